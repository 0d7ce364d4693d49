"""Parts of scans, as they are written down and as they are cut."""

from __future__ import annotations

import numpy as np
import pytest

from pgdiff_desktop.errors import WrongUsage
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.scans.cutting import cut
from pgdiff_desktop.scans.parts import ScanPart


def noise(height, width, channels, dtype):
    return np.random.default_rng(1).integers(0, np.iinfo(dtype).max, (height, width, channels), dtype)


@pytest.mark.parametrize("text", ["10,20,30,40", "10.5,-2.25,30,40.01,-3.2", "0,0,12345.67,9876.54,90"])
def test_a_part_is_read_as_it_was_written(text):
    assert ScanPart.parse(text).text() == text


def test_a_part_is_given_by_its_corner_before_it_is_turned():
    assert ScanPart.parse("10,20,30,40,5") == ScanPart(25, 40, 30, 40, 5)


@pytest.mark.parametrize("text", ["", "1,2,3", "1,2,3,4,5,6", "a,b,c,d", "1,2,0,4", "1,2,3,-4", "nan,2,3,4"])
def test_what_is_no_part_is_refused(text):
    with pytest.raises(ValueError, match=r"X,Y,W,H|without an inside"):
        ScanPart.parse(text)


@pytest.mark.parametrize(
    "text", ["200,20,30,40", "10,-90,30,40", "10,20,400,40", "10,20,30,0.5", "10,20,30,40,200"]
)
def test_a_part_beside_the_scan_is_refused(text):
    with pytest.raises(WrongUsage):
        cut(noise(100, 120, 3, np.uint8), ScanPart.parse(text))


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("channels", [1, 2, 3, 4])
def test_whole_pixels_are_copied_bit_for_bit(dtype, channels):
    scan = noise(60, 80, channels, dtype)
    assert np.array_equal(cut(scan, ScanPart.parse("10,20,30,25")), scan[20:45, 10:40])


def test_a_photo_on_its_side_is_copied_bit_for_bit():
    scan = noise(60, 80, 3, np.uint16)
    # Its top is on the right: turned clockwise by a quarter.
    found = cut(scan, ScanPart.parse("10,20,30,20,90"))
    assert found.shape == (20, 30, 3)
    assert np.array_equal(np.rot90(found, -1), scan[15:45, 15:35])


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16])
@pytest.mark.parametrize("channels", [1, 2, 3, 4])
def test_a_turned_photo_stands_upright(dtype, channels):
    maximum = np.iinfo(dtype).max
    part = ScanPart(150, 110, 160, 90, 7)
    scan = np.zeros((220, 300, channels), dtype)
    layer = np.zeros((220, 300), np.uint8)
    cv2.fillConvexPoly(layer, np.round(part.corners() * 16 - 8).astype(np.int32), 1, shift=4)
    # The left half is half as bright.
    across = np.array([np.cos(np.radians(7)), np.sin(np.radians(7))])
    left = ScanPart(*(np.array([part.x, part.y]) - 40 * across), 80, 90, 7)
    half = np.zeros_like(layer)
    cv2.fillConvexPoly(half, np.round(left.corners() * 16 - 8).astype(np.int32), 1, shift=4)
    scan[layer == 1] = maximum
    scan[half == 1] = maximum // 2
    found = cut(scan, part)
    assert found.shape == (90, 160, channels)
    assert found.dtype == dtype
    assert found[3:-3, 83:-3].min() > 0.98 * maximum
    assert abs(found[3:-3, 3:77].astype(float) - maximum / 2).max() < 0.02 * maximum


def test_a_long_scan_is_cut_without_seams():
    # A smooth ramp, longer than OpenCV counts.
    scan = np.broadcast_to(np.linspace(0, 60000, 33500), (12, 33500)).astype(np.uint16)[..., None]
    found = cut(scan, ScanPart(16750.25, 6, 33000, 8))
    assert found.shape == (8, 33000, 1)
    assert np.abs(found[4, :, 0] - (np.arange(33000) + 250.25) * 60000 / 33499).max() < 3


def test_beyond_the_scan_its_edge_is_repeated():
    scan = np.full((50, 50, 3), 200, np.uint8)
    assert (cut(scan, ScanPart(25, 25, 60, 60, 12)) == 200).all()
