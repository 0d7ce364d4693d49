"""What candidates are, in the words of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from pgdiff_desktop.albums.records import Candidate, FaceRecord
from pgdiff_desktop.gui.texts.identity_texts import verdict_words
from pgdiff_desktop.gui.texts.recipe_texts import preset_name, recipe_name, strength_words


def candidate_name(face: FaceRecord, file: str | None) -> str:
    """What a candidate of a face is called; the original for None."""
    translate = QCoreApplication.translate
    files = [one.file for one in face.candidates]
    if file not in files:
        return translate("Candidates", "Original")
    return translate("Candidates", "Candidate {number}").format(number=files.index(file) + 1)


def candidate_words(candidate: Candidate, said: str = "") -> str:
    """What the family says of it, whether it is the person, and what it was sampled with.

    Args:
        said: as `votes_words` gives it; empty where nobody says anything.
    """
    translate = QCoreApplication.translate
    how = translate("Candidates", "{recipe} · {preset} · seed {seed} · strength: {strength}").format(
        recipe=recipe_name(candidate.settings.recipe),
        preset=preset_name(candidate.preset),
        seed=candidate.seed,
        strength=strength_words(candidate.settings.strength_factor, candidate.settings.guidance_scale),
    )
    if candidate.verdict is not None:
        how = translate("Candidates", "{person} · {how}").format(
            person=verdict_words(candidate.verdict), how=how
        )
    return translate("Candidates", "{said} · {how}").format(said=said, how=how) if said else how


def run_words(run: int, number: int) -> str:
    """What is said above the candidates of one run.

    Args:
        run: see Candidate.
        number: of the run among those of the face.
    """
    translate = QCoreApplication.translate
    if run == 0:
        return translate("Candidates", "Earlier results")
    began = QDateTime.fromMSecsSinceEpoch(run)
    short = QLocale.FormatType.ShortFormat
    if began.date() == QDateTime.currentDateTime().date():
        when = QLocale().toString(began.time(), short)
    else:
        when = QLocale().toString(began.date(), short)
    return translate("Candidates", "Run {number} · {when}").format(number=number, when=when)
