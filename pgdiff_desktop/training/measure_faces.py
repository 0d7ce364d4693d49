"""Measures of a restored face, and restorations through the engine to take them of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.request import RestorationRequest
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.engine.engine import Engine
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.runtimes.computation import Runtime
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.faces import Faces, load_faces
from pgdiff_desktop.training.sheets import eight_bits

# Precision is what users get who choose none. Their runtime would hang on what `bench` has found on this computer.
MEASURED_RUNTIME = Runtime.TORCH
# Noise of the shrunk faces, of 255.
_NOISE = 8


@dataclass(frozen=True)
class Task:
    """An aligned face to be restored, all pictures (S, S, 3) float32 in [0, 1].

    Attributes:
        truth: what the result is compared with.
        damage: (S, S) bool, True = damaged.
    """

    given: np.ndarray
    truth: np.ndarray
    recipe: str
    damage: np.ndarray | None = None
    reference: np.ndarray | None = None


def held_out_faces(data: TrainingData, size: int, count: int, seed: int = 0) -> Faces:
    """So many faces that training never saw, in an order that has nothing to do with their groups."""
    faces = load_faces(data.faces, size, held_out=True)
    return faces.only(np.random.default_rng(seed).permutation(len(faces.pixels))[:count])


def degraded(truth: np.ndarray, side: int, rng: np.random.Generator) -> np.ndarray:
    """A face (S, S, 3) shrunk to `side` px, with noise, and enlarged again; in [0, 1]."""
    size = len(truth)
    small = cv2.resize(truth, (side, side), interpolation=cv2.INTER_AREA)
    small += rng.normal(0, _NOISE / 255, small.shape).astype(np.float32)
    small = eight_bits(small).astype(np.float32) / 255
    return np.asarray(np.clip(cv2.resize(small, (size, size), interpolation=cv2.INTER_CUBIC), 0, 1))


def sharpness(face: np.ndarray) -> float:
    """Variance of the Laplacian of the lightness, in units of 1/255 squared."""
    return float(cv2.Laplacian(face.mean(axis=2) * 255, cv2.CV_32F).var())


def decibels(first: np.ndarray, second: np.ndarray) -> float:
    """PSNR of two pictures in [0, 1]; 99 where they are alike to the last bit."""
    return float(-10 * np.log10(max(np.square(first - second).mean(), 10**-9.9)))


class Restorations:
    """Restores aligned faces through the engine, as the command line does, with the starter set."""

    def __init__(self, engine: Engine, folder: Path) -> None:
        self._engine = engine
        self._folder = folder
        self._number = 0

    def restore(self, task: Task) -> np.ndarray:
        """The result, (S, S, 3) in [0, 1]."""
        references = () if task.reference is None else (self._picture(task.reference),)
        request = RestorationRequest(
            self._picture(task.given),
            self._path(),
            SamplingSettings(recipe=task.recipe, references=references),
            mask=None if task.damage is None else self._picture(np.repeat(task.damage[..., None], 3, axis=2)),
            models="starter",
            device="cpu",
            runtime=MEASURED_RUNTIME,
            aligned=True,
        )
        result = self._engine.restore(request, CancelToken())
        with Image.open(result.candidates[0].output) as picture:
            return np.asarray(picture.convert("RGB"), np.float32) / 255

    def _picture(self, face: np.ndarray) -> Path:
        path = self._path()
        Image.fromarray(eight_bits(face)).save(path)
        return path

    def _path(self) -> Path:
        self._number += 1
        return self._folder / f"{self._number}.png"
