"""The language of the window: ours and Qt's own words."""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from pgdiff_desktop.resource_files import resources_folder

SYSTEM = "system"
ENGLISH = "en"
# Every language is called what it calls itself.
LANGUAGE_NAMES = {
    ENGLISH: "English",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
    "ja": "日本語",
    "ko": "한국어",
}
LANGUAGES = tuple(LANGUAGE_NAMES)
_OURS = "language of the window"


def language_of(wanted: str) -> str:
    """The language that a setting asks for: the system's where it is one of ours, and English otherwise."""
    if wanted != SYSTEM:
        return wanted
    system = QLocale.system().name().split("_")[0]
    return system if system in LANGUAGES else ENGLISH


def install_language(application: QApplication, wanted: str) -> tuple[QTranslator, ...]:
    """Installs the translations of a language in place of those that were installed; see `language_of`.

    English has translations too: its plural forms.

    Returns:
        What was installed.
    """
    for former in application.findChildren(QTranslator, _OURS):
        application.removeTranslator(former)
        former.deleteLater()
    language = language_of(wanted)
    QLocale.setDefault(QLocale(language))
    installed = []
    for name, folder in (
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"pgdiff_desktop_{language}", str(resources_folder() / "translations")),
    ):
        translator = QTranslator(application)
        translator.setObjectName(_OURS)
        if translator.load(name, folder):
            application.installTranslator(translator)
            installed.append(translator)
    return tuple(installed)
