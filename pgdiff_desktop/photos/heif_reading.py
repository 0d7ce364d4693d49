"""Pixels of a HEIC at their full depth, which Pillow has no place for."""

from __future__ import annotations

import numpy as np
import pillow_heif
from PIL import Image

from pgdiff_desktop.photos.pixels import with_full_range


def is_deep(picture: Image.Image) -> bool:
    """Whether an opened HEIC has more than 8 bits a channel."""
    return int(picture.info.get("bit_depth", 8)) > 8


def deep_pixels(data: bytes, picture: Image.Image) -> np.ndarray:
    """The first picture of a HEIC of 10 or 12 bits, (H, W, C) uint16 over the whole range.

    Args:
        data: the whole file.
        picture: the same, opened.
    """
    opened = pillow_heif.open_heif(data, convert_hdr_to_8bit=False, hdr_to_16bit=True)
    pixels = np.asarray(opened)
    pixels = pixels.reshape(*pixels.shape[:2], -1)
    bits = int(picture.info["bit_depth"])
    # libheif puts its bits uppermost, and zeros below them.
    return with_full_range(pixels >> (16 - bits), bits)
