"""What a screen reader finds, and what a control says of itself: every one, in the window and in every dialog."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QScrollArea, QSlider, QTabWidget, QWhatsThis, QWidget

from pgdiff_desktop.gui.explainer import explanation_of
from tests.gui.surfaces import fill_window, open_dialogs
from tests.waiting import PATIENCE

_NAME, _DESCRIPTION = QAccessible.Text.Name, QAccessible.Text.Description
# Roles that tell nobody what can be done.
_NOTHING = frozenset({QAccessible.Role.NoRole, QAccessible.Role.Client})
# What Qt itself says to be areas, with what can be done inside.
_AREAS = (QScrollArea, QTabWidget)


@pytest.fixture
def surfaces(open_app, album, qtbot):
    app = open_app()
    fill_window(app, album, qtbot)
    return {"window": app.window, **open_dialogs(app, album, qtbot)}


@pytest.fixture
def opened(open_app, album, qtbot):
    app = open_app(album / "photo 1.png")
    qtbot.waitUntil(lambda: bool(app.photos.record and app.photos.record.faces), timeout=PATIENCE)
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow, timeout=PATIENCE)
    return app


def seen(interface):
    """All that a screen reader comes by."""
    if interface.state().invisible:
        return
    yield interface
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.isValid():
            yield from seen(child)


def controls(surface):
    """What can have the focus."""
    for interface in seen(QAccessible.queryAccessibleInterface(surface)):
        if interface.state().focusable:
            yield interface


def test_every_control_has_a_name_and_a_role(surfaces):
    lacking = [
        (name, control.role(), control.text(_NAME), control.object())
        for name, surface in surfaces.items()
        for control in controls(surface)
        if not control.text(_NAME).strip()
        or (control.role() in _NOTHING and not isinstance(control.object(), _AREAS))
    ]
    assert lacking == []
    counts = {name: len(list(controls(surface))) for name, surface in surfaces.items()}
    assert counts["window"] > 60
    assert min(counts.values()) >= 3, counts


def test_a_choice_says_what_is_chosen_by_it(surfaces):
    """Its name is its value on Linux, so that something else has to say what the value is of."""
    for surface in surfaces.values():
        for combo in surface.findChildren(QComboBox):
            control = QAccessible.queryAccessibleInterface(combo)
            assert control.text(_DESCRIPTION) or control.relations(), combo.accessibleName()
            assert combo.accessibleName()


def test_no_two_buttons_of_a_surface_have_one_name(surfaces):
    for name, surface in surfaces.items():
        names = Counter(
            control.text(_NAME)
            for control in controls(surface)
            if control.role() == QAccessible.Role.Button and control.object().window() is surface
        )
        assert [said for said, count in names.items() if count > 1] == [], name


def test_rows_of_lists_have_names(surfaces):
    rows = [
        row
        for surface in surfaces.values()
        for row in seen(QAccessible.queryAccessibleInterface(surface))
        if row.role() == QAccessible.Role.ListItem
    ]
    assert len(rows) > 5
    assert [row for row in rows if not row.text(_NAME).strip()] == []


def test_every_control_explains_itself(surfaces):
    silent = [
        (name, type(widget).__name__, widget.objectName())
        for name, surface in surfaces.items()
        for widget in surface.findChildren(QWidget)
        if widget.isVisibleTo(surface)
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not explanation_of(widget)
    ]
    assert silent == []


def test_the_key_explains_what_has_the_focus(opened, qtbot, monkeypatch):
    shown = []
    monkeypatch.setattr(QWhatsThis, "showText", lambda place, text, widget: shown.append(text))
    sliders = opened.window.damage_bar.findChildren(QSlider)
    next(slider for slider in sliders if slider.accessibleName() == "Brush size").setFocus()
    QTest.keyClick(opened.window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert len(shown) == 1
    assert "<b>Brush size" in shown[0]
    # And what the area around it is for.
    assert "Tools for the damage" in shown[0]


def test_a_click_explains_and_does_nothing_else(opened, qtbot, monkeypatch):
    shown = []
    monkeypatch.setattr(QWhatsThis, "showText", lambda place, text, widget: shown.append(text))
    pause = opened.window.queue.pause
    opened.window.action("whats_this").trigger()
    assert QWhatsThis.inWhatsThisMode()
    asked = QHelpEvent(QEvent.Type.QueryWhatsThis, QPoint(2, 2), pause.mapToGlobal(QPoint(2, 2)))
    assert QApplication.sendEvent(pause, asked)
    QTest.mouseClick(pause, Qt.MouseButton.LeftButton)
    assert [text.count("Pause") for text in shown] == [1]
    assert not opened.queue.is_paused
    QWhatsThis.leaveWhatsThisMode()
    QTest.mouseClick(pause, Qt.MouseButton.LeftButton)
    assert len(shown) == 1


def test_an_explanation_says_nothing_twice(opened):
    words = explanation_of(opened.window.queue.pause)
    assert words.count("Pause") == 1
    assert "Ctrl+." in words
    assert explanation_of(opened.window.album.count)
