"""Pixels of a PNG, with memory that is given back where it is damaged."""

from __future__ import annotations

import imagecodecs
import numpy as np

from pgdiff_desktop.photos.png_checking import PngHeader


def png_pixels(data: bytes, header: PngHeader) -> np.ndarray:
    """(H, W, C) uint8 or uint16 of the whole file's bytes; raises what the decoder raises of a damaged one."""
    shape: tuple[int, ...] = (header.height, header.width)
    if header.samples > 1:
        shape = (*shape, header.samples)
    pixels = np.empty(shape, np.uint16 if header.depth == 16 else np.uint8)
    try:
        imagecodecs.png_decode(data, out=pixels)
    except BaseException:
        # The decoder keeps its array for ever when it fails: what is kept must be empty.
        pixels.resize(0, refcheck=False)
        raise
    return pixels.reshape(header.height, header.width, -1)
