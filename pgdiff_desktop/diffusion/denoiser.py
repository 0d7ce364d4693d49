"""The prior seen through its noise schedule: from x_t to x0_hat and the distribution of x_{t-1}."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import torch
from torch import Tensor

from pgdiff_desktop.diffusion.noise_schedule import NoiseSchedule


class Prediction(StrEnum):
    """What the prior's first three channels are."""

    EPSILON = "epsilon"
    V = "v"  # Salimans & Ho 2022, section 4: v = sqrt(alpha_bar) epsilon - sqrt(1 - alpha_bar) x_0


class Variance(StrEnum):
    """Where the variance of x_{t-1} comes from."""

    LEARNED_RANGE = "learned-range"  # the prior's channels 4 to 6 (Nichol & Dhariwal 2021, eq. 15)
    FIXED_SMALL = "fixed-small"  # beta-tilde (Ho et al. 2020, section 3.2)


@dataclass(frozen=True)
class Estimate:
    """What the denoiser says of one x_t; every tensor has the shape of x_t.

    Attributes:
        x0_hat: estimate of the clean face, [-1, 1].
        mean: mean of x_{t-1}.
        log_variance: log of its variance.
        clean_share: what the mean takes of x0_hat.
        finite: (N,) bool, of each image whether the prior's output was; clamping makes a face of what overflowed.
    """

    x0_hat: Tensor
    mean: Tensor
    log_variance: Tensor
    clean_share: float
    finite: Tensor | bool = True


def are_finite(outputs: Tensor) -> Tensor:
    """(N,) bool, of each image whether a network's output is finite; on its device, which nobody waits for."""
    return outputs.flatten(1).isfinite().all(dim=1)


@dataclass(frozen=True)
class Denoiser:
    """A prior with its noise schedule.

    Attributes:
        prior: (x_t, timesteps) -> (N, 3 or 6, H, W); always run without autograd.
    """

    prior: Callable[[Tensor, Tensor], Tensor]
    schedule: NoiseSchedule
    prediction: Prediction = Prediction.EPSILON
    variance: Variance = Variance.LEARNED_RANGE

    @torch.no_grad()
    def __call__(self, x: Tensor, index: int) -> Estimate:
        """Estimate at the schedule's step `index` for x of shape (N, 3, H, W)."""
        timesteps = torch.full((x.shape[0],), self.schedule.timesteps[index], device=x.device)
        output = self.prior(x, timesteps).float()
        x0_hat = self._clean_face(x, output[:, :3], index).clamp(-1, 1)
        return Estimate(
            x0_hat=x0_hat,
            mean=self.schedule.posterior_mean(x, x0_hat, index),
            log_variance=self._log_variance(x, output, index),
            clean_share=self.schedule.posterior_shares(index)[0],
            finite=are_finite(output),
        )

    def _clean_face(self, x: Tensor, predicted: Tensor, index: int) -> Tensor:
        alpha_bar = float(self.schedule.alpha_bar[index])
        if self.prediction is Prediction.V:
            return math.sqrt(alpha_bar) * x - math.sqrt(1 - alpha_bar) * predicted
        return math.sqrt(1 / alpha_bar) * x - math.sqrt(1 / alpha_bar - 1) * predicted

    def _log_variance(self, x: Tensor, output: Tensor, index: int) -> Tensor:
        smallest = float(self.schedule.posterior_log_variance[index])
        if self.variance is Variance.FIXED_SMALL:
            return torch.full_like(x, smallest)
        largest = float(self.schedule.betas[index].log())
        share = (output[:, 3:] + 1) / 2
        return share * largest + (1 - share) * smallest
