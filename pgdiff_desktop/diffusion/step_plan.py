"""Which timesteps one face runs through, decided once and before anything runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch

from pgdiff_desktop.diffusion.noise_schedule import NoiseSchedule


@dataclass(frozen=True)
class StepPlan:
    """The very steps that run.

    Attributes:
        timesteps: on the training schedule, distinct, the noisiest first; empty where nothing is sampled and the
            estimate is the result.
        starts_late: from an estimate noised to the first timestep; else from pure noise.
        uses_solver: the solver takes the steps; else ancestral sampling.
        restorer_interval: steps from one evaluation of the restorer to the next.
        guidance_factor: what the published guidance scale is multiplied by at these steps.
        target_weight: how far each step goes from the prior's view towards what is known, by the closed form, with
            the recipe's own guidance scale: 0 not at all, 1 all of the way. None for the recipe's published rule.
    """

    timesteps: tuple[int, ...]
    restorer_interval: int = 1
    starts_late: bool = False
    uses_solver: bool = False
    guidance_factor: float = 1.0
    target_weight: float | None = None


def available_steps(schedule: NoiseSchedule, start: int | None) -> int:
    """How many timesteps there are from `start` down to 0, or in the whole schedule where it is None."""
    return len(schedule) if start is None else start + 1


def choose_timesteps(
    schedule: NoiseSchedule, steps: int, *, start: int | None, for_solver: bool
) -> tuple[int, ...]:
    """Exactly so many distinct timesteps of the training schedule, the noisiest first.

    For ancestral sampling evenly spaced: from noise as published (0, k, 2k, ...), else from `start` to 0. For the
    solver evenly spaced in the logarithm of the signal-to-noise ratio, as far as distinct timesteps allow, from the
    noisiest to 0 (Lu et al. 2022, section 4: its order holds for steps of like length in it).

    Args:
        schedule: the training schedule, not respaced.
        start: the noisiest timestep; None for the whole schedule.

    Raises:
        ValueError: steps is not in 1..available_steps.
    """
    available = available_steps(schedule, start)
    if not 1 <= steps <= available:
        raise ValueError(f"cannot take {steps} steps of {available}")
    if for_solver:
        return _spaced_by_log_snr(schedule, steps, available)
    if start is None:
        return tuple(reversed(schedule.respaced(steps).timesteps))
    return tuple(start - round(number * start / max(1, steps - 1)) for number in range(steps))


def steps_of_whole(timesteps: Sequence[int], training_steps: int) -> float:
    """How many steps the whole training schedule would take at the mean spacing of these timesteps."""
    return training_steps * max(1, len(timesteps) - 1) / max(1, timesteps[0])


def _spaced_by_log_snr(schedule: NoiseSchedule, steps: int, available: int) -> tuple[int, ...]:
    log_snr = (schedule.alpha_bar / (1 - schedule.alpha_bar)).log()[:available]
    wanted = torch.linspace(float(log_snr[-1]), float(log_snr[0]), steps, dtype=torch.float64)
    chosen: list[int] = (log_snr[None] - wanted[:, None]).abs().argmin(dim=1).tolist()
    # Near 0 timesteps lie further apart than wanted: those that fall together move up to the next free ones, ...
    for place in reversed(range(steps - 1)):
        chosen[place] = max(chosen[place], chosen[place + 1] + 1)
    # ... and from the noisiest down, where there are none left above.
    chosen[0] = available - 1
    for place in range(1, steps):
        chosen[place] = min(chosen[place], chosen[place - 1] - 1)
    return tuple(chosen)
