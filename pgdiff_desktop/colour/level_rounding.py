"""Colours rounded to the levels of a photo so that its lightness stays what it was."""

from __future__ import annotations

from functools import cache
from itertools import product

import numpy as np

from pgdiff_desktop.colour.lab import LUMINANCE, linear_of_srgb

# Of a level's luminance: two roundings nearer to each other than that are as good, and the nearer colour is taken.
_ALIKE = 0.05


def rounded_with_luminance(rgb: np.ndarray, luminance: np.ndarray, most: int) -> np.ndarray:
    """Whole levels of colours: of each channel the one below or above, together of the nearest luminance.

    Rounded each by itself, a saturated colour may be a level lighter or darker than the grey that it was, and a
    smooth sky shows bands.

    Args:
        rgb: (h, w, 3) float32 sRGB in [0, 1].
        luminance: linear, (h, w) float32 in [0, 1].
        most: the largest level, 255 or 65535.

    Returns:
        (h, w, 3) uint8 or uint16.
    """
    # float32 holds no more than 65535 is made of, and the levels below and above are found by luminance anyway.
    scaled = rgb * np.float32(most)
    below = np.clip(np.floor(scaled), 0, most - 1).astype(np.uint16)
    rests = scaled - below
    table = _luminances(most)
    lower = [table[c][below[..., c]] for c in range(3)]
    steps = [table[c][below[..., c] + 1] - lower[c] for c in range(3)]
    wanted = luminance - (lower[0] + lower[1] + lower[2])
    # In steps of all three together, which is what a level of grey is there.
    level = steps[0] + steps[1] + steps[2]

    best = np.full(luminance.shape, np.inf, np.float32)
    chosen = np.zeros(luminance.shape, np.uint8)
    for number, ups in enumerate(product((0, 1), repeat=3)):
        added: np.ndarray = np.zeros_like(wanted)
        turned: np.ndarray = np.zeros_like(wanted)
        for c, up in enumerate(ups):
            if up:
                added = added + steps[c]
            turned = turned + np.abs(up - rests[..., c])
        cost = np.abs(wanted - added) / level + np.float32(_ALIKE) * turned
        better = cost < best
        best[better] = cost[better]
        chosen[better] = number
    added_levels = np.array(list(product((0, 1), repeat=3)), np.uint16)[chosen]
    return (below + added_levels).astype(np.uint8 if most == 255 else np.uint16)


@cache
def _luminances(most: int) -> list[np.ndarray]:
    """Luminance that each level of each channel adds, (most + 1,) float32 each."""
    linear = linear_of_srgb(np.linspace(0, 1, most + 1, dtype=np.float64))
    return [(weight * linear).astype(np.float32) for weight in LUMINANCE]
