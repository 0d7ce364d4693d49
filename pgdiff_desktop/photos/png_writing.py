"""PNGs of the product: without loss, what describes the picture before its pixels."""

from __future__ import annotations

import struct
import zlib
from typing import IO

import imagecodecs
import numpy as np

from pgdiff_desktop.photos.photo import Metadata
from pgdiff_desktop.photos.png_chunks import png_chunk, xmp_chunk

_INCH_IN_METRES = 0.0254


def write_png(file: IO[bytes], pixels: np.ndarray, metadata: Metadata, xmp: bytes) -> None:
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
