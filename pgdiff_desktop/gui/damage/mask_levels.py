"""A damage mask at full, half, quarter, ... size, kept true where it is painted."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRect

from pgdiff_desktop import large_arrays

_SMALLEST_SIDE = 64


class MaskLevels:
    """Levels of a mask; a pixel of a smaller one is the largest of the four that it stands for.

    The largest, not the mean: a scratch of one pixel must still be seen when the whole scan is on the screen.

    Attributes:
        levels: (H / 2^n, W / 2^n) uint8, rounded up.
    """

    def __init__(self, width: int, height: int) -> None:
        # Most photos are painted on in a few places, or not at all.
        self.levels = [large_arrays.zeros((height, width))]
        while max(self.levels[-1].shape) > _SMALLEST_SIDE:
            finer = self.levels[-1].shape
            self.levels.append(large_arrays.zeros((-(-finer[0] // 2), -(-finer[1] // 2))))

    @property
    def full(self) -> np.ndarray:
        return self.levels[0]

    def is_empty(self) -> bool:
        return not self.levels[-1].any()

    def update(self, box: QRect) -> None:
        """Brings the smaller levels up to date with what was painted in a box of the full one."""
        x0, y0 = box.left(), box.top()
        x1, y1 = x0 + box.width(), y0 + box.height()
        for finer, coarser in zip(self.levels, self.levels[1:], strict=False):
            x0, y0, x1, y1 = x0 // 2, y0 // 2, -(-x1 // 2), -(-y1 // 2)
            coarser[y0:y1, x0:x1] = _halved(finer[2 * y0 : 2 * y1, 2 * x0 : 2 * x1])


def _halved(block: np.ndarray) -> np.ndarray:
    rows = block[0::2].copy()
    below = block[1::2]
    np.maximum(rows[: len(below)], below, out=rows[: len(below)])
    columns = rows[:, 0::2].copy()
    beside = rows[:, 1::2]
    width = beside.shape[1]
    np.maximum(columns[:, :width], beside, out=columns[:, :width])
    return columns
