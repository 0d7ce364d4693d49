from __future__ import annotations

import pytest
import torch

from pgdiff_desktop.diffusion.noise_schedule import NoiseSchedule


def test_linear_schedule_has_the_published_ends():
    schedule = NoiseSchedule.linear()
    assert schedule.betas.dtype == torch.float64
    assert float(schedule.betas[0]) == pytest.approx(1e-4)
    assert float(schedule.betas[-1]) == pytest.approx(0.02)
    assert float(schedule.alpha_bar[-1]) == pytest.approx(4.0358e-5, rel=1e-4)


def test_shorter_training_scales_beta():
    assert float(NoiseSchedule.linear(25).betas[-1]) == pytest.approx(0.8)


def test_respacing_keeps_multiples_of_an_integer_stride():
    schedule = NoiseSchedule.linear().respaced(10)
    assert schedule.timesteps == (0, 100, 200, 300, 400, 500, 600, 700, 800, 900)


@pytest.mark.parametrize("steps", [1, 2, 3, 7, 40, 333, 999, 1000])
def test_any_number_of_steps_keeps_the_noise_levels(steps):
    full = NoiseSchedule.linear()
    schedule = full.respaced(steps)
    assert len(schedule) == steps == len(set(schedule.timesteps))
    assert schedule.timesteps[0] == 0
    assert torch.equal(schedule.alpha_bar, full.alpha_bar[list(schedule.timesteps)])
    # The recomputed betas lead to the same noise levels.
    assert torch.allclose((1 - schedule.betas).cumprod(0), schedule.alpha_bar)
    assert torch.isfinite(schedule.posterior_log_variance).all()


@pytest.mark.parametrize("steps", [0, -1, 1001])
def test_impossible_numbers_of_steps_are_refused(steps):
    with pytest.raises(ValueError, match="steps"):
        NoiseSchedule.linear().respaced(steps)


def test_posterior_log_variance_at_index_0_is_that_of_index_1():
    schedule = NoiseSchedule.linear().respaced(50)
    assert schedule.posterior_log_variance[0] == schedule.posterior_log_variance[1]
    assert torch.isfinite(schedule.posterior_log_variance).all()


def test_kept_timesteps_keep_their_noise_levels():
    full = NoiseSchedule.linear()
    schedule = full.kept((400, 7, 0))
    assert schedule.timesteps == (0, 7, 400)
    assert torch.equal(schedule.alpha_bar, full.alpha_bar[[0, 7, 400]])
    assert schedule.training_steps == 1000


def test_posterior_mean_at_the_last_step_is_the_clean_face():
    schedule = NoiseSchedule.linear()
    x0_hat = torch.rand(1, 3, 4, 4)
    assert torch.allclose(schedule.posterior_mean(torch.randn(1, 3, 4, 4), x0_hat, 0), x0_hat)
