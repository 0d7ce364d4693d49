"""Which colour is painted: those that old photos are full of, or any other."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QButtonGroup,
    QColorDialog,
    QGridLayout,
    QMenu,
    QToolButton,
    QWidget,
    QWidgetAction,
)

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.damage.overlay_menu import swatch_button
from pgdiff_desktop.gui.widgets.building import button, column, label

_ACROSS = 6


class HintMenu(QMenu):
    """Signals:
    changed: the colour that is painted from now on.
    clear_requested: no colour of the photo is to be kept.
    """

    changed = Signal(QColor)
    clear_requested = Signal()

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._buttons = QButtonGroup(self)
        grid = QGridLayout()
        grid.setSpacing(theme.NEAR)
        for number, (name, text) in enumerate(self._texts()):
            swatch = swatch_button(name, text)
            self._buttons.addButton(swatch)
            grid.addWidget(swatch, number // _ACROSS, number % _ACROSS)
        self.colour = QColor(self._texts()[0][0])
        self.other = button(self.tr("Other Colour…"), self._on_other)
        self.clear_colours = button(self.tr("Clear All Colours"), self._on_clear, icon="clear")
        panel = QWidget()
        margins = (theme.APART, theme.NEAR, theme.APART, theme.NEAR)
        column(
            label(self.tr("Colour to paint"), "muted"),
            grid,
            self.other,
            self.clear_colours,
            owner=panel,
            margins=margins,
        )
        action = QWidgetAction(self)
        action.setDefaultWidget(panel)
        self.addAction(action)
        self._show()
        self._buttons.buttonClicked.connect(self._on_clicked)

    def set_colour(self, colour: QColor) -> None:
        self.colour = QColor(colour)
        self._show()
        self.changed.emit(self.colour)

    def _texts(self) -> tuple[tuple[str, str], ...]:
        return (
            ("#3f6b47", self.tr("Green")),
            ("#2f4468", self.tr("Navy blue")),
            ("#7fa3c7", self.tr("Light blue")),
            ("#8a2f35", self.tr("Dark red")),
            ("#d79aa5", self.tr("Pink")),
            ("#d9b44a", self.tr("Yellow")),
            ("#e3b899", self.tr("Light skin")),
            ("#a8744f", self.tr("Dark skin")),
            ("#c7a263", self.tr("Blond")),
            ("#5b3a24", self.tr("Brown")),
            ("#c9b48a", self.tr("Beige")),
            ("#8c8c8c", self.tr("Grey, without colour")),
        )

    def _show(self) -> None:
        # Another colour than these leaves none of them chosen.
        self._buttons.setExclusive(False)
        for one in self._buttons.buttons():
            one.setChecked(one.property("colour") == self.colour.name())
        self._buttons.setExclusive(True)

    def _on_clicked(self, chosen: QToolButton) -> None:
        self.set_colour(QColor(chosen.property("colour")))
        self.close()

    def _on_other(self) -> None:
        self.close()
        dialog = QColorDialog(self.colour, self.window().parentWidget() or self)
        dialog.setWindowTitle(self.tr("Colour to Paint"))
        dialog.colorSelected.connect(self.set_colour)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_clear(self) -> None:
        self.close()
        self.clear_requested.emit()
