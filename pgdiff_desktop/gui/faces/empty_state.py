"""What the panel says while there is no face to show."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.widgets.building import label, muted_note

_ICON_SIDE = 40


class EmptyState(QWidget):
    """A sign, a headline, a sentence, and what can be done about it."""

    def __init__(
        self, icon: str, headline: str, sentence: str, buttons: tuple[QPushButton, ...] = ()
    ) -> None:
        super().__init__()
        self._icon = icon
        self._sign = QLabel()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.headline = label(headline, "title", wraps=True)
        self.sentence = muted_note(sentence)
        self.buttons = buttons
        whole = QVBoxLayout(self)
        whole.setContentsMargins(2 * theme.AROUND, 0, 2 * theme.AROUND, 0)
        whole.setSpacing(theme.APART)
        whole.addStretch(2)
        whole.addWidget(self._sign)
        for words in (self.headline, self.sentence):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            whole.addWidget(words)
        whole.addSpacing(theme.APART)
        for button in buttons:
            whole.addWidget(button)
        whole.addStretch(3)
        self._draw_sign()

    def changeEvent(self, change: QEvent) -> None:
        super().changeEvent(change)
        if change.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange) and hasattr(self, "_sign"):
            self._draw_sign()

    def _draw_sign(self) -> None:
        pixmap = theme.icon(self._icon, "muted").pixmap(
            QSize(_ICON_SIDE, _ICON_SIDE), self.devicePixelRatioF()
        )
        self._sign.setPixmap(pixmap)
