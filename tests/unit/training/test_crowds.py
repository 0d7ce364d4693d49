"""Crowds say truly where their faces are, and the detector is asked for those that it can find."""

from __future__ import annotations

import json

import cv2
import numpy as np
import pytest
import torch
from PIL import Image

from pgdiff_desktop.faces.starter_detector import decode_cells
from pgdiff_desktop.networks.face_detector import SAID, STRIDES
from pgdiff_desktop.training import crowds, measure_detector
from pgdiff_desktop.training.crowds import Crowd, _put, draw_crowd, load_portraits
from pgdiff_desktop.training.detector import YuNet, cells_loss, place_landmarks
from pgdiff_desktop.training.turned_heads import Turn, draw_turn
from tests.fakes import FixedDetector

LANDMARKS = [[120.0, 100.0], [160.0, 100.0], [140.0, 120.0], [125.0, 140.0], [155.0, 140.0]]


@pytest.fixture
def folder(tmp_path):
    """Twelve grey portraits with one bright landmark each: the left eye."""
    labels = {}
    for number in range(12):
        name = f"person_{number}.png"
        pixels = np.full((300, 280), 60, np.uint8)
        pixels[97:104, 117:124] = 255
        Image.fromarray(pixels).save(tmp_path / name)
        labels[name] = {"size": [280, 300], "faces": [{"box": [100, 60, 80, 110], "landmarks": LANDMARKS}]}
    (tmp_path / "labels.json").write_text(json.dumps(labels))
    return tmp_path


def test_one_in_twenty_is_never_trained_on(folder):
    kept, others = load_portraits(folder, held_out=True), load_portraits(folder, held_out=False)
    assert len(kept) + len(others) == 12
    assert len(others) > 8


@pytest.mark.parametrize("seed", range(12))
def test_landmarks_move_with_the_person(folder, seed, monkeypatch):
    # A brim may hide the bright eye that is looked for below.
    monkeypatch.setattr(crowds, "_HATS", 0.0)
    portraits = load_portraits(folder, held_out=False)
    rng = np.random.default_rng(seed)
    crowd = Crowd(np.zeros((256, 256), np.uint8))
    width = rng.uniform(20, 100)
    _put(crowd, portraits[0], rng, np.array([130.0, 110.0]), width, whole=True)
    if not len(crowd.boxes):
        pytest.skip("turned too far to count as a face")
    bright = crowd.pixels.astype(float) - np.median(crowd.pixels[100:120, 120:140])
    y, x = np.nonzero(bright > 0.5 * bright.max())
    eye = np.array([x.mean(), y.mean()]) + 0.5
    # Mirrored, the left eye of the person is the right one of the picture.
    away = np.linalg.norm(crowd.landmarks[0, :2] - eye, axis=1).min()
    assert away < 0.03 * width + 0.3
    assert crowd.landmarks[0, 0, 0] < crowd.landmarks[0, 1, 0]
    assert crowd.boxes[0, :2] + crowd.boxes[0, 2:] / 2 == pytest.approx((130, 110), abs=1e-6)


def test_crowds_are_the_same_for_the_same_numbers_and_their_faces_lie_in_them(folder):
    portraits = load_portraits(folder, held_out=False)
    for seed in range(30):
        crowd = draw_crowd(portraits, np.random.default_rng(seed), 256)
        again = draw_crowd(portraits, np.random.default_rng(seed), 256)
        assert np.array_equal(crowd.pixels, again.pixels)
        assert crowd.pixels.shape == (256, 256)
        assert len(crowd.boxes) == len(crowd.landmarks) == len(crowd.answers)
        must = crowd.landmarks[crowd.answers]
        assert ((must > 0) & (must < 256)).all()


@pytest.mark.parametrize("tangents", [(0.0, 0.0), (0.5, 0.1), (-0.6, -0.2)])
def test_a_turned_head_takes_its_landmarks_with_it(tangents):
    eye = np.array([[75.5, 60.5]])
    source = np.zeros((200, 180), np.uint8)
    source[59:62, 74:77] = 255
    turn = Turn(np.array([90.0, 80.0]), np.array([92.0, 84.0]), 60.0, np.array(tangents))
    y, x = np.nonzero(turn.picture(source) > 100)
    assert turn.moved(eye)[0] == pytest.approx([x.mean() + 0.5, y.mean() + 0.5], abs=0.6)


def test_a_nose_moves_aside_and_the_middle_of_the_face_stays():
    box, nose = np.array([60.0, 50.0, 60.0, 80.0]), np.array([90.0, 95.0])
    turn = draw_turn(box, nose, np.random.default_rng(1))
    beside = np.array([[90.0, 90.0], [10.0, 10.0]])
    bare = Turn(turn.middle, np.array([1e4, 1e4]), turn.width, turn.tangents)
    assert bare.moved(beside)[0] == pytest.approx(beside[0])
    away, background = turn.moved(nose[None])[0] - nose, turn.moved(beside)[1] - beside[1]
    # What is nearer goes the way of the turn, what is farther against it.
    assert away[0] * turn.tangents[0] > 0
    assert background[0] * turn.tangents[0] < 0


def cells_of(box, score):
    """What one stride's cells of a picture of 256 px say, a face at the one in the middle of a box."""
    stride = 16
    cells = np.zeros((SAID, 16, 16), np.float32)
    middle = np.array(box[:2]) + np.array(box[2:]) / 2
    across, down = (middle // stride).astype(int)
    cells[0, down, across] = score
    cells[1:3, down, across] = middle / stride - [across, down]
    cells[3:5, down, across] = np.log(np.array(box[2:]) / stride)
    return cells, stride, (down, across)


def test_a_person_of_the_crowd_says_where_the_landmarks_lie():
    box, points = np.array([84.0, 76.0, 40.0, 56.0]), 100 + np.arange(10.0).reshape(1, 5, 2)
    crowd = Crowd(np.zeros((256, 256), np.uint8), box[None], points, np.ones(1, bool))
    said = box + np.array([2, -3, 1, 2])
    cells, stride, _ = cells_of(said, 0.8)
    place_landmarks(cells, stride, crowd)
    logits = cells.copy()
    logits[0] = np.log(cells[0].clip(1e-6) / (1 - cells[0]))
    row = decode_cells(logits, stride, 0.5)[0]
    # A crowd counts from the corner of the first pixel, a face's landmarks from its centre.
    assert row[5:].reshape(5, 2) == pytest.approx(points[0] - 0.5, abs=1e-4)
    assert row[1:5] == pytest.approx(said, abs=1e-4)
    # Of a face that nobody of the crowd has, the teacher alone knows.
    other, stride, _ = cells_of(np.array([20.0, 180.0, 40.0, 56.0]), 0.8)
    place_landmarks(other, stride, crowd)
    assert not other[5:].any()


def test_the_loss_is_least_for_the_truth():
    cells, _, at = cells_of([84.0, 76.0, 40.0, 56.0], 0.9)
    wanted = torch.from_numpy(cells)[None]
    said = wanted.clone()
    said[:, 0] = torch.logit(wanted[:, 0], eps=1e-4)
    right = cells_loss([said], [wanted])
    assert right < 1e-3
    for channel in (0, 1, 3, 8):
        wrong = said.clone()
        wrong[0, channel, at[0], at[1]] += 1 if channel else -4
        assert cells_loss([wrong], [wanted]) > right + 0.01
    # Where there is no face, only the score counts.
    elsewhere = said.clone()
    elsewhere[0, 1:, 0, 0] += 5
    assert cells_loss([elsewhere], [wanted]) == pytest.approx(right)


def test_the_teacher_says_cell_by_cell_what_it_finds(shared):
    path = shared("weights") / "yunet_n_dynamic.onnx"
    names = sorted((shared("photos", "portraits")).glob("*.jpg"))[:3]
    pictures = np.stack(
        [cv2.resize(cv2.imread(str(name), cv2.IMREAD_GRAYSCALE), (256, 256)) for name in names]
    )
    cells = YuNet(path).cells(pictures)
    assert [one.shape for one in cells] == [(3, SAID, 256 // s, 256 // s) for s in STRIDES]
    finder = cv2.FaceDetectorYN.create(str(path), "", (256, 256), 0.5)
    for number, picture in enumerate(pictures):
        _, found = finder.detect(cv2.cvtColor(picture, cv2.COLOR_GRAY2BGR))
        logits = [np.concatenate([_logit(one[number, :1]), one[number, 1:]]) for one in cells]
        rows = np.concatenate([decode_cells(*pair, 0.5) for pair in zip(logits, STRIDES, strict=True)])
        best = rows[rows[:, 0].argmax()]
        assert best == pytest.approx(np.concatenate([found[0, 14:], found[0, :14]]), abs=0.01)


def _logit(score):
    return np.log(score.clip(1e-6) / (1 - score.clip(0, 1 - 1e-6)))


def test_found_faces_of_composed_crowds_are_counted_without_another_detector(folder, monkeypatch):
    boxes = np.array([[20.0, 20.0, 40.0, 56.0], [90.0, 20.0, 40.0, 56.0], [160.0, 20.0, 40.0, 56.0]])
    # The last person stands behind somebody: to find that face or not is right either way.
    crowd = Crowd(np.zeros((256, 256), np.uint8), boxes, np.zeros((3, 5, 2)), np.array([True, True, False]))
    monkeypatch.setattr(measure_detector, "draw_crowd", lambda persons, rng, size: crowd)
    at = np.array([[22, 18, 40, 60], [158, 20, 40, 50], [20, 160, 40, 50]]) / 256
    found = FixedDetector(*(tuple(box) for box in at))
    measured = measure_detector.measure_on_crowds(found, folder)
    assert measured.recall == pytest.approx(0.5)
    assert measured.beside_per_face == pytest.approx(0.5)
