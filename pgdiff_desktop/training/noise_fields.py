"""Fields with the look of nature and of printing."""

from __future__ import annotations

import math

import numpy as np

from pgdiff_desktop.opencv import cv2


def clouds(shape: tuple[int, ...], finest: float, coarsest: float, rng: np.random.Generator) -> np.ndarray:
    """Fractal noise of mean 0 and deviation 1, (H, W) float32, with detail from `finest` to `coarsest` pixels."""
    height, width = shape
    field = np.zeros((height, width), np.float32)
    size = coarsest
    while size >= finest:
        # Larger forms are higher.
        grid = rng.standard_normal((int(height / size) + 2, int(width / size) + 2)).astype(np.float32)
        field += size * cv2.resize(grid, (width, height), interpolation=cv2.INTER_CUBIC)
        size /= 2
    return np.asarray(field / (field.std() + 1e-6))


def halftone(size: int, period: float, angle: float) -> np.ndarray:
    """The dots of a printed picture, or the weave of paper: (size, size) float32 between -1 and 1.

    Args:
        period: from one dot to the next, pixels; angle: of the screen, radians.
    """
    y, x = np.mgrid[:size, :size].astype(np.float32) * (2 * np.pi / period)
    cosine, sine = math.cos(angle), math.sin(angle)
    across, down = x * cosine + y * sine, y * cosine - x * sine
    return np.asarray(np.cos(across) * np.cos(down))
