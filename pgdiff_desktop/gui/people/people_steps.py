"""What was changed of the album's people, to be taken back: one step may change the records of many photos."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from pgdiff_desktop.albums.record_changes import RecordChange, change_between
from pgdiff_desktop.albums.records import PhotoRecord
from pgdiff_desktop.workers.record_store import RecordStore


class PeopleSteps(QUndoStack):
    """The steps of one view of people; the photos' own steps go on beside them."""

    def __init__(self, store: RecordStore, owner: QObject) -> None:
        super().__init__(owner)
        self._store = store

    def change(self, name: str, records: Mapping[Path, PhotoRecord]) -> None:
        """Makes a step, called so, of records as they are to be."""
        changes = {
            photo: change_between(self._store.record(photo), record) for photo, record in records.items()
        }
        if any(changes.values()):
            self.push(_PeopleStep(name, changes, self._store))


class _PeopleStep(QUndoCommand):
    def __init__(self, name: str, changes: Mapping[Path, RecordChange], store: RecordStore) -> None:
        super().__init__(name)
        self._changes, self._store = changes, store

    def redo(self) -> None:
        for photo, change in self._changes.items():
            self._store.change(photo, change.applied_to(self._store.record(photo)))

    def undo(self) -> None:
        for photo, change in self._changes.items():
            self._store.change(photo, change.reversed().applied_to(self._store.record(photo)))
