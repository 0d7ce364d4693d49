"""SIGINT and SIGTERM, as at the end of a session, end the window as closing it does: what was decided is saved."""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier

_ENDING = (signal.SIGINT, signal.SIGTERM)
# As shells count: of a program that a signal ended.
_EXIT_BY_SIGNAL = 128


class EndingSignals(QObject):
    """Listens until it is closed.

    Python runs its handlers between instructions of its own, of which a window at rest has none: Python writes each
    signal into a socket, and Qt wakes up for what comes out of it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._in, self._out = socket.socketpair()
        for end in (self._in, self._out):
            end.setblocking(False)
        self._before_fd = signal.set_wakeup_fd(self._in.fileno(), warn_on_full_buffer=False)
        self._before = [signal.signal(number, self._on_signal) for number in _ENDING]
        self._notifier = QSocketNotifier(self._out.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_readable)

    def close(self) -> None:
        """Signals do what they did before."""
        self._notifier.setEnabled(False)
        for number, handler in zip(_ENDING, self._before, strict=True):
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._before_fd)
        self._in.close()
        self._out.close()

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        # Not quit(), which windows may refuse.
        QCoreApplication.exit(_EXIT_BY_SIGNAL + number)

    def _on_readable(self) -> None:
        # By now, Python has run the handler.
        self._out.recv(64)
