"""In which condition the faces of the open photo are, measured again when they or their damage have changed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from pgdiff_desktop.albums.records import FaceRecord
from pgdiff_desktop.gui.controllers.photo_controller import PhotoController
from pgdiff_desktop.saving.file_stamps import FileStamp
from pgdiff_desktop.workers.engine_worker import EngineWorker
from pgdiff_desktop.workers.jobs import MeasureFacesJob
from pgdiff_desktop.workers.record_store import RecordStore
from pgdiff_desktop.workers.sidecar_saver import SidecarSaver


class FaceConditions(QObject):
    """Asks the engine, and writes into the record what it says; nobody's decision, and nothing to take back."""

    def __init__(
        self,
        photos: PhotoController,
        store: RecordStore,
        saver: SidecarSaver,
        worker: EngineWorker,
        owner: QObject,
    ) -> None:
        super().__init__(owner)
        self._photos, self._store, self._worker = photos, store, worker
        self._asked: dict[int, MeasureFacesJob] = {}
        # What was looked at last, of each photo.
        self._measured: dict[Path, tuple[MeasureFacesJob, FileStamp]] = {}
        photos.shown.connect(self._look)
        saver.saved.connect(self._look)
        worker.finished.connect(self._on_finished)
        worker.failed.connect(self._on_ended)
        worker.cancelled.connect(self._on_ended)

    def _look(self, photo: Path | None) -> None:
        record = self._photos.record
        if photo is None or photo != self._photos.photo or record is None or not record.faces:
            return
        mask = self._store.folder_of(photo).mask_path(photo) if record.mask else None
        faces = tuple((face.id, face.face) for face in record.faces)
        job = MeasureFacesJob(photo, faces, mask, record.stages)
        stamp = FileStamp.NOTHING if mask is None else FileStamp.of(mask)
        # Whoever found them has measured them.
        is_known = photo not in self._measured and mask is None and all(map(_is_known, record.faces))
        if self._measured.get(photo) != (job, stamp):
            self._measured[photo] = (job, stamp)
            if not is_known:
                self._asked[self._worker.submit(job)] = job

    def _on_finished(self, number: int, conditions: object) -> None:
        job = self._asked.pop(number, None)
        if job is None:
            return
        assert isinstance(conditions, tuple)
        measured = {face_id: one for (face_id, _), one in zip(job.faces, conditions, strict=True)}
        record = self._store.record(job.photo)
        after = record.with_conditions(measured)
        if after != record:
            self._store.change(job.photo, after)

    def _on_ended(self, number: int, _failure: object = None) -> None:
        # What is wrong with a photo or its mask is said by whoever restores it.
        self._asked.pop(number, None)


def _is_known(face: FaceRecord) -> bool:
    """Whether its condition was measured, without damage."""
    return face.condition is not None and face.condition.damaged == 0
