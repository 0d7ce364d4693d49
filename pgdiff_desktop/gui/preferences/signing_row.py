"""Of the preferences: whose certificate signs content credentials."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.widgets.building import button, row
from pgdiff_desktop.gui.widgets.elided_label import ElidedLabel
from pgdiff_desktop.settings import Settings


class SigningRow(QWidget):
    """The certificate of this computer, or one of the user's own with its key.

    Signals:
        chosen: certificate and key (Path), or None twice for this computer's.
    """

    chosen = Signal(object, object)

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.certificate = ElidedLabel()
        self.certificate.setAccessibleName(self.tr("Certificate that signs"))
        self.choose_button = button(
            self.tr("Choose…"), self._on_choose, name=self.tr("Choose a certificate of your own, and its key")
        )
        self.usual_button = button(
            self.tr("This Computer's"),
            lambda: self.chosen.emit(None, None),
            name=self.tr("Go back to the certificate of this computer"),
        )
        row((self.certificate, 1), self.usual_button, self.choose_button, owner=self, spacing=theme.APART)

    def show_settings(self, settings: Settings) -> None:
        own = settings.credentials_certificate
        self.certificate.set_text(self.tr("Made on this computer at first use") if own is None else str(own))
        self.usual_button.setVisible(own is not None)

    def _on_choose(self) -> None:
        """Both files, one after the other; nothing changes where one is not chosen."""
        found: list[Path] = []
        kinds = self.tr("PEM files (*.pem *.crt *.cer *.key);;All files (*)")
        for title in (self.tr("Your certificates, the signer's first"), self.tr("The private key")):
            start = str(found[0].parent if found else Path.home())
            chosen, _ = QFileDialog.getOpenFileName(self, title, start, kinds)
            if not chosen:
                return
            found.append(Path(chosen))
        self.chosen.emit(*found)
