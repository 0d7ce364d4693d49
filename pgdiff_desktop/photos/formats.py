"""The file formats, by their endings."""

from __future__ import annotations

from pathlib import Path

from pgdiff_desktop.errors import ErrorCode, PhotoFormatUnsupported

# Those that results are written in.
FORMATS = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".jpe": "JPEG",
    ".jfif": "JPEG",
    ".png": "PNG",
    ".tif": "TIFF",
    ".tiff": "TIFF",
    ".webp": "WEBP",
    ".heic": "HEIF",
    ".heif": "HEIF",
}
_ONLY_READ = frozenset({".bmp", ".dib", ".jp2", ".j2k", ".jpf", ".jpx", ".avif"})
PHOTO_ENDINGS = frozenset(FORMATS) | _ONLY_READ
_SIXTEEN_BITS = frozenset({"PNG", "TIFF"})


def format_of(path: Path) -> str:
    """The format that a file's ending stands for.

    Raises:
        PhotoFormatUnsupported: none that results are written in.
    """
    found = FORMATS.get(path.suffix.lower())
    if found is None:
        raise PhotoFormatUnsupported(path, ErrorCode.OUTPUT_ENDING, ending=path.suffix)
    return found


def holds_16_bits(path: Path) -> bool:
    return format_of(path) in _SIXTEEN_BITS


def result_ending(photo: Path) -> str:
    """The ending of a result in its photo's format; of a format that is only read, one that loses nothing."""
    return ".png" if photo.suffix.lower() in _ONLY_READ else photo.suffix
