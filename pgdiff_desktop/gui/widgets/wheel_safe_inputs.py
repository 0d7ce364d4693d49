"""Inputs of a panel that scrolls: the wheel turns the panel's page, never a value that happens to lie below it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QSizePolicy,
    QSlider,
    QSpinBox,
    QStyle,
    QStyleOptionSlider,
    QWidget,
)

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.widgets.wrapping_combo_box import WrappingComboBox


class WheelSafeComboBox(WrappingComboBox):
    """A combo box that leaves the wheel alone and never asks for more width than there is."""

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
        self.setSizePolicy(policy)
        self.setMinimumWidth(80)

    def wheelEvent(self, turned: QWheelEvent) -> None:
        turned.ignore()


class WheelSafeSpinBox(QSpinBox):
    """A number that is typed, or changed by the arrow keys; it leaves the wheel alone.

    Its change is signalled once typing is finished: while one types 75, 7 is not asked for.

    Args:
        plain: without arrows, beside a slider.
    """

    def __init__(self, least: int, most: int, *, plain: bool = False, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setRange(least, most)
        self.setKeyboardTracking(False)
        if plain:
            # The style sheet takes the arrows away; without their symbols it finds no room for the number.
            self.setProperty("role", "number")
            self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.lineEdit().setTextMargins(4, 0, 4, 0)

    def show_value(self, value: int) -> None:
        """Shows a value without saying so."""
        self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(False)

    def wheelEvent(self, turned: QWheelEvent) -> None:
        turned.ignore()


class WheelSafeSlider(QSlider):
    """A slider that goes where it is clicked, goes home on a double click, and leaves the wheel alone.

    Signals:
        moved: the user's value, while it is dragged, too.
        settled: the user's value, once a drag has ended.
    """

    moved = Signal(int)
    settled = Signal(int)

    def __init__(self, least: int, most: int, home: int, owner: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, owner)
        self._home = home
        self._settled = home
        self.setRange(least, most)
        self.setValue(home)
        self.setMinimumHeight(22)
        self.valueChanged.connect(self._on_value)
        self.sliderReleased.connect(self._settle)

    def show_value(self, value: int) -> None:
        """Shows a value without saying so; leaves a slider alone that is being dragged."""
        if self.isSliderDown():
            return
        self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(False)
        self._settled = self.value()

    def go_home(self) -> None:
        self.setValue(self._home)

    def paintEvent(self, request: QPaintEvent) -> None:
        if self.minimum() < self._home < self.maximum():
            # Where home is, below the handle.
            painter = QPainter(self)
            x = self._home_x()
            painter.fillRect(x - 1, self.height() // 2 - 6, 2, 12, theme.colour("muted"))
            painter.end()
        super().paintEvent(request)

    def mousePressEvent(self, press: QMouseEvent) -> None:
        if press.button() == Qt.MouseButton.LeftButton and not self._handle().contains(
            press.position().toPoint()
        ):
            # The value follows the pointer from here on, as when the handle is dragged.
            self.setSliderDown(True)
            self.setValue(self._value_at(press))
        super().mousePressEvent(press)

    def mouseDoubleClickEvent(self, press: QMouseEvent) -> None:
        self.setSliderDown(False)
        self.go_home()
        press.accept()

    def wheelEvent(self, turned: QWheelEvent) -> None:
        turned.ignore()

    def _on_value(self, value: int) -> None:
        self.moved.emit(value)
        if not self.isSliderDown():
            self._settle()

    def _settle(self) -> None:
        if self.value() != self._settled:
            self._settled = self.value()
            self.settled.emit(self._settled)

    def _option(self) -> QStyleOptionSlider:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        return option

    def _handle(self) -> QRect:
        return self.style().subControlRect(
            QStyle.ComplexControl.CC_Slider, self._option(), QStyle.SubControl.SC_SliderHandle, self
        )

    def _home_x(self) -> int:
        handle = self._handle()
        room = self.width() - handle.width()
        along = QStyle.sliderPositionFromValue(self.minimum(), self.maximum(), self._home, room)
        return along + handle.width() // 2

    def _value_at(self, press: QMouseEvent) -> int:
        handle = self._handle()
        x = round(press.position().x() - handle.width() / 2)
        return QStyle.sliderValueFromPosition(
            self.minimum(), self.maximum(), x, self.width() - handle.width(), self._option().upsideDown
        )
