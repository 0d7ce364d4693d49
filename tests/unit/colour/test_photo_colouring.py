from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import nn

from pgdiff_desktop.colour import whole_photo
from pgdiff_desktop.colour.lab import LUMINANCE, ab_of, lightness_of, linear_of_srgb
from pgdiff_desktop.colour.photo_colours import PhotoColours, colours_of, colours_of_lightness
from pgdiff_desktop.colour.whole_photo import coloured
from pgdiff_desktop.networks.colouriser_unet import COLOUR_CLASSES, ColouriserUNet


class Colours(nn.Module):
    """Where the photo is light, and a little around: orange; elsewhere blue."""

    warm, cold = COLOUR_CLASSES.index((30, 40)), COLOUR_CLASSES.index((0, -30))

    def __init__(self, around):
        super().__init__()
        self.around = around
        self.centres = nn.Parameter(torch.tensor(COLOUR_CLASSES, dtype=torch.float32))

    def forward(self, lightness):
        assert lightness.shape[2] % 32 == lightness.shape[3] % 32 == 0
        assert lightness.abs().max() <= 1.001
        light = nn.functional.avg_pool2d(lightness, 4)
        side = 2 * self.around + 1
        share = nn.functional.avg_pool2d(
            (light > 0).float(), side, stride=1, padding=self.around, count_include_pad=False
        )
        logits = torch.full((1, len(COLOUR_CLASSES), *light.shape[2:]), -20.0)
        logits[:, self.warm], logits[:, self.cold] = 6 * share[:, 0], 6 * (1 - share[:, 0])
        return logits

    def mean_colour(self, logits, temperature):
        return ColouriserUNet.mean_colour(self, logits, temperature)


def colours_with(network, picture):
    return colours_of_lightness(lightness_of(picture), network).on(picture)


def noisy_picture(height, width):
    return np.random.default_rng(0).random((height, width, 3), np.float32)


@pytest.mark.parametrize("size", [(16, 16), (97, 131), (16, 3000), (2000, 17), (700, 900)])
def test_a_photo_of_any_shape_keeps_its_size_and_its_lightness(size):
    picture = noisy_picture(*size)
    painted = colours_with(Colours(around=1), picture)
    assert painted.shape == picture.shape
    assert painted.dtype == np.float32
    assert painted.min() >= 0
    assert painted.max() <= 1
    assert np.abs(lightness_of(painted) - lightness_of(picture)).max() < 0.1


def test_the_colours_that_a_photo_has_are_not_looked_at():
    lightness = noisy_picture(40, 50)
    grey = np.repeat(lightness[..., :1], 3, axis=2)
    network = ColouriserUNet(widths=[8, 8, 8, 8], blocks=1).eval()
    painted = colours_with(network, grey)
    np.testing.assert_array_equal(painted, colours_with(network, grey))
    np.testing.assert_allclose(colours_with(network, painted), painted, atol=0.01)


@pytest.mark.parametrize("side", [300, 1200])
def test_colours_end_where_the_photo_has_an_edge(side):
    """The network spreads them over some 12 pixels of what it sees, 60 of a large photo."""
    border = round(0.37 * side)
    picture = np.full((side, side, 3), 0.25, np.float32)
    picture[:, :border] = 0.75
    picture += 0.02 * np.random.default_rng(0).standard_normal((side, side, 1)).astype(np.float32)
    yellow = ab_of(colours_with(Colours(around=1), picture))[..., 1]
    far_left, far_right = yellow[:, : border // 2].mean(), yellow[:, -side // 4 :].mean()
    assert far_left > 20
    assert far_right < -15
    middle = (far_left + far_right) / 2
    inside = np.s_[side // 8 : -side // 8]
    assert (yellow[inside, border - 3] > middle).mean() > 0.98
    assert (yellow[inside, border + 2] < middle).mean() > 0.98


def test_parts_of_a_large_photo_meet_without_a_seam(monkeypatch):
    pixels = (noisy_picture(700, 90) * 255).astype(np.uint8)
    colours = colours_of(pixels, None, Colours(around=2))
    whole = coloured(pixels, None, colours)
    monkeypatch.setattr(whole_photo, "_PART_PIXELS", 5000)
    shares = []
    in_parts = coloured(pixels, None, colours, on_done=shares.append)
    assert np.abs(in_parts.astype(int) - whole).max() <= 1
    assert shares == sorted(shares)
    assert len(shares) > 10
    assert shares[-1] == 1


@pytest.mark.parametrize("depth", [np.uint8, np.uint16])
@pytest.mark.parametrize("saturation", [0, 1, 2])
def test_no_grey_becomes_half_a_level_lighter_or_darker(depth, saturation):
    rng, most = np.random.default_rng(0), np.iinfo(depth).max
    grey = np.linspace(0, most, 300 * 200).reshape(300, 200).astype(depth)[..., None]
    ab = (30 * rng.standard_normal((15, 10, 2))).astype(np.float32)
    colours = PhotoColours(rng.random((15, 10)).astype(np.float32) * 100, ab)
    painted = coloured(grey, None, colours, saturation=saturation)
    assert painted.dtype == depth

    def luminance(levels):
        return linear_of_srgb(levels.astype(np.float64) / most) @ LUMINANCE.astype(np.float64)

    level = np.repeat(grey.astype(np.float64), 3, axis=2)
    one = (luminance(np.minimum(level + 1, most)) - luminance(np.maximum(level - 1, 0))) / 2
    assert (np.abs(luminance(painted) - luminance(level)) / one).max() < 0.5
    assert (np.ptp(painted.astype(int), axis=2).mean() > most / 50) == (saturation > 0)


def test_alpha_and_kept_colours_come_back_to_the_last_bit():
    pixels = (noisy_picture(60, 80)[..., :2] * 65535).astype(np.uint16)
    colours = colours_of(pixels, None, Colours(around=1))
    painted = coloured(pixels, None, colours)
    np.testing.assert_array_equal(painted[..., 3], pixels[..., 1])
    again = PhotoColours.from_bytes(colours.to_bytes())
    np.testing.assert_array_equal(coloured(pixels, None, again), painted)
    with pytest.raises(ValueError, match="no colours"):
        PhotoColours.from_bytes(b"no file")


def test_a_photo_that_is_even_is_coloured_evenly_up_to_its_borders():
    ab = ab_of(colours_with(Colours(around=1), np.full((150, 211, 3), 0.7, np.float32)))
    assert np.ptp(ab, axis=(0, 1)).max() < 0.1
