"""The file that comes back from the family: read as if a stranger had written it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pgdiff_desktop.albums.records import LATEST_RUN, as_name
from pgdiff_desktop.albums.votes import LONGEST_COMMENT, LONGEST_VOTER, LooksLike
from pgdiff_desktop.errors import AnswersUnreadable, ErrorCode
from pgdiff_desktop.saving.strict_json import UNREADABLE, items, members, parsed, text, whole

FORMAT, VERSION = "pgdiff-desktop answers", 1
# A thousand photos with a comment on each take half of it.
_LARGEST_BYTES = 4 << 20
_MOST_FACES = 1 << 31
_SHA256_DIGITS = 64


@dataclass(frozen=True)
class FaceAnswer:
    """What somebody says of one face.

    Attributes:
        face: its id in the photo.
        shown: file of the candidate that was asked about; empty for the original.
        looks_like: whether that is the person; UNSAID where nothing was said.
        most: file of what looks most like the person, empty for the original; None where nothing was said.
        name: of the person; may be empty.
        comment: may be empty.
    """

    face: int
    shown: str
    looks_like: LooksLike
    most: str | None
    name: str
    comment: str


@dataclass(frozen=True)
class PhotoAnswers:
    """Attributes:
    photo: name of its file, as `shown_name` gives it.
    sha256: of its file.
    """

    photo: str
    sha256: str
    faces: tuple[FaceAnswer, ...]


@dataclass(frozen=True)
class Answers:
    """Attributes:
    by: the name that the person gave.
    saved: in milliseconds since 1970.
    voter: made by the page for one person; empty in files of pages that made none.
    """

    by: str
    saved: int
    photos: tuple[PhotoAnswers, ...]
    voter: str = ""


def read_answers(path: Path) -> Answers:
    """What a file of answers holds.

    Raises:
        AnswersUnreadable: naming the file; nothing of it is taken.
    """
    try:
        with path.open("rb") as file:
            given = file.read(_LARGEST_BYTES + 1)
    except OSError as error:
        raise AnswersUnreadable(
            path, ErrorCode.ANSWERS_NOT_READ, why=error.strerror or type(error).__name__
        ) from error
    if len(given) > _LARGEST_BYTES:
        raise AnswersUnreadable(path, ErrorCode.ANSWERS_TOO_LARGE, most=_LARGEST_BYTES >> 20)
    try:
        fields = members(parsed(given))
        if fields["format"] != FORMAT:
            raise ValueError("another program's")
        version = whole(fields["version"], 1, _MOST_FACES)
    except UNREADABLE as error:
        raise AnswersUnreadable(path, ErrorCode.ANSWERS_NONE) from error
    if version > VERSION:
        raise AnswersUnreadable(path, ErrorCode.ANSWERS_LATER)
    try:
        return _answers(fields)
    except UNREADABLE as error:
        raise AnswersUnreadable(path, ErrorCode.ANSWERS_DAMAGED) from error


def _answers(fields: Any) -> Answers:
    by = as_name(text(fields["by"]))
    if not by:
        raise ValueError("nobody says it")
    voter = text(fields.get("voter", ""))
    if len(voter) > LONGEST_VOTER:
        raise ValueError("it is no mark of a person")
    photos = tuple(map(_photo, items(fields["photos"])))
    return Answers(by, whole(fields["saved"], 0, LATEST_RUN), photos, voter)


def _photo(saved: Any) -> PhotoAnswers:
    fields = members(saved)
    sha256 = text(fields["sha256"])
    if len(sha256) != _SHA256_DIGITS:
        raise ValueError(f"{sha256!r:.80} is no SHA-256")
    return PhotoAnswers(text(fields["photo"]), sha256, tuple(map(_face, items(fields["faces"]))))


def _face(saved: Any) -> FaceAnswer:
    fields = members(saved)
    most, looks_like = fields["most"], LooksLike(text(fields["looks_like"]))
    if looks_like is LooksLike.MOST:
        raise ValueError("that is said of one picture among several")
    comment = text(fields["comment"]).strip()
    if len(comment) > LONGEST_COMMENT:
        raise ValueError("a comment has no end")
    return FaceAnswer(
        whole(fields["face"], 0, _MOST_FACES),
        text(fields["shown"]),
        looks_like,
        None if most is None else text(most),
        as_name(text(fields["name"])),
        comment,
    )
