"""Trains the restorer: (x_t, y, t) -> the clean face, on synthetic age."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from pgdiff_desktop.engine.identity import embed_aligned_crop
from pgdiff_desktop.networks.restorer_unet import RestorerUNet
from pgdiff_desktop.training.aging import age
from pgdiff_desktop.training.faces import load_configured
from pgdiff_desktop.training.identity import judge_features
from pgdiff_desktop.training.installed import teacher_network
from pgdiff_desktop.training.run import Noise, Run, as_batch, autocast, channels_last

# Of MobileFaceNet's blocks, those that end the sides of 28, 14 and 7 px: their features are compared.
_COMPARED = (5, 12, 15)


def train_restorer(
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
    config, data = load_configured("restorer", faces, index)
    run = Run(
        "restorer",
        lambda: channels_last(RestorerUNet(widths=config["widths"], blocks=config["blocks"])),
        config,
        output,
        start,
        device,
    )
    noise = Noise(device)
    judge = channels_last(teacher_network(teacher, device))
    view = embed_aligned_crop(lambda crop: judge_features(judge, crop), data.pixels.shape[1])
    late_count = round(config["late_share"] * config["batch"])

    def loss(rng: np.random.Generator) -> Tensor:
        pairs = [age(face, rng) for face in data.draw(rng, config["batch"])]
        clean = as_batch([pair.clean for pair in pairs], device)
        y = as_batch([pair.aged for pair in pairs], device)
        drawn = rng.integers(0, 1000, len(pairs))
        drawn[:late_count] = rng.integers(0, config["late"], late_count)
        timesteps = torch.from_numpy(drawn).to(device)
        with autocast(device):
            restored = run.network(noisy(clean, y, timesteps, rng), y, timesteps).float()
        # Decibels: a sound print is harmed by errors that nobody would see in a ruined one.
        errors = (restored - clean).square().mean(dim=(1, 2, 3))
        away: Tensor = config["pixel_weight"] * (errors + 1e-5).log10().mean()
        # Few pixels say who it is, and they would be given up for a little less grain elsewhere.
        half = slice(len(pairs) // 2)
        return away + unlike(restored[half], clean[half])

    @torch.no_grad()
    def noisy(clean: Tensor, y: Tensor, timesteps: Tensor, rng: np.random.Generator) -> Tensor:
        """x_t of what the sampler may hold: the restorer's own estimate, the photo, and the clean face.

        Late in the sampling the clean face would show through the noise, and the restorer would learn to copy it.
        """
        base = torch.where((timesteps < config["late"]).view(-1, 1, 1, 1), y, clean)
        base[1::4] = y[1::4]
        own = slice(None, None, 2)
        x = noise.add(base, noise.draw(base, rng), timesteps)
        base[own] = run.network(x[own], y[own], timesteps[own]).float().clamp(-1, 1)
        return noise.add(base, noise.draw(base, rng), timesteps)

    def unlike(restored: Tensor, clean: Tensor) -> Tensor:
        """How much farther MobileFaceNet sees one face from the other, weighted."""
        with autocast(device):
            found = view(restored.clamp(-1, 1))
            with torch.no_grad():
                wanted = view(clean)
        alike = F.cosine_similarity(found[-1].float(), wanted[-1].float()).mean()
        away = torch.stack([F.mse_loss(found[n], wanted[n]) / wanted[n].var() for n in _COMPARED]).mean()
        total: Tensor = config["identity_weight"] * (1 - alike) + config["feature_weight"] * away
        return total

    run.train(loss, minutes)
