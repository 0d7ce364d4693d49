"""One face of a photo, found or shown by hand."""

from __future__ import annotations

import math
from dataclasses import dataclass

Point = tuple[float, float]
Box = tuple[float, float, float, float]

# Where a detector's box has the five points, as shares of its width and height: medians over frontal portraits.
_EYES_DOWN = 0.40
_LEFT_EYE_ACROSS, _RIGHT_EYE_ACROSS = 0.305, 0.695
_NOSE = (0.5, 0.60)
_MOUTH_DOWN = 0.775
_LEFT_MOUTH_ACROSS, _RIGHT_MOUTH_ACROSS = 0.34, 0.66


@dataclass(frozen=True)
class Face:
    """A face in pixels of the upright photo.

    Attributes:
        box: x, y, width, height.
        landmarks: left eye, right eye, nose, left and right mouth corner as seen in the picture.
        score: the detector's, 0 to 1; 1 by hand.
    """

    box: Box
    landmarks: tuple[Point, ...]
    score: float
    by_hand: bool = False

    def scaled(self, across: float, down: float) -> Face:
        """The same face in a picture that is so many times as wide and as high."""
        x, y, width, height = self.box
        points = tuple((px * across, py * down) for px, py in self.landmarks)
        return Face((x * across, y * down, width * across, height * down), points, self.score, self.by_hand)


def face_from_box(box: Box) -> Face:
    """A frontal, upright face in a box from hairline to chin."""
    x, y, width, height = box
    shares = (
        (_LEFT_EYE_ACROSS, _EYES_DOWN),
        (_RIGHT_EYE_ACROSS, _EYES_DOWN),
        _NOSE,
        (_LEFT_MOUTH_ACROSS, _MOUTH_DOWN),
        (_RIGHT_MOUTH_ACROSS, _MOUTH_DOWN),
    )
    points = tuple((x + across * width, y + down * height) for across, down in shares)
    return Face(box, points, 1.0, by_hand=True)


def face_from_eyes(left: Point, right: Point) -> Face:
    """A frontal face of any turn, from its eyes as seen in the picture."""
    # In the frame of the box, the eyes lie level and a known share of its width apart.
    across = (right[0] - left[0], right[1] - left[1])
    width = math.hypot(*across) / (_RIGHT_EYE_ACROSS - _LEFT_EYE_ACROSS)
    height = width / 0.75
    unit = (across[0] / math.hypot(*across), across[1] / math.hypot(*across))

    def place(share: Point) -> Point:
        right_by = (share[0] - _LEFT_EYE_ACROSS) * width
        down_by = (share[1] - _EYES_DOWN) * height
        return (
            left[0] + right_by * unit[0] - down_by * unit[1],
            left[1] + right_by * unit[1] + down_by * unit[0],
        )

    points = (
        left,
        right,
        *map(place, (_NOSE, (_LEFT_MOUTH_ACROSS, _MOUTH_DOWN), (_RIGHT_MOUTH_ACROSS, _MOUTH_DOWN))),
    )
    corners = [place(corner) for corner in ((0, 0), (1, 0), (0, 1), (1, 1))]
    x, y = min(c[0] for c in corners), min(c[1] for c in corners)
    box = (x, y, max(c[0] for c in corners) - x, max(c[1] for c in corners) - y)
    return Face(box, points, 1.0, by_hand=True)
