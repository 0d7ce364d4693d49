"""Partial guidance: the weighted sum of properties, and the rules by which its gradient moves the sample."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor

from pgdiff_desktop.diffusion.denoiser import Estimate, are_finite
from pgdiff_desktop.diffusion.noise_schedule import NoiseSchedule
from pgdiff_desktop.diffusion.properties import Knowledge, Property, Quadratic

RestorerFunction = Callable[[Tensor, Tensor, Tensor], Tensor]


@dataclass(frozen=True)
class RestorerView:
    """The restorer bound to one degraded face y, asked anew every `interval` reverse steps.

    Attributes:
        restorer: (x_t, y, timesteps) -> (N, 3, H, W); always run without autograd.
        y: degraded face, (1 or N, 3, H, W), [-1, 1].
        interval: reverse steps from one evaluation to the next; in between the output is kept.
    """

    restorer: RestorerFunction
    y: Tensor
    interval: int = 1

    @torch.no_grad()
    def restored(self, x: Tensor, timestep: int) -> tuple[Tensor, Tensor]:
        """f(x_t, y, t) clamped to [-1, 1], in the shape of x; and of each image whether it was finite, (N,) bool."""
        timesteps = torch.full((x.shape[0],), timestep, device=x.device)
        output = self.restorer(x, self.y.expand_as(x), timesteps).float()
        return output.clamp(-1, 1), are_finite(output)


@dataclass(frozen=True)
class WeightedProperty:
    property: Property
    weight: float


@dataclass(frozen=True)
class Guidance:
    """Weighted properties, and what they share.

    Attributes:
        properties: at least one.
        restorer: None where no property needs it.
        damage: (1 or N, 1, H, W), 1 = damaged: there the gradient is set to 0. None for nowhere.
    """

    properties: tuple[WeightedProperty, ...]
    restorer: RestorerView | None = None
    damage: Tensor | None = None

    def update(self, x: Tensor, timestep: int, number: int, before: Knowledge | None) -> Knowledge:
        """What is known at reverse step `number` (0 is the first), given what was known the step before."""
        if self.restorer is None:
            return Knowledge()
        if before is not None and number % self.restorer.interval != 0:
            return before
        return Knowledge(*self.restorer.restored(x, timestep))

    def gradient(self, x0_hat: Tensor, knowledge: Knowledge) -> Tensor:
        """Gradient of the weighted losses with respect to x0_hat only, never through the prior; its shape."""
        gradient = self._gradient_by_autograd(x0_hat, knowledge)
        for term, weight in self._quadratic:
            gradient = gradient + weight * term.gradient(x0_hat, knowledge)
        return self._where_known(gradient)

    def pulled(self, x0_hat: Tensor, knowledge: Knowledge, amount: float) -> Tensor:
        """x0' = x0_hat - amount / 2 times the gradient: at x0' for quadratic properties, at x0_hat for others.

        For smooth semantics alone x0' = (x0_hat + amount f) / (1 + amount), which no amount makes overshoot.
        """
        moved = x0_hat - amount / 2 * self._gradient_by_autograd(x0_hat, knowledge)
        for term, weight in self._quadratic:
            step = amount * weight
            moved = moved - step / (2 * (1 + step)) * term.gradient(moved, knowledge)
        return x0_hat + self._where_known(moved - x0_hat)

    @property
    def _quadratic(self) -> tuple[tuple[Quadratic, float], ...]:
        return tuple(
            (one.property, one.weight) for one in self.properties if isinstance(one.property, Quadratic)
        )

    def _gradient_by_autograd(self, x0_hat: Tensor, knowledge: Knowledge) -> Tensor:
        """The part of the properties whose gradient has no closed form."""
        others = [one for one in self.properties if not isinstance(one.property, Quadratic)]
        if not others:
            return torch.zeros_like(x0_hat)
        with torch.enable_grad():
            free = x0_hat.detach().requires_grad_(True)
            losses = [weighted.weight * weighted.property.loss(free, knowledge) for weighted in others]
            # Images do not share terms, so the sum's gradient holds each image's own.
            (gradient,) = torch.autograd.grad(torch.stack(losses).sum(), free)
        return gradient

    def _where_known(self, change: Tensor) -> Tensor:
        return change if self.damage is None else change * (1 - self.damage)


def amount_of_scale(schedule: NoiseSchedule, guidance_scale: float, index: int) -> float:
    """lam of `Guidance.pulled` that moves x_{t-1} as the published shift does, to first order in s.

    The posterior mean takes beta sqrt(ab') / (1 - ab) of x0_hat, ab' being alpha_bar at t-1, the next cleaner kept
    timestep, and Sigma = beta (1 - ab') / (1 - ab): so -s Sigma g is what moving x0_hat by -lam / 2 g contributes,
    with lam = 2 s (1 - ab') / sqrt(ab').
    """
    before = float(schedule.alpha_bar_before[index])
    return 2 * guidance_scale * (1 - before) / math.sqrt(before)


@dataclass(frozen=True)
class Pull:
    """Guidance with what is known at one step."""

    guidance: Guidance
    knowledge: Knowledge

    def gradient(self, x0_hat: Tensor) -> Tensor:
        return self.guidance.gradient(x0_hat, self.knowledge)

    def pulled(self, x0_hat: Tensor, amount: float) -> Tensor:
        return self.guidance.pulled(x0_hat, self.knowledge, amount)


class UpdateRule(Protocol):
    """How guidance moves the sample from x_t to x_{t-1}."""

    def step(self, x: Tensor, estimate: Estimate, pull: Pull, noise: Tensor | None) -> Tensor: ...


def _draw(estimate: Estimate, mean: Tensor, noise: Tensor | None) -> Tensor:
    # No noise at the last step.
    return mean if noise is None else mean + (0.5 * estimate.log_variance).exp() * noise


@dataclass(frozen=True)
class VarianceScaledShift:
    """x_{t-1} = mu - s Sigma g + sigma z (PGDiff, algorithm 1)."""

    guidance_scale: float

    def step(self, x: Tensor, estimate: Estimate, pull: Pull, noise: Tensor | None) -> Tensor:
        variance = estimate.log_variance.exp()
        shift = variance * pull.gradient(estimate.x0_hat) * self.guidance_scale
        return _draw(estimate, estimate.mean - shift, noise)


@dataclass(frozen=True)
class ClosedFormStep:
    """x0' = x0_hat - amount / 2 g(x0'), then x_{t-1} = mu(x_t, x0') + sigma z: stable at steps of any length.

    Attributes:
        amount: weight of the known properties against the prior's view, which has 1; the same at every step.
    """

    amount: float

    def step(self, x: Tensor, estimate: Estimate, pull: Pull, noise: Tensor | None) -> Tensor:
        moved = pull.pulled(estimate.x0_hat, self.amount).clamp(-1, 1) - estimate.x0_hat
        return _draw(estimate, estimate.mean + estimate.clean_share * moved, noise)


@dataclass(frozen=True)
class NormMatchedStep:
    """x' = mu + sigma z; x_{t-1} = x' - s (|x_t - x'| / |g|) g, the published program's rule.

    Attributes:
        per_channel: the norms of each channel instead of the whole image's.
    """

    guidance_scale: float
    per_channel: bool

    def step(self, x: Tensor, estimate: Estimate, pull: Pull, noise: Tensor | None) -> Tensor:
        gradient = pull.gradient(estimate.x0_hat)
        drawn = _draw(estimate, estimate.mean, noise)
        over = (2, 3) if self.per_channel else (1, 2, 3)
        moved = torch.linalg.vector_norm(x - drawn, dim=over, keepdim=True)
        length = torch.linalg.vector_norm(gradient, dim=over, keepdim=True)
        # Where every property is met already, the gradient has no direction and nothing is to be moved.
        scale = torch.where(length > 0, moved / length.clamp_min(torch.finfo(length.dtype).tiny), 0.0)
        return drawn - gradient * (scale * self.guidance_scale)
