"""The grid of thumbnails: as many columns as fit, the pictures on the screen first."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QDrag,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from pgdiff_desktop.albums.listing import ListedPhoto
from pgdiff_desktop.albums.records import PhotoSummary
from pgdiff_desktop.errors import Failure
from pgdiff_desktop.gui.album.album_model import AlbumModel
from pgdiff_desktop.gui.album.drop_frame import files_of
from pgdiff_desktop.gui.album.photo_delegate import PhotoDelegate
from pgdiff_desktop.gui.album.picture_memory import PictureMemory
from pgdiff_desktop.workers.thumbnails import Thumbnails

NARROWEST, WIDEST, USUAL = 96, 288, 148
# Scrolling asks for pictures this often; what went past in between is not made.
_LOOK_MS = 30
# Keys that are held down go over photos without opening each.
_SETTLE_MS = 140
# Side of the picture under the pointer while photos are dragged.
_DRAGGED = 96
_Command = QItemSelectionModel.SelectionFlag


class PhotoGrid(QListView):
    """The photos that the model shows.

    Signals:
        opened: the photo that the user went to, Path; not one that the program went to.
        chosen: the selected photos changed.
        width_wanted: the user zoomed, to cells of about this width.
        escaped: Escape was pressed.
        menu_wanted: what can be done with the selected photos is asked for, at a place of the screen.
        results_wanted: results that are on the screen and have no picture, list of (ListedPhoto, PhotoSummary), and
            the side of their pictures in pixels; see `set_result_picture`.
    """

    opened = Signal(object)
    chosen = Signal()
    width_wanted = Signal(int)
    escaped = Signal()
    menu_wanted = Signal(QPoint)
    results_wanted = Signal(list, int)

    def __init__(self, model: AlbumModel, thumbnails: Thumbnails, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.pictures, self.results = PictureMemory(), PictureMemory()
        self._photos = model
        self._thumbnails = thumbnails
        self._cell_width = USUAL
        self._columns = 1
        self._is_going = False
        self._delegate = PhotoDelegate(model, self.pictures, self.results)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setViewMode(QListView.ViewMode.ListMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that comes and goes would change the number of columns, and with it whether it is needed.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        # Out to other programs only; what comes from them is taken by the panel.
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self.setAccessibleName(self.tr("Photos of the album"))
        self._look = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._look.timeout.connect(self._ask_for_pictures)
        self._settle = QTimer(self, singleShot=True)
        self._settle.timeout.connect(self._open_current)
        self.verticalScrollBar().valueChanged.connect(self._look_soon)
        model.modelReset.connect(self._look_soon)
        model.dataChanged.connect(self._look_soon)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.activated.connect(self._on_activated)
        thumbnails.ready.connect(self._on_picture_ready)
        thumbnails.failed.connect(self._on_picture_failed)
        thumbnails.damaged.connect(self._on_damaged)

    # --- where the user is

    def current_photo(self) -> Path | None:
        index = self.currentIndex()
        return self._photos.photo(index.row()).path if index.isValid() else None

    def selected_photos(self) -> list[Path]:
        """In the order shown."""
        selection = self.selectionModel().selection()
        parts = (selection.at(number) for number in range(selection.count()))
        rows = sorted(row for part in parts for row in range(part.top(), part.bottom() + 1))
        return [self._photos.photo(row).path for row in rows]

    def go_to(self, path: Path) -> bool:
        """Makes a photo the current and only selected one, without opening it; False where it is not shown."""
        row = self._photos.row_of(path)
        if row is None:
            return False
        index = self._photos.index(row)
        self._is_going = True
        try:
            self.selectionModel().setCurrentIndex(index, _Command.ClearAndSelect)
        finally:
            self._is_going = False
        self.scrollTo(index)
        return True

    def restore(self, selected: Iterable[Path], current: Path | None) -> None:
        """Selects what was selected before the rows changed, as far as it is shown."""
        rows = sorted(row for path in selected if (row := self._photos.row_of(path)) is not None)
        selection = QItemSelection()
        for first, last in _runs(rows):
            selection.select(self._photos.index(first), self._photos.index(last))
        self._is_going = True
        # Whoever changed the rows knows where to scroll to.
        self.setAutoScroll(False)
        try:
            self.selectionModel().select(selection, _Command.ClearAndSelect)
            row = None if current is None else self._photos.row_of(current)
            if row is not None:
                self.selectionModel().setCurrentIndex(self._photos.index(row), _Command.NoUpdate)
        finally:
            self._is_going = False
            self.setAutoScroll(True)

    def first_visible(self) -> Path | None:
        """For finding the place again after the rows changed."""
        rows = self._visible_rows()
        return self._photos.photo(rows[0]).path if rows else None

    def top_of(self, path: Path | None) -> int:
        """How far a photo's cell begins below the top of what is seen, in pixels; 0 where it is not shown."""
        row = None if path is None else self._photos.row_of(path)
        return 0 if row is None else self.visualRect(self._photos.index(row)).top()

    def scroll_to_top(self, path: Path, top: int) -> None:
        """Scrolls so that a photo's cell begins so many pixels below the top; not where it is not shown."""
        if self._photos.row_of(path) is not None:
            # Asked first: cells are laid out by it, and the bar knows the new rows only then.
            now = self.top_of(path)
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + now - top)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """All that is on the screen: Qt would look at each of 10,000 selected photos."""
        return QRegion(self.viewport().rect())

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        if not current.isValid() or self._is_going:
            return
        # Only what the user goes to is opened: Qt makes photos current by itself, too, as when the grid gets focus.
        if self._key_is_down:
            # A key that is held down comes again before.
            self._settle.start(_SETTLE_MS)
        elif self._button_is_down:
            self._was_gone_to = True

    _key_is_down = _button_is_down = _was_gone_to = False

    def keyPressEvent(self, pressed: QKeyEvent) -> None:
        if pressed.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        self._key_is_down = True
        try:
            super().keyPressEvent(pressed)
        finally:
            self._key_is_down = False

    def mousePressEvent(self, pressed: QMouseEvent) -> None:
        self._was_gone_to = False
        self._button_is_down = pressed.button() == Qt.MouseButton.LeftButton
        if pressed.button() == Qt.MouseButton.RightButton:
            # The menu selects for itself, and opens nothing.
            return
        super().mousePressEvent(pressed)

    def mouseReleaseEvent(self, released: QMouseEvent) -> None:
        super().mouseReleaseEvent(released)
        was_clicked = self._button_is_down and released.button() == Qt.MouseButton.LeftButton
        is_plain = released.modifiers() == Qt.KeyboardModifier.NoModifier
        is_current = self.indexAt(released.position().toPoint()) == self.currentIndex()
        if was_clicked and self.currentIndex().isValid() and (self._was_gone_to or (is_plain and is_current)):
            # After the click that is being handled.
            self._settle.start(0)
        self._button_is_down = False

    def contextMenuEvent(self, asked: QContextMenuEvent) -> None:
        """For the selected photos; the one under the pointer is selected first, but not opened."""
        index = self.indexAt(asked.pos())
        if asked.reason() == QContextMenuEvent.Reason.Mouse:
            if not index.isValid():
                return
            if not self.selectionModel().isSelected(index):
                self.selectionModel().select(index, _Command.ClearAndSelect)
            place = asked.globalPos()
        else:
            # By a key: where the keyboard is, not where the pointer was left.
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        if self.selectionModel().hasSelection():
            self.menu_wanted.emit(place)

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Drags the selected photos out as files, to be copied: originals are never moved away."""
        # What is dragged away is not opened.
        self._button_is_down = False
        paths = self.selected_photos()
        if not paths:
            return
        drag = QDrag(self)
        drag.setMimeData(files_of([self._photos.file_to_give(path) for path in paths]))
        picture = self.pictures.get(paths[0])
        if picture is not None:
            side = round(_DRAGGED * self.devicePixelRatioF())
            drag.setPixmap(picture.scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio))
        drag.exec(Qt.DropAction.CopyAction)

    def _open_current(self) -> None:
        path = self.current_photo()
        if path is not None:
            self.opened.emit(path)

    def _on_activated(self, index: QModelIndex) -> None:
        self._settle.stop()
        self.opened.emit(self._photos.photo(index.row()).path)

    def _on_selection_changed(self) -> None:
        self.chosen.emit()

    # --- how large the cells are

    def set_cell_width(self, width: int) -> None:
        """About how wide cells are; they share the grid's whole width."""
        self._cell_width = max(NARROWEST, min(WIDEST, width))
        self._arrange()

    def _arrange(self) -> None:
        """Gives the columns the width that there is."""
        available = self.viewport().width() - 1
        columns = max(1, available // self._cell_width)
        size = self._delegate.cell_size(max(NARROWEST // 2, available // columns))
        # Asked while the cells still lie where they were.
        anchor = self.current_photo() or self.first_visible()
        if size != self.gridSize() or columns != self._columns:
            self._columns = columns
            self.setGridSize(size)
            row = None if anchor is None else self._photos.row_of(anchor)
            if row is not None:
                self.scrollTo(self._photos.index(row))
        self.verticalScrollBar().setSingleStep(max(1, size.height() // 3))
        self._look_soon()

    def resizeEvent(self, resized: QResizeEvent) -> None:
        current = self.currentIndex()
        was_seen = current.isValid() and self._is_whole(current.row(), resized.oldSize().height())
        super().resizeEvent(resized)
        self._arrange()
        if was_seen:
            self.scrollTo(current)

    def _is_whole(self, row: int, height: int) -> bool:
        """Whether a photo's cell, as cells lie now, is wholly within so many pixels below the top of what is seen."""
        cell = self.gridSize().height()
        top = row // self._columns * cell - self.verticalScrollBar().value()
        return top >= 0 and top + cell <= height

    def showEvent(self, shown: QShowEvent) -> None:
        super().showEvent(shown)
        self._look_soon()

    def changeEvent(self, changed: QEvent) -> None:
        super().changeEvent(changed)
        if changed.type() == QEvent.Type.FontChange:
            self._arrange()

    def wheelEvent(self, turned: QWheelEvent) -> None:
        if turned.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = turned.angleDelta().y() / 120
            self.width_wanted.emit(round(self._cell_width * 1.15**steps))
            turned.accept()
        else:
            super().wheelEvent(turned)

    # --- pictures

    def _look_soon(self) -> None:
        if not self._look.isActive():
            self._look.start()

    def _side(self) -> int:
        """Pixels of the screen along a picture's long side."""
        return round(self._delegate.picture_side(self.gridSize().width()) * self.devicePixelRatioF())

    def _visible_rows(self) -> range:
        height = self.gridSize().height()
        if height <= 0:
            return range(0)
        top = self.verticalScrollBar().value()
        first = top // height * self._columns
        last = ((top + self.viewport().height()) // height + 1) * self._columns
        count = self._photos.rowCount()
        return range(min(first, count), min(last, count))

    def _ask_for_pictures(self) -> None:
        """Those on the screen, then a screen below, then a screen above."""
        if not self.isVisible():
            return
        visible, side = self._visible_rows(), self._side()
        count, page = self._photos.rowCount(), len(visible)
        below = range(visible.stop, min(count, visible.stop + page))
        above = range(visible.start - 1, max(-1, visible.start - 1 - page), -1)
        wanted: list[ListedPhoto] = []
        results: list[tuple[ListedPhoto, PhotoSummary]] = []
        for rows in (visible, below, above):
            for row in rows:
                photo = self._photos.photo(row)
                if self._needs_picture(photo, side):
                    wanted.append(photo)
                summary = self._photos.summary_of(photo.path)
                if summary.stamp and not self.results.has((photo.path, summary.stamp), side):
                    results.append((photo, summary))
        self._thumbnails.want(wanted, side)
        self.results_wanted.emit(results, side)

    def set_result_picture(self, path: Path, stamp: str, image: QImage) -> None:
        """What a result looks like, shown as long as the photo has that result."""
        if self._photos.holds(path):
            self.results.put((path, stamp), image, self._side())
            self._redraw(path)

    def _needs_picture(self, photo: ListedPhoto, side: int) -> bool:
        return not self.pictures.has(photo.path, side) and self._photos.is_readable(photo.path)

    def _on_picture_ready(self, path: Path, image: QImage) -> None:
        if self._photos.holds(path):
            self.pictures.put(path, image, self._side())
            self._redraw(path)

    def _on_picture_failed(self, path: Path, failure: Failure) -> None:
        if self._photos.holds(path):
            self._photos.set_unreadable(path, failure)
            self._redraw(path)

    def _on_damaged(self, path: Path, what: Failure) -> None:
        if self._photos.holds(path):
            self._photos.set_damaged(path, what)

    def _redraw(self, path: Path) -> None:
        """Only the cell: a change of data would lay out every photo again."""
        row = self._photos.row_of(path)
        if row is not None:
            self.viewport().update(self.visualRect(self._photos.index(row)))


def _runs(rows: list[int]) -> list[tuple[int, int]]:
    """Neighbouring rows as (first, last)."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = runs[-1][0], row
        else:
            runs.append((row, row))
    return runs
