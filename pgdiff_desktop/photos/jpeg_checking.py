"""How often a progressive JPEG makes its decoder go over the whole picture, before it does."""

from __future__ import annotations

from pathlib import Path
from typing import IO

from pgdiff_desktop.errors import ErrorCode, PhotoUnreadable
from pgdiff_desktop.photos.limits import MOST_PIXELS

# Encoders make up to some ten scans. A few bytes are enough for one more, which takes as long as all pixels do.
_MOST_SCANNED = 16 * MOST_PIXELS
_START_OF_SCAN = b"\xff\xda"
_READ_BYTES = 1 << 20


def check_scans(file: IO[bytes], path: Path, pixels: int) -> None:
    """Refuses a progressive JPEG whose scans, each over so many pixels, would take minutes.

    Raises:
        PhotoUnreadable: naming the file.
    """
    file.seek(0)
    scans, last = 0, b""
    while data := file.read(_READ_BYTES):
        scans += (last + data).count(_START_OF_SCAN)
        last = data[-1:]
        if scans * pixels > _MOST_SCANNED:
            raise PhotoUnreadable(path, ErrorCode.PHOTO_DAMAGED, why="JPEG")
