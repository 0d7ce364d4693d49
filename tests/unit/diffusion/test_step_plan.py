"""Exactly as many steps as are asked for, at distinct timesteps."""

from __future__ import annotations

import pytest
import torch

from pgdiff_desktop.diffusion.noise_schedule import NoiseSchedule
from pgdiff_desktop.diffusion.step_plan import available_steps, choose_timesteps, steps_of_whole

FULL = NoiseSchedule.linear()


@pytest.mark.parametrize("for_solver", [False, True])
@pytest.mark.parametrize("start", [None, 400, 20, 1])
def test_any_possible_number_of_steps_is_taken(start, for_solver):
    available = available_steps(FULL, start)
    assert available == (1000 if start is None else start + 1)
    for steps in {1, 2, 3, 7, 13, 16, 21, 40, 333, 401, 999, 1000} & set(range(1, available + 1)):
        timesteps = choose_timesteps(FULL, steps, start=start, for_solver=for_solver)
        assert len(timesteps) == steps
        assert list(timesteps) == sorted(set(timesteps), reverse=True)
        assert set(timesteps) <= set(range(available))
        if steps > 1:
            assert timesteps[-1] == 0
        # A sample that is part of the way begins exactly there.
        if start is not None:
            assert timesteps[0] == start


@pytest.mark.parametrize("for_solver", [False, True])
@pytest.mark.parametrize(("steps", "start"), [(0, None), (-1, 20), (22, 20), (402, 400), (1001, None)])
def test_what_there_is_not_is_refused(steps, start, for_solver):
    with pytest.raises(ValueError, match="steps"):
        choose_timesteps(FULL, steps, start=start, for_solver=for_solver)


def test_from_noise_timesteps_are_the_published_multiples():
    assert choose_timesteps(FULL, 10, start=None, for_solver=False) == tuple(range(900, -1, -100))


def test_a_late_start_is_spaced_evenly():
    assert choose_timesteps(FULL, 5, start=400, for_solver=False) == (400, 300, 200, 100, 0)
    assert choose_timesteps(FULL, 21, start=20, for_solver=False) == tuple(range(20, -1, -1))
    gaps = torch.tensor(choose_timesteps(FULL, 40, start=400, for_solver=False)).diff()
    assert set(gaps.tolist()) == {-10, -11}


def test_the_solver_is_spaced_evenly_by_log_snr_as_far_as_timesteps_allow():
    schedule = FULL.kept(choose_timesteps(FULL, 16, start=None, for_solver=True))
    gaps = (schedule.alpha_bar / (1 - schedule.alpha_bar)).log().diff()
    assert schedule.timesteps[-1] == 999
    assert gaps.max() / gaps.min() < 2
    # Near 0, where they lie further apart than that, every one is taken.
    assert choose_timesteps(FULL, 16, start=20, for_solver=True) == (20, 17, 14, *range(12, -1, -1))


@pytest.mark.parametrize("steps", [20, 50, 100, 200, 1000])
def test_steps_of_the_whole_schedule_are_counted_exactly(steps):
    assert steps_of_whole(choose_timesteps(FULL, steps, start=None, for_solver=False), 1000) == steps
    # What remains of a schedule at the same spacing.
    assert steps_of_whole(range(400, -1, -1000 // steps), 1000) == steps
