"""Measures of a restored face, and restorations through the engine to take them of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.request import RestorationRequest
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.engine.engine import Engine
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.training.faces import Faces

# Noise of the shrunk faces, of 255.
_NOISE = 8


@dataclass(frozen=True)
class HeldOut:
    """A few faces that training never saw, each (S, S, 3) float32 in [0, 1], and whether it is in colour."""

    faces: list[np.ndarray]
    in_colour: list[bool]

    @classmethod
    def drawn_from(cls, faces: Faces, count: int, rng: np.random.Generator) -> HeldOut:
        chosen = rng.permutation(len(faces.pixels))[:count]
        return cls(
            [faces.pixels[number].astype(np.float32) / 255 for number in chosen],
            [faces.tones[number] == "colour" for number in chosen],
        )


def degraded(truth: np.ndarray, side: int, rng: np.random.Generator) -> np.ndarray:
    """A face (S, S, 3) shrunk to `side` px, with noise, and enlarged again; in [0, 1]."""
    size = len(truth)
    small = cv2.resize(truth, (side, side), interpolation=cv2.INTER_AREA)
    small += rng.normal(0, _NOISE / 255, small.shape).astype(np.float32)
    small = np.round(np.clip(small, 0, 1) * 255).astype(np.float32) / 255
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

    def restore(
        self,
        face: np.ndarray,
        *,
        recipe: str,
        preset: str | None = None,
        damage: np.ndarray | None = None,
        reference: np.ndarray | None = None,
    ) -> np.ndarray:
        """The result of an aligned face, (S, S, 3) in [0, 1]."""
        references = () if reference is None else (self._picture(reference),)
        request = RestorationRequest(
            self._picture(face),
            self._path(),
            SamplingSettings(recipe=recipe, preset=preset, references=references),
            models="starter",
            device="cpu",
            aligned=True,
        )
        if damage is not None:
            request = replace(
                request, mask=self._picture(np.repeat(damage[..., None], 3, 2).astype(np.float32))
            )
        result = self._engine.restore(request, CancelToken())
        with Image.open(result.candidates[0].output) as picture:
            return np.asarray(picture.convert("RGB"), np.float32) / 255

    def _picture(self, face: np.ndarray) -> Path:
        path = self._path()
        Image.fromarray(np.round(np.clip(face, 0, 1) * 255).astype(np.uint8)).save(path)
        return path

    def _path(self) -> Path:
        self._number += 1
        return self._folder / f"{self._number}.png"
