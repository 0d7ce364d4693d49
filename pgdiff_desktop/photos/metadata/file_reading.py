"""Reads what a file of each format says beside its pixels, as it lies there."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import replace
from typing import IO, Any

from pgdiff_desktop.photos.metadata.density import (
    Density,
    density_of_fields,
    density_of_jfif,
    density_of_phys,
)
from pgdiff_desktop.photos.metadata.exif import (
    FIRST,
    POINTERS,
    directories_of,
    directories_of_exif,
    order_of,
    strip_prefix,
)
from pgdiff_desktop.photos.metadata.file_metadata import ICC, IPTC, LAYOUT, PHOTOSHOP, XMP, FileMetadata
from pgdiff_desktop.photos.metadata.jpeg_segments import (
    APP0,
    APP1,
    APP2,
    APP13,
    COMMENT,
    EXIF_PREFIX,
    EXTENDED_XMP_PREFIX,
    ICC_PREFIX,
    JFIF_PREFIX,
    PHOTOSHOP_PREFIX,
    XMP_PREFIX,
    is_missed,
    packed_segment,
    segments,
    untrue_name,
)
from pgdiff_desktop.photos.metadata.photoshop import Resource, read_resources, split_iptc
from pgdiff_desktop.photos.metadata.png_chunks import read_png_metadata
from pgdiff_desktop.photos.metadata.png_raw_profiles import exif_or_xmp_of, resources_of
from pgdiff_desktop.photos.metadata.tiff_directories import BYTE, IFD, LONG, UNDEFINED, Entry, TiffStructure
from pgdiff_desktop.photos.xmp.jpeg import read_segments

_BLOCKS = frozenset({XMP, IPTC, PHOTOSHOP, ICC})
# Photoshop's layers, what raw converters keep and content credentials, of these: they are missed.
_MISSED = {37724: "ImageSourceData", 50740: "DNGPrivateData", 52545: "C2PA"}
_PRIVATE = 32768
_INCH_IN_METRES = 0.0254
_WEBP_UNSTORED = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"})
_MOST_BYTES = 64 << 20


def read_file_metadata(file: IO[bytes], kind: str) -> FileMetadata:
    """Of the first picture of a file.

    Args:
        kind: as `Photo.format`.
    """
    if kind == "JPEG":
        return _of_jpeg(file)
    if kind == "PNG":
        return _of_png(file)
    if kind == "WEBP":
        return _of_webp(file)
    if kind == "TIFF":
        structure = TiffStructure(file)
        return of_tiff(structure, structure.first)
    import pillow_heif

    file.seek(0)
    return of_decoder(pillow_heif.open_heif(file).info)


def of_decoder(info: Mapping[Any, Any]) -> FileMetadata:
    """Of a picture whose decoder found them, as Pillow names them."""
    return _with_exif(
        info.get("exif"),
        xmp=as_bytes(info.get("xmp")),
        icc_profile=info.get("icc_profile") or None,
        density=_density_of(info.get("dpi")),
    )


def _density_of(dpi: Any) -> Density | None:
    """Of inches that a decoder made of a file's whole pixels a metre."""
    try:
        across, down = (round(float(value) / _INCH_IN_METRES) for value in dpi)
    except (TypeError, ValueError, OverflowError, ZeroDivisionError):
        return None
    return density_of_phys(across, down, 1)


def as_bytes(value: Any) -> bytes | None:
    if isinstance(value, str):
        return value.encode()
    return bytes(value) if value else None


def of_tiff(structure: TiffStructure, offset: int) -> FileMetadata:
    """Of the page whose directory lies at `offset`."""
    directories = directories_of(structure, offset, LAYOUT)
    blocks = {entry.tag: entry for entry in directories.get(FIRST, ()) if entry.tag in _BLOCKS}
    first = [
        _known_as_pointer(entry, structure)
        for entry in directories.get(FIRST, ())
        if entry.tag not in _BLOCKS
    ]
    directories[FIRST] = first
    in_resources, photoshop = split_iptc(read_resources(_data(blocks.get(PHOTOSHOP)) or b""))
    return FileMetadata(
        directories=directories,
        order=structure.order,
        xmp=_data(blocks.get(XMP)),
        iptc=_iptc_of(blocks.get(IPTC)) or in_resources,
        photoshop=photoshop,
        icc_profile=_data(blocks.get(ICC)),
        density=density_of_fields(first, structure.order),
        dropped=tuple(name for tag, name in _MISSED.items() if tag in structure.tags(offset)),
    )


def _known_as_pointer(entry: Entry, structure: TiffStructure) -> Entry:
    """A private field that holds the place of a directory says so by its type, so that it is not taken for data."""
    if entry.tag < _PRIVATE or entry.kind != LONG or entry.count != 1 or entry.tag in POINTERS:
        return entry
    return replace(entry, kind=IFD) if structure.is_directory(entry.numbers(structure.order)[0]) else entry


def _data(entry: Entry | None) -> bytes | None:
    return entry.data if entry is not None and entry.kind in (BYTE, 2, UNDEFINED) else None


def _iptc_of(entry: Entry | None) -> bytes | None:
    """Records begin with 0x1C; some programs store them as numbers of 4 bytes, in the byte order of the file."""
    if entry is None:
        return None
    data = entry.data
    if entry.kind == LONG and data[:1] != b"\x1c":
        data = entry.turned_over()
    return data.rstrip(b"\0") if data[:1] == b"\x1c" else None


def _with_exif(exif: bytes | None, **others: Any) -> FileMetadata:
    block = strip_prefix(exif)
    if block is None:
        return FileMetadata(**others)
    directories, order = directories_of_exif(block), order_of(block)
    if others.get("density") is None:
        others["density"] = density_of_fields(directories.get(FIRST, ()), order)
    return FileMetadata(exif=block, directories=directories, order=order, **others)


def _of_jpeg(file: IO[bytes]) -> FileMetadata:
    exif = density = None
    packets = b""
    resources, comments, others, dropped = b"", [], [], []
    profile: dict[int, bytes] = {}
    previous = b""
    for segment in segments(file):
        marker, payload = segment
        begins = next((one for one in _OURS.get(marker, ()) if payload.startswith(one)), None)
        rest = payload[len(begins) :] if begins is not None else payload
        if begins == EXIF_PREFIX:
            if exif is None:
                exif = rest
            elif previous == EXIF_PREFIX and strip_prefix(rest) is None:
                # EXIF that is longer than a segment goes on in the next.
                exif += rest
        elif begins in (XMP_PREFIX, EXTENDED_XMP_PREFIX):
            packets += packed_segment(*segment)
        elif begins == JFIF_PREFIX:
            if len(rest) >= 7:
                density = density_of_jfif(*struct.unpack_from(">BHH", rest, 2))
        elif begins == ICC_PREFIX:
            if len(rest) >= 2:
                profile.setdefault(rest[0], rest[2:])
        elif begins == PHOTOSHOP_PREFIX:
            resources += rest
        elif marker == COMMENT:
            comments.append(payload)
        elif begins is None:
            name = untrue_name(segment)
            if name is None:
                others.append(segment)
            elif is_missed(name):
                dropped.append(name)
        previous = begins or b""
    iptc, photoshop = split_iptc(read_resources(resources))
    return _with_exif(
        exif,
        # One packet, its extended parts merged into it.
        xmp=read_segments(b"\xff\xd8" + packets),
        iptc=iptc,
        photoshop=photoshop,
        icc_profile=b"".join(profile[number] for number in sorted(profile)) or None,
        density=density,
        comments=tuple(comments),
        segments=tuple(others),
        dropped=tuple(dict.fromkeys(dropped)),
    )


_OURS = {
    APP0: (JFIF_PREFIX,),
    APP1: (EXIF_PREFIX, XMP_PREFIX, EXTENDED_XMP_PREFIX),
    APP2: (ICC_PREFIX,),
    APP13: (PHOTOSHOP_PREFIX,),
}


def _of_png(file: IO[bytes]) -> FileMetadata:
    found = read_png_metadata(file)
    exif, xmp, texts = found.exif, found.xmp, []
    resources: list[Resource] = []
    for text in found.texts:
        in_digits = exif_or_xmp_of(text)
        if in_digits == (None, None):
            texts.append(text)
            resources += resources_of(text)
        else:
            # They go into chunks of their own, where more programs find them.
            exif, xmp = exif or in_digits[0], xmp or in_digits[1]
    iptc, photoshop = split_iptc(resources)
    return _with_exif(
        exif,
        xmp=xmp,
        iptc=iptc,
        photoshop=photoshop,
        icc_profile=found.icc_profile,
        density=None if found.density is None else density_of_phys(*found.density),
        png_texts=tuple(texts),
        png_chunks=tuple(found.chunks),
        dropped=tuple(dict.fromkeys(found.dropped)),
    )


def _of_webp(file: IO[bytes]) -> FileMetadata:
    """The chunks of a RIFF file; a missing last one is as none."""
    file.seek(12)
    chunks: dict[bytes, bytes] = {}
    dropped = []
    while len(head := file.read(8)) == 8:
        name, length = struct.unpack("<4sI", head)
        if name in (b"EXIF", b"XMP ", b"ICCP") and length <= _MOST_BYTES:
            chunks.setdefault(name, file.read(length))
            file.seek(length % 2, 1)
        else:
            if name not in _WEBP_UNSTORED:
                dropped.append(name.decode("ascii", "replace").strip())
            file.seek(length + length % 2, 1)
    return _with_exif(
        chunks.get(b"EXIF"),
        xmp=chunks.get(b"XMP ") or None,
        icc_profile=chunks.get(b"ICCP") or None,
        dropped=tuple(dict.fromkeys(dropped)),
    )
