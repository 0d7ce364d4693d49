"""What tells the file at a path from another one that is there later."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Self


@dataclass(frozen=True)
class FileStamp:
    """Of what lies at a path itself, be it a link; `NOTHING` where nothing does."""

    device: int
    inode: int
    size: int
    modified_ns: int

    NOTHING: ClassVar[FileStamp]

    @classmethod
    def of(cls, path: Path) -> Self | FileStamp:
        """As the path is now.

        Raises:
            OSError: this cannot be known.
        """
        try:
            status = path.lstat()
        except FileNotFoundError:
            return cls.NOTHING
        return cls(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)


FileStamp.NOTHING = FileStamp(0, 0, -1, 0)


def identity_of(path: Path) -> tuple[int, int] | None:
    """By which a file is known under whatever name or link; None where there is none, or its disk tells none."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return (status.st_dev, status.st_ino) if status.st_ino else None


class KnownFiles:
    """Files, each of which is known again by whatever name or link, and by its name alone where it is missing."""

    def __init__(self) -> None:
        self._identities: set[tuple[int, int]] = set()
        self._names: set[str] = set()

    def add(self, path: Path) -> None:
        self._names.add(_whole_name(path))
        identity = identity_of(path)
        if identity is not None:
            self._identities.add(identity)

    def __contains__(self, path: Path) -> bool:
        return _whole_name(path) in self._names or identity_of(path) in self._identities


def _whole_name(path: Path) -> str:
    return os.path.normcase(os.path.abspath(path))  # noqa: PTH100 - without asking the disk for links
