"""The faces of a photo as its whole is coloured."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from pgdiff_desktop.colour.small_picture import small_picture
from pgdiff_desktop.faces.aligned_face import AlignedFace
from pgdiff_desktop.faces.alignment import align, aligned_region
from pgdiff_desktop.masks.prepared_photo import PreparedPhoto

if TYPE_CHECKING:
    from pgdiff_desktop.colour.photo_colours import PhotoColours


class ColouredPhoto:
    """A photo whose colours are found when the first face asks for them.

    Args:
        colours: of the prepared photo, hints included; called at the first face.
        saturation: as the whole photo is coloured with.
        has_own: the photo has colours already, which its faces keep.
        whole: not only its faces are coloured.
    """

    def __init__(
        self,
        prepared: PreparedPhoto,
        colours: Callable[[], PhotoColours],
        *,
        saturation: float = 1.0,
        has_own: bool = False,
        whole: bool = False,
    ) -> None:
        self.has_own = has_own
        self.whole = whole
        self._prepared = prepared
        self._colours = colours
        self._saturation = saturation

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
        small = small_picture(self._prepared.filled, self._prepared.photo.metadata.icc_profile)
        return self._colours().on(small, self._saturation)
