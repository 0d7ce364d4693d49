"""A scan made small, for what is measured of it as a whole."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.photos.colour import colours_of


def small_copy(pixels: np.ndarray, longest: int) -> np.ndarray:
    """(H, W, C) uint8 or uint16 -> (h, w, 1 or 3) of its depth, no side longer than `longest`; alpha left out."""
    height, width = pixels.shape[:2]
    share = min(1.0, longest / max(height, width))
    size = (max(1, round(width * share)), max(1, round(height * share)))
    small = pixels if share == 1 else cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    return np.ascontiguousarray(small.reshape(size[1], size[0], -1)[..., : colours_of(pixels)])


def small_rgb(pixels: np.ndarray, longest: int) -> np.ndarray:
    """The same as (h, w, 3) uint8."""
    small = small_copy(pixels, longest)
    if small.dtype != np.uint8:
        small = (small / np.iinfo(small.dtype).max * 255 + 0.5).astype(np.uint8)
    return np.ascontiguousarray(np.broadcast_to(small, (*small.shape[:2], 3)))
