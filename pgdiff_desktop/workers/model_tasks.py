"""Fetching, bringing and checking model files, one after another, on a thread of its own."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QThreadPool, Signal

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.errors import Cancelled, Failure, PGDiffError
from pgdiff_desktop.settings import load_settings
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.device_facts import device_facts
from pgdiff_desktop.workers.failures import failure_of

if TYPE_CHECKING:
    from pgdiff_desktop.engine.model_files import ModelFiles, ModelState

# So often is progress worth a repaint, in bytes.
_A_REPAINT = 1 << 18


def files_of_user() -> ModelFiles:
    """The user's model files by the settings as they are now."""
    from pgdiff_desktop.engine.model_files import ModelFiles

    return ModelFiles.of_user(load_settings())


@dataclass
class _Job:
    """One thing to do; `name` is the model's, or empty where it is about several."""

    name: str
    work: Callable[[CancelToken], Any]
    on_done: Callable[[Any], None]
    token: CancelToken


@dataclass(frozen=True)
class _Checked:
    """Names of models that are here and sound, and what is wrong with others."""

    names: tuple[str, ...]
    failures: tuple[Failure, ...]


class ModelTasks(QObject):
    """What can be done with model files; jobs wait for one another.

    Signals:
        states_changed: tuple of ModelState, of the whole catalog.
        started, done, cancelled: name of the model that is being fetched, is here, or was given up.
        progress: name, bytes so far, bytes in all (None where the server does not say).
        failed: name (empty where it is about a folder), Failure.
        imported, verified: names of models, tuple of Failure.
        installed_changed: what the engine can use has changed.
        devices_found: tuple of DeviceFacts.
    """

    states_changed = Signal(object)
    started = Signal(str)
    progress = Signal(str, object, object)
    done = Signal(str)
    cancelled = Signal(str)
    failed = Signal(str, object)
    imported = Signal(object, object)
    verified = Signal(object, object)
    busy_changed = Signal(bool)
    installed_changed = Signal()
    devices_found = Signal(object)

    def __init__(self, files: Callable[[], ModelFiles] | None = None, owner: QObject | None = None) -> None:
        super().__init__(owner)
        self._files = files or files_of_user
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        # Lists and devices do not wait for a download.
        self._asking = QThreadPool(self)
        self._asking.setMaxThreadCount(1)
        self._waiting: deque[_Job] = deque()
        self._current: _Job | None = None
        self._states: tuple[ModelState, ...] = ()

    @property
    def states(self) -> tuple[ModelState, ...]:
        """As last read; empty before the first `refresh` has come back."""
        return self._states

    @property
    def busy(self) -> bool:
        return self._current is not None

    def is_pending(self, name: str) -> bool:
        """Whether a model is being fetched or waits for it."""
        return any(job.name == name for job in (*self._waiting, self._current) if job is not None)

    def refresh(self) -> None:
        """Reads anew what is here."""
        background.run(self._read_states, self._on_states, self._on_refused, pool=self._asking)

    def ask_devices(self) -> None:
        """Loads torch where it is not loaded yet."""
        background.run(device_facts, self.devices_found.emit, self._on_refused, pool=self._asking)

    def download(self, names: Sequence[str], *, licences_accepted: bool = False) -> None:
        """Fetches models, in this order; a model that is under way already is not asked for twice.

        Args:
            licences_accepted: the user has read the licences of all of them and accepts them.
        """
        for name in names:
            if not self.is_pending(name):
                work = partial(self._fetch, name, licences_accepted)
                self._add(_Job(name, work, self._on_fetched, CancelToken()))

    def import_folder(self, folder: Path) -> None:
        """Takes over the models that lie in a folder."""
        self._add(_Job("", partial(self._bring, folder), self._on_imported, CancelToken()))

    def verify(self, names: Sequence[str]) -> None:
        """Compares size and hash of models; those that are not installed are passed over."""
        self._add(_Job("", partial(self._check, tuple(names)), self._on_verified, CancelToken()))

    def cancel(self, name: str) -> None:
        """Gives up a model that waits or is being fetched; what has come is kept for the next try."""
        for job in [job for job in self._waiting if job.name == name]:
            self._waiting.remove(job)
            self.cancelled.emit(name)
        if self._current is not None and self._current.name == name:
            self._current.token.cancel()

    def cancel_all(self) -> None:
        waiting = list(self._waiting)
        self._waiting.clear()
        for job in waiting:
            self.cancelled.emit(job.name)
        if self._current is not None:
            self._current.token.cancel()

    def close(self) -> None:
        """Stops everything and returns when nothing runs any more."""
        self.cancel_all()
        self._pool.waitForDone()
        self._asking.waitForDone()

    # On the pool's threads

    def _read_states(self) -> tuple[ModelState, ...]:
        return self._files().states()

    def _fetch(self, name: str, licences_accepted: bool, token: CancelToken) -> str:
        files = self._files()
        if licences_accepted:
            files.accept_licence(name)
        shown = -_A_REPAINT

        def show(have: int, of: int | None) -> None:
            nonlocal shown
            if have - shown >= _A_REPAINT or have == of or have < shown:
                shown = have
                self.progress.emit(name, have, of)

        files.download(name, token, show)
        return name

    def _bring(self, folder: Path, token: CancelToken) -> _Checked:
        states, refused = self._files().import_folder(folder, token)
        return _Checked(
            tuple(state.name for state in states), tuple(failure_of(error, folder) for error in refused)
        )

    def _check(self, names: tuple[str, ...], token: CancelToken) -> _Checked:
        files = self._files()
        sound: list[str] = []
        failures: list[Failure] = []
        for name in names:
            token.raise_if_cancelled()
            if files.state(name).state == "absent":
                continue
            try:
                files.verified(name)
                sound.append(name)
            except PGDiffError as error:
                failures.append(failure_of(error, name))
        return _Checked(tuple(sound), tuple(failures))

    # On the thread of this object

    def _add(self, job: _Job) -> None:
        self._waiting.append(job)
        if self._current is None:
            self.busy_changed.emit(True)
            self._start_next()

    def _start_next(self) -> None:
        if not self._waiting:
            self._current = None
            self.busy_changed.emit(False)
            return
        job = self._current = self._waiting.popleft()
        if job.name:
            self.started.emit(job.name)
        background.run(partial(_guarded, job), self._on_ended, self._on_error, pool=self._pool)

    def _on_ended(self, result: Any) -> None:
        job = self._finished()
        if isinstance(result, Cancelled):
            self.cancelled.emit(job.name)
        else:
            job.on_done(result)
        self.refresh()
        self._start_next()

    def _on_error(self, error: Exception) -> None:
        job = self._finished()
        self.failed.emit(job.name, failure_of(error, job.name or "models"))
        self.refresh()
        self._start_next()

    def _finished(self) -> _Job:
        job = self._current
        assert job is not None
        return job

    def _on_fetched(self, name: str) -> None:
        self.done.emit(name)
        self.installed_changed.emit()

    def _on_imported(self, brought: _Checked) -> None:
        self.imported.emit(brought.names, brought.failures)
        if brought.names:
            self.installed_changed.emit()

    def _on_verified(self, checked: _Checked) -> None:
        self.verified.emit(checked.names, checked.failures)

    def _on_states(self, states: tuple[ModelState, ...]) -> None:
        self._states = states
        self.states_changed.emit(states)

    def _on_refused(self, error: Exception) -> None:
        self.failed.emit("", failure_of(error, "models"))


def _guarded(job: _Job) -> Any:
    """The job's result; Cancelled as a value, as it is to be said and not only silent."""
    try:
        job.token.raise_if_cancelled()
        return job.work(job.token)
    except Cancelled as wish:
        return wish
