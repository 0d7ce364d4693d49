"""What a user should know of a finished job, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from pgdiff_desktop.engine.door.notices import Notice, NoticeKind
from pgdiff_desktop.gui.texts.error_texts import error_texts, without_subject


def notice_words(notice: Notice) -> str:
    """One sentence."""
    if notice.kind is NoticeKind.PHOTO and notice.failure is not None:
        return without_subject(notice.failure)
    translate = QCoreApplication.translate
    if notice.kind is NoticeKind.CPU_INSTEAD and notice.failure is not None:
        instead = translate("Notices", "The processor computes instead of the graphics card.")
        return f"{instead} {error_texts.both(notice.failure)}"
    words = {
        NoticeKind.UNSURE: translate(
            "Notices", "A face is very small or seen from the side: what comes back may not be the person."
        ),
        NoticeKind.FINER_THAN_MODELS: translate(
            "Notices", "A face has finer detail than these models see: it was kept. Larger models see more."
        ),
        NoticeKind.ONLY_FACES_COLOURED: translate(
            "Notices", "Only faces are coloured; the colours are invented."
        ),
        NoticeKind.PHOTO_COLOURED: translate(
            "Notices", "The whole photo is coloured; the colours are invented."
        ),
        NoticeKind.IN_COLOURS_ALREADY: translate(
            "Notices",
            "The photo has colours already and kept them; ask for whole-photo colour to colour it anew.",
        ),
        NoticeKind.NEGATIVE: translate(
            "Notices", "This looks like a negative: it can be inverted in the Photo card."
        ),
        NoticeKind.ESTIMATED: translate(
            "Notices",
            "These models do not invent a face from noise for this recipe: it was restored without sampling.",
        ),
        NoticeKind.ESTIMATED_AND_COLOURED: translate(
            "Notices",
            "These models do not invent a face from noise for this recipe: it was restored without sampling, "
            "and colours were put on a face that has none.",
        ),
        NoticeKind.ONLY_COLOURED: translate(
            "Notices",
            "These models do not invent a face from noise for this recipe: colours were put on a face that has none.",
        ),
        NoticeKind.CANDIDATES_ALIKE: translate(
            "Notices", "Without sampling, all candidates of a face are alike."
        ),
        NoticeKind.UNDAMAGED: translate(
            "Notices", "No damage is painted on a face, so it was left as it is."
        ),
        NoticeKind.NOT_ALIGNABLE: translate("Notices", "A face could not be cut out and was left as it is."),
        NoticeKind.FEWER_AT_ONCE: translate(
            "Notices", "The memory was short: fewer faces were sampled at once."
        ),
        NoticeKind.ON_THE_CPU: translate(
            "Notices",
            "Not enough memory on the graphics card: what does not fit, the processor computes until the program is "
            "restarted.",
        ),
        NoticeKind.IN_FULL_PRECISION: translate(
            "Notices", "Half precision spoiled a face, so it was computed again in full precision."
        ),
        NoticeKind.NOT_ROUNDED: translate(
            "Notices",
            "Half precision gives wrong values on this device: full precision is used from now on, "
            "which takes longer.",
        ),
        NoticeKind.BY_TORCH: translate(
            "Notices", "The chosen runtime could not be used: PyTorch computed the networks."
        ),
    }
    # What else there is, only a command line can ask for.
    return words.get(notice.kind, str(notice.kind))
