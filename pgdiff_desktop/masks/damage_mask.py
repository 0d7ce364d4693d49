"""Damage masks: True = damaged, to be invented; False = known."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
from PIL import Image, UnidentifiedImageError

from pgdiff_desktop.errors import MaskWrong
from pgdiff_desktop.opencv import cv2


def read_mask(path: Path, size: tuple[int, int]) -> np.ndarray:
    """The damage mask of a picture file, (H, W) bool; white, from half of its range on, is damaged.

    Args:
        size: (width, height) of the upright photo that it belongs to.

    Raises:
        MaskWrong: no picture, cut short, or of another size than the photo.
    """
    try:
        with Image.open(path) as picture:
            if picture.size != size:
                raise MaskWrong(
                    path,
                    reason=f"it is {picture.width} x {picture.height} pixels, the photo {size[0]} x {size[1]}",
                    remedy="Paint the mask over the upright photo at its full size.",
                )
            return _white(picture)
    except FileNotFoundError as error:
        raise MaskWrong(path, reason="there is no such file", remedy="Check the name of the mask.") from error
    except (
        UnidentifiedImageError, OSError, SyntaxError, ValueError, EOFError, struct.error, MemoryError,
        Image.DecompressionBombError,
    ) as error:  # fmt: skip
        raise MaskWrong(
            path,
            reason=f"it cannot be read as a picture ({type(error).__name__})",
            remedy="Save it again as a black and white PNG.",
        ) from error


def _white(picture: Image.Image) -> np.ndarray:
    if picture.mode.startswith("I") or picture.mode == "F":
        # 16 bits, and what some programs make of them.
        values = np.asarray(picture).astype(np.float64)
        return np.asarray(values >= (32768 if picture.mode != "F" or values.max() > 1 else 0.5))
    if "A" in picture.getbands() or "transparency" in picture.info:
        # Painted on nothing: what is not painted is not damaged.
        picture = Image.alpha_composite(Image.new("RGBA", picture.size, "black"), picture.convert("RGBA"))
    return np.asarray(picture.convert("L")) >= 128


def grow(mask: np.ndarray, pixels: int) -> np.ndarray:
    """The mask grown by so many pixels in every direction; shrunk by them where negative."""
    if pixels == 0:
        return mask
    side = 2 * abs(pixels) + 1
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
    change = cv2.dilate if pixels > 0 else cv2.erode
    return np.asarray(change(mask.astype(np.uint8), kernel) > 0)


def feather(mask: np.ndarray, pixels: float) -> np.ndarray:
    """The mask with soft edges around it, (H, W) float32 in [0, 1]; damaged pixels stay 1."""
    if pixels <= 0:
        return mask.astype(np.float32)
    soft = cv2.GaussianBlur(mask.astype(np.float32), (0, 0), pixels / 2)
    return np.where(mask, np.float32(1), soft)
