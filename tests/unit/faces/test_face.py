import math

import numpy as np
import pytest

from pgdiff_desktop.errors import FaceError
from pgdiff_desktop.faces.face import Face, face_from_box, face_from_eyes


def test_points_of_a_box_lie_inside_and_in_order():
    face = face_from_box((100, 200, 72.2, 100))
    left, right, nose, left_mouth, right_mouth = face.landmarks
    assert face.by_hand
    assert face.score == 1.0
    assert all(100 < x < 172.2 and 200 < y < 300 for x, y in face.landmarks)
    assert left[0] < nose[0] < right[0]
    assert left_mouth[0] < nose[0] < right_mouth[0]
    assert left[1] < nose[1] < left_mouth[1]


def test_landmarks_of_a_box_are_counted_from_the_centre_of_the_first_pixel():
    x, y, width, height = 100.0, 200.0, 72.2, 100.0
    left, right, nose, left_mouth, _ = face_from_box((x, y, width, height)).landmarks
    # The middle of a box of edges lies half a pixel nearer to the photo's corner in places of centres.
    assert nose[0] == pytest.approx(x + width / 2 - 0.5, abs=1e-6)
    assert left == pytest.approx((x + 0.264 * width - 0.5, y + 0.390 * height - 0.5), abs=1e-6)
    # Mirrored in a photo of 300 px, whose pixels run from 0 to 299.
    mirrored = face_from_box((300 - x - width, y, width, height)).landmarks
    assert mirrored[1] == pytest.approx((299 - left[0], left[1]), abs=1e-6)
    assert mirrored[0] == pytest.approx((299 - right[0], right[1]), abs=1e-6)
    assert mirrored[4] == pytest.approx((299 - left_mouth[0], left_mouth[1]), abs=1e-6)


@pytest.mark.parametrize("times", [0.1, 4.0])
def test_a_face_by_hand_is_the_same_in_a_photo_of_another_size(times):
    face = face_from_box((100, 200, 72.2, 100)).scaled(times, times)
    by_box, by_eyes = face_from_box(face.box), face_from_eyes(*face.landmarks[:2])
    assert by_eyes.box == pytest.approx(face.box, abs=1e-6)
    for one in (by_box, by_eyes):
        assert np.array(one.landmarks) == pytest.approx(np.array(face.landmarks), abs=1e-6)


def test_eyes_give_the_box_that_has_them():
    box = (100.0, 200.0, 72.2, 100.0)
    by_box = face_from_box(box)
    by_eyes = face_from_eyes(*by_box.landmarks[:2])
    assert by_eyes.box == pytest.approx(box)
    for one, other in zip(by_eyes.landmarks, by_box.landmarks, strict=True):
        assert one == pytest.approx(other)


@pytest.mark.parametrize("degrees", [0, 30, 90, 180, 250])
def test_the_mouth_lies_below_the_eyes_of_a_turned_face(degrees):
    turn = complex(math.cos(math.radians(degrees)), math.sin(math.radians(degrees)))
    left, right = 50 + 50j - 20 * turn, 50 + 50j + 20 * turn
    face = face_from_eyes((left.real, left.imag), (right.real, right.imag))
    mouth = sum((complex(*point) for point in face.landmarks[3:]), 0j) / 2
    upright = (mouth - (50 + 50j)) / turn
    assert upright.real == pytest.approx(0, abs=1e-6)
    assert 30 < upright.imag < 60


def test_scaling_keeps_the_edges_of_pixels():
    face = Face((2, 4, 10, 20), ((0.0, 0.0), (1.5, 3.5)), 0.9).scaled(2, 4)
    assert face.box == (4, 16, 20, 80)
    # The first pixel becomes 2 x 4 of them; its centre lies between.
    assert face.landmarks == ((0.5, 1.5), (3.5, 15.5))


@pytest.mark.parametrize("box", [(0, 0, 0, 10), (0, 0, 10, -1), (0, 0, math.nan, 10), (math.inf, 0, 1, 1)])
def test_a_box_without_area_is_refused(box):
    with pytest.raises(FaceError, match="no area"):
        face_from_box(box)


@pytest.mark.parametrize("right", [(5.0, 5.0), (math.nan, 1.0)])
def test_eyes_in_one_place_are_refused(right):
    with pytest.raises(FaceError, match="one place"):
        face_from_eyes((5.0, 5.0), right)


@pytest.mark.parametrize(
    ("nose", "from_the_side"), [((50, 60), False), ((62, 60), False), ((72, 60), True), ((20, 60), True)]
)
def test_a_face_from_the_side_is_told_by_its_nose(nose, from_the_side):
    face = Face((20, 10, 60, 80), ((35, 40), (70, 40), nose, (40, 75), (62, 75)), 0.9)
    assert face.is_seen_from_the_side is from_the_side
