"""EXIF (CIPA DC-008) as a block of bytes and as the fields of its directories; values stay bytes."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
from io import BytesIO

from pgdiff_desktop.photos.metadata.tiff_directories import (
    IFD,
    IFD8,
    LONG,
    Entry,
    TiffStructure,
    packed_directory,
)

_PREFIX = b"Exif\0\0"
ORIENTATION = 0x0112
EXIF_IFD, GPS_IFD, INTEROP_IFD, SUB_IFDS = 0x8769, 0x8825, 0xA005, 0x014A
MAKER_NOTE = 0x927C
POINTERS = frozenset({EXIF_IFD, GPS_IFD, INTEROP_IFD})
FIRST, EXIF, GPS, INTEROP, THUMBNAIL = "IFD0", "ExifIFD", "GPS", "InteropIFD", "IFD1"
# Notes of cameras whose inner offsets count from their own beginning, or that have none: these may be moved.
_MOVABLE_NOTES = (
    b"Nikon\0\x02",
    b"FUJIFILM",
    b"OLYMPUS\0",
    b"OM SYSTEM\0",
    b"Apple iOS\0",
    b"PENTAX \0",
    b"RICOH\0II",
    b"RICOH\0MM",
)
Directories = dict[str, list[Entry]]


def strip_prefix(exif: bytes | None) -> bytes | None:
    """The TIFF structure of an EXIF segment; None where there is none."""
    if not exif:
        return None
    body = exif.removeprefix(_PREFIX)
    return body if body[:4] in (b"II*\0", b"MM\0*") else None


def with_prefix(exif: bytes) -> bytes:
    return _PREFIX + exif


def order_of(exif: bytes) -> str:
    """The byte order, as `struct` writes it."""
    return ">" if exif[:2] == b"MM" else "<"


def orientation_of(exif: bytes | None) -> int:
    """1 to 8; 1 where nothing sensible is said."""
    if exif is None or len(exif) < 8:
        return 1
    structure = TiffStructure(BytesIO(exif))
    for entry in structure.read(structure.first):
        if entry.tag == ORIENTATION:
            (value, *_) = entry.numbers(structure.order) or (1,)
            return value if 1 <= value <= 8 else 1
    return 1


def directories_of(
    structure: TiffStructure, offset: int | None = None, without: frozenset[int] = frozenset()
) -> Directories:
    """The fields of a first directory and of those that it points to, by their names; pointers are among them.

    Args:
        offset: of the first directory; None for the structure's own, which the thumbnail's follows.
        without: tags of the first directory that are not read.
    """
    start = structure.first if offset is None else offset
    found = {FIRST: structure.read(start, without)}
    for parent, pointer, name in (
        (FIRST, EXIF_IFD, EXIF),
        (FIRST, GPS_IFD, GPS),
        (EXIF, INTEROP_IFD, INTEROP),
    ):
        for entry in found.get(parent, ()):
            if entry.tag == pointer and (place := entry.numbers(structure.order)):
                found[name] = structure.read(place[0])
    if offset is None and (following := structure.following(start)):
        found[THUMBNAIL] = structure.read(following)
    return {name: entries for name, entries in found.items() if entries}


def directories_of_exif(exif: bytes | None) -> Directories:
    """Those of a block; none of a damaged one."""
    if exif is None or len(exif) < 8:
        return {}
    return directories_of(TiffStructure(BytesIO(exif)))


def is_movable(entry: Entry) -> bool:
    """Whether a field means the same in another file: places of directories do not, and maker notes mostly."""
    if entry.tag == SUB_IFDS or entry.kind in (IFD, IFD8):
        return False
    return entry.tag != MAKER_NOTE or entry.data.startswith(_MOVABLE_NOTES)


def packed_exif(directories: Mapping[str, Iterable[Entry]], order: str) -> bytes | None:
    """A block of the directories but the thumbnail's, of what can be moved; None where nothing is left."""
    kept = moved(directories)
    if not kept:
        return None
    header = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", 8)
    # The first directory is as long with any offsets in it.
    first = 8 + len(packed_directory([*kept.get(FIRST, ()), *_pointers_of(kept, order)], 8, order))
    others, pointers = packed_sub_directories(kept, first + first % 2, order)
    whole = header + packed_directory([*kept.get(FIRST, ()), *pointers], 8, order)
    return whole + b"\0" * (len(whole) % 2) + others


def moved(directories: Mapping[str, Iterable[Entry]]) -> Directories:
    """The directories but the thumbnail's, without pointers and what cannot be moved."""
    kept = {
        name: [entry for entry in entries if entry.tag not in POINTERS and is_movable(entry)]
        for name, entries in directories.items()
        if name != THUMBNAIL
    }
    return {name: entries for name, entries in kept.items() if entries}


def packed_sub_directories(
    kept: Directories, offset: int, order: str, *, is_big: bool = False
) -> tuple[bytes, list[Entry]]:
    """EXIF's own directories as they lie at `offset` of a file, and the fields that point to them."""
    packed, pointers = b"", []

    def put(entries: Iterable[Entry], pointer: int) -> Entry:
        nonlocal packed
        place = offset + len(packed)
        packed += packed_directory(entries, place, order, is_big=is_big)
        packed += b"\0" * (len(packed) % 2)
        return _pointer(pointer, place, order)

    inner = [put(kept[INTEROP], INTEROP_IFD)] if INTEROP in kept else []
    if inner or EXIF in kept:
        pointers.append(put([*kept.get(EXIF, ()), *inner], EXIF_IFD))
    if GPS in kept:
        pointers.append(put(kept[GPS], GPS_IFD))
    return packed, pointers


def _pointers_of(kept: Directories, order: str) -> list[Entry]:
    wanted = [EXIF_IFD] if EXIF in kept or INTEROP in kept else []
    wanted += [GPS_IFD] if GPS in kept else []
    return [_pointer(tag, 0, order) for tag in wanted]


def _pointer(tag: int, place: int, order: str) -> Entry:
    return Entry(tag, LONG, 1, struct.pack(order + "I", place))
