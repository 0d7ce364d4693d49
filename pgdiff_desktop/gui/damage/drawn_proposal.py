"""How proposed damage is drawn, in two colours: what is certain, and what may be part of the picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor

from pgdiff_desktop.gui.damage.mask_levels import MaskLevels

CERTAIN, DOUBTFUL = QColor("#00c8e0"), QColor("#ffd60a")
# Damage may be shown in yellow, too.
_OTHER_DOUBTFUL = QColor("#d252ff")
# Where both lie in one pixel of the screen, the larger number is seen.
_DOUBTFUL_LEVEL, _CERTAIN_LEVEL = 1, 2
_TAKEN, _LEFT = 0.85, 0.45


@dataclass(frozen=True)
class DrawnProposal:
    """Attributes:
    levels: (H / 2^n, W / 2^n) uint8 of the photo, rounded up: 0 nothing, 1 doubtful, 2 certain.
    colours: ARGB of every number.
    """

    levels: Sequence[np.ndarray]
    colours: Sequence[int]

    @property
    def size(self) -> QSize:
        height, width = self.levels[0].shape
        return QSize(width, height)


def proposal_levels(damage: np.ndarray, doubtful: np.ndarray) -> Sequence[np.ndarray]:
    """The levels of two (H, W) bool masks; takes a while for a large photo, and may run on any thread."""
    height, width = damage.shape
    levels = MaskLevels(width, height)
    levels.full[doubtful] = _DOUBTFUL_LEVEL
    levels.full[damage] = _CERTAIN_LEVEL
    levels.update(QRect(0, 0, width, height))
    return levels.levels


def doubtful_colour(damage_colour: QColor) -> QColor:
    """Another one than that in which damage is shown."""
    return _OTHER_DOUBTFUL if damage_colour == DOUBTFUL else DOUBTFUL


def proposal_colours(damage_colour: QColor, *, with_doubtful: bool) -> Sequence[int]:
    """The colours of `DrawnProposal`; what would not be accepted is fainter."""
    certain, doubtful = QColor(CERTAIN), QColor(doubtful_colour(damage_colour))
    certain.setAlphaF(_TAKEN)
    doubtful.setAlphaF(_TAKEN if with_doubtful else _LEFT)
    return [0, doubtful.rgba(), certain.rgba(), *[0] * 253]
