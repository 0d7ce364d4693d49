"""The outline of the brush under the pointer: its size, and how much of it is hard."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from pgdiff_desktop.gui.canvas.pens import HALO, LIGHT

# A smaller brush, in pixels of the screen, could not be seen: a cross shows where it is.
_SMALLEST = 7.0
_ARM = 9.0
_MARGIN = 4.0


def cursor_rect(centre: QPointF, diameter: float) -> QRectF:
    """Everything that `draw_cursor` may touch."""
    reach = max(diameter / 2, _ARM) + _MARGIN
    return QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach)


def draw_cursor(
    painter: QPainter, centre: QPointF, diameter: float, hardness: float, *, erases: bool
) -> None:
    """A ring as large as the brush, a faint one where it begins to fade; a minus in it where it erases."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if diameter < _SMALLEST:
        _draw_cross(painter, centre, max(diameter / 2, 1.0))
    else:
        radius = diameter / 2
        for pen in (QPen(HALO, 3.0), QPen(QColor(255, 255, 255), 1.3)):
            painter.setPen(pen)
            painter.drawEllipse(centre, radius, radius)
        hard = radius * hardness
        if 3 < hard < radius - 3:
            painter.setPen(QPen(QColor(0, 0, 0, 90), 2.0))
            painter.drawEllipse(centre, hard, hard)
            faint = QPen(QColor(255, 255, 255, 170), 1.0)
            faint.setDashPattern([3, 3])
            painter.setPen(faint)
            painter.drawEllipse(centre, hard, hard)
        arm = min(3.0, radius / 3)
        lines = [QLineF(centre - QPointF(arm, 0), centre + QPointF(arm, 0))]
        if not erases:
            lines.append(QLineF(centre - QPointF(0, arm), centre + QPointF(0, arm)))
        for pen in (QPen(HALO, 3.0), QPen(LIGHT, 1.2)):
            painter.setPen(pen)
            painter.drawLines(lines)
    painter.restore()


def _draw_cross(painter: QPainter, centre: QPointF, gap: float) -> None:
    inner = gap + 2
    lines = [
        QLineF(centre + QPointF(x * inner, y * inner), centre + QPointF(x * _ARM, y * _ARM))
        for x, y in ((1, 0), (-1, 0), (0, 1), (0, -1))
    ]
    for pen in (QPen(HALO, 3.0), QPen(LIGHT, 1.3)):
        painter.setPen(pen)
        painter.drawLines(lines)
        painter.drawEllipse(centre, gap, gap)
