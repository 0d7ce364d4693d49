"""One picture of the strip of candidates."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.faces.picture_drawing import RADIUS, FittedPicture
from pgdiff_desktop.gui.faces.swatch import draw_check

LABEL_HEIGHT = 22
_FRAME = 3


class CandidateCell(QAbstractButton):
    """The original or a candidate, in the photo; marked by a frame and a sign where it is chosen.

    Attributes:
        file: of the candidate; None for the original.
    """

    def __init__(self, file: str | None, owner: QWidget) -> None:
        super().__init__(owner)
        self.file = file
        self._picture = FittedPicture()
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def picture(self) -> QImage:
        return self._picture.picture

    def set_picture(self, picture: QImage) -> None:
        self._picture.set(picture)
        self.update()

    def set_words(self, name: str, details: str, key: str) -> None:
        """Its name below the picture, what is known of it, and the key that chooses it."""
        self.setText(name)
        chosen = self.tr("{name}, chosen").format(name=name) if self.isChecked() else name
        self.setAccessibleName(chosen)
        self.setAccessibleDescription(details)
        shortcut = self.tr("{name} (key {key})").format(name=name, key=key) if key else name
        self.setToolTip("\n".join(filter(None, (shortcut, details))))
        self.update()

    def nextCheckState(self) -> None:
        """The strip decides what is chosen, not the click."""

    def sizeHint(self) -> QSize:
        return QSize(96, 96 + LABEL_HEIGHT)

    def paintEvent(self, request: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRect(0, 0, self.width(), self.height() - LABEL_HEIGHT)
        area = whole.adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME)
        self._picture.draw(painter, area)
        if self.isChecked():
            painter.setPen(QPen(theme.colour("accent"), _FRAME))
            edge = _FRAME / 2
            painter.drawRoundedRect(QRectF(whole).adjusted(edge, edge, -edge, -edge), RADIUS + 2, RADIUS + 2)
            draw_check(painter, QRect(area.right() - 25, area.top() + 5, 21, 21))
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(theme.colour("text" if self.hasFocus() else "accent"), 1.5))
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)
        draw_label(painter, self.rect(), self.text(), strong=self.isChecked())
        painter.end()


def draw_label(painter: QPainter, whole: QRect, words: str, *, strong: bool) -> None:
    """Words below a picture, cut where they are too long."""
    font = QFont(painter.font())
    font.setBold(strong)
    painter.setFont(font)
    painter.setPen(theme.colour("text" if strong else "muted"))
    area = QRect(whole.left(), whole.bottom() - LABEL_HEIGHT + 1, whole.width(), LABEL_HEIGHT)
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, shown)
