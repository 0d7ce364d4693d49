"""Colour statistics that a coloured face can be given."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class ColourStyle:
    """Mean and standard deviation of each channel of an aligned face, RGB in [-1, 1]."""

    mean: tuple[float, float, float]
    standard_deviation: tuple[float, float, float]


# As published: style 0 is the mean of CelebA-HQ, the others are single portraits of it.
PUBLISHED_STYLES = (
    ColourStyle((0.03202754, -0.16308397, -0.26475719), (0.53549316, 0.47539538, 0.46814889)),
    ColourStyle((0.05546914, -0.22203779, -0.48434922), (0.60425657, 0.53711116, 0.45434347)),
    ColourStyle((-0.43500257, -0.65664947, -0.7156179), (0.47355509, 0.29044732, 0.2357967)),
    ColourStyle((-0.35427222, -0.41545531, -0.36199731), (0.42282647, 0.33328968, 0.36431086)),
)


def measure_colour_style(aligned: np.ndarray) -> ColourStyle:
    """The statistics of an aligned colour face, (S, S, 3) in [-1, 1]; deviation with n - 1, as the property's."""
    pixels = aligned.reshape(-1, 3).astype(np.float64)
    mean = pixels.mean(axis=0)
    deviation = pixels.std(axis=0, ddof=1)
    return ColourStyle(
        (float(mean[0]), float(mean[1]), float(mean[2])),
        (float(deviation[0]), float(deviation[1]), float(deviation[2])),
    )
