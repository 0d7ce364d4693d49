"""From the restored aligned face back into the photo."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.faces.alignment import Region, in_region, shrink_factor, unalign
from pgdiff_desktop.faces.tone import carried_into
from pgdiff_desktop.faces.wide_blur import reach_of
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.strips import strips, with_margin

# Weights below this change no pixel of 16 bits.
_NOTHING = 1e-5
# How far the surroundings of damage are looked at to meet them without a step, as a share of the aligned side.
_MEETING = 1 / 64


def paste_back(
    patch: np.ndarray,
    region: Region,
    matrix: np.ndarray,
    *,
    aligned_before: np.ndarray,
    aligned_after: np.ndarray,
    weight: np.ndarray,
    damage: np.ndarray | None = None,
    only_damage: bool = False,
) -> tuple[np.ndarray, np.ndarray]:
    """The photo's region with the restored face in it.

    What is pasted is the change, after minus before: detail of the photo finer than the aligned face's pixels
    stays, and where nothing was changed nothing happens. Inside damage there is nothing to keep: there the
    restored face itself is pasted, shifted so that its level meets that of the pixels around the damage.

    Args:
        patch: (h, w, 3) float32 sRGB in [0, 1], the photo's region; damage filled in whatever way.
        matrix: (2, 3), photo -> aligned.
        aligned_before, aligned_after: (S, S, 3) float32 sRGB in [0, 1].
        weight: (S, S) in [0, 1], how much of the restored face is wanted; its border goes on outside of
            the square, so it is 0 there unless the square is the whole photo.
        damage: (h, w) bool, True = damaged.
        only_damage: undamaged pixels are left as they are, whatever their weight.

    Returns:
        The new region, (h, w, 3) float32 in [0, 1], and the share that the face has of each pixel, (h, w) in
        [0, 1]: 0 where the photo's pixels are to stay.
    """
    change = None if only_damage else aligned_after - aligned_before
    pasting = _Pasting(patch, region, matrix, change, aligned_after, weight, damage)
    pasted, shares = np.empty(patch.shape, np.float32), np.empty(patch.shape[:2], np.float32)
    for rows in strips(patch.shape):
        pasted[rows], shares[rows] = pasting.of(rows)
    return pasted, shares


@dataclass(frozen=True)
class _Pasting:
    """The arguments of `paste_back`, with the change of the aligned face; None where only damage is filled."""

    patch: np.ndarray
    region: Region
    matrix: np.ndarray
    change: np.ndarray | None
    after: np.ndarray
    weight: np.ndarray
    damage: np.ndarray | None

    def of(self, rows: slice) -> tuple[np.ndarray, np.ndarray]:
        """Some rows of the new region, and of the face's share."""
        patch, share = self.patch[rows], _in_photo(self.weight, self._part(rows), self.matrix)
        pasted = self._changed(rows, share)
        if self.damage is not None and self.damage[rows].any():
            invented = self._invented(rows)
            pasted = np.where(self.damage[rows][..., None], patch + share * (invented - patch), pasted)
        pasted = np.where(share > _NOTHING, np.clip(pasted, 0, 1), patch).astype(np.float32, copy=False)
        return pasted, np.where((pasted != patch).any(axis=2), share[..., 0], 0)

    def _changed(self, rows: slice, share: np.ndarray) -> np.ndarray:
        """The change, where there is something to keep."""
        if self.change is None:
            return self.patch[rows]
        return np.asarray(self.patch[rows] + share * unalign(self.change, self._part(rows), self.matrix))

    def _invented(self, rows: slice) -> np.ndarray:
        """The restored face itself, at the level of what lies around damage."""
        assert self.damage is not None
        reach = max(1.0, self.after.shape[0] * _MEETING * shrink_factor(self.matrix))
        around, inner = with_margin(rows, reach_of(reach), len(self.patch))
        invented = unalign(self.after, self._part(around), self.matrix)
        share = _in_photo(self.weight, self._part(around), self.matrix)
        beside = self._changed(around, share)
        invented += carried_into(self.damage[around], beside - invented, reach)
        return invented[inner]

    def _part(self, rows: slice) -> Region:
        region = self.region
        return Region(region.x0, region.y0 + rows.start, region.x1, region.y0 + rows.stop)


def _in_photo(weight: np.ndarray, region: Region, matrix: np.ndarray) -> np.ndarray:
    """The weight in the photo's region, (h, w, 1); linear, so that it stays in [0, 1]."""
    size = (region.x1 - region.x0, region.y1 - region.y0)
    warped = cv2.warpAffine(
        weight.astype(np.float32),
        in_region(matrix, region),
        size,
        flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    return np.asarray(np.clip(warped, 0, 1))[..., None]
