"""Faded photos: black and white back to where they were."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.photos.colour import to_srgb
from pgdiff_desktop.scans.lookup_tables import through_tables
from pgdiff_desktop.scans.small_copy import small_copy
from pgdiff_desktop.scans.tones import has_colours

_LONGEST = 1024
# What of the small copy is looked at: paper borders and black rims of scanners lie along the scan's edge.
_MARGIN = 0.06
# Percentiles that become black and white, and so the share of pixels that may lie beyond each of them.
_BLACK, _WHITE = 0.1, 99.9
# What lies beyond them, a rim or the paper, is pressed into these shares of the range and keeps its shades.
_ENDS = 0.015
# No channel is stretched by more than this.
_MOST_GAIN = 3.0
# A healthy photo has places that are black in every channel. Where the lightest of these blacks lies above the first,
# dyes have faded, and a channel's white may lie this far from that of all; a healthy picture of a forest has no blue.
_FADED_BLACK, _WHOLLY_FADED = 0.06, 0.2
_MOST_APART = 0.25


def levelled(pixels: np.ndarray, amount: float, icc_profile: bytes | None = None) -> np.ndarray:
    """A faded photo with its whole range again, in the depth of (H, W, C) uint8 or uint16.

    Black and white points are the 0.1 % and 99.9 % of the picture without its margin: of each channel in a colour
    photo, of all of them together in a grey or toned one, which keeps its tone.

    Args:
        amount: from 0, the very same array, to 1.
    """
    if amount <= 0:
        return pixels
    small = _inner(small_copy(pixels, _LONGEST))
    maximum = np.iinfo(pixels.dtype).max
    points = _points(small, icc_profile)
    levels = np.linspace(0, 1, maximum + 1)
    curves = np.stack([levels + amount * (_curve(levels, *point) - levels) for point in points])
    tables = (curves * maximum + 0.5).astype(pixels.dtype)
    # Nothing becomes black or white that was not.
    np.clip(tables[:, 1:-1], 1, maximum - 1, out=tables[:, 1:-1])
    return through_tables(pixels, tables)


def _inner(small: np.ndarray) -> np.ndarray:
    down, across = (round(_MARGIN * side) for side in small.shape[:2])
    return small[down : small.shape[0] - down, across : small.shape[1] - across]


def _points(small: np.ndarray, icc_profile: bytes | None) -> list[tuple[float, float]]:
    """Black and white point of each channel of (h, w, C), as shares of its range."""
    maximum = np.iinfo(small.dtype).max
    channels = np.moveaxis(small, -1, 0)
    blacks, whites = (
        np.array([np.percentile(channel, percentile) / maximum for channel in channels])
        for percentile in (_BLACK, _WHITE)
    )
    together = _bounded(float(blacks.min()), float(whites.max()))
    if len(channels) == 1 or not _is_coloured(small, together, icc_profile):
        return [together] * len(channels)
    faded = np.clip((blacks.max() - _FADED_BLACK) / (_WHOLLY_FADED - _FADED_BLACK), 0, 1)
    whites = np.maximum(whites, together[1] - faded * _MOST_APART)
    return [_bounded(float(black), float(white)) for black, white in zip(blacks, whites, strict=True)]


def _is_coloured(small: np.ndarray, points: tuple[float, float], icc_profile: bytes | None) -> bool:
    """Whether a photo has colours, with the contrast that it would have: faded ones are faint."""
    black, white = points
    return has_colours(np.clip((to_srgb(small, icc_profile) - black) / (white - black), 0, 1))


def _bounded(black: float, white: float) -> tuple[float, float]:
    """Points no nearer to each other than the most gain allows."""
    missing = max(0.0, 1 / _MOST_GAIN - (white - black))
    black = max(0.0, black - missing / 2)
    white = min(1.0, max(white + missing / 2, black + 1 / _MOST_GAIN))
    return min(black, white - 1 / _MOST_GAIN), white


def _curve(levels: np.ndarray, black: float, white: float) -> np.ndarray:
    """Straight between the points; what is beyond them keeps its order, within the ends of the range."""
    low, high = min(black, _ENDS), max(white, 1 - _ENDS)
    return np.asarray(np.interp(levels, [0.0, black, white, 1.0], [0.0, low, high, 1.0]))
