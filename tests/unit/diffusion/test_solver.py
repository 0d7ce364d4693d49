"""The solver against solutions that are known."""

from __future__ import annotations

import math
from functools import partial

import pytest
import torch

from pgdiff_desktop.diffusion.denoiser import Denoiser, Variance
from pgdiff_desktop.diffusion.guidance import (
    Guidance,
    Pull,
    RestorerView,
    VarianceScaledShift,
    WeightedProperty,
    amount_of_scale,
)
from pgdiff_desktop.diffusion.noise_schedule import NoiseSchedule
from pgdiff_desktop.diffusion.noise_stream import draw_noise
from pgdiff_desktop.diffusion.properties import Lightness, SmoothSemantics
from pgdiff_desktop.diffusion.solver import solve
from pgdiff_desktop.diffusion.step_plan import choose_timesteps
from tests.fakes import BlurryRestorer, gradient_face

FULL = NoiseSchedule.linear()
SIZE, MEAN, VARIANCE = 8, 0.1, 0.05
START = draw_noise([torch.Generator().manual_seed(4)], torch.empty(1, 3, SIZE, SIZE))


def gaussian_prior(x, timesteps):
    """The exact prior of pixels that are independent and normal: what it says of x_t is linear in x_t."""
    alpha_bar = FULL.alpha_bar[timesteps].view(-1, 1, 1, 1)
    x = x.double()
    away = x - alpha_bar.sqrt() * MEAN
    clean = MEAN + VARIANCE * alpha_bar.sqrt() / (VARIANCE * alpha_bar + 1 - alpha_bar) * away
    return (x - alpha_bar.sqrt() * clean) / (1 - alpha_bar).sqrt()


def solved(steps, guidance=None, strength=0.0, start=START):
    guidance = guidance or Guidance((WeightedProperty(Lightness(gradient_face(SIZE)), 1.0),))
    schedule = FULL.kept(choose_timesteps(FULL, steps, start=None, for_solver=True))
    denoiser = Denoiser(gaussian_prior, schedule, variance=Variance.FIXED_SMALL)
    *_, last = solve(denoiser, guidance, partial(amount_of_scale, schedule, strength), start)
    return last.x


def exact():
    """The probability flow keeps each pixel at the same number of standard deviations from the mean."""
    first = float(FULL.alpha_bar[-1])
    deviations = (START - math.sqrt(first) * MEAN) / math.sqrt(VARIANCE * first + 1 - first)
    last = float(FULL.alpha_bar[0])
    x = math.sqrt(last) * MEAN + math.sqrt(VARIANCE * last + 1 - last) * deviations
    return MEAN + VARIANCE * math.sqrt(last) / (VARIANCE * last + 1 - last) * (x - math.sqrt(last) * MEAN)


@pytest.mark.parametrize(("steps", "tolerance"), [(10, 0.02), (20, 0.012), (40, 0.004), (80, 0.001)])
def test_the_unguided_solver_follows_the_probability_flow(steps, tolerance):
    assert (solved(steps) - exact()).abs().max() < tolerance


def semantics(interval=1):
    view = RestorerView(BlurryRestorer(), gradient_face(SIZE), interval)
    return Guidance((WeightedProperty(SmoothSemantics(), 1.0),), view)


def test_few_guided_steps_come_near_to_many():
    fine = solved(1000, semantics(), 0.1)
    coarse = [(solved(steps, semantics(), 0.1) - fine).abs().max() for steps in (10, 20, 40)]
    assert coarse[1] < 0.05
    assert coarse[2] < coarse[1] < coarse[0]
    # It is the guidance that was followed, not the prior alone.
    assert (fine - solved(1000)).abs().max() > 4 * coarse[2]


def test_no_strength_overshoots():
    target = semantics().update(START, 0, 0, None).restored
    far = [(solved(20, semantics(), strength) - target).abs().mean() for strength in (0.1, 10.0, 1e4)]
    assert far[2] < far[1] < far[0]
    assert solved(20, semantics(), 1e4).abs().max() <= 1


def test_a_candidate_is_the_same_alone_and_in_a_batch():
    start = torch.cat([START, START.flip(3), -START])
    together = solved(12, semantics(), 0.1, start)
    for number in range(3):
        alone = solved(12, semantics(), 0.1, start[number : number + 1])
        assert (together[number] - alone[0]).abs().max() < 1e-6


@pytest.mark.parametrize("start", [999, 400, 20, 3])
@pytest.mark.parametrize("steps", [4, 1000])
def test_to_first_order_its_guidance_is_the_published_shift(steps, start):
    steps = min(steps, start + 1)
    schedule = FULL.kept(choose_timesteps(FULL, steps, start=start, for_solver=True))
    denoiser = Denoiser(gaussian_prior, schedule, variance=Variance.FIXED_SMALL)
    guidance, x, index = semantics(), 0.1 * START.double(), steps - 1
    scale = 1e-6
    free, guided = (
        next(solve(denoiser, guidance, partial(amount_of_scale, schedule, s), x)).x for s in (0.0, scale)
    )
    # What the step has moved x0_hat by, and that the posterior mean: the step's own share of x0_hat is taken out.
    now, after = float(schedule.alpha_bar[index]), float(schedule.alpha_bar[index - 1])
    of_clean = math.sqrt(after) - math.sqrt(now) * math.sqrt((1 - after) / (1 - now))
    moved = (guided - free) / of_clean * schedule.posterior_shares(index)[0]

    estimate = denoiser(x, index)
    pull = Pull(guidance, guidance.update(x, start, 0, None))
    published = VarianceScaledShift(scale).step(x, estimate, pull, None) - estimate.mean
    assert published.norm() > 0
    assert (moved - published).norm() < 1e-3 * published.norm()
