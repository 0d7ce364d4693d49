"""JPEGs of the product: as finely stored as the photo's, with the segments that came with it."""

from __future__ import annotations

import struct
from typing import IO, Any

import numpy as np
from PIL import Image

from pgdiff_desktop.photos.exif import with_prefix
from pgdiff_desktop.photos.photo import Metadata
from pgdiff_desktop.photos.provenance import Provenance, merge_into_xmp

LOWEST_JPEG_QUALITY = 92
# Most bytes of a JPEG segment; that of XMP holds its identifier, too.
SEGMENT_ROOM = 65533
_XMP_ROOM = SEGMENT_ROOM - 29


def fitting_xmp(metadata: Metadata, provenance: Provenance, xmp: bytes) -> bytes | None:
    """What a JPEG segment has room for: all, else the photo's own with the least to be said, else that alone."""
    for candidate in (
        xmp,
        merge_into_xmp(metadata.xmp, provenance, briefly=True),
        merge_into_xmp(None, provenance, briefly=True),
    ):
        if len(candidate) <= _XMP_ROOM:
            return candidate
    return None


def write_jpeg(
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
        if len(segment) <= SEGMENT_ROOM:
            segments += b"\xff\xed" + struct.pack(">H", len(segment) + 2) + segment
    if metadata.exif is not None and len(metadata.exif) + 6 <= SEGMENT_ROOM:
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


def _without_alpha(pixels: np.ndarray) -> np.ndarray:
    """Over white, as paper is."""
    if pixels.shape[2] in (1, 3):
        return pixels
    alpha = pixels[..., -1:].astype(np.uint16)
    return ((pixels[..., :-1] * alpha + 255 * (255 - alpha) + 127) // 255).astype(np.uint8)
