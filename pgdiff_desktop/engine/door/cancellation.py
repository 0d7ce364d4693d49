"""How a job is stopped: a token that its loop polls."""

from __future__ import annotations

import threading

from pgdiff_desktop.errors import Cancelled


class CancelToken:
    """Set by the user's side, polled by the job between its steps; safe across threads and in signal handlers."""

    def __init__(self) -> None:
        self._wish = threading.Event()

    def cancel(self) -> None:
        self._wish.set()

    @property
    def is_cancelled(self) -> bool:
        return self._wish.is_set()

    def raise_if_cancelled(self) -> None:
        if self._wish.is_set():
            raise Cancelled
