from __future__ import annotations

import csv

import cv2
import numpy as np
import pytest
import torch
from safetensors.torch import load_file
from torch import nn

from pgdiff_desktop.training.run import Noise, Run, split_into_parts

CONFIG = {"learning_rate": 0.05, "critic_learning_rate": 0.05, "ema": 0.5, "seed": 1, "batch": 16}


def run_in(folder, start=None, build_critic=None):
    return Run("line", lambda: nn.Linear(2, 1), CONFIG, folder, start, "cpu", build_critic)


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
    while first.steps < 100:
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


def points(rng):
    """(16, 2) of x, as a batch that other processes draw."""
    return {"x": rng.standard_normal((16, 2), np.float32)}


def test_batches_of_other_processes_go_on_where_the_training_stopped(tmp_path):
    seen = []

    def loss_in(run):
        def loss(batch):
            seen.append(batch["x"])
            x = batch["x"]
            return (run.network(x)[:, 0] - (x[:, 0] - x[:, 1])).square().mean()

        return loss

    resumed = 0
    while resumed < 2 or len(seen) < 4:
        run = run_in(tmp_path)
        resumed += run.steps > 0
        run.train(loss_in(run), minutes=0.01, draw=points)
    assert run.steps == len(seen)
    assert run.images == 16 * len(seen)
    for step, x in enumerate(seen):
        np.testing.assert_array_equal(x, points(np.random.default_rng((1, step)))["x"])


def test_a_critic_is_trained_beside_and_resumed(tmp_path):
    def train(run, minutes):
        def critic_loss(batch):
            return run.critic(batch["x"]).square().mean() + (run.critic.weight - 3).square().sum()

        def loss(batch):
            # What flows back to the critic here must not move it.
            return run.critic(batch["x"] * run.network.weight).mean() + run.network.weight.square().sum()

        run.train(loss, minutes, draw=points, critic_loss=critic_loss)

    run = run_in(tmp_path, build_critic=lambda: nn.Linear(2, 1))
    before = (run.critic.weight.detach() - 3).abs()
    while run.steps < 5:
        train(run, 0.01)
    assert ((run.critic.weight - 3).abs() < before).all()
    again = run_in(tmp_path, build_critic=lambda: nn.Linear(2, 1))
    torch.testing.assert_close(again.critic.weight, run.critic.weight)


def test_an_interrupted_training_is_saved(tmp_path):
    run = run_in(tmp_path)

    def interrupted(batch):
        if run.steps == 7:
            raise KeyboardInterrupt
        return loss_of(run)(batch)

    with pytest.raises(KeyboardInterrupt):
        run.train(interrupted, minutes=1)
    assert run_in(tmp_path).steps == 7


def test_a_checkpoint_in_parts_is_whole_again(tmp_path):
    run = run_in(tmp_path)
    run.train(loss_of(run), minutes=0.002)
    checkpoint = tmp_path / "line.checkpoint.pt"
    split_into_parts(checkpoint, 1000)
    parts = sorted(tmp_path.glob("line.checkpoint.pt.part*"))
    assert len(parts) > 2
    assert max(part.stat().st_size for part in parts) <= 1000
    assert not checkpoint.exists()
    missing, whole = parts[1], parts[1].read_bytes()
    missing.unlink()
    with pytest.raises(SystemExit, match=f"1 of its {len(parts)} parts"):
        run_in(tmp_path)
    missing.write_bytes(whole)
    assert run_in(tmp_path).steps == run.steps
    assert not list(tmp_path.glob("*.part*"))


def test_a_split_that_was_interrupted_leaves_the_checkpoint_whole(tmp_path):
    run = run_in(tmp_path)
    run.train(loss_of(run), minutes=0.002)
    (tmp_path / "line.checkpoint.pt.part000-of-009").write_bytes(b"the beginning")
    assert run_in(tmp_path).steps == run.steps
    assert not list(tmp_path.glob("*.part*"))


def test_a_loss_that_is_no_number_spoils_no_weights(tmp_path):
    run = run_in(tmp_path)

    def sometimes(rng):
        return loss_of(run)(rng) * (np.nan if run.steps % 2 else 1.0)

    while run.steps < 4:
        run.train(sometimes, minutes=0.002)
    assert all(value.isfinite().all() for value in run_in(tmp_path).average.state_dict().values())


def test_weights_of_another_layout_are_not_begun_from(tmp_path, caplog):
    Run("line", lambda: nn.Linear(3, 1), CONFIG, tmp_path / "other", None, "cpu").train(
        lambda rng: torch.zeros((), requires_grad=True), minutes=0
    )
    fresh = run_in(tmp_path / "fresh")
    with caplog.at_level("INFO"):
        run = run_in(tmp_path, start=tmp_path / "other" / "line.safetensors")
    assert "another layout" in caplog.text
    # Not even what would fit: the bias.
    torch.testing.assert_close(run.network.bias, fresh.network.bias, rtol=0, atol=0)
    torch.testing.assert_close(run.average.bias, fresh.average.bias, rtol=0, atol=0)


def test_weights_say_how_many_images_they_have_seen(tmp_path):
    run = run_in(tmp_path)
    run.train(loss_of(run), minutes=0.002)
    assert run_in(tmp_path / "other", start=tmp_path / "line.safetensors").images == run.images > 0


def test_the_log_can_be_plotted_and_is(tmp_path):
    run = run_in(tmp_path)
    while run.steps < 100:
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
