"""How much of the restored aligned face is wanted where: soft weights without an edge that anybody sees."""

from __future__ import annotations

from functools import cache

import numpy as np

from pgdiff_desktop.opencv import cv2

# The face's oval in the FFHQ square, as shares of its side: forehead to below the chin, ear to ear.
_CENTRE = (0.5, 0.57)
_RADII = (0.38, 0.45)
_EXPONENT = 2.4
# Distance from the centre, in radii, where the oval's weight begins to fall and where it is gone.
_FULL, _GONE = 0.68, 1.0
_SQUARE_BORDER = 0.14

# ParseNet's 19 labels that belong to the face: skin, features, ears and hair, without hat, neck and clothes.
_FACE_LABELS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)


def _smooth_step(values: np.ndarray) -> np.ndarray:
    """0 up to 0, 1 from 1 on, with level ends."""
    t = np.clip(values, 0, 1)
    return np.asarray(t * t * (3 - 2 * t))


def _places(size: int) -> tuple[np.ndarray, np.ndarray]:
    """Across and down, 0 at the centre of the first pixel and 1 at that of the last."""
    centres = np.linspace(0, 1, size, dtype=np.float32)
    return centres[None, :], centres[:, None]


def _shared(weight: np.ndarray) -> np.ndarray:
    weight = weight.astype(np.float32)
    weight.flags.writeable = False
    return weight


@cache
def face_weight(size: int) -> np.ndarray:
    """A soft oval over the face, (size, size) float32, read-only: 1 over the features, 0 at the square's border."""
    x, y = _places(size)
    x, y = np.abs(x - _CENTRE[0]) / _RADII[0], np.abs(y - _CENTRE[1]) / _RADII[1]
    distance = (x**_EXPONENT + y**_EXPONENT) ** (1 / _EXPONENT)
    return _shared(_smooth_step((_GONE - distance) / (_GONE - _FULL)) * square_weight(size))


@cache
def square_weight(size: int) -> np.ndarray:
    """The whole square with a soft border, (size, size) float32, read-only; for recipes that fill holes."""
    x, y = _places(size)
    inside = np.minimum(np.minimum(x, 1 - x), np.minimum(y, 1 - y))
    return _shared(_smooth_step(inside / _SQUARE_BORDER))


def parsed_weight(labels: np.ndarray) -> np.ndarray:
    """The face as ParseNet sees it, softened, (S, S) float32; 0 at the square's border.

    Args:
        labels: (S, S) integers, ParseNet's 19 labels.
    """
    size = labels.shape[0]
    inside = np.isin(labels, _FACE_LABELS).astype(np.uint8)
    # Softened inwards: what is outside of the face is not touched.
    depth = cv2.distanceTransform(inside, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    return np.asarray(_smooth_step(depth / (size / 16)) * square_weight(size), np.float32)
