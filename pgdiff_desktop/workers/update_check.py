"""Asks for a newer version beside the window, which neither waits for it nor for its end."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from queue import Empty, SimpleQueue

from PySide6.QtCore import QObject, QTimer, Signal

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.errors import Cancelled, ErrorCode, Failure, UpdateCheckFailed, first_line
from pgdiff_desktop.settings import Settings
from pgdiff_desktop.updates.checking import RELEASES_ADDRESS, check_daily, check_now
from pgdiff_desktop.updates.release import Release
from pgdiff_desktop.workers.settings_store import SettingsStore

_LOOK_MS = 50
# A server may take its time with every part of its answer, and a name server longer than anybody's patience.
_PATIENCE_MS = 30_000
_log = logging.getLogger(__name__)


class UpdatePhase(StrEnum):
    NOT_CHECKED = "not checked"
    CHECKING = "checking"
    NEWEST = "newest"
    AVAILABLE = "available"
    FAILED = "failed"


@dataclass(frozen=True)
class UpdateState:
    """What is known of a newer version.

    Attributes:
        release: a newer one; None for none that is known of.
        failure: why a check that the user asked for failed.
    """

    phase: UpdatePhase = UpdatePhase.NOT_CHECKED
    release: Release | None = None
    failure: Failure | None = None


@dataclass
class _RunningCheck:
    """A check on its way; `is_asked_for` by the user, who then wants to know how it ended."""

    is_asked_for: bool
    token: CancelToken = field(default_factory=CancelToken)
    answers: SimpleQueue[Release | Exception | None] = field(default_factory=SimpleQueue)


class UpdateCheck(QObject):
    """The one owner of what the window knows of updates.

    Args:
        address: of the latest release.
        patience_ms: a check that takes longer has failed.

    Signals:
        changed: `state` is another.
    """

    changed = Signal()

    def __init__(
        self,
        store: SettingsStore,
        owner: QObject | None = None,
        *,
        address: str = RELEASES_ADDRESS,
        patience_ms: int = _PATIENCE_MS,
    ) -> None:
        super().__init__(owner)
        self._store = store
        self._address = address
        self._state = UpdateState()
        self._running: _RunningCheck | None = None
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._on_look)
        self._patience = QTimer(self, interval=patience_ms, singleShot=True)
        self._patience.timeout.connect(self._on_patience_lost)
        store.changed.connect(self._on_settings)

    @property
    def state(self) -> UpdateState:
        return self._state

    def ask_now(self) -> None:
        """Asks because the user clicked; what goes wrong is said."""
        if self._running is None:
            self._send(check_now, is_asked_for=True)
        else:
            self._running.is_asked_for = True

    def ask_daily(self) -> None:
        """Asks where the user allowed it and a day has passed; silent where it fails."""
        if self._store.current.check_for_updates and self._running is None:
            self._send(check_daily, is_asked_for=False)

    def close(self) -> None:
        """Forgets a check that is on its way; does not wait for it."""
        self._look.stop()
        self._patience.stop()
        if self._running is not None:
            self._running.token.cancel()
            self._running = None

    def _send(
        self, check: Callable[[Settings, Callable[[], None], str], Release | None], *, is_asked_for: bool
    ) -> None:
        running = self._running = _RunningCheck(is_asked_for)
        self._take(replace(self._state, phase=UpdatePhase.CHECKING, failure=None))
        work = partial(check, self._store.current, running.token.raise_if_cancelled, self._address)
        # Neither the application's pool, whose end is waited for, nor a signal, whose receiver may be gone: a name
        # server that is silent can't be interrupted, and the window must close all the same.
        threading.Thread(target=_run, args=(work, running.answers), name="update check", daemon=True).start()
        self._look.start()
        self._patience.start()

    def _on_look(self) -> None:
        assert self._running is not None  # the timer runs only meanwhile
        try:
            answer = self._running.answers.get_nowait()
        except Empty:
            return
        if isinstance(answer, UpdateCheckFailed):
            self._fail(answer)
        elif isinstance(answer, Exception):
            self._fail(UpdateCheckFailed(self._address, ErrorCode.UPDATE_SERVER, detail=first_line(answer)))
        else:
            self.close()
            found = UpdatePhase.NEWEST if answer is None else UpdatePhase.AVAILABLE
            self._take(UpdateState(found, answer))

    def _on_patience_lost(self) -> None:
        self._fail(UpdateCheckFailed(self._address, ErrorCode.UPDATE_UNREACHABLE, detail="no answer"))

    def _fail(self, error: UpdateCheckFailed) -> None:
        assert self._running is not None
        is_asked_for = self._running.is_asked_for
        self.close()
        _log.info("no answer about updates: %s", error)
        if is_asked_for:
            self._take(replace(self._state, phase=UpdatePhase.FAILED, failure=error.failure))
        else:
            self._take(replace(self._state, phase=UpdatePhase.NOT_CHECKED))

    def _on_settings(self, settings: Settings, names: frozenset[str]) -> None:
        if "check_for_updates" not in names:
            return
        if settings.check_for_updates:
            self.ask_daily()
        else:
            # Who switches it off does not want to see its results any more.
            self.close()
            self._take(UpdateState())

    def _take(self, state: UpdateState) -> None:
        if state != self._state:
            self._state = state
            self.changed.emit()


def _run(work: Callable[[], Release | None], answers: SimpleQueue[Release | Exception | None]) -> None:
    try:
        answers.put(work())
    except Cancelled:
        pass  # nobody listens any more
    except Exception as error:  # whatever it is, it must not end a thread in a message of Python's own
        answers.put(error)
