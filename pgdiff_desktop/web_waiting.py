"""Waiting for a server so that whoever waits can give up at once, whatever the server sends, and however slowly."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable
from concurrent.futures import Future, wait
from typing import Any, TypeVar

_Result = TypeVar("_Result")

# Between two looks at whether the result is still wanted.
_LOOK_SECONDS = 0.1
# What the work takes to notice that its connections are closed.
_GOODBYE_SECONDS = 1.0


class GivenUp(Exception):
    """Nobody waits for the result any more."""


class Connections:
    """The connections that one piece of work opens, so that another thread can close them under its hands.

    Attributes:
        extensions: to be given to every request of httpx.
    """

    def __init__(self) -> None:
        self.extensions = {"trace": self._on_event}
        self._lock = threading.Lock()
        self._opened: list[socket.socket] = []
        self._are_given_up = False

    def require_wanted(self) -> None:
        """Called before the work changes anything.

        Raises:
            GivenUp: nobody waits for it any more.
        """
        if self._are_given_up:
            raise GivenUp

    def close(self, *, given_up: bool) -> None:
        with self._lock:
            self._are_given_up = given_up
            while self._opened:
                with self._opened.pop() as opened, contextlib.suppress(OSError):
                    if given_up:
                        # Wakes who waits on it, which closing alone does not.
                        opened.shutdown(socket.SHUT_RDWR)

    def _on_event(self, name: str, of_event: dict[str, Any]) -> None:
        """What httpcore's trace extension tells, of every step of a request."""
        with self._lock:
            if name.endswith("connect_tcp.complete"):
                # A copy: encryption takes the socket itself over before its handshake.
                self._opened.append(of_event["return_value"].get_extra_info("socket").dup())
        if name.endswith(".started"):
            self.require_wanted()


def while_polling(work: Callable[[Connections], _Result], poll: Callable[[], None]) -> _Result:
    """What the work gives, done on a thread of its own; its errors are raised here.

    Args:
        work: talks with servers; it polls nothing itself.
        poll: raises where the result is not wanted any more; called several times a second.
    """
    connections = Connections()
    result: Future[_Result] = Future()

    def run() -> None:
        try:
            result.set_result(work(connections))
        except BaseException as error:
            result.set_exception(error)

    # A name that is looked up, or a computer that does not answer, may hold it a while longer: nobody waits for that.
    thread = threading.Thread(target=run, name="network", daemon=True)
    thread.start()
    try:
        while not result.done():
            wait((result,), timeout=_LOOK_SECONDS)
            poll()
    except BaseException:
        connections.close(given_up=True)
        thread.join(_GOODBYE_SECONDS)
        raise
    connections.close(given_up=False)
    return result.result()
