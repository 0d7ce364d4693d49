"""Half precision on a card: used where it says what float32 says, and known for good where it does not.

The card is a name; its tensors lie on the CPU, and a network in half precision gives what a test wants it to.
"""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
import torch
from torch import nn

from pgdiff_desktop.errors import ErrorCode, PrecisionUnavailable
from pgdiff_desktop.models import registry
from pgdiff_desktop.models.registry import ModelRegistry
from pgdiff_desktop.runtimes import rounding_check
from pgdiff_desktop.runtimes.computation import IN_FULL, Computation, Runtime
from pgdiff_desktop.runtimes.rounding_check import compared, rounding_errors, rounds_wrongly
from pgdiff_desktop.settings import application_folders

HALF = Computation(Runtime.TORCH, torch.float16)


class OnThisCard(nn.Module):
    """Doubles; in half precision what it gives is `off` from that, by a share."""

    def __init__(self, off):
        super().__init__()
        self.off, self.calls = off, []
        self.weight = nn.Linear(1, 1)

    def forward(self, x, timesteps):
        self.calls.append((self.weight.weight.dtype, x.shape[0]))
        return 2 * x * (1 + (self.off if self.weight.weight.dtype == torch.float16 else 0))


@pytest.fixture(autouse=True)
def card(monkeypatch):
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda device=None: "GTX 1660")


def inputs():
    return torch.ones(2, 3, 4, 4), torch.tensor([300, 300])


def load(network, computation=HALF, device="cuda", model="prior"):
    return compared(network, model, device, computation, inputs)


@pytest.mark.parametrize("off", [float("nan"), float("inf"), 0.5])
def test_what_comes_out_wrong_is_refused_and_not_tried_again(off):
    with pytest.raises(PrecisionUnavailable) as caught:
        load(OnThisCard(off))
    assert caught.value.failure.code is ErrorCode.HALF_PRECISION_WRONG
    assert rounds_wrongly("prior", "cuda", torch.float16)
    again = OnThisCard(off)
    with pytest.raises(PrecisionUnavailable):
        load(again)
    assert again.calls == []


def test_what_comes_out_right_is_compared_once_with_one_image():
    network = OnThisCard(0.004)
    load(network)
    assert network.calls == [(torch.float32, 1), (torch.float16, 1)]
    again = OnThisCard(0.004)
    load(again)
    assert again.calls == []
    assert not rounds_wrongly("prior", "cuda", torch.float16)


def test_another_card_torch_model_or_precision_is_compared_anew(monkeypatch):
    with pytest.raises(PrecisionUnavailable):
        load(OnThisCard(float("nan")))
    assert not rounds_wrongly("restorer", "cuda", torch.float16)
    assert not rounds_wrongly("prior", "cuda", torch.bfloat16)
    with monkeypatch.context() as another:
        another.setattr(torch, "__version__", "99.0")
        assert not rounds_wrongly("prior", "cuda", torch.float16)
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda device=None: "RTX 4090")
    assert not rounds_wrongly("prior", "cuda", torch.float16)
    load(OnThisCard(0.0))


@pytest.mark.parametrize(("device", "computation"), [("cpu", HALF), ("cuda", IN_FULL)])
def test_a_cpu_and_float32_are_not_compared(device, computation):
    network = OnThisCard(float("nan"))
    load(network, computation, device)
    assert network.calls == []
    assert not rounding_errors()


def test_without_memory_to_compare_it_is_used_and_nothing_is_remembered(monkeypatch):
    network = OnThisCard(0.0)

    def forward(*inputs):
        raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 8.00 GiB.")

    monkeypatch.setattr(network, "forward", forward)
    load(network)
    assert not rounding_errors()


def test_the_search_for_fast_convolutions_rests_meanwhile(monkeypatch):
    monkeypatch.setattr(torch.backends.cudnn, "benchmark", True)
    network = OnThisCard(0.0)
    seen = []
    network.register_forward_hook(lambda *_: seen.append(torch.backends.cudnn.benchmark))
    load(network)
    assert seen == [False, False]
    assert torch.backends.cudnn.benchmark


def test_a_cache_that_cannot_be_written_is_no_obstacle(monkeypatch, caplog):
    (application_folders().cache / "half_precision.json").mkdir(parents=True)
    load(OnThisCard(0.0))
    with pytest.raises(PrecisionUnavailable):
        load(OnThisCard(float("nan")))
    assert "half_precision.json" in caplog.text


def test_whoever_loads_a_network_on_a_card_compares_it(monkeypatch):
    monkeypatch.setattr(registry, "load_network", lambda entry, path, device: OnThisCard(float("nan")))
    monkeypatch.setattr(registry, "example_inputs", lambda entry, device: inputs())
    store = SimpleNamespace(verify=lambda entry: "a" * 64, path_of=lambda entry: Path("prior.pth"))
    entry = SimpleNamespace(name="prior", role="prior", is_onnx=False)
    networks = ModelRegistry(None, store)
    for _ in range(2):
        with pytest.raises(PrecisionUnavailable):
            networks.get(entry, "cuda", HALF)
    assert isinstance(networks.get(entry, "cuda", IN_FULL), OnThisCard)


def test_what_was_found_can_be_told():
    load(OnThisCard(0.004))
    with pytest.raises(PrecisionUnavailable):
        load(OnThisCard(float("nan")), model="restorer")
    told = [f"{of}: {error}" for of, error in rounding_errors().items()]
    assert len(told) == 2
    assert told[0].startswith("prior ")
    assert told[0].endswith(f"on GTX 1660 with torch {torch.__version__}: relative error 0.004")
    assert told[1].endswith("relative error nan, not used")
    assert (
        rounding_check.LARGEST_ERROR >= 0.05
    )  # bfloat16 alone makes up 0.009 of what the starter prior says
