"""The font of every window in tests, Latin and Korean, the same on every computer."""

from __future__ import annotations

import pylopdf_fonts_ko
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

FAMILY = "Noto Sans KR"
POINTS = 9


def use_font_of_tests(application: QApplication) -> None:
    """Noto Sans KR, by the package of fonts that comes with the tools of development."""
    loaded = QFontDatabase.addApplicationFont(str(pylopdf_fonts_ko.sans_path()))
    assert QFontDatabase.applicationFontFamilies(loaded) == [FAMILY]
    application.setFont(QFont(FAMILY, POINTS))
