"""From a detector's probabilities to a damage mask that a person looks at; quick, and without a network."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.masks.damage_mask import grow
from pgdiff_desktop.masks.feature_guard import is_elongated, spare_features
from pgdiff_desktop.opencv import cv2

DEFAULT_SENSITIVITY = 0.5
# Longest side at which detectors see a picture; larger ones are shrunk. Dust in a scan of 3000 px is then 1 to 4 px.
LARGEST = 2048
# Dust is seen from two pixels on; in a picture that the detector shrank, from two of the pixels that it saw.
_LEAST_AREA = 2.0
# A share of the picture's longest side, so that a proposal does not hang on the scan's resolution.
_GROWTH = 1 / 1500
# One piece that takes so much of the photo, is not drawn out and ends within it is more likely a part of the picture:
# it is proposed only at a sensitivity from which on doubt is welcome.
_SUSPICIOUSLY_LARGE, _DOUBT_WELCOME = 0.02, 0.8

NO_FACES = np.zeros((0, 5, 2), np.float32)


def proposed_damage(
    probability: np.ndarray, sensitivity: float = DEFAULT_SENSITIVITY, landmarks: np.ndarray = NO_FACES
) -> np.ndarray:
    """The damage mask to be looked at, (H, W) bool: `likely_damage` grown a little, to cover soft edges.

    Args:
        landmarks: (F, 5, 2) of the photo's faces, in the pixels of `probability`: their features are spared.
    """
    pixels = max(1, round(max(probability.shape) * _GROWTH))
    return grow(spare_features(likely_damage(probability, sensitivity), landmarks), pixels)


def likely_damage(probability: np.ndarray, sensitivity: float = DEFAULT_SENSITIVITY) -> np.ndarray:
    """What a detector's probabilities speak for, (H, W) bool, without single pixels and suspiciously large pieces.

    A higher sensitivity takes nothing away but pieces that grow too large.

    Args:
        probability: (H, W) in [0, 1].
        sensitivity: 0 for what is certain only, 1 for whatever might be.
    """
    likely = (probability >= 0.9 - 0.8 * sensitivity).astype(np.uint8)
    _, labels, statistics, _ = cv2.connectedComponentsWithStats(likely, connectivity=8)
    areas = statistics[:, cv2.CC_STAT_AREA]
    kept = areas >= _LEAST_AREA * max(1.0, max(likely.shape) / LARGEST) ** 2
    if sensitivity < _DOUBT_WELCOME:
        for label in 1 + np.flatnonzero(areas[1:] > _SUSPICIOUSLY_LARGE * likely.size):
            kept[label] = _is_damage_though_large(labels == label)
    kept[0] = False  # the undamaged rest
    return np.asarray(kept[labels])


def _is_damage_though_large(piece: np.ndarray) -> bool:
    """Whether it reaches the border, as what is torn off does, or is drawn out, as cracks are."""
    edges = (piece[0], piece[-1], piece[:, 0], piece[:, -1])
    return any(edge.any() for edge in edges) or is_elongated(piece)
