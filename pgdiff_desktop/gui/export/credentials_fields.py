"""Of an export: whether results are signed, and whether people are named in what is signed."""

from __future__ import annotations

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QCheckBox, QFormLayout, QWidget

from pgdiff_desktop.engine.door.credentials import Credentials
from pgdiff_desktop.gui.widgets.building import muted_note
from pgdiff_desktop.gui.widgets.forms import add_field
from pgdiff_desktop.settings import load_settings
from pgdiff_desktop.workers.provenance_reading import can_sign


class CredentialsFields(QWidget):
    """Both switches, which `add_to` puts into a form: off by default, and out of use where nothing can sign."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self.hide()
        self.wanted = self._switch(
            self.tr("Sign what was done (C2PA)"),
            self.tr(
                "Other programs can check then what was done to which face, and that nothing was changed since"
            ),
        )
        self.with_names = self._switch(
            self.tr("With the names of people"), self.tr("The names of the faces are signed, too")
        )
        self._is_possible = can_sign()
        self.wanted.setEnabled(self._is_possible)
        self.wanted.toggled.connect(self._show)
        self._show()

    def add_to(self, form: QFormLayout) -> None:
        missing = self.tr('Not installed: pip install "pgdiff-desktop[c2pa]"')
        notes = () if self._is_possible else (muted_note(missing),)
        add_field(form, self.tr("Credentials"), self.wanted, *notes)
        form.addRow("", self.with_names)

    @property
    def chosen(self) -> Credentials | None:
        """Signed as the settings say; None where nothing is to be signed."""
        if not (self._is_possible and self.wanted.isChecked()):
            return None
        return Credentials.by(load_settings(), with_names=self.with_names.isChecked())

    def remember(self, saved: QSettings) -> None:
        saved.setValue("credentials", int(self.wanted.isChecked()))
        saved.setValue("names_in_credentials", int(self.with_names.isChecked()))

    def restore(self, saved: QSettings) -> None:
        self.wanted.setChecked(self._is_possible and str(saved.value("credentials", 0)) == "1")
        self.with_names.setChecked(str(saved.value("names_in_credentials", 0)) == "1")

    def _switch(self, text: str, tooltip: str) -> QCheckBox:
        switch = QCheckBox(text)
        switch.setAccessibleName(text)
        switch.setToolTip(tooltip)
        return switch

    def _show(self) -> None:
        self.with_names.setEnabled(self.wanted.isChecked())
