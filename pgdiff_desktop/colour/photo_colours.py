"""The colours of one photo, small enough to be kept; they are laid on it at any size."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from pgdiff_desktop.colour.guided_upsampling import GuidedUpsampling
from pgdiff_desktop.colour.lab import lightness_of, rgb_of
from pgdiff_desktop.colour.photo_colouring import FLAT, RADIUS, at_size, colours_seen
from pgdiff_desktop.colour.small_picture import small_picture
from pgdiff_desktop.networks.colouriser_unet import ColouriserUNet

# Colours are kept at about the square of so many pixels: fine enough for a stroke on a face of a group.
_KEPT_SIZE = 512
_PART_ROWS = 256


@dataclass(frozen=True, eq=False)
class PhotoColours:
    """The colours of a photo at a size of their own.

    Attributes:
        guide: the photo's lightness there, (h, w) float32, L in [0, 100].
        ab: CIELAB's a and b, (h, w, 2) float32.
    """

    guide: np.ndarray
    ab: np.ndarray

    def at(self, lightness: np.ndarray, top: int, height: int) -> np.ndarray:
        """a and b, (rows, W, 2) float32, of some rows of the photo; see `GuidedUpsampling.at`."""
        return self._upsampling.at(lightness, top, height)

    def on(self, picture: np.ndarray, saturation: float = 1.0) -> np.ndarray:
        """The whole photo, small, in these colours and its own lightness, (H, W, 3) float32 sRGB in [0, 1].

        Args:
            picture: (H, W, 3) float32 sRGB in [0, 1]; what colours it has are not looked at.
            saturation: 0 for grey, 1 for the colours as they are.
        """
        parts = []
        for top in range(0, len(picture), _PART_ROWS):
            lightness = lightness_of(picture[top : top + _PART_ROWS])
            parts.append(rgb_of(lightness, saturation * self.at(lightness, top, len(picture))))
        return np.concatenate(parts)

    def to_bytes(self) -> bytes:
        """A file of them, .npz; nothing is lost."""
        file = io.BytesIO()
        np.savez_compressed(file, guide=self.guide.astype(np.float16), ab=self.ab.astype(np.float16))
        return file.getvalue()

    @classmethod
    def from_bytes(cls, data: bytes) -> PhotoColours:
        """What `to_bytes` made.

        Raises:
            ValueError: something else.
        """
        try:
            with np.load(io.BytesIO(data), allow_pickle=False) as file:
                return kept(file["guide"], file["ab"])
        except (
            ValueError,
            zipfile.BadZipFile,
            KeyError,
            OSError,
            EOFError,
            TypeError,
            AttributeError,
        ) as error:
            raise ValueError("these are no colours of a photo") from error

    @cached_property
    def _upsampling(self) -> GuidedUpsampling:
        return GuidedUpsampling(self.guide, self.ab, radius=RADIUS, flat=FLAT)


def colours_of(pixels: np.ndarray, icc_profile: bytes | None, network: ColouriserUNet) -> PhotoColours:
    """The colours that a network sees in a photo.

    Args:
        pixels: (H, W, C) uint8 or uint16; what colours it has are not looked at.
        network: see `colours_seen`.
    """
    return colours_of_lightness(lightness_of(small_picture(pixels, icc_profile)), network)


def colours_of_lightness(lightness: np.ndarray, network: ColouriserUNet) -> PhotoColours:
    """The same of a photo whose lightness, (H, W) float32, L in [0, 100], is known."""
    guide = at_size(lightness, _KEPT_SIZE)
    return kept(guide, colours_seen(network, lightness, guide))


def kept(guide: np.ndarray, ab: np.ndarray) -> PhotoColours:
    """Rounded as a file of them is, so that what is read again makes the same picture to the last bit."""
    return PhotoColours(guide.astype(np.float16).astype(np.float32), ab.astype(np.float16).astype(np.float32))
