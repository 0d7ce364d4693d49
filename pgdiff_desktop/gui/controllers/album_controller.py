"""What is open: folders, the photo, the queue; brought back by the next start."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from pgdiff_desktop.albums.listing import is_photo
from pgdiff_desktop.albums.records import PhotoState
from pgdiff_desktop.albums.session import Session, load_session, save_session
from pgdiff_desktop.gui.album.album_panel import AlbumPanel
from pgdiff_desktop.gui.album.drop_frame import FileDrop
from pgdiff_desktop.gui.controllers.restoring_controller import RestoringController
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.gui.notices.cause import Cause, CauseKind
from pgdiff_desktop.saving.strict_json import UNREADABLE, items, place
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.job_queue import JobQueue
from pgdiff_desktop.workers.record_store import RecordStore

# What was done is in the session within two seconds.
_SAVE_DELAY_MS = 1000
# Photos that wait for their faces, beside the entries of the queue.
_LOOKING = "looking"
# Files that are named where several cannot be opened.
_NAMED = 3
_log = logging.getLogger(__name__)


class AlbumController(QObject):
    """Opens folders and photos, marks the photos' states, and keeps the session.

    Signals:
        photo_wanted: a photo to be shown, Path; nothing_wanted: the album that was opened has none.
    """

    photo_wanted = Signal(object)
    nothing_wanted = Signal()

    def __init__(
        self,
        window: MainWindow,
        store: RecordStore,
        queue: JobQueue,
        restoring: RestoringController,
        owner: QObject,
    ) -> None:
        super().__init__(owner)
        self._window, self._album = window, window.album
        self._store, self._queue, self._restoring = store, queue, restoring
        self._session = Session()
        self._save_due = QTimer(self, singleShot=True, interval=_SAVE_DELAY_MS)
        self._save_due.timeout.connect(self._save_soon)
        self._album.open_requested.connect(self.ask_for_folder)
        self._album.recent_requested.connect(self.open_folder)
        self._album.paths_dropped.connect(self.open_paths)
        # Beside the album, files may be dropped anywhere in the window: the photo is the largest part of it.
        for target in (window.canvas, window):
            FileDrop(target, self).dropped.connect(self.open_paths)
        self._album.photo_activated.connect(self._on_activated)
        self._album.album_read.connect(self._on_album_read)
        # Once for all that a thousand photos change in it together.
        self._queue_due = QTimer(self, singleShot=True, interval=0)
        self._queue_due.timeout.connect(self._on_queue_changed)
        store.changed.connect(self._on_record_changed)
        for signal in (queue.entry_added, queue.entry_changed, queue.entry_removed):
            signal.connect(self._look_at_queue_soon)
        restoring.looking_changed.connect(self._look_at_queue_soon)
        # What lies on the disk is not to be made again after a crash, nor what was taken out to come back.
        queue.candidate_sampled.connect(self.save_later)
        queue.entry_removed.connect(self.save_later)
        queue.order_changed.connect(self.save_later)
        self._queued: dict[Path, PhotoState] = {}

    @property
    def session(self) -> Session:
        return self._session

    def resume_session(self) -> None:
        """Opens what was open last; the queue goes on."""
        self._session = load_session()
        self._show_recent()
        if self._session.folders:
            self._album.set_folders(list(self._session.folders))
            if self._session.photo is not None:
                self._album.select(self._session.photo)
                self.photo_wanted.emit(self._session.photo)
        self._queue.restore(self._session.queue)
        self._restoring.restore_photos(_looking_in(self._session))

    def continue_with(self, session: Session, former: AlbumPanel) -> None:
        """Goes on with what is open in a panel whose place another one takes."""
        self._session = session
        self._show_recent()
        self._album.continue_with(former)
        self._look_at_queue_soon()
        self.save_later()
        if session.folders and session.photo is not None:
            self.photo_wanted.emit(session.photo)

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Folders become the album; photos open the folders in which they lie, and the first of them is shown.

        Photos of the album that is open are only gone to. What is neither is said.
        """
        folders = [path for path in paths if path.is_dir()]
        photos = [path for path in paths if path.is_file() and is_photo(path)]
        self._say_left_out([path for path in paths if path not in folders and path not in photos])
        if photos and not folders and all(map(self._album.covers, photos)):
            self.go_to(photos[0])
            return
        wanted = tuple(dict.fromkeys((*folders, *(photo.parent for photo in photos))))
        if not wanted:
            return
        self._session = self._session.with_opened(wanted)
        self._show_recent()
        self._album.set_folders(list(wanted))
        if photos:
            self._album.select(photos[0])
            self._on_activated(photos[0])
        self.save_later()

    def _say_left_out(self, paths: Sequence[Path]) -> None:
        """Not opened: files of other kinds, and what is not there."""
        if not paths:
            return
        names = ", ".join(path.name for path in paths[:_NAMED])
        if len(paths) > _NAMED:
            names = self.tr("{names} and %n more", "", len(paths) - _NAMED).format(names=names)
        self._window.notices.warn(
            self.tr("%n file(s) cannot be opened as photos: {names}", "", len(paths)).format(names=names),
            self.tr("Photos are JPEG, PNG, TIFF, WebP or HEIC files."),
        )

    def open_folder(self, folder: Path) -> None:
        self.open_paths([folder])

    def ask_for_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self._window, self.tr("Open a Folder of Photos"), self._start_folder()
        )
        if chosen:
            self.open_paths([Path(chosen)])

    def ask_for_photos(self) -> None:
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Open Photos"),
            self._start_folder(),
            self.tr("Photos (*.jpg *.jpeg *.png *.tif *.tiff *.webp *.heic *.heif);;All files (*)"),
        )
        if chosen:
            self.open_paths([Path(name) for name in chosen])

    def step(self, by: int) -> None:
        """To the next or the previous photo."""
        self._album.step(by)

    def go_to(self, photo: Path) -> None:
        """To a photo of any folder; one of another album opens that."""
        if self._album.covers(photo) or not photo.is_file():
            self._album.select(photo)
            self._on_activated(photo)
        else:
            self.open_paths([photo])

    def save_later(self, *_what: object) -> None:
        if not self._save_due.isActive():
            self._save_due.start()

    def save_now(self) -> None:
        """For quitting; a session that cannot be saved is logged, not asked about."""
        self._save_due.stop()
        try:
            save_session(self._current())
        except Exception:
            _log.exception("the session was not saved")

    def _current(self) -> Session:
        looking = [str(photo) for photo in self._restoring.looking]
        return replace(self._session, queue={**self._queue.snapshot(), _LOOKING: looking})

    def _save_soon(self) -> None:
        background.run(partial(save_session, self._current()), self._on_saved, self._on_not_saved)

    def _on_saved(self, _nothing: None) -> None:
        self._window.notices.dismiss_cause(CauseKind.SESSION)

    def _on_not_saved(self, error: Exception) -> None:
        self._window.notices.show_error(error, Cause(CauseKind.SESSION))

    def _start_folder(self) -> str:
        if self._session.folders:
            return str(self._session.folders[0])
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)

    def _show_recent(self) -> None:
        self._album.set_recent(list(self._session.recent))

    def _on_activated(self, photo: Path) -> None:
        self._session = replace(self._session, photo=photo)
        self.save_later()
        self.photo_wanted.emit(photo)

    def _on_album_read(self) -> None:
        if self._session.photo is None and not self._album.photos():
            self.nothing_wanted.emit()
        elif self._session.photo is None:
            first = self._album.photos()[0]
            self._album.select(first)
            self._on_activated(first)

    def _on_record_changed(self, photo: Path) -> None:
        self._album.set_summary(photo, self._store.record(photo).summary)

    def _look_at_queue_soon(self, _entry: int = 0) -> None:
        self._queue_due.start()

    def _on_queue_changed(self) -> None:
        now = dict.fromkeys(self._restoring.looking, PhotoState.QUEUED) | self._queue.states()
        if now != self._queued:
            self._queued = now
            self._album.set_queued(now)
            self.save_later()


def _looking_in(session: Session) -> list[Path]:
    """Photos that waited for their faces; none where what was saved of them cannot be read."""
    try:
        return [place(name) for name in items(session.queue.get(_LOOKING, []))]
    except UNREADABLE:
        return []
