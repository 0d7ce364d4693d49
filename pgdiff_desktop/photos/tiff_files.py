"""TIFF: 8 and 16 bits, grey, RGB, palette and CMYK, with its tags."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import IO, Any

import numpy as np
import tifffile
from PIL import Image, UnidentifiedImageError

from pgdiff_desktop.errors import ErrorCode, Failure, PhotoFormatUnsupported, PhotoUnreadable
from pgdiff_desktop.photos.exif import (
    Entry,
    made_upright,
    packed_directory,
    read_directory,
    strip_prefix,
    sub_directory,
)
from pgdiff_desktop.photos.photo import INFRARED, Metadata, Photo, sensible_resolution
from pgdiff_desktop.photos.pixels import check_size, pixels_of, turn_upright

_LOSSLESS = {1: None, 5: "lzw", 8: "zlib", 32946: "zlib", 32773: "packbits", 34925: "lzma", 50000: "zstd"}
_MINISWHITE, _MINISBLACK, _RGB, _PALETTE, _SEPARATED, _YCBCR = 0, 1, 2, 3, 5, 6
_EXIF_IFD, _GPS_IFD = 34665, 34853
# What says where a photo comes from, Windows' titles and ratings included; the rest describes its pixels.
_KEPT_TAGS = (269, 270, 271, 272, 285, 305, 306, 315, 316, 18246, 18249, 33432, *range(40091, 40096))
_REDUCED, _JPEG, _ASSOCIATED, _UNSPECIFIED = 1, 7, 1, 0
# Of an infrared channel so few pixels are full or empty, and its darkest twentieth is so bright beside its median.
_MOST_EXTREME, _LEAST_EVEN = 0.2, 0.3
_XMP, _IPTC, _ICC, _RESOLUTION_UNIT = 700, 33723, 34675, 296
_BYTE, _LONG = 1, 4
_CENTIMETRES_AN_INCH = 2.54
# Bytes of pixels that a classic TIFF, with its 32 bit places, surely holds.
_LARGEST_CLASSIC = 3_900_000_000
# Written, and compared, in parts of so many rows.
_STRIP_ROWS = 256


def read_tiff(path: Path) -> Photo:
    """The first page of a TIFF; errors as `read_photo`, those of the decoders as they come."""
    found: list[Failure] = []
    with tifffile.TiffFile(path) as file:
        page = file.pages[0]
        if not isinstance(page, tifffile.TiffPage):
            raise PhotoUnreadable(path, ErrorCode.PHOTO_WITHOUT_PAGES)
        if page.subfiletype & _REDUCED:
            raise PhotoFormatUnsupported(path, ErrorCode.PHOTO_RAW)
        check_size(path, page.imagewidth, page.imagelength)
        if (count := len(file.pages)) > 1:
            found.append(Failure.of(path, ErrorCode.PHOTO_FIRST_OF_SEVERAL, count=count))
        tags = {tag.code: tag for tag in page.tags.values()}
        icc_profile = _bytes_of(tags, _ICC)
        stored_as_ycbcr = page.photometric == _YCBCR and page.compression != _JPEG
        if (page.photometric == _SEPARATED or stored_as_ycbcr) and page.bitspersample == 8:
            with Image.open(path) as picture:
                pixels, icc_profile = pixels_of(path, picture, icc_profile, found)
        else:
            pixels = _pixels_of_page(path, page)
        metadata = Metadata(
            exif=_exif_of(path),
            xmp=_bytes_of(tags, _XMP),
            iptc=_bytes_of(tags, _IPTC),
            icc_profile=icc_profile,
            dpi=_dpi_of(tags),
            tiff_compression=_LOSSLESS.get(int(page.compression), "zlib"),
            tiff_alpha=_kind_of_alpha(page, pixels),
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
    known = known and page.bitspersample in (1, 2, 4, 8, 16)
    if pixels.dtype not in (np.uint8, np.uint16) or pixels.ndim != 3 or not known or pixels.shape[2] > 4:
        raise PhotoFormatUnsupported(
            path, ErrorCode.PHOTO_PIXELS, kind=f"{pixels.dtype} {page.photometric!s}"
        )
    if page.photometric == _MINISWHITE:
        pixels = np.iinfo(pixels.dtype).max - pixels
    return pixels


def _kind_of_alpha(page: Any, pixels: np.ndarray) -> str:
    """What the channel after the colours is; one that the file says nothing of may be a scanner's infrared."""
    if _ASSOCIATED in page.extrasamples:
        return "assocalpha"
    if tuple(page.extrasamples) == (_UNSPECIFIED,) and pixels.shape[2] in (2, 4):
        return INFRARED if _is_infrared(pixels[..., -1]) else "unassalpha"
    return "unassalpha"


def _is_infrared(channel: np.ndarray) -> bool:
    """Whether a channel looks like film in infrared light: evenly bright, with some dark specks.

    Alpha is full or empty nearly everywhere; film keeps a little of any light, and its grain shows.
    """
    sampled = channel[:: max(1, channel.shape[0] // 500), :: max(1, channel.shape[1] // 500)]
    largest = np.iinfo(channel.dtype).max
    extreme = float(((sampled == 0) | (sampled == largest)).mean())
    low, middle = np.percentile(sampled, (5, 50))
    return bool(extreme < _MOST_EXTREME and low > _LEAST_EVEN * middle and np.ptp(channel) > 0)


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
        return None if scale is None else sensible_resolution(a / b * scale, c / d * scale)
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return None


def _exif_of(path: Path) -> bytes | None:
    """The file's text tags and EXIF directory as a block of their own, as other formats carry them."""
    try:
        with Image.open(path) as picture:
            source = picture.getexif()
            # Directories of their own are read from the file, so while it is open.
            directories = {pointer: source.get_ifd(pointer) for pointer in (_EXIF_IFD, _GPS_IFD)}
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):  # pixels that Pillow does not know
        return None
    kept = Image.Exif()
    for code in _KEPT_TAGS:
        if code in source:
            kept[code] = source[code]
    for pointer, directory in directories.items():
        if directory:
            kept.get_ifd(pointer).update(directory)
    if not len(kept) and not any(directories.values()):
        return None
    block = strip_prefix(kept.tobytes())
    return None if block is None else made_upright(block)


def write_tiff(file: IO[bytes], pixels: np.ndarray, metadata: Metadata, xmp: bytes | None) -> None:
    """A TIFF of the pixels, without loss; text tags, EXIF and GPS directories, XMP, IPTC, ICC and resolution kept."""
    exif = metadata.exif or b""
    extra: list[tuple[int, int, int, Any, bool]] = []
    for entry in read_directory(exif) if exif else []:
        if entry.tag in _KEPT_TAGS:
            extra.append((entry.tag, entry.kind, entry.count, entry.data, True))
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
