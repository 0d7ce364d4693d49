"""Damage masks: True = damaged, to be invented; False = known."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from pgdiff_desktop.masks.painted_files import decode_painted, read_painted
from pgdiff_desktop.opencv import cv2


def read_mask(path: Path, size: tuple[int, int]) -> np.ndarray:
    """The damage mask of a picture file; see `decode_mask`."""
    return read_painted(path, size, _white)


def decode_mask(data: bytes, source: Path, size: tuple[int, int]) -> np.ndarray:
    """The damage mask of an encoded picture, (H, W) bool; white, from half of its range on, is damaged.

    What is transparent was not painted and is not damaged; see `decode_painted` for arguments and errors.
    """
    return decode_painted(data, source, size, _white)


def _white(picture: Image.Image) -> np.ndarray:
    if picture.mode.startswith("I") or picture.mode == "F":
        # More than 8 bits of grey, which `convert` would cut off at 255.
        values = np.asarray(picture)
        largest = 1.0 if picture.mode == "F" and values.max() <= 1 else 65535.0
        return np.asarray(values >= largest / 2)
    if picture.has_transparency_data:
        painted = picture.convert("RGBA")
        picture = Image.alpha_composite(Image.new("RGBA", picture.size, "black"), painted)
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
    """The mask with soft edges around it, (H, W) float32: 1 on damage, falling to 0 at `pixels` from it."""
    if pixels <= 0 or not mask.any():
        return mask.astype(np.float32)
    away = cv2.distanceTransform((~mask).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    return np.asarray(np.clip(1 - away / pixels, 0, 1), np.float32)


def opened(mask: np.ndarray, radius: float) -> np.ndarray:
    """What of (H, W) bool discs of that radius fit into; by distances, as large discs are slow to move about."""
    padded = np.pad(mask.astype(np.uint8), 1)
    # Mostly there is nothing so wide, and then not even the square fits that such a disc holds: quick to find out.
    side = 2 * int(radius / 2**0.5) + 1
    if not cv2.erode(padded, np.ones((side, side), np.uint8), borderValue=0).any():
        return np.zeros_like(mask)
    centres = cv2.distanceTransform(padded, cv2.DIST_L2, cv2.DIST_MASK_PRECISE) > radius
    if not centres.any():
        return np.zeros_like(mask)
    away = cv2.distanceTransform((~centres).astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    return np.asarray((away <= radius)[1:-1, 1:-1])
