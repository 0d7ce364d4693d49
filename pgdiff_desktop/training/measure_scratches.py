"""How well a scratch detector finds damage on photos that training never saw, and what it takes for damage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from pgdiff_desktop.masks.damage_mask import grow
from pgdiff_desktop.masks.feature_guard import features_of
from pgdiff_desktop.masks.scratch_detection import ScratchDetector
from pgdiff_desktop.masks.scratch_proposal import likely_damage, proposed_damage
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.overlays import load_overlays
from pgdiff_desktop.training.prints import read_grey
from pgdiff_desktop.training.scratches import DUST_AREA, draw_scan
from pgdiff_desktop.training.sound_photos import closeups, portraits

_SEED = 2
# As large as a picture that the detector takes as it is.
_SIZE = 512
# Sheets show photos at this height.
_SHEET_HEIGHT = 600


@dataclass(frozen=True)
class ScratchMeasures:
    """Found beside drawn damage, before the found is grown to cover its edges, and without regard to faces.

    Attributes:
        mean: intersection over union, over damaged prints; pooled: of all their pixels.
        found: share of the damaged pixels that were found, pooled.
        dust_found: share of the pieces of at most 40 px that were touched.
        flooded: share of the pixels of undamaged prints, many with details that resemble damage, that were marked.
        features_marked: share of the pixels on eyes, noses and mouths of sound faces that were marked.
        prints: damaged ones; there are a third as many undamaged ones.
    """

    mean: float
    pooled: float
    found: float
    dust_found: float
    flooded: float
    features_marked: float
    prints: int


def measure_scratches(detector: ScratchDetector, data: TrainingData) -> ScratchMeasures:
    """Draws a print of every held-out portrait, every fourth of them undamaged, always the same, and compares.

    Film damage comes from overlays that were held out by name.
    """
    both, either, wanted, flooded, dust = [], [], [], [], []
    overlays = load_overlays(data.overlays, held_out=True)
    for n, photo in enumerate(portraits(data.portraits, held_out=True)):
        rng = np.random.default_rng((_SEED, n))
        scanned = draw_scan(photo, overlays, _SIZE, rng, undamaged=n % 4 == 3)
        found = likely_damage(detector.probability(_in_colour(scanned.lightness * 255 + 0.5)))
        if not scanned.mask.any():
            flooded.append(float(found.mean()))
            continue
        both.append(int((found & scanned.mask).sum()))
        either.append(int((found | scanned.mask).sum()))
        wanted.append(int(scanned.mask.sum()))
        dust.extend(_specks_touched(scanned.mask, found))
    return ScratchMeasures(
        mean=float(np.mean(np.array(both) / either)),
        pooled=sum(both) / sum(either),
        found=sum(both) / sum(wanted),
        dust_found=float(np.mean(dust)),
        flooded=float(np.mean(flooded)),
        features_marked=_features_marked(detector, data),
        prints=len(both),
    )


def draw_sheet(detector: ScratchDetector, photos: Iterable[Path]) -> np.ndarray:
    """Each photo beside itself with its proposed damage in red, one below the other, (H, W, 3) uint8."""
    rows = []
    for path in photos:
        with Image.open(path) as picture:
            pixels = np.asarray(picture.convert("RGB"))
        marked = pixels.copy()
        marked[proposed_damage(detector.probability(pixels))] = (255, 0, 0)
        row = np.hstack([pixels, marked])
        width = round(row.shape[1] * _SHEET_HEIGHT / len(row))
        rows.append(cv2.resize(row, (width, _SHEET_HEIGHT), interpolation=cv2.INTER_AREA))
    widest = max(row.shape[1] for row in rows)
    return np.vstack([np.pad(row, ((0, 0), (0, widest - row.shape[1]), (0, 0))) for row in rows])


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
