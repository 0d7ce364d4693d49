"""One face of a photo, found or shown by hand.

Landmarks name pixels: whole numbers are centres of pixels, the first pixel's is 0, 0. Boxes name edges: the whole
photo is 0, 0, width, height. What counts from the photo's corner, as boxes and the window do, becomes a
landmark by `landmark_at`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from pgdiff_desktop.errors import ErrorCode, FaceError

Point = tuple[float, float]
Box = tuple[float, float, float, float]

# Where a detector's box has the five points, as shares of its width and height: medians of 2,022 level and
# frontal portraits, made symmetric.
_LEFT_EYE: Point = (0.264, 0.390)
_RIGHT_EYE: Point = (0.736, 0.390)
_NOSE: Point = (0.500, 0.592)
_LEFT_MOUTH: Point = (0.284, 0.727)
_RIGHT_MOUTH: Point = (0.716, 0.727)
_WIDTH_OF_HEIGHT = 0.722
# How far from the nearer eye a frontal face has its nose, as a share of the way from eye to eye.
_LEAST_FRONTAL = 0.15


@dataclass(frozen=True)
class Face:
    """A face in pixels of the upright photo.

    Attributes:
        box: x, y, width, height; its edges.
        landmarks: left eye, right eye, nose, left and right mouth corner as seen in the picture; centres of pixels.
        score: the detector's, 0 to 1; 1 by hand.
    """

    box: Box
    landmarks: tuple[Point, ...]
    score: float
    by_hand: bool = False

    @property
    def is_seen_from_the_side(self) -> bool:
        """Whether the nose lies beside the eyes rather than between them."""
        along = nose_along_eyes(self.landmarks)
        return along is None or not _LEAST_FRONTAL < along < 1 - _LEAST_FRONTAL

    def scaled(self, across: float, down: float) -> Face:
        """The same face in a picture that is so many times as wide and as high."""
        x, y, width, height = self.box
        points = tuple(((px + 0.5) * across - 0.5, (py + 0.5) * down - 0.5) for px, py in self.landmarks)
        return Face((x * across, y * down, width * across, height * down), points, self.score, self.by_hand)


def nose_along_eyes(landmarks: Sequence[Point]) -> float | None:
    """Where the nose lies along the line of the eyes: 0 below the left one, 1 below the right one; None without one.

    However the head is tilted.
    """
    left, right, nose = (complex(*point) for point in landmarks[:3])
    return None if right == left else float(((nose - left) / (right - left)).real)


def landmark_at(x: float, y: float) -> Point:
    """The landmark at a place that is counted from the photo's left top corner."""
    return x - 0.5, y - 0.5


def face_from_box(box: Box) -> Face:
    """A frontal, upright face in a box from hairline to chin.

    Raises:
        FaceError: the box has no area.
    """
    x, y, width, height = box
    if not (all(map(math.isfinite, box)) and width > 0 and height > 0):
        raise FaceError(f"the face {x:g},{y:g},{width:g},{height:g}", ErrorCode.FACE_WITHOUT_AREA)
    points = tuple(
        landmark_at(x + across * width, y + down * height)
        for across, down in (_LEFT_EYE, _RIGHT_EYE, _NOSE, _LEFT_MOUTH, _RIGHT_MOUTH)
    )
    return Face(box, points, 1.0, by_hand=True)


def face_from_eyes(left: Point, right: Point) -> Face:
    """A frontal face of any turn, from its eyes as seen in the upright face: the left one is the person's right.

    Args:
        left, right: landmarks.

    Raises:
        FaceError: both eyes lie in one place.
    """
    # As complex numbers, the turn and the size of the face are one factor.
    first, between = complex(*left), complex(*right) - complex(*left)
    if not (math.isfinite(abs(first)) and math.isfinite(abs(between)) and abs(between) > 0):
        raise FaceError(f"the eyes {left[0]:g},{left[1]:g},{right[0]:g},{right[1]:g}", ErrorCode.FACE_EYES)
    box_width = between / (_RIGHT_EYE[0] - _LEFT_EYE[0])
    box_height = box_width / _WIDTH_OF_HEIGHT * 1j

    def place(share: Point) -> Point:
        there = first + (share[0] - _LEFT_EYE[0]) * box_width + (share[1] - _LEFT_EYE[1]) * box_height
        return there.real, there.imag

    points = (left, right, place(_NOSE), place(_LEFT_MOUTH), place(_RIGHT_MOUTH))
    corners = [place(corner) for corner in ((0, 0), (1, 0), (0, 1), (1, 1))]
    x, y = min(x for x, _ in corners), min(y for _, y in corners)
    # Edges lie half a pixel further from the photo's corner than the centres that the eyes name.
    box = (x + 0.5, y + 0.5, max(x for x, _ in corners) - x, max(y for _, y in corners) - y)
    return Face(box, points, 1.0, by_hand=True)
