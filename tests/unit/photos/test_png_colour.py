"""What a PNG says of its colours is what the networks, and eyes, see; nothing is said in its place."""

from __future__ import annotations

import struct

import imagecodecs
import numpy as np
import pytest

from pgdiff_desktop.photos.colour import in_colour, to_srgb
from pgdiff_desktop.photos.metadata.png_chunks import png_chunk
from pgdiff_desktop.photos.png_colour import profile_of
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.writing import write_photo
from pgdiff_desktop.photos.xmp.provenance import Provenance
from pgdiff_desktop.workers.thumbnail_making import make_thumbnail

DONE = Provenance("pgdiff-desktop test", "", (), (), 0.0)
PIXELS = np.random.default_rng(0).integers(0, 256, (24, 32, 3), np.uint8)
LINEAR = (b"gAMA", struct.pack(">I", 100_000))
OF_SCREENS = (b"gAMA", struct.pack(">I", 45455))
ADOBE_GAMMA = (b"gAMA", struct.pack(">I", 45470))
ADOBE_POINTS = (b"cHRM", struct.pack(">8I", 31270, 32900, 64000, 33000, 21000, 71000, 15000, 6000))
SRGB_POINTS = (b"cHRM", struct.pack(">8I", 31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000))
SRGB = (b"sRGB", b"\0")


def adobe_rgb():
    return bytes(imagecodecs.cms_profile("adobergb"))


def write(path, *chunks, pixels=PIXELS):
    whole = bytes(imagecodecs.png_encode(np.ascontiguousarray(pixels)))
    path.write_bytes(whole[:33] + b"".join(png_chunk(*chunk) for chunk in chunks) + whole[33:])
    return path


def seen(photo):
    return to_srgb(photo.pixels, photo.metadata.icc_profile) * 255


def test_adobe_rgb_by_its_points_is_adobe_rgb(tmp_path):
    photo = read_photo(write(tmp_path / "a.png", ADOBE_GAMMA, ADOBE_POINTS))
    assert np.abs(seen(photo) - to_srgb(PIXELS, adobe_rgb()) * 255).max() <= 1
    assert np.abs(make_thumbnail(tmp_path / "a.png").astype(int) - np.rint(seen(photo))).max() <= 1


@pytest.mark.parametrize("channels", [1, 3])
def test_light_itself_is_brightened(tmp_path, channels):
    pixels = np.full((8, 8, channels), 55, np.uint8)
    photo = read_photo(write(tmp_path / "a.png", LINEAR, pixels=pixels))
    # A linear 55 of 255 is about the middle of sRGB.
    assert seen(photo)[0, 0] == pytest.approx([128, 128, 128], abs=2)


@pytest.mark.parametrize(
    "chunks",
    [(), (OF_SCREENS,), (SRGB_POINTS, OF_SCREENS), (SRGB, LINEAR), (SRGB_POINTS,), (SRGB, ADOBE_POINTS)],
)
def test_srgb_needs_no_profile(tmp_path, chunks):
    photo = read_photo(write(tmp_path / "a.png", *chunks))
    assert photo.metadata.icc_profile is None
    assert not photo.metadata.profile_is_made


def test_coding_points_come_first():
    of_p3 = profile_of([SRGB, (b"cICP", bytes((12, 13, 0, 1)))], grey=False)
    assert to_srgb(np.full((1, 1, 3), (200, 100, 100), np.uint8), of_p3)[0, 0, 0] * 255 > 210
    assert profile_of([(b"cICP", bytes((1, 13, 0, 1))), LINEAR], grey=False) is None
    # Of brightness beyond that of paper nothing is known here: what else the file says counts.
    assert profile_of([(b"cICP", bytes((9, 16, 0, 1)))], grey=False) is None


@pytest.mark.parametrize(
    "chunk", [(b"gAMA", bytes(4)), (b"gAMA", b"\1"), (b"cHRM", bytes(32)), (b"cICP", b"\1")]
)
def test_damaged_numbers_are_as_none(chunk):
    assert profile_of([chunk], grey=False) is None


def test_an_embedded_profile_counts_more(tmp_path):
    import zlib

    profile = (b"iCCP", b"a\0\0" + zlib.compress(adobe_rgb()))
    photo = read_photo(write(tmp_path / "a.png", profile, LINEAR))
    assert photo.metadata.icc_profile == adobe_rgb()
    assert not photo.metadata.profile_is_made


def test_no_profile_is_made_up_in_a_png_and_other_formats_get_it(tmp_path):
    photo = read_photo(write(tmp_path / "a.png", ADOBE_GAMMA, ADOBE_POINTS))
    assert photo.metadata.profile_is_made
    write_photo(photo.pixels, photo, tmp_path / "b.png", DONE)
    assert b"iCCP" not in (tmp_path / "b.png").read_bytes()
    # They have no place for the points.
    write_photo(photo.pixels, photo, tmp_path / "b.tif", DONE)
    assert np.abs(seen(read_photo(tmp_path / "b.tif")) - seen(photo)).max() <= 1


def test_a_grey_one_that_was_coloured_has_no_profile(tmp_path):
    photo = in_colour(read_photo(write(tmp_path / "a.png", LINEAR, pixels=PIXELS[..., :1])))
    assert photo.metadata.icc_profile is None
    assert not photo.metadata.profile_is_made


def test_pictures_of_other_programs(shared):
    folder = shared("cases", "files")
    adobe = read_photo(folder / "adobergb_chrm.png")
    assert np.abs(seen(adobe) - to_srgb(adobe.pixels, adobe_rgb()) * 255).max() <= 2
    linear = read_photo(folder / "gama1.png")
    assert seen(linear).mean() > linear.pixels.mean() / 257 * 1.1
