"""How three panels share a window: the ones at the sides give way before the one in the middle does."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PanelWidths:
    """Widths in pixels.

    Attributes:
        left, right: as wide as the user wants them.
        least_left, least_right: narrower they are of no use.
        middle: what the panel in the middle is not to have less of, as long as the others can give way.
    """

    left: int
    right: int
    least_left: int
    least_right: int
    middle: int

    def shared(self, whole: int) -> tuple[int, int, int]:
        """Left, middle and right in so much room."""
        spare_left, spare_right = max(0, self.left - self.least_left), max(0, self.right - self.least_right)
        missing = min(max(0, self.left + self.middle + self.right - whole), spare_left + spare_right)
        from_left = round(missing * spare_left / (spare_left + spare_right)) if missing else 0
        left, right = self.left - from_left, self.right - (missing - from_left)
        return left, max(0, whole - left - right), right
