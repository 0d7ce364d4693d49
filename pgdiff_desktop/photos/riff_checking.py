"""What a WebP declares, before a decoder allocates by it (RFC 9649)."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import IO

from pgdiff_desktop.photos.limits import MOST_METADATA_BYTES, MOST_PROFILE_BYTES, check_part, check_size

_PARTS = {
    b"ICCP": ("ICC", MOST_PROFILE_BYTES),
    b"EXIF": ("EXIF", MOST_METADATA_BYTES),
    b"XMP ": ("XMP", MOST_METADATA_BYTES),
}
# The decoder of animations, which Pillow opens all with, allocates two pictures of RGB and alpha at once.
_BYTES_A_PIXEL = 8


def check_webp(file: IO[bytes], path: Path) -> None:
    """Checks the chunks of a WebP.

    Raises:
        PhotoTooLarge, PhotoUnreadable: naming the file.
    """
    file.seek(12)
    while len(head := file.read(8)) == 8:
        name, length = struct.unpack("<4sI", head)
        start = file.tell()
        if name == b"VP8X":
            data = file.read(10).ljust(10, b"\0")
            width, height = (1 + int.from_bytes(data[place : place + 3], "little") for place in (4, 7))
            check_size(path, width, height, _BYTES_A_PIXEL)
        elif name in _PARTS:
            part, most = _PARTS[name]
            check_part(path, part, length, most)
        file.seek(start + length + length % 2)
