"""From a detector's probabilities to a damage mask that a person looks at; quick, and without a network."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.masks.damage_mask import grow, opened
from pgdiff_desktop.masks.feature_guard import spare_cores, spare_features
from pgdiff_desktop.opencv import cv2

DEFAULT_SENSITIVITY = 0.5
# Longest side at which detectors see a picture; larger ones are shrunk. Dust in a scan of 3000 px is then 1 to 4 px.
LARGEST = 2048
# Dust is seen from two pixels on; in a picture that the detector shrank, from two of the pixels that it saw.
_LEAST_AREA = 2.0
# A share of the picture's longest side, so that a proposal does not hang on the scan's resolution.
_GROWTH = 1 / 1500
# Where discs of this radius, a share of the longest side, fit in, and it ends within the photo, it is more likely a
# part of the picture, white linen say, than damage: proposed only at a sensitivity from which on doubt is welcome.
_SUSPICIOUSLY_WIDE, _LEAST_RADIUS, _DOUBT_WELCOME = 0.015, 6.0, 0.8

# What is torn off is seldom more of a photo than this; a bright sky reaches its border, too.
_LARGEST_LOSS = 0.02

NO_FACES = np.zeros((0, 5, 2), np.float32)


def proposed_damage(
    probability: np.ndarray, sensitivity: float = DEFAULT_SENSITIVITY, landmarks: np.ndarray = NO_FACES
) -> np.ndarray:
    """The damage mask to be looked at, (H, W) bool: `likely_damage` grown a little, to cover soft edges.

    Args:
        landmarks: (F, 5, 2) of the photo's faces, in the pixels of `probability`: their features are spared.
    """
    return covered(likely_damage(probability, sensitivity), landmarks)


def covered(damage: np.ndarray, landmarks: np.ndarray = NO_FACES) -> np.ndarray:
    """Likely damage, (H, W) bool, grown to cover soft edges; features of faces are spared, also by what is grown."""
    pixels = max(1, round(max(damage.shape) * _GROWTH))
    return spare_cores(grow(spare_features(damage, landmarks), pixels), landmarks)


def likely_damage(
    probability: np.ndarray, sensitivity: float = DEFAULT_SENSITIVITY, *, with_wide: bool = False
) -> np.ndarray:
    """What a detector's probabilities speak for, (H, W) bool, without specks and suspiciously wide areas.

    A higher sensitivity takes nothing away but areas that grow too wide.

    Args:
        probability: (H, W), floats in [0, 1] or uint8 in [0, 255].
        sensitivity: 0 for what is certain only, 1 for whatever might be.
        with_wide: suspiciously wide areas, too, at any sensitivity.
    """
    certain = 255 if probability.dtype == np.uint8 else 1
    likely = (probability >= (0.9 - 0.8 * sensitivity) * certain).astype(np.uint8)
    _, labels, statistics, _ = cv2.connectedComponentsWithStats(likely, connectivity=8)
    kept = statistics[:, cv2.CC_STAT_AREA] >= _LEAST_AREA * max(1.0, max(likely.shape) / LARGEST) ** 2
    kept[0] = False  # the undamaged rest
    damage = np.asarray(kept[labels])
    if sensitivity < _DOUBT_WELCOME and not with_wide:
        radius = max(_LEAST_RADIUS, _SUSPICIOUSLY_WIDE * max(damage.shape))
        damage &= ~_wide_within(damage, radius)
    return damage


def _wide_within(damage: np.ndarray, radius: float) -> np.ndarray:
    """Where damage is wider than discs of that radius, with its ragged rim, and is not torn off.

    What is torn off reaches the border, and is not much of the photo.
    """
    wide = opened(damage, radius)
    _, labels, statistics, _ = cv2.connectedComponentsWithStats(wide.astype(np.uint8), connectivity=8)
    at_border = np.unique(np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]]))
    torn = at_border[statistics[at_border, cv2.CC_STAT_AREA] <= _LARGEST_LOSS * damage.size]
    within = wide & ~np.isin(labels, torn)
    if not within.any():
        return within
    away = cv2.distanceTransform((~within).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    return np.asarray(away <= radius)
