"""The language of the window: ours and Qt's own words."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from pgdiff_desktop.resource_files import resources_folder

SYSTEM = "system"
ENGLISH = "en"
LANGUAGES = (ENGLISH, "ko")


def install_language(application: QApplication, wanted: str) -> str:
    """Installs the translations of a language, or of the system's where it is one of ours; English otherwise.

    Returns:
        The language that is shown, of LANGUAGES.
    """
    language = wanted
    if wanted == SYSTEM:
        system = QLocale.system().name().split("_")[0]
        language = system if system in LANGUAGES else ENGLISH
    if language == ENGLISH:
        # English has plural forms to be filled in, too.
        QLocale.setDefault(QLocale(QLocale.Language.English))
    else:
        QLocale.setDefault(QLocale(language))
    for name, folder in (
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"pgdiff_desktop_{language}", str(resources_folder() / "translations")),
    ):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
    return language
