"""The entries of the queue as rows of a list."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from pgdiff_desktop.gui.texts.queue_texts import faces_of, words_of
from pgdiff_desktop.workers.job_queue import JobQueue
from pgdiff_desktop.workers.queue_entry import QueueEntry

Index = QModelIndex | QPersistentModelIndex
EntryRole = Qt.ItemDataRole.UserRole
PausedRole = Qt.ItemDataRole.UserRole + 1
_IN_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


class QueueModel(QAbstractListModel):
    """Follows the queue; a row is its entry.

    Signals:
        thumbnail_wanted: photo (Path) of a row that is seen and has no picture; once each.
    """

    thumbnail_wanted = Signal(object)

    def __init__(self, queue: JobQueue, owner: QObject | None = None) -> None:
        super().__init__(owner)
        self._queue = queue
        self._ids = [entry.id for entry in queue.entries()]
        self._thumbnails: dict[Path, QImage] = {}
        self._asked: set[Path] = set()
        self._to_ask: list[Path] = []
        # Asking while a row is painted could change the row.
        self._ask_soon = QTimer(self, singleShot=True, interval=0)
        self._ask_soon.timeout.connect(self._ask)
        queue.entry_added.connect(self._on_added)
        queue.entry_changed.connect(self._on_changed)
        queue.entry_removed.connect(self._on_removed)
        queue.order_changed.connect(self._on_order)
        queue.running_changed.connect(self._on_running)

    def rowCount(self, within: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if within.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index)
        if entry is None:
            return None
        if role == EntryRole:
            return entry
        if role == PausedRole:
            return self._queue.is_paused
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(entry)
        if role in _IN_WORDS:
            words = words_of(entry, paused=self._queue.is_paused)
            parts = (entry.photo.name, faces_of(entry), words.state, words.details)
            return ", ".join(filter(None, parts))
        return None

    def entry(self, index: Index) -> QueueEntry | None:
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        return self._queue.entry(self._ids[index.row()])

    def index_of(self, entry_id: int) -> QModelIndex:
        return self.index(self._ids.index(entry_id)) if entry_id in self._ids else QModelIndex()

    def set_thumbnail(self, photo: Path, thumbnail: QImage) -> None:
        """Kept while the photo is in the queue; an album has thousands of others."""
        rows = [row for row, number in enumerate(self._ids) if self._queue.entry(number).photo == photo]
        if rows:
            self._thumbnails[photo] = thumbnail
        for row in rows:
            self._say_changed(row)

    def _picture(self, entry: QueueEntry) -> QImage | None:
        if entry.preview is not None:
            return entry.preview
        thumbnail = self._thumbnails.get(entry.photo)
        if thumbnail is None and entry.photo not in self._asked:
            self._asked.add(entry.photo)
            self._to_ask.append(entry.photo)
            self._ask_soon.start()
        return thumbnail

    def _ask(self) -> None:
        photos, self._to_ask = self._to_ask, []
        for photo in photos:
            self.thumbnail_wanted.emit(photo)

    def _say_changed(self, row: int) -> None:
        index = self.index(row)
        self.dataChanged.emit(index, index)

    def _on_added(self, entry_id: int) -> None:
        row = len(self._ids)
        self.beginInsertRows(QModelIndex(), row, row)
        self._ids.append(entry_id)
        self.endInsertRows()

    def _on_changed(self, entry_id: int) -> None:
        if entry_id in self._ids:
            self._say_changed(self._ids.index(entry_id))

    def _on_removed(self, entry_id: int) -> None:
        if entry_id not in self._ids:
            return
        row = self._ids.index(entry_id)
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._ids[row]
        self.endRemoveRows()

    def _on_order(self) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._ids[index.row()] for index in before]
        self._ids = [entry.id for entry in self._queue.entries()]
        self.changePersistentIndexList(before, [self.index_of(entry_id) for entry_id in ids])
        self.layoutChanged.emit()

    def _on_running(self, running: bool) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))
