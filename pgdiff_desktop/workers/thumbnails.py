"""Thumbnails in the background: those on the screen first, those scrolled away not at all."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage

from pgdiff_desktop.albums.listing import ListedPhoto
from pgdiff_desktop.workers.failures import failure_of
from pgdiff_desktop.workers.thumbnail_cache import ThumbnailCache

_QUALITY = 88
# The cache is looked through after so many new thumbnails.
_SHRINK_EVERY = 500


class Thumbnails(QObject):
    """Makes thumbnails and keeps them on the disk.

    Signals:
        ready: of a photo, Path, its QImage.
        failed: of a photo, Path, why as a Failure.
    """

    ready = Signal(object, object)
    failed = Signal(object, object)

    def __init__(self, owner: QObject | None = None, cache: ThumbnailCache | None = None) -> None:
        super().__init__(owner)
        self._cache = cache or ThumbnailCache()
        self._lock = threading.Lock()
        self._waiting: deque[ListedPhoto] = deque()
        self._in_work: set[Path] = set()
        self._side = 0
        self._workers = 0
        self._made = 0
        self._pool = QThreadPool(self)
        # Room is left for the window, and for the engine beside it.
        self._pool.setMaxThreadCount(max(1, min(4, (os.cpu_count() or 2) - 1)))

    def want(self, photos: Sequence[ListedPhoto], side: int) -> None:
        """Makes these, in this order, and nothing else of what was wanted before and has not begun.

        Args:
            side: pixels of the long side that are delivered.
        """
        with self._lock:
            self._side = side
            self._waiting = deque(photo for photo in photos if photo.path not in self._in_work)
            missing = min(len(self._waiting), self._pool.maxThreadCount()) - self._workers
            self._workers += max(0, missing)
        for _ in range(missing):
            self._pool.start(self._work)

    def set_limit(self, limit_bytes: int) -> None:
        """How much the cache on the disk may hold; what is too much goes soon."""
        self._cache.limit_bytes = limit_bytes
        self._pool.start(self._shrink)

    def close(self) -> None:
        """Ends the work; waits for the thumbnails that have begun."""
        with self._lock:
            self._waiting.clear()
        self._pool.waitForDone()

    def _shrink(self) -> None:
        self._cache.shrink()

    def _next(self) -> ListedPhoto | None:
        with self._lock:
            if not self._waiting:
                self._workers -= 1
                return None
            photo = self._waiting.popleft()
            self._in_work.add(photo.path)
            return photo

    def _work(self) -> None:
        while (photo := self._next()) is not None:
            try:
                image = self._image_of(photo)
            except Exception as error:  # a damaged photo among others
                self._end(photo)
                self.failed.emit(photo.path, failure_of(error, photo.path))
            else:
                self.ready.emit(photo.path, _scaled(image, self._end(photo)))

    def _end(self, photo: ListedPhoto) -> int:
        """Nothing more is done for it, and whoever wants it from now on gets it anew; the side wanted until now.

        Before the signal: what is wanted then must not be taken for what was just done.
        """
        with self._lock:
            self._in_work.discard(photo.path)
            return self._side

    def _image_of(self, photo: ListedPhoto) -> QImage:
        kept = self._cache.read(photo)
        if kept is not None:
            image = QImage.fromData(kept)
            if not image.isNull():
                return image
            self._cache.remove(photo)
        # Loaded here, on a thread of the pool, so that the window opens without them.
        from pgdiff_desktop.workers.thumbnail_making import make_thumbnail

        pixels = make_thumbnail(photo.path)
        height, width = pixels.shape[:2]
        image = QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
        self._cache.write(photo, _encoded(image))
        self._made += 1
        if self._made % _SHRINK_EVERY == 0:
            self._cache.shrink()
        return image


def _scaled(image: QImage, side: int) -> QImage:
    if max(image.width(), image.height()) <= side:
        return image
    return image.scaled(
        side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def _encoded(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", _QUALITY)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
