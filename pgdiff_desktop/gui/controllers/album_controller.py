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
from pgdiff_desktop.gui.controllers.restoring_controller import RestoringController
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.saving.strict_json import UNREADABLE, items, place
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.job_queue import JobQueue
from pgdiff_desktop.workers.record_store import RecordStore

# What was done is in the session within two seconds.
_SAVE_DELAY_MS = 1000
# Photos that wait for their faces, beside the entries of the queue.
_LOOKING = "looking"
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

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Folders become the album; photos open the folders in which they lie, and the first of them is shown."""
        folders = [path for path in paths if path.is_dir()]
        photos = [path for path in paths if path.is_file() and is_photo(path)]
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
        if photo.parent in self._session.folders or not photo.is_file():
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
        background.run(partial(save_session, self._current()), None, self._window.notices.show_error)

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
        for photo, state in self._queued.items():
            self._album.set_state(photo, state)
        if self._session.photo is None and not self._album.photos():
            self.nothing_wanted.emit()
        elif self._session.photo is None:
            first = self._album.photos()[0]
            self._album.select(first)
            self._on_activated(first)

    def _on_record_changed(self, photo: Path) -> None:
        if photo not in self._queued:
            self._album.set_state(photo, self._store.record(photo).state)

    def _look_at_queue_soon(self, _entry: int = 0) -> None:
        self._queue_due.start()

    def _on_queue_changed(self) -> None:
        now = dict.fromkeys(self._restoring.looking, PhotoState.QUEUED) | self._queue.states()
        if now == self._queued:
            return
        before, self._queued = self._queued, now
        for photo in before.keys() - now.keys():
            self._album.set_state(photo, self._store.record(photo).state)
        for photo, state in now.items():
            if before.get(photo) is not state:
                self._album.set_state(photo, state)
        self.save_later()


def _looking_in(session: Session) -> list[Path]:
    """Photos that waited for their faces; none where what was saved of them cannot be read."""
    try:
        return [place(name) for name in items(session.queue.get(_LOOKING, []))]
    except UNREADABLE:
        return []
