"""Which photos of a person help most as references of one of their faces."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from pgdiff_desktop.faces.face import Point, nose_along_eyes

MOST = 3
# More detail than this says no more of who somebody is; with less than the other, there is nothing to learn.
_ENOUGH_DETAIL, _LEAST_DETAIL = 128.0, 32.0
# Half turned to the side: a face seen so says little of the same face seen from the front.
_YAW = 0.2
# So many years make a face half as good a reference; whoever has no date is taken for so many away.
_YEARS, _UNDATED_YEARS = 20.0, 10.0
_YEAR_SECONDS = 365.25 * 86400

_Which = TypeVar("_Which")


@dataclass(frozen=True)
class FaceOfPerson(Generic[_Which]):
    """A face of somebody.

    Attributes:
        which: by which the caller knows it.
        landmarks: as `Face` has them.
        detail: how many pixels across the face its detail needs.
        taken: when; None where nobody knows.
    """

    which: _Which
    landmarks: tuple[Point, ...]
    detail: float
    taken: datetime | None = None


def best_references(
    face: FaceOfPerson[_Which], others: Iterable[FaceOfPerson[_Which]], most: int = MOST
) -> Sequence[FaceOfPerson[_Which]]:
    """Other faces of the same person, the best references of a face first: sharp, turned alike, of about the time.

    Those that are no sharper than the face itself, or hardly show one, are left out.
    """
    least = max(_LEAST_DETAIL, min(face.detail, _ENOUGH_DETAIL))
    useful = [one for one in others if one.detail >= least]
    return sorted(useful, key=lambda one: -_usefulness(face, one))[:most]


def quality(detail: float) -> float:
    """How much a reference of so much detail counts beside others, in (0, 1]."""
    return min(max(detail, 1.0), _ENOUGH_DETAIL) / _ENOUGH_DETAIL


def yaw_of(landmarks: Sequence[Point]) -> float:
    """How far to the side a face looks: 0 from the front, about -0.5 and 0.5 where the nose lies below an eye.

    It is seen along the line of the eyes, so that a tilted head is turned to neither side.
    """
    along = nose_along_eyes(landmarks)
    return 0.0 if along is None else along - 0.5


def _usefulness(face: FaceOfPerson[_Which], other: FaceOfPerson[_Which]) -> float:
    turned = abs(yaw_of(face.landmarks) - yaw_of(other.landmarks))
    return float(
        quality(other.detail)
        * math.exp(-((turned / _YAW) ** 2))
        * 0.5 ** (_years_between(face.taken, other.taken) / _YEARS)
    )


def _years_between(one: datetime | None, other: datetime | None) -> float:
    if one is None or other is None:
        return _UNDATED_YEARS
    # A file may say its time zone or not.
    return abs((one.replace(tzinfo=None) - other.replace(tzinfo=None)).total_seconds()) / _YEAR_SECONDS
