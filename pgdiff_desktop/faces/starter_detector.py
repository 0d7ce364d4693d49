"""The product's own face detector: boxes are proposed at every half of the picture's size, and judged closely."""

from __future__ import annotations

import numpy as np
import torch

from pgdiff_desktop.faces.face import Face
from pgdiff_desktop.faces.face_proposals import decode_cells
from pgdiff_desktop.faces.face_windows import cut_windows, decode_windows, windows_around
from pgdiff_desktop.faces.tone import LUMA
from pgdiff_desktop.networks.face_detector import JUDGEMENT, FaceDetectorNetwork
from pgdiff_desktop.opencv import cv2

# Measured on 119 old photos, faces of 24 px and more: found / boxes beside labels for each label at a score of
# 0.3: 74.9 % / 0.18, 0.5: 72.0 % / 0.12, 0.7: 69.0 % / 0.07, 0.9: 67.8 % / 0.03. Nearly none of these is a face.
DEFAULT_SCORE = 0.5
# Proposals below this score are not looked at closely, nor more than so many at each size.
_WORTH_A_LOOK = 0.1
_MOST_LOOKS = 400
# Half of the windows that the judge was taught on were faces; of those that photos propose, one in so many is.
_RARITY = 300.0
# Boxes that overlap by more (intersection over union), or one of which lies mostly in the other, are one face.
_SAME_FACE = 0.4
_INSIDE = 0.75
# The picture is halved for as long as its shorter side has so many pixels: the widest face fits in.
_LEAST_SIDE = 48
# At each size the cells were taught faces of this width, in pixels.
NARROWEST, WIDEST = 18.0, 64.0


class StarterDetector:
    """Finds upright faces of about 18 px and more.

    Args:
        network: loaded, on any device.
        score: faces below it are left out.
    """

    def __init__(self, network: FaceDetectorNetwork, score: float = DEFAULT_SCORE) -> None:
        self._network = network
        self._score = score
        self._device = next(network.parameters()).device

    def detect(self, picture: np.ndarray) -> list[Face]:
        """Faces of (H, W, 3) uint8 sRGB, in its pixels."""
        height, width = picture.shape[:2]
        # Old prints have no colours worth seeing, and casts must not matter.
        grey = picture.astype(np.float32) @ LUMA
        found = []
        while True:
            across, down = width / grey.shape[1], height / grey.shape[0]
            found.append(self._look(grey) * [1, *[across, down] * 7])
            if min(grey.shape) < 2 * _LEAST_SIDE:
                break
            half = (round(grey.shape[1] / 2), round(grey.shape[0] / 2))
            grey = cv2.resize(grey, half, interpolation=cv2.INTER_AREA)
        return [_face(row) for row in merged(np.concatenate(found))]

    @torch.no_grad()
    def _look(self, grey: np.ndarray) -> np.ndarray:
        """Score, box and landmarks, (K, 15), of the faces of the taught sizes in (H, W) in [0, 255]."""
        cells = self._network(torch.from_numpy(as_input(grey))[None].to(self._device))[0]
        proposed = merged(decode_cells(cells.float().cpu().numpy(), _WORTH_A_LOOK, _MOST_LOOKS))
        proposed = proposed[(proposed[:, 3] > 0.8 * NARROWEST) & (proposed[:, 3] < 1.25 * WIDEST)]
        if not len(proposed):
            return np.zeros((0, JUDGEMENT))
        # What the second look says is the better for the first having put the face into the middle.
        judged = self._judged(grey, self._judged(grey, proposed[:, 1:5])[:, 1:5])
        # Cells see more of the surroundings, the judge more of the face: what both say counts.
        odds = _odds(proposed[:, 0]) * _odds(judged[:, 0]) / _RARITY
        judged[:, 0] = odds / (1 + odds)
        return judged[judged[:, 0] >= self._score]

    def _judged(self, grey: np.ndarray, boxes: np.ndarray) -> np.ndarray:
        """What the judge says of boxes (K, 4): score, box and landmarks, (K, 15)."""
        windows = windows_around(boxes)
        said = self._network.judge(torch.from_numpy(cut_windows(grey, windows)).to(self._device))
        return decode_windows(said.float().cpu().numpy(), windows)


def _odds(score: np.ndarray) -> np.ndarray:
    score = score.clip(1e-6, 1 - 1e-6)
    return np.asarray(score / (1 - score))


def as_input(grey: np.ndarray) -> np.ndarray:
    """(H, W) grey in [0, 255] -> (1, H, W) float32 in [-1, 1]."""
    return (grey[None] / 127.5 - 1).astype(np.float32)


def merged(rows: np.ndarray) -> np.ndarray:
    """One row a face: the mean, by score, of the rows that say nearly what the best one says.

    Args:
        rows: (K, 5 or more), score, box, and what else is averaged.
    """
    rows = rows[np.argsort(-rows[:, 0], kind="stable")]
    faces = []
    while len(rows):
        shared, lesser = _overlaps(rows[0], rows)
        weights = np.where(shared > 0.6, rows[:, 0], 0)[:, None]
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


def _face(row: np.ndarray) -> Face:
    """A row of continuous places; a face's landmarks are told from the centre of the first pixel."""
    x, y, width, height = (float(value) for value in row[1:5])
    points = tuple((float(px) - 0.5, float(py) - 0.5) for px, py in row[5:].reshape(5, 2))
    return Face((x, y, width, height), points, float(row[0]))
