"""Painted colours that are spread when a photo is coloured: a mask whose levels are numbers of colours."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QImage

from pgdiff_desktop.gui.damage.mask_commands import LayerSteps
from pgdiff_desktop.gui.damage.mask_layer import MaskLayer
from pgdiff_desktop.workers.hint_files import MOST_COLOURS, read_hints

# The photo is seen through a colour, but the colour is still known.
_SHOWN_ALPHA = 200


class HintLayer(MaskLayer):
    """Level 0 is not painted; the others are colours in the order in which they were first used.

    Attributes:
        colour: what is painted from now on.
    """

    def __init__(
        self, width: int, height: int, steps: LayerSteps | None = None, owner: QObject | None = None
    ) -> None:
        super().__init__(width, height, steps, owner)
        self._palette: list[int] = self.steps.palette
        self.colour = QColor()

    @property
    def level(self) -> int | None:
        """The number of the colour that is painted; of the nearest one where too many were used already."""
        rgb = self.colour.rgb() & 0xFFFFFF
        if rgb not in self._palette and len(self._palette) < MOST_COLOURS:
            self._palette.append(rgb)
        away = [
            sum(abs(a - b) for a, b in zip(_channels(rgb), _channels(one), strict=True))
            for one in self._palette
        ]
        return 1 + away.index(min(away))

    @property
    def colours(self) -> Sequence[int] | None:
        table = [(_SHOWN_ALPHA << 24) | rgb for rgb in self._palette]
        # Levels that nobody paints have colours, too: images want a whole table.
        return [0, *table, *[0] * (MOST_COLOURS - len(table))]

    def image(self) -> QImage:
        """A copy whose colour table has the colours, for whoever saves it."""
        image = super().image()
        image.reinterpretAsFormat(QImage.Format.Format_Indexed8)
        image.setColorTable([0, *((0xFF << 24) | rgb for rgb in self._palette)])
        return image

    def load_file(self, path: Path) -> None:
        size = (self.size.width(), self.size.height())
        self._load(lambda: self._taken(*read_hints(path, size)))

    def load_image(self, image: QImage) -> None:
        self._palette[:] = [rgb & 0xFFFFFF for rgb in image.colorTable()[1:]]
        super().load_image(image)

    def _taken(self, levels: np.ndarray, palette: Sequence[int]) -> np.ndarray:
        if not set(palette) <= set(self._palette):
            self._palette[:] = palette
            return levels
        # The edits that can be taken back know colours by the numbers that they had.
        numbers = np.zeros(1 + MOST_COLOURS, np.uint8)
        numbers[1 : 1 + len(palette)] = [1 + self._palette.index(ink) for ink in palette]
        renumbered: np.ndarray = numbers[levels]
        return renumbered

    def _clear_text(self) -> str:
        return self.tr("Clear Colours")


def _channels(rgb: int) -> tuple[int, int, int]:
    return rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF
