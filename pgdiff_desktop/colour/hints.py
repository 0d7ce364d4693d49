"""Colours that somebody painted over a photo, as hints: her dress was green."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from pgdiff_desktop.colour.lab import ab_of
from pgdiff_desktop.masks.painted_files import decode_painted, read_painted

# Alpha from which on a pixel counts as painted: brushes have soft rims.
_PAINTED = 128
# Hints are kept at so many pixels of the longer side at most, as the colours that they change are.
_LONGEST_SIDE = 1024


@dataclass(frozen=True, eq=False)
class Hints:
    """What is painted over a photo, shrunk with it.

    Attributes:
        rgb: (h, w, 3) uint8 sRGB; of what is not painted 0.
        painted: (h, w) bool.
    """

    rgb: np.ndarray
    painted: np.ndarray

    def __bool__(self) -> bool:
        """Whether anything is painted."""
        return bool(self.painted.any())

    def at(self, height: int, width: int) -> tuple[np.ndarray, np.ndarray]:
        """a and b, (height, width, 2) float32, and where they are painted, (height, width) bool."""
        rgb, painted = _shrunk(self.rgb, self.painted, width, height)
        return ab_of(rgb.astype(np.float32) / 255), painted


def read_hints(path: Path, size: tuple[int, int]) -> Hints:
    """The hints of a picture file: opaque pixels have their colour, transparent ones are no hints.

    Args:
        size: (width, height) of the upright photo.

    Raises:
        MaskWrong: the file cannot be read, is no picture, or is not of the photo's size.
    """
    return read_painted(path, size, _hints)


def decode_hints(data: bytes, source: Path, size: tuple[int, int]) -> Hints:
    """The same of an encoded picture; `source` is named in errors."""
    return decode_painted(data, source, size, _hints)


def _hints(picture: Image.Image) -> Hints:
    pixels = np.asarray(picture.convert("RGBA"))
    height, width = pixels.shape[:2]
    shrink = max(1.0, max(height, width) / _LONGEST_SIDE)
    painted = pixels[..., 3] >= _PAINTED
    size = max(1, round(width / shrink)), max(1, round(height / shrink))
    return Hints(*_shrunk(pixels[..., :3], painted, *size))


def _shrunk(rgb: np.ndarray, painted: np.ndarray, width: int, height: int) -> tuple[np.ndarray, np.ndarray]:
    """Of each small pixel one of the colours that lie in it, never a mixture: a rim of two strokes is no third."""
    rows, columns = np.nonzero(painted)
    small, where = np.zeros((height, width, 3), np.uint8), np.zeros((height, width), bool)
    at = rows * height // len(painted), columns * width // painted.shape[1]
    small[at], where[at] = rgb[rows, columns], True
    return small, where
