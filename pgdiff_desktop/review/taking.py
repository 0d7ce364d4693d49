"""Answers of the family, taken into the records of an album: as votes, and as names where there is none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pgdiff_desktop.albums.listing import folded
from pgdiff_desktop.albums.records import FaceRecord, PhotoRecord
from pgdiff_desktop.albums.votes import MOST_VOTES, LooksLike, Vote
from pgdiff_desktop.errors import ErrorCode, Failure
from pgdiff_desktop.review.answers import Answers, FaceAnswer, PhotoAnswers
from pgdiff_desktop.review.shown_name import shown_name
from pgdiff_desktop.saving.file_hashes import sha256_if_there


@dataclass(frozen=True)
class Taken:
    """What came of one file of answers.

    Attributes:
        faces: how many it says something of that was taken.
        names: how many faces got a name by it.
        missed: what of it fits nothing any more, with the words that would be lost.
    """

    by: str
    faces: int = 0
    names: int = 0
    missed: tuple[Failure, ...] = ()


def fitting_photos(answers: Answers, photos: Iterable[Path]) -> dict[PhotoAnswers, tuple[Path, ...]]:
    """Photos of the album that have the name and the pixels of those that were answered for.

    A name may be there in several folders, and a copy of the photo, too. Reads the files of these names.
    """
    wanted = {one.photo for one in answers.photos}
    named: dict[str, list[Path]] = {}
    for photo in photos:
        if (name := shown_name(photo)) in wanted:
            named.setdefault(name, []).append(photo)
    hashes = {photo: sha256_if_there(photo) for found in named.values() for photo in found}
    return {
        one: tuple(photo for photo in named.get(one.photo, ()) if hashes[photo] == one.sha256)
        for one in answers.photos
    }


def take_answers(
    answers: Answers, fitting: Mapping[PhotoAnswers, Sequence[Path]], records: Mapping[Path, PhotoRecord]
) -> tuple[dict[Path, PhotoRecord], Taken]:
    """The records that changed, and what came of it all.

    What somebody said of a face before gives way to what the same person says later; a file that is taken twice
    changes nothing the second time. Whether it is the same person, `Vote.is_by` says.

    Args:
        fitting: as `fitting_photos` gives it.
        records: of these photos.
    """
    changed: dict[Path, PhotoRecord] = {}
    taken = Taken(answers.by)
    for one in answers.photos:
        photos = fitting[one]
        if not photos:
            words = "; ".join(word for face in one.faces for word in (face.name, face.comment) if word)
            lost = Failure.of(one.photo, ErrorCode.ANSWERS_WITHOUT_PHOTO, by=answers.by, comment=words)
            taken = replace(taken, missed=(*taken.missed, lost))
            continue
        # Of copies, the one that was restored.
        now = {photo: changed.get(photo, records[photo]) for photo in photos}
        photo = max(photos, key=lambda path: sum(_fits(now[path], answer) for answer in one.faces))
        record = now[photo]
        for answer in one.faces:
            record, taken = _with_answer(record, taken, answer, answers, one.photo)
        if record != records[photo]:
            changed[photo] = record
    return changed, taken


def _fits(record: PhotoRecord, answer: FaceAnswer) -> bool:
    face = _face_of(record, answer.face)
    return face is not None and (not answer.shown or _has(face, answer.shown))


def _face_of(record: PhotoRecord, face_id: int) -> FaceRecord | None:
    return next((face for face in record.faces or () if face.id == face_id), None)


def _has(face: FaceRecord, candidate: str) -> bool:
    """Whether a face has a candidate; it always has the original."""
    return not candidate or any(one.file == candidate for one in face.candidates)


def _with_answer(
    record: PhotoRecord, taken: Taken, answer: FaceAnswer, answers: Answers, photo: str
) -> tuple[PhotoRecord, Taken]:
    face, by, missed = _face_of(record, answer.face), answers.by, list(taken.missed)
    if face is None:
        missed.append(
            Failure.of(photo, ErrorCode.ANSWERS_WITHOUT_FACE, by=by, comment=answer.comment, name=answer.name)
        )
        return record, replace(taken, missed=tuple(missed))
    if any(vote.is_by(answers.voter, by) and vote.when > answers.saved for vote in face.votes):
        missed.append(Failure.of(photo, ErrorCode.ANSWERS_EARLIER, by=by))
        return record, replace(taken, missed=tuple(missed))
    votes = []
    for vote in _votes(answer, answers):
        if _has(face, vote.candidate):
            votes.append(vote)
        else:
            missed.append(Failure.of(photo, ErrorCode.ANSWERS_WITHOUT_CANDIDATE, by=by, comment=vote.comment))
    others = tuple(vote for vote in face.votes if not vote.is_by(answers.voter, by))
    if len(others) + len(votes) > MOST_VOTES:
        # What is there stays: a sidecar with more could not be read any more.
        missed.append(Failure.of(photo, ErrorCode.ANSWERS_TOO_MANY, by=by, most=MOST_VOTES))
        votes = []
    if votes:
        face = replace(face, votes=(*others, *votes))
    named = taken.names
    if answer.name and not face.name:
        face, named = replace(face, name=answer.name), named + 1
    elif answer.name and face.name and folded(answer.name) != folded(face.name):
        # The archivist's name stays.
        missed.append(
            Failure.of(photo, ErrorCode.ANSWERS_OTHER_NAME, by=by, name=answer.name, there=face.name)
        )
    is_taken = bool(votes) or named > taken.names
    return record.with_face(face), Taken(by, taken.faces + is_taken, named, tuple(missed))


def _votes(answer: FaceAnswer, answers: Answers) -> list[Vote]:
    """The comment goes with the picture that was asked about."""
    by, when, voter = answers.by, answers.saved, answers.voter
    votes = []
    if answer.looks_like is not LooksLike.UNSAID or answer.comment:
        votes.append(Vote(by, answer.shown, answer.looks_like, answer.comment, when, voter))
    if answer.most is not None:
        votes.append(Vote(by, answer.most, LooksLike.MOST, "", when, voter))
    return votes
