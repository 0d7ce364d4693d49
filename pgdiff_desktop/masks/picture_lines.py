"""Straight long lines that belong to the picture: bars of a window, a fence, a walking stick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

# A line is so many times as long as wide, at least so many pixels long, and straight to within so many of its widths.
_ELONGATION, _LEAST_LENGTH, _BEND = 8.0, 24.0, 1.0
# Its two sides are compared, in pixels from it; where they differ by such a share of its contrast it is an edge's.
_SIDE_GAP, _SIDE, _UNEQUAL = 1.5, 4.0, 0.5
# It goes on in the picture where beyond its ends, so many pixels away, it still has such a share of its contrast.
_BEYOND, _GOES_ON = (4.0, 16.0), 0.45
# Lines are a family where two are parallel to within such an angle, alike in width and length to within such a
# factor, and no farther from each other than such a share of their length.
_PARALLEL, _ALIKE, _NEIGHBOURS, _FAMILY = np.radians(4.0), 1.7, 0.6, 2
# Scratches of film run through the whole picture; within so many pixels of its border an end may be a scratch's.
_BORDER = 6.0


@dataclass(frozen=True)
class Line:
    """A straight long piece.

    Attributes:
        start, end: (2,) x and y of its ends, pixels.
        width: its mean, pixels.
    """

    start: np.ndarray
    end: np.ndarray
    width: float

    @property
    def length(self) -> float:
        return float(np.linalg.norm(self.end - self.start))

    @property
    def along(self) -> np.ndarray:
        """(2,) unit vector from start to end."""
        return np.asarray((self.end - self.start) / max(self.length, 1e-6))

    @property
    def middle(self) -> np.ndarray:
        return np.asarray((self.start + self.end) / 2)


def line_of(piece: np.ndarray, corner: tuple[int, int], width: float) -> Line | None:
    """The line that a piece is, None where it is short, wide or bent.

    Args:
        piece: (h, w) bool; corner: row and column of its first pixel in the picture.
    """
    rows, columns = np.nonzero(piece)
    if np.hypot(np.ptp(rows), np.ptp(columns)) < max(_LEAST_LENGTH, _ELONGATION * width):
        return None
    points = np.stack([columns, rows], axis=1).astype(np.float64)
    middle = points.mean(axis=0)
    _, _, axes = np.linalg.svd((points - middle)[:: max(1, len(points) // 2000)], full_matrices=False)
    along, across = (points - middle) @ axes[0], (points - middle) @ axes[1]
    if np.abs(across).mean() > _BEND * width or np.ptp(along) < _ELONGATION * max(width, np.ptp(across) / 2):
        return None
    place = middle + np.array([corner[1], corner[0]])
    return Line(place + along.min() * axes[0], place + along.max() * axes[0], width)


def lines_of_the_picture(lines: Sequence[Line | None], picture: np.ndarray) -> list[bool]:
    """Of each line whether it goes with the picture: as an edge, as a part of a longer line, or as one of a family.

    Args:
        lines: None is none, and no part of the picture.
        picture: (H, W, 3) uint8.
    """
    there = [line for line in lines if line is not None]
    families = _in_families(there, picture.shape[:2])
    found = {
        id(line): family or _goes_with(line, picture) for line, family in zip(there, families, strict=True)
    }
    return [line is not None and found[id(line)] for line in lines]


def _in_families(lines: Sequence[Line], shape: tuple[int, ...]) -> list[bool]:
    if len(lines) < _FAMILY:
        return [False] * len(lines)
    angles = np.array([np.arctan2(line.along[1], line.along[0]) for line in lines])
    widths, lengths = (np.array([getattr(line, name) for line in lines]) for name in ("width", "length"))
    middles = np.stack([line.middle for line in lines])
    through = np.array([_runs_through(line, shape) for line in lines])
    families = []
    for i in range(len(lines)):
        turn = np.abs((angles - angles[i] + np.pi / 2) % np.pi - np.pi / 2)
        alike = np.maximum(widths / widths[i], widths[i] / widths) < _ALIKE
        alike &= np.maximum(lengths / lengths[i], lengths[i] / lengths) < _ALIKE
        near = np.linalg.norm(middles - middles[i], axis=1) < _NEIGHBOURS * lengths[i]
        relatives = (turn < _PARALLEL) & alike & near & ~through
        families.append(bool(not through[i] and relatives.sum() >= _FAMILY))
    return families


def _runs_through(line: Line, shape: tuple[int, ...]) -> bool:
    """Whether both ends lie at the picture's border."""
    size = np.array([shape[1], shape[0]])
    return all(bool((end < _BORDER).any() or (end > size - _BORDER).any()) for end in (line.start, line.end))


def _goes_with(line: Line, picture: np.ndarray) -> bool:
    """Whether it lies along an edge, or goes on in the picture beyond one of its ends."""
    grey = _profile(line, picture, 0.0, line.length)
    centre, one, other = grey
    contrast = centre - (one + other) / 2
    if abs(one - other) > _UNEQUAL * max(abs(contrast), 2.0):
        return True
    for first, last in ((-_BEYOND[1], -_BEYOND[0]), (line.length + _BEYOND[0], line.length + _BEYOND[1])):
        beyond = _profile(line, picture, first, last)
        if np.isnan(beyond).any():
            continue
        if (beyond[0] - (beyond[1] + beyond[2]) / 2) / (contrast or 1.0) > _GOES_ON:
            return True
    return False


def _profile(line: Line, picture: np.ndarray, first: float, last: float) -> np.ndarray:
    """Grey in the line's middle and beside it on its two sides, (3,), between two places along it; NaN outside."""
    places = np.arange(first, last, 1.0)
    across = np.array([-line.along[1], line.along[0]])
    half = line.width / 2
    bands = (
        np.linspace(-half / 2, half / 2, 3),
        np.linspace(half + _SIDE_GAP, half + _SIDE_GAP + _SIDE, 4),
        np.linspace(-half - _SIDE_GAP - _SIDE, -half - _SIDE_GAP, 4),
    )
    found = []
    for band in bands:
        points = line.start + places[:, None, None] * line.along + band[None, :, None] * across
        x, y = (points[..., i].astype(np.float32) for i in (0, 1))
        inside = (x >= 0) & (y >= 0) & (x < picture.shape[1] - 1) & (y < picture.shape[0] - 1)
        if inside.mean() < 0.7:
            return np.full(3, np.nan)
        rows, columns = np.rint(y[inside]).astype(int), np.rint(x[inside]).astype(int)
        found.append(float(np.median(picture[rows, columns].mean(axis=1))))
    return np.array(found)
