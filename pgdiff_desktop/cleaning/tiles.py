"""A whole photo worked on tile by tile, at its own depth, so that memory stays bounded and no seam shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.photos.colour import colours_of

TILE = 1024
# What is seen of a photo at once is as many rows and columns, or twice, or ...: blocks fit, and can be halved.
MULTIPLE = 64
# Levels of float planes, whatever the depth of the photo: what is measured means the same for 8 and 16 bits.
LEVELS = 255.0
# Lightness, red against blue, green against both: what is noise in one of them is not seen in the others.
_OPPONENT = np.array([[1 / 3, 1 / 3, 1 / 3], [0.5, 0, -0.5], [-0.25, 0.5, -0.25]], np.float32)
_FROM_OPPONENT = np.linalg.inv(_OPPONENT.astype(np.float64)).astype(np.float32)


@dataclass(frozen=True)
class Tile:
    """A part of a photo, and its surroundings: rows and columns of the photo, mirrored beyond its borders.

    Attributes:
        top, left, height, width: of the part itself.
        margin: of the surroundings, each way.
    """

    top: int
    left: int
    height: int
    width: int
    margin: int

    @property
    def inside(self) -> tuple[slice, slice]:
        """Where the part lies in the photo."""
        return np.s_[self.top : self.top + self.height, self.left : self.left + self.width]

    def seen(self, pixels: np.ndarray, channels: slice | None = None) -> np.ndarray:
        """The part with its surroundings, (h, w, C) float32 in [0, LEVELS]; h and w are multiples of MULTIPLE.

        Args:
            channels: those that are wanted; the colours by default.
        """
        rows = _mirrored(self.top - self.margin, self.height + 2 * self.margin, pixels.shape[0])
        columns = _mirrored(self.left - self.margin, self.width + 2 * self.margin, pixels.shape[1])
        # Rows first, as they lie together.
        part = pixels[rows][:, columns, channels or slice(colours_of(pixels))]
        return np.asarray(part * np.float32(LEVELS / np.iinfo(pixels.dtype).max))

    def own(self, values: np.ndarray) -> np.ndarray:
        """The part without its surroundings."""
        return values[self.margin : self.margin + self.height, self.margin : self.margin + self.width]


def changed_by_tiles(
    pixels: np.ndarray,
    margin: int,
    correction: Callable[[np.ndarray, Tile], np.ndarray],
    on_done: Callable[[float], None],
    *,
    side: int = TILE,
) -> np.ndarray:
    """A copy of the photo to which a correction was added, alpha as it was.

    Args:
        pixels: (H, W, C) uint8 or uint16.
        margin: how far around itself a pixel's correction looks.
        correction: the surroundings of a tile, see `Tile.seen` -> what is to be added there, of the same shape.
        on_done: takes the share that is done, after each tile; may raise.
        side: of a tile; the result does not depend on it.
    """
    most = np.iinfo(pixels.dtype).max
    changed = pixels.copy()
    tiles = list(tiles_of(pixels.shape, margin, side))
    for number, tile in enumerate(tiles, 1):
        added = tile.own(correction(tile.seen(pixels), tile)) * np.float32(most / LEVELS)
        colours = changed[tile.inside][..., : colours_of(pixels)]
        # From the photo's own integers: where nothing is added, nothing changes.
        colours[:] = np.clip(np.rint(colours + added), 0, most)
        on_done(number / len(tiles))
    return changed


def planes_of(values: np.ndarray) -> list[np.ndarray]:
    """Lightness, and two planes of colour that are 0 for grey, of (h, w, 3); of (h, w, 1) its one plane."""
    if values.shape[2] == 1:
        return [np.ascontiguousarray(values[..., 0])]
    return [np.ascontiguousarray(plane) for plane in np.moveaxis(values @ _OPPONENT.T, -1, 0)]


def colours_from(planes: list[np.ndarray]) -> np.ndarray:
    """The inverse of `planes_of`."""
    stacked = np.stack(planes, axis=-1)
    return stacked if len(planes) == 1 else stacked @ _FROM_OPPONENT.T


def sample_patches(pixels: np.ndarray, side: int, most: int, multiple: int = 1) -> list[np.ndarray]:
    """Square parts spread evenly over the photo, for measuring; each (side, side, C) float32 in [0, LEVELS].

    Args:
        side: of a patch; a smaller photo has one, of its own size.
        most: how many, about.
        multiple: rows and columns at which they begin are multiples of it.
    """
    height, width = pixels.shape[:2]
    rows, columns = min(side, height), min(side, width)
    down = max(1, min(height // rows, round((most * height / width) ** 0.5)))
    across = max(1, min(width // columns, most // down))
    parts = [
        (int(top) // multiple * multiple, int(left) // multiple * multiple)
        for top in np.linspace(0, height - rows, down)
        for left in np.linspace(0, width - columns, across)
    ]
    return [Tile(top, left, rows, columns, 0).seen(pixels) for top, left in parts]


def halved(plane: np.ndarray) -> np.ndarray:
    """A plane of even size at half of it, by the mean of each four pixels."""
    return np.asarray(
        cv2.resize(plane, (plane.shape[1] // 2, plane.shape[0] // 2), interpolation=cv2.INTER_AREA)
    )


def doubled(plane: np.ndarray) -> np.ndarray:
    """A plane at twice its size, between its pixels by straight lines."""
    return np.asarray(
        cv2.resize(plane, (plane.shape[1] * 2, plane.shape[0] * 2), interpolation=cv2.INTER_LINEAR)
    )


def tiles_of(shape: tuple[int, ...], margin: int, side: int) -> Iterator[Tile]:
    """The tiles of a photo of (H, W, C), from the top left on."""
    for top in range(0, shape[0], side):
        for left in range(0, shape[1], side):
            yield Tile(top, left, min(side, shape[0] - top), min(side, shape[1] - left), margin)


def _mirrored(first: int, count: int, size: int) -> np.ndarray:
    """Numbers of rows (or columns) of a photo of that size, mirrored at its borders as often as it takes."""
    count += -count % MULTIPLE
    numbers = np.arange(first, first + count) % (2 * size)
    return np.minimum(numbers, 2 * size - 1 - numbers)
