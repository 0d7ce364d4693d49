"""The window with everything behind it: makes the workers, connects panels with them, and closes in order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.controllers.album_commands import AlbumCommands
from pgdiff_desktop.gui.controllers.album_controller import AlbumController
from pgdiff_desktop.gui.controllers.attempt_notes import AttemptNotes
from pgdiff_desktop.gui.controllers.closing_question import ClosingQuestion
from pgdiff_desktop.gui.controllers.dialogs_controller import DialogsController
from pgdiff_desktop.gui.controllers.face_conditions import FaceConditions
from pgdiff_desktop.gui.controllers.face_controller import FaceController
from pgdiff_desktop.gui.controllers.family_answers import FamilyAnswers
from pgdiff_desktop.gui.controllers.invented_controller import InventedController
from pgdiff_desktop.gui.controllers.menu_commands import MenuCommands
from pgdiff_desktop.gui.controllers.notices_controller import NoticesController
from pgdiff_desktop.gui.controllers.photo_controller import PhotoController
from pgdiff_desktop.gui.controllers.photo_place import PhotoPlace
from pgdiff_desktop.gui.controllers.photo_undo import PhotoUndo
from pgdiff_desktop.gui.controllers.queue_controller import QueueController
from pgdiff_desktop.gui.controllers.reference_judging import ReferenceJudging
from pgdiff_desktop.gui.controllers.reference_offers import ReferenceOffers
from pgdiff_desktop.gui.controllers.restoring_controller import RestoringController
from pgdiff_desktop.gui.controllers.stages_controller import StagesController
from pgdiff_desktop.gui.controllers.undecided_proposals import UndecidedProposals
from pgdiff_desktop.gui.explainer import Explainer
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.gui.notices.notification_area import DesktopNotice, Notice
from pgdiff_desktop.gui.preferences.update_widgets import UpdateLink
from pgdiff_desktop.gui.texts.translation import install_language, language_of
from pgdiff_desktop.saving import damaged_records
from pgdiff_desktop.settings import Settings
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.album_faces import AlbumFaces
from pgdiff_desktop.workers.album_people import AlbumPeople
from pgdiff_desktop.workers.engine_worker import EngineDoor, EngineThread, installed_engine
from pgdiff_desktop.workers.face_finder import FaceFinder
from pgdiff_desktop.workers.freed_memory import FreedMemory
from pgdiff_desktop.workers.job_queue import JobQueue
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
        self.people = AlbumPeople(
            self.store, AlbumFaces(self.store, self.finder), self.engine.worker, self.settings, self
        )
        self.restoring = RestoringController(
            self.store, self.saver, self.finder, self.people, self.settings, self.window.notices, self
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
            self.people,
            self,
        )
        self.notices = NoticesController(self.window, self.saver, self.settings, self.models, self)
        self.closing_question = ClosingQuestion(self.window, self.queue, self.restoring, self)
        self.desktop = DesktopNotice(self.window)
        self.freed_memory = FreedMemory(self)
        self.explainer = Explainer(self.window)
        self._updates_due = QTimer(self, singleShot=True, interval=_UPDATES_MS)
        self._updates_due.timeout.connect(self.updates.ask_daily)
        self._is_closed = False
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
        self.invented = InventedController(self.window, self.photos, self.store, self)
        self.reference_offers = ReferenceOffers(self.window, self.photos, self.store, self.people, self)
        self.proposals = UndecidedProposals(self.window, self.photos, self.albums, self.restoring, self)
        self.reference_judging = ReferenceJudging(
            self.window, self.photos, self.store, self.people, self.engine.worker, self.settings, self
        )
        self.face_conditions = FaceConditions(self.photos, self.store, self.saver, self.engine.worker, self)
        self.stages = StagesController(self.window, self.photos, self.store, self.models, self)
        self.album_commands = AlbumCommands(self.window.album, self.store, self.restoring, self.results, self)
        self.attempt_notes = AttemptNotes(
            self.window, self.photos, self.store, self.restoring, self.album_commands, self
        )
        self.queue_controller = QueueController(
            self.window,
            self.albums,
            self.photos,
            self.queue,
            self.restoring,
            self.thumbnails,
            self.queue_thumbnails,
            self,
        )

    def _connect_workers(self) -> None:
        """What stays connected when the parts of the window are made again."""
        self.window.ask_before_closing(self._may_close)
        self.settings.changed.connect(self._on_settings)
        self.settings.saved.connect(self._on_settings_saved)
        self.queue.running_changed.connect(self._on_running)
        self.undo.results_rechosen.connect(self.restoring.on_results_rechosen)
        self.queue.candidate_sampled.connect(self.undo.on_candidate)
        self.thumbnails.ready.connect(self.freed_memory.give_back_soon)
        self.engine.worker.loading.connect(self._on_loading)
        QApplication.styleHints().colorSchemeChanged.connect(self._apply_theme)
        self.models.installed_changed.connect(self.engine.worker.forget_engine)

    def _connect_window(self) -> None:
        """The parts of the window, whenever they were made; each connection has one of these at an end."""
        self._connect()
        self.family_answers = FamilyAnswers(self.window, self.store, self)
        self.menu_commands = MenuCommands(
            self.window,
            self.albums,
            self.photos,
            self.faces,
            self.dialogs,
            self.family_answers,
            self.explainer,
            self.store,
            self.undo,
            self.queue,
            self.restoring,
            self,
        )
        self.window.add_to_status(UpdateLink(self.updates, self.window))
        self.window.album.set_cache_limit(self.settings.current.thumbnail_cache_mb << 20)

    def _connect(self) -> None:
        window = self.window
        self.albums.photo_wanted.connect(self.photos.open)
        self.albums.nothing_wanted.connect(self.photos.close)
        window.album.notice.connect(self.notices.say_of_folders)
        window.album.people_requested.connect(self.dialogs.people)
        window.album.empty.first_steps_requested.connect(self.dialogs.first_steps)
        window.album.missing_changed.connect(self.notices.on_missing_folders)
        self.photos.result.composed.connect(self.album_commands.on_composed)
        window.album.commands.export_wanted.connect(self.dialogs.export_photos)
        self.dialogs.exporter.photo_done.connect(self.album_commands.on_exported)
        self.photos.shown.connect(self._bring_back)
        self.photos.shown.connect(self.freed_memory.give_back_soon)
        self.thumbnails.ready.connect(self.photos.show_thumbnail)
        self.photos.result.composing_changed.connect(self.freed_memory.give_back_soon)
        self.photos.result.memory_freed.connect(self.freed_memory.give_back_soon)
        window.canvas.picture_ready.connect(self.freed_memory.give_back_soon)
        self.photos.shown.connect(window.damage_bar.mask_menu.set_photo)
        self.record_damaged.connect(window.notices.warn_of)
        self.store.notice.connect(window.notices.warn_of)
        self.saver.notice.connect(window.notices.warn_of)
        window.faces.reference_from_album_requested.connect(self.dialogs.pick_reference)
        window.photo_card.models_requested.connect(self.dialogs.models)
        window.photo_card.painting_requested.connect(window.damage_bar.paint_colours)
        window.album.album_read.connect(self._on_album_read)
        window.notices.action_requested.connect(self.dialogs.on_action)
        window.notices.action_requested.connect(self._on_notice_action)

    def _bring_back(self, photo: Path | None) -> None:
        """To where the user was when the language changed."""
        if photo is not None and self._place is not None:
            if self._place.photo == photo:
                self._place.bring_back(self.photos, self.window.canvas)
            self._place = None

    def _on_album_read(self) -> None:
        self.undo.sweep(self.window.album.photos())

    def _on_notice_action(self, action: str) -> None:
        if action == "undo":
            self.undo.undo()

    # Queue and engine

    def _on_running(self, running: bool) -> None:
        if not running and not self.queue.has_work:
            self.desktop.say(self.tr("The queue is finished."))

    def _on_loading(self, loading: bool) -> None:
        self.window.show_status(self.tr("Loading the engine…") if loading else "")

    # Settings, language, the end

    def _on_settings(self, settings: Settings, names: frozenset[str]) -> None:
        if "theme" in names:
            self._apply_theme()
        if "language" in names:
            # Not while the dialog, which is made again as well, waits for this to return.
            self._language_due.start(0)
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
        for controller in (
            self.menu_commands,
            self.family_answers,
            self.queue_controller,
            self.attempt_notes,
            self.album_commands,
            self.stages,
            self.reference_judging,
            self.face_conditions,
            self.proposals,
            self.invented,
            self.faces,
            self.reference_offers,
            self.photos,
            self.albums,
        ):
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
        self.dialogs.serve(self.albums, self.photos)
        if welcomes:
            self.dialogs.offer_first_start()

    def _may_close(self) -> bool:
        """Saves what can be saved, unless the window is to stay."""
        if self._is_closed:
            return True
        if not self.closing_question.may_close():
            return False
        QTimer.singleShot(0, self.close)
        return True
