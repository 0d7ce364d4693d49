"""From pixels to a photo's file: whole or not at all, never over the original, with all that came with it."""

from __future__ import annotations

import mmap
import struct
import zlib
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

import imagecodecs
import numpy as np
from PIL import Image

from pgdiff_desktop.atomic_files import replacing, writing_errors
from pgdiff_desktop.errors import (
    ErrorCode,
    Failure,
    OriginalWouldBeOverwritten,
    OutputNotWritable,
    PhotoFormatUnsupported,
)
from pgdiff_desktop.photos.colour import grey_as_rgb
from pgdiff_desktop.photos.exif import with_prefix
from pgdiff_desktop.photos.formats import format_of, holds_16_bits
from pgdiff_desktop.photos.photo import Metadata, Photo
from pgdiff_desktop.photos.png_chunks import png_chunk, xmp_chunk
from pgdiff_desktop.photos.provenance import OWN_MARK, Provenance, merge_into_xmp
from pgdiff_desktop.photos.tiff_files import holds_pixels, write_tiff

LOWEST_JPEG_QUALITY = 92
_QUALITY = 95
# Most bytes of a JPEG segment, less the length and the identifier of an XMP segment.
_JPEG_XMP_ROOM = 65533 - 29
_JPEG_SEGMENT_ROOM = 65533
_INCH_IN_METRES = 0.0254
_LOSSLESS = frozenset({"PNG", "TIFF"})
_WITHOUT_GREY = frozenset({"WEBP", "HEIF"})
_LARGEST_SIDE = {"JPEG": 65_500, "WEBP": 16_383, "HEIF": 16_384}


def refuse_to_replace(output: Path) -> None:
    """Lets a result take the place of an earlier result only, which says in its XMP that it is one.

    Raises:
        OriginalWouldBeOverwritten: another file is there.
    """
    if output.is_file() and not _is_result(output):
        raise OriginalWouldBeOverwritten(output, ErrorCode.OUTPUT_NO_RESULT)


def _is_result(path: Path) -> bool:
    """Whether the file bears our mark; a large one is searched where it lies."""
    with writing_errors(path), path.open("rb") as file:
        if path.stat().st_size == 0:
            return False
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as contents:
            return contents.find(OWN_MARK) >= 0


def check_fits(output: Path, width: int, height: int) -> None:
    """Known before a long job, not after it.

    Raises:
        PhotoFormatUnsupported: the format does not hold so many pixels a side.
    """
    most = _LARGEST_SIDE.get(format_of(output))
    if most is not None and max(width, height) > most:
        raise PhotoFormatUnsupported(
            output, ErrorCode.OUTPUT_TOO_LARGE, width=width, height=height, most=most
        )


def not_kept(photo: Photo, output: Path, *, eight_bits: bool = False) -> tuple[Failure, ...]:
    """What of the photo's depth and metadata the output's format has no place for.

    Args:
        eight_bits: so many were asked for.
    """
    metadata, kind = photo.metadata, format_of(output)
    iptc_room = {"JPEG": _JPEG_SEGMENT_ROOM - 64, "TIFF": None}.get(kind, 0)
    is_lost = {
        ErrorCode.OUTPUT_8_BITS: photo.pixels.dtype == np.uint16
        and not (eight_bits or holds_16_bits(output)),
        ErrorCode.OUTPUT_LOSES_EXIF: kind == "JPEG" and len(metadata.exif or b"") + 6 > _JPEG_SEGMENT_ROOM,
        ErrorCode.OUTPUT_LOSES_IPTC: iptc_room is not None and len(metadata.iptc or b"") > iptc_room,
        ErrorCode.OUTPUT_LOSES_COMMENT: metadata.comment is not None and kind != "JPEG",
        ErrorCode.OUTPUT_LOSES_TEXTS: bool(metadata.png_texts) and kind != "PNG",
    }
    return tuple(Failure.of(output, code, ending=output.suffix) for code, lost in is_lost.items() if lost)


def write_photo(
    pixels: np.ndarray, photo: Photo, output: Path, provenance: Provenance, *, quality: int | None = None
) -> None:
    """Writes pixels in the format of the output's ending, with the photo's metadata and what was done.

    Lossless formats are decoded again and compared before the file takes its place.

    Args:
        pixels: (H, W, C) uint8 or uint16, upright.
        photo: where the metadata come from; its file is never written to.
        quality: 1 to 100 of formats that lose something; None for the photo's own, or one that nobody sees.

    Raises:
        OriginalWouldBeOverwritten: there is a file already that is no earlier result.
        OutputNotWritable, DiskFull, PhotoFormatUnsupported: naming the output.
    """
    kind = format_of(output)
    refuse_to_replace(output)
    if not holds_16_bits(output):
        pixels = as_8_bits(pixels)
    metadata = photo.metadata
    if photo.infrared is not None and pixels.shape[2] in (2, 4) and kind != "TIFF":
        # No other format has a place for it; as alpha it would make the photo transparent.
        pixels = np.ascontiguousarray(pixels[..., :-1])
    if pixels.shape[2] < 3 and kind in _WITHOUT_GREY:
        pixels = grey_as_rgb(pixels, metadata.icc_profile)
        metadata = replace(metadata, icc_profile=None)
    lossless = kind in _LOSSLESS or (
        kind == "WEBP" and photo.format == kind and metadata.is_lossless and quality is None
    )
    xmp = merge_into_xmp(metadata.xmp, provenance)
    with replacing(output) as file:
        if kind == "PNG":
            _write_png(file, pixels, metadata, xmp)
        elif kind == "TIFF":
            write_tiff(file, pixels, metadata, xmp)
        elif kind == "JPEG":
            _write_jpeg(file, pixels, metadata, _fitting_xmp(metadata, provenance, xmp), quality)
        else:
            _write_with_pillow(file, kind, pixels, metadata, xmp, lossless=lossless, quality=quality)
        file.flush()
        _verify(file, kind, pixels, output, lossless=lossless)


def as_8_bits(pixels: np.ndarray) -> np.ndarray:
    """Rounded to 8 bits, stripe by stripe; 8-bit pixels as they are."""
    if pixels.dtype == np.uint8:
        return pixels
    rounded = np.empty(pixels.shape, np.uint8)
    for top in range(0, len(pixels), 256):
        stripe = pixels[top : top + 256].astype(np.uint32)
        rounded[top : top + 256] = (stripe * 255 + 32767) // 65535
    return rounded


def _fitting_xmp(metadata: Metadata, provenance: Provenance, xmp: bytes) -> bytes | None:
    """What a JPEG segment has room for: all, else the photo's own with the least to be said, else that alone."""
    for candidate in (
        xmp,
        merge_into_xmp(metadata.xmp, provenance, briefly=True),
        merge_into_xmp(None, provenance, briefly=True),
    ):
        if len(candidate) <= _JPEG_XMP_ROOM:
            return candidate
    return None


def _write_jpeg(
    file: IO[bytes], pixels: np.ndarray, metadata: Metadata, xmp: bytes | None, quality: int | None
) -> None:
    options: dict[str, Any] = {"quality": quality or LOWEST_JPEG_QUALITY, "subsampling": 0}
    if metadata.jpeg_tables is not None and quality is None:
        tables, subsampling = metadata.jpeg_tables
        coarse = len(tables) > 0 and sum(tables[min(tables)]) > _coarsest_allowed()
        if not coarse and (pixels.shape[2] < 3 or len(tables) > 1):
            options = {"qtables": tables}
        options["subsampling"] = max(0, subsampling)
    segments = b""
    if metadata.iptc is not None:
        resource = b"8BIM" + struct.pack(">HHI", 0x0404, 0, len(metadata.iptc)) + metadata.iptc
        resource += b"\0" * (len(metadata.iptc) % 2)
        segment = b"Photoshop 3.0\0" + resource
        if len(segment) <= _JPEG_SEGMENT_ROOM:
            segments += b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment
    if metadata.exif is not None and len(metadata.exif) + 6 <= _JPEG_SEGMENT_ROOM:
        options["exif"] = with_prefix(metadata.exif)
    if metadata.dpi is not None:
        options["dpi"] = tuple(round(value) for value in metadata.dpi)
    if xmp is not None:
        options["xmp"] = xmp
    if metadata.comment is not None:
        options["comment"] = metadata.comment
    opaque = _without_alpha(pixels)
    picture = Image.fromarray(opaque[..., 0] if opaque.shape[2] == 1 else opaque)
    picture.save(file, "JPEG", icc_profile=metadata.icc_profile, extra=segments, **options)


def _coarsest_allowed() -> int:
    """Sum of the luminance table of quality 92; that of 50 is the standard's (ITU T.81, Annex K), summing to 3699."""
    return 3699 * 2 * (100 - LOWEST_JPEG_QUALITY) // 100


def _write_with_pillow(
    file: IO[bytes],
    kind: str,
    pixels: np.ndarray,
    metadata: Metadata,
    xmp: bytes,
    *,
    lossless: bool,
    quality: int | None,
) -> None:
    options: dict[str, Any] = {"xmp": xmp}
    if metadata.exif is not None:
        options["exif"] = with_prefix(metadata.exif)
    if metadata.icc_profile is not None:
        options["icc_profile"] = metadata.icc_profile
    if kind == "WEBP":
        options |= {"lossless": lossless, "exact": True, "quality": 75 if lossless else quality or _QUALITY}
    else:
        options["quality"] = quality or _QUALITY
    Image.fromarray(pixels).save(file, kind, **options)


def _without_alpha(pixels: np.ndarray) -> np.ndarray:
    """Over white, as paper is."""
    if pixels.shape[2] in (1, 3):
        return pixels
    alpha = pixels[..., -1:].astype(np.uint16)
    return ((pixels[..., :-1] * alpha + 255 * (255 - alpha) + 127) // 255).astype(np.uint8)


def _write_png(file: IO[bytes], pixels: np.ndarray, metadata: Metadata, xmp: bytes) -> None:
    encoded = memoryview(imagecodecs.png_encode(np.ascontiguousarray(pixels), level=6))
    # The signature and the header come first; what describes the picture goes between them and the pixels.
    header_end = 8 + 25
    file.write(encoded[:header_end])
    if metadata.icc_profile is not None:
        file.write(png_chunk(b"iCCP", b"ICC profile\0\0" + zlib.compress(metadata.icc_profile)))
    if metadata.dpi is not None:
        across, down = (round(value / _INCH_IN_METRES) for value in metadata.dpi)
        file.write(png_chunk(b"pHYs", struct.pack(">IIB", across, down, 1)))
    if metadata.exif is not None:
        file.write(png_chunk(b"eXIf", metadata.exif))
    file.write(xmp_chunk(xmp))
    for name, data in metadata.png_texts:
        file.write(png_chunk(name, data))
    file.write(encoded[header_end:])


def _verify(file: IO[bytes], kind: str, pixels: np.ndarray, output: Path, *, lossless: bool) -> None:
    """A lossless file must decode to the very pixels that it was made from."""
    if kind == "PNG":
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as encoded:
            same = np.array_equal(np.asarray(imagecodecs.png_decode(encoded)).reshape(pixels.shape), pixels)
    elif kind == "TIFF":
        same = holds_pixels(file, pixels)
    elif lossless:
        file.seek(0)
        with Image.open(file) as written:
            same = np.array_equal(
                np.asarray(written.convert("RGBA" if pixels.shape[2] == 4 else "RGB")), pixels
            )
    else:
        return
    if not same:
        raise OutputNotWritable(output, ErrorCode.OUTPUT_NOT_VERIFIED)
