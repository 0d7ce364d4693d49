"""Where in a file a C2PA manifest lies (C2PA specification 2.2, appendix A: embedding manifests into assets)."""

from __future__ import annotations

import mmap
import struct
from typing import IO

from pgdiff_desktop.photos.metadata.png_chunks import SIGNATURE

# (offset, length) in bytes.
Span = tuple[int, int]
# The box that holds all manifests begins with its length, `jumb`, and its description box, whose UUID is C2PA's.
_UUID = b"\x63\x32\x70\x61\x00\x11\x00\x10\x80\x00\x00\xaa\x00\x38\x9b\x71"
_BEFORE_UUID = 16
_PNG_CHECKSUM = 4
# Of a JPEG's segment: marker, length, `JP`, number of the box, number of the part; later parts repeat the box's head.
_SEGMENT_HEAD = 12
_BOX_HEAD = 8


def manifest_span(file: IO[bytes]) -> Span | None:
    """The bytes of a file that are a manifest, and the checksum of a PNG's chunk of it; None where there is none."""
    if file.seek(0, 2) == 0:
        return None
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as contents:
        found = contents.find(_UUID)
        while found >= 0:
            start = found - _BEFORE_UUID
            if start >= 0 and contents[start + 4 : start + 8] + contents[found - 4 : found] == b"jumbjumd":
                return start, min(_length(contents, start), len(contents) - start)
            found = contents.find(_UUID, found + 1)
    return None


def _length(contents: mmap.mmap, start: int) -> int:
    length = int(struct.unpack(">I", contents[start : start + 4])[0])
    if contents[:8] == SIGNATURE:
        return length + _PNG_CHECKSUM
    return _in_segments(contents, start, length) if contents[:2] == b"\xff\xd8" else length


def _in_segments(contents: mmap.mmap, start: int, length: int) -> int:
    """What a box of that length takes in a JPEG, whose segments hold 64 KB each."""
    segment, left = start - _SEGMENT_HEAD, length
    while contents[segment : segment + 2] == b"\xff\xeb":
        end = segment + 2 + int.from_bytes(contents[segment + 2 : segment + 4], "big")
        left -= end - segment - _SEGMENT_HEAD - (0 if left == length else _BOX_HEAD)
        if left <= 0:
            return end - start
        segment = end
    return length
