"""Fills a hole with patches of what lies beside it (Criminisi, Perez and Toyama 2004)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.opencv import cv2

# Half a patch's side, and how far patches are looked for, pixels of the shrunken picture.
_HALF = 4
_SEARCH = 56
# The hole is shrunk until the widest disc in it has this radius, and until it has so many pixels: what is farther
# inside than that is guessed anyway.
_WIDEST, _MOST_PIXELS = 20.0, 3000.0
# Weight of a patch at its edge, as a share of that in its middle: nearly the nearest patch alone, without a step.
_AT_EDGE = 0.02
# A patch is moved to its place's level by so much at most, in shares of the picture's range.
_MOST_SHIFT = 0.12


@dataclass(frozen=True)
class _Copy:
    """A patch that is copied: to where (its middle), from how far away, and moved by how much in level."""

    y: int
    x: int
    down: int
    right: int
    shift: np.ndarray


def fill_with_texture(pixels: np.ndarray, hole: np.ndarray, usable: np.ndarray) -> np.ndarray | None:
    """The region with its hole filled by patches from around it; None where nothing around it can be copied.

    Args:
        pixels: (H, W, C) float32 in [0, 1]; the hole filled already, smoothly.
        hole: (H, W) bool, what is to be filled.
        usable: (H, W) bool, what may be copied; nothing of the hole.
    """
    radius = float(cv2.distanceTransform(np.pad(hole.astype(np.uint8), 1), cv2.DIST_L2, 3).max())
    scale = min(1.0, _WIDEST / max(radius, 1.0), (_MOST_PIXELS / max(1, int(hole.sum()))) ** 0.5)
    height, width = hole.shape
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA).reshape(*size[::-1], -1)
    small_hole = cv2.resize(hole.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0
    small_usable = cv2.resize(usable.astype(np.float32), size, interpolation=cv2.INTER_AREA) > 0.999
    copies = _copies(small, small_hole, small_usable & ~small_hole)
    if copies is None:
        return None
    return _composed(pixels, hole, usable, copies, scale)


def _copies(picture: np.ndarray, hole: np.ndarray, usable: np.ndarray) -> list[_Copy] | None:
    picture, hole = picture.copy(), hole.copy()
    height, width = hole.shape
    side = 2 * _HALF + 1
    sources = cv2.erode(usable.astype(np.uint8), np.ones((side, side), np.uint8), borderValue=0) > 0
    if not sources.any():
        return None
    confidence = (~hole).astype(np.float32)
    copies = []
    for y, x in _places(picture, hole, confidence):
        rows, columns = (
            slice(max(0, c - _HALF), min(s, c + _HALF + 1)) for c, s in ((y, height), (x, width))
        )
        patch, known = picture[rows, columns], ~hole[rows, columns]
        found = _best(picture, patch, known, sources, (y, x), (rows.start, columns.start))
        if found is None:
            return None
        down, right = found[0] - y, found[1] - x
        source = picture[rows.start + down : rows.stop + down, columns.start + right : columns.stop + right]
        difference = (patch - source)[known]
        shift = np.clip(difference.mean(axis=0), -_MOST_SHIFT, _MOST_SHIFT)
        patch[~known] = np.clip(source + shift, 0, 1)[~known]
        confidence[rows, columns][~known] = confidence[rows, columns][known].sum() / known.size
        hole[rows, columns] = False
        copies.append(_Copy(y, x, down, right, shift.astype(np.float32)))
    return copies


def _places(picture: np.ndarray, hole: np.ndarray, confidence: np.ndarray) -> Iterator[tuple[int, int]]:
    """Middles of patches on the hole's rim, those first where much is known and lines run into it."""
    side = 2 * _HALF + 1
    ys, xs = np.nonzero(hole)
    # Only where the hole is, and a little around it, is there a rim.
    top, left = max(0, int(ys.min()) - 2 * side), max(0, int(xs.min()) - 2 * side)
    part = np.s_[top : int(ys.max()) + 2 * side, left : int(xs.max()) + 2 * side]
    picture, hole, confidence = picture[part], hole[part], confidence[part]
    while hole.any():
        mask = hole.astype(np.uint8)
        rim = hole & (cv2.erode(mask, np.ones((3, 3), np.uint8), borderValue=1) == 0)
        if not rim.any():
            return
        sure = cv2.boxFilter(confidence * ~hole, -1, (side, side), borderType=cv2.BORDER_CONSTANT)
        grey = picture.mean(axis=2)
        across = cv2.Sobel(grey, cv2.CV_32F, 1, 0, scale=1 / 8)
        down = cv2.Sobel(grey, cv2.CV_32F, 0, 1, scale=1 / 8)
        soft = cv2.GaussianBlur(mask.astype(np.float32), (0, 0), 1.5)
        normal_x = cv2.Sobel(soft, cv2.CV_32F, 1, 0)
        normal_y = cv2.Sobel(soft, cv2.CV_32F, 0, 1)
        length = np.hypot(normal_x, normal_y) + 1e-6
        # A line runs across the gradient: how far it heads into the hole.
        heading = np.abs(-down * normal_x + across * normal_y) / length
        heading = cv2.blur(heading * ~hole, (3, 3))
        ys, xs = np.nonzero(rim)
        best = int(np.argmax(sure[rim] * (heading[rim] + 0.02)))
        yield top + int(ys[best]), left + int(xs[best])


def _best(
    picture: np.ndarray,
    patch: np.ndarray,
    known: np.ndarray,
    sources: np.ndarray,
    place: tuple[int, int],
    corner: tuple[int, int],
) -> tuple[int, int] | None:
    """The middle of the patch that is most like what is known of one, near it where there are any."""
    height, width = sources.shape
    before = (place[0] - corner[0], place[1] - corner[1])
    for reach in (_SEARCH, max(height, width)):
        top, left = max(0, place[0] - reach), max(0, place[1] - reach)
        bottom, right = min(height, place[0] + reach), min(width, place[1] + reach)
        allowed = sources[top:bottom, left:right]
        if not allowed.any():
            continue
        window = picture[top:bottom, left:right]
        mask = np.repeat(known.astype(np.float32)[..., None], picture.shape[2], axis=2)
        costs = cv2.matchTemplate(window, np.ascontiguousarray(patch), cv2.TM_SQDIFF, mask=mask)
        middles = allowed[before[0] :, before[1] :][: costs.shape[0], : costs.shape[1]]
        if not middles.any():
            continue
        y, x = np.unravel_index(int(np.argmin(np.where(middles, costs, np.inf))), costs.shape)
        return top + before[0] + int(y), left + before[1] + int(x)
    return None


def _composed(
    pixels: np.ndarray, hole: np.ndarray, usable: np.ndarray, copies: list[_Copy], scale: float
) -> np.ndarray:
    """The copies made of the picture at its own size, feathered into each other."""
    height, width = hole.shape
    half = int(np.ceil((_HALF + 0.5) / scale))
    place = np.arange(-half, half + 1, dtype=np.float32) / half
    # Falls to `_AT_EDGE` at the middle of a side.
    bell = np.exp(np.log(_AT_EDGE) * place**2)
    weights = np.outer(bell, bell)[..., None]
    total = np.zeros(pixels.shape, np.float32)
    weight = np.zeros((height, width, 1), np.float32)
    for copy in copies:
        y, x = (round((c + 0.5) / scale - 0.5) for c in (copy.y, copy.x))
        down, right = round(copy.down / scale), round(copy.right / scale)
        rows = slice(max(0, y - half, -down), min(height, y + half + 1, height - down))
        columns = slice(max(0, x - half, -right), min(width, x + half + 1, width - right))
        if rows.start >= rows.stop or columns.start >= columns.stop:
            continue
        from_rows = slice(rows.start + down, rows.stop + down)
        from_columns = slice(columns.start + right, columns.stop + right)
        part = weights[
            rows.start - y + half : rows.stop - y + half, columns.start - x + half : columns.stop - x + half
        ]
        part = part * usable[from_rows, from_columns][..., None]
        total[rows, columns] += part * (pixels[from_rows, from_columns] + copy.shift)
        weight[rows, columns] += part
    reached = hole & (weight[..., 0] > 1e-4)
    filled = pixels.copy()
    filled[reached] = (total / np.maximum(weight, 1e-6))[reached]
    return filled
