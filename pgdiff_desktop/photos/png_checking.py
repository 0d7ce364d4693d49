"""What a PNG declares, chunk by chunk, before a decoder allocates by it (PNG, third edition)."""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from pgdiff_desktop.photos.limits import MOST_METADATA_BYTES, MOST_PROFILE_BYTES, check_part, check_size
from pgdiff_desktop.photos.tiff_checking import check_exif

_PIXELS = b"IDAT"
_SAMPLES = {0: 1, 2: 3, 3: 3, 4: 2, 6: 4}
_PALETTE = 3
_READ_BYTES = 1 << 20
# Chunks whose contents are compressed, with what stands before that: a keyword, a zero, and a byte or more.
_PACKED = (b"iCCP", b"zTXt", b"iTXt")
_LONGEST_KEYWORD = 79
_COLOURS = (b"gAMA", b"cHRM", b"sRGB", b"cICP")


@dataclass(frozen=True)
class PngHeader:
    """Of a PNG what its decoder goes by.

    Attributes:
        depth: bits a sample as stored.
        samples: a pixel, as decoded: palettes as RGB, transparency as alpha.
        pictures: more than one where it is animated.
    """

    width: int
    height: int
    depth: int
    samples: int
    pictures: int = 1


def check_png(file: IO[bytes], path: Path) -> PngHeader | None:
    """The header of a PNG whose chunks are within the limits; None where there is none.

    Raises:
        PhotoTooLarge, PhotoUnreadable: naming the file.
    """
    header: PngHeader | None = None
    metadata = 0
    for name, length in _chunks(file):
        if name == b"IHDR" and length == 13:
            width, height, depth, kind = struct.unpack(">IIBB", file.read(10))
            header = PngHeader(width, height, depth, _SAMPLES.get(kind, 4))
            # A line of it is held as well, which nothing but the width bounds.
            check_size(path, width, height, header.samples * (2 if depth == 16 else 1))
        elif name == b"tRNS" and header is not None and header.samples in (1, 3):
            header = PngHeader(header.width, header.height, header.depth, header.samples + 1, header.pictures)
        elif name == b"acTL" and header is not None and length >= 4:
            pictures = struct.unpack(">I", file.read(4))[0]
            header = PngHeader(header.width, header.height, header.depth, header.samples, pictures)
        elif name not in (_PIXELS, b"fdAT"):
            limit = MOST_PROFILE_BYTES if name == b"iCCP" else MOST_METADATA_BYTES
            check_part(path, name.decode("latin-1"), length, limit)
            unpacked = _unpacked(file, name, length, limit)
            check_part(path, name.decode("latin-1"), unpacked, limit)
            metadata += unpacked
            check_part(path, name.decode("latin-1"), metadata)
            if name == b"eXIf":
                check_exif(file.read(length), path)
    return header


def colour_chunks(file: IO[bytes]) -> list[tuple[bytes, bytes]]:
    """(name, data) of the chunks of a checked PNG that say what its colours are, but for a profile."""
    return [(name, file.read(length)) for name, length in _chunks(file) if name in _COLOURS and length <= 32]


def _chunks(file: IO[bytes]) -> Iterator[tuple[bytes, int]]:
    """Names and lengths of the chunks, the file at the beginning of their contents."""
    end = file.seek(0, os.SEEK_END)
    file.seek(8)
    while len(head := file.read(8)) == 8:
        length, name = struct.unpack(">I4s", head)
        start = file.tell()
        yield name, min(length, end - start)
        file.seek(start + length + 4)


def _unpacked(file: IO[bytes], name: bytes, length: int, most: int) -> int:
    """Bytes that a chunk takes once unpacked; counted no further than the limit."""
    if name not in _PACKED:
        return length
    start = file.tell()
    # Language and translated keyword of an iTXt may be long, and are not packed.
    head = file.read(min(length, _LONGEST_KEYWORD + 1 + 2 + 4096))
    keyword = head.find(b"\0")
    packed = keyword + 2
    if name == b"iTXt":
        if head[keyword + 1 : keyword + 2] != b"\1":
            return length
        packed = head.find(b"\0", head.find(b"\0", keyword + 3) + 1) + 1
    file.seek(start + packed)
    left, total = length - packed, 0
    unpacking = zlib.decompressobj()
    try:
        while left > 0 and total <= most and not unpacking.eof:
            data = unpacking.unconsumed_tail or file.read(min(left, _READ_BYTES))
            if not data:
                break
            left -= 0 if unpacking.unconsumed_tail else len(data)
            total += len(unpacking.decompress(data, _READ_BYTES))
        while unpacking.unconsumed_tail and total <= most:
            total += len(unpacking.decompress(unpacking.unconsumed_tail, _READ_BYTES))
    except zlib.error:  # damaged: decoders leave it out
        pass
    return max(total, length)
