"""What the queue does, where one looks for it: on the faces of the open photo, in the title, and in its panel."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from pgdiff_desktop.engine.door.progress import Progress
from pgdiff_desktop.gui.controllers.album_controller import AlbumController
from pgdiff_desktop.gui.controllers.photo_controller import PhotoController
from pgdiff_desktop.gui.controllers.restoring_controller import RestoringController
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.workers.job_queue import JobQueue, image_of
from pgdiff_desktop.workers.queue_thumbnails import QueueThumbnails
from pgdiff_desktop.workers.thumbnails import Thumbnails


class QueueController(QObject):
    """Between the queue and the window."""

    def __init__(
        self,
        window: MainWindow,
        albums: AlbumController,
        photos: PhotoController,
        queue: JobQueue,
        restoring: RestoringController,
        thumbnails: Thumbnails,
        queue_thumbnails: QueueThumbnails,
        owner: QObject,
    ) -> None:
        super().__init__(owner)
        self._window, self._panel = window, window.queue
        self._faces, self._album = window.faces, window.album
        self._photos, self._queue, self._restoring = photos, queue, restoring
        self._thumbnails = queue_thumbnails
        self._said_waiting: set[int] = set()
        # Once for all that a thousand photos change in the queue together.
        self._due = QTimer(self, singleShot=True, interval=0)
        self._due.timeout.connect(self._look)
        queue.progressed.connect(self._on_progress)
        for signal in (queue.entry_added, queue.entry_changed, queue.entry_removed):
            signal.connect(self._look_soon)
        photos.shown.connect(self._on_shown)
        restoring.looking_changed.connect(self._on_looking)
        self._panel.cancel_all_requested.connect(restoring.cancel_looking)
        self._panel.photo_activated.connect(albums.go_to)
        self._panel.thumbnail_wanted.connect(self._on_thumbnail_wanted)
        thumbnails.ready.connect(self._panel.set_thumbnail)
        queue_thumbnails.ready.connect(self._panel.set_thumbnail)
        self._on_looking()
        self._due.start()

    def _on_looking(self) -> None:
        self._panel.set_looking(len(self._restoring.looking))

    def _on_thumbnail_wanted(self, photo: Path) -> None:
        thumbnail = self._album.thumbnail(photo)
        if thumbnail is not None:
            self._panel.set_thumbnail(photo, thumbnail)
        else:
            self._thumbnails.want(photo)

    def _on_progress(self, photo: Path, progress: Progress) -> None:
        if photo != self._photos.photo:
            return
        previews = dict(progress.previews)
        for face_id in progress.sampled:
            pixels = previews.get(face_id)
            self._faces.set_sampling(
                face_id,
                progress.step,
                progress.of,
                progress.seconds_left,
                None if pixels is None else image_of(pixels),
            )

    def _on_shown(self, _photo: Path | None) -> None:
        """Faces of another photo bear the same numbers."""
        self._said_waiting = set()
        self._look()

    def _look_soon(self, _entry: int) -> None:
        self._due.start()

    def _look(self) -> None:
        """Faces that wait or are sampled say so; the others do not any more."""
        progress = self._queue.progress
        self._window.show_progress(None if progress is None else progress.fraction)
        waiting = {
            face_id
            for entry in self._queue.entries()
            if entry.photo == self._photos.photo and entry.state.is_open
            for face_id in entry.face_ids
        }
        record = self._photos.record
        for face in (record.faces if record else None) or ():
            if face.id not in waiting:
                self._faces.clear_sampling(face.id)
            elif face.id not in self._said_waiting:
                self._faces.set_sampling(face.id, 0, 0, None, None)
        self._said_waiting = waiting
