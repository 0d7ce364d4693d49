"""The hash by which a result is known to be as it was written: SHA-256 of the whole file, in the file's own XMP.

Its 64 hexadecimal digits count as zeros, as does the checksum of the PNG chunk that they lie in (PNG specification,
section 5.3), so that the file can hold its own hash.
"""

from __future__ import annotations

import hashlib
import mmap
import re
import struct
import zlib
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import IO

from pgdiff_desktop.photos.metadata.png_chunks import SIGNATURE

HASH_PLACEHOLDER = "0" * 64

# The name of the XMP property, as an element's or as an attribute's; prefixes differ.
_NAME = b"FileHash"
_DIGITS = re.compile(rb"FileHash(?:>|\s*=\s*[\"'])([0-9a-f]{64})[<\"']")
# Of what the pattern can match, with some blanks.
_LONGEST = 128
_BLOCK = 1 << 20
# A photo that was a result itself may carry its own; nobody's file holds many.
_MOST_SIGNATURES = 8
# (offset, length) of bytes that count as zeros.
_Hole = tuple[int, int]


def sign(file: IO[bytes]) -> None:
    """Puts the hash of a written file where its XMP has the placeholder; a file without one stays as it is.

    Args:
        file: open for reading and writing; its place is at the end afterwards.
    """
    file.flush()
    place = next((place for place, digits in _signatures(file) if digits == HASH_PLACEHOLDER), None)
    if place is not None:
        chunk = _png_chunk_around(file, place)
        digest = _digest(file, _holes(place, chunk))
        file.seek(place)
        file.write(digest.encode())
        if chunk is not None:
            start, end = chunk
            file.seek(start)
            checksum = zlib.crc32(file.read(end - start))
            file.seek(end)
            file.write(struct.pack(">I", checksum))
    file.seek(0, 2)


def is_untouched(path: Path) -> bool | None:
    """Whether a result is, byte by byte, as it was written; None where it holds no hash.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        signatures = [
            (place, digits)
            for place, digits in islice(_signatures(file), _MOST_SIGNATURES)
            if digits != HASH_PLACEHOLDER
        ]
        if not signatures:
            return None
        return any(
            _digest(file, _holes(place, _png_chunk_around(file, place))) == digits
            for place, digits in signatures
        )


def _signatures(file: IO[bytes]) -> Iterator[tuple[int, str]]:
    """(offset, 64 digits) of every hash in the file."""
    if file.seek(0, 2) == 0:
        return
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as contents:
        found = contents.find(_NAME)
        while found >= 0:
            digits = _DIGITS.match(contents[found : found + _LONGEST])
            if digits is not None:
                yield found + digits.start(1), digits[1].decode()
            found = contents.find(_NAME, found + len(_NAME))


def _holes(place: int, chunk: tuple[int, int] | None) -> list[_Hole]:
    holes = [(place, len(HASH_PLACEHOLDER))]
    return holes if chunk is None else [*holes, (chunk[1], 4)]


def _digest(file: IO[bytes], holes: Sequence[_Hole]) -> str:
    """SHA-256 of the file with every byte of its holes an ASCII zero; the holes lie in their order."""
    digest = hashlib.sha256()
    end = file.seek(0, 2)
    place = 0
    for offset, length in (*holes, (end, 0)):
        file.seek(place)
        while place < offset and (block := file.read(min(_BLOCK, offset - place))):
            digest.update(block)
            place += len(block)
        digest.update(b"0" * length)
        place = offset + length
    return digest.hexdigest()


def _png_chunk_around(file: IO[bytes], place: int) -> tuple[int, int] | None:
    """Where the chunk of a PNG that holds a place has its name, and its checksum; None in other files."""
    file.seek(0)
    if file.read(8) != SIGNATURE:
        return None
    start = 8
    while True:
        file.seek(start)
        head = file.read(4)
        if len(head) < 4:
            return None
        end = start + 8 + struct.unpack(">I", head)[0]
        if end > place:
            return start + 4, end
        start = end + 4
