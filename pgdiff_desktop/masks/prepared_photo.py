"""A photo that is ready to take restored faces."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.photos.photo import Photo


@dataclass(frozen=True)
class PreparedPhoto:
    """A photo and what is painted over it.

    Attributes:
        photo: the source, with room for what the result holds: the result is compared with its pixels.
        filled: (H, W, C), what the stages before the faces made of them, damage filled from its surroundings; the
            photo's own pixels where nothing was asked for.
        damage: (H, W), True = damaged; None for none.
        scale: how many times as large it is as the photo's file, in which faces are told.
        is_coloured: `filled` holds a colouriser's colours.
        is_inpainted: large damage was filled by a network.
        known_by: what `filled` was made by.
    """

    photo: Photo
    filled: np.ndarray
    damage: np.ndarray | None
    scale: int = 1
    is_coloured: bool = False
    is_inpainted: bool = False
    known_by: tuple[Hashable, ...] = ()
