"""The hash by which a result is known to be as it was written: SHA-256 of the whole file, in the file's own XMP.

Its 64 hexadecimal digits count as zeros, as does the checksum of the PNG chunk that they lie in (PNG specification,
section 5.3), so that the file can hold its own hash. So do the bytes of a C2PA manifest, which holds a hash of these
digits in turn; their number counts.
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

from pgdiff_desktop.photos.credentials.manifest_place import Span, manifest_span
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


def sign(file: IO[bytes]) -> str | None:
    """Puts the hash of a written file where its XMP has the placeholder; a file without one stays as it is.

    Args:
        file: open for reading and writing; its place is at the end afterwards.

    Returns:
        The digits.
    """
    return replace_hash(file, HASH_PLACEHOLDER, hash_of(file, HASH_PLACEHOLDER))


def hash_of(file: IO[bytes], digits: str) -> str | None:
    """The hash that belongs into a file in the place of these digits; None where they are not in it."""
    file.flush()
    place = _place_of(file, digits)
    return None if place is None else _digest(file, _holes(file, place))


def replace_hash(file: IO[bytes], old: str, new: str | None) -> str | None:
    """Puts other digits in the place of some in a file; returns them.

    Args:
        file: open for reading and writing; its place is at the end afterwards.
        new: None for nothing to be done.
    """
    place = None if new is None else _place_of(file, old)
    if new is not None and place is not None:
        file.seek(place)
        file.write(new.encode())
        chunk = _png_chunk_around(file, place)
        if chunk is not None:
            start, end = chunk
            file.seek(start)
            checksum = zlib.crc32(file.read(end - start))
            file.seek(end)
            file.write(struct.pack(">I", checksum))
    file.seek(0, 2)
    return None if place is None else new


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
        return any(_digest(file, _holes(file, place)) == digits for place, digits in signatures)


def _place_of(file: IO[bytes], digits: str) -> int | None:
    return next((place for place, found in _signatures(file) if found == digits), None)


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


def _holes(file: IO[bytes], place: int) -> list[Span]:
    """(offset, length) of the bytes that count as zeros, in their order, where the digits lie at `place`."""
    holes = [(place, len(HASH_PLACEHOLDER))]
    chunk = _png_chunk_around(file, place)
    if chunk is not None:
        holes.append((chunk[1], 4))
    manifest = manifest_span(file)
    if manifest is not None:
        holes.append(manifest)
    return sorted(holes)


def _digest(file: IO[bytes], holes: Sequence[Span]) -> str:
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
