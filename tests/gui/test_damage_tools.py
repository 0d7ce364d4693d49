"""The tool bar says what the canvas does, and does what it says, by mouse and by keys."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QSlider, QToolButton, QVBoxLayout, QWidget

from pgdiff_desktop.gui.canvas import CanvasView, Tool
from pgdiff_desktop.gui.damage import Brush, MaskLayer
from pgdiff_desktop.gui.damage.damage_tool_bar import DamageToolBar

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.canvas = CanvasView()
    made.bar = DamageToolBar(made.canvas)
    layout = QVBoxLayout(made)
    layout.addWidget(made.bar)
    layout.addWidget(made.canvas, 1)
    made.resize(1000, 600)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    if made.canvas.mask_layer is not None:
        made.canvas.mask_layer.close()
    made.canvas.close_photo()


@pytest.fixture
def canvas(window):
    return window.canvas


@pytest.fixture
def bar(window):
    return window.bar


@pytest.fixture
def layer(canvas):
    canvas.show_photo(np.full((300, 400, 3), 100, np.uint8))
    mask = MaskLayer(400, 300)
    canvas.set_mask(mask)
    canvas.setFocus()
    return mask


def done(qtbot, mask):
    qtbot.waitUntil(lambda: not mask.busy)
    return mask.array()


def button_of(bar, action):
    return next(one for one in bar.findChildren(QToolButton) if one.defaultAction() is action)


def test_every_tool_is_picked_by_its_button_and_by_its_letter(bar, canvas, layer, qtbot):
    for tool, action in reversed(bar.tool_actions.items()):
        button = button_of(bar, action)
        qtbot.mouseClick(button, LEFT)
        assert canvas.tool is tool
        assert button.isChecked()
        assert sum(one.isChecked() for one in bar.tool_actions.values()) == 1
    for tool, action in bar.tool_actions.items():
        qtbot.keyClick(canvas, action.shortcut()[0].key())
        assert canvas.tool is tool
        assert action.isChecked()


def test_the_bar_follows_the_canvas(bar, canvas, layer):
    canvas.set_tool(Tool.LASSO)
    assert bar.tool_actions[Tool.LASSO].isChecked()
    canvas.set_tool(Tool.FACE_BOX)
    assert not any(action.isChecked() for action in bar.tool_actions.values())
    canvas.set_tool(Tool.BRUSH)
    assert bar.tool_actions[Tool.BRUSH].isChecked()
    canvas.set_brush(Brush(200, 0.25))
    assert bar.brush.hardness_slider.value() == 25
    assert bar.brush.size_slider.value() == 230


def test_keys_change_the_brush_and_swap_it_with_the_eraser(bar, canvas, layer, qtbot):
    canvas.set_brush(Brush(40, 0.8))
    qtbot.keyClick(canvas, Qt.Key.Key_BracketRight)
    assert canvas.brush.size == 48
    for _ in range(60):
        qtbot.keyClick(canvas, Qt.Key.Key_BracketLeft)
    assert canvas.brush.size == 1
    for _ in range(80):
        qtbot.keyClick(canvas, Qt.Key.Key_BracketRight)
    assert canvas.brush.size == 1000
    canvas.set_tool(Tool.BRUSH)
    qtbot.keyClick(canvas, Qt.Key.Key_X)
    assert canvas.tool is Tool.ERASER
    qtbot.keyClick(canvas, Qt.Key.Key_X)
    assert canvas.tool is Tool.BRUSH


def test_the_sliders_change_the_brush_and_nothing_moves(bar, canvas, layer):
    places = [child.geometry() for child in bar.findChildren(QAbstractButton)]
    for value, size in ((0, 1), (100, 10), (300, 1000)):
        bar.brush.size_slider.setValue(value)
        assert canvas.brush.size == size
    bar.brush.hardness_slider.setValue(0)
    assert canvas.brush.hardness == 0
    assert [child.geometry() for child in bar.findChildren(QAbstractButton)] == places


def test_undo_and_redo_are_offered_when_there_is_something(bar, layer, qtbot):
    assert not bar.undo.isEnabled()
    layer.draw_line([QPointF(10, 10), QPointF(200, 10)], Brush(9, 1.0))
    assert bar.undo.isEnabled()
    assert "Line" in bar.undo.toolTip()
    qtbot.mouseClick(button_of(bar, bar.undo), LEFT)
    assert layer.is_empty()
    assert not bar.undo.isEnabled()
    qtbot.mouseClick(button_of(bar, bar.redo), LEFT)
    assert not layer.is_empty()


def test_without_a_mask_only_the_hand_is_offered(bar, canvas, layer):
    canvas.set_mask(None)
    assert [tool for tool, action in bar.tool_actions.items() if action.isEnabled()] == [Tool.HAND]
    assert not bar.scratches.button.isEnabled()
    assert not bar.mask_button.isEnabled()
    assert not bar.undo.isEnabled()
    canvas.set_mask(layer)
    assert all(action.isEnabled() for action in bar.tool_actions.values())


def test_another_photo_brings_its_own_steps(bar, canvas, layer):
    layer.fill_rectangle(QRectF(0, 0, 10, 10))
    other = MaskLayer(400, 300)
    canvas.set_mask(other)
    assert not bar.undo.isEnabled()
    layer.fill_rectangle(QRectF(20, 20, 10, 10))
    assert not bar.undo.isEnabled()


def test_scratches_are_asked_for_and_their_sensitivity_changed(bar, layer, qtbot):
    assert not bar.scratches.slider.isEnabled()
    with qtbot.waitSignal(bar.propose_requested):
        qtbot.mouseClick(bar.scratches.button, LEFT)
    width = bar.scratches.button.width()
    bar.set_proposing(True)
    with qtbot.assertNotEmitted(bar.propose_requested):
        qtbot.mouseClick(bar.scratches.button, LEFT)
    assert bar.scratches.button.text() == "Searching…"
    assert bar.scratches.button.width() == width
    bar.set_proposing(False)
    bar.set_has_proposal(True)
    with qtbot.waitSignal(bar.sensitivity_changed) as said:
        bar.scratches.slider.setValue(73)
    assert said.args == [0.73]
    assert bar.sensitivity == 0.73


def test_the_whole_mask_is_changed_from_the_menu(bar, layer, qtbot):
    menu = bar.mask_menu
    menu.aboutToShow.emit()
    assert not menu.grow.isEnabled()
    assert not menu.export_file.isEnabled()
    assert menu.invert.isEnabled()
    layer.fill_rectangle(QRectF(100, 100, 50, 50))
    menu.aboutToShow.emit()
    menu.amount.setValue(7)
    menu.grow.trigger()
    assert done(qtbot, layer)[125, 93] == 255
    assert layer.array()[125, 92] == 0
    menu.shrink.trigger()
    assert done(qtbot, layer)[125, 99] == 0
    menu.feather.trigger()
    assert 0 < done(qtbot, layer)[125, 97] < 255
    menu.invert.trigger()
    assert done(qtbot, layer)[5, 5] == 255
    menu.clear_damage.trigger()
    assert done(qtbot, layer).max() == 0
    assert layer.undo_stack.count() == 6


def test_a_mask_is_exported_and_imported_by_a_file_dialog(bar, layer, qtbot, tmp_path, monkeypatch):
    layer.fill_rectangle(QRectF(100, 100, 50, 50))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mask"), ""))
    bar.mask_menu.export_file.trigger()
    qtbot.waitUntil((tmp_path / "mask.png").exists)
    layer.fill_rectangle(QRectF(0, 0, 400, 300), erase=True)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "mask.png"), ""))
    bar.mask_menu.import_file.trigger()
    assert done(qtbot, layer)[125, 125] == 255
    # A dialog that was closed does nothing.
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    bar.mask_menu.import_file.trigger()
    assert not layer.busy


def test_the_look_of_damage_is_chosen_and_comes_back_at_the_next_start(bar, canvas, layer, qtbot):
    yellow = next(
        one for one in bar.overlay_menu.findChildren(QToolButton) if one.accessibleName() == "Yellow"
    )
    yellow.click()
    assert bar.overlay_menu.colour == QColor("#ffd60a")
    bar.overlay_menu.findChild(QSlider).setValue(100)
    layer.fill_rectangle(QRectF(0, 0, 400, 300))
    seen = canvas.grab().toImage().pixelColor(canvas.width() // 2, canvas.height() // 2)
    assert seen == QColor("#ffd60a")
    canvas.set_brush(Brush(77, 0.5))

    other = CanvasView()
    qtbot.addWidget(other)
    another = DamageToolBar(other)
    qtbot.addWidget(another)
    another.restore_state(bar.save_state())
    assert other.brush == Brush(77, 0.5)
    assert (another.overlay_menu.colour, another.overlay_menu.opacity) == (QColor("#ffd60a"), 1.0)


@pytest.mark.parametrize(
    "saved",
    [
        {},
        {"size": "large", "hardness": None, "colour": 7, "opacity": True},
        {"size": -4, "hardness": 9, "colour": "no colour", "opacity": float("inf")},
    ],
)
def test_a_damaged_look_is_no_reason_not_to_start(bar, canvas, saved):
    bar.restore_state(saved)
    assert 1 <= canvas.brush.size <= 1000
    assert 0 <= canvas.brush.hardness <= 1
    assert 0.1 <= bar.overlay_menu.opacity <= 1


def test_every_control_has_a_name_and_every_tool_says_its_key(bar):
    for control in (*bar.findChildren(QAbstractButton), *bar.findChildren(QSlider)):
        if control.isVisibleTo(bar):
            assert control.accessibleName() or control.text(), control
            assert control.toolTip(), control
    for action in bar.tool_actions.values():
        assert f"({action.shortcut().toString()})" in action.toolTip()


@pytest.mark.parametrize("width", [480, 700, 1000, 1600])
def test_in_any_window_nothing_is_cut_off(window, bar, qtbot, width):
    window.resize(width, 600)
    qtbot.waitUntil(lambda: window.width() == width)
    places = [
        child.geometry()
        for child in bar.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if child.isVisible()
    ]
    assert len(places) == 4
    for n, place in enumerate(places):
        assert bar.rect().contains(place)
        assert not any(place.intersects(other) for other in places[n + 1 :])
