"""The visible queue: photos whose faces wait to be sampled, one after another, whatever happens to one of them."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage

from pgdiff_desktop.albums.records import Candidate, PhotoState, now_ms
from pgdiff_desktop.awake_clock import awake_seconds
from pgdiff_desktop.engine.door.progress import Progress
from pgdiff_desktop.engine.door.request import SampleRequest
from pgdiff_desktop.engine.door.result import SampledCandidate, SampledFaces
from pgdiff_desktop.saving.strict_json import UNREADABLE
from pgdiff_desktop.workers.batch_progress import BatchClock, BatchProgress, progress_of, work_of
from pgdiff_desktop.workers.engine_worker import EngineWorker
from pgdiff_desktop.workers.jobs import JobFailure, SampleJob
from pgdiff_desktop.workers.queue_entry import (
    EntryState,
    QueuedFace,
    QueueEntry,
    entry_from_json,
    entry_to_json,
)
from pgdiff_desktop.workers.sleep_inhibitor import SleepInhibitor

VERSION = 1
RequestOf = Callable[[QueueEntry], SampleRequest]
_log = logging.getLogger(__name__)


class JobQueue(QObject):
    """Gives the worker one entry at a time, so that the others can still be moved, paused and cancelled.

    Lives on the GUI thread. What an entry asks for is made of `request_of` when its turn comes; that it cannot be
    made is that entry's failure.

    Signals:
        entry_added, entry_changed, entry_removed: an entry's id; order_changed: after a move.
        running_changed: whether something is being sampled now, not paused; paused_changed: whether it is paused.
        candidate_sampled: photo (Path), id of the face, albums.records.Candidate; its file is on the disk.
        progressed: photo (Path), engine.door.progress.Progress with a preview of each face that is sampled.
        entry_finished: photo (Path), SampledFaces; entry_failed: photo (Path), JobFailure.
    """

    entry_added = Signal(int)
    entry_changed = Signal(int)
    entry_removed = Signal(int)
    order_changed = Signal()
    running_changed = Signal(bool)
    paused_changed = Signal(bool)
    candidate_sampled = Signal(object, int, object)
    progressed = Signal(object, object)
    entry_finished = Signal(object, object)
    entry_failed = Signal(object, object)

    def __init__(
        self,
        worker: EngineWorker,
        request_of: RequestOf,
        inhibitor: SleepInhibitor | None = None,
        owner: QObject | None = None,
        clock: Callable[[], float] = awake_seconds,
    ) -> None:
        super().__init__(owner)
        self._batch = BatchClock(clock)
        self._worker = worker
        self._request_of = request_of
        self._inhibitor = inhibitor or SleepInhibitor(self)
        self._entries: dict[int, QueueEntry] = {}
        self._forgotten: list[QueueEntry] = []
        self._last_id = 0
        self._paused = False
        self._said_running = False
        # The entry at the worker, and the number that the worker gave it.
        self._at_work: tuple[int, int] | None = None
        # Jobs that were taken back; what still arrives of them is kept for their photo only.
        self._taken_back: dict[int, QueueEntry] = {}
        worker.progress.connect(self._on_progress)
        worker.candidate.connect(self._on_candidate)
        worker.finished.connect(self._on_finished)
        worker.failed.connect(self._on_failed)
        worker.cancelled.connect(self._on_cancelled)

    # What is in it

    def entries(self) -> tuple[QueueEntry, ...]:
        return tuple(self._entries.values())

    def entry(self, entry_id: int) -> QueueEntry:
        """KeyError where it was removed."""
        return self._entries[entry_id]

    @property
    def is_running(self) -> bool:
        return self._at_work is not None and not self._paused

    @property
    def is_paused(self) -> bool:
        return self._paused

    @property
    def has_work(self) -> bool:
        """Whether anything runs or waits, paused or not."""
        return any(entry.state.is_open for entry in self._entries.values())

    @property
    def progress(self) -> BatchProgress | None:
        """How far all that is to be done is; None where nothing runs or waits."""
        return progress_of(self._entries.values(), self._batch.done, self._batch.seconds)

    def states(self) -> dict[Path, PhotoState]:
        """Queued or running, of every photo of which something waits or runs."""
        found: dict[Path, PhotoState] = {}
        for entry in self._entries.values():
            if entry.state is EntryState.RUNNING:
                found[entry.photo] = PhotoState.RUNNING
            elif entry.state is EntryState.WAITING:
                found.setdefault(entry.photo, PhotoState.QUEUED)
        return found

    # What a person does with it

    def add(self, photo: Path, faces: Sequence[QueuedFace]) -> int:
        """Queues faces with their settings as they are now; returns the entry's id."""
        entry = self._insert(QueueEntry(self._next_id(), photo, tuple(faces), run=now_ms()))
        self._go_on()
        return entry.id

    def cancel(self, entry_id: int) -> None:
        """A waiting entry is cancelled at once, a running one within a step; both stay to be tried again."""
        entry = self._entries[entry_id]
        if entry.state is EntryState.WAITING:
            self._change(entry.in_state(EntryState.CANCELLED))
        elif entry.state is EntryState.RUNNING and self._at_work is not None:
            self._change(replace(entry, is_stopping=True))
            self._worker.cancel(self._at_work[1])

    def cancel_all(self) -> None:
        # The waiting ones first: none of them is to begin when the running one ends.
        for entry in sorted(self.entries(), key=lambda entry: entry.state is EntryState.RUNNING):
            if entry.state.is_open:
                self.cancel(entry.id)

    def retry(self, entry_id: int) -> None:
        """Lets a failed or cancelled entry wait again, behind the others, for the candidates that it has not got."""
        entry = self._entries[entry_id]
        if entry.state in (EntryState.FAILED, EntryState.CANCELLED):
            del self._entries[entry_id]
            self._change(entry.in_state(EntryState.WAITING))
            self._go_on()

    def remove(self, entry_id: int) -> None:
        """Takes an entry out of the queue, cancelled where it waits or runs."""
        entry = self._entries[entry_id]
        if entry.state is EntryState.RUNNING:
            self._take_back()
        del self._entries[entry_id]
        self.entry_removed.emit(entry_id)
        self._go_on()

    def forget(self, entry_ids: Iterable[int]) -> None:
        """Takes entries out that neither run nor wait; until the next ones are, `bring_back` undoes it."""
        entries = [self._entries[number] for number in entry_ids]
        forgotten = [entry for entry in entries if not entry.state.is_open]
        if not forgotten:
            return
        self._forgotten = forgotten
        for entry in forgotten:
            del self._entries[entry.id]
            self.entry_removed.emit(entry.id)

    def forget_finished(self) -> None:
        """Takes out what is done and what was cancelled; what failed stays until it is seen to."""
        finished = (EntryState.DONE, EntryState.CANCELLED)
        self.forget([entry.id for entry in self.entries() if entry.state in finished])

    @property
    def can_bring_back(self) -> bool:
        return bool(self._forgotten)

    def bring_back(self) -> None:
        """Puts back what was taken out last."""
        forgotten, self._forgotten = self._forgotten, []
        for entry in forgotten:
            self._insert(entry)

    def move_waiting(self, entry_ids: Collection[int], before: int | None) -> None:
        """Puts entries that wait, in their order, in front of another one that waits.

        Args:
            before: that one's id; None to put them behind all.
        """
        wanted = set(entry_ids)
        moved = [number for number in self._entries if number in wanted and self._is_waiting(number)]
        if not moved or before in wanted:
            return
        wanted = set(moved)
        ids = [number for number in self._entries if number not in wanted]
        at = len(ids) if before is None else ids.index(before)
        ids[at:at] = moved
        if ids != list(self._entries):
            self._entries = {number: self._entries[number] for number in ids}
            self.order_changed.emit()

    def pause(self) -> None:
        """Nothing new begins, and what runs stands still after its step."""
        self._set_paused(True)
        self._worker.pause()
        self._go_on()

    def resume(self) -> None:
        self._set_paused(False)
        self._worker.resume()
        self._go_on()

    def interrupt(self) -> None:
        """For quitting with the queue kept: what runs is stopped and waits again; nothing begins until `resume`."""
        self.pause()
        self._take_back()
        self._go_on()

    # Surviving a restart

    def snapshot(self) -> dict[str, Any]:
        """Everything but what is done, as JSON in its order; what runs is saved as waiting, before the others."""
        kept = [entry for entry in self.entries() if entry.state is not EntryState.DONE]
        kept.sort(key=lambda entry: entry.state is not EntryState.RUNNING)
        return {"version": VERSION, "entries": [entry_to_json(entry) for entry in kept]}

    def restore(self, saved: Mapping[str, Any]) -> None:
        """Adds what `snapshot` saved; it begins at once, unless paused before. What cannot be read is left out."""
        if saved.get("version") != VERSION:
            return
        entries = saved.get("entries")
        for one in entries if isinstance(entries, list) else ():
            try:
                entry = entry_from_json(one, self._next_id())
            except UNREADABLE as error:
                _log.info("an entry of the saved queue cannot be read: %s", error)
                continue
            self._insert(entry)
        self._go_on()

    # One after another

    def _is_waiting(self, entry_id: int) -> bool:
        return self._entries[entry_id].state is EntryState.WAITING

    def _set_paused(self, paused: bool) -> None:
        if paused != self._paused:
            self._paused = paused
            self.paused_changed.emit(paused)

    def _next_id(self) -> int:
        self._last_id += 1
        return self._last_id

    def _insert(self, entry: QueueEntry) -> QueueEntry:
        self._entries[entry.id] = entry
        self.entry_added.emit(entry.id)
        return entry

    def _change(self, entry: QueueEntry) -> None:
        self._entries[entry.id] = entry
        self.entry_changed.emit(entry.id)

    def _go_on(self) -> None:
        """Begins with the first entry that waits, if nothing runs."""
        while self._at_work is None and not self._paused:
            waiting = next((one for one in self.entries() if one.state is EntryState.WAITING), None)
            if waiting is None:
                break
            if not waiting.faces_left:
                self._change(waiting.in_state(EntryState.DONE))
                continue
            try:
                request = self._request_of(waiting)
            except Exception as error:  # a face or a photo that is gone stops its own entry only
                self._fail(waiting, JobFailure.of(error, waiting.photo))
                continue
            self._at_work = (waiting.id, self._worker.submit(SampleJob(request)))
            self._change(replace(waiting.in_state(EntryState.RUNNING), work=work_of(waiting)))
        if self.is_running != self._said_running:
            self._said_running = self.is_running
            self._batch.set_running(self._said_running)
            self._inhibitor.set_active(self._said_running)
            self.running_changed.emit(self._said_running)
        if self._at_work is None and not self.has_work:
            self._batch.begin_anew()

    def _take_back(self) -> None:
        """Takes what runs from the worker; it waits again."""
        if self._at_work is None:
            return
        entry_id, number = self._at_work
        self._at_work = None
        self._batch.done += self._entries[entry_id].work_done
        entry = self._entries[entry_id].in_state(EntryState.WAITING)
        self._taken_back[number] = entry
        self._change(entry)
        self._worker.cancel(number)

    def _running_entry(self, number: int) -> QueueEntry | None:
        """The entry that a job of the worker belongs to; None for one of somebody else's."""
        if self._at_work is None or self._at_work[1] != number:
            return None
        return self._entries[self._at_work[0]]

    def _ended(self, number: int, *, is_whole: bool = False) -> QueueEntry | None:
        """The entry of a job that has ended and leaves the place to the next; None as in `_running_entry`.

        Args:
            is_whole: it came to its end.
        """
        self._taken_back.pop(number, None)
        entry = self._running_entry(number)
        if entry is not None:
            self._at_work = None
            self._batch.done += entry.work if is_whole else entry.work_done
        return entry

    def _fail(self, entry: QueueEntry, failure: JobFailure) -> None:
        failed = entry.in_state(EntryState.FAILED)
        self._change(replace(failed, failure=failure.failure, details=failure.details))
        self.entry_failed.emit(entry.photo, failure)

    @Slot(int, object)
    def _on_progress(self, number: int, progress: Progress) -> None:
        entry = self._running_entry(number)
        if entry is None:
            return
        preview = entry.preview if progress.preview is None else image_of(progress.preview)
        self._change(
            replace(
                entry,
                phase=progress.phase,
                step=progress.step,
                of=progress.of,
                seconds_left=progress.seconds_left,
                preview=preview,
            )
        )
        self.progressed.emit(entry.photo, progress)

    @Slot(int, object)
    def _on_candidate(self, number: int, sampled: SampledCandidate) -> None:
        entry = self._running_entry(number) or self._taken_back.get(number)
        face = None if entry is None else entry.face(sampled.face_id)
        if entry is None or face is None:
            return
        current = self._entries.get(entry.id)
        if current is not None:
            self._change(current.with_candidate(face.id))
        candidate = Candidate.of(sampled, face.settings, entry.run)
        self.candidate_sampled.emit(entry.photo, face.id, candidate)

    @Slot(int, object)
    def _on_finished(self, number: int, sampled: SampledFaces) -> None:
        if (entry := self._ended(number, is_whole=True)) is not None:
            self._change(replace(entry.in_state(EntryState.DONE), notices=sampled.notices))
            self.entry_finished.emit(entry.photo, sampled)
            self._go_on()

    @Slot(int, object)
    def _on_failed(self, number: int, failure: JobFailure) -> None:
        if (entry := self._ended(number)) is not None:
            self._fail(entry, failure)
            self._go_on()

    @Slot(int)
    def _on_cancelled(self, number: int) -> None:
        if (entry := self._ended(number)) is not None:
            self._change(entry.in_state(EntryState.CANCELLED))
            self._go_on()


def image_of(pixels: np.ndarray) -> QImage:
    """A copy of (h, w, 3) uint8 as a picture of Qt's."""
    pixels = np.ascontiguousarray(pixels)
    height, width = pixels.shape[:2]
    return QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
