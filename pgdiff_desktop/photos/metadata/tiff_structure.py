"""Directories of a TIFF as they lie in its file (TIFF 6.0; BigTIFF); nothing that is wrong is followed."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

import numpy as np

EXIF, GPS, INTEROPERABILITY = 34665, 34853, 40965
_SUBDIRECTORIES = frozenset({EXIF, GPS, INTEROPERABILITY})
# Names of numpy's types, by the number of TIFF's type; a fraction is two numbers.
_TYPES = {
    1: "u1", 2: "u1", 3: "u2", 4: "u4", 5: "u8", 6: "i1", 7: "u1", 8: "i2", 9: "i4", 10: "i8",
    11: "f4", 12: "f8", 13: "u4", 16: "u8", 17: "i8", 18: "u8",
}  # fmt: skip
_WHOLE_NUMBERS = frozenset({1, 3, 4, 13, 16, 18})
_MOST_DIRECTORIES, _MOST_FIELDS, _DEEPEST = 10_000, 4096, 3


@dataclass(frozen=True)
class Field:
    """One field of a directory: its values lie at `place`, `length` bytes in all."""

    kind: int
    count: int
    place: int
    length: int


@dataclass(frozen=True)
class Directory:
    """Fields by their tags; `within` are the directories of EXIF, places and interoperability."""

    fields: dict[int, Field]
    within: tuple[Directory, ...] = ()


class TiffStructure:
    """A TIFF's file and its byte order; fields are read from it when they are asked for.

    Raises:
        ValueError: no header of a TIFF.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.length = file.seek(0, 2)
        head = self._read(0, 16)
        self.order = {b"II": "<", b"MM": ">"}.get(head[:2], "")
        if not self.order or len(head) < 8:
            raise ValueError("no TIFF")
        self._is_big = struct.unpack(self.order + "H", head[2:4])[0] == 43
        if self._is_big and len(head) < 16:
            raise ValueError("no TIFF")
        offset, place = ("Q", 8) if self._is_big else ("I", 4)
        self._first = struct.unpack_from(self.order + offset, head, place)[0]

    def pages(self) -> Iterator[Directory]:
        """The chain of directories, as far as it leads."""
        place, seen = self._first, set[int]()
        while place and place not in seen and len(seen) < _MOST_DIRECTORIES:
            seen.add(place)
            found = self._directory(place, 0)
            if found is None:
                return
            directory, place = found
            yield directory

    def values(self, field: Field | None, most: int = 1) -> np.ndarray:
        """Whole numbers of a field, the first `most` of them, uint64; none where they lie outside the file."""
        if field is None or field.kind not in _WHOLE_NUMBERS or not self.holds(field):
            return np.zeros(0, np.uint64)
        kind = np.dtype(self.order + _TYPES[field.kind])
        data = self._read(field.place, min(field.count, most) * kind.itemsize)
        return np.frombuffer(data, kind).astype(np.uint64)

    def holds(self, field: Field) -> bool:
        """Whether the values of a field lie within the file."""
        return field.place + field.length <= self.length

    def read(self, place: int, length: int) -> bytes:
        """So many bytes of the file, fewer where it ends."""
        return self._read(place, length)

    def _directory(self, place: int, depth: int) -> tuple[Directory, int] | None:
        """A directory and the place of the next; None where it is damaged."""
        counter, entry, offset = ("Q", 20, "Q") if self._is_big else ("H", 12, "I")
        width = struct.calcsize(counter)
        head = self._read(place, width)
        if len(head) < width:
            return None
        count = struct.unpack(self.order + counter, head)[0]
        if not 0 < count <= _MOST_FIELDS:
            return None
        inline = struct.calcsize(offset)
        data = self._read(place + width, count * entry + inline)
        if len(data) < count * entry:
            return None
        fields: dict[int, Field] = {}
        for start in range(0, count * entry, entry):
            tag, kind = struct.unpack_from(self.order + "HH", data, start)
            number, where = struct.unpack_from(self.order + offset * 2, data, start + 4)
            length = number * np.dtype(_TYPES.get(kind, "u1")).itemsize
            if length <= inline:
                where = place + width + start + entry - inline
            fields.setdefault(tag, Field(kind, number, where, length))
        after = data[count * entry :]
        following = struct.unpack(self.order + offset, after)[0] if len(after) == inline else 0
        within = self._within(fields, depth) if depth < _DEEPEST else ()
        return Directory(fields, within), following

    def _within(self, fields: dict[int, Field], depth: int) -> tuple[Directory, ...]:
        found = []
        for tag in sorted(_SUBDIRECTORIES & fields.keys()):
            for place in self.values(fields[tag]):
                inner = self._directory(int(place), depth + 1)
                if inner is not None:
                    found.append(inner[0])
        return tuple(found)

    def _read(self, place: int, length: int) -> bytes:
        if place >= self.length:
            return b""
        self._file.seek(place)
        return self._file.read(min(length, self.length - place))
