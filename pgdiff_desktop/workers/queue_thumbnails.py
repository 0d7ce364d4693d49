"""Pictures of the photos in the queue, whichever album is open: as the cache keeps them, or made."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from pgdiff_desktop.albums.listing import ListedPhoto
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.thumbnails import Thumbnails

# Twice the side that a row shows, for screens of many pixels.
_SIDE = 96


class QueueThumbnails(QObject):
    """The album's thumbnails are those that its grid shows; a queue of the last start holds photos of other albums.

    Signals:
        ready: of a photo, Path, its QImage; nothing comes of a photo that has none.
    """

    ready = Signal(object, object)

    def __init__(self, owner: QObject | None = None, thumbnails: Thumbnails | None = None) -> None:
        super().__init__(owner)
        self._thumbnails = thumbnails or Thumbnails(self)
        self._waiting: dict[Path, ListedPhoto] = {}
        self._thumbnails.ready.connect(self._on_ready)
        self._thumbnails.failed.connect(self._on_failed)

    def want(self, photo: Path) -> None:
        """Delivers the picture of a photo soon."""
        background.run(partial(_listed, photo), self._on_listed)

    def close(self) -> None:
        self._waiting.clear()
        self._thumbnails.close()

    def _on_listed(self, photos: Sequence[ListedPhoto]) -> None:
        self._waiting |= {photo.path: photo for photo in photos}
        # Whoever wants some takes back what was wanted before.
        self._thumbnails.want(tuple(self._waiting.values()), _SIDE)

    def _on_ready(self, photo: Path, picture: QImage) -> None:
        self._waiting.pop(photo, None)
        self.ready.emit(photo, picture)

    def _on_failed(self, photo: Path, _failure: object) -> None:
        self._waiting.pop(photo, None)


def _listed(photo: Path) -> tuple[ListedPhoto, ...]:
    try:
        status = photo.stat()
    except OSError:
        return ()
    return (ListedPhoto(photo, status.st_size, status.st_mtime_ns),)
