"""What the scratch detector said of a photo, kept so that another sensitivity costs nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from pgdiff_desktop.masks.damage_evidence import score_level
from pgdiff_desktop.masks.scratch_proposal import DEFAULT_SENSITIVITY, NO_FACES, covered, likely_damage
from pgdiff_desktop.opencv import cv2

# The score (see masks/damage_evidence.py) from which on a piece is certain: at the usual sensitivity, and how much
# less is asked for at the highest.
_CERTAIN, _LESS = 1.0, 2.0


@dataclass(frozen=True)
class ScratchProposal:
    """What may be damage at one sensitivity.

    Attributes:
        damage, doubtful: (H, W) bool, as `ScratchMap.damage` and `ScratchMap.doubtful`.
        places, doubtful_places: how many pieces each of them has that do not touch.
        share, doubtful_share: of the photo, 0 to 1.
    """

    damage: np.ndarray
    doubtful: np.ndarray
    places: int
    doubtful_places: int
    share: float
    doubtful_share: float

    def accepted(self, *, with_doubtful: bool) -> np.ndarray:
        """(H, W) bool: what becomes damage."""
        return self.damage | self.doubtful if with_doubtful else self.damage


@dataclass(frozen=True)
class ScratchMap:
    """How likely each pixel of a photo is damaged.

    Attributes:
        probability: (h, w) uint8 in [0, 255] or float32 in [0, 1]; of the largest photos, of pixels taken together.
        size: (width, height) of the photo.
        landmarks: (F, 5, 2) of the photo's faces, in the pixels of `probability`.
        evidence: (h, w) uint8, how much the photo speaks for it, see `damage_evidence.evidence_of`; None where that
            is not known, and all that is likely is certain.
        dust: (h, w) bool, what an infrared channel shows, always certain; None for none.
    """

    photo: Path
    probability: np.ndarray
    size: tuple[int, int]
    landmarks: np.ndarray = field(default_factory=NO_FACES.copy)
    evidence: np.ndarray | None = None
    dust: np.ndarray | None = None

    def damage(self, sensitivity: float = DEFAULT_SENSITIVITY) -> np.ndarray:
        """The proposed damage mask, (H, W) bool at the photo's own size, without what is doubtful; no network.

        Args:
            sensitivity: 0 for what is certain only, 1 for whatever might be.
        """
        return self._enlarged(self._certain(sensitivity))

    def doubtful(self, sensitivity: float = DEFAULT_SENSITIVITY) -> np.ndarray:
        """What may as well be a part of the picture, (H, W) bool, nothing of it in `damage` of that sensitivity.

        Straight lines that go with the picture, pieces that its own pixels speak against, and wide areas.
        """
        return self._enlarged(self._doubtful(sensitivity))

    def proposal(self, sensitivity: float = DEFAULT_SENSITIVITY) -> ScratchProposal:
        """Both, and how much they are."""
        certain, doubtful = self._certain(sensitivity), self._doubtful(sensitivity)
        return ScratchProposal(
            self._enlarged(certain),
            self._enlarged(doubtful),
            _places(certain),
            _places(doubtful),
            float(certain.mean()),
            float(doubtful.mean()),
        )

    @property
    def memory(self) -> int:
        """Bytes."""
        return sum(part.nbytes for part in (self.probability, self.evidence, self.dust) if part is not None)

    def _certain(self, sensitivity: float) -> np.ndarray:
        likely = likely_damage(self.probability, sensitivity)
        if self.evidence is not None:
            likely &= self.evidence >= score_level(_CERTAIN + 2 * _LESS * (DEFAULT_SENSITIVITY - sensitivity))
        if self.dust is not None:
            likely |= self.dust
        return covered(likely, self.landmarks)

    def _doubtful(self, sensitivity: float) -> np.ndarray:
        likely = covered(likely_damage(self.probability, sensitivity, with_wide=True), self.landmarks)
        return np.asarray(likely & ~self._certain(sensitivity))

    def _enlarged(self, mask: np.ndarray) -> np.ndarray:
        width, height = self.size
        if mask.shape == (height, width):
            return mask
        # Smooth edges, not steps of the smaller map's pixels.
        enlarged = cv2.resize(mask.astype(np.uint8) * 255, (width, height), interpolation=cv2.INTER_LINEAR)
        return np.asarray(enlarged >= 128)


def _places(mask: np.ndarray) -> int:
    # One of them is what lies between.
    count, _ = cv2.connectedComponents(mask.astype(np.uint8), connectivity=8, ltype=cv2.CV_32S)
    return int(count) - 1
