"""A photo cleaned by a network: scale, depth, tiles."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from pgdiff_desktop.cleaning import enlarging
from pgdiff_desktop.cleaning.enlarging import cleaned_by_network
from pgdiff_desktop.networks.srvgg import CompactEnlarger
from tests.unit.cleaning.pictures import noisy, pixels, still_life


@pytest.fixture
def network():
    torch.manual_seed(0)
    return CompactEnlarger(features=4, convolutions=2, scale=4).eval().requires_grad_(False)


def nothing(share):
    pass


def idle(network):
    """One that adds nothing to the plain enlargement."""
    for weights in network.parameters():
        weights.zero_()
    return network


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("channels", [1, 2, 3, 4])
@pytest.mark.parametrize("scale", [1, 2])
def test_depth_and_channels_stay(network, dtype, channels, scale):
    photo = pixels(noisy(still_life(30, 41), 3), dtype, channels)
    cleaned = cleaned_by_network(photo, network, scale, nothing)
    assert (cleaned.dtype, cleaned.shape) == (dtype, (30 * scale, 41 * scale, channels))
    if channels in (2, 4) and scale == 1:
        np.testing.assert_array_equal(cleaned[..., -1], photo[..., -1])


def test_a_network_that_adds_nothing_changes_nothing(network):
    photo = np.random.default_rng(0).integers(0, 65536, (33, 20, 3)).astype(np.uint16)
    np.testing.assert_array_equal(cleaned_by_network(photo, idle(network), 1, nothing), photo)
    doubled = cleaned_by_network(photo, idle(network), 2, nothing)
    np.testing.assert_allclose(doubled, photo.repeat(2, 0).repeat(2, 1), atol=1)


def test_amount_is_the_networks_share(network):
    photo = pixels(still_life(40, 40), np.uint16)
    whole = cleaned_by_network(photo, network, 1, nothing)
    half = cleaned_by_network(photo, network, 1, nothing, 0.5)
    assert (whole != photo).mean() > 0.9
    np.testing.assert_allclose(half, (whole.astype(float) + photo) / 2, atol=1)
    assert cleaned_by_network(photo, network, 1, nothing, 0.0) is photo


def test_tiles_leave_no_seam(network, monkeypatch):
    photo = pixels(noisy(still_life(100, 70), 3), channels=3)
    whole = cleaned_by_network(photo, network, 2, nothing)
    monkeypatch.setattr(enlarging, "_TILE", 32)
    shares = []
    tiled = cleaned_by_network(photo, network, 2, shares.append)
    assert len(shares) == 12
    assert shares[-1] == 1
    assert (tiled != whole).mean() < 1e-4


def test_a_scale_that_does_not_divide_is_refused(network):
    with pytest.raises(ValueError, match="3"):
        cleaned_by_network(pixels(still_life(8, 8)), network, 3, nothing)
