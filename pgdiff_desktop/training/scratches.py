"""Trains the scratch detector on prints that were damaged here."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch.nn.functional as F
from torch import Tensor

from pgdiff_desktop.training.batches import as_bytes
from pgdiff_desktop.training.damage import Damaged, damage
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.faces import is_held_out, load_config
from pgdiff_desktop.training.prints import draw_print, read_grey, scan
from pgdiff_desktop.training.run import Run, autocast, network_of, on_device


def train(data: TrainingData, output: Path, *, minutes: float, start: Path | None, device: str) -> None:
    """Trains for so many minutes; see `Run`. Undamaged photos are the portraits."""
    config = on_device(load_config("scratches"), device)
    paths = photo_paths(data.portraits, held_out=False)

    def draw(rng: np.random.Generator) -> dict[str, np.ndarray]:
        chosen = rng.integers(len(paths), size=config["batch"])
        drawn = [
            draw_scan(paths[n], config["crop"], rng, undamaged=rng.random() < config["undamaged"])
            for n in chosen
        ]
        return {
            "lightness": as_bytes(np.stack([scanned.lightness for scanned in drawn])[..., None]),
            "damage": np.stack([scanned.mask for scanned in drawn]),
        }

    run = Run("scratches", lambda: network_of(config), config, output, start, device)

    def loss(batch: dict[str, Tensor]) -> Tensor:
        wanted = batch["damage"][:, None].float()
        with autocast(device):
            logits = run.forward(batch["lightness"])
        logits = logits.float()
        found = logits.sigmoid()
        # Dice over the batch: a crop without damage has no overlap of its own.
        dice = 1 - (2 * (found * wanted).sum() + 1) / (found.sum() + wanted.sum() + 1)
        loss: Tensor = F.binary_cross_entropy_with_logits(logits, wanted) + 0.5 * dice
        return loss

    run.train(loss, minutes, draw=draw)


def photo_paths(photos: Path, *, held_out: bool) -> list[Path]:
    """The photos that labels.json names: those that training never sees, or all others."""
    names = sorted(json.loads((photos / "labels.json").read_text()))
    return [photos / name for name in names if is_held_out(name) == held_out]


def draw_scan(path: Path, size: int, rng: np.random.Generator, *, undamaged: bool) -> Damaged:
    """A part of a photo as the scan of an old print, (size, size), with damage or without."""
    whole = draw_print(read_grey(path), size, rng)
    damaged = Damaged(whole, np.zeros(whole.shape, bool)) if undamaged else damage(whole, rng)
    return Damaged(scan(damaged.lightness, rng).astype(np.float32) / 255, damaged.mask)
