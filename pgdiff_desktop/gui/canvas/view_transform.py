"""Where on the screen a pixel of the photo is drawn."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize

LARGEST_ZOOM = 32.0
# How far a large photo's edge may be pulled into the pane, as a share of it: room to paint along the edge.
_SLACK = 0.25


@dataclass(frozen=True)
class ViewTransform:
    """Photo to pane, in device pixels of the screen.

    Attributes:
        zoom: device pixels a pixel of the photo.
        x, y: where the photo's left top corner lies; whole numbers, so that 100 % is exact.
    """

    zoom: float = 1.0
    x: int = 0
    y: int = 0

    def to_view(self, point: QPointF) -> QPointF:
        return QPointF(point.x() * self.zoom + self.x, point.y() * self.zoom + self.y)

    def to_photo(self, point: QPointF) -> QPointF:
        return QPointF((point.x() - self.x) / self.zoom, (point.y() - self.y) / self.zoom)

    def rect_to_view(self, rect: QRectF) -> QRectF:
        return QRectF(self.to_view(rect.topLeft()), self.to_view(rect.bottomRight()))

    def photo_rect(self, photo: QSize) -> QRect:
        """What of the pane the photo covers."""
        return QRect(self.x, self.y, round(photo.width() * self.zoom), round(photo.height() * self.zoom))

    def moved(self, across: int, down: int) -> ViewTransform:
        return ViewTransform(self.zoom, self.x + across, self.y + down)

    def zoomed_at(self, zoom: float, fixed: QPointF) -> ViewTransform:
        """At another zoom, with the same pixel of the photo under a point of the pane."""
        there = self.to_photo(fixed)
        return ViewTransform(zoom, round(fixed.x() - there.x() * zoom), round(fixed.y() - there.y() * zoom))

    def within(self, photo: QSize, pane: QSize) -> ViewTransform:
        """Moved so that the photo can't be lost: centred where it is smaller than the pane."""
        return ViewTransform(
            self.zoom,
            _placed(self.x, photo.width() * self.zoom, pane.width()),
            _placed(self.y, photo.height() * self.zoom, pane.height()),
        )


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
