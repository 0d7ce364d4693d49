"""The panel of the album: everything of it that the window talks to."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QLabel, QSlider, QStackedWidget, QWidget

from pgdiff_desktop.albums.listing import FolderNode, is_within
from pgdiff_desktop.albums.records import PhotoState, PhotoSummary
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.album.album_header import AlbumHeader
from pgdiff_desktop.gui.album.album_model import AlbumModel, Order, View
from pgdiff_desktop.gui.album.album_reader import AlbumReader
from pgdiff_desktop.gui.album.drop_frame import FileDrop
from pgdiff_desktop.gui.album.empty_album import EmptyAlbum
from pgdiff_desktop.gui.album.folder_tree import FolderTree
from pgdiff_desktop.gui.album.photo_commands import PhotoCommands
from pgdiff_desktop.gui.album.photo_grid import NARROWEST, USUAL, WIDEST, PhotoGrid
from pgdiff_desktop.gui.album.recent_albums import RecentAlbums
from pgdiff_desktop.gui.widgets.building import column, row
from pgdiff_desktop.workers.album_reading import AlbumContents
from pgdiff_desktop.workers.thumbnails import Thumbnails

# Photos whose state changes leave a filtered grid together.
_SETTLE_MS = 700


class AlbumPanel(QFrame):
    """Photos of the open album: to find, to select, and to go to.

    Signals:
        photo_activated: the photo that the user went to, Path; not after `select`.
        selection_changed: the selected photos, list of Path.
        paths_dropped: files and folders that were dropped here, list of Path.
        open_requested: the user wants to choose a folder.
        recent_requested: the user wants a recent album, Path.
        album_read: the folders were read, after `set_folders` and when they changed.
        results_wanted: see PhotoGrid.
        missing_changed: folders of the album that are not there now, tuple of Path.
        notice: a sentence about what could not be read.
        people_requested: the user wants to see who is in the album.
    """

    photo_activated = Signal(object)
    selection_changed = Signal(list)
    paths_dropped = Signal(list)
    open_requested = Signal()
    recent_requested = Signal(object)
    album_read = Signal()
    results_wanted = Signal(list, int)
    missing_changed = Signal(object)
    notice = Signal(str)
    people_requested = Signal()

    def __init__(self, thumbnails: Thumbnails | None = None, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setProperty("role", "panel")
        self._thumbnails = thumbnails or Thumbnails(self)
        self._recent = RecentAlbums(self)
        self._wanted: Path | None = None
        self._open: Path | None = None
        self._before_search: _Place | None = None
        self._tree: tuple[FolderNode, ...] = ()
        self._contents = AlbumContents((), {})
        self._reader = AlbumReader(self)
        self.model = AlbumModel()
        self.header = AlbumHeader(self._recent, self)
        self.grid = PhotoGrid(self.model, self._thumbnails, self)
        self.empty = EmptyAlbum(self._recent, self)
        self.folders = FolderTree(self)
        self.folders.hide()
        self.commands = PhotoCommands(self, self.model, self.selected_photos)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.grid)
        # Where there is room for hardly anything, what is above it can still be used.
        self._stack.setMinimumHeight(1)
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        # Narrow panels are as narrow as two words.
        self.count.setWordWrap(True)
        self.zoom = QSlider(Qt.Orientation.Horizontal, self)
        self._footer = self._made_footer()
        self._drop = FileDrop(self)
        self._drop.dropped.connect(self.paths_dropped)
        folders = row(self.folders, margins=(theme.NEAR, 0, theme.AROUND, theme.APART))
        column(self.header, folders, (self._stack, 1), self._footer, owner=self, spacing=0)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._show_again)
        self._reader.read.connect(self._on_read)
        self._reader.failed.connect(self._on_read_failed)
        self._reader.slow.connect(self._on_slow)
        self._reader.dated.connect(self._on_dated)
        self._reader.tree_read.connect(self._on_tree)
        self._reader.flat = self.header.flat.isChecked()
        self.model.states_changed.connect(self._settle.start)
        self.header.flat_changed.connect(self._on_flat)
        self.header.escaped.connect(self._on_escaped)
        self.folders.folder_chosen.connect(self.show_folder)
        self.empty.folder_requested.connect(self.show_folder)
        self.empty.together_requested.connect(self.header.flat.toggle)
        self.grid.escaped.connect(self._on_escaped)
        self.grid.menu_wanted.connect(self.commands.pop_up)
        self.grid.results_wanted.connect(self.results_wanted)
        self.header.view_changed.connect(self._on_view_changed)
        self.header.refresh_requested.connect(self.refresh)
        self.grid.opened.connect(self._on_opened)
        self.grid.chosen.connect(self._on_chosen)
        self.grid.width_wanted.connect(self.zoom.setValue)
        self.empty.show_all_requested.connect(self.header.show_all)
        self.header.people_requested.connect(self.people_requested)
        for part in (self.header, self.empty):
            part.open_requested.connect(self.open_requested)
            part.recent_requested.connect(self.recent_requested)
        self.model.view = self.header.view()
        self._show_page()

    # --- what is open

    def set_folders(self, folders: Sequence[Path]) -> None:
        """Opens an album; `album_read` follows. None of its folders: the invitation."""
        folders = list(dict.fromkeys(folders))
        if self._reader.set_folders(folders):
            self.model.forget_newer()
            self._tree = ()
            self.folders.set_tree((), None)
            self._begin_anew()
            self.header.set_folders(folders)
        self.refresh()

    def continue_with(self, former: AlbumPanel) -> None:
        """Takes the place of another panel: the same photos, in the same view, size and place."""
        selected, place = former.grid.selected_photos(), former._place()
        self.header.show_view(former.header.view())
        self.zoom.setValue(former.zoom.value())
        self._reader.set_folders(former._reader.folders)
        self._reader.narrow(former._reader.inner, flat=former._reader.flat)
        self.header.set_folders(former._reader.folders)
        self._on_tree(former._tree)
        self._open, self._before_search = former._open, former._before_search
        self.model.continue_with(former.model)
        self._set_contents(former._contents)
        self.grid.restore(selected, self._open)
        self._return_to(place)
        self._say_count(len(selected))
        self.refresh()

    def show_folder(self, folder: Path) -> None:
        """Shows the photos of one folder of the album only."""
        inner = None if (folder,) == self._reader.folders else folder
        self.folders.select(inner)
        if inner != self._reader.inner:
            self._narrow(inner, flat=False)

    def show_person(self, name: str, photos: frozenset[Path]) -> None:
        """Shows only these photos of the album, as those of a person."""
        self.header.show_person(name, photos)

    def covers(self, photo: Path) -> bool:
        """Whether a photo lies in the album, in whatever folder of it."""
        return is_within(photo, self._reader.folders)

    def _narrow(self, inner: Path | None, *, flat: bool) -> None:
        """Another part of the album: its photos only, or those of all folders in it."""
        self._reader.narrow(inner, flat=flat)
        self._begin_anew()
        self.refresh()

    def _begin_anew(self) -> None:
        """What was looked for among other photos is not looked for among these."""
        self._wanted = self._before_search = None
        self.header.forget_search()
        self.grid.pictures.clear()
        self.grid.results.clear()
        self._set_contents(AlbumContents((), {}), self.header.view())

    def refresh(self) -> None:
        """Reads the folders again, in the background."""
        self._reader.refresh()

    @property
    def recent_albums(self) -> RecentAlbums:
        return self._recent

    def set_recent(self, folders: Sequence[Path]) -> None:
        """The albums offered in the menu and, while none is open, on the panel."""
        self._recent.set_folders(folders)

    def set_summary(self, path: Path, summary: PhotoSummary) -> None:
        """Shows what was decided for a photo, newer than its sidecar."""
        self.model.set_summary(path, summary)

    def set_queued(self, states: Mapping[Path, PhotoState]) -> None:
        """Shows which photos are queued or running, in place of those before."""
        self.model.set_queued(states)

    # --- where the user is

    def select(self, path: Path) -> bool:
        """Makes a photo the current one and shows where it is; remembered until the album is read.

        Returns:
            Whether it is shown.
        """
        self._open = path
        if self.grid.go_to(path):
            return True
        if self.model.holds(path):
            # Somebody asks for it, so the filter must not hide it.
            self.header.show_all()
            return self.grid.go_to(path)
        if not self._reader.flat and self.covers(path) and path.parent not in self._reader.read_folders:
            self.show_folder(path.parent)
        self._wanted = path
        return False

    def step(self, places: int) -> bool:
        """Goes to the next (+1) or previous (-1) photo shown, and opens it; False at the ends."""
        current = self.grid.currentIndex()
        place = current.row() + places if current.isValid() else 0
        if not 0 <= place < self.model.rowCount():
            return False
        path = self.model.photo(place).path
        self.grid.go_to(path)
        self._on_opened(path)
        return True

    def _on_opened(self, path: Path) -> None:
        self._open = path
        self.photo_activated.emit(path)

    def photos(self) -> list[Path]:
        """All photos of the album, or of the folder of it that is shown, in the order of their names."""
        return [photo.path for photo in self.model.all_photos()]

    def selected_photos(self) -> list[Path]:
        """In the order shown."""
        return self.grid.selected_photos()

    def thumbnail(self, path: Path) -> QImage | None:
        """The picture of a photo as far as it was made."""
        pixmap = self.grid.pictures.get(path)
        return None if pixmap is None else pixmap.toImage()

    # --- the rest

    def set_cache_limit(self, limit_bytes: int) -> None:
        """How much the thumbnails on the disk may take."""
        self._thumbnails.set_limit(limit_bytes)

    def draw_icons(self) -> None:
        """In the colours of the theme as it is now."""
        self.header.draw_icons()
        self.empty.draw_icons()
        self.folders.draw_icons()

    def stop(self) -> None:
        """Ends the panel's own work in the background, before it goes."""
        self._settle.stop()
        self._reader.close()
        self._recent.close()

    def close_down(self) -> None:
        """Ends all work in the background, before the application quits."""
        self.stop()
        self._thumbnails.close()

    def changeEvent(self, changed: QEvent) -> None:
        super().changeEvent(changed)
        if changed.type() == QEvent.Type.PaletteChange and hasattr(self, "_drop"):
            self.draw_icons()
        elif changed.type() == QEvent.Type.ActivationChange and self._came_back():
            # The watcher does not report a file that another program wrote anew: its folder has not changed.
            self.refresh()

    def _came_back(self) -> bool:
        """Whether the user came from another program, which may have changed the photos."""
        reader = self._reader
        return self.isActiveWindow() and reader.is_read and bool(reader.folders) and not reader.is_reading

    def _made_footer(self) -> QWidget:
        footer = QWidget(self)
        self.zoom.setRange(NARROWEST, WIDEST)
        self.zoom.setValue(USUAL)
        self.zoom.setFixedWidth(84)
        self.zoom.setAccessibleName(self.tr("Size of thumbnails"))
        self.zoom.setToolTip(self.tr("Size of thumbnails (Ctrl+wheel)"))
        self.zoom.valueChanged.connect(self.grid.set_cell_width)
        margins = (theme.AROUND, theme.NEAR + 2, theme.AROUND, theme.NEAR + 2)
        row((self.count, 1), self.zoom, owner=footer, margins=margins)
        return footer

    def _on_slow(self) -> None:
        self.empty.say_reading()
        self._stack.setCurrentWidget(self.empty)

    def _on_read(self, contents: AlbumContents) -> None:
        was_missing = self._contents.missing
        self._set_contents(contents)
        if contents.missing != was_missing:
            self.missing_changed.emit(contents.missing)
        if contents.photos and set(contents.missing) - set(was_missing):
            folders = ", ".join(map(str, contents.missing))
            self.notice.emit(self.tr("{folders}: no longer there").format(folders=folders))
        if self._wanted is not None and self.grid.go_to(self._wanted):
            self._wanted = None
        if self.model.view.order is Order.DATE:
            self._reader.read_dates(self.model.all_photos())
        self.album_read.emit()

    def _on_read_failed(self, why: str) -> None:
        self.notice.emit(why)
        self._show_page()

    def _on_tree(self, tree: tuple[FolderNode, ...]) -> None:
        self._tree = tree
        self.folders.set_tree(tree, self._reader.inner)
        self._show_page()

    def _on_flat(self, flat: bool) -> None:
        self._narrow(None, flat=flat)

    def _set_contents(self, contents: AlbumContents, view: View | None = None) -> None:
        if contents == self._contents and view is None:
            self._show_page()
            return
        self._contents = contents
        self._reader.forget_dates()
        self.model.view = view or self.model.view
        with self._same_selection():
            place = self._place()
            for path in self.model.set_contents(contents):
                self.grid.pictures.drop(path)
            self._return_to(place)
        self.header.set_counts(self.model.counts())
        self._show_page()

    def _on_view_changed(self, view: View) -> None:
        before = self.model.view
        was_narrow, is_narrow = _is_narrow(before), _is_narrow(view)
        if is_narrow and not was_narrow:
            self._before_search = self._place()
        with self._same_selection():
            self.model.show_view(view)
            if (view.order, view.reverse) != (before.order, before.reverse):
                self._show_current()
            elif is_narrow:
                self.grid.scrollToTop()
        if was_narrow and not is_narrow:
            self._end_search()
        self.header.set_counts(self.model.counts())
        if view.order is Order.DATE and not self._reader.has_dates:
            self._reader.read_dates(self.model.all_photos())
        self._show_page()

    def _end_search(self) -> None:
        """Back to the photo that is open, and to where one was if it is still the same."""
        before, self._before_search = self._before_search, None
        selected = self.grid.selected_photos()
        if before is not None and set(selected) <= set(before.selected):
            selected = list(before.selected)
        self.grid.restore(selected, self._open)
        self._on_chosen()
        if before is not None and before.open == self._open:
            self._return_to(before)
        else:
            self._show_current()

    def _on_escaped(self) -> None:
        """Takes the search back, and gives the keys to the photos."""
        self.header.show_all()
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_again(self) -> None:
        """After states changed that the filter or the order go by."""
        view = self.model.view
        if view.wanted is not None or view.order in (Order.STATE, Order.STARS):
            with self._same_selection():
                place = self._place()
                self.model.show_view(view)
                self._return_to(place)
            self._show_page()
        self.header.set_counts(self.model.counts())

    @contextlib.contextmanager
    def _same_selection(self) -> Iterator[None]:
        """What is selected stays so, as far as the photos are still shown; nothing is opened."""
        selected = self.grid.selected_photos()
        current = self.grid.current_photo() or self._open
        blocked = self.grid.blockSignals(True)
        try:
            yield
            self.grid.restore(selected, current)
        finally:
            self.grid.blockSignals(blocked)
        if self.grid.selected_photos() != selected:
            self._on_chosen()

    def _place(self) -> _Place:
        anchor = self.grid.first_visible()
        return _Place(self._open, tuple(self.grid.selected_photos()), anchor, self.grid.top_of(anchor))

    def _return_to(self, place: _Place) -> None:
        """Scrolls so that what was first on the screen is there again; where it is not shown any more, nothing."""
        if place.anchor is not None:
            self.grid.scroll_to_top(place.anchor, place.top)

    def _show_current(self) -> None:
        row = None if self._open is None else self.model.row_of(self._open)
        if row is not None:
            self.grid.scrollTo(self.model.index(row))

    def _on_dated(self, dates: Mapping[Path, datetime]) -> None:
        self.model.set_dates(dates)
        if self.model.view.order is Order.DATE:
            self._on_view_changed(self.model.view)

    def _on_chosen(self) -> None:
        selected = self.grid.selected_photos()
        self._say_count(len(selected))
        self.selection_changed.emit(selected)

    def _show_page(self) -> None:
        """The grid, or why there is nothing in it."""
        total, shown = len(self.model.all_photos()), self.model.rowCount()
        folders, is_read = self._reader.folders, self._reader.is_read
        # Between opening an album and having read it, nothing is said of what is in it.
        if not folders:
            self.empty.invite()
        elif is_read and total == 0 and self._contents.missing:
            self.empty.say_missing(self._contents.missing)
        elif is_read and total == 0 and (inner := self._inner_folders()):
            self.empty.say_subfolders(inner)
        elif is_read and total == 0:
            self.empty.say_no_photos(folders)
        elif total and not shown:
            self.empty.say_no_match()
        says_something = shown == 0 and (is_read or not folders)
        self._stack.setCurrentWidget(self.empty if says_something else self.grid)
        self.header.setVisible(bool(folders))
        self.header.show_tools(wanted=total > 0)
        # Where nothing is shown but the folders, their page offers it.
        self.header.offer_flat(wanted=self.folders.has_choice and total > 0)
        self.folders.setVisible(self.folders.has_choice and not self._reader.flat)
        self._footer.setVisible(total > 0)
        self._say_count(len(self.grid.selected_photos()))

    def _inner_folders(self) -> tuple[FolderNode, ...]:
        """The folders in what is shown."""
        shown = self._reader.read_folders
        nodes = list(self._tree)
        while nodes and all(node.path not in shown for node in nodes):
            nodes = [inner for node in nodes for inner in node.folders]
        return tuple(inner for node in nodes if node.path in shown for inner in node.folders)

    def _say_count(self, selected: int) -> None:
        total, shown = len(self.model.all_photos()), self.model.rowCount()
        text = self.tr("%n photo(s)", "", total)
        if shown != total:
            text = self.tr("{shown} of %n photo(s)", "", total).format(shown=shown)
        if selected > 1:
            text = self.tr("{photos}, {selected} selected").format(photos=text, selected=selected)
        self.count.setText(text)


@dataclass(frozen=True)
class _Place:
    """Where the user is in the album.

    Attributes:
        open: the photo that is open.
        anchor: the first photo on the screen; top: how far its cell begins below the top of the grid, in pixels.
    """

    open: Path | None
    selected: tuple[Path, ...]
    anchor: Path | None
    top: int


def _is_narrow(view: View) -> bool:
    """Whether some photos may be left out."""
    return bool(view.words.strip()) or view.wanted is not None or view.person is not None
