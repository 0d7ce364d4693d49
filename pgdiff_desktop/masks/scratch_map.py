"""What the scratch detector said of a photo, kept so that another sensitivity costs nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from pgdiff_desktop.masks.scratch_proposal import DEFAULT_SENSITIVITY, NO_FACES, proposed_damage
from pgdiff_desktop.opencv import cv2


@dataclass(frozen=True)
class ScratchMap:
    """How likely each pixel of a photo is damaged.

    Attributes:
        probability: (h, w) float32 in [0, 1], of the photo as detectors see it, the largest scans shrunk.
        size: (width, height) of the photo.
        landmarks: (F, 5, 2) of the photo's faces, in the pixels of `probability`.
    """

    photo: Path
    probability: np.ndarray
    size: tuple[int, int]
    landmarks: np.ndarray = field(default_factory=NO_FACES.copy)

    def damage(self, sensitivity: float = DEFAULT_SENSITIVITY) -> np.ndarray:
        """The proposed damage mask, (H, W) bool at the photo's own size; milliseconds, no network.

        Args:
            sensitivity: 0 for what is certain only, 1 for whatever might be.
        """
        mask = proposed_damage(self.probability, sensitivity, self.landmarks)
        width, height = self.size
        if mask.shape == (height, width):
            return mask
        # Smooth edges, not steps of the shrunken view's pixels.
        enlarged = cv2.resize(mask.astype(np.uint8) * 255, (width, height), interpolation=cv2.INTER_LINEAR)
        return np.asarray(enlarged >= 128)
