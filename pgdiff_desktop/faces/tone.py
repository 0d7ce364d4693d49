"""The tone of a photo: in a monochrome or toned one, colour is a function of lightness alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np

from pgdiff_desktop.opencv import cv2

# Lightness as eyes weigh it (Rec. 709), of sRGB values.
_LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)
_KNOTS = 17
# Measured on labelled portraits; see tests/unit/faces/test_tone.py.
_MOST_RESIDUAL = 0.030
_MOST_CHROMA_OF_GREY = 0.008


class ToneKind(Enum):
    COLOUR = "colour"
    MONOCHROME = "monochrome"
    TONED = "toned"


@dataclass(frozen=True)
class Tone:
    """How a photo colours its lightness.

    Attributes:
        lightness: (K,) rising, in [0, 1].
        chroma: (K, 3), colour minus lightness at each; zeros for monochrome.
    """

    kind: ToneKind
    lightness: np.ndarray
    chroma: np.ndarray


def _luma(picture: np.ndarray) -> np.ndarray:
    return picture @ _LUMA


def describe_tone(picture: np.ndarray) -> Tone:
    """The tone of (H, W, 3) sRGB in [0, 1]; noise of JPEG and film is looked past."""
    side = min(picture.shape[:2])
    calm = cv2.GaussianBlur(np.ascontiguousarray(picture, np.float32), (0, 0), max(1.0, side / 50))
    step = max(1, side // 128)
    colours = calm[::step, ::step].reshape(-1, 3)
    lightness = _luma(colours)
    chroma = colours - lightness[:, None]

    # Mean chroma in bins of equal population, so that a curve is known where the photo has pixels.
    order = np.argsort(lightness, kind="stable")
    bins = np.array_split(order, _KNOTS)
    bins = [members for members in bins if len(members)]
    knots = np.array([lightness[members].mean() for members in bins])
    means = np.array([np.median(chroma[members], axis=0) for members in bins])
    means -= (means @ _LUMA)[:, None]
    # Adjacent knots of one lightness would make the curve jump.
    knots = np.maximum.accumulate(knots + np.arange(len(knots)) * 1e-6)

    residual = np.abs(chroma - _interpolate(lightness, knots, means)).max(axis=1)
    if np.percentile(residual, 90) > _MOST_RESIDUAL:
        kind = ToneKind.COLOUR
    elif np.percentile(np.abs(chroma).max(axis=1), 75) <= _MOST_CHROMA_OF_GREY:
        kind, means = ToneKind.MONOCHROME, np.zeros_like(means)
    else:
        kind = ToneKind.TONED
    return Tone(kind, knots, means)


def apply_tone(picture: np.ndarray, tone: Tone) -> np.ndarray:
    """The picture's lightness in the photo's tone; a colour photo's face keeps its own colours.

    Args:
        picture: (H, W, 3) sRGB in [0, 1].
    """
    if tone.kind is ToneKind.COLOUR:
        return picture
    lightness = _luma(picture)
    if tone.kind is ToneKind.MONOCHROME:
        return np.repeat(lightness[..., None], 3, axis=2)
    toned = lightness[..., None] + _interpolate(lightness.ravel(), tone.lightness, tone.chroma).reshape(
        picture.shape
    )
    return np.asarray(np.clip(toned, 0, 1), np.float32)


def _interpolate(lightness: np.ndarray, knots: np.ndarray, chroma: np.ndarray) -> np.ndarray:
    """(N, 3) chroma at (N,) lightness; beyond the ends it stays what it is there."""
    return np.stack([np.interp(lightness, knots, chroma[:, c]) for c in range(3)], axis=1).astype(np.float32)
