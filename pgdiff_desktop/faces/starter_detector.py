"""The product's own face detector: one network over the picture at every half of its size."""

from __future__ import annotations

import numpy as np
import torch

from pgdiff_desktop.faces.face import Face
from pgdiff_desktop.faces.tone import LUMA
from pgdiff_desktop.networks.face_detector import STRIDES, FaceDetectorNetwork
from pgdiff_desktop.opencv import cv2

# Chosen on every second of 148 old photos, faces of 24 px and more: found / boxes beside labels a label at a score
# of 0.4: 98.8 % / 0.22, 0.5: 96.9 % / 0.07, 0.55: 96.9 % / 0.03, 0.6: 93.8 % / 0.02, 0.7: 89.4 % / 0.
_LEAST_SCORE = 0.55
# Boxes that overlap by more (intersection over union), or one of which lies mostly in the other, are one face.
_SAME_FACE = 0.4
_INSIDE = 0.75
# What overlaps by so much says the same face, and is averaged.
_AGREES = 0.6
# The network was taught faces up to this width; the wider ones are seen where the picture is halved.
_WIDEST = 160.0
_LEAST_SIDE = 64


# A row of a face: its score, its box (left, top, width, height) and x, y of its landmarks.
ROW = 1 + 4 + 2 * 5


class StarterDetector:
    """Finds upright faces of about 12 px and more.

    Args:
        network: loaded, on any device.
    """

    def __init__(self, network: FaceDetectorNetwork) -> None:
        self._network = network
        self._device = next(network.parameters()).device

    def detect(self, picture: np.ndarray) -> list[Face]:
        """Faces of (H, W, 3) uint8 sRGB, in its pixels."""
        height, width = picture.shape[:2]
        # Old prints have no colours worth seeing, and casts must not matter.
        grey = picture.astype(np.float32) @ LUMA
        found = []
        while True:
            rows = self._look(grey)
            across, down = width / grey.shape[1], height / grey.shape[0]
            found.append(_scaled(rows[rows[:, 3] < _WIDEST], across, down))
            if max(grey.shape) < 2 * _LEAST_SIDE:
                break
            half = (max(1, round(grey.shape[1] / 2)), max(1, round(grey.shape[0] / 2)))
            grey = cv2.resize(grey, half, interpolation=cv2.INTER_AREA)
        return [_face(row) for row in merged(np.concatenate(found))]

    @torch.no_grad()
    def _look(self, grey: np.ndarray) -> np.ndarray:
        """Rows (K, 15) of faces in (H, W) in [0, 255]."""
        said = self._network(torch.from_numpy(as_input(grey))[None].to(self._device))
        return np.concatenate(
            [
                decode_cells(cells[0].float().cpu().numpy(), stride, _LEAST_SCORE)
                for cells, stride in zip(said, STRIDES, strict=True)
            ]
        )


def as_input(grey: np.ndarray) -> np.ndarray:
    """(H, W) grey in [0, 255] -> (1, H', W') float32 in [-1, 1], with grey added below and to the right."""
    whole = np.zeros([-(-side // STRIDES[-1]) * STRIDES[-1] for side in grey.shape], np.float32)
    whole[: grey.shape[0], : grey.shape[1]] = grey / 127.5 - 1
    return whole[None]


def merged(rows: np.ndarray) -> np.ndarray:
    """One row a face: the mean, by score, of the rows that say nearly what the best one says.

    Args:
        rows: (K, 5 or more), score, box, and what else is averaged.
    """
    rows = rows[np.argsort(-rows[:, 0], kind="stable")]
    faces = []
    while len(rows):
        shared, lesser = _overlaps(rows[0], rows)
        weights = np.where(shared > _AGREES, rows[:, 0], 0)[:, None]
        faces.append((weights * rows).sum(axis=0) / weights.sum())
        faces[-1][0] = rows[0, 0]
        rows = rows[~((shared > _SAME_FACE) | (lesser > _INSIDE))]
    return np.array(faces).reshape(-1, rows.shape[1])


def _overlaps(row: np.ndarray, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Of a row's box with others: intersection over union, and over the smaller box; (K,) each."""
    first, last = rows[:, 1:3], rows[:, 1:3] + rows[:, 3:5]
    shared = np.minimum(last, row[1:3] + row[3:5]) - np.maximum(first, row[1:3])
    area = shared.clip(0).prod(axis=1)
    own, others = row[3:5].prod(), rows[:, 3:5].prod(axis=1)
    return area / (own + others - area), area / np.minimum(own, others)


def _scaled(rows: np.ndarray, across: float, down: float) -> np.ndarray:
    """Rows (K, 15) in a picture that is so many times larger; the centres of its pixels lie between."""
    factor = np.array([across, down])
    points = (rows[:, 5:].reshape(-1, 5, 2) + 0.5) * factor - 0.5
    return np.concatenate([rows[:, :1], rows[:, 1:5] * np.tile(factor, 2), points.reshape(-1, 10)], axis=1)


def _face(row: np.ndarray) -> Face:
    x, y, width, height = (float(value) for value in row[1:5])
    points = tuple((float(px), float(py)) for px, py in row[5:ROW].reshape(5, 2))
    return Face((x, y, width, height), points, float(row[0]))


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
