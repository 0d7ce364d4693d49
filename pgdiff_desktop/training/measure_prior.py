"""What the prior draws out of noise, and whether it has only learnt faces by heart."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from pgdiff_desktop.training.faces import Faces

# Faces are compared in grey at this side, less their mean: who it is, not how bright the print.
_SIDE = 32
_BESIDE = 3


def sheet(faces: np.ndarray, across: int) -> Image.Image:
    """Faces (N, S, S, 3) in [0, 1] in rows of so many."""
    rows = [
        np.concatenate(list(faces[first : first + across]), axis=1) for first in range(0, len(faces), across)
    ]
    return Image.fromarray(np.round(np.concatenate(rows) * 255).astype(np.uint8))


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
        for face in (sample, *trained_on.pixels[near] / 255)
    ]
    sheet(np.stack(rows), 1 + _BESIDE).save(neighbours)
    new, _ = _nearest(_alike(held_out.pixels / np.float32(255)), known)
    return float(distances.mean() / new.mean())


def _alike(faces: np.ndarray) -> np.ndarray:
    """(N, S, S, 3) -> (N, 1024): small, grey, of mean 0 and length 1."""
    block = faces.shape[1] // _SIDE
    grey = faces.mean(axis=3).reshape(len(faces), _SIDE, block, _SIDE, block).mean(axis=(2, 4))
    flat = grey.reshape(len(faces), -1)
    flat = flat - flat.mean(axis=1, keepdims=True)
    return np.asarray(flat / (np.linalg.norm(flat, axis=1, keepdims=True) + 1e-6))


def _nearest(faces: np.ndarray, known: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Distance to the nearest known face, (N,), and the numbers of the nearest few, (N, 3)."""
    distances = np.sqrt(np.clip(2 - 2 * faces @ known.T, 0, None))
    return distances.min(axis=1), np.argsort(distances, axis=1)[:, :_BESIDE]
