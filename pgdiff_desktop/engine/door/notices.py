"""What a user should know of a job that went well: a code with parameters, which each face of the program words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from pgdiff_desktop.errors import Failure

Parameter = str | int | float


class NoticeKind(StrEnum):
    """What a notice says; its parameters follow in brackets."""

    PHOTO = "photo"  # failure: what of it is not read, or has no place in the result
    TURNED = "turned"  # degrees
    DAMAGE_PROPOSED = "damage proposed"  # share of the photo
    NO_DAMAGE_FOUND = "no damage found"
    NO_FACE = "no face"
    NEGATIVE = "negative"
    PHOTO_COLOURED = "photo coloured"
    IN_COLOURS_ALREADY = "in colours already"
    TOO_SMALL = "too small"  # count, of, pixels
    NOT_ALIGNABLE = "not alignable"  # failure
    UNDAMAGED = "undamaged"  # of
    SHARP_ALREADY = "sharp already"  # of
    UNSURE = "unsure"  # of, pixels
    WITH_REFERENCES = "with references"  # names: of photos of the album that show the same person
    WITHOUT_REFERENCES = "without references"
    REFERENCE_QUESTIONED = "reference questioned"  # name, chance: that it shows the person, of 100
    BECAME_OTHER = "became other"  # chance: that it is the person, of 100; seed
    NOT_WRITTEN = "not written"  # output
    CANNOT_TELL_SMALL = "cannot tell, small"
    CANNOT_TELL_CHILD = "cannot tell, child"
    FINER_THAN_MODELS = "finer than models"  # covered, size: in pixels
    ONLY_FACES_COLOURED = "only faces coloured"
    ESTIMATED = "estimated"
    ESTIMATED_AND_COLOURED = "estimated and coloured"
    ONLY_COLOURED = "only coloured"
    CANDIDATES_ALIKE = "candidates alike"
    FEWER_AT_ONCE = "fewer at once"  # at_once
    ON_THE_CPU = "on the cpu"
    CPU_INSTEAD = "cpu instead"  # failure: why a graphics card is not used
    IN_FULL_PRECISION = "in full precision"  # faces
    BY_TORCH = "by torch"  # failure: of the runtime that was asked for
    NOT_ROUNDED = "not rounded"  # failure: of half precision on this device


# What is true of more than one job.
OF_DEVICES = frozenset({NoticeKind.ON_THE_CPU, NoticeKind.CPU_INSTEAD})


@dataclass(frozen=True)
class Notice:
    """One thing that a user should know.

    Attributes:
        face_ids: the faces that it speaks of; empty for all.
        parameters: (name, value) of what its sentence names, as NoticeKind lists them.
        failure: what kept something from being done as it was asked for.
    """

    kind: NoticeKind
    face_ids: tuple[int, ...] = ()
    parameters: tuple[tuple[str, Parameter], ...] = ()
    failure: Failure | None = None

    @classmethod
    def of(cls, kind: NoticeKind, face_ids: Iterable[int] = (), **parameters: Parameter) -> Notice:
        return cls(kind, tuple(face_ids), tuple(parameters.items()))


def merged(notices: Sequence[Notice]) -> tuple[Notice, ...]:
    """What is said of several faces, once."""
    faces: dict[Notice, tuple[int, ...]] = {}
    for notice in notices:
        what = replace(notice, face_ids=())
        faces[what] = tuple(dict.fromkeys((*faces.get(what, ()), *notice.face_ids)))
    return tuple(replace(what, face_ids=ids) for what, ids in faces.items())
