"""Where on the screen a pixel of the photo is drawn."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QTransform

LARGEST_ZOOM = 32.0
# How far a large photo's edge may be pulled into the pane, as a share of it: room to paint along the edge.
_SLACK = 0.25


@dataclass(frozen=True)
class ViewTransform:
    """Photo to pane, in device pixels of the screen.

    Attributes:
        zoom: device pixels a pixel of the photo.
        x, y: where the left top corner of the photo as it is seen lies; whole numbers, so that 100 % is exact.
        turns: quarter turns to the right that the photo is looked at with, 0 to 3.
        width, height: of the photo, in its pixels; of a photo that is not turned they do not matter.
    """

    zoom: float = 1.0
    x: int = 0
    y: int = 0
    turns: int = 0
    width: int = 0
    height: int = 0

    def to_view(self, point: QPointF) -> QPointF:
        seen = self.turn.map(point) if self.turns else point
        return QPointF(seen.x() * self.zoom + self.x, seen.y() * self.zoom + self.y)

    def to_photo(self, point: QPointF) -> QPointF:
        seen = QPointF((point.x() - self.x) / self.zoom, (point.y() - self.y) / self.zoom)
        return self.turn.inverted()[0].map(seen) if self.turns else seen

    @property
    def turn(self) -> QTransform:
        """From pixels of the photo to those of the photo as it is seen."""
        match self.turns:
            case 1:
                return QTransform(0, 1, -1, 0, self.height, 0)
            case 2:
                return QTransform(-1, 0, 0, -1, self.width, self.height)
            case 3:
                return QTransform(0, -1, 1, 0, 0, self.width)
        return QTransform()

    def rect_to_view(self, rect: QRectF) -> QRectF:
        return QRectF(self.to_view(rect.topLeft()), self.to_view(rect.bottomRight())).normalized()

    def rect_to_photo(self, rect: QRectF) -> QRectF:
        return QRectF(self.to_photo(rect.topLeft()), self.to_photo(rect.bottomRight())).normalized()

    def photo_rect(self, photo: QSize) -> QRect:
        """What of the pane the photo covers."""
        seen = as_seen(photo, self.turns)
        return QRect(self.x, self.y, round(seen.width() * self.zoom), round(seen.height() * self.zoom))

    def moved(self, across: int, down: int) -> ViewTransform:
        return replace(self, x=self.x + across, y=self.y + down)

    def zoomed_at(self, zoom: float, fixed: QPointF) -> ViewTransform:
        """At another zoom, with the same pixel of the photo under a point of the pane."""
        across, down = (fixed.x() - self.x) / self.zoom, (fixed.y() - self.y) / self.zoom
        return replace(self, zoom=zoom, x=round(fixed.x() - across * zoom), y=round(fixed.y() - down * zoom))

    def centred_on(self, point: QPointF, pane: QSize, zoom: float) -> ViewTransform:
        """At another zoom, with a point of the photo in the middle of the pane."""
        there = replace(self, zoom=zoom, x=0, y=0).to_view(point)
        return replace(
            self, zoom=zoom, x=round(pane.width() / 2 - there.x()), y=round(pane.height() / 2 - there.y())
        )

    def within(self, photo: QSize, pane: QSize) -> ViewTransform:
        """Moved so that the photo can't be lost: centred where it is smaller than the pane."""
        seen = as_seen(photo, self.turns)
        return replace(
            self,
            x=_placed(self.x, seen.width() * self.zoom, pane.width()),
            y=_placed(self.y, seen.height() * self.zoom, pane.height()),
        )


def as_seen(photo: QSize, turns: int) -> QSize:
    """The size of a photo that is looked at with so many quarter turns."""
    return photo.transposed() if turns % 2 else photo


def fitting_zoom(photo: QSize, pane: QSize, margin: int) -> float:
    """The zoom at which the whole photo is seen; small photos are not enlarged more than twice."""
    if photo.isEmpty():
        return 1.0
    across = max(pane.width() - 2 * margin, 16) / photo.width()
    down = max(pane.height() - 2 * margin, 16) / photo.height()
    return min(across, down, 2.0)


def centred(photo: QSize, pane: QSize, zoom: float) -> ViewTransform:
    return ViewTransform(
        zoom,
        round((pane.width() - photo.width() * zoom) / 2),
        round((pane.height() - photo.height() * zoom) / 2),
    )


def level_for(zoom: float) -> int:
    """The level of a pyramid with no less than one of its pixels a pixel of the screen, and less than two."""
    return max(0, math.floor(math.log2(1 / zoom) + 1e-6)) if zoom > 0 else 0


def _placed(offset: int, length: float, pane: int) -> int:
    if length <= pane:
        return round((pane - length) / 2)
    slack = pane * _SLACK
    return round(min(max(offset, pane - slack - length), slack))
