"""A photo that is ready to take restored faces."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from pgdiff_desktop.masks.damage_mask import read_mask
from pgdiff_desktop.masks.inpainting import fill_damage
from pgdiff_desktop.photos.photo import Photo


@dataclass(frozen=True)
class PreparedPhoto:
    """A photo and what is painted over it.

    Attributes:
        filled: (H, W, C), damage filled from its surroundings; the photo's own pixels where there is none.
        damage: (H, W), True = damaged; None for none.
    """

    photo: Photo
    filled: np.ndarray
    damage: np.ndarray | None


def prepare_with_mask(photo: Photo, mask: Path | None) -> PreparedPhoto:
    """The photo with the damage of a mask filled.

    Args:
        mask: picture of the photo's size, white = damaged; None for none.

    Raises:
        MaskWrong: the mask cannot be read, or is not of the photo's size.
    """
    height, width = photo.pixels.shape[:2]
    return prepare(photo, None if mask is None else read_mask(mask, (width, height)))


def prepare(photo: Photo, damage: np.ndarray | None) -> PreparedPhoto:
    """The photo with its damage, (H, W), True = damaged, filled."""
    if damage is None or not damage.any():
        return PreparedPhoto(photo, photo.pixels, None)
    return PreparedPhoto(photo, fill_damage(photo.pixels, damage), damage)
