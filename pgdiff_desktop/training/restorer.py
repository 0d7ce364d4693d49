"""Trains the restorer: (x_t, y, t) -> the clean face, on synthetic age."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from pgdiff_desktop.training.aging import age
from pgdiff_desktop.training.batches import as_bytes
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.faces import load_config, load_faces
from pgdiff_desktop.training.likeness import unlike_by
from pgdiff_desktop.training.run import Noise, Run, autocast, network_of, on_device

Batch = dict[str, Tensor]


def train(data: TrainingData, output: Path, *, minutes: float, start: Path | None, device: str) -> None:
    """Trains for so many minutes; see `Run`."""
    config = on_device(load_config("restorer"), device)
    size = config["size"]
    faces = load_faces(data.faces, size, held_out=False, group_weights=config["group_weights"])

    def draw(rng: np.random.Generator) -> dict[str, np.ndarray]:
        pairs = [age(face, rng) for face in faces.draw(rng, config["batch"])]
        timesteps = rng.integers(0, 1000, len(pairs))
        late = round(config["late_share"] * len(pairs))
        timesteps[:late] = rng.integers(0, config["late"], late)
        return {
            "clean": as_bytes(np.stack([pair.clean for pair in pairs])),
            "y": as_bytes(np.stack([pair.aged for pair in pairs])),
            "timesteps": timesteps,
        }

    run = Run("restorer", lambda: network_of(config), config, output, start, device)
    noise = Noise(device)
    unlike = unlike_by(data.identity_teacher, config, device)

    def loss(batch: Batch) -> Tensor:
        clean, y, timesteps = batch["clean"], batch["y"], batch["timesteps"]
        with autocast(device):
            restored = run.network(noisy(clean, y, timesteps), y, timesteps).float()
        # Decibels: a sound print is harmed by errors that nobody would see in a ruined one.
        errors = (restored - clean).square().mean(dim=(1, 2, 3))
        away: Tensor = config["pixel_weight"] * (errors + 1e-5).log10().mean()
        # Few pixels say who it is, and they would be given up for a little less grain elsewhere.
        half = slice(len(clean) // 2)
        return away + unlike(restored[half], clean[half])

    @torch.no_grad()
    def noisy(clean: Tensor, y: Tensor, timesteps: Tensor) -> Tensor:
        """x_t of what the sampler may hold: the restorer's own estimate, the photo, and the clean face.

        Late in the sampling the clean face would show through the noise, and the restorer would learn to copy it.
        """
        base = torch.where((timesteps < config["late"]).view(-1, 1, 1, 1), y, clean)
        base[1::4] = y[1::4]
        own = slice(None, None, 2)
        x = noise.add(base, torch.randn_like(base), timesteps)
        with autocast(device):
            base[own] = run.network(x[own], y[own], timesteps[own]).float().clamp(-1, 1)
        return noise.add(base, torch.randn_like(base), timesteps)

    run.train(loss, minutes, draw=draw)
