"""What the numbers of a TIFF mean, which page they are of, and whether all of them are there."""

from __future__ import annotations

import io

import numpy as np
import pytest
import tifffile
from PIL import Image

from pgdiff_desktop.errors import (
    ErrorCode,
    Failure,
    PhotoFormatUnsupported,
    PhotoUnreadable,
    WrongUsage,
)
from pgdiff_desktop.masks.damage_mask import read_mask
from pgdiff_desktop.photos.reading import page_count, read_photo
from pgdiff_desktop.photos.writing import write_photo
from pgdiff_desktop.photos.xmp.provenance import Provenance
from pgdiff_desktop.workers.thumbnail_making import make_thumbnail

DONE = Provenance("pgdiff-desktop test", "", (), (), 0.0)


def noise(*shape, dtype=np.uint8, seed=0):
    return np.random.default_rng(seed).integers(0, np.iinfo(dtype).max + 1, shape, dtype)


def codes(photo):
    return [said.code for said in photo.warnings]


def without_tag(path, tag):
    """Turns a tag of the first directory into one that nobody knows."""
    data = bytearray(path.read_bytes())
    with tifffile.TiffFile(io.BytesIO(data)) as file:
        place = file.pages[0].tags[tag].offset
    data[place : place + 2] = (65000).to_bytes(2, "little")
    path.write_bytes(data)


# What numbers mean


def test_a_palette_gives_the_very_colours_that_it_was_made_of(tmp_path):
    colours = noise(256, 3)
    indices = noise(20, 30, seed=1)
    for factor in (1, 256, 257):
        path = tmp_path / f"{factor}.tif"
        table = (colours.astype(np.uint16) * factor).T
        tifffile.imwrite(path, indices, photometric="palette", colormap=table)
        assert np.array_equal(read_photo(path).pixels, colours[indices])


def test_a_palette_of_another_program(shared):
    folder = shared("cases", "hostile")
    with Image.open(folder / "palette_off_by_one.tif") as picture:
        assert np.array_equal(read_photo(folder / "palette_off_by_one.tif").pixels, picture.convert("RGB"))


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_white_is_zero_in_masks_of_any_depth(tmp_path, dtype):
    damaged = np.zeros((40, 30), bool)
    damaged[5:9, 3:20] = True
    levels = np.where(damaged, 0, np.iinfo(dtype).max).astype(dtype)
    tifffile.imwrite(tmp_path / "a.tif", levels, photometric="miniswhite")
    assert np.array_equal(read_mask(tmp_path / "a.tif", (30, 40)), damaged)
    tifffile.imwrite(tmp_path / "b.tif", np.iinfo(dtype).max - levels, photometric="minisblack")
    assert np.array_equal(read_mask(tmp_path / "b.tif", (30, 40)), damaged)
    assert np.array_equal(read_photo(tmp_path / "a.tif").pixels, read_photo(tmp_path / "b.tif").pixels)


def test_a_mask_in_fractions_is_read_as_before(tmp_path):
    damaged = noise(40, 30) > 128
    tifffile.imwrite(tmp_path / "a.tif", damaged.astype(np.float32))
    assert np.array_equal(read_mask(tmp_path / "a.tif", (30, 40)), damaged)


@pytest.mark.parametrize("channels", [1, 3])
def test_a_tiff_that_does_not_say_what_it_means_is_no_negative(tmp_path, channels):
    pixels = noise(20, 30, channels)
    path = tmp_path / "a.tif"
    tifffile.imwrite(
        path, pixels if channels == 3 else pixels[..., 0], photometric="rgb" if channels == 3 else None
    )
    without_tag(path, 262)
    photo = read_photo(path)
    assert np.array_equal(photo.pixels, pixels)
    assert codes(photo) == [ErrorCode.PHOTO_MEANING_UNKNOWN]
    assert np.abs(make_thumbnail(path).astype(int) - pixels).max() <= 1


@pytest.mark.parametrize("bits", [10, 12, 14])
def test_packed_bits_are_spread_over_sixteen(tmp_path, bits):
    values = np.arange(2**bits - 64, 2**bits, dtype=np.uint16).reshape(8, 8)
    values[0, 0] = 0
    path = tmp_path / "a.tif"
    tifffile.imwrite(path, values, bitspersample=bits, photometric="minisblack")
    found = read_photo(path).pixels[..., 0]
    assert found.dtype == np.uint16
    assert (found[0, 0], found[-1, -1]) == (0, 65535)
    assert np.abs(found - values * (65535 / (2**bits - 1))).max() <= 1


@pytest.mark.parametrize("dtype", [np.float32, np.float16, np.int16, np.uint32])
def test_other_numbers_are_refused_with_what_to_do(tmp_path, dtype):
    tifffile.imwrite(tmp_path / "a.tif", np.zeros((8, 8, 3), dtype), photometric="rgb")
    with pytest.raises(PhotoFormatUnsupported, match="photo-pixels"):
        read_photo(tmp_path / "a.tif")


def test_what_a_camera_has_not_developed_is_refused(tmp_path):
    version = [(50706, 1, 4, b"\1\4\0\0", True)]
    tifffile.imwrite(tmp_path / "a.dng", noise(8, 8, 3), photometric="rgb", extratags=version)
    tifffile.imwrite(tmp_path / "b.tif", noise(8, 8), photometric="cfa")
    for name in ("a.dng", "b.tif"):
        with pytest.raises(PhotoFormatUnsupported, match="photo-raw"):
            read_photo(tmp_path / name)


# Channels after the colours


@pytest.mark.parametrize("said", [["unspecified"], None])
@pytest.mark.parametrize("channel", ["infrared", "empty", "mask"])
def test_a_channel_that_nothing_is_said_of_is_never_alpha(tmp_path, said, channel):
    path = tmp_path / "a.tif"
    pixels = noise(40, 60, 4)
    pixels[..., 3] = pixels[..., 3] // 4 + 150 if channel == "infrared" else 0
    if channel == "mask":
        pixels[10:30, 10:40, 3] = 255
    tifffile.imwrite(path, pixels, photometric="rgb", extrasamples=said or ["unspecified"])
    if said is None:
        without_tag(path, 338)
    photo = read_photo(path)
    assert np.array_equal(photo.pixels, pixels)
    assert np.array_equal(photo.extra_channel, pixels[..., 3])
    assert (photo.infrared is not None) == (channel == "infrared")
    seen = make_thumbnail(path)
    assert np.array_equal(seen, pixels[..., :3])
    assert write_photo(photo.pixels, photo, tmp_path / "b.tif", DONE) == ()
    again = read_photo(tmp_path / "b.tif")
    assert np.array_equal(again.pixels, pixels)
    assert again.extra_channel is not None
    for ending in (".jpg", ".png", ".webp"):
        output = tmp_path / f"b{ending}"
        said = write_photo(photo.pixels, photo, output, DONE)
        assert said == (Failure.of(output, ErrorCode.OUTPUT_LOSES_CHANNEL, ending=ending),)
        assert read_photo(output).pixels.shape == (40, 60, 3)
    assert np.array_equal(read_photo(tmp_path / "b.png").pixels, pixels[..., :3])


def test_a_named_alpha_stays_one(tmp_path):
    pixels = noise(40, 60, 4)
    tifffile.imwrite(tmp_path / "a.tif", pixels, photometric="rgb", extrasamples=["unassalpha"])
    photo = read_photo(tmp_path / "a.tif")
    assert photo.extra_channel is None
    assert write_photo(photo.pixels, photo, tmp_path / "b.png", DONE) == ()


def test_white_is_zero_of_colours_only(tmp_path):
    pixels = noise(20, 30, 2)
    tifffile.imwrite(
        tmp_path / "a.tif",
        pixels,
        photometric="miniswhite",
        extrasamples=["unassalpha"],
        planarconfig="contig",
    )
    found = read_photo(tmp_path / "a.tif").pixels
    assert np.array_equal(found[..., 0], 255 - pixels[..., 0])
    assert np.array_equal(found[..., 1], pixels[..., 1])


# Pages


def pages(path, count=3):
    with tifffile.TiffWriter(path) as file:
        for number in range(count):
            shape = (12 + number, 10, 3)
            file.write(noise(*shape, seed=number), photometric="rgb", description=f"page {number + 1}")
    return path


def test_every_page_can_be_read(tmp_path):
    path = pages(tmp_path / "a.tif")
    assert page_count(path) == 3
    for number in (1, 2, 3):
        photo = read_photo(path, number)
        assert np.array_equal(photo.pixels, noise(11 + number, 10, 3, seed=number - 1))
        assert codes(photo) == ([ErrorCode.PHOTO_FIRST_OF_SEVERAL] if number == 1 else [])


@pytest.mark.parametrize("page", [0, -1, 4])
def test_a_page_that_is_not_there_is_named(tmp_path, page):
    path = pages(tmp_path / "a.tif")
    with pytest.raises(WrongUsage) as raised:
        read_photo(path, page)
    assert raised.value.failure == Failure.of(path, ErrorCode.PHOTO_PAGE, page=page, count=3)


def test_other_formats_have_one_page(tmp_path):
    Image.new("L", (8, 8)).save(tmp_path / "a.png")
    assert page_count(tmp_path / "a.png") == 1
    with pytest.raises(WrongUsage):
        read_photo(tmp_path / "a.png", 2)


def test_a_damaged_page_does_not_keep_the_others_from_being_read(tmp_path):
    path = tmp_path / "a.tif"
    with tifffile.TiffWriter(path) as file:
        file.write(noise(12, 10, 3), photometric="rgb")
        file.write(noise(12, 10, 3).astype(np.float32), photometric="rgb")
    assert read_photo(path).pixels.shape == (12, 10, 3)
    with pytest.raises(PhotoFormatUnsupported):
        read_photo(path, 2)


# Whether all is there


@pytest.mark.parametrize("compression", [None, "lzw", "zlib", "jpeg", "packbits"])
@pytest.mark.parametrize("tile", [None, (16, 16)])
@pytest.mark.parametrize("share", [0.4, 0.9, 0.995])
def test_a_cut_tiff_is_refused(tmp_path, compression, tile, share):
    out = io.BytesIO()
    layout = {"tile": tile} if tile else {"rowsperstrip": 8}
    tifffile.imwrite(out, noise(64, 64, 3), photometric="rgb", compression=compression, **layout)
    whole = out.getvalue()
    (tmp_path / "a.tif").write_bytes(whole)
    assert read_photo(tmp_path / "a.tif").pixels.shape == (64, 64, 3)
    (tmp_path / "b.tif").write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(PhotoUnreadable, match=r"b\.tif: photo-cut"):
        read_photo(tmp_path / "b.tif")


@pytest.mark.parametrize("tag", ["places", "lengths"])
def test_a_hole_is_refused(tmp_path, tag):
    path = tmp_path / "a.tif"
    tifffile.imwrite(path, noise(64, 64, 3), photometric="rgb", rowsperstrip=8, compression="zlib")
    data = bytearray(path.read_bytes())
    with tifffile.TiffFile(io.BytesIO(data)) as file:
        place = file.pages[0].tags[273 if tag == "places" else 279].valueoffset
        width = 4 if tag == "places" else file.pages[0].tags[279].dtype // 2 * 2
    data[place : place + width] = bytes(width)
    path.write_bytes(data)
    with pytest.raises(PhotoUnreadable) as raised:
        read_photo(path)
    assert raised.value.failure == Failure.of(path, ErrorCode.PHOTO_CUT, missing=1, count=8)


def test_a_cut_jpeg_within_a_tiff(shared):
    with pytest.raises(PhotoUnreadable, match="photo-cut"):
        read_photo(shared("cases", "hostile") / "cut_jpeg_in_tiff.tif")


def test_a_jpeg_without_its_end_within_a_tiff_is_refused(tmp_path):
    path = tmp_path / "a.tif"
    tifffile.imwrite(path, noise(64, 64, 3), photometric="rgb", compression="jpeg")
    data = path.read_bytes()
    end = data.rindex(b"\xff\xd9")
    path.write_bytes(data[: end - 500] + bytes(502) + data[end + 2 :])
    with pytest.raises(PhotoUnreadable):
        read_photo(path)


def test_lengths_that_can_be_computed_may_be_left_out(tmp_path):
    path = tmp_path / "a.tif"
    pixels = noise(64, 64, 3)
    tifffile.imwrite(path, pixels, photometric="rgb", rowsperstrip=64)
    without_tag(path, 279)
    assert np.array_equal(read_photo(path).pixels, pixels)


@pytest.mark.parametrize(
    ("name", "kind"), [("vuescan_rgbi.tif", "unspecified"), ("nophoto.tif", "unassalpha")]
)
def test_scans_of_other_programs(shared, name, kind):
    photo = read_photo(shared("cases", "files") / name)
    assert photo.metadata.tiff_alpha == kind
    assert (ErrorCode.PHOTO_MEANING_UNKNOWN in codes(photo)) == (name == "nophoto.tif")
