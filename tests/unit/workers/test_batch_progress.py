"""How far the queue is, and how long it still takes: by what runs and waits, with a clock that tests move."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from pgdiff_desktop.engine.door.progress import Phase, Progress
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.errors import ErrorCode, Failure
from pgdiff_desktop.workers.batch_progress import progress_of
from pgdiff_desktop.workers.job_queue import JobQueue
from pgdiff_desktop.workers.jobs import JobFailure
from pgdiff_desktop.workers.queue_entry import EntryState, QueuedFace, QueueEntry
from tests.hand_worker import HandWorker

NIGHT = 8 * 3600.0


class Bench:
    """A queue with its worker and its clock in the hands of a test; a step of the sampler takes a second."""

    def __init__(self):
        self.seconds = 0.0
        self.worker = HandWorker()
        inhibitor = SimpleNamespace(set_active=lambda active: None)
        self.queue = JobQueue(self.worker, lambda entry: None, inhibitor, clock=lambda: self.seconds)

    def add(self, *steps):
        return [
            self.queue.add(Path(f"{n}.jpg"), [QueuedFace(1, SamplingSettings(steps=of))])
            for n, of in enumerate(steps)
        ]

    def run(self, step, of):
        """The row that runs makes steps until it is at `step`."""
        entry = next(one for one in self.queue.entries() if one.state is EntryState.RUNNING)
        self.seconds += step - entry.step
        moment = Progress(Phase.SAMPLING, entry.photo, step=step, of=of, seconds_left=float(of - step))
        self.worker.progress.emit(self.worker.submitted, moment)

    def finish(self, of):
        self.run(of, of)
        self.worker.finished.emit(self.worker.submitted, SimpleNamespace(notices=()))

    @property
    def said(self):
        progress = self.queue.progress
        return None if progress is None else (pytest.approx(progress.fraction), progress.seconds_left)


@pytest.fixture
def bench(qapp):
    return Bench()


def test_one_long_row_that_waits_is_most_of_what_is_to_be_done(bench):
    """Not "95 %, 9 min left" as when each of 20 rows counted alike."""
    bench.add(*[10] * 19, 540)
    for _ in range(19):
        bench.finish(10)
    assert bench.said == (190 / 730, pytest.approx(540))
    bench.run(270, 540)
    assert bench.said == (460 / 730, pytest.approx(270))


def test_rows_of_earlier_and_those_given_up_are_not_counted(bench):
    bench.add(10, 10, 10)
    bench.finish(10)
    bench.worker.failed.emit(bench.worker.submitted, JobFailure(Failure("x", ErrorCode.MEMORY)))
    bench.queue.cancel_all()
    bench.worker.cancelled.emit(bench.worker.submitted)
    assert bench.said is None
    bench.add(100)
    assert bench.said == (0.0, None)
    bench.run(25, 100)
    assert bench.said == (0.25, pytest.approx(75))
    # A row that is given up leaves, and what waits of it is not waited for.
    (second,) = bench.add(300)
    assert bench.said == (25 / 400, pytest.approx(375))
    bench.queue.cancel(second)
    assert bench.said == (0.25, pytest.approx(75))


def test_removing_what_is_done_takes_no_progress_back(bench):
    bench.add(10, 10)
    bench.finish(10)
    bench.queue.forget_finished()
    assert bench.said == (0.5, pytest.approx(10))


@pytest.mark.parametrize("held", ["paused", "nothing ran"])
def test_a_night_in_between_does_not_age_the_time_left(bench, held):
    if held == "nothing ran":
        bench.add(10)
        bench.finish(10)
        bench.seconds += NIGHT
        bench.add(10, 10, 10)
    else:
        bench.add(10, 10, 10)
        bench.run(5, 10)
        bench.queue.pause()
        bench.seconds += NIGHT
        bench.queue.resume()
    bench.finish(10)
    bench.run(5, 10)
    assert bench.said == (0.5, pytest.approx(15))


def test_models_that_are_loaded_for_the_first_row_are_not_awaited_for_every_other(bench):
    bench.add(10, 10, 10)
    bench.seconds += 60
    bench.run(1, 10)
    assert bench.said == (1 / 30, pytest.approx(29))


def test_hundredths_of_another_phase_are_no_steps(bench):
    bench.add(10, 10)
    bench.worker.progress.emit(1, Progress(Phase.FILLING, Path("0.jpg"), step=90, of=100))
    assert bench.said == (0.0, None)


def test_what_needs_no_work_is_no_division_by_zero():
    entry = QueueEntry(1, Path("a.jpg"), (QueuedFace(1, SamplingSettings(), done=1),))
    assert progress_of([entry], 0.0, 0.0).fraction == 0.0
    assert progress_of([], 5.0, 1.0) is None
