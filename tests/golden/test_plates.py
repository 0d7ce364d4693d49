"""Real damage of the 19th century: people keep their mouths and collars, plates lose their cracks."""

from __future__ import annotations

import numpy as np
import pytest

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.engine import Engine
from pgdiff_desktop.masks.damage_mask import grow
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.settings import load_settings

pytestmark = pytest.mark.slow

# Seen by eye, in pixels of the plates.
MOUTH = [(194, 184), (246, 184), (246, 200), (194, 200)]
LEFT_COLLAR = [(197, 250), (214, 264), (201, 273), (190, 269)]
RIGHT_COLLAR = [(277, 238), (284, 245), (244, 274), (233, 265)]
CRACK = [(243, 152), (237, 180), (232, 201), (227, 213), (219, 234), (212, 251), (208, 265), (207, 282)]


def found_in(shared, number):
    plate = shared("photos", "plates", f"plate_{number:02}.jpg")
    return Engine.with_installed_models(load_settings()).scratch_probability(plate, "cpu", CancelToken())


def proposal(shared, number):
    return found_in(shared, number).damage()


def within(polygon, shape):
    inside = np.zeros(shape, np.uint8)
    cv2.fillPoly(inside, [np.array(polygon, np.int32)], 1)
    return inside > 0


def test_a_man_keeps_his_mouth(shared):
    proposed = proposal(shared, 0)
    assert not proposed[within(MOUTH, proposed.shape)].any()
    assert proposed.any()


@pytest.mark.parametrize("collar", [LEFT_COLLAR, RIGHT_COLLAR], ids=["left", "right"])
def test_a_man_keeps_his_collar(shared, collar):
    """But for dust on it and for its edges."""
    proposed = proposal(shared, 2)
    assert proposed[within(collar, proposed.shape)].mean() < 0.05
    assert proposed.any()


def test_a_crack_through_a_face_is_proposed_in_part(shared):
    """As straight as a line of the picture, much of it is doubtful."""
    found = found_in(shared, 1)
    proposed = found.damage() | found.doubtful()
    line = np.zeros(proposed.shape, np.uint8)
    cv2.polylines(line, [np.array(CRACK, np.int32)], False, 1)
    assert grow(proposed, 1)[line > 0].mean() > 0.25
