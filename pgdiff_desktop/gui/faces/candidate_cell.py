"""One picture of the strip of candidates."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QImage, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QStyle, QWidget

from pgdiff_desktop.engine.door.identity import Likeness
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.widgets.picture_drawing import RADIUS, FittedPicture
from pgdiff_desktop.gui.widgets.swatch import draw_check, draw_sign
from pgdiff_desktop.gui.widgets.text_lines import parts_in_lines

LABEL_HEIGHT = 22
_FRAME = 3
# Of what is said of a candidate, beside its name.
_SMALL = 0.86
_BELOW = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
# The words below say the same.
_SIGNS = {
    Likeness.ALIKE: ("check", "success"),
    Likeness.UNSURE: ("help", "warning"),
    Likeness.OTHER: ("warning", "danger"),
}
_OF_THE_STRIP = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class CandidateCell(QAbstractButton):
    """The original or a candidate, in the photo; one frame and a sign mark where it is chosen.

    Attributes:
        file: of the candidate; None for the original.
    """

    def __init__(self, file: str | None, owner: QWidget) -> None:
        super().__init__(owner)
        self.file = file
        self._words = ""
        self._likeness: Likeness | None = None
        self._picture = FittedPicture()
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def picture(self) -> QImage:
        return self._picture.picture

    @property
    def words(self) -> str:
        """What is said of it below its name."""
        return self._words

    def set_picture(self, picture: QImage) -> None:
        self._picture.set(picture)
        self.update()

    def set_likeness(self, likeness: Likeness | None) -> None:
        """Of the person, as a sign on the picture; None where nobody has judged."""
        self._likeness = likeness
        self.update()

    def set_words(self, name: str, words: str, details: str, number: int) -> None:
        """Its name and what it is, below the picture; more of it, and its number: up to 9 the key that chooses it."""
        self.setText(name)
        self._words = words
        chosen = self.tr("{name}, chosen").format(name=name) if self.isChecked() else name
        said = ", ".join(filter(None, (words, details)))
        self.setAccessibleName(chosen)
        self.setAccessibleDescription(said)
        shortcut = self.tr("{name} (key {key})").format(name=name, key=number) if number < 10 else name
        self.setToolTip("\n".join(filter(None, (shortcut, words, details))))
        self.update()

    def words_in_lines(self, width: int) -> str:
        """The words in the lines in which they are drawn below a picture of a width."""
        return parts_in_lines(self._words, " · ", _small(self.font()), width)

    def words_height(self, width: int) -> int:
        """What name and words need below a picture of a width."""
        if not self._words:
            return LABEL_HEIGHT
        room = QRect(0, 0, width, 10 * LABEL_HEIGHT)
        metrics = QFontMetrics(_small(self.font()))
        needed = metrics.boundingRect(room, int(_BELOW), self.words_in_lines(width))
        return LABEL_HEIGHT + needed.height() + theme.NEAR

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
        whole = QRect(0, 0, self.width(), self.width())
        area = whole.adjusted(_FRAME, _FRAME, -_FRAME, -_FRAME)
        self._picture.draw(painter, area)
        # One frame says both: the focus is an edge of the frame of the choice, and never a second frame.
        edge = _FRAME / 2
        frame = QRectF(whole).adjusted(edge, edge, -edge, -edge)
        if self._likeness in _SIGNS:
            sign = QStyle.visualRect(
                self.layoutDirection(), area, QRect(area.left() + 5, area.top() + 5, 21, 21)
            )
            draw_sign(painter, sign, *_SIGNS[self._likeness])
        if self.isChecked():
            painter.setPen(QPen(theme.colour("accent"), _FRAME))
            painter.drawRoundedRect(frame, RADIUS + 2, RADIUS + 2)
            draw_check(painter, QRect(area.right() - 25, area.top() + 5, 21, 21))
        elif self.underMouse():
            painter.setPen(QPen(theme.colour("muted"), 1.5))
            painter.drawRoundedRect(frame, RADIUS + 2, RADIUS + 2)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("text"), 1.5))
            painter.drawRoundedRect(QRectF(whole).adjusted(0.75, 0.75, -0.75, -0.75), RADIUS + 3, RADIUS + 3)
        below = QRect(0, self.width(), self.width(), LABEL_HEIGHT)
        draw_label(painter, below, self.text(), strong=self.isChecked())
        painter.setFont(_small(self.font()))
        painter.setPen(theme.colour("muted"))
        words = QRect(0, below.bottom(), self.width(), self.height() - below.bottom())
        painter.drawText(words, int(_BELOW), self.words_in_lines(words.width()))
        painter.end()


def draw_label(painter: QPainter, whole: QRect, words: str, *, strong: bool) -> None:
    """Words below a picture, in the last lines of a rectangle; where they do not fit, a part of them."""
    font = QFont(painter.font())
    font.setBold(strong)
    painter.setFont(font)
    painter.setPen(theme.colour("text" if strong else "muted"))
    area = QRect(whole.left(), whole.bottom() - LABEL_HEIGHT + 1, whole.width(), LABEL_HEIGHT)
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, shown)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setBold(False)
    small.setPixelSize(max(10, round(_SMALL * QFontInfo(font).pixelSize())))
    return small
