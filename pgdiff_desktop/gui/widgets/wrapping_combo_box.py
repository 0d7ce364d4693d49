"""A combo box in which the choice can be read however narrow it is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QFontMetrics, QIcon, QPaintEvent, QTextLayout
from PySide6.QtWidgets import (
    QComboBox,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.widgets.text_lines import laid_out

# What the list has around its words: margins of a row, frame, and room for a scroll bar.
_AROUND_ROW = 44
# Between the sign and the words.
_GAP = 4


class WrappingComboBox(QComboBox):
    """The choice goes on in further lines, without its sign, where one is too short; its list shows all words."""

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.currentTextChanged.connect(self._on_text_changed)

    def width_of_line(self, place: int) -> int:
        """How wide the box is with a choice and its sign in one line."""
        words = self.fontMetrics().horizontalAdvance(self.itemText(place))
        return words + self._sign_width(place) + self._beside_words()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        one_line = super().sizeHint().height()
        room = width - self._beside_words()
        if self._fits(room - self._sign_width(self.currentIndex())):
            return one_line
        words = self._laid_out(room).boundingRect().height()
        return max(one_line, one_line + round(words) - QFontMetrics(self.font()).height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._beside_words(), super().minimumSizeHint().height())

    def showPopup(self) -> None:
        view = self.view()
        view.setMinimumWidth(max(self.width(), view.sizeHintForColumn(0) + _AROUND_ROW))
        super().showPopup()

    def paintEvent(self, needed: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        room = self._words_rect(option)
        if self._fits(room.width() - self._sign_width(self.currentIndex())):
            sign = QRect(room.topLeft(), QSize(self.iconSize().width(), room.height()))
            mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
            option.currentIcon.paint(
                painter, QStyle.visualRect(self.layoutDirection(), room, sign), mode=mode
            )
            words = room.adjusted(self._sign_width(self.currentIndex()), 0, 0, 0)
            room = QStyle.visualRect(self.layoutDirection(), room, words)
        painter.setPen(theme.colour("text" if self.isEnabled() else "muted"))
        lines = self._laid_out(room.width())
        lines.draw(painter, QPointF(room.left(), room.center().y() + 0.5 - lines.boundingRect().height() / 2))

    def _laid_out(self, width: int) -> QTextLayout:
        return laid_out(self.currentText(), self.font(), width, self.layoutDirection())

    def _fits(self, room: int) -> bool:
        return self.fontMetrics().horizontalAdvance(self.currentText()) <= room

    def _words_rect(self, option: QStyleOptionComboBox) -> QRect:
        """Where words are: up to the arrow, without the padding before it."""
        style, control = self.style(), QStyle.ComplexControl.CC_ComboBox
        field = style.subControlRect(control, option, QStyle.SubControl.SC_ComboBoxEditField, self)
        arrow = style.subControlRect(control, option, QStyle.SubControl.SC_ComboBoxArrow, self)
        if self.isRightToLeft():
            field.setLeft(arrow.right() + 1)
        else:
            field.setRight(arrow.left() - 1)
        return field

    def _beside_words(self) -> int:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        # Of any width: frame, padding and arrow do not depend on it.
        option.rect = QRect(0, 0, 400, 30)
        return 400 - self._words_rect(option).width()

    def _sign_width(self, place: int) -> int:
        return 0 if self.itemIcon(place).isNull() else self.iconSize().width() + _GAP

    def _on_text_changed(self) -> None:
        self.updateGeometry()
