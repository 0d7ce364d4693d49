"""Pixels of a JPEG 2000 (ITU-T T.800)."""

from __future__ import annotations

import struct
from pathlib import Path

import imagecodecs
import numpy as np
from PIL import Image

from pgdiff_desktop.errors import ErrorCode, Failure, PhotoFormatUnsupported
from pgdiff_desktop.photos.limits import MOST_PROFILE_BYTES, check_part
from pgdiff_desktop.photos.pixels import pixels_of, with_full_range

_CODESTREAM = b"\xff\x4f\xff\x51"
_BOXES_WITHIN = frozenset({b"jp2h"})
_ICC_METHODS = (2, 3)


def jpeg2000_pixels(
    path: Path, data: bytes, picture: Image.Image, found: list[Failure]
) -> tuple[np.ndarray, bytes | None]:
    """Pixels of an opened JPEG 2000 at their depth, (H, W, C), and the profile that they are in.

    Args:
        data: the whole file.
    """
    icc_profile = _profile_of(path, data)
    bits = _bits_of(data)
    if bits <= 8:
        return pixels_of(path, picture, icc_profile, found)
    if picture.mode not in ("L", "I;16", "LA", "RGB", "RGBA") or bits > 16:
        raise PhotoFormatUnsupported(path, ErrorCode.PHOTO_PIXELS, kind=f"{picture.mode}, {bits} bit")
    pixels = np.asarray(imagecodecs.jpeg2k_decode(data))
    if pixels.dtype != np.uint16 or pixels.ndim not in (2, 3):
        raise PhotoFormatUnsupported(path, ErrorCode.PHOTO_PIXELS, kind=f"{pixels.dtype}")
    return with_full_range(pixels.reshape(*pixels.shape[:2], -1), bits), icc_profile


def _bits_of(data: bytes) -> int:
    """The most bits of any component, of the SIZ marker (A.5.1)."""
    start = data.index(_CODESTREAM) + 4
    count = struct.unpack_from(">H", data, start + 36)[0]
    sizes = data[start + 38 : start + 38 + 3 * count : 3]
    return max((size & 0x7F) + 1 for size in sizes)


def _profile_of(path: Path, data: bytes) -> bytes | None:
    """The ICC profile of the box `colr` (I.5.3.3)."""
    place, end = 0, len(data)
    while place + 8 <= end:
        length, name = struct.unpack_from(">I4s", data, place)
        head = 8
        if length == 1 and place + 16 <= end:
            length, head = struct.unpack_from(">Q", data, place + 8)[0], 16
        if name == b"jp2c" or length < head:
            return None
        if name == b"colr" and data[place + head] in _ICC_METHODS:
            check_part(path, "ICC", length, MOST_PROFILE_BYTES)
            return data[place + head + 3 : place + length]
        place += head if name in _BOXES_WITHIN else length
    return None
