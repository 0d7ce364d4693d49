"""What becomes of a saved record that cannot be read: it is kept under another name, and the user is told."""

from __future__ import annotations

import contextlib
import itertools
import logging
import threading
from collections.abc import Callable
from pathlib import Path

from pgdiff_desktop.errors import Failure

_log = logging.getLogger(__name__)
_lock = threading.Lock()
_listener: Callable[[Failure], None] | None = None
# What was reported before anybody listened.
_waiting: list[Failure] = []
# A record that cannot be set aside is met again and again.
_reported: list[Failure] = []


def set_aside(path: Path) -> Path | None:
    """Renames a file to NAME.damaged, or NAME.damaged-2 and so on where that is taken; None where it cannot be.

    No file is overwritten.
    """
    for number in itertools.count(1):
        aside = path.with_name(f"{path.name}.damaged" + (f"-{number}" if number > 1 else ""))
        try:
            # The name is taken first: renaming alone would replace what came there meanwhile.
            aside.open("xb").close()
        except FileExistsError:
            continue
        except OSError:
            return None
        try:
            path.replace(aside)
        except OSError:
            with contextlib.suppress(OSError):
                aside.unlink()
            return None
        return aside
    raise AssertionError


def report(failure: Failure) -> None:
    """Tells the user, once, of a record; on any thread. What nobody listens to yet is kept."""
    with _lock:
        if failure in _reported:
            return
        _reported.append(failure)
        listener = _listener
        if listener is None:
            _waiting.append(failure)
    if listener is not None:
        listener(failure)


def listen(listener: Callable[[Failure], None] | None) -> None:
    """Hands over what is reported from now on, and what was reported before; None for nobody any more.

    Args:
        listener: called on the thread that met the record.
    """
    global _listener
    with _lock:
        _listener = listener
        waiting = tuple(_waiting) if listener is not None else ()
        if listener is not None:
            _waiting.clear()
    for failure in waiting:
        assert listener is not None
        listener(failure)


def forget() -> None:
    """As at the start of the program."""
    listen(None)
    with _lock:
        _waiting.clear()
        _reported.clear()
