from __future__ import annotations

import numpy as np
import pytest

from pgdiff_desktop.training.face_damage import damage_face
from pgdiff_desktop.training.overlays import draw_overlay

FACE = np.full((128, 128, 3), 0.5, np.float32)


@pytest.fixture
def overlays():
    lint = np.zeros((100, 100), np.uint8)
    lint[10:90, 50:52] = 200
    return [lint]


def drawn(overlays, seeds=range(60)):
    return [damage_face(FACE, overlays, np.random.default_rng(seed)) for seed in seeds]


def test_what_is_painted_away_covers_the_hole(overlays):
    """A rim of the hole that the mask leaves out would be taken for the face."""
    holes = [(y, mask) for y, mask in drawn(overlays) if mask.any()]
    assert len(holes) > 20
    for y, mask in holes:
        changed = np.abs(y - FACE).max(axis=2) > 0.1
        assert changed[~mask].sum() == 0


def test_some_faces_stay_whole_and_some_damage_stays_unpainted(overlays):
    whole = unpainted = 0
    for y, mask in drawn(overlays):
        assert y.dtype == np.float32
        assert 0 <= y.min() <= y.max() <= 1
        damaged = np.abs(y - FACE).max() > 0.1
        whole += not damaged and not mask.any()
        unpainted += damaged and not mask.any()
    assert whole >= 8
    assert unpainted >= 4


def test_the_same_numbers_draw_the_same_damage(overlays):
    for (y, mask), (again, mask_again) in zip(drawn(overlays), drawn(overlays), strict=True):
        np.testing.assert_array_equal(y, again)
        np.testing.assert_array_equal(mask, mask_again)


def test_an_overlay_smaller_than_the_face_covers_all_of_it(overlays):
    rng = np.random.default_rng(0)
    for scale in (0.5, 1.0, 2.0):
        cover = draw_overlay(overlays, (128, 160), rng, scale=scale)
        assert cover.shape == (128, 160)
        assert 0 <= cover.min() < cover.max() <= 1
