"""What is done to the whole photo, before and after its faces, as plain data; by default nothing is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from pgdiff_desktop.engine.door.sampling_settings import check_ranges

MOST_SATURATION = 2.0
MOST_ENLARGED = 2


@dataclass(frozen=True)
class PhotoStages:
    """The stages of the whole photo, in the order of the work; a record of them makes the same photo again.

    Attributes:
        inverted: the scan is of a negative.
        levels: how much of its fading is repaired, 0 to 1.
        denoise, deblock, descreen: how much of grain, JPEG's blocks and a print's halftone is taken off, 0 to 1.
        by_network: how much of the clean-up network's picture is taken, 0 to 1; needs that model.
        enlarge: how many times as wide and high the result is, 1 or 2; without the network no detail is added.
        match: how far restored faces take the photo's grain, black and white point and blur, 0 to 1.
        colour: whether the whole photo is coloured; None for as its faces' recipes say, and not where the photo has
            colours.
        saturation: of the photo's colours, 1 for the colouriser's.
        hints: picture of the photo's size with painted colours, transparent elsewhere, that are spread.
    """

    inverted: bool = False
    levels: float = 0.0
    denoise: float = 0.0
    deblock: float = 0.0
    descreen: float = 0.0
    by_network: float = 0.0
    enlarge: int = 1
    match: float = 1.0
    colour: bool | None = None
    saturation: float = 1.0
    hints: Path | None = None

    @property
    def cleans_up(self) -> bool:
        return self.enlarge > 1 or any((self.denoise, self.deblock, self.descreen, self.by_network))

    @property
    def takes_network(self) -> bool:
        """Whether the clean-up network is needed."""
        return self.by_network > 0

    @property
    def changes_what_faces_are_found_in(self) -> bool:
        return self.inverted or self.levels > 0

    @property
    def changes_photo(self) -> bool:
        """Whether more than faces and damage is changed, whatever the faces' recipes are."""
        return self.changes_what_faces_are_found_in or self.cleans_up or self.colour is True

    def at_its_own_size(self) -> PhotoStages:
        """For the screen: the photo's pixels stay where they are."""
        return replace(self, enlarge=1)

    def check(self) -> None:
        """Refuses what cannot be.

        Raises:
            WrongUsage: naming the option and what it takes.
        """
        check_ranges(
            ("levels", self.levels, 0, 1),
            ("denoise", self.denoise, 0, 1),
            ("deblock", self.deblock, 0, 1),
            ("descreen", self.descreen, 0, 1),
            ("clean-up by network", self.by_network, 0, 1),
            ("enlarge", self.enlarge, 1, MOST_ENLARGED),
            ("match", self.match, 0, 1),
            ("saturation", self.saturation, 0, MOST_SATURATION),
        )

    def asked_for(self) -> dict[str, Any]:
        """(name, value) of what is not as by default, as JSON has it: for sidecars, results and written files."""
        changed: dict[str, Any] = {}
        for field in fields(self):
            value = getattr(self, field.name)
            if value != field.default:
                changed[field.name] = str(value) if isinstance(value, Path) else value
        return changed

    @classmethod
    def from_asked_for(cls, saved: Mapping[str, Any]) -> PhotoStages:
        """The stages that `asked_for` described; names of a later version are refused.

        Raises:
            ValueError, TypeError: it describes none.
        """
        unknown = set(saved) - set(_KINDS)
        if unknown:
            raise ValueError(f"{min(unknown)} is not known here")
        return cls(**{name: _KINDS[name](value) for name, value in saved.items()})


_KINDS: Mapping[str, Any] = {
    "inverted": bool,
    "levels": float,
    "denoise": float,
    "deblock": float,
    "descreen": float,
    "by_network": float,
    "enlarge": int,
    "match": float,
    "colour": bool,
    "saturation": float,
    "hints": Path,
}
AS_IT_IS = PhotoStages()
