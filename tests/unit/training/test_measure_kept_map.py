"""How the map of what was invented is measured, and how its numbers are found."""

from __future__ import annotations

import numpy as np
import pytest

from pgdiff_desktop.identity.kept_map import chance_of
from pgdiff_desktop.training import measure_kept_map
from pgdiff_desktop.training.fit_kept_map import Pixels, best_of
from pgdiff_desktop.training.measure_faces import Task
from pgdiff_desktop.training.measure_kept_map import correlation, kept_map_rows


def test_correlation_is_pearsons_and_nothing_for_a_map_that_says_nothing():
    rng = np.random.default_rng(0)
    first, second = rng.random((2, 40, 40))
    second += first
    assert correlation(first, second) == pytest.approx(np.corrcoef(first.ravel(), second.ravel())[0, 1])
    assert correlation(np.zeros((4, 4)), first[:4, :4]) == 0


def test_the_numbers_by_which_errors_came_about_are_found():
    rng = np.random.default_rng(1)
    difference, beyond = (rng.uniform(0, 0.1, 40_000) ** 2 for _ in range(2))
    chances = chance_of(np.sqrt(difference + 3.0**2 * beyond), 0.05, 3.0)
    pixels = Pixels(difference, beyond, rng.random(40_000) < chances)
    assert best_of(pixels) == pytest.approx((3.0, 0.05, 3.0), rel=0.2)


def test_a_map_that_is_right_is_measured_so_and_a_sheet_is_drawn(tmp_path, monkeypatch):
    truth = np.full((64, 64, 3), 0.5, np.float32)
    result = truth.copy()
    result[20:40, 20:40] += 0.2
    right = measure_kept_map.true_error(result, truth)
    monkeypatch.setattr(measure_kept_map, "CASES", {"a case": lambda faces: [Task(truth, truth, "restore")]})
    for invented, figure in ((right / right.max(), 1), (1 - right, -1)):
        monkeypatch.setattr(
            measure_kept_map, "restored_with_map", lambda task, engine, m=invented: (result, m)
        )
        within, over_all = kept_map_rows(None, None, tmp_path)
        assert (within.value, over_all.value) == pytest.approx((figure, figure), abs=1e-4)
        assert within.wanted == "0.5"
    assert [path.name for path in tmp_path.iterdir()] == ["kept-map-1.jpg"]
