"""The language of the window: ours and Qt's own words."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from pgdiff_desktop.resource_files import resources_folder

SYSTEM = "system"
ENGLISH = "en"
LANGUAGES = (ENGLISH, "ko")


def install_language(application: QApplication, wanted: str) -> tuple[QTranslator, ...]:
    """Installs the translations of a language, or of the system's where it is one of ours; English otherwise.

    English has translations too: its plural forms.

    Returns:
        What was installed.
    """
    language = wanted
    if wanted == SYSTEM:
        system = QLocale.system().name().split("_")[0]
        language = system if system in LANGUAGES else ENGLISH
    QLocale.setDefault(QLocale(language))
    installed = []
    for name, folder in (
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"pgdiff_desktop_{language}", str(resources_folder() / "translations")),
    ):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
            installed.append(translator)
    return tuple(installed)
