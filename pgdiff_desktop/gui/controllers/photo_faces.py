"""The faces of the open photo: found, shown by hand, selected and removed; canvas and faces panel in step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRectF

from pgdiff_desktop.albums.face_order import in_reading_order
from pgdiff_desktop.albums.record_changes import StepKind
from pgdiff_desktop.albums.records import FaceRecord, PhotoRecord
from pgdiff_desktop.errors import PGDiffError
from pgdiff_desktop.faces.face import Face, face_from_box, face_from_eyes, landmark_at
from pgdiff_desktop.gui.controllers.photo_undo import PhotoUndo
from pgdiff_desktop.gui.faces.face_pictures import FacePictures
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.gui.notices.cause import Cause, CauseKind
from pgdiff_desktop.gui.notices.notification_area import Notice, NoticeKind
from pgdiff_desktop.gui.texts.step_texts import step_name
from pgdiff_desktop.workers.face_finder import FaceFinder
from pgdiff_desktop.workers.jobs import JobFailure
from pgdiff_desktop.workers.record_store import RecordStore


class PhotoFaces(QObject):
    """Which faces there are, and which one is selected; what is wished for each is `FaceController`'s.

    Attributes:
        pictures: of the faces panel.
    """

    def __init__(
        self, window: MainWindow, store: RecordStore, finder: FaceFinder, undo: PhotoUndo, owner: QObject
    ) -> None:
        super().__init__(owner)
        self._canvas, self._panel, self._notices = window.canvas, window.faces, window.notices
        self._store, self._finder, self._undo = store, finder, undo
        self._photo: Path | None = None
        self._selected: int | None = None
        self._removed: Notice | None = None
        self.pictures = FacePictures(window.faces, store, self)
        undo.changed.connect(self._on_undo_changed)
        self._canvas.face_clicked.connect(self._on_clicked)
        self._canvas.box_drawn.connect(self._on_box_drawn)
        self._canvas.eyes_drawn.connect(self._on_eyes_drawn)
        self._canvas.face_delete_requested.connect(self.remove)
        self._panel.face_selected.connect(self._on_selected)
        finder.found.connect(self._on_looked)
        finder.failed.connect(self._on_not_looked)

    def serve(self, photo: Path, pixels: np.ndarray) -> None:
        """A photo is open, (H, W, 3) uint8; its faces are looked for if nobody has yet."""
        self._photo = photo
        self.pictures.serve(photo, pixels)
        if self._store.record(photo).faces is None:
            self.find()
        self.show()

    def forget(self) -> None:
        """No photo is open afterwards."""
        self._photo = self._selected = None
        self.pictures.forget()
        self._canvas.set_faces((), None)

    @property
    def all(self) -> tuple[FaceRecord, ...]:
        """In the order of their numbers."""
        record = self._record
        return in_reading_order((record.faces if record else None) or ())

    @property
    def selected(self) -> FaceRecord | None:
        faces = self.all
        return next((face for face in faces if face.id == self._selected), faces[0] if faces else None)

    def find(self) -> None:
        """Looks for faces; those shown by hand stay."""
        if self._photo is not None:
            self._panel.show_looking()
            self._finder.find(self._photo)

    def select(self, face_id: int) -> None:
        """Makes a face of the open photo the selected one."""
        self._on_clicked(face_id)

    def step(self, by: int) -> None:
        """Selects the next or the previous face."""
        faces, selected = self.all, self.selected
        if selected is not None:
            place = (faces.index(selected) + by) % len(faces)
            self._on_clicked(faces[place].id)

    def remove(self, face_id: int) -> None:
        if self._photo is not None:
            record = self._store.record(self._photo).without_face(face_id)
            self._store.change(self._photo, record, StepKind.REMOVE_FACE)
            # Nobody was asked.
            self._removed = Notice(
                self.tr("The face was removed, with its candidates."),
                kind=NoticeKind.INFORMATION,
                action="undo",
                action_text=self.tr("Undo"),
            )
            self._notices.show_notice(self._removed)

    def show(self) -> None:
        """As the record has them now."""
        record = self._record
        if self._photo is None or record is None:
            return
        selected = self.selected
        faces = self.all
        self._canvas.set_faces(faces, None if selected is None else selected.id)
        if record.faces is not None or not self._finder.is_looking(self._photo):
            self._panel.set_faces(None if record.faces is None else faces)
        self.pictures.refresh(record)

    @property
    def _record(self) -> PhotoRecord | None:
        return None if self._photo is None else self._store.record(self._photo)

    def _on_undo_changed(self) -> None:
        if self._removed is not None and self._undo.undone != step_name(StepKind.REMOVE_FACE):
            self._notices.dismiss(self._removed)
            self._removed = None

    def _on_clicked(self, face_id: int) -> None:
        self._selected = face_id if face_id >= 0 else None
        self._panel.select(self._selected)
        self.show()

    def _on_selected(self, face_id: int) -> None:
        self._selected = face_id
        self.show()
        face = self.selected
        if face is not None:
            self._canvas.viewport.show_rect(QRectF(*face.box))

    # Shown by hand

    def _on_box_drawn(self, box: QRectF) -> None:
        self._add(lambda: face_from_box((box.x(), box.y(), box.width(), box.height())))

    def _on_eyes_drawn(self, left: QPointF, right: QPointF) -> None:
        self._add(lambda: face_from_eyes(landmark_at(*left.toTuple()), landmark_at(*right.toTuple())))

    def _add(self, show: Callable[[], Face]) -> None:
        if self._photo is None:
            return
        record = self._store.record(self._photo)
        try:
            face = show()
        except PGDiffError as error:
            self._notices.show_error(error)
            return
        selected = self.selected
        settings = replace(selected.settings, references=()) if selected else None
        self._selected = record.next_face
        self._store.change(self._photo, record.with_shown(face, settings), StepKind.ADD_FACE)
        self._panel.select(self._selected)

    # Looked for

    def _on_looked(self, photo: Path) -> None:
        # Where nothing else was found than before, the record has not changed.
        if photo == self._photo:
            self._notices.dismiss_cause(CauseKind.FACES, photo)
            self.show()

    def _on_not_looked(self, photo: Path, failure: JobFailure) -> None:
        if photo == self._photo:
            # Whoever wanted the photo restored says it as a failed attempt.
            if self._store.record(photo).failure != failure.failure:
                cause = Cause(CauseKind.FACES, photo)
                self._notices.show_failure(failure.failure, failure.details, cause)
            self._panel.set_faces(self.all)
