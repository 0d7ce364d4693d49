"""Trains the identity network to say what MobileFaceNet says of a face, block by block (distillation).

An embedding tells a student too little: 128 numbers a face, and a few thousand faces. The features between the
teacher's blocks are thousands of places a face, each of which shows what one block does with what it sees. So each
stage of the student is taught one block first, on the teacher's own features (Li et al. 2020, "Blockwisely supervised
neural architecture search", section 3.2), and only then all of them behind each other.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from pgdiff_desktop.engine.sampling.identity import CROP
from pgdiff_desktop.faces.alignment import crop_matrix_112
from pgdiff_desktop.networks.embedding_resnet import EmbeddingResNet
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.face_pool import prepare_pool
from pgdiff_desktop.training.faces import load_config, load_faces
from pgdiff_desktop.training.installed import Weights
from pgdiff_desktop.training.likeness import teacher_features, teacher_network
from pgdiff_desktop.training.run import Run, as_batch, autocast, channels_last

# How far a detector's landmarks may lead the crop astray: share of its size, degrees, pixels.
_SCALE, _TURN, _SHIFT = 0.08, 8.0, 4.0
# Crops from which the statistics of the teacher's features are taken.
_MEASURED = 256


def train(data: TrainingData, output: Path, *, minutes: float, start: Path | None, device: str) -> None:
    """Trains for so many minutes; see `Run`."""
    config = load_config("identity")
    shipped = Weights()
    # As large as the prior sees them, which draws some of what is learnt from.
    size = shipped.size("prior")
    faces = load_faces(data.faces, size, held_out=False, group_weights=config["group_weights"])
    layout = {name: config[name] for name in ("widths", "blocks", "expansion")}
    run = Run("identity", lambda: channels_last(EmbeddingResNet(**layout)), config, output, start, device)
    teacher = channels_last(teacher_network(data.identity_teacher, device))
    pool = prepare_pool(faces, shipped.network("prior").to(device), device, config)

    def crops(rng: np.random.Generator, count: int) -> Tensor:
        pictures = pool.draw(rng, count)
        mixed = rng.random(count) < config["mixed"]
        share = rng.uniform(0.3, 0.7, (count, 1, 1, 1)).astype(np.float32)
        pictures[mixed] = (share * pictures + (1 - share) * pool.draw(rng, count))[mixed]
        return as_batch([_relit(jittered_crop(face, rng), rng) for face in pictures], device)

    @torch.no_grad()
    def taught(faces: Tensor) -> list[Tensor]:
        with autocast(device):
            return teacher_features(teacher, faces)

    units = Units(taught(crops(np.random.default_rng(config["seed"]), _MEASURED)))

    def loss(rng: np.random.Generator) -> Tensor:
        face = crops(rng, config["batch"])
        wanted = units.of(taught(face))
        by_teacher = run.steps < config["taught_steps"]
        found: list[Tensor] = []
        with autocast(device):
            for stage, before in zip(run.network.stages, [face, *wanted[:-1]], strict=True):
                found.append(stage(before if by_teacher or not found else found[-1]))
        away = units.away(found, wanted)
        alike = F.cosine_similarity(found[-1].float(), wanted[-1].float()).mean()
        total: Tensor = 1 - alike + config["feature_weight"] * away
        return total

    run.train(loss, minutes)


class Units:
    """Features of one side in one unit: those of the teacher's last block there have mean 0 and variance 1.

    The last two, MobileFaceNet's last features behind ReLU6 and the embedding, stay as they are.
    """

    def __init__(self, measured: list[Tensor]) -> None:
        over = (0, 2, 3)
        self._of_side = {
            features.shape[-1]: (features.mean(over, keepdim=True), features.std(over, keepdim=True) + 1e-3)
            for features in measured[:-2]
        }
        self._variances = [features.float().var() for features in self.of(measured)]

    def of(self, features: list[Tensor]) -> list[Tensor]:
        return [*map(self._in_units, features[:-2]), *features[-2:]]

    def _in_units(self, features: Tensor) -> Tensor:
        mean, deviation = self._of_side[features.shape[-1]]
        return (features - mean) / deviation

    def away(self, found: list[Tensor], wanted: list[Tensor]) -> Tensor:
        """Mean over the stages of the squared distance between features in units, each as a share of its variance."""
        distances = [F.mse_loss(one, other) for one, other in zip(found, wanted, strict=True)]
        return torch.stack(
            [
                distance.float() / variance
                for distance, variance in zip(distances, self._variances, strict=True)
            ]
        ).mean()


def jittered_crop(face: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """ArcFace's crop of an aligned face (S, S, 3), (112, 112, 3), a little off as detectors are."""
    return crop_by(jittered_matrix(face.shape[0], rng), face)


def jittered_matrix(size: int, rng: np.random.Generator) -> np.ndarray:
    """From an aligned face of `size` pixels to its jittered crop, (2, 3) float64."""
    turn = cv2.getRotationMatrix2D(
        (CROP / 2, CROP / 2), rng.uniform(-_TURN, _TURN), 1 + rng.uniform(-_SCALE, _SCALE)
    )
    turn[:, 2] += rng.uniform(-_SHIFT, _SHIFT, 2)
    return np.asarray(turn @ np.vstack([crop_matrix_112(size), [0, 0, 1]]))


def crop_by(matrix: np.ndarray, face: np.ndarray) -> np.ndarray:
    """The crop (112, 112, 3) that a matrix takes of an aligned face (S, S, 3)."""
    crop = cv2.warpAffine(face, matrix, (CROP, CROP), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    return np.asarray(np.clip(crop, 0, 1), np.float32)


def _relit(crop: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Mirrored by chance, and `relit`."""
    if rng.random() < 0.5:
        crop = crop[:, ::-1]
    return relit(crop, rng)


def relit(crop: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A crop (112, 112, 3) in another light and other colours, and a quarter of all with a part hidden."""
    gains = (rng.uniform(0.75, 1.15) + rng.normal(0, 0.06, 3)).astype(np.float32)
    lit = np.float32(rng.uniform(-0.1, 0.15)) + gains * crop
    if rng.random() < 0.25:
        (x, y), (w, h) = rng.integers(0, CROP - 16, 2), rng.integers(8, 48, 2)
        lit[y : y + h, x : x + w] = rng.random(3)
    return np.asarray(np.clip(lit, 0, 1), np.float32)
