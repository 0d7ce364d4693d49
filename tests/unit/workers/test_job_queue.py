"""The queue: one after another, whatever happens to one; nothing is lost by cancelling, pausing or quitting."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from pgdiff_desktop.albums.records import Candidate, FaceRecord, PhotoRecord, PhotoState
from pgdiff_desktop.engine.door.identity import KnownFace, KnownPairs
from pgdiff_desktop.engine.door.result import SampledCandidate
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.errors import ErrorCode, FaceError, Failure, PhotoUnreadable
from pgdiff_desktop.settings import Settings
from pgdiff_desktop.workers.album_people import KnownOfPhoto
from pgdiff_desktop.workers.engine_worker import EngineThread
from pgdiff_desktop.workers.job_queue import JobQueue
from pgdiff_desktop.workers.queue_entry import EntryState, QueuedFace
from pgdiff_desktop.workers.sample_requests import first_seed, sample_request
from pgdiff_desktop.workers.sleep_inhibitor import SleepInhibitor
from tests.unit.workers.fake_engine import SteppedEngine, photo

LANDMARKS = ((3.0, 4.0), (7.0, 4.0), (5.0, 6.0), (3.5, 8.0), (6.5, 8.0))
RECORD = PhotoRecord(
    tuple(FaceRecord(number, (0, 0, 10, 12), LANDMARKS, 0.9) for number in (1, 2)), next_face=3
)


class Way:
    def __init__(self):
        self.said = []

    def begin(self):
        self.said.append("begin")

    def end(self):
        self.said.append("end")


class Harness:
    """A queue on a real worker; `records` are what the window knows of photos."""

    def __init__(self, engine):
        self.engine = engine
        self.records = {}
        self.sampled, self.failed, self.running, self.seen = [], [], [], {}
        self.way = Way()
        self.thread = EngineThread(lambda: engine)
        self.queue = JobQueue(self.thread.worker, self.request_of, SleepInhibitor(way=self.way))
        self.queue.candidate_sampled.connect(self.on_candidate)
        self.queue.entry_failed.connect(self.on_failed)
        self.queue.running_changed.connect(self.running.append)
        self.queue.entry_changed.connect(self.on_changed)
        self.thread.start()

    def request_of(self, entry):
        record = self.records.get(entry.photo, RECORD)
        return sample_request(entry, record, Path("folder"), None, Settings(device="cpu"), KnownOfPhoto())

    def on_candidate(self, of, face_id, candidate):
        self.sampled.append((of.name, face_id, candidate.seed))

    def on_failed(self, of, failure):
        self.failed.append((of.name, failure.failure))

    def on_changed(self, entry_id):
        entry = self.queue.entry(entry_id)
        self.seen.setdefault(entry_id, []).append(entry)

    def add(self, name, candidates=1, faces=(1,)):
        settings = SamplingSettings(candidates=candidates)
        return self.queue.add(photo(name), [QueuedFace(face, settings) for face in faces])

    def states(self):
        return [entry.state for entry in self.queue.entries()]


@pytest.fixture
def engine():
    return SteppedEngine()


@pytest.fixture
def harness(qapp, engine):
    harness = Harness(engine)
    yield harness
    engine.go_on.set()
    assert harness.thread.stop(20_000)


def begin_and_hold(qtbot, harness, *names):
    """Adds photos; the first of them stands in its first step."""
    harness.engine.go_on.clear()
    ids = [harness.add(name) for name in names]
    qtbot.waitUntil(harness.engine.at_step.is_set)
    return ids


def test_photos_are_sampled_in_order_with_live_previews(qtbot, harness):
    ids = [harness.add("a", candidates=2, faces=(1, 2)), harness.add("b")]
    qtbot.waitUntil(lambda: harness.states() == [EntryState.DONE] * 2)
    assert harness.engine.calls == [("sample", "a"), ("sample", "b")]
    assert harness.sampled == [("a", 1, 0), ("a", 1, 1), ("a", 2, 0), ("a", 2, 1), ("b", 1, 0)]
    running = [entry for entry in harness.seen[ids[0]] if entry.of]
    assert running[-1].preview.size().width() == 4
    assert running[-1].preview.pixelColor(0, 0).red() == running[-1].step == 3
    assert running[-1].seconds_left == 1.0
    assert harness.running == [True, False]
    assert harness.way.said == ["begin", "end"]
    assert not harness.queue.has_work


def test_a_photo_that_fails_does_not_stop_the_others(qtbot, harness):
    harness.engine.failing = {"b": PhotoUnreadable("b", ErrorCode.PHOTO_WITHOUT_PIXELS)}
    for name in "abc":
        harness.add(name)
    qtbot.waitUntil(lambda: not harness.queue.has_work)
    assert harness.states() == [EntryState.DONE, EntryState.FAILED, EntryState.DONE]
    failed = harness.queue.entries()[1]
    assert failed.failure == Failure("b", ErrorCode.PHOTO_WITHOUT_PIXELS)
    assert harness.failed == [("b", failed.failure)]

    harness.engine.failing = {}
    harness.queue.retry(failed.id)
    qtbot.waitUntil(lambda: harness.states() == [EntryState.DONE] * 3)
    assert harness.queue.entry(failed.id).failure is None


def test_a_photo_whose_faces_were_deleted_fails_alone(qtbot, harness):
    harness.records[photo("a")] = PhotoRecord(())
    harness.add("a")
    harness.add("b")
    qtbot.waitUntil(lambda: not harness.queue.has_work)
    assert harness.states() == [EntryState.FAILED, EntryState.DONE]
    assert harness.failed[0][1].code is ErrorCode.FACES_DELETED
    assert harness.engine.calls == [("sample", "b")]


def test_cancelling_one_goes_on_with_the_next(qtbot, harness):
    first, _second, third = begin_and_hold(qtbot, harness, "a", "b", "c")
    harness.queue.cancel(third)
    harness.queue.cancel(first)
    assert harness.queue.entry(first).is_stopping
    harness.engine.go_on.set()
    qtbot.waitUntil(lambda: not harness.queue.has_work)
    assert harness.states() == [EntryState.CANCELLED, EntryState.DONE, EntryState.CANCELLED]
    assert not harness.queue.entry(first).is_stopping
    harness.queue.forget_finished()
    assert harness.queue.entries() == ()


def test_cancelling_all_begins_nothing_else(qtbot, harness):
    begin_and_hold(qtbot, harness, "a", "b", "c")
    harness.queue.cancel_all()
    harness.engine.go_on.set()
    qtbot.waitUntil(lambda: not harness.queue.has_work)
    assert harness.states() == [EntryState.CANCELLED] * 3
    assert harness.engine.calls == [("sample", "a")]


def test_paused_nothing_begins_and_the_computer_may_sleep(qtbot, harness):
    harness.queue.pause()
    harness.add("a")
    assert harness.states() == [EntryState.WAITING]
    assert not harness.queue.is_running
    assert harness.queue.has_work
    harness.queue.resume()
    qtbot.waitUntil(lambda: harness.states() == [EntryState.DONE])

    begin_and_hold(qtbot, harness, "b")
    harness.queue.pause()
    assert harness.way.said == ["begin", "end"] * 2
    harness.queue.resume()
    assert harness.way.said == [*["begin", "end"] * 2, "begin"]
    harness.engine.go_on.set()
    qtbot.waitUntil(lambda: not harness.queue.has_work)


def test_order_can_be_changed_while_one_runs(qtbot, harness):
    first, second, third = begin_and_hold(qtbot, harness, "a", "b", "c")
    # What runs has its place.
    harness.queue.move_waiting([first], None)
    with qtbot.waitSignal(harness.queue.order_changed):
        harness.queue.move_waiting([third], second)
    harness.engine.go_on.set()
    qtbot.waitUntil(lambda: not harness.queue.has_work)
    assert [name for _, name in harness.engine.calls] == ["a", "c", "b"]


def test_what_waits_is_moved_together_and_its_order_outlives_a_restart(qtbot, harness):
    harness.queue.pause()
    a, b, c, d, e = (harness.add(name) for name in "abcde")
    harness.queue.move_waiting([e, c], a)
    assert [entry.id for entry in harness.queue.entries()] == [c, e, a, b, d]
    harness.queue.move_waiting([c], None)
    with qtbot.assertNotEmitted(harness.queue.order_changed):
        harness.queue.move_waiting([c], None)
        harness.queue.move_waiting([e, a], a)
    saved = json.loads(json.dumps(harness.queue.snapshot()))
    again = Harness(SteppedEngine())
    again.queue.restore(saved)
    qtbot.waitUntil(lambda: not again.queue.has_work)
    assert [name for _, name in again.engine.calls] == ["e", "a", "b", "d", "c"]
    assert again.thread.stop()


def test_what_ran_is_the_first_after_a_restart_and_what_is_tried_again_the_last(qtbot, harness):
    _, second, _ = begin_and_hold(qtbot, harness, "a", "b", "c")
    harness.queue.cancel(second)
    harness.queue.retry(second)
    saved = harness.queue.snapshot()
    assert [Path(entry["photo"]).name for entry in saved["entries"]] == ["a", "c", "b"]
    harness.engine.go_on.set()
    qtbot.waitUntil(lambda: not harness.queue.has_work)
    assert [name for _, name in harness.engine.calls] == ["a", "c", "b"]


def test_what_was_taken_out_last_is_brought_back(qtbot, harness):
    harness.queue.pause()
    first, second, third = (harness.add(name) for name in "abc")
    harness.queue.cancel(first)
    harness.queue.cancel(second)
    harness.queue.forget([first, second, third])
    # What waits is cancelled, never forgotten.
    assert harness.states() == [EntryState.WAITING]
    assert harness.queue.can_bring_back
    harness.queue.bring_back()
    assert not harness.queue.can_bring_back
    assert harness.states() == [EntryState.WAITING, EntryState.CANCELLED, EntryState.CANCELLED]
    harness.queue.retry(first)
    harness.queue.resume()
    qtbot.waitUntil(lambda: not harness.queue.has_work)
    assert [name for _, name in harness.engine.calls] == ["c", "a"]


def test_removing_a_running_entry_stops_it_and_keeps_no_trace(qtbot, harness):
    first, second = begin_and_hold(qtbot, harness, "a", "b")
    harness.queue.remove(first)
    assert [entry.id for entry in harness.queue.entries()] == [second]
    harness.engine.go_on.set()
    qtbot.waitUntil(lambda: harness.states() == [EntryState.DONE])
    assert harness.sampled == [("b", 1, 0)]


def test_states_of_photos(qtbot, harness):
    begin_and_hold(qtbot, harness, "a", "b", "a")
    qtbot.waitUntil(lambda: harness.queue.is_running)
    assert harness.queue.states() == {photo("a"): PhotoState.RUNNING, photo("b"): PhotoState.QUEUED}
    assert photo("c") not in harness.queue.states()
    assert harness.queue.progress.fraction == 0
    harness.engine.go_on.set()
    qtbot.waitUntil(lambda: not harness.queue.has_work)
    assert harness.queue.states() == {}
    assert harness.queue.progress is None


def test_a_snapshot_brings_back_what_waits_and_what_ran(qtbot, harness):
    begin_and_hold(qtbot, harness, "a", "b", "c")
    harness.queue.cancel(harness.queue.entries()[2].id)
    saved = json.loads(json.dumps(harness.queue.snapshot()))
    harness.queue.cancel_all()
    harness.engine.go_on.set()
    qtbot.waitUntil(lambda: not harness.queue.has_work)

    again = Harness(SteppedEngine())
    again.queue.restore(saved)
    assert [entry.photo.name for entry in again.queue.entries()] == ["a", "b", "c"]
    qtbot.waitUntil(lambda: not again.queue.has_work)
    assert again.states() == [EntryState.DONE, EntryState.DONE, EntryState.CANCELLED]
    assert again.thread.stop()


def test_a_snapshot_keeps_why_an_entry_failed_also_one_of_an_earlier_version(qtbot, harness):
    harness.engine.failing = {"b": PhotoUnreadable("b", ErrorCode.PHOTO_DAMAGED, why="OSError")}
    harness.add("b")
    qtbot.waitUntil(lambda: not harness.queue.has_work)
    saved = json.loads(json.dumps(harness.queue.snapshot()))
    harness.queue.restore(saved)
    first, again = harness.queue.entries()
    assert again.failure == first.failure == Failure("b", ErrorCode.PHOTO_DAMAGED, {"why": "OSError"})
    (entry,) = saved["entries"]
    del entry["failure"]
    harness.queue.restore({**saved, "entries": [{**entry, "message": "b: it broke", "remedy": "Mend it."}]})
    harness.queue.restore(
        {**saved, "entries": [{**entry, "state": "cancelled", "message": "", "remedy": ""}]}
    )
    *_, old, cancelled = harness.queue.entries()
    assert old.failure.parameters == {"message": "b: it broke", "remedy": "Mend it."}
    assert cancelled.failure is None


def test_a_snapshot_that_makes_no_sense_loses_only_what_it_does_not_say(qtbot, harness):
    harness.queue.pause()
    harness.add("a")
    saved = harness.queue.snapshot()
    saved["entries"] += [{"photo": "x"}, 5, {**saved["entries"][0], "state": "asleep"}]
    harness.queue.restore(saved)
    harness.queue.restore({"version": 99, "entries": saved["entries"]})
    harness.queue.restore({})
    assert [entry.photo.name for entry in harness.queue.entries()] == ["a", "a"]


def test_quitting_keeps_what_ran_as_waiting(qtbot, harness):
    begin_and_hold(qtbot, harness, "a", "b")
    harness.queue.interrupt()
    assert harness.states() == [EntryState.WAITING] * 2
    harness.engine.go_on.set()
    assert harness.thread.stop(20_000)
    QCoreApplication.processEvents()  # what the worker said last
    assert harness.states() == [EntryState.WAITING] * 2
    assert [entry["state"] for entry in harness.queue.snapshot()["entries"]] == ["waiting"] * 2


def test_what_was_interrupted_goes_on_after_resume(qtbot, harness):
    begin_and_hold(qtbot, harness, "a")
    harness.queue.interrupt()
    harness.engine.go_on.set()
    harness.queue.resume()
    qtbot.waitUntil(lambda: harness.states() == [EntryState.DONE])
    assert harness.sampled == [("a", 1, 0)]


def test_a_candidate_that_was_on_its_way_when_its_entry_was_taken_back_is_not_lost(qtbot, harness):
    late = SampledCandidate(1, "1-0.png", 0, "fast", 0.1, ())
    (entry_id,) = begin_and_hold(qtbot, harness, "a")
    harness.queue.interrupt()
    harness.thread.worker.candidate.emit(1, late)
    assert harness.sampled == [("a", 1, 0)]
    # And it is not sampled once more.
    assert harness.queue.entry(entry_id).faces_left == ()


def test_only_candidates_that_are_missing_are_sampled_again(qtbot, harness):
    harness.queue.pause()
    entry_id = harness.add("a", candidates=3, faces=(1, 2))
    saved = harness.queue.snapshot()
    harness.queue.remove(entry_id)
    for face in saved["entries"][0]["faces"]:
        face["done"] = 3 if face["id"] == 1 else 1
    harness.records[photo("a")] = RECORD.with_face(with_candidates(RECORD.face(2), 0))
    harness.queue.restore(saved)
    harness.queue.resume()
    qtbot.waitUntil(lambda: harness.states() == [EntryState.DONE])
    assert harness.sampled == [("a", 2, 1), ("a", 2, 2)]


def with_candidates(face, *seeds, settings=SamplingSettings(candidates=3)):  # noqa: B008 - frozen
    from dataclasses import replace

    candidates = tuple(Candidate(f"{seed}.png", seed, settings, "fast", 1.0) for seed in seeds)
    return replace(face, candidates=candidates)


def test_seeds_count_up_for_equal_settings_and_start_anew_for_others():
    face = with_candidates(RECORD.face(1), 0, 1, 4)
    assert first_seed(face, SamplingSettings(candidates=8)) == 5
    assert first_seed(face, SamplingSettings(strength_factor=2.0)) == 0


def test_a_request_carries_every_setting_and_leaves_out_deleted_faces(harness):
    settings = SamplingSettings("reference", 0.5, "fast", 2, (Path("r.png"),), 4)
    harness.queue.pause()
    entry = harness.queue.entry(
        harness.queue.add(photo("a"), [QueuedFace(1, settings), QueuedFace(9, settings)])
    )
    known = KnownOfPhoto({1: (KnownFace("judge", (1.0,), 56.0),)}, KnownPairs("judge", ((0.5, 56.0, False),)))
    request = sample_request(
        entry, RECORD, Path("folder"), Path("m.png"), Settings(device="cuda", memory_limit_mb=900), known
    )
    (face,) = request.faces
    assert (face.id, face.settings, face.known) == (1, settings, known.faces[1])
    assert request.known_pairs == known.pairs
    assert (request.mask, request.device, request.memory_limit_mb) == (Path("m.png"), "cuda", 900)
    with pytest.raises(FaceError, match="faces-deleted"):
        sample_request(entry, PhotoRecord(()), Path("folder"), None, Settings(), KnownOfPhoto())


def test_an_inhibition_that_fails_stops_nothing(qapp):
    tries = []

    class Broken:
        def begin(self):
            tries.append(1)
            raise OSError("no bus")

        end = begin

    inhibitor = SleepInhibitor(way=Broken())
    for active in (True, True, False):
        inhibitor.set_active(active)
    assert len(tries) == 2
    # The platform's own way works, or does nothing, without a desktop.
    own = SleepInhibitor()
    own.set_active(True)
    own.set_active(False)
