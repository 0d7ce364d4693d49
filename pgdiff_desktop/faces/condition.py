"""In which condition a face of a photo is, as plain data."""

from __future__ import annotations

from dataclasses import dataclass

# What networks that see so many pixels make of a face with this share of them in detail is no sharper.
_SHARP = 0.45
# Noise that covers fine detail, of 255.
_NOISY = 12.0
# A face of fewer pixels a side says next to nothing of who it is.
FEWEST_PIXELS = 24


@dataclass(frozen=True)
class FaceCondition:
    """What was measured of a face before any work.

    Attributes:
        detail: pixels a side that its detail needs, whatever it is scanned with.
        size: side of the faces that the networks see, which was looked at.
        noise: standard deviation of its grain, of 255.
        damaged: share of it that is painted or proposed as damage.
        lost_eyes: 0 to 2, eyes that lie in damage.
        pixels: the shorter side of its box in the photo.
        from_the_side: whether it is seen from the side.
    """

    detail: float
    size: int
    noise: float = 0.0
    damaged: float = 0.0
    lost_eyes: int = 0
    pixels: float = 0.0
    from_the_side: bool = False

    @property
    def has_detail(self) -> bool:
        """Whether it is as sharp as networks could make it, where it is not damaged."""
        return self.detail >= _SHARP * self.size and self.noise < _NOISY

    @property
    def is_sharp(self) -> bool:
        """Whether restoring could only take away from it."""
        return self.has_detail and self.damaged == 0

    @property
    def is_small(self) -> bool:
        return self.pixels < FEWEST_PIXELS
