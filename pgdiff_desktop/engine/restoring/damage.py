"""Damage of a photo that is proposed, not painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from pgdiff_desktop.faces.face import Face
from pgdiff_desktop.masks.scratch_map import ScratchMap
from pgdiff_desktop.masks.scratch_proposal import NO_FACES
from pgdiff_desktop.photos.detection_view import view_for_detection
from pgdiff_desktop.photos.photo import Photo

if TYPE_CHECKING:
    from pgdiff_desktop.masks.scratch_detection import ScratchDetector


def map_scratches(photo: Photo, detector: ScratchDetector, faces: Sequence[Face]) -> ScratchMap:
    """What the detector says of a photo with these faces."""
    height, width = photo.pixels.shape[:2]
    view = view_for_detection(photo)
    across, down = view.shape[1] / width, view.shape[0] / height
    landmarks = [face.scaled(across, down).landmarks for face in faces]
    return ScratchMap(
        photo.path,
        detector.probability(view),
        (width, height),
        np.array(landmarks, np.float32).reshape(-1, *NO_FACES.shape[1:]),
    )


def propose_damage(photo: Photo, detector: ScratchDetector, faces: Sequence[Face]) -> np.ndarray:
    """The detector's damage mask of a photo, (H, W) bool, at its usual sensitivity; see `map_scratches`."""
    return map_scratches(photo, detector, faces).damage()


def proposal_warning(damage: np.ndarray) -> str:
    """What a user should know of a proposed damage mask, (H, W) bool."""
    if not damage.any():
        return "the scratch detector found no damage; what it missed can be painted as a mask"
    return (
        f"the scratch detector took {damage.mean():.1%} of the photo for damage; compare the result with the photo, "
        "and paint a mask where it is wrong"
    )
