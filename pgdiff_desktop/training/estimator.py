"""Trains the estimator: (y, damage) -> a sharp, complete face, on synthetic age and damage."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from pgdiff_desktop.training.aging import age, sound_print
from pgdiff_desktop.training.batches import as_bytes
from pgdiff_desktop.training.critics import FaceCritic, critic_loss, random_shift, speckled, unmatched, untrue
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.face_damage import damage_face
from pgdiff_desktop.training.faces import load_config, load_faces
from pgdiff_desktop.training.likeness import unlike_by
from pgdiff_desktop.training.overlays import load_overlays
from pgdiff_desktop.training.run import Run, autocast, channels_last, network_of, on_device

Batch = dict[str, Tensor]


def train(data: TrainingData, output: Path, *, minutes: float, start: Path | None, device: str) -> None:
    """Trains for so many minutes; see `Run`."""
    config = on_device(load_config("estimator"), device)
    size = config["size"]
    faces = load_faces(data.faces, size, held_out=False, group_weights=config["group_weights"])
    overlays = load_overlays(data.overlays, held_out=False)

    def draw(rng: np.random.Generator) -> dict[str, np.ndarray]:
        pairs = [
            sound_print(face, rng) if rng.random() < config["sound_share"] else age(face, rng)
            for face in faces.draw(rng, config["batch"])
        ]
        damaged = [damage_face(pair.aged, overlays, rng) for pair in pairs]
        return {
            "clean": as_bytes(np.stack([pair.clean for pair in pairs])),
            "y": as_bytes(np.stack([face for face, _ in damaged])),
            "damage": np.stack([mask for _, mask in damaged]),
        }

    def build_critic() -> FaceCritic:
        return channels_last(FaceCritic(size, config["critic_width"]))

    run = Run("estimator", lambda: network_of(config), config, output, start, device, build_critic)
    critic = run.critic
    assert critic is not None
    unlike = unlike_by(data.identity_teacher, config, device)
    made: list[Tensor] = []
    shifts = torch.Generator().manual_seed(config["seed"] + run.steps)

    def loss(batch: Batch) -> Tensor:
        clean, y, damage = _required(batch)
        shift = random_shift(shifts)
        with autocast(device):
            face = run.network(y, damage).float()
            critic.requires_grad_(False)
            of_made, seen_in_made = critic(face, y, damage, shift)
            with torch.no_grad():
                of_true, seen_in_true = critic(clean, y, damage, shift)
            critic.requires_grad_(True)
        made[:] = [face.detach()]
        raised = min(1.0, run.steps / config["critic_raised_over"])
        # Holes are small, and what is in them is all that is new.
        weight = 1 + config["damage_weight"] * damage
        total: Tensor = (
            (weight * (face - clean).abs()).sum() / (3 * weight.sum())
            + config["matching_weight"] * unmatched(seen_in_true, seen_in_made)
            + raised * config["critic_weight"] * untrue(of_true, of_made)
            + config["speckle_weight"] * speckled(face, clean)
            + unlike(face, clean)
        )
        return total

    def loss_of_critic(batch: Batch) -> Tensor:
        clean, y, damage = _required(batch)
        shift = random_shift(shifts)
        with autocast(device):
            of_true, _ = critic(clean, y, damage, shift)
            of_made, _ = critic(made[0], y, damage, shift)
        return critic_loss(of_true, of_made)

    run.train(loss, minutes, draw=draw, critic_loss=loss_of_critic)


def _required(batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
    """The clean faces, the degraded ones, and their damage, (N, 1, S, S)."""
    return batch["clean"], batch["y"], batch["damage"][:, None].float()
