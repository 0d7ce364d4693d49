"""The queue panel on the real queue, with a worker that does as the test says."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtCore import QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton

from pgdiff_desktop.engine.door.notices import Notice, NoticeKind
from pgdiff_desktop.engine.door.progress import Phase, Progress
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.errors import ErrorCode, Failure
from pgdiff_desktop.gui.queue.queue_delegate import button_area
from pgdiff_desktop.gui.queue.queue_panel import QueuePanel
from pgdiff_desktop.workers.job_queue import JobQueue
from pgdiff_desktop.workers.jobs import JobFailure
from pgdiff_desktop.workers.queue_entry import EntryState, QueuedFace


class FakeWorker(QObject):
    progress = Signal(int, object)
    candidate = Signal(int, object)
    finished = Signal(int, object)
    failed = Signal(int, object)
    cancelled = Signal(int)

    def __init__(self):
        super().__init__()
        self.submitted = 0
        self.cancels = []

    def submit(self, job):
        self.submitted += 1
        return self.submitted

    def cancel(self, number):
        self.cancels.append(number)

    def pause(self):
        pass

    def resume(self):
        pass


@pytest.fixture
def worker(qapp):
    return FakeWorker()


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


def click_button(qtbot, panel, row):
    area = button_area(panel.list.visualRect(panel.list.model().index(row)))
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
    assert said(panel, 0) == "failed.jpg, 2 face(s), Failed, It has no pixels. Scan or copy it again."
    assert (
        said(panel, 1)
        == "done.jpg, 2 face(s), Done, It was converted from CMYK to RGB. Compare its colours with the print."
    )
    assert said(panel, 2) == "running.jpg, 2 face(s), Restoring, step 30 of 100 · 42 s left"
    assert said(panel, 3) == "waiting.jpg, 2 face(s), Waiting"
    assert said(panel, 4) == "cancelled.jpg, 2 face(s), Cancelled"
    summary = "Restoring running.jpg · 42 s left · 1 waiting · 1 done · 1 failed · 1 cancelled"
    qtbot.waitUntil(lambda: panel.summary == summary)


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


def test_one_is_cancelled_tried_again_and_removed_by_its_button(panel, queue, worker, qtbot):
    add(queue, "a.jpg", "b.jpg", "c.jpg")
    click_button(qtbot, panel, 1)
    assert states(queue) == [EntryState.RUNNING, EntryState.CANCELLED, EntryState.WAITING]
    click_button(qtbot, panel, 1)
    assert states(queue)[1] is EntryState.WAITING
    click_button(qtbot, panel, 0)
    assert worker.cancels == [1]
    assert said(panel, 0).startswith("a.jpg, 1 face(s), Stopping…")
    click_button(qtbot, panel, 0)
    worker.cancelled.emit(1)
    worker.finished.emit(2, SimpleNamespace(notices=()))
    click_button(qtbot, panel, 1)
    assert [entry.photo.name for entry in queue.entries()] == ["a.jpg", "c.jpg"]


def test_a_click_beside_the_button_cancels_nothing(panel, queue, qtbot):
    add(queue, "a.jpg", "b.jpg")
    rect = panel.list.visualRect(panel.list.model().index(1))
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert states(queue)[1] is EntryState.WAITING


def test_the_keyboard_does_it_all(panel, queue, worker, qtbot):
    add(queue, "a.jpg", "b.jpg", "c.jpg")
    select(panel, 1, 2)
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert states(queue) == [EntryState.RUNNING, EntryState.CANCELLED, EntryState.CANCELLED]
    qtbot.keyClick(panel.list, Qt.Key.Key_R)
    assert states(queue)[1:] == [EntryState.WAITING, EntryState.WAITING]
    select(panel, 2)
    qtbot.keyClick(panel.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [entry.photo.name for entry in queue.entries()] == ["a.jpg", "c.jpg", "b.jpg"]
    assert said(panel, 1).startswith("c.jpg")
    assert panel.list.currentIndex().row() == 1
    with qtbot.waitSignal(panel.photo_activated) as activated:
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    assert activated.args == [Path("/album/c.jpg")]


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
    assert panel.list.model().rowCount() == 1
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

    assert offered(0) == ["Show the photo", "Try again", "Remove from the queue"]
    assert offered(1) == ["Show the photo", "Cancel"]
    assert offered(2) == ["Show the photo", "Cancel", "Do next"]


def test_a_queue_that_was_there_before_is_shown(qtbot, queue):
    add(queue, "a.jpg", "b.jpg")
    panel = QueuePanel(queue)
    qtbot.addWidget(panel)
    assert not panel.collapsed
    assert panel.list.model().rowCount() == 2


def test_every_button_has_a_name(panel):
    assert all(button.accessibleName() for button in panel.findChildren(QAbstractButton))
