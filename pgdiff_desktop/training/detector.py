"""Trains the starter face detector on crowds made of portraits: its cells, and its judge on what they propose."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from pgdiff_desktop.faces.face_proposals import UNIT, decode_cells, encode_cells
from pgdiff_desktop.faces.face_windows import cut_windows, encode_windows, windows_around
from pgdiff_desktop.faces.starter_detector import NARROWEST, WIDEST, as_input
from pgdiff_desktop.networks.face_detector import JUDGEMENT, STRIDE, WINDOW, FaceDetectorNetwork
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.training.crowds import MIRRORED, Crowd, draw_crowd, load_portraits
from pgdiff_desktop.training.run import Run, autocast

# Cells so near a face's middle, in its widths, say it; those up to the second may.
_NEAR, _AROUND = 0.22, 0.45
# Faces this much outside the taught sizes may be found or not; beyond that they must not be.
_TOO_NARROW, _TOO_WIDE = 0.6, 1.7
# A proposal that overlaps no face by more is none.
_BESIDE = 0.25
# Of each crowd the judge sees so many faces and so many proposals, the likeliest first.
_FACES, _PROPOSALS = 10, 8


@dataclass(frozen=True)
class CellTargets:
    """What the cells of one picture are to say.

    Attributes:
        score: (R, C), 1 a face, 0 none, -1 any answer is right.
        place: (4, R, C), see `encode_cells`; sense only where the score is 1.
        width: (R, C), the face's box in pixels; sense only where the score is 1.
    """

    score: np.ndarray
    place: np.ndarray
    width: np.ndarray


@dataclass(frozen=True)
class JudgeTargets:
    """Windows of one picture and what the judge is to say of them.

    Attributes:
        windows: (K, 1, 48, 48) float32.
        score: (K,), 1 a face, 0 none.
        place: (K, 14), see `encode_windows`; sense only where the score is 1.
    """

    windows: np.ndarray
    score: np.ndarray
    place: np.ndarray

    @staticmethod
    def none() -> JudgeTargets:
        window = np.zeros((0, 1, WINDOW, WINDOW), np.float32)
        return JudgeTargets(window, np.zeros(0, np.float32), np.zeros((0, JUDGEMENT - 1), np.float32))

    @staticmethod
    def together(parts: Sequence[JudgeTargets]) -> JudgeTargets:
        return JudgeTargets(
            np.concatenate([part.windows for part in parts]),
            np.concatenate([part.score for part in parts]),
            np.concatenate([part.place for part in parts]),
        )

    def chosen(self, which: np.ndarray | slice) -> JudgeTargets:
        return JudgeTargets(self.windows[which], self.score[which], self.place[which])

    def mirrored(self) -> JudgeTargets:
        points = self.place.reshape(-1, 7, 2) * np.array([-1, 1], np.float32)
        # The box's left edge becomes its right one.
        points[:, [0, 1], 0] = points[:, [1, 0], 0]
        points[:, 2:] = points[:, 2:][:, MIRRORED]
        return JudgeTargets(self.windows[..., ::-1], self.score, points.reshape(-1, 14))


def train_detector(
    photos: Path, output: Path, *, minutes: float, start: Path | None = None, device: str = "cpu"
) -> None:
    """Trains for so many minutes; see `Run`.

    Args:
        photos: folder of portraits with labels.json; those of `is_held_out` are never drawn.
    """
    config = tomllib.loads(Path(__file__).with_suffix(".toml").read_text())
    portraits = load_portraits(photos, held_out=False)
    size = {name: config[name] for name in ("features", "blocks")}
    run = Run("detector", lambda: FaceDetectorNetwork(**size), config, output, start, device)
    network = run.network
    seen = SeenWindows(config["kept_windows"])
    # Its threads would fight the network's.
    cv2.setNumThreads(1)

    def loss(rng: np.random.Generator) -> Tensor:
        # Drawing crowds costs most, and the judge has more to learn than the cells.
        value = draw_and_propose(rng) if run.steps % config["cells_every"] == 0 else torch.zeros(())
        shown = seen.drawn(rng, config["judged"])
        windows = torch.from_numpy(shown.windows).to(device)
        with autocast(device):
            said = network.judge(windows.contiguous(memory_format=torch.channels_last)).float()
        return value.to(device) + judge_loss(said, shown)

    def draw_and_propose(rng: np.random.Generator) -> Tensor:
        """The cells' loss on new crowds; what they propose there is kept for the judge."""
        crowds = [draw_crowd(portraits, rng, config["canvas"]) for _ in range(config["batch"])]
        pictures = torch.from_numpy(np.stack([as_input(crowd.pixels) for crowd in crowds])).to(device)
        with autocast(device):
            cells = network(pictures.contiguous(memory_format=torch.channels_last)).float()
        for crowd, one in zip(crowds, cells.detach().cpu().numpy(), strict=True):
            seen.add(judge_targets(crowd, decode_cells(one, 0.02, 100), rng))
        return cell_loss(cells, [cell_targets(crowd) for crowd in crowds])

    while not seen.has_both:
        draw_and_propose(np.random.default_rng((config["seed"], run.steps, len(seen))))
    run.train(loss, minutes)


class SeenWindows:
    """The latest windows of faces and of others, drawn again and again: to judge one costs less than to draw it.

    Args:
        most: how many of each are kept.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept = {True: JudgeTargets.none(), False: JudgeTargets.none()}

    def __len__(self) -> int:
        return sum(len(kept.score) for kept in self._kept.values())

    @property
    def has_both(self) -> bool:
        return all(len(kept.score) for kept in self._kept.values())

    def add(self, new: JudgeTargets) -> None:
        for is_face, kept in self._kept.items():
            latest = JudgeTargets.together([kept, new.chosen((new.score == 1) == is_face)])
            self._kept[is_face] = latest.chosen(slice(-self._most, None))

    def drawn(self, rng: np.random.Generator, count: int) -> JudgeTargets:
        """So many windows, half of them faces, half of each mirrored."""
        parts = []
        for kept in self._kept.values():
            some = kept.chosen(rng.integers(len(kept.score), size=count // 2))
            parts += [some.chosen(slice(count // 4)), some.chosen(slice(count // 4, None)).mirrored()]
        return JudgeTargets.together(parts)


def cell_targets(crowd: Crowd) -> CellTargets:
    cells = -(-len(crowd.pixels) // STRIDE)
    score = np.zeros((cells, cells), np.float32)
    place = np.zeros((4, cells, cells), np.float32)
    width = np.full((cells, cells), UNIT, np.float32)
    at = np.stack(np.meshgrid(np.arange(cells), np.arange(cells)), axis=-1)
    nearest = np.full((cells, cells), np.inf)
    for box, answer in zip(crowd.boxes, crowd.answers, strict=True):
        if not _TOO_NARROW * NARROWEST < box[2] < _TOO_WIDE * WIDEST:
            continue
        away = np.linalg.norm(at * float(STRIDE) + 0.5 - box[:2] - box[2:] / 2, axis=-1)
        must = answer and NARROWEST <= box[2] <= WIDEST
        # Every face has at least the cell nearest to it, and is told from its neighbour's.
        near = away <= max(_NEAR * box[2], float(away.min()))
        around = away <= max(_AROUND * box[2], STRIDE)
        score[around & (score == 0)] = -1
        mine = near & (away < nearest)
        nearest[mine] = away[mine]
        score[mine] = 1 if must else -1
        place[:, mine] = encode_cells(box, at[mine]).T
        width[mine] = box[2]
    return CellTargets(score, place, width)


def judge_targets(crowd: Crowd, proposed: np.ndarray, rng: np.random.Generator) -> JudgeTargets:
    """Faces in windows that are a little off, and proposals that are no faces.

    Args:
        proposed: (K, 5), score and box, the likeliest first.
    """
    sizes = crowd.boxes[:, 2]
    must = np.nonzero(crowd.answers & (sizes > 0.8 * NARROWEST) & (sizes < 1.25 * WIDEST))[0]
    must = rng.permutation(must)[:_FACES]
    boxes = crowd.boxes[must]
    off = boxes.copy()
    off[:, :2] += rng.normal(0, 0.08, (len(must), 2)) * boxes[:, 2:]
    off[:, 2:] *= np.exp(rng.normal(0, 0.1, (len(must), 2)))
    none = proposed[(_overlap(proposed[:, 1:], crowd.boxes) < _BESIDE).all(axis=1), 1:][:_PROPOSALS]
    # What cells have not thought of: anything, also beside and in faces.
    other = np.concatenate(
        [rng.uniform(0, len(crowd.pixels), (4, 2)), np.exp(rng.uniform(3, 4.2, (4, 2)))], axis=1
    )
    other = other[(_overlap(other, crowd.boxes) < _BESIDE).all(axis=1)]
    windows = windows_around(np.concatenate([off, none, other]))
    place = np.zeros((len(windows), 14), np.float32)
    place[: len(must)] = encode_windows(boxes, crowd.landmarks[must], windows[: len(must)])
    score = (np.arange(len(windows)) < len(must)).astype(np.float32)
    return JudgeTargets(cut_windows(crowd.pixels, windows), score, place)


def _overlap(boxes: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Intersection over union of (K, 4) with (L, 4), (K, L)."""
    a, b = boxes[:, None], others[None]
    shared = np.minimum(a[..., :2] + a[..., 2:], b[..., :2] + b[..., 2:]) - np.maximum(a[..., :2], b[..., :2])
    area = shared.clip(0).prod(axis=2)
    return np.asarray(area / (a[..., 2:].prod(axis=2) + b[..., 2:].prod(axis=2) - area))


def cell_loss(said: Tensor, targets: Sequence[CellTargets]) -> Tensor:
    """Focal loss of the score (Lin et al. 2017), and distances in shares of the face's width.

    Args:
        said: (N, 5, R, C).
    """
    score = _stacked([target.score for target in targets], said)
    place = _stacked([target.place for target in targets], said)
    width = _stacked([target.width for target in targets], said)
    is_face = score == 1
    # At least as many as most pictures have: one without any must not outweigh all others.
    faces = is_face.sum().clamp(min=16)
    wrong = nn.functional.binary_cross_entropy_with_logits(said[:, 0], score.clamp(min=0), reduction="none")
    # Counts the cells that are still told wrong; those told right are many, and would drown them.
    focal = (1 - torch.exp(-wrong)).square() * wrong
    away = nn.functional.smooth_l1_loss(said[:, 1:], place, reduction="none", beta=0.02)
    # The logarithms of width and height are shares already.
    away = torch.cat([away[:, :2] * UNIT / width[:, None], away[:, 2:]], dim=1)
    placed = (away * is_face[:, None]).sum() / (4 * faces)
    return (focal * (score >= 0)).sum() / (2 * faces) + placed


def judge_loss(said: Tensor, targets: JudgeTargets) -> Tensor:
    """Cross entropy of the score, and distances in shares of the window's side.

    Args:
        said: (K, 15).
    """
    score = torch.from_numpy(targets.score).to(said.device)
    place = torch.from_numpy(targets.place).to(said.device)
    wrong = nn.functional.binary_cross_entropy_with_logits(said[:, 0], score)
    away = nn.functional.smooth_l1_loss(said[:, 1:], place, reduction="none", beta=0.01).mean(dim=1)
    return wrong + 20 * (away * score).sum() / score.sum().clamp(min=1)


def _stacked(arrays: Sequence[np.ndarray], like: Tensor) -> Tensor:
    return torch.from_numpy(np.stack(arrays)).to(like.device)
