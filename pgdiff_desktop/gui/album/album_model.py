"""The photos of the album as a list: filtered and sorted here, as 10,000 calls through Qt would be felt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from pgdiff_desktop.albums.listing import ListedPhoto
from pgdiff_desktop.albums.records import PhotoState
from pgdiff_desktop.errors import Failure
from pgdiff_desktop.gui.album.state_signs import ORDER, ShownState, word_of
from pgdiff_desktop.gui.texts.error_texts import error_texts
from pgdiff_desktop.workers.album_reading import AlbumContents

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Order(StrEnum):
    """What the photos are sorted by."""

    NAME = "name"
    DATE = "date"
    STATE = "state"


@dataclass(frozen=True)
class View:
    """Which photos are shown, and in which order.

    Attributes:
        words: each has to be part of the file's name, in any case.
        state: None for all.
    """

    words: str = ""
    state: ShownState | None = None
    order: Order = Order.NAME
    reverse: bool = False


class AlbumModel(QAbstractListModel):
    """Rows are the photos that are shown."""

    def __init__(self) -> None:
        super().__init__()
        self.view = View()
        self._photos: tuple[ListedPhoto, ...] = ()
        self._places: dict[Path, int] = {}
        self._folded: list[str] = []
        self._gone: frozenset[Path] = frozenset()
        self._states: dict[Path, PhotoState] = {}
        self._newer_states: dict[Path, PhotoState] = {}
        self._dates: Mapping[Path, datetime] = {}
        self._unreadable: dict[Path, Failure] = {}
        self._shown: list[ListedPhoto] = []
        self._rows: dict[Path, int] = {}

    def set_contents(self, contents: AlbumContents) -> None:
        """Takes the place of everything; states that are newer than the sidecars stay."""
        changed = self.changed_files(contents)
        self._unreadable = {path: why for path, why in self._unreadable.items() if path not in changed}
        self._photos = contents.photos
        self._places = {photo.path: place for place, photo in enumerate(contents.photos)}
        self._folded = [photo.path.name.casefold() for photo in contents.photos]
        self._gone = contents.gone
        self._states = contents.states
        self.show_view(self.view)

    def show_view(self, view: View) -> None:
        """Filters and sorts anew."""
        self.beginResetModel()
        self.view = view
        self._shown = self._filtered(view)
        self._sort(view)
        self._rows = {photo.path: row for row, photo in enumerate(self._shown)}
        self.endResetModel()

    def set_state(self, path: Path, state: PhotoState) -> None:
        """Sets the state of a photo, which is newer than what lies in its sidecar."""
        self._newer_states[path] = state
        row = self._rows.get(path)
        if row is not None:
            index = self.index(row)
            self.dataChanged.emit(index, index)

    def set_dates(self, dates: Mapping[Path, datetime]) -> None:
        """When photos were taken; the others count as of when their file changed."""
        self._dates = dates

    def set_unreadable(self, path: Path, why: Failure) -> None:
        """Marks a photo whose file cannot be read; until it changes, it counts as failed."""
        self._unreadable[path] = why

    def is_readable(self, path: Path) -> bool:
        """As far as anybody tried."""
        return path not in self._unreadable and path not in self._gone

    def changed_files(self, contents: AlbumContents) -> set[Path]:
        """Photos that are there still, and whose files are not what they were."""
        return {
            photo.path
            for photo in contents.photos
            if (place := self._places.get(photo.path)) is not None and self._photos[place] != photo
        }

    def forget_newer_states(self) -> None:
        """For another album: what is not read from its folders."""
        self._newer_states = {}
        self._unreadable = {}

    def photo(self, row: int) -> ListedPhoto:
        return self._shown[row]

    def row_of(self, path: Path) -> int | None:
        """Where a photo is shown; None where it is not."""
        return self._rows.get(path)

    def holds(self, path: Path) -> bool:
        """Whether the photo is in the album, shown or not."""
        return path in self._places

    def all_photos(self) -> tuple[ListedPhoto, ...]:
        return self._photos

    def state_of(self, path: Path) -> ShownState:
        if path in self._gone:
            return ShownState.MISSING
        if path in self._unreadable:
            return ShownState.FAILED
        state = self._newer_states.get(path) or self._states.get(path) or PhotoState.UNTOUCHED
        return ShownState(state.value)

    def date_of(self, photo: ListedPhoto) -> datetime:
        known = self._dates.get(photo.path)
        return known if known is not None else datetime.fromtimestamp(photo.modified_ns / 1e9)

    def counts(self) -> Counter[ShownState]:
        """How many photos of the album are in which state."""
        others = self._gone | self._unreadable.keys() | self._newer_states.keys() | self._states.keys()
        counts = Counter(self.state_of(path) for path in others if path in self._places)
        counts[ShownState.UNTOUCHED] += len(self._photos) - counts.total()
        return counts

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or not 0 <= index.row() < len(self._shown):
            return None
        photo = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return photo.path.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{photo.path.name}, {word_of(self.state_of(photo.path))}"
        if role == Qt.ItemDataRole.ToolTipRole:
            lines = [str(photo.path), word_of(self.state_of(photo.path))]
            if photo.path in self._unreadable:
                why = self._unreadable[photo.path]
                lines += [error_texts.message(why), error_texts.remedy(why)]
            if photo.path in self._dates:
                lines.append(self._dates[photo.path].strftime("%Y-%m-%d %H:%M"))
            return "\n".join(lines)
        return None

    def _filtered(self, view: View) -> list[ListedPhoto]:
        shown = list(self._photos)
        words = view.words.casefold().split()
        if words:
            named = zip(shown, self._folded, strict=True)
            shown = [photo for photo, name in named if _has_all(name, words)]
        if view.state is not None:
            shown = [photo for photo in shown if self.state_of(photo.path) is view.state]
        return shown

    def _sort(self, view: View) -> None:
        """Stable: equal ones stay in the order of their names."""
        if view.order is Order.DATE:
            self._shown.sort(key=self.date_of, reverse=view.reverse)
        elif view.order is Order.STATE:
            self._shown.sort(key=self._place_in_order, reverse=view.reverse)
        elif view.reverse:
            self._shown.reverse()

    def _place_in_order(self, photo: ListedPhoto) -> int:
        return ORDER[self.state_of(photo.path)]


def _has_all(name: str, words: list[str]) -> bool:
    return all(word in name for word in words)
