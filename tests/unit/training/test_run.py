from __future__ import annotations

import csv

import cv2
import numpy as np
import pytest
import torch
from safetensors.torch import load_file
from torch import nn

from pgdiff_desktop.training.run import Noise, Run

CONFIG = {"learning_rate": 0.05, "ema": 0.5, "seed": 1}


def run_in(folder, start=None):
    return Run("line", lambda: nn.Linear(2, 1), CONFIG, folder, start, "cpu")


def loss_of(run):
    """How far the network is from y = x1 - x2."""

    def loss(rng):
        x = torch.from_numpy(rng.standard_normal((16, 2), np.float32))
        return (run.network(x)[:, 0] - (x[:, 0] - x[:, 1])).square().mean()

    return loss


def error_of(run):
    return loss_of(run)(np.random.default_rng(0)).item()


def test_training_learns_and_goes_on_where_it_stopped(tmp_path):
    first = run_in(tmp_path)
    before = error_of(first)
    first.train(loss_of(first), minutes=0.01)
    after = error_of(first)
    assert after < before / 2

    again = run_in(tmp_path)
    assert again.steps == first.steps
    assert error_of(again) == pytest.approx(after)
    again.train(loss_of(again), minutes=0.002)
    assert again.steps > first.steps


def test_the_average_is_what_is_shipped(tmp_path):
    run = run_in(tmp_path)
    run.train(loss_of(run), minutes=0.005)
    shipped = load_file(tmp_path / "line.safetensors")
    assert shipped["weight"].dtype == torch.float16
    torch.testing.assert_close(shipped["weight"].float(), run.average.weight.detach(), atol=1e-3, rtol=1e-3)

    started = run_in(tmp_path / "other", start=tmp_path / "line.safetensors")
    torch.testing.assert_close(started.network.weight.detach(), shipped["weight"].float())


def test_the_log_can_be_plotted_and_is(tmp_path):
    run = run_in(tmp_path)
    run.train(loss_of(run), minutes=0.01)
    with (tmp_path / "line.csv").open(newline="") as file:
        rows = [[float(value) for value in row] for row in csv.reader(file)]
    assert [row[0] for row in rows] == [25.0 * n for n in range(1, len(rows) + 1)]
    assert rows[-1][1] < rows[0][1]
    picture = cv2.imread(str(tmp_path / "line.png"))
    assert picture.min() < 200 < picture.max()


def test_what_noise_adds_it_can_take_away():
    noise, rng = Noise("cpu"), np.random.default_rng(0)
    face = torch.rand(3, 3, 8, 8) * 2 - 1
    timesteps = torch.tensor([0, 300, 800])
    drawn = noise.draw(face, rng)
    torch.testing.assert_close(
        noise.take_away(drawn, noise.add(face, drawn, timesteps), timesteps), face, atol=1e-3, rtol=1e-3
    )
