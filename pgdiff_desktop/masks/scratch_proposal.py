"""From a detector's probabilities to a damage mask that a person looks at; quick, and without a network."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.masks.damage_mask import grow
from pgdiff_desktop.opencv import cv2

DEFAULT_SENSITIVITY = 0.5
# Shares of the picture's longest side, so that a proposal does not hang on the scan's resolution.
_SPECK_SIDE = 1 / 400
_GROWTH = 1 / 1500


def proposed_damage(probability: np.ndarray, sensitivity: float = DEFAULT_SENSITIVITY) -> np.ndarray:
    """The damage mask to be looked at, (H, W) bool: `likely_damage` grown a little, to cover soft edges."""
    pixels = max(1, round(max(probability.shape) * _GROWTH))
    return grow(likely_damage(probability, sensitivity), pixels)


def likely_damage(probability: np.ndarray, sensitivity: float = DEFAULT_SENSITIVITY) -> np.ndarray:
    """What a detector's probabilities speak for, (H, W) bool, without specks of a few pixels.

    A higher sensitivity never takes a pixel away.

    Args:
        probability: (H, W) in [0, 1].
        sensitivity: 0 for what is certain only, 1 for whatever might be.
    """
    likely = (probability >= 0.9 - 0.8 * sensitivity).astype(np.uint8)
    _, labels, statistics, _ = cv2.connectedComponentsWithStats(likely, connectivity=8)
    large = statistics[:, cv2.CC_STAT_AREA] >= (max(probability.shape) * _SPECK_SIDE) ** 2
    large[0] = False  # the undamaged rest
    return np.asarray(large[labels])
