"""Tools and looks of the canvas, one below the other at its side."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QToolButton, QWidget

from pgdiff_desktop.gui import theme

_SPACING = 2
_SIDE = 30
_MOST_COLUMNS = 4


class ToolStrip(QFrame):
    """A column of buttons, or more where one is too high for the window; it never asks for height.

    Args:
        groups: what belongs together, with a line between one group and the next.
    """

    def __init__(self, groups: Sequence[Sequence[QAction]], owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setProperty("role", "panel")
        self.setAccessibleName(self.tr("Tools"))
        self._groups = [[tool_button(action) for action in group] for group in groups]
        self._lines = [self._line() for _ in self._groups[1:]]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(theme.NEAR, theme.NEAR, theme.NEAR, theme.NEAR)
        self._grid.setSpacing(_SPACING)
        self._columns = 0
        self._place(1)

    def button(self, action: QAction) -> QToolButton:
        """The button of an action; StopIteration for one that is not here."""
        return next(one for one in chain(*self._groups) if one.defaultAction() is action)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.width(), 0)

    def resizeEvent(self, happened: QResizeEvent) -> None:
        super().resizeEvent(happened)
        fitting = (columns for columns in range(1, _MOST_COLUMNS) if self._height(columns) <= self.height())
        self._place(next(fitting, _MOST_COLUMNS))

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        self.setFixedWidth(columns * (_SIDE + _SPACING) - _SPACING + 2 * theme.NEAR)
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        row = 0
        for group, line in zip(self._groups, [None, *self._lines], strict=True):
            if line is not None:
                self._grid.addWidget(line, row, 0, 1, columns)
                row += 1
            for number, button in enumerate(group):
                self._grid.addWidget(button, row + number // columns, number % columns)
            row += -(-len(group) // columns)
        self._grid.setRowStretch(row, 1)

    def _height(self, columns: int) -> int:
        rows = sum(-(-len(group) // columns) for group in self._groups)
        between = len(self._lines) * (1 + _SPACING)
        return rows * (_SIDE + _SPACING) - _SPACING + between + 2 * theme.NEAR

    def _line(self) -> QFrame:
        line = QFrame()
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        return line


def tool_button(action: QAction) -> QToolButton:
    """A button with the icon of an action, for the keyboard and screen readers as good as one with words."""
    made = QToolButton()
    made.setDefaultAction(action)
    made.setIconSize(QSize(theme.ICON_SIDE, theme.ICON_SIDE))
    made.setFixedSize(_SIDE, _SIDE)
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    made.setAccessibleName(action.text().replace("&", ""))
    return made
