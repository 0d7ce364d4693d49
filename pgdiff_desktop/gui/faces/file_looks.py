"""What picture files look like that somebody pointed at, read in the background."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from pgdiff_desktop.errors import PGDiffError
from pgdiff_desktop.workers import background

_SIDE = 128


class FileState(Enum):
    FINE = "fine"
    MISSING = "missing"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class FileLook:
    """A file as far as a small picture of it shows; the picture is null where the file is not fine."""

    path: Path
    state: FileState
    picture: QImage


def look_at(path: Path) -> FileLook:
    """Reads a small picture of a photo, of any format that the engine reads; never fails."""
    # Only here: the decoders need not be loaded before the window is up.
    from pgdiff_desktop.workers.job_queue import image_of
    from pgdiff_desktop.workers.thumbnail_making import make_thumbnail

    try:
        if not path.is_file():
            return FileLook(path, FileState.MISSING, QImage())
        return FileLook(path, FileState.FINE, image_of(make_thumbnail(path, _SIDE)))
    except (PGDiffError, OSError):
        return FileLook(path, FileState.UNREADABLE, QImage())


class FileLooks(QObject):
    """Looks at files on the thread pool, and says what it saw.

    Signals:
        looked: a FileLook.
    """

    looked = Signal(object)

    def ask(self, path: Path) -> None:
        background.run(partial(look_at, path), self._on_looked)

    def _on_looked(self, look: FileLook) -> None:
        self.looked.emit(look)
