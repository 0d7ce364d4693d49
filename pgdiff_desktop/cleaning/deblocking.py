"""The blocks of JPEG taken out of a whole photo, where there are any."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.cleaning.block_shrinking import REACH, SIDE, blocks_of, plane_of, shrunk
from pgdiff_desktop.cleaning.tiles import (
    MULTIPLE,
    Tile,
    changed_by_tiles,
    colours_from,
    planes_of,
    sample_patches,
)

_PATCH, _PATCHES = 256, 64
# Steps across the borders of blocks must be larger than those inside by this many times their spread over the other
# columns, and by this much, in levels.
_SURE, _VISIBLE = 2.5, 0.25
# A step larger than this is an edge of the picture.
_EDGE = 24.0
# From steps across borders to the noise of a block.
_NOISE_OF_STEP = 1.5
_MOST_NOISE = 14.0
# Coarser cosines are kept better by JPEG (the shape of its usual table for lightness, smoothed).
_TABLE = (0.5 + 0.12 * np.add.outer(np.arange(SIDE), np.arange(SIDE))).astype(np.float32).ravel()
# A cosine of a block moves no further than this many times the noise: what is in the file stays true.
_FARTHEST = 3.0


@dataclass(frozen=True)
class BlockGrid:
    """The blocks of a photo.

    Attributes:
        top, left: the first row and column at which a block begins, 0 to 7.
        strength: how much larger steps across their borders are, in levels of 255.
    """

    top: int
    left: int
    strength: float


def grid_of(pixels: np.ndarray) -> BlockGrid | None:
    """The grid of blocks in a photo, (H, W, C) uint8 or uint16; None where none can be seen.

    A scan may have been cropped after it was compressed, so that the first block is not whole.
    """
    if min(pixels.shape[:2]) < 4 * SIDE:
        return None
    patches = [planes_of(patch)[0] for patch in sample_patches(pixels, _PATCH, _PATCHES, SIDE)]
    top, down = _phase([patch.T for patch in patches])
    left, across = _phase(patches)
    if min(down, across) <= 0:
        return None
    return BlockGrid(top, left, (down + across) / 2)


def deblocked(
    pixels: np.ndarray, amount: float, on_done: Callable[[float], None], grid: BlockGrid | None = None
) -> np.ndarray:
    """The photo without the borders of its blocks; the photo itself where none can be seen.

    Args:
        pixels: (H, W, C) uint8 or uint16; alpha is left alone.
        amount: share of the correction, in [0, 1]; 0 gives the photo itself.
        on_done: takes the share that is done; may raise.
        grid: as it was measured already.
    """
    if amount <= 0:
        return pixels
    grid = grid or grid_of(pixels)
    if grid is None:
        on_done(1.0)
        return pixels
    noise = min(_MOST_NOISE, _NOISE_OF_STEP * grid.strength) * _TABLE
    noise[0] = 0

    def correction(values: np.ndarray, tile: Tile) -> np.ndarray:
        planes = planes_of(values)
        # Tiles and their margins begin where a block would, were the grid not shifted.
        lightness = _kept_true(planes[0], shrunk(planes[0], noise), noise, grid)
        changes = [amount * (lightness - planes[0])] + [np.zeros_like(plane) for plane in planes[1:]]
        return colours_from(changes)

    return changed_by_tiles(pixels, -(-(REACH + SIDE) // MULTIPLE) * MULTIPLE, correction, on_done)


def _phase(patches: list[np.ndarray]) -> tuple[int, float]:
    """The column, 0 to 7, at which blocks begin, and how much larger steps into it are; 0 where they are not."""
    sums, counts = np.zeros(SIDE), np.zeros(SIDE)
    for patch in patches:
        steps = np.abs(np.diff(patch, axis=1))
        # Against the steps beside it: a busy part of the picture has large ones everywhere.
        more = steps[:, 1:-1] - (steps[:, :-2] + steps[:, 2:]) / 2
        more = np.where(steps[:, 1:-1] < _EDGE, more, 0)
        columns = (np.arange(more.shape[1]) + 2) % SIDE
        np.add.at(sums, columns, more.mean(axis=0))
        np.add.at(counts, columns, 1)
    means = sums / counts
    best = int(np.argmax(means))
    # Beside the border of a block steps look smaller than they are.
    others = np.delete(np.roll(means, -best), [0, 1, SIDE - 1])
    excess = means[best] - np.median(others)
    spread = np.abs(others - np.median(others)).max()
    return best, float(excess) if excess > max(_VISIBLE, _SURE * spread) else 0.0


def _kept_true(plane: np.ndarray, smooth: np.ndarray, noise: np.ndarray, grid: BlockGrid) -> np.ndarray:
    """A smoothed plane whose blocks differ no more from the photo's than their rounding may have changed them."""
    limits = _FARTHEST * noise
    limits[0] = limits[1]
    area = np.s_[grid.top : len(plane) - (-grid.top) % SIDE, grid.left : plane.shape[1] - (-grid.left) % SIDE]
    given = plane[area]
    change = np.clip(blocks_of(smooth[area] - given), -limits, limits)
    kept = smooth.copy()
    kept[area] = given + plane_of(change)
    return kept
