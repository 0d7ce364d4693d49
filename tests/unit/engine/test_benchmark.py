"""What the benchmark says, with stand-ins for the networks."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
import torch

from pgdiff_desktop.cli import main
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.presets import PRESETS
from pgdiff_desktop.engine.measuring import benchmark as benchmark_module
from pgdiff_desktop.engine.measuring.benchmark import BATCHES, COMPARED, benchmark
from pgdiff_desktop.engine.measuring.benchmark_faces import FaceRun
from pgdiff_desktop.engine.measuring.benchmark_networks import _filled, benchmark_networks
from pgdiff_desktop.errors import Cancelled, WrongUsage
from pgdiff_desktop.models.catalog import ModelEntry
from pgdiff_desktop.runtimes.computation import IN_FULL


@pytest.fixture
def brief(monkeypatch):
    monkeypatch.setattr(benchmark_module, "_SECONDS_OF_FACES", 0.0)
    monkeypatch.setattr(benchmark_module, "_ROUNDS", 1)


def test_every_preset_and_batch_is_there_beside_the_faithful_one(fake_engine, brief, capsys):
    assert main(["bench", "--models", "starter", "--device", "cpu", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {row["models"] for row in rows} == {"starter"}
    faces = [row for row in rows if row["what"] == "whole face"]
    ways = [row["how"].rsplit(" (", 1)[0] for row in faces]
    assert ways == [*PRESETS, "fast, compiled", "fast, onnx"]
    assert faces[0]["of_reference"] == 1
    assert faces[0]["is_estimate"]
    steps = [row for row in rows if row["what"] == "prior step"]
    assert [row["batch"] for row in steps] == [*COMPARED, *BATCHES, *COMPARED, *COMPARED]
    assert steps[0]["of_reference"] == steps[2]["of_one"] == 1
    assert all(row["seconds"] > 0 for row in rows)


def test_the_table_fits_a_terminal(fake_engine, brief, capsys):
    assert main(["bench", "--models", "starter", "--device", "cpu"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= 80
    assert not any("…" in line for line in lines)
    assert sum("whole face" in line for line in lines) == len(PRESETS) + 2


def test_a_set_that_does_not_exist_is_refused(fake_engine):
    with pytest.raises(WrongUsage, match="models huge"):
        list(benchmark(fake_engine, "huge", "cpu", CancelToken(), print, print))


def test_it_can_be_cancelled(fake_engine, brief):
    token = CancelToken()
    rows = benchmark(fake_engine, "starter", "cpu", token, print, print)
    next(rows)
    token.cancel()
    with pytest.raises(Cancelled):
        list(rows)


@pytest.mark.parametrize("name", ["faithful", "fast", "preview"])
def test_what_is_left_of_a_face_is_reckoned_from_its_turns(fake_engine, name, monkeypatch):
    now = [0.0]
    networks = benchmark_networks(fake_engine, "starter", "cpu", IN_FULL)
    for network, cost in ((networks.prior.network, 1.0), (networks.restorer, 10.0)):

        def forward(*inputs, inner=network.forward, cost=cost):
            now[0] += cost
            return inner(*inputs)

        monkeypatch.setattr(network, "forward", forward)
    monkeypatch.setattr("time.perf_counter", lambda: now[0])
    run = FaceRun(PRESETS[name], networks, "cpu")
    for _ in range(3):
        run.advance()
    estimate = run.seconds
    while not run.is_done:
        run.advance()
    assert run.done == run.of
    assert estimate == pytest.approx(now[0], rel=0.1)
    assert run.seconds == now[0]


def test_a_restorer_is_measured_at_its_own_size(fake_engine):
    networks = benchmark_networks(fake_engine, "starter", "cpu", IN_FULL)
    prior, restorer = networks.entries
    half = prior.image_size // 2
    seen = []

    def recorded(x, y, timesteps):
        seen.append((x.shape[-1], y.shape[-1]))
        return networks.restorer(x, y, timesteps)

    smaller = replace(networks, restorer=recorded, entries=(prior, replace(restorer, image_size=half)))
    run = FaceRun(PRESETS["preview"], smaller, "cpu")
    run.advance()
    assert set(seen) == {(half, half)}


def test_networks_without_weights_are_filled_alike_every_time():
    entry = ModelEntry(
        "tiny", "restorer", "none", "none.pth", "none",
        {"kind": "restorer", "features": 8, "blocks": 1, "growth": 4},
    )  # fmt: skip
    state = torch.get_rng_state()
    first, second = _filled(entry).state_dict(), _filled(entry).state_dict()
    assert all(torch.equal(first[name], second[name]) for name in first)
    assert torch.equal(state, torch.get_rng_state())
