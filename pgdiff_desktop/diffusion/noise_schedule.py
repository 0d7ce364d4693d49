"""Noise schedule of a diffusion prior, and its respacing to fewer steps."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import torch
from torch import Tensor

TRAINING_STEPS = 1000


@dataclass(frozen=True, eq=False)
class NoiseSchedule:
    """The kept timesteps and their noise levels, everything in float64.

    Attributes:
        alpha_bar: (N,), share of the clean picture's variance in x_t at each kept timestep.
        timesteps: the kept timesteps on the training schedule, rising; the networks are told these.
        training_steps: T, the length of the training schedule.
    """

    alpha_bar: Tensor
    timesteps: tuple[int, ...]
    training_steps: int

    @classmethod
    def linear(cls, training_steps: int = TRAINING_STEPS) -> NoiseSchedule:
        """Beta linear from 1e-4 to 0.02 over 1000 steps (Ho et al. 2020, section 4), scaled for other lengths."""
        scale = TRAINING_STEPS / training_steps
        betas = torch.linspace(scale * 1e-4, scale * 0.02, training_steps, dtype=torch.float64)
        return cls((1 - betas).cumprod(0), tuple(range(training_steps)), training_steps)

    def respaced(self, steps: int) -> NoiseSchedule:
        """The same noise levels at fewer timesteps (Nichol & Dhariwal 2021, section 4).

        Timesteps 0, k, 2k, ... with k = T / steps; the nearest even spacing where T / steps is no integer.

        Raises:
            ValueError: steps is not in 1..T of a schedule that is not respaced yet.
        """
        if not 1 <= steps <= len(self.timesteps) or len(self.timesteps) != self.training_steps:
            raise ValueError(f"cannot take {steps} steps of {len(self.timesteps)}")
        return self.kept(round(number * self.training_steps / steps) for number in range(steps))

    def kept(self, timesteps: Iterable[int]) -> NoiseSchedule:
        """The same noise levels at these timesteps of a schedule that is not respaced yet, in any order."""
        rising = tuple(sorted(timesteps))
        return NoiseSchedule(self.alpha_bar[list(rising)], rising, self.training_steps)

    def __len__(self) -> int:
        return len(self.timesteps)

    @cached_property
    def alpha_bar_before(self) -> Tensor:
        """(N,), alpha_bar of the next cleaner kept timestep; 1 before the first."""
        return torch.cat([self.alpha_bar.new_ones(1), self.alpha_bar[:-1]])

    @cached_property
    def betas(self) -> Tensor:
        """(N,), recomputed from the kept alpha_bar."""
        return 1 - self.alpha_bar / self.alpha_bar_before

    @cached_property
    def posterior_variance(self) -> Tensor:
        """(N,), beta-tilde of q(x_{t-1} | x_t, x_0) (Ho et al. 2020, eq. 7)."""
        return self.betas * (1 - self.alpha_bar_before) / (1 - self.alpha_bar)

    @cached_property
    def posterior_log_variance(self) -> Tensor:
        """(N,), log of beta-tilde; index 0, whose variance is 0, takes index 1's value."""
        clipped = self.posterior_variance.clone()
        clipped[0] = clipped[1] if len(self) > 1 else self.betas[0]
        return clipped.log()

    def posterior_shares(self, index: int) -> tuple[float, float]:
        """What the mean of q(x_{t-1} | x_t, x_0) takes of x_0, and of x_t (Ho et al. 2020, eq. 7)."""
        alpha_bar = float(self.alpha_bar[index])
        before = float(self.alpha_bar_before[index])
        beta = float(self.betas[index])
        of_clean = beta * math.sqrt(before) / (1 - alpha_bar)
        of_sample = (1 - before) * math.sqrt(1 - beta) / (1 - alpha_bar)
        return of_clean, of_sample

    def posterior_mean(self, x: Tensor, x0_hat: Tensor, index: int) -> Tensor:
        """Mean of q(x_{t-1} | x_t, x_0) for x and x0_hat of one shape."""
        of_clean, of_sample = self.posterior_shares(index)
        return of_clean * x0_hat + of_sample * x

    def add_noise(self, clean: Tensor, noise: Tensor, index: int) -> Tensor:
        """x_t = sqrt(alpha_bar) x_0 + sqrt(1 - alpha_bar) noise (Ho et al. 2020, eq. 4)."""
        alpha_bar = float(self.alpha_bar[index])
        return math.sqrt(alpha_bar) * clean + math.sqrt(1 - alpha_bar) * noise
