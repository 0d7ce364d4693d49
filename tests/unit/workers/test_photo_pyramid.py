"""A photo at all its sizes: each pixel is the mean of what it stands for, also where a result changed it."""

from __future__ import annotations

import numpy as np
import pytest

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.errors import Cancelled
from pgdiff_desktop.workers.photo_pyramid import (
    PhotoPyramid,
    first_pyramid,
    halved,
    photo_pyramid,
    with_patches,
)


def photo(height, width, seed=0):
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)


def whole(pyramid, level):
    height, width = pyramid.levels[level].shape[:2]
    return pyramid.region(level, 0, 0, width, height)


@pytest.mark.parametrize("size", [(2, 2), (1, 1), (1, 7), (7, 1), (1030, 33), (513, 4), (1024, 2)])
def test_half_the_size_is_the_mean_of_four(size):
    pixels = photo(*size)
    found = halved(pixels).astype(float)

    even = np.pad(pixels, ((0, size[0] % 2), (0, size[1] % 2), (0, 0)), mode="edge").astype(float)
    expected = (even[0::2, 0::2] + even[1::2, 0::2] + even[0::2, 1::2] + even[1::2, 1::2]) / 4
    assert found.shape == expected.shape
    assert np.abs(found - expected).max() <= 0.5


@pytest.mark.parametrize("size", [(1000, 1500), (1001, 1499), (300, 5000), (64, 64), (1, 1)])
def test_levels_lead_down_to_a_small_one_and_cover_the_whole_photo(size):
    pyramid = photo_pyramid(photo(*size))

    for level, pixels in pyramid.levels.items():
        assert pixels.shape[:2] == tuple(-(-side // 2**level) for side in size)
    assert max(pyramid.levels[max(pyramid.levels)].shape[:2]) <= 256


def test_the_photo_itself_is_not_copied():
    pixels = photo(600, 600)
    assert photo_pyramid(pixels).levels[0] is pixels
    assert first_pyramid(pixels).levels[0] is pixels


@pytest.mark.parametrize("size", [(3000, 5000), (4099, 2051)])
def test_the_first_view_covers_the_whole_photo_with_its_own_pixels(size):
    pixels = photo(*size)
    pyramid = first_pyramid(pixels)

    level = max(pyramid.levels)
    assert level > 0
    coarse = pyramid.levels[level]
    assert coarse.shape[:2] == tuple(-(-side // 2**level) for side in size)
    step = 2**level
    assert (coarse[3, 5] == pixels[3 * step + step // 2, 5 * step + step // 2]).all()
    # Where only some levels are there, none with more pixels than wanted is taken, except the photo.
    assert [pyramid.best(wanted) for wanted in (0, 1, level, level + 3)] == [0, level, level, level]


def test_a_result_is_at_every_size_what_its_whole_photo_would_be():
    pixels = photo(1203, 1501)
    patches = [
        (0, 0, photo(70, 90, 1)),
        (401, 333, photo(301, 257, 2)),
        (500, 500, photo(211, 400, 3)),  # over the one before
        (1501 - 33, 1203 - 77, photo(77, 33, 4)),
        (1500, 0, photo(1203, 1, 5)),
    ]
    result = with_patches(photo_pyramid(pixels), patches)

    changed = pixels.copy()
    for x, y, patch in patches:
        changed[y : y + patch.shape[0], x : x + patch.shape[1]] = patch
    expected = photo_pyramid(changed)
    for level in expected.levels:
        assert (whole(result, level) == expected.levels[level]).all(), level
    assert (result.region(2, 90, 70, 200, 150) == expected.levels[2][70:150, 90:200]).all()


def test_the_original_stays_what_it_was_under_a_result():
    pixels = photo(300, 300)
    pyramid = photo_pyramid(pixels)
    before = pixels.copy()
    with_patches(pyramid, [(10, 10, photo(50, 50, 1))]).region(0, 0, 0, 300, 300)[:] = 0

    assert (pixels == before).all()
    assert not pyramid.patches


def test_a_photo_that_is_closed_stops_being_made_ready():
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        photo_pyramid(photo(600, 600), token)


def test_a_level_that_is_missing_is_replaced_by_a_coarser_one():
    pixels = photo(64, 64)
    pyramid = PhotoPyramid({0: pixels, 2: pixels[::4, ::4], 3: pixels[::8, ::8]})
    assert [pyramid.best(wanted) for wanted in (0, 1, 2, 3, 4)] == [0, 2, 2, 3, 3]
