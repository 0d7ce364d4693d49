"""Grain of film and noise of scanners taken out of a whole photo, as strong as it was measured in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.cleaning.block_shrinking import shrunk
from pgdiff_desktop.cleaning.noise_measuring import Noise, continued, noise_of
from pgdiff_desktop.cleaning.tiles import (
    MULTIPLE,
    Tile,
    changed_by_tiles,
    colours_from,
    doubled,
    halved,
    planes_of,
    sample_patches,
)

# The photo, and its halves and quarters: the coarse grain of a fine scan is seen whole in one of them.
# What the blocks of all scales reach, REACH * (1 + 2 + 4), and what lies between their pixels.
_MARGIN = 2 * MULTIPLE
_PATCH, _PATCHES = 256, 64
# The coarser scales are for photos of so many pixels: in smaller ones their noise would be things of the picture.
_PIXELS_OF_SCALES = (0, 4_000_000, 24_000_000)
# In levels of 255: below the rounding of 8 bits there is nothing to take out.
_NO_NOISE = 0.35


@dataclass(frozen=True)
class PhotoNoise:
    """Noise of each plane, see `planes_of`, from the photo's own scale to the coarsest; none where there is none."""

    planes: tuple[tuple[Noise, ...], ...]

    @property
    def sigma(self) -> float:
        """Standard deviation of the lightness's noise, in levels of 255."""
        return self.planes[0][0].sigma if self.planes[0] else 0.0


def measured_noise(pixels: np.ndarray) -> PhotoNoise:
    """Noise of a photo, (H, W, C) uint8 or uint16."""
    scales = sum(pixels.shape[0] * pixels.shape[1] >= least for least in _PIXELS_OF_SCALES)
    patches = [planes_of(patch) for patch in sample_patches(pixels, _PATCH, _PATCHES)]
    return PhotoNoise(tuple(_noise_of_plane(number, patches, scales) for number in range(len(patches[0]))))


def denoised(
    pixels: np.ndarray,
    amount: float,
    on_done: Callable[[float], None],
    noise: PhotoNoise | None = None,
) -> np.ndarray:
    """The photo without so much of its noise; things finer than it, but stronger, stay.

    Args:
        pixels: (H, W, C) uint8 or uint16; alpha is left alone.
        amount: share of the noise that goes, in [0, 1]; 0 gives the photo itself.
        on_done: takes the share that is done; may raise.
        noise: as it was measured already.
    """
    if amount <= 0:
        return pixels
    noise = noise or measured_noise(pixels)
    if not any(noise.planes):
        on_done(1.0)
        return pixels

    def correction(values: np.ndarray, tile: Tile) -> np.ndarray:
        planes = planes_of(values)
        changes = [
            amount * _correction(plane, planes[0], scales) if scales else np.zeros_like(plane)
            for plane, scales in zip(planes, noise.planes, strict=True)
        ]
        return colours_from(changes)

    return changed_by_tiles(pixels, _MARGIN, correction, on_done)


def _noise_of_plane(number: int, patches: list[list[np.ndarray]], scales: int) -> tuple[Noise, ...]:
    plane, tones = [planes[number] for planes in patches], [planes[0] for planes in patches]
    found = [noise_of(plane, tones)]
    while found[-1].sigma > _NO_NOISE and len(found) < scales:
        plane, tones = [halved(one) for one in plane], [halved(one) for one in tones]
        found.append(continued(noise_of(plane, tones), found[-1]))
    return tuple(one for one in found if one.sigma > _NO_NOISE)


def _correction(plane: np.ndarray, tones: np.ndarray, scales: tuple[Noise, ...]) -> np.ndarray:
    """What is to be added to a plane: first what its half-sized self lacks, then what is finer."""
    own, coarser = scales[0], scales[1:]
    given, change = plane, np.zeros_like(plane)
    if coarser:
        change = doubled(_correction(halved(plane), halved(tones), coarser))
        given = plane + change
    return np.asarray(change + shrunk(given, own.spectrum, own.at(tones)) - given)
