"""What is cut out of a photo is the face that was picked, and the sharper one counts as sharper."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageFilter

from pgdiff_desktop.albums.records import FaceRecord
from pgdiff_desktop.faces.face import face_from_box
from pgdiff_desktop.workers.reference_crops import face_looks, reference_file, reference_name, save_reference

WIDTH, HEIGHT = 900, 600


def record(number, *box):
    face = face_from_box(box)
    return FaceRecord(number, face.box, face.landmarks, 1.0)


# Of a group: a small face, and larger ones beside and below it.
SMALL, BESIDE, BELOW = (
    record(1, 300, 150, 90, 110),
    record(2, 420, 120, 150, 190),
    record(3, 260, 290, 200, 240),
)


@pytest.fixture
def photo(tmp_path):
    """Each face a plain colour of its own."""
    pixels = np.full((HEIGHT, WIDTH, 3), 200, np.uint8)
    for face, colour in ((SMALL, (255, 0, 0)), (BESIDE, (0, 255, 0)), (BELOW, (0, 0, 255))):
        x, y, width, height = (round(edge) for edge in face.box)
        pixels[y : y + height, x : x + width] = colour
    path = tmp_path / "group.png"
    Image.fromarray(pixels).save(path)
    return path


def test_no_larger_face_of_the_photo_is_in_the_reference(photo, tmp_path):
    saved = save_reference(photo, SMALL, (SMALL, BESIDE, BELOW), tmp_path)
    shown = np.asarray(Image.open(saved).convert("RGB")).astype(int)
    red, green, blue = (
        int((shown[..., channel] - shown.sum(axis=2) / 3 > 100).sum()) for channel in range(3)
    )
    assert red == round(SMALL.box[2]) * round(SMALL.box[3])
    assert green == blue == 0


def test_a_face_alone_is_cut_out_with_its_head(photo, tmp_path):
    saved = save_reference(photo, SMALL, (SMALL,), tmp_path)
    with Image.open(saved) as picture:
        assert picture.size == (90 + 2 * 66, 110 + 2 * 66)


@pytest.mark.parametrize("ending", ["jpg", "png"])
def test_a_blurred_face_is_less_sharp_however_large_it_is(tmp_path, ending):
    generator = np.random.default_rng(3)
    texture = np.kron(generator.integers(0, 255, (60, 60)), np.ones((6, 6))).astype(np.uint8)
    sharp, soft = tmp_path / f"sharp.{ending}", tmp_path / f"soft.{ending}"
    picture = Image.fromarray(texture).convert("RGB").filter(ImageFilter.GaussianBlur(3))
    picture.save(sharp)
    picture.filter(ImageFilter.GaussianBlur(12)).resize((1080, 1080)).save(soft)
    (one,) = face_looks(sharp, (record(1, 60, 60, 240, 240),), 64)
    (other,) = face_looks(soft, (record(1, 180, 180, 720, 720),), 64)
    assert one.sharpness > 1.5 * other.sharpness
    assert (one.side, other.side) == (240, 720)
    assert max(one.picture.shape) == max(other.picture.shape) == 64


def test_a_face_is_found_in_a_photo_that_lies_on_its_side(tmp_path):
    """Boxes are of the upright photo, whatever the file's pixels say."""
    pixels = np.full((400, 600, 3), 220, np.uint8)
    pixels[100:200, 300:400] = (250, 20, 20)
    upright = tmp_path / "upright.jpg"
    Image.fromarray(pixels).save(upright, quality=95)
    turned = tmp_path / "turned.jpg"
    exif = Image.Exif()
    exif[274] = 6
    Image.fromarray(np.rot90(pixels)).save(turned, quality=95, exif=exif)
    face = record(1, 300, 100, 100, 100)
    first, second = (face_looks(path, (face,), 96)[0].picture.astype(int) for path in (upright, turned))
    assert first.shape == second.shape
    assert np.abs(first - second).mean() < 3


def test_a_face_that_was_cut_out_is_called_by_its_photo(tmp_path):
    cut = reference_file(tmp_path / "Mother 1931.tif", record(1, 30, 10, 10, 10), tmp_path)
    assert reference_name(cut) == "Mother 1931"
    assert reference_name(tmp_path / "a face like hers.jpg") == "a face like hers.jpg"
