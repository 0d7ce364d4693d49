"""The link to a newer version, and the button that asks for one."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.texts.error_texts import without_subject
from pgdiff_desktop.gui.widgets.building import column, muted_note, row
from pgdiff_desktop.workers.update_check import UpdateCheck, UpdatePhase, UpdateState


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
            said = QCoreApplication.translate("Updates", "Version {version} is available")
            self.setText(said.format(version=release.version))
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
        head = row(self.button, self.link, 1, spacing=theme.APART)
        column(head, self.words, owner=self, spacing=theme.NEAR)
        updates.changed.connect(self._show_state)
        self._show_state()

    def _show_state(self) -> None:
        said = phase_words(self._updates.state)
        self.words.setText(said)
        self.words.setAccessibleName(said)
        self.words.setVisible(bool(said))


def phase_words(state: UpdateState) -> str:
    """What came of the last check, in one sentence; empty where there is nothing to say but the link."""
    translate = QCoreApplication.translate
    if state.failure is not None:
        return without_subject(state.failure)
    return {
        UpdatePhase.CHECKING: translate("Updates", "Checking…"),
        UpdatePhase.NEWEST: translate("Updates", "This is the newest version."),
    }.get(state.phase, "")
