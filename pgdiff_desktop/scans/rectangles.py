"""Rectangles, slightly turned, in a mask."""

from __future__ import annotations

import math

import numpy as np

from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.scans.parts import ScanPart

# The rectangle is as full as this, and so much of each of its sides is seen as a straight edge.
_LEAST_FULL = 0.88
_LEAST_SIDE_SEEN = 0.55
# A point belongs to a side that is this near, a share of the shorter side, and no nearer to a corner than that.
_SIDE_REACH, _CORNER = 0.04, 0.08
_STRAIGHT = 1.6  # pixels


def rectangle_of(region: np.ndarray) -> ScanPart | None:
    """The rectangle that a region of a mask is, in the mask's pixels, or None where it is none.

    Args:
        region: (h, w) bool, in one piece or several.
    """
    contours, _ = cv2.findContours(region.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    points = np.concatenate([contour[:, 0] for contour in contours]).astype(np.float32)
    hull = cv2.convexHull(points)
    part = _of_box(cv2.minAreaRect(hull))
    if min(part.width, part.height) < 8:
        return None
    full = cv2.contourArea(hull) / (part.width * part.height)
    if full < _LEAST_FULL:
        return None
    for _ in range(2):
        fitted = _fitted(points, part)
        if fitted is None:
            return None
        part = fitted
    # Contours run through the centres of the outermost pixels.
    return ScanPart(part.x + 0.5, part.y + 0.5, part.width + 1, part.height + 1, part.angle)


def _of_box(box: tuple[tuple[float, float], tuple[float, float], float]) -> ScanPart:
    (x, y), (width, height), angle = box
    turns = round(angle / 90)
    if turns % 2:
        width, height = height, width
    return ScanPart(x, y, width, height, angle - 90 * turns)


def _fitted(points: np.ndarray, part: ScanPart) -> ScanPart | None:
    """A rectangle whose sides run along the points that are near those of another; None where a side has too few."""
    radians = math.radians(part.angle)
    across = np.array([math.cos(radians), math.sin(radians)])
    down = np.array([-across[1], across[0]])
    from_centre = points - (part.x, part.y)
    along, beside = from_centre @ across, from_centre @ down
    reach = max(3.0, _SIDE_REACH * min(part.width, part.height))
    places, slopes, lengths = [], [], []
    for to_side, on_side, half, half_length in (
        (-along, beside, part.width / 2, part.height / 2),
        (along, beside, part.width / 2, part.height / 2),
        (-beside, along, part.height / 2, part.width / 2),
        (beside, along, part.height / 2, part.width / 2),
    ):
        span = half_length * (1 - _CORNER)
        near = (np.abs(to_side - half) < reach) & (np.abs(on_side) < span)
        if near.sum() < 8:
            return None
        place, slope = _line(on_side[near], to_side[near])
        straight = np.abs(to_side[near] - place - slope * on_side[near]) < _STRAIGHT
        seen = len(np.unique(np.floor(on_side[near][straight]))) / (2 * span)
        if seen < _LEAST_SIDE_SEEN:
            return None
        places.append(place)
        slopes.append(slope)
        lengths.append(seen * 2 * span)
    left, right, top, bottom = places
    # How far each side turns clockwise.
    turns = np.array([slopes[0], -slopes[1], -slopes[2], slopes[3]])
    turn = float(np.average(turns, weights=np.square(lengths)))
    shift = across * (right - left) / 2 + down * (bottom - top) / 2
    return ScanPart(
        part.x + float(shift[0]),
        part.y + float(shift[1]),
        left + right,
        top + bottom,
        part.angle + math.degrees(math.atan(turn)),
    )


def _line(on_side: np.ndarray, to_side: np.ndarray) -> tuple[float, float]:
    """Place and slope of the line along most points: least squares, repeated with those that lie near."""
    kept = np.ones(len(on_side), bool)
    place, slope = float(np.median(to_side)), 0.0
    for _ in range(6):
        away = np.abs(to_side - place - slope * on_side)
        kept = away <= max(1.0, 1.5 * float(np.median(away)))
        if np.ptp(on_side[kept]) < 4:
            break
        slope, place = (float(value) for value in np.polyfit(on_side[kept], to_side[kept], 1))
    return place, slope
