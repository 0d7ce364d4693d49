"""How what was invented is shown over a photo: by hatching that is read without colours, and a tint that helps."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from pgdiff_desktop.engine.door.invented import INVENTED_FROM, PARTLY_FROM
from pgdiff_desktop.gui.canvas.view_transform import ViewTransform

# From one line of the hatching to the next along a row, and how wide its dark and its light half are, device pixels.
_APART, _WIDE = 12, 2
# (blue, green, red) of the tint and its opacity: orange and blue are told apart by nearly everybody.
_PARTLY_TINT, _INVENTED_TINT = ((0, 160, 230), 0.20), ((178, 114, 0), 0.34)
_DARK, _LIGHT, _LINE_OPACITY = 20, 250, 0.85
_MOST = 255


def draw_invented(
    painter: QPainter, rect: QRect, transform: ViewTransform, invented: np.ndarray, photo: QSize
) -> None:
    """Hatches what of a map lies in a rectangle of the pane.

    What is partly invented has lines one way, what is invented lines both ways; they stay as wide and as far apart at
    any zoom, and move with the photo.

    Args:
        invented: (h, w) uint8 of the photo, of any size: 255 invented.
        photo: its size.
    """
    clip = rect.intersected(transform.photo_rect(photo))
    if clip.isEmpty() or not invented.any():
        return
    values = _seen(clip, transform, invented, photo)
    if values.max() < PARTLY_FROM * _MOST:
        return
    pixels = hatched(values, (clip.x() - transform.x, clip.y() - transform.y))
    height, width = pixels.shape[:2]
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied)
    painter.drawImage(clip.topLeft(), image)


def hatched(values: np.ndarray, corner: tuple[int, int] = (0, 0)) -> np.ndarray:
    """The hatching of a map, (h, w, 4) uint8 premultiplied blue, green, red, alpha.

    Args:
        values: (h, w) uint8.
        corner: where its first pixel lies, across and down, in the pattern.
    """
    height, width = values.shape
    across = np.arange(width)[None, :] + corner[0]
    down = np.arange(height)[:, None] + corner[1]
    partly, wholly = values >= PARTLY_FROM * _MOST, values >= INVENTED_FROM * _MOST
    rising, falling = (across + down) % _APART, (across - down) % _APART
    light = (partly & (rising < _WIDE)) | (wholly & (falling < _WIDE))
    dark = (partly & (rising < 2 * _WIDE)) | (wholly & (falling < 2 * _WIDE))
    found = np.zeros((height, width, 4), np.uint8)
    for there, (tint, opacity) in ((partly, _PARTLY_TINT), (wholly, _INVENTED_TINT)):
        found[there] = _premultiplied(tint, opacity)
    found[dark] = _premultiplied((_DARK,) * 3, _LINE_OPACITY)
    found[light] = _premultiplied((_LIGHT,) * 3, _LINE_OPACITY)
    return found


def _premultiplied(colour: tuple[int, ...], opacity: float) -> tuple[int, ...]:
    return (*(round(opacity * channel) for channel in colour), round(_MOST * opacity))


def _seen(clip: QRect, transform: ViewTransform, invented: np.ndarray, photo: QSize) -> np.ndarray:
    """The map at the pixels of the screen, smoothed, (h, w) uint8."""
    rows, columns = invented.shape
    source = QImage(
        np.ascontiguousarray(invented).data, columns, rows, columns, QImage.Format.Format_Grayscale8
    )
    shown = QImage(clip.size(), QImage.Format.Format_Grayscale8)
    shown.fill(0)
    painter = QPainter(shown)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(QPointF(transform.x - clip.x(), transform.y - clip.y()))
    painter.scale(transform.zoom, transform.zoom)
    if transform.turns:
        painter.setTransform(transform.turn, True)
    painter.drawImage(QRectF(0, 0, photo.width(), photo.height()), source)
    painter.end()
    stride = shown.bytesPerLine()
    values = np.frombuffer(shown.constBits(), np.uint8).reshape(clip.height(), stride)
    return values[:, : clip.width()].copy()
