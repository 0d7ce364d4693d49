"""Trains the scratch detector on prints that were damaged here."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch.nn.functional as F
from torch import Tensor

from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.training.batches import as_bytes
from pgdiff_desktop.training.costume import dress
from pgdiff_desktop.training.damage import Damaged, damage
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.faces import load_config
from pgdiff_desktop.training.overlays import load_overlays
from pgdiff_desktop.training.prints import draw_print, read_grey, scan
from pgdiff_desktop.training.run import Run, autocast, network_of, on_device
from pgdiff_desktop.training.sound_photos import SoundPhoto, closeups, colour_photos, portraits

# Damage of so few pixels is dust: its pixels count more, and those so deep inside of large damage less,
# or large damage would outweigh it all.
DUST_AREA, _DEEP = 40, 5
_DUST_WEIGHT, _DEEP_WEIGHT = 3.0, 0.3
# How often somebody in the photo is dressed, and how often the crop shows a face of it.
_DRESSED, _FACING = 0.65, 0.6


def train(data: TrainingData, output: Path, *, minutes: float, start: Path | None, device: str) -> None:
    """Trains for so many minutes; see `Run`."""
    config = on_device(load_config("scratches"), device)
    kinds = (
        portraits(data.portraits, held_out=False),
        closeups(data, held_out=False),
        colour_photos(data, held_out=False),
    )
    overlays = load_overlays(data.overlays, held_out=False)

    def draw(rng: np.random.Generator) -> dict[str, np.ndarray]:
        drawn = []
        for _ in range(config["batch"]):
            kind = kinds[rng.choice(len(kinds), p=config["shares"])]
            photo = kind[rng.integers(len(kind))]
            undamaged = rng.random() < config["undamaged"]
            drawn.append(draw_scan(photo, overlays, config["crop"], rng, undamaged=undamaged))
        return {
            "lightness": as_bytes(np.stack([scanned.lightness for scanned in drawn])[..., None]),
            "damage": np.stack([scanned.mask for scanned in drawn]),
            "weight": np.stack([pixel_weights(scanned.mask) for scanned in drawn]),
        }

    run = Run("scratches", lambda: network_of(config), config, output, start, device)

    def loss(batch: dict[str, Tensor]) -> Tensor:
        wanted, weight = batch["damage"][:, None].float(), batch["weight"][:, None]
        with autocast(device):
            logits = run.network(batch["lightness"])
        logits = logits.float()
        found = logits.sigmoid()
        # Dice over the batch: a crop without damage has no overlap of its own.
        overlap = (weight * found * wanted).sum()
        dice = 1 - (2 * overlap + 1) / ((weight * (found + wanted)).sum() + 1)
        loss: Tensor = F.binary_cross_entropy_with_logits(logits, wanted, weight) + 0.5 * dice
        return loss

    run.train(loss, minutes, draw=draw)


def pixel_weights(mask: np.ndarray) -> np.ndarray:
    """How much each pixel of a damage mask counts, (H, W) float32."""
    count, labels, statistics, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=8)
    weights = np.ones(count, np.float32)
    weights[1:][statistics[1:, cv2.CC_STAT_AREA] <= DUST_AREA] = _DUST_WEIGHT
    away = cv2.distanceTransform(mask.astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_5)
    return np.where(away > _DEEP, np.float32(_DEEP_WEIGHT), weights[labels])


def draw_scan(
    photo: SoundPhoto, overlays: Sequence[np.ndarray], size: int, rng: np.random.Generator, *, undamaged: bool
) -> Damaged:
    """A part of a photo as the scan of an old print, (size, size), with damage or without.

    Args:
        overlays: of film damage, as `load_overlays` reads them.
    """
    pixels = read_grey(photo.path)
    if rng.random() < _DRESSED:
        pixels = dress(pixels, photo.landmarks, rng)
    focus = None
    if len(photo.landmarks) and rng.random() < _FACING:
        focus = photo.landmarks[rng.integers(len(photo.landmarks)), rng.integers(5)]
    whole = draw_print(pixels, size, rng, focus)
    damaged = Damaged(whole, np.zeros(whole.shape, bool)) if undamaged else damage(whole, rng, overlays)
    return Damaged(scan(damaged.lightness, rng).astype(np.float32) / 255, damaged.mask)
