"""A TIFF checked before it is decoded: its sizes against the limits, and whether all of its pixels are there."""

from __future__ import annotations

import io
import math
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import numpy as np

from pgdiff_desktop.errors import ErrorCode, PhotoFormatUnsupported, PhotoTooLarge, PhotoUnreadable
from pgdiff_desktop.photos.embedded_sizes import WITH_SIZES, size_of_embedded
from pgdiff_desktop.photos.limits import (
    MOST_METADATA_BYTES,
    MOST_PIXEL_BYTES,
    MOST_PROFILE_BYTES,
    check_part,
    check_size,
)
from pgdiff_desktop.photos.metadata.tiff_structure import Directory, Field, TiffStructure

_WIDTH, _HEIGHT, _BITS, _COMPRESSION, _SAMPLES, _ROWS_PER_STRIP, _PLANES = 256, 257, 258, 259, 277, 278, 284
_TILE_WIDTH, _TILE_HEIGHT, _DEPTH, _TILE_DEPTH = 322, 323, 32997, 32998
_STRIPS, _TILES = (273, 279), (324, 325)
_NAMES = {700: "XMP", 33723: "IPTC", 34377: "Photoshop", 34675: "ICC", 37500: "EXIF"}
_ICC = 34675
_UNCOMPRESSED = 1
# Fax, LZW, Deflate twice, PackBits, LZMA and Zstandard: unpacked into as many bytes as the page says and no more.
_OF_BYTES = (_UNCOMPRESSED, 2, 3, 4, 5, 8, 32773, 32946, 34925, 50000)
# More than colours, alpha and a channel beside them no picture has; more strips or tiles than this, no scan.
_MOST_SAMPLES, _MOST_SEGMENTS = 5, 1_000_000
# A strip or tile is in memory beside the picture.
_MOST_SEGMENT_BYTES = MOST_PIXEL_BYTES // 4
# What Python takes for a number; texts and bytes are read as they are.
_BYTES_OF_A_NUMBER, _BYTE_KINDS = 40, (1, 2, 6, 7)


@dataclass(frozen=True)
class Layout:
    """How the pixels of a page lie in its file.

    Attributes:
        bytes_per_sample: as decoded.
        segment: width and height of a strip or tile.
        planes: that are stored one after the other.
    """

    width: int
    height: int
    samples: int
    bits: int
    segment: tuple[int, int]
    planes: int
    is_tiled: bool
    compression: int

    @property
    def bytes_per_sample(self) -> int:
        return max(1, 1 << (math.ceil(self.bits / 8) - 1).bit_length())

    @property
    def segments(self) -> int:
        across = math.ceil(self.width / self.segment[0])
        return self.planes * across * math.ceil(self.height / self.segment[1])

    def segment_bytes(self, index: int) -> int:
        """Of a strip or tile without compression; the last strip of a plane may be shorter."""
        width, height = self.segment
        if not self.is_tiled:
            a_plane = self.segments // self.planes
            height = min(height, self.height - index % a_plane * height)
        samples = self.samples if self.planes == 1 else 1
        return math.ceil(width * samples * self.bits / 8) * height


def is_tiff(head: bytes) -> bool:
    """By the first four bytes of a file."""
    return head[:4] in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")


def check_tiff(file: IO[bytes], path: Path, index: int = 0) -> int:
    """Checks the directory of a page, counted from 0, against the limits; returns how many pages there are.

    Raises:
        PhotoTooLarge, PhotoUnreadable, PhotoFormatUnsupported: naming the file.
    """
    structure = _structure_of(file, path)
    count = 0
    for page in structure.pages():
        if count == index:
            _check_metadata(structure, page, path)
            _layout_of(structure, page, path)
        count += 1
    if count == 0:
        raise PhotoUnreadable(path, ErrorCode.PHOTO_WITHOUT_PAGES)
    return count


def check_exif(exif: bytes, path: Path) -> None:
    """Checks a block of EXIF, without its prefix: fields of it may ask for the same bytes again and again.

    Raises:
        PhotoTooLarge: naming the file.
    """
    try:
        structure = TiffStructure(io.BytesIO(exif))
    except ValueError:  # none that anybody reads
        return
    for directory in structure.pages():
        _check_metadata(structure, directory, path)


def check_page(file: IO[bytes], path: Path, index: int) -> Layout:
    """Checks that every strip or tile of a page is in the file, and as large as the page says.

    Raises:
        PhotoUnreadable: cut short, or with holes.
        PhotoTooLarge, PhotoFormatUnsupported: naming the file.
    """
    structure = _structure_of(file, path)
    page = next(page for number, page in enumerate(structure.pages()) if number == index)
    layout = _layout_of(structure, page, path)
    places, lengths = _segments_of(structure, page, layout)
    there = (places > 0) & (lengths > 0) & (places + lengths <= structure.length)
    missing = layout.segments - int(there.sum())
    if layout.compression == _UNCOMPRESSED and missing == 0:
        wanted = np.array([layout.segment_bytes(index) for index in range(layout.segments)], np.uint64)
        missing = int((lengths[: len(wanted)] < wanted).sum())
    if missing > 0:
        raise PhotoUnreadable(path, ErrorCode.PHOTO_CUT, missing=missing, count=layout.segments)
    if layout.compression in WITH_SIZES:
        for place, length in zip(places.tolist(), lengths.tolist(), strict=True):
            _check_embedded(structure, layout, path, place, length)
    return layout


def _structure_of(file: IO[bytes], path: Path) -> TiffStructure:
    try:
        return TiffStructure(file)
    except ValueError as error:
        raise PhotoUnreadable(path, ErrorCode.PHOTO_WITHOUT_PAGES) from error


def _check_metadata(structure: TiffStructure, directory: Directory, path: Path) -> None:
    """Values of all fields together, of which many may point to the same bytes."""
    total = 0
    for tag, field in directory.fields.items():
        if tag in (*_STRIPS, *_TILES):
            _check_count(field, path)
            continue
        if not structure.holds(field):  # damaged: decoders leave it out
            continue
        cost = field.length if field.kind in _BYTE_KINDS else field.count * _BYTES_OF_A_NUMBER
        most = MOST_PROFILE_BYTES if tag == _ICC else MOST_METADATA_BYTES
        check_part(path, _NAMES.get(tag, f"TIFF {tag}"), cost, most)
        total += cost
    check_part(path, "TIFF", total, 2 * MOST_METADATA_BYTES)
    for inner in directory.within:
        _check_metadata(structure, inner, path)


def _check_count(field: Field, path: Path) -> None:
    if field.count > _MOST_SEGMENTS:
        raise PhotoTooLarge(path, ErrorCode.PHOTO_TOO_MANY_SEGMENTS, count=field.count, most=_MOST_SEGMENTS)


def _layout_of(structure: TiffStructure, page: Directory, path: Path) -> Layout:
    def number(tag: int, otherwise: int) -> int:
        values = structure.values(page.fields.get(tag))
        return int(values[0]) if len(values) else otherwise

    width, height, samples = number(_WIDTH, 0), number(_HEIGHT, 0), number(_SAMPLES, 1)
    bits = max((int(value) for value in structure.values(page.fields.get(_BITS), _MOST_SAMPLES)), default=1)
    check_size(path, width, height)
    compression = number(_COMPRESSION, _UNCOMPRESSED)
    if compression not in (*_OF_BYTES, *WITH_SIZES):
        raise PhotoFormatUnsupported(path, ErrorCode.PHOTO_PIXELS, kind=f"TIFF {compression}")
    if samples > _MOST_SAMPLES or bits > 64 or number(_DEPTH, 1) > 1 or number(_TILE_DEPTH, 1) > 1:
        kind = f"{samples} x {bits} bits" + (f" x {number(_DEPTH, 1)}" if number(_DEPTH, 1) > 1 else "")
        raise PhotoFormatUnsupported(path, ErrorCode.PHOTO_PIXELS, kind=kind)
    is_tiled = _TILE_WIDTH in page.fields
    tile = (number(_TILE_WIDTH, 0), number(_TILE_HEIGHT, 0))
    strip = (width, min(height, number(_ROWS_PER_STRIP, height) or height))
    layout = Layout(
        width,
        height,
        samples,
        bits,
        tile if is_tiled else strip,
        samples if number(_PLANES, 1) == 2 else 1,
        is_tiled,
        compression,
    )
    check_size(path, width, height, samples * layout.bytes_per_sample)
    if min(layout.segment) < 1:
        raise PhotoUnreadable(path, ErrorCode.PHOTO_WITHOUT_PIXELS)
    if is_tiled:
        check_part(path, "TIFF", tile[0] * tile[1] * samples * layout.bytes_per_sample, _MOST_SEGMENT_BYTES)
    if layout.segments > _MOST_SEGMENTS:
        raise PhotoTooLarge(
            path, ErrorCode.PHOTO_TOO_MANY_SEGMENTS, count=layout.segments, most=_MOST_SEGMENTS
        )
    return layout


def _segments_of(structure: TiffStructure, page: Directory, layout: Layout) -> tuple[np.ndarray, np.ndarray]:
    """Places and lengths of strips or tiles; 0 for those that are not named."""
    place_tag, length_tag = _TILES if layout.is_tiled else _STRIPS
    places = structure.values(page.fields.get(place_tag), layout.segments)
    lengths = structure.values(page.fields.get(length_tag), layout.segments)
    if len(lengths) == 0 and layout.compression == _UNCOMPRESSED:
        # Some programs leave them out where they can be computed.
        lengths = np.array([layout.segment_bytes(index) for index in range(layout.segments)], np.uint64)
    padded = np.zeros((2, layout.segments), np.uint64)
    padded[0, : len(places)], padded[1, : len(lengths)] = places, lengths
    return padded[0], padded[1]


def _check_embedded(structure: TiffStructure, layout: Layout, path: Path, place: int, length: int) -> None:
    """A picture within a strip or tile has a size of its own, by which its decoder allocates."""
    try:
        size = size_of_embedded(structure, layout.compression, place, length)
    except (ValueError, struct.error) as error:
        raise PhotoUnreadable(path, ErrorCode.PHOTO_DAMAGED, why="TIFF") from error
    if size[0] > layout.segment[0] or size[1] > layout.segment[1]:
        raise PhotoUnreadable(path, ErrorCode.PHOTO_DAMAGED, why=f"{size[0]} x {size[1]}")
