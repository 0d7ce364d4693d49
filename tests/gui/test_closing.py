"""Closing while faces are being restored: finish first, stop and keep the queue, or stay."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from pgdiff_desktop.albums.records import PhotoState
from pgdiff_desktop.albums.session import load_session
from pgdiff_desktop.albums.sidecars import SidecarFolder
from tests.gui.conftest import close_app
from tests.waiting import PATIENCE


@pytest.fixture
def running(open_app, album, door, qtbot):
    """A window whose only face is being restored, and stands still."""
    app = open_app(album / "photo 1.png")
    qtbot.waitUntil(lambda: bool(app.photos.record and app.photos.record.faces), timeout=PATIENCE)
    door.gate.clear()
    app.window.action("restore_face").trigger()
    qtbot.waitUntil(lambda: app.queue.is_running, timeout=PATIENCE)
    return app


def close_and_say(app, words, meanwhile=lambda: None):
    """Closes the window and answers its question with the button of these words."""

    def answer():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        meanwhile()
        next(button for button in box.buttons() if button.text() == words).click()

    QTimer.singleShot(0, answer)
    return app.window.close()


def test_finish_first_goes_on_with_a_queue_that_was_paused(running, door, qtbot):
    running.window.action("pause").trigger()
    assert not close_and_say(running, "Finish First")
    assert running.window.isVisible()
    door.gate.set()
    qtbot.waitUntil(lambda: not running.window.isVisible(), timeout=PATIENCE)


def test_finish_first_closes_where_all_was_done_while_it_was_asked(running, door, qtbot):
    def finish():
        door.gate.set()
        qtbot.waitUntil(lambda: not running.queue.has_work, timeout=PATIENCE)

    assert close_and_say(running, "Finish First", finish)


def test_stay_takes_the_wish_to_finish_back(running, door, qtbot):
    close_and_say(running, "Finish First")
    close_and_say(running, "Don't Close")
    door.gate.set()
    qtbot.waitUntil(lambda: not running.queue.has_work, timeout=PATIENCE)
    assert running.window.isVisible()


def test_photos_whose_faces_are_still_looked_for_go_on_at_the_next_start(
    open_app, album, door, qtbot, monkeypatch
):
    app = open_app(album / "photo 1.png")
    qtbot.waitUntil(lambda: bool(app.photos.record and app.photos.record.faces), timeout=PATIENCE)
    looking = threading.Event()
    find = door.find_faces

    def slowly(photo, device, token, stages):
        while not looking.wait(0.01):
            token.raise_if_cancelled()
        return find(photo, device, token, stages)

    monkeypatch.setattr(door, "find_faces", slowly)
    others = [album / f"photo {number}.png" for number in (2, 3)]
    app.restoring.restore_photos(others)
    qtbot.waitUntil(lambda: app.restoring.looking == tuple(others), timeout=PATIENCE)
    assert not close_and_say(app, "Don't Close")
    # After a crash, too.
    qtbot.waitUntil(lambda: load_session().queue.get("looking") == list(map(str, others)), timeout=PATIENCE)
    close_app(app)
    looking.set()
    open_app()
    for photo in others:
        qtbot.waitUntil(
            lambda photo=photo: SidecarFolder(album).load(photo).state is PhotoState.DONE, timeout=PATIENCE
        )
