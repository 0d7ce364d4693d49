"""Trains the starter face detector on crowds made of portraits, to say of every cell what YuNet says (distillation).

YuNet decides what is a face, in whatever becomes of a crowd; where its landmarks lie is known better from the
portraits, in which the same face is larger and unworn.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from pgdiff_desktop.faces.starter_detector import as_input
from pgdiff_desktop.networks.face_detector import SAID, STRIDES, FaceDetectorNetwork
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.training.crowds import Crowd, Portrait, draw_crowd, load_portraits
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.faces import load_config
from pgdiff_desktop.training.run import Run, autocast

# Cells that the teacher gives less than this say nothing of a place.
_PLACED = 0.2
# A box of the teacher's that overlaps a person's face by so much (intersection over union) is that person's.
_THE_PERSON = 0.45


def train(data: TrainingData, output: Path, *, minutes: float, start: Path | None, device: str) -> None:
    """Trains for so many minutes; see `Run`. Portraits of `is_held_out` are never drawn."""
    config = load_config("detector")
    portraits = load_portraits(data.portraits, held_out=False)
    size = {name: config[name] for name in ("widths", "blocks", "features")}
    run = Run("detector", lambda: FaceDetectorNetwork(**size), config, output, start, device)
    yunet = YuNet(data.detector_teacher)
    # Its threads would fight the network's.
    cv2.setNumThreads(1)

    def loss(rng: np.random.Generator) -> Tensor:
        crowds = [
            draw_mixed_crowd(portraits, rng, config["canvas"], config["mixed"])
            for _ in range(config["batch"])
        ]
        wanted = yunet.cells(np.stack([crowd.pixels for crowd in crowds]))
        for cells, stride in zip(wanted, STRIDES, strict=True):
            for one, crowd in zip(cells, crowds, strict=True):
                place_landmarks(one, stride, crowd)
        pictures = torch.from_numpy(np.stack([as_input(crowd.pixels) for crowd in crowds])).to(device)
        with autocast(device):
            said = run.network(pictures.contiguous(memory_format=torch.channels_last))
        return cells_loss(
            [cells.float() for cells in said], [torch.from_numpy(cells).to(device) for cells in wanted]
        )

    run.train(loss, minutes)


def draw_mixed_crowd(
    portraits: Sequence[Portrait], rng: np.random.Generator, size: int, mixed: float
) -> Crowd:
    """A crowd; a share of them with another one showing through, of which only the teacher knows what is seen."""
    crowd = draw_crowd(portraits, rng, size)
    if rng.random() < mixed:
        other, share = draw_crowd(portraits, rng, size), rng.uniform(0.5, 0.9)
        crowd.pixels = cv2.addWeighted(crowd.pixels, share, other.pixels, 1 - share, 0)
    return crowd


def place_landmarks(cells: np.ndarray, stride: int, crowd: Crowd) -> None:
    """Puts the landmarks of a crowd's persons into the cells (15, R, C) that say their faces, in place."""
    if not len(crowd.boxes):
        return
    down, across = np.nonzero(cells[0] > _PLACED)
    corner = np.stack([across, down], axis=1)
    said = cells[1:5, down, across].T.astype(np.float64)
    size = stride * np.exp(said[:, 2:])
    first = stride * (corner + said[:, :2]) - size / 2
    own_first, own_size = crowd.boxes[None, :, :2], crowd.boxes[None, :, 2:]
    last = np.minimum((first + size)[:, None], own_first + own_size)
    shared = (last - np.maximum(first[:, None], own_first)).clip(0).prod(axis=2)
    overlap = shared / (size.prod(axis=1)[:, None] + own_size.prod(axis=2) - shared)
    person = overlap.argmax(axis=1)
    known = overlap.max(axis=1) > _THE_PERSON
    # A crowd's places count from the corner of the first pixel, the teacher's from its centre.
    points = (crowd.landmarks[person] - 0.5) / stride - corner[:, None]
    cells[5:, down[known], across[known]] = points[known].reshape(-1, 10).T


def cells_loss(said: Sequence[Tensor], wanted: Sequence[Tensor]) -> Tensor:
    """Quality focal loss of the score (Li et al. 2020), and distances in shares of the face's size.

    Args:
        said: of each stride (N, 15, R, C); wanted: likewise, the score as a probability.
    """
    wrong, away = said[0].new_zeros(()), said[0].new_zeros(())
    faces = sum(float(cells[:, 0].sum()) for cells in wanted) + said[0].shape[0]
    for cells, truth in zip(said, wanted, strict=True):
        score, place = truth[:, 0], truth[:, 1:]
        entropy = nn.functional.binary_cross_entropy_with_logits(cells[:, 0], score, reduction="none")
        # Counts the cells that are still told wrong; those told right are many, and would drown them.
        wrong = wrong + ((cells[:, 0].sigmoid() - score).abs() * entropy).sum()
        weight = score * (score > _PLACED)
        size = torch.exp(place[:, 2:4].mean(dim=1, keepdim=True))
        off = (cells[:, 1:] - place).abs()
        # The logarithms of width and height are shares already.
        off = torch.cat([off[:, :2] / size, off[:, 2:4], off[:, 4:] / size], dim=1).clamp(max=2)
        away = away + (off.mean(dim=1) * weight).sum()
    return (wrong + 5 * away) / faces


class YuNet:
    """The teacher from its file, yunet_n_dynamic.onnx."""

    def __init__(self, path: Path) -> None:
        self._network = cv2.dnn.readNet(str(path))

    def cells(self, pictures: np.ndarray) -> list[np.ndarray]:
        """What is said of (N, S, S) uint8 grey, S divisible by 32: for each stride (N, 15, S/stride, S/stride).

        As `SAID`, but the score is a probability, the geometric mean of YuNet's two.
        """
        count, side = pictures.shape[:2]
        self._network.setInput(np.repeat(pictures[:, None].astype(np.float32), 3, axis=1))
        names = [f"{what}_{stride}" for stride in STRIDES for what in ("cls", "obj", "bbox", "kps")]
        outputs = iter(self._network.forward(names))
        cells = []
        for stride in STRIDES:
            face, thing, box, landmarks = (next(outputs) for _ in range(4))
            score = np.sqrt(face.clip(0, 1) * thing.clip(0, 1))
            said = np.concatenate([score, box, landmarks], axis=2)
            cells.append(said.transpose(0, 2, 1).reshape(count, SAID, side // stride, side // stride))
        return cells
