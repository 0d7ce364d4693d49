"""From a photo to the aligned faces that the prior sees."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pgdiff_desktop.errors import ErrorCode, FaceError
from pgdiff_desktop.faces.alignment import (
    Region,
    align,
    align_mask,
    aligned_region,
    alignment_matrix,
    shrink_factor,
    template_for,
)
from pgdiff_desktop.faces.condition import FEWEST_PIXELS
from pgdiff_desktop.faces.face import Face
from pgdiff_desktop.faces.tone import Tone, describe_tone
from pgdiff_desktop.photos.colour import to_srgb

# A face this much larger than the prior's loses nothing that anybody sees.
SLIGHTLY_LARGER = 1.25


@dataclass(frozen=True)
class AlignedFace:
    """One face as the prior sees it.

    Attributes:
        matrix: (2, 3), pixels of the photo -> pixels of the aligned face.
        region: the part of the photo that the aligned face covers.
        picture: (S, S, 3) float32 sRGB in [0, 1].
        damage: (S, S), True = damaged.
        tone: what colours the photo has there.
    """

    face: Face
    matrix: np.ndarray
    region: Region
    picture: np.ndarray
    damage: np.ndarray
    tone: Tone

    @property
    def photo_pixels_per_pixel(self) -> float:
        """Above 1 the photo is finer than what the prior sees."""
        return shrink_factor(self.matrix)

    @property
    def is_finer_than_models(self) -> bool:
        """Whether the photo has visibly finer detail than the prior sees."""
        return self.photo_pixels_per_pixel > SLIGHTLY_LARGER

    @property
    def says_little(self) -> bool:
        """Whether it is seen from the side, or so small that what comes back may not be the person."""
        return self.face.is_seen_from_the_side or min(self.face.box[2:]) < FEWEST_PIXELS


def align_face(
    face: Face, pixels: np.ndarray, icc_profile: bytes | None, damage: np.ndarray | None, size: int
) -> AlignedFace:
    """The face cut out of the photo and turned upright, in sRGB.

    Args:
        pixels: (H, W, C) of the photo.
        damage: (H, W), True = damaged; None for none.
        size: side of the prior's faces in pixels.
    """
    return _cut_out(face, alignment_matrix(face.landmarks, size), pixels, icc_profile, damage, size)


def whole_photo_as_face(
    path: Path, pixels: np.ndarray, icc_profile: bytes | None, damage: np.ndarray | None, size: int
) -> AlignedFace:
    """A photo that is an aligned face already.

    Raises:
        FaceError: it is not square, so it cannot be one.
    """
    side, width = pixels.shape[:2]
    if side != width:
        raise FaceError(path, ErrorCode.FACE_NOT_SQUARE, width=width, height=side)
    scale = size / side
    # Pixel centres, not corners, lie at whole numbers.
    matrix = np.array([[scale, 0.0, (scale - 1) / 2], [0.0, scale, (scale - 1) / 2]])
    return _cut_out(face_of_aligned(side), matrix, pixels, icc_profile, damage, size)


def face_of_aligned(side: int) -> Face:
    """The face that an aligned face of so many pixels shows, in its pixels."""
    landmarks = tuple((float(x), float(y)) for x, y in template_for(side))
    return Face((0.0, 0.0, float(side), float(side)), landmarks, 1.0, by_hand=True)


def _cut_out(
    face: Face,
    matrix: np.ndarray,
    pixels: np.ndarray,
    icc_profile: bytes | None,
    damage: np.ndarray | None,
    size: int,
) -> AlignedFace:
    region = aligned_region(matrix, size, pixels.shape[:2])
    patch = to_srgb(region.of(pixels), icc_profile)
    picture = align(patch, region, matrix, size)
    damaged = np.zeros((size, size), bool)
    if damage is not None:
        damaged = align_mask(region.of(damage), region, matrix, size)
    return AlignedFace(face, matrix, region, picture, damaged, describe_tone(picture))
