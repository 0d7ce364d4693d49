"""What is taken for damage without asking, and what only as doubtful."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from pgdiff_desktop.masks.damage_evidence import evidence_of
from pgdiff_desktop.masks.scan_search import search
from pgdiff_desktop.masks.scratch_detection import ScratchDetector
from pgdiff_desktop.masks.scratch_map import ScratchMap
from pgdiff_desktop.opencv import cv2
from tests.fakes import BrightIsDamage

SIZE = (500, 600)


def backdrop():
    """A picture with some light and grain, (H, W, 3) uint8."""
    rng = np.random.default_rng(0)
    light = cv2.GaussianBlur(rng.normal(0, 60, SIZE).astype(np.float32), (0, 0), 40) * 40
    grey = np.clip(110 + light + rng.normal(0, 3, SIZE), 0, 200).astype(np.uint8)
    return np.repeat(grey[..., None], 3, axis=2)


def cracks():
    """Thin damage that wanders, and dust."""
    rng = np.random.default_rng(1)
    drawn = np.zeros(SIZE, np.uint8)
    for _ in range(5):
        points = np.cumsum(rng.normal(0, 26, (12, 2)), axis=0) + rng.uniform(100, 400, 2)
        cv2.polylines(drawn, [points.astype(np.int32)], False, 1, 2)
    for x, y in rng.integers(20, 480, (30, 2)):
        cv2.circle(drawn, (int(x), int(y)), int(rng.integers(1, 3)), 1, -1)
    return drawn > 0


def mapped(picture, proposed):
    probability = np.where(proposed, 250, 0).astype(np.uint8)
    evidence = evidence_of(probability, picture)
    return ScratchMap("photo", probability, SIZE[::-1], evidence=evidence)


def scratched(*shapes):
    """A map of a picture with cracks, and shapes of (mask, lightness) that are the picture's."""
    picture, damage = backdrop(), cracks()
    shown = np.zeros(SIZE, bool)
    for mask, lightness in shapes:
        picture[mask] = lightness
        shown |= mask
    damage &= ~cv2.dilate(shown.astype(np.uint8), np.ones((25, 25), np.uint8)).astype(bool)
    picture[damage] = 250
    return mapped(picture, damage | shown), damage, shown


def drawn(draw):
    mask = np.zeros(SIZE, np.uint8)
    draw(mask)
    return mask > 0


def test_cracks_and_dust_are_certain():
    found, damage, _ = scratched()
    assert found.damage()[damage].mean() > 0.9


@pytest.mark.parametrize(
    "draw",
    [
        lambda mask: [cv2.line(mask, (x, 200), (x, 320), 1, 4) for x in (300, 330, 360, 390)],
        lambda mask: cv2.ellipse(mask, (400, 250), (26, 18), 0, 0, 360, 1, -1),
        lambda mask: [
            cv2.circle(mask, (300 + 14 * i, 200 + 14 * k), 3, 1, -1) for i in range(6) for k in range(6)
        ],
    ],
    ids=["bars of a window", "flower", "dots of a tie"],
)
def test_what_may_be_the_picture_is_doubtful(draw):
    mask = drawn(draw)
    found, _, shown = scratched((mask, 235))
    assert not (found.damage() & shown).any()
    assert found.doubtful()[shown].all()
    assert not (found.doubtful() & found.damage()).any()


def test_a_line_along_an_edge_and_one_that_goes_on_are_doubtful():
    picture = backdrop()
    picture[:, :200] = 40
    edge = drawn(lambda mask: cv2.line(mask, (200, 100), (200, 300), 1, 3))
    picture[edge] = 235
    stick = drawn(lambda mask: cv2.line(mask, (260, 400), (560, 380), 1, 4))
    picture[stick] = 235
    part = stick.copy()
    part[:, :400] = False
    found = mapped(picture, edge | part)
    assert not found.damage(1.0).any()
    assert found.doubtful()[edge].all()
    assert found.doubtful()[part].all()


def test_a_scratch_of_film_through_the_whole_picture_is_certain():
    scratches = drawn(lambda mask: [cv2.line(mask, (x, 0), (x + 3, 499), 1, 2) for x in (200, 240, 290)])
    picture, damage = backdrop(), cracks() | scratches
    picture[damage] = 250
    assert mapped(picture, damage).damage()[scratches].mean() > 0.9


def test_more_sensitivity_never_takes_certain_damage_away():
    found, _, _ = scratched()
    masks = [found.damage(sensitivity) for sensitivity in (0.0, 0.3, 0.5, 0.8, 1.0)]
    for fewer, more in pairwise(masks):
        assert not (fewer & ~more).any()


@pytest.mark.parametrize("together", [1, 2])
def test_a_speck_of_a_large_scan_is_seen_at_its_own_resolution(monkeypatch, together):
    from pgdiff_desktop.masks import scan_search

    shape = (4100, 900)
    monkeypatch.setattr(scan_search, "_MOST_PIXELS", shape[0] * shape[1] // together**2)
    scan = np.full((*shape, 3), 70, np.uint8)
    # Two pixels wide, it is gone where the scan is shrunk to half.
    scan[2000:2002, 401:403] = 255
    probability, picture = search(shape, lambda a, b: scan[a:b], ScratchDetector(BrightIsDamage()))
    assert probability.shape == picture.shape[:2] == (shape[0] // together, shape[1] // together)
    assert probability[2000 // together, 401 // together] > 200
    assert (probability > 100).sum() <= 4


def test_a_search_can_be_stopped():
    def stop():
        raise InterruptedError

    with pytest.raises(InterruptedError):
        search(
            (50, 50), lambda a, b: np.zeros((b - a, 50, 3), np.uint8), ScratchDetector(BrightIsDamage()), stop
        )
