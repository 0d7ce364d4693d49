"""Trains the prior: (x_t, t) -> the noise in it, on aligned faces."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from pgdiff_desktop.faces.tone import LUMA
from pgdiff_desktop.networks.gaussian_unet import GaussianUNet
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.faces import Faces, load_config, load_faces
from pgdiff_desktop.training.run import Noise, Run, as_batch, autocast, on_device

# The recipes restore prints as often as colour photographs.
_MONOCHROME_SHARE = 0.35


def train(data: TrainingData, output: Path, *, minutes: float, start: Path | None, device: str) -> None:
    """Trains for so many minutes; see `Run`."""
    config = on_device(load_config("prior"), device)
    size = config["network"]["image_size"]
    faces = load_faces(data.faces, size, held_out=False, group_weights=config["group_weights"])
    described = fit_gaussian(faces, config["gaussian_size"], config["gaussian_components"])

    def build() -> GaussianUNet:
        network = GaussianUNet(
            gaussian_size=config["gaussian_size"],
            gaussian_components=config["gaussian_components"],
            unet=config["network"],
        )
        network.gaussian.load_state_dict(described)
        return network

    run = Run("prior", build, config, output, start, device)
    noise = Noise(device)

    def loss(rng: np.random.Generator) -> Tensor:
        drawn = faces.draw(rng, config["batch"])
        monochrome = rng.random(len(drawn)) < _MONOCHROME_SHARE
        drawn[monochrome] = (drawn[monochrome] @ LUMA)[..., None]
        clean = as_batch(drawn, device)
        late = rng.random(len(drawn)) < config["late_share"]
        timesteps = torch.from_numpy(
            np.where(late, rng.integers(0, config["late"], len(drawn)), rng.integers(0, 1000, len(drawn)))
        ).to(device)
        added = noise.draw(clean, rng)
        x = noise.add(clean, added, timesteps)
        with autocast(device):
            away: Tensor = run.network(x, timesteps).float() - added
        snr = noise.signal_to_noise(timesteps)
        weight = snr.clamp(1, config["gamma"]) / snr
        return (weight * away.square().mean(dim=(1, 2, 3))).mean()

    run.train(loss, minutes)


def fit_gaussian(faces: Faces, size: int, count: int) -> dict[str, Tensor]:
    """State of `GaussianFaces`: mean and principal components of the faces as training draws them.

    Args:
        size: side to which the faces are averaged; count: of components.
    """
    pixels = torch.from_numpy(faces.pixels).permute(0, 3, 1, 2)
    small = torch.cat([_averaged(some, size) for some in torch.split(pixels, 500)])
    monochrome = torch.einsum("nchw,c->nhw", small, torch.from_numpy(LUMA))[:, None].expand_as(small)
    weights = torch.from_numpy(faces.weights).float() / 2
    drawn = torch.cat([small, small.flip(3), monochrome, monochrome.flip(3)]).flatten(1)
    weights = torch.cat(
        [weights * share for share in (1 - _MONOCHROME_SHARE, _MONOCHROME_SHARE) for _ in "ab"]
    )
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
