"""The tone of a photo: in a monochrome or toned one, colour is a function of lightness alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np

from pgdiff_desktop.faces.wide_blur import wide_blur
from pgdiff_desktop.opencv import cv2

# Luma as eyes weigh it (Rec. 709), of sRGB values.
LUMA = np.array([0.2126, 0.7152, 0.0722], np.float32)
_KNOTS = 16
# Nine tenths of a toned photo lie this close to its curve. On aligned faces: colour photographs 0.030 and more
# (1st percentile 0.035 to 0.067), sepia prints 0.023 at most, sepia with stains and JPEG noise drawn in 0.027.
_MOST_RESIDUAL = 0.030
# What rounding to 8 bits leaves of grey.
_MOST_CHROMA_OF_GREY = 1.5 / 255
# What is coarser than this share of an aligned face is light, what is finer is features.
_LIGHT = 1 / 12


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
        residual: how close to that nine tenths of the picture lie, of the largest channel.
        strength: half of the picture has more chroma than this, likewise.
    """

    kind: ToneKind
    lightness: np.ndarray
    chroma: np.ndarray
    residual: float = 0.0
    strength: float = 0.0


def describe_tone(picture: np.ndarray) -> Tone:
    """The tone of (H, W, 3) sRGB in [0, 1]; noise of JPEG and film, and stains on a tenth of it, are looked past."""
    picture = np.ascontiguousarray(picture, np.float32)
    side = min(picture.shape[:2])
    blurred = cv2.GaussianBlur(picture, (0, 0), max(1.0, side / 64), borderType=cv2.BORDER_REFLECT)
    step = max(1, side // 96)
    colours = blurred[::step, ::step].reshape(-1, 3)
    lightness = colours @ LUMA
    chroma = colours - lightness[:, None]

    # Median chroma in bins of equal population, so that the curve is known wherever the photo has pixels.
    by_lightness = np.argsort(lightness, kind="stable")
    bins = [members for members in np.array_split(by_lightness, _KNOTS) if len(members)]
    # Steps too small to see keep the knots apart where many pixels have one lightness.
    knots = np.maximum.accumulate([lightness[members].mean() for members in bins])
    knots = knots.astype(np.float64) + np.arange(len(bins)) * 1e-6
    curve = np.array([np.median(chroma[members], axis=0) for members in bins])
    curve -= (curve @ LUMA)[:, None]

    away = np.abs(chroma - _chroma_at(lightness, knots, curve)).max(axis=1)
    residual, largest = float(np.percentile(away, 90)), np.abs(chroma).max(axis=1)
    strength = float(np.median(largest))
    if residual > _MOST_RESIDUAL:
        return Tone(ToneKind.COLOUR, knots, curve, residual, strength)
    if np.percentile(largest, 99) <= _MOST_CHROMA_OF_GREY:
        return Tone(ToneKind.MONOCHROME, knots, np.zeros_like(curve), residual, strength)
    return Tone(ToneKind.TONED, knots, curve, residual, strength)


def apply_tone(picture: np.ndarray, tone: Tone) -> np.ndarray:
    """The picture's lightness in the photo's tone, float32; a colour photo's face keeps its own colours.

    Args:
        picture: (H, W, 3) sRGB in [0, 1].
    """
    if tone.kind is ToneKind.COLOUR:
        return picture
    lightness = (picture @ LUMA)[..., None]
    if tone.kind is ToneKind.MONOCHROME:
        # The same number three times: grey to the last bit.
        return np.repeat(lightness, 3, axis=2).astype(np.float32)
    toned = lightness + _chroma_at(lightness[..., 0], tone.lightness, tone.chroma)
    return np.asarray(np.clip(toned, 0, 1), np.float32)


def keep_light(after: np.ndarray, before: np.ndarray, damage: np.ndarray) -> np.ndarray:
    """The restored face in the photo's own light: what is coarser than features is taken from the photo.

    Whether a cheek lies in shadow, or the print has faded, was not asked to be changed; and a face that is
    lighter or redder than the neck below it shows where it was pasted.

    Args:
        after, before: (S, S, 3) float32 in [0, 1], the restored and the photo's face.
        damage: (S, S) bool, where the photo says nothing of its light.
    """
    return np.asarray(np.clip(after + carried_into(damage, before - after, len(after) * _LIGHT), 0, 1))


def keep_light_only(after: np.ndarray, before: np.ndarray, damage: np.ndarray) -> np.ndarray:
    """As `keep_light`, of lightness alone: invented colours stay what they are."""
    lightness = keep_light(in_grey(after), in_grey(before), damage)
    return keep_lightness(after, lightness)


def keep_lightness(after: np.ndarray, before: np.ndarray) -> np.ndarray:
    """The colours of one picture on the lightness of another, as the sampler weighs it: the plain channel mean.

    Where such a colour lies outside what can be shown, it is paler, not lighter or darker.

    Args:
        after, before: (S, S, 3) float32 in [0, 1].
    """
    lightness = before.mean(axis=2, keepdims=True)
    chroma = after - after.mean(axis=2, keepdims=True)
    up, down = chroma.max(axis=2, keepdims=True), -chroma.min(axis=2, keepdims=True)
    room = np.minimum((1 - lightness) / np.maximum(up, 1e-6), lightness / np.maximum(down, 1e-6))
    return np.asarray(np.clip(lightness + np.minimum(room, 1) * chroma, 0, 1), np.float32)


def carried_into(damaged: np.ndarray, difference: np.ndarray, reach: float) -> np.ndarray:
    """A difference at undamaged pixels, smoothed and carried on into damage, fading within `reach` pixels."""
    known = (~damaged).astype(np.float32)[..., None]
    total = wide_blur(difference * known, reach)
    count = wide_blur(known[..., 0], reach)[..., None]
    # Deep inside damage hardly anything is known, and the carried difference fades to nothing.
    return np.asarray(total / (count + 0.02), np.float32)


def in_grey(picture: np.ndarray) -> np.ndarray:
    """A picture (S, S, 3) with the plain channel mean in every channel."""
    return np.repeat(picture.mean(axis=2, keepdims=True), 3, axis=2)


def _chroma_at(lightness: np.ndarray, knots: np.ndarray, curve: np.ndarray) -> np.ndarray:
    """Chroma (..., 3) at a lightness (...); beyond the curve's ends it stays what it is there."""
    return np.stack([np.interp(lightness, knots, curve[:, c]) for c in range(3)], axis=-1)
