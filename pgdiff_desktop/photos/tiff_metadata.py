"""What a TIFF says beside its pixels."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

from PIL import Image, UnidentifiedImageError

from pgdiff_desktop.photos.exif import EXIF_IFD, GPS_IFD, made_upright, strip_prefix
from pgdiff_desktop.photos.photo import Metadata, sensible_resolution

XMP, IPTC, ICC = 700, 33723, 34675
# What says where a photo comes from, Windows' titles and ratings included; the rest describes its pixels.
KEPT_TAGS = (269, 270, 271, 272, 285, 305, 306, 315, 316, 18246, 18249, 33432, *range(40091, 40096))
_LOSSLESS = {1: None, 5: "lzw", 8: "zlib", 32946: "zlib", 32773: "packbits", 34925: "lzma", 50000: "zstd"}
_ORIENTATION, _RESOLUTION_UNIT = 274, 296
_CENTIMETRES_AN_INCH = 2.54


def tiff_metadata(path: Path, page: Any, icc_profile: bytes | None) -> Metadata:
    """Metadata of a page of tifffile's; `icc_profile` is that of the pixels as they were read."""
    tags = {tag.code: tag for tag in page.tags.values()}
    return Metadata(
        exif=_exif_of(path),
        xmp=tiff_bytes(tags, XMP),
        iptc=tiff_bytes(tags, IPTC),
        icc_profile=icc_profile,
        dpi=_dpi_of(tags),
        tiff_compression=_LOSSLESS.get(int(page.compression), "zlib"),
        is_lossless=int(page.compression) in _LOSSLESS,
    )


def tiff_orientation(tags: dict[int, Any]) -> int:
    """1 to 8; 1 where nothing sensible is said."""
    value = tags[_ORIENTATION].value if _ORIENTATION in tags else 1
    return int(value) if value in range(1, 9) else 1


def tiff_bytes(tags: dict[int, Any], code: int) -> bytes | None:
    """The bytes of a tag; None where it is missing."""
    if code not in tags:
        return None
    value = tags[code].value
    if isinstance(value, bytes):
        return value
    if isinstance(value, tuple):  # IPTC is often stored as numbers of 4 bytes
        width = {1: "B", 3: "H", 4: "I", 7: "B"}.get(int(tags[code].dtype))
        return None if width is None else struct.pack(f"<{len(value)}{width}", *value)
    return value.encode() if isinstance(value, str) else None


def _dpi_of(tags: dict[int, Any]) -> tuple[float, float] | None:
    try:
        (a, b), (c, d) = tags[282].value, tags[283].value
        unit = int(tags[_RESOLUTION_UNIT].value) if _RESOLUTION_UNIT in tags else 2
        scale = {2: 1.0, 3: _CENTIMETRES_AN_INCH}.get(unit)
        return None if scale is None else sensible_resolution(a / b * scale, c / d * scale)
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return None


def _exif_of(path: Path) -> bytes | None:
    """The file's text tags and EXIF directory as a block of their own, as other formats carry them."""
    try:
        with Image.open(path) as picture:
            source = picture.getexif()
            # Directories of their own are read from the file, so while it is open.
            directories = {pointer: source.get_ifd(pointer) for pointer in (EXIF_IFD, GPS_IFD)}
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):  # pixels that Pillow does not know
        return None
    kept = Image.Exif()
    for code in KEPT_TAGS:
        if code in source:
            kept[code] = source[code]
    for pointer, directory in directories.items():
        if directory:
            kept.get_ifd(pointer).update(directory)
    if not len(kept) and not any(directories.values()):
        return None
    block = strip_prefix(kept.tobytes())
    return None if block is None else made_upright(block)
