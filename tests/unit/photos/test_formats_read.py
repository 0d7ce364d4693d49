"""Formats that are read at their full depth, and what is said where a decoder gives less."""

from __future__ import annotations

import io
import struct

import imagecodecs
import numpy as np
import pillow_heif
import pytest
from PIL import Image

from pgdiff_desktop.albums.listing import is_photo
from pgdiff_desktop.cli.outputs import plan_outputs
from pgdiff_desktop.errors import ErrorCode, PhotoFormatUnsupported
from pgdiff_desktop.photos.formats import PHOTO_ENDINGS, format_of, result_ending
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.writing import write_photo
from pgdiff_desktop.photos.xmp.provenance import Provenance
from pgdiff_desktop.workers.thumbnail_making import make_thumbnail

DONE = Provenance("pgdiff-desktop test", "", (), (), 0.0)


def smooth(dtype=np.uint8, side=64):
    """Gradients that lossy formats keep within a few levels."""
    y, x = np.mgrid[0:side, 0:side] / (side - 1)
    return (np.stack([x, y, (x + y) / 2], -1) * np.iinfo(dtype).max).astype(dtype)


def adobe_rgb():
    return bytes(imagecodecs.cms_profile("adobergb"))


def heic(path, bits):
    pixels = smooth(np.uint16)
    picture = pillow_heif.from_bytes(mode="RGB;16", size=(64, 64), data=pixels.tobytes())
    saved, pillow_heif.options.SAVE_HDR_TO_12_BIT = pillow_heif.options.SAVE_HDR_TO_12_BIT, bits == 12
    try:
        picture.save(path, quality=-1, chroma=444)
    finally:
        pillow_heif.options.SAVE_HDR_TO_12_BIT = saved
    return pixels


@pytest.mark.parametrize(
    ("name", "kind"), [("a.bmp", "BMP"), ("a.jp2", "JPEG2000"), ("a.jfif", "JPEG"), ("a.avif", "AVIF")]
)
def test_it_is_read_listed_and_shown(tmp_path, name, kind):
    path = tmp_path / name
    options = {"quality": 100} if kind in ("JPEG", "AVIF") else {}
    Image.fromarray(smooth()).save(path, kind, **options)
    assert is_photo(path)
    photo = read_photo(path)
    assert photo.format == kind
    assert photo.warnings == ()
    assert np.abs(photo.pixels.astype(int) - smooth()).max() <= (0 if kind in ("BMP", "JPEG2000") else 6)
    assert np.abs(make_thumbnail(path).astype(int) - smooth()).max() <= 6


@pytest.mark.parametrize("name", ["scan.bmp", "scan.jp2", "scan.avif"])
def test_what_is_only_read_is_written_as_png(tmp_path, name):
    photo = tmp_path / name
    assert result_ending(photo) == ".png"
    others = [tmp_path / "b.jpg"]
    assert plan_outputs([photo, *others], f"{tmp_path}/out/")[0].name == "scan.png"
    with pytest.raises(PhotoFormatUnsupported):
        format_of(photo)


def test_endings_of_results_are_those_of_photos(tmp_path):
    for ending in (".jpg", ".JPG", ".tif", ".jfif", ".heic"):
        assert result_ending(tmp_path / f"a{ending}") == ending
    assert {".jfif", ".bmp", ".jp2", ".avif"} <= PHOTO_ENDINGS


@pytest.mark.parametrize("bits", [9, 12, 16])
@pytest.mark.parametrize("channels", [1, 3])
def test_a_deep_jpeg_2000_keeps_its_depth(tmp_path, bits, channels):
    values = smooth(np.uint16)[..., :channels] >> (16 - bits)
    values = values[..., 0] if channels == 1 else values
    (tmp_path / "a.jp2").write_bytes(imagecodecs.jpeg2k_encode(values, level=0, bitspersample=bits))
    found = read_photo(tmp_path / "a.jp2").pixels
    assert found.dtype == np.uint16
    wanted = values.reshape(64, 64, channels) * (65535 / (2**bits - 1))
    assert np.abs(found - wanted).max() <= 65535 / 2**bits / 2 + 1


def test_the_profile_of_a_jpeg_2000_is_found(tmp_path):
    out = io.BytesIO()
    Image.fromarray(smooth()).save(out, "JPEG2000")
    data = out.getvalue()
    place = data.index(b"colr") - 4
    old = struct.unpack_from(">I", data, place)[0]
    box = struct.pack(">I4sBBB", 11 + len(adobe_rgb()), b"colr", 2, 0, 0) + adobe_rgb()
    outer = data.index(b"jp2h") - 4
    length = struct.unpack_from(">I", data, outer)[0] + len(box) - old
    data = data[:outer] + struct.pack(">I", length) + data[outer + 4 : place] + box + data[place + old :]
    (tmp_path / "a.jp2").write_bytes(data)
    photo = read_photo(tmp_path / "a.jp2")
    assert photo.metadata.icc_profile == adobe_rgb()
    write_photo(photo.pixels, photo, tmp_path / "b.png", DONE)
    assert read_photo(tmp_path / "b.png").metadata.icc_profile == adobe_rgb()


@pytest.mark.parametrize("bits", [10, 12])
def test_a_deep_heic_is_read_at_its_depth(tmp_path, bits):
    wanted = heic(tmp_path / "a.heic", bits)
    photo = read_photo(tmp_path / "a.heic")
    assert photo.pixels.dtype == np.uint16
    assert np.abs(photo.pixels.astype(int) - wanted).max() <= 4 * 65535 / 2**bits
    # White is white, and not the largest number of 10 bits.
    assert photo.pixels.max() > 65500
    assert len(np.unique(photo.pixels[..., 0])) > 60
    write_photo(photo.pixels, photo, tmp_path / "b.tif", DONE)
    assert np.array_equal(read_photo(tmp_path / "b.tif").pixels, photo.pixels)


def test_deep_heics_of_other_programs(shared):
    for path in (shared("cases", "files") / "heic10bit.heif", shared("cases", "hostile") / "heic_10bit.heic"):
        assert read_photo(path).pixels.dtype == np.uint16


def test_a_deep_avif_says_what_is_lost(tmp_path):
    if not imagecodecs.AVIF.available:
        pytest.skip("needs an encoder of deep AVIF")
    for bits in (10, 12):
        values = smooth(np.uint16) >> (16 - bits)
        (tmp_path / "a.avif").write_bytes(imagecodecs.avif_encode(values, level=100, bitspersample=bits))
        photo = read_photo(tmp_path / "a.avif")
        assert photo.pixels.dtype == np.uint8
        assert [(said.code, said.parameters) for said in photo.warnings] == [
            (ErrorCode.PHOTO_8_BITS_READ, {"bits": bits})
        ]


def test_the_first_picture_of_an_animation_is_read(tmp_path):
    frames = [Image.fromarray(np.full((20, 20, 3), level, np.uint8)) for level in (10, 200)]
    frames[0].save(tmp_path / "a.webp", save_all=True, append_images=frames[1:], lossless=True)
    photo = read_photo(tmp_path / "a.webp")
    assert photo.pixels[0, 0].tolist()[:3] == [10, 10, 10]
    assert [said.code for said in photo.warnings] == [ErrorCode.PHOTO_FIRST_OF_SEVERAL]


@pytest.mark.parametrize("exact", [True, False])
def test_a_webp_has_the_pixels_that_pillow_reads(tmp_path, exact):
    pixels = np.random.default_rng(0).integers(0, 256, (30, 40, 4), np.uint8)
    pixels[:10, :, 3] = 0
    Image.fromarray(pixels).save(tmp_path / "a.webp", lossless=True, exact=exact)
    Image.fromarray(pixels[..., :3]).save(tmp_path / "b.webp", quality=70)
    for name in ("a.webp", "b.webp"):
        with Image.open(tmp_path / name) as picture:
            assert np.array_equal(read_photo(tmp_path / name).pixels, np.asarray(picture))
