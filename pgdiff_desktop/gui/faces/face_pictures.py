"""Pictures of the faces panel: crops of the photo, and every candidate in the photo, made in the background."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from pgdiff_desktop.albums.composition import composition_of
from pgdiff_desktop.albums.records import FaceRecord, PhotoRecord
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.photo_stages import AS_IT_IS
from pgdiff_desktop.faces.face import Face
from pgdiff_desktop.gui.faces.faces_panel import FacesPanel
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.composing import picture_in_photo
from pgdiff_desktop.workers.job_queue import image_of
from pgdiff_desktop.workers.record_store import RecordStore

# Side in pixels: sharp on a screen of twice the usual density.
_SIDE = 240
# How much more of the photo than the face's box is shown, of its longer side.
_AROUND = 0.35


class FacePictures(QObject):
    """Draws what is missing, and again what a face's blend has changed; the latest wins."""

    def __init__(self, panel: FacesPanel, store: RecordStore, owner: QObject) -> None:
        super().__init__(owner)
        self._panel, self._store = panel, store
        self._photo: Path | None = None
        self._pixels: np.ndarray | None = None
        # What each picture, by face and candidate, was drawn with; and those that are being drawn.
        self._made: dict[tuple[int, str | None], object] = {}
        self._stages = AS_IT_IS
        self._tasks: dict[tuple[int, str | None], background.Task] = {}

    def serve(self, photo: Path, pixels: np.ndarray) -> None:
        """Takes the photo whose faces are shown, (H, W, 3) uint8."""
        self._photo, self._pixels = photo, pixels

    def forget(self) -> None:
        """Of the photo that was open."""
        for task in self._tasks.values():
            task.cancel()
        self._photo = self._pixels = None
        self._stages = AS_IT_IS
        self._made.clear()
        self._tasks.clear()

    def show_stages(self, record: PhotoRecord) -> None:
        """Draws faces as the stages of the whole photo make them, which takes longer than a slider's move."""
        self._stages = record.stages.at_its_own_size()
        self.refresh(record)

    def refresh(self, record: PhotoRecord) -> None:
        """Draws what the record shows and was not drawn yet."""
        photo, pixels = self._photo, self._pixels
        if photo is None or pixels is None:
            return
        for face in record.faces or ():
            if self._is_new(face.id, None, (face.box, self._stages)):
                if self._stages.changes_photo:
                    self._draw(photo, record, face, None)
                else:
                    self._show(face.id, None, _crop(pixels, face, _SIDE))
            for candidate in face.candidates:
                if self._is_new(face.id, candidate.file, (face.blend, self._stages)):
                    self._draw(photo, record, face, candidate.file)

    def _show(self, face_id: int, file: str | None, picture: QImage) -> None:
        if file is None:
            self._panel.set_crop(face_id, picture)
        self._panel.set_candidate_picture(face_id, file, picture)

    def _is_new(self, face_id: int, file: str | None, drawn_with: object) -> bool:
        if self._made.get((face_id, file)) == drawn_with:
            return False
        self._made[face_id, file] = drawn_with
        return True

    def _draw(self, photo: Path, record: PhotoRecord, face: FaceRecord, file: str | None) -> None:
        alone = replace(record, faces=(replace(face, chosen=file, wanted=True),))
        former = self._tasks.get((face.id, file))
        if former is not None:
            former.cancel()
        self._tasks[face.id, file] = background.run(
            partial(_picture, photo, alone, face.face, self._store.folder_of(photo)),
            partial(self._on_drawn, photo, face.id, file),
            self._on_not_drawn,
        )

    def _on_drawn(self, photo: Path, face_id: int, file: str | None, picture: np.ndarray) -> None:
        if photo == self._photo:
            self._tasks.pop((face_id, file), None)
            self._show(face_id, file, image_of(picture))

    def _on_not_drawn(self, error: Exception) -> None:
        """The candidate stays without a picture; choosing it will say what is wrong with it."""


def _picture(photo: Path, alone: PhotoRecord, face: Face, folder: SidecarFolder) -> np.ndarray:
    """In the background: a face in the photo, with what is chosen in its record."""
    return picture_in_photo(composition_of(photo, alone, folder), face, _SIDE)


def _crop(pixels: np.ndarray, face: FaceRecord, side: int) -> QImage:
    """A square around a face, at most `side` pixels wide; cheap, as it takes no more pixels than it shows."""
    x, y, width, height = face.box
    half = (0.5 + _AROUND) * max(width, height)
    centre_x, centre_y = x + width / 2, y + height / 2
    rows = _places(centre_y - half, centre_y + half, pixels.shape[0], side)
    columns = _places(centre_x - half, centre_x + half, pixels.shape[1], side)
    return image_of(pixels[np.ix_(rows, columns)])


def _places(low: float, high: float, limit: int, count: int) -> Sequence[int]:
    """At most `count` rows or columns of a picture, evenly from low to high."""
    first, last = max(0.0, low), min(float(limit), high)
    found = np.unique(np.linspace(first, max(first, last - 1), count).round().astype(int))
    return [int(value) for value in found.clip(0, limit - 1)]
