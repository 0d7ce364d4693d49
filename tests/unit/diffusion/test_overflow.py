"""What a network's half precision overflows is known of each image, although clamping makes a face of it."""

from __future__ import annotations

import pytest
import torch

from pgdiff_desktop.diffusion.denoiser import Denoiser, Variance
from pgdiff_desktop.diffusion.guidance import (
    ClosedFormStep,
    Guidance,
    RestorerView,
    WeightedProperty,
)
from pgdiff_desktop.diffusion.noise_schedule import NoiseSchedule
from pgdiff_desktop.diffusion.noise_stream import draw_noise
from pgdiff_desktop.diffusion.properties import SmoothSemantics
from pgdiff_desktop.diffusion.sampler import RepeatWindow, sample
from pgdiff_desktop.diffusion.solver import solve
from tests.fakes import BlurryRestorer, KnownFacePrior, gradient_face

SIZE, STEPS, SEEDS = 16, 6, (1, 2, 3)
FULL = NoiseSchedule.linear()
FACE = gradient_face(SIZE)


class OverflowsOnce:
    """A network that gives a patch of one value in its second image, the `at`-th time that it is called."""

    def __init__(self, network, at, value):
        self.network, self.at, self.value = network, at, value
        self.calls = 0

    def __call__(self, *inputs):
        output = self.network(*inputs)
        if self.calls == self.at:
            output[1, :, :4, :4] = self.value
        self.calls += 1
        return output


def steps_of(prior, restorer, by_solver=False, repeat=RepeatWindow()):  # noqa: B008
    schedule = FULL.respaced(STEPS)
    denoiser = Denoiser(prior, schedule, variance=Variance.FIXED_SMALL)
    guidance = Guidance((WeightedProperty(SmoothSemantics(), 1.0),), RestorerView(restorer, FACE))
    generators = [torch.Generator().manual_seed(seed) for seed in SEEDS]
    start = draw_noise(generators, torch.empty(len(SEEDS), 3, SIZE, SIZE))
    if by_solver:
        return list(solve(denoiser, guidance, lambda index: 0.2, start))
    return list(sample(denoiser, guidance, ClosedFormStep(0.2), generators, start, repeat=repeat))


@pytest.mark.parametrize("by_solver", [False, True], ids=["sampler", "solver"])
@pytest.mark.parametrize("value", [float("inf"), float("-inf"), float("nan")])
@pytest.mark.parametrize("of", ["prior", "restorer"])
def test_an_overflow_is_known_from_its_step_on(of, value, by_solver):
    at = 2
    networks = {"prior": KnownFacePrior(FACE, FULL.alpha_bar), "restorer": BlurryRestorer()}
    networks[of] = OverflowsOnce(networks[of], at, value)
    steps = steps_of(**networks, by_solver=by_solver)
    sound, spoiled = [True, True, True], [True, False, True]
    assert [step.finite.tolist() for step in steps] == [sound] * at + [spoiled] * (STEPS - at)
    if value == float("inf"):
        # Which nothing else would have told.
        assert steps[-1].x.isfinite().all()


def test_an_overflow_within_repeats_is_known():
    prior = OverflowsOnce(KnownFacePrior(FACE, FULL.alpha_bar), 1, float("inf"))
    first, *_ = steps_of(prior, BlurryRestorer(), repeat=RepeatWindow(times=3, start=1.0, end=0.7))
    assert first.finite.tolist() == [True, False, True]
