"""One moment of the sampling of a face, as the panel keeps it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QImage


@dataclass(frozen=True)
class SamplingMoment:
    """How far the sampling of a face is.

    Attributes:
        of: 0 while it waits for its turn or for the models.
        preview: None where nothing newer is known.
    """

    step: int = 0
    of: int = 0
    seconds_left: float | None = None
    preview: QImage | None = None

    @property
    def share(self) -> float:
        return self.step / self.of if self.of else 0.0
