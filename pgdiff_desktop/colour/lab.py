"""CIELAB of sRGB pictures (white D65), to the last bit that float32 holds: OpenCV's own is read from a table."""

from __future__ import annotations

import numpy as np

_TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]],
    np.float32,
)
# Of white, so that grey has no colour.
_TO_XYZ /= _TO_XYZ.sum(axis=1, keepdims=True)
# What red, green and blue add to the luminance, which is what CIELAB's lightness is made of.
LUMINANCE = _TO_XYZ[1]
_TO_RGB = np.linalg.inv(_TO_XYZ.astype(np.float64)).astype(np.float32)
_BEND = 6 / 29
_HALVINGS = 7


def lightness_of(rgb: np.ndarray) -> np.ndarray:
    """L in [0, 100], (H, W) float32, of (H, W, 3) sRGB in [0, 1]."""
    return lightness_of_luminance(luminance_of(rgb))


def luminance_of(rgb: np.ndarray) -> np.ndarray:
    """Linear luminance in [0, 1], (H, W) float32, of (H, W, 3) sRGB in [0, 1]."""
    return np.asarray(_linear(rgb) @ LUMINANCE, np.float32)


def lightness_of_luminance(luminance: np.ndarray) -> np.ndarray:
    """L in [0, 100] of linear luminance in [0, 1], float32."""
    return np.asarray(116 * _root(luminance) - 16, np.float32)


def ab_of(rgb: np.ndarray) -> np.ndarray:
    """a and b, (H, W, 2) float32, of (H, W, 3) sRGB in [0, 1]."""
    x, y, z = np.moveaxis(_root(_linear(rgb) @ _TO_XYZ.T), -1, 0)
    return np.stack([500 * (x - y), 200 * (y - z)], axis=-1)


def rgb_of(lightness: np.ndarray, ab: np.ndarray) -> np.ndarray:
    """(H, W, 3) float32 sRGB in [0, 1] of that lightness; what cannot be shown is paler, not lighter or darker.

    Args:
        lightness: L in [0, 100], (H, W); ab: (H, W, 2).
    """
    linear = _linear_of(lightness, ab)
    outside = ((linear < 0) | (linear > 1)).any(axis=-1)
    if outside.any():
        linear[outside] = _paler(lightness[outside], ab[outside])
    return _encoded(np.clip(linear, 0, 1))


def _paler(lightness: np.ndarray, ab: np.ndarray) -> np.ndarray:
    """Linear RGB (N, 3) of lightness (N,) with the largest share of the chroma (N, 2) that can be shown."""
    shown, lost = np.zeros_like(lightness), np.ones_like(lightness)
    for _ in range(_HALVINGS):
        share = (shown + lost) / 2
        linear = _linear_of(lightness, share[:, None] * ab)
        fits = ((linear >= 0) & (linear <= 1)).all(axis=-1)
        shown, lost = np.where(fits, share, shown), np.where(fits, lost, share)
    return _linear_of(lightness, shown[:, None] * ab)


def _linear_of(lightness: np.ndarray, ab: np.ndarray) -> np.ndarray:
    y = (lightness + 16) / 116
    roots = np.stack([y + ab[..., 0] / 500, y, y - ab[..., 1] / 200], axis=-1)
    return np.asarray(_cube(roots) @ _TO_RGB.T)


def _root(share: np.ndarray) -> np.ndarray:
    """CIELAB's f: a cube root, and a line where that would be too steep."""
    return np.where(share > _BEND**3, np.cbrt(share), share / (3 * _BEND**2) + np.float32(4 / 29))


def _cube(root: np.ndarray) -> np.ndarray:
    """The inverse of `_root`."""
    return np.where(root > _BEND, root**3, 3 * _BEND**2 * (root - np.float32(4 / 29)))


def _linear(rgb: np.ndarray) -> np.ndarray:
    return linear_of_srgb(np.asarray(rgb, np.float32))


def linear_of_srgb(encoded: np.ndarray) -> np.ndarray:
    """Linear light in [0, 1] of sRGB values in [0, 1], of the precision that they have."""
    bent = ((encoded + encoded.dtype.type(0.055)) / encoded.dtype.type(1.055)) ** 2.4
    return np.where(encoded <= 0.04045, encoded / 12.92, bent)


def _encoded(linear: np.ndarray) -> np.ndarray:
    bent = np.float32(1.055) * linear ** np.float32(1 / 2.4) - np.float32(0.055)
    return np.asarray(np.where(linear <= 0.0031308, 12.92 * linear, bent), np.float32)
