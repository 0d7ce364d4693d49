"""Keeps proposals of damage off eyes, noses and mouths, unless a crack runs through them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.masks.damage_mask import opened
from pgdiff_desktop.opencv import cv2

# Radii of the features, an eye's with its brow and spectacles, and how far it lies above its landmark; in distances
# of the eyes.
_EYE, _EYE_RISE = (0.58, 0.5), 0.03
_NOSE, _NOSE_DROP = (0.32, 0.22), 0.05
_MOUTH, _MOUTH_BEYOND_CORNERS = (0.36, 0.26), 0.14
# Radii of the parts of features that no proposal covers: the open eye, the nostrils, and the mouth with its teeth,
# along it so much beyond its corners; in distances of the eyes. What runs through one is there on two sides of a disc
# so many times as large, and goes on for such a share of its radius.
_EYE_CORE, _NOSTRILS, _NOSTRILS_DROP, _MOUTH_CORE = (0.24, 0.13), (0.2, 0.08), 0.08, (0.05, 0.17)
_BEYOND, _THROUGH = 1.5, 0.5
# Pieces of damage so near to each other are one that broke off; in distances of the eyes.
_GAP = 0.05
# What passes through is so many times as long as wide; it reaches so far outside of the features and is at most so
# wide, both in longest axes of a feature: a wall that was taken for damage goes on and on, too.
_LEAST_ELONGATION, _LEAST_REACH, _MOST_THICKNESS = 6.0, 0.6, 0.3


@dataclass(frozen=True)
class Feature:
    """A part of a face that looks like damage: an ellipse in pixels.

    Attributes:
        centre: x and y.
        radii: along the eyes' line and across it.
        angle: of the eyes' line, degrees, clockwise as y runs down.
    """

    centre: tuple[float, float]
    radii: tuple[float, float]
    angle: float

    def mask(self, shape: tuple[int, ...]) -> np.ndarray:
        """Where in a picture it lies, (H, W) bool."""
        drawn = np.zeros(shape[:2], np.uint8)
        ellipse = (self.centre, (2 * self.radii[0], 2 * self.radii[1]), self.angle)
        cv2.ellipse(drawn, ellipse, 1, -1)
        return drawn > 0


@dataclass(frozen=True)
class _Frame:
    """How a face lies: left eye, right eye, nose and mouth, (4, 2); its unit, pixels; down, (2,)."""

    points: np.ndarray
    unit: float
    angle: float
    down: np.ndarray
    half_mouth: float


def _frame_of(landmarks: np.ndarray) -> _Frame:
    left_eye, right_eye, nose, *corners = np.asarray(landmarks, float)
    between = (left_eye + right_eye) / 2
    # Of a face in profile the eyes are near to each other: its height says how large it is.
    mouth = (corners[0] + corners[1]) / 2
    unit = max(float(np.linalg.norm(right_eye - left_eye)), 0.75 * float(np.linalg.norm(mouth - between)))
    right = right_eye - left_eye
    angle = float(np.degrees(np.arctan2(right[1], right[0])))
    down = (mouth - between) / (np.linalg.norm(mouth - between) + 1e-6)
    half_mouth = float(np.linalg.norm(corners[1] - corners[0])) / 2
    return _Frame(np.stack([left_eye, right_eye, nose, mouth]), unit, angle, down, half_mouth)


def features_of(landmarks: np.ndarray) -> Iterator[Feature]:
    """Eyes with their brows, nose tip and mouth of a face.

    Args:
        landmarks: (5, 2) in pixels: left eye, right eye, nose, left and right mouth corner as seen in the picture.
    """
    frame = _frame_of(landmarks)
    if frame.unit == 0:
        return
    left_eye, right_eye, nose, mouth = frame.points
    unit, down = frame.unit, frame.down
    wide = frame.half_mouth + _MOUTH_BEYOND_CORNERS * unit
    places = (
        (left_eye - _EYE_RISE * unit * down, _EYE),
        (right_eye - _EYE_RISE * unit * down, _EYE),
        (nose + _NOSE_DROP * unit * down, _NOSE),
        (mouth, (max(_MOUTH[0], wide / unit), _MOUTH[1])),
    )
    for (x, y), (along, across) in places:
        yield Feature((float(x), float(y)), (along * unit, across * unit), frame.angle)


def cores_of(landmarks: np.ndarray) -> Iterator[Feature]:
    """The open eyes, the nostrils and the mouth with its teeth of a face; landmarks as `features_of`."""
    frame = _frame_of(landmarks)
    if frame.unit == 0:
        return
    left_eye, right_eye, nose, mouth = frame.points
    unit = frame.unit
    for (x, y), (along, across) in (
        (left_eye, _EYE_CORE),
        (right_eye, _EYE_CORE),
        (nose + _NOSTRILS_DROP * unit * frame.down, _NOSTRILS),
        (mouth, (frame.half_mouth / unit + _MOUTH_CORE[0], _MOUTH_CORE[1])),
    ):
        yield Feature((float(x), float(y)), (along * unit, across * unit), frame.angle)


def spare_cores(damage: np.ndarray, landmarks: np.ndarray) -> np.ndarray:
    """A proposal without what lies on eyes, nostrils, mouths and teeth, but for a crack that runs right through one.

    Args:
        damage: (H, W) bool, as it is proposed, grown.
        landmarks: (F, 5, 2) of the faces, in the proposal's pixels.
    """
    spared = damage.copy()
    for face in landmarks:
        for core in cores_of(face):
            inside = core.mask(damage.shape)
            if not (spared & inside).any():
                continue
            radius = _BEYOND * max(core.radii)
            near = Feature(core.centre, (radius, radius), 0.0).mask(damage.shape)
            for piece, box in list(_pieces_on(spared, inside, 1)):
                if not _runs_through(piece & ~near[box], _THROUGH * radius):
                    spared[box] &= ~(piece & inside[box])
    return spared


def _runs_through(outside: np.ndarray, least: float) -> bool:
    """Whether a piece is there on two sides of what it crosses, and goes on for so many pixels on each."""
    count, labels = cv2.connectedComponents(outside.astype(np.uint8), connectivity=8)
    return sum(_reach(labels == label) >= least for label in range(1, count)) >= 2


def spare_features(damage: np.ndarray, landmarks: np.ndarray) -> np.ndarray:
    """The proposal without what lies on features of faces, (H, W) bool; a crack that runs through one stays.

    Within a feature only what is about as thin as the crack outside of it stays.

    Args:
        damage: (H, W) bool.
        landmarks: (F, 5, 2) of the faces, in the proposal's pixels; see `features_of`.
    """
    spared = damage.copy()
    for face in landmarks:
        features = list(features_of(face))
        masks = [feature.mask(damage.shape) for feature in features]
        if not features or not any((damage & mask).any() for mask in masks):
            continue
        on_features = np.logical_or.reduce(masks)
        longest = 2 * max(max(feature.radii) for feature in features)
        eyes = float(np.linalg.norm(np.subtract(features[1].centre, features[0].centre)))
        for piece, box in _pieces_on(damage, on_features, max(1, round(_GAP * eyes))):
            spared[box] &= ~(piece & on_features[box] & ~_passing(piece, on_features[box], longest))
    return spared


def _pieces_on(
    damage: np.ndarray, on_features: np.ndarray, gap: int
) -> Iterator[tuple[np.ndarray, tuple[slice, slice]]]:
    """Pieces of damage that touch features, each with the box that it lies in."""
    joined = cv2.dilate(damage.astype(np.uint8), np.ones((2 * gap + 1, 2 * gap + 1), np.uint8))
    _, labels, statistics, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    for label in np.unique(labels[damage & on_features]):
        x, y, width, height, _ = statistics[label]
        box = np.s_[y : y + height, x : x + width]
        yield (labels[box] == label) & damage[box], box


def _passing(piece: np.ndarray, on_features: np.ndarray, longest: float) -> np.ndarray:
    """What of a piece, (h, w) bool, is a crack that goes on outside of the features; nothing where it is none."""
    outside = piece & ~on_features
    if not outside.any() or _reach(outside) < _LEAST_REACH * longest or not _is_elongated(outside):
        return np.zeros_like(piece)
    thickness = _thickness(outside)
    if thickness > _MOST_THICKNESS * longest:
        return np.zeros_like(piece)
    return np.asarray(piece & ~opened(piece, thickness))


def _reach(mask: np.ndarray) -> float:
    """The diagonal of the box around what is set, pixels."""
    rows, columns = np.nonzero(mask.any(axis=1))[0], np.nonzero(mask.any(axis=0))[0]
    return float(np.hypot(np.ptp(rows) + 1, np.ptp(columns) + 1))


def _is_elongated(mask: np.ndarray) -> bool:
    """Whether what is set in (H, W) bool is much longer than wide, straight or not."""
    return bool(mask.sum() >= _LEAST_ELONGATION * _thickness(mask) ** 2)


def _thickness(mask: np.ndarray) -> float:
    """Mean width in pixels of what is set in (H, W) bool, as if it were a line; at least 1."""
    padded = np.pad(mask.astype(np.uint8), 1)
    away = cv2.distanceTransform(padded, cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    # Across a line its pixels are a quarter of its width from the edge on average, and half a pixel more.
    return max(1.0, 4 * (float(away[padded > 0].mean()) - 0.5))
