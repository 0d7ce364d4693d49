"""The note on the last attempt to restore the open photo: shown, explained, and taken away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from pgdiff_desktop.gui.controllers.album_commands import AlbumCommands
from pgdiff_desktop.gui.controllers.photo_controller import PhotoController
from pgdiff_desktop.gui.controllers.restoring_controller import RestoringController
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.workers.record_store import RecordStore


class AttemptNotes(QObject):
    """Between the note above the faces and the record."""

    def __init__(
        self,
        window: MainWindow,
        photos: PhotoController,
        store: RecordStore,
        restoring: RestoringController,
        album_commands: AlbumCommands,
        owner: QObject,
    ) -> None:
        super().__init__(owner)
        self._note, self._photos = window.attempt_note, photos
        self._restoring, self._album_commands = restoring, album_commands
        self._note.why_requested.connect(self._on_why)
        self._note.dismissed.connect(self._on_dismissed)
        photos.shown.connect(self._show)
        store.changed.connect(self._show)

    def _show(self, _photo: Path | None) -> None:
        record = self._photos.record
        self._note.show_failure(self._photos.photo, None if record is None else record.failure)

    def _on_why(self) -> None:
        if self._photos.photo is not None:
            self._restoring.show_why(self._photos.photo)

    def _on_dismissed(self) -> None:
        if self._photos.photo is not None:
            self._album_commands.dismiss_failures([self._photos.photo])
