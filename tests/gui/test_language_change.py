"""Another language holds at once: the window speaks it, and whatever was open or under way goes on."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit
from shiboken6 import isValid

from pgdiff_desktop.gui.canvas import Comparison
from pgdiff_desktop.gui.damage import Brush
from pgdiff_desktop.gui.texts.translation import install_language
from pgdiff_desktop.workers.queue_entry import EntryState
from tests.conftest import REPOSITORY
from tests.waiting import PATIENCE


@pytest.fixture(autouse=True)
def english_afterwards(qapp):
    yield
    for translator in install_language(qapp, "en"):
        qapp.removeTranslator(translator)


def speak(app, language, qtbot):
    before = app.window.album
    app.settings.change(language=language)
    qtbot.waitUntil(lambda: app.window.album is not before, timeout=PATIENCE)


def is_open_again(app, photo):
    return app.photos.photo == photo and app.photos.is_loaded


def english_words():
    """Texts of the window that are other words in Korean."""
    root = ElementTree.parse(REPOSITORY / "resources" / "translations" / "pgdiff_desktop_ko.ts").getroot()
    return {
        message.findtext("source")
        for message in root.iter("message")
        if message.findtext("translation") != message.findtext("source")
    }


def texts_of(window):
    for widget in window.findChildren(QLabel) + window.findChildren(QAbstractButton):
        yield widget.text()
    for field in window.findChildren(QLineEdit):
        yield field.placeholderText()
    for combo in window.findChildren(QComboBox):
        yield from (combo.itemText(place) for place in range(combo.count()))
    for widget in window.findChildren(QAction):
        yield widget.text()
    for widget in window.findChildren(QLabel) + window.findChildren(QAbstractButton):
        yield from (widget.toolTip(), widget.accessibleName())


def test_the_window_speaks_it_and_nothing_else(opened, album, qtbot):
    window = opened.window
    assert window.action("models").text() == "&Models…"
    speak(opened, "ko", qtbot)
    qtbot.waitUntil(lambda: is_open_again(opened, album / "photo 1.png"), timeout=PATIENCE)
    qtbot.waitUntil(lambda: bool(opened.window.faces.cards), timeout=PATIENCE)
    assert opened.window is window
    assert window.action("models").text() == "모델(&M)…"
    assert set(texts_of(window)) & english_words() == set()
    speak(opened, "en", qtbot)
    assert window.action("models").text() == "&Models…"


def test_what_is_open_and_begun_stays(opened, album, qtbot):
    photo = album / "photo 2.png"
    opened.albums.go_to(photo)
    qtbot.waitUntil(lambda: is_open_again(opened, photo), timeout=PATIENCE)
    qtbot.waitUntil(lambda: bool(opened.photos.record.faces), timeout=PATIENCE)
    mask = opened.photos.layers.mask
    mask.begin_stroke(QPointF(20, 20), Brush(10, 1.0))
    mask.end_stroke()
    opened.window.album.header.search.setText("photo")
    opened.window.canvas.viewport.zoom_to(4.0)
    opened.window.canvas.set_comparison(Comparison.SIDE_BY_SIDE)
    opened.window.notices.inform("A notice of nothing in particular")
    view = opened.window.canvas.viewport.transform
    former = opened.photos
    speak(opened, "ko", qtbot)
    qtbot.waitUntil(lambda: is_open_again(opened, photo), timeout=PATIENCE)
    window = opened.window
    qtbot.waitUntil(lambda: not isValid(former), timeout=PATIENCE)
    qtbot.waitUntil(lambda: not opened.photos.layers.mask.is_empty(), timeout=PATIENCE)
    seen = window.canvas.viewport.transform
    assert seen.zoom == view.zoom
    # The canvas may be a few pixels smaller while the window is laid out anew.
    assert (seen.x, seen.y) == pytest.approx((view.x, view.y), abs=4)
    assert window.canvas.comparison is Comparison.SIDE_BY_SIDE
    assert window.action("side_by_side").isChecked()
    assert window.album.header.search.text() == "photo"
    assert window.album.grid.current_photo() == photo
    assert len(window.album.photos()) == 4
    assert [notice.message for notice in window.notices.notices] == ["A notice of nothing in particular"]
    assert opened.photos.faces.selected.id == opened.photos.record.faces[0].id


def test_a_face_that_is_restored_is_not_disturbed(opened, album, qtbot, door):
    door.gate.clear()
    opened.faces.restore_selected_face()
    opened.restoring.restore_photo(album / "photo 3.png")
    # The engine is busy: the second photo waits for its faces to be found.
    assert opened.restoring.looking == (album / "photo 3.png",)
    qtbot.waitUntil(lambda: opened.queue.is_running, timeout=PATIENCE)
    entries = [entry.id for entry in opened.queue.entries()]
    speak(opened, "ko", qtbot)
    assert [entry.id for entry in opened.queue.entries()] == entries
    assert opened.queue.is_running
    assert opened.restoring.looking == (album / "photo 3.png",)
    assert opened.window.queue.list.model().rowCount() == 1
    door.gate.set()
    qtbot.waitUntil(lambda: len(opened.queue.entries()) == 2, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not opened.queue.has_work, timeout=PATIENCE)
    # Once each: nothing was begun again, and no result was written twice.
    assert {entry.state for entry in opened.queue.entries()} == {EntryState.DONE}
    assert sorted((photo.name, face) for photo, face, _ in door.sampled) == [
        ("photo 1.png", 1),
        ("photo 3.png", 1),
    ]
    assert len(opened.store.record(album / "photo 1.png").faces[0].candidates) == 1
    qtbot.waitUntil(lambda: is_open_again(opened, album / "photo 1.png"), timeout=PATIENCE)
    qtbot.waitUntil(lambda: bool(opened.window.faces.cards), timeout=PATIENCE)


def test_scratches_that_are_looked_for_are_proposed_first(opened, album, qtbot):
    former, album_panel, found = opened.photos, opened.window.album, []
    opened.engine.worker.finished.connect(lambda _number, _result: found.append(opened.photos is former))
    opened.window.damage_bar.propose_requested.emit()
    assert opened.photos.scratches.is_looking
    opened.settings.change(language="ko")
    qtbot.waitUntil(lambda: opened.window.album is not album_panel, timeout=PATIENCE)
    # They were found for the window that asked.
    assert found == [True]
    qtbot.waitUntil(lambda: is_open_again(opened, album / "photo 1.png"), timeout=PATIENCE)


def test_the_preferences_stay_open_in_the_new_language(opened, qtbot):
    opened.dialogs.preferences()
    dialog = opened.dialogs._open["preferences"]
    dialog.language.setCurrentIndex(dialog.language.findData("ko"))
    qtbot.waitUntil(lambda: opened.dialogs._open["preferences"] is not dialog, timeout=PATIENCE)
    anew = opened.dialogs._open["preferences"]
    assert anew.windowTitle() == "환경설정"
    assert anew.isVisible()
    assert anew.language.currentData() == "ko"
    qtbot.waitUntil(lambda: not isValid(dialog), timeout=PATIENCE)


def test_many_changes_leave_nothing_behind(opened, album, qtbot):
    """Menus, panels and controllers of former languages would answer a click as well."""
    for language in ("ko", "en", "ko", "en"):
        speak(opened, language, qtbot)
        qtbot.waitUntil(lambda: is_open_again(opened, album / "photo 1.png"), timeout=PATIENCE)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(opened.window.findChildren(type(opened.window.album))) == 1
    assert len(opened.findChildren(type(opened.photos))) == 1
    opened.window.canvas.viewport.zoom_to(1.0)
    opened.window.action("zoom_in").trigger()
    assert opened.window.canvas.viewport.transform.zoom == 1.5
