"""How long a face took on this computer, by recipe and preset: so that a recipe can say what it costs here."""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from PySide6.QtCore import QObject

from pgdiff_desktop.albums.records import Candidate
from pgdiff_desktop.runtimes.remembered import remember, remembered
from pgdiff_desktop.saving.strict_json import items, number
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.job_queue import JobQueue

_log = logging.getLogger(__name__)
_SUBJECT = "recipe_times"
# The last ones count: models and devices change.
_KEPT = 9
_MOST_SECONDS = 1e7
_AUTOMATIC = "automatic"


def usual_seconds(recipe: str, preset: str | None) -> float | None:
    """The median of the last faces; None where none was restored so on this computer.

    Args:
        preset: None for the one that is taken automatically.
    """
    taken = remembered(_SUBJECT, _checked).get(_key(recipe, preset), ())
    return median(taken) if taken else None


class RecipeTimes(QObject):
    """Keeps what the candidates of a queue took."""

    def __init__(self, queue: JobQueue, owner: QObject | None = None) -> None:
        super().__init__(owner)
        queue.candidate_sampled.connect(self._on_candidate)

    def _on_candidate(self, _photo: Path, _face_id: int, candidate: Candidate) -> None:
        background.run(partial(_keep, candidate), None, self._on_not_kept)

    def _on_not_kept(self, error: Exception) -> None:
        # It is found out again with the next face.
        _log.info("what a face took is not kept: %s", error)


def _keep(candidate: Candidate) -> None:
    """In the background. Two at once may lose one of them, which the next face makes up for."""
    recipe = candidate.settings.recipe
    for preset in {candidate.preset, candidate.settings.preset}:
        known = remembered(_SUBJECT, _checked).get(_key(recipe, preset), ())
        remember(_SUBJECT, _key(recipe, preset), [*known, candidate.seconds][-_KEPT:])


def _key(recipe: str, preset: str | None) -> str:
    return f"{recipe} {preset or _AUTOMATIC}"


def _checked(saved: Any) -> tuple[float, ...]:
    return tuple(number(one, 0, _MOST_SECONDS) for one in items(saved))
