"""Gaussian blurs of any width, whose time does not grow with it."""

from __future__ import annotations

import math

import numpy as np

from pgdiff_desktop.opencv import cv2

# A blur wider than this is done on a smaller picture, in which it still is as wide: next to nothing of what such a
# blur leaves is fine enough to be lost there.
_WIDE = 12.0


def wide_blur(picture: np.ndarray, deviation: float) -> np.ndarray:
    """A picture, (h, w) or (h, w, C) float32, blurred by so many pixels of standard deviation, as large as it was.

    Reflected at its borders.
    """
    height, width = picture.shape[:2]
    times = max(1, int(deviation / _WIDE))
    smaller = (-(-width // times), -(-height // times))
    if times == 1 or min(smaller) < 2:
        return np.asarray(cv2.GaussianBlur(picture, (0, 0), deviation, borderType=cv2.BORDER_REFLECT))
    reduced = cv2.resize(picture, smaller, interpolation=cv2.INTER_AREA)
    # The mean over blocks, and lines between their middles, have blurred it a little already.
    left = math.sqrt(deviation**2 - (times**2 - 1) / 12 - times**2 / 6) / times
    blurred = cv2.GaussianBlur(reduced, (0, 0), left, borderType=cv2.BORDER_REFLECT)
    return np.asarray(cv2.resize(blurred, (width, height), interpolation=cv2.INTER_LINEAR))


def reach_of(deviation: float) -> int:
    """How many pixels away a pixel can lie that such a blur still asks for."""
    return math.ceil(4 * deviation) + 2 * max(1, int(deviation / _WIDE))
