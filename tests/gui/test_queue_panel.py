"""The queue panel on the real queue, with a worker that does as the test says."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QPointF, Qt
from PySide6.QtGui import QColor, QDropEvent, QImage, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from pgdiff_desktop.engine.door.notices import Notice, NoticeKind
from pgdiff_desktop.engine.door.progress import Phase, Progress
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.errors import ErrorCode, Failure
from pgdiff_desktop.gui.queue.queue_delegate import button_area
from pgdiff_desktop.gui.queue.queue_panel import QueuePanel
from pgdiff_desktop.gui.texts.time_texts import time_left
from pgdiff_desktop.workers.job_queue import JobQueue
from pgdiff_desktop.workers.jobs import JobFailure
from pgdiff_desktop.workers.queue_entry import EntryState, QueuedFace
from tests.hand_worker import HandWorker


@pytest.fixture
def worker(qapp):
    return HandWorker()


@pytest.fixture
def queue(worker):
    inhibitor = SimpleNamespace(set_active=lambda active: None)
    return JobQueue(worker, lambda entry: None, inhibitor)


@pytest.fixture
def panel(qtbot, queue):
    made = QueuePanel(queue)
    qtbot.addWidget(made)
    made.resize(1000, 320)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def add(queue, *names, faces=1):
    wanted = tuple(QueuedFace(number, SamplingSettings()) for number in range(1, faces + 1))
    return [queue.add(Path("/album") / name, wanted) for name in names]


def said(panel, row):
    model = panel.list.model()
    return model.data(model.index(row), Qt.ItemDataRole.AccessibleTextRole)


def rows(panel):
    model = panel.list.model()
    return [said(panel, row).split(", 1 face")[0].split(", 2 face")[0] for row in range(model.rowCount())]


def unfold(qtbot, panel):
    model = panel.list.model()
    line = next(row for row in range(model.rowCount()) if model.is_fold(model.index(row)))
    panel.list.scrollToBottom()
    area = panel.list.visualRect(model.index(line))
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=area.center())


def step(worker, number, step=30, of=100, seconds=42.0, colour=(200, 10, 10)):
    preview = np.full((16, 16, 3), colour, np.uint8)
    worker.progress.emit(number, Progress(Phase.SAMPLING, Path("/x"), 1, 1, step, of, seconds, preview))


def states(queue):
    return [entry.state for entry in queue.entries()]


def select(panel, *rows):
    model, selection = panel.list.model(), panel.list.selectionModel()
    selection.clear()
    for row in rows:
        selection.setCurrentIndex(model.index(row), QItemSelectionModel.SelectionFlag.Select)
    panel.list.setFocus()


def click_button(qtbot, panel, row, place=0):
    area = button_area(panel.list.visualRect(panel.list.model().index(row)), place)
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=area.center())


def test_an_idle_queue_is_one_line_and_unfolds_by_itself(panel, queue):
    assert panel.collapsed
    assert not panel.list.isVisible()
    assert panel.summary == "Nothing is waiting"
    add(queue, "a.jpg")
    assert not panel.collapsed
    assert panel.list.isVisible()
    queue.remove(queue.entries()[0].id)
    assert panel.collapsed


def test_who_folds_it_keeps_it_folded(panel, queue, qtbot):
    add(queue, "a.jpg")
    qtbot.waitUntil(panel.fold.isEnabled)
    qtbot.keyClick(panel.fold, Qt.Key.Key_Space)
    assert panel.collapsed
    add(queue, "b.jpg")
    assert panel.collapsed
    assert panel.maximumHeight() < 60


def test_each_state_is_said_in_words(panel, queue, worker, qtbot):
    add(queue, "failed.jpg", "done.jpg", "running.jpg", "waiting.jpg", "cancelled.jpg", faces=2)
    worker.failed.emit(1, JobFailure(Failure("/album/failed.jpg", ErrorCode.PHOTO_WITHOUT_PIXELS)))
    of_cmyk = Failure("/album/done.jpg", ErrorCode.PHOTO_CMYK)
    worker.finished.emit(2, SimpleNamespace(notices=(Notice(NoticeKind.PHOTO, failure=of_cmyk),)))
    queue.cancel(5)
    step(worker, 3)
    assert rows(panel) == ["running.jpg", "waiting.jpg", "failed.jpg", "2 finished, folded away"]
    assert said(panel, 0) == "running.jpg, 2 face(s), Restoring, step 30 of 100 · 42 s left"
    assert said(panel, 1) == "waiting.jpg, 2 face(s), Waiting"
    assert said(panel, 2) == "failed.jpg, 2 face(s), Failed, It has no pixels. Scan or copy it again."
    unfold(qtbot, panel)
    assert said(panel, 3) == "2 finished, shown below"
    assert said(panel, 4) == "cancelled.jpg, 2 face(s), Cancelled"
    assert (
        said(panel, 5)
        == "done.jpg, 2 face(s), Done, It was converted from CMYK to RGB. Compare its colours with the print."
    )
    summary = "Restoring running.jpg · {left} · 1 waiting · 1 done · 1 failed · 1 cancelled"
    left = time_left(queue.progress.seconds_left)
    qtbot.waitUntil(lambda: panel.summary == summary.format(left=left))


def test_the_preview_moves_and_the_thumbnail_stands_in_for_it(panel, queue, worker, qtbot):
    with qtbot.waitSignal(panel.thumbnail_wanted) as wanted:
        add(queue, "a.jpg")
    assert wanted.args == [Path("/album/a.jpg")]
    thumbnail = QImage(8, 8, QImage.Format.Format_RGB32)
    thumbnail.fill(QColor("blue"))
    panel.set_thumbnail(Path("/album/a.jpg"), thumbnail)
    model = panel.list.model()

    def shown():
        return model.data(model.index(0), Qt.ItemDataRole.DecorationRole).pixelColor(0, 0).getRgb()[:3]

    assert shown() == (0, 0, 255)
    step(worker, 1, colour=(1, 2, 3))
    assert shown() == (1, 2, 3)
    step(worker, 1, colour=(4, 5, 6))
    assert shown() == (4, 5, 6)


def test_one_is_cancelled_tried_again_and_removed_by_its_buttons(panel, queue, worker, qtbot):
    add(queue, "a.jpg", "b.jpg", "c.jpg")
    click_button(qtbot, panel, 1)
    assert states(queue) == [EntryState.RUNNING, EntryState.CANCELLED, EntryState.WAITING]
    unfold(qtbot, panel)
    click_button(qtbot, panel, 3, place=1)
    assert [entry.photo.name for entry in queue.entries()] == ["a.jpg", "c.jpg", "b.jpg"]
    assert states(queue)[2] is EntryState.WAITING
    click_button(qtbot, panel, 0)
    assert worker.cancels == [1]
    assert said(panel, 0).startswith("a.jpg, 1 face(s), Stopping…")
    click_button(qtbot, panel, 0)
    worker.cancelled.emit(1)
    worker.finished.emit(2, SimpleNamespace(notices=()))
    assert rows(panel) == ["b.jpg", "2 finished, shown below", "c.jpg", "a.jpg"]
    click_button(qtbot, panel, 3)
    click_button(qtbot, panel, 2)
    assert [entry.photo.name for entry in queue.entries()] == ["b.jpg"]


def test_a_click_beside_the_button_cancels_nothing(panel, queue, qtbot):
    add(queue, "a.jpg", "b.jpg")
    rect = panel.list.visualRect(panel.list.model().index(1))
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert states(queue)[1] is EntryState.WAITING


def test_the_keyboard_does_it_all(panel, queue, worker, qtbot):
    add(queue, "a.jpg", "b.jpg", "c.jpg", "d.jpg")
    select(panel, 1, 2)
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert states(queue).count(EntryState.CANCELLED) == 2
    assert rows(panel) == ["a.jpg", "d.jpg", "2 finished, folded away"]
    select(panel, 2)
    qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    select(panel, 3, 4)
    qtbot.keyClick(panel.list, Qt.Key.Key_R)
    assert rows(panel) == ["a.jpg", "d.jpg", "c.jpg", "b.jpg"]
    select(panel, 3)
    qtbot.keyClick(panel.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert rows(panel) == ["a.jpg", "d.jpg", "b.jpg", "c.jpg"]
    assert panel.list.currentIndex().row() == 2
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert rows(panel) == ["a.jpg", "d.jpg", "c.jpg", "b.jpg"]
    with qtbot.waitSignal(panel.photo_activated) as activated:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert activated.args == [Path("/album/b.jpg")]


def test_what_runs_is_the_first_row_and_comes_into_view(panel, queue, worker, qtbot):
    add(queue, *[f"{number}.jpg" for number in range(30)])
    panel.list.scrollToBottom()
    worker.finished.emit(1, SimpleNamespace(notices=()))
    assert rows(panel)[0] == "1.jpg"
    bar = panel.list.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == 0)
    # But not away from what somebody looks at with the keyboard.
    select(panel, 25)
    panel.list.scrollToBottom()
    below = bar.value()
    worker.finished.emit(2, SimpleNamespace(notices=()))
    qtbot.waitUntil(lambda: rows(panel)[0] == "2.jpg" and not panel.list._scroll_soon.isActive())
    assert bar.value() > below // 2


def test_finished_rows_lie_behind_one_line_and_failed_ones_do_not(panel, queue, worker, qtbot):
    add(queue, *"abcdef")
    for number in range(1, 5):
        worker.finished.emit(number, SimpleNamespace(notices=()))
    worker.failed.emit(5, JobFailure(Failure("x", ErrorCode.MEMORY)))
    assert rows(panel) == ["f", "e", "4 finished, folded away"]
    unfold(qtbot, panel)
    assert rows(panel) == ["f", "e", "4 finished, shown below", "d", "c", "b", "a"]
    worker.finished.emit(6, SimpleNamespace(notices=()))
    assert rows(panel) == ["e", "5 finished, shown below", "f", "d", "c", "b", "a"]
    unfold(qtbot, panel)
    assert rows(panel) == ["e", "5 finished, folded away"]
    queue.forget_finished()
    assert rows(panel) == ["e"]


def drop(panel, queue, rows_dragged, at):
    """What the view does when rows are dragged to a place of its viewport."""
    model = panel.list.model()
    data = model.mimeData([model.index(row) for row in rows_dragged])
    dropped = QDropEvent(
        QPointF(at),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    panel.list.dropEvent(dropped)
    assert dropped.isAccepted()


def test_what_waits_is_dragged_to_another_turn(panel, queue, worker, qtbot):
    add(queue, *"abcd")
    worker.finished.emit(1, SimpleNamespace(notices=()))
    model, view = panel.list.model(), panel.list
    can_be_dragged = [bool(model.flags(model.index(row)) & Qt.ItemFlag.ItemIsDragEnabled) for row in range(4)]
    assert can_be_dragged == [False, True, True, False]
    # Above what runs is before all that waits.
    drop(panel, queue, [2], view.visualRect(model.index(0)).topLeft())
    assert rows(panel)[:3] == ["b", "d", "c"]
    drop(panel, queue, [1], view.visualRect(model.index(2)).bottomLeft())
    assert rows(panel)[:3] == ["b", "c", "d"]
    drop(panel, queue, [1, 2], view.viewport().rect().bottomLeft())
    assert rows(panel)[:3] == ["b", "c", "d"]
    worker.finished.emit(2, SimpleNamespace(notices=()))
    assert rows(panel)[0] == "c"


def test_what_was_removed_can_be_brought_back(panel, queue, worker, qtbot):
    add(queue, *"ab")
    worker.failed.emit(1, JobFailure(Failure("x", ErrorCode.MEMORY)))
    assert not panel.bring_back.isVisible()
    select(panel, 1)
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert rows(panel) == ["b"]
    qtbot.waitUntil(panel.bring_back.isVisible)
    qtbot.keyClick(panel.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert rows(panel) == ["b", "a"]
    qtbot.waitUntil(lambda: not panel.bring_back.isVisible())


def test_the_windows_undo_is_taken_only_while_there_is_something_to_bring_back(panel, queue, worker):
    add(queue, "a")

    def is_taken(key, modifiers=Qt.KeyboardModifier.NoModifier):
        press = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifiers)
        press.ignore()
        QApplication.sendEvent(panel.list, press)
        return press.isAccepted()

    assert is_taken(Qt.Key.Key_R)
    assert not is_taken(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    worker.finished.emit(1, SimpleNamespace(notices=()))
    queue.forget_finished()
    assert is_taken(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_pause_and_resume(panel, queue, worker, qtbot):
    add(queue, "a.jpg", "b.jpg")
    step(worker, 1)
    qtbot.waitUntil(panel.pause.isEnabled)
    qtbot.keyClick(panel.pause, Qt.Key.Key_Space)
    assert queue.is_paused
    assert panel.pause.accessibleName().startswith("Resume")
    assert said(panel, 0) == "a.jpg, 1 face(s), Paused, step 30 of 100"
    assert panel.summary.startswith("Paused")
    qtbot.keyClick(panel.pause, Qt.Key.Key_Space)
    assert not queue.is_paused


def test_everything_is_cancelled_retried_and_cleared(panel, queue, worker, qtbot):
    add(queue, "a.jpg", "b.jpg", "c.jpg")
    worker.failed.emit(1, JobFailure(Failure("x", ErrorCode.MEMORY)))
    qtbot.waitUntil(panel.retry_all.isEnabled)
    qtbot.mouseClick(panel.cancel_all, Qt.MouseButton.LeftButton)
    worker.cancelled.emit(2)
    assert states(queue) == [EntryState.FAILED, EntryState.CANCELLED, EntryState.CANCELLED]
    qtbot.waitUntil(lambda: panel.clear.isEnabled() and not panel.cancel_all.isEnabled())
    qtbot.mouseClick(panel.clear, Qt.MouseButton.LeftButton)
    assert states(queue) == [EntryState.FAILED]
    assert rows(panel) == ["a.jpg"]
    qtbot.mouseClick(panel.retry_all, Qt.MouseButton.LeftButton)
    assert states(queue) == [EntryState.RUNNING]


def test_the_menu_offers_what_can_be_done(panel, queue, worker):
    add(queue, "a.jpg", "b.jpg", "c.jpg")
    worker.failed.emit(1, JobFailure(Failure("x", ErrorCode.MEMORY)))

    def offered(*rows):
        select(panel, *rows)
        menu = panel.list.menu()
        words = [action.text() for action in menu.actions() if action.text()]
        menu.close()
        return words

    assert offered(2) == ["Show the photo", "Try again", "Remove from the queue"]
    assert offered(0) == ["Show the photo", "Cancel"]
    assert offered(1) == ["Show the photo", "Cancel", "Do next"]


def test_a_queue_that_was_there_before_is_shown(qtbot, queue):
    add(queue, "a.jpg", "b.jpg")
    panel = QueuePanel(queue)
    qtbot.addWidget(panel)
    assert not panel.collapsed
    assert panel.list.model().rowCount() == 2


def test_every_button_has_a_name(panel):
    assert all(button.accessibleName() for button in panel.findChildren(QAbstractButton))
