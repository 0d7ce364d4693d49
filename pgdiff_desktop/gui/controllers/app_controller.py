"""The window with everything behind it: makes the workers, connects panels with them, and closes in order."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from pgdiff_desktop.engine.door.progress import Progress
from pgdiff_desktop.errors import Failure
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.canvas import Comparison
from pgdiff_desktop.gui.controllers.album_commands import AlbumCommands
from pgdiff_desktop.gui.controllers.album_controller import AlbumController
from pgdiff_desktop.gui.controllers.dialogs_controller import DialogsController
from pgdiff_desktop.gui.controllers.face_controller import FaceController
from pgdiff_desktop.gui.controllers.photo_controller import PhotoController
from pgdiff_desktop.gui.controllers.photo_place import PhotoPlace
from pgdiff_desktop.gui.controllers.photo_undo import PhotoUndo
from pgdiff_desktop.gui.controllers.restoring_controller import RestoringController
from pgdiff_desktop.gui.controllers.stages_controller import StagesController
from pgdiff_desktop.gui.controllers.undecided_proposals import UndecidedProposals
from pgdiff_desktop.gui.explainer import Explainer
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.gui.notices.cause import Cause, CauseKind
from pgdiff_desktop.gui.notices.notification_area import DesktopNotice, Notice
from pgdiff_desktop.gui.preferences.update_widgets import UpdateLink
from pgdiff_desktop.gui.texts.translation import install_language, language_of
from pgdiff_desktop.saving import damaged_records
from pgdiff_desktop.settings import Settings
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.engine_worker import EngineDoor, EngineThread, installed_engine
from pgdiff_desktop.workers.face_finder import FaceFinder
from pgdiff_desktop.workers.freed_memory import FreedMemory
from pgdiff_desktop.workers.job_queue import JobQueue, image_of
from pgdiff_desktop.workers.jobs import WarmUpJob
from pgdiff_desktop.workers.model_tasks import ModelTasks
from pgdiff_desktop.workers.queue_thumbnails import QueueThumbnails
from pgdiff_desktop.workers.recipe_times import RecipeTimes
from pgdiff_desktop.workers.record_store import RecordStore
from pgdiff_desktop.workers.result_thumbnails import ResultThumbnails
from pgdiff_desktop.workers.settings_store import SettingsStore
from pgdiff_desktop.workers.sidecar_saver import SidecarSaver
from pgdiff_desktop.workers.thumbnails import Thumbnails
from pgdiff_desktop.workers.update_check import UpdateCheck

# The photo comes first; the engine is loaded when it is there, or after this long.
_WARM_UP_MS = 1500
# When all that is at hand is done with.
_UPDATES_MS = 5000
# Until it is looked again whether a search for scratches has ended.
_LANGUAGE_LATER_MS = 200
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
        self.queue_thumbnails = QueueThumbnails(self)
        # The queue asks the controller for requests, and the controller writes what the queue reports.
        self.queue = JobQueue(self.engine.worker, lambda entry: self.restoring.request_of(entry), owner=self)
        self.recipe_times = RecipeTimes(self.queue, self)
        self.window = MainWindow(self.queue, self.thumbnails)
        self.finder = FaceFinder(self.store, self.engine.worker, self.settings, self)
        self.restoring = RestoringController(
            self.store, self.saver, self.finder, self.settings, self.window.notices, self
        )
        self.restoring.serve(self.queue)
        self.undo = PhotoUndo(self.store, self)
        self.results = ResultThumbnails(self.thumbnails.cache, self.saver.folder_of, self)
        self._make_controllers()
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
        self.freed_memory = FreedMemory(self)
        self.explainer = Explainer(self.window)
        self._updates_due = QTimer(self, singleShot=True, interval=_UPDATES_MS)
        self._updates_due.timeout.connect(self.updates.ask_daily)
        self._is_closed = False
        self._said_waiting: set[int] = set()
        self._closes_when_done = False
        # Once for all that a thousand photos change in the queue together.
        self._queue_due = QTimer(self, singleShot=True, interval=0)
        self._queue_due.timeout.connect(self._on_queue)
        self._language = language_of(settings.language)
        # Where the user was when the parts of the window were made again.
        self._place: PhotoPlace | None = None
        self._language_due = QTimer(self, singleShot=True, interval=0)
        self._language_due.timeout.connect(self._on_language)
        self._connect_workers()
        self._connect_window()

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
        self.freed_memory.close()
        self.updates.close()
        self.models.close()
        self.engine.stop()
        self.window.album.close_down()
        self.thumbnails.close()
        self.results.close()
        self.queue_thumbnails.close()
        self.photos.close()
        if self.saver.flush():
            self.undo.remove_unused()
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

    def _make_controllers(self) -> None:
        """Those of the parts of the window, which come and go with them."""
        self.albums = AlbumController(self.window, self.store, self.queue, self.restoring, self)
        self.photos = PhotoController(
            self.window,
            self.store,
            self.saver,
            self.finder,
            self.engine.worker,
            self.settings,
            self.undo,
            self,
        )
        self.faces = FaceController(self.window, self.photos, self.store, self.restoring, self)
        self.proposals = UndecidedProposals(self.window, self.photos, self.albums, self.restoring, self)
        self.stages = StagesController(self.window, self.photos, self.store, self.models, self)
        self.album_commands = AlbumCommands(self.window.album, self.store, self.restoring, self.results, self)

    def _connect_workers(self) -> None:
        """What stays connected when the parts of the window are made again."""
        queue = self.queue
        self.window.ask_before_closing(self._may_close)
        self.store.changed.connect(self._enable)
        self.store.changed.connect(self._show_note)
        self.saver.failed.connect(self._on_not_saved)
        self.saver.saved.connect(self._on_saved)
        self.settings.failed.connect(self._on_settings_not_saved)
        self.settings.changed.connect(self._on_settings)
        self.settings.saved.connect(self._on_settings_saved)
        queue.progressed.connect(self._on_progress)
        for signal in (queue.entry_added, queue.entry_changed, queue.entry_removed):
            signal.connect(self._look_at_queue_soon)
        queue.running_changed.connect(self._on_running)
        queue.running_changed.connect(self._close_when_done)
        self.restoring.looking_changed.connect(self._close_when_done)
        self.restoring.looking_changed.connect(self._on_looking)
        self.undo.changed.connect(self._on_undo_changed)
        self.undo.results_rechosen.connect(self.restoring.on_results_rechosen)
        queue.candidate_sampled.connect(self.undo.on_candidate)
        self.thumbnails.ready.connect(self.freed_memory.give_back_soon)
        self.engine.worker.loading.connect(self._on_loading)
        QApplication.styleHints().colorSchemeChanged.connect(self._apply_theme)
        self.models.installed_changed.connect(self.engine.worker.forget_engine)
        self.models.installed_changed.connect(self._on_models)

    def _connect_window(self) -> None:
        """The parts of the window, whenever they were made; each connection has one of these at an end."""
        self._connect()
        self._connect_actions()
        self.window.add_to_status(UpdateLink(self.updates, self.window))
        self.window.album.set_cache_limit(self.settings.current.thumbnail_cache_mb << 20)
        self._enable()
        self._on_undo_changed()
        self._on_looking()

    def _connect(self) -> None:
        window, panel, queue = self.window, self.window.faces, self.queue
        self.albums.photo_wanted.connect(self.photos.open)
        self.albums.nothing_wanted.connect(self.photos.close)
        window.album.selection_changed.connect(self._enable)
        window.album.notice.connect(self._on_album_notice)
        window.album.empty.first_steps_requested.connect(self.dialogs.first_steps)
        window.album.missing_changed.connect(self._on_missing_folders)
        self.photos.result.composed.connect(self.album_commands.on_composed)
        window.album.commands.export_wanted.connect(self.dialogs.export_photos)
        self.dialogs.exporter.photo_done.connect(self.album_commands.on_exported)
        self.photos.shown.connect(self._enable)
        self.photos.shown.connect(self._on_shown)
        self.photos.shown.connect(self._show_note)
        self.photos.shown.connect(self.freed_memory.give_back_soon)
        self.photos.opening.connect(self._enable)
        self.thumbnails.ready.connect(self.photos.show_thumbnail)
        self.photos.result.composing_changed.connect(self.freed_memory.give_back_soon)
        self.photos.result.memory_freed.connect(self.freed_memory.give_back_soon)
        window.canvas.picture_ready.connect(self.freed_memory.give_back_soon)
        self.photos.shown.connect(window.damage_bar.mask_menu.set_photo)
        window.attempt_note.why_requested.connect(self._on_why)
        window.attempt_note.dismissed.connect(self._on_note_dismissed)
        self.record_damaged.connect(window.notices.warn_of)
        self.store.notice.connect(window.notices.warn_of)
        self.saver.notice.connect(window.notices.warn_of)
        panel.reference_from_album_requested.connect(self.dialogs.pick_reference)
        window.photo_card.models_requested.connect(self.dialogs.models)
        window.photo_card.painting_requested.connect(window.damage_bar.paint_colours)
        window.album.album_read.connect(self._on_album_read)
        window.action("pause").setChecked(queue.is_paused)
        queue.paused_changed.connect(window.action("pause").setChecked)
        window.queue.cancel_all_requested.connect(self.restoring.cancel_looking)
        window.queue.photo_activated.connect(self.albums.go_to)
        window.queue.thumbnail_wanted.connect(self._on_thumbnail_wanted)
        self.thumbnails.ready.connect(window.queue.set_thumbnail)
        self.queue_thumbnails.ready.connect(window.queue.set_thumbnail)
        window.canvas.comparison_changed.connect(self._on_comparison)
        window.notices.action_requested.connect(self.dialogs.on_action)
        window.notices.action_requested.connect(self._on_notice_action)

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
            "undo": self.undo.undo,
            "redo": self.undo.redo,
            "copy_settings": self.faces.copy_to_selected_photos,
            "preferences": self.dialogs.preferences,
            "fit": canvas.viewport.fit,
            "actual_size": lambda: canvas.viewport.zoom_to(1.0),
            "zoom_in": lambda: canvas.viewport.step(1),
            "zoom_out": lambda: canvas.viewport.step(-1),
            "next_photo": lambda: albums.step(1),
            "previous_photo": lambda: albums.step(-1),
            "find_faces": photos.faces.find,
            "draw_box": self.faces.draw_box,
            "click_eyes": self.faces.click_eyes,
            "remove_face": self.faces.remove_selected_face,
            "restore_face": self.faces.restore_selected_face,
            "restore_photo": self.faces.restore_photo,
            "restore_selected": self.faces.restore_selected_photos,
            "next_face": lambda: photos.faces.step(1),
            "previous_face": lambda: photos.faces.step(-1),
            "cancel_all": self._on_cancel_all,
            "first_steps": self.dialogs.first_steps,
            "shortcuts": self.dialogs.shortcuts,
            "whats_this": self.explainer.ask,
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
        record = self.photos.record
        has_faces = is_open and bool(record and record.faces)
        # What is restored waits for faces that nobody has looked for yet.
        may_have_faces = is_open and record is not None and (record.faces is None or has_faces)
        selected = self.window.album.selected_photos()
        actions.enable(("fit", "actual_size", "zoom_in", "zoom_out"), is_open)
        actions.enable(("find_faces", "draw_box", "click_eyes", "export_photo"), is_open)
        actions.enable(("split_page", "crop"), is_open)
        actions.enable(("take_out_pages",), self.photos.pages > 1)
        actions.enable(("remove_face", "restore_face", "next_face", "previous_face"), has_faces)
        # Waits for the photo, and for its faces.
        actions.enable(("restore_photo",), may_have_faces or self.photos.is_opening)
        actions.enable(("restore_selected",), bool(selected))
        actions.enable(("copy_settings",), has_faces and bool(selected))
        actions.enable(("next_photo", "previous_photo"), bool(self.window.album.photos()))
        actions.say_why_disabled(
            self.tr("The photo is still being opened.") if self.photos.is_opening else ""
        )

    def _on_album_read(self) -> None:
        self.undo.sweep(self.window.album.photos())

    def _on_notice_action(self, action: str) -> None:
        if action == "undo":
            self.undo.undo()

    def _on_undo_changed(self) -> None:
        """The menu names the steps."""
        for name, step, words, named in (
            ("undo", self.undo.undone, self.tr("&Undo"), self.tr("&Undo {step}")),
            ("redo", self.undo.redone, self.tr("&Redo"), self.tr("&Redo {step}")),
        ):
            action = self.window.action(name)
            action.setEnabled(step is not None)
            action.setText(named.format(step=step) if step else words)

    # Looking

    def _on_thumbnail_wanted(self, photo: Path) -> None:
        thumbnail = self.window.album.thumbnail(photo)
        if thumbnail is not None:
            self.window.queue.set_thumbnail(photo, thumbnail)
        else:
            self.queue_thumbnails.want(photo)

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

    def _on_looking(self) -> None:
        self.window.queue.set_looking(len(self.restoring.looking))

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

    def _on_shown(self, photo: Path | None) -> None:
        """Faces of another photo bear the same numbers."""
        self._said_waiting = set()
        self._on_queue()
        if photo is not None and self._place is not None:
            if self._place.photo == photo:
                self._place.bring_back(self.photos, self.window.canvas)
            self._place = None

    def _show_note(self, _photo: Path | None) -> None:
        record = self.photos.record
        self.window.attempt_note.show_failure(self.photos.photo, None if record is None else record.failure)

    def _on_why(self) -> None:
        if self.photos.photo is not None:
            self.restoring.show_why(self.photos.photo)

    def _on_note_dismissed(self) -> None:
        if self.photos.photo is not None:
            self.album_commands.dismiss_failures([self.photos.photo])

    def _look_at_queue_soon(self, _entry: int) -> None:
        self._queue_due.start()

    def _on_queue(self) -> None:
        """Faces that wait or are sampled say so; the others do not any more."""
        progress = self.queue.progress
        self.window.show_progress(None if progress is None else progress.fraction)
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
        if "language" in names:
            # Not while the dialog, which is made again as well, waits for this to return.
            self._language_due.start(0)
        if "thumbnail_cache_mb" in names:
            self.window.album.set_cache_limit(settings.thumbnail_cache_mb << 20)

    def _on_settings_not_saved(self, failure: Failure) -> None:
        self.window.notices.show_failure(failure, cause=Cause(CauseKind.SETTINGS))

    def _on_not_saved(self, failure: Failure) -> None:
        self.window.notices.show_failure(failure, cause=Cause(CauseKind.SAVING))

    def _on_saved(self, _photo: Path) -> None:
        # The disk has room again, or the drive is back.
        if not self.saver.pending():
            self.window.notices.dismiss_cause(CauseKind.SAVING)

    def _on_album_notice(self, text: str) -> None:
        self.window.notices.warn(text, cause=Cause(CauseKind.FOLDER))

    def _on_missing_folders(self, missing: Sequence[Path]) -> None:
        if not missing:
            self.window.notices.dismiss_cause(CauseKind.FOLDER)

    def _on_models(self) -> None:
        self.window.notices.dismiss_cause(CauseKind.MODELS)

    def _on_settings_saved(self, names: frozenset[str]) -> None:
        self.window.notices.dismiss_cause(CauseKind.SETTINGS)
        # Not before: a new engine reads them from the disk.
        if "model_folder" in names:
            self.engine.worker.forget_engine()

    def _apply_theme(self, *_scheme: object) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            theme.apply_theme(application, dark=theme.wants_dark(application, self.settings.current.theme))

    def _on_language(self) -> None:
        """The window speaks another language: its parts are made again, on the same workers and what is open."""
        application, wanted = QApplication.instance(), language_of(self.settings.current.language)
        if wanted == self._language or not isinstance(application, QApplication):
            return
        if self.photos.scratches.is_looking:
            # Its result belongs to the parts that are there now.
            self._language_due.start(_LANGUAGE_LATER_MS)
            return
        self._language = wanted
        self._place = PhotoPlace.of(self.photos, self.window.canvas)
        session, album, notices = self.albums.session, self.window.album, self.window.notices
        photos = self.photos
        welcomes = self.window.first_start is not None
        self.photos.close()
        made_again = (self.album_commands, self.stages, self.proposals, self.faces, self.photos, self.albums)
        for controller in made_again:
            controller.deleteLater()
        install_language(application, wanted)
        # Where sliders are filled follows the direction of the language.
        self._apply_theme()
        self.window.make_again()
        self.restoring.speak_in(self.window.notices)
        self._make_controllers()
        self._connect_window()
        self.photos.continue_with(photos)
        self.albums.continue_with(session, album)
        for notice in reversed(notices.notices):
            self.window.notices.show_notice(notice)
        self._queue_due.start()
        self.dialogs.serve(self.albums, self.photos)
        if welcomes:
            self.dialogs.offer_first_start()

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
