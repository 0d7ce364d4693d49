"""The aligned faces that training draws from, and those that it never sees."""

from __future__ import annotations

import csv
import hashlib
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from pgdiff_desktop.opencv import cv2

# One face in so many is kept out, whatever else is in the folder: its name decides.
_HELD_OUT_OF = 20


@dataclass(frozen=True)
class Faces:
    """Aligned faces in memory.

    Attributes:
        pixels: (N, S, S, 3) uint8 sRGB.
        names: of their files.
        tones: whether it is a colour photo, "colour" or "mono".
        weights: chance of each face to be drawn, summing to 1.
    """

    pixels: np.ndarray
    names: tuple[str, ...]
    tones: tuple[str, ...]
    weights: np.ndarray

    @property
    def pictures(self) -> list[np.ndarray]:
        """Each of them, (S, S, 3) float32 in [0, 1]."""
        return [pixels.astype(np.float32) / 255 for pixels in self.pixels]

    def draw(self, rng: np.random.Generator, count: int) -> np.ndarray:
        """(count, S, S, 3) float32 in [0, 1], half of them mirrored."""
        chosen = rng.choice(len(self.pixels), count, p=self.weights)
        faces = self.pixels[chosen].astype(np.float32) / 255
        mirrored = rng.random(count) < 0.5
        faces[mirrored] = faces[mirrored, :, ::-1]
        return faces

    def only(self, chosen: np.ndarray) -> Faces:
        """Those of some numbers, each as likely as the others."""
        names, tones = (tuple(values[number] for number in chosen) for values in (self.names, self.tones))
        return Faces(self.pixels[chosen], names, tones, np.full(len(chosen), 1 / len(chosen)))


def is_held_out(name: str) -> bool:
    """Whether a face, by its file's name, is for measuring only."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % _HELD_OUT_OF == 0


def files_of(folder: Path, pattern: str, *, held_out: bool) -> list[Path]:
    """The files of a folder that training never sees, or all others, by name."""
    return [path for path in sorted(folder.glob(pattern)) if is_held_out(path.name) == held_out]


def load_config(role: str) -> dict[str, Any]:
    """ROLE.toml beside this file."""
    return tomllib.loads(Path(__file__).with_name(f"{role}.toml").read_text())


def load_faces(
    folder: Path, size: int, *, held_out: bool | None, group_weights: Mapping[str, float] | None = None
) -> Faces:
    """The faces of a folder that are there at `size` pixels or more, the larger ones shrunk by area.

    Args:
        folder: holds index.csv, with the columns file, size, group and tone, and a folder of each size.
        held_out: those that training never sees, or all others; None for both.
        group_weights: how much more often faces of a group are drawn; 1 where nothing is said.
    """
    with (folder / "index.csv").open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if held_out in (None, is_held_out(row["file"]))]
    rows = [
        row for row in rows if int(row["size"]) >= size and (folder / row["size"] / row["file"]).is_file()
    ]
    if not rows:
        raise SystemExit(f"{folder}: no face of {size} px or more lies there")
    pixels = np.stack([_read(folder / row["size"] / row["file"], size) for row in rows])
    weights = np.array([(group_weights or {}).get(row["group"], 1.0) for row in rows])
    names, tones = (tuple(row[column] for row in rows) for column in ("file", "tone"))
    return Faces(pixels, names, tones, weights / weights.sum())


def _read(path: Path, size: int) -> np.ndarray:
    with Image.open(path) as picture:
        pixels = np.asarray(picture.convert("RGB"))
    if len(pixels) == size:
        return pixels
    return np.asarray(cv2.resize(pixels, (size, size), interpolation=cv2.INTER_AREA))
