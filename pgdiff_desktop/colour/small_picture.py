"""A small copy of a photo, for what is seen as well in it."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.photos.colour import to_srgb

# A larger picture takes longer and says no more of colours. A narrower one is too little to see.
_LONGEST_SIDE, _SHORTEST_SIDE = 1024, 16


def small_picture(pixels: np.ndarray, icc_profile: bytes | None) -> np.ndarray:
    """A photo in sRGB, (h, w, 3) float32 in [0, 1], shrunk before it is converted: a scan may be huge."""
    height, width = pixels.shape[:2]
    shrink = max(1.0, max(height, width) / _LONGEST_SIDE)
    size = (max(_SHORTEST_SIDE, round(width / shrink)), max(_SHORTEST_SIDE, round(height / shrink)))
    if size != (width, height):
        pixels = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA).reshape(size[1], size[0], -1)
    return to_srgb(pixels, icc_profile)
