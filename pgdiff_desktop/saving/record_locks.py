"""One program at a time changes a saved record, so that what another changed meanwhile is not lost."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path

from pgdiff_desktop.errors import ErrorCode, OutputNotWritable

# A change takes milliseconds; a disk that sleeps, some seconds.
_PATIENCE_SECONDS = 10.0
_of_thread = threading.local()


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Nobody else is in such a block for the same record, on other threads or in other programs.

    A block inside another of the same thread is let in. The lock is the file .NAME.lock beside the record, which
    stays; the operating system opens it when a program ends, however it ends.

    Raises:
        OutputNotWritable: another program is in it for longer than a change takes.
        OSError: the lock cannot be made.
    """
    held: set[Path] = _of_thread.__dict__.setdefault("held", set())
    if path in held:
        yield
        return
    # Not needed by a program that only reads.
    import filelock

    path.parent.mkdir(parents=True, exist_ok=True)
    lock = filelock.FileLock(path.with_name(f".{path.name}.lock"), timeout=_PATIENCE_SECONDS)
    try:
        lock.acquire()
    except filelock.Timeout as error:
        raise OutputNotWritable(path, ErrorCode.RECORD_BUSY) from error
    held.add(path)
    try:
        yield
    finally:
        held.discard(path)
        lock.release()
