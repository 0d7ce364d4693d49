"""A large picture a few rows at a time, so that what is computed on the way does not fill the memory."""

from __future__ import annotations

from collections.abc import Iterator

# So many pixels at once: what a processor's cache nearly holds, and 12 MB as colours in float32.
_PIXELS = 2**20


def strips(shape: tuple[int, ...]) -> Iterator[slice]:
    """Rows that together are all of (h, w, ...), about a megapixel at a time."""
    height, width = shape[:2]
    rows = max(1, _PIXELS // max(1, width))
    for top in range(0, height, rows):
        yield slice(top, min(top + rows, height))


def with_margin(rows: slice, margin: int, height: int) -> tuple[slice, slice]:
    """Rows with as many more on either side as filters reach into and there are, and where the rows lie in them."""
    top, bottom = max(0, rows.start - margin), min(rows.stop + margin, height)
    return slice(top, bottom), slice(rows.start - top, rows.stop - top)
