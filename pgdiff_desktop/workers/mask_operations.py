"""What takes too long on the GUI thread with a damage mask of a whole scan, for use with workers.background."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

import numpy as np

from pgdiff_desktop.errors import ErrorCode, MaskWrong

# From here on a pixel counts as damaged, as for masks that are read from files.
_DAMAGED = 128


def grown(mask: np.ndarray, pixels: int) -> np.ndarray:
    """A mask (H, W) uint8 grown by so many pixels in every direction; shrunk by them where negative."""
    from pgdiff_desktop.masks.damage_mask import grow

    return _levels(grow(mask >= _DAMAGED, pixels))


def feathered(mask: np.ndarray, pixels: float) -> np.ndarray:
    """A mask (H, W) uint8 that falls softly to 0 at so many pixels from the damage."""
    from pgdiff_desktop.masks.damage_mask import feather

    soft = feather(mask >= _DAMAGED, pixels)
    soft *= 255
    return np.asarray(soft, np.uint8)


def inverted(mask: np.ndarray) -> np.ndarray:
    return np.asarray(np.bitwise_not(mask))


def read_mask_file(path: Path, size: tuple[int, int]) -> np.ndarray:
    """A mask that somebody made elsewhere, (H, W) uint8 of 0 and 255; see `masks.damage_mask.read_mask`."""
    from pgdiff_desktop.masks.damage_mask import read_mask

    return _levels(read_mask(path, size))


def read_saved_mask(path: Path, size: tuple[int, int]) -> np.ndarray:
    """A mask that this program saved, (H, W) uint8, with its soft edges.

    Raises:
        MaskWrong: no picture, or of another size than the photo.
    """
    from pgdiff_desktop.photos.opening import open_picture

    try:
        # Pillow warns of odd metadata, which do not matter here.
        with warnings.catch_warnings(action="ignore"), open_picture(path) as picture:
            if picture.mode == "L" and picture.size == size:
                return np.array(picture)
    except Exception as error:  # decoders of damaged files raise anything
        raise MaskWrong(path, ErrorCode.PAINTED_MASK_UNREADABLE, why=type(error).__name__) from error
    return read_mask_file(path, size)


def write_mask_file(path: Path, mask: np.ndarray) -> Path:
    """Writes a mask (H, W) uint8 as a grey PNG, whole or not at all."""
    from PIL import Image

    from pgdiff_desktop.saving.atomic_files import replacing

    data = io.BytesIO()
    Image.fromarray(mask).save(data, "PNG", compress_level=3)
    with replacing(path) as target:
        target.write(data.getvalue())
    return path


def as_levels(mask: np.ndarray) -> np.ndarray:
    """A mask of truth values or of grey levels as grey levels, (H, W) uint8."""
    return _levels(mask) if mask.dtype == np.bool_ else mask.astype(np.uint8, copy=False)


def _levels(mask: np.ndarray) -> np.ndarray:
    return mask.astype(np.uint8) * np.uint8(255)
