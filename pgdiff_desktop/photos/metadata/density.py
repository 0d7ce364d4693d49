"""How finely a photo was scanned, as files say it: exact fractions, in the unit that was written."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import IntEnum
from fractions import Fraction

from pgdiff_desktop.photos.metadata.tiff_directories import RATIONAL, SHORT, Entry

X_RESOLUTION, Y_RESOLUTION, RESOLUTION_UNIT = 282, 283, 296
RESOLUTION_TAGS = frozenset({X_RESOLUTION, Y_RESOLUTION, RESOLUTION_UNIT})
_CENTIMETRES_AN_INCH = Fraction(254, 100)
_MOST_OF_JFIF = 0xFFFF
_MOST_OF_32_BITS = 0xFFFF_FFFF


class Unit(IntEnum):
    """As TIFF numbers them; RATIO says only how wide pixels are for their height."""

    RATIO = 1
    INCH = 2
    CENTIMETRE = 3


@dataclass(frozen=True)
class Density:
    """Pixels a unit, across and down; both are above 0."""

    across: Fraction
    down: Fraction
    unit: Unit

    def __str__(self) -> str:
        unit = {Unit.RATIO: "", Unit.INCH: " dpi", Unit.CENTIMETRE: " pixels/cm"}[self.unit]
        return f"{float(self.across):.6g} x {float(self.down):.6g}{unit}"

    @property
    def dpi(self) -> tuple[float, float] | None:
        """Pixels an inch; None for a ratio."""
        if self.unit is Unit.RATIO:
            return None
        return float(self._an_inch(self.across)), float(self._an_inch(self.down))

    def _an_inch(self, value: Fraction) -> Fraction:
        return value * _CENTIMETRES_AN_INCH if self.unit is Unit.CENTIMETRE else value

    def scaled(self, across: Fraction, down: Fraction) -> Density:
        """Of a photo that has so many times the pixels, and prints as large as before."""
        return replace(self, across=self.across * across, down=self.down * down)

    def turned(self) -> Density:
        """Of a photo that lies on its side."""
        return replace(self, across=self.down, down=self.across)

    def agrees_with(self, other: Density) -> bool:
        """Whether both say the same, as far as whole numbers of a unit can say it."""
        if (self.unit is Unit.RATIO) != (other.unit is Unit.RATIO):
            return False
        if self.unit is Unit.RATIO:
            return self.across * other.down == other.across * self.down
        mine = (self._an_inch(self.across), self._an_inch(self.down))
        theirs = (other._an_inch(other.across), other._an_inch(other.down))
        # JFIF counts whole pixels, of a centimetre at the coarsest.
        return all(abs(a - b) <= Fraction(127, 100) for a, b in zip(mine, theirs, strict=True))


def density(across: Fraction, down: Fraction, unit: int) -> Density | None:
    """None for what says nothing: zeros, unknown units, and square pixels of no size."""
    if across <= 0 or down <= 0 or unit not in (1, 2, 3):
        return None
    if unit == Unit.RATIO and across == down:
        return None
    return Density(across, down, Unit(unit))


def density_of_jfif(unit: int, across: int, down: int) -> Density | None:
    """Of a JFIF segment (JFIF 1.02): units 0 ratio, 1 inch, 2 centimetre."""
    return density(Fraction(across), Fraction(down), unit + 1)


def as_jfif(found: Density | None) -> tuple[int, int, int]:
    """Unit, across and down of a JFIF segment: the unit in which whole numbers lose least."""
    if found is None:
        return 0, 1, 1
    if found.unit is Unit.RATIO:
        ratio = (found.across / found.down).limit_denominator(_MOST_OF_JFIF)
        return (0, ratio.numerator, ratio.denominator) if ratio.numerator <= _MOST_OF_JFIF else (0, 1, 1)
    inches = (found._an_inch(found.across), found._an_inch(found.down))
    choices = [(1, inches), (2, (inches[0] / _CENTIMETRES_AN_INCH, inches[1] / _CENTIMETRES_AN_INCH))]
    if found.unit is Unit.CENTIMETRE:
        choices.reverse()
    # Of equals the first, the photo's own.
    unit, values = min(choices, key=lambda choice: max(abs(v - round(v)) / v for v in choice[1]))
    across, down = (round(value) for value in values)
    return (
        (unit, across, down) if min(across, down) >= 1 and max(across, down) <= _MOST_OF_JFIF else (0, 1, 1)
    )


def density_of_phys(across: int, down: int, unit: int) -> Density | None:
    """Of a PNG's pHYs chunk: units 0 ratio, 1 metre; what was inches is inches again."""
    if unit == 0:
        return density(Fraction(across), Fraction(down), Unit.RATIO)
    found = density(Fraction(across, 100), Fraction(down, 100), Unit.CENTIMETRE)
    if found is None:
        return None
    inches = Density(
        Fraction(round(found._an_inch(found.across))), Fraction(round(found._an_inch(found.down))), Unit.INCH
    )
    return inches if inches.across and inches.down and as_phys(inches) == (across, down, 1) else found


def as_phys(found: Density) -> tuple[int, int, int] | None:
    """Across, down and unit of a pHYs chunk; None for what is below a pixel a metre."""
    if found.unit is Unit.RATIO:
        ratio = found.across / found.down
        return ratio.numerator, ratio.denominator, 0
    centimetres = (found._an_inch(value) / _CENTIMETRES_AN_INCH for value in (found.across, found.down))
    across, down = (round(value * 100) for value in centimetres)
    return (across, down, 1) if min(across, down) >= 1 and max(across, down) < 1 << 31 else None


def density_of_fields(fields: Iterable[Entry], order: str) -> Density | None:
    """Of the fields of a TIFF's or EXIF's first directory; the unit is inches where none is named."""
    by_tag = {entry.tag: entry for entry in fields if entry.tag in RESOLUTION_TAGS}
    values = []
    for tag in (X_RESOLUTION, Y_RESOLUTION):
        numbers = by_tag[tag].numbers(order) if tag in by_tag else ()
        if len(numbers) == 1 and by_tag[tag].kind != RATIONAL:
            numbers = (*numbers, 1)
        if len(numbers) != 2 or numbers[1] == 0:
            return None
        values.append(Fraction(*numbers))
    unit = by_tag[RESOLUTION_UNIT].numbers(order) if RESOLUTION_UNIT in by_tag else (2,)
    return density(values[0], values[1], unit[0] if len(unit) == 1 else 0)


def as_fields(found: Density, order: str) -> list[Entry]:
    """The three fields of a first directory."""
    entries = [Entry(RESOLUTION_UNIT, SHORT, 1, struct.pack(order + "H", found.unit))]
    for tag, value in ((X_RESOLUTION, found.across), (Y_RESOLUTION, found.down)):
        near = value if max(value.numerator, value.denominator) <= _MOST_OF_32_BITS else _near(value)
        data = struct.pack(order + "II", near.numerator, near.denominator)
        entries.append(Entry(tag, RATIONAL, 1, data))
    return entries


def _near(value: Fraction) -> Fraction:
    return min(Fraction(_MOST_OF_32_BITS), value.limit_denominator(10_000))
