"""Draws a photo and its damage into a pane, at whatever zoom, from the level with the fewest pixels that will do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from pgdiff_desktop.gui.canvas.view_transform import ViewTransform, level_for
from pgdiff_desktop.workers.photo_pyramid import PhotoPyramid

# From here on pixels are shown as squares, below they are smoothed.
_SQUARES_FROM = 2.0


def draw_photo(painter: QPainter, clip: QRect, transform: ViewTransform, pyramid: PhotoPyramid) -> None:
    """Draws what of a photo lies in a rectangle of the pane."""

    def picture(level: int, x0: int, y0: int, x1: int, y1: int) -> QImage:
        pixels = pyramid.region(level, x0, y0, x1, y1)
        height, width = pixels.shape[:2]
        image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
        # Converted once: Qt would do it again for every pixel that it interpolates.
        return image.convertToFormat(QImage.Format.Format_RGB32)

    level = pyramid.best(level_for(transform.zoom))
    shape = pyramid.levels[level].shape
    photo = QSize(pyramid.width, pyramid.height)
    _draw_level(painter, clip.intersected(transform.photo_rect(photo)), transform, level, shape, picture)


def draw_overlay(
    painter: QPainter,
    clip: QRect,
    transform: ViewTransform,
    levels: Sequence[np.ndarray],
    table: Sequence[int],
) -> None:
    """Draws what of a mask lies in a rectangle of the pane, in the colours of a table of `overlay_table`."""
    level = min(level_for(transform.zoom), len(levels) - 1)

    def picture(level: int, x0: int, y0: int, x1: int, y1: int) -> QImage | None:
        part = levels[level][y0:y1, x0:x1]
        if not part.any():
            return None
        part = np.ascontiguousarray(part)
        height, width = part.shape
        image = QImage(part.data, width, height, width, QImage.Format.Format_Indexed8)
        image.setColorTable(table)
        return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)

    photo = QSize(levels[0].shape[1], levels[0].shape[0])
    _draw_level(
        painter, clip.intersected(transform.photo_rect(photo)), transform, level, levels[level].shape, picture
    )


def overlay_table(colour: QColor, opacity: float) -> list[int]:
    """The colour of every grey level of a mask."""
    table = []
    for grey in range(256):
        shade = QColor(colour)
        shade.setAlphaF(opacity * grey / 255)
        table.append(shade.rgba())
    return table


def _draw_level(
    painter: QPainter,
    clip: QRect,
    transform: ViewTransform,
    level: int,
    shape: Sequence[int],
    picture: Callable[[int, int, int, int, int], QImage | None],
) -> None:
    if clip.isEmpty():
        return
    step = 2**level
    scale = transform.zoom * step
    height, width = shape[:2]
    wanted = transform.rect_to_photo(QRectF(clip))
    # One pixel more on every side, which smoothing looks at.
    x0 = max(0, int(wanted.left() / step) - 1)
    y0 = max(0, int(wanted.top() / step) - 1)
    x1 = min(width, int(wanted.right() / step) + 2)
    y1 = min(height, int(wanted.bottom() / step) + 2)
    if x0 >= x1 or y0 >= y1 or (image := picture(level, x0, y0, x1, y1)) is None:
        return
    painter.setClipRect(clip)
    painter.setRenderHint(
        QPainter.RenderHint.SmoothPixmapTransform, transform.zoom < _SQUARES_FROM and scale != 1
    )
    painter.translate(transform.x, transform.y)
    if transform.turns:
        painter.scale(transform.zoom, transform.zoom)
        painter.setTransform(transform.turn, True)
        painter.scale(step, step)
    else:
        painter.scale(scale, scale)
    painter.drawImage(QPointF(x0, y0), image)
