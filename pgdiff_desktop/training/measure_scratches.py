"""How well a scratch detector finds damage on photos that training never saw, and what it takes for damage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from PIL import Image

from pgdiff_desktop.masks.damage_mask import grow
from pgdiff_desktop.masks.feature_guard import features_of
from pgdiff_desktop.masks.scratch_detection import ScratchDetector
from pgdiff_desktop.masks.scratch_proposal import likely_damage, proposed_damage
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.installed import Weights
from pgdiff_desktop.training.model_card import Better, Row
from pgdiff_desktop.training.overlays import load_overlays
from pgdiff_desktop.training.prints import read_grey
from pgdiff_desktop.training.scratches import DUST_AREA, draw_scan
from pgdiff_desktop.training.sheets import sheet
from pgdiff_desktop.training.sound_photos import closeups, portraits

_SEED = 2
# As large as a picture that the detector takes as it is.
_SIZE = 512
# Sheets show photos at this height.
_SHEET_HEIGHT = 600


def scratch_rows(data: TrainingData, weights: Weights, sheets: Path) -> Iterator[Row]:
    """Of a print of every held-out portrait, every fourth of them undamaged, always the same.

    Found beside drawn damage, before the found is grown to cover its edges, and without regard to faces. Film damage
    comes from overlays that were held out by name.
    """
    detector = ScratchDetector(weights.network("scratches"))
    both = either = drawn = 0
    flooded, dust = [], []
    overlays = load_overlays(data.overlays, held_out=True)
    for n, photo in enumerate(portraits(data.portraits, held_out=True)):
        rng = np.random.default_rng((_SEED, n))
        scanned = draw_scan(photo, overlays, _SIZE, rng, undamaged=n % 4 == 3)
        found = likely_damage(detector.probability(_in_colour(scanned.lightness * 255 + 0.5)))
        if not scanned.mask.any():
            flooded.append(float(found.mean()))
            continue
        both += int((found & scanned.mask).sum())
        either += int((found | scanned.mask).sum())
        drawn += int(scanned.mask.sum())
        dust.extend(_specks_touched(scanned.mask, found))
    marked = _features_marked(detector, data)
    for what, value, shown, wanted, better, matters in (
        ("intersection over union, drawn damage", both / either, "{:.2f}", "0.55", Better.HIGHER, 0.01),
        ("damaged pixels found", both / drawn, "{:.1%}", "", Better.HIGHER, 0.01),
        ("dust found", float(np.mean(dust)), "{:.1%}", "", Better.HIGHER, 0.01),
        ("undamaged prints taken for damage", float(np.mean(flooded)), "{:.2%}", "", Better.LOWER, 0.0005),
        ("eyes, noses and mouths marked", marked, "{:.2%}", "", Better.LOWER, 0.0005),
    ):
        yield Row(f"scratches: {what}", value, shown, wanted, better, matters)
    _sheet(detector, sorted(data.plates.glob("*.jpg"))).save(sheets / "scratches-plates.jpg", quality=90)


def _sheet(detector: ScratchDetector, photos: Iterable[Path]) -> Image.Image:
    """Each photo beside itself with its proposed damage in red, one below the other."""
    rows = []
    for path in photos:
        with Image.open(path) as picture:
            pixels = np.asarray(picture.convert("RGB"))
        marked = pixels.copy()
        marked[proposed_damage(detector.probability(pixels))] = (255, 0, 0)
        row = np.hstack([pixels, marked])
        width = round(row.shape[1] * _SHEET_HEIGHT / len(row))
        rows.append(cv2.resize(row, (width, _SHEET_HEIGHT), interpolation=cv2.INTER_AREA))
    return sheet(rows, 1)


def _specks_touched(wanted: np.ndarray, found: np.ndarray) -> list[bool]:
    """Of each piece of dust whether something of it was found."""
    count, labels, statistics, _ = cv2.connectedComponentsWithStats(wanted.astype(np.uint8), connectivity=8)
    touched = np.zeros(count, bool)
    touched[np.unique(labels[grow(found, 1)])] = True
    return [bool(value) for value in touched[1:][statistics[1:, cv2.CC_STAT_AREA] <= DUST_AREA]]


def _features_marked(detector: ScratchDetector, data: TrainingData) -> float:
    marked = pixels = 0
    for face in closeups(data, held_out=True):
        picture = read_grey(face.path)
        found = likely_damage(detector.probability(_in_colour(picture)))
        for feature in features_of(face.landmarks[0]):
            place = feature.mask(found.shape)
            marked += int((found & place).sum())
            pixels += int(place.sum())
    return marked / pixels


def _in_colour(lightness: np.ndarray) -> np.ndarray:
    """(H, W) in 0 to 255 as a picture."""
    return np.repeat(lightness.astype(np.uint8)[..., None], 3, axis=2)
