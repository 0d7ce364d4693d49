"""Synthetic damage: the mask says where it is, and nothing else changes."""

from __future__ import annotations

import json

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.masks.damage_mask import grow
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.training.costume import dress
from pgdiff_desktop.training.damage import _Marks, damage
from pgdiff_desktop.training.prints import draw_print
from pgdiff_desktop.training.scratches import draw_scan, pixel_weights
from pgdiff_desktop.training.sound_photos import SoundPhoto, portraits
from tests.fakes import old_photo


@pytest.fixture
def lightness():
    return cv2.GaussianBlur(old_photo(200, 220)[..., 0].astype(np.float32) / 255, (0, 0), 3)


@pytest.mark.parametrize("seed", range(40))
def test_the_mask_says_where_the_print_changed(lightness, seed):
    damaged = damage(lightness, np.random.default_rng(seed))
    assert damaged.lightness.min() >= 0
    assert damaged.lightness.max() <= 1
    change = damaged.lightness - lightness
    # Beside a fold and within a stain the print is shaded softly: that is no damage.
    sharp = cv2.morphologyEx(change, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8)) > 0.08
    assert (sharp & ~grow(damaged.mask, 4)).mean() < 0.002
    assert np.abs(change)[damaged.mask].mean() > 0.04


def fine_overlay():
    """Film damage of single pixels, and a wide veil."""
    overlay = np.zeros((300, 300), np.uint8)
    overlay[5::37, 11::29] = 255
    overlay[150:, 150:] = 40
    return overlay


def test_dust_of_a_pixel_is_in_the_mask_and_a_soft_veil_is_not():
    lightness = np.full((200, 200), 0.45, np.float32)
    specks = 0
    for seed in range(30):
        damaged = damage(lightness, np.random.default_rng(seed), [fine_overlay()])
        _, _, statistics, _ = cv2.connectedComponentsWithStats(damaged.mask.astype(np.uint8))
        specks += int((statistics[1:, cv2.CC_STAT_AREA] <= 6).sum())
    assert specks > 300
    marks = _Marks(lightness, np.random.default_rng(0))
    veil = cv2.GaussianBlur((fine_overlay() == 40)[:200, :200].astype(np.float32), (0, 0), 8)
    marks.blend(0.3 * veil, 0.2)
    assert np.abs(marks.lightness - lightness).max() > 0.05
    assert not marks.mask.any()


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "photo.png"
    Image.fromarray(old_photo()).save(path)
    return SoundPhoto(path, np.array([[(100, 100), (140, 100), (120, 125), (105, 145), (135, 145)]], float))


def test_every_draw_can_be_repeated(photo):
    one, again, other = (
        draw_scan(photo, [fine_overlay()], 96, np.random.default_rng(seed), undamaged=False)
        for seed in (3, 3, 4)
    )
    assert np.array_equal(one.lightness, again.lightness)
    assert np.array_equal(one.mask, again.mask)
    assert not np.array_equal(one.lightness, other.lightness)


@pytest.mark.parametrize("seed", range(12))
def test_what_people_wear_is_never_damage(photo, seed):
    pixels = old_photo()[..., 0]
    dressed = dress(pixels, photo.landmarks, np.random.default_rng(seed))
    assert (np.abs(dressed.astype(int) - pixels) > 30).sum() > 20
    drawn = draw_scan(photo, [fine_overlay()], 96, np.random.default_rng(seed), undamaged=True)
    assert drawn.lightness.shape == drawn.mask.shape == (96, 96)
    assert not drawn.mask.any()


def test_damage_is_sharp_where_the_photo_is_enlarged(photo):
    """A scan shows the photo soft and the dust on it sharp: clothes are enlarged with the photo."""
    checks = np.kron(np.indices((80, 80)).sum(axis=0) % 2, np.ones((3, 3))).astype(np.uint8) * 255
    steps = []
    for seed in range(40):
        drawn = draw_print(checks, 120, np.random.default_rng(seed))
        steps.append(np.abs(np.diff(cv2.GaussianBlur(drawn, (0, 0), 1), axis=1)).max() / np.ptp(drawn))
    assert min(steps) < 0.1 < max(steps)


def test_dust_weighs_more_than_a_crack_and_that_more_than_a_hole():
    mask = np.zeros((60, 60), bool)
    mask[10, 10] = mask[30, :50] = mask[31, :50] = mask[38:, 38:] = True
    weights = pixel_weights(mask)
    assert weights[10, 10] > weights[30, 20] == weights[0, 0] == weights[38, 50] == 1 > weights[50, 50]


def test_no_photo_is_for_both_training_and_measuring(tmp_path):
    names = [f"photo_{n:03d}.jpg" for n in range(200)]
    (tmp_path / "labels.json").write_text(json.dumps({name: {"faces": []} for name in names}))
    trained, measured = (portraits(tmp_path, held_out=held_out) for held_out in (False, True))
    assert sorted(photo.path.name for photo in trained + measured) == names
    assert 2 <= len(measured) <= 25
