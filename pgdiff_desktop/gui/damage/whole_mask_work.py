"""Work on the whole mask, one piece after the other in the background."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from pgdiff_desktop.workers import background


@dataclass(frozen=True)
class _Operation:
    compute: Callable[[], object]
    take: Callable[[object], None]


class WholeMaskWork(QObject):
    """Operations in the order in which they were asked for.

    Signals:
        busy_changed: the first began or the last ended.
        starting: an operation is about to read the mask on another thread, without a copy.
        failed: why an operation came to nothing, Exception.
    """

    busy_changed = Signal(bool)
    starting = Signal()
    failed = Signal(object)

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._to_do: deque[_Operation] = deque()
        self._task: background.Task | None = None

    @property
    def busy(self) -> bool:
        return self._task is not None

    def do(self, compute: Callable[[], object], take: Callable[[object], None]) -> None:
        """Adds an operation.

        Args:
            compute: runs on a thread of the pool.
            take: takes its result on this thread.
        """
        self._to_do.append(_Operation(compute, take))
        if self._task is None:
            self._start()
            self.busy_changed.emit(True)

    def cancel(self) -> None:
        """Nothing is delivered any more; `busy_changed` is not emitted."""
        self._to_do.clear()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _start(self) -> None:
        self.starting.emit()
        self._task = background.run(self._to_do[0].compute, self._on_done, self._on_error)

    def _on_done(self, result: object) -> None:
        take = self._to_do.popleft().take
        self._task = None
        take(result)
        self._go_on()

    def _on_error(self, error: Exception) -> None:
        self._to_do.popleft()
        self._task = None
        self.failed.emit(error)
        self._go_on()

    def _go_on(self) -> None:
        if self._to_do:
            self._start()
        else:
            self.busy_changed.emit(False)
