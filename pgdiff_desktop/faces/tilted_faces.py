"""Finding the heads that lie at a slant in a photo whose other faces are upright, or that is scanned at a slant."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from pgdiff_desktop.faces.face import Box, Face
from pgdiff_desktop.opencv import cv2

# A detector of upright faces sees them up to about 30 degrees to either side, and not halfway between quarter turns.
_BETWEEN = 45.0
# What is seen in the small copy is only a guess, and a closer look at it decides.
_LEAST_GUESSED, _LEAST_CONFIRMED = 0.55, 0.75
# What is so much surer takes another's place.
_SURER = 0.08
# The closer look: so wide is the face in it, and so many times as wide the picture.
_FACE_WIDTH, _AROUND = 96.0, 2.5
# What lies farther from the middle of the closer look, in widths of the face, is another face.
_FROM_MIDDLE = 0.35

# Finds upright faces in (H, W, 3) uint8 sRGB, in its pixels.
Detect = Callable[[np.ndarray], list[Face]]


def with_tilted_faces(
    detect: Detect, picture: np.ndarray, known: Sequence[Face], side: int, turns: Sequence[int] = (0,)
) -> list[Face]:
    """The known faces and those beside them that are tilted by 45 degrees, give or take 30, in the picture's pixels.

    They are looked for in a copy of `side` pixels, and each that is seen there is looked at again by itself. A known
    face that is much surer seen at a slant gives way: its landmarks were only half right.

    Args:
        picture: (H, W, 3) uint8 sRGB.
        turns: quarter turns clockwise after which faces would be upright; tilts are to either side of these.
    """
    height, width = picture.shape[:2]
    scale = min(1.0, side / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    angles = dict.fromkeys((90 * turn + by) % 360 for turn in turns for by in (_BETWEEN, -_BETWEEN))
    guesses = [
        face.scaled(width / size[0], height / size[1])
        for angle in angles
        for face in _seen_turned(detect, small, angle)
        if face.score >= _LEAST_GUESSED
    ]
    found = list(known)
    for guess in sorted(guesses, key=lambda face: -face.score):
        if not _is_news(guess, found):
            continue
        face = _looked_at(detect, picture, guess)
        if face is not None and _is_news(face, found):
            found = [*(other for other in found if not _is_same(face, other)), face]
    return found


def _is_news(face: Face, known: Sequence[Face]) -> bool:
    """Whether a face is none of the known ones, or much surer than those that it is."""
    return all(face.score > other.score + _SURER for other in known if _is_same(face, other))


def _seen_turned(detect: Detect, picture: np.ndarray, degrees: float) -> list[Face]:
    """What the detector sees in the whole picture turned clockwise, in the picture's own pixels."""
    height, width = picture.shape[:2]
    turn = np.radians(degrees)
    across, down = abs(np.cos(turn)), abs(np.sin(turn))
    size = (round(width * across + height * down), round(width * down + height * across))
    middle = ((width - 1) / 2, (height - 1) / 2)
    return _seen(detect, picture, middle, degrees, 1.0, size)


def _looked_at(detect: Detect, picture: np.ndarray, guess: Face) -> Face | None:
    """The face of a guess, seen upright and by itself; None where there is none."""
    (x0, y0), (x1, y1) = guess.landmarks[0], guess.landmarks[1]
    width, height = guess.box[2:]
    tilt = float(np.degrees(np.arctan2(y1 - y0, x1 - x0)))
    scale = _FACE_WIDTH / max(1.0, (width * height) ** 0.5)
    side = round(_FACE_WIDTH * _AROUND)
    seen = _seen(detect, picture, _middle(guess.box), -tilt, scale, (side, side))
    sure = [face for face in seen if face.score >= _LEAST_CONFIRMED]
    near = [face for face in sure if _apart(face.box, guess.box) < _FROM_MIDDLE * max(width, height)]
    return max(near, key=lambda face: face.score, default=None)


def _seen(
    detect: Detect,
    picture: np.ndarray,
    middle: tuple[float, float],
    degrees: float,
    scale: float,
    size: tuple[int, int],
) -> list[Face]:
    """What the detector sees of a place, turned clockwise and scaled; in the picture's pixels."""
    # OpenCV counts angles against the clock.
    matrix = cv2.getRotationMatrix2D(middle, -degrees, scale)
    matrix[:, 2] += np.array([(size[0] - 1) / 2, (size[1] - 1) / 2]) - middle
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    view = cv2.warpAffine(picture, matrix, size, flags=way, borderMode=cv2.BORDER_REPLICATE)
    back = cv2.invertAffineTransform(matrix)
    return [_turned(face, back) for face in detect(view)]


def _turned(face: Face, matrix: np.ndarray) -> Face:
    """A face by a map of a turn and a scale; its box holds the oval that filled the box before."""
    points = np.array(face.landmarks) @ matrix[:, :2].T + matrix[:, 2]
    # Edges lie half a pixel further than the centres that the map is of.
    x, y = np.array(_middle(face.box)) @ matrix[:, :2].T + matrix[:, 2]
    width, height = np.hypot(*(matrix[:, :2] * np.array(face.box[2:])).T)
    box = (float(x + 0.5 - width / 2), float(y + 0.5 - height / 2), float(width), float(height))
    return Face(box, tuple((float(px), float(py)) for px, py in points), face.score, face.by_hand)


def _middle(box: Box) -> tuple[float, float]:
    """As a point whose whole numbers are the centres of pixels."""
    return box[0] + box[2] / 2 - 0.5, box[1] + box[3] / 2 - 0.5


def _apart(one: Box, other: Box) -> float:
    (x0, y0), (x1, y1) = _middle(one), _middle(other)
    return float(np.hypot(x1 - x0, y1 - y0))


def _is_same(one: Face, other: Face) -> bool:
    """Whether the middle of one lies in the other, however both are turned."""
    return _holds(one.box, _middle(other.box)) or _holds(other.box, _middle(one.box))


def _holds(box: Box, point: tuple[float, float]) -> bool:
    return box[0] <= point[0] <= box[0] + box[2] and box[1] <= point[1] <= box[1] + box[3]
