"""The shipped detector: what its cells say is what a face is, and it finds one wherever and however large it is."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from PIL import Image

from pgdiff_desktop.engine.engine import Engine
from pgdiff_desktop.engine.model_choice import choose_detector
from pgdiff_desktop.faces.detection import find_faces
from pgdiff_desktop.faces.face_proposals import decode_cells, encode_cells
from pgdiff_desktop.faces.face_windows import cut_windows, decode_windows, encode_windows, windows_around
from pgdiff_desktop.faces.starter_detector import StarterDetector, merged
from pgdiff_desktop.networks.face_detector import FaceDetectorNetwork
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.resource_files import sample_portrait
from tests.fakes import old_photo

# Distances of landmarks are told in shares of the distance between the eyes.
NEAR = 0.12


@pytest.fixture(scope="module")
def detector():
    engine = Engine.with_installed_models()
    return engine.detector(choose_detector(engine.catalog, engine.store), "cpu")


@pytest.fixture(scope="module")
def portrait():
    """The bundled portrait, (H, W, 3) uint8, and its eyes, (2, 2)."""
    path, eyes = sample_portrait()
    with Image.open(path) as picture:
        return np.asarray(picture.convert("RGB")), np.array(eyes)


def shrunk(picture, eyes, scale):
    size = (round(picture.shape[1] * scale), round(picture.shape[0] * scale))
    factor = np.array(size) / picture.shape[1::-1]
    return cv2.resize(picture, size, interpolation=cv2.INTER_AREA), (eyes + 0.5) * factor - 0.5


def distance_of_eyes(face, eyes):
    away = np.linalg.norm(np.array(face.landmarks[:2]) - eyes, axis=1)
    return away.max() / np.linalg.norm(eyes[1] - eyes[0])


def test_the_shipped_detector_is_the_one_without_any_download(detector):
    assert isinstance(detector, StarterDetector)


@pytest.mark.parametrize("scale", [0.08, 0.12, 0.25, 0.5, 1.0])
def test_the_sample_face_is_found_at_any_size(detector, portrait, scale):
    picture, eyes = shrunk(*portrait, scale)
    found = find_faces(detector, picture)
    assert len(found.faces) == 1
    assert found.turned == 0
    assert distance_of_eyes(found.faces[0], eyes) < NEAR


@pytest.mark.parametrize(
    "toned", [lambda p: p[..., :1] * [1, 1, 1], lambda p: p * [1.0, 0.8, 0.55], lambda p: p / 3 + 90]
)
def test_colours_and_fading_do_not_matter(detector, portrait, toned):
    picture, eyes = shrunk(*portrait, 0.4)
    found = detector.detect(toned(picture).astype(np.uint8))
    assert len(found) == 1
    assert distance_of_eyes(found[0], eyes) < NEAR


def test_a_face_on_a_large_page_is_found_where_it_is(detector, portrait):
    small, eyes = shrunk(*portrait, 0.15)
    page = old_photo(700, 1100)
    height, width = small.shape[:2]
    page[410 : 410 + height, 830 : 830 + width] = small
    found = find_faces(detector, page).faces
    assert len(found) == 1
    assert distance_of_eyes(found[0], eyes + np.array([830, 410])) < NEAR


@pytest.mark.parametrize("size", [(8, 8), (1, 1), (3, 900), (900, 5), (97, 31)])
def test_tiny_and_thin_pictures_have_no_faces_and_do_no_harm(detector, size):
    assert find_faces(detector, np.full((*size, 3), 120, np.uint8)).faces == ()


def test_noise_and_empty_pictures_have_no_faces(detector):
    rng = np.random.default_rng(0)
    noise = rng.integers(0, 256, (300, 400, 3)).astype(np.uint8)
    for picture in (
        np.zeros((300, 400, 3), np.uint8),
        noise,
        cv2.GaussianBlur(noise, (0, 0), 4),
        old_photo(300, 400),
    ):
        assert detector.detect(picture) == []


def test_what_is_encoded_in_a_cell_is_decoded():
    box = np.array([101.5, 40.0, 30.0, 42.0])
    cells = np.full((5, 12, 20), -9.0)
    cells[1:, 7, 14] = encode_cells(box, np.array([[14, 7]]))
    cells[0, 7, 14] = np.log(0.9 / 0.1)
    rows = decode_cells(cells, score=0.5, most=10)
    assert rows == pytest.approx(np.array([[0.9, *box]]))
    assert len(decode_cells(cells, score=0.95, most=10)) == 0
    cells[0, 2, 3] = 9
    assert decode_cells(cells, score=0.5, most=1)[0, 0] > 0.99


def test_a_box_in_the_middle_of_its_cell_is_told_as_nothing():
    # The cell of column 14 and row 7 lies on the centre of pixel 112, 56.
    assert encode_cells(np.array([96.5, 40.5, 32, 32]), np.array([[14, 7]])) == pytest.approx(
        np.zeros((1, 4))
    )


def test_what_is_encoded_in_a_window_is_decoded():
    box, landmarks = np.array([[101.5, 40.0, 30.0, 42.0]]), np.arange(100.0, 110.0).reshape(1, 5, 2)
    windows = windows_around(box + np.array([3, -4, 5, 6]))
    said = np.concatenate([[[0.0]], encode_windows(box, landmarks, windows)], axis=1)
    assert decode_windows(said, windows) == pytest.approx(
        np.concatenate([[[0.5]], box, landmarks.reshape(1, 10)], axis=1)
    )


def test_a_window_shows_what_lies_in_it():
    grey = np.zeros((100, 140), np.float32)
    grey[50:52, 70:72] = 255
    # Half the picture's scale: the four bright pixels around 71, 51 are one in the middle of 24 px of window.
    cut = cut_windows(grey, np.array([[71.0, 51.0, 24.0]]))
    y, x = np.nonzero(cut[0, 0] > 0)
    assert (y.mean() + 0.5, x.mean() + 0.5) == pytest.approx((24, 24))
    assert cut.min() == -1
    # Beyond the border its last pixels go on.
    grey[:, -1] = 255
    assert (cut_windows(grey, np.array([[150.0, 50.0, 10.0]])) == 1).all()
    assert cut_windows(grey, np.zeros((0, 3))).shape == (0, 1, 48, 48)


def test_one_row_is_left_of_each_face():
    def row(score, x, width):
        return [score, x, 10.0, width, 40.0, *np.full(10, x)]

    rows = np.array([row(0.6, 12, 30), row(0.9, 10, 30), row(0.8, 200, 30), row(0.7, 15, 14)])
    kept = merged(rows)
    assert [round(score, 2) for score in kept[:, 0]] == [0.9, 0.8]
    # Two that agree are averaged by their scores; the narrow one within them says something else.
    assert 10 < kept[0, 1] < 11
    assert kept[0, 5] == pytest.approx(kept[0, 1])
    assert merged(np.zeros((0, 15))).shape == (0, 15)


@torch.no_grad()
def test_a_cell_says_the_same_in_a_crop_as_in_the_picture():
    torch.manual_seed(0)
    network = FaceDetectorNetwork(features=16).eval()
    picture = torch.rand(1, 1, 512, 512)
    whole, crop = network(picture), network(picture[..., 96:448, 96:448])
    assert whole.shape == (1, 5, 64, 64)
    # Far enough from the crop's border.
    assert torch.allclose(whole[..., 12 + 12 : 12 + 32, 24:44], crop[..., 12:32, 12:32], atol=1e-5)
    # As much of it as is seen through a nearer border is not what it was.
    assert not torch.allclose(whole[..., 24:30, 12:18], crop[..., 12:18, 0:6], atol=1e-5)
    assert network(torch.rand(1, 1, 33, 7)).shape == (1, 5, 5, 1)


@torch.no_grad()
def test_the_judge_does_not_mind_how_dark_or_faded_a_window_is():
    torch.manual_seed(0)
    judge = FaceDetectorNetwork(features=16).eval().judge
    windows = torch.rand(3, 1, 48, 48)
    assert torch.allclose(judge(windows), judge(0.9 * windows - 0.8), atol=0.02)
    assert judge(torch.ones(2, 1, 48, 48)).isfinite().all()
