"""The top of a face's card: its crop, its number, its state."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.texts.sentences import about
from pgdiff_desktop.gui.widgets.picture_drawing import FittedPicture, draw_bar
from pgdiff_desktop.gui.widgets.text_lines import laid_out

_SIDE = 52
_BAR_HEIGHT = 4


class CardHead(QAbstractButton):
    """Opens its card when clicked.

    Signals:
        moved: Up or Down was pressed: -1 or 1 cards away.
        remove_requested: Delete was pressed.
    """

    moved = Signal(int)
    remove_requested = Signal()

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._crop = FittedPicture()
        self._status = ""
        self._share: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def status(self) -> str:
        return self._status

    def set_crop(self, crop: QImage) -> None:
        self._crop.set(crop)
        self.update()

    def set_words(self, title: str, status: str, share: float | None = None) -> None:
        """Title and status below it; `share` of the sampling that is done, as a line, where it runs."""
        self.setText(title)
        self._status, self._share = status, share
        self.setAccessibleName(f"{title}, {status}")
        self.setToolTip(about(title, status))
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _SIDE)

    def minimumSizeHint(self) -> QSize:
        return QSize(110, _SIDE)

    def resizeEvent(self, resized: QResizeEvent) -> None:
        super().resizeEvent(resized)
        self._fit()

    def _fit(self) -> None:
        below = self._below()
        more = 0 if below is None else theme.NEAR + math.ceil(below.boundingRect().height())
        self.setFixedHeight(_SIDE + more)

    def _below(self) -> QTextLayout | None:
        """The status below the crop, where there is no room for it beside."""
        if self.fontMetrics().horizontalAdvance(self._status) <= self.width() - _SIDE - theme.AROUND:
            return None
        return laid_out(self._status, self.font(), self.width(), self.layoutDirection())

    def keyPressEvent(self, press: QKeyEvent) -> None:
        key = press.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        else:
            super().keyPressEvent(press)

    def paintEvent(self, request: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        direction, whole = self.layoutDirection(), QRect(0, 0, self.width(), _SIDE)
        self._crop.draw(painter, QStyle.visualRect(direction, whole, QRect(0, 0, _SIDE, _SIDE)), "face")
        words = QStyle.visualRect(direction, whole, whole.adjusted(_SIDE + theme.AROUND, 0, 0, 0))
        below = self._below()
        middle = words.center().y() + (self.fontMetrics().height() // 2 if below is not None else 0)
        title_font = QFont(self.font())
        title_font.setBold(True)
        painter.setFont(title_font)
        painter.setPen(theme.colour("text"))
        upper = QRect(words.left(), words.top(), words.width(), middle - words.top())
        title = QFontMetrics(title_font).elidedText(self.text(), Qt.TextElideMode.ElideRight, upper.width())
        painter.drawText(upper, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, title)
        painter.setFont(self.font())
        painter.setPen(theme.colour("muted"))
        if below is None:
            lower = QRect(words.left(), middle + 2, words.width(), words.bottom() - middle)
            painter.drawText(lower, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self._status)
        else:
            below.draw(painter, QPointF(0, _SIDE + theme.NEAR))
        if self.hasFocus():
            # A line below the title, as under a link: the frame of the card says which one is open.
            shown = min(QFontMetrics(title_font).horizontalAdvance(title), upper.width())
            line = QRect(words.left(), middle, shown, 2)
            painter.fillRect(QStyle.visualRect(direction, words, line), theme.colour("accent"))
        if self._share is not None:
            bar = QRectF(words.left(), _SIDE - _BAR_HEIGHT, words.width(), _BAR_HEIGHT)
            draw_bar(painter, bar, self._share)
        painter.end()
