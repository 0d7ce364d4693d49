"""What a job says of itself while it runs: plain data, no tensors."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from pgdiff_desktop.awake_clock import awake_seconds

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np

    from pgdiff_desktop.engine.door.notices import Notice

PREVIEWS_PER_SECOND = 5


class Phase(StrEnum):
    READING = "reading the photo"
    LOADING = "loading the models"
    FINDING = "finding faces"
    FILLING = "filling the damage"
    CLEANING = "cleaning the photo up"
    SAMPLING = "restoring"
    COLOURING = "colouring the photo"
    PASTING = "pasting back"
    WRITING = "writing"


@dataclass(frozen=True)
class Progress:
    """One moment of a job.

    Attributes:
        face: number of the first face that is being sampled, from 1; `faces` is how many are.
        step: reverse steps done of `of`, over all faces and candidates; hundredths of another phase, of 100.
        seconds_left: estimate; None while nothing was measured.
        preview: the prior's view of that face, (S, S, 3) uint8, at most five times a second.
        note: something worth saying once, such as which models are used.
        notice: what a user should know before the work goes on; it is among the result's, too.
        sampled: ids of the faces that are sampled together.
        previews: as `preview`, of each of these.
    """

    phase: Phase
    photo: Path
    face: int = 0
    faces: int = 0
    step: int = 0
    of: int = 0
    seconds_left: float | None = None
    preview: np.ndarray | None = None
    note: str = ""
    notice: Notice | None = None
    sampled: tuple[int, ...] = ()
    previews: tuple[tuple[int, np.ndarray], ...] = ()


OnProgress = Callable[[Progress], None]
# Of what is made of many photos: how many are done, of how many, and the one that is next; None at the end.
OnPhotos = Callable[[int, int, "Path | None"], None]


def ignore_progress(progress: Progress) -> None:
    """For callers that do not watch."""


@dataclass
class StepClock:
    """Estimates the seconds left and says when a preview is due."""

    of: int
    done: int = 0
    _began: float = field(default_factory=lambda: awake_seconds())
    _not_counted: float = 0.0
    _previewed: float = float("-inf")

    def tick(self) -> None:
        self.done += 1

    @contextmanager
    def stopped(self) -> Iterator[None]:
        """For reporting progress: whoever takes it may pause the job, or do others in between."""
        began = awake_seconds()
        try:
            yield
        finally:
            self._not_counted += awake_seconds() - began

    @property
    def seconds(self) -> float:
        """Since the start, less what the clock was stopped."""
        return awake_seconds() - self._began - self._not_counted

    @property
    def seconds_left(self) -> float | None:
        if self.done == 0:
            return None
        return self.seconds / self.done * (self.of - self.done)

    def preview_due(self) -> bool:
        """True at most PREVIEWS_PER_SECOND times a second, and at the last step."""
        now = awake_seconds()
        due = self.done == self.of or now - self._previewed >= 1 / PREVIEWS_PER_SECOND
        if due:
            self._previewed = now
        return due
