"""Where the photos of a scanned page lie, and where a photo ends within its paper or on the scanner's bed.

A proposal to be looked at. What is doubtful is not proposed: a photo cut in two is worse than a page left whole.
"""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.scans.paper import differs_from_paper
from pgdiff_desktop.scans.parts import ScanPart
from pgdiff_desktop.scans.rectangles import rectangle_of
from pgdiff_desktop.scans.small_copy import small_rgb

_LONGEST = 1024
_MOST_PARTS = 16
# Shares of the page's area: what is smaller is a caption, a stamp or dust; what is no rectangle, and larger than the
# second, says that this is one picture and no page.
_LEAST_AREA, _STRAY_AREA = 0.01, 0.03
# Of the page's shorter side, and of the part's longer one.
_LEAST_SIDE, _LEAST_ASPECT = 0.06, 0.2
# So much of a part may lie in another: edges of photos that lie over each other's shadow.
_MOST_OVERLAP = 0.05
# What holds photos together that lie close: a bridge of up to twice this many pixels.
_BRIDGES = (2, 4, 7, 11)
# A border of the whole photo: how much of it is left, and how far it may be turned.
_LEAST_LEFT, _MOST_LEFT = 0.25, 0.985
_MOST_TURN = 15.0


def proposed_parts(pixels: np.ndarray) -> tuple[ScanPart, ...]:
    """The photos on a scanned page in the order of reading, in its pixels; none where it is one photo, or in doubt.

    Args:
        pixels: (H, W, C) uint8 or uint16.
    """
    rgb = small_rgb(pixels, _LONGEST)
    parts = _rectangles(rgb)
    if len(parts) < 2:
        return ()
    return tuple(_enlarged(part, pixels, rgb) for part in _in_reading_order(parts))


def proposed_border(pixels: np.ndarray) -> ScanPart | None:
    """The photo within its paper border or on the scanner's bed, straightened; None where nothing is to be cropped.

    Args:
        pixels: (H, W, C) uint8 or uint16.
    """
    rgb = small_rgb(pixels, _LONGEST)
    parts = _rectangles(rgb)
    if len(parts) != 1:
        return None
    part = parts[0]
    share = part.width * part.height / (rgb.shape[0] * rgb.shape[1])
    if not _LEAST_LEFT <= share <= _MOST_LEFT or abs(part.angle) > _MOST_TURN:
        return None
    return _enlarged(part, pixels, rgb)


def _rectangles(rgb: np.ndarray) -> list[ScanPart]:
    """Parts on the paper of (h, w, 3) uint8, in its pixels; none if there is much beside them."""
    objects = differs_from_paper(rgb).astype(np.uint8)
    objects = _opened(_filled(objects), 1)
    area = objects.size
    parts: list[ScanPart] = []
    stray = 0.0
    for region in _regions(objects, _LEAST_AREA * area):
        found = _parts_of(region, _LEAST_AREA * area, min(rgb.shape[:2]))
        if not found:
            stray = max(stray, region.sum() / area)
        parts += found
    if stray > _STRAY_AREA or len(parts) > _MOST_PARTS or _overlap(parts):
        return []
    return parts


def _parts_of(region: np.ndarray, least_area: float, page_side: int) -> list[ScanPart]:
    """A region as one rectangle, or as several that thin bridges join; empty where it is neither."""
    part = rectangle_of(region)
    if part is not None:
        return [part] if _is_photo(part, page_side) else []
    for radius in _BRIDGES:
        pieces = [
            _opened(region & _grown(piece, radius), 1)
            for piece in _regions(_shrunk(region, radius), least_area / 2)
        ]
        parts = [rectangle_of(piece) for piece in pieces if piece.any()]
        whole = [part for part in parts if part is not None and _is_photo(part, page_side)]
        if len(parts) >= 2 and len(whole) == len(parts):
            return whole
    return []


def _is_photo(part: ScanPart, page_side: int) -> bool:
    shorter, longer = sorted((part.width, part.height))
    return shorter >= _LEAST_SIDE * page_side and shorter >= _LEAST_ASPECT * longer


def _overlap(parts: list[ScanPart]) -> bool:
    for number, part in enumerate(parts):
        for other in parts[number + 1 :]:
            kind, points = cv2.rotatedRectangleIntersection(_box(part), _box(other))
            if kind == cv2.INTERSECT_NONE or points is None:
                continue
            common = cv2.contourArea(cv2.convexHull(points))
            if common > _MOST_OVERLAP * min(part.width * part.height, other.width * other.height):
                return True
    return False


def _box(part: ScanPart) -> tuple[tuple[float, float], tuple[float, float], float]:
    return (part.x, part.y), (part.width, part.height), part.angle


def _regions(mask: np.ndarray, least_area: float) -> list[np.ndarray]:
    """Pieces of a mask as (h, w) uint8 each."""
    _, labels, statistics, _ = cv2.connectedComponentsWithStats(mask, connectivity=4)
    numbers = np.flatnonzero(statistics[:, cv2.CC_STAT_AREA] >= least_area)
    return [(labels == number).astype(np.uint8) for number in numbers if number]


def _filled(mask: np.ndarray) -> np.ndarray:
    """Without holes: what of a photo looks like paper."""
    contours, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    return np.asarray(cv2.drawContours(np.zeros_like(mask), contours, -1, 1, cv2.FILLED))


def _disc(radius: int) -> np.ndarray:
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * radius + 1, 2 * radius + 1)))


def _opened(mask: np.ndarray, radius: int) -> np.ndarray:
    return np.asarray(cv2.morphologyEx(mask, cv2.MORPH_OPEN, _disc(radius)))


def _shrunk(mask: np.ndarray, radius: int) -> np.ndarray:
    return np.asarray(cv2.erode(mask, _disc(radius)))


def _grown(mask: np.ndarray, radius: int) -> np.ndarray:
    return np.asarray(cv2.dilate(mask, _disc(radius)))


def _in_reading_order(parts: list[ScanPart]) -> list[ScanPart]:
    """Row by row from the top, each from the left; a row is what lies beside its topmost part by half a height."""
    rows: list[list[ScanPart]] = []
    for part in sorted(parts, key=lambda part: part.y):
        row = rows[-1] if rows else []
        if row and part.y - row[0].y < min(part.height, row[0].height) / 2:
            row.append(part)
        else:
            rows.append([part])
    return [part for row in rows for part in sorted(row, key=lambda part: part.x)]


def _enlarged(part: ScanPart, pixels: np.ndarray, rgb: np.ndarray) -> ScanPart:
    """A part of the small copy in the scan's pixels, to a hundredth, as its text has it."""
    across, down = pixels.shape[1] / rgb.shape[1], pixels.shape[0] / rgb.shape[0]
    enlarged = ScanPart(part.x * across, part.y * down, part.width * across, part.height * down, part.angle)
    return ScanPart.parse(enlarged.text())
