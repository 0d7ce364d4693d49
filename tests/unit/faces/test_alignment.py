import math
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pgdiff_desktop.errors import FaceError
from pgdiff_desktop.faces.aligned_face import whole_photo_as_face
from pgdiff_desktop.faces.alignment import (
    ARCFACE_TEMPLATE,
    TEMPLATE,
    Region,
    align,
    align_mask,
    aligned_region,
    alignment_matrix,
    crop_matrix_112,
    shrink_factor,
    template_for,
    unalign,
)


def landmarks_at(scale, degrees, x, y, size=512):
    """The template's points in a photo: `scale` photo pixels per pixel of a 512 px face, turned, centred at x, y."""
    turn = complex(math.cos(math.radians(degrees)), math.sin(math.radians(degrees))) * scale
    places = [(complex(*point) - (255.5 + 255.5j)) * turn + complex(x, y) for point in TEMPLATE]
    return tuple((place.real, place.imag) for place in places)


def photo_of_blobs(landmarks, height, width, sigma):
    """A light Gaussian at every landmark, on black."""
    y, x = np.mgrid[:height, :width].astype(np.float32)
    picture = sum(np.exp(-((x - px) ** 2 + (y - py) ** 2) / (2 * sigma**2)) for px, py in landmarks)
    return np.repeat(picture[..., None], 3, axis=2).astype(np.float32)


def centre_of_light(picture, near, reach):
    """Centroid of the light within `reach` pixels of a place."""
    y, x = np.mgrid[: picture.shape[0], : picture.shape[1]]
    light = picture[..., 0] * (np.hypot(x - near[0], y - near[1]) < reach)
    return (light * x).sum() / light.sum(), (light * y).sum() / light.sum()


@pytest.mark.parametrize("degrees", [0, 17, 90, 180, -120])
@pytest.mark.parametrize(("scale", "size"), [(0.5, 512), (0.5, 128), (1.0, 256), (1.3, 128), (1.7, 512)])
def test_landmarks_land_on_the_template(scale, size, degrees):
    points = landmarks_at(scale, degrees, 350, 340)
    photo = photo_of_blobs(points, 680, 700, sigma=6 * scale)
    matrix = alignment_matrix(points, size)
    region = aligned_region(matrix, size, photo.shape)
    aligned = align(region.of(photo), region, matrix, size)
    assert aligned.shape == (size, size, 3)
    assert aligned.dtype == np.float32
    for target in template_for(size):
        assert centre_of_light(aligned, target, 24 * size / 512) == pytest.approx(target, abs=0.5)


@pytest.mark.parametrize("side", [128, 700, 1024])
@pytest.mark.parametrize("size", [128, 512])
def test_a_face_that_is_aligned_already_is_only_rescaled(side, size):
    whole = whole_photo_as_face(Path(), np.zeros((side, side, 3), np.uint8), None, None, size)
    by_centres = tuple(((x + 0.5) * side / 512 - 0.5, (y + 0.5) * side / 512 - 0.5) for x, y in TEMPLATE)
    assert np.array(whole.face.landmarks) == pytest.approx(np.array(by_centres), abs=1e-6)
    placed = np.array(whole.face.landmarks) @ whole.matrix[:, :2].T + whole.matrix[:, 2]
    assert placed == pytest.approx(template_for(size), abs=1e-6)
    # OpenCV estimates in single precision.
    assert alignment_matrix(whole.face.landmarks, size) == pytest.approx(whole.matrix, abs=5e-5)


@given(
    scale=st.floats(0.05, 20),
    degrees=st.floats(-180, 180),
    x=st.floats(0, 20000),
    y=st.floats(0, 20000),
    size=st.sampled_from([64, 128, 512]),
)
def test_the_similarity_is_exact_anywhere_in_a_scan(scale, degrees, x, y, size):
    points = landmarks_at(scale, degrees, x, y)
    matrix = alignment_matrix(points, size)
    found = np.array(points) @ matrix[:, :2].T + matrix[:, 2]
    assert np.abs(found - template_for(size)).max() < 0.02
    assert shrink_factor(matrix) == pytest.approx(scale * 512 / size, rel=1e-3)


def test_one_wrong_landmark_does_not_move_the_face():
    points = list(landmarks_at(1, 10, 300, 300))
    points[2] = (points[2][0] + 60, points[2][1] - 30)
    matrix = alignment_matrix(tuple(points), 512)
    eyes = np.array(points[:2]) @ matrix[:, :2].T + matrix[:, 2]
    assert np.abs(eyes - np.array(TEMPLATE[:2])).max() < 3


def test_the_matrix_is_the_same_every_time():
    rng = np.random.default_rng(0)
    points = tuple(map(tuple, np.array(landmarks_at(1, 10, 300, 300)) + rng.normal(0, 3, (5, 2))))
    first = alignment_matrix(points, 512)
    assert all(np.array_equal(alignment_matrix(points, 512), first) for _ in range(5))


@pytest.mark.parametrize(
    "points",
    [
        ((10.0, 10.0),) * 5,
        ((10.0, 10.0),) * 4 + ((10.5, 10.0),),
        ((math.nan, 1.0),) * 5,
        ((1e300, -1e300),) * 5,
    ],
)
def test_landmarks_in_one_place_are_refused(points):
    with pytest.raises(FaceError, match="one place"):
        alignment_matrix(points, 512)


def test_a_face_outside_the_photo_is_refused():
    matrix = alignment_matrix(landmarks_at(0.2, 0, 2000, 100), 512)
    with pytest.raises(FaceError, match="outside the photo of 640 x 480"):
        aligned_region(matrix, 512, (480, 640))


def test_a_region_gives_what_the_whole_photo_gives():
    rng = np.random.default_rng(0)
    photo = cv2.GaussianBlur(rng.random((400, 500, 3)).astype(np.float32), (0, 0), 1.5)
    whole = Region(0, 0, 500, 400)
    for scale, degrees in [(0.3, 25), (0.9, -40)]:
        matrix = alignment_matrix(landmarks_at(scale, degrees, 260, 190), 128)
        region = aligned_region(matrix, 128, photo.shape)
        assert 0 <= region.x0 < region.x1 <= 500
        difference = align(region.of(photo), region, matrix, 128) - align(photo, whole, matrix, 128)
        assert np.abs(difference).max() < 0.02


def test_the_photo_is_reflected_at_its_border():
    # A face half out of the photo: beyond the left edge the same rows come back.
    photo = np.repeat(np.linspace(0.2, 0.9, 300, dtype=np.float32)[None, :, None], 300, axis=0).repeat(
        3, axis=2
    )
    matrix = alignment_matrix(landmarks_at(0.5, 0, 0, 150), 256)
    region = aligned_region(matrix, 256, photo.shape)
    aligned = align(region.of(photo), region, matrix, 256)
    assert np.abs(aligned - aligned[:, ::-1]).max() < 0.02
    assert aligned.min() > 0.15


@pytest.mark.parametrize(("shrink", "degrees"), [(4, 0), (4, 30), (11, 5)])
def test_shrinking_a_zone_plate_gives_no_moire(shrink, degrees):
    size = 128
    side = size * shrink + 80
    y, x = np.mgrid[:side, :side] - (side - 1) / 2
    # Rings that get as fine as 2 pixels at the photo's edge; what aligned pixels cannot show starts early.
    plate = (0.5 + 0.5 * np.cos(np.pi * (x**2 + y**2) / side)).astype(np.float32)
    photo = np.repeat(plate[..., None], 3, axis=2)
    matrix = alignment_matrix(landmarks_at(shrink * size / 512, degrees, side / 2, side / 2), size)
    region = aligned_region(matrix, size, photo.shape)
    aligned = align(region.of(photo), region, matrix, size)[..., 0]
    v, u = np.mgrid[:size, :size] - (size - 1) / 2
    # Frequency in cycles per aligned pixel is radius * shrink^2 / side.
    frequency = np.hypot(u, v) * shrink**2 / side
    beyond = aligned[frequency > 0.8]
    assert beyond.size > 1000
    assert beyond.std() < 0.025
    # What can be shown is still there.
    assert aligned[frequency < 0.2].std() > 0.1


@pytest.mark.parametrize("shrink", [1, 4, 7.3])
@pytest.mark.parametrize("degrees", [0, 33, 90])
def test_a_thin_scratch_survives_shrinking(shrink, degrees):
    size = 128
    side = int(size * shrink) + 60
    mask = np.zeros((side, side), bool)
    mask[side // 2 + 3, :] = True
    matrix = alignment_matrix(landmarks_at(shrink * size / 512, degrees, side / 2, side / 2), size)
    region = aligned_region(matrix, size, mask.shape)
    aligned = align_mask(region.of(mask), region, matrix, size)
    assert aligned.dtype == bool
    # In one piece from edge to edge, and not much wider than an aligned pixel or two.
    count, _ = cv2.connectedComponents(aligned.astype(np.uint8), connectivity=8)
    assert count == 2
    assert size * 0.95 <= aligned.sum() <= size * 3.2


def test_arcface_crop_takes_the_templates_into_each_other():
    matrix = crop_matrix_112(256)
    there = template_for(256) @ matrix[:, :2].T + matrix[:, 2]
    assert np.abs(there - np.array(ARCFACE_TEMPLATE)).max() < 2.5
    assert matrix[0, 0] == pytest.approx(matrix[1, 1])
    assert matrix[0, 1] == pytest.approx(-matrix[1, 0])
    # The same face, whatever the size it is aligned at.
    assert crop_matrix_112(512)[0, 0] == pytest.approx(matrix[0, 0] / 2)


def test_unaligning_puts_the_face_back():
    rng = np.random.default_rng(0)
    photo = cv2.GaussianBlur(rng.random((300, 300, 3)).astype(np.float32), (0, 0), 4)
    for size in (128, 512):
        matrix = alignment_matrix(landmarks_at(0.4, 20, 150, 150), size)
        region = aligned_region(matrix, size, photo.shape)
        back = unalign(align(region.of(photo), region, matrix, size), region, matrix)
        assert np.abs(back - region.of(photo))[80:140, 80:140].max() < 0.03
