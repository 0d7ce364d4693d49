"""An orientation of an odd type never turns upright pixels once more."""

from __future__ import annotations

import random

import pytest

from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.writing import write_photo
from pgdiff_desktop.photos.xmp.provenance import Provenance
from tests.hostile.sound import HEIGHT, WIDTH, pixels
from tests.hostile.tiff_parts import ASCII, RATIONAL, Tag, grey_page, long, short, tiff_file

ODD = {
    "two": short(6, 6),
    "long": long(6),
    "fraction": Tag(RATIONAL, (6, 0)),
    "text": Tag(ASCII, b"6\0"),
    "too large": short(9),
}


@pytest.mark.parametrize("ending", [".jpg", ".png", ".tif", ".webp"])
@pytest.mark.parametrize("kind", sorted(ODD))
def test_a_result_has_the_size_that_was_written(tmp_path, kind, ending):
    source, output = tmp_path / "photo.tif", tmp_path / f"result{ending}"
    page = grey_page(WIDTH, HEIGHT, [pixels(random.Random(1), 1).tobytes()], ORIENTATION=ODD[kind])
    source.write_bytes(tiff_file(page))
    photo = read_photo(source)
    write_photo(photo.pixels, photo, output, Provenance("p", "s", (), (), 0.0))
    assert read_photo(output).pixels.shape[:2] == photo.pixels.shape[:2]
