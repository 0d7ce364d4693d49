"""Fused blocks beside the networks' own, by Triton's interpreter on the processor."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from contextlib import nullcontext
from types import SimpleNamespace

import pytest
import torch
from torch import nn

from pgdiff_desktop.networks.half_precision import HalfPrecision
from pgdiff_desktop.networks.restorer import Restorer
from pgdiff_desktop.networks.unet import ResidualBlock, UNet
from pgdiff_desktop.runtimes.fused_blocks import FusedDenseBlocks, FusedResidualBlock, fuse
from tests.conftest import REPOSITORY


def small_unet() -> UNet:
    """With a skipped convolution, channels that are no power of 2, attention, and both ways to change size."""
    torch.manual_seed(0)
    return _with_numbers(
        UNet(
            image_size=8,
            model_channels=32,
            channel_multipliers=[1, 3],
            residual_blocks=1,
            attention_resolutions=[4],
            head_channels=32,
            learned_sigma=True,
        )
    )


def small_restorer() -> Restorer:
    torch.manual_seed(0)
    return _with_numbers(Restorer(features=16, blocks=2, growth=8))


def _with_numbers(network: nn.Module) -> nn.Module:
    """No weight is 0 or 1, as many are before training."""
    with torch.no_grad():
        for parameter in network.parameters():
            parameter.add_(0.1 * torch.randn_like(parameter))
    return network.eval().requires_grad_(False)


def inputs(size: int) -> tuple[torch.Tensor, torch.Tensor]:
    return torch.randn(2, 3, size, size, generator=torch.Generator().manual_seed(3)), torch.tensor([300, 20])


@torch.no_grad()
def compare() -> None:
    """What the interpreter runs: fails where a fused block says something else."""
    x, timesteps = inputs(8)
    unet = small_unet()
    wanted = unet(x, timesteps)
    fuse(unet, (x, timesteps))
    assert isinstance(unet.input_blocks[1][0], FusedResidualBlock), "no block was fused"
    assert torch.allclose(unet(x, timesteps), wanted, atol=1e-4)

    restorer = small_restorer()
    wanted = restorer(x, x.clamp(-1, 1), timesteps)
    fuse(restorer, (x, x.clamp(-1, 1), timesteps))
    assert isinstance(restorer.generator.body, FusedDenseBlocks), "no block was fused"
    assert torch.allclose(restorer(x, x.clamp(-1, 1), timesteps), wanted, atol=1e-5)

    exact = small_unet()
    half = HalfPrecision(small_unet(), torch.bfloat16)
    fuse(half, (x, timesteps))
    off = (half(x, timesteps) - exact(x, timesteps)).norm() / exact(x, timesteps).norm()
    assert off < 0.05, f"off by {off}"


@pytest.mark.slow
@pytest.mark.skipif(importlib.util.find_spec("triton") is None, reason="Triton is not installed here")
def test_fused_blocks_say_what_the_networks_own_say():
    # In a process of its own: what Triton decorates is compiled or interpreted for good.
    subprocess.run(
        [sys.executable, "-c", "from tests.unit.runtimes.test_fused_blocks import compare; compare()"],
        check=True,
        cwd=REPOSITORY,
        env=os.environ | {"TRITON_INTERPRET": "1"},
        timeout=250,
    )


def test_where_there_is_no_triton_the_blocks_stay_as_they_are(monkeypatch):
    monkeypatch.setitem(sys.modules, "triton", None)
    monkeypatch.delitem(sys.modules, "pgdiff_desktop.runtimes.fused_kernels", raising=False)
    unet, given = small_unet(), inputs(8)
    wanted = unet(*given)
    fuse(unet, given)
    assert isinstance(unet.input_blocks[1][0], ResidualBlock)
    assert torch.equal(unet(*given), wanted)


def test_blocks_that_say_something_else_are_put_back(monkeypatch):
    class Wrong(nn.Module):
        def forward(self, x, embedding):
            return torch.zeros_like(x)

    monkeypatch.setattr("pgdiff_desktop.runtimes.fused_blocks.FusedAttentionBlock", lambda block: Wrong())
    monkeypatch.setattr("pgdiff_desktop.runtimes.fused_blocks.FusedResidualBlock", lambda block: block)
    monkeypatch.setattr(
        "pgdiff_desktop.runtimes.fused_blocks.FusedNormBeforeFloat32",
        lambda norm: nn.Sequential(norm, nn.SiLU()),
    )
    unet, given = small_unet(), inputs(8)
    wanted = unet(*given)
    fuse(unet, given)
    assert torch.equal(unet(*given), wanted)


def test_cards_that_triton_does_not_know_are_left_alone(monkeypatch):
    """Its compiler would end the whole process there."""
    monkeypatch.setattr(torch.cuda, "get_device_capability", lambda device: (6, 1))

    def never(*inputs):
        pytest.fail("the blocks were tried")

    network = small_unet()
    monkeypatch.setattr(network, "forward", never)
    fuse(network, (SimpleNamespace(device=torch.device("cuda:1")),))
    assert isinstance(network.input_blocks[1][0], ResidualBlock)


def test_blocks_are_tried_on_the_card_that_they_are_for(monkeypatch):
    monkeypatch.setattr(torch.cuda, "get_device_capability", lambda device: (8, 6))
    current = []
    monkeypatch.setattr(torch.cuda, "device", lambda device: nullcontext(current.append(str(device))))
    network, given = small_unet(), inputs(8)
    x = given[0].clone()
    on_card = SimpleNamespace(device=torch.device("cuda:1"))
    monkeypatch.setattr(network, "forward", lambda *_: x)
    fuse(network, (on_card,))
    assert current == ["cuda:1"]
