"""Half precision: how far it is from float32, and what of it stays in float32."""

from __future__ import annotations

import copy
from contextlib import nullcontext

import pytest
import torch
from torch import nn

from pgdiff_desktop.engine.devices.choosing import half_precision
from pgdiff_desktop.networks.gaussian_unet import GaussianUNet
from pgdiff_desktop.networks.half_precision import Float32Conv2d, HalfPrecision
from pgdiff_desktop.networks.restorer import Restorer
from pgdiff_desktop.networks.restorer_unet import RestorerUNet
from pgdiff_desktop.networks.unet import UNet

UNET = {
    "image_size": 32, "model_channels": 32, "channel_multipliers": [1, 2], "residual_blocks": 1,
    "attention_resolutions": [16], "head_channels": 32, "learned_sigma": False,
}  # fmt: skip
X = torch.randn(2, 3, 32, 32, generator=torch.Generator().manual_seed(1))
TIMESTEPS = torch.tensor([700, 30])


def networks():
    torch.manual_seed(0)
    starter = RestorerUNet(widths=[16, 32], blocks=1)
    # Begun as nothing, it would say the same in any precision.
    nn.init.normal_(starter.unfold.weight, std=0.1)
    gaussian = GaussianUNet(gaussian_size=8, gaussian_components=4, unet=UNET)
    return {
        "unet": UNet(**UNET),
        "gaussian unet": gaussian,
        "restorer": Restorer(features=16, blocks=1),
        "starter restorer": starter,
    }


@torch.no_grad()
@pytest.mark.parametrize("name", networks())
def test_half_precision_is_near_to_full(name):
    network = networks()[name].eval()
    inputs = (X, X.clamp(-1, 1), TIMESTEPS) if "restorer" in name else (X, TIMESTEPS)
    full = network(*inputs)
    half = HalfPrecision(copy.deepcopy(network), torch.bfloat16)(*inputs)
    assert half.dtype == torch.float32
    assert 0 < (half - full).norm() / full.norm() < 0.02
    # Its output has steps of its own, not those of bfloat16.
    assert not torch.equal(half, half.bfloat16().float())


def test_the_last_convolution_and_the_normalisation_keep_their_weights():
    network = HalfPrecision(UNet(**UNET), torch.bfloat16).network
    kept = [layer for layer in network.modules() if isinstance(layer, Float32Conv2d | nn.GroupNorm)]
    assert {type(layer) for layer in kept} == {Float32Conv2d, nn.GroupNorm}
    assert all(layer.weight.dtype == torch.float32 for layer in kept)
    assert network.input_blocks[1][0].in_layers[2].weight.dtype == torch.bfloat16


@torch.no_grad()
def test_normalisation_takes_its_statistics_in_float32():
    # A deviation far below the steps that bfloat16 has at this mean would be lost in a running sum of bfloat16.
    x = (100 + torch.randn(1, 32, 64, 64, generator=torch.Generator().manual_seed(2))).bfloat16()
    norm = nn.GroupNorm(1, 32)
    with torch.autocast("cpu", torch.bfloat16):
        found = norm(x).float()
    assert found.mean().abs() < 0.01
    assert found.std() == pytest.approx(1, abs=0.01)


def test_a_cpu_that_imitates_half_precision_computes_in_float32(monkeypatch):
    for has, wanted in ((True, torch.bfloat16), (False, None)):
        monkeypatch.setattr(torch.cpu, "_is_avx512_bf16_supported", lambda has=has: has)
        assert half_precision("cpu") is wanted


@pytest.mark.parametrize(("device", "is_ordered"), [("cpu", True), ("meta", False)])
def test_a_device_that_knows_no_channels_last_is_given_none(monkeypatch, device, is_ordered):
    """The device without numbers stands for MPS, which is not there."""
    monkeypatch.setattr(torch, "autocast", lambda *_, **__: nullcontext())
    with torch.device(device):
        first = nn.Conv2d(3, 4, 3)
    seen = []
    first.register_forward_pre_hook(lambda layer, inputs: seen.append(inputs[0]))
    HalfPrecision(first, torch.bfloat16)(torch.zeros(2, 3, 8, 8, dtype=torch.bfloat16, device=device))
    for tensor in (first.weight, *seen):
        assert tensor.is_contiguous(memory_format=torch.channels_last) == is_ordered
