"""Which runtime computes, and that a photo is restored whatever becomes of it."""

from __future__ import annotations

import sys

import numpy as np
import pytest
import torch
from PIL import Image

from pgdiff_desktop.cli import main
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.notices import NoticeKind
from pgdiff_desktop.engine.door.progress import Phase
from pgdiff_desktop.engine.door.request import SampleRequest
from pgdiff_desktop.engine.measuring import benchmark as benchmark_module
from pgdiff_desktop.engine.sampling import computation_choice
from pgdiff_desktop.engine.sampling.computation_choice import AS_PUBLISHED, ComputationWanted
from pgdiff_desktop.errors import ErrorCode, RuntimeUnavailable, WrongUsage
from pgdiff_desktop.faces.face import face_from_box
from pgdiff_desktop.runtimes.computation import IN_FULL, Computation, Runtime
from pgdiff_desktop.runtimes.measured_speeds import MeasuredSpeeds, measured_speeds, remember_speeds
from pgdiff_desktop.runtimes.onnx_providers import onnx_build
from pgdiff_desktop.settings import application_folders
from tests.requests import face_to_restore, restoration, warnings_of

HALF = Computation(Runtime.TORCH, torch.bfloat16)
COMPILED = Computation(Runtime.COMPILED, torch.bfloat16)
ONNX = Computation(Runtime.ONNX)
BOX = (70.0, 80.0, 90.0, 120.0)


@pytest.fixture(params=[torch.bfloat16, None], ids=["bfloat16", "float32 only"])
def half(request, monkeypatch):
    monkeypatch.setattr(computation_choice, "half_precision", lambda device: request.param)
    return request.param


def test_what_is_asked_for(half):
    dtype = half or torch.float32
    assert ComputationWanted("torch").of("prior", "cpu") == Computation(Runtime.TORCH, dtype)
    assert ComputationWanted("compiled").of("prior", "cpu") == Computation(Runtime.COMPILED, dtype)
    assert ComputationWanted("onnx").of("prior", "cpu") == ONNX
    assert ComputationWanted("torch", may_round=False).of("prior", "cpu") == IN_FULL
    assert AS_PUBLISHED.of("prior", "cpu") == IN_FULL


def measured(cpu):
    """Seconds of an image alone; in a batch it takes half as long."""
    seconds = {way: (alone, alone / 2) for way, alone in cpu.items()}
    remember_speeds("prior", "cpu", MeasuredSpeeds(seconds, onnx_build("cpu")))


def test_auto_takes_onnx_only_where_it_was_faster(half):
    auto, torchs = ComputationWanted(), Computation(Runtime.TORCH, half or torch.float32)
    assert auto.of("prior", "cpu") == torchs
    measured(cpu={torchs: 1.0, COMPILED: 0.1, ONNX: 0.9})
    assert auto.of("prior", "cpu") == ONNX
    for other in (("restorer", "cpu"), ("prior", "cuda")):
        assert auto.of(*other) == torchs
    measured(cpu={torchs: 1.0, COMPILED: 0.1, ONNX: 1.1})
    assert auto.of("prior", "cpu") == torchs


def test_auto_takes_no_runtime_that_is_slower_with_several_faces():
    seconds = {IN_FULL: (2.0, 1.0), ONNX: (1.0, 1.1)}
    remember_speeds("prior", "cpu", MeasuredSpeeds(seconds, onnx_build("cpu")))
    assert ComputationWanted(may_round=False).of("prior", "cpu") == IN_FULL


def test_auto_in_full_precision_compares_what_is_allowed():
    measured(cpu={IN_FULL: 2.0, HALF: 0.5, ONNX: 1.0})
    assert ComputationWanted(may_round=False).of("prior", "cpu") == ONNX


def test_what_another_torch_measured_does_not_count(monkeypatch):
    measured(cpu={IN_FULL: 2.0, ONNX: 1.0})
    monkeypatch.setattr(torch, "__version__", "99.0")
    assert not measured_speeds("prior", "cpu").seconds


@pytest.mark.parametrize("now", [None, "another"])
def test_auto_without_the_onnxruntime_that_was_measured_is_torch(monkeypatch, now):
    import onnxruntime

    measured(cpu={IN_FULL: 2.0, ONNX: 1.0})
    if now:
        monkeypatch.setattr(onnxruntime, "__version__", now)
    else:
        monkeypatch.setitem(sys.modules, "onnxruntime", None)
    assert ComputationWanted(may_round=False).of("prior", "cpu") == IN_FULL


@pytest.mark.parametrize("damage", [b"{", b"[]", b'{"x": 3}', b"\xff\xfe"])
def test_a_damaged_record_is_no_obstacle(damage, caplog):
    measured(cpu={IN_FULL: 2.0})
    (application_folders().cache / "measured_speeds.json").write_bytes(damage)
    assert not measured_speeds("prior", "cpu").seconds
    measured(cpu={IN_FULL: 1.0})
    assert measured_speeds("prior", "cpu").seconds == {IN_FULL: (1.0, 0.5)}


@pytest.fixture
def asked(fake_engine, monkeypatch):
    """The runtimes that prior and restorer are asked for; only torch is there."""
    seen = []
    get = fake_engine.registry.get

    def only_torch(entry, device, computation=IN_FULL):
        if entry.role in ("prior", "restorer"):
            seen.append(computation)
        if computation.runtime is not Runtime.TORCH:
            raise RuntimeUnavailable("runtime", ErrorCode.ONNX_UNREADABLE, why="[/it]", extra="onnx")
        return get(entry, device, computation)

    monkeypatch.setattr(fake_engine.registry, "get", only_torch)
    return seen


def restored(engine, photo, name, **changes):
    request = restoration(photo, photo.with_name(name), boxes=(BOX,), steps=4, **changes)
    result = engine.restore(request, CancelToken())
    return result, np.asarray(Image.open(result.candidates[0].output))


@pytest.mark.parametrize("runtime", ["onnx", "compiled"])
def test_where_it_cannot_be_used_torch_restores_and_the_user_is_told(
    fake_engine, asked, photo, runtime, half
):
    result, _ = restored(fake_engine, photo, "other.png", runtime=runtime)
    assert runtime in {one.runtime for one in asked}
    # As fast as torch can be here.
    assert {one.dtype for one in asked if one.runtime is Runtime.TORCH} == {half or torch.float32}
    said = [one for one in warnings_of(result) if "torch was used instead. Install it" in one]
    assert len(said) == 1
    assert "runtime: it cannot read a model ([/it])" in said[0]


def test_where_it_stops_in_the_middle_torch_goes_on(fake_engine, photo, monkeypatch):
    """A driver that fails, or a network that has to be compiled again for so many faces."""
    _, expected = restored(fake_engine, photo, "torch.png", runtime="torch", precision="full", candidates=2)
    calls = []
    get = fake_engine.registry.get

    def stops(entry, device, computation=IN_FULL):
        network = get(entry, device)
        if entry.role != "prior" or computation.runtime is Runtime.TORCH:
            return network

        def forward(*inputs):
            calls.append(None)
            if len(calls) > 2:
                raise RuntimeUnavailable("runtime onnx", ErrorCode.ONNX_STOPPED, why="lost", extra="onnx")
            return network(*inputs)

        return forward

    monkeypatch.setattr(fake_engine.registry, "get", stops)
    seen = []
    request = restoration(
        photo,
        photo.with_name("other.png"),
        boxes=(BOX,),
        steps=4,
        candidates=2,
        runtime="onnx",
        precision="full",
    )
    result = fake_engine.restore(request, CancelToken(), seen.append)
    assert len(calls) == 3
    assert np.array_equal(np.asarray(Image.open(result.candidates[0].output)), expected)
    assert [warning for warning in warnings_of(result) if "torch was used instead" in warning]
    last = [one for one in seen if one.phase is Phase.SAMPLING][-1]
    assert last.step == last.of


def test_the_reference_is_never_computed_otherwise(fake_engine, asked, photo):
    restored(fake_engine, photo, "result.png", runtime="onnx", preset="faithful")
    assert set(asked) == {IN_FULL}


def test_the_window_is_told_once(fake_engine, asked, photo, tmp_path):
    face = face_to_restore(3, face_from_box(BOX), preset="preview")
    request = SampleRequest(photo, (face,), tmp_path / "candidates", runtime="onnx")
    sampled = fake_engine.sample_faces(request, CancelToken())
    assert [notice.kind for notice in sampled.notices].count(NoticeKind.BY_TORCH) == 1


def test_an_unknown_runtime_is_refused(fake_engine, photo):
    with pytest.raises(WrongUsage, match="runtime tensorflow"):
        restored(fake_engine, photo, "result.png", runtime="tensorflow")


def test_the_benchmark_says_what_it_cannot_measure_and_keeps_the_rest(
    fake_engine, asked, monkeypatch, capsys
):
    monkeypatch.setattr(benchmark_module, "_SECONDS_OF_FACES", 0.0)
    assert main(["bench", "--models", "starter", "--device", "cpu"]) == 0
    output = capsys.readouterr()
    assert output.err.count(": not measured: runtime: it cannot read a model ([/it]).") == 2
    assert "fast, onnx" not in output.out
    for role in ("prior", "restorer"):
        assert set(measured_speeds(f"{role}-starter", "cpu").seconds) >= {IN_FULL}
