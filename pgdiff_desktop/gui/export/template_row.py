"""A text with fields in braces, and a button for each of them that puts it where the cursor is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.widgets.building import button, row


class TemplateRow(QWidget):
    """The line and its buttons.

    Args:
        name, tooltip: of the line.
        fields: (field in its braces, what its button does).
    """

    def __init__(self, name: str, tooltip: str, fields: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self.line.setToolTip(tooltip)
        self.buttons = [
            button(word, self._on_field, name=does, tooltip=does, role="link", is_default=False)
            for word, does in fields
        ]
        row((self.line, 1), *self.buttons, owner=self, spacing=theme.NEAR)

    def _on_field(self) -> None:
        pressed = self.sender()
        assert isinstance(pressed, QPushButton)
        self.line.insert(pressed.text())
        self.line.setFocus()
