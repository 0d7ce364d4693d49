"""TIFFs of the product: without loss, with the tags that came with the photo."""

from __future__ import annotations

import struct
from typing import IO, Any

import numpy as np
import tifffile

from pgdiff_desktop.photos.exif import (
    EXIF_IFD,
    GPS_IFD,
    Entry,
    packed_directory,
    read_directory,
    sub_directory,
)
from pgdiff_desktop.photos.photo import Metadata
from pgdiff_desktop.photos.tiff_metadata import IPTC, KEPT_TAGS, XMP

_BYTE, _LONG = 1, 4
# Bytes of pixels that a classic TIFF, with its 32 bit places, surely holds.
_LARGEST_CLASSIC = 3_900_000_000
# Written, and compared, in parts of so many rows.
_STRIP_ROWS = 256


def write_tiff(file: IO[bytes], pixels: np.ndarray, metadata: Metadata, xmp: bytes | None) -> None:
    """A TIFF of the pixels, without loss; text tags, EXIF and GPS directories, XMP, IPTC, ICC and resolution kept."""
    exif = metadata.exif or b""
    extra: list[tuple[int, int, int, Any, bool]] = []
    for entry in read_directory(exif) if exif else []:
        if entry.tag in KEPT_TAGS:
            extra.append((entry.tag, entry.kind, entry.count, entry.data, True))
    if xmp:
        extra.append((XMP, _BYTE, len(xmp), xmp, True))
    if metadata.iptc:
        extra.append((IPTC, 7, len(metadata.iptc), metadata.iptc, True))
    # Directories of the large variant are laid out differently; such files keep their text tags only.
    is_big = pixels.nbytes > _LARGEST_CLASSIC
    directories = {
        pointer: entries
        for pointer in (EXIF_IFD, GPS_IFD)
        if exif and not is_big and (entries := sub_directory(exif, pointer))
    }
    channels = pixels.shape[2]
    tifffile.imwrite(
        file,
        pixels[..., 0] if channels == 1 else pixels,
        photometric="rgb" if channels >= 3 else "minisblack",
        extrasamples=[metadata.tiff_alpha] if channels in (2, 4) else None,
        planarconfig="contig" if channels > 1 else None,
        compression=metadata.tiff_compression,
        rowsperstrip=min(_STRIP_ROWS, pixels.shape[0]),
        predictor=metadata.tiff_compression in ("lzw", "zlib"),
        resolution=metadata.dpi,
        resolutionunit="inch" if metadata.dpi else None,
        iccprofile=metadata.icc_profile,
        extratags=extra,
        software=False,
        metadata=None,
        byteorder="<" if exif[:2] != b"MM" else ">",
        bigtiff=is_big,
    )
    if directories:
        _append_directories(file, directories)


def holds_pixels(file: IO[bytes], pixels: np.ndarray) -> bool:
    """Whether the first page of a written TIFF decodes to (H, W, C) pixels; compared strip by strip."""
    file.seek(0)
    rows = 0
    with tifffile.TiffFile(file) as written:
        for strip, place, _ in written.pages[0].segments(maxworkers=1, buffersize=1 << 24):
            top = place[2]
            part = pixels[top : top + _STRIP_ROWS]
            if strip is None or not np.array_equal(
                np.asarray(strip).reshape(-1, *pixels.shape[1:])[: len(part)], part
            ):
                return False
            rows += len(part)
    return rows == len(pixels)


def _append_directories(file: IO[bytes], directories: dict[int, list[Entry]]) -> None:
    """Adds directories behind the picture, and a first directory that points to them in place of the old one."""
    file.seek(0)
    header = file.read(8)
    order = "<" if header[:2] == b"II" else ">"
    file.seek(struct.unpack(order + "I", header[4:])[0])
    (count,) = struct.unpack(order + "H", file.read(2))
    # Each field is 12 bytes that begin with its tag; where its value lies elsewhere, that place stays.
    fields = {
        struct.unpack(order + "H", field[:2])[0]: field for field in (file.read(12) for _ in range(count))
    }
    for code, entries in directories.items():
        offset = _even_end(file)
        file.write(packed_directory(entries, offset, order))
        fields[code] = struct.pack(order + "HHII", code, _LONG, 1, offset)
    first = _even_end(file)
    file.write(struct.pack(order + "H", len(fields)))
    file.write(b"".join(fields[code] for code in sorted(fields)))
    file.write(struct.pack(order + "I", 0))
    file.seek(4)
    file.write(struct.pack(order + "I", first))


def _even_end(file: IO[bytes]) -> int:
    """Goes to the file's end, made even as directories must begin; returns the place."""
    if file.seek(0, 2) % 2:
        file.write(b"\0")
    return file.tell()
