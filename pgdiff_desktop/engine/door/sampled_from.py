"""What a candidate was sampled from, as plain data: with its settings and seed enough to sample it again."""

from __future__ import annotations

from dataclasses import dataclass

from pgdiff_desktop.device_names import AUTO
from pgdiff_desktop.engine.door.photo_stages import AS_IT_IS, PhotoStages

# Of the digits of a hash, in names of files.
_DIGITS = 16
# More images are computed together on no card.
MOST_TOGETHER = 4096


@dataclass(frozen=True)
class SampledFrom:
    """The files, and how they were computed with.

    Attributes:
        photo: SHA-256 of its file.
        damage, hints: SHA-256 of the mask's and the painted colours' file, which lie beside the candidate; empty for
            none.
        stages: of the whole photo, without the place of the painted colours.
        precision: as it was asked for.
        models: name of the model set; empty where nothing was sampled.
        computer: what computed, and with what: elsewhere sums may be rounded otherwise.
        place, of: which one, from 1, it was of so many images that were computed together: this decides how sums are
            rounded.
        software: name and version.
    """

    photo: str
    damage: str = ""
    hints: str = ""
    stages: PhotoStages = AS_IT_IS
    precision: str = AUTO
    models: str = ""
    computer: str = ""
    place: int = 1
    of: int = 1
    software: str = ""

    @property
    def files(self) -> frozenset[str]:
        """What is kept for it beside the candidate."""
        kept = ((damage_file, self.damage), (hints_file, self.hints))
        return frozenset(name(sha256) for name, sha256 in kept if sha256)


def damage_file(sha256: str) -> str:
    """The name of a mask that candidates were sampled with."""
    return f"damage-{sha256[:_DIGITS]}.png"


def hints_file(sha256: str) -> str:
    """As `damage_file`, of painted colours."""
    return f"hints-{sha256[:_DIGITS]}.png"
