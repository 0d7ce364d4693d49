"""Eyes, nose, mouth, skin and hair of an aligned face: by a parser's labels, or by where FFHQ's template has them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import numpy as np

from pgdiff_desktop.faces.alignment import TEMPLATE, TEMPLATE_SIZE
from pgdiff_desktop.opencv import cv2

# In the order in which they are told.
REGIONS = ("eyes", "nose", "mouth", "skin", "hair")
# ParseNet's labels of each: brows and glasses go with the eyes, ears with the skin.
_LABELS = {"eyes": (3, 4, 5, 6, 7), "nose": (2,), "mouth": (10, 11, 12), "skin": (1, 8, 9), "hair": (13,)}
# A region of fewer pixels, as a share of the square, is none: the hair of who has none, say.
_LEAST_SHARE = 0.002

# Radii in pixels of the template's square of 512.
_EYE, _NOSE, _MOUTH = (46, 30), (40, 50), (74, 38)
# Centre and radii of the face from the hairline to the chin, and of the head with its hair.
_FACE = (256, 300, 136, 176)
_HEAD = (256, 256, 180, 226)
# From the tip of the nose to the middle of the nose, upwards.
_TO_MIDDLE = 24


def regions_of(size: int, labels: np.ndarray | None = None) -> Mapping[str, np.ndarray]:
    """Which pixels are eyes, nose, mouth, skin and hair, each (size, size) bool; they do not overlap.

    Args:
        labels: (L, L) integers, ParseNet's 19 labels of the face; None for the template's geometry, which knows
            neither hats nor beards.

    Returns:
        Under the names of `REGIONS`, in their order; a region that the labels do not show is left out.
    """
    if labels is None:
        return _of_template(size)
    sized = cv2.resize(labels.astype(np.uint8), (size, size), interpolation=cv2.INTER_NEAREST)
    found = {name: np.isin(sized, _LABELS[name]) for name in REGIONS}
    return {name: there for name, there in found.items() if there.mean() >= _LEAST_SHARE}


@cache
def _of_template(size: int) -> Mapping[str, np.ndarray]:
    left, right, nose, left_corner, right_corner = TEMPLATE
    mouth = ((left_corner[0] + right_corner[0]) / 2, (left_corner[1] + right_corner[1]) / 2)
    eyes = _ellipse(size, left, _EYE) | _ellipse(size, right, _EYE)
    mouths = _ellipse(size, mouth, _MOUTH) & ~eyes
    noses = _ellipse(size, (nose[0], nose[1] - _TO_MIDDLE), _NOSE) & ~eyes & ~mouths
    skin = _ellipse(size, _FACE[:2], _FACE[2:]) & ~eyes & ~noses & ~mouths
    above = np.arange(size)[:, None] < left[1] * size / TEMPLATE_SIZE
    hair = _ellipse(size, _HEAD[:2], _HEAD[2:]) & ~_ellipse(size, _FACE[:2], _FACE[2:]) & above
    found = dict(zip(REGIONS, (eyes, noses, mouths, skin, hair), strict=True))
    for there in found.values():
        there.flags.writeable = False
    return MappingProxyType(found)


def _ellipse(size: int, centre: tuple[float, float], radii: tuple[int, int]) -> np.ndarray:
    """True inside, of an ellipse in pixels of the template."""
    places = (np.arange(size) + 0.5) * (TEMPLATE_SIZE / size) - 0.5
    across, down = (places[None, :] - centre[0]) / radii[0], (places[:, None] - centre[1]) / radii[1]
    return np.asarray(across**2 + down**2 <= 1)
