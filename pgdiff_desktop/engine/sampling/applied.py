"""What was applied to sample a face, so that a written photo says enough to make the face again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pgdiff_desktop.diffusion.step_plan import StepPlan
    from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings

# (name, value) in the order in which they are written.
Applied = tuple[tuple[str, str], ...]


def what_was_applied(
    settings: SamplingSettings,
    plan: StepPlan,
    *,
    device: str,
    computed: Mapping[str, str],
    hashes: Mapping[Path, str],
    coloured: bool,
    at_once: int,
) -> Applied:
    """The values beside recipe, published guidance scale, preset and seed, each as a short text.

    Args:
        computed: role -> runtime and precision of the networks.
        hashes: SHA-256 of references and photos of colours; names of files may name people.
        coloured: a colouriser says the colours that nobody asked for.
        at_once: how many images were computed together, which decides how sums are rounded.
    """
    ways = computed if plan.timesteps else {role: way for role, way in computed.items() if role != "prior"}
    return (
        *_of_steps(settings, plan),
        *(_of_guidance(settings, hashes) if plan.timesteps else ()),
        *_of_colours(settings, hashes, coloured=coloured),
        ("device", device),
        ("computed", " ".join(f"{role}:{way}" for role, way in ways.items())),
        ("at-once", str(at_once)),
    )


def _of_steps(settings: SamplingSettings, plan: StepPlan) -> Iterator[tuple[str, str]]:
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


def _of_guidance(settings: SamplingSettings, hashes: Mapping[Path, str]) -> Iterator[tuple[str, str]]:
    if settings.references:
        yield "references", " ".join(hashes[path] for path in settings.references)
        yield "identity", "cosine" if settings.identity_by_cosine else "squared"
        yield "identity-crop", "whole" if settings.identity_on_whole_crop else "aligned"
    for name, weight in (("perceptual", settings.perceptual), ("adversarial", settings.adversarial)):
        if weight > 0:
            yield name, f"{weight:g}"


def _of_colours(
    settings: SamplingSettings, hashes: Mapping[Path, str], *, coloured: bool
) -> Iterator[tuple[str, str]]:
    style = settings.colour_style
    if settings.enhanced_recipe.colours and isinstance(style, Path):
        yield "colours", f"photo {hashes[style]}"
    elif settings.enhanced_recipe.colours:
        yield "colours", "of the photo" if style is None and coloured else f"style {style or 0}"
