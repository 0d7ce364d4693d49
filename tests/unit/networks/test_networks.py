from __future__ import annotations

import pytest
import torch

from pgdiff_desktop.networks.build import build_network
from pgdiff_desktop.networks.restorer import Trust

TINY_UNET = {
    "kind": "unet",
    "image_size": 32,
    "model_channels": 32,
    "channel_multipliers": [1, 2],
    "residual_blocks": [1, 2],
    "attention_resolutions": [8],
    "head_channels": 32,
}


@torch.no_grad()
@pytest.mark.parametrize("patch_size", [1, 2])
@pytest.mark.parametrize(("learned_sigma", "channels"), [(True, 6), (False, 3)])
def test_unet_keeps_the_size_at_any_patch_size(patch_size, learned_sigma, channels):
    network = build_network({**TINY_UNET, "patch_size": patch_size, "learned_sigma": learned_sigma})
    output = network(torch.randn(2, 3, 32, 32), torch.tensor([0, 999]))
    assert output.shape == (2, channels, 32, 32)
    assert torch.isfinite(output).all()


@torch.no_grad()
def test_unet_hears_the_timestep():
    torch.manual_seed(0)
    network = build_network({**TINY_UNET, "learned_sigma": False})
    x = torch.randn(1, 3, 32, 32)
    assert not torch.allclose(network(x, torch.tensor([10])), network(x, torch.tensor([900])))


@torch.no_grad()
@pytest.mark.parametrize(("skip", "size"), [(False, (24, 40)), (True, (32, 48))])
def test_restorer_takes_any_width_and_depth(skip, size):
    network = build_network({"kind": "restorer", "features": 16, "blocks": 2, "growth": 8, "skip": skip})
    x = torch.randn(2, 3, *size)
    assert network(x, x, torch.tensor([5, 5])).shape == x.shape


@torch.no_grad()
@pytest.mark.parametrize(("bias", "wins"), [(1.0, "the photo"), (0.0, "the restored face")])
def test_trust_mixes_the_photo_into_the_restored_face(bias, wins):
    torch.manual_seed(0)
    trust = Trust()
    trust.layers[-1].bias.fill_(bias)
    restored, y = torch.rand(2, 2, 3, 32, 48) * 2 - 1
    expected = y if wins == "the photo" else restored
    torch.testing.assert_close(trust(restored, y), expected, atol=1e-5, rtol=0)


@torch.no_grad()
def test_feature_network_and_discriminator_score_patches():
    picture = torch.rand(2, 3, 64, 64) * 2 - 1
    maps = build_network({"kind": "vgg16_features"})(picture)
    assert [tuple(found.shape) for found in maps] == [
        (2, 64, 64, 64),
        (2, 128, 32, 32),
        (2, 256, 16, 16),
        (2, 512, 8, 8),
    ]
    scores = build_network({"kind": "patch_discriminator"}).eval()(picture)
    assert scores.shape[:2] == (2, 1)


@torch.no_grad()
@pytest.mark.parametrize(("kind", "width"), [("iresnet50", 512), ("mobilefacenet", 128)])
def test_identity_networks_embed_the_112_crop(kind, width):
    assert build_network({"kind": kind}).eval()(torch.zeros(2, 3, 112, 112)).shape == (2, width)


def test_an_unknown_architecture_or_argument_is_named():
    with pytest.raises(ValueError, match="unknown architecture 'gan'"):
        build_network({"kind": "gan"})
    with pytest.raises(ValueError, match="depth"):
        build_network({"kind": "restorer", "depth": 3})
    with pytest.raises(ValueError, match="residual blocks"):
        build_network({**TINY_UNET, "learned_sigma": False, "residual_blocks": [1]})


@torch.no_grad()
@pytest.mark.parametrize(("height", "width"), [(1, 1), (17, 64), (33, 45), (128, 112)])
def test_scratch_network_takes_any_size(height, width):
    network = build_network({"kind": "starter_scratch_unet"}).eval()
    assert network(torch.zeros(2, 1, height, width)).shape == (2, 1, height, width)
    assert sum(parameter.numel() for parameter in network.parameters()) < 1e6
