"""Which colours a face is given: those of the coloured photo, or those of a style."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from pgdiff_desktop.engine.colour_styles import PUBLISHED_STYLES, ColourStyle, in_style, measure_colour_style
from pgdiff_desktop.faces.tone import keep_lightness
from pgdiff_desktop.opencv import cv2

if TYPE_CHECKING:
    from pgdiff_desktop.engine.aligned_faces import AlignedFace
    from pgdiff_desktop.engine.coloured_photo import ColouredPhoto

# Cheeks and the bridge of the nose, down and across, as shares of an aligned face's side.
_CHEEKS = (0.5, 0.66), (0.32, 0.68)
_HUE_BLUR = 1 / 64
# Cosine between the chroma of a pixel and of the cheeks from which on it is, or is not, of the face.
_OTHER_HUE, _SAME_HUE = 0.1, 0.6


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
            return measure_colour_style(self._coloured.crop(face) * 2 - 1)
        return self._style or PUBLISHED_STYLES[0]

    def laid_on(self, picture: np.ndarray, face: AlignedFace) -> np.ndarray:
        """The face's colours on the lightness of a picture, both (S, S, 3) float32 sRGB in [0, 1]."""
        colours = picture if self._coloured is None else self._coloured.crop(face)
        if self._style is not None:
            return keep_lightness(in_style(colours, self._style), picture)
        share = skin_share(colours)[..., None]
        return np.asarray(share * keep_lightness(colours, picture) + (1 - share) * picture)


def cheeks_of(face: np.ndarray) -> np.ndarray:
    """The part of an aligned face, (S, S, 3), that is skin on nearly everybody, as a view."""
    size = len(face)
    rows, columns = (slice(round(first * size), round(last * size)) for first, last in _CHEEKS)
    return face[rows, columns]


def skin_share(colours: np.ndarray) -> np.ndarray:
    """How near the hue of a coloured face, (S, S, 3) in [0, 1], is to that of its own cheeks, (S, S) in [0, 1].

    What lies behind the head stays as the photo has it: the square that is pasted ends somewhere in it, and a blue
    wall would end there, too.
    """
    size = len(colours)
    chroma = colours - colours.mean(axis=2, keepdims=True)
    chroma = cv2.GaussianBlur(chroma, (0, 0), _HUE_BLUR * size, borderType=cv2.BORDER_REFLECT)
    skin = cheeks_of(chroma).reshape(-1, 3).mean(axis=0)
    length = np.linalg.norm(chroma, axis=2) * np.linalg.norm(skin)
    alike = (chroma @ skin) / (length + 1e-6)
    return np.asarray(np.clip((alike - _OTHER_HUE) / (_SAME_HUE - _OTHER_HUE), 0, 1), np.float32)
