"""What the map says of a face: kept where the photo agrees, invented where it cannot."""

from __future__ import annotations

import numpy as np
import pytest

from pgdiff_desktop.faces.alignment import template_for
from pgdiff_desktop.faces.tone import in_grey
from pgdiff_desktop.identity.detail import at_detail
from pgdiff_desktop.identity.face_regions import REGIONS, regions_of
from pgdiff_desktop.identity.kept_map import HALF, by_region, chance_of, kept_map, photo_detail
from pgdiff_desktop.opencv import cv2

SIZE = 128
NOTHING = np.zeros((SIZE, SIZE), bool)


def face(seed=1):
    """Texture of all sizes, as a sharp face has it."""
    rng = np.random.default_rng(seed)
    layers = []
    for side in (4, 8, 16, 32, 64, SIZE):
        noise = rng.normal(0, 0.3 * (4 / side) ** 0.7, (side, side, 1)).astype(np.float32)
        layers.append(cv2.resize(noise, (SIZE, SIZE), interpolation=cv2.INTER_CUBIC)[..., None])
    return np.clip(0.5 + np.repeat(np.sum(layers, axis=0), 3, axis=2), 0, 1).astype(np.float32)


def test_what_a_sharp_photo_says_is_kept():
    sharp = face()
    found = kept_map(sharp, sharp, NOTHING, SIZE)
    assert (found.dtype, found.shape) == (np.float32, (SIZE, SIZE))
    assert found.max() == 0


def test_painted_damage_is_surely_invented_and_nothing_beside_it():
    sharp, damage = face(), NOTHING.copy()
    damage[40:50, 60:90] = True
    found = kept_map(sharp, sharp, damage, SIZE)
    assert (found[damage] == 1).all()
    assert found[~damage].max() == 0


def test_detail_that_the_photo_cannot_hold_is_invented_where_it_lies():
    sharp = face()
    smooth = at_detail(sharp, 20)
    candidate = smooth.copy()
    candidate[:64] = sharp[:64]
    found = kept_map(candidate, smooth, NOTHING, 20)
    assert found[5:55].mean() > 0.3
    assert found[75:].mean() < 0.05


def test_what_contradicts_the_photo_at_its_own_detail_is_invented():
    photo = at_detail(face(), 32)
    candidate = photo.copy()
    candidate[50:80, 50:80] = np.clip(candidate[50:80, 50:80] + 0.2, 0, 1)
    found = kept_map(candidate, photo, NOTHING, 32)
    assert found[60:70, 60:70].min() > 0.9
    assert found[:30, :30].max() < 0.3


def test_where_candidates_differ_at_most_one_is_right():
    photo = face()
    others = [photo.copy(), photo.copy()]
    for sign, other in zip((-1, 1), others, strict=True):
        other[20:50, 20:50] += sign * 0.15
    alone = kept_map(photo, photo, NOTHING, SIZE)
    together = kept_map(photo, photo, NOTHING, SIZE, others)
    assert alone.max() == 0
    assert together[30:40, 30:40].min() > 0.5
    assert together[80:, 80:].max() < 0.05


def test_colours_that_a_grey_photo_does_not_say_are_invented():
    grey = face()
    coloured = np.clip(grey + np.array([0.12, 0.0, -0.12], np.float32), 0, 1)
    assert kept_map(coloured, in_grey(coloured), NOTHING, SIZE).mean() > 0.7
    assert kept_map(coloured, coloured, NOTHING, SIZE).max() == 0


def test_the_chance_rises_with_the_expected_error_and_is_half_where_it_says():
    chances = chance_of(np.array([0, HALF / 2, HALF, 2 * HALF, 1], np.float32))
    assert (np.diff(chances) > 0).all()
    assert chances[2] == pytest.approx(0.5)
    assert (chances[0], round(float(chances[-1]), 2)) == (0, 1)


def test_what_fills_damage_is_no_detail_of_the_photo():
    photo, damage = at_detail(face(), 24), NOTHING.copy()
    rng = np.random.default_rng(0)
    for row in (30, 50, 64, 80, 96):
        damage[row : row + 3, 10:120] = True
    filled = np.where(damage[..., None], rng.random((SIZE, SIZE, 3), np.float32), photo)
    whole = photo_detail(photo, NOTHING)
    assert photo_detail(filled, damage) < 1.5 * whole
    assert photo_detail(filled, NOTHING) > 2 * whole


@pytest.mark.parametrize("size", [64, 256, 512])
def test_the_template_knows_where_everything_is(size):
    regions = regions_of(size)
    assert tuple(regions) == REGIONS
    assert np.sum(list(regions.values()), axis=0).max() == 1
    left, right, nose, left_corner, right_corner = template_for(size)
    for name, points in (("eyes", (left, right)), ("nose", (nose,)), ("mouth", (left_corner, right_corner))):
        for x, y in points:
            assert regions[name][round(y), round(x)]
    assert regions["skin"][round(0.75 * size), round(0.3 * size)]
    assert regions["hair"][round(0.12 * size), size // 2]


def test_a_parser_knows_better_and_a_bald_head_has_no_hair():
    labels = np.zeros((64, 64), np.int64)
    labels[8:56, 8:56] = 1
    labels[20:24, 12:20], labels[20:24, 40:48] = 4, 5
    labels[40:44, 20:40] = 11
    regions = regions_of(128, labels)
    assert tuple(regions) == ("eyes", "mouth", "skin")
    assert regions["eyes"].sum() == 4 * 2 * 4 * 8
    values = np.zeros((128, 128), np.float32)
    values[:60] = 1
    shares = by_region(values, regions)
    assert list(shares) == ["eyes", "mouth", "skin"]
    assert (shares["eyes"], shares["mouth"]) == (1, 0)
    assert 0 < shares["skin"] < 1
