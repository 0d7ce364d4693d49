"""How far something that was restored is invented, as plain data."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

# (region, how far it is invented, 0 to 1), of eyes, nose, mouth, skin and hair.
Shares = tuple[tuple[str, float], ...]

# A share is the part that probably looks visibly other than the truth (see identity/kept_map.py). Up to a third, most
# of what one sees is the photo's; from two thirds on, most of it is not.
PARTLY_FROM, INVENTED_FROM = 1 / 3, 2 / 3


class Degree(StrEnum):
    """A share in a word."""

    KEPT = "kept"
    PARTLY = "partly invented"
    INVENTED = "invented"


def degree_of(share: float) -> Degree:
    if share < PARTLY_FROM:
        return Degree.KEPT
    return Degree.PARTLY if share < INVENTED_FROM else Degree.INVENTED


def invented_beside(result: Path) -> Path:
    """Where the map of what was invented in a result is written: NAME.invented.png."""
    return result.with_name(f"{result.stem}.invented.png")
