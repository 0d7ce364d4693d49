"""Short work off the GUI thread: success, failure and silent cancel in one place.

For everything but the engine, which has a thread of its own (workers/engine_worker.py).
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal
from shiboken6 import isValid

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.errors import Cancelled

_T = TypeVar("_T")
# Keeps tasks alive that nobody else holds.
_under_way: set[Task] = set()


class Task(QObject):
    """One function on its way through the pool; made by `run`.

    Attributes:
        token: set by `cancel`; a long function polls it and lets `Cancelled` out.
    """

    _ended = Signal()

    def __init__(
        self,
        function: Callable[[], Any],
        on_done: Callable[[Any], object] | None,
        on_error: Callable[[Exception], object] | None,
        token: CancelToken,
    ) -> None:
        super().__init__()
        self.token = token
        self._function = function
        self._on_done = on_done
        self._on_error = on_error
        self._cancelled = False
        self._result: Any = None
        self._error: Exception | None = None
        # Queued: the slot runs on the thread that called `run`, not on the pool's.
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Nothing is delivered any more; a function that has not begun never will."""
        self._cancelled = True
        self.token.cancel()

    def work(self) -> None:
        """Runs the function, on a thread of the pool."""
        try:
            self.token.raise_if_cancelled()
            self._result = self._function()
        except Cancelled:
            self._cancelled = True
        except Exception as error:  # whatever it is, it belongs to whoever asked
            self._error = error
        # The application may have ended meanwhile, and everything of Qt with it.
        with contextlib.suppress(RuntimeError):
            self._ended.emit()

    def _deliver(self) -> None:
        _under_way.discard(self)
        if self._cancelled:
            return
        if self._error is None:
            if self._on_done is not None and _is_there(self._on_done):
                self._on_done(self._result)
        elif self._on_error is None:
            # The application's hook says it.
            raise self._error
        elif _is_there(self._on_error):
            self._on_error(self._error)


def run(
    function: Callable[[], _T],
    on_done: Callable[[_T], object] | None,
    on_error: Callable[[Exception], object] | None = None,
    *,
    token: CancelToken | None = None,
    pool: QThreadPool | None = None,
    priority: int = 0,
) -> Task:
    """Runs a function on a thread pool and delivers what came of it on the thread that calls this.

    Nothing is delivered after `cancel`, after the function raised `Cancelled`, or to a QObject that is gone.

    Args:
        function: touches no widgets; bind its arguments with functools.partial.
        on_done: takes the result; None where there is nothing more to do.
        on_error: takes the exception; without it, it is raised on the calling thread and said by the
            application's hook.
        token: polled by a function that takes long; `Task.cancel` sets it.
        pool: the application's own by default.
        priority: higher ones leave the pool's queue first.
    """
    task = Task(function, on_done, on_error, token or CancelToken())
    _under_way.add(task)
    (pool or QThreadPool.globalInstance()).start(task.work, priority)
    return task


def cancel_all() -> None:
    """For quitting: nothing that is under way is delivered any more."""
    for task in tuple(_under_way):
        task.cancel()


def _is_there(callback: Callable[..., object]) -> bool:
    while isinstance(callback, partial):
        callback = callback.func
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
