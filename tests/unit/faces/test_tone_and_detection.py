"""Tones are told apart; faces are found turned, once each, in reading order."""

from __future__ import annotations

import csv

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.faces.detection import find_faces, overlap
from pgdiff_desktop.faces.face import Face, face_from_box
from pgdiff_desktop.faces.tone import (
    ToneKind,
    apply_tone,
    describe_tone,
    keep_light,
    keep_light_only,
    keep_lightness,
)
from tests.fakes import FixedDetector


def coloured(seed=0):
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[:128, :128] / 128
    return np.clip(
        np.stack([0.3 + 0.6 * x, 0.7 - 0.5 * y, 0.4 + 0.3 * x * y], -1) + rng.normal(0, 0.01, (128, 128, 3)),
        0,
        1,
    ).astype(np.float32)


def grey():
    return np.repeat(coloured()[..., :1], 3, axis=2)


def sepia():
    lightness = grey()
    return np.clip(lightness * np.array([1.0, 0.85, 0.65]) + np.array([0.05, 0.03, 0.0]), 0, 1).astype(
        np.float32
    )


@pytest.mark.parametrize(
    ("picture", "kind"),
    [(coloured(), ToneKind.COLOUR), (grey(), ToneKind.MONOCHROME), (sepia(), ToneKind.TONED)],
)
def test_the_kind_of_tone(picture, kind):
    assert describe_tone(picture).kind is kind


def test_a_coloured_face_in_a_sepia_print_becomes_sepia():
    tone = describe_tone(sepia())
    toned = apply_tone(coloured(3), tone)
    assert describe_tone(toned).kind is ToneKind.TONED
    # Of one lightness, its colours are the print's.
    assert (toned[..., 0] - toned[..., 2]).min() > 0


def test_a_coloured_face_in_a_grey_print_becomes_grey_to_the_last_bit():
    toned = apply_tone(coloured(), describe_tone(grey()))
    assert np.array_equal(toned[..., 0], toned[..., 1])
    assert np.array_equal(toned[..., 0], toned[..., 2])


def test_the_photos_light_is_kept_and_its_features_are_not():
    photo = np.full((128, 128, 3), 0.3, np.float32)
    restored = np.full((128, 128, 3), 0.6, np.float32)
    restored[60:64, 60:64] = 0.2
    kept = keep_light(restored, photo, np.zeros((128, 128), bool))
    assert np.abs(kept[:30] - 0.3).max() < 0.02
    assert kept[62, 62, 0] < 0.05


def test_light_is_not_measured_where_the_photo_is_damaged():
    photo = np.full((128, 128, 3), 0.7, np.float32)
    restored = photo.copy()
    hole = np.zeros((128, 128), bool)
    hole[45:80, 48:80] = True
    restored[hole] = 0.15
    kept = keep_light(restored, photo, hole)
    assert kept[hole].max() < 0.2
    assert np.abs(kept[~hole] - 0.7).max() < 0.02


def test_colours_are_laid_on_a_lightness_that_stays():
    photo, painted = np.clip(grey() * 1.6 - 0.3, 0, 1), coloured(1)
    kept = keep_lightness(painted, photo)
    assert np.abs(kept.mean(axis=2) - photo.mean(axis=2)).max() < 1e-5
    calm = (photo > 0.35) & (photo < 0.65)
    assert np.abs((kept - photo) - (painted - painted.mean(axis=2, keepdims=True)))[calm].max() < 1e-5


def test_light_is_kept_under_colours_that_stay():
    photo, painted = np.full((128, 128, 3), 0.7, np.float32), coloured(1) * 0.5
    hole = np.zeros((128, 128), bool)
    hole[40:90, 40:90] = True
    kept = keep_light_only(painted, photo, hole)
    assert np.abs(kept[:25].mean() - 0.7) < 0.02
    chroma = painted - painted.mean(axis=2, keepdims=True)
    calm = kept.max(axis=2) < 0.99
    assert np.abs((kept - kept.mean(axis=2, keepdims=True) - chroma)[calm]).max() < 1e-5
    # What lies under damage says nothing of the light.
    np.testing.assert_allclose(
        keep_light_only(painted, np.where(hole[..., None], 0, photo), hole), kept, atol=1e-5
    )


@pytest.mark.slow
def test_the_tones_of_real_prints(shared):
    """Against the labels of the faces: colour photographs keep their colours, prints are not made gaudy."""
    index, folder = shared("faces", "index.csv"), shared("faces")
    with index.open(newline="") as file:
        rows = list(csv.DictReader(file))[::16]
    right = {"colour": [], "mono": []}
    for row in rows:
        with Image.open(folder / row["size"] / row["file"]) as picture:
            tone = describe_tone(np.asarray(picture.convert("RGB"), np.float32) / 255)
        right[row["tone"]].append((tone.kind is ToneKind.COLOUR) == (row["tone"] == "colour"))
    assert np.mean(right["mono"]) > 0.97
    assert np.mean(right["colour"]) > 0.85


def upright_only(picture):
    """A detector that sees a face only where the photo's white corner is at the top left."""
    height, _width = picture.shape[:2]
    return [face_from_box((10, 20, 30, 40))] if picture[:5, :5].mean() > 200 and height > 60 else []


class UprightDetector:
    def detect(self, picture):
        return upright_only(picture)


@pytest.mark.parametrize("turns", range(4))
def test_a_turned_photo_is_turned_until_faces_are_found(turns):
    upright = np.zeros((200, 120, 3), np.uint8)
    upright[:40, :40] = 255
    photo = np.ascontiguousarray(np.rot90(upright, turns))
    found = find_faces(UprightDetector(), photo, longest_side=200)
    assert found.turned == 90 * turns
    face = found.faces[0]
    height, width = photo.shape[:2]
    x, y, w, h = face.box
    assert 0 <= x <= x + w <= width
    assert 0 <= y <= y + h <= height
    # Turned with the photo, the eyes still lie above the mouth as the upright face has it.
    eyes, mouth = np.mean(face.landmarks[:2], axis=0), np.mean(face.landmarks[3:], axis=0)
    down = {0: (0, 1), 1: (1, 0), 2: (0, -1), 3: (-1, 0)}[turns]
    assert np.dot(mouth - eyes, down) > 5


def test_faces_come_row_by_row_and_once():
    boxes = [(0.6, 0.52, 0.1, 0.1), (0.1, 0.1, 0.1, 0.1), (0.1, 0.5, 0.1, 0.1), (0.105, 0.1, 0.1, 0.1)]
    found = find_faces(FixedDetector(*boxes), np.zeros((400, 400, 3), np.uint8), longest_side=400)
    assert [round(face.box[0] / 400, 1) for face in found.faces] == [0.1, 0.1, 0.6]
    assert [round(face.box[1] / 400, 1) for face in found.faces] == [0.1, 0.5, 0.5]


def test_boxes_are_clipped_to_the_photo():
    class Detector:
        def detect(self, picture):
            height, width = picture.shape[:2]
            return [Face((-0.1 * width, 0.8 * height, 0.3 * width, 0.4 * height), ((1, 1),) * 5, 0.9)]

    found = find_faces(Detector(), np.zeros((100, 100, 3), np.uint8), longest_side=100)
    assert found.faces[0].box == pytest.approx((0, 80, 20, 20), abs=0.5)


def test_overlap_is_intersection_over_union():
    assert overlap((0, 0, 2, 2), (1, 0, 2, 2)) == pytest.approx(1 / 3)
    assert overlap((0, 0, 2, 2), (5, 5, 1, 1)) == 0
