"""Models in the words of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

if TYPE_CHECKING:
    from pgdiff_desktop.engine.model_files import ModelState

STARTER, LARGE, SHARED, ENHANCEMENT = "starter", "ffhq512", "shared", "enhancement"
ESTIMATORS = "estimators"
# The order in which sets are shown.
SETS = (STARTER, LARGE, ESTIMATORS, SHARED, ENHANCEMENT)
translate = QCoreApplication.translate


def role_words(role: str) -> tuple[str, str]:
    """Name of a role, and what it does, as the end of a sentence; the role itself for one that is not known here."""
    words = {
        "prior": (translate("Models", "Face model"), translate("Models", "knows what faces look like")),
        "restorer": (
            translate("Models", "Restorer"),
            translate("Models", "removes blur and noise from a face"),
        ),
        "estimator": (
            translate("Models", "Estimator"),
            translate("Models", "makes the sharp, complete face that restoring starts from"),
        ),
        "colouriser": (
            translate("Models", "Colouriser"),
            translate("Models", "estimates the colours of a black-and-white photo"),
        ),
        "identity": (
            translate("Models", "Identity"),
            translate("Models", "keeps the likeness of a reference photo"),
        ),
        "judge": (
            translate("Models", "Identity judge"),
            translate("Models", "says whether a restored face is still the same person"),
        ),
        "detector": (translate("Models", "Face detector"), translate("Models", "finds faces in a photo")),
        "parser": (
            translate("Models", "Face parser"),
            translate("Models", "finds the outline of face and hair for pasting back"),
        ),
        "scratches": (
            translate("Models", "Scratch detector"),
            translate("Models", "proposes damaged areas"),
        ),
        "clean_up": (
            translate("Models", "Clean-up model"),
            translate("Models", "takes noise and blocks off the whole photo, and enlarges it"),
        ),
        "inpainter": (
            translate("Models", "Inpainting model"),
            translate("Models", "fills large holes of the whole photo"),
        ),
        "perceptual features": (
            translate("Models", "Perceptual features"),
            translate("Models", "for finer detail"),
        ),
        "discriminator": (translate("Models", "Discriminator"), translate("Models", "for finer detail")),
    }
    return words.get(role, (role, ""))


def set_title(name: str) -> str:
    titles = {
        STARTER: translate("Models", "Starter models, included with pgdiff-desktop"),
        LARGE: translate("Models", "Large models, for faces of 512 px"),
        ESTIMATORS: translate("Models", "Estimators, for sharper faces of 512 px"),
        SHARED: translate("Models", "Shared helper models"),
        ENHANCEMENT: translate("Models", "Quality enhancement, for the command line only"),
    }
    return titles.get(name, name)


def set_note(name: str) -> str:
    notes = {
        STARTER: translate("Models", "Always available, and free for any use. They work on faces of 256 px."),
        LARGE: translate(
            "Models", "For scans in which a face covers more than 256 px. Private, non-commercial use only."
        ),
        ESTIMATORS: translate(
            "Models",
            "One of them is enough: the first that is installed is used. Private, non-commercial use only.",
        ),
        SHARED: translate("Models", "Larger detectors find more faces; none is required."),
        ENHANCEMENT: "",
    }
    return notes.get(name, "")


def size_words(size: int | None) -> str:
    """A number of bytes in the words of the user's language."""
    if size is None:
        return translate("Models", "unknown size")
    # A tenth of one in hundreds is more than anybody knows.
    digits = 0 if len(str(size)) % 3 == 0 else 1
    return QLocale().formattedDataSize(size, digits, QLocale.DataSizeFormat.DataSizeSIFormat)


def total_size(states: list[ModelState]) -> str:
    """The sum of what is known, marked where something is not."""
    known = size_words(sum(state.size or 0 for state in states))
    if any(state.size is None for state in states):
        return translate("Models", "more than {size}").format(size=known)
    return known
