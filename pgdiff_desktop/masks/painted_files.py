"""Pictures that are painted over a photo, and have its size."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PIL import Image, ImageOps, UnidentifiedImageError

from pgdiff_desktop.errors import ErrorCode, MaskWrong

_Read = TypeVar("_Read")


def read_painted(path: Path, size: tuple[int, int], read: Callable[[Image.Image], _Read]) -> _Read:
    """What `read` makes of a picture file; see `decode_painted`."""
    try:
        data = path.read_bytes()
    except (OSError, ValueError) as error:
        missing = isinstance(error, FileNotFoundError)
        raise MaskWrong(path, ErrorCode.MASK_MISSING if missing else ErrorCode.MASK_NO_FILE) from error
    return decode_painted(data, path, size, read)


def decode_painted(
    data: bytes, source: Path, size: tuple[int, int], read: Callable[[Image.Image], _Read]
) -> _Read:
    """What `read` makes of an encoded picture, its EXIF orientation applied.

    Args:
        data: a picture of any kind that Pillow reads: 1, 8 or 16 bits, grey, RGB, palette, with alpha or without.
        source: what to name in errors.
        size: (width, height) of the upright photo that it belongs to.

    Raises:
        MaskWrong: no picture, cut short, or of another size than the photo.
    """
    try:
        # Pillow warns of odd tags and many pixels, neither of which matters here.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data)) as picture:
                found = picture.size
                # Only what has as many pixels as the photo is decoded; a PNG says its orientation no earlier.
                if sorted(found) == sorted(size):
                    upright = ImageOps.exif_transpose(picture)
                    found = upright.size
                    if found == size:
                        return read(upright)
    except UnidentifiedImageError as error:
        raise MaskWrong(source, ErrorCode.MASK_NO_PICTURE) from error
    except Image.DecompressionBombError as error:
        raise MaskWrong(source, ErrorCode.MASK_TOO_LARGE) from error
    except Exception as error:  # decoders of damaged files raise anything, from struct.error to TypeError
        raise MaskWrong(source, ErrorCode.MASK_DAMAGED, why=type(error).__name__) from error
    raise MaskWrong(source, ErrorCode.MASK_SIZE, width=found[0], height=found[1], wide=size[0], high=size[1])
