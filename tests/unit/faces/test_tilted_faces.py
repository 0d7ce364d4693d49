"""Heads that lie between quarter turns are found where they are, and nothing else is."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.engine.engine import Engine
from pgdiff_desktop.faces.detection import find_faces
from pgdiff_desktop.faces.face import Face
from pgdiff_desktop.faces.tilted_faces import with_tilted_faces
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.resource_files import sample_portrait
from pgdiff_desktop.settings import load_settings

NEAR = 0.15


@pytest.fixture(scope="module")
def detector():
    engine = Engine.with_installed_models(load_settings())
    return engine.detectors.face_detector("cpu")


@pytest.fixture(scope="module")
def portrait():
    """The bundled portrait at a third of its size, (H, W, 3) uint8, and its eyes, (2, 2)."""
    path, eyes = sample_portrait()
    with Image.open(path) as picture:
        small = picture.convert("RGB").reduce(3)
    return np.asarray(small), (np.array(eyes) + 0.5) / 3 - 0.5


def beside_itself(picture, eyes, degrees):
    """The portrait upright at the left, and turned clockwise at the right, on grey; the eyes of both."""
    height, width = picture.shape[:2]
    side = round(np.hypot(height, width))
    photo = np.full((side, width + side, 3), 128, np.uint8)
    photo[:height, :width] = picture
    matrix = cv2.getRotationMatrix2D(((width - 1) / 2, (height - 1) / 2), -degrees, 1.0)
    matrix[:, 2] += (width + (side - width) / 2, (side - height) / 2)
    # The upright one lies outside of what the turned one covers.
    turned = cv2.warpAffine(picture, matrix, photo.shape[1::-1])
    covered = cv2.warpAffine(np.ones_like(picture), matrix, photo.shape[1::-1]) > 0
    covered[:, :width] = False
    photo[covered] = turned[covered]
    return photo, eyes, eyes @ matrix[:, :2].T + matrix[:, 2]


def has_eyes(face, eyes):
    away = np.linalg.norm(np.array(face.landmarks[:2]) - eyes, axis=1)
    return away.max() < NEAR * np.linalg.norm(eyes[1] - eyes[0])


@pytest.mark.parametrize("degrees", [45, -50])
def test_a_tilted_head_is_found_beside_an_upright_one(detector, portrait, degrees):
    photo, upright, tilted = beside_itself(*portrait, degrees)
    found = find_faces(detector, photo)
    assert found.turned == 0
    assert len(found.faces) == 2
    assert sum(has_eyes(face, upright) for face in found.faces) == 1
    (face,) = [face for face in found.faces if has_eyes(face, tilted)]
    x, y, width, height = face.box
    # The box is around the head, not around what a turned box covers.
    middle = np.mean(face.landmarks, axis=0)
    assert x < middle[0] < x + width
    assert y < middle[1] < y + height
    assert max(width, height) < 4 * np.linalg.norm(tilted[1] - tilted[0])


def test_a_photo_with_nothing_but_a_tilted_head_shows_it(detector, portrait):
    photo, _, tilted = beside_itself(*portrait, 45)
    photo = np.ascontiguousarray(photo[:, portrait[0].shape[1] :])
    found = find_faces(detector, photo)
    assert len(found.faces) == 1
    assert found.turned == 0
    assert has_eyes(found.faces[0], tilted - (portrait[0].shape[1], 0))


def test_what_is_seen_upright_is_not_seen_again(detector, portrait):
    assert len(find_faces(detector, portrait[0]).faces) == 1


def test_a_guess_that_a_closer_look_does_not_confirm_is_no_face():
    sizes = []

    def detect(picture):
        """Sure of the whole picture, unsure of anything cut out of it."""
        sizes.append(picture.shape[:2])
        middle = picture.shape[1] / 2
        score = 0.9 if len(sizes) <= 2 else 0.6
        return [Face((middle - 20, middle - 20, 40, 40), ((middle, middle),) * 5, score)]

    assert with_tilted_faces(detect, np.zeros((200, 200, 3), np.uint8), (), 200) == []
    assert len(sizes) > 2


def test_faces_of_a_photo_scanned_at_a_slant_are_all_found(detector, shared):
    with Image.open(shared("cases", "files", "tilt45.png")) as picture:
        assert len(find_faces(detector, np.asarray(picture.convert("RGB"))).faces) == 4
