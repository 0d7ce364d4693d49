"""What a pane shows, kept as pixels of the screen: a moved photo is moved, only what is new is drawn."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage, QPainter, QRegion

from pgdiff_desktop.gui.canvas.view_transform import ViewTransform

# Draws what lies in a rectangle of the pane, and all of it: what was there before is stale.
Draw = Callable[[QPainter, QRect, ViewTransform], None]


class RenderedView:
    """The picture of one layer in one pane."""

    def __init__(self, draw: Draw, pixel_format: QImage.Format) -> None:
        self._draw = draw
        self._format = pixel_format
        self._image = QImage()
        self._transform = ViewTransform()
        self._stale = QRegion()

    def invalidate(self, rect: QRect | None = None) -> None:
        """What lies in a rectangle of the pane, or everywhere, has changed."""
        whole = self._image.rect()
        self._stale += whole if rect is None else rect.intersected(whole)

    def image(self, size: QSize, transform: ViewTransform, wanted: QRegion) -> QImage:
        """The picture for a pane of this size in device pixels; true in the wanted region only."""
        if size != self._image.size():
            self._image = QImage(size, self._format)
            self._stale = QRegion(self._image.rect())
        elif transform != self._transform:
            across, down = transform.x - self._transform.x, transform.y - self._transform.y
            if transform == self._transform.moved(across, down):
                self._scroll(across, down)
            else:
                self._stale = QRegion(self._image.rect())
        self._transform = transform
        missing = self._stale.intersected(wanted)
        if not missing.isEmpty():
            painter = QPainter(self._image)
            for rect in _few(missing):
                painter.save()
                painter.setClipRect(rect)
                self._draw(painter, rect, transform)
                painter.restore()
                self._stale -= rect
            painter.end()
        return self._image

    def _scroll(self, across: int, down: int) -> None:
        whole = self._image.rect()
        kept = whole.translated(across, down).intersected(whole)
        moved = QImage(self._image.size(), self._format)
        if not kept.isEmpty():
            painter = QPainter(moved)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
            painter.drawImage(kept.topLeft(), self._image, kept.translated(-across, -down))
            painter.end()
        self._image = moved
        self._stale = self._stale.translated(QPoint(across, down)).intersected(whole) + (
            QRegion(whole) - kept
        )


def rectangles(region: QRegion) -> list[QRect]:
    # PySide does not say that a region can be iterated.
    found: list[QRect] = list(region)  # type: ignore[call-overload]
    return found


def _few(region: QRegion) -> list[QRect]:
    """The rectangles of a region, or the one around it where they are many and fill it anyway."""
    rects = rectangles(region)
    return rects if len(rects) <= 8 else [region.boundingRect()]
