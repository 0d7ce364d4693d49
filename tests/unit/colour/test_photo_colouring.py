from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import nn

from pgdiff_desktop.colour import photo_colouring
from pgdiff_desktop.colour.lab import ab_of, lightness_of
from pgdiff_desktop.colour.photo_colouring import PhotoColouriser
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


def noisy_picture(height, width):
    return np.random.default_rng(0).random((height, width, 3), np.float32)


@pytest.mark.parametrize("size", [(16, 16), (97, 131), (16, 3000), (2000, 17), (700, 900)])
def test_a_photo_of_any_shape_keeps_its_size_and_its_lightness(size):
    picture = noisy_picture(*size)
    coloured = PhotoColouriser(Colours(around=1)).colours(picture)
    assert coloured.shape == picture.shape
    assert coloured.dtype == np.float32
    assert coloured.min() >= 0
    assert coloured.max() <= 1
    assert np.abs(lightness_of(coloured) - lightness_of(picture)).max() < 0.1


def test_the_colours_that_a_photo_has_are_not_looked_at():
    lightness = noisy_picture(40, 50)
    grey = np.repeat(lightness[..., :1], 3, axis=2)
    colouriser = PhotoColouriser(ColouriserUNet(widths=[8, 8, 8, 8], blocks=1).eval())
    coloured = colouriser.colours(grey)
    np.testing.assert_array_equal(coloured, colouriser.colours(grey))
    np.testing.assert_allclose(colouriser.colours(coloured), coloured, atol=0.01)


@pytest.mark.parametrize("side", [300, 1200])
def test_colours_end_where_the_photo_has_an_edge(side):
    """The network spreads them over some 12 pixels of what it sees, 60 of a large photo."""
    border = round(0.37 * side)
    picture = np.full((side, side, 3), 0.25, np.float32)
    picture[:, :border] = 0.75
    picture += 0.02 * np.random.default_rng(0).standard_normal((side, side, 1)).astype(np.float32)
    yellow = ab_of(PhotoColouriser(Colours(around=1)).colours(picture))[..., 1]
    far_left, far_right = yellow[:, : border // 2].mean(), yellow[:, -side // 4 :].mean()
    assert far_left > 20
    assert far_right < -15
    middle = (far_left + far_right) / 2
    inside = np.s_[side // 8 : -side // 8]
    assert (yellow[inside, border - 3] > middle).mean() > 0.98
    assert (yellow[inside, border + 2] < middle).mean() > 0.98


def test_parts_of_a_large_photo_meet_without_a_seam(monkeypatch):
    picture = noisy_picture(700, 90)
    in_parts = PhotoColouriser(Colours(around=2)).colours(picture)
    monkeypatch.setattr(photo_colouring, "_PART_ROWS", 1000)
    np.testing.assert_allclose(PhotoColouriser(Colours(around=2)).colours(picture), in_parts, atol=1e-3)


def test_a_photo_that_is_even_is_coloured_evenly_up_to_its_borders():
    ab = ab_of(PhotoColouriser(Colours(around=1)).colours(np.full((150, 211, 3), 0.7, np.float32)))
    assert np.ptp(ab, axis=(0, 1)).max() < 0.1
