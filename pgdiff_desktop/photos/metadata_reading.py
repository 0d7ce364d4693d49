"""What a JPEG, PNG, WebP or HEIC says beside its pixels."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

from PIL import Image, JpegImagePlugin

from pgdiff_desktop.photos.exif import made_upright, orientation_of, strip_prefix
from pgdiff_desktop.photos.photo import Metadata, sensible_resolution
from pgdiff_desktop.photos.png_chunks import read_png_metadata


def picture_metadata(
    path: Path, picture: Image.Image, kind: str, icc_profile: bytes | None
) -> tuple[Metadata, int]:
    """Metadata of an opened picture, and its EXIF orientation, 1 to 8.

    Args:
        kind: as `Photo.format`.
        icc_profile: that of the pixels as they were read.
    """
    info = picture.info
    exif, xmp = strip_prefix(info.get("exif")), _as_bytes(info.get("xmp"))
    texts: list[tuple[bytes, bytes]] = []
    if kind == "PNG":
        beside = read_png_metadata(path)
        exif, xmp, texts = strip_prefix(beside.exif), beside.xmp, beside.texts
    orientation = orientation_of(exif)
    is_jpeg = kind == "JPEG"
    metadata = Metadata(
        exif=None if exif is None else made_upright(exif),
        xmp=xmp,
        iptc=_iptc_of(picture) if is_jpeg else None,
        icc_profile=icc_profile or None,
        dpi=_dpi_of(picture),
        jpeg_tables=_tables_of(picture) if is_jpeg else None,
        comment=_as_bytes(info.get("comment")) if is_jpeg else None,
        png_texts=tuple(texts),
        is_lossless=kind == "PNG" or (kind == "WEBP" and _is_lossless_webp(path)),
    )
    return metadata, orientation


def _is_lossless_webp(path: Path) -> bool:
    """Whether the pixels lie in a VP8L chunk; others, such as a colour profile, may come before it."""
    with path.open("rb") as file:
        file.seek(12)
        while len(head := file.read(8)) == 8:
            name, length = struct.unpack("<4sI", head)
            if name in (b"VP8L", b"VP8 ", b"ANMF"):
                return bool(name == b"VP8L")
            file.seek(length + length % 2, 1)
    return False


def _as_bytes(value: Any) -> bytes | None:
    if isinstance(value, str):
        return value.encode()
    return bytes(value) if value else None


def _dpi_of(picture: Image.Image) -> tuple[float, float] | None:
    dpi = picture.info.get("dpi")
    try:
        across, down = float(dpi[0]), float(dpi[1])  # type: ignore[index]
    except (TypeError, ValueError, ZeroDivisionError, IndexError):
        return None
    return sensible_resolution(across, down)


def _iptc_of(picture: Image.Image) -> bytes | None:
    """The IIM records among Photoshop's resources of a JPEG."""
    resources = picture.info.get("photoshop")
    records = resources.get(0x0404) if isinstance(resources, dict) else None
    return bytes(records) if records else None


def _tables_of(picture: Image.Image) -> tuple[dict[int, list[int]], int] | None:
    tables = getattr(picture, "quantization", None)
    if not tables:
        return None
    return {number: list(table) for number, table in tables.items()}, JpegImagePlugin.get_sampling(picture)
