"""Levels of a photo through tables, one for each colour."""

from __future__ import annotations

import numpy as np

_ROWS = 256


def through_tables(pixels: np.ndarray, tables: np.ndarray) -> np.ndarray:
    """A copy of (H, W, C) with every colour looked up in its table, and alpha kept.

    Args:
        tables: (colours, levels) of the photo's depth: 1 or 3 by 256 or 65536.
    """
    found = np.empty_like(pixels)
    colours = len(tables)
    for top in range(0, len(pixels), _ROWS):
        rows = pixels[top : top + _ROWS]
        for colour, table in enumerate(tables):
            found[top : top + _ROWS, :, colour] = table[rows[..., colour]]
        found[top : top + _ROWS, :, colours:] = rows[..., colours:]
    return found
