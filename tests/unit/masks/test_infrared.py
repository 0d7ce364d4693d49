"""Dust by the infrared channel of a scan, and which fourth channels are one."""

from __future__ import annotations

import numpy as np
import pytest
import tifffile
from PIL import Image

from pgdiff_desktop.masks.infrared import dust_from_infrared
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.writing import write_photo
from pgdiff_desktop.photos.xmp.provenance import Provenance

SHAPE = (240, 320)


def scan():
    """An RGB picture, its infrared with some of the red in it, and the dust on both."""
    rng = np.random.default_rng(2)
    rgb = cv2.GaussianBlur(rng.integers(0, 255, (*SHAPE, 3), np.uint8), (0, 0), 15)
    rgb = cv2.normalize(rgb, None, 20, 240, cv2.NORM_MINMAX)
    dust = np.zeros(SHAPE, np.uint8)
    cv2.line(dust, (40, 50), (150, 120), 1, 2)
    cv2.circle(dust, (250, 60), 3, 1, -1)
    infrared = 40000 + 60.0 * rgb[..., 0] + rng.normal(0, 250, SHAPE)
    infrared[dust > 0] *= 0.5
    return rgb, infrared.astype(np.uint16), dust > 0


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
def test_dust_is_found_and_the_picture_is_not(dtype):
    rgb, infrared, dust = scan()
    if dtype is np.uint8:
        infrared = (infrared // 257).astype(np.uint8)
    found = dust_from_infrared(infrared, rgb)
    assert found[dust].mean() > 0.98
    assert (found & ~dust).sum() <= 3


def test_the_silver_of_a_picture_is_no_dust():
    rgb, infrared, _ = scan()
    silver = np.where(cv2.GaussianBlur(rgb[..., 1], (0, 0), 3) > 130, infrared, infrared // 3).astype(
        np.uint16
    )
    silver[::7] //= 2
    assert not dust_from_infrared(silver, rgb).any()


def test_a_speck_is_kept_where_the_scan_is_seen_smaller():
    rgb, infrared, dust = scan()
    found = dust_from_infrared(infrared, rgb[::2, ::2])
    assert found.shape == (120, 160)
    assert found[30, 125]
    assert found[dust[::2, ::2]].mean() > 0.95


def saved(path, channel, **options):
    rgb, _, _ = scan()
    pixels = np.dstack([rgb.astype(np.uint16) * 257, channel])
    tifffile.imwrite(path, pixels, photometric="rgb", **options)
    return pixels


def test_infrared_is_read_written_back_and_never_makes_a_photo_transparent(tmp_path):
    _, infrared, _ = scan()
    pixels = saved(tmp_path / "scan.tif", infrared, extrasamples=["unspecified"])
    photo = read_photo(tmp_path / "scan.tif")
    assert np.array_equal(photo.infrared, infrared)
    provenance = Provenance("pgdiff-desktop", "", (), (), 0.0)
    write_photo(photo.pixels, photo, tmp_path / "result.tif", provenance)
    with tifffile.TiffFile(tmp_path / "result.tif") as written:
        assert np.array_equal(written.asarray(), pixels)
        assert [int(kind) for kind in written.pages[0].extrasamples] == [0]
    write_photo(photo.pixels, photo, tmp_path / "result.png", provenance)
    assert np.array_equal(read_photo(tmp_path / "result.png").pixels, pixels[..., :3])
    write_photo(photo.pixels, photo, tmp_path / "result.jpg", provenance)
    with Image.open(tmp_path / "result.jpg") as picture:
        seen = np.asarray(picture).astype(int)
    assert np.abs(seen - pixels[..., :3] // 257).mean() < 4


@pytest.mark.parametrize("kind", ["full", "cut out", "named alpha", "black"])
def test_alpha_is_no_infrared(tmp_path, kind):
    channel = np.full(SHAPE, 65535, np.uint16)
    if kind == "cut out":
        channel[:120] = 0
    if kind == "black":
        channel[:] = 0
    if kind == "named alpha":
        channel = scan()[1]
    saved(
        tmp_path / "a.tif", channel, extrasamples=["unassalpha" if kind == "named alpha" else "unspecified"]
    )
    assert read_photo(tmp_path / "a.tif").infrared is None


def test_the_infrared_of_a_real_scan_shows_its_scratch(shared):
    photo = read_photo(shared("cases", "files") / "vuescan_rgbi.tif")
    assert photo.infrared is not None
    found = dust_from_infrared(photo.infrared, (photo.pixels[..., :3] >> 8).astype(np.uint8))
    assert np.array_equal(found, photo.infrared < 30000)
