"""Trains the prior: (x_t, t) -> the noise in it, on aligned faces."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from pgdiff_desktop.networks.build import build_network
from pgdiff_desktop.training.faces import load_configured
from pgdiff_desktop.training.run import Noise, Run, as_batch

_LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)
# The recipes restore prints as often as colour photographs.
_MONOCHROME_SHARE = 0.35


def train_prior(
    faces: Path, index: Path, output: Path, *, minutes: float, start: Path | None, device: str
) -> None:
    """Trains for so many minutes; see `Run`.

    Args:
        faces: folder of aligned faces; index: its CSV.
    """
    config, data = load_configured("prior", faces, index)
    architecture = {"kind": "unet", **config["network"]}
    run = Run("prior", lambda: build_network(architecture), config, output, start, device)
    noise = Noise(device)

    def loss(rng: np.random.Generator) -> Tensor:
        drawn = data.draw(rng, config["batch"])
        monochrome = rng.random(len(drawn)) < _MONOCHROME_SHARE
        drawn[monochrome] = (drawn[monochrome] @ _LUMA)[..., None]
        clean = as_batch(drawn, device)
        late = rng.random(len(drawn)) < config["late_share"]
        timesteps = torch.from_numpy(
            np.where(late, rng.integers(0, config["late"], len(drawn)), rng.integers(0, 1000, len(drawn)))
        ).to(device)
        added = noise.draw(clean, rng)
        x = noise.add(clean, added, timesteps)
        with torch.autocast(device, torch.bfloat16):
            away: Tensor = run.network(x, timesteps).float() - added
        snr = noise.signal_to_noise(timesteps)
        weight = snr.clamp_max(config["gamma"]) / snr
        return (weight * away.square().mean(dim=(1, 2, 3))).mean()

    run.train(loss, minutes)
