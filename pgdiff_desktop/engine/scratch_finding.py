"""Damage of a photo that is proposed, not painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from pgdiff_desktop.engine.detection_view import view_for_detection
from pgdiff_desktop.engine.scratch_map import ScratchMap
from pgdiff_desktop.photos.photo import Photo

if TYPE_CHECKING:
    from pgdiff_desktop.masks.scratch_detection import ScratchDetector


def map_scratches(photo: Photo, detector: ScratchDetector) -> ScratchMap:
    """What the detector says of a photo."""
    height, width = photo.pixels.shape[:2]
    return ScratchMap(photo.path, detector.probability(view_for_detection(photo)), (width, height))


def propose_damage(photo: Photo, detector: ScratchDetector) -> np.ndarray:
    """The detector's damage mask of a photo, (H, W) bool, at its usual sensitivity."""
    return map_scratches(photo, detector).damage()


def proposal_warning(damage: np.ndarray) -> str:
    """What a user should know of a proposed damage mask, (H, W) bool."""
    if not damage.any():
        return "the scratch detector found no damage; what it missed can be painted and given with --mask"
    return (
        f"the scratch detector took {damage.mean():.1%} of the photo for damage; compare the result with the photo, "
        "and paint a --mask where it is wrong"
    )
