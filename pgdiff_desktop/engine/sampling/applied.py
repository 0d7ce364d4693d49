"""What was applied to sample a face, so that a written photo says enough to make the face again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pgdiff_desktop.models.store import sha256_of

if TYPE_CHECKING:
    from pgdiff_desktop.diffusion.step_plan import StepPlan
    from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
    from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels

# (name, value) in the order in which they are written.
Applied = tuple[tuple[str, str], ...]


def what_was_applied(
    settings: SamplingSettings, plan: StepPlan, models: LoadedModels, at_once: int
) -> Applied:
    """The values beside recipe, published guidance scale, preset and seed, each as a short text.

    References and photos of colours are named by the SHA-256 of their files: names of files may name people.

    Args:
        at_once: how many images were computed together, which decides how sums are rounded.
    """
    return tuple(_values(settings, plan, models, at_once))


def _values(
    settings: SamplingSettings, plan: StepPlan, models: LoadedModels, at_once: int
) -> Iterator[tuple[str, str]]:
    yield "steps", str(len(plan.timesteps))
    yield (
        "start",
        "estimate" if not plan.timesteps else str(plan.timesteps[0]) if plan.starts_late else "noise",
    )
    if plan.timesteps:
        yield "timesteps", " ".join(map(str, plan.timesteps))
        yield "sampler", "solver" if plan.uses_solver else "ancestral"
        yield "restorer-interval", str(plan.restorer_interval)
        yield "strength-factor", f"{settings.strength_factor:.10g}"
        if plan.target_weight is None:
            yield "strength-applied", f"{settings.scale * plan.guidance_factor:.10g}"
        else:
            yield "target-weight", f"{plan.target_weight:g}"
    if settings.repeat_times > 1:
        window = f"{settings.repeat_start:g} to {settings.repeat_end:g}"
        yield "repeats", f"{settings.repeat_times} from {window}"
    if settings.references:
        yield "references", " ".join(map(sha256_of, settings.references))
        yield "identity", "cosine" if settings.identity_by_cosine else "squared"
        yield "identity-crop", "whole" if settings.identity_on_whole_crop else "aligned"
    for name, weight in (("perceptual", settings.perceptual), ("adversarial", settings.adversarial)):
        if weight > 0:
            yield name, f"{weight:g}"
    if settings.enhanced_recipe.colours:
        yield "colours", _colours(settings.colour_style)
    yield "device", models.device
    yield "computed", " ".join(f"{role}:{way}" for role, way in models.computed.items())
    yield "at-once", str(at_once)


def _colours(style: int | Path | None) -> str:
    if isinstance(style, Path):
        return f"photo {sha256_of(style)}"
    return "of the photo" if style is None else f"style {style}"
