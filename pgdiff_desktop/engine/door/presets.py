"""Presets: how much time a face is given."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Preset:
    """Speed against quality.

    Attributes:
        steps: reverse steps over the whole schedule.
        restorer_interval: reverse steps from one evaluation of the restorer to the next.
        late_steps: reverse steps from the prior's late start on, where that may be and the prior wants it; None for
            never.
        in_full_precision: everything in float32, as published.
        uses_solver: a solver instead of ancestral sampling, for recipes whose rule it knows.
    """

    name: str
    steps: int
    restorer_interval: int
    late_steps: int | None = None
    in_full_precision: bool = False
    uses_solver: bool = False


PRESETS = {
    preset.name: preset
    for preset in (
        Preset("reference", steps=1000, restorer_interval=1, in_full_precision=True),
        Preset("quality", steps=200, restorer_interval=3, late_steps=200),
        Preset("balanced", steps=100, restorer_interval=3, late_steps=100),
        Preset("fast", steps=50, restorer_interval=3, late_steps=40),
        Preset("preview", steps=20, restorer_interval=2, late_steps=16, uses_solver=True),
    )
}


def default_preset(device: str) -> str:
    """`balanced` on a GPU, `fast` on a CPU."""
    return "fast" if device == "cpu" else "balanced"


@dataclass(frozen=True)
class LateStart:
    """Where a recipe may start with a certain prior.

    Attributes:
        timestep: enough noise to move features, too little to lose who it is; 0 where nothing is to be sampled and
            the estimate itself is the result.
        strength_factor: what the guidance scale is multiplied by, as fewer steps are left to guide.
        presets: names of those that start there; a prior that draws strangers out of pure noise names more.
    """

    timestep: int
    strength_factor: float = 1.0
    presets: tuple[str, ...] = ("fast", "preview")

    def applies_to(self, preset: Preset) -> bool:
        return preset.late_steps is not None and preset.name in self.presets


@dataclass(frozen=True)
class StepPlan:
    """The steps that one face is given.

    Attributes:
        schedule_steps: how many steps the whole training schedule is respaced to; the solver's own number.
        start: timestep to start from; None for pure noise, 0 where the estimate is the result.
        strength_factor: what the guidance scale is multiplied by.
        uses_solver: instead of ancestral sampling.
    """

    schedule_steps: int
    start: int | None
    restorer_interval: int
    strength_factor: float = 1.0
    uses_solver: bool = False


def plan_steps(
    preset: Preset,
    steps: int | None,
    *,
    late_start: LateStart | None,
    training_steps: int,
    may_solve: bool = False,
) -> StepPlan:
    """The preset's plan.

    Args:
        steps: where given, replaces the preset's number of steps.
        late_start: the prior's for the recipe; None where it has none, or the damage forbids it.
        may_solve: whether the solver knows the recipe's rule.
    """
    uses_solver = preset.uses_solver and may_solve
    if preset.late_steps is not None and late_start is not None and late_start.applies_to(preset):
        if late_start.timestep == 0:
            return StepPlan(1, 0, preset.restorer_interval)
        taken = min(steps or preset.late_steps, late_start.timestep)
        spread = min(training_steps, round(taken * training_steps / late_start.timestep))
        return StepPlan(
            taken if uses_solver else spread,
            late_start.timestep,
            preset.restorer_interval,
            late_start.strength_factor,
            uses_solver,
        )
    spread = min(steps or preset.steps, training_steps)
    return StepPlan(spread, None, preset.restorer_interval, uses_solver=uses_solver)
