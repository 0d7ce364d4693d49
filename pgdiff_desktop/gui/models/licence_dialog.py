"""A model's licence, read and accepted before the model is fetched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.texts.model_texts import role_words, size_words
from pgdiff_desktop.gui.widgets.building import DIALOG_MARGINS, column, label
from pgdiff_desktop.resource_files import resources_folder
from pgdiff_desktop.workers.settings_store import SettingsStore

if TYPE_CHECKING:
    from pgdiff_desktop.engine.model_files import ModelState


class LicenceDialog(QDialog):
    """Shows the licences of models that have conditions; accepted only where the box was ticked by hand."""

    def __init__(self, states: Sequence[ModelState], owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setWindowTitle(self.tr("Licence"))
        self.setMinimumSize(620, 480)
        layout = column(owner=self, spacing=theme.AROUND, margins=DIALOG_MARGINS)
        layout.addWidget(label(self.tr("These models may not be used commercially"), "headline", wraps=True))
        files = label(self._files_html(states), wraps=True)
        files.setTextFormat(Qt.TextFormat.RichText)
        files.setOpenExternalLinks(True)
        files.setAccessibleName(self.tr("Models and their licences"))
        layout.addWidget(files)

        text = QPlainTextEdit(self._texts(states))
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(self.tr("Text of the licence"))
        layout.addWidget(text, 1)

        self.accept_box = QCheckBox(self.tr("I have read the licence, and I accept it"))
        self.accept_box.setAccessibleName(self.accept_box.text())
        layout.addWidget(self.accept_box)

        buttons = QDialogButtonBox()
        self.download_button = QPushButton(self.tr("Download"))
        self.download_button.setProperty("role", "primary")
        self.download_button.setAccessibleName(self.tr("Accept the licence and download"))
        self.download_button.setEnabled(False)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAccessibleName(cancel.text())
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.addButton(self.download_button, QDialogButtonBox.ButtonRole.AcceptRole)
        layout.addWidget(buttons)
        self.accept_box.toggled.connect(self.download_button.setEnabled)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        text.setFocus()

    def _files_html(self, states: Sequence[ModelState]) -> str:
        lines = [
            self.tr('{role} ({file}, {size}): <a href="{url}">{licence}</a>').format(
                role=role_words(state.role)[0],
                file=state.file,
                size=size_words(state.size),
                url=state.licence_url,
                licence=state.licence,
            )
            for state in states
        ]
        return "<br>".join(lines)

    def _texts(self, states: Sequence[ModelState]) -> str:
        found: list[str] = []
        for identifier in dict.fromkeys(state.licence for state in states):
            of = next(state for state in states if state.licence == identifier)
            found.append(
                _licence_text(identifier)
                or self.tr("{licence}: the text is at {url}").format(licence=identifier, url=of.licence_url)
            )
        return "\n\n────────\n\n".join(found)


def may_download(states: Sequence[ModelState], store: SettingsStore, owner: QWidget) -> bool:
    """Whether the user may fetch these models; asks where a licence has conditions that were not accepted before."""
    known = store.current.accepted_licences
    asked = [one for one in states if one.non_commercial and one.licence not in known]
    if asked and LicenceDialog(asked, owner).exec() != QDialog.DialogCode.Accepted:
        return False
    store.change(accepted_licences=known | {one.licence for one in asked})
    return True


def _licence_text(identifier: str) -> str | None:
    """The text of a model's licence; None for one that is only linked to."""
    path = resources_folder() / "licences" / f"{identifier}.txt"
    return path.read_text(encoding="utf-8") if path.is_file() else None
