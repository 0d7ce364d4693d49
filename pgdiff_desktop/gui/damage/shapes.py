"""Areas that are filled at once: rectangles and what a lasso surrounds."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPolygonF

from pgdiff_desktop.gui.damage.brush import lay

# Rows that are drawn at once.
_BAND = 1024


class Shape:
    """An area in pixels of the photo."""

    def __init__(self, path: QPainterPath) -> None:
        path.setFillRule(Qt.FillRule.WindingFill)
        self.path = path

    @property
    def box(self) -> QRect:
        return self.path.boundingRect().toAlignedRect()


def polygon(points: Sequence[QPointF]) -> Shape:
    path = QPainterPath()
    path.addPolygon(QPolygonF(list(points)))
    path.closeSubpath()
    return Shape(path)


def rectangle(area: QRectF) -> Shape:
    """A rectangle on whole pixels: with none of them half damaged."""
    path = QPainterPath()
    path.addRect(QRectF(area.normalized().toAlignedRect()))
    return Shape(path)


def fill(mask: np.ndarray, shape: Shape, box: QRect, *, erase: bool, level: int | None = None) -> None:
    """Fills what of a shape lies in a box of a mask (H, W) uint8; may run on any thread."""
    for top in range(box.top(), box.top() + box.height(), _BAND):
        height = min(_BAND, box.top() + box.height() - top)
        covered = _covered(shape, QRect(box.left(), top, box.width(), height))
        target = mask[top : top + height, box.left() : box.left() + box.width()]
        lay(target, covered, erase=erase, level=level)


def filled(
    mask: np.ndarray, shape: Shape, box: QRect, *, erase: bool, level: int | None = None
) -> np.ndarray:
    """A copy of a mask in which a shape is filled."""
    changed = mask.copy()
    fill(changed, shape, box, erase=erase, level=level)
    return changed


def _covered(shape: Shape, box: QRect) -> np.ndarray:
    picture = QImage(box.size(), QImage.Format.Format_Grayscale8)
    picture.fill(0)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-box.left(), -box.top())
    painter.fillPath(shape.path, Qt.GlobalColor.white)
    painter.end()
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(box.height(), picture.bytesPerLine())
    return rows[:, : box.width()].copy()
