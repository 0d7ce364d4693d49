"""How strong a photo's noise is: at which frequencies, and in which tones."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.cleaning.block_shrinking import SIDE, blocks_of
from pgdiff_desktop.cleaning.tiles import LEVELS
from pgdiff_desktop.opencv import cv2

# Of all blocks of a tone, so many that differ least from their neighbours; of these so many that hold least.
_FLATTEST, _QUIETEST, _FEWEST_BLOCKS = 0.1, 0.4, 24
# What the quietest of blocks of mere noise have, of the standard deviation of all.
_OF_QUIETEST = 0.95
# Where measuring blocks begin: not where those of a JPEG do, which hold no more than was kept of them.
_STARTS = ((4, 4), (2, 6))
# Grain is no stronger at its slowest than this many times what it is at two to four half waves in a block.
_SLOWEST = 1.25
# A mean this near to black or white is of noise that was cut off.
_CUT_OFF = 4.0
_TONES = 8
# Standard deviation of a normal distribution from the median of squares.
_FROM_MEDIAN_SQUARE = 1 / 0.4549
# Noise of a coarser scale that is more than so many times what the finer one lets expect is picture.
_CONTINUES = 1.2


@dataclass(frozen=True)
class Noise:
    """Noise of one plane at one scale, in levels.

    Attributes:
        spectrum: standard deviation of each cosine of a block, (SIDE^2,) float32; that of the mean is 0.
        by_tone: what it is multiplied by from black to white, at (i + 0.5) / TONES of LEVELS, (TONES,) float32.
    """

    spectrum: np.ndarray
    by_tone: np.ndarray

    @property
    def sigma(self) -> float:
        """Standard deviation of a pixel, without what is slower than a block."""
        return float(np.sqrt(np.mean(np.square(self.spectrum))))

    def at(self, tones: np.ndarray) -> np.ndarray:
        """The multiplier at tones in [0, LEVELS], of the same shape."""
        centres = (np.arange(_TONES) + 0.5) * (LEVELS / _TONES)
        return np.asarray(np.interp(tones, centres, self.by_tone).astype(np.float32))


def noise_of(patches: list[np.ndarray], tones: list[np.ndarray]) -> Noise:
    """Noise of a plane, from its flattest blocks (after Lebrun, Colom and Morel 2015).

    Args:
        patches: parts of the plane, (h, w) float32, multiples of SIDE.
        tones: lightness of the same parts.
    """
    blocks = np.concatenate([_measured(patch) for patch in patches])
    means = np.concatenate([_measured(tone)[:, 0] for tone in tones]) / SIDE
    slopes = np.concatenate([_slopes(patch) for patch in patches])
    tone = np.minimum((means * (_TONES / LEVELS)).astype(int), _TONES - 1)
    usable = (means > _CUT_OFF) & (means < LEVELS - _CUT_OFF)
    quiet = np.zeros_like(usable)
    held = np.square(blocks[:, 1:]).sum(axis=1)
    for one in range(_TONES):
        of_tone = np.flatnonzero(usable & (tone == one))
        flat = of_tone[np.argsort(slopes[of_tone], kind="stable")][: int(len(of_tone) * _FLATTEST)]
        quiet[flat[np.argsort(held[flat], kind="stable")][: int(len(flat) * _QUIETEST)]] = True
    if quiet.sum() < _FEWEST_BLOCKS:
        return Noise(np.zeros(SIDE**2, np.float32), np.ones(_TONES, np.float32))
    energy = np.square(blocks[quiet])
    spectrum = np.sqrt(np.median(energy, axis=0) * _FROM_MEDIAN_SQUARE).astype(np.float32) / _OF_QUIETEST
    spectrum = _held_down(spectrum)
    return Noise(spectrum, _by_tone(energy, spectrum, tone[quiet]))


def continued(coarse: Noise, fine: Noise) -> Noise:
    """A coarser scale's noise, held to what its lowest frequencies are at the finer scale, of twice the size."""
    down, across = (np.mgrid[:SIDE, :SIDE] / 2).astype(np.float32)
    table = np.asarray(cv2.remap(fine.spectrum.reshape(SIDE, SIDE), across, down, cv2.INTER_LINEAR))
    # The finer mean is no measure; its neighbours are.
    table[0, :2], table[:2, 0] = table[0, 2], table[2, 0]
    table[1, 1] = (table[0, 2] + table[2, 0]) / 2
    most = _CONTINUES / 2 * table.ravel()
    return Noise(np.minimum(coarse.spectrum, most), coarse.by_tone)


def _measured(patch: np.ndarray) -> np.ndarray:
    """Blocks of a patch, (n, SIDE^2)."""
    return np.concatenate([blocks_of(patch, *start).reshape(-1, SIDE**2) for start in _STARTS])


def _slopes(patch: np.ndarray) -> np.ndarray:
    """How much the means of the same blocks differ from those of their neighbours, (n,)."""
    means = cv2.blur(patch, (SIDE, SIDE), anchor=(0, 0), borderType=cv2.BORDER_REFLECT)
    differences = [
        np.abs(np.roll(means, shift, axis) - means)
        for axis in (0, 1)
        for shift in (SIDE, -SIDE, SIDE // 2, -SIDE // 2)
    ]
    slope = np.max(differences, axis=0)
    rows, columns = patch.shape
    return np.concatenate(
        [
            slope[top : rows - SIDE + 1 : SIDE, left : columns - SIDE + 1 : SIDE].ravel()
            for top, left in _STARTS
        ]
    )


def _held_down(spectrum: np.ndarray) -> np.ndarray:
    """A spectrum without what rises towards slow waves as pictures do, and grain does not."""
    table = spectrum.reshape(SIDE, SIDE).copy()
    speed = np.hypot(*np.mgrid[:SIDE, :SIDE])
    slow = speed < 2
    table[slow] = np.minimum(table[slow], _SLOWEST * table[(speed >= 2) & (speed <= 4)].mean())
    table[0, 0] = 0
    return np.asarray(table.ravel())


def _by_tone(energy: np.ndarray, spectrum: np.ndarray, tone: np.ndarray) -> np.ndarray:
    measured = spectrum > 0
    if not measured.any():
        return np.ones(_TONES, np.float32)
    relative = (energy[:, measured] / np.square(spectrum[measured])).mean(axis=1)
    known = [one for one in range(_TONES) if (tone == one).sum() >= _FEWEST_BLOCKS]
    if not known:
        return np.ones(_TONES, np.float32)
    found = [np.sqrt(np.median(relative[tone == one])) for one in known]
    return np.asarray(np.interp(np.arange(_TONES), known, found).astype(np.float32))
