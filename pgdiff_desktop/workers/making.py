"""Files that are made of many photos off the GUI thread: one job at a time, with progress, cancelled when asked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.progress import OnPhotos
from pgdiff_desktop.workers import background

_T = TypeVar("_T")


class Making(QObject):
    """Runs a job on a thread of the pool.

    Signals:
        progress: as `OnPhotos`.
        ended: nothing runs any more, whatever came of it.
    """

    progress = Signal(int, int, object)
    ended = Signal()

    def __init__(self, owner: QObject | None = None) -> None:
        super().__init__(owner)
        self._task: background.Task | None = None

    @property
    def running(self) -> bool:
        return self._task is not None

    def start(
        self,
        job: Callable[[CancelToken, OnPhotos], _T],
        on_done: Callable[[_T], object],
        on_error: Callable[[Exception], object],
    ) -> None:
        """Begins; RuntimeError while another job runs. Nothing is delivered after `cancel`."""
        if self._task is not None:
            raise RuntimeError("a job is under way")
        token = CancelToken()
        self._task = background.run(
            partial(job, token, self.progress.emit),
            partial(self._on_end, on_done),
            partial(self._on_end, on_error),
            token=token,
        )

    def cancel(self) -> None:
        """What is being written becomes whole or leaves nothing."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
            self.ended.emit()

    def _on_end(self, deliver: Callable[[_T], object], outcome: _T) -> None:
        self._task = None
        self.ended.emit()
        deliver(outcome)
