"""Pictures that are painted over a photo, and have its size."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import IO, TypeVar

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from pgdiff_desktop.errors import ErrorCode, MaskWrong, PhotoError, PhotoFormatUnsupported, PhotoTooLarge
from pgdiff_desktop.photos.opening import open_file, open_picture
from pgdiff_desktop.photos.photo import UNSPECIFIED
from pgdiff_desktop.photos.pixels import turn_upright
from pgdiff_desktop.photos.tiff_reading import read_first_page

_Read = TypeVar("_Read")


def read_painted(path: Path, size: tuple[int, int], read: Callable[[Image.Image], _Read]) -> _Read:
    """What `read` makes of a picture file; see `decode_painted`."""
    try:
        file = open_file(path)
    except (OSError, ValueError, PhotoError) as error:
        missing = isinstance(error, FileNotFoundError)
        raise MaskWrong(path, ErrorCode.MASK_MISSING if missing else ErrorCode.MASK_NO_FILE) from error
    with file:
        return _decoded(file, path, size, read)


def decode_painted(
    data: bytes, source: Path, size: tuple[int, int], read: Callable[[Image.Image], _Read]
) -> _Read:
    """What `read` makes of an encoded picture, its EXIF orientation applied.

    Args:
        data: a picture of a kind that `open_picture` opens: 1, 8 or 16 bits, grey, RGB, palette, with alpha or
            without.
        source: what to name in errors.
        size: (width, height) of the upright photo that it belongs to.

    Raises:
        MaskWrong: no picture, cut short, or of another size than the photo.
    """
    return _decoded(io.BytesIO(data), source, size, read)


def _decoded(
    file: IO[bytes], source: Path, size: tuple[int, int], read: Callable[[Image.Image], _Read]
) -> _Read:
    try:
        # Pillow warns of odd tags, which do not matter here.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with open_picture(file, source) as picture:
                found = picture.size
                # Only what has as many pixels as the photo is decoded; a PNG says its orientation no earlier.
                if sorted(found) == sorted(size):
                    upright = _upright(file, source, picture)
                    found = upright.size
                    if found == size:
                        return read(upright)
    except UnidentifiedImageError as error:
        raise MaskWrong(source, ErrorCode.MASK_NO_PICTURE) from error
    except PhotoTooLarge as error:
        raise MaskWrong(source, ErrorCode.MASK_TOO_LARGE) from error
    except Exception as error:  # decoders of damaged files raise anything, from struct.error to TypeError
        raise MaskWrong(source, ErrorCode.MASK_DAMAGED, why=type(error).__name__) from error
    raise MaskWrong(source, ErrorCode.MASK_SIZE, width=found[0], height=found[1], wide=size[0], high=size[1])


def _upright(file: IO[bytes], source: Path, picture: Image.Image) -> Image.Image:
    """The picture as it is seen; a TIFF as photos are read, for Pillow knows 16 bits only where zero is black."""
    if picture.format != "TIFF":
        return ImageOps.exif_transpose(picture)
    try:
        read = read_first_page(file, source)
    except PhotoFormatUnsupported:  # numbers with a fraction, say
        return ImageOps.exif_transpose(picture)
    pixels = turn_upright(read.pixels, read.orientation)
    if read.alpha == UNSPECIFIED and pixels.shape[2] in (2, 4):
        pixels = pixels[..., :-1]
    if pixels.dtype == np.uint16:
        pixels = (pixels >> 8).astype(np.uint8)
    return Image.fromarray(np.ascontiguousarray(pixels[..., 0] if pixels.shape[2] == 1 else pixels))
