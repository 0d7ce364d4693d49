"""Trains the restorer: (x_t, y, t) -> the clean face, on synthetic age."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from pgdiff_desktop.networks.restorer import Restorer
from pgdiff_desktop.training.aging import age
from pgdiff_desktop.training.faces import load_configured
from pgdiff_desktop.training.run import Noise, Run, as_batch


def train_restorer(
    faces: Path, index: Path, output: Path, *, minutes: float, start: Path | None, device: str
) -> None:
    """Trains for so many minutes; see `Run`.

    Args:
        faces: folder of aligned faces; index: its CSV.
    """
    config, data = load_configured("restorer", faces, index)
    size = {name: config[name] for name in ("features", "blocks", "growth")}
    run = Run("restorer", lambda: Restorer(**size), config, output, start, device)
    noise = Noise(device)

    def loss(rng: np.random.Generator) -> Tensor:
        pairs = [age(face, rng) for face in data.draw(rng, config["batch"])]
        clean = as_batch([pair.clean for pair in pairs], device)
        y = as_batch([pair.aged for pair in pairs], device)
        timesteps = torch.from_numpy(rng.integers(0, 1000, len(pairs))).to(device)
        with torch.autocast(device, torch.bfloat16):
            x, timesteps = noisy(clean, y, timesteps, rng)
            # Charbonnier's distance: medians, not means, so that what is unsure is not a blur of everything.
            away: Tensor = run.network(x, y, timesteps).float() - clean
        return (away.square() + 1e-4).sqrt().mean()

    @torch.no_grad()
    def noisy(clean: Tensor, y: Tensor, timesteps: Tensor, rng: np.random.Generator) -> tuple[Tensor, Tensor]:
        """x_t of the clean face, or, for a share of the batch, of the restorer's own earlier estimate of it."""
        x = noise.add(clean, noise.draw(clean, rng), timesteps)
        count = int(len(clean) * config["own_estimates"])
        estimate = run.network(x[:count], y[:count], timesteps[:count]).float().clamp(-1, 1)
        share = torch.from_numpy(rng.random((count, 1, 1, 1)).astype(np.float32)).to(device)
        mixed = torch.lerp(clean[:count], estimate, share)
        later = (timesteps[:count] * torch.from_numpy(rng.random(count)).to(device)).long()
        x = torch.cat([noise.add(mixed, noise.draw(mixed, rng), later), x[count:]])
        return x, torch.cat([later, timesteps[count:]])

    run.train(loss, minutes)
