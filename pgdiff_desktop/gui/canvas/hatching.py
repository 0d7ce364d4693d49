"""How what was invented is shown over a photo: by hatching that is read without colours, and a tint that helps."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from pgdiff_desktop.engine.door.invented import INVENTED_FROM, PARTLY_FROM
from pgdiff_desktop.gui.canvas.view_transform import ViewTransform

# From one line of the hatching to the next along a row, and how wide its dark and its light half are, device pixels.
_APART, _WIDE = 12, 2
# What a pixel of the hatching is: nothing, a tint, or the dark or the light half of a line. Orange and blue are told
# apart by nearly everybody.
_PARTLY_TINT, _INVENTED_TINT, _DARK, _LIGHT = 1, 2, 3, 4
COLOURS = (
    0,
    QColor(230, 160, 0, 51).rgba(),
    QColor(0, 114, 178, 87).rgba(),
    QColor(20, 20, 20, 217).rgba(),
    QColor(250, 250, 250, 217).rgba(),
)
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
    codes = hatched(values, (clip.x() - transform.x, clip.y() - transform.y))
    painter.drawImage(clip.topLeft(), picture_of(codes))


def hatched(values: np.ndarray, corner: tuple[int, int] = (0, 0)) -> np.ndarray:
    """The hatching of a map, (h, w) uint8: places in `COLOURS`.

    Args:
        values: (h, w) uint8.
        corner: where its first pixel lies, across and down, in the pattern.
    """
    found = np.zeros(values.shape, np.uint8)
    for share, tint, both_ways in ((PARTLY_FROM, _PARTLY_TINT, False), (INVENTED_FROM, _INVENTED_TINT, True)):
        tile = np.roll(_tile(tint, both_ways=both_ways), (-corner[1], -corner[0]), (0, 1))
        times = [-(-side // _APART) for side in values.shape]
        pattern = np.tile(tile, times)[: values.shape[0], : values.shape[1]]
        np.copyto(found, pattern, where=values >= share * _MOST)
    return found


def _tile(tint: int, *, both_ways: bool) -> np.ndarray:
    """One period of the pattern, (12, 12) uint8."""
    places = np.arange(_APART)
    rising, falling = ((places[None, :] + sign * places[:, None]) % _APART for sign in (1, -1))
    ways = (rising, falling) if both_ways else (rising,)
    nearest = np.min(ways, axis=0)
    return np.select([nearest < _WIDE, nearest < 2 * _WIDE], [_LIGHT, _DARK], tint).astype(np.uint8)


def picture_of(codes: np.ndarray) -> QImage:
    """The hatching as a picture."""
    height, width = codes.shape
    image = QImage(np.ascontiguousarray(codes).data, width, height, width, QImage.Format.Format_Indexed8)
    image.setColorTable(COLOURS)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


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
