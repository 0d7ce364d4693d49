"""Whether a face is still the person, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Likeness(StrEnum):
    """What a judge of identity says of two faces."""

    ALIKE = "alike"  # surely more likely one person than two
    UNSURE = "unsure"
    OTHER = "other"  # surely more likely two persons than one
    UNKNOWN = "unknown"  # nobody can tell from these pictures


class Against(StrEnum):
    """What a face was compared with."""

    REFERENCES = "references"
    ALBUM = "album"  # other photos of the person
    PHOTO = "photo"  # the photo itself, at the detail that it has


class WhyUnknown(StrEnum):
    SMALL = "small"
    CHILD = "child"


@dataclass(frozen=True)
class KnownFace:
    """Another photo of a person of the album, as the judge saw it.

    Attributes:
        judge: SHA-256 of the judge's file.
        embedding: of length 1.
        detail: pixels a side with which it was seen.
    """

    judge: str
    embedding: tuple[float, ...]
    detail: float


@dataclass(frozen=True)
class KnownPairs:
    """Pairs of faces of the album of which it is known whether they are one person's.

    Attributes:
        judge: SHA-256 of the judge's file.
        pairs: (cosine of its embeddings, pixels of detail of the face that has less, whether they are one person).
    """

    judge: str
    pairs: tuple[tuple[float, float, bool], ...]


@dataclass(frozen=True)
class Verdict:
    """What a judge that took part in no training and no guidance says of a face.

    Attributes:
        chance: that both are one person, 0 to 1, where either is as likely before; `low` to `high` holds it in 90 of
            100 cases. All 0 where nobody can tell.
        detail: pixels a side at which the faces were compared.
        judge: file of the judge.
        why_unknown: where nobody can tell.
    """

    likeness: Likeness
    against: Against
    chance: float = 0.0
    low: float = 0.0
    high: float = 0.0
    detail: float = 0.0
    judge: str = ""
    why_unknown: WhyUnknown | None = None

    @classmethod
    def of_chance(
        cls, chance: float, low: float, high: float, *, against: Against, detail: float, judge: str
    ) -> Verdict:
        """Sure where the whole interval lies on one side of a half."""
        likeness = Likeness.UNSURE
        if low >= 0.5:
            likeness = Likeness.ALIKE
        elif high <= 0.5:
            likeness = Likeness.OTHER
        return cls(likeness, against, chance, low, high, detail, judge)

    @property
    def is_refused(self) -> bool:
        """Whether the face has become somebody else."""
        return self.likeness is Likeness.OTHER

    @property
    def of_100(self) -> int:
        """The chance, of 100."""
        return of_100(self.chance)

    @property
    def account(self) -> str:
        """For the provenance in a written file."""
        if self.why_unknown is not None:
            return f"cannot be told ({self.why_unknown})"
        interval = f"{self.chance:.2f} ({self.low:.2f} to {self.high:.2f})"
        return f"{self.likeness} {interval} beside {self.against} by {self.judge}"

    def as_json(self) -> dict[str, Any]:
        """As the command line prints it and a sidecar keeps it."""
        found: dict[str, Any] = {"likeness": self.likeness.value, "against": self.against.value}
        if self.why_unknown is not None:
            return {**found, "why": self.why_unknown.value}
        numbers = {"chance": self.chance, "low": self.low, "high": self.high}
        return {
            **found,
            **{name: round(value, 4) for name, value in numbers.items()},
            "detail": round(self.detail, 1),
            "judge": self.judge,
        }


def of_100(chance: float) -> int:
    """A chance, of 100; never all or nothing."""
    return min(99, max(1, round(100 * chance)))
