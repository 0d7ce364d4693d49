"""The state of a photo as a sign and a word, so that nothing is said by colour alone."""

from __future__ import annotations

import math
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from pgdiff_desktop.albums.records import PhotoState
from pgdiff_desktop.gui import theme


class ShownState(StrEnum):
    """The states of a photo, and that its file is gone; in the order that they are sorted in."""

    MISSING = "missing"
    FAILED = PhotoState.FAILED.value
    RUNNING = PhotoState.RUNNING.value
    QUEUED = PhotoState.QUEUED.value
    MASKED = PhotoState.MASKED.value
    UNTOUCHED = PhotoState.UNTOUCHED.value
    DONE = PhotoState.DONE.value
    EXPORTED = PhotoState.EXPORTED.value


ORDER = {state: place for place, state in enumerate(ShownState)}
_ROLES = {
    ShownState.MISSING: "danger",
    ShownState.FAILED: "danger",
    ShownState.RUNNING: "accent",
    ShownState.QUEUED: "accent",
    ShownState.MASKED: "warning",
    ShownState.UNTOUCHED: "muted",
    ShownState.DONE: "success",
    ShownState.EXPORTED: "success",
}


def word_of(state: ShownState) -> str:
    """The name of a state in the user's language."""
    words = {
        ShownState.MISSING: QCoreApplication.translate("PhotoState", "Missing"),
        ShownState.FAILED: QCoreApplication.translate("PhotoState", "Failed"),
        ShownState.RUNNING: QCoreApplication.translate("PhotoState", "Running"),
        ShownState.QUEUED: QCoreApplication.translate("PhotoState", "Queued"),
        ShownState.MASKED: QCoreApplication.translate("PhotoState", "Masked"),
        ShownState.UNTOUCHED: QCoreApplication.translate("PhotoState", "Untouched"),
        ShownState.DONE: QCoreApplication.translate("PhotoState", "Done"),
        ShownState.EXPORTED: QCoreApplication.translate("PhotoState", "Exported"),
    }
    return words[state]


def colour_of(state: ShownState) -> QColor:
    return theme.colour(_ROLES[state])


def draw_sign(painter: QPainter, place: QRectF, state: ShownState) -> None:
    """A sign as large as `place`, drawn with lines so that it is sharp at any size."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.topLeft())
    painter.scale(place.width() / 12, place.height() / 12)
    ink = colour_of(state)
    pen = QPen(ink, 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    ring = QRectF(1, 1, 10, 10)
    match state:
        case ShownState.UNTOUCHED:
            painter.drawEllipse(QRectF(2, 2, 8, 8))
        case ShownState.MASKED:
            _draw_stroke(painter, ink)
        case ShownState.QUEUED:
            painter.drawEllipse(ring)
            painter.drawPolyline([QPointF(6, 3.4), QPointF(6, 6.2), QPointF(8, 7.4)])
        case ShownState.RUNNING:
            painter.drawEllipse(ring)
            painter.setBrush(ink)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPolygon([QPointF(4.7, 3.6), QPointF(8.8, 6), QPointF(4.7, 8.4)])
        case ShownState.DONE:
            painter.setPen(QPen(pen.brush(), 1.9, pen.style(), pen.capStyle(), pen.joinStyle()))
            painter.drawPolyline([QPointF(1.6, 6.4), QPointF(4.7, 9.5), QPointF(10.4, 2.8)])
        case ShownState.EXPORTED:
            painter.drawPolyline(
                [QPointF(1.4, 6.8), QPointF(1.4, 10.6), QPointF(10.6, 10.6), QPointF(10.6, 6.8)]
            )
            painter.drawLine(QPointF(6, 7.6), QPointF(6, 1.6))
            painter.drawPolyline([QPointF(3.4, 4.2), QPointF(6, 1.6), QPointF(8.6, 4.2)])
        case ShownState.FAILED:
            _draw_triangle(painter)
        case ShownState.MISSING:
            painter.drawEllipse(ring)
            painter.drawLine(QPointF(2.6, 9.4), QPointF(9.4, 2.6))
    painter.restore()


def draw_note(painter: QPainter, place: QRectF) -> None:
    """The mark of a photo whose last attempt failed, on whatever picture it lies."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("danger"), 1.2))
    painter.setBrush(theme.colour("panel"))
    painter.drawEllipse(place)
    painter.translate(place.topLeft())
    painter.scale(place.width() / 18, place.height() / 18)
    painter.translate(3, 2.2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    round_ends = Qt.PenCapStyle.RoundCap
    painter.setPen(
        QPen(theme.colour("danger"), 1.5, Qt.PenStyle.SolidLine, round_ends, Qt.PenJoinStyle.RoundJoin)
    )
    _draw_triangle(painter)
    painter.restore()


def draw_star(painter: QPainter, middle: QPointF, radius: float) -> None:
    """One of the stars that an archivist gives; drawn, as not every font has one."""
    star = QPolygonF()
    for corner in range(10):
        length = radius if corner % 2 == 0 else radius * 0.42
        angle = math.pi * corner / 5
        star.append(middle + QPointF(length * math.sin(angle), -length * math.cos(angle)))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent"))
    painter.drawPolygon(star)


def _draw_triangle(painter: QPainter) -> None:
    """Of a warning, in a place of 12 x 12."""
    painter.drawPolygon([QPointF(6, 1.2), QPointF(11.2, 10.4), QPointF(0.8, 10.4)])
    painter.drawLine(QPointF(6, 4.8), QPointF(6, 7))
    painter.drawPoint(QPointF(6, 8.7))


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


def sign_icon(state: ShownState) -> QIcon:
    """The sign as an icon, in the colours of the theme as it is now."""
    return _sign_icon(state, theme.colours())


@cache
def _sign_icon(state: ShownState, _colours: theme.Colours) -> QIcon:
    """Drawn once for each theme, which `draw_sign` asks for itself."""
    made = QIcon()
    for side in (16, 32):
        pixmap = QPixmap(side, side)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        edge = side / 8
        draw_sign(painter, QRectF(edge, edge, side - 2 * edge, side - 2 * edge), state)
        painter.end()
        made.addPixmap(pixmap)
    return made
