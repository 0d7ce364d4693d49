"""JPEGs are decoded into their place, to the pixels that Pillow has."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.photos import jpeg_reading
from pgdiff_desktop.photos.reading import read_photo
from tests.fakes import old_photo


def by_pillow(path):
    with Image.open(path) as picture:
        pixels = np.asarray(picture)
    return pixels.reshape(*pixels.shape[:2], -1)


@pytest.mark.parametrize("mode", ["L", "RGB"])
@pytest.mark.parametrize(
    "options",
    [
        {},
        {"progressive": True},
        {"subsampling": 0},
        {"subsampling": 1},
        {"keep_rgb": True},
        {"restart_marker_rows": 1},
    ],
)
def test_pixels_are_those_of_pillow(tmp_path, mode, options, monkeypatch):
    path = tmp_path / "photo.jpg"
    Image.fromarray(old_photo(217, 333)).convert(mode).save(path, quality=85, **options)

    def refused(*given):
        raise AssertionError("left to Pillow, which takes four times the memory")

    monkeypatch.setattr(jpeg_reading, "pixels_of", refused)
    assert np.array_equal(read_photo(path).pixels, by_pillow(path))


def test_what_the_decoder_does_not_take_is_left_to_pillow(tmp_path, monkeypatch):
    path = tmp_path / "photo.jpg"
    Image.fromarray(old_photo(40, 50)).save(path)

    def broken(data, out):
        raise ValueError("no")

    monkeypatch.setattr(jpeg_reading.imagecodecs, "jpeg8_decode", broken)
    assert np.array_equal(read_photo(path).pixels, by_pillow(path))
