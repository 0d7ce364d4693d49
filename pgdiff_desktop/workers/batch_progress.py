"""How far the queue is: the rows that run and wait now, and what was done since it last had nothing to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pgdiff_desktop.awake_clock import awake_seconds
from pgdiff_desktop.engine.door.presets import PRESETS
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.workers.queue_entry import EntryState, QueueEntry

# Of settings that leave the preset to the device: near enough to weigh rows against each other.
_USUAL_PRESET = PRESETS["fast"]


@dataclass(frozen=True)
class BatchProgress:
    """Of all that is to be done.

    Attributes:
        fraction: of the work, 0 to 1.
        seconds_left: until the last row is done; None while nothing was measured.
    """

    fraction: float
    seconds_left: float | None


class BatchClock:
    """Work done since the queue last had nothing to do, and how long it took; stands still while nothing runs.

    Args:
        now: seconds of a clock that stands still while the computer sleeps.
    """

    def __init__(self, now: Callable[[], float] = awake_seconds) -> None:
        self._now = now
        self.done = 0.0
        self._seconds = 0.0
        self._began: float | None = None

    @property
    def seconds(self) -> float:
        running = 0.0 if self._began is None else self._now() - self._began
        return self._seconds + running

    def begin_anew(self) -> None:
        """Another batch: nothing of the one before counts."""
        self.done = self._seconds = 0.0
        self._began = None if self._began is None else self._now()

    def set_running(self, running: bool) -> None:
        """False while paused, too."""
        self._seconds = self.seconds
        self._began = self._now() if running else None


def work_of(entry: QueueEntry) -> float:
    """Steps of the sampler that an entry still needs, as far as its settings tell."""
    return float(sum(face.left * _steps_of(face.settings) for face in entry.faces))


def progress_of(entries: Iterable[QueueEntry], done: float, seconds: float) -> BatchProgress | None:
    """How far a batch is; None where nothing runs or waits.

    Rows that are done, failed or cancelled count by the work that was done in them, whatever became of the row.

    Args:
        done: the work, as `work_of` counts it, that was done in rows that do not run any more.
        seconds: how long all that was done of the batch took, pauses left out.
    """
    waiting = running = begun = 0.0
    running_seconds: float | None = None
    open_entries = [entry for entry in entries if entry.state.is_open]
    if not open_entries:
        return None
    for entry in open_entries:
        if entry.state is EntryState.WAITING:
            waiting += work_of(entry)
        else:
            begun += entry.work_done
            running += entry.work - entry.work_done
            running_seconds = entry.seconds_left
    made, left = done + begun, running + waiting
    fraction = made / (made + left) if made + left else 0.0
    pace = _pace(done, seconds, made, running, running_seconds)
    if pace is None:
        return BatchProgress(fraction, None)
    if running_seconds is None:
        running_seconds = running * pace
    return BatchProgress(fraction, running_seconds + waiting * pace)


def _pace(
    done: float, seconds: float, made: float, running: float, running_seconds: float | None
) -> float | None:
    """Seconds a step; by the row that runs until a whole one was measured, as models are loaded in the first."""
    if not done and running and running_seconds is not None:
        return running_seconds / running
    return seconds / made if made else None


def _steps_of(settings: SamplingSettings) -> int:
    preset = _USUAL_PRESET if settings.preset is None else PRESETS[settings.preset]
    return settings.steps or preset.late_steps or preset.steps
