"""A tool button that keeps its icon in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from pgdiff_desktop.gui import theme


class IconButton(QToolButton):
    """A flat button with an icon, for the keyboard and screen readers as good as one with words.

    Args:
        name: its accessible name and tooltip, translated.
        role: of the theme's colours, for the icon.
    """

    def __init__(
        self, icon: str, name: str, owner: QWidget | None = None, *, role: str = "text", side: int = 18
    ) -> None:
        super().__init__(owner)
        self._icon = icon
        self._role = role
        self.setIconSize(QSize(side, side))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_name(name)
        self._draw()

    def set_name(self, name: str, tooltip: str = "") -> None:
        self.setAccessibleName(name)
        self.setToolTip(tooltip or name)

    def set_icon(self, icon: str) -> None:
        if icon != self._icon:
            self._icon = icon
            self._draw()

    def changeEvent(self, change: QEvent) -> None:
        super().changeEvent(change)
        if change.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._draw()

    def _draw(self) -> None:
        theme.set_icon(self, self._icon, self._role)
