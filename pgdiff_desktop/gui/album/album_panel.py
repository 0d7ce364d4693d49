"""The panel of the album: everything of it that the window talks to."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QFrame, QLabel, QSlider, QStackedWidget, QWidget

from pgdiff_desktop.albums.records import PhotoState
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.album.album_header import AlbumHeader
from pgdiff_desktop.gui.album.album_model import AlbumModel, Order, View
from pgdiff_desktop.gui.album.album_reader import AlbumReader
from pgdiff_desktop.gui.album.drop_frame import DropFrame, paths_of
from pgdiff_desktop.gui.album.empty_album import EmptyAlbum
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
        notice: a sentence about what could not be read.
    """

    photo_activated = Signal(object)
    selection_changed = Signal(list)
    paths_dropped = Signal(list)
    open_requested = Signal()
    recent_requested = Signal(object)
    album_read = Signal()
    notice = Signal(str)

    def __init__(self, thumbnails: Thumbnails | None = None, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setProperty("role", "panel")
        self.setAcceptDrops(True)
        self._thumbnails = thumbnails or Thumbnails(self)
        self._recent = RecentAlbums(self)
        self._wanted: Path | None = None
        self._contents = AlbumContents((), {})
        self._reader = AlbumReader(self)
        self.model = AlbumModel()
        self.header = AlbumHeader(self._recent, self)
        self.grid = PhotoGrid(self.model, self._thumbnails, self)
        self.empty = EmptyAlbum(self._recent, self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.grid)
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        self.zoom = QSlider(Qt.Orientation.Horizontal, self)
        self._footer = self._made_footer()
        self._drop_frame = DropFrame(self)
        column(self.header, (self._stack, 1), self._footer, owner=self, spacing=0)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._show_again)
        self._reader.read.connect(self._on_read)
        self._reader.failed.connect(self._on_read_failed)
        self._reader.slow.connect(self._on_slow)
        self._reader.dated.connect(self._on_dated)
        self.header.view_changed.connect(self._on_view_changed)
        self.header.refresh_requested.connect(self.refresh)
        self.grid.opened.connect(self.photo_activated)
        self.grid.chosen.connect(self._on_chosen)
        self.grid.width_wanted.connect(self.zoom.setValue)
        self.empty.show_all_requested.connect(self.header.show_all)
        for part in (self.header, self.empty):
            part.open_requested.connect(self.open_requested)
            part.recent_requested.connect(self.recent_requested)
        self._show_page()

    # --- what is open

    def set_folders(self, folders: Sequence[Path]) -> None:
        """Opens an album; `album_read` follows. None of its folders: the invitation."""
        folders = list(dict.fromkeys(folders))
        if self._reader.set_folders(folders):
            self._wanted = None
            self.model.forget_newer_states()
            self.grid.pictures.clear()
            self._set_contents(AlbumContents((), {}))
            self.header.set_folders(folders)
        self.refresh()

    def refresh(self) -> None:
        """Reads the folders again, in the background."""
        self._reader.refresh()

    @property
    def recent_albums(self) -> RecentAlbums:
        return self._recent

    def set_recent(self, folders: Sequence[Path]) -> None:
        """The albums offered in the menu and, while none is open, on the panel."""
        self._recent.set_folders(folders)

    def set_state(self, path: Path, state: PhotoState) -> None:
        """Shows the state of a photo."""
        self.model.set_state(path, state)
        self._settle.start()

    # --- where the user is

    def select(self, path: Path) -> bool:
        """Makes a photo the current one and shows where it is; remembered until the album is read.

        Returns:
            Whether it is shown.
        """
        if self.grid.go_to(path):
            return True
        if self.model.holds(path):
            # Somebody asks for it, so the filter must not hide it.
            self.header.show_all()
            return self.grid.go_to(path)
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
        self.photo_activated.emit(path)
        return True

    def photos(self) -> list[Path]:
        """All photos of the album in the order of their names."""
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

    def close_down(self) -> None:
        """Ends the work in the background, before the application quits."""
        self._settle.stop()
        self._reader.close()
        self._recent.close()
        self._thumbnails.close()

    def changeEvent(self, changed: QEvent) -> None:
        super().changeEvent(changed)
        if changed.type() == QEvent.Type.PaletteChange and hasattr(self, "_drop_frame"):
            self.draw_icons()
        elif changed.type() == QEvent.Type.ActivationChange and self._came_back():
            # The watcher does not report a file that another program wrote anew: its folder has not changed.
            self.refresh()

    def _came_back(self) -> bool:
        """Whether the user came from another program, which may have changed the photos."""
        reader = self._reader
        return self.isActiveWindow() and reader.is_read and bool(reader.folders) and not reader.is_reading

    def dragEnterEvent(self, entered: QDragEnterEvent) -> None:
        if paths_of(entered.mimeData()):
            entered.acceptProposedAction()
            self._drop_frame.show_over(self)

    def dragLeaveEvent(self, left: QDragLeaveEvent) -> None:
        self._drop_frame.hide()
        left.accept()

    def dropEvent(self, dropped: QDropEvent) -> None:
        self._drop_frame.hide()
        paths = paths_of(dropped.mimeData())
        if paths:
            # Only looked at, never moved, whatever the file manager offers.
            dropped.setDropAction(Qt.DropAction.CopyAction)
            dropped.accept()
            self.paths_dropped.emit(paths)

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

    def _set_contents(self, contents: AlbumContents) -> None:
        if contents == self._contents:
            self._show_page()
            return
        self._contents = contents
        for path in self.model.changed_files(contents):
            self.grid.pictures.drop(path)
        self._reader.forget_dates()
        with self._kept_place():
            self.model.set_contents(contents)
        self.header.set_counts(self.model.counts())
        self._show_page()

    def _on_view_changed(self, view: View) -> None:
        with self._kept_place():
            self.model.show_view(view)
        if view.order is Order.DATE and not self._reader.has_dates:
            self._reader.read_dates(self.model.all_photos())
        self._show_page()

    def _show_again(self) -> None:
        """After states changed that the filter or the order go by."""
        self.header.set_counts(self.model.counts())
        if self.model.view.state is not None or self.model.view.order is Order.STATE:
            self._on_view_changed(self.model.view)

    @contextlib.contextmanager
    def _kept_place(self) -> Iterator[None]:
        """Selection and scrolling stay, as far as the photos are still shown."""
        selected, current = self.grid.selected_photos(), self.grid.current_photo()
        anchor = self.grid.first_visible()
        blocked = self.grid.blockSignals(True)
        try:
            yield
            self.grid.restore(selected, current)
        finally:
            self.grid.blockSignals(blocked)
        for path in (current, anchor):
            place = None if path is None else self.model.row_of(path)
            if place is not None:
                self.grid.scrollTo(self.model.index(place))
                break
        if self.grid.selected_photos() != selected:
            self._on_chosen()

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
        elif is_read and total == 0:
            self.empty.say_no_photos(folders)
        elif total and not shown:
            self.empty.say_no_match()
        says_something = shown == 0 and (is_read or not folders)
        self._stack.setCurrentWidget(self.empty if says_something else self.grid)
        self.header.setVisible(bool(folders))
        self.header.show_tools(wanted=total > 0)
        self._footer.setVisible(total > 0)
        self._say_count(len(self.grid.selected_photos()))

    def _say_count(self, selected: int) -> None:
        total, shown = len(self.model.all_photos()), self.model.rowCount()
        text = self.tr("%n photo(s)", "", total)
        if shown != total:
            text = self.tr("{shown} of %n photo(s)", "", total).format(shown=shown)
        if selected > 1:
            text = self.tr("{photos}, {selected} selected").format(photos=text, selected=selected)
        self.count.setText(text)
