"""What is wished for the faces of the open photo, by panel, menu and keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from pgdiff_desktop.albums.records import FaceRecord
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.gui.canvas import Tool
from pgdiff_desktop.gui.controllers.photo_controller import PhotoController
from pgdiff_desktop.gui.controllers.restoring_controller import RestoringController, with_settings_of
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.workers.record_store import RecordStore


class FaceController(QObject):
    """Writes wishes into the record, and queues faces."""

    def __init__(
        self,
        window: MainWindow,
        photos: PhotoController,
        store: RecordStore,
        restoring: RestoringController,
        owner: QObject,
    ) -> None:
        super().__init__(owner)
        self._window, self._photos, self._store, self._restoring = window, photos, store, restoring
        panel = window.faces
        panel.wanted_changed.connect(self._on_wanted)
        panel.name_changed.connect(self._on_named)
        panel.settings_changed.connect(self._on_face_settings)
        panel.blend_changed.connect(self._on_blend)
        panel.candidate_chosen.connect(self._on_chosen)
        panel.restore_requested.connect(self.restore)
        panel.cancel_requested.connect(self.cancel)
        panel.restore_all_requested.connect(self.restore_photo)
        panel.apply_to_all_requested.connect(self.apply_to_all)
        panel.copy_to_selected_requested.connect(self.copy_to_selected_photos)
        panel.remove_requested.connect(photos.remove_face)
        panel.look_for_faces_requested.connect(photos.find_faces)
        panel.draw_box_requested.connect(self.draw_box)
        panel.click_eyes_requested.connect(self.click_eyes)

    def _change_face(self, face_id: int, change: Callable[[FaceRecord], FaceRecord]) -> None:
        if self._photos.photo is not None:
            self._store.change_face(self._photos.photo, face_id, change)

    def _on_wanted(self, face_id: int, wanted: bool) -> None:
        self._change_face(face_id, lambda face: replace(face, wanted=wanted))

    def _on_named(self, face_id: int, name: str) -> None:
        self._change_face(face_id, lambda face: replace(face, name=name))

    def _on_face_settings(self, face_id: int, settings: SamplingSettings) -> None:
        self._change_face(face_id, lambda face: replace(face, settings=settings))

    def _on_blend(self, face_id: int, blend: float) -> None:
        self._change_face(face_id, lambda face: replace(face, blend=blend))

    def _on_chosen(self, face_id: int, file: str | None) -> None:
        self._change_face(face_id, lambda face: replace(face, chosen=file))

    def restore(self, face_id: int) -> None:
        photo, record = self._photos.photo, self._photos.record
        if photo is not None and record is not None:
            self._restoring.restore_faces(photo, [record.face(face_id)])

    def cancel(self, face_id: int) -> None:
        if self._photos.photo is not None:
            self._restoring.cancel_face(self._photos.photo, face_id)

    def restore_selected_face(self) -> None:
        face = self._photos.selected_face
        if face is not None:
            self.restore(face.id)

    def restore_photo(self) -> None:
        if self._photos.photo is not None:
            self._restoring.restore_photo(self._photos.photo)

    def restore_selected_photos(self) -> None:
        self._restoring.restore_photos(self._window.album.selected_photos())

    def apply_to_all(self, face_id: int) -> None:
        record = self._photos.record
        if self._photos.photo is None or record is None:
            return
        source = record.face(face_id)
        faces = tuple(with_settings_of(source, face) for face in record.faces or ())
        self._store.change(self._photos.photo, replace(record, faces=faces))

    def copy_to_selected_photos(self, _face_id: object = None) -> None:
        source, photo = self._photos.selected_face, self._photos.photo
        others = [other for other in self._window.album.selected_photos() if other != photo]
        if source is None or not others:
            text = self.tr("Select other photos in the album first, then copy the settings to them.")
            self._window.notices.inform(text)
            return
        self._store.read(others, partial(self._copy, source, others))

    def _copy(self, source: FaceRecord, others: Sequence[Path]) -> None:
        changed = self._restoring.copy_settings(source, others)
        self._window.notices.inform(self.tr("Settings were copied to %n face(s).", "", changed))

    def remove_selected_face(self) -> None:
        face = self._photos.selected_face
        if face is not None:
            self._photos.remove_face(face.id)

    def draw_box(self) -> None:
        self._window.canvas.set_tool(Tool.FACE_BOX)

    def click_eyes(self) -> None:
        self._window.canvas.set_tool(Tool.FACE_EYES)
