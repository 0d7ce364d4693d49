"""Which colours a face is given: those of the coloured photo, or those of a style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pgdiff_desktop.engine.colour_styles import PUBLISHED_STYLES, ColourStyle, in_style, measure_colour_style
from pgdiff_desktop.faces.tone import keep_lightness

if TYPE_CHECKING:
    import numpy as np

    from pgdiff_desktop.engine.aligned_faces import AlignedFace
    from pgdiff_desktop.engine.coloured_photo import ColouredPhoto


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
            colours = in_style(colours, self._style)
        return keep_lightness(colours, picture)
