"""The state of a photo as a sign and a word, so that nothing is said by colour alone."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from pgdiff_desktop.albums.records import PhotoState
from pgdiff_desktop.gui import theme


class Standing(StrEnum):
    """The states of a photo, and that its file is gone; in the order that they are sorted in."""

    MISSING = "missing"
    FAILED = PhotoState.FAILED.value
    RUNNING = PhotoState.RUNNING.value
    QUEUED = PhotoState.QUEUED.value
    MASKED = PhotoState.MASKED.value
    UNTOUCHED = PhotoState.UNTOUCHED.value
    DONE = PhotoState.DONE.value


ORDER = {standing: place for place, standing in enumerate(Standing)}
_ROLES = {
    Standing.MISSING: "danger",
    Standing.FAILED: "danger",
    Standing.RUNNING: "accent",
    Standing.QUEUED: "accent",
    Standing.MASKED: "warning",
    Standing.UNTOUCHED: "muted",
    Standing.DONE: "success",
}


def word_of(standing: Standing) -> str:
    """The name of a standing in the user's language."""
    words = {
        Standing.MISSING: QCoreApplication.translate("PhotoState", "Missing"),
        Standing.FAILED: QCoreApplication.translate("PhotoState", "Failed"),
        Standing.RUNNING: QCoreApplication.translate("PhotoState", "Running"),
        Standing.QUEUED: QCoreApplication.translate("PhotoState", "Queued"),
        Standing.MASKED: QCoreApplication.translate("PhotoState", "Masked"),
        Standing.UNTOUCHED: QCoreApplication.translate("PhotoState", "Untouched"),
        Standing.DONE: QCoreApplication.translate("PhotoState", "Done"),
    }
    return words[standing]


def colour_of(standing: Standing) -> QColor:
    return theme.colour(_ROLES[standing])


def draw_sign(painter: QPainter, place: QRectF, standing: Standing) -> None:
    """A sign as large as `place`, drawn with lines so that it is sharp at any size."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.topLeft())
    painter.scale(place.width() / 12, place.height() / 12)
    ink = colour_of(standing)
    pen = QPen(ink, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = QRectF(1, 1, 10, 10)
    match standing:
        case Standing.UNTOUCHED:
            painter.drawEllipse(QRectF(2, 2, 8, 8))
        case Standing.MASKED:
            _draw_stroke(painter, ink)
        case Standing.QUEUED:
            painter.drawEllipse(ring)
            painter.drawPolyline([QPointF(6, 3.4), QPointF(6, 6.2), QPointF(8, 7.4)])
        case Standing.RUNNING:
            painter.drawEllipse(ring)
            painter.setBrush(ink)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPolygon([QPointF(4.7, 3.6), QPointF(8.8, 6), QPointF(4.7, 8.4)])
        case Standing.DONE:
            painter.setPen(QPen(pen.brush(), 1.9, pen.style(), pen.capStyle(), pen.joinStyle()))
            painter.drawPolyline([QPointF(1.6, 6.4), QPointF(4.7, 9.5), QPointF(10.4, 2.8)])
        case Standing.FAILED:
            painter.drawPolygon([QPointF(6, 1.2), QPointF(11.2, 10.4), QPointF(0.8, 10.4)])
            painter.drawLine(QPointF(6, 4.8), QPointF(6, 7))
            painter.drawPoint(QPointF(6, 8.7))
        case Standing.MISSING:
            painter.drawEllipse(ring)
            painter.drawLine(QPointF(2.6, 9.4), QPointF(9.4, 2.6))
    painter.restore()


def _draw_stroke(painter: QPainter, ink: QColor) -> None:
    """A brush and the stroke that it leaves."""
    handle = QPainterPath(QPointF(10.6, 1.4))
    handle.lineTo(6.2, 5.8)
    painter.drawPath(handle)
    painter.setBrush(ink)
    tip = QPainterPath(QPointF(5.6, 5.4))
    tip.cubicTo(3.2, 5.6, 3.6, 8.6, 1.4, 10.2)
    tip.cubicTo(4.2, 11, 7, 9.6, 6.8, 6.8)
    tip.closeSubpath()
    painter.drawPath(tip)


def sign_icon(standing: Standing) -> QIcon:
    """The sign as an icon, in the colours of the theme as it is now."""
    made = QIcon()
    for side in (16, 32):
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        edge = side / 8
        draw_sign(painter, QRectF(edge, edge, side - 2 * edge, side - 2 * edge), standing)
        painter.end()
        made.addPixmap(pixmap)
    return made
