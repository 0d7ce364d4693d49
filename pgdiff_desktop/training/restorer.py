"""Trains the restorer: (x_t, y, t) -> the clean face, on synthetic age."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from pgdiff_desktop.engine.identity import embed_aligned_crop
from pgdiff_desktop.networks.restorer import Restorer
from pgdiff_desktop.training.aging import age
from pgdiff_desktop.training.faces import load_configured
from pgdiff_desktop.training.installed import starter_network
from pgdiff_desktop.training.run import Noise, Run, as_batch, autocast


def train_restorer(
    faces: Path, index: Path, output: Path, *, minutes: float, start: Path | None, device: str
) -> None:
    """Trains for so many minutes; see `Run`.

    Args:
        faces: folder of aligned faces; index: its CSV.
    """
    config, data = load_configured("restorer", faces, index)
    size = {name: config[name] for name in ("features", "blocks", "growth", "skip")}
    run = Run("restorer", lambda: Restorer(**size), config, output, start, device)
    noise = Noise(device)
    who = embed_aligned_crop(starter_network("identity-starter", device), data.pixels.shape[1])

    def loss(rng: np.random.Generator) -> Tensor:
        pairs = [age(face, rng) for face in data.draw(rng, config["batch"])]
        clean = as_batch([pair.clean for pair in pairs], device)
        y = as_batch([pair.aged for pair in pairs], device)
        timesteps = torch.from_numpy(rng.integers(0, 1000, len(pairs))).to(device)
        with autocast(device):
            x, timesteps = noisy(clean, y, timesteps, rng)
            # Charbonnier's distance: medians, not means, so that what is unsure is not a blur of everything.
            restored = run.network(x, y, timesteps).float()
        away: Tensor = ((restored - clean).square() + 1e-4).sqrt().mean()
        # Few pixels say who it is, and they would be given up for a little less grain elsewhere.
        alike = F.cosine_similarity(who(restored), who(clean)).mean()
        total: Tensor = away + config["identity_weight"] * (1 - alike)
        return total

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
