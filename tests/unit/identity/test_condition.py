"""In which condition a face is, before anything is done to it."""

import numpy as np
import pytest

from pgdiff_desktop.faces.aligned_face import whole_photo_as_face
from pgdiff_desktop.faces.alignment import template_for
from pgdiff_desktop.identity.condition import condition_of
from pgdiff_desktop.identity.detail import at_detail
from tests.judges import SIZE, person


def condition(picture, damage=None):
    return condition_of(
        whole_photo_as_face("face.png", np.round(255 * picture).astype(np.uint8), None, damage, SIZE)
    )


def around(eye, half):
    damage = np.zeros((SIZE, SIZE), bool)
    x, y = template_for(SIZE)[eye].round().astype(int)
    damage[y - half : y + half, x - half : x + half] = True
    return damage


def test_a_sharp_face_is_sharp_and_a_blurred_one_is_not():
    assert condition(person(0)).is_sharp
    assert not condition(at_detail(person(0), 87)).is_sharp


def test_strong_grain_is_no_sharpness():
    grain = np.random.default_rng(1).normal(0, 0.1, (SIZE, SIZE, 1)).astype(np.float32)

    assert not condition(np.clip(person(0) + grain, 0, 1)).is_sharp


def test_a_small_photo_made_larger_has_no_more_detail_than_its_pixels():
    small = np.round(255 * at_detail(person(0), 100)[::4, ::4]).astype(np.uint8)
    face = whole_photo_as_face("face.png", small, None, None, SIZE)

    assert condition_of(face).detail <= 64


@pytest.mark.parametrize("eyes", [(), (0,), (0, 1)])
def test_damaged_eyes_are_counted(eyes):
    damage = np.zeros((SIZE, SIZE), bool)
    damage[:4] = True
    for eye in eyes:
        damage |= around(eye, 20)

    found = condition(person(0), damage)

    assert found.lost_eyes == len(eyes)
    assert not found.is_sharp
