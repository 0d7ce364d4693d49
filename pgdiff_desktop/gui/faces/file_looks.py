"""What picture files look like that somebody pointed at, read in the background."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from pgdiff_desktop.workers import background

_SIDE = 96
_EXPANDING = Qt.AspectRatioMode.KeepAspectRatioByExpanding


@dataclass(frozen=True)
class FileLook:
    """A file as far as a small picture of it shows.

    Attributes:
        picture: null where the file is missing, or of a format that Qt does not read.
    """

    path: Path
    is_there: bool
    picture: QImage


def look_at(path: Path) -> FileLook:
    """Reads a small picture of a file; never fails."""
    try:
        is_there = path.is_file()
    except OSError:
        is_there = False
    picture = QImage()
    if is_there:
        reader = QImageReader(str(path))
        reader.setAutoTransform(True)
        size = reader.size()
        if size.isValid():
            # By expanding: the square in the middle is shown.
            shrunk = size.scaled(QSize(_SIDE, _SIDE), _EXPANDING)
            if shrunk.width() < size.width():
                reader.setScaledSize(shrunk)
            picture = reader.read()
    return FileLook(path, is_there, picture)


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
