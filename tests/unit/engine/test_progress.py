"""What a job says of its time: its own work alone."""

from __future__ import annotations

import pytest

from pgdiff_desktop.engine.door import progress
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.progress import Phase, StepClock
from pgdiff_desktop.engine.door.request import SampleRequest
from pgdiff_desktop.faces.face import face_from_box
from tests.requests import face_to_restore, restoration

BOX = (70.0, 80.0, 90.0, 120.0)
PAUSE = 3600.0


class Clock:
    """Time that goes by where a test says so."""

    def __init__(self):
        self.now = 1000.0

    def awake_seconds(self):
        return self.now


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(progress, "awake_seconds", clock.awake_seconds)
    return clock


def test_the_time_left_is_that_of_the_steps(clock):
    steps = StepClock(of=4)
    assert steps.seconds_left is None
    left = []
    for _ in range(4):
        clock.now += 2
        steps.tick()
        left.append(steps.seconds_left)
        with steps.stopped():
            clock.now += PAUSE
    assert left == [6, 4, 2, 0]
    assert steps.seconds == 8


@pytest.mark.parametrize("by", ["command line", "window"])
def test_a_job_does_not_count_how_long_it_was_held(fake_engine, photo, clock, by):
    """The steps take no time here; whoever takes the progress holds the job for an hour each time."""
    left = []

    def hold(moment):
        if moment.phase is Phase.SAMPLING:
            left.append(moment.seconds_left)
            clock.now += PAUSE

    if by == "command line":
        request = restoration(photo, photo.with_name("out.png"), preset="preview", device="cpu", boxes=(BOX,))
        fake_engine.restore(request, CancelToken(), hold)
    else:
        face = face_to_restore(1, face_from_box(BOX), preset="preview", candidates=2)
        request = SampleRequest(photo, (face,), photo.with_name("candidates"), device="cpu")
        sampled = fake_engine.sample_faces(request, CancelToken(), hold, lambda candidate: None)
        assert [one.seconds for one in sampled.candidates] == [0, 0]
    assert len(left) > 2
    assert set(left) == {0}
