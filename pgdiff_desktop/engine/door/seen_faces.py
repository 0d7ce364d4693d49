"""What the identity network sees in the faces of a photo, for grouping them by person."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np


@dataclass(frozen=True, eq=False)
class FaceSeen:
    """One face.

    Attributes:
        embedding: (D,) float32 of length 1; alike for photos of one person.
        detail: how many pixels across the aligned face its detail needs.
    """

    embedding: np.ndarray
    detail: float


@dataclass(frozen=True)
class FacesSeen:
    """The faces of one photo.

    Attributes:
        faces: in the order in which they were asked for; None of one that cannot be aligned.
        network: by which embeddings are known that can be compared.
        least_alike: mean cosine from which on faces are one person's to that network.
    """

    photo: Path
    faces: tuple[FaceSeen | None, ...]
    network: str
    least_alike: float
