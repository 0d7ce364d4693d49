"""A caption that can be seen in a written photo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True)
class Caption:
    """What is drawn, in pixels: whoever asks for it has the fonts.

    Attributes:
        draw: makes it for a result of (width, height) pixels. A strip: (h, width) uint8, grey. A corner mark:
            (h, w, 2) uint8, grey and how far it covers the photo, no larger than it.
        is_strip: it comes below the photo, of which no pixel changes; otherwise it covers the lower right corner.
    """

    draw: Callable[[int, int], np.ndarray]
    is_strip: bool

    @property
    def place(self) -> str:
        """As the account of a written file has it: its text may name people."""
        return "strip below" if self.is_strip else "corner mark"
