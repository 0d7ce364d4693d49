"""Fits the numbers of the kept-and-invented map to the true error of faces that nothing else is measured on."""

from __future__ import annotations

import itertools
import logging
from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.identity.kept_map import VISIBLE, chance_of, error_parts, photo_detail
from pgdiff_desktop.masks.inpainting import fill_damage
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.faces import load_config
from pgdiff_desktop.training.installed import Weights
from pgdiff_desktop.training.measure_faces import Task, held_out_faces, restored
from pgdiff_desktop.training.measure_kept_map import CASES, true_error
from pgdiff_desktop.training.sheets import eight_bits

# What is tried of each number.
_BEYOND = (1.5, 2.0, 2.5, 3.0, 3.5, 4.0)
_HALF = (0.035, 0.04, 0.045, 0.05, 0.055, 0.06)
_STEEPNESS = (2.0, 2.5, 3.0, 3.5, 4.0)
# Every so many pixels: neighbours say the same.
_EVERY = 37
_BINS = 5

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Pixels:
    """Of many faces: the mean squares of `error_parts`, and whether the truth is visibly another, each (N,)."""

    difference: np.ndarray
    beyond: np.ndarray
    is_wrong: np.ndarray

    def chances(self, beyond: float, half: float, steepness: float) -> np.ndarray:
        return chance_of(np.sqrt(self.difference + beyond**2 * self.beyond), half, steepness)


def fit_kept_map(data: TrainingData, count: int) -> tuple[float, float, float]:
    """BEYOND, HALF and STEEPNESS with which what came is the likeliest; logged beside how often the map is right.

    The spread of candidates has no part in it: the shipped models make all of a face alike where they only estimate.

    Args:
        count: faces that are taken behind those on which `evaluate` measures.
    """
    config = load_config("evaluate")
    measured = config["faces"]
    faces = held_out_faces(data, 256, measured + count, config["seed"])
    faces = faces.only(np.arange(measured, len(faces.pixels)))
    engine = Weights().engine()
    # Where only damage is filled, the map is the damage.
    tasks = (task for tasks_of in CASES.values() for task in tasks_of(faces) if task.recipe != "inpaint")
    found = [_pixels_of(task, restored(task, engine)) for task in tasks]
    pixels = Pixels(*(np.concatenate(values) for values in zip(*found, strict=True)))
    fitted = best_of(pixels)
    _log.info("beyond %.2f, half %.3f, steepness %.1f", *fitted)
    chances = pixels.chances(*fitted)
    for first in np.arange(_BINS) / _BINS:
        there = (chances >= first) & (chances < first + 1 / _BINS)
        if there.any():
            said, true = chances[there].mean(), pixels.is_wrong[there].mean()
            _log.info("%d pixels: said %.2f, true %.2f", there.sum(), said, true)
    return fitted


def best_of(pixels: Pixels) -> tuple[float, float, float]:
    """Of all numbers that are tried, those by which what came is the likeliest."""

    def surprise(tried: tuple[float, float, float]) -> float:
        chances = np.clip(pixels.chances(*tried), 1e-4, 1 - 1e-4)
        return float(-np.log(np.where(pixels.is_wrong, chances, 1 - chances)).mean())

    return min(itertools.product(_BEYOND, _HALF, _STEEPNESS), key=surprise)


def _pixels_of(task: Task, result: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """As the engine sees them, of what is not damaged."""
    damage = np.zeros(result.shape[:2], bool) if task.damage is None else task.damage
    given = eight_bits(task.given)
    photo = (fill_damage(given, damage) if damage.any() else given).astype(np.float32) / 255
    difference, beyond, _ = error_parts(result, photo, photo_detail(photo, damage))
    wrong = true_error(result, task.truth) > VISIBLE
    known = ~damage
    return difference[known][::_EVERY], beyond[known][::_EVERY], wrong[known][::_EVERY]
