"""Coarse colours brought to a photo's own size along its edges."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.opencv import cv2


class GuidedUpsampling:
    """Says colours as a line of lightness around every coarse pixel, and reads the lines at the photo's lightness.

    A fast guided filter (He et al. 2010; He and Sun 2015): the lines are fitted small and only they are enlarged.
    What they say is held within the colours nearby: a white scratch on a coat is no colour of its own.

    Args:
        guide: lightness at the coarse size, (h, w) float32, L in [0, 100].
        colours: (h, w, 2) float32.
        radius: of the windows, in coarse pixels: beyond it no edge is looked for.
        flat: L; differences much smaller than it are no edges.
    """

    def __init__(self, guide: np.ndarray, colours: np.ndarray, *, radius: int, flat: float) -> None:
        mean, mean_colour = _mean(guide, radius), _mean(colours, radius)
        variance = _mean(guide * guide, radius) - mean * mean
        covariance = _mean(guide[..., None] * colours, radius) - mean[..., None] * mean_colour
        slope = covariance / (np.maximum(variance, 0) + flat**2)[..., None]
        offset = mean_colour - slope * mean[..., None]
        window = np.ones((2 * radius + 1,) * 2, np.uint8)
        self._lines = np.dstack([_mean(slope, radius), _mean(offset, radius)])
        self._limits = np.dstack([cv2.erode(colours, window), cv2.dilate(colours, window)])

    def at(self, lightness: np.ndarray, top: int, height: int) -> np.ndarray:
        """Colours (h, W, 2) of some rows of the photo.

        Args:
            lightness: of these rows, (h, W), L in [0, 100].
            top: the first row; height: of the photo.
        """
        lines = _rows(self._lines, top, lightness.shape, height)
        limits = _rows(self._limits, top, lightness.shape, height)
        colours = lines[..., :2] * lightness[..., None] + lines[..., 2:]
        return np.asarray(np.clip(colours, limits[..., :2], limits[..., 2:]))


def _mean(values: np.ndarray, radius: int) -> np.ndarray:
    side = 2 * radius + 1
    return np.asarray(cv2.blur(values, (side, side), borderType=cv2.BORDER_REFLECT))


def _rows(coarse: np.ndarray, top: int, shape: tuple[int, ...], height: int) -> np.ndarray:
    """Some rows of (h, w, C) enlarged to a photo of so much height, by bilinear interpolation."""
    # Down by hand: the parts of a photo must meet without a seam.
    centres = (np.arange(top, top + shape[0]) + 0.5) * (len(coarse) / height) - 0.5
    centres = np.clip(centres, 0, len(coarse) - 1)
    above = np.minimum(centres.astype(int), max(0, len(coarse) - 2))
    below = np.minimum(above + 1, len(coarse) - 1)
    share = (centres - above).astype(np.float32)[:, None, None]
    rows = (1 - share) * coarse[above] + share * coarse[below]
    return np.asarray(cv2.resize(rows, (shape[1], shape[0]), interpolation=cv2.INTER_LINEAR))
