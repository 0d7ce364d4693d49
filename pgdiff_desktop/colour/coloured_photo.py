"""The colours that a colouriser sees in a photo, for the faces of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

import numpy as np

from pgdiff_desktop.faces.aligned_face import AlignedFace
from pgdiff_desktop.faces.alignment import align, aligned_region
from pgdiff_desktop.masks.prepared_photo import PreparedPhoto
from pgdiff_desktop.opencv import cv2
from pgdiff_desktop.photos.colour import to_srgb

# Colours are coarse; a larger picture takes longer and says no more of them. A narrower one is too little to see.
_LONGEST_SIDE, _SHORTEST_SIDE = 1024, 16
Colouring = Callable[[np.ndarray], np.ndarray]


class ColouredPhoto:
    """A photo that is coloured once, when the first face asks for its colours.

    Args:
        colouring: colours (H, W, 3) float32 sRGB in [0, 1]; called at the first face.
    """

    def __init__(self, prepared: PreparedPhoto, colouring: Colouring) -> None:
        self._prepared = prepared
        self._colouring = colouring

    def crop(self, face: AlignedFace) -> np.ndarray:
        """The face's square of the coloured photo, aligned like the face, (S, S, 3) float32 sRGB in [0, 1]."""
        height, width = self._prepared.filled.shape[:2]
        small = self._coloured
        across, down = width / small.shape[1], height / small.shape[0]
        # Pixel centres, not corners, lie at whole numbers.
        to_photo = np.array([[across, 0, (across - 1) / 2], [0, down, (down - 1) / 2], [0, 0, 1]])
        matrix, size = face.matrix @ to_photo, len(face.picture)
        region = aligned_region(matrix, size, small.shape)
        return align(region.of(small), region, matrix, size)

    @cached_property
    def _coloured(self) -> np.ndarray:
        return self._colouring(_small_picture(self._prepared))


def _small_picture(prepared: PreparedPhoto) -> np.ndarray:
    """The photo in sRGB, (h, w, 3) float32 in [0, 1], shrunk before it is converted: a scan may be huge."""
    pixels = prepared.filled
    height, width = pixels.shape[:2]
    shrink = max(1.0, max(height, width) / _LONGEST_SIDE)
    size = (max(_SHORTEST_SIDE, round(width / shrink)), max(_SHORTEST_SIDE, round(height / shrink)))
    if size != (width, height):
        pixels = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA).reshape(size[1], size[0], -1)
    return to_srgb(pixels, prepared.photo.metadata.icc_profile)
