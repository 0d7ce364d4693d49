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

# One face in so many is kept out, whatever else is in the folder: its name decides.
_HELD_OUT_OF = 20


@dataclass(frozen=True)
class Faces:
    """Aligned faces in memory.

    Attributes:
        pixels: (N, S, S, 3) uint8 sRGB.
        groups: where each face comes from, as index.csv says.
        tones: whether it is a colour photo, "colour" or "mono".
        weights: chance of each face to be drawn, summing to 1.
    """

    pixels: np.ndarray
    groups: tuple[str, ...]
    tones: tuple[str, ...]
    weights: np.ndarray

    def draw(self, rng: np.random.Generator, count: int) -> np.ndarray:
        """(count, S, S, 3) float32 in [0, 1], half of them mirrored."""
        chosen = rng.choice(len(self.pixels), count, p=self.weights)
        faces = self.pixels[chosen].astype(np.float32) / 255
        mirrored = rng.random(count) < 0.5
        faces[mirrored] = faces[mirrored, :, ::-1]
        return faces


def is_held_out(name: str) -> bool:
    """Whether a face, by its file's name, is for measuring only."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % _HELD_OUT_OF == 0


def load_configured(name: str, folder: Path, index: Path) -> tuple[dict[str, Any], Faces]:
    """NAME.toml beside this file, and the faces to train on, drawn as its group_weights say."""
    config = tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text())
    return config, load_faces(folder, index, held_out=False, group_weights=config["group_weights"])


def load_faces(
    folder: Path, index: Path, *, held_out: bool, group_weights: Mapping[str, float] | None = None
) -> Faces:
    """The faces of a folder that an index names.

    Args:
        index: CSV with the columns file, group and tone.
        held_out: those that training never sees, or all others.
        group_weights: how much more often faces of a group are drawn; 1 where nothing is said.
    """
    with index.open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if is_held_out(row["file"]) == held_out]
    rows = [row for row in rows if (folder / row["file"]).is_file()]
    if not rows:
        raise SystemExit(f"{folder}: none of the faces that {index} names lies there")
    pixels = np.stack([np.asarray(Image.open(folder / row["file"]).convert("RGB")) for row in rows])
    groups = tuple(row["group"] for row in rows)
    weights = np.array([(group_weights or {}).get(group, 1.0) for group in groups])
    return Faces(pixels, groups, tuple(row["tone"] for row in rows), weights / weights.sum())
