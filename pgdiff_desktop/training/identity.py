"""Trains the identity network to say what MobileFaceNet says of a face (distillation)."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from pgdiff_desktop.engine.identity import CROP
from pgdiff_desktop.faces.alignment import crop_matrix_112
from pgdiff_desktop.networks.embedding_resnet import EmbeddingResNet
from pgdiff_desktop.networks.mobilefacenet import MobileFaceNet
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.training.aging import age
from pgdiff_desktop.training.faces import load_configured
from pgdiff_desktop.training.installed import starter_network, teacher_network
from pgdiff_desktop.training.run import Noise, Run, as_batch, autocast

# How far a detector's landmarks may lead the crop astray: share of its size, degrees, pixels.
_SCALE, _TURN, _SHIFT = 0.06, 6.0, 3.0
# Timesteps at which the prior's estimates show a face, and not yet the photo.
_DRAWN_AT = (150, 600)


def train_identity(
    faces: Path,
    index: Path,
    output: Path,
    *,
    teacher: Path,
    minutes: float,
    start: Path | None,
    device: str,
) -> None:
    """Trains for so many minutes; see `Run`.

    Args:
        faces: folder of aligned faces; index: its CSV.
        teacher: MobileFaceNet's weights, .pt.
    """
    config, data = load_configured("identity", faces, index)
    run = Run(
        "identity",
        lambda: EmbeddingResNet(widths=config["widths"], blocks=config["blocks"]),
        config,
        output,
        start,
        device,
    )
    judge = teacher_network(teacher, device)
    prior = starter_network("prior-starter", device)
    noise = Noise(device)

    def loss(rng: np.random.Generator) -> Tensor:
        batch = config["batch"]
        pictures = data.draw(rng, batch)
        estimated = round(config["drawn"] * batch)
        pictures[:estimated] = estimate(pictures[:estimated], rng)
        mixed = rng.random(batch) < config["mixed"]
        share = rng.uniform(0.3, 0.7, (batch, 1, 1, 1)).astype(np.float32)
        others = data.draw(rng, batch)
        pictures[mixed] = (share * pictures + (1 - share) * others)[mixed]
        aged = rng.random(batch) < config["aged"]
        crops = as_batch(
            [
                jittered_crop(age(face, rng).aged if old else face, rng)
                for face, old in zip(pictures, aged, strict=True)
            ],
            device,
        )
        with torch.no_grad():
            wanted_features = judge_features(judge, crops)
            wanted = judge.bn(judge.conv3(judge.gdconv(wanted_features))).flatten(1)
        with autocast(device):
            features = run.network.features(crops)
            embedding = run.network.embedding_of(features).float()
        away = F.mse_loss(features.float(), wanted_features) / wanted_features.var()
        alike = F.cosine_similarity(embedding, wanted).mean()
        length = F.mse_loss(embedding, wanted) / wanted.var()
        total: Tensor = 1 - alike + 0.2 * length + config["feature_weight"] * away
        return total

    @torch.no_grad()
    def estimate(pictures: np.ndarray, rng: np.random.Generator) -> np.ndarray:
        """x0_hat of the prior, (N, S, S, 3) in [0, 1], from faces under much noise."""
        face = as_batch(pictures, device)
        timesteps = torch.from_numpy(rng.integers(*_DRAWN_AT, len(face))).to(device)
        x = noise.add(face, noise.draw(face, rng), timesteps)
        x0_hat = noise.take_away(prior(x, timesteps), x, timesteps).clamp(-1, 1)
        return ((x0_hat + 1) / 2).permute(0, 2, 3, 1).cpu().numpy()

    run.train(loss, minutes)


def judge_features(judge: MobileFaceNet, crops: Tensor) -> Tensor:
    """MobileFaceNet's last picture-shaped features, (N, 512, 7, 7)."""
    features: Tensor = judge.conv2(judge.features(judge.dw_conv(judge.conv1(crops))))
    return features


def jittered_crop(face: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """ArcFace's crop of an aligned face (S, S, 3), (112, 112, 3), a little off as detectors are."""
    turn = cv2.getRotationMatrix2D(
        (CROP / 2, CROP / 2), rng.uniform(-_TURN, _TURN), 1 + rng.uniform(-_SCALE, _SCALE)
    )
    turn[:, 2] += rng.uniform(-_SHIFT, _SHIFT, 2)
    matrix = turn @ np.vstack([crop_matrix_112(face.shape[0]), [0, 0, 1]])
    crop = cv2.warpAffine(face, matrix, (CROP, CROP), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    return np.asarray(np.clip(crop, 0, 1), np.float32)
