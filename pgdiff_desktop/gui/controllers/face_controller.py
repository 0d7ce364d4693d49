"""What is wished for the faces of the open photo, by panel, menu and keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from pgdiff_desktop.albums.record_changes import StepKind, changed_names
from pgdiff_desktop.albums.records import ARCHIVIST, FaceRecord, now_ms
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.gui.canvas import Tool
from pgdiff_desktop.gui.controllers.photo_controller import PhotoController
from pgdiff_desktop.gui.controllers.restoring_controller import RestoringController, with_settings_of
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.gui.widgets.file_manager import show_in_file_manager
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
        panel.candidate_delete_requested.connect(self._on_candidate_deleted)
        panel.candidate_settings_requested.connect(self._on_candidate_settings)
        panel.candidate_file_requested.connect(self._on_candidate_file)
        panel.comparison_requested.connect(photos.result.compare)
        panel.restore_requested.connect(self.restore)
        panel.cancel_requested.connect(self.cancel)
        panel.restore_all_requested.connect(self.restore_photo)
        panel.apply_to_all_requested.connect(self.apply_to_all)
        panel.copy_to_selected_requested.connect(self.copy_to_selected_photos)
        panel.remove_requested.connect(photos.faces.remove)
        panel.look_for_faces_requested.connect(photos.faces.find)
        panel.cancel_waiting_requested.connect(self._on_cancel_waiting)
        photos.shown.connect(self._show_waiting)
        restoring.looking_changed.connect(self._show_waiting)
        panel.draw_box_requested.connect(self.draw_box)
        panel.click_eyes_requested.connect(self.click_eyes)
        window.canvas.face_menu_requested.connect(panel.open_menu)

    def _change_face(
        self,
        face_id: int,
        change: Callable[[FaceRecord], FaceRecord],
        step: StepKind,
        gesture: object = None,
    ) -> None:
        if self._photos.photo is not None:
            self._store.change_face(self._photos.photo, face_id, change, step, gesture)

    def _on_wanted(self, face_id: int, wanted: bool) -> None:
        self._change_face(face_id, lambda face: replace(face, wanted=wanted), StepKind.SWITCH_FACE)

    def _on_named(self, face_id: int, name: str) -> None:
        self._change_face(face_id, lambda face: replace(face, name=name), StepKind.NAME_FACE)

    def _on_face_settings(self, face_id: int, settings: SamplingSettings) -> None:
        record = self._photos.record
        if record is not None:
            changed = changed_names(record.face(face_id).settings, settings)
            self._change_face(
                face_id,
                lambda face: replace(face, settings=settings),
                StepKind.FACE_SETTINGS,
                (face_id, *changed),
            )

    def _on_blend(self, face_id: int, blend: float) -> None:
        self._change_face(face_id, lambda face: replace(face, blend=blend), StepKind.BLEND, face_id)

    def _on_chosen(self, face_id: int, file: str | None) -> None:
        if self._photos.photo is not None:
            self._restoring.on_chosen_by_hand(self._photos.photo, face_id)
        self._change_face(face_id, lambda face: face.with_choice(file, ARCHIVIST, now_ms()), StepKind.CHOOSE)

    def _on_candidate_deleted(self, face_id: int, file: str) -> None:
        photo, record = self._photos.photo, self._photos.record
        if photo is not None and record is not None:
            self._store.change(photo, record.without_candidate(face_id, file), StepKind.DELETE_CANDIDATE)

    def _on_candidate_settings(self, face_id: int, file: str, to_all: bool) -> None:
        """What a candidate was sampled with becomes the settings of its face, or of all faces of the photo."""
        photo, record = self._photos.photo, self._photos.record
        if photo is None or record is None:
            return
        face = record.face(face_id)
        candidate = next((one for one in face.candidates if one.file == file), None)
        if candidate is None:
            return
        like_it = replace(face, settings=candidate.settings)
        faces = tuple(
            like_it if one.id == face_id else with_settings_of(like_it, one) if to_all else one
            for one in record.faces or ()
        )
        step = StepKind.SETTINGS_TO_ALL if to_all else StepKind.FACE_SETTINGS
        self._store.change(photo, replace(record, faces=faces), step)

    def _on_candidate_file(self, _face_id: int, file: str) -> None:
        photo = self._photos.photo
        if photo is not None:
            show_in_file_manager([self._store.folder_of(photo).candidates_folder(photo) / file])

    def restore(self, face_id: int) -> None:
        photo, record = self._photos.photo, self._photos.record
        if photo is not None and record is not None:
            self._restoring.restore_faces(photo, [record.face(face_id)])

    def cancel(self, face_id: int) -> None:
        if self._photos.photo is not None:
            self._restoring.cancel_face(self._photos.photo, face_id)

    def _on_cancel_waiting(self) -> None:
        if self._photos.photo is not None:
            self._restoring.cancel_looking_in(self._photos.photo)

    def _show_waiting(self, _photo: object = None) -> None:
        self._window.faces.set_waits_for_faces(self._photos.photo in self._restoring.looking)

    def restore_selected_face(self) -> None:
        face = self._photos.faces.selected
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
        self._store.change(self._photos.photo, replace(record, faces=faces), StepKind.SETTINGS_TO_ALL)

    def copy_to_selected_photos(self, _face_id: object = None) -> None:
        source, photo = self._photos.faces.selected, self._photos.photo
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
        face = self._photos.faces.selected
        if face is not None:
            self._photos.faces.remove(face.id)

    def draw_box(self) -> None:
        self._window.canvas.set_tool(Tool.FACE_BOX)

    def click_eyes(self) -> None:
        self._window.canvas.set_tool(Tool.FACE_EYES)
