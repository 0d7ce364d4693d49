"""Whether a face is still the person, and in which condition it is, in the words of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pgdiff_desktop.albums.records import FaceRecord
from pgdiff_desktop.engine.door.identity import Against, Likeness, Verdict, WhyUnknown, of_100
from pgdiff_desktop.gui.texts.recipe_texts import recipe_name
from pgdiff_desktop.gui.texts.time_texts import time_taken


def verdict_words(verdict: Verdict) -> str:
    """In a few words, for below a picture."""
    translate = QCoreApplication.translate
    words = {
        Likeness.ALIKE: translate("Identity", "the same person: {chance} of 100"),
        Likeness.UNSURE: translate("Identity", "perhaps the same person: {chance} of 100"),
        Likeness.OTHER: translate("Identity", "somebody else? {chance} of 100"),
        Likeness.UNKNOWN: translate("Identity", "person: cannot tell"),
    }
    return words[verdict.likeness].format(chance=verdict.of_100)


def verdict_sentence(verdict: Verdict) -> str:
    """What the judge compared, and what came of it."""
    translate = QCoreApplication.translate
    if verdict.why_unknown is WhyUnknown.CHILD:
        return translate(
            "Identity", "Faces of children change too much for the judge to tell whether this is the person."
        )
    if verdict.why_unknown is not None:
        return translate("Identity", "The photo shows too little to tell whether this is the person.")
    words = {
        Against.REFERENCES: translate(
            "Identity",
            "Compared with the reference: as alike as two photos of one person are ({chance} of 100; "
            "{low} to {high}).",
        ),
        Against.ALBUM: translate(
            "Identity",
            "Compared with other photos of the person: as alike as two photos of one person are "
            "({chance} of 100; {low} to {high}).",
        ),
        Against.PHOTO: translate(
            "Identity",
            "Compared with the photo, as far as it shows anything: as alike as two photos of one person are "
            "({chance} of 100; {low} to {high}).",
        ),
    }
    low, high = of_100(verdict.low), of_100(verdict.high)
    return words[verdict.against].format(chance=verdict.of_100, low=low, high=high)


def all_refused_words() -> str:
    """Where every candidate of a face has become somebody else."""
    return QCoreApplication.translate(
        "Identity",
        "Every candidate is probably somebody else, so the original is kept. Add a reference, choose less strength, "
        "or paint less damage.",
    )


def suggestion_words(recipe: str, seconds: float | None) -> str:
    """What suits a face, and how long that takes on this computer, where it is known."""
    translate = QCoreApplication.translate
    if seconds is None:
        return translate("Identity", "Suggested: {recipe}").format(recipe=recipe_name(recipe))
    return translate("Identity", "Suggested: {recipe}, about {time}").format(
        recipe=recipe_name(recipe), time=time_taken(seconds)
    )


def condition_words(face: FaceRecord) -> str:
    """What is to be known of a face before it is restored; empty for nothing."""
    translate, condition = QCoreApplication.translate, face.condition
    if condition is None:
        return ""
    if face.is_left_sharp:
        return translate("Identity", "This face is sharp already: restoring all faces leaves it as it is.")
    if condition.lost_eyes == 2:
        return translate("Identity", "Both eyes are damaged: what comes back is invented. A reference helps.")
    if condition.is_small:
        return translate(
            "Identity",
            "This face has very few pixels: what comes back is mostly invented. A reference helps.",
        )
    if condition.from_the_side:
        return translate("Identity", "Seen from the side: what comes back may not be the person.")
    return ""
