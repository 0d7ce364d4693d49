"""Temporary files that killed programs left behind: ours by their names, old, and written by nobody."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import IO

PREFIX, SUFFIX = ".pgdiff-", ".part"
# What is younger may belong to a program of another computer on the same disk, whose locks are not seen here.
_OLD_SECONDS = 24 * 3600.0
# Looked through once by each process: writing ten thousand photos is not to list their folder as often.
_swept: set[Path] = set()


def hold(file: IO[bytes]) -> None:
    """Marks a temporary file as being written, until it is closed or the process ends."""
    if sys.platform != "win32":  # there, an open file cannot be removed
        import fcntl

        # Some network disks know no locks; then the age alone protects it.
        with contextlib.suppress(OSError):
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def sweep_once(folder: Path) -> None:
    """As `sweep`, unless this process has looked there before."""
    if folder not in _swept:
        _swept.add(folder)
        sweep(folder)


def sweep(folder: Path) -> None:
    """Removes what was left in a folder more than a day ago; what cannot be looked at or removed stays."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if not (entry.name.startswith(PREFIX) and entry.name.endswith(SUFFIX)):
                continue
            with contextlib.suppress(OSError):
                is_old = time.time() - entry.stat(follow_symlinks=False).st_mtime > _OLD_SECONDS
                if is_old and entry.is_file(follow_symlinks=False) and not _is_held(Path(entry.path)):
                    os.unlink(entry.path)  # noqa: PTH108


def sweep_trees(folders: Iterable[Path]) -> None:
    """Sweeps folders of the application's own, with all that is in them."""
    for folder in folders:
        for place, _, _ in os.walk(folder):
            sweep_once(Path(place))


def _is_held(path: Path) -> bool:
    if sys.platform == "win32":
        return False
    import fcntl

    with path.open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        except OSError:
            # A disk without locks.
            return False
    return False
