"""What of a restored face the photo says, and what was invented: a map of the aligned face.

Three things are known without the truth. Under painted damage the photo says nothing at all. Where the candidates of
one run differ, at most one of them is right. And a photo holds detail to a certain size only: at that size the
candidate should agree with it, and whatever it holds beyond that size the photo cannot confirm.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from pgdiff_desktop.identity.detail import at_detail, detail_of
from pgdiff_desktop.identity.face_regions import REGIONS
from pgdiff_desktop.opencv import cv2

# Of the blur that makes a map of single pixels, as a share of the face's side: an eyelid is as wide.
MAP_SCALE = 1 / 64
# A mean difference of the channels that anybody sees beside the truth: 10 of 255.
VISIBLE = 0.04
# The expected error is a root of a weighted sum of squares. The weight of what lies beyond the photo's detail, the
# expected error at which half of the pixels are visibly other than the truth, and how steeply their share rises, were
# fitted to the true error of held-out faces, degraded and damaged: `python -m pgdiff_desktop.training kept-map`.
BEYOND, HALF, STEEPNESS = 2.5, 0.045, 3.5
# Not fitted, as the shipped models make candidates hardly different: a candidate is as wrong as they differ.
SPREAD = 1.0
# Pixels, of 256, from which a hole is closed smoothly.
_CLOSING = 3


def kept_map(
    candidate: np.ndarray,
    photo: np.ndarray,
    damage: np.ndarray,
    detail: float,
    others: Sequence[np.ndarray] = (),
) -> np.ndarray:
    """How far a candidate is invented, (S, S) float32: 0 the photo says it, 1 it is made up.

    In between it is the chance that the truth differs there by more than `VISIBLE`, as fitted.

    Args:
        candidate: (S, S, 3) float32 sRGB in [0, 1], as it is put into the photo.
        photo: the photo's face likewise, damage filled in whatever way; grey where the candidate's colours are
            not the photo's, so that they count as what the photo does not say.
        damage: (S, S) bool, True = damaged.
        detail: what the photo holds, see `photo_detail`.
        others: the other candidates of the same run, as `candidate`; none where there is one only.
    """
    difference, beyond, spread = error_parts(candidate, photo, detail, others)
    chance = chance_of(np.sqrt(difference + BEYOND**2 * beyond + SPREAD**2 * spread))
    return np.where(damage, np.float32(1), chance).astype(np.float32)


def chance_of(expected: np.ndarray, half: float = HALF, steepness: float = STEEPNESS) -> np.ndarray:
    """The chance that the truth is visibly another where an error e is expected: e^s / (e^s + half^s)."""
    raised = expected**steepness
    return np.asarray(raised / (raised + half**steepness))


def photo_detail(photo: np.ndarray, damage: np.ndarray) -> float:
    """`detail_of` a photo's face; what damage was filled with, and its edges, are no detail of the photo.

    Args:
        photo: (S, S, 3) float32 sRGB in [0, 1].
        damage: (S, S) bool.
    """
    if damage.any():
        rounded = np.rint(255 * np.clip(photo, 0, 1)).astype(np.uint8)
        radius = _CLOSING * len(photo) / 256
        photo = cv2.inpaint(rounded, damage.astype(np.uint8), radius, cv2.INPAINT_NS).astype(np.float32) / 255
    return detail_of(photo)


def error_parts(
    candidate: np.ndarray, photo: np.ndarray, detail: float, others: Sequence[np.ndarray] = ()
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Mean squares, each (S, S): at the photo's detail, beyond it, and the variance over the candidates."""
    seen, said = at_detail(candidate, detail), at_detail(photo, detail)
    difference, beyond = seen - said, candidate - seen
    # A candidate that keeps what the photo has there - its grain, or what shrinking took - invents nothing.
    added = np.minimum(_smoothed(beyond), _smoothed(beyond - (photo - said)))
    spread = np.var([candidate, *others], axis=0) if others else np.zeros_like(candidate)
    return _smoothed(difference), added, _smoothed(spread, squared=False)


def smoothed(values: np.ndarray) -> np.ndarray:
    """(S, S) at the scale of the map."""
    return np.asarray(
        cv2.GaussianBlur(values, (0, 0), len(values) * MAP_SCALE, borderType=cv2.BORDER_REFLECT)
    )


def _smoothed(values: np.ndarray, *, squared: bool = True) -> np.ndarray:
    return smoothed((np.square(values) if squared else values).mean(axis=2, dtype=np.float32))


def by_region(invented: np.ndarray, regions: Mapping[str, np.ndarray]) -> dict[str, float]:
    """Mean of a map over each region of a face, 0 to 1, in the order of `REGIONS`."""
    return {name: float(invented[regions[name]].mean()) for name in REGIONS if name in regions}
