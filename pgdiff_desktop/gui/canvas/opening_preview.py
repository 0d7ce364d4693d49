"""A photo that is still being read: its thumbnail where it will be, out of focus, with what is going on."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from pgdiff_desktop.gui.canvas import pens
from pgdiff_desktop.gui.canvas.viewport import MARGIN

# Shrunk to so many pixels and enlarged again, no squares of a thumbnail are seen.
_BLURRED_SIDE = 96
_VEIL = QColor(0, 0, 0, 70)


def draw(painter: QPainter, canvas: QSize, thumbnail: QImage, message: str) -> None:
    """Draws the thumbnail as large as the photo will be when it fits, and the message on it."""
    ratio = painter.device().devicePixelRatioF()
    room = QSizeF(canvas) - QSizeF(2 * MARGIN, 2 * MARGIN) / ratio
    size = QSizeF(thumbnail.size()).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(QPointF(), size)
    place.moveCenter(QRectF(QPointF(), QSizeF(canvas)).center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    blurred = thumbnail.scaled(
        _BLURRED_SIDE,
        _BLURRED_SIDE,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    painter.drawImage(place, blurred)
    painter.fillRect(place, _VEIL)
    painter.restore()
    font = pens.chip_font(painter.font())
    shown = QFontMetricsF(font).elidedText(message, Qt.TextElideMode.ElideMiddle, room.width() - MARGIN)
    # Low, where no face is.
    chip = QRectF(0, 0, pens.chip_width(font, shown), pens.CHIP_HEIGHT)
    chip.moveCenter(QPointF(place.center().x(), place.bottom() - 2 * MARGIN))
    pens.draw_chip(painter, chip, shown)
