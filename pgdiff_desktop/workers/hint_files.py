"""Painted colours as files: RGBA pictures of the photo's size, transparent where nothing is painted."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from pgdiff_desktop.errors import ErrorCode, MaskWrong

# Colours have numbers of one byte, of which 0 is for none.
MOST_COLOURS = 255
# A file of another program may have more: rounded to so many levels a channel, there are few enough.
_LEVELS = 6
_PAINTED = 128


def read_hints(path: Path, size: tuple[int, int]) -> tuple[np.ndarray, tuple[int, ...]]:
    """Numbers of colours (H, W) uint8, 0 where nothing is painted, and the colours from 1 on as 0xRRGGBB.

    Raises:
        MaskWrong: no picture, or of another size than the photo.
    """
    from pgdiff_desktop.photos.opening import open_picture

    pixels = None
    try:
        # Pillow warns of odd metadata, which do not matter here.
        with warnings.catch_warnings(action="ignore"), open_picture(path) as picture:
            found = picture.size
            if found == size:
                pixels = np.array(picture.convert("RGBA"))
    except Exception as error:  # decoders of damaged files raise anything
        raise MaskWrong(path, ErrorCode.PAINTED_MASK_UNREADABLE, why=type(error).__name__) from error
    if pixels is None:
        raise MaskWrong(path, ErrorCode.PAINTED_MASK_UNREADABLE, why=f"{found[0]} x {found[1]}")
    painted = pixels[..., 3] >= _PAINTED
    inks = pixels[painted][:, :3].astype(np.int64) @ np.array([1 << 16, 1 << 8, 1])
    palette, places = np.unique(inks, return_inverse=True)
    if len(palette) > MOST_COLOURS:
        step = 255 / (_LEVELS - 1)
        rounded = np.round(np.round(pixels[painted][:, :3] / step) * step).astype(np.int64)
        palette, places = np.unique(rounded @ np.array([1 << 16, 1 << 8, 1]), return_inverse=True)
    levels = np.zeros(painted.shape, np.uint8)
    levels[painted] = places + 1
    return levels, tuple(int(ink) for ink in palette)


def encoded_hints(levels: np.ndarray, colours: Sequence[int]) -> bytes | None:
    """PNG of numbers of colours (H, W) uint8; None where nothing is painted.

    Args:
        colours: ARGB of every number from 0 on.
    """
    import imagecodecs

    if not levels.any():
        return None
    table = np.zeros((256, 4), np.uint8)
    for number, argb in enumerate(colours):
        table[number] = (argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, argb >> 24)
    return bytes(imagecodecs.png_encode(table[levels], level=3))
