"""The partially guided process in few steps: DPM-Solver++(2M) on the guided data prediction."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import torch
from torch import Tensor

from pgdiff_desktop.diffusion.denoiser import Denoiser
from pgdiff_desktop.diffusion.guidance import Guidance
from pgdiff_desktop.diffusion.noise_schedule import NoiseSchedule
from pgdiff_desktop.diffusion.properties import Knowledge
from pgdiff_desktop.diffusion.sampler import SamplerStep


@torch.no_grad()
def solve(
    denoiser: Denoiser, guidance: Guidance, amount_at: Callable[[int], float], start: Tensor
) -> Iterator[SamplerStep]:
    """From the noisiest kept timestep to the clean faces, without further noise.

    Guidance moves the data prediction itself. Taken implicitly where the gradient is linear, it is stable at steps of
    any length.

    Args:
        denoiser: with the schedule to walk down, best spaced evenly by log SNR.
        amount_at: the amount of `Guidance.pulled` at an index of the schedule.
        start: x_t at the schedule's last timestep, (N, 3, H, W).

    Yields:
        One SamplerStep per timestep.
    """
    schedule = denoiser.schedule
    x, before = start, None
    finite = torch.ones(x.shape[0], dtype=torch.bool, device=x.device)
    knowledge: Knowledge | None = None
    for number, index in enumerate(reversed(range(len(schedule)))):
        timestep = schedule.timesteps[index]
        knowledge = guidance.update(x, timestep, number, knowledge)

        # Known properties pull the prior's view of the clean face.
        estimate = denoiser(x, index)
        finite = finite & knowledge.finite & estimate.finite
        guided = guidance.pulled(estimate.x0_hat, knowledge, amount_at(index)).clamp(-1, 1)

        # Lu et al. 2022, algorithm 2; its first and its last step are of the first order.
        x = _next_sample(schedule, index, x, guided, before)
        before = guided
        yield SamplerStep(number + 1, len(schedule), timestep, x, estimate.x0_hat, finite)


def _next_sample(
    schedule: NoiseSchedule, index: int, x: Tensor, x0_hat: Tensor, before: Tensor | None
) -> Tensor:
    """x at the next cleaner kept timestep; x0_hat itself after the last."""
    if index == 0:
        return x0_hat
    now, after = (float(schedule.alpha_bar[place]) for place in (index, index - 1))
    length = _log_snr(after) - _log_snr(now)
    predicted = x0_hat
    if before is not None:
        ratio = (_log_snr(now) - _log_snr(float(schedule.alpha_bar[index + 1]))) / length
        predicted = x0_hat + (x0_hat - before) / (2 * ratio)
    kept = math.sqrt((1 - after) / (1 - now))
    return kept * x - math.sqrt(after) * math.expm1(-length) * predicted


def _log_snr(alpha_bar: float) -> float:
    """lambda = log(alpha / sigma), half the logarithm of the signal-to-noise ratio."""
    return 0.5 * math.log(alpha_bar / (1 - alpha_bar))
