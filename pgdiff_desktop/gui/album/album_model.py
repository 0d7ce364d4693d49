"""The photos of the album as a list: filtered and sorted here, as 10,000 calls through Qt would be felt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from pgdiff_desktop.albums.listing import ListedPhoto, folded, is_photo_file
from pgdiff_desktop.albums.records import UNTOUCHED, PhotoState, PhotoSummary
from pgdiff_desktop.errors import Failure
from pgdiff_desktop.gui.album.filters import Filter, filters_of, name_of
from pgdiff_desktop.gui.album.state_signs import ORDER, ShownState, word_of
from pgdiff_desktop.gui.texts.error_texts import about_photo
from pgdiff_desktop.workers.album_reading import AlbumContents

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SHOWN = {state: ShownState(state.value) for state in PhotoState}


class Order(StrEnum):
    """What the photos are sorted by."""

    NAME = "name"
    DATE = "date"
    CHANGED = "changed"
    SIZE = "size"
    STATE = "state"
    STARS = "stars"


@dataclass(frozen=True)
class View:
    """Which photos are shown, and in which order.

    Attributes:
        words: each has to be part of the file's name, in any case.
        wanted: None for all.
        person: whose photos are shown, and which these are; None for everybody's.
    """

    words: str = ""
    wanted: Filter | None = None
    order: Order = Order.NAME
    reverse: bool = False
    person: tuple[str, frozenset[Path]] | None = None


class AlbumModel(QAbstractListModel):
    """Rows are the photos that are shown.

    Signals:
        states_changed: of photos, shown or not: what filters count and list is another than `counts` said.
    """

    states_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.view = View()
        self._photos: tuple[ListedPhoto, ...] = ()
        self._places: dict[Path, int] = {}
        self._folded: list[str] = []
        self._gone: frozenset[Path] = frozenset()
        self._read: Mapping[Path, PhotoSummary] = {}
        self._newer: dict[Path, PhotoSummary] = {}
        self._queued: Mapping[Path, PhotoState] = {}
        self._dates: Mapping[Path, datetime] = {}
        self._unreadable: dict[Path, Failure] = {}
        self._damaged: dict[Path, Failure] = {}
        self._matching: list[ListedPhoto] = []
        self._shown: list[ListedPhoto] = []
        self._rows: dict[Path, int] = {}

    def set_contents(self, contents: AlbumContents) -> set[Path]:
        """Takes the place of everything; what is newer than the sidecars stays.

        Returns:
            Photos that were there before, and whose files are not what they were.
        """
        changed = self._changed_files(contents)
        for found in (self._unreadable, self._damaged):
            for path in changed & found.keys():
                del found[path]
        self._photos = contents.photos
        self._places = {photo.path: place for place, photo in enumerate(contents.photos)}
        self._folded = [folded(photo.path.name) for photo in contents.photos]
        self._gone = contents.gone
        self._read = contents.summaries
        self.show_view(self.view)
        return changed

    def continue_with(self, former: AlbumModel) -> None:
        """Takes over the view of another model, and what is newer than the sidecars or found out since."""
        self.view = former.view
        self._newer, self._unreadable = dict(former._newer), dict(former._unreadable)

    def show_view(self, view: View) -> None:
        """Filters and sorts anew."""
        self.beginResetModel()
        self.view = view
        self._shown = self._filtered(view)
        self._sort(view)
        self._rows = {photo.path: row for row, photo in enumerate(self._shown)}
        self.endResetModel()

    def set_summary(self, path: Path, summary: PhotoSummary) -> None:
        """What was decided for a photo, newer than its sidecar."""
        if summary != self.summary_of(path):
            self._newer[path] = summary
            self._say_changed((path,))

    def set_queued(self, states: Mapping[Path, PhotoState]) -> None:
        """All photos that are queued or running, in place of those before."""
        before, self._queued = self._queued, dict(states)
        self._say_changed(
            [path for path in before.keys() | states.keys() if before.get(path) != states.get(path)]
        )

    def set_dates(self, dates: Mapping[Path, datetime]) -> None:
        """When photos were taken; the others count as of when their file changed."""
        self._dates = dates

    def set_unreadable(self, path: Path, why: Failure) -> None:
        """Marks a photo whose file cannot be read, until it changes."""
        self._unreadable[path] = why
        self.states_changed.emit()

    def set_damaged(self, path: Path, what: Failure) -> None:
        """Notes what is wrong with a photo's file, of which the rest can be seen, until it changes."""
        self._damaged[path] = what
        self._say_changed((path,))

    def note_on(self, path: Path) -> Failure | None:
        """What a photo is marked for: a failed attempt, or a damaged file; None of one that failed altogether."""
        if self.state_of(path) is ShownState.FAILED:
            return None
        return self.summary_of(path).failure or self._unreadable.get(path) or self._damaged.get(path)

    def is_readable(self, path: Path) -> bool:
        """As far as anybody tried."""
        return path not in self._unreadable and path not in self._gone

    def is_there(self, path: Path) -> bool:
        """Whether the photo's file was there when the album was read."""
        return path not in self._gone

    def _changed_files(self, contents: AlbumContents) -> set[Path]:
        return {
            photo.path
            for photo in contents.photos
            if (place := self._places.get(photo.path)) is not None and self._photos[place] != photo
        }

    def forget_newer(self) -> None:
        """For another album: what is not read from its folders."""
        self._newer = {}
        self._unreadable, self._damaged = {}, {}

    def photo(self, row: int) -> ListedPhoto:
        return self._shown[row]

    def row_of(self, path: Path) -> int | None:
        """Where a photo is shown; None where it is not."""
        return self._rows.get(path)

    def holds(self, path: Path) -> bool:
        """Whether the photo is in the album, shown or not."""
        return path in self._places

    def listed(self, path: Path) -> ListedPhoto | None:
        """A photo as it lies on the disk; None of one that is not in the album."""
        place = self._places.get(path)
        return None if place is None else self._photos[place]

    def all_photos(self) -> tuple[ListedPhoto, ...]:
        return self._photos

    def state_of(self, path: Path) -> ShownState:
        if path in self._gone:
            return ShownState.MISSING
        queued = self._queued.get(path)
        if queued is not None:
            return ShownState(queued.value)
        state = self.summary_of(path).state
        if path in self._unreadable and state not in (PhotoState.DONE, PhotoState.EXPORTED):
            state = PhotoState.FAILED
        return _SHOWN[state]

    def failure_of(self, path: Path) -> Failure | None:
        """Why the last attempt failed, or why the file cannot be read; None where nothing did."""
        return self._unreadable.get(path) or self.summary_of(path).failure

    def stars_of(self, path: Path) -> int:
        return self.summary_of(path).stars

    def summary_of(self, path: Path) -> PhotoSummary:
        """What was decided for a photo; of one that only its file speaks of, nothing."""
        return self._newer.get(path) or self._read.get(path) or UNTOUCHED

    def file_to_give(self, path: Path) -> Path:
        """What other programs get of a photo: its exported result as it is now, or else its own file."""
        exported_to = self.summary_of(path).exported_to
        return exported_to if is_photo_file(exported_to) else path

    def filters_of(self, path: Path) -> tuple[Filter, ...]:
        """All filters that show a photo."""
        summary = self.summary_of(path)
        failed = summary.failure is not None or path in self._unreadable
        return filters_of(self.state_of(path), summary.stars, attempt_failed=failed)

    def date_of(self, photo: ListedPhoto) -> datetime:
        known = self._dates.get(photo.path)
        return known if known is not None else datetime.fromtimestamp(photo.modified_ns / 1e9)

    def counts(self) -> Counter[Filter]:
        """How many photos each filter would list now, among those whose names have the words of the view."""
        # Most photos of most albums are untouched, and all alike.
        special = (
            self._gone
            | self._unreadable.keys()
            | self._newer.keys()
            | self._read.keys()
            | self._queued.keys()
        )
        is_all = not self.view.words.strip() and self.view.person is None
        named = self._places.keys() if is_all else {photo.path for photo in self._matching}
        counts: Counter[Filter] = Counter()
        shown = special & named
        for path in shown:
            counts.update(self.filters_of(path))
        counts[Filter.UNTOUCHED] += len(named) - len(shown)
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
            return ", ".join((photo.path.name, *self._words_of(photo.path)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((str(photo.path), *self._words_of(photo.path), *self._facts_of(photo.path)))
        return None

    def _words_of(self, path: Path) -> Iterator[str]:
        """State, stars and the note on the last attempt, in words."""
        yield word_of(self.state_of(path))
        if stars := self.stars_of(path):
            yield self.tr("%n star(s)", "", stars)
        failure = self.failure_of(path)
        if failure is not None:
            if self.state_of(path) is not ShownState.FAILED:
                yield name_of(Filter.ATTEMPT_FAILED)
            yield about_photo(failure, path)
        if path in self._damaged:
            yield about_photo(self._damaged[path], path)

    def _facts_of(self, path: Path) -> Iterator[str]:
        exported_to = self.summary_of(path).exported_to
        if exported_to is not None:
            yield self.tr("Exported to {file}").format(file=exported_to)
        if path in self._dates:
            yield self._dates[path].strftime("%Y-%m-%d %H:%M")

    def _say_changed(self, paths: Collection[Path]) -> None:
        if not paths:
            return
        rows = [row for path in paths if (row := self._rows.get(path)) is not None]
        if rows:
            # Once for a thousand photos, as views look at each change.
            self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)))
        self.states_changed.emit()

    def _named(self, words: str) -> list[ListedPhoto]:
        """Photos whose names have all of the words."""
        parts = folded(words).split()
        if not parts:
            return list(self._photos)
        named = zip(self._photos, self._folded, strict=True)
        return [photo for photo, name in named if _has_all(name, parts)]

    def _filtered(self, view: View) -> list[ListedPhoto]:
        shown = self._named(view.words)
        if view.person is not None:
            _, photos = view.person
            shown = [photo for photo in shown if photo.path in photos]
        self._matching = shown
        if view.wanted is not None:
            return [photo for photo in shown if view.wanted in self.filters_of(photo.path)]
        # Sorted in place.
        return list(shown)

    def _sort(self, view: View) -> None:
        """Stable: equal ones stay in the order of their names."""
        keys: dict[Order, Callable[[ListedPhoto], Any]] = {
            Order.DATE: self.date_of,
            Order.CHANGED: lambda photo: photo.modified_ns,
            Order.SIZE: lambda photo: photo.size,
            Order.STATE: lambda photo: ORDER[self.state_of(photo.path)],
            # Whoever asks for stars wants the best first.
            Order.STARS: lambda photo: -self.stars_of(photo.path),
        }
        if view.order in keys:
            self._shown.sort(key=keys[view.order], reverse=view.reverse)
        elif view.reverse:
            self._shown.reverse()


def _has_all(name: str, words: list[str]) -> bool:
    return all(word in name for word in words)
