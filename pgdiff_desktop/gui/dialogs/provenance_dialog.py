"""What a file says of itself: what was done to it, by whom it was signed, and whether that still holds."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QScrollArea, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.texts.error_texts import without_subject
from pgdiff_desktop.gui.texts.provenance_texts import Verdict, as_text, sections_of, verdict_of
from pgdiff_desktop.gui.widgets.building import DIALOG_MARGINS, button, column, label, row
from pgdiff_desktop.gui.widgets.elided_label import ElidedLabel
from pgdiff_desktop.photos.file_account import FileAccount
from pgdiff_desktop.photos.formats import PHOTO_ENDINGS
from pgdiff_desktop.settings import Settings
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.failures import failure_of
from pgdiff_desktop.workers.provenance_reading import provenance_of


class ProvenanceDialog(QDialog):
    """Reads in the background; another file can be chosen.

    Args:
        path: of the file; None where one is to be chosen first.
        settings: say which certificates are the user's own.

    Attributes:
        account: of the file that is shown; None before it was read.
    """

    def __init__(self, path: Path | None, settings: Settings, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setWindowTitle(self.tr("Provenance"))
        self.resize(640, 620)
        self.setMinimumSize(420, 320)
        self._settings = settings
        self._task: background.Task | None = None
        self.path: Path | None = None
        self.account: FileAccount | None = None
        self._file = ElidedLabel()
        self._file.setAccessibleName(self.tr("File"))
        self.verdict = label(role="headline", wraps=True)
        self.verdict.setAccessibleName(self.tr("Whether the file is as it was"))
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setAccessibleName(self.tr("What the file says"))
        self._area.viewport().setAutoFillBackground(False)
        self.choose_button = button(
            self.tr("Another File…"), self._on_choose, icon="folder-open", is_default=False
        )
        self.copy_button = button(self.tr("Copy"), self._on_copy, icon="copy", is_default=False)
        self.copy_button.setAccessibleName(self.tr("Copy what the file says"))
        close = button(self.tr("Close"), self.accept, is_default=True)
        buttons = row(self.choose_button, self.copy_button, 1, close, spacing=theme.APART)
        parts = (self._file, self.verdict, (self._area, 1), buttons)
        column(*parts, owner=self, spacing=theme.AROUND, margins=DIALOG_MARGINS)
        if path is None:
            self._show(Verdict(self.tr("Choose a file to see what it says of itself."), "muted"), None)
        else:
            self.read(path)

    def read(self, path: Path) -> None:
        """Shows another file, as soon as it is read."""
        if self._task is not None:
            self._task.cancel()
        self.path = path
        self._file.set_text(str(path))
        self._show(Verdict(self.tr("Reading…"), "muted"), None)
        self._task = background.run(
            partial(provenance_of, path, self._settings), self._on_read, self._on_error
        )

    def _on_read(self, account: FileAccount) -> None:
        self._show(verdict_of(account), account)

    def _on_error(self, error: Exception) -> None:
        assert self.path is not None
        self._show(Verdict(without_subject(failure_of(error, self.path)), "danger"), None)

    def _show(self, verdict: Verdict, account: FileAccount | None) -> None:
        self.account = account
        self.verdict.setText(verdict.words)
        self.verdict.setStyleSheet(f"color: {theme.colour(verdict.role).name()}" if verdict.role else "")
        self.copy_button.setEnabled(account is not None)
        inside = QWidget()
        sections = column(owner=inside, spacing=theme.NEAR, margins=(0, 0, theme.APART, 0))
        for title, lines in () if account is None else sections_of(account):
            if sections.count():
                sections.addSpacing(theme.AROUND)
            sections.addWidget(label(title, "title"))
            for line in lines:
                sections.addWidget(_selectable(line))
        sections.addStretch(1)
        # The dialog's own background shows through.
        inside.setAutoFillBackground(False)
        self._area.setWidget(inside)
        inside.setAutoFillBackground(False)

    def _on_copy(self) -> None:
        if self.account is not None:
            QGuiApplication.clipboard().setText(as_text(self.account))

    def _on_choose(self) -> None:
        start = Path.home() if self.path is None else self.path.parent
        endings = " ".join(f"*{ending}" for ending in sorted(PHOTO_ENDINGS))
        kinds = self.tr("Pictures ({endings})").format(endings=endings)
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Provenance of a file"), str(start), kinds)
        if chosen:
            self.read(Path(chosen))


def _selectable(line: str) -> QLabel:
    made = label(line, wraps=True)
    # What a file says is no markup.
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
