"""Candidates of aligned faces: batches of faces and seeds through the guided sampler."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import Any

import torch
from torch import Tensor

from pgdiff_desktop.diffusion.denoiser import Denoiser, Prediction, Variance, are_finite
from pgdiff_desktop.diffusion.guidance import (
    ClosedFormStep,
    RestorerFunction,
    RestorerView,
    UpdateRule,
    amount_of_scale,
)
from pgdiff_desktop.diffusion.noise_schedule import NoiseSchedule
from pgdiff_desktop.diffusion.noise_stream import draw_noise
from pgdiff_desktop.diffusion.sampler import RepeatWindow, SamplerStep, sample
from pgdiff_desktop.diffusion.solver import solve
from pgdiff_desktop.diffusion.step_plan import StepPlan
from pgdiff_desktop.engine.door.presets import LateStart
from pgdiff_desktop.engine.door.recipes import Recipe
from pgdiff_desktop.engine.sampling.conditioning import Conditioning, guidance_for, update_rule_for
from pgdiff_desktop.engine.sampling.tensors import resampled, with_changes

# No face is as dark as this in its lightest place.
BLACK = -0.95


@dataclass(frozen=True)
class Prior:
    """The prior as it was trained.

    Attributes:
        network: (x_t, timesteps) -> (N, 3 or 6, S, S), float32 in and out whatever it computes in.
        image_size: S, the side of its aligned faces in pixels.
        late_starts: where recipes may start, by their names.
    """

    network: Callable[[Tensor, Tensor], Tensor]
    image_size: int
    late_starts: Mapping[str, LateStart]
    prediction: Prediction = Prediction.EPSILON
    variance: Variance = Variance.LEARNED_RANGE
    schedule: NoiseSchedule = NoiseSchedule.linear()  # noqa: RUF009 - frozen


@dataclass(frozen=True)
class FaceTask:
    """How every face of a batch is sampled."""

    recipe: Recipe
    guidance_scale: float
    plan: StepPlan
    repeat: RepeatWindow


@dataclass(frozen=True)
class CandidateStep:
    """One reverse step of one chunk of the batch.

    Attributes:
        images: indices, into the batch, of the images that x and x0_hat hold.
        of_chunk: steps of every chunk; `done` in this one.
        x: the sample after the step, (len(images), 3, S, S); at the last step the candidates, as large as the
            estimate that they started from.
        finite: (len(images),) bool on the device, of each whether all that the networks said up to here was.
    """

    images: range
    done: int
    of_chunk: int
    x: Tensor
    x0_hat: Tensor
    finite: Tensor


def sample_candidates(
    prior: Prior, conditioning: Conditioning, task: FaceTask, seeds: list[int], at_once: int, device: str
) -> Iterator[CandidateStep]:
    """Samples image n of the conditioning' batch from seed n, at most `at_once` images together on the device.

    An image's candidate depends on its own seed and conditioning alone, not on what else is in the batch.
    """
    for first in range(0, len(seeds), at_once):
        images = range(first, min(first + at_once, len(seeds)))
        estimate = None if conditioning.estimate_of is None else conditioning.estimate_of(images).to(device)
        part = _conditioning_of(conditioning, images, device)
        for step in _sample_chunk(prior, part, estimate, task, [seeds[n] for n in images]):
            x = step.x
            if step.number == step.of and estimate is not None:
                x = with_changes(estimate, x)
            yield CandidateStep(images, step.number, step.of, x, step.x0_hat, step.finite)


def estimated_candidates(
    estimate_of: Callable[[range], Tensor], count: int, at_once: int
) -> Iterator[CandidateStep]:
    """Estimates of `count` images as their candidates, in one step of each chunk: nothing is sampled."""
    for first in range(0, count, at_once):
        images = range(first, min(first + at_once, count))
        estimates = estimate_of(images)
        yield CandidateStep(images, 1, 1, estimates, estimates, are_finite(estimates))


def came_out(step: CandidateStep) -> list[bool]:
    """Whether each candidate of a last step is a picture: finite from the first step on, and not black throughout.

    Half precision overflows in some networks on some cards; guidance lightens what the prior then sees.
    """
    usable = step.finite & _is_picture(step.x) & _is_picture(step.x0_hat)
    return [bool(one) for one in usable.tolist()]


def _is_picture(faces: Tensor) -> Tensor:
    flat = faces.flatten(1)
    return flat.isfinite().all(dim=1) & (flat.amax(dim=1) > BLACK)


def _conditioning_of(conditioning: Conditioning, images: range, device: str) -> Conditioning:
    """The conditioning of some images on a device; what one entry says for all stays as it is."""

    def part(value: Any) -> Any:
        if not isinstance(value, Tensor):
            return value
        return (value[images.start : images.stop] if value.shape[0] > 1 else value).to(device)

    return replace(
        conditioning,
        **{field.name: part(getattr(conditioning, field.name)) for field in fields(conditioning)},
    )


def _sample_chunk(
    prior: Prior, conditioning: Conditioning, estimate: Tensor | None, task: FaceTask, seeds: list[int]
) -> Iterator[SamplerStep]:
    plan = task.plan
    schedule = prior.schedule.kept(plan.timesteps)
    denoiser = Denoiser(prior.network, schedule, prior.prediction, prior.variance)
    generators = [torch.Generator().manual_seed(seed) for seed in seeds]
    start = draw_noise(generators, conditioning.y)
    if plan.starts_late and estimate is not None:
        clean = resampled(estimate, conditioning.y.shape[-1])
        start = schedule.add_noise(clean, start, len(schedule) - 1)
    elif plan.starts_late and conditioning.restorer is not None:
        start = _start_from_restorer(conditioning.restorer, conditioning.y, start, schedule)
    guidance = guidance_for(task.recipe, conditioning, plan.restorer_interval)
    if plan.uses_solver:
        yield from solve(denoiser, guidance, _amounts_for(task, schedule), start)
        return
    if plan.target_weight is None:
        rule: UpdateRule = update_rule_for(task.recipe.rule, task.guidance_scale * plan.guidance_factor)
    else:
        rule = ClosedFormStep(_constant_amount(task, plan.target_weight))
    yield from sample(denoiser, guidance, rule, generators, start, repeat=task.repeat)


def _amounts_for(task: FaceTask, schedule: NoiseSchedule) -> Callable[[int], float]:
    """The solver's amount of guidance at each index of the schedule."""
    if task.plan.target_weight is None:
        return partial(amount_of_scale, schedule, task.guidance_scale * task.plan.guidance_factor)
    amount = _constant_amount(task, task.plan.target_weight)
    return lambda index: amount


def _constant_amount(task: FaceTask, target_weight: float) -> float:
    """With the recipe's own scale each step goes `target_weight` of the way; with another in proportion."""
    return target_weight / (1 - target_weight) * task.guidance_scale / task.recipe.guidance_scale


@torch.no_grad()
def _start_from_restorer(
    restorer: RestorerFunction, y: Tensor, noise: Tensor, schedule: NoiseSchedule
) -> Tensor:
    """The restorer's view of y, noised to the schedule's last timestep with the start noise."""
    last, y = len(schedule) - 1, y.expand_as(noise)
    noised = schedule.add_noise(y, noise, last)
    restored, finite = RestorerView(restorer, y).restored(noised, schedule.timesteps[last])
    # Clamping made a face of what overflowed: the prior is shown what it was, and is not finite either.
    return schedule.add_noise(restored, noise, last).where(finite.view(-1, 1, 1, 1), torch.nan)
