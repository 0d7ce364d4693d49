"""Looking for faces in photos, open or not; what is found goes into the records."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pgdiff_desktop.engine.door.notices import OF_DEVICES
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
        self._asked: dict[int, Path] = {}
        worker.finished.connect(self._on_finished)
        worker.failed.connect(self._on_failed)
        worker.cancelled.connect(self._on_cancelled)

    def find(self, photo: Path) -> None:
        """Looks for the faces of a photo; those shown by hand stay in its record."""
        if not self.is_looking(photo):
            self._asked[self._worker.submit(FindFacesJob(photo, self._settings.current.device))] = photo

    def is_looking(self, photo: Path) -> bool:
        return photo in self._asked.values()

    def _on_finished(self, number: int, result: object) -> None:
        photo = self._asked.pop(number, None)
        if photo is not None and isinstance(result, FacesFound):
            self._store.change(photo, self._store.record(photo).with_found(result.faces))
            self.found.emit(photo)
        if isinstance(result, FacesFound):
            for notice in result.notices:
                if notice.kind in OF_DEVICES:
                    self.noticed.emit(notice)

    def _on_failed(self, number: int, failure: JobFailure) -> None:
        photo = self._asked.pop(number, None)
        if photo is not None:
            self.failed.emit(photo, failure)

    def _on_cancelled(self, number: int) -> None:
        self._asked.pop(number, None)
