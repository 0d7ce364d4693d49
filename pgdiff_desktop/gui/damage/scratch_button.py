"""Lets the program propose where a photo is scratched."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from pgdiff_desktop.gui import theme


class ScratchButton(QPushButton):
    """Asks for a proposal; says so, and cannot be pressed, while scratches are being looked for."""

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._is_proposing = self._has_mask = False
        self.setToolTip(self.tr("Proposes damaged areas; nothing is damage until you accept them"))
        # As wide as its longer words, or everything beside it would move.
        self.draw_icons()
        widths = []
        for text in (self.tr("Searching…"), self.tr("Find Scratches")):
            self.setText(text)
            widths.append(self.sizeHint().width())
        self.setMinimumWidth(max(widths))
        self._show()

    def set_proposing(self, proposing: bool) -> None:
        self._is_proposing = proposing
        self._show()

    def set_has_mask(self, has_mask: bool) -> None:
        self._has_mask = has_mask
        self._show()

    def draw_icons(self) -> None:
        theme.set_icon(self, "wand")

    def _show(self) -> None:
        self.setText(self.tr("Searching…") if self._is_proposing else self.tr("Find Scratches"))
        self.setEnabled(self._has_mask and not self._is_proposing)
