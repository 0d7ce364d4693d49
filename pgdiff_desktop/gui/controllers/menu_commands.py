"""What the commands of the menus do, and when they can be given."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from pgdiff_desktop.gui.canvas import Comparison
from pgdiff_desktop.gui.controllers.album_controller import AlbumController
from pgdiff_desktop.gui.controllers.dialogs_controller import DialogsController
from pgdiff_desktop.gui.controllers.face_controller import FaceController
from pgdiff_desktop.gui.controllers.family_answers import FamilyAnswers
from pgdiff_desktop.gui.controllers.photo_controller import PhotoController
from pgdiff_desktop.gui.controllers.photo_undo import PhotoUndo
from pgdiff_desktop.gui.controllers.restoring_controller import RestoringController
from pgdiff_desktop.gui.explainer import Explainer
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.workers.job_queue import JobQueue
from pgdiff_desktop.workers.record_store import RecordStore


class MenuCommands(QObject):
    """Between the window's actions and whoever does them."""

    def __init__(
        self,
        window: MainWindow,
        albums: AlbumController,
        photos: PhotoController,
        faces: FaceController,
        dialogs: DialogsController,
        family: FamilyAnswers,
        explainer: Explainer,
        store: RecordStore,
        undo: PhotoUndo,
        queue: JobQueue,
        restoring: RestoringController,
        owner: QObject,
    ) -> None:
        super().__init__(owner)
        self._window, self._canvas, self._album = window, window.canvas, window.album
        self._actions = window.actions_by_name
        self._albums, self._photos, self._faces = albums, photos, faces
        self._dialogs, self._family, self._explainer = dialogs, family, explainer
        self._undo, self._queue, self._restoring = undo, queue, restoring
        self._connect_commands()
        self._connect_switches()
        store.changed.connect(self._enable)
        photos.opening.connect(self._enable)
        photos.shown.connect(self._enable)
        self._album.selection_changed.connect(self._enable)
        undo.changed.connect(self._on_undo_changed)
        self._enable()
        self._on_undo_changed()

    def _connect_commands(self) -> None:
        canvas, albums, photos = self._canvas, self._albums, self._photos
        for name, slot in {
            "open_folder": albums.ask_for_folder,
            "open_photos": albums.ask_for_photos,
            "split_page": self._dialogs.split_page,
            "crop": self._dialogs.crop,
            "take_out_pages": self._dialogs.take_out_pages,
            "export_photo": self._dialogs.export,
            "before_and_after": self._dialogs.before_and_after,
            "for_the_family": self._dialogs.for_the_family,
            "import_answers": self._family.import_answers,
            "provenance": self._dialogs.provenance,
            "quit": self._window.close,
            "undo": self._undo.undo,
            "redo": self._undo.redo,
            "copy_settings": self._faces.copy_to_selected_photos,
            "preferences": self._dialogs.preferences,
            "fit": canvas.viewport.fit,
            "actual_size": lambda: canvas.viewport.zoom_to(1.0),
            "zoom_in": lambda: canvas.viewport.step(1),
            "zoom_out": lambda: canvas.viewport.step(-1),
            "people": self._dialogs.people,
            "next_photo": lambda: albums.step(1),
            "previous_photo": lambda: albums.step(-1),
            "find_faces": photos.faces.find,
            "draw_box": self._faces.draw_box,
            "click_eyes": self._faces.click_eyes,
            "remove_face": self._faces.remove_selected_face,
            "restore_face": self._faces.restore_selected_face,
            "restore_photo": self._faces.restore_photo,
            "restore_selected": self._faces.restore_selected_photos,
            "next_face": lambda: photos.faces.step(1),
            "previous_face": lambda: photos.faces.step(-1),
            "cancel_all": self._on_cancel_all,
            "first_steps": self._dialogs.first_steps,
            "shortcuts": self._dialogs.shortcuts,
            "whats_this": self._explainer.ask,
            "models": self._dialogs.models,
            "log_folder": self._dialogs.log_folder,
            "diagnostics": self._dialogs.diagnostics,
            "about": self._dialogs.about,
        }.items():
            self._actions[name].triggered.connect(slot)

    def _connect_switches(self) -> None:
        """Commands that are on or off."""
        actions, canvas = self._actions, self._canvas
        for name, shown in (
            ("show_damage", canvas.set_damage_visible),
            ("show_faces", canvas.set_faces_visible),
        ):
            actions[name].setChecked(True)
            actions[name].toggled.connect(shown)
        actions["compare"].triggered.connect(self._on_compare)
        actions["side_by_side"].triggered.connect(self._on_side_by_side)
        canvas.comparison_changed.connect(self._on_comparison)
        actions["pause"].setChecked(self._queue.is_paused)
        actions["pause"].toggled.connect(self._on_pause)
        self._queue.paused_changed.connect(actions["pause"].setChecked)
        actions["full_screen"].toggled.connect(self._on_full_screen)

    def _enable(self, *_what: object) -> None:
        """What makes no sense now is greyed."""
        actions, photos = self._actions, self._photos
        is_open, record = photos.is_loaded, photos.record
        has_faces = is_open and bool(record and record.faces)
        # What is restored waits for faces that nobody has looked for yet.
        may_have_faces = is_open and record is not None and (record.faces is None or has_faces)
        selected = self._album.selected_photos()
        actions.enable(("fit", "actual_size", "zoom_in", "zoom_out"), is_open)
        actions.enable(("find_faces", "draw_box", "click_eyes", "export_photo"), is_open)
        actions.enable(("split_page", "crop"), is_open)
        actions.enable(("take_out_pages",), photos.pages > 1)
        actions.enable(("remove_face", "restore_face", "next_face", "previous_face"), has_faces)
        # Waits for the photo, and for its faces.
        actions.enable(("restore_photo",), may_have_faces or photos.is_opening)
        actions.enable(("restore_selected",), bool(selected))
        actions.enable(("copy_settings",), has_faces and bool(selected))
        of_album = ("next_photo", "previous_photo", "before_and_after", "for_the_family", "import_answers")
        actions.enable(of_album, bool(self._album.photos()))
        actions.say_why_disabled(self.tr("The photo is still being opened.") if photos.is_opening else "")

    def _on_undo_changed(self) -> None:
        """The menu names the steps."""
        for name, step, words, named in (
            ("undo", self._undo.undone, self.tr("&Undo"), self.tr("&Undo {step}")),
            ("redo", self._undo.redone, self.tr("&Redo"), self.tr("&Redo {step}")),
        ):
            action = self._actions[name]
            action.setEnabled(step is not None)
            action.setText(named.format(step=step) if step else words)

    def _on_compare(self, wanted: bool) -> None:
        self._canvas.set_comparison(Comparison.SLIDER if wanted else Comparison.NONE)

    def _on_side_by_side(self, wanted: bool) -> None:
        self._canvas.set_comparison(Comparison.SIDE_BY_SIDE if wanted else Comparison.NONE)

    def _on_comparison(self, comparison: Comparison) -> None:
        self._actions["compare"].setChecked(comparison is Comparison.SLIDER)
        self._actions["side_by_side"].setChecked(comparison is Comparison.SIDE_BY_SIDE)

    def _on_full_screen(self, wanted: bool) -> None:
        # A window that was maximized is so again afterwards.
        if wanted != self._window.isFullScreen():
            self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _on_cancel_all(self) -> None:
        self._restoring.cancel_looking()
        self._queue.cancel_all()

    def _on_pause(self, wanted: bool) -> None:
        if wanted:
            self._queue.pause()
        else:
            self._queue.resume()
