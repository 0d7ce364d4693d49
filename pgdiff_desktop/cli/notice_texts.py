"""Notices of a job in English sentences, with what a command line can do about them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from pgdiff_desktop.engine.door.notices import Notice, NoticeKind

_UNSAMPLED = "these models do not invent a face from noise for this recipe: "
_COLOURED = "colours were put on a face that has none"


def notice_texts(notices: Sequence[Notice]) -> list[str]:
    """A sentence for each notice, each once, without a full stop."""
    return list(dict.fromkeys(_text(notice) for notice in notices))


def _text(notice: Notice) -> str:
    return _TEXTS[notice.kind](len(notice.face_ids), dict(notice.parameters))


def _faces(count: int, verb: str) -> str:
    return f"{count} {'face was' if count == 1 else 'faces were'} {verb}"


_TEXTS: dict[NoticeKind, Callable[[int, dict[str, Any]], str]] = {
    NoticeKind.PHOTO: lambda count, of: f"{of['text']}",
    NoticeKind.TURNED: lambda count, of: (
        f"faces were found after turning the photo by {of['degrees']} degrees"
    ),
    NoticeKind.DAMAGE_PROPOSED: lambda count, of: (
        f"the scratch detector took {of['share']:.1%} of the photo for damage; compare the result with the photo, "
        "and paint a --mask where it is wrong"
    ),
    NoticeKind.NO_DAMAGE_FOUND: lambda count, of: (
        "the scratch detector found no damage; what it missed can be painted and given with --mask"
    ),
    NoticeKind.TOO_SMALL: lambda count, of: (
        f"{of['count']} of {of['of']} faces are smaller than {of['pixels']:g} px and were left as they are"
    ),
    NoticeKind.NOT_ALIGNABLE: lambda count, of: f"a face was left as it is: {of['reason']}",
    NoticeKind.UNDAMAGED: lambda count, of: (
        f"{count} of {of['of']} faces are undamaged and were left as they are"
    ),
    NoticeKind.UNSURE: lambda count, of: (
        f"{count} of {of['of']} faces are seen from the side or smaller than {of['pixels']} px: "
        "what comes back may not be the person; --faces chooses others, --blend gives the photo more weight"
    ),
    NoticeKind.FINER_THAN_MODELS: lambda count, of: (
        f"a face covers {of['covered']} px and these models see {of['size']} px of it: finer detail "
        "was kept from the photo, not restored; larger models see more"
    ),
    NoticeKind.ONLY_FACES_COLOURED: lambda count, of: (
        "only the faces were coloured, in invented colours; the rest is as it was"
    ),
    NoticeKind.ESTIMATED: lambda count, of: f"{_UNSAMPLED}it was restored without sampling",
    NoticeKind.ESTIMATED_AND_COLOURED: lambda count, of: (
        f"{_UNSAMPLED}it was restored without sampling, and {_COLOURED}"
    ),
    NoticeKind.ONLY_COLOURED: lambda count, of: f"{_UNSAMPLED}{_COLOURED}",
    NoticeKind.CANDIDATES_ALIKE: lambda count, of: "without sampling, all candidates of a face are alike",
    NoticeKind.FEWER_AT_ONCE: lambda count, of: (
        f"not enough memory for all at once: {_faces(of['at_once'], 'sampled at a time')}"
    ),
    NoticeKind.ON_THE_CPU: lambda count, of: (
        "not enough memory on the device: the faces were sampled on the CPU, which takes longer"
    ),
    NoticeKind.IN_FULL_PRECISION: lambda count, of: (
        f"half precision produced no usable image on this device: {_faces(of['faces'], 'sampled again')} "
        "in full precision, which takes longer"
    ),
    NoticeKind.BY_TORCH: lambda count, of: f"{of['text']}",
}
