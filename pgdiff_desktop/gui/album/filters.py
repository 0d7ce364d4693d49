"""Which photos are shown: by state, by a failed attempt, by stars. What a filter counts is what it lists."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject

from pgdiff_desktop.albums.records import MOST_STARS
from pgdiff_desktop.gui.album.state_signs import ShownState, word_of


class Filter(StrEnum):
    """The states first, by their names."""

    UNTOUCHED = ShownState.UNTOUCHED.value
    MASKED = ShownState.MASKED.value
    QUEUED = ShownState.QUEUED.value
    RUNNING = ShownState.RUNNING.value
    DONE = ShownState.DONE.value
    EXPORTED = ShownState.EXPORTED.value
    FAILED = ShownState.FAILED.value
    MISSING = ShownState.MISSING.value
    ATTEMPT_FAILED = "attempt failed"
    STARS_1 = "stars 1"
    STARS_2 = "stars 2"
    STARS_3 = "stars 3"
    STARS_4 = "stars 4"
    STARS_5 = "stars 5"

    @property
    def state(self) -> ShownState | None:
        """The state that it shows; None of the others."""
        return None if self in _OTHERS else ShownState(self.value)

    @property
    def least_stars(self) -> int:
        """How many stars it asks for; 0 of the others."""
        return _STARS.index(self) if self in _STARS else 0


# By how many stars they ask for; everything has none.
_STARS: tuple[Filter | None, ...] = (None, *(Filter(f"stars {count}") for count in range(1, MOST_STARS + 1)))
_OTHERS = frozenset((Filter.ATTEMPT_FAILED, *_STARS))
_OF_STATES = {state: Filter(state.value) for state in ShownState}


def filters_of(state: ShownState, stars: int, *, attempt_failed: bool) -> tuple[Filter, ...]:
    """All filters that show a photo: what is counted and what is listed is both asked here."""
    if not (stars or attempt_failed):
        return (_OF_STATES[state],)
    noted = (Filter.ATTEMPT_FAILED,) if attempt_failed else ()
    return (_OF_STATES[state], *noted, *(one for one in _STARS[1 : stars + 1] if one is not None))


def name_of(wanted: Filter) -> str:
    """In the user's language."""
    if wanted.state is not None:
        return word_of(wanted.state)
    if wanted is Filter.ATTEMPT_FAILED:
        return QCoreApplication.translate("PhotoFilter", "Last attempt failed")
    return _Stars().words(wanted.least_stars)


class _Stars(QObject):
    """Translators find plural forms in methods of QObjects only."""

    def words(self, count: int) -> str:
        if count == MOST_STARS:
            return self.tr("%n star(s)", "", count)
        return self.tr("%n star(s) or more", "", count)
