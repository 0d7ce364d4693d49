"""A photo for the screen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pgdiff_desktop.errors import Failure


@dataclass(frozen=True)
class LoadedPhoto:
    """A photo as it is seen.

    Attributes:
        pixels: (H, W, 3) uint8 sRGB, upright.
        warnings: what of the file is not in the pixels.
    """

    pixels: np.ndarray
    warnings: tuple[Failure, ...] = ()


def load_photo(path: Path) -> LoadedPhoto:
    """Reads and converts part by part; for a thread of the pool.

    Raises:
        PhotoError: naming the file.
    """
    # Decoders are loaded on the thread that needs them, after the window is up.
    from pgdiff_desktop.photos.colour import for_screen
    from pgdiff_desktop.photos.reading import read_photo

    photo = read_photo(path)
    return LoadedPhoto(for_screen(photo.pixels, photo.metadata.icc_profile), photo.warnings)
