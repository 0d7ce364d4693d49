"""One picture of the strip of candidates."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.widgets.picture_drawing import RADIUS, FittedPicture
from pgdiff_desktop.gui.widgets.swatch import draw_check

LABEL_HEIGHT = 22
_FRAME = 3
_OF_THE_STRIP = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class CandidateCell(QAbstractButton):
    """The original or a candidate, in the photo; marked by a frame and a sign where it is chosen.

    Attributes:
        file: of the candidate; None for the original.
    """

    def __init__(self, file: str | None, owner: QWidget) -> None:
        super().__init__(owner)
        self.file = file
        self._short = ""
        self._picture = FittedPicture()
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def picture(self) -> QImage:
        return self._picture.picture

    def set_picture(self, picture: QImage) -> None:
        self._picture.set(picture)
        self.update()

    def set_words(self, name: str, details: str, number: int) -> None:
        """Its name below the picture, what is known of it, and its number: up to 9 the key that chooses it."""
        self.setText(name)
        self._short = str(number) if number else ""
        chosen = self.tr("{name}, chosen").format(name=name) if self.isChecked() else name
        self.setAccessibleName(chosen)
        self.setAccessibleDescription(details)
        shortcut = self.tr("{name} (key {key})").format(name=name, key=number) if number < 10 else name
        self.setToolTip("\n".join(filter(None, (shortcut, details))))
        self.update()

    def nextCheckState(self) -> None:
        """The strip decides what is chosen, not the click."""

    def keyPressEvent(self, press: QKeyEvent) -> None:
        if press.key() in _OF_THE_STRIP:
            # A button would move the focus without choosing.
            press.ignore()
        else:
            super().keyPressEvent(press)

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
        draw_label(painter, self.rect(), self.text(), self._short, strong=self.isChecked())
        painter.end()


def draw_label(painter: QPainter, whole: QRect, words: str, short: str = "", *, strong: bool) -> None:
    """Words below a picture; where they do not fit, the short ones, or a part of them."""
    font = QFont(painter.font())
    font.setBold(strong)
    painter.setFont(font)
    painter.setPen(theme.colour("text" if strong else "muted"))
    area = QRect(whole.left(), whole.bottom() - LABEL_HEIGHT + 1, whole.width(), LABEL_HEIGHT)
    metrics = QFontMetrics(font)
    if short and metrics.horizontalAdvance(words) > area.width():
        words = short
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, shown)
