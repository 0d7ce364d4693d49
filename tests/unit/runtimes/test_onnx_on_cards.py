"""ONNX Runtime on cards and Macs: what its providers are told, and what goes through the processor's memory.

The library is a stand-in that records what it is given and doubles what it is asked; torch's tensors lie on the CPU.
"""

from __future__ import annotations

import sys
from importlib import metadata
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from torch import nn

from pgdiff_desktop.cli.error_texts import error_texts as on_terminal
from pgdiff_desktop.errors import RuntimeUnavailable
from pgdiff_desktop.gui.texts.error_texts import error_texts as in_window
from pgdiff_desktop.runtimes import onnx_network
from pgdiff_desktop.runtimes.onnx_binding import run_bound
from pgdiff_desktop.runtimes.onnx_export import export
from pgdiff_desktop.runtimes.onnx_files import exported, opened
from pgdiff_desktop.runtimes.onnx_network import OnnxNetwork, open_session
from pgdiff_desktop.runtimes.onnx_providers import provider_for

ONE = (torch.ones(2, 3, 4, 4), torch.tensor([3, 4]))


class FakeOptions:
    def __init__(self):
        self.fixed = {}

    def add_session_config_entry(self, name, value):
        pass

    def add_free_dimension_override_by_name(self, name, size):
        self.fixed[name] = size


class FakeSession:
    """Doubles its first input; with sizes that were fixed it takes no others."""

    off = 0.0

    def __init__(self, model, options, providers):
        (self.provider,) = providers
        self.fixed = options.fixed
        self.batches = []

    def get_providers(self):
        return [self.provider[0], "CPUExecutionProvider"]

    def get_inputs(self):
        return [SimpleNamespace(name="input0"), SimpleNamespace(name="input1")]

    def run(self, names, given):
        x = given["input0"]
        assert len(x) == len(given["input1"]) == self.fixed.get("images", len(x))
        self.batches.append(len(x))
        return [2 * x * np.float32(1 + self.off)]


@pytest.fixture
def library(monkeypatch):
    """onnxruntime with one provider for each device."""
    fake = SimpleNamespace(
        __version__="1.99",
        SessionOptions=FakeOptions,
        InferenceSession=FakeSession,
        get_available_providers=lambda: [
            "CUDAExecutionProvider",
            "CoreMLExecutionProvider",
            "CPUExecutionProvider",
        ],
    )
    monkeypatch.setitem(sys.modules, "onnxruntime", fake)
    return fake


@pytest.mark.parametrize(("device", "number"), [("cuda", "0"), ("cuda:1", "1")])
def test_a_cuda_card_searches_no_workspaces_and_takes_no_more_than_it_needs(library, device, number):
    name, options = open_session(b"", device).provider
    assert name == "CUDAExecutionProvider"
    assert options == {
        "device_id": number,
        "cudnn_conv_algo_search": "HEURISTIC",
        "arena_extend_strategy": "kSameAsRequested",
        "use_tf32": "0",
    }


def test_the_users_limit_of_memory_is_passed_on(library, monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_initialized", lambda: True)
    monkeypatch.setattr(
        torch.cuda, "get_per_process_memory_fraction", lambda device=None: 0.25, raising=False
    )
    monkeypatch.setattr(
        torch.cuda, "get_device_properties", lambda device: SimpleNamespace(total_memory=8 * 2**30)
    )
    _, options = open_session(b"", "cuda").provider
    assert options["gpu_mem_limit"] == str(2 * 2**30)


def test_core_ml_is_given_a_model_of_one_image_and_image_after_image(library):
    network = OnnxNetwork(b"", "mps", ONE)
    name, options = network._session.provider
    assert name == "CoreMLExecutionProvider"
    assert options["RequireStaticInputShapes"] == "1"
    assert options["ModelFormat"] == "MLProgram"
    found = network(torch.arange(3.0).view(3, 1, 1, 1), torch.zeros(3, dtype=torch.int64))
    assert found.flatten().tolist() == [0, 2, 4]
    assert set(network._session.batches) == {1}


def test_a_processor_is_told_nothing_and_takes_all_at_once(library):
    network = OnnxNetwork(b"", "cpu", ONE)
    assert network._session.provider == ("CPUExecutionProvider", {})
    assert network._session.batches == [2]


def test_a_card_computes_where_torchs_tensors_lie(library, monkeypatch):
    network = OnnxNetwork(b"", "cuda", ONE)
    bound = []

    def run(session, given, output):
        bound.append({name: tensor.data_ptr() for name, tensor in given.items()})
        output.copy_(2 * given["input0"])

    monkeypatch.setattr(onnx_network, "run_bound", run)
    x, timesteps = torch.rand(5, 3, 4, 4), torch.arange(5)
    before = list(network._session.batches)
    assert torch.equal(network(x, timesteps), 2 * x)
    assert bound == [{"input0": x.data_ptr(), "input1": timesteps.data_ptr()}]
    assert network._session.batches == before


@pytest.mark.parametrize(("device", "off", "is_refused"), [
    ("cuda", 3e-4, False), ("cuda", 1e-2, True), ("cpu", 3e-4, True), ("mps", 1e-2, True),
])  # fmt: skip
def test_results_are_compared_on_the_device_that_computes(library, monkeypatch, device, off, is_refused):
    """torch's CPU says what is expected; half precision on a card would differ by more than its order of sums."""
    monkeypatch.setattr(FakeSession, "off", off)
    monkeypatch.setattr(onnx_network, "CUDA", "no card to bind to")
    expected = 2 * ONE[0][:1]
    if is_refused:
        with pytest.raises(RuntimeUnavailable, match="onnx-differs"):
            opened(b"", expected, device, ONE)
    else:
        assert opened(b"", expected, device, ONE).provider == "CUDAExecutionProvider"


class Sum(nn.Module):
    def forward(self, x, timesteps):
        return 2 * x + timesteps.view(-1, 1, 1, 1)


def test_bound_tensors_give_what_copies_give():
    """By the real library, whose CPU binds torch's tensors too."""
    session = OnnxNetwork(export(Sum(), ONE), "cpu", ONE)._session
    x, timesteps = torch.rand(5, 3, 4, 4), torch.arange(5)
    output = torch.zeros(5, 3, 4, 4)
    run_bound(session, {"input0": x, "input1": timesteps}, output)
    torch.testing.assert_close(output, Sum()(x, timesteps))


def test_what_the_network_itself_says_is_what_is_expected():
    made = exported(Sum(), ONE)
    assert torch.equal(made.expected, Sum()(*ONE)[:1])
    assert opened(made.model, made.expected, "cpu", ONE)(*ONE).shape == ONE[0].shape


@pytest.mark.parametrize(
    "installed",
    [("onnxruntime", "onnxruntime-gpu"), ("onnxruntime",), ("onnxruntime", "onnxruntime-directml")],
)
def test_the_other_onnxruntime_has_to_go_first(monkeypatch, installed):
    """All of them bring the same files: the one that was installed last is there, and the next would not help."""

    def version(name):
        if name not in installed:
            raise metadata.PackageNotFoundError(name)
        return "1.27.0"

    monkeypatch.setattr(metadata, "version", version)
    with pytest.raises(RuntimeUnavailable) as caught:
        provider_for("cuda:1", ["CPUExecutionProvider"])
    for said in (on_terminal, in_window):
        remedy = said.remedy(caught.value.failure)
        assert f"Uninstall the other onnxruntime first: pip uninstall {' '.join(installed)};" in remedy
        assert 'pip install "pgdiff-desktop[onnx-gpu]"' in remedy
