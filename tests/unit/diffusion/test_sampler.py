from __future__ import annotations

from types import SimpleNamespace

import pytest
import torch

from pgdiff_desktop.diffusion.denoiser import Denoiser, Estimate, Variance
from pgdiff_desktop.diffusion.guidance import (
    ClosedFormStep,
    Guidance,
    NormMatchedStep,
    Pull,
    RestorerView,
    VarianceScaledShift,
    WeightedProperty,
)
from pgdiff_desktop.diffusion.noise_schedule import NoiseSchedule
from pgdiff_desktop.diffusion.noise_stream import draw_noise
from pgdiff_desktop.diffusion.properties import Knowledge, KnownPixels, Lightness, SmoothSemantics
from pgdiff_desktop.diffusion.sampler import RepeatWindow, sample
from tests.fakes import BlurryRestorer, KnownFacePrior, gradient_face

SIZE = 16
FULL = NoiseSchedule.linear()
FACE = gradient_face(SIZE)


def run(seeds, *, steps=20, strength=0.1, y=None, restorer=None, repeat=RepeatWindow(), rule=None):  # noqa: B008
    schedule = FULL.respaced(steps)
    prior = KnownFacePrior(FACE, FULL.alpha_bar)
    denoiser = Denoiser(prior, schedule, variance=Variance.FIXED_SMALL)
    y = FACE if y is None else y
    guidance = Guidance(
        (WeightedProperty(SmoothSemantics(), 1.0),), RestorerView(restorer or BlurryRestorer(), y)
    )
    generators = [torch.Generator().manual_seed(seed) for seed in seeds]
    start = draw_noise(generators, torch.empty(len(seeds), 3, SIZE, SIZE))
    steps_taken = list(
        sample(denoiser, guidance, rule or VarianceScaledShift(strength), generators, start, repeat=repeat)
    )
    return steps_taken, prior


def test_the_sampler_walks_to_the_face_that_the_prior_knows():
    steps, _ = run([1])
    assert len(steps) == 20
    assert [step.timestep for step in steps] == list(range(950, -1, -50))
    assert torch.allclose(steps[-1].x, FACE, atol=0.02)


def test_guidance_moves_the_sample_towards_its_target():
    grey = torch.zeros(1, 3, SIZE, SIZE)
    free, _ = run([1], strength=0.0, y=grey)
    guided, _ = run([1], strength=0.5, y=grey)
    assert guided[-2].x.square().mean() < free[-2].x.square().mean()


@pytest.mark.parametrize(
    "rule",
    [
        VarianceScaledShift(0.2),
        ClosedFormStep(0.3),
        NormMatchedStep(0.05, True),
        NormMatchedStep(0.05, False),
    ],
)
def test_a_candidate_is_the_same_alone_and_in_a_batch(rule):
    together, _ = run([7, 8, 9, 10], rule=rule)
    for number, seed in enumerate([7, 8, 9, 10]):
        alone, _ = run([seed], rule=rule)
        assert (together[-1].x[number] - alone[-1].x[0]).abs().max() < 1e-5


def test_different_seeds_differ():
    steps, _ = run([1, 2])
    assert (steps[5].x[0] - steps[5].x[1]).abs().max() > 0.1


def test_the_same_seed_draws_the_published_stream():
    # Start noise, then one draw a step, from one generator.
    generator = torch.Generator().manual_seed(1234)
    expected = [torch.randn(1, 3, 4, 4, generator=generator) for _ in range(3)]
    torch.manual_seed(1234)
    assert torch.equal(expected[0], torch.randn(1, 3, 4, 4))
    own = [torch.Generator().manual_seed(1234)]
    for wanted in expected:
        assert torch.equal(draw_noise(own, torch.empty(1, 3, 4, 4)), wanted)


def test_repeats_are_taken_inside_the_window_of_true_timesteps():
    restorer = BlurryRestorer()
    steps, prior = run([1], restorer=restorer, repeat=RepeatWindow(times=3, start=1.0, end=0.7))
    inside = sum(700 < step.timestep < 1000 for step in steps)
    assert inside == 5  # 950, 900, 850, 800, 750 of a schedule respaced to 20 steps
    assert prior.calls == 20 + 2 * inside
    assert restorer.calls == 20  # kept during repeats


def test_the_window_is_open_at_both_ends():
    window = RepeatWindow(times=2, start=0.8, end=0.5)
    assert [window.times_at(t, 1000) for t in (800, 799, 501, 500)] == [1, 2, 2, 1]


def test_the_last_step_is_without_noise():
    estimate = Estimate(FACE, FACE, torch.zeros_like(FACE), 0.5)
    met = Pull(Guidance((WeightedProperty(Lightness(FACE), 1.0),)), Knowledge())
    for rule in (VarianceScaledShift(0.1), NormMatchedStep(0.01, False), ClosedFormStep(1.0)):
        assert torch.equal(rule.step(FACE, estimate, met, None), FACE)


def view_of(target):
    """Guidance towards this target, and what it knows."""
    return Pull(Guidance((WeightedProperty(SmoothSemantics(), 1.0),)), Knowledge(target))


@pytest.mark.parametrize("index", [0, 1, 10, 19])
def test_the_closed_form_is_the_posterior_of_the_pulled_estimate(index):
    torch.manual_seed(2)
    schedule = FULL.respaced(20)
    x, target = torch.randn(1, 3, SIZE, SIZE), torch.rand(1, 3, SIZE, SIZE) * 2 - 1
    estimate = Denoiser(KnownFacePrior(FACE, FULL.alpha_bar), schedule, variance=Variance.FIXED_SMALL)(
        x, index
    )
    for amount in (0.0, 0.25, 3.0, 1e6):
        pulled = (estimate.x0_hat + amount * target) / (1 + amount)
        found = ClosedFormStep(amount).step(x, estimate, view_of(target), None)
        torch.testing.assert_close(found, schedule.posterior_mean(x, pulled, index))


@pytest.mark.parametrize("steps", [5, 20])
def test_no_closed_form_overshoots_where_the_published_shift_does(steps):
    grey = torch.zeros(1, 3, SIZE, SIZE)
    shifted, closed = (
        run([1], steps=steps, rule=rule, y=grey)[0]
        for rule in (VarianceScaledShift(1e3), ClosedFormStep(1e3))
    )
    assert max(step.x.abs().max() for step in shifted) > 100
    # No more than noise.
    assert max(step.x.abs().max() for step in closed) < 5
    assert closed[-1].x.abs().max() < 0.01


def test_norm_matched_step_length_is_the_share_of_the_move():
    torch.manual_seed(0)
    x, mean, gradient = (torch.randn(2, 3, 8, 8) for _ in range(3))
    estimate = Estimate(mean, mean, torch.zeros_like(mean), 0.5)
    pull = SimpleNamespace(gradient=lambda x0_hat: gradient)
    moved = NormMatchedStep(0.1, per_channel=False).step(x, estimate, pull, None) - mean
    for image in range(2):
        assert moved[image].norm() == pytest.approx(0.1 * (x - mean)[image].norm().item(), rel=1e-5)
    moved = NormMatchedStep(0.1, per_channel=True).step(x, estimate, pull, None) - mean
    assert moved[1, 2].norm() == pytest.approx(0.1 * (x - mean)[1, 2].norm().item(), rel=1e-5)


def test_a_face_whose_properties_are_met_stays_finite():
    known = torch.zeros(1, 1, SIZE, SIZE)
    guidance = Guidance(
        (WeightedProperty(KnownPixels(FACE, known), 1.0), WeightedProperty(Lightness(FACE), 0.0))
    )
    schedule = FULL.respaced(5)
    denoiser = Denoiser(KnownFacePrior(FACE, FULL.alpha_bar), schedule, variance=Variance.FIXED_SMALL)
    generators = [torch.Generator().manual_seed(0)]
    start = draw_noise(generators, FACE)
    *_, last = sample(denoiser, guidance, NormMatchedStep(0.01, per_channel=True), generators, start)
    assert torch.isfinite(last.x).all()
