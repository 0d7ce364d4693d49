"""The file formats, by their endings."""

from __future__ import annotations

from pathlib import Path

from pgdiff_desktop.errors import ErrorCode, PhotoFormatUnsupported

FORMATS = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".jpe": "JPEG",
    ".png": "PNG",
    ".tif": "TIFF",
    ".tiff": "TIFF",
    ".webp": "WEBP",
    ".heic": "HEIF",
    ".heif": "HEIF",
}
_SIXTEEN_BITS = frozenset({"PNG", "TIFF"})


def format_of(path: Path) -> str:
    """The format that a file's ending stands for.

    Raises:
        PhotoFormatUnsupported: none of ours.
    """
    found = FORMATS.get(path.suffix.lower())
    if found is None:
        raise PhotoFormatUnsupported(path, ErrorCode.OUTPUT_ENDING, ending=path.suffix)
    return found


def holds_16_bits(path: Path) -> bool:
    return format_of(path) in _SIXTEEN_BITS
