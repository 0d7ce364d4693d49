"""Random fields with a look of nature."""

from __future__ import annotations

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
