"""What of a face was invented, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pgdiff_desktop.engine.door.invented import Degree, degree_of


def region_name(region: str) -> str:
    """Of eyes, nose, mouth, skin or hair."""
    translate = QCoreApplication.translate
    words = {
        "eyes": translate("Invented", "Eyes"),
        "nose": translate("Invented", "Nose"),
        "mouth": translate("Invented", "Mouth"),
        "skin": translate("Invented", "Skin"),
        "hair": translate("Invented", "Hair"),
    }
    return words[region]


def degree_name(degree: Degree) -> str:
    translate = QCoreApplication.translate
    return {
        Degree.KEPT: translate("Invented", "kept"),
        Degree.PARTLY: translate("Invented", "partly invented"),
        Degree.INVENTED: translate("Invented", "invented"),
    }[degree]


def share_words(region: str, share: float) -> str:
    """Such as "Eyes: invented (83%)"."""
    return QCoreApplication.translate("Invented", "{region}: {degree} ({percent}%)").format(
        region=region_name(region), degree=degree_name(degree_of(share)), percent=round(100 * share)
    )
