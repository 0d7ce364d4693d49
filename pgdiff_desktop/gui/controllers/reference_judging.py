"""Whether references show the face's person, asked of the engine as soon as they are picked."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject

from pgdiff_desktop.albums.records import FaceRecord
from pgdiff_desktop.engine.door.identity import Verdict
from pgdiff_desktop.engine.door.recipes import RECIPES
from pgdiff_desktop.gui.controllers.photo_controller import PhotoController
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.workers.album_people import AlbumPeople
from pgdiff_desktop.workers.engine_worker import EngineWorker
from pgdiff_desktop.workers.jobs import JudgeReferencesJob
from pgdiff_desktop.workers.record_store import RecordStore
from pgdiff_desktop.workers.settings_store import SettingsStore


class ReferenceJudging(QObject):
    """Of the open photo; each reference of a face is judged once while the photo is open."""

    def __init__(
        self,
        window: MainWindow,
        photos: PhotoController,
        store: RecordStore,
        people: AlbumPeople,
        worker: EngineWorker,
        settings: SettingsStore,
        owner: QObject,
    ) -> None:
        super().__init__(owner)
        self._panel, self._photos, self._store, self._people = window.faces, photos, store, people
        self._worker, self._settings = worker, settings
        self._asked: dict[int, JudgeReferencesJob] = {}
        # None of references that are of no use, which is not found out twice.
        self._known: dict[tuple[Path, int], dict[Path, Verdict | None]] = {}
        store.changed.connect(self._on_changed)
        photos.shown.connect(self._on_changed)
        worker.finished.connect(self._on_finished)
        worker.failed.connect(self._on_failed)
        worker.cancelled.connect(self._on_cancelled)

    def _on_changed(self, photo: Path) -> None:
        record = self._photos.record
        if photo != self._photos.photo or record is None:
            return
        for face in record.faces or ():
            known = self._known.setdefault((photo, face.id), {})
            wanted = tuple(path for path in _references(face) if path not in known)
            job = JudgeReferencesJob(
                photo,
                face.id,
                face.face,
                wanted,
                self._settings.current.device,
                record.stages,
                self._people.pairs_for(photo),
            )
            if wanted and job not in self._asked.values():
                self._asked[self._worker.submit(job)] = job
            self._show(face.id, known)

    def _show(self, face_id: int, known: Mapping[Path, Verdict | None]) -> None:
        judged = {path: verdict for path, verdict in known.items() if verdict is not None}
        self._panel.show_reference_verdicts(face_id, judged)

    def _on_finished(self, number: int, verdicts: object) -> None:
        if number in self._asked:
            assert isinstance(verdicts, tuple)
            self._take(self._asked.pop(number), verdicts)

    def _on_failed(self, number: int, _failure: object) -> None:
        # Whatever is wrong with a reference, or with the photo, is said when it is used.
        if number in self._asked:
            job = self._asked.pop(number)
            self._take(job, (None,) * len(job.references))

    def _on_cancelled(self, number: int) -> None:
        self._asked.pop(number, None)

    def _take(self, job: JudgeReferencesJob, verdicts: tuple[Verdict | None, ...]) -> None:
        known = self._known.setdefault((job.photo, job.face_id), {})
        known |= dict(zip(job.references, verdicts, strict=True))
        if job.photo == self._photos.photo:
            self._show(job.face_id, known)


def _references(face: FaceRecord) -> tuple[Path, ...]:
    recipe = RECIPES.get(face.settings.recipe)
    return face.settings.references if recipe is not None and recipe.takes_reference else ()
