"""The engine on one long-lived thread: jobs go in from the window, signals with plain data come out."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QThread, Signal

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.photo_stages import PhotoStages
from pgdiff_desktop.engine.door.progress import OnProgress, Phase, Progress
from pgdiff_desktop.engine.door.request import SampleRequest
from pgdiff_desktop.engine.door.result import SampledCandidate
from pgdiff_desktop.errors import Cancelled
from pgdiff_desktop.process_setup import give_back_freed_memory
from pgdiff_desktop.workers.jobs import (
    FindFacesJob,
    Job,
    JobFailure,
    JudgeReferencesJob,
    MeasureFacesJob,
    SampleJob,
    ScratchJob,
    SeeFacesJob,
)

if TYPE_CHECKING:
    from pgdiff_desktop.engine.door.identity import KnownPairs, Verdict
    from pgdiff_desktop.engine.door.result import FacesFound, SampledFaces
    from pgdiff_desktop.engine.door.seen_faces import FacesSeen
    from pgdiff_desktop.faces.condition import FaceCondition
    from pgdiff_desktop.faces.face import Face
    from pgdiff_desktop.masks.scratch_map import ScratchMap

# Steps may be shorter than anybody can read.
_SECONDS_BETWEEN_REPORTS = 0.1
# What torch's kernels need; threads of macOS have half a megabyte.
_STACK_BYTES = 16 << 20
# After so many seconds without a job, the memory that jobs have freed goes back; after so many more, the models as
# well, which take a second to load (those of 512 px, a few).
_FREED_AFTER, _MODELS_AFTER = 1.5, 60.0


class EngineDoor(Protocol):
    """What of the engine is used here."""

    def find_faces(
        self, photo_path: Path, device: str, cancel_token: CancelToken, stages: PhotoStages
    ) -> FacesFound: ...

    def scratch_probability(self, photo_path: Path, device: str, cancel_token: CancelToken) -> ScratchMap: ...

    def judge_references(
        self,
        photo_path: Path,
        face: Face,
        references: tuple[Path, ...],
        device: str,
        cancel_token: CancelToken,
        stages: PhotoStages,
        known_pairs: KnownPairs | None,
    ) -> tuple[Verdict | None, ...]: ...

    def measure_faces(
        self,
        photo_path: Path,
        faces: tuple[Face, ...],
        mask: Path | None,
        cancel_token: CancelToken,
        stages: PhotoStages,
    ) -> tuple[FaceCondition | None, ...]: ...

    def see_faces(
        self,
        photo_path: Path,
        faces: Sequence[Face],
        device: str,
        cancel_token: CancelToken,
        stages: PhotoStages,
    ) -> FacesSeen: ...

    def free_models(self) -> None: ...

    def sample_faces(
        self,
        request: SampleRequest,
        cancel_token: CancelToken,
        on_progress: OnProgress,
        on_candidate: Callable[[SampledCandidate], None],
    ) -> SampledFaces: ...


def installed_engine() -> EngineDoor:
    """The real engine; loads torch."""
    from pgdiff_desktop.engine.engine import Engine
    from pgdiff_desktop.settings import load_settings

    return Engine.with_installed_models(load_settings())


@dataclass
class _Submitted:
    number: int
    job: Job
    token: CancelToken = field(default_factory=CancelToken)
    phase: Phase | None = None
    reported: float = float("-inf")


class EngineWorker(QObject):
    """Takes jobs on any thread and does them, one at a time, on the thread that runs `work`.

    What a user waits for (faces, scratches) goes before samples, and between the steps of a sample that runs. Whose
    faces an album shows is told when nothing else waits. Paused, samples wait where they are; what a user waits for
    goes on.

    Signals, each with the job's number, from the engine's thread:
        started; progress: engine.door.progress.Progress, a few times a second.
        candidate: SampledCandidate; finished: the job's result, see workers/jobs.py; failed: JobFailure.
        cancelled: nothing more comes of the job.
        loading: True while the engine is being made, False afterwards.
    """

    started = Signal(int)
    progress = Signal(int, object)
    candidate = Signal(int, object)
    finished = Signal(int, object)
    failed = Signal(int, object)
    cancelled = Signal(int)
    loading = Signal(bool)

    def __init__(
        self, make_engine: Callable[[], EngineDoor] = installed_engine, owner: QObject | None = None
    ) -> None:
        super().__init__(owner)
        self._make_engine = make_engine
        self._engine: EngineDoor | None = None
        # Goes up with every `forget_engine`: one that was begun before it is not kept.
        self._generation = 0
        self._changed = threading.Condition()
        self._waiting: list[_Submitted] = []
        self._running: list[_Submitted] = []
        self._last_number = 0
        self._paused = False
        self._stopping = False

    # From the window

    def submit(self, job: Job) -> int:
        """The number that the signals will name."""
        with self._changed:
            self._last_number += 1
            self._waiting.append(_Submitted(self._last_number, job))
            self._changed.notify_all()
            return self._last_number

    def cancel(self, number: int) -> None:
        """A waiting job is gone at once, a running one within a step of the sampler; one that ended stays ended."""
        with self._changed:
            gone = [one for one in self._waiting if one.number == number]
            self._waiting = [one for one in self._waiting if one.number != number]
            for running in self._running:
                if running.number == number:
                    running.token.cancel()
            self._changed.notify_all()
        for one in gone:
            self.cancelled.emit(one.number)

    def cancel_all(self) -> None:
        with self._changed:
            numbers = [one.number for one in (*self._waiting, *self._running)]
        for number in numbers:
            self.cancel(number)

    def pause(self) -> None:
        self._set_paused(True)

    def resume(self) -> None:
        self._set_paused(False)

    @property
    def is_paused(self) -> bool:
        return self._paused

    def forget_engine(self) -> None:
        """The next job makes a new engine: models, or their folder, have changed."""
        with self._changed:
            self._engine = None
            self._generation += 1

    def stop(self) -> None:
        """Lets `work` return as soon as a running job has noticed; nothing else begins."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        self.cancel_all()

    def _set_paused(self, paused: bool) -> None:
        with self._changed:
            self._paused = paused
            self._changed.notify_all()

    # On the engine's thread

    def work(self) -> None:
        """Does jobs until `stop`; without any for a while, memory is given back."""
        to_free: deque[tuple[float, Callable[[], None]]] = deque()
        while True:
            with self._changed:
                while (submitted := self._take_next()) is None and not self._stopping:
                    if not self._changed.wait(to_free[0][0] if to_free else None):
                        break
                if self._stopping:
                    return
            if submitted is None:
                to_free.popleft()[1]()
            else:
                self._do(submitted)
                to_free = deque(((_FREED_AFTER, give_back_freed_memory), (_MODELS_AFTER, self._free_models)))

    def _take_next(self, *, urgent_only: bool = False) -> _Submitted | None:
        """Must be called with the lock held."""
        urgent = [one for one in self._waiting if not isinstance(one.job, SampleJob | SeeFacesJob)]
        samples = [one for one in self._waiting if isinstance(one.job, SampleJob) and not self._paused]
        patient = [one for one in self._waiting if isinstance(one.job, SeeFacesJob)]
        taken = next((one for one in (urgent if urgent_only else (*urgent, *samples, *patient))), None)
        if taken is None or self._stopping:
            return None
        self._waiting.remove(taken)
        self._running.append(taken)
        return taken

    def _do(self, submitted: _Submitted) -> None:
        number = submitted.number
        self.started.emit(number)
        try:
            result = self._result_of(submitted)
        except Cancelled:
            ended = partial(self.cancelled.emit, number)
        except Exception as error:  # one job's misfortune is not the next one's
            failure = JobFailure.of(error, getattr(submitted.job, "photo", "the engine"))
            ended = partial(self.failed.emit, number, failure)
        else:
            ended = partial(self.finished.emit, number, result)
        with self._changed:
            self._running.remove(submitted)
        ended()

    def _free_models(self) -> None:
        if self._engine is not None:
            self._engine.free_models()
            give_back_freed_memory()

    def _result_of(self, submitted: _Submitted) -> Any:
        job, token = submitted.job, submitted.token
        token.raise_if_cancelled()
        engine = self._loaded_engine()
        token.raise_if_cancelled()
        if isinstance(job, FindFacesJob):
            return engine.find_faces(job.photo, job.device, token, job.stages)
        if isinstance(job, ScratchJob):
            return engine.scratch_probability(job.photo, job.device, token)
        if isinstance(job, JudgeReferencesJob):
            return engine.judge_references(
                job.photo, job.face, job.references, job.device, token, job.stages, job.known_pairs
            )
        if isinstance(job, MeasureFacesJob):
            faces = tuple(face for _, face in job.faces)
            return engine.measure_faces(job.photo, faces, job.mask, token, job.stages)
        if isinstance(job, SeeFacesJob):
            return engine.see_faces(job.photo, job.faces, job.device, token, job.stages)
        if isinstance(job, SampleJob):
            return engine.sample_faces(
                job.request,
                token,
                partial(self._on_progress, submitted),
                partial(self.candidate.emit, submitted.number),
            )
        return None

    def _loaded_engine(self) -> EngineDoor:
        while (engine := self._engine) is None:
            generation = self._generation
            self.loading.emit(True)
            try:
                made = self._make_engine()
            finally:
                self.loading.emit(False)
            with self._changed:
                if generation == self._generation:
                    self._engine = made
        return engine

    def _on_progress(self, submitted: _Submitted, progress: Progress) -> None:
        now = time.monotonic()
        if (
            progress.preview is not None
            or progress.phase is not submitted.phase
            or progress.step == progress.of
            or now - submitted.reported >= _SECONDS_BETWEEN_REPORTS
        ):
            submitted.phase, submitted.reported = progress.phase, now
            self.progress.emit(submitted.number, progress)
        self._between_steps(submitted)

    def _between_steps(self, submitted: _Submitted) -> None:
        """Lets go before what cannot wait, and stands still while paused."""
        while True:
            with self._changed:
                urgent = self._take_next(urgent_only=True)
                if urgent is None:
                    if not self._paused or self._stopping or submitted.token.is_cancelled:
                        return
                    self._changed.wait()
                    continue
            self._do(urgent)


class EngineThread(QObject):
    """Owns the worker and its thread: `start` once, `stop` before the application ends."""

    def __init__(
        self, make_engine: Callable[[], EngineDoor] = installed_engine, owner: QObject | None = None
    ) -> None:
        super().__init__(owner)
        self.worker = EngineWorker(make_engine, self)
        self._loop = _Loop(self.worker)

    def start(self) -> None:
        # The window's thread goes first where both want the processor.
        self._loop.start(QThread.Priority.LowPriority)

    def stop(self, milliseconds: int = 60_000) -> bool:
        """Cancels everything and waits for the step that runs; False where it took longer than that."""
        self.worker.stop()
        return self._loop.wait(milliseconds)


class _Loop(QThread):
    def __init__(self, worker: EngineWorker) -> None:
        super().__init__()
        self.setObjectName("engine")
        self.setStackSize(_STACK_BYTES)
        self._worker = worker

    def run(self) -> None:
        self._worker.work()
