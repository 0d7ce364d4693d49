"""What a brush leaves in a mask: a soft capsule from point to point, without gaps however fast the hand is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRect

from pgdiff_desktop.gui.damage.mask_edit import Journal, MaskEdit

SMALLEST_SIZE, LARGEST_SIZE = 1.0, 1000.0
# The lightest touch of a pen still paints with this share of the size.
_LIGHTEST = 0.15
_BAND_PIXELS = 1 << 15
_HALF = 128


@dataclass(frozen=True)
class Brush:
    """Attributes:
    size: diameter in pixels of the photo.
    hardness: share of the radius that is painted fully; from there to the edge the paint fades.
    """

    size: float = 40.0
    hardness: float = 0.8

    def radius(self, pressure: float) -> float:
        return self.size / 2 * (_LIGHTEST + (1 - _LIGHTEST) * min(max(pressure, 0.0), 1.0))


@dataclass(frozen=True)
class Touch:
    """Where the brush is, in pixels of the photo, and with what radius."""

    x: float
    y: float
    radius: float

    @staticmethod
    def at(point: QPointF, brush: Brush, pressure: float = 1.0) -> Touch:
        return Touch(point.x(), point.y(), brush.radius(pressure))


class Stroke:
    """A brush on a mask, from where it is set down to where it is lifted.

    Args:
        mask: (H, W) uint8, painted in place.
        has_painted: takes every box of the mask that was changed.
        level: what is painted with a hard edge; None for damage, which fades towards the edge.
    """

    def __init__(
        self,
        mask: np.ndarray,
        brush: Brush,
        has_painted: Callable[[QRect], None],
        *,
        erases: bool,
        level: int | None = None,
    ) -> None:
        self.erases, self._level = erases, level
        self._mask, self._brush, self._has_painted = mask, brush, has_painted
        self._journal = Journal(mask)
        self._last: Touch | None = None

    def paint_to(self, point: QPointF, pressure: float = 1.0) -> None:
        """Sets the brush down, or moves it on without a gap."""
        touch = Touch.at(point, self._brush, pressure)
        height, width = self._mask.shape
        for start, end in pieces(self._last or touch, touch):
            box = box_of(start, end, width, height)
            if not box.isEmpty():
                self._journal.remember(box)
                hardness = self._brush.hardness if self._level is None else 1.0
                paint(self._mask, box, start, end, hardness, erase=self.erases, level=self._level)
                self._has_painted(box)
        self._last = touch

    def edit(self) -> MaskEdit:
        """What was painted so far."""
        return self._journal.edit()


def pieces(start: Touch, end: Touch) -> Iterator[tuple[Touch, Touch]]:
    """A long way in short pieces, whose boxes together are much smaller than one box around a diagonal."""
    across, down = end.x - start.x, end.y - start.y
    longest = 2 * max(start.radius, end.radius) + 64
    count = max(1, int(np.ceil(np.hypot(across, down) / longest)))
    former = start
    for n in range(1, count + 1):
        share = n / count
        there = Touch(
            start.x + across * share,
            start.y + down * share,
            start.radius + (end.radius - start.radius) * share,
        )
        yield former, there
        former = there


def box_of(start: Touch, end: Touch, width: int, height: int) -> QRect:
    """The pixels that a piece may touch, within a mask of this size; empty where it lies outside."""
    radius = max(start.radius, end.radius) + 1
    left, top = int(np.floor(min(start.x, end.x) - radius)), int(np.floor(min(start.y, end.y) - radius))
    right, bottom = int(np.ceil(max(start.x, end.x) + radius)), int(np.ceil(max(start.y, end.y) + radius))
    return QRect(left, top, right - left, bottom - top).intersected(QRect(0, 0, width, height))


def paint(
    mask: np.ndarray,
    box: QRect,
    start: Touch,
    end: Touch,
    hardness: float,
    *,
    erase: bool,
    level: int | None = None,
) -> None:
    """Paints a piece into a box of a mask (H, W) uint8; painting twice is the same as once."""
    x0, x1 = box.left(), box.left() + box.width()
    columns = np.arange(x0, x1) + 0.5
    # A band at a time, so that what is computed stays in the processor's cache.
    band = max(1, _BAND_PIXELS // box.width())
    bottom = box.top() + box.height()
    for top in range(box.top(), bottom, band):
        rows = slice(top, min(top + band, bottom))
        covered = _coverage(columns, np.arange(rows.start, rows.stop) + 0.5, start, end, hardness)
        lay(mask[rows, x0:x1], covered, erase=erase, level=level)


def lay(target: np.ndarray, covered: np.ndarray, *, erase: bool, level: int | None = None) -> None:
    """Lays paint on a mask (h, w) uint8, in place, where it is covered (h, w), 0 to 255.

    Args:
        level: as in `Stroke`; what is covered by half and more has it afterwards, or 0 where it is erased.
    """
    if level is not None:
        target[covered >= _HALF] = 0 if erase else level
    elif erase:
        np.minimum(target, 255 - covered, out=target)
    else:
        np.maximum(target, covered, out=target)


def _coverage(x: np.ndarray, y: np.ndarray, start: Touch, end: Touch, hardness: float) -> np.ndarray:
    """How much of each pixel is painted, 0 to 255, (len(y), len(x)) uint8."""
    across = (x - start.x).astype(np.float32)[None, :]
    down = (y - start.y).astype(np.float32)[:, None]
    way_x, way_y = end.x - start.x, end.y - start.y
    length = float(np.hypot(way_x, way_y))
    radius: float | np.ndarray = end.radius
    if length > 0:
        along = across * np.float32(way_x / length) + down * np.float32(way_y / length)
        nearest = np.clip(along, 0, np.float32(length))
        # |p - t u|^2 = |p|^2 + t (t - 2 p.u) for the unit vector u of the way.
        squared = nearest - np.float32(2) * along
        squared *= nearest
        squared += across * across
        squared += down * down
        if start.radius != end.radius:
            radius = np.float32(start.radius) + nearest * np.float32((end.radius - start.radius) / length)
    else:
        squared = across * across + down * down
    distance = np.sqrt(np.maximum(squared, 0, out=squared), out=squared)
    # The paint fades over at least one pixel, or the edge would be a staircase.
    if isinstance(radius, float):
        fade = max(radius * (1 - hardness), 1.0)
        distance *= np.float32(-255 / fade)
        distance += np.float32((radius + 0.5) * 255 / fade)
    else:
        fades = np.maximum(radius * np.float32(1 - hardness), 1)
        distance = (radius + np.float32(0.5) - distance) * 255 / fades
    return np.clip(distance, 0, 255, out=distance).astype(np.uint8)
