"""Dust by the infrared channel of a scan: it passes through the dyes of film, and not through dust."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.opencv import cv2

# A view to fit the crosstalk on has at most so many pixels on its longest side.
_VIEW = 1000
# How far around a pixel the clear film is looked for, a share of the longest side, and in pixels at least.
_AROUND, _LEAST_AROUND = 1 / 100, 12
# Widest median that is taken, in pixels of a picture that is shrunk for it.
_MOST_MEDIAN = 51
# Dust lets this much less through than the film around it, or so many times the channel's noise where that is more.
_LEAST_DIP, _NOISES = 0.08, 6.0
# Of silver (black-and-white film, Kodachrome) the picture itself is in the infrared: it says nothing of dust then.
_MOST_DUST = 0.05


def dust_from_infrared(infrared: np.ndarray, rgb: np.ndarray) -> np.ndarray:
    """Where dust, hairs and scratches kept infrared light from the scanner, (h, w) bool at the size of `rgb`.

    What the red dye lets shine through of the picture is fitted and taken out first. Nothing where so much is dark
        that
    it can be no dust: films of silver are dark where their picture is.

    Args:
        infrared: (H, W) uint8 or uint16, bright where light came through.
        rgb: (h, w, 3) uint8 of the same photo, as large or smaller.
    """
    height, width = rgb.shape[:2]
    # Dust must not pale where pixels are taken together: the darkest of them counts.
    seen = _darkest(infrared, (height, width))
    clear = float(np.percentile(seen[::4, ::4], 90))
    if clear <= 0:
        return np.zeros((height, width), bool)
    # In thousandths of what clear film lets through, 16 bits to keep the copies of large scans small.
    level = np.asarray(np.clip(seen * (1000 / clear), 0, 2000)).astype(np.uint16)
    level = _without_red(level, rgb[..., 0])
    side = 2 * max(_LEAST_AROUND, round(_AROUND * max(height, width))) + 1
    around = _median_around(level, side)
    dip = np.clip(around.astype(np.int32) - level, 0, None).astype(np.uint16)
    noise = 1.4826 * float(np.median(np.abs(level[::2, ::2].astype(np.int32) - around[::2, ::2])))
    dust = dip > np.maximum(_LEAST_DIP * around, _NOISES * noise)
    return dust if dust.mean() <= _MOST_DUST else np.zeros((height, width), bool)


def _darkest(infrared: np.ndarray, shape: tuple[int, int]) -> np.ndarray:
    if infrared.shape == shape:
        return infrared
    across = -(-infrared.shape[1] // shape[1])
    padded = cv2.erode(infrared, np.ones((across, across), np.uint8))
    return np.asarray(cv2.resize(padded, shape[::-1], interpolation=cv2.INTER_NEAREST))


def _without_red(level: np.ndarray, red: np.ndarray) -> np.ndarray:
    """The channel without what of it follows the red one: a line fitted where there is no dust, as robustly."""
    step = max(1, max(level.shape) // _VIEW)
    x, y = red[::step, ::step].astype(np.float64).ravel(), level[::step, ::step].astype(np.float64).ravel()
    kept = np.ones(len(x), bool)
    slope = 0.0
    for _ in range(4):
        if np.ptp(x[kept]) < 1:
            return level
        slope, offset = np.polyfit(x[kept], y[kept], 1)
        away = y - slope * x - offset
        kept = np.abs(away) <= 3 * max(1.0, 1.4826 * float(np.median(np.abs(away[kept]))))
    # Dyes darken: a rise with the red is crosstalk, a fall is chance.
    correction = np.maximum(slope, 0.0) * (255 - np.arange(256))
    return np.asarray(np.clip(level + np.rint(correction)[red], 0, 2**16 - 1)).astype(np.uint16)


def _median_around(level: np.ndarray, side: int) -> np.ndarray:
    """The median of a neighbourhood of so many pixels each way, in a smaller picture: it changes slowly."""
    shrink = -(-side // _MOST_MEDIAN)
    height, width = level.shape
    size = (max(1, width // shrink), max(1, height // shrink))
    # OpenCV takes wide medians of 8 bits only.
    eight = np.asarray(np.rint(np.clip(level, 0, 1275) * 0.2)).astype(np.uint8)
    small = cv2.resize(eight, size, interpolation=cv2.INTER_NEAREST)
    small = cv2.medianBlur(np.ascontiguousarray(small), side // shrink // 2 * 2 + 1)
    around = cv2.resize(small, (width, height), interpolation=cv2.INTER_LINEAR)
    return np.asarray(around.astype(np.uint16) * 5)
