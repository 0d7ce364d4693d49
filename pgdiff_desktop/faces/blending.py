"""How much of the restored aligned face is wanted where: soft weights without an edge that anybody sees."""

from __future__ import annotations

from functools import cache

import numpy as np

from pgdiff_desktop.opencv import cv2

# The face's oval in the FFHQ square, as shares of its side: hairline to chin, temple to temple.
_CENTRE = (0.5, 0.54)
_RADII = (0.36, 0.40)
_EXPONENT = 2.4
# Distance from the centre, in radii, where the oval's weight begins to fall and where it is gone.
_FULL, _GONE = 0.72, 1.1
_SQUARE_BORDER = 0.14

# ParseNet's 19 labels that belong to the face: skin, features, ears and hair, without hat, neck and clothes.
_FACE_LABELS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)


def _smooth_step(values: np.ndarray) -> np.ndarray:
    """0 up to 0, 1 from 1 on, with level ends."""
    t = np.clip(values, 0, 1)
    return np.asarray(t * t * (3 - 2 * t))


def _places(size: int) -> tuple[np.ndarray, np.ndarray]:
    centres = (np.arange(size, dtype=np.float32) + 0.5) / size
    return centres[None, :], centres[:, None]


@cache
def _oval(size: int) -> np.ndarray:
    x, y = _places(size)
    power = (
        np.abs((x - _CENTRE[0]) / _RADII[0]) ** _EXPONENT + np.abs((y - _CENTRE[1]) / _RADII[1]) ** _EXPONENT
    )
    weight = _smooth_step((_GONE - power ** (1 / _EXPONENT)) / (_GONE - _FULL)).astype(np.float32)
    weight.flags.writeable = False
    return weight


def face_weight(size: int) -> np.ndarray:
    """A soft oval over the face, (size, size) float32: 1 over the features, 0 towards the border."""
    return _oval(size)


def square_weight(size: int) -> np.ndarray:
    """The whole square with a soft border, (size, size) float32; for recipes that colour."""
    x, y = _places(size)
    inside = np.minimum(np.minimum(x, 1 - x), np.minimum(y, 1 - y)) / _SQUARE_BORDER
    # The outermost pixels are 0, so that nothing ends abruptly at the square's edge.
    return _smooth_step(inside - 0.5 / size / _SQUARE_BORDER).astype(np.float32)


def parsed_weight(labels: np.ndarray) -> np.ndarray:
    """The face as ParseNet sees it, softened, (S, S) float32; 0 at the square's border.

    Args:
        labels: (S, S) integers, ParseNet's 19 labels.
    """
    size = labels.shape[0]
    inside = np.isin(labels, _FACE_LABELS).astype(np.float32)
    # Softened inwards: what is outside of the face is not touched.
    reach = max(1, size // 20)
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * reach + 1, 2 * reach + 1))
    core = cv2.erode(inside, kernel, borderType=cv2.BORDER_CONSTANT, borderValue=1)
    soft = cv2.GaussianBlur(core, (0, 0), reach / 2)
    return np.asarray(soft * square_weight(size), np.float32)


def limit_to_damage(weight: np.ndarray, damage: np.ndarray, feather: float) -> np.ndarray:
    """Full weight on damaged pixels, falling off within `feather` pixels around them, 0 elsewhere.

    Args:
        weight: (S, S); only its being 0 at the square's border is kept.
        damage: (S, S) bool.
    """
    near = cv2.GaussianBlur(damage.astype(np.float32), (0, 0), max(feather, 0.3))
    near = np.where(damage, 1.0, near)
    near[near < 0.02] = 0
    return np.asarray(near * np.minimum(1, square_weight(weight.shape[0]) * 4), np.float32)
