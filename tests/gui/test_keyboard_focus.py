"""Keys of the photo work wherever no text is being typed, and a choice gives the focus back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QSlider,
    QSpinBox,
    QStyle,
    QStyleOptionSpinBox,
)

from pgdiff_desktop.gui.canvas import Tool
from tests.waiting import PATIENCE

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def app(open_app, album, qtbot):
    """A photo whose face has three candidates; the window takes keys."""
    app = open_app(album / "photo 1.png")
    qtbot.waitUntil(lambda: bool(app.photos.record and app.photos.record.faces), timeout=PATIENCE)
    face = app.photos.record.faces[0]
    app.window.faces.settings_changed.emit(face.id, replace(face.settings, candidates=3))
    app.window.action("restore_face").trigger()
    qtbot.waitUntil(lambda: len(app.photos.record.faces[0].candidates) == 3, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not app.queue.has_work and app.window.canvas.has_result, timeout=PATIENCE)
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow, timeout=PATIENCE)
    card(app).body.form.more.fold.set_unfolded(True)
    QApplication.processEvents()
    return app


def card(app):
    return app.window.faces.cards[0]


def chosen(app):
    """The number of the chosen candidate, 0 for the original."""
    face = app.photos.record.faces[0]
    return 0 if face.chosen is None else [one.file for one in face.candidates].index(face.chosen) + 1


def press(*keys):
    """Where the focus is, as a keyboard does."""
    for key in keys:
        QTest.keyClick(QApplication.focusWidget(), key)


@pytest.fixture
def number_box(app):
    """A box to type a number into, anywhere in the window."""
    box = QSpinBox()
    box.setValue(7)
    app.window.add_to_status(box)
    QApplication.processEvents()
    return box


def combo_box(app):
    return next(box for box in card(app).findChildren(QComboBox) if box.isVisible())


def slider(app):
    return next(one for one in card(app).findChildren(QSlider) if one.isVisible())


def arrow_up(box):
    option = QStyleOptionSpinBox()
    box.initStyleOption(option)
    style = box.style()
    part = QStyle.SubControl.SC_SpinBoxUp
    return style.subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, box).center()


PLACES = {
    "canvas": lambda app: app.window.canvas,
    "list of photos": lambda app: app.window.album.grid,
    "button": lambda app: card(app).menu_button,
    "card": lambda app: card(app).head,
    "slider": slider,
    "combo box": combo_box,
    "number of candidates": lambda app: card(app).body.form.more.candidates,
}


@pytest.mark.parametrize("place", PLACES)
def test_keys_of_the_photo_work_wherever_the_focus_is(app, place):
    there = PLACES[place](app)
    there.setFocus()
    assert QApplication.focusWidget() is there
    number = card(app).body.form.more.candidates
    before = [combo_box(app).currentIndex(), slider(app).value(), number.currentIndex(), app.photos.photo]
    for key in (3, 0, 2, 1):
        press(Qt.Key(Qt.Key.Key_0 + key))
        assert chosen(app) == key
    for key, tool in ((Qt.Key.Key_B, Tool.BRUSH), (Qt.Key.Key_E, Tool.ERASER), (Qt.Key.Key_V, Tool.HAND)):
        press(key)
        assert app.window.canvas.tool is tool
    press(Qt.Key.Key_K)
    assert app.window.canvas.mask_layer is app.photos.layers.hints
    press(Qt.Key.Key_K)
    QTest.keyPress(there, Qt.Key.Key_C)
    assert app.window.canvas._original_held
    QTest.keyRelease(there, Qt.Key.Key_C)
    assert not app.window.canvas._original_held
    after = [combo_box(app).currentIndex(), slider(app).value(), number.currentIndex(), app.photos.photo]
    assert after == before
    assert QApplication.focusWidget() is there


def test_the_queue_keeps_the_letter_that_it_knows(app):
    app.window.queue.list.setFocus()
    press(Qt.Key.Key_R)
    assert app.window.canvas.tool is Tool.HAND
    press(Qt.Key.Key_B)
    assert app.window.canvas.tool is Tool.BRUSH


def test_what_is_typed_into_a_field_of_text_is_text(app):
    for field in (app.window.album.findChild(QLineEdit), card(app).name_field):
        field.setFocus()
        before = chosen(app)
        for key in (Qt.Key.Key_B, Qt.Key.Key_0, Qt.Key.Key_C):
            press(key)
        assert field.text().casefold() == "b0c"
        assert app.window.canvas.tool is Tool.HAND
        assert not app.window.canvas._original_held
        assert chosen(app) == before
        field.clear()


def test_a_number_is_typed_from_a_click_on_it_until_return(app, qtbot, number_box):
    box = number_box
    app.window.canvas.setFocus()
    text = box.findChild(QLineEdit)
    qtbot.mouseClick(text, LEFT)
    assert box.hasFocus()
    box.selectAll()
    before = chosen(app)
    press(Qt.Key.Key_2)
    assert box.value() == 2
    assert chosen(app) == before
    # No letter is part of a number.
    press(Qt.Key.Key_B)
    assert app.window.canvas.tool is Tool.BRUSH
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(app.window.canvas.hasFocus, timeout=PATIENCE)
    press(Qt.Key.Key_3)
    assert (box.value(), chosen(app)) == (2, 3)


def test_arrows_of_a_number_do_not_take_the_keys(app, qtbot, number_box):
    box = number_box
    app.window.canvas.setFocus()
    before = box.value()
    qtbot.mouseClick(box, LEFT, pos=arrow_up(box))
    assert box.hasFocus()
    assert box.value() == before + 1
    press(Qt.Key.Key_2)
    assert (box.value(), chosen(app)) == (before + 1, 2)


def test_with_the_tab_key_a_number_can_be_typed_at_once_and_return_keeps_the_place(app, number_box):
    box = number_box
    box.setFocus(Qt.FocusReason.TabFocusReason)
    box.selectAll()
    press(Qt.Key.Key_4, Qt.Key.Key_Return)
    assert box.value() == 4
    assert box.hasFocus()
    press(Qt.Key.Key_2)
    assert (box.value(), chosen(app)) == (4, 2)


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
@pytest.mark.parametrize("place", ["canvas", "list of photos"])
def test_a_choice_with_the_mouse_gives_the_focus_back(app, qtbot, place):
    box, before = combo_box(app), PLACES[place](app)
    before.setFocus()
    qtbot.mouseClick(box, LEFT, pos=QPoint(10, 10))
    qtbot.waitUntil(box.view().isVisible, timeout=PATIENCE)
    qtbot.keyClick(box.view(), Qt.Key.Key_Down)
    qtbot.keyClick(box.view(), Qt.Key.Key_Return)
    assert box.currentIndex() == 1
    # Some desktops look after the list that was open for a while: what counts is whom the window would give keys to.
    qtbot.waitUntil(lambda: app.window.focusWidget() is before, timeout=PATIENCE)


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
def test_with_the_keyboard_a_choice_keeps_its_place(app, qtbot):
    box = combo_box(app)
    box.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(box.view().isVisible, timeout=PATIENCE)
    qtbot.keyClick(box.view(), Qt.Key.Key_Down)
    qtbot.keyClick(box.view(), Qt.Key.Key_Return)
    QApplication.processEvents()
    assert box.currentIndex() == 1
    assert app.window.focusWidget() is box


def test_a_box_that_is_stepped_through_by_keys_keeps_the_focus(app, qtbot):
    box = combo_box(app)
    box.setFocus(Qt.FocusReason.TabFocusReason)
    before = box.currentIndex()
    press(Qt.Key.Key_Down)
    QApplication.processEvents()
    assert box.currentIndex() == before + 1
    assert box.hasFocus()


def test_the_original_is_let_go_when_the_window_is_left(app):
    QTest.keyPress(app.window.album.grid, Qt.Key.Key_C)
    assert app.window.canvas._original_held
    QApplication.sendEvent(app.window, QEvent(QEvent.Type.WindowDeactivate))
    assert not app.window.canvas._original_held
