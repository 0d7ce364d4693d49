"""What was invented in the open photo, over its result: computed when somebody wants to see it, and never kept."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from pgdiff_desktop.albums.records import PhotoRecord
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.gui.controllers.photo_controller import PhotoController
from pgdiff_desktop.gui.faces.name_field import title_of
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.gui.notices.cause import Cause, CauseKind
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.composing import InventedView, invented_view
from pgdiff_desktop.workers.record_store import RecordStore


class InventedController(QObject):
    """Between the switch in the menu, the canvas and the legend; the latest result wins."""

    def __init__(
        self, window: MainWindow, photos: PhotoController, store: RecordStore, owner: QObject
    ) -> None:
        super().__init__(owner)
        self._canvas, self._legend, self._notices = window.canvas, window.invented_legend, window.notices
        self._photos, self._store = photos, store
        self._switch = window.action("show_invented")
        # Whose result is on the canvas, and what is known of it.
        self._record: PhotoRecord | None = None
        self._view: InventedView | None = None
        self._task: background.Task | None = None
        self._switch.toggled.connect(self._on_switched)
        photos.result.presented.connect(self._on_presented)
        photos.shown.connect(self._show)
        window.faces.face_selected.connect(self._show)
        window.canvas.face_clicked.connect(self._show)
        store.changed.connect(self._show)

    def _on_switched(self, wanted: bool) -> None:
        self._forget()
        if wanted:
            self._compute()
        self._show()

    def _on_presented(self, record: PhotoRecord | None) -> None:
        """Another result is on the canvas, or none while it is made: what is known was of the one before."""
        self._record = record
        self._forget()
        if self._switch.isChecked():
            self._compute()
        self._show()

    def _forget(self) -> None:
        if self._task is not None:
            self._task.cancel()
        self._task = self._view = None
        self._canvas.set_invented(None)

    def _compute(self) -> None:
        photo, record = self._photos.photo, self._record
        if photo is None or record is None:
            return
        token = CancelToken()
        self._task = background.run(
            partial(invented_view, photo, record, self._store.folder_of(photo), token),
            self._on_computed,
            partial(self._on_failed, photo),
            token=token,
        )

    def _on_computed(self, view: InventedView) -> None:
        self._task, self._view = None, view
        self._canvas.set_invented(view.drawn)
        self._show()

    def _on_failed(self, photo: Path, error: Exception) -> None:
        self._task = None
        self._notices.show_error(error, Cause(CauseKind.RESULT, photo, "invented"))
        self._switch.setChecked(False)

    def _show(self, *_what: object) -> None:
        """The legend as everything is now."""
        if not self._switch.isChecked() or not self._photos.is_loaded:
            self._legend.hide()
        elif self._view is not None:
            faces, face = self._photos.faces.all, self._photos.faces.selected
            title = "" if face is None else title_of(face, 1 + faces.index(face))
            self._legend.show_face(title, None if face is None else self._view.shares.get(face.id))
        elif self._task is not None or self._photos.result.is_composing:
            self._legend.show_working()
        else:
            self._legend.show_nothing()
