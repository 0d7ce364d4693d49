"""Notices of a job in English sentences, with what a command line can do about them."""

from __future__ import annotations

from collections.abc import Sequence

from pgdiff_desktop.cli.error_texts import error_texts
from pgdiff_desktop.engine.door.notices import Notice, NoticeKind

_UNSAMPLED = "these models do not invent a face from noise for this recipe: "
_COLOURED = "colours were put on a face that has none"


def notice_texts(notices: Sequence[Notice]) -> list[str]:
    """What each notice says, and what can be done about it; each once."""
    return list(dict.fromkeys(notice_text(notice) for notice in notices))


def notice_text(notice: Notice) -> str:
    """What a notice says, and what can be done about it."""
    if notice.failure is not None:
        if notice.kind is NoticeKind.PHOTO:
            return f"{error_texts.reason(notice.failure)}. {error_texts.remedy(notice.failure)}"
        why = error_texts.message(notice.failure)
        if notice.kind is NoticeKind.BY_TORCH:
            return f"{why}: torch was used instead. {error_texts.remedy(notice.failure)}"
        if notice.kind is NoticeKind.CPU_INSTEAD:
            return f"{why}: the CPU computes instead. {error_texts.remedy(notice.failure)}"
        if notice.kind is NoticeKind.NOT_ROUNDED:
            return f"{why}: full precision is used on it from now on, which takes longer"
        return f"a face was left as it is: {why}"
    parameters = dict(notice.parameters)
    number = parameters.get("at_once", parameters.get("faces"))
    faces_were = "1 face was" if number == 1 else f"{number} faces were"
    given = {"count": len(notice.face_ids), "faces_were": faces_were, **parameters}
    return _TEXTS[notice.kind].format_map(given)


# {count} is of the faces that a notice speaks of, unless it says another; {faces_were} counts those sampled anew.
_TEXTS: dict[NoticeKind, str] = {
    NoticeKind.TURNED: "faces were found after turning the photo by {degrees} degrees",
    NoticeKind.DAMAGE_PROPOSED: (
        "the scratch detector took {share:.1%} of the photo for damage; compare the result with the photo, "
        "and paint a --mask where it is wrong"
    ),
    NoticeKind.NO_DAMAGE_FOUND: (
        "the scratch detector found no damage; what it missed can be painted and given with --mask"
    ),
    NoticeKind.NO_FACE: "no face was found; what was asked for of the whole photo was done",
    NoticeKind.NEGATIVE: "it looks like a negative; --photo invert turns it",
    NoticeKind.PHOTO_COLOURED: (
        "the whole photo was coloured, in likely colours that are invented; --colour faces leaves the rest as it was"
    ),
    NoticeKind.IN_COLOURS_ALREADY: (
        "the photo has colours already and kept them; --colour photo colours it anew"
    ),
    NoticeKind.TOO_SMALL: "{count} of {of} faces are smaller than {pixels:g} px and were left as they are",
    NoticeKind.UNDAMAGED: "{count} of {of} faces are undamaged and were left as they are",
    NoticeKind.SHARP_ALREADY: (
        "{count} of {of} faces are sharp and undamaged and were left as they are; --sharp-faces restores them, too"
    ),
    NoticeKind.UNSURE: (
        "{count} of {of} faces are seen from the side or smaller than {pixels} px: "
        "what comes back may not be the person; --faces chooses others, --blend gives the photo more weight"
    ),
    NoticeKind.WITH_REFERENCES: "a face was restored with photos of the same person: {names}",
    NoticeKind.WITHOUT_REFERENCES: (
        "for {count} of the faces the album has no other photo of the person that shows more; "
        "they were restored without a reference"
    ),
    NoticeKind.REFERENCE_QUESTIONED: (
        "the reference {name} is probably somebody else (as alike as two photos of one person: {chance} of 100); "
        "take another one, or leave it out"
    ),
    NoticeKind.BECAME_OTHER: (
        "a face is probably somebody else now (as alike as two photos of one person: {chance} of 100, seed {seed}); "
        "a reference, a smaller --strength or --blend below 1 keeps it closer to the photo"
    ),
    NoticeKind.NOT_WRITTEN: "{output} was not written, as a face of it became somebody else",
    NoticeKind.CANNOT_TELL_SMALL: (
        "a face shows too little to tell whether the result is still the person; compare it with the photo"
    ),
    NoticeKind.CANNOT_TELL_CHILD: (
        "a face looks like a child's, of whom the judge cannot tell whether the result is still the person; "
        "compare it with the photo"
    ),
    NoticeKind.FINER_THAN_MODELS: (
        "a face covers {covered} px and these models see {size} px of it: finer detail "
        "was kept from the photo, not restored; larger models see more"
    ),
    NoticeKind.ONLY_FACES_COLOURED: (
        "only the faces were coloured, in invented colours; the rest is as it was"
    ),
    NoticeKind.ESTIMATED: f"{_UNSAMPLED}it was restored without sampling",
    NoticeKind.ESTIMATED_AND_COLOURED: f"{_UNSAMPLED}it was restored without sampling, and {_COLOURED}",
    NoticeKind.ONLY_COLOURED: f"{_UNSAMPLED}{_COLOURED}",
    NoticeKind.CANDIDATES_ALIKE: "without sampling, all candidates of a face are alike",
    NoticeKind.FEWER_AT_ONCE: "not enough memory for all at once: {faces_were} sampled at a time",
    NoticeKind.ON_THE_CPU: (
        "not enough memory on the device: what does not fit, the CPU computes from now on, which takes longer"
    ),
    NoticeKind.IN_FULL_PRECISION: (
        "half precision produced no usable image on this device: {faces_were} sampled again "
        "in full precision, which takes longer"
    ),
}
