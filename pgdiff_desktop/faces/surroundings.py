"""A pasted face meets the photo around it: its blur, its black and white point, and its grain."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.faces.edge_width import edge_gradients
from pgdiff_desktop.faces.grain import (
    Blocks,
    blocks_of,
    gain_by_lightness,
    grain_axes,
    grain_spectra,
    repeated,
    synthesise,
    variance_of,
)
from pgdiff_desktop.faces.tone import LUMA
from pgdiff_desktop.faces.wide_blur import reach_of, wide_blur
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.strips import strips, with_margin

# How far a face that came out sharper than anything around it is taken back to that. Sharper faces are what is
# wanted, so only part of the way.
SHARPNESS_SHARE = 0.35
# Where the face has more than this of the most that it has anywhere, its pixels are measured.
_MOSTLY = 0.7
# The widest blur, in pixels, leaves next to nothing of what a face is sharpened by; the right one is found by halves.
_MOST_BLUR, _BISECTIONS = 2.5, 4
# The middle of a large face says how sharp all of it is.
_MOST_MEASURED = 1024
# Shares of pixels that may be darker or lighter than what counts as the photo's black and white.
_ENDS = (0.5, 99.5)
# What a face may lie beyond them.
_STEP = 2 / 255
# What is coarser than this share of the face is its light, which grain depends on.
_LIGHT = 1 / 64


def match_surroundings(
    patch: np.ndarray,
    pasted: np.ndarray,
    share: np.ndarray,
    *,
    damage: np.ndarray | None = None,
    seed: tuple[int, ...] = (0,),
    match: float = 1.0,
    sharpness_share: float = SHARPNESS_SHARE,
) -> np.ndarray:
    """The pasted region as if the photo had been taken with this face; pixels of no share stay bit for bit.

    Measured beside the face, where the share is 0. Where nothing lies beside it, it is let be.

    Args:
        patch, pasted: (h, w, 3) float32 sRGB in [0, 1], the photo's region before and with the face.
        share: (h, w) in [0, 1], as `paste_back` gives it.
        damage: (h, w) bool, where the photo said nothing and all of the grain is missing.
        seed: of the grain; the same gives the same.
        match: how much of it is done, 0 to 1.
        sharpness_share: how far a face that is sharper than its surroundings is softened to them, 0 to 1.
    """
    changed = share > 0
    if match <= 0 or not changed.any():
        return pasted
    damage = np.zeros(share.shape, bool) if damage is None else damage
    around = ~changed & ~damage
    if not around.any():
        return pasted
    lightness = patch @ LUMA
    blur = _blur_of_change(lightness, patch, pasted, share, damage, sharpness_share)
    ends = np.percentile(lightness, _ENDS)
    matched = np.empty(pasted.shape, np.float32)
    for rows in strips(patch.shape):
        softened = _softened(patch, pasted, share, rows, blur)
        matched[rows] = _within_range(lightness[rows], softened, changed[rows], ends)
    beside = blocks_of(patch, around)
    grain = None if beside is None else _missing_grain(patch, matched, share, damage, beside, seed)
    for rows in strips(patch.shape):
        part = matched[rows] if grain is None else matched[rows] + grain.of(rows)
        part = pasted[rows] + np.float32(match) * (part - pasted[rows])
        matched[rows] = np.where(changed[rows][..., None], np.clip(part, 0, 1), pasted[rows])
    return matched


def mostly_face(share: np.ndarray) -> np.ndarray:
    """Where a face has the most of the pixels that it has, (h, w) bool."""
    return np.asarray((share > _MOSTLY * share.max()) & (share > 0))


def _blur_of_change(
    lightness: np.ndarray,
    patch: np.ndarray,
    pasted: np.ndarray,
    share: np.ndarray,
    damage: np.ndarray,
    sharpness_share: float,
) -> float:
    """The blur that takes back what the change has sharpened beyond the photo's sharpest edges; 0 where nothing.

    Edges beside the face and below it count.
    """
    inside = mostly_face(share)
    allowed = [
        edge_gradients(lightness, ~damage & (share <= 0)),
        edge_gradients(lightness, ~damage & inside),
    ]
    most = max((found for found in allowed if found is not None), default=None)
    if most is None:
        return 0.0
    middle = _middle(share.shape)
    changed_by = (pasted[middle] - patch[middle]) @ LUMA
    lightness, inside = lightness[middle], inside[middle]

    def sharpness(blur: float) -> float:
        return edge_gradients(lightness + _blurred(changed_by, blur), inside) or 0.0

    now = sharpness(0.0)
    wanted = now + sharpness_share * (most - now)
    if now <= wanted:
        return 0.0
    low, high = 0.0, _MOST_BLUR
    for _ in range(_BISECTIONS):
        blur = (low + high) / 2
        low, high = (low, blur) if sharpness(blur) <= wanted else (blur, high)
    return high


def _middle(shape: tuple[int, ...]) -> tuple[slice, slice]:
    rows, columns = (
        slice(max(0, (length - _MOST_MEASURED) // 2), (length + _MOST_MEASURED + 1) // 2)
        for length in shape[:2]
    )
    return rows, columns


def _softened(
    patch: np.ndarray, pasted: np.ndarray, share: np.ndarray, rows: slice, blur: float
) -> np.ndarray:
    """Some rows with the change blurred; the photo's own detail stays."""
    if blur <= 0:
        return pasted[rows]
    around, inner = with_margin(rows, reach_of(blur), len(patch))
    change = _blurred(pasted[around] - patch[around], blur)[inner]
    return np.asarray(np.where(share[rows][..., None] > 0, patch[rows] + change, pasted[rows]))


def _blurred(change: np.ndarray, blur: float) -> np.ndarray:
    if blur <= 0:
        return change
    return np.asarray(cv2.GaussianBlur(change, (0, 0), blur, borderType=cv2.BORDER_REFLECT))


def _within_range(own: np.ndarray, pasted: np.ndarray, changed: np.ndarray, ends: np.ndarray) -> np.ndarray:
    """No pixel is much blacker or whiter than the photo is there, or anywhere around.

    Args:
        own: (h, w), the photo's lightness.
        ends: black and white of the photo around.
    """
    lightness, (black, white) = pasted @ LUMA, ends
    beyond = np.minimum(own, black) - lightness
    np.maximum(beyond, 0, out=beyond)
    beyond -= np.maximum(lightness - np.maximum(own, white), 0)
    # Bent, not cut off, so that what lies beyond keeps its order.
    back = beyond - _STEP * np.tanh(beyond / _STEP)
    return np.asarray(pasted + np.where(changed, back, 0)[..., None].astype(np.float32))


@dataclass(frozen=True)
class _MissingGrain:
    """What a face lacks of the photo's grain.

    Attributes:
        light: (h, w), what is coarse in the face's lightness; grain depends on it.
        gain: as of `gain_by_lightness`.
        kinds: for each kind of pixel that there is, those of it, (h, w) bool, where grain was measured on the scale
            of lightness, and the grain along each axis that has some.
    """

    share: np.ndarray
    light: np.ndarray
    gain: tuple[np.ndarray, np.ndarray]
    kinds: list[tuple[np.ndarray, float, list[tuple[np.ndarray, np.ndarray]]]]

    def of(self, rows: slice) -> np.ndarray:
        """Some rows of it, (n, w, 3)."""
        width = self.share.shape[1]
        added = np.zeros((rows.stop - rows.start, width, 3), np.float32)
        if not (self.share[rows] > 0).any():
            return added
        strength = np.interp(self.light[rows], *self.gain) * _lost(self.share[rows])
        for part, lightness, grains in self.kinds:
            amplitude = strength / np.interp(lightness, *self.gain) * part[rows]
            for axis, grain in grains:
                added += (amplitude * repeated(grain, rows, width)).astype(np.float32)[..., None] * axis
        return added


def _missing_grain(
    patch: np.ndarray,
    pasted: np.ndarray,
    share: np.ndarray,
    damage: np.ndarray,
    beside: Blocks,
    seed: tuple[int, ...],
) -> _MissingGrain:
    """In damage that is all that the invented pixels lack."""
    axes = grain_axes(patch, beside.flattest())
    reach = max(1.0, min(share.shape) * _LIGHT)
    kinds = []
    for number, (part, missing) in enumerate(((~damage, _lost_spectra), (damage, _lacked_spectra))):
        if not (part & (share > 0)).any():
            continue
        spectra, lightness = missing(patch, pasted, share, part, beside, axes)
        grains = [
            (axes[axis].astype(np.float32), synthesise(spectrum, share.shape, (*seed, number, axis)))
            for axis, spectrum in enumerate(spectra)
            if spectrum.any()
        ]
        kinds.append((part, lightness, grains))
    return _MissingGrain(share, wide_blur(pasted @ LUMA, reach), gain_by_lightness(patch, beside), kinds)


def _lost_spectra(
    patch: np.ndarray,
    pasted: np.ndarray,
    share: np.ndarray,
    part: np.ndarray,
    beside: Blocks,
    axes: np.ndarray,
) -> tuple[np.ndarray, float]:
    """Grain that the face has lost, as of `grain_spectra`, and the lightness where that is so.

    No more than lies beside the face where the photo is alike: there may be leaves or lace.
    """
    face = blocks_of(patch, part & mostly_face(share))
    if face is None:
        return np.zeros((1, 1, 1)), 0.5
    face = face.flattest()
    had, has = grain_spectra(patch, face, axes), grain_spectra(pasted, face, axes)
    like = grain_spectra(patch, beside.like(face), axes)
    wanted = like * min(1.0, float(variance_of(had).sum() / max(variance_of(like).sum(), 1e-12)))
    lost = _lost(share[part & mostly_face(share)]).mean() ** 2
    return np.maximum(wanted - has, 0) / lost, float(face.lightness.mean())


def _lacked_spectra(
    patch: np.ndarray,
    pasted: np.ndarray,
    share: np.ndarray,
    part: np.ndarray,
    beside: Blocks,
    axes: np.ndarray,
) -> tuple[np.ndarray, float]:
    """As `_lost_spectra`, for pixels that are invented as a whole: what beside them is there, and here is not."""
    flat = blocks_of(pasted, part & mostly_face(share))
    if flat is None:
        # Damage too narrow to be measured.
        alike = beside.flattest()
        return grain_spectra(patch, alike, axes), float(alike.lightness.mean())
    flat = flat.flattest()
    like = grain_spectra(patch, beside.like(flat), axes)
    return np.maximum(like - grain_spectra(pasted, flat, axes), 0), float(flat.lightness.mean())


def _lost(share: np.ndarray) -> np.ndarray:
    """How much of its grain's standard deviation a pixel loses that a face without grain has a share of."""
    return np.asarray(np.sqrt(np.maximum(share * (2 - share), 0)))
