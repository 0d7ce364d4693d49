"""A photo for the screen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from pgdiff_desktop.errors import ErrorCode, Failure

if TYPE_CHECKING:
    from pgdiff_desktop.photos.photo import Photo


@dataclass(frozen=True)
class LoadedPhoto:
    """A photo as it is seen.

    Attributes:
        pixels: (H, W, 3) uint8 sRGB, upright.
        warnings: what of the file is not in the pixels.
        pages: how many pictures of the file can be read.
        photo: whose pixels these are; None where they are a copy in other colours. Whoever holds it shares it with
            everybody who reads the file meanwhile.
    """

    pixels: np.ndarray
    warnings: tuple[Failure, ...] = ()
    pages: int = 1
    photo: Photo | None = None


def load_photo(path: Path, page: int = 1) -> LoadedPhoto:
    """Reads and converts part by part; for a thread of the pool.

    Args:
        page: of a file of several pictures, from 1.

    Raises:
        PhotoError: naming the file.
    """
    # Decoders are loaded on the thread that needs them, after the window is up.
    from pgdiff_desktop.photos.colour import seen_on_screen
    from pgdiff_desktop.photos.reading import page_count
    from pgdiff_desktop.photos.shared_reading import read_shared

    photo = read_shared(path, page)
    said = {one.code for one in photo.warnings}
    pages = page_count(path) if ErrorCode.PHOTO_FIRST_OF_SEVERAL in said else 1
    pixels = seen_on_screen(photo)
    return LoadedPhoto(pixels, photo.warnings, pages, photo if pixels is photo.pixels else None)
