"""Pictures as they are looked at: in 8 bits, and many on one sheet."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image


def eight_bits(picture: np.ndarray) -> np.ndarray:
    """(H, W, 3) in [0, 1] -> uint8, to the nearest step."""
    return np.asarray(np.round(np.clip(picture, 0, 1) * 255).astype(np.uint8))


def sheet(pictures: Sequence[np.ndarray], across: int) -> Image.Image:
    """Pictures (H, W, 3) uint8 of one height in rows of so many, on white."""
    rows = [np.hstack(pictures[first : first + across]) for first in range(0, len(pictures), across)]
    widest = max(row.shape[1] for row in rows)
    return Image.fromarray(
        np.vstack(
            [np.pad(row, ((0, 0), (0, widest - row.shape[1]), (0, 0)), constant_values=255) for row in rows]
        )
    )
