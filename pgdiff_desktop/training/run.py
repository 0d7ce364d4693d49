"""One training: weights, their moving average, optimiser and step, saved so that it can go on at any moment."""

from __future__ import annotations

import csv
import logging
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Generic, TypeVar

import numpy as np
import torch
from safetensors import safe_open
from safetensors.torch import save
from torch import Tensor, nn

from pgdiff_desktop.diffusion.noise_schedule import NoiseSchedule
from pgdiff_desktop.networks.build import build_network
from pgdiff_desktop.saving.atomic_files import replacing
from pgdiff_desktop.training.batches import Draw, as_pictures, batches
from pgdiff_desktop.training.plot import plot_log

_log = logging.getLogger(__name__)

_LOG_EVERY = 25
# A stop, however rude, loses no more.
_SAVE_EVERY_SECONDS = 100
# In this last share of the time the learning rate falls to the least share of itself: what it settles on is better.
_COOLING = 0.3
_LEAST_RATE = 0.05
# What the names of a split checkpoint's parts go on with.
_PART = ".part"

# (batch of this step) -> mean loss
Loss = Callable[[Any], Tensor]
Network = TypeVar("Network", bound=nn.Module)


class Run(Generic[Network]):
    """Trains a network on one device; goes on from the checkpoint in its folder where there is one.

    Args:
        name: of the files in `output`: NAME.checkpoint.pt, NAME.safetensors (the average, half
            precision), NAME.csv (step, loss, time, images a second) and its plot NAME.png.
        config: learning_rate, ema, seed and batch.
        start: weights to begin from where there is no checkpoint yet, .safetensors; those in `output` come first.
            What belongs to a network of another layout is not begun from, and that is logged.
        build_critic: of what is trained beside the network, by an optimiser of its own; config:
            critic_learning_rate.

    Attributes:
        steps, images: taken and seen since the beginning of this network.
    """

    def __init__(
        self,
        name: str,
        build: Callable[[], Network],
        config: dict[str, Any],
        output: Path,
        start: Path | None,
        device: str,
        build_critic: Callable[[], nn.Module] | None = None,
    ) -> None:
        self.name, self.config, self.output, self.device = name, config, output, device
        output.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(config["seed"])
        self.network: Network = build().to(device).train()
        self.average = build().to(device).requires_grad_(False)
        self.optimiser = torch.optim.AdamW(
            self.network.parameters(), config["learning_rate"], betas=(0.9, 0.99)
        )
        self.critic = None if build_critic is None else build_critic().to(device).train()
        self._critic_optimiser = None
        if self.critic is not None:
            # Without momentum: it follows a network that moves.
            self._critic_optimiser = torch.optim.AdamW(
                self.critic.parameters(), config["critic_learning_rate"], betas=(0.0, 0.99)
            )
        self.steps = self.images = 0
        self._losses: list[Tensor] = []
        self._logged = time.monotonic()
        self._go_on(start)

    @property
    def _checkpoint(self) -> Path:
        return self.output / f"{self.name}.checkpoint.pt"

    @property
    def _weights(self) -> Path:
        return self.output / f"{self.name}.safetensors"

    @property
    def _log_file(self) -> Path:
        return self.output / f"{self.name}.csv"

    def _parts(self) -> dict[str, Any]:
        """Everything that resuming needs, by name."""
        parts = {"network": self.network, "average": self.average, "optimiser": self.optimiser}
        if self.critic is not None:
            parts |= {"critic": self.critic, "critic_optimiser": self._critic_optimiser}
        return parts

    def _go_on(self, start: Path | None) -> None:
        join_parts(self._checkpoint)
        if self._checkpoint.exists():
            state = torch.load(self._checkpoint, map_location="cpu", weights_only=True)
            for name, part in self._parts().items():
                part.load_state_dict(state[name])
            self.steps, self.images = state["steps"], state["images"]
            return
        for weights in (self._weights, start):
            if weights is not None and weights.exists() and self._begin_from(weights):
                return

    def _begin_from(self, path: Path) -> bool:
        with safe_open(path, "pt") as file:
            weights = {name: file.get_tensor(name).float() for name in file.keys()}  # noqa: SIM118 - no mapping
            seen = int((file.metadata() or {}).get("images", 0))
        # Before anything is loaded: torch would take what fits, and complain afterwards.
        wanted = {name: value.shape for name, value in self.network.state_dict().items()}
        if wanted != {name: value.shape for name, value in weights.items()}:
            _log.info("%s: %s is of another layout and is not begun from", self.name, path)
            return False
        self.network.load_state_dict(weights)
        self.average.load_state_dict(weights)
        self.images = seen
        _log.info("%s: begun from %s, %d images seen", self.name, path, seen)
        return True

    def train(
        self, loss: Loss, minutes: float, *, draw: Draw | None = None, critic_loss: Loss | None = None
    ) -> None:
        """Takes steps for so many minutes, one at least, and saves; saves too when it is stopped.

        Args:
            loss: of the network; where `draw` is None it takes the step's random numbers instead of a batch.
            critic_loss: of the critic, on the same batch, after the network's step.
        """
        began = saved = time.monotonic()
        until = began + 60 * max(minutes, 1e-3)
        try:
            for batch in self._batches(draw):
                left = (until - time.monotonic()) / (until - began)
                self._set_rate(max(_LEAST_RATE, min(1.0, left / _COOLING)))
                self._step(loss, critic_loss, batch)
                now = time.monotonic()
                if now >= until:
                    break
                if now - saved > _SAVE_EVERY_SECONDS:
                    self.save()
                    saved = now
        finally:
            self.save()

    def _batches(self, draw: Draw | None) -> Iterator[Any]:
        if draw is not None:
            return batches(draw, seed=self.config["seed"], first_step=self.steps, device=self.device)
        return self._random_numbers()

    def _random_numbers(self) -> Iterator[np.random.Generator]:
        while True:
            # Seeded by the step, so that a resumed run goes on with new faces.
            yield np.random.default_rng((self.config["seed"], self.steps))

    def _set_rate(self, share: float) -> None:
        for group in self.optimiser.param_groups:
            group["lr"] = share * self.config["learning_rate"]
        if self._critic_optimiser is not None:
            for group in self._critic_optimiser.param_groups:
                group["lr"] = share * self.config["critic_learning_rate"]

    def _step(self, loss: Loss, critic_loss: Loss | None, batch: Any) -> None:
        value = loss(batch)
        self.optimiser.zero_grad(set_to_none=True)
        value.backward()  # type: ignore[no-untyped-call]
        _clip(self.network)
        self.optimiser.step()
        if critic_loss is not None and self.critic is not None and self._critic_optimiser is not None:
            # The network's loss has left gradients on the critic, too.
            self._critic_optimiser.zero_grad(set_to_none=True)
            critic_loss(batch).backward()  # type: ignore[no-untyped-call]
            _clip(self.critic)
            self._critic_optimiser.step()
        self.steps += 1
        self.images += self.config["batch"]
        # A young average must not carry the random weights that it began with.
        kept = min(self.config["ema"], (1 + self.steps) / (10 + self.steps))
        with torch.no_grad():
            torch._foreach_lerp_(list(self.average.parameters()), list(self.network.parameters()), 1 - kept)
            for statistic, measured in zip(self.average.buffers(), self.network.buffers(), strict=True):
                statistic.copy_(measured)
        # Read when it is logged: a card need not wait for it.
        self._losses.append(value.detach())
        if self.steps % _LOG_EVERY == 0:
            self._log()

    def _log(self) -> None:
        now = time.monotonic()
        rate = self.config["batch"] * len(self._losses) / (now - self._logged)
        mean = torch.stack(self._losses).nanmean().item()
        with self._log_file.open("a", newline="") as file:
            csv.writer(file).writerow([self.steps, f"{mean:.5f}", int(time.time()), f"{rate:.1f}"])
        self._losses.clear()
        self._logged = now

    def save(self) -> None:
        """Writes the checkpoint, the weights and the plot."""
        state = {name: part.state_dict() for name, part in self._parts().items()}
        state |= {"steps": self.steps, "images": self.images}
        with replacing(self._checkpoint) as file:
            torch.save(state, file)
        half = {name: value.half().contiguous() for name, value in self.average.state_dict().items()}
        with replacing(self._weights) as file:
            file.write(save(half, {"images": str(self.images)}))
        if self._log_file.exists():
            plot_log(self._log_file, self._log_file.with_suffix(".png"))


def _clip(network: nn.Module) -> None:
    """Bounds the gradients; one that is not finite moves nothing, instead of spoiling every weight."""
    norm = nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    for parameter in network.parameters():
        if parameter.grad is not None:
            parameter.grad = torch.where(norm.isfinite(), parameter.grad, 0.0)


def split_into_parts(file: Path, most: int) -> None:
    """Replaces a file by parts of at most so many bytes, FILE.part000-of-003 and so on."""
    _remove(_parts_of(file))
    data = file.read_bytes()
    starts = range(0, len(data), most)
    for number, first in enumerate(starts):
        part = file.with_name(f"{file.name}{_PART}{number:03}-of-{len(starts):03}")
        part.write_bytes(data[first : first + most])
    file.unlink()


def join_parts(file: Path) -> None:
    """Undoes `split_into_parts`; where the file is still whole, or parts are missing, nothing is joined."""
    parts = _parts_of(file)
    if not parts:
        return
    if not file.exists():
        count = int(parts[0].name.rsplit("-of-", 1)[1])
        if len(parts) != count:
            raise SystemExit(
                f"{file}: {count - len(parts)} of its {count} parts are missing; bring them, too"
            )
        with replacing(file) as whole:
            for part in parts:
                whole.write(part.read_bytes())
    _remove(parts)


def _parts_of(file: Path) -> list[Path]:
    return sorted(file.parent.glob(f"{file.name}{_PART}*"))


def _remove(files: list[Path]) -> None:
    for file in files:
        file.unlink()


def network_of(config: dict[str, Any]) -> nn.Module:
    """The network that a configuration's table `architecture` describes, as the catalog's does."""
    return channels_last(build_network(config["architecture"]))


def on_device(config: dict[str, Any], device: str) -> dict[str, Any]:
    """The configuration with what its table `card` says instead, where a card computes."""
    return config if device == "cpu" else config | config["card"]


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
    return as_pictures(torch.from_numpy(np.stack(list(pictures))).to(device))
