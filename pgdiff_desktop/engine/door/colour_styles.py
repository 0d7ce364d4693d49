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


def in_style(picture: np.ndarray, style: ColourStyle) -> np.ndarray:
    """A picture whose channels have the style's mean and deviation (AdaIN; Huang and Belongie 2017).

    Args:
        picture: (S, S, 3) float32 in [0, 1].

    Returns:
        The same shape; may leave [0, 1].
    """
    wide = picture.reshape(-1, 3) * 2 - 1
    mean, deviation = np.array(style.mean), np.array(style.standard_deviation)
    # The constant that the published program adds to the variance.
    of_one = (wide - wide.mean(axis=0)) / np.sqrt(wide.var(axis=0, ddof=1) + 1e-5)
    moved = (of_one * deviation + mean).reshape(picture.shape)
    return np.asarray((moved + 1) / 2, np.float32)
