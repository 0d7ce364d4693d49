from __future__ import annotations

import pytest
import torch

from pgdiff_desktop.networks.build import build_network
from pgdiff_desktop.networks.estimator_unet import EstimatorUNet, fill_smoothly
from pgdiff_desktop.training.likeness import teacher_features

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
@pytest.mark.parametrize(
    "architecture",
    [
        {"kind": "restorer", "features": 16, "blocks": 2, "growth": 8},
        {"kind": "restorer_unet", "widths": [8, 16, 24], "blocks": 1},
    ],
)
def test_restorers_take_any_width_and_depth(architecture):
    x = torch.randn(2, 3, 24, 40)
    assert build_network(architecture)(x, x, torch.tensor([5, 5])).shape == x.shape


@torch.no_grad()
def test_the_starter_restorer_begins_by_leaving_the_photo_alone():
    x, y = torch.randn(2, 2, 3, 16, 16)
    restored = build_network({"kind": "restorer_unet", "widths": [8, 16], "blocks": 1})(
        x, y, torch.tensor([5, 5])
    )
    torch.testing.assert_close(restored, y)


@torch.no_grad()
def test_the_starter_identity_network_ends_its_stages_where_its_teacher_does():
    architecture = {
        "kind": "embedding_resnet",
        "widths": [64, 64, 128, 128],
        "blocks": [5, 7, 3],
        "expansion": 1,
    }
    student, teacher = build_network(architecture).eval(), build_network({"kind": "mobilefacenet"}).eval()
    features, wanted = torch.zeros(1, 3, 112, 112), teacher_features(teacher, torch.zeros(1, 3, 112, 112))
    for stage, of_teacher in zip(student.stages, wanted, strict=True):
        features = stage(features)
        assert features.shape == of_teacher.shape


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


@torch.no_grad()
def test_damage_is_filled_from_around_it_and_what_lies_under_it_has_no_say():
    """A mouth under a scratch must not shine through it."""
    y = torch.linspace(-1, 1, 64).expand(1, 3, 64, 64).clone()
    damage = torch.zeros(1, 1, 64, 64)
    damage[..., 20:40, 24:36] = 1
    filled = fill_smoothly(torch.where(damage > 0, 9.0, y), damage)
    torch.testing.assert_close(filled, fill_smoothly(torch.where(damage > 0, -9.0, y), damage))
    assert torch.equal(torch.where(damage > 0, y, filled), y)
    assert (filled - y).abs().max() < 0.25
    assert fill_smoothly(y, torch.ones_like(damage)).abs().max() == 0


@torch.no_grad()
def test_no_estimator_can_draw_dots():
    """Whatever its weights are: nothing that it adds is above or below all of its neighbours."""
    torch.manual_seed(0)
    network = EstimatorUNet(widths=[8, 8], blocks=1).eval()
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter, std=0.3)
    y, damage = torch.zeros(1, 3, 64, 64), torch.zeros(1, 1, 64, 64)
    change = network(y, damage)[..., 1:-1, 1:-1]
    assert change.std() > 0.01
    around = torch.nn.functional.unfold(change[0][:, None], 3).reshape(3, 9, -1)
    middle, others = around[:, 4], torch.cat([around[:, :4], around[:, 5:]], dim=1)
    dots = (middle > others.amax(dim=1)) | (middle < others.amin(dim=1))
    # A neighbour that was a dot itself may have been taken down: few are left of one in eight.
    assert dots.float().mean() < 0.02


@torch.no_grad()
def test_an_untrained_estimator_leaves_the_face_as_it_is():
    network = EstimatorUNet(widths=[8, 8], blocks=1).eval()
    y, damage = torch.rand(2, 3, 64, 64) * 2 - 1, torch.zeros(2, 1, 64, 64)
    assert torch.equal(network(y, damage), y)
