"""Wide damage filled by a network that sees a square of 8-bit colours, at the photo's own depth and level."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from pgdiff_desktop.masks.grain import draw_grain, measure_grain, strength_beside
from pgdiff_desktop.opencv import cv2

# Side of what the network sees, pixels.
SIDE = 512
# The hole takes at most this share of it, or there would be too little to fill it from.
_MOST_SHARE = 0.6
# How far into the hole the difference between the network's and the photo's levels beside it is carried, in pixels.
_REACH = 24.0

# (S, S, 3) float32 RGB in [0, 1] and (S, S) bool of what is missing -> the whole square, (S, S, 3) float32 in [0, 1].
Inpainter = Callable[[np.ndarray, np.ndarray], np.ndarray]


def fill_with_network(
    pixels: np.ndarray, hole: np.ndarray, known: np.ndarray, inpaint: Inpainter
) -> np.ndarray | None:
    """The region with its hole filled; None where nothing of it is known.

    A hole that is too large for the network's square is seen smaller; what is lost of its detail is grain, which is
    drawn again.

    Args:
        pixels: (H, W, C) float32 in [0, 1], C = 1 or 3; the hole filled already, smoothly.
        hole: (H, W) bool; known: (H, W) bool, what is neither damaged nor filled.
    """
    if not known.any():
        return None
    top, left, side = _square_around(hole)
    square = _seen(pixels, top, left, side)
    missing = _seen(hole.astype(np.float32)[..., None], top, left, side)[..., 0] > 0
    colours = square if square.shape[2] == 3 else np.repeat(square, 3, axis=2)
    whole = np.clip(inpaint(colours, missing), 0, 1)
    # What the network says of the known pixels differs from them by its own rounding of tones: so it does in the
    # hole.
    away = cv2.distanceTransform((~missing).astype(np.uint8), cv2.DIST_L2, 3)
    beside = (~missing) & (away <= _REACH)
    whole = whole + _carried(colours - whole, beside)
    drawn = cv2.resize(whole, (side, side), interpolation=cv2.INTER_CUBIC)
    if is_grey(pixels):
        # Networks see colours anywhere.
        drawn = np.repeat(drawn.mean(axis=2, keepdims=True), pixels.shape[2], axis=2)
    height, width = hole.shape
    result = pixels.copy()
    rows, columns = slice(max(0, top), min(height, top + side)), slice(max(0, left), min(width, left + side))
    part = drawn[rows.start - top : rows.stop - top, columns.start - left : columns.stop - left]
    inside = hole[rows, columns]
    grain = measure_grain(pixels, known)
    if grain is not None:
        noise = draw_grain(grain, part.shape[:2], np.random.default_rng((top + side, left + side)))
        if is_grey(pixels):
            noise = np.repeat(noise[..., :1], pixels.shape[2], axis=2)
        part = part + noise * strength_beside(pixels, known, grain)[rows, columns]
    result[rows, columns][inside] = part[inside]
    return np.asarray(np.clip(result, 0, 1))


def is_grey(pixels: np.ndarray) -> bool:
    """Whether (H, W, C) pixels without alpha are the same in every channel."""
    return all(np.array_equal(pixels[..., 0], pixels[..., c]) for c in range(1, pixels.shape[2]))


def _square_around(hole: np.ndarray) -> tuple[int, int, int]:
    """Top, left and side of the square of the region that is shown, which may reach beyond it."""
    rows, columns = np.nonzero(hole.any(axis=1))[0], np.nonzero(hole.any(axis=0))[0]
    longest = max(np.ptp(rows), np.ptp(columns)) + 1
    side = max(SIDE, int(np.ceil(longest / _MOST_SHARE)))
    return int((rows[0] + rows[-1] + 1 - side) // 2), int((columns[0] + columns[-1] + 1 - side) // 2), side


def _seen(picture: np.ndarray, top: int, left: int, side: int) -> np.ndarray:
    """The square of a picture, mirrored beyond its edges, at the size that the network sees."""
    height, width = picture.shape[:2]
    rows = _mirrored(np.arange(top, top + side), height)
    columns = _mirrored(np.arange(left, left + side), width)
    square = np.ascontiguousarray(picture[rows][:, columns], np.float32)
    if side != SIDE:
        square = cv2.resize(square, (SIDE, SIDE), interpolation=cv2.INTER_AREA).reshape(SIDE, SIDE, -1)
    return np.asarray(square)


def _mirrored(places: np.ndarray, length: int) -> np.ndarray:
    period = places % (2 * length)
    return np.asarray(np.minimum(period, 2 * length - 1 - period))


def _carried(difference: np.ndarray, beside: np.ndarray) -> np.ndarray:
    """A difference beside the hole, smoothed, and carried into it without fading."""
    weight = beside.astype(np.float32)
    total = cv2.GaussianBlur(difference * weight[..., None], (0, 0), _REACH)
    count = cv2.GaussianBlur(weight, (0, 0), _REACH)[..., None]
    return np.asarray(total / (count + 1e-4), np.float32)
