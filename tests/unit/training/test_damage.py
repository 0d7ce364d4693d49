"""Synthetic damage: the mask says where it is, and nothing else changes."""

from __future__ import annotations

import json

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.masks.damage_mask import grow
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.training.damage import damage
from pgdiff_desktop.training.scratches import draw_scan, photo_paths
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


def test_every_draw_can_be_repeated(tmp_path):
    path = tmp_path / "photo.png"
    Image.fromarray(old_photo()).save(path)
    one, again, other = (
        draw_scan(path, 96, np.random.default_rng(seed), undamaged=False) for seed in (3, 3, 4)
    )
    assert np.array_equal(one.lightness, again.lightness)
    assert np.array_equal(one.mask, again.mask)
    assert not np.array_equal(one.lightness, other.lightness)
    assert not draw_scan(path, 96, np.random.default_rng(3), undamaged=True).mask.any()


def test_no_photo_is_for_both_training_and_measuring(tmp_path):
    names = [f"photo_{n:03d}.jpg" for n in range(200)]
    (tmp_path / "labels.json").write_text(json.dumps({name: {} for name in names}))
    trained, measured = (photo_paths(tmp_path, held_out=held_out) for held_out in (False, True))
    assert sorted(path.name for path in trained + measured) == names
    assert 2 <= len(measured) <= 25
