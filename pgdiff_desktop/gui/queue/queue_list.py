"""The list of the queue, for mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.queue.queue_delegate import QueueDelegate
from pgdiff_desktop.gui.queue.queue_model import MIME_TYPE, QueueModel
from pgdiff_desktop.workers.job_queue import JobQueue
from pgdiff_desktop.workers.queue_entry import EntryState, QueueEntry


class QueueList(QListView):
    """Delete cancels or removes, R tries again, Alt with arrows moves, Enter shows the photo or unfolds.

    What waits can be dragged to another place. What begins to run is brought into view, unless somebody works here.

    Signals:
        photo_activated: Path.
    """

    photo_activated = Signal(object)

    def __init__(self, queue: JobQueue, model: QueueModel, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._queue = queue
        self._rows = model
        self.setAccessibleName(self.tr("Queue"))
        self.setModel(model)
        self._delegate = QueueDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDragDropOverwriteMode(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate.button_clicked.connect(self._on_button)
        self.activated.connect(self._on_activated)
        self.clicked.connect(self._on_clicked)
        self._ran_last = 0
        # One turn later, when the layout knows the rows.
        self._scroll_soon = QTimer(self, singleShot=True, interval=0)
        self._scroll_soon.timeout.connect(self._show_running)
        queue.entry_changed.connect(self._on_entry_changed)

    def cancel_or_remove(self) -> None:
        """Cancels what is open of the selection; where nothing is, takes it out of the queue."""
        chosen = self._selected()
        is_open = [entry for entry in chosen if entry.state.is_open]
        # What waits goes before what runs: none of it is to begin meanwhile.
        for entry in sorted(is_open, key=lambda entry: entry.state is EntryState.RUNNING):
            self._queue.cancel(entry.id)
        if not is_open:
            self._queue.forget([entry.id for entry in chosen])

    def retry(self) -> None:
        for entry in self._selected():
            self._queue.retry(entry.id)

    def move(self, by: int) -> None:  # type: ignore[override]
        """Moves what waits of the selection one place down (1) or up (-1), all of it together."""
        waiting = self._rows.waiting
        moved = [entry.id for entry in self._selected() if entry.id in waiting]
        if not moved:
            return
        before: int | None
        if by < 0:
            above = waiting.index(moved[0]) - 1
            before = waiting[above] if above >= 0 else moved[0]
        else:
            below = waiting.index(moved[-1]) + 2
            before = waiting[below] if below < len(waiting) else None
        self._queue.move_waiting(moved, before)
        self.scrollTo(self.currentIndex())

    def event(self, happened: QEvent) -> bool:
        # Keys that mean something here, and something else elsewhere in the window.
        is_asked = happened.type() == QEvent.Type.ShortcutOverride
        if is_asked and isinstance(happened, QKeyEvent) and self._takes(happened):
            happened.accept()
            return True
        return super().event(happened)

    def _takes(self, press: QKeyEvent) -> bool:
        if press.matches(QKeySequence.StandardKey.Undo):
            return self._queue.can_bring_back
        return press.key() == Qt.Key.Key_R and not press.modifiers()

    def keyPressEvent(self, press: QKeyEvent) -> None:
        key, with_alt = press.key(), press.modifiers() == Qt.KeyboardModifier.AltModifier
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cancel_or_remove()
        elif press.matches(QKeySequence.StandardKey.Undo):
            self._queue.bring_back()
        elif key == Qt.Key.Key_R and not press.modifiers():
            self.retry()
        elif with_alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (
            key == Qt.Key.Key_Space and self._rows.is_fold(self.currentIndex())
        ):
            self._on_activated(self.currentIndex())
        else:
            super().keyPressEvent(press)

    def dropEvent(self, dropped: QDropEvent) -> None:
        at = dropped.position().toPoint()
        index = self.indexAt(at)
        row = self._rows.rowCount()
        if index.isValid():
            row = index.row() + (at.y() > self.visualRect(index).center().y())
        ids = [int(number) for number in bytes(dropped.mimeData().data(MIME_TYPE).data()).split()]
        behind = (number for number in self._rows.waiting_from(row) if number not in ids)
        self._queue.move_waiting(ids, next(behind, None))
        dropped.acceptProposedAction()
        # The view's own answer would move rows of its model, too.
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()

    def contextMenuEvent(self, asked: QContextMenuEvent) -> None:
        index = self.indexAt(asked.pos())
        by_mouse = asked.reason() == QContextMenuEvent.Reason.Mouse
        if by_mouse and index.isValid() and index not in self.selectedIndexes():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if self._selected():
            self.menu().popup(asked.globalPos())

    def menu(self) -> QMenu:
        """What can be done with the selection now."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen = self._selected()
        made.addAction(theme.icon("photo"), self.tr("Show the photo"), self._show_current)
        made.addSeparator()
        if any(entry.state.is_open for entry in chosen):
            made.addAction(theme.icon("cancel"), self.tr("Cancel"), self.cancel_or_remove)
        if any(entry.state in (EntryState.FAILED, EntryState.CANCELLED) for entry in chosen):
            made.addAction(theme.icon("retry"), self.tr("Try again"), self.retry)
        if not any(entry.state.is_open for entry in chosen):
            made.addAction(theme.icon("close"), self.tr("Remove from the queue"), self.cancel_or_remove)
        if all(entry.state is EntryState.WAITING for entry in chosen):
            made.addSeparator()
            made.addAction(self.tr("Do next"), self._do_next)
        return made

    def _selected(self) -> list[QueueEntry]:
        rows = sorted(index.row() for index in self.selectedIndexes())
        entries = (self._rows.entry(self._rows.index(row)) for row in rows)
        return [entry for entry in entries if entry is not None]

    def _do_next(self) -> None:
        ids = [entry.id for entry in self._selected()]
        others = (number for number in self._rows.waiting if number not in ids)
        self._queue.move_waiting(ids, next(others, None))

    def _show_current(self) -> None:
        self._on_activated(self.currentIndex())

    def _on_activated(self, index: QModelIndex) -> None:
        entry = self._rows.entry(index)
        if entry is not None:
            self.photo_activated.emit(entry.photo)
        elif self._rows.is_fold(index):
            self._rows.set_folded(not self._rows.is_folded)

    def _on_clicked(self, index: QModelIndex) -> None:
        if self._rows.is_fold(index):
            self._on_activated(index)

    def _on_button(self, index: QModelIndex, what: str) -> None:
        entry = self._rows.entry(index)
        if entry is None:
            return
        match what:
            case "cancel":
                self._queue.cancel(entry.id)
            case "retry":
                self._queue.retry(entry.id)
            case "remove":
                self._queue.forget([entry.id])

    def _on_entry_changed(self, entry_id: int) -> None:
        if self._queue.entry(entry_id).state is EntryState.RUNNING and entry_id != self._ran_last:
            self._ran_last = entry_id
            self._scroll_soon.start()

    def _show_running(self) -> None:
        if not self.hasFocus() and self.state() is not QAbstractItemView.State.DraggingState:
            self.scrollToTop()
