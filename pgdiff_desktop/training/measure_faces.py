"""Measures of a restored face, and restorations through the engine to take them of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor
from torch.nn import functional as F

from pgdiff_desktop.engine.cancellation import CancelToken
from pgdiff_desktop.engine.engine import Engine
from pgdiff_desktop.engine.identity import embed_aligned_crop
from pgdiff_desktop.engine.request import RestorationRequest
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.training.run import as_batch

# Noise of the shrunk faces, of 255.
_NOISE = 8


class Judge:
    """MobileFaceNet's view of aligned faces."""

    def __init__(self, network: Callable[[Tensor], Tensor]) -> None:
        self._network = network

    @torch.no_grad()
    def similarity(self, first: np.ndarray, second: np.ndarray) -> float:
        """Cosine between two aligned faces of any size, (S, S, 3) in [0, 1]."""
        return float(F.cosine_similarity(self._embedding(first), self._embedding(second)))

    def _embedding(self, face: np.ndarray) -> Tensor:
        return embed_aligned_crop(self._network, face.shape[0])(as_batch([face], "cpu"))


def degraded(truth: np.ndarray, side: int, size: int, rng: np.random.Generator) -> np.ndarray:
    """A face (S, S, 3) shrunk to `side` px, with noise, enlarged to the model's size; in [0, 1]."""
    small = cv2.resize(truth, (side, side), interpolation=cv2.INTER_AREA)
    small += rng.normal(0, _NOISE / 255, small.shape).astype(np.float32)
    small = np.round(np.clip(small, 0, 1) * 255).astype(np.float32) / 255
    return np.asarray(np.clip(cv2.resize(small, (size, size), interpolation=cv2.INTER_CUBIC), 0, 1))


def resized(face: np.ndarray, size: int) -> np.ndarray:
    return np.asarray(cv2.resize(face, (size, size), interpolation=cv2.INTER_AREA))


def sharpness(face: np.ndarray) -> float:
    """Variance of the Laplacian of the lightness, in units of 1/255 squared."""
    return float(cv2.Laplacian(face.mean(axis=2) * 255, cv2.CV_32F).var())


def decibels(first: np.ndarray, second: np.ndarray) -> float:
    """PSNR of two pictures in [0, 1]."""
    return float(-10 * np.log10(np.square(first - second).mean()))


class Restorations:
    """Restores aligned faces with the installed models through the engine, as the command line does."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._number = 0

    @cached_property
    def _engine(self) -> Engine:
        return Engine.with_installed_models()

    def restore(
        self,
        face: np.ndarray,
        *,
        recipe: str,
        preset: str,
        damage: np.ndarray | None = None,
        reference: np.ndarray | None = None,
    ) -> np.ndarray:
        """The result of an aligned face, (S, S, 3) in [0, 1]."""
        request = RestorationRequest(
            self._picture(face),
            self._path(),
            recipe=recipe,
            preset=preset,
            models="starter",
            device="cpu",
            aligned=True,
        )
        if damage is not None:
            request = replace(
                request, mask=self._picture(np.repeat(damage[..., None], 3, 2).astype(np.float32))
            )
        if reference is not None:
            request = replace(request, references=(self._picture(reference),))
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
