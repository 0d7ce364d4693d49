"""PNGs of the product: without loss, what describes the picture before its pixels."""

from __future__ import annotations

import struct
import zlib
from datetime import UTC, datetime
from typing import IO

import imagecodecs
import numpy as np

from pgdiff_desktop.photos.metadata.density import as_phys
from pgdiff_desktop.photos.metadata.png_chunks import LAST_CHANGED, png_chunk, xmp_chunk
from pgdiff_desktop.photos.photo import Metadata


def write_png(file: IO[bytes], pixels: np.ndarray, metadata: Metadata, xmp: bytes) -> None:
    encoded = memoryview(imagecodecs.png_encode(np.ascontiguousarray(pixels), level=6))
    # The signature and the header come first; what describes the picture goes between them and the pixels.
    header_end = 8 + 25
    file.write(encoded[:header_end])
    if metadata.icc_profile is not None and not metadata.profile_is_made:
        file.write(png_chunk(b"iCCP", b"ICC profile\0\0" + zlib.compress(metadata.icc_profile)))
    for name, data in metadata.png_chunks:
        file.write(png_chunk(name, _now() if name == LAST_CHANGED else data))
    if metadata.density is not None and (phys := as_phys(metadata.density)):
        file.write(png_chunk(b"pHYs", struct.pack(">IIB", *phys)))
    if metadata.exif is not None:
        file.write(png_chunk(b"eXIf", metadata.exif))
    file.write(xmp_chunk(xmp))
    for name, data in metadata.png_texts:
        file.write(png_chunk(name, data))
    file.write(encoded[header_end:])


def _now() -> bytes:
    now = datetime.now(UTC)
    return struct.pack(">HBBBBB", now.year, now.month, now.day, now.hour, now.minute, now.second)
