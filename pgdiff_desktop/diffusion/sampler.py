"""The partially guided reverse process, as a generator of its steps (PGDiff, algorithm 1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from pgdiff_desktop.diffusion.denoiser import Denoiser
from pgdiff_desktop.diffusion.guidance import Guidance, Pull, UpdateRule
from pgdiff_desktop.diffusion.noise_stream import NoiseStream
from pgdiff_desktop.diffusion.properties import Knowledge


@dataclass(frozen=True)
class RepeatWindow:
    """The dynamic scheme (PGDiff, section 3.4): steps inside the window are taken several times.

    Attributes:
        times: how often a step inside the window is taken; 1 is once.
        start, end: the window as shares of T; true timesteps t with end T < t < start T are inside.
    """

    times: int = 1
    start: float = 1.0
    end: float = 0.7

    def times_at(self, timestep: int, training_steps: int) -> int:
        inside = int(self.end * training_steps) < timestep < int(self.start * training_steps)
        return self.times if inside else 1


@dataclass(frozen=True)
class SamplerStep:
    """One reverse step done.

    Attributes:
        number: 1 for the first of `of` steps.
        timestep: t on the training schedule.
        x: the sample x_{t-1}, (N, 3, H, W); the candidates themselves after the last step.
        x0_hat: the prior's view of the clean faces at x_t, [-1, 1].
        finite: (N,) bool on the device, of each image whether all that the networks said up to here was.
    """

    number: int
    of: int
    timestep: int
    x: Tensor
    x0_hat: Tensor
    finite: Tensor


def sample(
    denoiser: Denoiser,
    guidance: Guidance,
    update_rule: UpdateRule,
    generators: Sequence[torch.Generator],
    start: Tensor,
    *,
    repeat: RepeatWindow = RepeatWindow(),
) -> Iterator[SamplerStep]:
    """From the noisiest kept timestep to the clean faces.

    Args:
        denoiser: with the schedule to walk down.
        generators: one CPU generator for each of the N images, already past the start noise.
        start: x_t at the schedule's last timestep, (N, 3, H, W).
        repeat: the steps that are taken several times.

    Yields:
        One SamplerStep per timestep, repeats included in it.
    """
    schedule = denoiser.schedule
    x = start
    finite = torch.ones(x.shape[0], dtype=torch.bool, device=x.device)
    knowledge: Knowledge | None = None
    times = [repeat.times_at(timestep, schedule.training_steps) for timestep in schedule.timesteps]
    with NoiseStream(generators, start, count=sum(times[1:])) as noises:
        for number, index in enumerate(reversed(range(len(schedule)))):
            timestep = schedule.timesteps[index]

            # What the restorer makes of x_t; kept for this step's repeats.
            knowledge = guidance.update(x, timestep, number, knowledge)
            finite = finite & knowledge.finite

            for _ in range(times[index]):
                # The prior's view of the clean face (Ho et al. 2020, eq. 15) and its variance (Nichol & Dhariwal
                # 2021, eq. 15).
                estimate = denoiser(x, index)
                finite = finite & estimate.finite
                noise = noises.next() if index > 0 else None

                # Pull the sample towards the known properties (PGDiff, section 3.2).
                x = update_rule.step(x, estimate, Pull(guidance, knowledge), noise)

            yield SamplerStep(number + 1, len(schedule), timestep, x, estimate.x0_hat, finite)
