"""The link to a newer version, and the button that asks for one."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.texts.update_words import available_words, phase_words
from pgdiff_desktop.gui.widgets.forms import muted_note
from pgdiff_desktop.workers.update_check import UpdateCheck


class UpdateLink(QPushButton):
    """There while a newer version is known of; opens its page in the browser, and fetches nothing."""

    def __init__(self, updates: UpdateCheck, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._updates = updates
        self.setProperty("role", "link")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)
        updates.changed.connect(self._show_state)
        self._show_state()

    def _show_state(self) -> None:
        release = self._updates.state.release
        self.setVisible(release is not None)
        if release is not None:
            self.setText(available_words(release))
            self.setAccessibleName(self.text())
            self.setToolTip(self.tr("Opens {address} in the browser").format(address=release.address))

    def _on_clicked(self) -> None:
        release = self._updates.state.release
        if release is not None:
            QDesktopServices.openUrl(QUrl(release.address))


class UpdateRow(QWidget):
    """A button that asks once, and below it what came of it."""

    def __init__(self, updates: UpdateCheck, text: str, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._updates = updates
        self.button = QPushButton(text)
        self.button.setAccessibleName(self.tr("Check for updates now"))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(updates.ask_now)
        self.link = UpdateLink(updates, self)
        self.words = muted_note("")
        # Right below the button, however much room there is.
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.setSpacing(theme.APART)
        row.addWidget(self.button)
        row.addWidget(self.link)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.NEAR)
        column.addLayout(row)
        column.addWidget(self.words)
        updates.changed.connect(self._show_state)
        self._show_state()

    def _show_state(self) -> None:
        said = phase_words(self._updates.state)
        self.words.setText(said)
        self.words.setAccessibleName(said)
        self.words.setVisible(bool(said))
