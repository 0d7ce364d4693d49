"""Damage outside of faces, filled from its surroundings."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.opencv import cv2

# How much of the photo is worked on at once, and how much around it is looked at.
_TILE = 1024
_MARGIN = 64
# How far around a pixel its filling is looked for.
_RADIUS = 3


def fill_damage(pixels: np.ndarray, damage: np.ndarray) -> np.ndarray:
    """A copy with damaged pixels filled from around them (Bertalmio 2001); all others bit for bit as they were.

    Of the two ways that OpenCV has, this one carries a level on; the other drifts from it in wide damage.

    Worked on tile by tile, so that memory stays bounded. A tile sees its surroundings with what has been filled
    of them already; one inside of damage wider than itself waits until a neighbour is filled.

    Args:
        pixels: (H, W, C) uint8 or uint16; an alpha channel (C = 2 or 4) is left alone.
        damage: (H, W) bool; where everything is damaged there is nothing to fill from, and nothing changes.
    """
    filled = pixels.copy()
    left = damage.copy()
    height, width = damage.shape
    colours = pixels.shape[2] - (pixels.shape[2] in (2, 4))
    waiting = [(y, x) for y in range(0, height, _TILE) for x in range(0, width, _TILE)]
    waiting = [(y, x) for y, x in waiting if left[y : y + _TILE, x : x + _TILE].any()]
    while waiting:
        blind = []
        for y, x in waiting:
            rows = slice(max(0, y - _MARGIN), min(height, y + _TILE + _MARGIN))
            columns = slice(max(0, x - _MARGIN), min(width, x + _TILE + _MARGIN))
            if left[rows, columns].all():
                blind.append((y, x))
                continue
            seen = _filled(filled[rows, columns, :colours], left[rows, columns])
            inner = np.s_[y : y + _TILE, x : x + _TILE]
            own = seen[y - rows.start :, x - columns.start :][:_TILE, :_TILE]
            filled[inner][..., :colours][left[inner]] = own[left[inner]]
            left[inner] = False
        if len(blind) == len(waiting):
            break
        waiting = blind
    return filled


def _filled(pixels: np.ndarray, damage: np.ndarray) -> np.ndarray:
    # OpenCV takes 16 bits one colour at a time only; the order of filling depends on the damage alone, so the
    # colours stay together.
    planes = [
        cv2.inpaint(np.ascontiguousarray(pixels[..., c]), damage.astype(np.uint8), _RADIUS, cv2.INPAINT_NS)
        for c in range(pixels.shape[2])
    ]
    return np.stack(planes, axis=-1)
