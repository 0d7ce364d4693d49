"""The dots of a printing screen taken out of a photo from a newspaper or a book, where there are any."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.cleaning.tiles import (
    MULTIPLE,
    Tile,
    changed_by_tiles,
    sample_patches,
)
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.photos.colour import colours_of

_PATCH, _PATCHES = 256, 36
# Dots of a screen lie so many pixels apart: finer ones are not seen, coarser ones are things.
_NEAREST, _FARTHEST = 2.2, 16.0
# A wave of the screen stands out of those around it by so many times, in so large a share of the patches.
_STANDS_OUT, _IN_PATCHES = 12.0, 0.6
_FEWEST_PATCHES = 1
# How exactly the second wave of a screen stands across the first, in steps of a patch's spectrum.
_EXACT = 2.0
# What is weakened, and down to how many times what lies between the waves.
_MOST_LEFT = 1.0
_WINDOW = 64
# Half the distance of dots is coarser than any detail that a screen could print.
_BASE = 0.45


@dataclass(frozen=True)
class Screen:
    """The dots of one or several inks.

    Attributes:
        waves: (cycles a pixel down, across) of the first wave of each ink; a second one stands across it.
    """

    waves: tuple[tuple[float, float], ...]

    @property
    def frequencies(self) -> tuple[float, ...]:
        """Dots a pixel, of each ink."""
        return tuple(float(np.hypot(*wave)) for wave in self.waves)

    @property
    def angles(self) -> tuple[float, ...]:
        """Degrees in [0, 90), of each ink."""
        return tuple(float(np.degrees(np.arctan2(*wave)) % 90) for wave in self.waves)


def screen_of(pixels: np.ndarray) -> Screen | None:
    """The screen that a photo was printed with, (H, W, C) uint8 or uint16; None where there is none.

    Waves that stand out at the same place of the spectrum all over the photo, and others as long across them.
    """
    if min(pixels.shape[:2]) < _PATCH:
        return None
    patches = sample_patches(pixels, _PATCH, _PATCHES)
    waves: list[tuple[float, float]] = []
    for channel in range(colours_of(pixels)):
        for wave in _waves_of([patch[..., channel] for patch in patches]):
            if all(_distance(wave, known) > 2 * _EXACT / _PATCH for known in waves):
                waves.append(wave)
    return Screen(tuple(waves)) if waves else None


def descreened(
    pixels: np.ndarray, amount: float, on_done: Callable[[float], None], screen: Screen | None = None
) -> np.ndarray:
    """The photo without its screen: waves of the dots are as weak as those beside them; the photo itself without one.

    In overlapping windows, so that paper and edges, which have no dots, stay.

    Args:
        pixels: (H, W, C) uint8 or uint16; alpha is left alone.
        amount: share of the correction, in [0, 1]; 0 gives the photo itself.
        on_done: takes the share that is done; may raise.
        screen: as it was measured already.
    """
    if amount <= 0:
        return pixels
    screen = screen or screen_of(pixels)
    if screen is None:
        on_done(1.0)
        return pixels
    notches = _notches(screen)

    def correction(values: np.ndarray, tile: Tile) -> np.ndarray:
        planes = [_without_waves(values[..., c], notches) - values[..., c] for c in range(values.shape[2])]
        return amount * np.stack(planes, axis=-1)

    return changed_by_tiles(pixels, -(-_WINDOW // MULTIPLE) * MULTIPLE, correction, on_done)


def _waves_of(patches: list[np.ndarray]) -> list[tuple[float, float]]:
    """First waves of the screens in one channel."""
    window = np.outer(np.hanning(_PATCH), np.hanning(_PATCH)).astype(np.float32)
    down, across = np.fft.fftfreq(_PATCH), np.fft.rfftfreq(_PATCH)
    speed = np.hypot(down[:, None], across[None])
    # A grid of JPEG blocks has waves of its own, upright and level.
    upright = (np.abs(down[:, None]) < 1.5 / _PATCH) | (np.abs(across[None]) < 1.5 / _PATCH)
    eighths = np.abs(speed * 8 - np.rint(speed * 8)) < 16 / _PATCH
    allowed = (speed > 1 / _FARTHEST) & (speed < 1 / _NEAREST) & ~(upright & eighths)
    outstanding, total = np.zeros(speed.shape, np.float32), np.zeros(speed.shape, np.float32)
    seen = 0
    for patch in patches:
        # Blank paper and black have no dots, and say nothing.
        if patch.std() < 4:
            continue
        seen += 1
        size = np.log(np.abs(np.fft.rfft2((patch - patch.mean()) * window)) + 1).astype(np.float32)
        around = cv2.blur(size, (15, 15), borderType=cv2.BORDER_REFLECT)
        above = size - around
        outstanding += cv2.dilate(above, np.ones((3, 3))) > np.log(_STANDS_OUT)
        total += above
    if seen < _FEWEST_PATCHES:
        return []
    total = np.where(allowed & (outstanding >= _IN_PATCHES * seen), total / seen, 0)
    peaks = (total > 0) & (total == cv2.dilate(total, np.ones((5, 5))))
    found = sorted(np.argwhere(peaks), key=lambda place: -total[tuple(place)])
    waves = [(float(down[i]), float(across[j])) for i, j in found[:24]]
    screens: list[tuple[float, float]] = []
    for wave in waves:
        across_it = [other for other in waves if _distance((-wave[1], wave[0]), other) < _EXACT / _PATCH]
        # What is a whole multiple of a screen that was found already is none of its own.
        known = any(
            _is_multiple((wave[0] + i, wave[1] + j), other)
            for other in screens
            # Sampled, a wave beyond half a cycle a pixel comes back from the other side.
            for i in (-1, 0, 1)
            for j in (-1, 0, 1)
        )
        if across_it and not known:
            screens.append(wave)
    return screens[:4]


def _distance(wave: tuple[float, float], other: tuple[float, float]) -> float:
    """Between waves, one of which may run the other way."""
    return float(min(np.hypot(wave[0] - s * other[0], wave[1] - s * other[1]) for s in (1, -1)))


def _is_multiple(wave: tuple[float, float], first: tuple[float, float]) -> bool:
    """Whether a wave is a sum of waves of the screen whose first one is given."""
    length = first[0] ** 2 + first[1] ** 2
    parts = [
        (wave[0] * first[0] + wave[1] * first[1]) / length,
        (wave[1] * first[0] - wave[0] * first[1]) / length,
    ]
    return all(abs(part - round(part)) < 3 * _EXACT / (_PATCH * length**0.5) for part in parts)


def _notches(screen: Screen) -> np.ndarray:
    """How far what is at each place of a window's spectrum is held down, (_WINDOW, _WINDOW / 2 + 1) in [0, 1]."""
    down, across = np.fft.fftfreq(_WINDOW)[:, None], np.fft.rfftfreq(_WINDOW)[None]
    held = np.zeros((_WINDOW, _WINDOW // 2 + 1), np.float32)
    lowest = min(screen.frequencies)
    for wave, frequency in zip(screen.waves, screen.frequencies, strict=True):
        orders = range(-int(1 / frequency), int(1 / frequency) + 1)
        radius = max(2.2 / _WINDOW, 0.3 * frequency)
        for i in orders:
            for j in orders:
                if i == j == 0:
                    continue
                place = (i * wave[0] - j * wave[1], i * wave[1] + j * wave[0])
                # Sampled, a wave beyond half a cycle a pixel comes back from the other side.
                off = [(have - at + 0.5) % 1 - 0.5 for have, at in zip((down, across), place, strict=True)]
                away = np.hypot(off[0], off[1])
                held = np.maximum(held, np.clip(2 - away / radius * 1.5, 0, 1))
    speed = np.hypot(down, across)
    return np.asarray(held * np.clip((speed / lowest - _BASE) * 8, 0, 1), np.float32)


def _without_waves(plane: np.ndarray, notches: np.ndarray) -> np.ndarray:
    """A plane, multiples of _WINDOW, with the notches taken out of windows that overlap by half."""
    half = _WINDOW // 2
    # The square of it sums to 1 over windows that overlap by half.
    one = np.sin(np.pi * (np.arange(_WINDOW) + 0.5) / _WINDOW)
    window = np.outer(one, one).astype(np.float32)
    padded = np.pad(plane, half, mode="reflect")
    cleaned = np.zeros_like(padded)
    for top in (0, half):
        for left in (0, half):
            rows, columns = (padded.shape[0] - top) // _WINDOW, (padded.shape[1] - left) // _WINDOW
            area = np.s_[top : top + rows * _WINDOW, left : left + columns * _WINDOW]
            parts = padded[area].reshape(rows, _WINDOW, columns, _WINDOW).swapaxes(1, 2)
            spectrum = np.fft.rfft2(parts * window)
            spectrum *= 1 - notches
            back = np.fft.irfft2(spectrum, s=(_WINDOW, _WINDOW)) * window
            cleaned[area] += back.swapaxes(1, 2).reshape(rows * _WINDOW, columns * _WINDOW)
    return cleaned[half:-half, half:-half]
