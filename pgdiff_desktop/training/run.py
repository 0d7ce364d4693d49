"""One training: weights, their moving average, optimiser and step, saved so that it can go on at any moment."""

from __future__ import annotations

import csv
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Generic, TypeVar

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from pgdiff_desktop.diffusion.noise_schedule import NoiseSchedule
from pgdiff_desktop.training.plot import plot_log

_LOG_EVERY = 25
_SAVE_EVERY_SECONDS = 300
# In this last share of the time the learning rate falls to the least share of itself: what it settles on is better.
_COOLING = 0.3
_LEAST_RATE = 0.05

# (random numbers of this step) -> mean loss
Loss = Callable[[np.random.Generator], Tensor]
Network = TypeVar("Network", bound=nn.Module)


class Run(Generic[Network]):
    """Trains a network on one device; goes on from the checkpoint in its folder where there is one.

    Args:
        name: of the files in `output`: NAME.checkpoint.pt, NAME.safetensors (the average, half
            precision), NAME.csv (step, loss, time) and its plot NAME.png.
        config: learning_rate, ema and seed.
        start: weights to begin from where there is no checkpoint yet, .safetensors.
    """

    def __init__(
        self,
        name: str,
        build: Callable[[], Network],
        config: dict[str, Any],
        output: Path,
        start: Path | None,
        device: str,
    ) -> None:
        self.name, self.config, self.output, self.device = name, config, output, device
        output.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(config["seed"])
        self.network: Network = build().to(device).train()
        self.average = build().to(device).requires_grad_(False)
        self.optimiser = torch.optim.AdamW(
            self.network.parameters(), config["learning_rate"], betas=(0.9, 0.99)
        )
        self.steps = 0
        self._losses: list[float] = []
        if self._checkpoint.exists():
            state = torch.load(self._checkpoint, map_location=device, weights_only=True)
            self.network.load_state_dict(state["network"])
            self.average.load_state_dict(state["average"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.steps = state["steps"]
        elif start is not None:
            weights = {name: value.float() for name, value in load_file(start).items()}
            self.network.load_state_dict(weights)
            self.average.load_state_dict(weights)

    @property
    def _checkpoint(self) -> Path:
        return self.output / f"{self.name}.checkpoint.pt"

    @property
    def _log_file(self) -> Path:
        return self.output / f"{self.name}.csv"

    def train(self, loss: Loss, minutes: float) -> None:
        """Takes steps for so many minutes, and saves."""
        began = saved = time.monotonic()
        until = began + 60 * minutes
        while time.monotonic() < until:
            left = (until - time.monotonic()) / (until - began)
            self._set_rate(max(_LEAST_RATE, min(1.0, left / _COOLING)))
            self._step(loss)
            if time.monotonic() - saved > _SAVE_EVERY_SECONDS:
                self._save()
                saved = time.monotonic()
        self._save()

    def _set_rate(self, share: float) -> None:
        for group in self.optimiser.param_groups:
            group["lr"] = share * self.config["learning_rate"]

    def _step(self, loss: Loss) -> None:
        # Seeded by the step, so that a resumed run goes on with new faces.
        value = loss(np.random.default_rng((self.config["seed"], self.steps)))
        self.optimiser.zero_grad(set_to_none=True)
        value.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.steps += 1
        # A young average must not carry the random weights that it began with.
        kept = min(self.config["ema"], (1 + self.steps) / (10 + self.steps))
        with torch.no_grad():
            for average, now in zip(self.average.parameters(), self.network.parameters(), strict=True):
                average.lerp_(now, 1 - kept)
            for statistic, measured in zip(self.average.buffers(), self.network.buffers(), strict=True):
                statistic.copy_(measured)
        self._losses.append(value.item())
        if self.steps % _LOG_EVERY == 0:
            self._log()

    def _log(self) -> None:
        with self._log_file.open("a", newline="") as file:
            csv.writer(file).writerow([self.steps, f"{np.mean(self._losses):.5f}", int(time.time())])
        self._losses.clear()

    def _save(self) -> None:
        state = {
            "network": self.network.state_dict(),
            "average": self.average.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "steps": self.steps,
        }
        waiting = self._checkpoint.with_suffix(".new")
        torch.save(state, waiting)
        waiting.replace(self._checkpoint)
        half = {name: value.half().contiguous() for name, value in self.average.state_dict().items()}
        save_file(half, self.output / f"{self.name}.safetensors")
        if self._log_file.exists():
            plot_log(self._log_file, self._log_file.with_suffix(".png"))


def channels_last(network: Network) -> Network:
    """The network with its weights laid out as CPUs and GPUs read them fastest."""
    network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    return network


def autocast(device: str) -> torch.autocast:
    """bfloat16 where the device computes in it; a CPU that only imitates it is ten times slower than in float32."""
    has_bfloat16 = device != "cpu" or torch.cpu._is_avx512_bf16_supported()
    return torch.autocast(device, torch.bfloat16, enabled=has_bfloat16)


class Noise:
    """Adds the published schedule's noise to faces, with noise from numpy's generators."""

    def __init__(self, device: str) -> None:
        self._alpha_bar = NoiseSchedule.linear().alpha_bar.to(device)
        self._device = device

    def signal_to_noise(self, timesteps: Tensor) -> Tensor:
        """alpha_bar / (1 - alpha_bar), (N,)."""
        alpha_bar = self._alpha_bar[timesteps].float()
        return alpha_bar / (1 - alpha_bar)

    def draw(self, like: Tensor, rng: np.random.Generator) -> Tensor:
        return torch.from_numpy(rng.standard_normal(like.shape, np.float32)).to(self._device)

    def add(self, face: Tensor, noise: Tensor, timesteps: Tensor) -> Tensor:
        """x_t of (N, 3, S, S) in [-1, 1] at timesteps (N,)."""
        alpha_bar = self._alpha_bar[timesteps].float().view(-1, 1, 1, 1)
        return alpha_bar.sqrt() * face + (1 - alpha_bar).sqrt() * noise

    def take_away(self, noise: Tensor, x: Tensor, timesteps: Tensor) -> Tensor:
        """The face in x_t by the noise in it, the inverse of `add`."""
        alpha_bar = self._alpha_bar[timesteps].float().view(-1, 1, 1, 1)
        return (x - (1 - alpha_bar).sqrt() * noise) / alpha_bar.sqrt()


def as_batch(pictures: list[np.ndarray] | np.ndarray, device: str) -> Tensor:
    """(N, S, S, 3) in [0, 1] -> (N, 3, S, S) in [-1, 1], channels last."""
    batch = torch.from_numpy(np.stack(list(pictures))).permute(0, 3, 1, 2) * 2 - 1
    return batch.to(device).contiguous(memory_format=torch.channels_last)
