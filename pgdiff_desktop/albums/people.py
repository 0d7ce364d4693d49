"""People of an album: faces of its photos that are one person's, and what a user changes of that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from pgdiff_desktop.albums.records import FaceRecord, PhotoRecord, new_person

# A photo, and the id of one of its faces.
FaceKey = tuple[Path, int]
Records = Mapping[Path, PhotoRecord]


@dataclass(frozen=True)
class Person:
    """One person of an album.

    Attributes:
        name: empty where nobody has said.
        faces: those with the most detail first; never none.
        number: by which those without a name are told apart, from 1; 0 of one with a name.
    """

    name: str
    faces: tuple[FaceKey, ...]
    number: int = 0

    @cached_property
    def photos(self) -> frozenset[Path]:
        return frozenset(photo for photo, _ in self.faces)

    @property
    def is_seen_once(self) -> bool:
        """Of whom nothing is known, and of whom there is one face only."""
        return not self.name and len(self.faces) == 1


def named(faces: Iterable[FaceKey], name: str, records: Records) -> dict[Path, PhotoRecord]:
    """The records in which faces have a name; an empty one takes it away."""
    return _changed(records, {key: replace(_face(records, key), name=name) for key in faces})


def moved(
    faces: Iterable[FaceKey], away_from: Iterable[Person], to: Person | None, records: Records
) -> dict[Path, PhotoRecord]:
    """The records in which faces are another person's, and stay so whatever they look like.

    Args:
        away_from: whose they are now; what is left of these stays together, apart from the faces.
        to: None for a person of their own.
    """
    moving = dict.fromkeys(faces)
    news: dict[FaceKey, FaceRecord] = {}
    for person in away_from:
        if person.faces != () and not person.is_seen_once:
            news |= _held_together([key for key in person.faces if key not in moving], records)
    token, name = new_person(), ""
    if to is not None:
        kept = _held_together(to.faces, records)
        news |= kept
        token, name = next(iter(kept.values())).person, to.name
    for key in moving:
        face = _face(records, key)
        # Where nobody has looked for a name yet, there is none to be taken away.
        news[key] = replace(face, person=token, name=name if name or face.name else face.name)
    return _changed(records, news)


def _held_together(faces: Iterable[FaceKey], records: Records) -> dict[FaceKey, FaceRecord]:
    """The faces with one token: that of most of them, or a new one."""
    known = {key: _face(records, key) for key in faces}
    tokens = Counter(face.person for face in known.values() if face.person)
    token = tokens.most_common(1)[0][0] if tokens else new_person()
    return {key: replace(face, person=token) for key, face in known.items()}


def _face(records: Records, key: FaceKey) -> FaceRecord:
    photo, face_id = key
    return records[photo].face(face_id)


def _changed(records: Records, news: Mapping[FaceKey, FaceRecord]) -> dict[Path, PhotoRecord]:
    """The records that are others with these faces."""
    changed: dict[Path, PhotoRecord] = {}
    for (photo, _), face in news.items():
        changed[photo] = changed.get(photo, records[photo]).with_face(face)
    return {photo: record for photo, record in changed.items() if record != records[photo]}
