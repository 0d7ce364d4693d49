"""About, diagnostics and the folder of the log; the page of shortcuts is in gui/dialogs/shortcuts_dialog.py."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication, QIcon
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QTabWidget,
    QWidget,
)

from pgdiff_desktop.build_facts import full_version
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.dialogs.shortcuts_dialog import Section, ShortcutsDialog, sections_of
from pgdiff_desktop.gui.preferences.update_widgets import UpdateRow
from pgdiff_desktop.gui.widgets.building import DIALOG_MARGINS, button, column, label, row
from pgdiff_desktop.logs import log_file
from pgdiff_desktop.resource_files import resources_folder
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.diagnostics import collect_diagnostics
from pgdiff_desktop.workers.update_check import UpdateCheck

__all__ = ["AboutDialog", "DiagnosticsDialog", "Section", "ShortcutsDialog", "open_log_folder", "sections_of"]

_SIGN = 64
_A_FULL_LINE = 80
# Whose work this builds on, and under which licence.
LIBRARIES = (
    ("Qt, PySide6", "LGPL-3.0"),
    ("PyTorch, torchvision", "BSD-3-Clause"),
    ("NumPy", "BSD-3-Clause"),
    ("OpenCV", "Apache-2.0"),
    ("Pillow", "MIT-CMU"),
    ("pillow-heif", "BSD-3-Clause"),
    ("libheif", "LGPL-3.0"),
    ("tifffile, imagecodecs", "BSD-3-Clause"),
    ("facexlib", "Apache-2.0"),
    ("safetensors", "Apache-2.0"),
    ("HTTPX", "BSD-3-Clause"),
    ("c2pa-python", "Apache-2.0"),
    ("cryptography", "BSD-3-Clause"),
    ("filelock, platformdirs, rich", "MIT"),
    ("Python", "PSF-2.0"),
)


def open_log_folder() -> bool:
    """Shows the folder of the log in the desktop's file manager; False where there is none to show it."""
    folder = log_file().parent
    folder.mkdir(parents=True, exist_ok=True)
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class AboutDialog(QDialog):
    """Name, version, whether there is a newer one, and all licences."""

    def __init__(self, updates: UpdateCheck, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.updates = UpdateRow(updates, self.tr("Check for Updates"), self)
        self.setWindowTitle(self.tr("About pgdiff-desktop"))
        self.resize(640, 560)
        close = row(1, button(self.tr("Close"), self.accept, is_default=True))
        parts = (self._header(), (self._tabs(), 1), close)
        column(*parts, owner=self, spacing=2 * theme.AROUND, margins=DIALOG_MARGINS)

    def _header(self) -> QHBoxLayout:
        sign = QLabel()
        sign.setPixmap(QIcon(str(resources_folder() / "icons" / "app.svg")).pixmap(_SIGN, _SIGN))
        sign.setFixedSize(_SIGN, _SIGN)
        name = label("pgdiff-desktop", "headline")
        version = label(
            self.tr("Version {version}, Qt {qt}").format(version=full_version(), qt=qVersion() or "?"),
            "muted",
        )
        version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        purpose = label(
            self.tr("Restores the faces in old family photos, on this computer and nowhere else."), wraps=True
        )
        texts = column(name, version, purpose, spacing=theme.NEAR)
        texts.addSpacing(theme.NEAR)
        texts.addWidget(self.updates)
        header = row(spacing=2 * theme.AROUND)
        header.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        header.addLayout(texts, 1)
        return header

    def _tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setAccessibleName(self.tr("Licences"))
        libraries = "\n".join(f"{name}\n    {licence}" for name, licence in LIBRARIES)
        for title, text in (
            (self.tr("Notice"), _reflowed(_product_text("NOTICE"))),
            (self.tr("Licence"), _product_text("LICENSE")),
            (self.tr("Libraries"), libraries),
        ):
            page = _text_page(text)
            page.setAccessibleName(title)
            tabs.addTab(page, title)
        return tabs


class DiagnosticsDialog(QDialog):
    """Shows what somebody who is to help wants to know, before it is copied.

    Args:
        collect: makes the text, off the GUI thread.
    """

    def __init__(
        self, owner: QWidget | None = None, collect: Callable[[], str] = collect_diagnostics
    ) -> None:
        super().__init__(owner)
        self.setWindowTitle(self.tr("Diagnostics"))
        self.resize(700, 560)
        note = label(
            self.tr(
                "This helps to find the cause of a problem. It may name photos that failed, so read it before you "
                "share it. Nothing is sent anywhere."
            ),
            wraps=True,
        )
        self.text = _text_page(self.tr("Collecting…"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("Diagnostics"))
        name = self.tr("Copy the diagnostics")
        self.copy_button = button(self.tr("Copy"), self.copy, name=name, role="primary")
        self.copy_button.setIcon(theme.icon("copy", "on_accent"))
        self.copy_button.setEnabled(False)
        self.folder_button = button(
            self.tr("Open Log Folder"), open_log_folder, icon="folder-open", is_default=False
        )
        close = button(self.tr("Close"), self.accept, is_default=False)
        buttons = row(self.folder_button, 1, close, self.copy_button, spacing=theme.APART)
        parts = (note, (self.text, 1), buttons)
        column(*parts, owner=self, spacing=theme.AROUND, margins=DIALOG_MARGINS)
        background.run(collect, self._on_collected, self._on_error)

    def copy(self) -> None:
        """Puts the text on the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy_button.setText(self.tr("Copied"))

    def _on_collected(self, text: str) -> None:
        self.text.setPlainText(text)
        self.copy_button.setEnabled(True)

    def _on_error(self, error: Exception) -> None:
        self._on_collected(f"{type(error).__name__}: {error}")


def _text_page(text: str) -> QPlainTextEdit:
    page = QPlainTextEdit(text)
    page.setReadOnly(True)
    page.setTabChangesFocus(True)
    return page


def _product_text(name: str) -> str:
    """The product's own NOTICE or LICENSE; in a checkout it lies beside the resources, else among them."""
    folder = resources_folder()
    for path in (folder / "licences" / name, folder.parent / name):
        if path.is_file():
            return path.read_text(encoding="utf-8")
    return ""


def _reflowed(text: str) -> str:
    """Paragraphs whose lines were broken for a terminal, as lines that break where the window ends."""
    lines = text.splitlines()
    flowing = lines[:1]
    for before, line in pairwise(lines):
        if line and len(before) > _A_FULL_LINE:
            flowing[-1] += " " + line
        else:
            flowing.append(line)
    return "\n".join(flowing)
