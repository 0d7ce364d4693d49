"""Buttons side by side, or one below the other where their words need the room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QWidget

from pgdiff_desktop.gui import theme

# Of the padding of a button so much may go before its words look squeezed.
_SPARE = 12


class FlowingRow(QWidget):
    """Never wider than there is room."""

    def __init__(self, buttons: Sequence[QPushButton], owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._buttons = buttons
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.APART)
        for button in buttons:
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._row.addWidget(button, 1)

    def resizeEvent(self, resized: QResizeEvent) -> None:
        super().resizeEvent(resized)
        widest = max(button.sizeHint().width() for button in self._buttons) - _SPARE
        needed = len(self._buttons) * (widest + theme.APART) - theme.APART
        side_by_side = needed <= self.width()
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if side_by_side else QBoxLayout.Direction.TopToBottom
        )
