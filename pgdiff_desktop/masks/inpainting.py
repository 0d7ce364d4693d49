"""Damage outside of faces, filled from its surroundings."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.opencv import cv2

# How far around a damaged pixel its filling is looked for, and how much of the photo is cut out around damage.
_REACH = 3
_MARGIN = 12
_TILE = 1024


def fill_damage(pixels: np.ndarray, damage: np.ndarray) -> np.ndarray:
    """A copy with damaged pixels filled from around them (Telea 2004); all others bit for bit as they were.

    Worked on tile by tile, so that memory stays bounded; a tile takes its surroundings from the tiles already filled.

    Args:
        pixels: (H, W, C) uint8 or uint16; an alpha channel (C = 2 or 4) is left alone.
        damage: (H, W) bool; where everything is damaged there is nothing to fill from, and nothing changes.
    """
    filled = pixels.copy()
    if damage.all():
        return filled
    left = damage.copy()
    height, width = damage.shape
    colours = pixels.shape[2] - (pixels.shape[2] in (2, 4))
    # Damage larger than a tile is filled from its rim inwards, tile after tile.
    while left.any():
        before = int(left.sum())
        for y in range(0, height, _TILE):
            for x in range(0, width, _TILE):
                tile = left[y : y + _TILE, x : x + _TILE]
                if tile.any():
                    around = np.s_[
                        max(0, y - _MARGIN) : y + _TILE + _MARGIN, max(0, x - _MARGIN) : x + _TILE + _MARGIN
                    ]
                    if left[around].all():
                        continue
                    inner = np.s_[y : y + _TILE, x : x + _TILE]
                    _fill_tile(filled, left, around, inner, colours)
                    tile[:] = False
        if int(left.sum()) == before:
            break
    return filled


def _fill_tile(
    filled: np.ndarray,
    damage: np.ndarray,
    around: tuple[slice, slice],
    inner: tuple[slice, slice],
    colours: int,
) -> None:
    wrong = damage[around].astype(np.uint8)
    top, left = inner[0].start - around[0].start, inner[1].start - around[1].start
    target = filled[inner]
    high, wide = target.shape[:2]
    chosen = damage[inner]
    for channel in range(colours):
        plane = np.ascontiguousarray(filled[(*around, channel)])
        invented = cv2.inpaint(plane, wrong, _REACH, cv2.INPAINT_TELEA)
        target[..., channel][chosen] = invented[top : top + high, left : left + wide][chosen]
