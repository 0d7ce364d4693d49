"""Trains the restorer: (x_t, y, t) -> the clean face, on synthetic age."""

from __future__ import annotations

import csv
import time
import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from pgdiff_desktop.diffusion.noise_schedule import NoiseSchedule
from pgdiff_desktop.networks.restorer import Restorer
from pgdiff_desktop.training.aging import age
from pgdiff_desktop.training.faces import Faces, load_faces

_LOG_EVERY = 25
_SAVE_EVERY_SECONDS = 300


def train_restorer(
    faces: Path, index: Path, output: Path, *, minutes: float, start: Path | None, device: str
) -> None:
    """Trains for so many minutes, or goes on from the checkpoint in `output`, and writes restorer.safetensors there.

    Args:
        faces: folder of aligned faces; index: its CSV.
        start: weights to begin from where there is no checkpoint yet.
    """
    config = tomllib.loads(Path(__file__).with_name("restorer.toml").read_text())
    data = load_faces(faces, index, held_out=False, group_weights=config["group_weights"])
    run = _Run(config, output, start, device)
    until = time.monotonic() + 60 * minutes
    saved = time.monotonic()
    while time.monotonic() < until:
        run.step(data)
        if time.monotonic() - saved > _SAVE_EVERY_SECONDS:
            run.save()
            saved = time.monotonic()
    run.save()


class _Run:
    """One training, resumable: weights, their moving average, optimiser and step."""

    def __init__(self, config: dict[str, Any], output: Path, start: Path | None, device: str) -> None:
        self.config, self.output, self.device = config, output, device
        output.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(config["seed"])
        size = {name: config[name] for name in ("features", "blocks", "growth")}
        self.network = Restorer(**size).to(device).train()
        self.average = Restorer(**size).to(device).requires_grad_(False)
        self.optimiser = torch.optim.AdamW(
            self.network.parameters(), config["learning_rate"], betas=(0.9, 0.99)
        )
        self.schedule = NoiseSchedule.linear()
        self.steps = 0
        self.losses: list[float] = []
        checkpoint = output / "restorer.checkpoint.pt"
        if checkpoint.exists():
            state = torch.load(checkpoint, map_location=device, weights_only=True)
            self.network.load_state_dict(state["network"])
            self.average.load_state_dict(state["average"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.steps = state["steps"]
        elif start is not None:
            weights = {name: value.float() for name, value in load_file(start).items()}
            self.network.load_state_dict(weights)
            self.average.load_state_dict(weights)

    def step(self, faces: Faces) -> None:
        # Seeded by the step, so that a resumed run goes on with new faces.
        rng = np.random.default_rng((self.config["seed"], self.steps))
        pairs = [age(face, rng) for face in faces.draw(rng, self.config["batch"])]
        clean = _as_batch([pair.clean for pair in pairs], self.device)
        y = _as_batch([pair.aged for pair in pairs], self.device)
        timesteps = torch.from_numpy(rng.integers(0, 1000, len(pairs))).to(self.device)
        with torch.autocast(self.device, torch.bfloat16):
            x, timesteps = self._noisy(clean, y, timesteps, rng)
            # Charbonnier's distance: medians rather than means, so that what is unsure is not a blur of everything.
            distance = ((self.network(x, y, timesteps).float() - clean) ** 2 + 1e-4).sqrt()
        loss = distance.mean()
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.steps += 1
        with torch.no_grad():
            for kept, now in zip(self.average.parameters(), self.network.parameters(), strict=True):
                kept.lerp_(now, 1 - self.config["ema"])
        self.losses.append(loss.item())
        if self.steps % _LOG_EVERY == 0:
            self._log()

    @torch.no_grad()
    def _noisy(
        self, clean: Tensor, y: Tensor, timesteps: Tensor, rng: np.random.Generator
    ) -> tuple[Tensor, Tensor]:
        """x_t of the clean face, or, for a share of the batch, of the restorer's own earlier estimate of it."""
        x = self._add_noise(clean, timesteps, rng)
        count = int(len(clean) * self.config["own_estimates"])
        estimate = self.network(x[:count], y[:count], timesteps[:count]).float().clamp(-1, 1)
        share = torch.from_numpy(rng.random((count, 1, 1, 1)).astype(np.float32)).to(self.device)
        mixed = torch.lerp(clean[:count], estimate, share)
        later = (timesteps[:count] * torch.from_numpy(rng.random(count)).to(self.device)).long()
        return (
            torch.cat([self._add_noise(mixed, later, rng), x[count:]]),
            torch.cat([later, timesteps[count:]]),
        )

    def _add_noise(self, face: Tensor, timesteps: Tensor, rng: np.random.Generator) -> Tensor:
        alpha_bar = self.schedule.alpha_bar.to(self.device)[timesteps].float().view(-1, 1, 1, 1)
        noise = torch.from_numpy(rng.standard_normal(face.shape, np.float32)).to(self.device)
        return alpha_bar.sqrt() * face + (1 - alpha_bar).sqrt() * noise

    def _log(self) -> None:
        with (self.output / "restorer.csv").open("a", newline="") as file:
            csv.writer(file).writerow([self.steps, f"{np.mean(self.losses):.5f}", int(time.time())])
        self.losses.clear()

    def save(self) -> None:
        state = {
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "steps": self.steps,
        }
        waiting = self.output / "restorer.checkpoint.new"
        torch.save(state, waiting)
        waiting.replace(self.output / "restorer.checkpoint.pt")
        half = {name: value.half().contiguous() for name, value in self.average.state_dict().items()}
        save_file(half, self.output / "restorer.safetensors")


def _as_batch(pictures: list[np.ndarray], device: str) -> Tensor:
    batch = torch.from_numpy(np.stack(pictures)).permute(0, 3, 1, 2) * 2 - 1
    return batch.to(device).contiguous(memory_format=torch.channels_last)
