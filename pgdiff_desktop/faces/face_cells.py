"""What the starter detector's cells say of one stride, as places in the picture.

Places are those of faces (see `Face`): a box's edges are 0 and the picture's size, the centre of the first pixel is a
landmark at 0, 0. The cell of row r and column c has its corner at c * stride, r * stride.
"""

from __future__ import annotations

import numpy as np

# A row of a face: its score, its box (left, top, width, height) and x, y of its landmarks.
ROW = 1 + 4 + 2 * 5


def decode_cells(cells: np.ndarray, stride: int, score: float) -> np.ndarray:
    """Rows (K, 15) of the cells that say a face.

    Args:
        cells: (15, R, C), see `SAID`.
        score: cells below it are left out.
    """
    down, across = np.nonzero(cells[0] > np.log(score / (1 - score)))
    said = cells[:, down, across].T.astype(np.float64)
    corner = np.stack([across, down], axis=1)
    rows = np.empty((len(said), ROW))
    rows[:, 0] = 1 / (1 + np.exp(-said[:, 0]))
    # Clipped, as a number without sense must not become an endless box.
    rows[:, 3:5] = stride * np.exp(said[:, 3:5].clip(-4, 4))
    rows[:, 1:3] = stride * (corner + said[:, 1:3]) - rows[:, 3:5] / 2
    rows[:, 5:] = stride * (np.tile(corner, 5) + said[:, 5:])
    return rows
