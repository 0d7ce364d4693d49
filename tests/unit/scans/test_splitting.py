"""Photos of a scanned page, and a photo within its border."""

from __future__ import annotations

import numpy as np
import pytest

from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.scans.parts import ScanPart
from pgdiff_desktop.scans.splitting import proposed_border, proposed_parts

WHITE, BLACK, GREEN = (245, 244, 240), (18, 18, 20), (40, 75, 50)
# In the order of reading.
FOUR = (
    ScanPart(230, 200, 300, 220, 3), ScanPart(620, 210, 240, 300, -2),
    ScanPart(240, 620, 260, 340), ScanPart(640, 640, 320, 240, 4.5),
)  # fmt: skip


def page(paper, parts, height=900, width=850, seed=0):
    """Drawn photos, light and dark and with objects in them, on paper with grain."""
    generator = np.random.default_rng(seed)
    scan = np.empty((height, width, 3), np.float32)
    scan[:] = paper
    for number, part in enumerate(parts):
        photo = np.zeros((height, width), np.uint8)
        cv2.fillConvexPoly(photo, np.round(part.corners() * 16 - 8).astype(np.int32), 1, shift=4)
        ramp = (
            np.linspace(70, 190, width)[None, :, None]
            * np.ones((height, 1, 3))
            * (1, 0.9, 0.75 + 0.05 * number)
        )
        cv2.circle(ramp, (round(part.x), round(part.y)), round(part.height / 4), (230, 200, 180), -1)
        # A part of the photo that looks like the paper.
        cv2.circle(ramp, (round(part.x) - 30, round(part.y) + 20), round(part.height / 6), paper, -1)
        scan[photo == 1] = ramp[photo == 1]
    scan += generator.normal(0, 1.5, scan.shape)
    return np.clip(scan, 0, 255).astype(np.uint8)


def near(found, expected):
    assert (found.x, found.y) == pytest.approx((expected.x, expected.y), abs=3)
    assert (found.width, found.height) == pytest.approx((expected.width, expected.height), abs=6)
    assert found.angle == pytest.approx(expected.angle, abs=0.5)


@pytest.mark.parametrize("paper", [WHITE, BLACK, GREEN])
def test_photos_of_a_page_are_found_in_the_order_of_reading(paper):
    found = proposed_parts(page(paper, FOUR))
    assert len(found) == 4
    for part, expected in zip(found, FOUR, strict=True):
        near(part, expected)


def test_a_deep_grey_scan_larger_than_the_small_copy_is_split_in_its_own_pixels():
    small = page(WHITE, FOUR)[..., :1]
    scan = cv2.resize(small, None, fx=3, fy=3).astype(np.uint16)[..., None] * 257
    found = proposed_parts(scan)
    assert len(found) == 4
    assert found[1].x == pytest.approx(620 * 3, abs=8)
    assert found[1].width == pytest.approx(240 * 3, abs=12)


def test_photos_at_the_edge_of_the_page_are_found():
    parts = (ScanPart(150, 200, 300, 220), ScanPart(640, 700, 420, 300))
    found = proposed_parts(page(GREEN, parts))
    assert len(found) == 2
    near(found[0], parts[0])


def test_photos_that_nearly_touch_are_told_apart():
    parts = (ScanPart(220, 300, 300, 400), ScanPart(542, 380, 310, 400))
    scan = page(GREEN, parts)
    # A hair lies over both.
    cv2.line(scan, (360, 250), (395, 252), (220, 220, 220), 3)
    assert len(proposed_parts(scan)) == 2


def test_a_single_photo_is_not_split():
    flat_wall = page(WHITE, ())
    for x in (250, 600):
        # Two people before a wall.
        cv2.circle(flat_wall, (x, 300), 90, (150, 120, 100), -1)
        cv2.ellipse(flat_wall, (x, 900), (150, 480), 0, 180, 360, (60, 60, 80), -1)
    assert proposed_parts(flat_wall) == ()
    assert proposed_border(flat_wall) is None
    assert proposed_parts(page(WHITE, FOUR[:1])) == ()
    noise = np.random.default_rng(0).integers(0, 255, (300, 400, 3), np.uint8)
    assert proposed_parts(noise) == ()
    assert proposed_border(noise) is None


def test_a_tiny_or_an_empty_scan_has_no_parts():
    for shape in ((1, 1, 1), (3, 500, 3), (40, 40, 4)):
        assert proposed_parts(np.full(shape, 128, np.uint8)) == ()
        assert proposed_border(np.full(shape, 128, np.uint8)) is None


@pytest.mark.parametrize("paper", [WHITE, BLACK])
@pytest.mark.parametrize("angle", [0.0, -4.0, 9.0])
def test_a_photo_is_found_and_straightened_on_its_paper(paper, angle):
    part = ScanPart(425, 450, 560, 640, angle)
    found = proposed_border(page(paper, [part]))
    assert found is not None
    near(found, part)


def test_a_page_of_several_photos_has_no_border_of_one():
    assert proposed_border(page(WHITE, FOUR)) is None
