"""A photo at full, half, quarter, ... size, so that drawing costs what is on the screen, not what was scanned."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from pgdiff_desktop import large_arrays
from pgdiff_desktop.engine.door.cancellation import CancelToken

# No level is made of one whose longest side is this or less.
SMALLEST_SIDE = 256
# The first view is sampled, not averaged, to about so many pixels on the longest side.
_FIRST_SIDE = 2048
# A multiple of two: how many rows are averaged between two looks at the token.
_STRIPE = 512

Patch = tuple[int, int, np.ndarray]


@dataclass(frozen=True)
class PatchLevels:
    """A changed rectangle of a photo at every size; x and y are multiples of the coarsest level's step."""

    x: int
    y: int
    levels: tuple[np.ndarray, ...]


@dataclass(frozen=True)
class PhotoPyramid:
    """The levels of a photo that there are, with what a result changes in it.

    Attributes:
        levels: (H / 2^n, W / 2^n, 3) uint8, rounded up, by n; 0, the photo itself, is always there.
        patches: later ones lie over earlier ones.
    """

    levels: Mapping[int, np.ndarray]
    patches: tuple[PatchLevels, ...] = ()

    @property
    def width(self) -> int:
        return int(self.levels[0].shape[1])

    @property
    def height(self) -> int:
        return int(self.levels[0].shape[0])

    def best(self, wanted: int) -> int:
        """The level to draw where another may still be missing: never one with more pixels, except the photo."""
        coarser = [level for level in self.levels if level >= wanted]
        return min(coarser) if coarser else max(self.levels)

    def region(self, level: int, x0: int, y0: int, x1: int, y1: int) -> np.ndarray:
        """A copy of a rectangle of a level, in pixels of the level, with the patches in it."""
        pixels = self.levels[level][y0:y1, x0:x1].copy()
        for patch in self.patches:
            changed = patch.levels[level]
            left, top = patch.x >> level, patch.y >> level
            right, bottom = left + changed.shape[1], top + changed.shape[0]
            a, b, c, d = max(x0, left), max(y0, top), min(x1, right), min(y1, bottom)
            if a < c and b < d:
                pixels[b - y0 : d - y0, a - x0 : c - x0] = changed[b - top : d - top, a - left : c - left]
        return pixels


def first_pyramid(pixels: np.ndarray) -> PhotoPyramid:
    """The photo and one sampled level of it, in a few hundredths of a second however large it is."""
    height, width = pixels.shape[:2]
    level = 0
    while max(height, width) >> level > _FIRST_SIDE:
        level += 1
    if level == 0:
        return PhotoPyramid({0: pixels})
    step = 1 << level
    rows = np.minimum(np.arange(0, height, step) + step // 2, height - 1)
    columns = np.minimum(np.arange(0, width, step) + step // 2, width - 1)
    return PhotoPyramid({0: pixels, level: pixels[rows[:, None], columns]})


def photo_pyramid(pixels: np.ndarray, token: CancelToken | None = None) -> PhotoPyramid:
    """All levels by averaging 2 x 2 pixels; takes about a third of the photo's memory.

    Args:
        pixels: (H, W, 3) uint8, kept, not copied.

    Raises:
        Cancelled: by the token.
    """
    levels = [pixels]
    while max(levels[-1].shape[:2]) > SMALLEST_SIDE:
        levels.append(halved(levels[-1], token))
    return PhotoPyramid(dict(enumerate(levels)))


def with_patches(pyramid: PhotoPyramid, patches: Sequence[Patch]) -> PhotoPyramid:
    """The pyramid of a result.

    Args:
        pyramid: of the original, with all levels; its arrays are shared.
        patches: (x, y, (h, w, 3) uint8) of what changed, in pixels of the photo; later ones lie over earlier ones.
    """
    result = PhotoPyramid(pyramid.levels)
    for patch in patches:
        result = PhotoPyramid(pyramid.levels, (*result.patches, _patch_levels(result, patch)))
    return result


def _patch_levels(pyramid: PhotoPyramid, patch: Patch) -> PatchLevels:
    x, y, changed = patch
    height, width = changed.shape[:2]
    step = 1 << max(pyramid.levels)
    # Out to whole pixels of the coarsest level, with the photo's own (and earlier patches') around.
    left, top = x // step * step, y // step * step
    right = min(-(-(x + width) // step) * step, pyramid.width)
    bottom = min(-(-(y + height) // step) * step, pyramid.height)
    block = pyramid.region(0, left, top, right, bottom)
    block[y - top : y - top + height, x - left : x - left + width] = changed
    levels = [block]
    while len(levels) <= max(pyramid.levels):
        levels.append(halved(levels[-1]))
    return PatchLevels(left, top, tuple(levels))


def halved(pixels: np.ndarray, token: CancelToken | None = None) -> np.ndarray:
    """Half the size, rounded up, by averaging 2 x 2 pixels; the last row and column count twice where odd."""
    from pgdiff_desktop.opencv import cv2

    height, width = pixels.shape[:2]
    half = large_arrays.empty((-(-height // 2), -(-width // 2), 3))
    for y in range(0, height, _STRIPE):
        if token is not None:
            token.raise_if_cancelled()
        stripe = pixels[y : y + _STRIPE]
        odd = (stripe.shape[0] % 2, width % 2)
        if any(odd):
            stripe = np.pad(stripe, ((0, odd[0]), (0, odd[1]), (0, 0)), mode="edge")
        size = (stripe.shape[1] // 2, stripe.shape[0] // 2)
        half[y // 2 : y // 2 + size[1]] = cv2.resize(stripe, size, interpolation=cv2.INTER_AREA)
    return half
