"""Pixels of a JPEG, of a damaged one as far as they go."""

from __future__ import annotations

import os
from pathlib import Path

import imagecodecs
import numpy as np
from PIL import Image

from pgdiff_desktop.errors import ErrorCode, Failure, PhotoUnreadable
from pgdiff_desktop.photos.jpeg_damage import ended, first_damaged_row
from pgdiff_desktop.photos.limits import check_file_bytes
from pgdiff_desktop.photos.opening import open_file, open_picture
from pgdiff_desktop.photos.pixels import pixels_of

_BEGIN = b"\xff\xd8\xff"


def jpeg_pixels(
    path: Path, data: bytes, picture: Image.Image, found: list[Failure]
) -> tuple[np.ndarray, bytes | None]:
    """Pixels of an opened JPEG and the profile that they are in; what is damaged is said in `found`.

    Args:
        data: the whole file.

    Raises:
        PhotoUnreadable: nothing of it can be decoded.
    """
    icc_profile = picture.info.get("icc_profile")
    row = first_damaged_row(data)
    if row is None:
        pixels = _decoded(data, picture)
        return (pixels, icc_profile) if pixels is not None else pixels_of(path, picture, icc_profile, found)
    if row == 0:
        raise PhotoUnreadable(path, ErrorCode.PHOTO_DAMAGED, why="JPEG")
    found.append(_broken_below(path, row, picture))
    with open_picture(ended(data), path) as whole:
        return pixels_of(path, whole, icc_profile, found)


def _decoded(data: bytes, picture: Image.Image) -> np.ndarray | None:
    """Grey or RGB decoded into its place; None where that is left to Pillow.

    With the same decoder, Pillow takes four times the memory and twice as long.
    """
    if picture.mode not in ("L", "RGB"):
        return None
    shape = (picture.height, picture.width, *([3] if picture.mode == "RGB" else []))
    pixels = np.empty(shape, np.uint8)
    try:
        imagecodecs.jpeg8_decode(data, out=pixels)
    except Exception:  # of C code and odd files; Pillow says what is wrong with them
        # The decoder may keep its array when it fails: what is kept must be empty.
        pixels.resize(0, refcheck=False)
        return None
    return pixels.reshape(picture.height, picture.width, -1)


def damage_of(path: Path) -> Failure | None:
    """What `jpeg_pixels` would say of a file's data, without its pixels; None of a sound one, and of other formats.

    Raises:
        PhotoUnreadable, OSError: it cannot be opened.
    """
    with open_file(path) as file:
        data = file.read(len(_BEGIN))
        if data != _BEGIN:
            return None
        check_file_bytes(path, os.fstat(file.fileno()).st_size)
        data += file.read()
    with open_picture(data, path) as picture:
        row = first_damaged_row(data)
        return None if row is None else _broken_below(path, row, picture)


def _broken_below(path: Path, row: int, picture: Image.Image) -> Failure:
    return Failure.of(path, ErrorCode.PHOTO_BROKEN_BELOW, row=row, rows=picture.height)
