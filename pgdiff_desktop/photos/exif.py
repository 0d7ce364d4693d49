"""EXIF as a block of bytes: read where it must be, changed in place, not re-encoded.

EXIF is a little TIFF file. Re-encoding it breaks maker notes, whose inner offsets nobody knows; only between TIFFs,
where it is no block of its own, can that not be helped.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

_PREFIX = b"Exif\0\0"
_ORIENTATION = 0x0112
EXIF_IFD, GPS_IFD, _INTEROP_IFD = 0x8769, 0x8825, 0xA005
_POINTERS = frozenset({EXIF_IFD, GPS_IFD, _INTEROP_IFD})
_SHORT, _LONG = 3, 4
_TYPE_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}


@dataclass(frozen=True)
class Entry:
    """One field: `data` is its value, in the byte order of its directory."""

    tag: int
    kind: int
    count: int
    data: bytes


def strip_prefix(exif: bytes | None) -> bytes | None:
    """The TIFF structure of an EXIF segment; None where there is none."""
    if not exif:
        return None
    body = exif.removeprefix(_PREFIX)
    return body if body[:4] in (b"II*\0", b"MM\0*") else None


def with_prefix(exif: bytes) -> bytes:
    return _PREFIX + exif


def orientation_of(exif: bytes | None) -> int:
    """1 to 8; 1 where nothing sensible is said."""
    place = _orientation_place(exif) if exif else None
    if exif is None or place is None:
        return 1
    value = int(struct.unpack_from(_order(exif) + "H", exif, place)[0])
    return value if 1 <= value <= 8 else 1


def made_upright(exif: bytes) -> bytes:
    """The same EXIF with orientation 1 and without the thumbnail, which shows the photo as it was."""
    changed = bytearray(exif)
    place = _orientation_place(exif)
    if place is not None:
        struct.pack_into(_order(exif) + "H", changed, place, 1)
    first = _first_directory(exif)
    if first is not None:
        after = first + 2 + 12 * struct.unpack_from(_order(exif) + "H", exif, first)[0]
        if after + 4 <= len(changed):
            struct.pack_into(_order(exif) + "I", changed, after, 0)
    return bytes(changed)


def _order(exif: bytes) -> str:
    return "<" if exif[:2] == b"II" else ">"


def _first_directory(exif: bytes) -> int | None:
    if len(exif) < 8:
        return None
    offset = int(struct.unpack_from(_order(exif) + "I", exif, 4)[0])
    return offset if offset + 2 <= len(exif) else None


def _orientation_place(exif: bytes) -> int | None:
    for place, tag, kind, _ in _fields(exif, _first_directory(exif)):
        if tag == _ORIENTATION and kind == _SHORT:
            return place + 8
    return None


def _fields(exif: bytes, start: int | None) -> Iterator[tuple[int, int, int, int]]:
    """(place, tag, kind, count) of the fields of a directory, as far as they lie within the block."""
    if start is None or start + 2 > len(exif):
        return
    order = _order(exif)
    for number in range(struct.unpack_from(order + "H", exif, start)[0]):
        place = start + 2 + 12 * number
        if place + 12 > len(exif):
            return
        yield place, *struct.unpack_from(order + "HHI", exif, place)


def read_directory(exif: bytes, offset: int | None = None) -> list[Entry]:
    """The fields of a directory, of the first where no offset is given; damaged ones are left out."""
    entries = []
    for place, tag, kind, count in _fields(exif, _first_directory(exif) if offset is None else offset):
        length = _TYPE_SIZES.get(kind, 0) * count
        where = place + 8 if length <= 4 else struct.unpack_from(_order(exif) + "I", exif, place + 8)[0]
        if length == 0 or where + length > len(exif):
            continue
        entries.append(Entry(tag, kind, count, exif[where : where + length]))
    return entries


def sub_directory(exif: bytes, pointer: int) -> list[Entry]:
    """The fields of the directory that a field of the first one points to."""
    for entry in read_directory(exif):
        if entry.tag == pointer and len(entry.data) >= 4:
            return read_directory(exif, struct.unpack_from(_order(exif) + "I", entry.data)[0])
    return []


def packed_directory(entries: list[Entry], offset: int, order: str) -> bytes:
    """A directory that lies at `offset` of a file, its values behind it; pointers to others are left out."""
    kept = sorted((entry for entry in entries if entry.tag not in _POINTERS), key=lambda entry: entry.tag)
    fields = struct.pack(order + "H", len(kept))
    values = b""
    behind = offset + 2 + 12 * len(kept) + 4
    for entry in kept:
        fields += struct.pack(order + "HHI", entry.tag, entry.kind, entry.count)
        if len(entry.data) <= 4:
            fields += entry.data.ljust(4, b"\0")
        else:
            fields += struct.pack(order + "I", behind + len(values))
            values += entry.data + b"\0" * (len(entry.data) % 2)
    return fields + struct.pack(order + "I", 0) + values
