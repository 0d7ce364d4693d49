"""A part of a scan: a rectangle that may be turned."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from pgdiff_desktop.errors import ErrorCode, WrongUsage

_FORM = "X,Y,W,H or X,Y,W,H,ANGLE"
_LEAST_SIDE = 1.0


@dataclass(frozen=True)
class ScanPart:
    """A rectangle of the upright scan, in its pixels, turned about its centre.

    Attributes:
        x, y: the centre; 0, 0 is the top left corner of the scan's first pixel.
        angle: degrees, clockwise as seen; a picture that leans to the right by 3 degrees has an angle of 3.
    """

    x: float
    y: float
    width: float
    height: float
    angle: float = 0.0

    @classmethod
    def of_corner(cls, left: float, top: float, width: float, height: float, angle: float = 0.0) -> ScanPart:
        """Of the top left corner of the rectangle before it is turned."""
        return cls(left + width / 2, top + height / 2, width, height, angle)

    @classmethod
    def parse(cls, text: str) -> ScanPart:
        """The part that `text()` wrote.

        Raises:
            ValueError: it is not of the form.
        """
        try:
            values = [float(value) for value in text.split(",")]
        except ValueError:
            values = []
        if len(values) not in (4, 5) or not all(abs(value) < 1e9 for value in values):
            raise ValueError(f"{text!r} is not of the form {_FORM}")
        if min(values[2:4]) <= 0:
            raise ValueError(f"{text!r} is a rectangle without an inside")
        return cls.of_corner(*values)

    def text(self) -> str:
        """X,Y,W,H of the rectangle before it is turned, and ANGLE unless it is 0; to a hundredth."""
        values = [self.x - self.width / 2, self.y - self.height / 2, self.width, self.height]
        # Adding 0 makes 0 of -0.
        words = [f"{round(value, 2) + 0.0:.12g}" for value in values]
        turned = round(self.angle, 2)
        return ",".join([*words, f"{turned:.12g}"] if turned else words)

    def corners(self) -> np.ndarray:
        """Top left, top right, bottom right and bottom left of the picture in the part: (4, 2), x and y."""
        across, down = self.directions()
        half_across, half_down = across * self.width / 2, down * self.height / 2
        signs = ((-1, -1), (1, -1), (1, 1), (-1, 1))
        return np.array([(self.x, self.y) + a * half_across + b * half_down for a, b in signs])

    def check(self, width: int, height: int) -> None:
        """Whether the part can be cut of a scan of that size; its corners may lie outside.

        Raises:
            WrongUsage: naming what is out of range.
        """
        most = math.hypot(width, height)
        ranges = (
            ("centre x", self.x, 0.0, width),
            ("centre y", self.y, 0.0, height),
            ("width", self.width, _LEAST_SIDE, most),
            ("height", self.height, _LEAST_SIDE, most),
            ("angle", self.angle, -180.0, 180.0),
        )
        for name, value, low, high in ranges:
            if not low <= value <= high:
                raise WrongUsage(
                    f"part {self.text()}: {name} {value:g}",
                    ErrorCode.VALUE_RANGE,
                    low=f"{low:g}",
                    high=f"{high:.0f}",
                )

    def directions(self) -> tuple[np.ndarray, np.ndarray]:
        """One pixel to the right and one down in the part, as (x, y) of the scan."""
        radians = math.radians(self.angle)
        across = np.array([math.cos(radians), math.sin(radians)])
        return across, np.array([-across[1], across[0]])
