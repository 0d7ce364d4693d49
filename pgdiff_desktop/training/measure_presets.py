"""What each preset costs and keeps: restored faces beside the truth, the faithful preset first."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from pathlib import Path

import numpy as np

from pgdiff_desktop.engine.devices.choosing import choose_device
from pgdiff_desktop.engine.door.notices import Notice
from pgdiff_desktop.engine.door.presets import PRESETS
from pgdiff_desktop.engine.door.progress import StepClock
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.engine.engine import Engine
from pgdiff_desktop.engine.sampling.candidate_sampling import CandidateSampling
from pgdiff_desktop.engine.sampling.computation_choice import ComputationWanted
from pgdiff_desktop.engine.sampling.loaded_models import LoadedModels
from pgdiff_desktop.engine.sampling.model_choice import choose_models
from pgdiff_desktop.engine.sampling.other_faces import OtherFaces
from pgdiff_desktop.faces.aligned_face import whole_photo_as_face
from pgdiff_desktop.settings import FULL_PRECISION, PRECISIONS, load_settings
from pgdiff_desktop.training.aging import Aged, age
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.dlib_judge import Judge
from pgdiff_desktop.training.faces import load_faces
from pgdiff_desktop.training.measure_faces import AS_MEASURED, decibels, sharpness
from pgdiff_desktop.training.sheets import eight_bits

# Restored together; after each such batch the table so far is printed.
_AT_ONCE = 8
_SIZE = 256


@dataclass
class _Measured:
    """Of one way to restore, a number for each face."""

    psnr: list[float] = field(default_factory=list)
    distance: list[float] = field(default_factory=list)
    sharpness: list[float] = field(default_factory=list)
    seconds: list[float] = field(default_factory=list)

    def add(self, picture: np.ndarray, truth: np.ndarray, judge: Judge, seconds: float) -> None:
        self.psnr.append(decibels(picture, truth))
        self.distance += judge.distances([picture], truth)
        self.sharpness.append(sharpness(picture) / sharpness(truth))
        self.seconds.append(seconds)


def measure_presets(data: TrainingData, *, count: int, models: str, device: str) -> None:
    """Prints the table of held-out faces with synthetic age, each as the models see it.

    Args:
        count: how many faces.
    """
    judge = Judge()
    pixels = load_faces(data.faces, _SIZE, held_out=True).pixels
    chosen = np.random.default_rng(1).permutation(len(pixels))[:count]
    pairs = [age(pixels[number].astype(np.float32) / 255, np.random.default_rng(number)) for number in chosen]
    engine = Engine.with_installed_models(load_settings())
    choice = choose_models(engine.catalog, engine.store, models)
    loaded = LoadedModels(choice, engine.registry, choose_device(device))
    rows = {"as given": _Measured()}
    for first in range(0, len(pairs), _AT_ONCE):
        batch = pairs[first : first + _AT_ONCE]
        for pair in batch:
            rows["as given"].add(pair.aged, pair.clean, judge, 0.0)
        for preset, precision in product(PRESETS.values(), PRECISIONS):
            if preset.in_full_precision and precision != "full":
                continue
            settings = SamplingSettings(preset=preset.name)
            computed = replace(AS_MEASURED, may_round=precision != FULL_PRECISION)
            began = time.monotonic()
            pictures = _restored(batch, settings, computed, loaded)
            seconds = (time.monotonic() - began) / len(batch)
            row = rows.setdefault(f"{preset.name}, {precision}", _Measured())
            for picture, pair in zip(pictures, batch, strict=True):
                row.add(picture, pair.clean, judge, seconds)
        sys.stdout.write(_table(rows) + "\n\n")
        sys.stdout.flush()


def _restored(
    pairs: Sequence[Aged], settings: SamplingSettings, computed: ComputationWanted, models: LoadedModels
) -> list[np.ndarray]:
    sampling = CandidateSampling(settings, models, computed, OtherFaces(lambda photo: ()), _nothing_less)
    faces = [whole_photo_as_face(Path(), eight_bits(pair.aged), None, None, sampling.size) for pair in pairs]
    pictures: dict[int, np.ndarray] = {}
    for step in sampling.run(faces, range(len(faces)), StepClock(sampling.steps(faces))):
        for image, picture in zip(step.images, step.pictures, strict=False):
            pictures[image.face] = picture
    return [pictures[number] for number in range(len(faces))]


def _nothing_less(notice: Notice) -> None:
    raise SystemExit("the device cannot do this as it is meant to be measured")


def _table(rows: dict[str, _Measured]) -> str:
    """Means over the faces, the median of sharpness, and how far PSNR and distance are from the faithful preset's."""
    faithful = next(row for name, row in rows.items() if name.startswith("faithful"))
    lines = [
        f"{len(faithful.psnr)} faces | PSNR | to faithful | distance | to faithful | sharpness | seconds a face",
        "---|---|---|---|---|---|---",
    ]
    for name, row in rows.items():
        psnr, distance = float(np.mean(row.psnr)), float(np.mean(row.distance))
        lines.append(
            f"{name} | {psnr:.2f} dB | {psnr - np.mean(faithful.psnr):+.2f} dB"
            f" | {distance:.3f} | {distance - np.mean(faithful.distance):+.3f}"
            f" | {np.median(row.sharpness):.2f} | {np.mean(row.seconds):.2f}"
        )
    return "\n".join(f"| {line} |" if "---" not in line else f"|{line}|" for line in lines)
