"""Which part of the photo is seen, and how large."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Signal

from pgdiff_desktop.gui.canvas.view_transform import (
    LARGEST_ZOOM,
    ViewTransform,
    as_seen,
    centred,
    fitting_zoom,
)

# Around a photo that fits, in device pixels.
MARGIN = 16
_STEPS = (
    *(1 / 64, 1 / 48, 1 / 32, 1 / 24, 1 / 16, 1 / 12, 1 / 8, 1 / 6, 1 / 4, 1 / 3, 1 / 2, 2 / 3, 1),
    *(1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32),
)
# A face that is brought into view fills no more than this of the pane.
_FACE_SHARE = 0.4


class Viewport(QObject):
    """Zoom and place of a photo in a pane; fitted until the user zooms.

    Signals:
        changed: whatever is on the screen has moved.
        zoom_changed: device pixels a pixel of the photo.
    """

    changed = Signal()
    zoom_changed = Signal(float)

    def __init__(self, owner: QObject | None = None) -> None:
        super().__init__(owner)
        self.transform = ViewTransform()
        self._photo, self._pane = QSize(), QSize(1, 1)
        self._turns = 0
        self._is_fitted = True

    @property
    def pane(self) -> QSize:
        """What the photo is seen through, in device pixels."""
        return self._pane

    @property
    def is_fitted(self) -> bool:
        return self._is_fitted

    def set_photo(self, size: QSize, *, keep: bool = False) -> None:
        same = size == self._photo
        self._photo = size
        if not (keep and same):
            self.fit()

    def set_turns(self, turns: int) -> None:
        """How many quarter turns to the right the photo is looked at with; it is seen whole afterwards."""
        if turns != self._turns:
            self._turns = turns
            self.fit()

    def set_pane(self, size: QSize) -> None:
        """A pane of another size shows the same middle, or the whole photo where it was fitted."""
        if size == self._pane:
            return
        across, down = size.width() - self._pane.width(), size.height() - self._pane.height()
        self._pane = size
        if self._is_fitted:
            self.fit()
        else:
            self._take(self.transform.moved(across // 2, down // 2))

    def fit(self) -> None:
        self._is_fitted = True
        seen = as_seen(self._photo, self._turns)
        placed = centred(seen, self._pane, fitting_zoom(seen, self._pane, MARGIN))
        size = (self._photo.width(), self._photo.height()) if self._turns else (0, 0)
        self._take(replace(placed, turns=self._turns, width=size[0], height=size[1]))

    def zoom_to(self, zoom: float, fixed: QPointF | None = None) -> None:
        """Zooms with a point of the pane held still, its middle by default."""
        if self._photo.isEmpty():
            return
        smallest = min(fitting_zoom(as_seen(self._photo, self._turns), self._pane, MARGIN) / 2, 1.0)
        zoom = min(max(zoom, smallest), LARGEST_ZOOM)
        middle = QPointF(self._pane.width() / 2, self._pane.height() / 2)
        self._is_fitted = False
        self._take(self.transform.zoomed_at(zoom, middle if fixed is None else fixed))

    def step(self, direction: int, fixed: QPointF | None = None) -> None:
        """To the next round zoom: 1 larger, -1 smaller."""
        zoom = self.transform.zoom
        if direction > 0:
            found = next((step for step in _STEPS if step > zoom * 1.001), _STEPS[-1])
        else:
            found = next((step for step in reversed(_STEPS) if step < zoom / 1.001), _STEPS[0])
        self.zoom_to(found, fixed)

    def pan(self, across: int, down: int) -> None:
        moved = self.transform.moved(across, down).within(self._photo, self._pane)
        if moved != self.transform:
            self._is_fitted = False
            self._take(moved)

    def show_rect(self, rect: QRectF) -> None:
        """Brings a rectangle of the photo to the middle, nearer where it is small on the screen."""
        if rect.isEmpty() or self._photo.isEmpty():
            return
        size = rect.size().transposed() if self._turns % 2 else rect.size()
        share = min(self._pane.width() / size.width(), self._pane.height() / size.height()) * _FACE_SHARE
        zoom = min(max(self.transform.zoom, share), max(share, 1.0), LARGEST_ZOOM)
        self._is_fitted = False
        self._take(self.transform.centred_on(rect.center(), self._pane, zoom))

    def _take(self, transform: ViewTransform) -> None:
        former, self.transform = self.transform, transform.within(self._photo, self._pane)
        self.changed.emit()
        if self.transform.zoom != former.zoom:
            self.zoom_changed.emit(self.transform.zoom)
