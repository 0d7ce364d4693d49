"""Photos of the person on a face, offered as its references where the album's people are known."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from pgdiff_desktop.albums.people import FaceKey
from pgdiff_desktop.albums.record_changes import StepKind
from pgdiff_desktop.albums.records import FaceRecord
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.gui.controllers.photo_controller import PhotoController
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.gui.notices.notice import Notice
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.album_people import AlbumPeople
from pgdiff_desktop.workers.person_references import PersonFace, offered, save_references
from pgdiff_desktop.workers.record_store import RecordStore


class ReferenceOffers(QObject):
    """Says on each card how many photos of its person there are, and makes references of the best."""

    def __init__(
        self,
        window: MainWindow,
        photos: PhotoController,
        store: RecordStore,
        people: AlbumPeople,
        owner: QObject,
    ) -> None:
        super().__init__(owner)
        self._window, self._photos, self._store, self._people = window, photos, store, people
        people.grouped.connect(self._show)
        photos.shown.connect(self._show)
        store.changed.connect(self._on_record)
        window.faces.references_of_person_requested.connect(self._take)

    def _on_record(self, photo: Path) -> None:
        if photo == self._photos.photo:
            self._show()

    def _show(self, _photo: object = None) -> None:
        photo, record = self._photos.photo, self._photos.record
        if photo is None or record is None or not self._people.people:
            # Nothing is known of anybody, and nothing was offered.
            return
        for face in record.faces or ():
            own, others = self._of_person(photo, face)
            count = 0 if own is None else offered(own, others)
            self._window.faces.set_offer(face.id, face.name or "", count)

    def _of_person(self, photo: Path, face: FaceRecord) -> tuple[PersonFace | None, list[PersonFace]]:
        """A face, and the other faces of whoever it is, as far as the album's people are known."""
        person = self._people.person_of((photo, face.id))
        faces = [] if person is None else [self._person_face(key) for key in person.faces]
        known = [one for one in faces if one is not None]
        own = self._person_face((photo, face.id))
        return own, [one for one in known if own is not None and one.photo != own.photo]

    def _person_face(self, key: FaceKey) -> PersonFace | None:
        photo, face_id = key
        listed = self._window.album.model.listed(photo)
        faces = self._store.record(photo).faces or ()
        face = next((one for one in faces if one.id == face_id), None)
        if listed is None or face is None:
            return None
        return PersonFace(listed, face, faces, self._people.detail_of(key))

    def _take(self, face_id: int) -> None:
        photo, record = self._photos.photo, self._photos.record
        if photo is None or record is None:
            return
        own, others = self._of_person(photo, record.face(face_id))
        if own is None:
            return
        token, folder = CancelToken(), self._store.folder_of(photo).candidates_folder(photo)
        background.run(
            partial(save_references, own, others, folder, token),
            partial(self._on_saved, photo, face_id),
            self._on_error,
            token=token,
        )

    def _on_saved(self, photo: Path, face_id: int, saved: tuple[Path, ...]) -> None:
        def with_references(face: FaceRecord) -> FaceRecord:
            references = tuple(dict.fromkeys((*face.settings.references, *saved)))
            return replace(face, settings=replace(face.settings, references=references))

        self._store.change_face(photo, face_id, with_references, StepKind.FACE_SETTINGS)

    def _on_error(self, error: Exception) -> None:
        self._window.notices.show_notice(Notice.of_error(error))
