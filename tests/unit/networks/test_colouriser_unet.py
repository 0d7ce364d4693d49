from __future__ import annotations

import torch

from pgdiff_desktop.networks.build import build_network
from pgdiff_desktop.training.faces import load_config


@torch.no_grad()
def test_the_colouriser_says_colours_at_half_size_and_sees_the_whole_picture():
    torch.manual_seed(0)
    network = build_network({"kind": "colouriser_unet", "widths": [8, 8, 8], "blocks": 1})
    lightness = torch.rand(1, 1, 48, 160) * 2 - 1
    logits = network(lightness)
    assert logits.shape == (1, len(network.centres), 24, 80)
    # What stands at the other end of the picture has a say.
    lightness[..., -8:] = 1
    assert not torch.equal(network(lightness)[..., :4], logits[..., :4])

    likeliest = network.centres[logits.argmax(dim=1)].permute(0, 3, 1, 2)
    away = (network.mean_colour(logits, 1e-4) - likeliest).abs()
    assert (away < 0.5).float().mean() > 0.98
    chroma = [network.mean_colour(logits, t).norm(dim=1).mean() for t in (0.05, 0.5, 1)]
    assert chroma[0] > chroma[1] > chroma[2]


def test_the_shipped_colouriser_fits_into_twenty_megabytes():
    architecture = {key: load_config("colouriser")[key] for key in ("widths", "blocks", "fold")}
    network = build_network({"kind": "colouriser_unet", **architecture})
    assert sum(value.numel() for value in network.state_dict().values()) * 2 <= 20e6
