"""From a preset to the very steps that run."""

from __future__ import annotations

import math
from collections.abc import Sequence

from pgdiff_desktop.diffusion.noise_schedule import NoiseSchedule
from pgdiff_desktop.diffusion.sampler import RepeatWindow
from pgdiff_desktop.diffusion.step_plan import StepPlan, available_steps, choose_timesteps, steps_of_whole
from pgdiff_desktop.engine.door.presets import LateStart, Preset
from pgdiff_desktop.engine.door.recipes import Recipe, Rule
from pgdiff_desktop.errors import ErrorCode, WrongUsage

NO_REPEATS = RepeatWindow()


def plan_steps(
    preset: Preset,
    recipe: Recipe,
    steps: int | None = None,
    *,
    late_start: LateStart | None = None,
    repeat: RepeatWindow = NO_REPEATS,
) -> StepPlan:
    """The preset's plan for a recipe.

    Args:
        steps: where given, exactly so many instead of the preset's number.
        late_start: the prior's for the recipe; None where it has none, or the damage forbids it.
        repeat: the steps that are taken several times, which only ancestral sampling does.

    Raises:
        WrongUsage: there are not so many steps to take, or none that could be repeated.
    """
    schedule = NoiseSchedule.linear()
    uses_solver = preset.uses_solver and recipe.may_be_solved and repeat.times == 1
    if late_start is not None and not late_start.applies_to(preset):
        late_start = None
    start = None if late_start is None else late_start.timestep
    if steps is not None:
        _refuse_impossible(steps, schedule, start)
    if start == 0:
        _refuse_idle(repeat, (), schedule)
        return StepPlan((), preset.restorer_interval, starts_late=True)
    usual = preset.steps if start is None else preset.late_steps or preset.steps
    taken = steps or min(usual, available_steps(schedule, start))
    timesteps = choose_timesteps(schedule, taken, start=start, for_solver=uses_solver)
    _refuse_idle(repeat, timesteps, schedule)
    factor, weight = (
        (1.0, None) if late_start is None else (late_start.strength_factor, late_start.target_weight)
    )
    if not uses_solver and weight is None:
        whole = schedule.training_steps
        factor *= factor_of_fewer_steps(recipe.rule, steps_of_whole(timesteps, whole), whole)
    return StepPlan(timesteps, preset.restorer_interval, late_start is not None, uses_solver, factor, weight)


def factor_of_fewer_steps(rule: Rule, steps: float, training_steps: int) -> float:
    """What the published guidance scale, meant for every step, is multiplied by to keep its meaning.

    It is that of ancestral sampling; the solver's guidance has no use for it.

    Args:
        steps: how many steps the whole schedule of `training_steps` would take.
    """
    if rule is Rule.VARIANCE_SCALED:
        # Measured: 1.08 at 100 steps, 1.2 at 50; the power law through both says 1.004 at 1000.
        return 1.0 if steps == training_steps else 1 + 0.08 * (100 / steps) ** math.log2(2.5)
    # |x_t - x'| grows with the root of a step's length, the number of steps falls with the length itself.
    return math.sqrt(training_steps / steps)


def _refuse_idle(repeat: RepeatWindow, timesteps: Sequence[int], schedule: NoiseSchedule) -> None:
    whole = schedule.training_steps
    if repeat.times > 1 and all(repeat.times_at(timestep, whole) == 1 for timestep in timesteps):
        raise WrongUsage(f"{repeat.times} repeats", ErrorCode.REPEATS_OUTSIDE)


def _refuse_impossible(steps: int, schedule: NoiseSchedule, start: int | None) -> None:
    available = available_steps(schedule, start)
    if start == 0:
        raise WrongUsage(f"steps {steps}", ErrorCode.STEPS_NOT_SAMPLED)
    if not 1 <= steps <= available:
        if start is None:
            raise WrongUsage(f"steps {steps}", ErrorCode.STEPS_TOO_MANY, available=available)
        raise WrongUsage(f"steps {steps}", ErrorCode.STEPS_AFTER_LATE_START, available=available, start=start)
