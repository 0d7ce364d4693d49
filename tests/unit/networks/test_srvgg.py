"""Real-ESRGAN's compact network, in the layout of the published file."""

from __future__ import annotations

import pytest
import torch
from torch.nn import functional as F

from pgdiff_desktop.errors import ModelMismatch
from pgdiff_desktop.models.catalog import load_catalog
from pgdiff_desktop.models.checkpoint import load_network
from pgdiff_desktop.networks.build import build_network

# One number of the published file: 4,885,111 bytes are so many float32, and what a checkpoint adds to them.
PARAMETERS = 1_213_296


def entry():
    return load_catalog().by_name("clean-up-realesrgan")


def published_weights():
    """Random ones with the names and shapes of realesr-general-x4v3.pth."""
    torch.manual_seed(0)
    weights = {}
    for number in range(33):
        weights[f"body.{2 * number}.weight"] = 0.05 * torch.randn(64, 64 if number else 3, 3, 3)
        weights[f"body.{2 * number}.bias"] = 0.05 * torch.randn(64)
        weights[f"body.{2 * number + 1}.weight"] = torch.rand(64)
    weights["body.66.weight"], weights["body.66.bias"] = 0.05 * torch.randn(48, 64, 3, 3), torch.randn(48)
    return weights


def test_the_published_layout_loads_strictly(tmp_path):
    path, weights = tmp_path / "m.pth", published_weights()
    torch.save({"params": weights}, path)
    network = load_network(entry(), path)
    assert list(network.state_dict()) == list(weights)
    assert sum(one.numel() for one in network.parameters()) == PARAMETERS
    assert 4 * PARAMETERS < entry().size < 4 * PARAMETERS + 50_000

    del weights["body.65.weight"]
    torch.save({"params": weights}, path)
    with pytest.raises(ModelMismatch, match=r"body\.65\.weight"):
        load_network(entry(), path)


@torch.no_grad()
def test_it_adds_detail_to_the_plain_enlargement(tmp_path):
    path = tmp_path / "m.pth"
    torch.save({"params": published_weights()}, path)
    network, photo = load_network(entry(), path), torch.rand(2, 3, 6, 9)
    assert network(photo).shape == (2, 3, 24, 36)
    # Layer by layer, from the names in the file.
    x, weights = photo, published_weights()
    for number in range(33):
        x = F.conv2d(x, weights[f"body.{2 * number}.weight"], weights[f"body.{2 * number}.bias"], padding=1)
        x = F.prelu(x, weights[f"body.{2 * number + 1}.weight"])
    x = F.pixel_shuffle(F.conv2d(x, weights["body.66.weight"], weights["body.66.bias"], padding=1), 4)
    expected = x + photo.repeat_interleave(4, 2).repeat_interleave(4, 3)
    torch.testing.assert_close(network(photo), expected)


@torch.no_grad()
def test_a_pixel_depends_on_no_more_than_the_reach():
    network = build_network({"kind": "srvgg", "features": 4, "convolutions": 2, "scale": 2})
    photo = torch.rand(1, 3, 21, 21)
    other = photo.clone()
    other[..., 10, 10] += 1
    changed = (network(photo) != network(other)).any(dim=1)[0].nonzero() // 2 - 10
    assert changed.abs().max() <= network.reach == 4
