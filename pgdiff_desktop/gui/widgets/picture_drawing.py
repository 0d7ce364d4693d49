"""Pictures drawn into rounded squares, and bars of progress."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPixmap

from pgdiff_desktop.gui import theme

RADIUS = 6.0


def fitted(picture: QImage, size: QSize, pixel_ratio: float) -> QPixmap:
    """The middle of a picture that fills `size`, at the screen's own resolution."""
    if picture.isNull() or size.isEmpty():
        return QPixmap()
    wanted = size * pixel_ratio
    scaled = picture.scaled(
        wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    )
    x, y = (scaled.width() - wanted.width()) // 2, (scaled.height() - wanted.height()) // 2
    pixmap = QPixmap.fromImage(scaled.copy(x, y, wanted.width(), wanted.height()))
    pixmap.setDevicePixelRatio(pixel_ratio)
    return pixmap


def draw_rounded(painter: QPainter, area: QRect, pixmap: QPixmap, instead: str = "photo") -> None:
    """The pixmap with round corners; a quiet sign on an empty square where there is none."""
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(area), RADIUS, RADIUS)
    painter.save()
    painter.setClipPath(shape)
    painter.fillRect(area, theme.colour("border"))
    if pixmap.isNull():
        side = min(24, area.width() // 2)
        sign = QRect(0, 0, side, side)
        sign.moveCenter(area.center())
        theme.icon(instead, "muted").paint(painter, sign)
    else:
        painter.drawPixmap(area.topLeft(), pixmap)
    painter.restore()


def draw_bar(painter: QPainter, room: QRectF, share: float, role: str = "accent") -> None:
    """How much is done, 0 to 1, in the colour of a role; it grows in the painter's direction of reading."""
    rounding = room.height() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("border"))
    painter.drawRoundedRect(room, rounding, rounding)
    painter.setBrush(theme.colour(role))
    done = QRectF(room)
    done.setWidth(max(room.height(), room.width() * min(1.0, share)))
    if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        done.moveRight(room.right())
    painter.drawRoundedRect(done, rounding, rounding)


class FittedPicture:
    """A picture and its latest fitting, so that painting again costs nothing."""

    def __init__(self) -> None:
        self.picture = QImage()
        self._pixmap = QPixmap()
        self._fitted_to: tuple[int, int, float] | None = None

    def set(self, picture: QImage) -> None:
        self.picture = picture
        self._fitted_to = None

    def draw(self, painter: QPainter, area: QRect, instead: str = "photo") -> None:
        ratio = painter.device().devicePixelRatioF()
        key = (area.width(), area.height(), ratio)
        if key != self._fitted_to:
            self._pixmap = fitted(self.picture, area.size(), ratio)
            self._fitted_to = key
        draw_rounded(painter, area, self._pixmap, instead)
