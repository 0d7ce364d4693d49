"""No eye or mouth is taken for damage, and no crack is lost because it runs through a face."""

from __future__ import annotations

import numpy as np
import pytest

from pgdiff_desktop.masks.feature_guard import cores_of, features_of, spare_cores, spare_features
from pgdiff_desktop.masks.scratch_proposal import likely_damage, proposed_damage
from pgdiff_desktop.opencv import cv2

EYES, NOSE, MOUTH = ((170, 180), (230, 180)), (200, 215), ((178, 245), (222, 245))
FACE = np.array([[*EYES, NOSE, *MOUTH]], float)


def drawn(*shapes):
    mask = np.zeros((420, 400), np.uint8)
    for shape in shapes:
        shape(mask)
    return mask > 0


def line(start, end, thickness):
    return lambda mask: cv2.line(mask, start, end, 1, thickness)


def blob(centre, radii):
    return lambda mask: cv2.ellipse(mask, (centre, (2 * radii[0], 2 * radii[1]), 0), 1, -1)


def turned(face, quarters):
    """Landmarks and their mask's turn for a photo that lies on its side."""
    points = face.copy()
    for _ in range(quarters):
        # np.rot90 takes the pixel at (x, y) to (y, width - 1 - x) of a photo that is square.
        points = np.stack([points[..., 1], 399 - points[..., 0]], axis=-1)
    return points


@pytest.mark.parametrize(
    "shape",
    [
        blob((200, 245), (26, 5)),
        line((176, 245), (224, 246), 2),
        blob((170, 178), (14, 9)),
        line((155, 160), (188, 158), 3),
        blob((200, 220), (4, 3)),
        blob((228, 182), (1, 1)),
        # A shadow below the lip that goes down to the chin: larger than the mouth, and yet no crack.
        blob((200, 262), (30, 22)),
        lambda mask: cv2.polylines(
            mask, [np.array([(200, 180), (80, 180), (80, 380), (390, 380)])], False, 1, 60
        ),
    ],
    ids=["mouth", "line between lips", "eye", "brow", "nostrils", "glint", "chin", "wall around the face"],
)
def test_what_lies_on_a_feature_is_no_damage(shape):
    mask = drawn(shape)
    features = np.logical_or.reduce([feature.mask(mask.shape) for feature in features_of(FACE[0])])
    assert (mask & features).any()
    assert not (spare_features(mask, FACE) & features).any()


@pytest.mark.parametrize(
    "shape",
    [
        line((10, 300), (390, 180), 3),
        line((200, 0), (200, 419), 6),
        line((260, 20), (196, 245), 2),
        line((0, 181), (399, 181), 2),
    ],
    ids=["from edge to edge", "down the nose", "from the sky to the mouth", "through both eyes"],
)
def test_a_crack_through_a_feature_stays(shape):
    mask = drawn(shape)
    assert np.array_equal(spare_features(mask, FACE), mask)


def test_a_crack_that_broke_into_pieces_stays():
    mask = drawn(line((260, 20), (196, 245), 3))
    mask[60:400:24] = False
    assert np.array_equal(spare_features(mask, FACE), mask)


def test_a_mouth_that_a_crack_crosses_is_spared():
    crack = line((200, 60), (202, 419), 2)
    mask = drawn(crack, blob((200, 245), (24, 9)))
    spared = spare_features(mask, FACE)
    assert not spared[240:250, 178:190].any()
    assert not spared[240:250, 212:222].any()
    assert spared[60:140, 196:206].any(axis=1).all()
    assert spared[290:419, 196:206].any(axis=1).all()


def test_damage_beside_the_face_and_photos_without_faces_are_left_alone():
    mask = drawn(blob((60, 60), (20, 8)), blob((200, 245), (24, 6)))
    assert np.array_equal(spare_features(mask, np.zeros((0, 5, 2))), mask)
    assert np.array_equal(spare_features(mask, FACE)[:120], mask[:120])


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_photo_on_its_side_is_spared_too(quarters):
    mask = drawn(blob((200, 245), (24, 6)))[:400]
    assert not spare_features(np.rot90(mask, quarters), turned(FACE, quarters)).any()


def test_landmarks_in_one_place_do_no_harm():
    mask = drawn(blob((60, 60), (20, 8)))
    assert np.array_equal(spare_features(mask, np.full((1, 5, 2), 60.0)), mask)


def test_the_proposal_spares_features_at_any_sensitivity():
    probability = np.where(drawn(blob((200, 245), (24, 6))), np.float32(0.95), 0)
    assert proposed_damage(probability, 0.0).any()
    for sensitivity in (0.0, 0.5, 1.0):
        assert not proposed_damage(probability, sensitivity, FACE).any()


def test_one_large_piece_within_the_photo_is_proposed_to_the_bold_only():
    inside = np.where(drawn(blob((200, 200), (50, 40))), np.float32(0.95), 0)
    assert not likely_damage(inside).any()
    assert likely_damage(inside, 0.9).any()
    # A scratch that runs into it stays, outside of its rim.
    crossed = np.where(drawn(line((20, 200), (380, 200), 5)), np.float32(0.95), inside)
    kept = likely_damage(crossed)
    assert kept[200, 30:120].all()
    assert not kept[:, 180:220].any()
    for damaged in (drawn(blob((0, 0), (50, 50))), drawn(line((20, 20), (380, 400), 9))):
        assert np.array_equal(likely_damage(np.where(damaged, np.float32(0.95), 0)), damaged)


@pytest.mark.parametrize(
    "shape",
    [
        # Teeth, a nostril, the white of an eye: also as far as they would be grown into.
        blob((200, 245), (12, 4)),
        blob((194, 220), (3, 2)),
        blob((176, 180), (3, 2)),
        # Cracks that end there.
        line((300, 40), (228, 180), 3),
        line((200, 419), (200, 246), 3),
    ],
)
def test_eyes_nostrils_and_teeth_are_never_covered(shape):
    mask = drawn(shape)
    cores = np.logical_or.reduce([core.mask(mask.shape) for core in cores_of(FACE[0])])
    assert (mask & cores).any()
    covered = spare_cores(mask, FACE)
    assert not (covered & cores).any()
    assert np.array_equal(covered[~cores], mask[~cores])


@pytest.mark.parametrize("thickness", [2, 12])
def test_a_crack_right_through_an_eye_is_closed(thickness):
    mask = drawn(line((40, 60), (330, 330), thickness))
    assert np.array_equal(spare_cores(mask, FACE), mask)
