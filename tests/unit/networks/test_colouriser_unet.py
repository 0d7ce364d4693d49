from __future__ import annotations

import pytest
import torch

from pgdiff_desktop.networks.build import build_network
from pgdiff_desktop.training.faces import load_config


@torch.no_grad()
def test_the_colouriser_says_colours_coarsely_and_sees_the_whole_picture():
    torch.manual_seed(0)
    network = build_network({"kind": "colouriser_unet", "widths": [8, 8, 8], "blocks": 1})
    lightness = torch.rand(1, 1, 48, 160) * 2 - 1
    logits = network(lightness)
    assert logits.shape == (1, len(network.centres), 12, 40)
    # What stands at the other end of the picture has a say.
    lightness[..., -8:] = 1
    assert not torch.equal(network(lightness)[..., :2], logits[..., :2])

    likeliest = network.centres[logits.argmax(dim=1)].permute(0, 3, 1, 2)
    away = [(network.mean_colour(logits, t) - likeliest).abs() for t in (1e-4, 0.05, 0.5, 1)]
    assert (away[0] < 0.5).float().mean() > 0.98
    assert away[0].mean() < away[1].mean() < away[2].mean() < away[3].mean()


@pytest.mark.parametrize("role", ["estimator", "colouriser", "scratches", "restorer"])
def test_what_is_trained_fits_into_what_may_be_shipped(role):
    """30 MB a role at most in half precision; the prior alone is larger."""
    network = build_network(load_config(role)["architecture"])
    assert sum(value.numel() for value in network.state_dict().values()) * 2 <= 30e6
