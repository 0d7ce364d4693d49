from __future__ import annotations

import math

import pytest
import torch

from pgdiff_desktop.diffusion.denoiser import Denoiser, Prediction, Variance
from pgdiff_desktop.diffusion.noise_schedule import NoiseSchedule
from tests.fakes import gradient_face

SCHEDULE = NoiseSchedule.linear().respaced(20)


def noisy(index):
    torch.manual_seed(3)
    face, noise = gradient_face(8), torch.randn(1, 3, 8, 8)
    return face, noise, SCHEDULE.add_noise(face, noise, index)


@pytest.mark.parametrize("index", [0, 7, 15])
def test_x0_hat_is_the_face_when_the_noise_is_known(index):
    face, noise, x = noisy(index)
    estimate = Denoiser(lambda x, t: noise, SCHEDULE, variance=Variance.FIXED_SMALL)(x, index)
    assert torch.allclose(estimate.x0_hat, face, atol=2e-4)


def test_v_prediction_gives_the_same_face():
    face, noise, x = noisy(12)
    alpha_bar = float(SCHEDULE.alpha_bar[12])
    v = math.sqrt(alpha_bar) * noise - math.sqrt(1 - alpha_bar) * face
    denoiser = Denoiser(lambda x, t: v, SCHEDULE, Prediction.V, Variance.FIXED_SMALL)
    assert torch.allclose(denoiser(x, 12).x0_hat, face, atol=1e-5)


def test_x0_hat_is_clamped():
    estimate = Denoiser(lambda x, t: torch.zeros_like(x), SCHEDULE, variance=Variance.FIXED_SMALL)(
        torch.full((1, 3, 4, 4), 5.0), 10
    )
    assert estimate.x0_hat.max() == 1


def test_the_prior_is_told_timesteps_of_training_not_indices():
    told = []

    def prior(x, timesteps):
        told.append(timesteps.tolist())
        return torch.zeros_like(x)

    Denoiser(prior, SCHEDULE, variance=Variance.FIXED_SMALL)(torch.zeros(2, 3, 4, 4), 3)
    assert told == [[150, 150]]


@pytest.mark.parametrize(("output", "bound"), [(1.0, "largest"), (-1.0, "smallest")])
def test_learned_range_reaches_from_beta_tilde_to_beta(output, bound):
    def prior(x, timesteps):
        return torch.cat([torch.zeros_like(x), torch.full_like(x, output)], dim=1)

    found = Denoiser(prior, SCHEDULE)(torch.zeros(1, 3, 4, 4), 5).log_variance
    expected = {"largest": SCHEDULE.betas[5].log(), "smallest": SCHEDULE.posterior_log_variance[5]}[bound]
    assert torch.allclose(found, expected.float())


def test_no_gradient_enters_the_prior():
    weight = torch.nn.Parameter(torch.ones(1))
    estimate = Denoiser(lambda x, t: x * weight, SCHEDULE, variance=Variance.FIXED_SMALL)(
        torch.ones(1, 3, 4, 4, requires_grad=True), 5
    )
    assert not estimate.x0_hat.requires_grad
    assert not estimate.mean.requires_grad
