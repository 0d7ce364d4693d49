"""Thumbnails that were on the screen lately, ready to be drawn."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtGui import QImage, QPixmap

_LIMIT_BYTES = 96 << 20


# A photo, or with the stamp of a result of it.
Key = Path | tuple[Path, str]


class PictureMemory:
    """Pixmaps of photos or results; those drawn longest ago go first."""

    def __init__(self, limit_bytes: int = _LIMIT_BYTES) -> None:
        self._limit_bytes = limit_bytes
        self._bytes = 0
        self._kept: OrderedDict[Key, tuple[QPixmap, int]] = OrderedDict()

    def put(self, key: Key, image: QImage, side: int) -> None:
        """Keeps a picture that was made for a side of so many pixels."""
        self.drop(key)
        pixmap = QPixmap.fromImage(image)
        self._kept[key] = pixmap, side
        self._bytes += _bytes_of(pixmap)
        while self._bytes > self._limit_bytes and len(self._kept) > 1:
            _, (oldest, _) = self._kept.popitem(last=False)
            self._bytes -= _bytes_of(oldest)

    def get(self, key: Key) -> QPixmap | None:
        found = self._kept.get(key)
        if found is None:
            return None
        self._kept.move_to_end(key)
        return found[0]

    def has(self, key: Key, side: int) -> bool:
        """Whether there is one that was made for this side."""
        found = self._kept.get(key)
        return found is not None and found[1] == side

    def drop(self, key: Key) -> None:
        found = self._kept.pop(key, None)
        if found is not None:
            self._bytes -= _bytes_of(found[0])

    def clear(self) -> None:
        self._kept.clear()
        self._bytes = 0


def _bytes_of(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
