"""Thumbnails of results, of what lies on the disk: without a network, and without decoding photos at full size."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QImage

from pgdiff_desktop.albums.composition import composition_of
from pgdiff_desktop.albums.listing import ListedPhoto, is_photo_file
from pgdiff_desktop.albums.records import PhotoRecord
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.workers.failures import failure_of
from pgdiff_desktop.workers.thumbnail_cache import ThumbnailCache
from pgdiff_desktop.workers.thumbnails import encoded, kept_image, scaled

if TYPE_CHECKING:
    import numpy as np

    from pgdiff_desktop.engine.door.choice import Composition
    from pgdiff_desktop.workers.photo_pyramid import Patch
    from pgdiff_desktop.workers.thumbnail_making import Thumbnail

# Pixels of the thumbnail across an aligned face; what is smaller is not seen.
_LEAST_FACE = 2.0


@dataclass(frozen=True)
class WantedResult:
    """A result to be shown.

    Attributes:
        stamp: `PhotoRecord.result_stamp` of it.
        exported_to: the file that holds it, where there is one.
        record: None where only the sidecar knows it.
    """

    photo: ListedPhoto
    stamp: str
    exported_to: Path | None = None
    record: PhotoRecord | None = None


class ResultThumbnails(QObject):
    """One after another, beside the thumbnails of the photos themselves.

    What the whole photo became is taken from its exported file or from the canvas, as making it would take the
    engine; the chosen faces alone are put into the thumbnail here.

    Args:
        folder_of: the sidecars of a photo's album.

    Signals:
        ready: photo (Path), stamp, QImage.
    """

    ready = Signal(object, str, object)

    def __init__(
        self,
        cache: ThumbnailCache,
        folder_of: Callable[[Path], SidecarFolder],
        owner: QObject | None = None,
    ) -> None:
        super().__init__(owner)
        self._cache, self._folder_of = cache, folder_of
        self._lock = threading.Lock()
        self._waiting: deque[WantedResult] = deque()
        self._composed: dict[Path, tuple[WantedResult, Sequence[Patch]]] = {}
        # What could not be made is not tried again and again while it is on the screen.
        self._tried: set[tuple[Path, str]] = set()
        self._side = 0
        self._is_working = False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def want(self, results: Sequence[WantedResult], side: int) -> None:
        """Makes these, in this order, and nothing else of what was wanted before.

        Args:
            side: pixels of the long side that are delivered.
        """
        with self._lock:
            self._side = side
            self._waiting = deque(one for one in results if (one.photo.path, one.stamp) not in self._tried)
        self._begin()

    def keep(self, result: WantedResult, patches: Sequence[Patch]) -> None:
        """Takes a result that was composed for the canvas, in place of what can be made of the sidecar alone."""
        with self._lock:
            self._composed[result.photo.path] = (result, patches)
        self._begin()

    def close(self) -> None:
        """Ends the work; waits for the thumbnail that has begun."""
        with self._lock:
            self._waiting.clear()
            self._composed.clear()
        self._pool.waitForDone()

    def _begin(self) -> None:
        with self._lock:
            if self._is_working or not (self._waiting or self._composed):
                return
            self._is_working = True
        self._pool.start(self._work)

    def _work(self) -> None:
        while True:
            with self._lock:
                if self._composed:
                    wanted, patches = self._composed.pop(next(iter(self._composed)))
                elif self._waiting:
                    wanted, patches = self._waiting.popleft(), None
                else:
                    self._is_working = False
                    return
                side = self._side
            try:
                image = self._image_of(wanted, patches)
            except Exception as error:
                # A damaged file among others: the original is shown, and opening it says why. A bug is logged.
                failure_of(error, wanted.photo.path)
                image = None
            if image is None:
                with self._lock:
                    self._tried.add((wanted.photo.path, wanted.stamp))
            else:
                self.ready.emit(wanted.photo.path, wanted.stamp, scaled(image, side) if side else image)

    def _image_of(self, wanted: WantedResult, patches: Sequence[Patch] | None) -> QImage | None:
        """None where it cannot be made without the engine."""
        kept = None if patches is not None else kept_image(self._cache, wanted.photo, wanted.stamp)
        if kept is not None:
            return kept
        pixels = self._pixels_of(wanted) if patches is None else _with_patches(wanted.photo.path, patches)
        if pixels is None:
            return None
        height, width = pixels.shape[:2]
        image = QImage(pixels.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
        self._cache.write(wanted.photo, encoded(image), wanted.stamp)
        return image

    def _pixels_of(self, wanted: WantedResult) -> np.ndarray | None:
        # Loaded here, on a thread of the pool, so that the window opens without them.
        from pgdiff_desktop.workers.thumbnail_making import make_thumbnail, sized_thumbnail

        photo, exported = wanted.photo.path, wanted.exported_to
        if is_photo_file(exported):
            return make_thumbnail(exported)
        folder = self._folder_of(photo)
        record = wanted.record or folder.load(photo)
        if record.result_stamp != wanted.stamp or record.stages.changes_photo:
            return None
        composition = composition_of(photo, record, folder)
        return _with_faces(sized_thumbnail(photo), composition) if composition.faces else None


def _with_faces(thumbnail: Thumbnail, composition: Composition) -> np.ndarray:
    """The thumbnail with the chosen candidates in it; how they meet the photo's tone is too small to be seen."""
    import numpy as np

    from pgdiff_desktop.engine.restoring.candidate_files import read_candidate
    from pgdiff_desktop.faces.alignment import Region, alignment_matrix, shrink_factor, unalign

    height, width = thumbnail.pixels.shape[:2]
    across, down = width / thumbnail.width, height / thumbnail.height
    whole = Region(0, 0, width, height)
    pixels = thumbnail.pixels.astype(np.float32) / 255
    for chosen in composition.faces:
        picture, weight = read_candidate(chosen.candidate)
        face = chosen.face.scaled(across, down)
        size = len(picture)
        matrix = alignment_matrix(face.landmarks, size)
        if shrink_factor(matrix) * size < _LEAST_FACE:
            continue
        both = np.concatenate([picture, weight[..., None] * chosen.blend], axis=2)
        pasted = unalign(both.astype(np.float32), whole, matrix)
        inside = unalign(
            np.pad(np.ones((size - 2, size - 2, 1), np.float32), ((1, 1), (1, 1), (0, 0))), whole, matrix
        )
        share = np.clip(pasted[..., 3:], 0, 1) * np.clip(inside, 0, 1)
        pixels = pixels + share * (pasted[..., :3] - pixels)
    return np.asarray(np.clip(pixels * 255 + 0.5, 0, 255)).astype(np.uint8)


def _with_patches(photo: Path, patches: Sequence[Patch]) -> np.ndarray:
    """The thumbnail with what differs from the photo in it."""
    import numpy as np

    from pgdiff_desktop.opencv import cv2
    from pgdiff_desktop.workers.thumbnail_making import sized_thumbnail

    thumbnail = sized_thumbnail(photo)
    pixels = thumbnail.pixels.copy()
    height, width = pixels.shape[:2]
    across, down = width / thumbnail.width, height / thumbnail.height
    for x, y, changed in patches:
        x0, y0 = round(x * across), round(y * down)
        x1 = min(width, round((x + changed.shape[1]) * across))
        y1 = min(height, round((y + changed.shape[0]) * down))
        if x0 < x1 and y0 < y1:
            small = cv2.resize(changed, (x1 - x0, y1 - y0), interpolation=cv2.INTER_AREA)
            pixels[y0:y1, x0:x1] = np.asarray(small)
    return pixels
