"""The segments of a JPEG before its pixels (ITU T.81, Annex B), and what each of them is."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import IO

# Most bytes that a segment holds.
SEGMENT_ROOM = 65533
APP0, APP1, APP2, APP13, APP14, COMMENT = 0xE0, 0xE1, 0xE2, 0xED, 0xEE, 0xFE
EXIF_PREFIX = b"Exif\0\0"
XMP_PREFIX = b"http://ns.adobe.com/xap/1.0/\0"
EXTENDED_XMP_PREFIX = b"http://ns.adobe.com/xmp/extension/\0"
ICC_PREFIX = b"ICC_PROFILE\0"
PHOTOSHOP_PREFIX = b"Photoshop 3.0\0"
JFIF_PREFIX = b"JFIF\0"
_SCAN, _END = 0xDA, 0xD9
_ALONE = frozenset({0x01, *range(0xD0, 0xD9)})
_APPLICATION = range(0xE0, 0xF0)
# (marker, how it begins, name) of what describes the stored pixels, or other pictures and places of the same file,
# and would not be true of the result.
_UNTRUE = (
    (APP0, b"JFXX\0", "JFXX thumbnail"),
    (APP2, b"MPF\0", "MPF"),
    (APP2, b"FPXR\0", "FlashPix"),
    (APP2, b"urn:iso:std:iso:ts:21496", "gain map"),
    (0xE8, b"SPIFF\0", "SPIFF"),
    (0xEB, b"JP", "JUMBF"),
    (0xEB, b"HDR_RI", "HDR_RI"),
    (APP14, b"Adobe", "Adobe"),
)
# Of the encoder's own, or shown again by the restored pixels: nobody misses them.
_UNSAID = frozenset({"Adobe", "SPIFF", "JFXX thumbnail"})
# A picture's worth; what is beyond is not carried.
_MOST_BYTES = 64 << 20
Segment = tuple[int, bytes]


def segments(file: IO[bytes]) -> Iterator[Segment]:
    """(marker, payload) of the application segments and comments before the pixels, as far as they are whole."""
    file.seek(0)
    if file.read(2) != b"\xff\xd8":
        return
    total = 0
    while (byte := file.read(1)) == b"\xff":
        while byte == b"\xff":
            byte = file.read(1)
        marker = byte[0] if byte else _END
        if marker in _ALONE:
            continue
        length = int.from_bytes(file.read(2), "big")
        if marker in (_SCAN, _END) or length < 2:
            return
        payload = file.read(length - 2)
        total += length
        if len(payload) < length - 2 or total > _MOST_BYTES:
            return
        if marker in _APPLICATION or marker == COMMENT:
            yield marker, payload


def packed_segment(marker: int, payload: bytes) -> bytes:
    """A segment as it is written; `payload` is at most `SEGMENT_ROOM` bytes long."""
    return struct.pack(">BBH", 0xFF, marker, len(payload) + 2) + payload


def in_segments(marker: int, prefix: bytes, parts: list[bytes]) -> bytes:
    """Parts one after the other in as few segments as hold them, each of which begins with the prefix.

    A part is divided only where it is longer than a segment; who reads it joins the segments.
    """
    room = SEGMENT_ROOM - len(prefix)
    packed, current = b"", b""
    for part in parts:
        if current and len(current) + len(part) > room:
            packed += packed_segment(marker, prefix + current)
            current = b""
        current += part
        while len(current) > room:
            packed += packed_segment(marker, prefix + current[:room])
            current = current[room:]
    return packed + packed_segment(marker, prefix + current) if current else packed


def icc_segments(profile: bytes) -> bytes:
    """An ICC profile in numbered segments (ICC.1:2022, Annex B.4)."""
    room = SEGMENT_ROOM - len(ICC_PREFIX) - 2
    parts = [profile[at : at + room] for at in range(0, len(profile), room)]
    if len(parts) > 255:
        return b""
    return b"".join(
        packed_segment(APP2, ICC_PREFIX + bytes([number, len(parts)]) + part)
        for number, part in enumerate(parts, 1)
    )


def untrue_name(segment: Segment) -> str | None:
    """What a segment is that must not be carried; None for one that may."""
    return next(
        (name for m, start, name in _UNTRUE if segment[0] == m and segment[1].startswith(start)), None
    )


def is_missed(name: str) -> bool:
    return name not in _UNSAID


def segment_name(segment: Segment) -> str:
    """What a segment is called: its marker, and the identifier that it begins with."""
    marker, payload = segment
    identifier = payload[:32].split(b"\0")[0]
    shown = identifier.decode("ascii", "ignore") if identifier.isascii() else ""
    shown = "".join(letter for letter in shown if letter.isprintable())[:24].strip()
    return f"APP{marker - 0xE0} {shown}".strip()
