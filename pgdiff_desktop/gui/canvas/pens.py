"""Lines that show on any photo: light or coloured, with a thin dark halo."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from pgdiff_desktop.gui import theme

HALO = QColor(0, 0, 0, 150)
LIGHT = QColor(255, 255, 255, 235)
CHIP = QColor(18, 18, 20, 205)
_CHIP_PADDING = 7.0
CHIP_HEIGHT = 22.0


def accent() -> QColor:
    """On a photo it is always that of the dark theme: a photo does not become lighter with the window."""
    return QColor(theme.DARK.accent)


def on_accent() -> QColor:
    return QColor(theme.DARK.on_accent)


def draw_path(
    painter: QPainter,
    path: QPainterPath,
    colour: QColor = LIGHT,
    width: float = 1.5,
    *,
    dashed: bool = False,
) -> None:
    """A line with its halo."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(HALO, width + 2.2))
    painter.drawPath(path)
    pen = _pen(colour, width)
    if dashed:
        pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.drawPath(path)
    painter.restore()


def draw_knob(painter: QPainter, centre: QPointF, colour: QColor = LIGHT, radius: float = 4.0) -> None:
    """A point that was set."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(HALO, 1.5))
    painter.setBrush(QBrush(colour))
    painter.drawEllipse(centre, radius, radius)
    painter.restore()


def chip_font(painter_font: QFont) -> QFont:
    font = QFont(painter_font)
    font.setPixelSize(12)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def chip_width(font: QFont, text: str) -> float:
    return max(CHIP_HEIGHT, QFontMetricsF(font).horizontalAdvance(text) + 2 * _CHIP_PADDING)


def draw_chip(
    painter: QPainter, rect: QRectF, text: str, background: QColor = CHIP, ink: QColor = LIGHT
) -> None:
    """A few characters on a plate with round corners."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(QColor(0, 0, 0, 90), 1))
    painter.setBrush(background)
    painter.drawRoundedRect(rect, 6, 6)
    painter.setFont(chip_font(painter.font()))
    painter.setPen(ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
