"""A whole photo in colour, by what a network makes of its lightness."""

from __future__ import annotations

import numpy as np
import torch

from pgdiff_desktop.colour.guided_upsampling import GuidedUpsampling
from pgdiff_desktop.colour.lab import lightness_of, rgb_of
from pgdiff_desktop.networks.colouriser_unet import ColouriserUNet
from pgdiff_desktop.opencv import cv2

# The network works on about the square of so many pixels, in the shape of the photo: things have about the sizes
# there that training shows them in.
WORKING_SIZE = 224
_MOST_ENLARGED = 2.0
# Between the mean of what a thing may be and its likeliest colour.
TEMPERATURE = 0.5
# Sides of what the network takes are multiples of this.
_MULTIPLE = 32
# So much more is shown of a photo, mirrored, than it has: at its borders colours are guessed as well as inside.
_BEYOND = 16
_RADIUS, _FLAT = 4, 3.0
_PART_ROWS = 256


class PhotoColouriser:
    """Colours photos; the same photo always in the same colours.

    Args:
        network: lightness (1, 1, H, W), L / 50 - 1, -> logits of classes of colour, and their `mean_colour`; see
            `ColouriserUNet`.
    """

    def __init__(self, network: ColouriserUNet) -> None:
        self._network = network

    def colours(self, picture: np.ndarray) -> np.ndarray:
        """The picture in colour, (H, W, 3) float32 sRGB in [0, 1], of its own CIELAB lightness.

        Where such a light or dark colour cannot be shown, it is paler.

        Args:
            picture: (H, W, 3) float32 sRGB in [0, 1], 16 px or more each way; what colours it has are not looked at.
        """
        height = len(picture)
        parts = [slice(top, top + _PART_ROWS) for top in range(0, height, _PART_ROWS)]
        lightness = np.concatenate([lightness_of(picture[rows]) for rows in parts])
        guide = at_working_size(lightness)
        upsampling = GuidedUpsampling(guide, self.coarse_colours(guide), radius=_RADIUS, flat=_FLAT)
        return np.concatenate(
            [rgb_of(lightness[rows], upsampling.at(lightness[rows], rows.start, height)) for rows in parts]
        )

    @torch.inference_mode()
    def coarse_colours(self, lightness: np.ndarray) -> np.ndarray:
        """a and b, (h, w, 2) float32, of L in [0, 100] at the working size, (h, w) float32."""
        height, width = lightness.shape
        below, right = -(height + 2 * _BEYOND) % _MULTIPLE, -(width + 2 * _BEYOND) % _MULTIPLE
        padded = cv2.copyMakeBorder(
            lightness / 50 - 1, _BEYOND, _BEYOND + below, _BEYOND, _BEYOND + right, cv2.BORDER_REFLECT
        )
        device = next(self._network.parameters()).device
        seen = torch.from_numpy(padded)[None, None].to(device)
        # Mirrored too: of two guesses the mean is nearer, and a patch that only one of them sees is paler.
        logits = (self._network(seen) + self._network(seen.flip(3)).flip(3)) / 2
        ab = self._network.mean_colour(logits, TEMPERATURE)[0].permute(1, 2, 0).float().cpu().numpy()
        enlarged = cv2.resize(ab, padded.shape[::-1], interpolation=cv2.INTER_LINEAR)
        return np.ascontiguousarray(enlarged[_BEYOND : _BEYOND + height, _BEYOND : _BEYOND + width])


def at_working_size(lightness: np.ndarray) -> np.ndarray:
    """The photo's lightness (H, W) as the network sees it: about WORKING_SIZE squared pixels."""
    height, width = lightness.shape
    scale = min(_MOST_ENLARGED, WORKING_SIZE / (height * width) ** 0.5)
    size = max(1, round(width * scale)), max(1, round(height * scale))
    return np.asarray(
        cv2.resize(lightness, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    )
