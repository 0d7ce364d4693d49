"""A whole photo in its colours, at its own size and depth."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np

from pgdiff_desktop.colour.lab import lightness_of_luminance, luminance_of, rgb_of
from pgdiff_desktop.colour.level_rounding import rounded_with_luminance
from pgdiff_desktop.colour.photo_colours import PhotoColours
from pgdiff_desktop.photos.colour import from_srgb, is_as_srgb, to_srgb

# So much of a photo is worked on at once: some 40 numbers are held for each pixel.
_PART_PIXELS = 500_000


def coloured(
    pixels: np.ndarray,
    icc_profile: bytes | None,
    colours: PhotoColours,
    *,
    saturation: float = 1.0,
    on_done: Callable[[float], None] | None = None,
) -> np.ndarray:
    """The photo in its colours, of its own CIELAB lightness; where that cannot be shown so light or dark, paler.

    Args:
        pixels: (H, W, C) uint8 or uint16; what colours they have are not looked at.
        icc_profile: theirs.
        saturation: 0 for grey, 1 for the colours as they are, above it stronger.
        on_done: given the share of the photo that is done, in (0, 1], after each part; what it raises ends the work.

    Returns:
        (H, W, 3), or (H, W, 4) with the photo's alpha, of the same depth: in the photo's profile where it had three
        channels, in sRGB where it was grey.
    """
    height, width, channels = pixels.shape
    alpha = channels in (2, 4)
    # A grey profile holds no colours.
    target = icc_profile if channels >= 3 else None
    painted = np.empty((height, width, 3 + alpha), pixels.dtype)
    for rows in _parts(height, width):
        part = pixels[rows]
        luminance = luminance_of(_in_srgb(part, icc_profile))
        lightness = lightness_of_luminance(luminance)
        rgb = rgb_of(lightness, saturation * colours.at(lightness, rows.start, height))
        if target is None or is_as_srgb(target):
            painted[rows, :, :3] = rounded_with_luminance(rgb, luminance, np.iinfo(pixels.dtype).max)
        else:
            painted[rows, :, :3] = from_srgb(rgb, part[..., :3], target)
        if alpha:
            painted[rows, :, 3] = part[..., -1]
        if on_done is not None:
            on_done(min(rows.stop, height) / height)
    return painted


def _parts(height: int, width: int) -> Iterator[slice]:
    rows = max(1, _PART_PIXELS // width)
    return (slice(top, top + rows) for top in range(0, height, rows))


def _in_srgb(part: np.ndarray, icc_profile: bytes | None) -> np.ndarray:
    """In 16 bits through the profile: what 8 bits leave between two levels would be a level off."""
    if part.dtype == np.uint8 and icc_profile is not None:
        part = part.astype(np.uint16) * 257
    return to_srgb(part, icc_profile)
