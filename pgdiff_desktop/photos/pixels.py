"""Pixels as the product has them, from what decoders give."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image, ImageCms

from pgdiff_desktop.errors import ErrorCode, Failure, PhotoFormatUnsupported


def pixels_of(
    path: Path, picture: Image.Image, icc_profile: bytes | None, found: list[Failure]
) -> tuple[np.ndarray, bytes | None]:
    """Pixels of an 8-bit Pillow picture, (H, W, C) uint8, and the profile that they are in."""
    if picture.mode == "CMYK":
        found.append(Failure.of(path, ErrorCode.PHOTO_CMYK))
        if icc_profile:
            try:
                srgb = ImageCms.createProfile("sRGB")
                converted = ImageCms.profileToProfile(picture, BytesIO(icc_profile), srgb, outputMode="RGB")
                if converted is not None:
                    return np.array(converted), ImageCms.ImageCmsProfile(srgb).tobytes()
            except (ImageCms.PyCMSError, OSError):
                found.append(Failure.of(path, ErrorCode.PHOTO_CMYK_PROFILE))
        return np.array(picture.convert("RGB")), None
    if picture.mode == "YCbCr":
        picture = picture.convert("RGB")
    if picture.mode in ("1", "P"):
        picture = picture.convert(
            "RGBA" if "transparency" in picture.info else "RGB" if picture.mode == "P" else "L"
        )
    if picture.mode not in ("L", "LA", "RGB", "RGBA"):
        raise PhotoFormatUnsupported(path, ErrorCode.PHOTO_PIXELS, kind=picture.mode)
    pixels = np.array(picture)
    return pixels.reshape(*pixels.shape[:2], -1), icc_profile


def turn_upright(pixels: np.ndarray, orientation: int) -> np.ndarray:
    """Pixels as they should be seen, from those stored with an EXIF orientation (1 to 8)."""
    if orientation in (2, 5, 7, 4):
        pixels = pixels[:, ::-1]
    # After the mirror: 2 and 1 lie right, 4 and 3 upside down, 5 and 8 turn left, 7 and 6 turn right.
    turns = {1: 0, 2: 0, 3: 2, 4: 2, 5: 1, 8: 1, 6: 3, 7: 3}[orientation]
    return np.ascontiguousarray(np.rot90(pixels, turns))


def with_full_range(pixels: np.ndarray, bits: int) -> np.ndarray:
    """Whole numbers of so many bits, 1 to 16, spread over the 8 or 16 of their array: the largest becomes white."""
    depth = 8 * pixels.dtype.itemsize
    if bits == depth:
        return pixels
    spread = np.zeros_like(pixels)
    # The bits again and again: exact where they fit in evenly, rounded by less than a level elsewhere.
    for shift in range(depth - bits, -bits, -bits):
        spread |= pixels << shift if shift >= 0 else pixels >> -shift
    return spread
