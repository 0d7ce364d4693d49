"""Sizes of pictures that lie within the strips and tiles of a TIFF: JPEG, PNG, JPEG 2000 and WebP."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import Protocol

_JPEG_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xDA)})
_SCAN, _END = 0xDA, b"\xff\xd9"
# Lengths of strips and tiles may be rounded up.
_PADDING = 64


class Bytes(Protocol):
    """What sizes are read from."""

    def read(self, place: int, length: int) -> bytes: ...


def size_of_embedded(source: Bytes, compression: int, place: int, length: int) -> tuple[int, int]:
    """Width and height of the picture at a place, for the compressions of `WITH_SIZES`.

    Raises:
        ValueError, struct.error: no such picture is there, or not all of it.
    """
    return WITH_SIZES[compression](source, place, length)


def _jpeg(source: Bytes, place: int, length: int) -> tuple[int, int]:
    """Of the frame header (ITU-T T.81, B.2.2)."""
    end = place + length
    if source.read(place, 2) != b"\xff\xd8" or _END not in source.read(max(place, end - _PADDING), _PADDING):
        raise ValueError("no whole JPEG")
    place += 2
    while place + 4 <= end:
        marker, size = struct.unpack(">HH", source.read(place, 4))
        code = marker & 0xFF
        if marker >> 8 != 0xFF or code == _SCAN:
            break
        if code == 0xFF:
            place += 1
        elif code in _WITHOUT_LENGTH:
            place += 2
        elif code in _JPEG_FRAMES:
            height, width = struct.unpack(">HH", source.read(place + 5, 4))
            return width, height
        else:
            place += 2 + size
    raise ValueError("no frame of a JPEG")


def _png(source: Bytes, place: int, length: int) -> tuple[int, int]:
    width, height = struct.unpack(">II", source.read(place + 16, 8))
    return width, height


def _jpeg_2000(source: Bytes, place: int, length: int) -> tuple[int, int]:
    """Of the codestream's SIZ marker, which may lie in boxes (ITU-T T.800, A.5.1)."""
    head = source.read(place, min(length, 1 << 16))
    at = head.find(b"\xff\x4f\xff\x51")
    if at < 0:
        raise ValueError("no codestream of JPEG 2000")
    right, bottom, left, top = struct.unpack_from(">IIII", head, at + 8)
    return right - left, bottom - top


def _webp(source: Bytes, place: int, length: int) -> tuple[int, int]:
    """RFC 9649, 2.5 to 2.7."""
    head = source.read(place, 32)
    kind = head[12:16]
    if kind == b"VP8X":
        return 1 + int.from_bytes(head[24:27], "little"), 1 + int.from_bytes(head[27:30], "little")
    if kind == b"VP8L":
        bits = struct.unpack_from("<I", head, 21)[0]
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    width, height = struct.unpack_from("<HH", head, 26)
    return width & 0x3FFF, height & 0x3FFF


# By TIFF's number of the compression.
WITH_SIZES: dict[int, Callable[[Bytes, int, int], tuple[int, int]]] = {
    6: _jpeg,
    7: _jpeg,
    33003: _jpeg_2000,
    33005: _jpeg_2000,
    33007: _jpeg,
    34712: _jpeg_2000,
    34892: _jpeg,
    34933: _png,
    50001: _webp,
}
