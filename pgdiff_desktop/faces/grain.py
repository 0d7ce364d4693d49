"""The grain of a photo: measured where the picture is flat, and made anew with the same spectrum.

The flattest of small blocks say what grain there is (Ponomarenko et al. 2007, "An automatic approach to lossy
compression of AVIRIS images"; Colom and Buades 2013). No part of a face is as flat as a wall, so the two are compared
in blocks that hold equally much of coarse structure and are equally light.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.faces.tone import LUMA
from pgdiff_desktop.opencv import cv2

# Sides of blocks, and the shorter side of a picture from which on they are taken: large scans have coarse grain.
_BLOCKS = ((32, 640), (16, 160), (8, 0))
# So many blocks say enough of any part; fewer say nothing.
_MOST_BLOCKS, _FEWEST_BLOCKS = 3000, 8
_FLATTEST = 0.3
# Cycles per pixel. What is coarser than the first is structure; blocks are judged by all up to the second.
_COARSEST, _STRUCTURE = 0.12, 0.2
# Cycles per block: what is coarser than this cannot be told from slopes of light.
_COARSEST_OF_BLOCK = 1.6
# Steps of lightness, and of the logarithm of structure's power, that make blocks equally different.
_LIGHTNESS_STEP, _STRUCTURE_STEP = 0.1, 0.5
_LIKE_EACH = 3
# How grain depends on lightness is known of so many parts of its range.
_KNOTS, _BLOCKS_A_KNOT = 4, 60
# Film and sensors are cut off at the ends of the scale, where grain cannot be seen.
_CLIPPED = 4 / 255
# What rounding to eight bits adds to the power of everything.
_ROUNDING = (1 / 255) ** 2 / 12
# Side of the grain that is made: repeated beyond it, which nobody sees of something without landmarks.
_TILE = 512
# Half of an exponential distribution lies below this share of its mean.
_MEDIAN_OF_MEAN = float(np.log(2))
_GREY_AXES = np.array([[1, 1, 1], [1, -1, 0], [1, 1, -2]]) / np.sqrt([[3], [2], [6]])


@dataclass(frozen=True)
class Blocks:
    """Square blocks of a part of a picture.

    Attributes:
        side: of each, in pixels.
        corners: (n, 2), row and column of their first pixels.
        lightness: (n,), in [0, 1].
        structure: (n,), power of what is coarse in them.
    """

    side: int
    corners: np.ndarray
    lightness: np.ndarray
    structure: np.ndarray

    def __len__(self) -> int:
        return len(self.corners)

    def of(self, numbers: np.ndarray) -> Blocks:
        return Blocks(self.side, self.corners[numbers], self.lightness[numbers], self.structure[numbers])

    def flattest(self) -> Blocks:
        count = max(min(_FEWEST_BLOCKS, len(self)), round(len(self) * _FLATTEST))
        return self.of(np.argsort(self.structure, kind="stable")[:count])

    def like(self, others: Blocks) -> Blocks:
        """Those that are the most like some others in lightness and structure."""
        mine, theirs = self._features(), others._features()
        distance = np.abs(theirs[:, None] - mine[None]).sum(axis=2)
        nearest = np.argsort(distance, axis=1, kind="stable")[:, :_LIKE_EACH]
        return self.of(np.unique(nearest))

    def _features(self) -> np.ndarray:
        logarithm = np.log(self.structure + _ROUNDING)
        return np.stack([self.lightness / _LIGHTNESS_STEP, logarithm / _STRUCTURE_STEP], axis=1)


def blocks_of(picture: np.ndarray, where: np.ndarray) -> Blocks | None:
    """The blocks that lie in a part of a picture as a whole and are not cut off; None where they are too few.

    Args:
        picture: (h, w, 3) float32 in [0, 1].
        where: (h, w) bool, the part.
    """
    height, width = where.shape
    side = next(side for side, least in _BLOCKS if min(height, width) >= least)
    if min(height, width) < side:
        return None
    usable = where & _in_any_channel(picture > _CLIPPED) & _in_any_channel(picture < 1 - _CLIPPED)
    # An anchor at its corner makes a pixel stand for the block that begins there.
    whole = cv2.erode(usable.astype(np.uint8), np.ones((side, side), np.uint8), anchor=(0, 0))
    whole = whole[: height - side + 1, : width - side + 1]
    step = side // 4
    while np.count_nonzero(whole[::step, ::step]) > 4 * _MOST_BLOCKS:
        step += side // 4
    corners = np.argwhere(whole[::step, ::step]) * step
    if len(corners) > _MOST_BLOCKS:
        corners = corners[np.linspace(0, len(corners) - 1, _MOST_BLOCKS).astype(int)]
    if len(corners) < _FEWEST_BLOCKS:
        return None
    lightness = _cut_out(picture, side, corners) @ LUMA
    structure = (_powers(lightness) * _is_structure(side)).sum(axis=(1, 2))
    return Blocks(side, corners, lightness.mean(axis=(1, 2)), structure)


def grain_axes(picture: np.ndarray, blocks: Blocks) -> np.ndarray:
    """Directions in RGB along which the grain is independent, (3, 3) orthonormal rows, the strongest first."""
    pixels = _cut_out(picture, blocks.side, blocks.corners)
    if np.ptp(pixels, axis=3).max() == 0:
        # Grey to the last bit.
        return _GREY_AXES
    fine = (pixels - pixels.mean(axis=(1, 2), keepdims=True)).reshape(-1, 3).astype(np.float64)
    return np.asarray(np.linalg.eigh(fine.T @ fine)[1].T[::-1])


def grain_spectra(picture: np.ndarray, blocks: Blocks, axes: np.ndarray) -> np.ndarray:
    """Variance along each axis at each frequency of `rfft2`, (3, B, B // 2 + 1); see `variance_of`."""
    pixels = _cut_out(picture, blocks.side, blocks.corners)
    # The mean by way of the median, so that an edge in some of the blocks does not count.
    spectra = [np.median(_powers(pixels @ axis), axis=0) / _MEDIAN_OF_MEAN for axis in axes]
    return np.where(is_grain(blocks.side), np.stack(spectra), 0)


def gain_by_lightness(picture: np.ndarray, blocks: Blocks) -> tuple[np.ndarray, np.ndarray]:
    """The standard deviation of grain over the scale of lightness: (K,) rising lightness, (K,) deviations."""
    count = int(np.clip(len(blocks) // _BLOCKS_A_KNOT, 1, _KNOTS))
    parts = [
        blocks.of(part).flattest()
        for part in np.array_split(np.argsort(blocks.lightness, kind="stable"), count)
    ]
    lightness = np.array([part.lightness.mean() for part in parts])
    luma = (LUMA / np.linalg.norm(LUMA))[None]
    variances = [variance_of(grain_spectra(picture, part, luma)[0]) for part in parts]
    return lightness, np.sqrt(np.array(variances) + _ROUNDING)


def variance_of(spectra: np.ndarray) -> np.ndarray:
    """The variance that spectra (..., B, B // 2 + 1) add up to."""
    counts = np.full(spectra.shape[-2:], 2.0)
    # All but the first and the last column stand for a frequency and its mirror image.
    counts[:, [0, -1]] = 1
    return np.asarray((spectra * counts).sum(axis=(-2, -1)))


def frequencies(side: int) -> np.ndarray:
    """Cycles per pixel of a spectrum's places, (B, B // 2 + 1)."""
    return np.asarray(np.hypot(np.fft.fftfreq(side)[:, None], np.fft.rfftfreq(side)[None, :]))


def is_grain(side: int) -> np.ndarray:
    """Which of a spectrum's places are fine enough to be grain, (B, B // 2 + 1) bool."""
    return np.asarray(frequencies(side) >= min(_COARSEST, _COARSEST_OF_BLOCK / side))


def synthesise(spectrum: np.ndarray, shape: tuple[int, int], seed: tuple[int, ...]) -> np.ndarray:
    """Gaussian grain of a spectrum with random phases, (h, w) float32; the same for the same seed.

    Of a large picture only a part is made, which `repeated` covers all of it with.

    Args:
        spectrum: (B, B // 2 + 1), variance at each frequency, as of `grain_spectra`.
        shape: (h, w) of the picture.
    """
    side = len(spectrum)
    height, width = (min(_TILE, -(-length // side) * side) for length in shape)
    noise = np.random.default_rng(seed).standard_normal((height, width), np.float32)
    # Between the frequencies of a block the amplitude is interpolated; rows wrap around.
    amplitude = np.sqrt(np.maximum(spectrum, 0)) * side
    amplitude = np.concatenate([amplitude, amplitude[:1]]).astype(np.float32)
    rows, columns = np.meshgrid(
        np.fft.fftfreq(height) % 1 * side, np.fft.rfftfreq(width) * side, indexing="ij"
    )
    gain = cv2.remap(amplitude, columns.astype(np.float32), rows.astype(np.float32), cv2.INTER_LINEAR)
    return np.asarray(np.fft.irfft2(np.fft.rfft2(noise) * gain, s=(height, width)), np.float32)


def repeated(grain: np.ndarray, rows: slice, width: int) -> np.ndarray:
    """Some rows, of so many pixels, of a picture that is covered with grain of `synthesise`."""
    wrapped = np.take(grain, np.arange(rows.start, rows.stop), axis=0, mode="wrap")
    return np.take(wrapped, np.arange(width), axis=1, mode="wrap")


def _in_any_channel(found: np.ndarray) -> np.ndarray:
    """(h, w) of (h, w, 3) bool; several times as fast as `any`."""
    return np.asarray(found[..., 0] | found[..., 1] | found[..., 2])


def _cut_out(picture: np.ndarray, side: int, corners: np.ndarray) -> np.ndarray:
    """Blocks of (h, w, 3), (n, B, B, 3)."""
    views = np.lib.stride_tricks.sliding_window_view(picture, (side, side), axis=(0, 1))
    return np.ascontiguousarray(views[corners[:, 0], corners[:, 1]].transpose(0, 2, 3, 1))


def _powers(blocks: np.ndarray) -> np.ndarray:
    """Power spectra of (n, B, B), (n, B, B // 2 + 1); slopes across a block are taken away first."""
    side = blocks.shape[1]
    places = np.linspace(-1, 1, side, dtype=np.float32)
    along = places / (side * (places**2).sum())
    level = blocks - blocks.mean(axis=(1, 2), keepdims=True)
    level -= np.einsum("nij,j->n", level, along)[:, None, None] * places[None, None, :]
    level -= np.einsum("nij,i->n", level, along)[:, None, None] * places[None, :, None]
    window = np.hanning(side + 2)[1:-1]
    window = np.outer(window, window)
    window /= np.sqrt((window**2).mean())
    return np.asarray(np.abs(np.fft.rfft2(level * window)) ** 2 / side**4)


def _is_structure(side: int) -> np.ndarray:
    size = frequencies(side)
    return np.asarray((size > 0) & (size <= _STRUCTURE))
