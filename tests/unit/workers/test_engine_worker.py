"""The engine's thread: what a person waits for comes first, cancel and pause act within a step."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from pgdiff_desktop.engine.door.request import SampleRequest
from pgdiff_desktop.errors import ErrorCode, Failure, ModelMissing
from pgdiff_desktop.faces.face import face_from_box
from pgdiff_desktop.workers import engine_worker
from pgdiff_desktop.workers.engine_worker import EngineThread
from pgdiff_desktop.workers.jobs import FindFacesJob, SampleJob, ScratchJob, SeeFacesJob, WarmUpJob
from tests.requests import face_to_restore
from tests.unit.workers.fake_engine import PATIENCE, SteppedEngine, photo

FOREVER = 10**9


class Listener(QObject):
    def __init__(self, worker):
        super().__init__()
        self.heard, self.threads = [], set()
        worker.started.connect(self.on_started)
        worker.progress.connect(self.on_progress)
        worker.candidate.connect(self.on_candidate)
        worker.finished.connect(self.on_finished)
        worker.failed.connect(self.on_failed)
        worker.cancelled.connect(self.on_cancelled)
        worker.loading.connect(self.on_loading)

    def _hear(self, *what):
        self.heard.append(what)
        self.threads.add(threading.get_ident())

    def on_started(self, job):
        self._hear("started", job)

    def on_progress(self, job, progress):
        self._hear("progress", job, progress.step)

    def on_candidate(self, job, candidate):
        self._hear("candidate", job, candidate.file)

    def on_finished(self, job, result):
        self._hear("finished", job, result)

    def on_failed(self, job, failure):
        self._hear("failed", job, failure)

    def on_cancelled(self, job):
        self._hear("cancelled", job)

    def on_loading(self, is_loading):
        self._hear("loading", is_loading)

    def of(self, kind):
        return [what[1] for what in self.heard if what[0] == kind]


@pytest.fixture
def engine():
    return SteppedEngine()


@pytest.fixture
def worker(qapp, engine):
    thread = EngineThread(lambda: engine)
    thread.start()
    yield thread.worker
    engine.go_on.set()
    assert thread.stop(20_000)


@pytest.fixture
def listener(worker):
    return Listener(worker)


def sample_job(name, candidates=1):
    face = face_to_restore(1, face_from_box((1, 1, 5, 5)), candidates=candidates)
    return SampleJob(SampleRequest(photo(name), (face,), Path("folder")))


def test_jobs_run_on_one_other_thread_and_are_heard_on_this_one(qtbot, worker, listener, engine):
    jobs = [FindFacesJob(photo("a")), sample_job("a"), ScratchJob(photo("a")), WarmUpJob()]
    numbers = [worker.submit(job) for job in jobs]
    qtbot.waitUntil(lambda: len(listener.of("finished")) == 4)
    assert sorted(listener.of("finished")) == numbers
    assert engine.threads.isdisjoint(listener.threads)
    assert len(engine.threads) == 1
    assert listener.threads == {threading.get_ident()}
    # The engine is made once.
    assert listener.of("loading") == [True, False]


def test_what_a_person_waits_for_does_not_wait_for_a_sample(qtbot, worker, listener, engine):
    engine.go_on.clear()
    running, waiting = worker.submit(sample_job("long")), worker.submit(sample_job("next"))
    qtbot.waitUntil(engine.at_step.is_set)
    urgent = worker.submit(FindFacesJob(photo("looked at")))
    engine.go_on.set()
    qtbot.waitUntil(lambda: len(listener.of("finished")) == 3)
    assert listener.of("finished") == [urgent, running, waiting]


def test_what_a_person_waits_for_is_taken_first_of_all_that_waits(qtbot, qapp, engine):
    thread = EngineThread(lambda: engine)
    listener = Listener(thread.worker)
    sample, faces = thread.worker.submit(sample_job("a")), thread.worker.submit(FindFacesJob(photo("b")))
    thread.start()
    qtbot.waitUntil(lambda: len(listener.of("finished")) == 2)
    assert listener.of("started") == [faces, sample]
    assert thread.stop()


def test_who_is_on_faces_is_told_when_nothing_else_waits(qtbot, qapp, engine):
    thread = EngineThread(lambda: engine)
    people = SeeFacesJob(Path("p.png"), ())
    for job in (people, sample_job("s.png"), FindFacesJob(Path("f.png"))):
        thread.worker.submit(job)
    thread.start()
    qtbot.waitUntil(lambda: len(engine.calls) == 3, timeout=PATIENCE * 1000)
    assert [kind for kind, _ in engine.calls] == ["faces", "sample", "people"]
    assert thread.stop()


def test_a_sample_that_runs_does_not_wait_for_who_is_on_faces(qtbot, worker, listener, engine):
    engine.go_on.clear()
    worker.submit(sample_job("s.png"))
    qtbot.waitUntil(engine.at_step.is_set, timeout=PATIENCE * 1000)
    worker.submit(SeeFacesJob(Path("p.png"), ()))
    engine.go_on.set()
    qtbot.waitUntil(lambda: len(listener.of("finished")) == 2, timeout=PATIENCE * 1000)
    assert listener.of("finished") == [1, 2]


def test_a_running_sample_stops_within_a_step(qtbot, worker, listener, engine):
    engine.steps = FOREVER
    engine.go_on.clear()
    number = worker.submit(sample_job("a"))
    qtbot.waitUntil(engine.at_step.is_set)
    worker.cancel(number)
    engine.go_on.set()
    qtbot.waitUntil(lambda: listener.of("cancelled") == [number])
    assert engine.steps_done == 1
    assert not listener.of("finished")


def test_a_waiting_job_that_is_cancelled_never_begins(qtbot, worker, listener, engine):
    engine.go_on.clear()
    first = worker.submit(sample_job("a"))
    qtbot.waitUntil(engine.at_step.is_set)
    second = worker.submit(sample_job("b"))
    worker.cancel(second)
    assert listener.of("cancelled") == [second]
    engine.go_on.set()
    qtbot.waitUntil(lambda: listener.of("finished") == [first])
    worker.cancel(first)
    assert engine.calls == [("sample", "a")]
    assert listener.of("cancelled") == [second]


def test_paused_a_sample_stands_still_and_faces_are_found(qtbot, worker, listener, engine):
    engine.steps = FOREVER
    number = worker.submit(sample_job("a"))
    qtbot.waitUntil(lambda: bool(listener.of("progress")))
    worker.pause()
    faces = worker.submit(FindFacesJob(photo("b")))
    qtbot.waitUntil(lambda: listener.of("finished") == [faces])
    at = engine.steps_done
    later = worker.submit(ScratchJob(photo("b")))
    qtbot.waitUntil(lambda: listener.of("finished") == [faces, later])
    assert engine.steps_done == at
    worker.resume()
    qtbot.waitUntil(lambda: engine.steps_done > at)
    engine.steps = 0
    qtbot.waitUntil(lambda: number in listener.of("finished"))


def test_paused_nothing_new_begins_and_cancel_still_acts(qtbot, worker, listener, engine):
    engine.steps = FOREVER
    running = worker.submit(sample_job("a"))
    qtbot.waitUntil(lambda: bool(listener.of("progress")))
    worker.pause()
    waiting = worker.submit(sample_job("b"))
    worker.cancel(running)
    qtbot.waitUntil(lambda: listener.of("cancelled") == [running])
    faces = worker.submit(FindFacesJob(photo("c")))
    qtbot.waitUntil(lambda: listener.of("finished") == [faces])
    assert ("sample", "b") not in engine.calls
    engine.steps = 3
    worker.resume()
    qtbot.waitUntil(lambda: waiting in listener.of("finished"))


def test_an_error_is_said_and_the_next_job_runs(qtbot, worker, listener, engine, caplog):
    engine.failing = {
        "bad": ModelMissing("prior.pt", ErrorCode.MODEL_UNREADABLE),
        "worse": ZeroDivisionError("a bug"),
    }
    for name in ("bad", "worse", "good"):
        worker.submit(sample_job(name))
    qtbot.waitUntil(lambda: bool(listener.of("finished")))
    known, unknown = (what[2] for what in listener.heard if what[0] == "failed")
    assert known.failure == Failure("prior.pt", ErrorCode.MODEL_UNREADABLE)
    assert known.kind == "model-missing"
    assert "worse" in unknown.failure.subject
    assert "ZeroDivisionError: a bug" in unknown.details
    assert unknown.failure.code is ErrorCode.UNEXPECTED


def test_an_engine_that_cannot_be_made_fails_the_job_and_is_tried_again(qtbot, qapp, engine):
    tries = []

    def make():
        tries.append(1)
        if len(tries) == 1:
            raise ModelMissing("x", ErrorCode.SHIPPED_SET_MISSING)
        return engine

    thread = EngineThread(make)
    listener = Listener(thread.worker)
    thread.start()
    for _ in range(2):
        thread.worker.submit(WarmUpJob())
    qtbot.waitUntil(lambda: listener.of("finished") == [2])
    assert listener.of("failed") == [1]
    assert listener.of("loading") == [True, False, True, False]
    thread.worker.forget_engine()
    thread.worker.submit(WarmUpJob())
    qtbot.waitUntil(lambda: listener.of("finished") == [2, 3])
    assert len(tries) == 3
    assert thread.stop()


def test_an_engine_that_is_forgotten_while_it_is_made_is_never_used(qtbot, qapp):
    begun, go_on = threading.Event(), threading.Event()
    old, new = SteppedEngine(), SteppedEngine()
    engines = [old, new]

    def make():
        engine = engines.pop(0)
        if engine is old:
            begun.set()
            assert go_on.wait(PATIENCE)
        return engine

    thread = EngineThread(make)
    listener = Listener(thread.worker)
    thread.start()
    jobs = [thread.worker.submit(FindFacesJob(photo(name))) for name in ("a", "b")]
    assert begun.wait(PATIENCE)
    thread.worker.forget_engine()
    go_on.set()
    qtbot.waitUntil(lambda: len(listener.of("finished") + listener.of("failed")) == 2)
    assert listener.of("finished") == jobs
    assert (old.calls, new.calls) == ([], [("faces", "a"), ("faces", "b")])
    assert listener.of("loading") == [True, False, True, False]
    assert thread.stop()


def test_stopping_cancels_everything_even_while_paused(qtbot, qapp, engine):
    engine.steps = FOREVER
    thread = EngineThread(lambda: engine)
    listener = Listener(thread.worker)
    thread.start()
    running = thread.worker.submit(sample_job("a"))
    qtbot.waitUntil(lambda: bool(listener.of("progress")))
    thread.worker.pause()
    waiting = thread.worker.submit(sample_job("b"))
    assert thread.stop(20_000)
    qtbot.waitUntil(lambda: set(listener.of("cancelled")) == {running, waiting})
    assert ("sample", "b") not in engine.calls


def test_a_thread_that_did_nothing_stops_at_once(qapp):
    thread = EngineThread(lambda: pytest.fail("no engine was needed"))
    thread.start()
    assert thread.stop(5000)


def test_models_are_let_go_when_nothing_came_for_long(qtbot, worker, engine, monkeypatch):
    monkeypatch.setattr(engine_worker, "_FREED_AFTER", 0.01)
    monkeypatch.setattr(engine_worker, "_MODELS_AFTER", 0.01)
    for name in ("a", "b"):
        engine.calls.clear()
        worker.submit(FindFacesJob(photo(name)))
        qtbot.waitUntil(lambda name=name: engine.calls == [("faces", name), ("free models", "")])
