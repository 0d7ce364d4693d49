"""Thumbnails in the background: those on the screen first, those scrolled away not at all."""

from __future__ import annotations

import contextlib
import json
import os
import threading
from collections import deque
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QObject, Qt, QThreadPool, QTimer, Signal
from PySide6.QtGui import QImage

from pgdiff_desktop.albums.listing import ListedPhoto
from pgdiff_desktop.errors import ErrorCode, Failure
from pgdiff_desktop.workers.failures import failure_of
from pgdiff_desktop.workers.thumbnail_cache import ThumbnailCache

_QUALITY = 88
# A few screens; who scrolls through thousands of photos looks at none of them.
_MOST_UNCHECKED = 64
_IDLE_MS, _PAUSE_MS = 1500, 150
# A text in the thumbnail: where its photo's data are damaged, or that they are not.
_DAMAGE, _SOUND = "damage", "none"
# The cache is looked through after so many new thumbnails.
_SHRINK_EVERY = 500


class Thumbnails(QObject):
    """Makes thumbnails and keeps them on the disk.

    Signals:
        ready: of a photo, Path, its QImage.
        failed: of a photo, Path, why as a Failure.
        damaged: a photo (Path) that has a thumbnail, and what is wrong with its file, Failure; a while after `ready`.
    """

    ready = Signal(object, object)
    failed = Signal(object, object)
    damaged = Signal(object, object)
    _checked, _wanted = Signal(), Signal()

    def __init__(self, owner: QObject | None = None, cache: ThumbnailCache | None = None) -> None:
        super().__init__(owner)
        self._cache = cache or ThumbnailCache()
        self._lock = threading.Lock()
        self._waiting: deque[ListedPhoto] = deque()
        # Those that were shown last are looked through for damage when nothing was asked for in a while.
        self._unchecked: deque[ListedPhoto] = deque(maxlen=_MOST_UNCHECKED)
        self._idle = QTimer(self, singleShot=True)
        self._idle.timeout.connect(self._begin_checking)
        self._checked.connect(self._on_checked, Qt.ConnectionType.QueuedConnection)
        # On this object's thread, whoever asked.
        self._wanted.connect(self._on_wanted)
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
        self._wanted.emit()

    @property
    def cache(self) -> ThumbnailCache:
        return self._cache

    def set_limit(self, limit_bytes: int) -> None:
        """How much the cache on the disk may hold; what is too much goes soon."""
        self._cache.limit_bytes = limit_bytes
        self._pool.start(self._shrink)

    def close(self) -> None:
        """Ends the work; waits for the thumbnails that have begun."""
        self._idle.stop()
        with self._lock:
            self._waiting.clear()
            self._unchecked.clear()
        self._pool.waitForDone()

    def _shrink(self) -> None:
        self._cache.shrink()

    def _next(self) -> ListedPhoto | None:
        with self._lock:
            if self._waiting:
                photo = self._waiting.popleft()
                self._in_work.add(photo.path)
                return photo
            self._workers -= 1
            return None

    def _work(self) -> None:
        while (photo := self._next()) is not None:
            self._make(photo)

    def _make(self, photo: ListedPhoto) -> None:
        try:
            image = self._image_of(photo)
        except Exception as error:  # a damaged photo among others
            self._end(photo)
            self.failed.emit(photo.path, failure_of(error, photo.path))
        else:
            self.ready.emit(photo.path, scaled(image, self._end(photo)))
            found = image.text(_DAMAGE)
            if not found:
                with self._lock:
                    self._unchecked.append(photo)
            elif found != _SOUND:
                self._say_damaged(photo, found)

    def _on_wanted(self) -> None:
        self._idle.start(_IDLE_MS)

    def _begin_checking(self) -> None:
        with self._lock:
            is_busy = bool(self._waiting or self._in_work)
            photo = self._unchecked.pop() if self._unchecked and not is_busy else None
        if photo is not None:
            self._pool.start(partial(self._check, photo))
        elif is_busy:
            self._idle.start(_IDLE_MS)

    def _check(self, photo: ListedPhoto) -> None:
        self._look_for_damage(photo)
        self._checked.emit()

    def _on_checked(self) -> None:
        # With pauses: decoding in Python would be felt in the window.
        if self._unchecked and not self._idle.isActive():
            self._idle.start(_PAUSE_MS)

    def _look_for_damage(self, photo: ListedPhoto) -> None:
        """Looks for damage in the file once, and keeps what was found beside the thumbnail."""
        from pgdiff_desktop.photos.jpeg_reading import damage_of

        try:
            failure = damage_of(photo.path)
        except Exception as error:
            # Whoever opens it is told; what is gone or unreadable by now has no thumbnail of today either.
            failure_of(error, photo.path)
            return
        found = _SOUND if failure is None else json.dumps(failure.parameters)
        kept = QImage.fromData(self._cache.read(photo) or b"")
        if not kept.isNull():
            kept.setText(_DAMAGE, found)
            self._cache.write(photo, encoded(kept))
        if failure is not None:
            self.damaged.emit(photo.path, failure)

    def _say_damaged(self, photo: ListedPhoto, found: str) -> None:
        with contextlib.suppress(ValueError, TypeError, KeyError):
            saved = json.loads(found)
            row, rows = int(saved["row"]), int(saved["rows"])
            failure = Failure.of(photo.path, ErrorCode.PHOTO_BROKEN_BELOW, row=row, rows=rows)
            self.damaged.emit(photo.path, failure)

    def _end(self, photo: ListedPhoto) -> int:
        """Nothing more is done for it, and whoever wants it from now on gets it anew; the side wanted until now.

        Before the signal: what is wanted then must not be taken for what was just done.
        """
        with self._lock:
            self._in_work.discard(photo.path)
            return self._side

    def _image_of(self, photo: ListedPhoto) -> QImage:
        if (kept := kept_image(self._cache, photo)) is not None:
            return kept
        # Loaded here, on a thread of the pool, so that the window opens without them.
        from pgdiff_desktop.workers.thumbnail_making import make_thumbnail

        pixels = make_thumbnail(photo.path)
        height, width = pixels.shape[:2]
        image = QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
        self._cache.write(photo, encoded(image))
        self._made += 1
        if self._made % _SHRINK_EVERY == 0:
            self._cache.shrink()
        return image


def kept_image(cache: ThumbnailCache, photo: ListedPhoto, result: str = "") -> QImage | None:
    """As the cache has it; one that is damaged there is removed."""
    kept = cache.read(photo, result)
    if kept is None:
        return None
    image = QImage.fromData(kept)
    if not image.isNull():
        return image
    cache.remove(photo, result)
    return None


def scaled(image: QImage, side: int) -> QImage:
    """No side longer than `side`."""
    if max(image.width(), image.height()) <= side:
        return image
    return image.scaled(
        side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def encoded(image: QImage) -> bytes:
    """As the cache keeps it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", _QUALITY)  # type: ignore[call-overload]
    return bytes(buffer.data().data())
