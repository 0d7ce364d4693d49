"""The people of an album: faces are looked at one photo after the other in the background, and grouped."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from pgdiff_desktop.albums.people import FaceKey, Person
from pgdiff_desktop.albums.records import FaceRecord
from pgdiff_desktop.engine.door.identity import KnownFace, KnownPairs
from pgdiff_desktop.engine.door.seen_faces import FaceSeen, FacesSeen, known_faces, shows_same_picture
from pgdiff_desktop.faces.face import Face
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.album_faces import AlbumFaces
from pgdiff_desktop.workers.engine_worker import EngineWorker
from pgdiff_desktop.workers.jobs import JobFailure, SeeFacesJob
from pgdiff_desktop.workers.record_store import RecordStore
from pgdiff_desktop.workers.reference_crops import FaceLook
from pgdiff_desktop.workers.settings_store import SettingsStore

# Photos of which faces were looked at are grouped together with those that follow so soon.
_TOGETHER_MS = 700


@dataclass(frozen=True)
class KnownOfPhoto:
    """What an album's people say of the faces of one photo, for the judge of identity.

    Attributes:
        faces: id of a face -> other photos of whoever is on it.
        pairs: of the whole album; None where nothing is known of it.
    """

    faces: Mapping[int, tuple[KnownFace, ...]] = field(default_factory=dict)
    pairs: KnownPairs | None = None


@dataclass(frozen=True)
class _Kept:
    """What was seen in the faces of a photo as they were then."""

    faces: tuple[Face, ...]
    result: FacesSeen


class AlbumPeople(QObject):
    """Groups the faces that records know, while it is open; nothing of it is written to the album.

    Signals:
        grouped: other people than before, or other faces of them.
        changed: how far looking at the faces is.
    """

    grouped = Signal()
    changed = Signal()

    def __init__(
        self,
        store: RecordStore,
        faces: AlbumFaces,
        worker: EngineWorker,
        settings: SettingsStore,
        owner: QObject | None = None,
    ) -> None:
        super().__init__(owner)
        self._store, self._worker, self._settings = store, worker, settings
        self.faces = faces
        self.people: tuple[Person, ...] = ()
        self._photos: dict[Path, None] = {}
        self._kept: dict[Path, _Kept] = {}
        self._to_see: list[Path] = []
        self._asked: dict[int, SeeFacesJob] = {}
        self._grouping: background.Task | None = None
        self._is_stale = False
        self._least_alike, self._judge = 0.0, ""
        # Of the whole album, by the last grouping.
        self._known_pairs: KnownPairs | None = None
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(self._group)
        # Whose faces could not be looked at, and why.
        self.failures: dict[Path, JobFailure] = {}
        faces.found.connect(self._on_found)
        store.changed.connect(self._on_record)
        worker.finished.connect(self._on_finished)
        worker.failed.connect(self._on_failed)
        worker.cancelled.connect(self._on_cancelled)

    @property
    def is_under_way(self) -> bool:
        """Whether more people may come without anybody's doing."""
        return bool(self._to_see or self._asked or self._grouping or self._due.isActive())

    @property
    def to_see(self) -> int:
        """Photos whose faces wait to be looked at."""
        return len(self._to_see) + len(self._asked)

    def open(self, photos: Sequence[Path]) -> None:
        """Begins to look at the faces of photos; what was seen before is grouped at once."""
        self.close()
        self._photos = dict.fromkeys(photos)
        self._kept = {photo: kept for photo, kept in self._kept.items() if photo in self._photos}
        self.failures = {}
        self.people, self._known_pairs = (), None
        self.faces.open(photos)

    def close(self) -> None:
        """Nothing else begins."""
        self.faces.close()
        self._photos, self._to_see = {}, []
        for number in tuple(self._asked):
            self._worker.cancel(number)
        self._asked = {}
        self._due.stop()
        if self._grouping is not None:
            self._grouping.cancel()
            self._grouping = None

    def person_of(self, key: FaceKey) -> Person | None:
        """Whose face it is; None while that is not known."""
        return next((person for person in self.people if key in person.faces), None)

    def pairs_for(self, photo: Path) -> KnownPairs | None:
        """What is known of the photo's album, for calibrating the judge; None where nothing is."""
        return self._known_pairs if photo in self._kept else None

    def known_of(self, photo: Path) -> KnownOfPhoto:
        """What is known by now; nothing where nobody has asked for the album's people."""
        kept = self._kept.get(photo)
        if kept is None or not kept.result.judge:
            return KnownOfPhoto()
        own = dict(self._seen_of(photo))
        persons = [
            (face_id, person)
            for person in self.people
            if photo in person.photos
            for of_photo, face_id in person.faces
            if of_photo == photo and face_id in own
        ]
        elsewhere = {there for _, person in persons for there in person.photos if there != photo}
        seen = {(there, face_id): face for there in elsewhere for face_id, face in self._seen_of(there)}
        known = {}
        for face_id, person in persons:
            others = [seen[key] for key in person.faces if key in seen]
            others = [one for one in others if not shows_same_picture(one, own[face_id])]
            known[face_id] = known_faces(others, kept.result.judge)
        return KnownOfPhoto(known, self.pairs_for(photo))

    def detail_of(self, key: FaceKey) -> float:
        """How many pixels across the face its detail needs; 0 where that is not known."""
        seen = dict(self._seen_of(key[0])).get(key[1])
        return 0.0 if seen is None else seen.detail

    # What comes in

    def _on_found(self, looks: Sequence[FaceLook]) -> None:
        for photo in dict.fromkeys(look.photo for look in looks):
            self._want(photo)

    def _on_record(self, photo: Path) -> None:
        if photo in self._photos:
            # A face may have come, gone, or be somebody else.
            if photo in self._kept:
                self._want(photo)
            self._group_soon(0)

    def _want(self, photo: Path) -> None:
        faces = self._faces_of(photo)
        kept = self._kept.get(photo)
        if kept is not None and kept.faces == tuple(face.face for face in faces):
            self._group_soon(0)
        elif faces and photo not in self._to_see:
            self._to_see.append(photo)
            self._see_on()
        self.changed.emit()

    def _see_on(self) -> None:
        if self._to_see and not self._asked:
            photo = self._to_see.pop(0)
            record = self._store.record(photo)
            faces = tuple(face.face for face in record.faces or ())
            job = SeeFacesJob(photo, faces, self._settings.current.device, record.stages)
            self._asked[self._worker.submit(job)] = job

    def _on_finished(self, number: int, result: object) -> None:
        job = self._asked.pop(number, None)
        if job is not None and isinstance(result, FacesSeen):
            if any(kept.result.networks != result.networks for kept in self._kept.values()):
                # Other models were installed meanwhile: nothing that they see compares with what was seen before.
                again = [photo for photo in self._kept if photo != job.photo and photo not in self._to_see]
                self._to_see += again
                self._kept, self._known_pairs = {}, None
            self._least_alike, self._judge = result.least_alike, result.judge
            self._kept[job.photo] = _Kept(job.faces, result)
            self.failures.pop(job.photo, None)
            self._go_on()

    def _on_failed(self, number: int, failure: JobFailure) -> None:
        job = self._asked.pop(number, None)
        if job is not None:
            self.failures[job.photo] = failure
            self._go_on()

    def _on_cancelled(self, number: int) -> None:
        if self._asked.pop(number, None) is not None:
            self._go_on()

    def _go_on(self) -> None:
        self._see_on()
        self._group_soon(_TOGETHER_MS if self._asked else 0)
        self.changed.emit()

    # Grouping

    def _faces_of(self, photo: Path) -> tuple[FaceRecord, ...]:
        record = self._store.records.get(photo)
        return () if record is None else record.faces or ()

    def _seen_of(self, photo: Path) -> list[tuple[int, FaceSeen]]:
        """Ids of a photo's faces that were looked at, and what was seen."""
        kept = self._kept.get(photo)
        if kept is None:
            return []
        seen = dict(zip(kept.faces, kept.result.faces, strict=True))
        pairs = ((face.id, seen.get(face.face)) for face in self._faces_of(photo))
        return [(face_id, one) for face_id, one in pairs if one is not None]

    def _group_soon(self, milliseconds: int) -> None:
        if self._grouping is not None:
            self._is_stale = True
        elif not self._due.isActive() or milliseconds == 0:
            self._due.start(milliseconds)

    def _group(self) -> None:
        asked = [
            (photo, self._store.records[photo].face(face_id), seen)
            for photo in self._photos
            for face_id, seen in self._seen_of(photo)
        ]
        self._is_stale = False
        self._grouping = background.run(
            partial(_grouped, asked, self._least_alike, self._judge), self._on_grouped, self._on_not_grouped
        )
        self.changed.emit()

    def _on_grouped(self, found: tuple[tuple[Person, ...], KnownPairs]) -> None:
        self._grouping = None
        people, self._known_pairs = found
        if people != self.people:
            self.people = people
            self.grouped.emit()
        if self._is_stale:
            self._group_soon(0)
        self.changed.emit()

    def _on_not_grouped(self, error: Exception) -> None:
        self._grouping = None
        raise error


def _grouped(
    faces: Sequence[tuple[Path, FaceRecord, FaceSeen]], least_alike: float, judge: str
) -> tuple[tuple[Person, ...], KnownPairs]:
    """The people of the faces, who is seen most often first, and who is seen once last; and what is known of them."""
    from pgdiff_desktop.engine.restoring.judging import album_pairs
    from pgdiff_desktop.identity.grouping import SeenFace, grouped

    seen = [
        SeenFace(one.embedding, str(photo), face.name or "", face.person, one.detail)
        for photo, face, one in faces
    ]
    people: list[Person] = []
    number = 0
    for places in grouped(seen, least_alike):
        best = sorted(places, key=lambda place: -faces[place][2].detail)
        keys = tuple((faces[place][0], faces[place][1].id) for place in best)
        # Put together with a face that has a name, the others have it, too.
        name = next((faces[place][1].name for place in best if faces[place][1].name), "") or ""
        is_numbered = not name and len(keys) > 1
        number += is_numbered
        people.append(Person(name, keys, number if is_numbered else 0))
    return tuple(people), album_pairs(seen, [one.judged for _, _, one in faces], judge, least_alike)
