"""The entries of the queue as rows of a list: what runs, what waits, what failed, and the finished ones in a fold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QImage

from pgdiff_desktop.gui.texts.queue_texts import faces_of, finished_words, words_of
from pgdiff_desktop.workers.job_queue import JobQueue
from pgdiff_desktop.workers.queue_entry import EntryState, QueueEntry

Index = QModelIndex | QPersistentModelIndex
EntryRole = Qt.ItemDataRole.UserRole
PausedRole = Qt.ItemDataRole.UserRole + 1
FoldRole = Qt.ItemDataRole.UserRole + 2
# Ids of entries that are dragged, in words.
MIME_TYPE = "application/x-pgdiff-queue-entries"
_IN_WORDS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)


@dataclass(frozen=True)
class FoldLine:
    """The row that stands for what is finished."""

    finished: int
    is_folded: bool


class _Group(IntEnum):
    """Rows that belong together, from top to bottom."""

    RUNNING = 0
    WAITING = 1
    FAILED = 2
    FINISHED = 3


_GROUPS = {
    EntryState.RUNNING: _Group.RUNNING,
    EntryState.WAITING: _Group.WAITING,
    EntryState.FAILED: _Group.FAILED,
    EntryState.DONE: _Group.FINISHED,
    EntryState.CANCELLED: _Group.FINISHED,
}


class QueueModel(QAbstractListModel):
    """Follows the queue. What runs is the first row, then what waits in its order, then what failed.

    What is done or cancelled, the latest first, lies behind one line that says how much it is, folded at first.

    Signals:
        thumbnail_wanted: photo (Path) of a row that is seen and has no picture; once each.
    """

    thumbnail_wanted = Signal(object)

    def __init__(self, queue: JobQueue, owner: QObject | None = None) -> None:
        super().__init__(owner)
        self._queue = queue
        self._rows: dict[_Group, list[int]] = {group: [] for group in _Group}
        self._group_of: dict[int, _Group] = {}
        self._folded = True
        self._thumbnails: dict[Path, QImage] = {}
        self._asked: set[Path] = set()
        self._to_ask: list[Path] = []
        # Asking while a row is painted could change the row.
        self._ask_soon = QTimer(self, singleShot=True, interval=0)
        self._ask_soon.timeout.connect(self._ask)
        for entry in queue.entries():
            self._on_added(entry.id)
        queue.entry_added.connect(self._on_added)
        queue.entry_changed.connect(self._on_changed)
        queue.entry_removed.connect(self._on_removed)
        queue.order_changed.connect(self._on_order)
        queue.running_changed.connect(self._on_running)

    def rowCount(self, within: Index = QModelIndex()) -> int:  # noqa: B008
        if within.isValid():
            return 0
        finished = len(self._rows[_Group.FINISHED])
        return self._fold_row + (0 if not finished else 1 if self._folded else 1 + finished)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index)
        if entry is None:
            return self._fold_data(role) if self.is_fold(index) else None
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

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What waits can be dragged between the rows."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        entry = self.entry(index)
        waits = entry is not None and entry.state is EntryState.WAITING
        return super().flags(index) | (Qt.ItemFlag.ItemIsDragEnabled if waits else Qt.ItemFlag(0))

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME_TYPE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        entries = (self.entry(index) for index in indexes)
        data = QMimeData()
        data.setData(MIME_TYPE, " ".join(str(entry.id) for entry in entries if entry is not None).encode())
        return data

    def entry(self, index: Index) -> QueueEntry | None:
        """None for the line of what is finished."""
        if not index.isValid():
            return None
        row = index.row()
        for group in _Group:
            place = row - self._start(group)
            if 0 <= place < len(self._rows[group]) and (group is not _Group.FINISHED or not self._folded):
                return self._queue.entry(self._rows[group][place])
        return None

    def index_of(self, entry_id: int) -> QModelIndex:
        """Not valid where the entry is folded away."""
        row = self._row_of(entry_id)
        return QModelIndex() if row is None else self.index(row)

    @property
    def waiting(self) -> tuple[int, ...]:
        """Ids of what waits, in the order of its turns."""
        return tuple(self._rows[_Group.WAITING])

    def waiting_from(self, row: int) -> tuple[int, ...]:
        """Ids of what waits at a row and below it."""
        return self.waiting[max(0, row - self._start(_Group.WAITING)) :]

    @property
    def is_folded(self) -> bool:
        return self._folded

    def is_fold(self, index: Index) -> bool:
        """Whether it is the line of what is finished."""
        return index.isValid() and bool(self._rows[_Group.FINISHED]) and index.row() == self._fold_row

    def set_folded(self, folded: bool) -> None:
        """Shows or hides the rows of what is finished."""
        if folded == self._folded:
            return
        finished, first = len(self._rows[_Group.FINISHED]), self._fold_row + 1
        if not finished:
            self._folded = folded
        elif folded:
            self.beginRemoveRows(QModelIndex(), first, first + finished - 1)
            self._folded = True
            self.endRemoveRows()
        else:
            self.beginInsertRows(QModelIndex(), first, first + finished - 1)
            self._folded = False
            self.endInsertRows()
        self._say_fold()

    def set_thumbnail(self, photo: Path, thumbnail: QImage) -> None:
        """Kept while the photo is in the queue; an album has thousands of others."""
        ids = [entry.id for entry in self._queue.entries() if entry.photo == photo]
        if ids:
            self._thumbnails[photo] = thumbnail
        for entry_id in ids:
            self._say_changed(self._row_of(entry_id))

    # Rows

    @property
    def _fold_row(self) -> int:
        return sum(len(self._rows[group]) for group in _Group if group is not _Group.FINISHED)

    def _start(self, group: _Group) -> int:
        """The first row of a group."""
        if group is _Group.FINISHED:
            return self._fold_row + 1
        return sum(len(self._rows[above]) for above in _Group if above < group)

    def _row_of(self, entry_id: int) -> int | None:
        group = self._group_of.get(entry_id)
        if group is None or (group is _Group.FINISHED and self._folded):
            return None
        return self._start(group) + self._rows[group].index(entry_id)

    def _span(self, group: _Group, place: int, *, is_only: bool) -> tuple[int, int]:
        """(first row, how many) of an entry; the only one that is finished has its line with it."""
        if group is not _Group.FINISHED:
            return self._start(group) + place, 1
        return self._fold_row + (0 if is_only else 1 + place), is_only + (not self._folded)

    def _put(self, entry_id: int, group: _Group, place: int) -> None:
        rows = self._rows[group]
        self._group_of[entry_id] = group
        first, count = self._span(group, place, is_only=not rows)
        if count:
            self.beginInsertRows(QModelIndex(), first, first + count - 1)
        rows.insert(place, entry_id)
        if count:
            self.endInsertRows()
        if group is _Group.FINISHED:
            self._say_fold()

    def _take(self, entry_id: int) -> None:
        group = self._group_of.pop(entry_id)
        rows = self._rows[group]
        place = rows.index(entry_id)
        first, count = self._span(group, place, is_only=len(rows) == 1)
        if count:
            self.beginRemoveRows(QModelIndex(), first, first + count - 1)
        del rows[place]
        if count:
            self.endRemoveRows()
        if group is _Group.FINISHED:
            self._say_fold()

    def _place_in(self, group: _Group, before: _Group | None) -> int:
        """Where an entry comes to lie in a group; what ran waits first of all, what is finished is the latest."""
        is_first = group is _Group.FINISHED or (group is _Group.WAITING and before is _Group.RUNNING)
        return 0 if is_first else len(self._rows[group])

    def _on_added(self, entry_id: int) -> None:
        group = _GROUPS[self._queue.entry(entry_id).state]
        self._put(entry_id, group, self._place_in(group, None))

    def _on_changed(self, entry_id: int) -> None:
        before, group = self._group_of.get(entry_id), _GROUPS[self._queue.entry(entry_id).state]
        if before is None:
            return
        place = self._place_in(group, before)
        if group is not before:
            if {before, group} == {_Group.RUNNING, _Group.WAITING} and self._is_at_border(entry_id, before):
                # It stays where it is, and whoever works with it keeps it.
                self._rows[before].remove(entry_id)
                self._rows[group].insert(place, entry_id)
                self._group_of[entry_id] = group
            else:
                self._take(entry_id)
                self._put(entry_id, group, place)
        self._say_changed(self._row_of(entry_id))

    def _is_at_border(self, entry_id: int, group: _Group) -> bool:
        """Whether an entry is the last that runs, or the first that waits."""
        rows = self._rows[group]
        return rows[-1 if group is _Group.RUNNING else 0] == entry_id

    def _on_removed(self, entry_id: int) -> None:
        if entry_id in self._group_of:
            self._take(entry_id)

    def _on_order(self) -> None:
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        entries = [self.entry(index) for index in before]
        self._rows[_Group.WAITING] = [
            entry.id for entry in self._queue.entries() if entry.state is EntryState.WAITING
        ]
        after = [
            index if entry is None else self.index_of(entry.id)
            for index, entry in zip(before, entries, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _on_running(self, running: bool) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))

    def _say_changed(self, row: int | None) -> None:
        if row is not None:
            index = self.index(row)
            self.dataChanged.emit(index, index)

    def _say_fold(self) -> None:
        if self._rows[_Group.FINISHED]:
            self._say_changed(self._fold_row)

    # What is in them

    def _fold_data(self, role: int) -> Any:
        line = FoldLine(len(self._rows[_Group.FINISHED]), self._folded)
        if role == FoldRole:
            return line
        return finished_words(line.finished, is_folded=line.is_folded) if role in _IN_WORDS else None

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
