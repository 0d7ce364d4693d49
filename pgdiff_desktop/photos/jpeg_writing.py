"""JPEGs of the product: as finely stored as the photo's, with the segments that came with it."""

from __future__ import annotations

import struct
from typing import IO, Any

import numpy as np
from PIL import Image

from pgdiff_desktop.photos.metadata.density import as_jfif
from pgdiff_desktop.photos.metadata.exif import with_prefix
from pgdiff_desktop.photos.metadata.jpeg_segments import (
    APP1,
    APP13,
    COMMENT,
    PHOTOSHOP_PREFIX,
    icc_segments,
    in_segments,
    packed_segment,
)
from pgdiff_desktop.photos.metadata.photoshop import iptc_resource, packed_resources
from pgdiff_desktop.photos.photo import Metadata
from pgdiff_desktop.photos.xmp.jpeg import xmp_segments

LOWEST_JPEG_QUALITY = 92
# Where the encoder's JFIF segment, which comes first, has its unit: behind four markers' bytes, name and version.
_UNIT_OF_JFIF = 13


def write_jpeg(
    file: IO[bytes], pixels: np.ndarray, metadata: Metadata, xmp: bytes, quality: int | None
) -> None:
    options: dict[str, Any] = {"quality": quality or LOWEST_JPEG_QUALITY, "subsampling": 0}
    if metadata.jpeg_tables is not None and quality is None:
        tables, subsampling = metadata.jpeg_tables
        coarse = len(tables) > 0 and sum(tables[min(tables)]) > _coarsest_allowed()
        if not coarse and (pixels.shape[2] < 3 or len(tables) > 1):
            options = {"qtables": tables}
        options["subsampling"] = max(0, subsampling)
    opaque = _without_alpha(pixels)
    picture = Image.fromarray(opaque[..., 0] if opaque.shape[2] == 1 else opaque)
    picture.save(file, "JPEG", extra=_segments(metadata, xmp), **options)
    unit, across, down = as_jfif(metadata.density)
    file.seek(_UNIT_OF_JFIF)
    file.write(struct.pack(">BHH", unit, across, down))
    file.seek(0, 2)


def _segments(metadata: Metadata, xmp: bytes) -> bytes:
    """What follows JFIF's segment, EXIF first, as it must."""
    found = b""
    if metadata.exif is not None:
        found += packed_segment(APP1, with_prefix(metadata.exif))
    for part in xmp_segments(xmp):
        found += packed_segment(APP1, part)
    resources = list(metadata.photoshop)
    if metadata.iptc is not None:
        resources.insert(0, iptc_resource(metadata.iptc))
    found += in_segments(APP13, PHOTOSHOP_PREFIX, packed_resources(resources))
    if metadata.icc_profile is not None:
        found += icc_segments(metadata.icc_profile)
    for marker, payload in metadata.segments:
        found += packed_segment(marker, payload)
    for comment in metadata.comments:
        found += packed_segment(COMMENT, comment)
    return found


def _coarsest_allowed() -> int:
    """Sum of the luminance table of quality 92; that of 50 is the standard's (ITU T.81, Annex K), summing to 3699."""
    return 3699 * 2 * (100 - LOWEST_JPEG_QUALITY) // 100


def _without_alpha(pixels: np.ndarray) -> np.ndarray:
    """Over white, as paper is."""
    if pixels.shape[2] in (1, 3):
        return pixels
    alpha = pixels[..., -1:].astype(np.uint16)
    return ((pixels[..., :-1] * alpha + 255 * (255 - alpha) + 127) // 255).astype(np.uint8)
