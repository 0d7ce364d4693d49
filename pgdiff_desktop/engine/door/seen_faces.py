"""What networks see in the faces of photos: who is one person, and what that says to the judge of identity."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pgdiff_desktop.engine.door.identity import KnownFace

# Of many faces, some would be like anybody.
_MOST_KNOWN = 5
# Cosine that no two photos of a person have, but copies of one.
_ONE_PICTURE = 0.97


@dataclass(frozen=True, eq=False)
class JudgedFace:
    """A face as the judge of identity saw it.

    Attributes:
        embedding: (E,) float32 of length 1.
        detail: how many pixels a side it was seen with.
    """

    embedding: np.ndarray
    detail: float


@dataclass(frozen=True, eq=False)
class FaceSeen:
    """One face.

    Attributes:
        embedding: (D,) float32 of length 1, by the identity network; alike for photos of one person.
        detail: how many pixels across the aligned face its detail needs.
        judged: None where the judge cannot tell who it is, or there is none.
    """

    embedding: np.ndarray
    detail: float
    judged: JudgedFace | None = None


@dataclass(frozen=True)
class FacesSeen:
    """The faces of one photo.

    Attributes:
        faces: in the order in which they were asked for; None of one that cannot be aligned.
        network: by which embeddings are known that can be compared.
        least_alike: mean cosine from which on faces are one person's to that network.
        judge: SHA-256 of the judge's file; empty where there is none.
    """

    photo: Path
    faces: tuple[FaceSeen | None, ...]
    network: str
    least_alike: float
    judge: str = ""

    @property
    def networks(self) -> tuple[str, str]:
        """What is seen by others does not compare."""
        return self.network, self.judge


def shows_same_picture(one: FaceSeen, other: FaceSeen) -> bool:
    """Whether two files hold one photo, such as a scan and a copy of it: nothing is learned from the other."""
    return float(one.embedding @ other.embedding) > _ONE_PICTURE


def known_faces(seen: Iterable[FaceSeen], judge: str) -> tuple[KnownFace, ...]:
    """The best of one person's faces as the judge compares others with them, those that show the most first.

    Args:
        judge: SHA-256 of the judge's file.
    """
    best = sorted(seen, key=lambda face: -face.detail)
    judged = [face.judged for face in best if face.judged is not None]
    return tuple(
        KnownFace(judge, tuple(map(float, one.embedding)), one.detail) for one in judged[:_MOST_KNOWN]
    )
