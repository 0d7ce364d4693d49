"""Answers of the family, from files into the records of the album."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from pgdiff_desktop.albums.record_changes import StepKind
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.gui.notices.notice import Notice, NoticeKind
from pgdiff_desktop.gui.texts.error_texts import error_texts
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.record_store import RecordStore

if TYPE_CHECKING:
    from pgdiff_desktop.review.answers import Answers, PhotoAnswers
    from pgdiff_desktop.review.taking import Taken


@dataclass(frozen=True)
class _Read:
    """What was read of one file.

    Attributes:
        fitting: the photos of the album that were answered for.
    """

    answers: Answers
    fitting: Mapping[PhotoAnswers, tuple[Path, ...]]


class FamilyAnswers(QObject):
    """Reads files in the background, changes records where they live, and says what came of it."""

    def __init__(self, window: MainWindow, store: RecordStore, owner: QObject) -> None:
        super().__init__(owner)
        self._window, self._store = window, store

    def import_answers(self) -> None:
        """Asks for the files that came back."""
        kinds = self.tr("Answers (*.json)")
        chosen, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import Answers"), "", kinds)
        self.take([Path(name) for name in chosen])

    def take(self, files: Sequence[Path]) -> None:
        """Takes files into the album that is open."""
        album = tuple(self._window.album.photos())
        for file in files:
            background.run(partial(_read, file, album), self._on_read, self._on_failed)

    def _on_read(self, read: _Read) -> None:
        photos = tuple(dict.fromkeys(photo for found in read.fitting.values() for photo in found))
        self._store.read(photos, partial(self._take, read, photos))

    def _take(self, read: _Read, photos: Sequence[Path]) -> None:
        from pgdiff_desktop.review.taking import take_answers

        records = {photo: self._store.record(photo) for photo in photos}
        changed, taken = take_answers(read.answers, read.fitting, records)
        for photo, record in changed.items():
            self._store.change(photo, record, StepKind.ANSWERS)
        self._say(taken)

    def _say(self, taken: Taken) -> None:
        notices = self._window.notices
        if taken.missed:
            words = self.tr("%n answer(s) of {name} could not be taken.", "", len(taken.missed))
            lines = [error_texts.both(failure) for failure in taken.missed]
            # One is said at once; of many, there is more to read than a notice has room for.
            remedy = lines[0] if len(lines) == 1 else self.tr("Copy the details to see which.")
            notices.show_notice(
                Notice(words.format(name=taken.by), remedy, "\n".join(lines), NoticeKind.WARNING)
            )
        words = self.tr("{name} answered for %n face(s).", "", taken.faces).format(name=taken.by)
        named = self.tr("%n face(s) got a name.", "", taken.names) if taken.names else ""
        notices.inform(words, named)

    def _on_failed(self, error: Exception) -> None:
        self._window.notices.show_error(error)


def _read(file: Path, album: Sequence[Path]) -> _Read:
    """In the background: a file, and the photos of its names."""
    from pgdiff_desktop.review.answers import read_answers
    from pgdiff_desktop.review.taking import fitting_photos

    answers = read_answers(file)
    return _Read(answers, fitting_photos(answers, album))
