"""How large a picture may be: checked by what its file declares, before anything of it is allocated."""

from __future__ import annotations

from pathlib import Path

from pgdiff_desktop.errors import ErrorCode, PhotoTooLarge, PhotoUnreadable

MOST_PIXELS = 250_000_000
# What pixels may take as they are decoded: so many of RGB and alpha in 16 bits.
MOST_PIXEL_BYTES = 8 * MOST_PIXELS
# Turned by a quarter, a picture is in memory twice; reading holds half as much again as the limit, and no more.
MOST_BYTES_WHILE_TURNED = MOST_PIXEL_BYTES * 3 // 2
# A file that is read as a whole, as all but TIFFs are.
MOST_FILE_BYTES = 1_500_000_000
# Profiles are tables of at most a few megabytes, and a JPEG has room for 16 (ICC.1:2022, B.4).
MOST_PROFILE_BYTES = 16 << 20
# Captions and histories: the largest packets of XMP that editors write are tens of megabytes.
MOST_METADATA_BYTES = 64 << 20


def check_size(path: Path, width: int, height: int, bytes_per_pixel: int = 1) -> None:
    """Refuses what would not fit.

    Args:
        path: what to name in errors.
        bytes_per_pixel: of all samples together, as they are decoded.

    Raises:
        PhotoTooLarge, PhotoUnreadable: naming the file.
    """
    if width * height > MOST_PIXELS:
        raise PhotoTooLarge(
            path, ErrorCode.PHOTO_TOO_LARGE, width=width, height=height, most=round(MOST_PIXELS / 1e6)
        )
    if width < 1 or height < 1:
        raise PhotoUnreadable(path, ErrorCode.PHOTO_WITHOUT_PIXELS)
    _check(path, ErrorCode.PHOTO_TOO_MANY_BYTES, width * height * bytes_per_pixel, MOST_PIXEL_BYTES)


def check_turned(path: Path, pixel_bytes: int, orientation: int) -> None:
    """Refuses what would not fit while it is turned by a quarter, as EXIF orientations from 5 on say."""
    if orientation >= 5:
        _check(path, ErrorCode.PHOTO_TOO_MANY_BYTES, 2 * pixel_bytes, MOST_BYTES_WHILE_TURNED)


def check_file_bytes(path: Path, length: int) -> None:
    """Refuses a file that is too long to be read as a whole."""
    _check(path, ErrorCode.PHOTO_FILE_TOO_LARGE, length, MOST_FILE_BYTES)


def check_part(path: Path, part: str, length: int, most: int = MOST_METADATA_BYTES) -> None:
    """Refuses a profile or metadata beyond their limit; `part` is what the field calls them, such as EXIF."""
    _check(path, ErrorCode.PHOTO_PART_TOO_LARGE, length, most, part=part)


def _check(path: Path, code: ErrorCode, length: int, most: int, **parameters: str) -> None:
    if length > most:
        raise PhotoTooLarge(
            path, code, megabytes=-(-length // 1_000_000), most=most // 1_000_000, **parameters
        )
