"""The shipped detector: what its cells say is what a face is, and it finds one wherever and however large it is."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from PIL import Image

from pgdiff_desktop.engine.engine import Engine
from pgdiff_desktop.faces.detection import find_faces
from pgdiff_desktop.faces.starter_detector import ROW, StarterDetector, as_input, decode_cells, merged
from pgdiff_desktop.networks.face_detector import SAID, STRIDES, FaceDetectorNetwork
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.resource_files import sample_portrait
from pgdiff_desktop.settings import load_settings
from tests.fakes import old_photo

# Distances of landmarks are told in shares of the distance between the eyes.
NEAR = 0.12


@pytest.fixture(scope="module")
def detector():
    engine = Engine.with_installed_models(load_settings())
    return engine.detectors.face_detector("cpu")


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


def test_a_cell_tells_its_face_from_its_corner():
    cells = np.full((SAID, 12, 20), -9.0)
    cells[:, 7, 14] = [np.log(9), 0.5, 0.25, np.log(4), np.log(6), *np.arange(10)]
    rows = decode_cells(cells, stride=8, score=0.5)
    points = np.array([14, 7]) + np.arange(10.0).reshape(5, 2)
    assert rows == pytest.approx(np.array([[0.9, 100, 34, 32, 48, *(8 * points).reshape(-1)]]))
    assert decode_cells(cells, stride=8, score=0.95).shape == (0, ROW)
    cells[3, 7, 14] = 1e9
    assert np.isfinite(decode_cells(cells, stride=8, score=0.5)).all()


def test_what_is_added_to_a_picture_lies_below_and_to_the_right():
    given = as_input(np.full((33, 64), 255.0))
    assert given.shape == (1, 64, 64)
    assert (given[0, :33] == 1).all()
    assert (given[0, 33:] == 0).all()


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
    network = FaceDetectorNetwork(widths=(8, 8, 8, 8), blocks=(1, 1, 1, 1), features=8).eval()
    picture = torch.rand(1, 1, 768, 768)
    whole, crop = network(picture), network(picture[..., 128:640, 128:640])
    for stride, all_of_it, part in zip(STRIDES, whole, crop, strict=True):
        cells, off = 512 // stride, 128 // stride
        assert all_of_it.shape == (1, SAID, 768 // stride, 768 // stride)
        # Far enough from the crop's border.
        middle = slice(cells // 2 - 1, cells // 2 + 1)
        shifted = slice(middle.start + off, middle.stop + off)
        assert torch.allclose(all_of_it[..., shifted, shifted], part[..., middle, middle], atol=1e-4)
