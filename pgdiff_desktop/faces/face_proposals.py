"""What the starter detector's cells say, as boxes: left, top, width and height, edges at 0 and the picture's size."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.networks.face_detector import STRIDE

# Distances and sizes are told in so many pixels.
UNIT = 32.0


def decode_cells(cells: np.ndarray, score: float, most: int) -> np.ndarray:
    """(K, 5), score and box of the likeliest cells.

    Args:
        cells: (5, R, C), of one picture.
        score: cells below it are left out; most: no more than these, the likeliest.
    """
    down, across = np.nonzero(cells[0] > np.log(score / (1 - score)))
    said = cells[:, down, across].T.astype(np.float64)
    likeliest = np.argsort(-said[:, 0], kind="stable")[:most]
    said, at = said[likeliest], np.stack([across, down], axis=1)[likeliest]
    centre = at * float(STRIDE) + 0.5 + said[:, 1:3] * UNIT
    # Clipped, as a number without sense must not become an endless box.
    size = UNIT * np.exp(said[:, 3:5].clip(-4, 4))
    return np.concatenate([1 / (1 + np.exp(-said[:, :1])), centre - size / 2, size], axis=1)


def encode_cells(box: np.ndarray, cells: np.ndarray) -> np.ndarray:
    """(K, 4), what cells of column, row (K, 2) are to say of a box (4,), the inverse of `decode_cells`."""
    centre = (box[:2] + box[2:] / 2 - 0.5 - cells * float(STRIDE)) / UNIT
    return np.concatenate([centre, np.tile(np.log(box[2:] / UNIT), (len(cells), 1))], axis=1)
