"""Trains the prior: (x_t, t) -> the clean face in it, on aligned faces."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from pgdiff_desktop.faces.tone import LUMA
from pgdiff_desktop.networks.build import build_network
from pgdiff_desktop.networks.edm_unet import CONDITIONS, EdmUNet
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.training.batches import as_bytes
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.faces import Faces, load_config, load_faces
from pgdiff_desktop.training.run import Noise, Run, autocast, on_device


def train(data: TrainingData, output: Path, *, minutes: float, start: Path | None, device: str) -> None:
    """Trains for so many minutes; see `Run`."""
    config = on_device(load_config("prior"), device)
    faces = load_faces(data.faces, config["size"], held_out=False, group_weights=config["group_weights"])
    described = fit_gaussian(faces, config)

    def build() -> EdmUNet:
        network = build_network(config["architecture"])
        assert isinstance(network, EdmUNet)
        network.gaussian.load_state_dict(described)
        return network

    def draw(rng: np.random.Generator) -> dict[str, np.ndarray]:
        drawn = faces.draw(rng, config["batch"])
        pairs = [changed(face, config, rng) for face in drawn]
        late = rng.random(len(pairs)) < config["late_share"]
        return {
            "clean": as_bytes(np.stack([face for face, _ in pairs])),
            "condition": np.stack([condition for _, condition in pairs]),
            "timesteps": np.where(
                late, rng.integers(0, config["late"], len(pairs)), rng.integers(0, 1000, len(pairs))
            ),
        }

    run = Run("prior", build, config, output, start, device)
    noise = Noise(device)
    clean_face = run.network.clean_face

    def loss(batch: dict[str, Tensor]) -> Tensor:
        clean, timesteps = batch["clean"], batch["timesteps"]
        x = noise.add(clean, torch.randn_like(clean), timesteps)
        with autocast(device):
            away: Tensor = clean_face(x, timesteps, batch["condition"]).float() - clean
        weight = run.network.loss_weight(timesteps).clamp(max=config["most_weight"])
        return (weight * away.square().mean(dim=(1, 2, 3))).mean()

    run.train(loss, minutes, draw=draw)


def changed(
    face: np.ndarray, config: dict[str, Any], rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray]:
    """A face (S, S, 3) in [0, 1], perhaps monochrome, turned, enlarged and moved, and that as a condition, (5,)."""
    condition = np.zeros(CONDITIONS, np.float32)
    monochrome = rng.random() < config["monochrome_share"]
    if monochrome:
        face = np.repeat((face @ LUMA)[..., None], 3, axis=2)
    if rng.random() >= config["unknown_share"]:
        # An old print among the colour photographs is monochrome, whatever was drawn.
        condition[0] = 1 if monochrome or np.ptp(face, axis=2).max() < 0.02 else -1
    if rng.random() < config["changed_share"]:
        size = len(face)
        most = np.array([config["turn"], config["enlarge"], config["move"], config["move"]])
        shares = rng.uniform(-1, 1, 4)
        angle, log_scale, x, y = shares * most
        matrix = cv2.getRotationMatrix2D(((size - 1) / 2, (size - 1) / 2), angle, float(np.exp(log_scale)))
        matrix[:, 2] += (x * size, y * size)
        face = cv2.warpAffine(
            face, matrix, (size, size), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT
        )
        condition[1:] = shares
    return face, condition


def fit_gaussian(faces: Faces, config: dict[str, Any]) -> dict[str, Tensor]:
    """State of `GaussianFaces`: mean and principal components of the faces as training draws them."""
    size, count = (config["architecture"][name] for name in ("gaussian_size", "gaussian_components"))
    share = config["monochrome_share"]
    pixels = torch.from_numpy(faces.pixels).permute(0, 3, 1, 2)
    small = torch.cat([_averaged(some, size) for some in torch.split(pixels, 500)])
    monochrome = torch.einsum("nchw,c->nhw", small, torch.from_numpy(LUMA))[:, None].expand_as(small)
    weights = torch.from_numpy(faces.weights).float() / 2
    drawn = torch.cat([small, small.flip(3), monochrome, monochrome.flip(3)]).flatten(1)
    weights = torch.cat([weights * part for part in (1 - share, share) for _ in "ab"])
    mean = weights @ drawn
    spread = (drawn - mean) * weights.sqrt()[:, None]
    variances, directions = torch.linalg.eigh(spread.T @ spread)
    return {
        "mean": mean.view(3, size, size),
        "components": directions.flip(1)[:, :count].T.contiguous(),
        "variances": variances.flip(0)[:count],
    }


def _averaged(pixels: Tensor, size: int) -> Tensor:
    """(N, 3, S, S) uint8 -> (N, 3, size, size) in [-1, 1]."""
    return torch.nn.functional.avg_pool2d(pixels.float() / 127.5 - 1, pixels.shape[-1] // size)
