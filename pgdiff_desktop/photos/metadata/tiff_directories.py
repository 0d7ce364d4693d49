"""The directories of a TIFF file, or of EXIF, which is laid out as one (TIFF 6.0; BigTIFF): fields as they lie there.

Values stay bytes in the byte order of their file. What is re-encoded gets damaged: texts in other encodings,
notes of cameras, fractions.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import IO

BYTE, ASCII, SHORT, LONG, RATIONAL, UNDEFINED, IFD = 1, 2, 3, 4, 5, 7, 13
_LONG8, _SLONG8, IFD8 = 16, 17, 18
_IN_CLASSIC = {_LONG8: LONG, _SLONG8: 9, IFD8: IFD}
# Bytes of a value of each type, and of the numbers that it is made of.
TYPE_SIZES = {
    1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8, 17: 8, 18: 8,
}  # fmt: skip
_NUMBER_SIZES = {**TYPE_SIZES, 5: 4, 10: 4}
# More than any program writes; a directory that says so is damaged.
_MOST_FIELDS = 4096
_LONGEST_VALUE = 64 << 20
_MOST_DIRECTORIES = 10_000


@dataclass(frozen=True)
class Entry:
    """One field: `data` is its value, in the byte order of its directory."""

    tag: int
    kind: int
    count: int
    data: bytes

    def numbers(self, order: str) -> tuple[int, ...]:
        """The values of a BYTE, SHORT, LONG or LONG8 field; a fraction gives numerator and denominator."""
        letter = {1: "B", 3: "H", 4: "I", 5: "I", 13: "I", 16: "Q", 18: "Q"}.get(self.kind)
        if letter is None:
            return ()
        return struct.unpack(f"{order}{len(self.data) // struct.calcsize(letter)}{letter}", self.data)

    def turned_over(self) -> bytes:
        """The value in the other byte order."""
        size = _NUMBER_SIZES.get(self.kind, 1)
        return b"".join(self.data[at : at + size][::-1] for at in range(0, len(self.data), size))


class TiffStructure:
    """Reads the fields of directories, as far as they lie within the file.

    Args:
        file: seekable; only what is asked for is read.

    Raises:
        ValueError: it begins with no TIFF header.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._length = file.seek(0, 2)
        head = self._at(0, 16)
        self.order = {b"II": "<", b"MM": ">"}.get(head[:2], "")
        version = int.from_bytes(head[2:4], "little" if self.order == "<" else "big")
        if not self.order or version not in (42, 43) or len(head) < 8:
            raise ValueError("no TIFF structure")
        self.is_big = version == 43
        self.first = self._number(8 if self.is_big else 4)

    def directories(self) -> Iterator[int]:
        """Where the directories of the file's own chain begin."""
        seen: set[int] = set()
        offset = self.first
        while 8 <= offset < self._length and offset not in seen and len(seen) < _MOST_DIRECTORIES:
            seen.add(offset)
            yield offset
            offset = self.following(offset)

    def following(self, offset: int) -> int:
        """Where the next directory of a chain begins; 0 where there is none."""
        return self._number(self._fields_at(offset) + self._count(offset) * (20 if self.is_big else 12))

    def tags(self, offset: int) -> list[int]:
        """The tags of a directory, whatever their fields hold."""
        count, wide = self._count(offset), 20 if self.is_big else 12
        if offset < 8 or count > _MOST_FIELDS:
            return []
        fields = self._at(self._fields_at(offset), count * wide)
        return [struct.unpack_from(self.order + "H", fields, at)[0] for at in range(0, len(fields) - 1, wide)]

    def is_directory(self, offset: int) -> bool:
        """Whether a place looks like a directory: whole, and sorted by tags as it must be."""
        tags = self.tags(offset)
        whole = len(tags) == self._count(offset) == len(self.read(offset))
        return whole and len(tags) > 0 and tags == sorted(set(tags))

    def read(self, offset: int, without: frozenset[int] = frozenset()) -> list[Entry]:
        """The fields of a directory; damaged ones are left out.

        Args:
            without: tags that are not read.
        """
        count = self._count(offset)
        if offset < 8 or count > _MOST_FIELDS:
            return []
        wide, room = (20, 8) if self.is_big else (12, 4)
        fields = self._at(self._fields_at(offset), count * wide)
        entries = []
        for at in range(0, len(fields) - wide + 1, wide):
            tag, kind = struct.unpack_from(self.order + "HH", fields, at)
            (values,) = struct.unpack_from(self.order + ("Q" if self.is_big else "I"), fields, at + 4)
            length = TYPE_SIZES.get(kind, 0) * values
            if tag in without or not 0 < length <= _LONGEST_VALUE:
                continue
            data = fields[at + wide - room : at + wide][:length]
            if length > room:
                (where,) = struct.unpack(self.order + ("Q" if self.is_big else "I"), data)
                data = self._at(where, length)
            if len(data) == length:
                entries.append(Entry(tag, kind, values, data))
        return entries

    def point_to(self, first: int) -> None:
        """Writes into the header where the first directory begins."""
        self._file.seek(8 if self.is_big else 4)
        self._file.write(struct.pack(self.order + ("Q" if self.is_big else "I"), first))

    def _count(self, offset: int) -> int:
        found = self._at(offset, 8 if self.is_big else 2)
        return int.from_bytes(found, "little" if self.order == "<" else "big")

    def _fields_at(self, offset: int) -> int:
        return offset + (8 if self.is_big else 2)

    def _number(self, offset: int) -> int:
        found = self._at(offset, 8 if self.is_big else 4)
        return int.from_bytes(found, "little" if self.order == "<" else "big")

    def _at(self, offset: int, length: int) -> bytes:
        if not 0 <= offset < self._length:
            return b""
        self._file.seek(offset)
        return self._file.read(min(length, self._length - offset))


def packed_directory(
    entries: Iterable[Entry], offset: int, order: str, following: int = 0, *, is_big: bool = False
) -> bytes:
    """A directory that lies at `offset` of a file, sorted by tags as it must be, its values behind it.

    Args:
        entries: values in the byte order of the file; of entries with one tag the last counts.
        following: where the chain goes on.
    """
    kept = {entry.tag: entry if is_big else _classic(entry, order) for entry in entries}
    wide, room, letter = (20, 8, "Q") if is_big else (12, 4, "I")
    fields = struct.pack(order + ("Q" if is_big else "H"), len(kept))
    behind = offset + len(fields) + wide * len(kept) + room
    values = bytearray()
    for _, entry in sorted(kept.items()):
        fields += struct.pack(f"{order}HH{letter}", entry.tag, entry.kind, entry.count)
        if len(entry.data) <= room:
            fields += entry.data.ljust(room, b"\0")
        else:
            values += b"\0" * ((behind + len(values)) % 2)
            fields += struct.pack(order + letter, behind + len(values))
            values += entry.data
    return fields + struct.pack(order + letter, following) + bytes(values)


def _classic(entry: Entry, order: str) -> Entry:
    """Numbers of 8 bytes have no place but in a BigTIFF."""
    kind = _IN_CLASSIC.get(entry.kind)
    if kind is None:
        return entry
    signed = entry.kind == _SLONG8
    numbers = struct.unpack(f"{order}{entry.count}{'q' if signed else 'Q'}", entry.data)
    low, high = (-(1 << 31), (1 << 31) - 1) if signed else (0, (1 << 32) - 1)
    shorter = (min(max(number, low), high) for number in numbers)
    data = struct.pack(f"{order}{entry.count}{'i' if signed else 'I'}", *shorter)
    return Entry(entry.tag, kind, entry.count, data)
