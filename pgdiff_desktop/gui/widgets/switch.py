"""A check box drawn as a switch."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from pgdiff_desktop.gui import theme

_WIDTH, _HEIGHT, _ROOM = 34, 18, 3


class Switch(QCheckBox):
    """On or off, by the place of its knob; a check box for the keyboard and screen readers."""

    def __init__(self, name: str, tooltip: str, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setAccessibleName(name)
        self.setToolTip(tooltip)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH + 2 * _ROOM, _HEIGHT + 2 * _ROOM)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: object) -> bool:
        return True

    def paintEvent(self, request: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(1.0 if self.isEnabled() else 0.5)
        track = QRectF(0, 0, _WIDTH, _HEIGHT)
        track.moveCenter(QRectF(self.rect()).center())
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 1.5))
            painter.drawRoundedRect(
                track.adjusted(-2.5, -2.5, 2.5, 2.5), _HEIGHT / 2 + 2.5, _HEIGHT / 2 + 2.5
            )
        painter.setPen(QPen(theme.colour("accent" if self.isChecked() else "muted"), 1.2))
        painter.setBrush(theme.colour("accent") if self.isChecked() else theme.colour("panel"))
        painter.drawRoundedRect(track.adjusted(0.6, 0.6, -0.6, -0.6), _HEIGHT / 2, _HEIGHT / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("on_accent" if self.isChecked() else "muted"))
        # On is where one reads to.
        at_right = self.isChecked() != self.isRightToLeft()
        x = track.right() - _HEIGHT / 2 if at_right else track.left() + _HEIGHT / 2
        painter.drawEllipse(QPointF(x, track.center().y()), _HEIGHT / 2 - 4, _HEIGHT / 2 - 4)
        painter.end()
