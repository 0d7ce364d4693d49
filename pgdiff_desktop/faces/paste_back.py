"""From the restored aligned face back into the photo."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.faces.alignment import Region, in_region, shrink_factor, unalign
from pgdiff_desktop.opencv import cv2

# Weights below this change no pixel of 16 bits.
_NOTHING = 1e-5


def paste_back(
    patch: np.ndarray,
    region: Region,
    matrix: np.ndarray,
    *,
    aligned_before: np.ndarray,
    aligned_after: np.ndarray,
    weight: np.ndarray,
    damage: np.ndarray | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """The photo's region with the restored face in it.

    What is pasted is the change, after minus before: detail of the photo finer than the aligned face's pixels
    stays, and where nothing was changed nothing happens. Inside damage there is nothing to keep, so the
    restored face itself is pasted.

    Args:
        patch: (h, w, 3) float32 sRGB in [0, 1], the photo's region.
        matrix: (2, 3), photo -> aligned.
        aligned_before, aligned_after: (S, S, 3) float32 sRGB in [0, 1].
        weight: (S, S) in [0, 1], how much of the restored face is wanted; 0 outside of the square.
        damage: (h, w) bool, True = damaged.

    Returns:
        The new region, float32 in [0, 1], and (h, w) bool: True where it may differ from `patch`.
    """
    share = _in_photo(weight, region, matrix)
    change = unalign(aligned_after - aligned_before, region, matrix)
    if damage is not None and damage.any():
        soft = cv2.GaussianBlur(damage.astype(np.float32), (0, 0), max(0.5, 0.5 * shrink_factor(matrix)))
        soft = np.where(damage, 1.0, soft)[..., None]
        change = change * (1 - soft) + (unalign(aligned_after, region, matrix) - patch) * soft
    pasted = np.clip(patch + share[..., None] * change, 0, 1).astype(np.float32)
    return pasted, share > _NOTHING


def _in_photo(weight: np.ndarray, region: Region, matrix: np.ndarray) -> np.ndarray:
    """The weight in the photo's region; linear, so that it stays in [0, 1], and 0 outside the square."""
    size = (region.x1 - region.x0, region.y1 - region.y0)
    return np.asarray(
        cv2.warpAffine(
            weight.astype(np.float32),
            in_region(matrix, region),
            size,
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_CONSTANT,
        )
    )
