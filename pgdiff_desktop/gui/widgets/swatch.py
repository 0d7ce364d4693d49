"""One colour style as a button."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pgdiff_desktop.engine.door.colour_styles import ColourStyle
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.widgets.picture_drawing import RADIUS, FittedPicture

_HEIGHT = 36


class Swatch(QAbstractButton):
    """Shows a style from its shadows to its lights; marked by a frame and a sign where it is chosen.

    Args:
        style: None for the swatch of a photo, which shows the photo.
    """

    def __init__(self, name: str, style: ColourStyle | None, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._style = style
        self._photo = FittedPicture()
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(44, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(32, _HEIGHT)

    def set_photo(self, photo: QImage) -> None:
        self._photo.set(photo)
        self.update()

    def nextCheckState(self) -> None:
        """Whoever shows the style decides, not the click."""

    def paintEvent(self, request: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self.rect().adjusted(3, 3, -3, -3)
        if self._style is None:
            self._photo.draw(painter, area, "photo")
        else:
            shape = QPainterPath()
            shape.addRoundedRect(QRectF(area), RADIUS, RADIUS)
            painter.fillPath(shape, _gradient(self._style, area))
        if self.isChecked():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS + 2, RADIUS + 2)
            draw_check(painter, QRect(area.right() - 15, area.top() + 1, 14, 14))
        elif self.underMouse():
            painter.setPen(QPen(theme.colour("muted"), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS + 2, RADIUS + 2)
        if self.hasFocus():
            # A line below: a second frame would look like a second choice.
            painter.fillRect(
                QRect(area.left() + 6, self.height() - 2, area.width() - 12, 2), theme.colour("text")
            )
        painter.end()


def draw_check(painter: QPainter, area: QRect) -> None:
    """The sign of what is chosen: a check on a disc."""
    draw_sign(painter, area, "check", "accent", "on_accent")


def draw_sign(painter: QPainter, area: QRect, icon: str, disc: str, colour: str = "window") -> None:
    """An icon on a disc; names of icons and of the theme's colours."""
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(disc))
    painter.drawEllipse(area)
    painter.restore()
    room = max(2, area.width() // 7)
    theme.icon(icon, colour).paint(painter, area.adjusted(room, room, -room, -room))


def _gradient(style: ColourStyle, area: QRect) -> QLinearGradient:
    gradient = QLinearGradient(area.topLeft(), area.topRight())
    for place, deviations in ((0.0, -1.1), (0.5, 0.0), (1.0, 1.1)):
        channels = (
            round(255 * min(1.0, max(0.0, (mean + deviations * deviation + 1) / 2)))
            for mean, deviation in zip(style.mean, style.standard_deviation, strict=True)
        )
        gradient.setColorAt(place, QColor(*channels))
    return gradient
