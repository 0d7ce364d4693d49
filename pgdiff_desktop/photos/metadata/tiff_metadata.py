"""What a TIFF says beside its pixels."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

from pgdiff_desktop.errors import Failure
from pgdiff_desktop.photos.metadata.file_metadata import ICC
from pgdiff_desktop.photos.metadata.file_reading import of_tiff
from pgdiff_desktop.photos.metadata.metadata_reading import upright_metadata
from pgdiff_desktop.photos.metadata.tiff_directories import TiffStructure
from pgdiff_desktop.photos.photo import Metadata

__all__ = ["ICC", "tiff_bytes", "tiff_metadata", "tiff_orientation"]
_LOSSLESS = {1: None, 5: "lzw", 8: "zlib", 32946: "zlib", 32773: "packbits", 34925: "lzma", 50000: "zstd"}
_ORIENTATION = 274


def tiff_metadata(path: Path, page: Any, icc_profile: bytes | None, found: list[Failure]) -> Metadata:
    """Metadata of a page of tifffile's; `icc_profile` is that of the pixels as they were read.

    What could not be read is added to `found`.
    """
    tags = {tag.code: tag for tag in page.tags.values()}
    with path.open("rb") as file:
        said = of_tiff(TiffStructure(file), page.offset)
    return upright_metadata(
        path,
        said,
        (int(page.imagewidth), int(page.imagelength)),
        tiff_orientation(tags),
        found,
        icc_profile=icc_profile,
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
