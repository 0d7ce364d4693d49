"""Looking for faces in photos, open or not; what is found goes into the records."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pgdiff_desktop.albums.record_changes import StepKind
from pgdiff_desktop.engine.door.notices import OF_DEVICES, NoticeKind
from pgdiff_desktop.engine.door.result import FacesFound
from pgdiff_desktop.workers.engine_worker import EngineWorker
from pgdiff_desktop.workers.jobs import FindFacesJob, JobFailure
from pgdiff_desktop.workers.record_store import RecordStore
from pgdiff_desktop.workers.settings_store import SettingsStore


class FaceFinder(QObject):
    """Asks the engine for the faces of a photo, once at a time.

    Signals:
        found: a photo (Path) whose record has its faces now.
        failed: a photo (Path) and why it could not be looked at (JobFailure).
        noticed: what was learned of a device meanwhile (Notice).
    """

    found = Signal(object)
    failed = Signal(object, object)
    noticed = Signal(object)

    def __init__(
        self, store: RecordStore, worker: EngineWorker, settings: SettingsStore, owner: QObject
    ) -> None:
        super().__init__(owner)
        self._store, self._worker, self._settings = store, worker, settings
        self._asked: dict[int, FindFacesJob] = {}
        worker.finished.connect(self._on_finished)
        worker.failed.connect(self._on_failed)
        worker.cancelled.connect(self._on_cancelled)

    def find(self, photo: Path) -> None:
        """Looks for the faces of a photo as its stages make it; those shown by hand stay in its record."""
        job = FindFacesJob(photo, self._settings.current.device, self._store.record(photo).stages)
        for number, asked in tuple(self._asked.items()):
            if asked.photo == photo and asked != job:
                # In the photo as it was.
                del self._asked[number]
                self._worker.cancel(number)
        if not self.is_looking(photo):
            self._asked[self._worker.submit(job)] = job

    def is_looking(self, photo: Path) -> bool:
        return any(job.photo == photo for job in self._asked.values())

    def _on_finished(self, number: int, result: object) -> None:
        job = self._asked.pop(number, None)
        if job is not None and isinstance(result, FacesFound):
            record = self._store.record(job.photo)
            # That they were looked for the first time is nothing that anybody wants to take back.
            step = None if record.faces is None else StepKind.FIND_FACES
            self._store.change(
                job.photo, record.with_found(result.faces, result.names, result.conditions), step
            )
            self.found.emit(job.photo)
        if isinstance(result, FacesFound):
            for notice in result.notices:
                if notice.kind in OF_DEVICES or notice.kind is NoticeKind.NEGATIVE:
                    self.noticed.emit(notice)

    def _on_failed(self, number: int, failure: JobFailure) -> None:
        job = self._asked.pop(number, None)
        if job is not None:
            self.failed.emit(job.photo, failure)

    def _on_cancelled(self, number: int) -> None:
        self._asked.pop(number, None)
