"""How sharp a picture is, from its edges."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.strips import strips, with_margin

# Standard deviations of the two blurs that gradients are compared after, in pixels. The first looks past grain.
FINE, COARSE = 0.8, 1.6
# The steepest of all ridges are edges, if they rise by so much of the scale per pixel; the others may be grain.
_STEEPEST = 0.3
_LEAST_SLOPE = 3 / 255
# The sharpest part of the edges says how sharp the lens was; what lies out of its focus does not.
_SHARPEST = 0.75
_FEWEST_EDGES = 24
# Pixels that a ridge is told from: its neighbours, their gradients, and what the coarse blur mixes into them.
_REACH = 10


def edge_gradients(lightness: np.ndarray, where: np.ndarray) -> float | None:
    """The ratio of gradients after a fine and after a coarse blur, at the sharper of a picture's edges.

    It is the larger the sharper the edges are: 2 for a step within a pixel, 1 for a slope (Zhuo and Sim 2011,
    "Defocus map estimation from a single image"). None where too few edges are seen.

    Args:
        lightness: (h, w) float32 in [0, 1].
        where: (h, w) bool, the part whose edges count.
    """
    found = [_ridges(lightness, where, rows) for rows in strips(lightness.shape)]
    coarse, fine = (np.concatenate(of_strips) for of_strips in zip(*found, strict=True))
    if len(coarse) < _FEWEST_EDGES:
        return None
    steep = coarse >= np.quantile(coarse, 1 - _STEEPEST)
    return float(np.quantile(fine[steep] / coarse[steep], _SHARPEST))


def _ridges(lightness: np.ndarray, where: np.ndarray, rows: slice) -> tuple[np.ndarray, np.ndarray]:
    """The slopes of the ridges in some rows after a coarse and after a fine blur, (n,) each."""
    around, inner = with_margin(rows, _REACH, len(lightness))
    across, down = _gradient(lightness[around], COARSE)
    slope = np.hypot(across, down)
    is_ridge = (where[around] & (slope > _LEAST_SLOPE) & _is_ridge(across, down, slope))[inner]
    if not is_ridge.any():
        return np.empty(0, np.float32), np.empty(0, np.float32)
    fine = np.hypot(*_gradient(lightness[around], FINE))
    return slope[inner][is_ridge], fine[inner][is_ridge]


def _gradient(lightness: np.ndarray, sigma: float) -> tuple[np.ndarray, np.ndarray]:
    blurred = cv2.GaussianBlur(lightness, (0, 0), sigma, borderType=cv2.BORDER_REFLECT)
    kernel = np.array([[-0.5, 0, 0.5]], np.float32)
    return (
        cv2.filter2D(blurred, -1, kernel, borderType=cv2.BORDER_REFLECT),
        cv2.filter2D(blurred, -1, kernel.T, borderType=cv2.BORDER_REFLECT),
    )


def _is_ridge(across: np.ndarray, down: np.ndarray, slope: np.ndarray) -> np.ndarray:
    """Where the slope is the steepest along its own direction, (h, w) bool; False at the border."""
    is_ridge = np.zeros(slope.shape, bool)
    inner = slope[1:-1, 1:-1]
    flat = np.abs(across) >= np.abs(down)
    left_right = (inner >= slope[1:-1, :-2]) & (inner >= slope[1:-1, 2:])
    up_down = (inner >= slope[:-2, 1:-1]) & (inner >= slope[2:, 1:-1])
    is_ridge[1:-1, 1:-1] = np.where(flat[1:-1, 1:-1], left_right, up_down)
    return is_ridge
