"""A line above the faces: the last attempt at this photo failed, though it may have results."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from pgdiff_desktop.errors import Failure
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.texts.error_texts import about_photo
from pgdiff_desktop.gui.widgets.building import button, label, row
from pgdiff_desktop.gui.widgets.icon_button import IconButton


class AttemptNote(QFrame):
    """Takes no room where nothing failed. Why it failed is in its tooltip, and in the notice that it brings back.

    Signals:
        why_requested: the notice is wanted again.
        dismissed: the note is not wanted any more.
    """

    why_requested = Signal()
    dismissed = Signal()

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.failure: Failure | None = None
        self._sign = QLabel()
        self.words = label(self.tr("The last attempt failed."), wraps=True)
        self.why = button(self.tr("Show Why"), self.why_requested, role="link", is_default=False)
        self.dismiss_button = IconButton("close", self.tr("Dismiss this note"), role="muted")
        self.dismiss_button.clicked.connect(self.dismissed)
        parts = (self._sign, (self.words, 1), self.why, self.dismiss_button)
        row(
            *parts,
            owner=self,
            spacing=theme.APART,
            margins=(theme.AROUND, theme.NEAR, theme.NEAR, theme.NEAR),
        )
        self.setProperty("role", "note")
        self._draw_sign()
        self.hide()

    def show_failure(self, photo: Path | None, failure: Failure | None) -> None:
        """Of the photo that is open; None for none."""
        self.failure = failure if photo is not None else None
        why = "" if photo is None or failure is None else about_photo(failure, photo)
        self.setToolTip(why)
        self.setAccessibleName(self.words.text())
        self.setAccessibleDescription(why)
        self.setVisible(self.failure is not None)

    def changeEvent(self, change: QEvent) -> None:
        super().changeEvent(change)
        if change.type() == QEvent.Type.PaletteChange:
            self._draw_sign()

    def _draw_sign(self) -> None:
        self._sign.setPixmap(theme.icon("warning", "danger").pixmap(QSize(18, 18), self.devicePixelRatioF()))
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
