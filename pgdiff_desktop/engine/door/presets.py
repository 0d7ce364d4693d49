"""Presets: how much time a face is given."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Preset:
    """Speed against quality.

    Attributes:
        steps: reverse steps over the whole schedule.
        restorer_interval: reverse steps from one evaluation of the restorer to the next.
        late_steps: reverse steps from the prior's late start on, where that may be and the prior wants it, or as
            many as there are from there; None for never.
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
        Preset("faithful", steps=1000, restorer_interval=1, in_full_precision=True),
        Preset("quality", steps=200, restorer_interval=3, late_steps=200),
        Preset("balanced", steps=100, restorer_interval=3, late_steps=100),
        Preset("fast", steps=50, restorer_interval=3, late_steps=40),
        Preset("preview", steps=20, restorer_interval=2, late_steps=16, uses_solver=True),
    )
}


# What a preset was called before: on the command line, and in what was saved.
_EARLIER_NAMES = {"reference": "faithful"}


def preset_named(name: str) -> str:
    """The name of today of a preset that had another one once; any other as it is."""
    return _EARLIER_NAMES.get(name, name)


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
        target_weight: how far each step goes from the prior's view towards what is known, in [0, 1); None for the
            recipe's published rule, whose scale says it.
    """

    timestep: int
    strength_factor: float = 1.0
    presets: tuple[str, ...] = ("fast", "preview")
    target_weight: float | None = None

    def applies_to(self, preset: Preset) -> bool:
        return preset.late_steps is not None and preset.name in self.presets
