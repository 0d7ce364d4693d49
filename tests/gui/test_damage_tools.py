"""Tools and their options say what the canvas does, and do what they say, by mouse and by keys."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QGridLayout,
    QSlider,
    QToolButton,
    QWidget,
)

from pgdiff_desktop.gui.canvas import CanvasView, Tool
from pgdiff_desktop.gui.damage import Brush, MaskLayer
from pgdiff_desktop.gui.damage.damage_tool_bar import DamageToolBar
from pgdiff_desktop.gui.damage.tool_strip import ToolStrip
from pgdiff_desktop.gui.widgets.flow_layout import FlowLayout

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.canvas = CanvasView()
    made.bar = DamageToolBar(made.canvas)
    made.strip = ToolStrip(
        (list(made.bar.tool_actions.values()), [made.bar.undo, made.bar.redo, made.bar.hints])
    )
    layout = QGridLayout(made)
    layout.addWidget(made.bar, 0, 0, 1, 2)
    layout.addWidget(made.strip, 1, 0)
    layout.addWidget(made.canvas, 1, 1)
    layout.setColumnStretch(1, 1)
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


def test_every_tool_is_picked_by_its_button_and_by_its_letter(window, bar, canvas, layer, qtbot):
    for tool, action in reversed(bar.tool_actions.items()):
        button = window.strip.button(action)
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
    # One button for both ways to show a face.
    canvas.set_tool(Tool.FACE_EYES)
    assert bar.tool_actions[Tool.FACE_BOX].isChecked()
    canvas.set_tool(Tool.BRUSH)
    assert bar.tool_actions[Tool.BRUSH].isChecked()
    canvas.set_brush(Brush(200, 0.25))
    assert bar.brush.hardness_slider.value() == 25
    assert bar.brush.size_slider.value() == 230


def test_only_the_options_of_the_tool_in_hand_are_shown(bar, canvas, layer):
    def options():
        shown = {
            "scratches": bar.scratches,
            "brush": bar.brush,
            "whole mask": bar.mask_button,
            "look": bar.overlay_button,
        }
        return {name for name, widget in shown.items() if widget.isVisible()}

    for tool, wanted in {
        Tool.HAND: {"scratches"},
        Tool.BRUSH: {"scratches", "brush", "whole mask", "look"},
        Tool.POLYLINE: {"scratches", "brush", "whole mask", "look"},
        Tool.LASSO: {"scratches", "whole mask", "look"},
        Tool.FACE_BOX: {"scratches"},
    }.items():
        canvas.set_tool(tool)
        assert options() == wanted, tool


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
    canvas.set_tool(Tool.BRUSH)
    places = [child.geometry() for child in bar.findChildren(QAbstractButton)]
    for value, size in ((0, 1), (100, 10), (300, 1000)):
        bar.brush.size_slider.setValue(value)
        assert canvas.brush.size == size
    bar.brush.hardness_slider.setValue(0)
    assert canvas.brush.hardness == 0
    assert [child.geometry() for child in bar.findChildren(QAbstractButton)] == places


@pytest.mark.parametrize("height", range(40, 46))
def test_nothing_moves_up_or_down_when_something_higher_comes_beside_it(qtbot, height):
    bar = QWidget()
    qtbot.addWidget(bar)
    layout = FlowLayout(bar)
    layout.setContentsMargins(0, 4, 0, 4)
    low, higher = QWidget(), QWidget()
    low.setFixedSize(60, 28)
    layout.addWidget(low)
    layout.addWidget(higher)
    bar.resize(400, height)
    bar.show()
    for others in (28, 29, 30, 31, 32):
        higher.setFixedSize(60, others)
        layout.activate()
        top, below = low.y(), height - low.geometry().bottom() - 1
        assert below - top in (0, 1), (others, low.geometry())
        layout.setGeometry(bar.rect())


def test_undo_and_redo_are_offered_when_there_is_something(window, bar, layer, qtbot):
    assert not bar.undo.isEnabled()
    layer.draw_line([QPointF(10, 10), QPointF(200, 10)], Brush(9, 1.0))
    assert bar.undo.isEnabled()
    assert "Line" in bar.undo.toolTip()
    qtbot.mouseClick(window.strip.button(bar.undo), LEFT)
    assert layer.is_empty()
    assert not bar.undo.isEnabled()
    qtbot.mouseClick(window.strip.button(bar.redo), LEFT)
    assert not layer.is_empty()


def test_without_a_mask_only_the_hand_is_offered(bar, canvas, layer):
    canvas.set_mask(None)
    assert [tool for tool, action in bar.tool_actions.items() if action.isEnabled()] == [Tool.HAND]
    assert not bar.scratches.isEnabled()
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


def test_scratches_are_asked_for_once_at_a_time(bar, layer, qtbot):
    with qtbot.waitSignal(bar.propose_requested):
        qtbot.mouseClick(bar.scratches, LEFT)
    width = bar.scratches.width()
    bar.set_proposing(True)
    with qtbot.assertNotEmitted(bar.propose_requested):
        qtbot.mouseClick(bar.scratches, LEFT)
    assert bar.scratches.text() == "Searching…"
    assert bar.scratches.width() == width


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


def test_the_amount_is_seen_and_what_is_typed_counts_at_once(bar, layer, qtbot):
    menu = bar.mask_menu
    layer.fill_rectangle(QRectF(100, 100, 50, 50))
    menu.amount.parentWidget().adjustSize()
    pictures = []
    for amount in (4, 150):
        menu.amount.setValue(amount)
        pictures.append(menu.amount.grab().toImage())
    assert menu.amount.text() == "150 px"
    assert pictures[0] != pictures[1]
    menu.amount.selectAll()
    qtbot.keyClicks(menu.amount, "9")
    menu.grow.trigger()
    assert done(qtbot, layer)[125, 91] == 255
    assert layer.array()[125, 90] == 0


def test_damage_is_exported_beside_the_photo_under_its_name(bar, layer, monkeypatch):
    offered = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *said: offered.append(said[2]) or ("", ""))
    bar.mask_menu.set_photo(Path("/album/Oma 1954.tif"))
    bar.mask_menu.export_file.trigger()
    bar.mask_menu.set_photo(None)
    bar.mask_menu.export_file.trigger()
    assert offered == [str(Path("/album/Oma 1954.damage.png")), "damage.png"]


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


def test_every_control_has_a_name_and_every_tool_says_its_key(window, bar, canvas, layer):
    for tool in Tool:
        canvas.set_tool(tool)
        for part in (bar, window.strip):
            for control in (*part.findChildren(QAbstractButton), *part.findChildren(QSlider)):
                if control.isVisibleTo(part):
                    assert control.accessibleName() or control.text(), control
                    assert control.toolTip(), control
    for action in bar.tool_actions.values():
        assert f"({action.shortcut().toString()})" in action.toolTip()


@pytest.mark.parametrize("width", [480, 700, 1000, 1600])
def test_in_any_window_nothing_is_cut_off(window, bar, canvas, layer, qtbot, width):
    canvas.set_tool(Tool.BRUSH)
    window.resize(width, 600)
    qtbot.waitUntil(lambda: window.width() == width)
    QApplication.processEvents()
    places = [
        child.geometry()
        for child in bar.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if child.isVisible()
    ]
    assert len(places) == 3
    for n, place in enumerate(places):
        assert bar.rect().contains(place)
        assert not any(place.intersects(other) for other in places[n + 1 :])


@pytest.mark.parametrize(("height", "columns"), [(220, 3), (360, 2), (900, 1), (361, 2)])
def test_in_a_low_window_the_tools_go_on_in_another_column(window, canvas, layer, qtbot, height, columns):
    window.resize(900, height)
    qtbot.waitUntil(lambda: window.height() == height)
    QApplication.processEvents()
    buttons = window.strip.findChildren(QToolButton)
    for button in buttons:
        assert window.strip.rect().contains(button.geometry()), button.accessibleName()
    assert len({button.x() for button in buttons}) == columns
