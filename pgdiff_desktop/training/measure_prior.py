"""What the prior draws out of noise, and whether it has only learnt faces by heart."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.faces import Faces, load_faces
from pgdiff_desktop.training.installed import Weights
from pgdiff_desktop.training.model_card import CARD, Better, Row
from pgdiff_desktop.training.samples import coarse, draw_samples
from pgdiff_desktop.training.sheets import eight_bits, sheet

_BESIDE = 3


def prior_rows(data: TrainingData, weights: Weights, count: int, sheets: Path) -> Iterator[Row]:
    size = weights.size("prior")
    trained_on = load_faces(data.faces, size, held_out=False)
    samples = draw_samples(weights, range(count), steps=100)
    folder = CARD.parent if weights.candidates is None else sheets
    sheet(list(eight_bits(samples)), 6).save(folder / "prior-samples.jpg", quality=92)
    held_out = load_faces(data.faces, size, held_out=True)
    share = copying(samples, trained_on, held_out, sheets / "neighbours.png")
    what = "prior: distance to the nearest training face, of held-out faces' own"
    yield Row(what, share, "{:.2f}", "no copies", Better.HIGHER, 0.3)


def copying(samples: np.ndarray, trained_on: Faces, held_out: Faces, neighbours: Path) -> float:
    """Mean distance of samples to the nearest training face, as a share of what held-out faces have to it.

    Near 1 the samples are as new as people whom training never saw; near 0 they are copies.

    Args:
        samples: (N, S, S, 3) in [0, 1].
        neighbours: picture to write: each sample with the training faces that are most like it, one row each.
    """
    known = _alike(trained_on.pixels / np.float32(255))
    distances, order = _nearest(_alike(samples), known)
    rows = [
        face
        for sample, near in zip(samples, order, strict=True)
        for face in (eight_bits(sample), *trained_on.pixels[near])
    ]
    sheet(rows, 1 + _BESIDE).save(neighbours)
    new, _ = _nearest(_alike(held_out.pixels / np.float32(255)), known)
    return float(distances.mean() / new.mean())


def _alike(faces: np.ndarray) -> np.ndarray:
    """(N, S, S, 3) -> (N, 1024): small, grey, of mean 0 and length 1: who it is, not how bright the print."""
    flat = coarse(faces.mean(axis=3))
    return np.asarray(flat / (np.linalg.norm(flat, axis=1, keepdims=True) + 1e-6))


def _nearest(faces: np.ndarray, known: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Distance to the nearest known face, (N,), and the numbers of the nearest few, (N, 3)."""
    distances = np.sqrt(np.clip(2 - 2 * faces @ known.T, 0, None))
    return distances.min(axis=1), np.argsort(distances, axis=1)[:, :_BESIDE]
