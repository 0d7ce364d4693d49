"""Finding faces in a whole photo with any detector."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from pgdiff_desktop.faces.face import Box, Face, Point
from pgdiff_desktop.opencv import cv2

# Quarter turns that are tried, in this order, where nothing is found: most scans lie right, few upside down.
_TURNS = (0, 1, 3, 2)
_SAME_FACE = 0.4


class FaceDetector(Protocol):
    """Finds upright faces in a picture."""

    def detect(self, picture: np.ndarray) -> list[Face]:
        """Faces of (H, W, 3) uint8 sRGB, in its pixels."""
        ...


@dataclass(frozen=True)
class Detection:
    """Faces in reading order; `turned` says by how many degrees clockwise the photo was turned to find them."""

    faces: tuple[Face, ...]
    turned: int


def find_faces(detector: FaceDetector, picture: np.ndarray, *, longest_side: int = 1280) -> Detection:
    """The faces of a photo, in its own pixels.

    Large pictures are shrunk to `longest_side`, small ones enlarged up to twice, and where nothing is found
    the other three quarter turns are tried.

    Args:
        picture: (H, W, 3) uint8 sRGB.
    """
    height, width = picture.shape[:2]
    scale = min(2.0, longest_side / max(height, width))
    seen = picture
    if scale != 1:
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        seen = cv2.resize(picture, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    for turns in _TURNS:
        found = detector.detect(np.ascontiguousarray(np.rot90(seen, -turns)))
        if found:
            upright = [_turn_back(face, turns, seen.shape[1], seen.shape[0]) for face in found]
            own = [face.scaled(width / seen.shape[1], height / seen.shape[0]) for face in upright]
            kept = _without_duplicates([_clipped(face, width, height) for face in own])
            return Detection(_in_reading_order(kept), 90 * turns)
    return Detection((), 0)


def _turn_back(face: Face, turns: int, width: int, height: int) -> Face:
    """A face of the picture turned clockwise by quarter turns, in the picture of width x height before it."""

    def back(point: Point) -> Point:
        x, y = point
        if turns == 1:
            return y, height - 1 - x
        if turns == 2:
            return width - 1 - x, height - 1 - y
        return width - 1 - y, x

    if turns == 0:
        return face
    x, y, w, h = face.box
    # A box holds pixels, so its far corner is that of its last pixel.
    ax, ay = back((x, y))
    bx, by = back((x + w - 1, y + h - 1))
    box = (min(ax, bx), min(ay, by), abs(ax - bx) + 1, abs(ay - by) + 1)
    return Face(box, tuple(map(back, face.landmarks)), face.score, face.by_hand)


def _clipped(face: Face, width: int, height: int) -> Face:
    x, y, w, h = face.box
    x0, y0, x1, y1 = max(0.0, x), max(0.0, y), min(float(width), x + w), min(float(height), y + h)
    return Face((x0, y0, max(x1 - x0, 1.0), max(y1 - y0, 1.0)), face.landmarks, face.score, face.by_hand)


def overlap(first: Box, second: Box) -> float:
    """Intersection over union of two boxes."""
    across = min(first[0] + first[2], second[0] + second[2]) - max(first[0], second[0])
    down = min(first[1] + first[3], second[1] + second[3]) - max(first[1], second[1])
    shared = max(0.0, across) * max(0.0, down)
    return shared / (first[2] * first[3] + second[2] * second[3] - shared)


def _without_duplicates(faces: list[Face]) -> list[Face]:
    kept: list[Face] = []
    for face in sorted(faces, key=lambda face: -face.score):
        if all(overlap(face.box, other.box) < _SAME_FACE for other in kept):
            kept.append(face)
    return kept


def _in_reading_order(faces: list[Face]) -> tuple[Face, ...]:
    """Row by row from the top, from left to right in a row; a row is what is level within half a face."""
    rows: list[list[Face]] = []
    for face in sorted(faces, key=lambda face: face.box[1] + face.box[3] / 2):
        centre = face.box[1] + face.box[3] / 2
        if rows and centre - (rows[-1][0].box[1] + rows[-1][0].box[3] / 2) < rows[-1][0].box[3] / 2:
            rows[-1].append(face)
        else:
            rows.append([face])
    return tuple(face for row in rows for face in sorted(row, key=lambda face: face.box[0]))
