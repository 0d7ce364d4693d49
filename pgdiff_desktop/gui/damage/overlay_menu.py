"""In which colour damage is shown, and how strongly."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QButtonGroup, QMenu, QSlider, QToolButton, QWidget, QWidgetAction

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.widgets.building import column, label, row

DEFAULT_COLOUR, DEFAULT_OPACITY = QColor("#ff3b30"), 0.5
_SIDE = 18


class OverlayMenu(QMenu):
    """Signals:
    changed: colour and opacity, 0 to 1.
    """

    changed = Signal(QColor, float)

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.colour, self.opacity = QColor(DEFAULT_COLOUR), DEFAULT_OPACITY
        self._buttons = QButtonGroup(self)
        self._buttons.setExclusive(True)
        swatches: list[QToolButton] = []
        for name, text in (
            (DEFAULT_COLOUR.name(), self.tr("Red")),
            ("#00c26b", self.tr("Green")),
            ("#2f80ff", self.tr("Blue")),
            ("#ffd60a", self.tr("Yellow")),
            ("#d252ff", self.tr("Violet")),
        ):
            button = swatch_button(name, text)
            self._buttons.addButton(button)
            swatches.append(button)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(10, 100)
        self._slider.setAccessibleName(self.tr("Opacity of the damage"))
        panel = QWidget()
        colours = label(self.tr("Colour of the damage"), "muted")
        opacity = label(self.tr("Opacity"), "muted")
        margins = (theme.APART, theme.NEAR, theme.APART, theme.NEAR)
        column(
            colours, row(*swatches, spacing=theme.NEAR), opacity, self._slider, owner=panel, margins=margins
        )
        action = QWidgetAction(self)
        action.setDefaultWidget(panel)
        self.addAction(action)
        self._show()
        self._buttons.buttonClicked.connect(self._on_clicked)
        self._slider.valueChanged.connect(self._on_moved)

    def set_overlay(self, colour: QColor, opacity: float) -> None:
        self.colour, self.opacity = QColor(colour), opacity
        self._show()
        self.changed.emit(self.colour, self.opacity)

    def _show(self) -> None:
        for button in self._buttons.buttons():
            button.setChecked(button.property("colour") == self.colour.name())
        blocked = self._slider.blockSignals(True)
        self._slider.setValue(round(self.opacity * 100))
        self._slider.blockSignals(blocked)

    def _on_clicked(self, button: QToolButton) -> None:
        self.set_overlay(QColor(button.property("colour")), self.opacity)

    def _on_moved(self, value: int) -> None:
        self.set_overlay(self.colour, value / 100)


def swatch_button(colour: str, text: str) -> QToolButton:
    """A colour to choose, kept as the button's property."""
    button = QToolButton()
    button.setCheckable(True)
    button.setIcon(swatch(QColor(colour)))
    button.setIconSize(QSize(_SIDE, _SIDE))
    button.setAccessibleName(text)
    button.setToolTip(text)
    button.setProperty("colour", colour)
    return button


def swatch(colour: QColor, side: int = _SIDE) -> QIcon:
    """A round patch of a colour with a border that shows on any background."""
    pixmap = QPixmap(4 * side, 4 * side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(colour)
    painter.setPen(QPen(theme.colour("border"), 4))
    painter.drawEllipse(6, 6, 4 * side - 12, 4 * side - 12)
    painter.end()
    return QIcon(pixmap)
