"""Photos without damage, and where in them the faces are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pgdiff_desktop.faces.alignment import template_for
from pgdiff_desktop.training.data import TrainingData, labels_of
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
    photos = []
    for name, label in sorted(labels_of(folder).items()):
        if is_held_out(name) == held_out:
            landmarks = [face["landmarks"] for face in label.get("faces", [])]
            photos.append(SoundPhoto(folder / name, np.array(landmarks, np.float32).reshape(-1, 5, 2)))
    return photos


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
