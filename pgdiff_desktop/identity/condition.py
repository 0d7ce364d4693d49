"""Measures the condition of a face, before anything is done to it."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.faces.aligned_face import AlignedFace
from pgdiff_desktop.faces.alignment import template_for
from pgdiff_desktop.faces.condition import FaceCondition
from pgdiff_desktop.identity.detail import detail_and_noise

# An eye, as shares of the aligned face's side around its middle.
_EYE_ACROSS, _EYE_DOWN = 0.07, 0.035
# Of an eye: with less of it left nobody knows how it looked.
_LOST = 0.5


def condition_of(aligned: AlignedFace) -> FaceCondition:
    """What the photo shows of a face."""
    detail, noise = detail_and_noise(aligned.picture)
    # A face of the photo that is smaller than what networks see holds no more than its own pixels.
    size = len(aligned.picture)
    return FaceCondition(
        detail=min(detail, size * max(aligned.photo_pixels_per_pixel, 1 / size)),
        size=size,
        noise=noise,
        damaged=float(aligned.damage.mean()),
        lost_eyes=sum(_is_lost(aligned.damage, eye) for eye in (0, 1)),
        pixels=float(min(aligned.face.box[2:])),
        from_the_side=aligned.face.is_seen_from_the_side,
    )


def _is_lost(damage: np.ndarray, eye: int) -> bool:
    size = len(damage)
    x, y = template_for(size)[eye]
    across, down = _EYE_ACROSS * size, _EYE_DOWN * size
    around = damage[round(y - down) : round(y + down) + 1, round(x - across) : round(x + across) + 1]
    return bool(around.mean() > _LOST)
