"""What tells a file from what it was when it was read."""

from __future__ import annotations

from pathlib import Path

Stamp = tuple[Path, int, int]


def stamp_of(path: Path) -> Stamp:
    """Path, time of the last change and size; of a file that is not there, what no file has."""
    try:
        status = path.stat()
    except OSError:
        # Reading it will say what is wrong.
        return path, -1, -1
    return path, status.st_mtime_ns, status.st_size
