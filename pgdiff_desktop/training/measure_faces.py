"""Measures of a restored face, and restorations through the engine to take them of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from PIL import Image

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.request import RestorationRequest
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.engine.engine import Engine
from pgdiff_desktop.engine.sampling.computation_choice import ComputationWanted
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.runtimes.computation import Runtime
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.faces import Faces, load_faces
from pgdiff_desktop.training.sheets import eight_bits

# What a user gets who chooses nothing, but by torch: `auto` hangs on what `bench` has found on this computer. The
# precision hangs on the processor alone, and the card names it.
AS_MEASURED = ComputationWanted(Runtime.TORCH)
# Noise of the shrunk faces, of 255.
_NOISE = 8
# Side of the patches that the starter networks make, in pixels, and of so many that are compared.
_PATCH = 4


@dataclass(frozen=True)
class Task:
    """An aligned face to be restored, all pictures (S, S, 3) float32 in [0, 1].

    Attributes:
        truth: what the result is compared with.
        damage: (S, S) bool, True = damaged.
        references: other photos of the person, aligned.
        preset: None for the default.
        spares_sharp: as the command line does unless it is told otherwise.
    """

    given: np.ndarray
    truth: np.ndarray
    recipe: str
    damage: np.ndarray | None = None
    references: tuple[np.ndarray, ...] = ()
    preset: str | None = None
    spares_sharp: bool = True


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


def grid_strength(face: np.ndarray) -> float:
    """How far the detail in the middle half of a face (S, S, 3) repeats every 4 px, 0 (not at all) to 1.

    A network that makes its picture of patches is rewarded for a grid by measures of sharpness, and even by those of
    identity; a person sees it at once. Of each block of 16 px, the mean of its 16 tiles is what repeats.
    """
    size = len(face)
    lightness = face.mean(axis=2)
    detail = lightness - cv2.blur(lightness, (_PATCH, _PATCH))
    first, blocks = size // 4, size // 2 // _PATCH**2
    middle = detail[first : first + blocks * _PATCH**2, first : first + blocks * _PATCH**2]
    tiles = middle.reshape(blocks, _PATCH, _PATCH, blocks, _PATCH, _PATCH)
    repeating = tiles.mean(axis=(1, 4)).var(axis=(1, 3)).mean()
    return float(np.sqrt(repeating / tiles.var(axis=(1, 2, 4, 5)).mean()))


def decibels(first: np.ndarray, second: np.ndarray) -> float:
    """PSNR of two pictures in [0, 1]; 99 where they are alike to the last bit."""
    return float(-10 * np.log10(max(np.square(first - second).mean(), 10**-9.9)))


def restored(task: Task, engine: Engine) -> np.ndarray:
    """What the engine makes of a task, as by the command line with the starter set, (S, S, 3) in [0, 1]."""
    return restored_with_map(task, engine)[0]


def restored_with_map(task: Task, engine: Engine) -> tuple[np.ndarray, np.ndarray]:
    """The same, and the map of what was invented in it, (S, S) from 0 to 1."""
    with TemporaryDirectory() as name:
        folder = Path(name)

        def written(what: str, picture: np.ndarray) -> Path:
            path = folder / f"{what}.png"
            Image.fromarray(eight_bits(picture)).save(path)
            return path

        references = tuple(
            written(f"reference {number}", picture) for number, picture in enumerate(task.references)
        )
        damage = None if task.damage is None else np.repeat(task.damage[..., None], 3, axis=2)
        request = RestorationRequest(
            written("face", task.given),
            folder / "result.png",
            SamplingSettings(recipe=task.recipe, references=references, preset=task.preset),
            mask=None if damage is None else written("mask", damage),
            models="starter",
            device="cpu",
            runtime=AS_MEASURED.runtime,
            aligned=True,
            spares_sharp=task.spares_sharp,
            invented_map=True,
        )
        engine.restore(request, CancelToken())
        result, beside = map(_read, request.files)
        return result, beside[..., 0]


def _read(path: Path) -> np.ndarray:
    with Image.open(path) as picture:
        return np.asarray(picture.convert("RGB"), np.float32) / 255
