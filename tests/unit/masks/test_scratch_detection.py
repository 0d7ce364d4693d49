"""The scratch detector: what it proposes of a picture, and what the shipped one finds."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.masks import scratch_detection
from pgdiff_desktop.masks.damage_mask import grow, read_mask
from pgdiff_desktop.masks.scratch_detection import SMALLEST, ScratchDetector
from pgdiff_desktop.masks.scratch_proposal import LARGEST, likely_damage, proposed_damage
from pgdiff_desktop.models.catalog import load_catalog
from pgdiff_desktop.models.checkpoint import load_network
from pgdiff_desktop.models.store import ModelStore
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.resource_files import resources_folder, sample_portrait
from pgdiff_desktop.settings import Settings
from tests.fakes import BrightIsDamage


@pytest.fixture(scope="module")
def shipped(tmp_path_factory):
    catalog = load_catalog()
    store = ModelStore(Settings(model_folder=tmp_path_factory.mktemp("models")))
    entry = catalog.by_name("scratches-starter")
    return ScratchDetector(load_network(entry, store.path_of(entry)))


def sample_pixels():
    with Image.open(sample_portrait()[0]) as portrait:
        return np.asarray(portrait.convert("RGB"))


def sample_cracks():
    height, width = sample_pixels().shape[:2]
    return read_mask(resources_folder() / "samples" / "portrait-mask.png", (width, height))


@pytest.mark.parametrize(
    ("height", "width"), [(1, 1), (7, 5), (33, 500), (SMALLEST, 301), (901, 700), (LARGEST + 301, 640)]
)
def test_probabilities_have_the_pictures_size_and_place(height, width):
    picture = np.full((height, width, 3), 90, np.uint8)
    picture[height // 3 :, width // 2 :] = 255
    found = ScratchDetector(BrightIsDamage()).probability(picture)
    assert found.shape == (height, width)
    assert found.dtype == np.float32
    assert found.min() >= 0
    assert found.max() <= 1
    wrong = (found >= 0.5) != (picture[..., 0] == 255)
    # Enlarging and shrinking may move an edge by a pixel.
    assert not (wrong & ~grow(cv2.Canny(picture[..., 0], 50, 100) > 0, 2)).any()


def test_more_sensitivity_only_ever_adds():
    probability = cv2.GaussianBlur(np.random.default_rng(0).random((300, 200)).astype(np.float32), (0, 0), 2)
    probability = (probability - probability.min()) / np.ptp(probability)
    # As lines: what grows wide becomes suspicious.
    probability[np.arange(300) % 12 > 4] = 0
    masks = [proposed_damage(probability, sensitivity) for sensitivity in np.linspace(0, 1, 11)]
    for fewer, more in pairwise(masks):
        assert not (fewer & ~more).any()
        assert fewer.sum() < more.sum()


def test_dust_is_kept_single_pixels_are_not_and_edges_are_covered():
    probability = np.zeros((800, 600), np.float32)
    probability[10, 10] = 1
    probability[400, 100:500] = 1
    probability[700, 300:302] = 1
    assert likely_damage(probability).sum() == 402
    proposed = proposed_damage(probability)
    assert not proposed[:20].any()
    assert proposed[399:402, 100:500].all()
    assert not proposed_damage(np.zeros((5, 5), np.float32)).any()


def test_the_shipped_detector_finds_the_cracks_of_the_sample(shipped):
    proposed, cracks = proposed_damage(shipped.probability(sample_pixels())), sample_cracks()
    # The sample's mask is two pixels wider than its cracks.
    assert proposed[grow(cracks, -2)].mean() > 0.93
    assert (proposed & ~grow(cracks, 3)).mean() < 0.01


def test_a_large_scan_is_looked_at_in_strips_without_seams(shipped, monkeypatch):
    height = 1000
    scan = cv2.resize(sample_pixels(), (400, height), interpolation=cv2.INTER_CUBIC)
    whole = shipped.probability(scan)
    monkeypatch.setattr(scratch_detection, "_ROWS", 256)
    strips = shipped.probability(scan)
    assert strips.shape == whole.shape
    assert np.abs(strips - whole).max() < 0.05
    assert whole.max() > 0.9


@pytest.mark.parametrize("tone", [245, 15])
def test_the_shipped_detector_finds_a_drawn_scratch(shipped, tone):
    before = cv2.inpaint(sample_pixels(), grow(sample_cracks(), 3).astype(np.uint8), 3, cv2.INPAINT_TELEA)
    drawn = np.zeros(before.shape[:2], np.uint8)
    cv2.line(drawn, (150, 120), (480, 700), 255, 3)
    after = np.where(drawn[..., None] > 0, tone, before).astype(np.uint8)
    proposed = proposed_damage(shipped.probability(after))
    assert proposed[drawn > 0].mean() > 0.9
    assert (proposed & ~grow(drawn > 0, 4)).mean() < 0.02


def test_the_shipped_detector_does_not_hear_colour(shipped):
    grey = np.repeat(cv2.cvtColor(sample_pixels(), cv2.COLOR_RGB2GRAY)[..., None], 3, axis=2)
    difference = shipped.probability(grey) - shipped.probability(sample_pixels())
    assert np.abs(difference).max() < 0.05
