"""Whether a pasted face can be told from the photo around it by its texture alone."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.faces.edge_width import edge_gradients
from pgdiff_desktop.faces.grain import blocks_of, frequencies, grain_spectra, is_grain, variance_of
from pgdiff_desktop.faces.surroundings import mostly_face
from pgdiff_desktop.faces.tone import LUMA

# Cycles per pixel: coarse, middling and fine grain.
BANDS = ((0.0, 0.22), (0.22, 0.36), (0.36, 0.71))
# Both sides' standard deviation is raised by what eight bits round away: of less nobody can see how it compares.
_ROUNDING = (1 / 255) ** 2 / 12


@dataclass(frozen=True)
class BoxVisibility:
    """What the face has beside what the photo around it has; 1 where nobody can tell.

    Attributes:
        noise: the ratio of the standard deviations of grain in each of BANDS; None where it cannot be measured.
        gradients: the ratio of `edge_gradients`: above 1 the face is sharper; None where there are too few edges.
    """

    noise: tuple[float, ...] | None
    gradients: float | None

    @property
    def worst(self) -> float:
        """How far the farthest of the ratios lies from 1, as a share; 0.15 is 1.15 or 1 / 1.15."""
        ratios = [*(self.noise or ()), *(() if self.gradients is None else (self.gradients,))]
        return max((float(np.exp(abs(np.log(ratio)))) - 1 for ratio in ratios), default=0.0)


def box_visibility(picture: np.ndarray, share: np.ndarray, damage: np.ndarray | None = None) -> BoxVisibility:
    """Compares where the face has most of the share with where it has none.

    Args:
        picture: (h, w, 3) float32 sRGB in [0, 1], the region with the face in it.
        share: (h, w) in [0, 1], as `paste_back` gives it.
        damage: (h, w) bool, left out of the surroundings.
    """
    inside, ring = mostly_face(share), share <= 0
    if damage is not None:
        ring &= ~damage
    face, beside = blocks_of(picture, inside), blocks_of(picture, ring)
    noise = None
    if face is not None and beside is not None:
        face = face.flattest()
        here, there = (
            grain_spectra(picture, blocks, np.eye(3)).sum(axis=0) for blocks in (face, beside.like(face))
        )
        noise = tuple(float(np.sqrt(_in_band(here, band) / _in_band(there, band))) for band in BANDS)
    lightness = picture @ LUMA
    sharp, reference = (edge_gradients(lightness, where) for where in (inside, ring))
    return BoxVisibility(noise, None if sharp is None or reference is None else sharp / reference)


def _in_band(spectrum: np.ndarray, band: tuple[float, float]) -> float:
    size = frequencies(len(spectrum))
    within = is_grain(len(spectrum)) & (size >= band[0]) & (size < band[1])
    return float(variance_of(np.where(within, spectrum, 0))) + _ROUNDING * float(within.mean())
