"""The window with everything behind it: makes the workers, connects panels with them, and closes in order."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from pgdiff_desktop.engine.door.progress import Progress
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.canvas import Comparison
from pgdiff_desktop.gui.controllers.album_controller import AlbumController
from pgdiff_desktop.gui.controllers.dialogs_controller import DialogsController
from pgdiff_desktop.gui.controllers.face_controller import FaceController
from pgdiff_desktop.gui.controllers.photo_controller import PhotoController
from pgdiff_desktop.gui.controllers.restoring_controller import RestoringController
from pgdiff_desktop.gui.controllers.stages_controller import StagesController
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.gui.notices.notification_area import DesktopNotice, Notice
from pgdiff_desktop.gui.preferences.update_widgets import UpdateLink
from pgdiff_desktop.saving import damaged_records
from pgdiff_desktop.settings import Settings
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.engine_worker import EngineDoor, EngineThread, installed_engine
from pgdiff_desktop.workers.face_finder import FaceFinder
from pgdiff_desktop.workers.job_queue import JobQueue, image_of
from pgdiff_desktop.workers.jobs import WarmUpJob
from pgdiff_desktop.workers.model_tasks import ModelTasks
from pgdiff_desktop.workers.record_store import RecordStore
from pgdiff_desktop.workers.settings_store import SettingsStore
from pgdiff_desktop.workers.sidecar_saver import SidecarSaver
from pgdiff_desktop.workers.thumbnails import Thumbnails
from pgdiff_desktop.workers.update_check import UpdateCheck

# The photo comes first; the engine is loaded when it is there, or after this long.
_WARM_UP_MS = 1500
# When all that is at hand is done with.
_UPDATES_MS = 5000
_log = logging.getLogger(__name__)


class AppController(QObject):
    """Owns the window and its workers.

    Args:
        make_engine: for tests; the installed engine otherwise.

    Signals:
        record_damaged: what became of a saved record that cannot be read, Failure; from any thread.
    """

    record_damaged = Signal(object)

    def __init__(self, settings: Settings, make_engine: Callable[[], EngineDoor] = installed_engine) -> None:
        super().__init__()
        self.settings = SettingsStore(settings, self)
        self.saver = SidecarSaver(self)
        self.store = RecordStore(self.saver, self)
        self.engine = EngineThread(make_engine, self)
        self.models = ModelTasks(owner=self)
        self.updates = UpdateCheck(self.settings, self)
        self.thumbnails = Thumbnails(self)
        # The queue asks the controller for requests, and the controller writes what the queue reports.
        self.queue = JobQueue(self.engine.worker, lambda entry: self.restoring.request_of(entry), owner=self)
        self.window = MainWindow(self.queue, self.thumbnails)
        self.finder = FaceFinder(self.store, self.engine.worker, self.settings, self)
        self.restoring = RestoringController(
            self.store, self.saver, self.finder, self.settings, self.window.notices, self
        )
        self.restoring.serve(self.queue)
        self.albums = AlbumController(self.window, self.store, self.queue, self.restoring, self)
        self.photos = PhotoController(
            self.window, self.store, self.saver, self.finder, self.engine.worker, self.settings, self
        )
        self.faces = FaceController(self.window, self.photos, self.store, self.restoring, self)
        self.stages = StagesController(self.window, self.photos, self.store, self.models, self)
        self.dialogs = DialogsController(
            self.window,
            self.albums,
            self.photos,
            self.store,
            self.saver,
            self.finder,
            self.models,
            self.updates,
            self.settings,
            self,
        )
        self.desktop = DesktopNotice(self.window)
        self.window.add_to_status(UpdateLink(self.updates, self.window))
        self._updates_due = QTimer(self, singleShot=True, interval=_UPDATES_MS)
        self._updates_due.timeout.connect(self.updates.ask_daily)
        self._is_closed = False
        self._said_waiting: set[int] = set()
        self._closes_when_done = False
        # Once for all that a thousand photos change in the queue together.
        self._queue_due = QTimer(self, singleShot=True, interval=0)
        self._queue_due.timeout.connect(self._on_queue)
        self._connect()
        self._connect_actions()
        self.window.album.set_cache_limit(settings.thumbnail_cache_mb << 20)
        self._enable()

    def show(self, paths: Sequence[Path] = ()) -> None:
        """Shows the window; what was open, or the given paths, follows when it is painted."""
        self.window.show()
        self.engine.start()
        QTimer.singleShot(0, lambda: self._begin(paths))

    def _begin(self, paths: Sequence[Path]) -> None:
        damaged_records.listen(self.record_damaged.emit)
        self.albums.resume_session()
        self.albums.open_paths(paths)
        self.dialogs.offer_first_start()
        self._updates_due.start()
        QTimer.singleShot(_WARM_UP_MS, lambda: self.engine.worker.submit(WarmUpJob()))

    def close(self) -> None:
        """Saves what is not saved yet and stops everything; the window is gone afterwards."""
        if self._is_closed:
            return
        self._is_closed = True
        damaged_records.listen(None)
        self.queue.interrupt()
        self.albums.save_now()
        self.dialogs.close()
        self._updates_due.stop()
        self.updates.close()
        self.models.close()
        self.engine.stop()
        self.window.album.close_down()
        self.thumbnails.close()
        self.photos.close()
        self.saver.flush()
        self.settings.flush()
        background.cancel_all()
        self.window.close()

    # From outside

    def on_paths_opened(self, paths: list[Path]) -> None:
        """A later start of the program handed us what it was given."""
        self.albums.open_paths(paths)
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.raise_()
        self.window.activateWindow()

    def on_file_opened(self, path: Path) -> None:
        self.albums.open_paths([path])

    def on_uncaught(self, message: str, trace: str) -> None:
        text = self.tr("Unexpected error: {message}").format(message=message)
        remedy = self.tr("Your work is saved. Copy the details and report them.")
        self.window.notices.show_notice(Notice(text, remedy, trace))

    # Panels

    def _connect(self) -> None:
        window, panel, queue = self.window, self.window.faces, self.queue
        window.ask_before_closing(self._may_close)
        self.albums.photo_wanted.connect(self.photos.open)
        self.albums.nothing_wanted.connect(self.photos.close)
        window.album.selection_changed.connect(self._enable)
        window.album.notice.connect(window.notices.warn)
        self.photos.shown.connect(self._enable)
        self.photos.shown.connect(self._on_shown)
        self.store.changed.connect(self._enable)
        self.record_damaged.connect(window.notices.warn_of)
        self.store.notice.connect(window.notices.warn_of)
        self.saver.notice.connect(window.notices.warn_of)
        self.saver.failed.connect(window.notices.show_failure)
        self.settings.failed.connect(window.notices.show_failure)
        self.settings.changed.connect(self._on_settings)
        self.settings.saved.connect(self._on_settings_saved)
        panel.reference_from_album_requested.connect(self.dialogs.pick_reference)
        window.photo_card.models_requested.connect(self.dialogs.models)
        window.photo_card.painting_requested.connect(window.damage_bar.paint_colours)
        queue.progressed.connect(self._on_progress)
        for signal in (queue.entry_added, queue.entry_changed, queue.entry_removed):
            signal.connect(self._look_at_queue_soon)
        queue.running_changed.connect(self._on_running)
        queue.running_changed.connect(self._close_when_done)
        queue.paused_changed.connect(window.action("pause").setChecked)
        self.restoring.looking_changed.connect(self._close_when_done)
        window.queue.photo_activated.connect(self.albums.go_to)
        window.queue.thumbnail_wanted.connect(self._on_thumbnail_wanted)
        self.thumbnails.ready.connect(window.queue.set_thumbnail)
        self.engine.worker.loading.connect(self._on_loading)
        window.canvas.comparison_changed.connect(self._on_comparison)
        window.notices.action_requested.connect(self.dialogs.on_action)
        QApplication.styleHints().colorSchemeChanged.connect(self._apply_theme)
        self.models.installed_changed.connect(self.engine.worker.forget_engine)

    def _connect_actions(self) -> None:
        window, canvas, albums, photos = self.window, self.window.canvas, self.albums, self.photos
        for name, slot in {
            "open_folder": albums.ask_for_folder,
            "open_photos": albums.ask_for_photos,
            "split_page": self.dialogs.split_page,
            "crop": self.dialogs.crop,
            "take_out_pages": self.dialogs.take_out_pages,
            "export_photo": self.dialogs.export,
            "quit": window.close,
            "undo": window.damage_bar.undo.trigger,
            "redo": window.damage_bar.redo.trigger,
            "copy_settings": self.faces.copy_to_selected_photos,
            "preferences": self.dialogs.preferences,
            "fit": canvas.viewport.fit,
            "actual_size": lambda: canvas.viewport.zoom_to(1.0),
            "zoom_in": lambda: canvas.viewport.step(1),
            "zoom_out": lambda: canvas.viewport.step(-1),
            "next_photo": lambda: albums.step(1),
            "previous_photo": lambda: albums.step(-1),
            "find_faces": photos.find_faces,
            "draw_box": self.faces.draw_box,
            "click_eyes": self.faces.click_eyes,
            "remove_face": self.faces.remove_selected_face,
            "restore_face": self.faces.restore_selected_face,
            "restore_photo": self.faces.restore_photo,
            "restore_selected": self.faces.restore_selected_photos,
            "next_face": lambda: photos.select_face(1),
            "previous_face": lambda: photos.select_face(-1),
            "cancel_all": self._on_cancel_all,
            "shortcuts": self.dialogs.shortcuts,
            "models": self.dialogs.models,
            "log_folder": self.dialogs.log_folder,
            "diagnostics": self.dialogs.diagnostics,
            "about": self.dialogs.about,
        }.items():
            window.action(name).triggered.connect(slot)
        for name, shown in (
            ("show_damage", canvas.set_damage_visible),
            ("show_faces", canvas.set_faces_visible),
        ):
            window.action(name).setChecked(True)
            window.action(name).toggled.connect(shown)
        window.action("compare").triggered.connect(self._on_compare)
        window.action("side_by_side").triggered.connect(self._on_side_by_side)
        window.action("pause").toggled.connect(self._on_pause)
        window.action("full_screen").toggled.connect(self._on_full_screen)

    def _enable(self, *_what: object) -> None:
        """What makes no sense now is greyed."""
        actions = self.window.actions_by_name
        is_open = self.photos.is_loaded
        has_faces = is_open and bool(self.photos.record and self.photos.record.faces)
        selected = self.window.album.selected_photos()
        actions.enable(("fit", "actual_size", "zoom_in", "zoom_out"), is_open)
        actions.enable(("undo", "redo", "find_faces", "draw_box", "click_eyes", "export_photo"), is_open)
        actions.enable(("split_page", "crop"), is_open)
        actions.enable(("take_out_pages",), self.photos.pages > 1)
        actions.enable(
            ("remove_face", "restore_face", "restore_photo", "next_face", "previous_face"), has_faces
        )
        actions.enable(("restore_selected",), bool(selected))
        actions.enable(("copy_settings",), has_faces and bool(selected))
        actions.enable(("next_photo", "previous_photo"), bool(self.window.album.photos()))

    # Looking

    def _on_thumbnail_wanted(self, photo: Path) -> None:
        thumbnail = self.window.album.thumbnail(photo)
        if thumbnail is not None:
            self.window.queue.set_thumbnail(photo, thumbnail)

    def _on_compare(self, wanted: bool) -> None:
        self.window.canvas.set_comparison(Comparison.SLIDER if wanted else Comparison.NONE)

    def _on_side_by_side(self, wanted: bool) -> None:
        self.window.canvas.set_comparison(Comparison.SIDE_BY_SIDE if wanted else Comparison.NONE)

    def _on_comparison(self, comparison: Comparison) -> None:
        self.window.action("compare").setChecked(comparison is Comparison.SLIDER)
        self.window.action("side_by_side").setChecked(comparison is Comparison.SIDE_BY_SIDE)

    def _on_full_screen(self, wanted: bool) -> None:
        # A window that was maximized is so again afterwards.
        if wanted != self.window.isFullScreen():
            self.window.setWindowState(self.window.windowState() ^ Qt.WindowState.WindowFullScreen)

    # Queue and engine

    def _on_cancel_all(self) -> None:
        self.restoring.cancel_looking()
        self.queue.cancel_all()

    def _on_pause(self, wanted: bool) -> None:
        if wanted:
            self.queue.pause()
        else:
            self.queue.resume()

    def _on_progress(self, photo: Path, progress: Progress) -> None:
        if photo != self.photos.photo:
            return
        previews = dict(progress.previews)
        for face_id in progress.sampled:
            pixels = previews.get(face_id)
            self.window.faces.set_sampling(
                face_id,
                progress.step,
                progress.of,
                progress.seconds_left,
                None if pixels is None else image_of(pixels),
            )

    def _on_shown(self, _photo: Path | None) -> None:
        """Faces of another photo bear the same numbers."""
        self._said_waiting = set()
        self._on_queue()

    def _look_at_queue_soon(self, _entry: int) -> None:
        self._queue_due.start()

    def _on_queue(self) -> None:
        """Faces that wait or are sampled say so; the others do not any more."""
        self.window.show_progress(self.queue.fraction)
        waiting = {
            face_id
            for entry in self.queue.entries()
            if entry.photo == self.photos.photo and entry.state.is_open
            for face_id in entry.face_ids
        }
        record = self.photos.record
        for face in (record.faces if record else None) or ():
            if face.id not in waiting:
                self.window.faces.clear_sampling(face.id)
            elif face.id not in self._said_waiting:
                self.window.faces.set_sampling(face.id, 0, 0, None, None)
        self._said_waiting = waiting

    def _on_running(self, running: bool) -> None:
        if not running and not self.queue.has_work:
            self.desktop.say(self.tr("The queue is finished."))

    def _on_loading(self, loading: bool) -> None:
        self.window.show_status(self.tr("Loading the engine…") if loading else "")

    # Settings, notices, the end

    def _on_settings(self, settings: Settings, names: frozenset[str]) -> None:
        if "theme" in names:
            self._apply_theme()
        if "thumbnail_cache_mb" in names:
            self.window.album.set_cache_limit(settings.thumbnail_cache_mb << 20)

    def _on_settings_saved(self, names: frozenset[str]) -> None:
        # Not before: a new engine reads them from the disk.
        if "model_folder" in names:
            self.engine.worker.forget_engine()

    def _apply_theme(self, *_scheme: object) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            theme.apply_theme(application, dark=theme.wants_dark(application, self.settings.current.theme))

    def _may_close(self) -> bool:
        """Asks where faces are still to be restored; saves what can be saved."""
        if self._is_closed:
            return True
        if self._has_work and not self._ask_about_queue(self.window):
            return False
        QTimer.singleShot(0, self.close)
        return True

    def _ask_about_queue(self, owner: QWidget) -> bool:
        box = QMessageBox(owner)
        box.setIcon(QMessageBox.Icon.Question)
        box.setText(self.tr("Faces are still being restored."))
        box.setInformativeText(self.tr("What is left can be kept and continues at the next start."))
        stop = box.addButton(self.tr("Stop and Keep the Queue"), QMessageBox.ButtonRole.AcceptRole)
        finish = box.addButton(self.tr("Finish First"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(self.tr("Don't Close"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stop)
        box.exec()
        self._closes_when_done = box.clickedButton() is finish
        if self._closes_when_done:
            self.queue.resume()
        self.window.show_status(
            self.tr("The window closes when the queue is finished.") if self._closes_when_done else ""
        )
        # It may have been done while this was asked.
        return box.clickedButton() is stop or (self._closes_when_done and not self._has_work)

    @property
    def _has_work(self) -> bool:
        return self.queue.has_work or self.restoring.is_busy

    def _close_when_done(self, _running: bool = False) -> None:
        if self._closes_when_done and not self._has_work:
            self.window.close()
