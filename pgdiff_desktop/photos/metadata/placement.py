"""Where the pixels of a picture lie in one that was turned, cut out, or enlarged from it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

Size = tuple[int, int]
# Left, top, width, height.
Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Placement:
    """x' = a x + b y + c, y' = d x + e y + f; 0, 0 is the top left corner of the first pixel.

    Attributes:
        size, new_size: width and height in pixels, before and after.
        matrix: a, b, c, d, e, f.
        can_cut: something of the picture may lie outside afterwards.
    """

    size: Size
    new_size: Size
    matrix: tuple[float, float, float, float, float, float]
    can_cut: bool = False

    @property
    def turns_sides(self) -> bool:
        """Whether what was wide is high now."""
        return abs(self.matrix[1]) > abs(self.matrix[0])

    @property
    def only_turns(self) -> bool:
        """Whether every pixel is still there, as large as it was."""
        return not self.can_cut and sorted(self.size) == sorted(self.new_size)

    def point(self, x: float, y: float) -> tuple[float, float]:
        a, b, c, d, e, f = self.matrix
        return a * x + b * y + c, d * x + e * y + f

    def box(self, box: Box) -> Box:
        """The upright box around a box."""
        left, top, width, height = box
        corners = [self.point(left + i * width, top + j * height) for i in (0, 1) for j in (0, 1)]
        xs, ys = zip(*corners, strict=True)
        return min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)


def upright(orientation: int, size: Size) -> Placement:
    """From pixels as stored with an EXIF orientation, 1 to 8, to pixels as they should be seen.

    Args:
        size: as stored.
    """
    w, h = size
    matrix = {
        2: (-1, 0, w, 0, 1, 0),
        3: (-1, 0, w, 0, -1, h),
        4: (1, 0, 0, 0, -1, h),
        5: (0, 1, 0, 1, 0, 0),
        6: (0, -1, h, 1, 0, 0),
        7: (0, -1, h, -1, 0, w),
        8: (0, 1, 0, -1, 0, w),
    }.get(orientation, (1, 0, 0, 0, 1, 0))
    return Placement(size, (h, w) if orientation >= 5 else size, matrix)


def cut_out(box: Box, size: Size, degrees: float = 0.0) -> Placement:
    """From a picture to a part of it.

    Args:
        box: of the part before it is turned about its centre.
        degrees: clockwise, by which the part leans in the picture.
    """
    left, top, width, height = box
    new_size = max(1, round(width)), max(1, round(height))
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    x, y = left + width / 2, top + height / 2
    matrix = (cos, sin, new_size[0] / 2 - cos * x - sin * y, -sin, cos, new_size[1] / 2 + sin * x - cos * y)
    return Placement(size, new_size, matrix, can_cut=True)


def scaled(size: Size, new_size: Size) -> Placement:
    return Placement(size, new_size, (new_size[0] / size[0], 0, 0, 0, new_size[1] / size[1], 0))


def subject_area(values: Sequence[float], placement: Placement) -> list[int]:
    """EXIF's SubjectArea or SubjectLocation in the picture's pixels: a point, a circle, or a rectangle by its centre.

    EXIF 2.32, tag 0x9214: x, y; or x, y, diameter; or x, y, width, height.
    """
    # A pixel is named by its number; its centre is what is moved.
    x, y = placement.point(values[0] + 0.5, values[1] + 0.5)
    across, down = (values[2], values[-1]) if len(values) > 2 else (0.0, 0.0)
    _, _, width, height = placement.box((0.0, 0.0, across, down))
    return [round(value) for value in (x - 0.5, y - 0.5, width, height)[: len(values)]]
