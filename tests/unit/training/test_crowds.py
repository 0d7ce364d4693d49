"""Crowds say truly where their faces are, and the detector is asked for those that it can find."""

from __future__ import annotations

import json

import numpy as np
import pytest
import torch
from PIL import Image

from pgdiff_desktop.faces.face_windows import encode_windows, windows_around
from pgdiff_desktop.networks.face_detector import STRIDE
from pgdiff_desktop.training import crowds
from pgdiff_desktop.training.crowds import Crowd, _put, draw_crowd, load_portraits
from pgdiff_desktop.training.detector import (
    JudgeTargets,
    SeenWindows,
    cell_loss,
    cell_targets,
    judge_loss,
    judge_targets,
)

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


def crowd_of(*boxes, answers=True):
    boxes = np.array(boxes, np.float64)
    landmarks = boxes[:, None, :2] + boxes[:, None, 2:] / 2 + np.zeros((1, 5, 1))
    return Crowd(np.zeros((256, 256), np.uint8), boxes, landmarks, np.zeros(len(boxes), bool) | answers)


def test_the_cells_at_a_face_are_asked_for_it_and_far_ones_for_none():
    targets = cell_targets(crowd_of([84.5, 76.5, 40, 56]))
    # Its middle is that of pixel 104, 104: the cell of row 13 and column 13.
    assert targets.score[104 // STRIDE, 104 // STRIDE] == 1
    assert targets.score[13, 25] == 0
    assert targets.place[:2, 13, 13] == pytest.approx([0, 0])
    assert 3 <= (targets.score == 1).sum() <= 9


@pytest.mark.parametrize("box", [[90, 80, 15, 20], [60, 60, 80, 110]])
def test_faces_a_little_outside_the_sizes_may_be_found_or_not(box):
    targets = cell_targets(crowd_of(box))
    assert (targets.score == -1).any()
    assert not (targets.score == 1).any()


def test_a_face_too_large_for_the_window_is_none():
    assert (cell_targets(crowd_of([20, 20, 160, 200])).score == 0).all()


def test_the_judge_is_shown_faces_and_what_was_proposed_beside_them():
    crowd = crowd_of([100, 100, 40, 56], [20, 180, 30, 40], answers=np.array([True, False]))
    proposed = np.array([[0.9, 102, 101, 38, 50], [0.8, 22, 178, 30, 40], [0.7, 200, 20, 40, 50]])
    targets = judge_targets(crowd, proposed, np.random.default_rng(0))
    # The face that must be found, then the proposal that is none; the face of which any answer is right is not shown.
    assert targets.score[0] == 1
    assert not targets.score[1:].any()
    alone = judge_targets(crowd_of([100, 100, 40, 56]), np.zeros((0, 5)), np.random.default_rng(0))
    assert len(alone.score) < len(targets.score) <= 1 + 1 + 4
    # Asked of the window that was cut, the answer is the face.
    assert np.abs(targets.place[0]).max() < 1


def test_the_losses_are_least_for_the_truth():
    cells = cell_targets(crowd_of([84.5, 76.5, 40, 56], [150, 150, 24, 33]))
    truth = np.concatenate([np.where(cells.score == 1, 9.0, -9.0)[None], cells.place])
    right = torch.from_numpy(truth.astype(np.float32))[None]
    assert cell_loss(right, [cells]) < 1e-3
    judged = judge_targets(crowd_of([84.5, 76.5, 40, 56]), np.zeros((0, 5)), np.random.default_rng(0))
    said = torch.from_numpy(np.concatenate([18 * judged.score[:, None] - 9, judged.place], axis=1))
    assert judge_loss(said, judged) < 1e-3
    for channel in (0, 1, 4):
        off = -12 if channel == 0 else 0.3
        wrong, wrong_said = right.clone(), said.clone()
        wrong[:, channel] += off
        wrong_said[:, channel] += off
        assert cell_loss(wrong, [cells]) > 0.01
        assert judge_loss(wrong_said, judged) > 0.01


def test_a_mirrored_window_says_the_same_of_the_mirrored_face():
    rng = np.random.default_rng(0)
    boxes, landmarks = np.array([[84.5, 76.5, 40, 56]]), 90 + 20 * rng.random((1, 5, 2))
    windows = windows_around(boxes + np.array([2, 1, 3, 4]))
    place = encode_windows(boxes, landmarks, windows).astype(np.float32)
    shown = JudgeTargets(rng.random((1, 1, 48, 48), np.float32), np.ones(1, np.float32), place)
    mirrored = shown.mirrored()
    assert np.array_equal(mirrored.windows[0, 0, :, 0], shown.windows[0, 0, :, -1])
    # The first corner is still the left one; the left eye was the right one.
    assert mirrored.place[0, :4] == pytest.approx([-place[0, 2], place[0, 1], -place[0, 0], place[0, 3]])
    assert mirrored.place[0, 4:6] == pytest.approx([-place[0, 6], place[0, 7]])
    assert mirrored.mirrored().place == pytest.approx(place)


def test_as_many_faces_as_others_are_drawn_of_the_latest_windows():
    def some(score, tone, count):
        windows = np.full((count, 1, 48, 48), tone, np.float32)
        return JudgeTargets(windows, np.full(count, score, np.float32), np.zeros((count, 14), np.float32))

    seen = SeenWindows(most=10)
    seen.add(some(0, 0.1, 20))
    assert not seen.has_both
    seen.add(JudgeTargets.together([some(1, 0.2, 3), some(0, 0.3, 10)]))
    drawn = seen.drawn(np.random.default_rng(0), 40)
    assert len(seen) == 13
    assert drawn.score.mean() == 0.5
    # Of those that are none, only the latest ten are left.
    assert set(np.unique(drawn.windows)) == {np.float32(0.2), np.float32(0.3)}
