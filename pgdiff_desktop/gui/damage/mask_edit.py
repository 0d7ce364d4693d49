"""What one edit changed in a mask: small enough to keep for every stroke of an afternoon."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRect

TILE = 256


@dataclass(frozen=True)
class Piece:
    """The difference (exclusive or) in one rectangle, compressed: applied twice, nothing has changed."""

    x: int
    y: int
    width: int
    height: int
    difference: bytes

    @property
    def box(self) -> QRect:
        return QRect(self.x, self.y, self.width, self.height)

    def apply(self, mask: np.ndarray) -> None:
        bits = np.frombuffer(zlib.decompress(self.difference), np.uint8).reshape(self.height, self.width)
        mask[self.y : self.y + self.height, self.x : self.x + self.width] ^= bits


@dataclass(frozen=True)
class MaskEdit:
    """Everything that one step of undo takes back."""

    pieces: tuple[Piece, ...]

    @property
    def memory(self) -> int:
        """Bytes, about."""
        return sum(len(piece.difference) + 200 for piece in self.pieces)


def difference(before: np.ndarray, after: np.ndarray) -> MaskEdit:
    """What leads from one mask to another of the same size, and back."""
    height, width = before.shape
    found = []
    for y in range(0, height, TILE):
        for x in range(0, width, TILE):
            tile = np.s_[y : y + TILE, x : x + TILE]
            if (piece := _piece(x, y, before[tile], after[tile])) is not None:
                found.append(piece)
    return MaskEdit(tuple(found))


class Journal:
    """Remembers tiles of a mask before they are painted on, so that a stroke costs what it touches."""

    def __init__(self, mask: np.ndarray) -> None:
        self._mask = mask
        self._before: dict[tuple[int, int], np.ndarray] = {}

    def remember(self, box: QRect) -> None:
        """To be called before anything in the box is changed."""
        for x, y in _tiles(box):
            if (x, y) not in self._before:
                self._before[x, y] = self._mask[y : y + TILE, x : x + TILE].copy()

    def edit(self) -> MaskEdit:
        """What has changed since."""
        found = (
            _piece(x, y, before, self._mask[y : y + TILE, x : x + TILE])
            for (x, y), before in self._before.items()
        )
        return MaskEdit(tuple(piece for piece in found if piece is not None))


def _tiles(box: QRect) -> Iterator[tuple[int, int]]:
    for y in range(box.top() // TILE * TILE, box.top() + box.height(), TILE):
        for x in range(box.left() // TILE * TILE, box.left() + box.width(), TILE):
            yield x, y


def _piece(x: int, y: int, before: np.ndarray, after: np.ndarray) -> Piece | None:
    bits = before ^ after
    rows = np.flatnonzero(bits.any(axis=1))
    if not len(rows):
        return None
    columns = np.flatnonzero(bits.any(axis=0))
    top, left = int(rows[0]), int(columns[0])
    bits = np.ascontiguousarray(bits[top : rows[-1] + 1, left : columns[-1] + 1])
    height, width = bits.shape
    return Piece(x + left, y + top, width, height, zlib.compress(bits.tobytes(), 1))
