"""How much detail a face has, whatever the number of pixels that it is scanned with."""

from __future__ import annotations

import numpy as np

from pgdiff_desktop.opencv import cv2

# The middle of an aligned face, as shares of its side: the rest is background, and may be sharper or blurred.
_FIRST, _LAST = 0.2, 0.85
# No picture of fewer pixels a side shows a face.
LEAST_SIDE = 12
_SIDES = 48
_RINGS = 40
# Share of a ring whose power is less than what is taken for all of it.
_TYPICAL = 0.35
# Spectra of faces fall with this power of the frequency: fitted to 60 sharp faces of 256 px.
_FALL = 3.3
# What is left of the power at the last frequency that a picture of so many pixels holds, after shrinking by area.
_AT_THE_END = 0.2
# Below this nothing is seen but the rounding to 8 bits, in levels of 255 squared.
_ROUNDING = 0.05
# A face's largest features have a thousand times more; this is a plain area.
_NOTHING = 1.0
_FLOORS = 24
# The strongest noise that is looked for, of 255; and its blur, pixels: scanned film grain is no white noise.
_STRONGEST = 40.0
_GRAINS = np.array([0.0, 0.5, 0.8, 1.2, 1.6, 2.4, 3.5])
# Cycles across the face: below them the window is seen, not the face.
_LOWEST = 4.0


def detail_of(picture: np.ndarray) -> float:
    """How many pixels a side would hold all the detail of an aligned face, `LEAST_SIDE` to S.

    Args:
        picture: (S, S, 3) float32 sRGB in [0, 1].
    """
    return detail_and_noise(picture)[0]


def detail_and_noise(picture: np.ndarray) -> tuple[float, float]:
    """The detail, and the standard deviation of noise in the lightness, of 255.

    The power of the face's lightness is compared with that of a sharp face's, blurred to so many pixels, above a
    floor of noise, white or blurred, which is grain and no detail.
    """
    size = len(picture)
    if size <= LEAST_SIDE:
        return float(LEAST_SIDE), 0.0
    frequencies, power = _spectrum(picture)
    sides = np.geomspace(LEAST_SIDE, size, _SIDES)[:, None, None, None]
    fall = (frequencies / _LOWEST) ** -_FALL * _AT_THE_END ** ((2 * frequencies / sides) ** 2)
    # As strong as the face is where nothing but the strongest blur changes it.
    low = frequencies < 2.5 * _LOWEST
    if power[low].mean() < _NOTHING:
        return float(LEAST_SIDE), 0.0
    strength = np.exp(np.log(power[low]).mean() - np.log(fall[..., low]).mean(axis=-1, keepdims=True))
    floors = np.geomspace(_ROUNDING, _STRONGEST**2, _FLOORS)[:, None, None]
    grains = np.exp(-np.square(2 * np.pi * frequencies / size * _GRAINS[:, None]))
    expected = np.log(strength * fall + floors * grains + _ROUNDING)
    errors = np.abs(expected - np.log(power)).mean(axis=-1)
    side, floor, grain = np.unravel_index(errors.argmin(), errors.shape)
    # The power of noise falls off exponentially: this share of it lies below so much of its mean.
    noise = np.sqrt(floors[floor, 0, 0] / -np.log(1 - _TYPICAL)) * _deviation_left(float(_GRAINS[grain]))
    return float(sides[side, 0, 0, 0]), float(noise)


def _deviation_left(blur: float) -> float:
    """Of white noise after a blur of so many pixels."""
    return 1.0 if blur == 0 else float(min(1.0, 1 / (2 * np.sqrt(np.pi) * blur)))


def at_detail(picture: np.ndarray, side: float) -> np.ndarray:
    """A picture without the detail that `side` pixels do not hold, of its own size.

    Args:
        picture: (S, S, C) float32 in [0, 1].
    """
    size, smaller = len(picture), max(LEAST_SIDE, round(side))
    if smaller >= size:
        return picture
    small = cv2.resize(picture, (smaller, smaller), interpolation=cv2.INTER_AREA)
    larger = cv2.resize(small, (size, size), interpolation=cv2.INTER_CUBIC)
    return np.asarray(np.clip(larger, 0, 1)).reshape(picture.shape)


def _spectrum(picture: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Frequencies in cycles across the whole face, and the power there, in levels of 255 squared."""
    size = len(picture)
    first, last = round(_FIRST * size), round(_LAST * size)
    grey = 255 * picture[first:last, first:last].mean(axis=2)
    side = len(grey)
    window = np.hanning(side)[:, None] * np.hanning(side)
    grey = (grey - (grey * window).sum() / window.sum()) * window
    power = np.square(np.abs(np.fft.rfft2(grey))) / np.square(window).sum()
    across, down = np.fft.rfftfreq(side), np.fft.fftfreq(side)[:, None]
    cycles = size * np.hypot(across, down)
    edges = np.linspace(_LOWEST, size / 2, _RINGS + 1)
    ring = np.digitize(cycles, edges)
    # A small picture has no frequency in some of its narrow rings.
    numbers = np.intersect1d(ring, np.arange(1, _RINGS + 1))
    # Not the mean: a crack, a wrinkle or the edge of a collar is one direction of a ring.
    rings = [np.quantile(power[ring == number], _TYPICAL) for number in numbers]
    return (edges[numbers - 1] + edges[numbers]) / 2, np.array(rings) + _ROUNDING
