"""An EXIF block whose fields are changed where they lie: moving breaks notes of cameras."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator

from pgdiff_desktop.photos.metadata.exif import EXIF_IFD, INTEROP_IFD, ORIENTATION, order_of
from pgdiff_desktop.photos.metadata.tiff_directories import LONG, SHORT

# Image width and length of the first, EXIF's and the interoperability directory.
WIDTHS, HEIGHTS = frozenset({0x0100, 0xA002, 0x1001}), frozenset({0x0101, 0xA003, 0x1002})
SUBJECT_AREA, SUBJECT_LOCATION = 0x9214, 0xA214
X_FOCAL_PLANE, Y_FOCAL_PLANE = 0xA20E, 0xA20F


class ExifBlock:
    """A block whose fields are changed where they lie."""

    def __init__(self, exif: bytes) -> None:
        self._bytes = bytearray(exif)
        self._order = order_of(exif)

    def bytes(self) -> bytes:
        return bytes(self._bytes)

    def drop_thumbnail(self) -> None:
        """Ends the chain after the first directory."""
        start = self._number(4)
        after = start + 2 + 12 * self._count(start)
        if start >= 8 and after + 4 <= len(self._bytes):
            struct.pack_into(self._order + "I", self._bytes, after, 0)

    def set_numbers(self, tags: frozenset[int], change: Callable[[tuple[int, ...]], tuple[int, ...]]) -> None:
        """Changes SHORT and LONG values; what does not fit into a field's type is left as it was."""
        for place, tag, kind, count in self._fields():
            letter = {SHORT: "H", LONG: "I"}.get(kind)
            if tag not in tags or letter is None or not (tag == ORIENTATION or count <= 4):
                continue
            where = self._values_at(place, struct.calcsize(letter) * count)
            if where is None or count == 0 or (tag in (SUBJECT_AREA, SUBJECT_LOCATION) and count < 2):
                continue
            layout = f"{self._order}{count}{letter}"
            values = change(struct.unpack_from(layout, self._bytes, where))
            if len(values) == count and all(
                0 <= value < 1 << (8 * struct.calcsize(letter)) for value in values
            ):
                struct.pack_into(layout, self._bytes, where, *values)

    def set_size(self, size: tuple[int, int]) -> None:
        for tags, length in ((WIDTHS, size[0]), (HEIGHTS, size[1])):
            self._as_long(tags)
            self.set_numbers(tags, lambda values, length=length: (length,))  # type: ignore[misc]

    def swap_sizes(self) -> None:
        """Widths for heights, and resolutions across for those down."""
        pairs = [(0x0100, 0x0101), (0xA002, 0xA003), (0x1001, 0x1002), (X_FOCAL_PLANE, Y_FOCAL_PLANE)]
        pairs.append((282, 283))
        places = {tag: place for place, tag, _, _ in self._fields()}
        for first, second in pairs:
            if first in places and second in places:
                # Type, count and value, or where it lies; the tags stay sorted.
                a, b = places[first] + 2, places[second] + 2
                one, other = self._bytes[a : a + 10], self._bytes[b : b + 10]
                self._bytes[a : a + 10], self._bytes[b : b + 10] = other, one

    def remove(self, tags: frozenset[int]) -> None:
        """Takes fields out; those behind them move up."""
        for start in self._directories():
            for number in reversed(range(self._count(start))):
                place, end = start + 2 + 12 * number, start + 2 + 12 * self._count(start) + 4
                if end > len(self._bytes) or self._short(place) not in tags:
                    continue
                self._bytes[place:end] = self._bytes[place + 12 : end] + b"\0" * 12
                struct.pack_into(self._order + "H", self._bytes, start, self._count(start) - 1)

    def _as_long(self, tags: frozenset[int]) -> None:
        """A single SHORT as a LONG, for which there is room."""
        for place, tag, kind, count in self._fields():
            if tag in tags and kind == SHORT and count == 1:
                value = self._short(place + 8)
                struct.pack_into(self._order + "HII", self._bytes, place + 2, LONG, 1, value)

    def _directories(self) -> list[int]:
        """Where the first, EXIF's and the interoperability directory begin."""
        first = self._number(4)
        exif = self._pointed_to(first, EXIF_IFD)
        found = (first, exif, self._pointed_to(exif, INTEROP_IFD))
        return list(dict.fromkeys(start for start in found if start >= 8))

    def _pointed_to(self, start: int, pointer: int) -> int:
        return next(
            (self._number(place + 8) for place, tag, _, _ in self._fields_of(start) if tag == pointer), 0
        )

    def _fields(self) -> Iterator[tuple[int, int, int, int]]:
        for start in self._directories():
            yield from self._fields_of(start)

    def _fields_of(self, start: int) -> Iterator[tuple[int, int, int, int]]:
        """(place, tag, kind, count) of the fields that lie within the block."""
        if start < 8:
            return
        for number in range(self._count(start)):
            place = start + 2 + 12 * number
            if place + 12 > len(self._bytes):
                return
            yield place, *struct.unpack_from(self._order + "HHI", self._bytes, place)

    def _values_at(self, place: int, length: int) -> int | None:
        where = place + 8 if length <= 4 else self._number(place + 8)
        return where if where + length <= len(self._bytes) else None

    def _count(self, start: int) -> int:
        return self._short(start) if start + 2 <= len(self._bytes) else 0

    def _short(self, place: int) -> int:
        return int(struct.unpack_from(self._order + "H", self._bytes, place)[0])

    def _number(self, place: int) -> int:
        if place + 4 > len(self._bytes):
            return 0
        return int(struct.unpack_from(self._order + "I", self._bytes, place)[0])
