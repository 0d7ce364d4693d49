"""The line between original and result, with a round handle to take hold of."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from pgdiff_desktop.gui.canvas import pens

_RADIUS = 19.0
# How near to the line a press takes hold of it.
_REACH = 7.0
_FROM_TOP = 12.0
# Where on the line the handle is, from the top: not on what one compares, which is in the middle.
_HANDLE = 0.86


class CompareSlider:
    """Attributes:
    share: of the pane's width that shows the original, 0 to 1.
    is_held, is_hovered: how the handle is drawn.
    """

    def __init__(self) -> None:
        self.share = 0.5
        self.is_held = False
        self.is_hovered = False
        self._offset = 0.0

    def line(self, pane: QSize) -> float:
        return round(self.share * pane.width())

    def is_at(self, point: QPointF, pane: QSize) -> bool:
        away = point - self._handle(pane)
        return abs(away.x()) <= _REACH or (away.x() ** 2 + away.y() ** 2) <= (_RADIUS + 3) ** 2

    def _handle(self, pane: QSize) -> QPointF:
        return QPointF(self.line(pane), pane.height() * _HANDLE)

    def take(self, point: QPointF, pane: QSize) -> None:
        """Holds it where it was touched, so that it does not jump."""
        self.is_held = True
        self._offset = self.line(pane) - point.x()

    def drag(self, point: QPointF, pane: QSize) -> None:
        self.share = min(max((point.x() + self._offset) / max(pane.width(), 1), 0.0), 1.0)

    def area(self, pane: QSize) -> QRectF:
        """Everything that `draw` may touch but the words."""
        reach = _RADIUS + 6
        return QRectF(self.line(pane) - reach, 0, 2 * reach, pane.height())

    def draw(self, painter: QPainter, pane: QSize) -> None:
        middle = self._handle(pane)
        x = middle.x()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for colour, width in ((QColor(0, 0, 0, 110), 4.0), (QColor(255, 255, 255), 2.0)):
            painter.setPen(QPen(colour, width, c=Qt.PenCapStyle.FlatCap))
            painter.drawLine(QPointF(x, 0), QPointF(x, pane.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        for n in range(4, 0, -1):
            painter.setBrush(QColor(0, 0, 0, 22))
            painter.drawEllipse(middle + QPointF(0, 1), _RADIUS + n, _RADIUS + n)
        painter.setBrush(pens.accent() if self.is_held or self.is_hovered else QColor(255, 255, 255))
        painter.drawEllipse(middle, _RADIUS, _RADIUS)
        ink = pens.on_accent() if self.is_held or self.is_hovered else QColor(45, 45, 48)
        painter.setPen(QPen(ink, 2.2, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for side in (-1, 1):
            arrow = [QPointF(side * 5, -5), QPointF(side * 10, 0), QPointF(side * 5, 5)]
            painter.drawPolyline(QPolygonF([middle + point for point in arrow]))
        painter.restore()

    def draw_words(self, painter: QPainter, pane: QSize, original: str, restored: str) -> None:
        """What lies on either side, where there is room."""
        font = pens.chip_font(painter.font())
        x = self.line(pane)
        left, right = pens.chip_width(font, original), pens.chip_width(font, restored)
        if x >= left + 2 * _FROM_TOP:
            place = QRectF(x - _FROM_TOP - left, _FROM_TOP, left, pens.CHIP_HEIGHT)
            pens.draw_chip(painter, place, original)
        if pane.width() - x >= right + 2 * _FROM_TOP:
            place = QRectF(x + _FROM_TOP, _FROM_TOP, right, pens.CHIP_HEIGHT)
            pens.draw_chip(painter, place, restored)
