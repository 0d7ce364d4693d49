"""What stages of the whole photo made, kept by what they were made of, so that only what follows a change is done."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TypeVar

import numpy as np

_Result = TypeVar("_Result")
_TILE = 256


class StageResults:
    """Keeps the latest results up to so many bytes; the one that was not needed the longest gives way first.

    Args:
        most_bytes: 0 keeps nothing: for a photo that is restored once.
    """

    def __init__(self, most_bytes: int = 0) -> None:
        self._most_bytes = most_bytes
        self._kept: OrderedDict[Hashable, tuple[object, int]] = OrderedDict()

    def get(
        self, made_of: Hashable, make: Callable[[], _Result], size_of: Callable[[_Result], int]
    ) -> _Result:
        """What was made of the same before, or else what `make` makes.

        Args:
            made_of: everything that the result depends on.
            size_of: bytes that a result takes.
        """
        if made_of in self._kept:
            self._kept.move_to_end(made_of)
            return self._kept[made_of][0]  # type: ignore[return-value]  # of the same inputs, so of the same kind
        result = make()
        size = size_of(result)
        if size <= self._most_bytes:
            while self._kept and size + sum(bytes_ for _, bytes_ in self._kept.values()) > self._most_bytes:
                self._kept.popitem(last=False)
            self._kept[made_of] = result, size
        return result

    def pixels(self, made_of: Hashable, make: Callable[[], np.ndarray]) -> np.ndarray:
        """The same of pixels."""
        return self.get(made_of, make, lambda pixels: pixels.nbytes)

    def changed_pixels(
        self, made_of: Hashable, source: np.ndarray, make: Callable[[], np.ndarray]
    ) -> np.ndarray:
        """As `pixels`, of a stage that leaves most of its source as it is: only what it changes is kept.

        Args:
            source: (H, W, C), of which `make` makes pixels of the same shape and depth.
        """
        made: list[np.ndarray] = []

        def changes() -> _Changes:
            made.append(make())
            return _Changes.between(source, made[0])

        found = self.get(made_of, changes, lambda found: found.nbytes)
        return made[0] if made else found.applied_to(source)

    def forget(self) -> None:
        """Another photo comes."""
        self._kept.clear()


@dataclass(frozen=True)
class _Changes:
    """Tiles in which one picture differs from another, (row, column, pixels)."""

    tiles: tuple[tuple[int, int, np.ndarray], ...]

    @property
    def nbytes(self) -> int:
        return sum(pixels.nbytes for _, _, pixels in self.tiles)

    @classmethod
    def between(cls, before: np.ndarray, after: np.ndarray) -> _Changes:
        height, width = before.shape[:2]
        places = ((y, x) for y in range(0, height, _TILE) for x in range(0, width, _TILE))
        tiles = ((y, x, np.s_[y : y + _TILE, x : x + _TILE]) for y, x in places)
        return cls(
            tuple((y, x, after[tile].copy()) for y, x, tile in tiles if (before[tile] != after[tile]).any())
        )

    def applied_to(self, before: np.ndarray) -> np.ndarray:
        after = before.copy()
        for y, x, pixels in self.tiles:
            after[y : y + len(pixels), x : x + pixels.shape[1]] = pixels
        return after
