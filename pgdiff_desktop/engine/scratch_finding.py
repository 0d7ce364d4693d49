"""Damage of a photo that is proposed, not painted."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.engine.detection_view import view_for_detection
from pgdiff_desktop.masks.scratch_detection import ScratchDetector, proposed_damage
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.photos.photo import Photo


def propose_damage(photo: Photo, detector: ScratchDetector) -> np.ndarray:
    """The detector's damage mask of a photo, (H, W) bool, at its usual sensitivity."""
    mask = proposed_damage(detector.probability(view_for_detection(photo)))
    height, width = photo.pixels.shape[:2]
    if mask.shape == (height, width):
        return mask
    # Smooth edges, not steps of the shrunken view's pixels.
    enlarged = cv2.resize(mask.astype(np.uint8) * 255, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(enlarged >= 128)


def proposal_warning(damage: np.ndarray) -> str:
    """What a user should know of a proposed damage mask, (H, W) bool."""
    if not damage.any():
        return "the scratch detector found no damage; what it missed can be painted and given with --mask"
    return (
        f"the scratch detector took {damage.mean():.1%} of the photo for damage; compare the result with the photo, "
        "and paint a --mask where it is wrong"
    )
