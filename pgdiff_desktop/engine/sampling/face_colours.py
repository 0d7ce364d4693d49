"""Which colours a face is given: those of the coloured photo, or those of a style."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from pgdiff_desktop.engine.door.colour_styles import (
    PUBLISHED_STYLES,
    ColourStyle,
    in_style,
    measure_colour_style,
)
from pgdiff_desktop.faces.tone import ToneKind, apply_tone, keep_lightness
from pgdiff_desktop.opencv import cv2

if TYPE_CHECKING:
    from pgdiff_desktop.colour.coloured_photo import ColouredPhoto
    from pgdiff_desktop.faces.aligned_face import AlignedFace

# Cheeks and the bridge of the nose, down and across, as shares of an aligned face's side.
_CHEEKS = (0.5, 0.66), (0.32, 0.68)
# Eyes, nose and mouth: the middle and the radii of an ellipse, across and down, likewise.
_FEATURES = (0.5, 0.58), (0.2, 0.25)
_HUE_BLUR, _SOFTENING = 1 / 64, 1 / 128
# How much of the cheeks' hue, at its own lightness, a pixel has that is not, or is, of the face.
_OTHER_HUE, _SAME_HUE = 0.15, 0.5


class FaceColours:
    """The colours of one request's faces.

    Args:
        coloured: None where no colouriser is installed, or its colours are not wanted.
        style: the style that was asked for; None for the coloured photo's own colours.
    """

    def __init__(self, coloured: ColouredPhoto | None, style: ColourStyle | None) -> None:
        self._coloured = coloured
        self._style = PUBLISHED_STYLES[0] if style is None and coloured is None else style

    def statistics(self, face: AlignedFace) -> ColourStyle:
        """Mean and deviation that the face's colours should have."""
        if self._style is None and self._coloured is not None:
            own = self._keeps_its_own(face)
            return measure_colour_style((face.picture if own else self._coloured.crop(face)) * 2 - 1)
        return self._style or PUBLISHED_STYLES[0]

    def laid_on(self, picture: np.ndarray, face: AlignedFace) -> np.ndarray:
        """The face's colours on the lightness of a picture, both (S, S, 3) float32 sRGB in [0, 1].

        A face that is in colours already keeps them, unless a style was asked for.
        """
        if self._keeps_its_own(face):
            return apply_tone(picture, face.tone)
        colours = picture if self._coloured is None else self._coloured.crop(face)
        if self._style is not None:
            return keep_lightness(in_style(colours, self._style), picture)
        if self._coloured is not None and self._coloured.whole:
            # What lies around the face has these colours, too.
            return keep_lightness(colours, picture)
        share = skin_share(colours)[..., None]
        # Estimators are trained on many tones, and bring some of another along.
        uncoloured = apply_tone(picture, face.tone)
        return np.asarray(share * keep_lightness(colours, picture) + (1 - share) * uncoloured)

    def _keeps_its_own(self, face: AlignedFace) -> bool:
        if self._style is not None:
            return False
        # A face may be dull where the photo is not.
        return face.tone.kind is ToneKind.COLOUR or (self._coloured is not None and self._coloured.has_own)


def cheeks_of(face: np.ndarray) -> np.ndarray:
    """The part of an aligned face, (S, S, 3), that is skin on nearly everybody, as a view."""
    size = len(face)
    rows, columns = (slice(round(first * size), round(last * size)) for first, last in _CHEEKS)
    return face[rows, columns]


def skin_share(colours: np.ndarray) -> np.ndarray:
    """Where a coloured face, (S, S, 3) in [0, 1], is skin or features, by its cheeks' hue, (S, S) in [0, 1].

    What lies behind the head stays as the photo has it: the square that is pasted ends somewhere in it, and a blue
    wall, or a black one in a brown print, would end there, too.
    """
    size = len(colours)
    blurred = cv2.GaussianBlur(colours, (0, 0), _HUE_BLUR * size, borderType=cv2.BORDER_REFLECT)
    cheeks = cheeks_of(blurred).reshape(-1, 3).mean(axis=0)
    # Of the pixel itself, too: blurred, the blue beside a cheek is skin, and would be a rim around the face.
    hue = np.minimum(_hue_of(blurred, cheeks), _hue_of(colours, cheeks))
    share = np.clip((hue - _OTHER_HUE) / (_SAME_HUE - _OTHER_HUE), 0, 1)
    # Teeth and the white of the eyes have no hue, and must not stay brown in a coloured face.
    share = np.maximum(share, _features(size))
    return np.asarray(cv2.GaussianBlur(share, (0, 0), _SOFTENING * size), np.float32)


def _hue_of(colours: np.ndarray, cheeks: np.ndarray) -> np.ndarray:
    """How much of the cheeks' chroma colours (..., 3) have, where they are as light as the cheeks 1."""
    lightness, of_cheeks = colours.mean(axis=-1), cheeks.mean()
    chroma, wanted = colours - lightness[..., None], cheeks - of_cheeks
    share = chroma @ wanted / (wanted @ wanted + 1e-6)
    return np.asarray(share * of_cheeks / (lightness + 0.02))


def _features(size: int) -> np.ndarray:
    """1 on eyes, nose and mouth of an aligned face, falling to 0 around them, (size, size)."""
    (x, y), (across, down) = _FEATURES
    rows, columns = np.mgrid[:size, :size] / size
    away = np.hypot((columns - x) / across, (rows - y) / down)
    return np.asarray(np.clip((1.3 - away) / 0.3, 0, 1))
