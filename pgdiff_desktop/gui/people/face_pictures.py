"""Small pictures of an album's faces, scaled when they are first drawn."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from pgdiff_desktop.albums.people import FaceKey
from pgdiff_desktop.gui.widgets.picture_drawing import fitted
from pgdiff_desktop.workers.job_queue import image_of
from pgdiff_desktop.workers.reference_crops import FaceLook

# More than two screens full.
_KEPT = 600


class FacePictures:
    """The faces that were cut out, and pixmaps of those that were drawn lately."""

    def __init__(self) -> None:
        self._looks: dict[FaceKey, FaceLook] = {}
        self._pixmaps: OrderedDict[tuple[FaceKey, int, float], QPixmap] = OrderedDict()

    def add(self, looks: Sequence[FaceLook]) -> None:
        for look in looks:
            key = look.photo, look.face.id
            self._looks[key] = look
            for kept in [kept for kept in self._pixmaps if kept[0] == key]:
                del self._pixmaps[kept]

    def look(self, key: FaceKey) -> FaceLook | None:
        """A face as it was cut out; None where that has not happened yet."""
        return self._looks.get(key)

    def pixmap(self, key: FaceKey, side: int, pixel_ratio: float) -> QPixmap:
        """The face as a square of so many pixels of the window; an empty one where it was not cut out yet."""
        wanted = key, side, pixel_ratio
        found = self._pixmaps.get(wanted)
        if found is None:
            look = self._looks.get(key)
            if look is None:
                return QPixmap()
            found = fitted(image_of(look.picture), QSize(side, side), pixel_ratio)
            self._pixmaps[wanted] = found
            while len(self._pixmaps) > _KEPT:
                self._pixmaps.popitem(last=False)
        else:
            self._pixmaps.move_to_end(wanted)
        return found
