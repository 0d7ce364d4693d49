"""The queue below the photo: what waits, runs, and came of what ran."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.queue.queue_delegate import ROW_HEIGHT
from pgdiff_desktop.gui.queue.queue_list import QueueList
from pgdiff_desktop.gui.queue.queue_model import QueueModel
from pgdiff_desktop.gui.texts.queue_texts import summary_of
from pgdiff_desktop.gui.widgets.building import column, label, row
from pgdiff_desktop.gui.widgets.elided_label import ElidedLabel
from pgdiff_desktop.gui.widgets.icon_button import IconButton
from pgdiff_desktop.workers.job_queue import JobQueue
from pgdiff_desktop.workers.queue_entry import EntryState

_BAR_WIDTH, _WHOLE = 140, 1000
_QWIDGETSIZE_MAX = (1 << 24) - 1
# What runs and what is next; where there is room for them.
_MOST_ROWS = 2


class QueuePanel(QFrame):
    """One line, and below it the list; folds itself to the line while the queue is empty.

    Signals:
        photo_activated: Path of the photo that the user wants to see.
        cancel_all_requested: what is not in the queue yet is not to come.
        thumbnail_wanted: Path of a photo that is seen and has no picture yet; see `set_thumbnail`.
        height_wanted: it was folded or unfolded, or has another row; see `wanted_height`.
    """

    photo_activated = Signal(object)
    cancel_all_requested = Signal()
    thumbnail_wanted = Signal(object)
    height_wanted = Signal()

    def __init__(self, queue: JobQueue, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setProperty("role", "panel")
        self.setAccessibleName(self.tr("Queue"))
        self._queue = queue
        self._model = QueueModel(queue, self)
        self.list = QueueList(queue, self._model)
        self._folded_by_hand = False
        self._collapsed = False
        self._looking = 0
        # Several entries often change in one turn.
        self._say_soon = QTimer(self, singleShot=True, interval=0)
        self._say_soon.timeout.connect(self._say)

        self._head = self._made_head()
        column(self._head, (self.list, 1), owner=self, spacing=0)
        self.list.setMinimumHeight(ROW_HEIGHT)

        self._model.thumbnail_wanted.connect(self.thumbnail_wanted)
        self.list.photo_activated.connect(self.photo_activated)
        queue.entry_added.connect(self._on_added)
        queue.entry_changed.connect(self._say_later)
        queue.entry_removed.connect(self._on_removed)
        queue.running_changed.connect(self._say_later)
        queue.paused_changed.connect(self._say_later)
        self._say()
        self._set_collapsed(self._model.rowCount() == 0)

    @property
    def collapsed(self) -> bool:
        return self._collapsed

    @property
    def wanted_height(self) -> int:
        """Pixels for its line and, unfolded, its first rows."""
        rows = 0 if self._collapsed else max(1, min(_MOST_ROWS, self._model.rowCount()))
        return self._head.sizeHint().height() + rows * ROW_HEIGHT

    @property
    def summary(self) -> str:
        """All of the queue in one line."""
        return self._summary.text()

    def set_collapsed(self, collapsed: bool) -> None:
        """As the user wants it, until the queue is empty the next time."""
        self._folded_by_hand = collapsed
        self._set_collapsed(collapsed)

    def set_looking(self, photos: int) -> None:
        """How many photos are queued as soon as their faces are found."""
        self._looking = photos
        self._say_later()

    def set_thumbnail(self, photo: Path, thumbnail: QImage) -> None:
        """What a photo looks like, for its rows while they have no live preview."""
        self._model.set_thumbnail(photo, thumbnail)

    def _made_head(self) -> QWidget:
        head = QWidget()
        self.fold = IconButton("chevron-down", self.tr("Collapse the queue"), role="muted")
        self.fold.clicked.connect(self._on_fold)
        self._summary = ElidedLabel(mode=Qt.TextElideMode.ElideRight)
        self._summary.setProperty("role", "muted")
        self._summary.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("How much of the queue is done"))
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _WHOLE)
        self.pause = IconButton("pause", self.tr("Pause (Ctrl+.)"))
        self.pause.clicked.connect(self._on_pause)
        self.cancel_all = IconButton("cancel", self.tr("Cancel all (Ctrl+Shift+.)"))
        self.cancel_all.clicked.connect(self.cancel_all_requested)
        self.cancel_all.clicked.connect(self._queue.cancel_all)
        self.retry_all = IconButton("retry", self.tr("Retry all failed"))
        self.retry_all.clicked.connect(self._on_retry_all)
        self.clear = IconButton("clear", self.tr("Clear finished"))
        self.clear.clicked.connect(self._queue.forget_finished)
        self.bring_back = IconButton("undo", self.tr("Bring back what was removed (Ctrl+Z)"))
        self.bring_back.clicked.connect(self._queue.bring_back)
        margins = (theme.NEAR, theme.NEAR, theme.APART, theme.NEAR)
        title = label(self.tr("Queue"), "title")
        line = row(self.fold, title, owner=head, spacing=theme.NEAR, margins=margins)
        line.addSpacing(theme.APART)
        line.addWidget(self._summary, 1)
        line.addWidget(self._bar)
        line.addSpacing(theme.APART)
        for tool in (self.bring_back, self.pause, self.cancel_all, self.retry_all, self.clear):
            line.addWidget(tool)
        return head

    def _set_collapsed(self, collapsed: bool) -> None:
        self.list.setVisible(not collapsed)
        self.setMaximumHeight(self._head.sizeHint().height() if collapsed else _QWIDGETSIZE_MAX)
        self.fold.set_icon("chevron-right" if collapsed else "chevron-down")
        self.fold.set_name(self.tr("Expand the queue") if collapsed else self.tr("Collapse the queue"))
        self._collapsed = collapsed
        self.height_wanted.emit()

    def _say(self) -> None:
        entries = self._queue.entries()
        paused = self._queue.is_paused
        states = {entry.state for entry in entries}
        progress = self._queue.progress
        self._summary.set_text(summary_of(entries, progress, paused=paused, looking=self._looking))
        self._bar.setVisible(progress is not None)
        self._bar.setValue(round(progress.fraction * _WHOLE) if progress is not None else 0)
        self.pause.set_icon("play" if paused else "pause")
        self.pause.set_name(self.tr("Resume (Ctrl+.)") if paused else self.tr("Pause (Ctrl+.)"))
        self.pause.setEnabled(paused or self._queue.has_work)
        self.cancel_all.setEnabled(self._queue.has_work or self._looking > 0)
        self.retry_all.setEnabled(EntryState.FAILED in states)
        self.clear.setEnabled(bool(states & {EntryState.DONE, EntryState.CANCELLED}))
        self.bring_back.setVisible(self._queue.can_bring_back)
        self.fold.setEnabled(bool(entries))

    def _say_later(self) -> None:
        self._say_soon.start()

    def _on_added(self) -> None:
        self._say_later()
        if not self._folded_by_hand:
            self._set_collapsed(False)

    def _on_removed(self) -> None:
        self._say_later()
        if self._model.rowCount() == 0:
            self._folded_by_hand = False
            self._set_collapsed(True)

    def _on_fold(self) -> None:
        self.set_collapsed(not self._collapsed)

    def _on_pause(self) -> None:
        if self._queue.is_paused:
            self._queue.resume()
        else:
            self._queue.pause()
        self._say()

    def _on_retry_all(self) -> None:
        for entry in self._queue.entries():
            if entry.state is EntryState.FAILED:
                self._queue.retry(entry.id)
