"""The list of the queue, for mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.queue.queue_delegate import QueueDelegate, button_of
from pgdiff_desktop.gui.queue.queue_model import QueueModel
from pgdiff_desktop.workers.job_queue import JobQueue
from pgdiff_desktop.workers.queue_entry import EntryState, QueueEntry


class QueueList(QListView):
    """Delete cancels or removes, R tries again, Alt with arrows moves, Enter shows the photo.

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
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate.button_clicked.connect(self._on_button)
        self.activated.connect(self._on_activated)

    def cancel_or_remove(self) -> None:
        """Cancels what is open of the selection; takes the rest of it out of the queue."""
        for entry in self._selected():
            if entry.state.is_open:
                self._queue.cancel(entry.id)
            else:
                self._queue.remove(entry.id)

    def retry(self) -> None:
        for entry in self._selected():
            self._queue.retry(entry.id)

    def move(self, by: int) -> None:  # type: ignore[override]
        """Moves the current entry so many places down; up where less than 0."""
        entry = self._rows.entry(self.currentIndex())
        if entry is not None:
            self._queue.move(entry.id, max(0, self.currentIndex().row() + by))
            self.scrollTo(self.currentIndex())

    def keyPressEvent(self, press: QKeyEvent) -> None:
        key, with_alt = press.key(), press.modifiers() == Qt.KeyboardModifier.AltModifier
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.cancel_or_remove()
        elif key == Qt.Key.Key_R and not press.modifiers():
            self.retry()
        elif with_alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move(-1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_activated(self.currentIndex())
        else:
            super().keyPressEvent(press)

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
        if len(chosen) == 1 and chosen[0].state is EntryState.WAITING:
            made.addSeparator()
            made.addAction(self.tr("Do next"), self._do_next)
        return made

    def _selected(self) -> list[QueueEntry]:
        rows = sorted(index.row() for index in self.selectedIndexes())
        entries = (self._rows.entry(self._rows.index(row)) for row in rows)
        return [entry for entry in entries if entry is not None]

    def _do_next(self) -> None:
        entry = self._rows.entry(self.currentIndex())
        if entry is not None:
            self._queue.move(entry.id, 0)

    def _show_current(self) -> None:
        self._on_activated(self.currentIndex())

    def _on_activated(self, index: QModelIndex) -> None:
        entry = self._rows.entry(index)
        if entry is not None:
            self.photo_activated.emit(entry.photo)

    def _on_button(self, index: QModelIndex) -> None:
        entry = self._rows.entry(index)
        if entry is None:
            return
        match button_of(entry)[1]:
            case "cancel":
                self._queue.cancel(entry.id)
            case "retry":
                self._queue.retry(entry.id)
            case "remove":
                self._queue.remove(entry.id)
