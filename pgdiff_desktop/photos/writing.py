"""From pixels to a photo's file: whole or not at all, never over the original, with all that came with it."""

from __future__ import annotations

import mmap
import struct
import zlib
from pathlib import Path
from typing import IO, Any

import imagecodecs
import numpy as np
from PIL import Image

from pgdiff_desktop.atomic_files import replacing
from pgdiff_desktop.errors import OriginalWouldBeOverwritten, OutputNotWritable
from pgdiff_desktop.photos.exif import with_prefix
from pgdiff_desktop.photos.formats import format_of, holds_16_bits
from pgdiff_desktop.photos.photo import Metadata, Photo
from pgdiff_desktop.photos.provenance import Provenance, merge_into_xmp
from pgdiff_desktop.photos.tiff_files import holds_pixels, write_tiff

LOWEST_JPEG_QUALITY = 92
_QUALITY = 95
# Most bytes of a JPEG segment, less the length and the identifier of an XMP segment.
_JPEG_XMP_ROOM = 65533 - 29
_JPEG_SEGMENT_ROOM = 65533
_INCH_IN_METRES = 0.0254


def depth_kept(photo: Photo, output: Path) -> bool:
    """Whether the output's format holds as many bits as the photo has."""
    return photo.pixels.dtype != np.uint16 or holds_16_bits(output)


def write_photo(pixels: np.ndarray, photo: Photo, output: Path, provenance: Provenance) -> None:
    """Writes pixels in the format of the output's ending, with the photo's metadata and what was done.

    Lossless formats are decoded again and compared before the file takes its place.

    Args:
        pixels: (H, W, C) uint8 or uint16, upright.
        photo: where the metadata come from; its file is never written to.

    Raises:
        OriginalWouldBeOverwritten, OutputNotWritable, DiskFull, PhotoFormatUnsupported: naming the output.
    """
    kind = format_of(output)
    if output.exists() and photo.path.exists() and output.samefile(photo.path):
        raise OriginalWouldBeOverwritten(
            output, reason="it is the original photo", remedy="Name another file or folder with -o."
        )
    if not holds_16_bits(output):
        pixels = as_8_bits(pixels)
    metadata = photo.metadata
    xmp = merge_into_xmp(metadata.xmp, provenance)
    with replacing(output) as file:
        if kind == "PNG":
            _write_png(file, pixels, metadata, xmp)
        elif kind == "TIFF":
            write_tiff(file, pixels, metadata, xmp)
        elif kind == "JPEG":
            _write_jpeg(file, pixels, metadata, _fitting_xmp(metadata, provenance, xmp))
        else:
            lossless = photo.format == kind and metadata.is_lossless
            _write_with_pillow(file, kind, pixels, metadata, xmp, lossless=lossless)
        file.flush()
        _verify(file, kind, pixels, output)


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


def _write_jpeg(file: IO[bytes], pixels: np.ndarray, metadata: Metadata, xmp: bytes | None) -> None:
    options: dict[str, Any] = {"quality": LOWEST_JPEG_QUALITY, "subsampling": 0}
    if metadata.jpeg_tables is not None:
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
    picture = Image.fromarray(np.squeeze(_without_alpha(pixels)))
    picture.save(file, "JPEG", icc_profile=metadata.icc_profile, extra=segments, **options)


def _coarsest_allowed() -> int:
    """Sum of the luminance table of quality 92; that of 50 is the standard's (ITU T.81, Annex K), summing to 3699."""
    return 3699 * 2 * (100 - LOWEST_JPEG_QUALITY) // 100


def _write_with_pillow(
    file: IO[bytes], kind: str, pixels: np.ndarray, metadata: Metadata, xmp: bytes, *, lossless: bool
) -> None:
    options: dict[str, Any] = {"xmp": xmp}
    if metadata.exif is not None:
        options["exif"] = with_prefix(metadata.exif)
    if metadata.icc_profile is not None:
        options["icc_profile"] = metadata.icc_profile
    if kind == "WEBP":
        options |= {"lossless": lossless, "exact": True, "quality": 75 if lossless else _QUALITY}
    else:
        options["quality"] = _QUALITY
    if pixels.shape[2] < 3:  # neither format has grey of its own
        pixels = np.concatenate([np.repeat(pixels[..., :1], 3, axis=2), pixels[..., 1:]], axis=2)
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
        file.write(_png_chunk(b"iCCP", b"ICC profile\0\0" + zlib.compress(metadata.icc_profile)))
    if metadata.dpi is not None:
        across, down = (round(value / _INCH_IN_METRES) for value in metadata.dpi)
        file.write(_png_chunk(b"pHYs", struct.pack(">IIB", across, down, 1)))
    if metadata.exif is not None:
        file.write(_png_chunk(b"eXIf", metadata.exif))
    file.write(_png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + xmp))
    file.write(encoded[header_end:])


def _png_chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _verify(file: IO[bytes], kind: str, pixels: np.ndarray, output: Path) -> None:
    """A lossless file must decode to the very pixels that it was made from."""
    if kind == "PNG":
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as encoded:
            same = np.array_equal(np.asarray(imagecodecs.png_decode(encoded)).reshape(pixels.shape), pixels)
    elif kind == "TIFF":
        same = holds_pixels(file, pixels)
    else:
        return
    if not same:
        raise OutputNotWritable(
            output, reason="what was written is not what was meant", remedy="Write it to another disk."
        )
