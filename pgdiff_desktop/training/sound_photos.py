"""Photos without damage, and where in them the faces are."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pgdiff_desktop.faces.alignment import template_for
from pgdiff_desktop.training.data import TrainingData
from pgdiff_desktop.training.faces import files_of, is_held_out

_FACE_SIZE = 256


@dataclass(frozen=True)
class SoundPhoto:
    """A photo that nothing has happened to.

    Attributes:
        landmarks: (F, 5, 2) of its faces in pixels: eyes, nose, mouth corners; F may be 0.
    """

    path: Path
    landmarks: np.ndarray


def portraits(folder: Path, *, held_out: bool) -> list[SoundPhoto]:
    """The photos that labels.json names: those that training never sees, or all others."""
    labels = json.loads((folder / "labels.json").read_text())
    return [
        SoundPhoto(folder / name, _landmarks(labels[name]))
        for name in sorted(labels)
        if is_held_out(name) == held_out
    ]


def _landmarks(label: dict[str, list[dict[str, list[list[float]]]]]) -> np.ndarray:
    found = [face["landmarks"] for face in label.get("faces", [])]
    return np.array(found, np.float32).reshape(-1, 5, 2)


def closeups(data: TrainingData, *, held_out: bool) -> list[SoundPhoto]:
    """Aligned faces as photos of nothing else."""
    landmarks = np.asarray(template_for(_FACE_SIZE), np.float32)[None]
    return [
        SoundPhoto(path, landmarks)
        for path in files_of(data.faces / str(_FACE_SIZE), "*.jpg", held_out=held_out)
    ]


def colour_photos(data: TrainingData, *, held_out: bool) -> list[SoundPhoto]:
    """Streets, rooms, landscapes, people: faces in them are not known."""
    nobody = np.zeros((0, 5, 2), np.float32)
    return [SoundPhoto(path, nobody) for path in files_of(data.colour_photos, "*.jpg", held_out=held_out)]
