"""What the boxes of a JPEG 2000 file declare, before a decoder allocates by it (ISO/IEC 15444-1, I.4)."""

from __future__ import annotations

import os
import struct
from pathlib import Path
from typing import IO

from pgdiff_desktop.errors import ErrorCode, PhotoUnreadable
from pgdiff_desktop.photos.limits import check_part

SIGNATURE = b"\0\0\0\x0cjP  \r\n\x87\n"
# The codestream, behind which nothing is read.
_CODESTREAM = b"jp2c"
_HEADER = b"jp2h"


def check_jpeg2000(file: IO[bytes], path: Path) -> None:
    """Checks that the boxes before the codestream lie within the file.

    Raises:
        PhotoTooLarge, PhotoUnreadable: naming the file.
    """
    end, place = file.seek(0, os.SEEK_END), 0
    while place + 8 <= end:
        file.seek(place)
        length, name = struct.unpack(">I4s", file.read(8))
        if length == 1:
            length = int.from_bytes(file.read(8), "big")
        if name == _CODESTREAM:
            return
        if length < 8 or place + length > end:
            raise PhotoUnreadable(path, ErrorCode.PHOTO_DAMAGED, why="JPEG 2000")
        if name == _HEADER:
            # Read as a whole, with the profile in it.
            check_part(path, "JP2", length)
        place += length
