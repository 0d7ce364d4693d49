"""What a photo's file says beside its pixels, made true of the upright pixels."""

from __future__ import annotations

import struct
from dataclasses import replace
from pathlib import Path
from typing import Any

from PIL import Image, JpegImagePlugin

from pgdiff_desktop.errors import Failure
from pgdiff_desktop.photos.metadata.exif import (
    EXIF,
    directories_of_exif,
    order_of,
    orientation_of,
    packed_exif,
)
from pgdiff_desktop.photos.metadata.exif_editing import SIDEWAYS, made_upright
from pgdiff_desktop.photos.metadata.file_metadata import FileMetadata
from pgdiff_desktop.photos.metadata.file_reading import of_decoder, read_file_metadata
from pgdiff_desktop.photos.metadata.placement import Size
from pgdiff_desktop.photos.photo import Metadata
from pgdiff_desktop.photos.xmp.photo_xmp import read_xmp

_EXIF_WIDTH, _EXIF_HEIGHT = 0xA002, 0xA003
_IN_THE_FILE = frozenset({"JPEG", "PNG", "WEBP"})


def picture_metadata(
    path: Path, picture: Image.Image, kind: str, icc_profile: bytes | None, found: list[Failure]
) -> tuple[Metadata, int]:
    """Metadata of an opened picture that is no TIFF, and its EXIF orientation, 1 to 8.

    Args:
        kind: as `Photo.format`.
        icc_profile: that of the pixels as they were read.
        found: what could not be read is added to it.
    """
    if kind in _IN_THE_FILE:
        with path.open("rb") as file:
            said = read_file_metadata(file, kind)
    else:
        said = of_decoder(picture.info)
    orientation = orientation_of(said.exif)
    metadata = upright_metadata(
        path,
        said,
        picture.size,
        orientation,
        found,
        icc_profile=icc_profile or None,
        jpeg_tables=_tables_of(picture) if kind == "JPEG" else None,
        is_lossless=kind == "PNG" or (kind == "WEBP" and _is_lossless_webp(path)),
    )
    # A decoder of HEIC turns the pixels as the file says, whatever EXIF says, which may say it of the same turn.
    of_exif, stored = picture.info.get("original_orientation"), picture.size[::-1]
    if (
        metadata.exif is not None
        and of_exif in SIDEWAYS
        and _sizes_in(metadata.exif) == stored != picture.size
    ):
        metadata = replace(metadata, exif=made_upright(metadata.exif, of_exif, stored))
    return metadata, orientation


def _sizes_in(exif: bytes) -> Size | None:
    """Width and height that EXIF says of the picture."""
    entries = directories_of_exif(exif).get(EXIF, ())
    said = {entry.tag: entry.numbers(order_of(exif)) for entry in entries}
    try:
        return said[_EXIF_WIDTH][0], said[_EXIF_HEIGHT][0]
    except (KeyError, IndexError):
        return None


def upright_metadata(
    path: Path, said: FileMetadata, stored: Size, orientation: int, found: list[Failure], **others: Any
) -> Metadata:
    """What is carried of what a file, and those of XMP beside it, said.

    Args:
        stored: (width, height) of the pixels as stored, with this orientation, 1 to 8.
        found: what could not be read is added to it.
        others: attributes of `Metadata` that no metadata of the file say.
    """
    xmp, xmp_files = read_xmp(path, said.xmp, orientation, stored, found)
    exif = said.exif if said.exif is not None else packed_exif(said.directories, said.order)
    density, is_sideways = said.density, orientation in SIDEWAYS
    return Metadata(
        exif=None if exif is None else made_upright(exif, orientation, stored),
        xmp=xmp,
        xmp_files=xmp_files,
        iptc=said.iptc,
        photoshop=said.photoshop,
        density=density.turned() if density is not None and is_sideways else density,
        comments=said.comments,
        segments=said.segments,
        png_texts=said.png_texts,
        png_chunks=said.png_chunks,
        said=said,
        **others,
    )


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


def _tables_of(picture: Image.Image) -> tuple[dict[int, list[int]], int] | None:
    tables = getattr(picture, "quantization", None)
    if not tables:
        return None
    return {number: list(table) for number, table in tables.items()}, JpegImagePlugin.get_sampling(picture)
