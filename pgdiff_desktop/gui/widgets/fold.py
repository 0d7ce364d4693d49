"""A button that unfolds what lies below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from pgdiff_desktop.gui import theme


class Fold(QToolButton):
    """Shows and hides its content, which is folded away at first.

    Args:
        name: for screen readers.

    Signals:
        folded: whether the content is hidden now.
    """

    folded = Signal(bool)

    def __init__(
        self, text: str, content: QWidget, *, name: str, tooltip: str, is_title: bool = False
    ) -> None:
        super().__init__()
        self._content = content
        self.setText(text)
        self.setAccessibleName(name)
        self.setToolTip(tooltip)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setStyleSheet("padding-left: 0;" + ("font-weight: 600;" if is_title else ""))
        self.clicked.connect(self._on_clicked)
        self.set_unfolded(False)

    @property
    def is_unfolded(self) -> bool:
        return not self._content.isHidden()

    def set_unfolded(self, unfolded: bool) -> None:
        self._content.setVisible(unfolded)
        self._draw()
        self.folded.emit(not unfolded)

    def changeEvent(self, change: QEvent) -> None:
        super().changeEvent(change)
        if change.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._draw()

    def _draw(self) -> None:
        theme.set_icon(self, "chevron-down" if self.is_unfolded else "chevron-right", "muted")

    def _on_clicked(self) -> None:
        self.set_unfolded(not self.is_unfolded)
