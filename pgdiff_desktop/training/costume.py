"""What people wear that is thin, bright or dark, and is no damage: drawn onto a photo before it is printed.

Everything is placed in the frame of a face: its origin between the eyes, one unit from eye to eye, y downwards.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.opencv import cv2

# Fractions of a pixel, in bits, with which OpenCV draws.
_SHIFT = 4
# Where a chin ends and where shoulders do, in units of the eyes' distance.
_CHIN, _SHOULDER = 1.75, 2.2
_LEAST_EYE_DISTANCE = 8.0


@dataclass(frozen=True)
class _Sitter:
    """A photo being drawn on, and one of its faces.

    Attributes:
        pixels: (H, W) uint8, drawn on in place.
        origin, right, down: x and y; the latter two are one unit long.
    """

    pixels: np.ndarray
    origin: np.ndarray
    right: np.ndarray
    down: np.ndarray
    rng: np.random.Generator

    @property
    def unit(self) -> float:
        return float(np.linalg.norm(self.right))

    def at(self, points: np.ndarray) -> np.ndarray:
        """Points (..., 2) of the face's frame in pixels, as OpenCV draws them."""
        places = self.origin + points[..., :1] * self.right + points[..., 1:] * self.down
        return np.asarray(np.round(places * 2**_SHIFT)).astype(np.int32)

    def fill(self, points: np.ndarray, tone: float) -> None:
        cv2.fillPoly(self.pixels, [self.at(points)], tone, cv2.LINE_AA, _SHIFT)

    def stroke(self, points: np.ndarray, tone: float, width: float) -> None:
        """A line along points; width in units, a pixel at least."""
        thickness = max(1, round(width * self.unit))
        cv2.polylines(self.pixels, [self.at(points)], False, tone, thickness, cv2.LINE_AA, _SHIFT)

    def dot(self, point: np.ndarray, radius: float, tone: float) -> None:
        self.fill(point + radius * _circle(14), tone)

    def pale(self) -> float:
        return float(self.rng.uniform(190, 255))

    def dark(self) -> float:
        return float(self.rng.uniform(5, 60))

    def pale_or_dark(self) -> float:
        return self.pale() if self.rng.random() < 0.6 else self.dark()


def dress(photo: np.ndarray, landmarks: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """A copy of a photo (H, W) uint8 in which one person wears one to four such things.

    Args:
        landmarks: (F, 5, 2) of its faces; where there are none a place for the person is drawn at random.
    """
    sitter = _sitter(photo.copy(), landmarks, rng)
    kinds = list(_THINGS)
    chances = np.array([_THINGS[kind] for kind in kinds])
    worn = rng.choice(len(kinds), rng.integers(1, 5), p=chances / chances.sum(), replace=False)
    # What is listed first lies below.
    for kind in sorted(worn):
        kinds[kind](sitter)
    return sitter.pixels


def _sitter(photo: np.ndarray, landmarks: np.ndarray, rng: np.random.Generator) -> _Sitter:
    if len(landmarks):
        left, right = landmarks[rng.integers(len(landmarks)), :2].astype(float)
    else:
        left = rng.uniform(0.2, 0.7, 2) * photo.shape[::-1]
        right = left + np.array([rng.uniform(0.05, 0.3) * photo.shape[1], rng.normal(0, 3)])
    across = right - left
    across *= max(1.0, _LEAST_EYE_DISTANCE / (np.linalg.norm(across) + 1e-6))
    down = np.array([-across[1], across[0]])
    return _Sitter(photo, (left + right) / 2, across, down, rng)


def _circle(corners: int) -> np.ndarray:
    turns = np.linspace(0, 2 * np.pi, corners, endpoint=False)
    return np.stack([np.cos(turns), np.sin(turns)], 1)


def _arc(width: float, top: float, depth: float) -> np.ndarray:
    """A line that hangs from (-width, top) to (width, top)."""
    x = np.linspace(-1, 1, 24)
    return np.stack([width * x, top + depth * (1 - x**2)], 1)


def _both_sides(points: np.ndarray) -> list[np.ndarray]:
    return [points, points * (-1, 1)]


def _coat(sitter: _Sitter) -> None:
    """Dark or light cloth below the chin, often with a thin seam, piping or a lapel along its edges."""
    rng = sitter.rng
    tone = sitter.dark() if rng.random() < 0.75 else sitter.pale()
    opening = rng.uniform(0.1, 0.8)
    side = np.array([(opening, _CHIN), (0.05, 5), (4, 6), (3.2, 2.9), (1.1, 1.9)])
    side += rng.normal(0, 0.08, side.shape)
    edge = np.array([(1.0, 1.95), (0.9 + opening, 3), (rng.uniform(0.2, 0.9), 3.4), (0.1, 6)])
    edge += rng.normal(0, 0.1, edge.shape)
    trimming = sitter.pale_or_dark()
    width = rng.uniform(0.01, 0.09)
    for points in _both_sides(side):
        sitter.fill(points, tone)
    if rng.random() < 0.7:
        for points in _both_sides(edge)[: int(rng.integers(1, 3))]:
            sitter.stroke(points, trimming, width)


def _scarf(sitter: _Sitter) -> None:
    """A tie or a scarf with dots or stripes."""
    rng = sitter.rng
    cloth, pattern = sitter.dark(), sitter.pale()
    if rng.random() < 0.3:
        cloth, pattern = pattern, cloth
    half, top, bottom = rng.uniform(0.3, 0.9), _CHIN + rng.uniform(-0.1, 0.3), rng.uniform(2.3, 3.5)
    sitter.fill(np.array([(-half, top), (half, top), (0.7 * half, bottom), (-0.7 * half, bottom)]), cloth)
    pitch, radius = rng.uniform(0.12, 0.3), rng.uniform(0.02, 0.05)
    is_striped = rng.random() < 0.4
    for row, y in enumerate(np.arange(top + 0.05, bottom, pitch)):
        if is_striped:
            sitter.stroke(np.array([(-0.7 * half, y), (0.7 * half, y + 0.1)]), pattern, radius)
            continue
        for x in np.arange(-0.7 * half, 0.7 * half, pitch):
            sitter.dot(np.array([x + 0.5 * pitch * (row % 2), y]), radius, pattern)


def _collar(sitter: _Sitter) -> None:
    """Two pale wedges beneath the chin, one of them often hidden, and at times the line of their edge."""
    rng = sitter.rng
    tall, wide, point = rng.uniform(0.15, 0.6), rng.uniform(0.5, 1.1), rng.uniform(0.05, 0.5)
    top = _CHIN + rng.uniform(-0.35, 0.2)
    wedge = np.array([(wide, top - 0.3), (0.05, top + 0.1), (point, top + 0.1 + tall), (wide, top + 0.1)])
    wedge += rng.normal(0, 0.05, wedge.shape)
    tone, edge = sitter.pale(), sitter.dark()
    hidden = rng.random() < 0.3
    for points in _both_sides(wedge)[int(hidden) :]:
        sitter.fill(points, tone)
        if rng.random() < 0.5:
            sitter.stroke(points[:3], edge, rng.uniform(0.01, 0.05))


def _shirt_front(sitter: _Sitter) -> None:
    """A pale wedge between dark lapels, pleated at times."""
    rng = sitter.rng
    half, bottom = rng.uniform(0.2, 0.7), rng.uniform(2.6, 4.5)
    tone = sitter.pale()
    sitter.fill(np.array([(-half, _CHIN), (half, _CHIN), (0.1, bottom), (-0.1, bottom)]), tone)
    if rng.random() < 0.5:
        for x in np.linspace(-0.6, 0.6, int(rng.integers(3, 8))) * half:
            sitter.stroke(np.array([(x, _CHIN), (0.3 * x, bottom)]), tone - rng.uniform(30, 110), 0.015)


def _bow(sitter: _Sitter) -> None:
    """A bow tie, or a bow in the hair."""
    rng = sitter.rng
    wide, tall = rng.uniform(0.2, 0.7), rng.uniform(0.1, 0.35)
    place = np.array([0, _CHIN + 0.2] if rng.random() < 0.6 else [rng.uniform(-0.9, 0.9), -1.3])
    tone = sitter.pale_or_dark()
    for wing in _both_sides(np.array([(0.05, 0.05), (wide, -tall), (wide, tall), (0.05, -0.05)])):
        sitter.fill(place + wing + rng.normal(0, 0.03, wing.shape), tone)
    sitter.dot(place, 0.09, tone)


def _necklace(sitter: _Sitter) -> None:
    """Beads or a chain around the neck, or a watch chain."""
    rng = sitter.rng
    tone = sitter.pale() if rng.random() < 0.7 else sitter.dark()
    line = _arc(rng.uniform(0.5, 1.2), _CHIN + rng.uniform(-0.1, 1.5), rng.uniform(0.2, 1.6))
    line += (rng.normal(0, 0.1), 0)
    if rng.random() < 0.35:
        sitter.stroke(line, tone, rng.uniform(0.01, 0.04))
        return
    for point in line[:: int(rng.integers(1, 3))]:
        sitter.dot(point, rng.uniform(0.025, 0.06), tone)


def _buttons(sitter: _Sitter) -> None:
    """A row of them, pale or dark, with a glint at times."""
    rng = sitter.rng
    tone, glint = sitter.pale_or_dark(), sitter.pale()
    x, slant, radius = rng.uniform(-0.5, 0.5), rng.normal(0, 0.05), rng.uniform(0.03, 0.12)
    for y in np.arange(_SHOULDER, 5.5, rng.uniform(0.35, 0.9)):
        place = np.array([x + slant * y, y])
        sitter.dot(place, radius, tone)
        if radius > 0.06 and glint > 225:
            sitter.dot(place - 0.3 * radius, 0.3 * radius, glint)


def _hand(sitter: _Sitter) -> None:
    """A pale hand on dark cloth, with its fingers and the end of a cuff: bright as lost emulsion."""
    rng = sitter.rng
    place = np.array([rng.uniform(-2, 2), rng.uniform(2.4, 5)])
    turn, size = rng.uniform(0, 2 * np.pi), rng.uniform(0.3, 0.9)
    along = size * np.array([np.cos(turn), np.sin(turn)])
    across = np.array([-along[1], along[0]])
    sitter.fill(place + rng.uniform(1.2, 2.5) * size * _circle(9), sitter.dark())
    tone, cuff = rng.uniform(120, 235), sitter.pale()
    if rng.random() < 0.6:
        corners = np.array([(-0.9, -0.5), (-0.9, 0.5), (-0.45, 0.45), (-0.45, -0.45)])
        sitter.fill(place + corners[:, :1] * along + corners[:, 1:] * across, cuff)
    palm = _circle(14) * (0.55, 0.42)
    sitter.fill(place + palm[:, :1] * along + palm[:, 1:] * across, tone)
    for n in range(4):
        side = (n - 1.5) / 4
        base, tip = place + 0.3 * along + side * across, place + rng.uniform(0.7, 1.1) * along
        bent = tip + (side + rng.normal(0, 0.08)) * across
        sitter.stroke(np.array([base, bent]), tone - rng.uniform(0, 35), 0.2 * size)
        sitter.stroke(np.array([base, bent]) + 0.11 * across, 0.5 * tone, 0.03 * size)


def _spectacles(sitter: _Sitter) -> None:
    rng = sitter.rng
    tone, width = sitter.pale_or_dark(), rng.uniform(0.012, 0.07)
    radii = rng.uniform(0.26, 0.42) * np.array([1, rng.uniform(0.65, 1)])
    rim = np.concatenate([_circle(28), [[1, 0]]]) * radii
    for side in (-1, 1):
        sitter.stroke(np.array([side * 0.5, 0.03]) + rim, tone, width)
        hinge = np.array([side * (0.5 + radii[0]), 0])
        sitter.stroke(np.array([hinge, hinge + np.array([side * 0.4, rng.normal(0, 0.05)])]), tone, width)
    sitter.stroke(_arc(0.5 - radii[0], 0.03, -0.08), tone, width)
    if rng.random() < 0.4:
        # The window of the studio, in both glasses.
        for x in (-0.55, 0.45):
            sitter.stroke(np.array([(x, -0.12), (x + 0.1, 0.12)]), sitter.pale(), 0.03)


def _whiskers(sitter: _Sitter) -> None:
    """Strands of a beard, a moustache, or of hair over the forehead, near to each other in tone and heading."""
    rng = sitter.rng
    root = np.array([(-0.3, 1.05), (0.3, 1.05), (0, 1.6), (-0.9, 0.5), (0.9, 0.5), (-0.4, -0.9), (0.4, -0.9)])
    start = root[rng.integers(len(root))]
    heading, tone = rng.uniform(0, 2 * np.pi), rng.uniform(20, 235)
    for _ in range(int(rng.integers(4, 40))):
        headings = heading + rng.normal(0, 0.25) + np.cumsum(rng.normal(0, 0.12, 6))
        steps = rng.uniform(0.03, 0.12) * np.stack([np.cos(headings), np.sin(headings)], 1)
        path = start + rng.normal(0, 0.15, 2) + np.cumsum(steps, axis=0)
        sitter.stroke(path, float(np.clip(tone + rng.normal(0, 30), 0, 255)), 0.01)


def _closed_mouth(sitter: _Sitter) -> None:
    """The dark line between lips pressed together, as sitters held them through long exposures."""
    rng = sitter.rng
    line = _arc(rng.uniform(0.3, 0.48), rng.uniform(1.0, 1.15), rng.uniform(-0.08, 0.08))
    line[:, 1] += rng.normal(0, 0.008, len(line))
    sitter.stroke(line, sitter.dark(), rng.uniform(0.015, 0.06))


# How often each is worn.
_THINGS: dict[Callable[[_Sitter], None], float] = {
    _coat: 2,
    _shirt_front: 1,
    _scarf: 1,
    _collar: 2.5,
    _bow: 1,
    _necklace: 1,
    _buttons: 1,
    _hand: 1.2,
    _closed_mouth: 1,
    _whiskers: 1,
    _spectacles: 1,
}
