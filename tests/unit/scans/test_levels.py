"""Faded photos get their range back, and nothing else changes."""

from __future__ import annotations

import numpy as np
import pytest

from pgdiff_desktop.scans.levels import levelled


def ramp(dtype=np.uint8, channels=3, low=0.0, high=1.0):
    # Four times from dark to light, so that the margin holds no level of its own.
    values = np.tile(np.linspace(low, high, 100), 4) * np.iinfo(dtype).max
    return np.broadcast_to(values[None, :, None], (300, 400, channels)).astype(dtype)


def colourful():
    picture = ramp().copy()
    picture[20:130, 40:160], picture[150:280, 60:190], picture[70:250, 220:330] = (
        (220, 60, 40),
        (40, 90, 220),
        (60, 190, 60),
    )
    return picture


def faded(photo, ranges):
    low, high = np.array(ranges, np.float32).T
    return np.round(low + photo / 255 * (high - low)).astype(np.uint8)


def test_an_amount_of_nothing_returns_the_photo_itself():
    photo = ramp(low=0.3, high=0.6)
    assert levelled(photo, 0) is photo


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("channels", [1, 2, 3, 4])
def test_a_faded_grey_photo_has_its_range_again_and_keeps_its_alpha(dtype, channels):
    photo = ramp(dtype, channels, 0.25, 0.7).copy()
    if channels % 2 == 0:
        photo[..., -1] = 77
    found = levelled(photo, 1.0)
    maximum = np.iinfo(dtype).max
    assert found.dtype == dtype
    assert found[:, 30:-30, 0].min() < 0.1 * maximum
    assert found[:, 30:-30, 0].max() > 0.9 * maximum
    assert (found[..., -1] == 77).all() == (channels % 2 == 0)
    if channels >= 3:
        assert np.ptp(found[..., :3].astype(int), axis=2).max() == 0


def test_half_the_amount_goes_half_the_way():
    photo = ramp(np.uint16, 1, 0.25, 0.7)
    half = (photo.astype(float) + levelled(photo, 1.0)) / 2
    assert np.abs(levelled(photo, 0.5) - half).max() <= 2


def test_dyes_that_faded_apart_are_brought_together():
    sound = colourful()
    found = levelled(faded(sound, [(95, 235), (60, 187), (70, 177)]), 1.0)
    assert np.abs(found.astype(int) - sound).mean() < 6


def test_a_sound_photo_is_hardly_changed():
    for sound in (colourful(), ramp()):
        assert np.abs(levelled(sound, 1.0).astype(int) - sound).max() <= 8
    # A forest has no blue.
    forest = (colourful() * (0.9, 1, 0.5)).astype(np.uint8)
    assert np.abs(levelled(forest, 1.0).astype(int) - forest)[..., 2].max() <= 12


def test_a_toned_print_keeps_its_tone():
    sepia = faded(ramp(), [(90, 220), (75, 190), (55, 150)])
    found = levelled(sepia, 1.0).astype(int)
    assert np.ptp(found[..., 0]) > 1.1 * np.ptp(sepia[..., 0].astype(int))
    light = found[:, 290:300].mean(axis=(0, 1))
    assert light[0] > light[1] + 15 > light[2] + 30


def test_neither_paper_nor_the_rim_of_a_scan_keeps_a_photo_faded_nor_is_lost():
    photo = ramp(low=0.3, high=0.6).copy()
    photo[:12], photo[-12:], photo[:, :14] = 2, 253, 250
    photo[0, ::2] = 5
    found = levelled(photo, 1.0)
    assert np.ptp(found[50:250, 40:-40].astype(int)) > 180
    assert found[0, 21, 0] < found[40, 105, 0]
    assert found[-1, 200, 0] > found[150, 299, 0]
    # Nothing became black or white that was not.
    assert ((found == 0) & (photo > 0)).mean() <= 0.002
    assert ((found == 255) & (photo < 255)).mean() <= 0.002


def test_a_photo_of_one_level_is_no_error():
    for value in (0, 128, 255):
        flat = np.full((20, 30, 3), value, np.uint8)
        assert levelled(flat, 1.0).shape == flat.shape
    assert levelled(np.full((1, 1, 1), 9, np.uint16), 1.0).shape == (1, 1, 1)
