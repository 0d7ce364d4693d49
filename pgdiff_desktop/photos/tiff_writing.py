"""TIFFs of the product: without loss, with the fields that came with the photo."""

from __future__ import annotations

from typing import IO

import numpy as np
import tifffile

from pgdiff_desktop.photos.metadata.density import as_fields
from pgdiff_desktop.photos.metadata.exif import (
    FIRST,
    directories_of_exif,
    moved,
    order_of,
    packed_sub_directories,
)
from pgdiff_desktop.photos.metadata.file_metadata import ICC, IPTC, LAYOUT, PHOTOSHOP, XMP
from pgdiff_desktop.photos.metadata.photoshop import packed_resources
from pgdiff_desktop.photos.metadata.tiff_directories import (
    BYTE,
    UNDEFINED,
    Entry,
    TiffStructure,
    packed_directory,
)
from pgdiff_desktop.photos.photo import Metadata

# Bytes of pixels that a classic TIFF, with its 32 bit places, surely holds.
_LARGEST_CLASSIC = 3_900_000_000
# Written, and compared, in parts of so many rows.
_STRIP_ROWS = 256


def write_tiff(file: IO[bytes], pixels: np.ndarray, metadata: Metadata, xmp: bytes | None) -> None:
    """A TIFF of the pixels, without loss; fields, EXIF's directories, XMP, IPTC, Photoshop's resources and ICC kept.

    It has the byte order of the photo's EXIF, so that values are written as they were.
    """
    exif = metadata.exif
    order = order_of(exif) if exif is not None else "<"
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
        software=False,
        metadata=None,
        byteorder=order,
        bigtiff=pixels.nbytes > _LARGEST_CLASSIC,
    )
    directories = moved(directories_of_exif(exif))
    fields = [entry for entry in directories.get(FIRST, ()) if entry.tag not in LAYOUT]
    if metadata.density is not None:
        said = {entry.tag for entry in fields}
        fields += [entry for entry in as_fields(metadata.density, order) if entry.tag not in said]
    for tag, kind, data in (
        (XMP, BYTE, xmp),
        (IPTC, UNDEFINED, metadata.iptc),
        (PHOTOSHOP, UNDEFINED, b"".join(packed_resources(metadata.photoshop))),
        (ICC, UNDEFINED, metadata.icc_profile),
    ):
        if data:
            fields.append(Entry(tag, kind, len(data), data))
    structure = TiffStructure(file)
    of_pixels = structure.read(structure.first)
    offset = _even_end(file)
    others, pointers = packed_sub_directories(directories, offset, order, is_big=structure.is_big)
    file.write(others)
    # A first directory with all of it takes the place of the one that describes the pixels alone.
    first = _even_end(file)
    file.write(packed_directory([*of_pixels, *fields, *pointers], first, order, is_big=structure.is_big))
    structure.point_to(first)


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


def _even_end(file: IO[bytes]) -> int:
    """Goes to the file's end, made even as directories must begin; returns the place."""
    if file.seek(0, 2) % 2:
        file.write(b"\0")
    return file.tell()
