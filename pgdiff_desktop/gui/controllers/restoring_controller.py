"""From wishes for faces to the queue, and from the queue back into the records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from pgdiff_desktop.albums.composition import with_hints
from pgdiff_desktop.albums.record_changes import StepKind
from pgdiff_desktop.albums.records import THIS_PROGRAM, Candidate, FaceRecord, PhotoRecord, now_ms
from pgdiff_desktop.engine.door.notices import OF_DEVICES, NoticeKind
from pgdiff_desktop.engine.door.notices import Notice as DeviceNotice
from pgdiff_desktop.engine.door.request import SampleRequest
from pgdiff_desktop.engine.door.result import SampledFaces
from pgdiff_desktop.errors import Failure, ModelDamaged, ModelError, ModelMismatch, ModelMissing, ModelUnsafe
from pgdiff_desktop.gui.faces.settings_form import is_ready
from pgdiff_desktop.gui.notices.cause import Cause, CauseKind
from pgdiff_desktop.gui.notices.notification_area import Notice, NotificationArea
from pgdiff_desktop.gui.texts.notice_texts import notice_words
from pgdiff_desktop.workers.album_people import AlbumPeople
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

# What records keep of such an error.
_MODEL_CODES = ("model-", "own-model-")


class RestoringController(QObject):
    """Queues faces, and writes into the records what came of them.

    Signals:
        looking_changed: other photos than before wait for their faces to be found.
        restoring_wanted: faces of these photos are to be restored, tuple of Path; once for each wish of the user.
    """

    looking_changed = Signal()
    restoring_wanted = Signal(object)

    def __init__(
        self,
        store: RecordStore,
        saver: SidecarSaver,
        finder: FaceFinder,
        people: AlbumPeople,
        settings: SettingsStore,
        notices: NotificationArea,
        owner: QObject,
    ) -> None:
        super().__init__(owner)
        self._store, self._saver, self._finder, self._people = store, saver, finder, people
        self._settings, self._notices = settings, notices
        # In the order of their turns; one at a time, so that a photo that is opened need not wait for all.
        self._wanted_when_found: dict[Path, None] = {}
        finder.found.connect(self._on_found)
        finder.failed.connect(self._on_not_found)
        finder.noticed.connect(self._say_of_device)
        self._queue: JobQueue | None = None
        # What the attempts that failed were made with, while notices speak of them.
        self._failed_with: dict[Path, object] = {}
        self._photo_of_entry: dict[int, Path] = {}
        store.changed.connect(self._on_record_changed)
        self._waiting: list[tuple[Path, tuple[QueuedFace, ...]]] = []
        # Photo, face (None for all of them) and run, whose results are only offered.
        self._declined: set[tuple[Path, int | None, int]] = set()
        # A mask that was painted a moment ago must be on the disk before the engine reads it.
        self._saved_yet = QTimer(self, interval=_SAVED_YET_MS)
        self._saved_yet.timeout.connect(self._add_waiting)

    def speak_in(self, notices: NotificationArea) -> None:
        """Takes another place for what is to be said."""
        self._notices = notices

    def serve(self, queue: JobQueue) -> None:
        """Takes the queue whose entries `request_of` explains."""
        self._queue = queue
        queue.candidate_sampled.connect(self._on_candidate)
        queue.entry_finished.connect(self._on_finished)
        queue.entry_failed.connect(self._on_failed)
        queue.entry_added.connect(self._on_entry)
        queue.entry_changed.connect(self._on_entry)
        queue.entry_removed.connect(self._on_entry_removed)

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

    def cancel_looking_in(self, photo: Path) -> None:
        """One photo is not restored when its faces are found; they are still looked for."""
        if self._wanted_when_found.pop(photo, photo) is None:
            self._look_for_next()

    def request_of(self, entry: QueueEntry) -> SampleRequest:
        """What an entry of the queue asks of the engine, by the photo's record as it is now."""
        record = self._store.record(entry.photo)
        folder = self._store.folder_of(entry.photo)
        mask = folder.mask_path(entry.photo) if record.mask else None
        record = with_hints(entry.photo, record, folder)
        return sample_request(
            entry,
            record,
            folder.candidates_folder(entry.photo),
            mask,
            self._settings.current,
            self._people.known_of(entry.photo),
        )

    def restore_faces(self, photo: Path, faces: Iterable[FaceRecord]) -> int:
        """Queues faces with their settings; returns how many were ready for it."""
        count = self._queue_faces(photo, faces)
        if count:
            self.restoring_wanted.emit((photo,))
        return count

    def _queue_faces(self, photo: Path, faces: Iterable[FaceRecord]) -> int:
        ready = tuple(QueuedFace(face.id, face.settings) for face in faces if is_ready(face.settings))
        if ready:
            self._waiting.append((photo, ready))
            self._add_waiting()
        return len(ready)

    def restore_photos(self, photos: Sequence[Path]) -> None:
        """As `restore_photo`, of many whose sidecars may lie on a slow disk."""
        self._store.read(photos, partial(self._restore_read, photos))
        self.restoring_wanted.emit(tuple(photos))

    def restore_photo(self, photo: Path) -> None:
        """Queues the faces of a photo that are not to be left as they are; looked for first where nobody has."""
        self._restore_read([photo])
        self.restoring_wanted.emit((photo,))

    def _restore_read(self, photos: Sequence[Path]) -> None:
        for photo in photos:
            record = self._store.record(photo)
            # Faces that are looked for again may be others than those that are known.
            if record.faces is None or self._finder.is_looking(photo):
                self._wanted_when_found[photo] = None
            else:
                wanted = wanted_faces(record)
                faces = [face for face in wanted if not face.is_left_sharp]
                if wanted and not faces:
                    self._say_sharp(photo)
                self._queue_faces(photo, faces)
        self._look_for_next()

    def _say_sharp(self, photo: Path) -> None:
        self._notices.inform(
            self.tr("{photo} is left as it is: its faces are sharp already.").format(photo=photo.name),
            self.tr("Restore a face from its card if you want it nevertheless."),
            Cause(CauseKind.SHARP),
        )

    def _look_for_next(self) -> None:
        waiting = self.looking
        if waiting and not any(map(self._finder.is_looking, waiting)):
            self._finder.find(waiting[0])
        self.looking_changed.emit()

    def cancel_face(self, photo: Path, face_id: int) -> None:
        """Cancels what runs or waits for a face."""
        if self._queue is None:
            return
        for entry in self._open_entries(photo, face_id):
            self._queue.cancel(entry.id)

    def on_chosen_by_hand(self, photo: Path, face_id: int) -> None:
        """What is sampled of a face by now does not take the place of what was chosen."""
        for entry in self._open_entries(photo, face_id):
            self._declined.add((photo, face_id, entry.run))

    def _open_entries(self, photo: Path, face_id: int) -> list[QueueEntry]:
        """Of the queue, in which a face is or will be restored."""
        entries = () if self._queue is None else self._queue.entries()
        return [
            one for one in entries if one.photo == photo and face_id in one.face_ids and one.state.is_open
        ]

    def on_results_rechosen(self, photo: Path, run: int, chosen: bool) -> None:
        """That a run's results became chosen was taken back: then the others of the run do not, either."""
        if chosen:
            self._declined.discard((photo, None, run))
        else:
            self._declined.add((photo, None, run))

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
                self._store.change(photo, replace(record, faces=faces), StepKind.COPY_SETTINGS)
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
            self._restore_read([photo])

    def _on_not_found(self, photo: Path, failure: JobFailure) -> None:
        if photo in self._wanted_when_found:
            del self._wanted_when_found[photo]
            self._on_failed(photo, failure)
            self._look_for_next()

    def _on_candidate(self, photo: Path, face_id: int, candidate: Candidate) -> None:
        record = self._store.record(photo)
        face = next((one for one in record.faces or () if one.id == face_id), None)
        if face is None:
            return
        # It stays, whatever of the photo is taken back.
        self._store.change(photo, record.with_candidate(face_id, candidate))
        if self._is_to_be_chosen(photo, face, candidate):
            self._store.change_face(
                photo,
                face_id,
                lambda face: face.with_choice(candidate.file, THIS_PROGRAM, now_ms()),
                StepKind.NEW_RESULTS,
                candidate.run,
            )

    def _is_to_be_chosen(self, photo: Path, face: FaceRecord, candidate: Candidate) -> bool:
        """The first result of a run that is the person's goes into the photo.

        Unless the archivist has chosen for this face meanwhile.
        """
        if candidate.is_refused:
            return False
        declined = {(photo, face.id, candidate.run), (photo, None, candidate.run)} & self._declined
        if face.chosen is None and all(one.is_refused for one in face.candidates):
            return not declined
        if self._settings.current.keep_choices:
            return False
        is_first = all(one.run != candidate.run or one.is_refused for one in face.candidates)
        return is_first and not declined

    def _on_finished(self, photo: Path, sampled: SampledFaces) -> None:
        record = self._store.record(photo)
        self._store.change(photo, replace(record, failure=None))
        for notice in sampled.notices:
            if notice.kind in _SAID:
                self._say_of_device(notice)

    def _on_failed(self, photo: Path, failure: JobFailure) -> None:
        record = self._store.record(photo)
        self._store.change(photo, replace(record, failure=failure.failure))
        self._failed_with[photo] = _made_with(record)
        of_models = failure.kind in _OF_MODELS
        self._notices.show_notice(
            self._notice_of(photo, failure.failure, failure.details, of_models=of_models)
        )

    def show_why(self, photo: Path) -> None:
        """Says again why the last attempt at a photo failed."""
        failure = self._store.record(photo).failure
        if failure is not None:
            self._failed_with[photo] = _made_with(self._store.record(photo))
            of_models = failure.code.value.startswith(_MODEL_CODES)
            self._notices.show_notice(self._notice_of(photo, failure, of_models=of_models))

    def _notice_of(self, photo: Path, failure: Failure, details: str = "", *, of_models: bool) -> Notice:
        if not of_models:
            return Notice.of_failure(failure, details, Cause(CauseKind.ATTEMPT, photo))
        # What is wrong with a model is mended in its dialog, and once for all photos.
        return replace(
            Notice.of_failure(failure, details, Cause(CauseKind.MODELS)),
            action="models",
            action_text=self.tr("Models…"),
        )

    def _on_record_changed(self, photo: Path) -> None:
        """Whoever changes what an attempt was made with has read why it failed."""
        if photo in self._failed_with:
            record = self._store.record(photo)
            if record.failure is None or _made_with(record) != self._failed_with[photo]:
                self._forget_attempt(photo)

    def _on_entry(self, entry_id: int) -> None:
        entry = self._queue.entry(entry_id) if self._queue is not None else None
        if entry is not None:
            self._photo_of_entry[entry_id] = entry.photo
            if entry.state.is_open:
                self._forget_attempt(entry.photo)

    def _on_entry_removed(self, entry_id: int) -> None:
        photo = self._photo_of_entry.pop(entry_id, None)
        entries = self._queue.entries() if self._queue is not None else ()
        if photo is not None and not any(entry.photo == photo and entry.failure for entry in entries):
            self._forget_attempt(photo)

    def _forget_attempt(self, photo: Path) -> None:
        self._failed_with.pop(photo, None)
        self._notices.dismiss_cause(CauseKind.ATTEMPT, photo)

    def _say_of_device(self, notice: DeviceNotice) -> None:
        self._notices.warn(notice_words(notice), cause=Cause(CauseKind.DEVICE, what=notice.kind.value))


def _made_with(record: PhotoRecord) -> object:
    """What an attempt takes of a record: another one may go otherwise."""
    faces = tuple((face.id, face.settings, face.wanted) for face in record.faces or ())
    return faces, record.stages, record.mask


def wanted_faces(record: PhotoRecord) -> tuple[FaceRecord, ...]:
    return tuple(face for face in record.faces or () if face.wanted)


def with_settings_of(source: FaceRecord, face: FaceRecord) -> FaceRecord:
    """A face with another one's settings and wish; who is on its references stays its own."""
    settings = replace(source.settings, references=face.settings.references)
    return replace(face, settings=settings, wanted=source.wanted)
