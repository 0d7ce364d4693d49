"""What a network makes of a photo's lightness: its colours, coarse."""

from __future__ import annotations

import numpy as np
import torch

from pgdiff_desktop.colour.guided_upsampling import GuidedUpsampling
from pgdiff_desktop.networks.colouriser_unet import ColouriserUNet
from pgdiff_desktop.opencv import cv2

# The network works on about the square of so many pixels, in the shape of the photo: things have about the sizes
# there that training shows them in.
# At two sizes, as faces of a group stay grey at the first, and at the second alone large faces are guessed worse.
WORKING_SIZES = 224, 320
_MOST_ENLARGED = 2.0
# Between the mean of what a thing may be and its likeliest colour.
TEMPERATURE = 0.5
# Sides of what the network takes are multiples of this.
_MULTIPLE = 32
# So much more is shown of a photo, mirrored, than it has: at its borders colours are guessed as well as inside.
_BEYOND = 16
# Of the windows in which colours follow edges, in pixels of the working size; and what is no edge, L.
RADIUS, FLAT = 4, 3.0


def colours_seen(network: ColouriserUNet, lightness: np.ndarray, guide: np.ndarray) -> np.ndarray:
    """The network's colours, brought to the edges of a guide; the same photo always has the same ones.

    Args:
        network: lightness (1, 1, H, W), L / 50 - 1, -> logits of classes of colour, and their `mean_colour`.
        lightness: L in [0, 100], (H, W) float32, of the whole photo: what the network sees is shrunk from it at once.
        guide: the same at the size that is wanted, (h, w).

    Returns:
        a and b, (h, w, 2) float32.
    """
    found = []
    for side in WORKING_SIZES:
        seen = at_size(lightness, side)
        upsampling = GuidedUpsampling(seen, coarse_colours(network, seen), radius=RADIUS, flat=FLAT)
        found.append(upsampling.at(guide, 0, len(guide)))
    return np.asarray(np.mean(found, axis=0))


@torch.inference_mode()
def coarse_colours(network: ColouriserUNet, lightness: np.ndarray) -> np.ndarray:
    """a and b, (h, w, 2) float32, of L in [0, 100] at the working size, (h, w) float32."""
    height, width = lightness.shape
    below, right = -(height + 2 * _BEYOND) % _MULTIPLE, -(width + 2 * _BEYOND) % _MULTIPLE
    padded = cv2.copyMakeBorder(
        lightness / 50 - 1, _BEYOND, _BEYOND + below, _BEYOND, _BEYOND + right, cv2.BORDER_REFLECT
    )
    device = next(network.parameters()).device
    seen = torch.from_numpy(padded)[None, None].to(device)
    # Mirrored too: of two guesses the mean is nearer, and a patch that only one of them sees is paler.
    logits = (network(seen) + network(seen.flip(3)).flip(3)) / 2
    ab = network.mean_colour(logits, TEMPERATURE)[0].permute(1, 2, 0).float().cpu().numpy()
    enlarged = cv2.resize(ab, padded.shape[::-1], interpolation=cv2.INTER_LINEAR)
    return np.ascontiguousarray(enlarged[_BEYOND : _BEYOND + height, _BEYOND : _BEYOND + width])


def at_size(lightness: np.ndarray, side: int) -> np.ndarray:
    """A photo's lightness (H, W) at about `side` squared pixels; a small one is not enlarged without end."""
    height, width = lightness.shape
    scale = min(_MOST_ENLARGED, side / (height * width) ** 0.5)
    size = max(1, round(width * scale)), max(1, round(height * scale))
    return np.asarray(
        cv2.resize(lightness, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    )
