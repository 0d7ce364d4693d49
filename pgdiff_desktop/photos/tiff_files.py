"""TIFF: 8 and 16 bits, grey, RGB, palette and CMYK, with its tags."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import IO, Any

import numpy as np
import tifffile
from PIL import Image

from pgdiff_desktop.errors import PhotoFormatUnsupported, PhotoUnreadable
from pgdiff_desktop.photos.exif import (
    Entry,
    made_upright,
    packed_directory,
    read_directory,
    strip_prefix,
    sub_directory,
)
from pgdiff_desktop.photos.photo import Metadata, Photo
from pgdiff_desktop.photos.pixels import check_size, pixels_of, turn_upright

_LOSSLESS = {1: None, 5: "lzw", 8: "zlib", 32946: "zlib", 32773: "packbits", 34925: "lzma", 50000: "zstd"}
_MINISWHITE, _MINISBLACK, _RGB, _PALETTE, _SEPARATED, _YCBCR = 0, 1, 2, 3, 5, 6
_EXIF_IFD, _GPS_IFD = 34665, 34853
# Text that says where a photo comes from; the rest of the first directory describes its pixels.
_KEPT_TAGS = (269, 270, 271, 272, 285, 305, 306, 315, 316, 33432)
_XMP, _IPTC, _ICC, _RESOLUTION_UNIT = 700, 33723, 34675, 296
_ASCII, _BYTE, _LONG = 2, 1, 4
_CENTIMETRES_AN_INCH = 2.54
# Bytes of pixels that a classic TIFF, with its 32 bit places, surely holds.
_LARGEST_CLASSIC = 3_900_000_000


def read_tiff(path: Path, picture: Image.Image, max_pixels: int) -> Photo:
    """The first page of a TIFF that Pillow has opened and judged not too large."""
    found: list[str] = []
    with tifffile.TiffFile(path) as file:
        page = file.pages[0]
        if not isinstance(page, tifffile.TiffPage):
            raise PhotoUnreadable(path, reason="it has no pages", remedy="Scan or copy it again.")
        check_size(path, page.imagewidth, page.imagelength, max_pixels)
        if len(file.pages) > 1:
            found.append(f"only the first of its {len(file.pages)} pages was read")
        tags = {tag.code: tag for tag in page.tags.values()}
        icc_profile = _bytes_of(tags, _ICC)
        if page.photometric == _SEPARATED and page.bitspersample == 8:
            pixels, icc_profile = pixels_of(path, picture, icc_profile, found)
        else:
            pixels = _pixels_of_page(path, page)
        exif = _exif_of(picture)
        metadata = Metadata(
            exif=exif,
            xmp=_bytes_of(tags, _XMP),
            iptc=_bytes_of(tags, _IPTC),
            icc_profile=icc_profile,
            dpi=_dpi_of(tags),
            tiff_compression=_LOSSLESS.get(int(page.compression), "zlib"),
            is_lossless=int(page.compression) in _LOSSLESS,
        )
        orientation = int(tags[274].value) if 274 in tags and tags[274].value in range(1, 9) else 1
    return Photo(path, turn_upright(pixels, orientation), "TIFF", metadata, tuple(found))


def _pixels_of_page(path: Path, page: Any) -> np.ndarray:
    pixels = np.asarray(page.asarray(maxworkers=1))
    if page.planarconfig == 2 and pixels.ndim == 3:
        pixels = np.moveaxis(pixels, 0, -1)
    if pixels.dtype == bool:
        pixels = pixels.astype(np.uint8) * 255
    elif pixels.dtype == np.uint8 and page.bitspersample in (2, 4) and page.photometric != _PALETTE:
        pixels = pixels * (255 // (2**page.bitspersample - 1))
    if page.photometric == _PALETTE and page.colormap is not None:
        palette = np.asarray(page.colormap)
        pixels = np.moveaxis(palette[:, pixels], 0, -1)
        pixels = (pixels // 257).astype(np.uint8) if palette.max() > 255 else pixels.astype(np.uint8)
    pixels = pixels.reshape(*pixels.shape[:2], -1) if pixels.ndim in (2, 3) else pixels
    known = page.photometric in (_MINISWHITE, _MINISBLACK, _RGB, _PALETTE, _YCBCR)
    if pixels.dtype not in (np.uint8, np.uint16) or pixels.ndim != 3 or not known or pixels.shape[2] > 4:
        raise PhotoFormatUnsupported(
            path,
            reason=f"its pixels are of a kind that is not supported ({pixels.dtype}, {page.photometric!s})",
            remedy="Save it as 8 or 16 bit grey or RGB.",
        )
    if page.photometric == _MINISWHITE:
        pixels = np.iinfo(pixels.dtype).max - pixels
    return pixels


def _bytes_of(tags: dict[int, Any], code: int) -> bytes | None:
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
        return None if scale is None or not (a and b and c and d) else (a / b * scale, c / d * scale)
    except (KeyError, TypeError, ValueError):
        return None


def _exif_of(picture: Image.Image) -> bytes | None:
    """The file's text tags and EXIF directory as a block of their own, as other formats carry them."""
    source = picture.getexif()
    kept = Image.Exif()
    for code in _KEPT_TAGS:
        if code in source:
            kept[code] = source[code]
    for pointer in (_EXIF_IFD, _GPS_IFD):
        directory = source.get_ifd(pointer)
        if directory:
            kept.get_ifd(pointer).update(directory)
    if not len(kept) and not kept.get_ifd(_EXIF_IFD) and not kept.get_ifd(_GPS_IFD):
        return None
    block = strip_prefix(kept.tobytes())
    return None if block is None else made_upright(block)


def write_tiff(file: IO[bytes], pixels: np.ndarray, metadata: Metadata, xmp: bytes | None) -> None:
    """A TIFF of the pixels, without loss; text tags, EXIF and GPS directories, XMP, IPTC, ICC and resolution kept."""
    exif = metadata.exif or b""
    extra: list[tuple[int, int, int, Any, bool]] = []
    for entry in read_directory(exif) if exif else []:
        if entry.tag in _KEPT_TAGS and entry.kind == _ASCII:
            extra.append((entry.tag, _ASCII, entry.count, entry.data, True))
    if xmp:
        extra.append((_XMP, _BYTE, len(xmp), xmp, True))
    if metadata.iptc:
        extra.append((_IPTC, 7, len(metadata.iptc), metadata.iptc, True))
    # Directories of the large variant are laid out differently; such files keep their text tags only.
    is_big = pixels.nbytes > _LARGEST_CLASSIC
    directories = {
        pointer: entries
        for pointer in (_EXIF_IFD, _GPS_IFD)
        if exif and not is_big and (entries := sub_directory(exif, pointer))
    }
    # The directories come behind the picture; their places are known, and entered, after it is written.
    extra += [(pointer, _LONG, 1, 0, True) for pointer in directories]
    channels = pixels.shape[2]
    tifffile.imwrite(
        file,
        pixels[..., 0] if channels == 1 else pixels,
        photometric="rgb" if channels >= 3 else "minisblack",
        extrasamples=["unassalpha"] if channels in (2, 4) else None,
        planarconfig="contig" if channels > 1 else None,
        compression=metadata.tiff_compression,
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


def _append_directories(file: IO[bytes], directories: dict[int, list[Entry]]) -> None:
    file.seek(0)
    with tifffile.TiffFile(file) as written:
        order = written.byteorder
        places = {code: written.pages[0].tags[code].valueoffset for code in directories}
    for code, entries in directories.items():
        file.seek(0, 2)
        if file.tell() % 2:
            file.write(b"\0")
        offset = file.tell()
        file.write(packed_directory(entries, offset, order))
        file.seek(places[code])
        file.write(struct.pack(order + "I", offset))
