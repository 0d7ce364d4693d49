"""From wishes for faces to the queue, and from the queue back into the records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from pgdiff_desktop.albums.records import Candidate, FaceRecord, PhotoRecord
from pgdiff_desktop.engine.door.notices import OF_DEVICES, NoticeKind
from pgdiff_desktop.engine.door.notices import Notice as DeviceNotice
from pgdiff_desktop.engine.door.request import SampleRequest
from pgdiff_desktop.engine.door.result import SampledFaces
from pgdiff_desktop.errors import ModelDamaged, ModelError, ModelMismatch, ModelMissing, ModelUnsafe
from pgdiff_desktop.gui.faces.settings_form import is_ready
from pgdiff_desktop.gui.notices.notification_area import Notice, NotificationArea
from pgdiff_desktop.gui.texts.notice_texts import notice_words
from pgdiff_desktop.workers.composing import with_hints
from pgdiff_desktop.workers.face_finder import FaceFinder
from pgdiff_desktop.workers.job_queue import JobQueue
from pgdiff_desktop.workers.jobs import JobFailure
from pgdiff_desktop.workers.queue_entry import QueuedFace, QueueEntry
from pgdiff_desktop.workers.record_store import RecordStore
from pgdiff_desktop.workers.sample_requests import sample_request
from pgdiff_desktop.workers.settings_store import SettingsStore
from pgdiff_desktop.workers.sidecar_saver import SidecarSaver

_SAVED_YET_MS = 50
# Of what the engine lets know; the rest is in the result.
_SAID = OF_DEVICES | {
    NoticeKind.NEGATIVE,
    NoticeKind.IN_COLOURS_ALREADY,
    NoticeKind.ONLY_FACES_COLOURED,
}
_OF_MODELS = frozenset(
    error.kind for error in (ModelError, ModelMissing, ModelDamaged, ModelUnsafe, ModelMismatch)
)


class RestoringController(QObject):
    """Queues faces, and writes into the records what came of them.

    Signals:
        looking_changed: other photos than before wait for their faces to be found.
    """

    looking_changed = Signal()

    def __init__(
        self,
        store: RecordStore,
        saver: SidecarSaver,
        finder: FaceFinder,
        settings: SettingsStore,
        notices: NotificationArea,
        owner: QObject,
    ) -> None:
        super().__init__(owner)
        self._store, self._saver, self._finder = store, saver, finder
        self._settings, self._notices = settings, notices
        # In the order of their turns; one at a time, so that a photo that is opened need not wait for all.
        self._wanted_when_found: dict[Path, None] = {}
        finder.found.connect(self._on_found)
        finder.failed.connect(self._on_not_found)
        finder.noticed.connect(self._say_of_device)
        self._queue: JobQueue | None = None
        self._waiting: list[tuple[Path, tuple[QueuedFace, ...]]] = []
        # A mask that was painted a moment ago must be on the disk before the engine reads it.
        self._saved_yet = QTimer(self, interval=_SAVED_YET_MS)
        self._saved_yet.timeout.connect(self._add_waiting)

    def serve(self, queue: JobQueue) -> None:
        """Takes the queue whose entries `request_of` explains."""
        self._queue = queue
        queue.candidate_sampled.connect(self._on_candidate)
        queue.entry_finished.connect(self._on_finished)
        queue.entry_failed.connect(self._on_failed)

    @property
    def looking(self) -> tuple[Path, ...]:
        """Photos that are to be restored when their faces are found."""
        return tuple(self._wanted_when_found)

    @property
    def is_busy(self) -> bool:
        """Whether anything is on its way to the queue."""
        return bool(self._wanted_when_found or self._waiting)

    def cancel_looking(self) -> None:
        """What waits for its faces is not restored any more."""
        self._wanted_when_found.clear()
        self._waiting.clear()
        self.looking_changed.emit()

    def request_of(self, entry: QueueEntry) -> SampleRequest:
        """What an entry of the queue asks of the engine, by the photo's record as it is now."""
        record = self._store.record(entry.photo)
        folder = self._store.folder_of(entry.photo)
        mask = folder.mask_path(entry.photo) if record.mask else None
        record = with_hints(entry.photo, record, folder)
        return sample_request(
            entry, record, folder.candidates_folder(entry.photo), mask, self._settings.current
        )

    def restore_faces(self, photo: Path, faces: Iterable[FaceRecord]) -> int:
        """Queues faces with their settings; returns how many were ready for it."""
        ready = tuple(QueuedFace(face.id, face.settings) for face in faces if is_ready(face.settings))
        if ready:
            self._waiting.append((photo, ready))
            self._add_waiting()
        return len(ready)

    def restore_photos(self, photos: Sequence[Path]) -> None:
        """As `restore_photo`, of many whose sidecars may lie on a slow disk."""
        self._store.read(photos, partial(self._restore_read, photos))

    def restore_photo(self, photo: Path) -> None:
        """Queues the faces of a photo that are not to be left as they are; looked for first where nobody has."""
        self._restore_read([photo])

    def _restore_read(self, photos: Sequence[Path]) -> None:
        for photo in photos:
            record = self._store.record(photo)
            if record.faces is None:
                self._wanted_when_found[photo] = None
            else:
                self.restore_faces(photo, wanted_faces(record))
        self._look_for_next()

    def _look_for_next(self) -> None:
        waiting = self.looking
        if waiting and not any(map(self._finder.is_looking, waiting)):
            self._finder.find(waiting[0])
        self.looking_changed.emit()

    def cancel_face(self, photo: Path, face_id: int) -> None:
        """Cancels what runs or waits for a face."""
        if self._queue is None:
            return
        for entry in self._queue.entries():
            if entry.photo == photo and face_id in entry.face_ids and entry.state.is_open:
                self._queue.cancel(entry.id)

    def copy_settings(self, source: FaceRecord, photos: Sequence[Path]) -> int:
        """Gives every face of other photos the settings of one; returns how many faces were changed.

        References are those of one person and are not copied.
        """
        changed = 0
        for photo in photos:
            record = self._store.record(photo)
            faces = tuple(with_settings_of(source, face) for face in record.faces or ())
            changed += sum(face not in (record.faces or ()) for face in faces)
            if faces:
                self._store.change(photo, replace(record, faces=faces))
        return changed

    def _add_waiting(self) -> None:
        if self._queue is None or not self._waiting:
            self._saved_yet.stop()
            return
        waiting, self._waiting = self._waiting, []
        for photo, faces in waiting:
            if self._saver.painting_pending(photo):
                self._waiting.append((photo, faces))
            else:
                self._queue.add(photo, faces)
        if self._waiting:
            self._saver.hurry()
            self._saved_yet.start()
        else:
            self._saved_yet.stop()

    def _on_found(self, photo: Path) -> None:
        if photo in self._wanted_when_found:
            del self._wanted_when_found[photo]
            self.restore_photo(photo)

    def _on_not_found(self, photo: Path, failure: JobFailure) -> None:
        if photo in self._wanted_when_found:
            del self._wanted_when_found[photo]
            self._on_failed(photo, failure)
            self._look_for_next()

    def _on_candidate(self, photo: Path, face_id: int, candidate: Candidate) -> None:
        def with_candidate(face: FaceRecord) -> FaceRecord:
            candidates = (*(one for one in face.candidates if one.file != candidate.file), candidate)
            # The first result of a face goes into the photo; afterwards it is the archivist who chooses.
            chosen = face.chosen if face.candidates else candidate.file
            return replace(face, candidates=candidates, chosen=chosen)

        self._store.change_face(photo, face_id, with_candidate)

    def _on_finished(self, photo: Path, sampled: SampledFaces) -> None:
        record = self._store.record(photo)
        self._store.change(photo, replace(record, failure=None))
        for notice in sampled.notices:
            if notice.kind in _SAID:
                self._say_of_device(notice)

    def _on_failed(self, photo: Path, failure: JobFailure) -> None:
        record = self._store.record(photo)
        self._store.change(photo, replace(record, failure=failure.failure))
        # What is wrong with a model is mended in its dialog.
        of_model = failure.kind in _OF_MODELS
        self._notices.show_notice(
            replace(
                Notice.of_failure(failure.failure, failure.details),
                action="models" if of_model else "",
                action_text=self.tr("Models…") if of_model else "",
            )
        )

    def _say_of_device(self, notice: DeviceNotice) -> None:
        self._notices.warn(notice_words(notice))


def wanted_faces(record: PhotoRecord) -> tuple[FaceRecord, ...]:
    return tuple(face for face in record.faces or () if face.wanted)


def with_settings_of(source: FaceRecord, face: FaceRecord) -> FaceRecord:
    """A face with another one's settings and wish; who is on its references stays its own."""
    settings = replace(source.settings, references=face.settings.references)
    return replace(face, settings=settings, wanted=source.wanted)
