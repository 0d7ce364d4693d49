"""Pixels of a JPEG, of a damaged one as far as they go."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from pgdiff_desktop.errors import ErrorCode, Failure, PhotoUnreadable
from pgdiff_desktop.photos.jpeg_damage import ended, first_damaged_row
from pgdiff_desktop.photos.opening import open_picture
from pgdiff_desktop.photos.pixels import pixels_of


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
        return pixels_of(path, picture, icc_profile, found)
    if row == 0:
        raise PhotoUnreadable(path, ErrorCode.PHOTO_DAMAGED, why="JPEG")
    found.append(Failure.of(path, ErrorCode.PHOTO_BROKEN_BELOW, row=row, rows=picture.height))
    with open_picture(ended(data), path) as whole:
        return pixels_of(path, whole, icc_profile, found)
