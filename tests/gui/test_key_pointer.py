"""Painting by the keyboard alone: a cross that arrow keys move, and Space that presses there."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtTest import QTest

from pgdiff_desktop.gui.canvas import CanvasView, Comparison, Tool
from pgdiff_desktop.gui.damage import Brush, MaskLayer
from tests.waiting import all_is_delivered

KEY, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def canvas(qtbot):
    made = CanvasView()
    qtbot.addWidget(made)
    made.resize(640, 480)
    with qtbot.waitExposed(made):
        made.show()
    made.show_photo(np.full((300, 400, 3), 128, np.uint8))
    made.viewport.zoom_to(1.0)
    made.set_brush(Brush(10, 1.0))
    mask = MaskLayer(400, 300, owner=made)
    made.set_mask(mask)
    qtbot.waitUntil(all_is_delivered)
    yield made
    mask.close()
    made.close_photo()


def press(canvas, *keys, held=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(canvas, key, held)


def painted(canvas):
    """Rows and columns of what is painted: top, bottom, left, right."""
    image = canvas.mask_layer.image()
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    down, across = np.nonzero(rows[:, : image.width()] > 127)
    return (down.min(), down.max(), across.min(), across.max()) if len(down) else None


def test_space_paints_while_the_cross_moves(canvas):
    canvas.set_tool(Tool.BRUSH)
    # The cross begins in the middle, at 200, 150.
    press(canvas, KEY.Key_Right, KEY.Key_Space, KEY.Key_Right, KEY.Key_Right, KEY.Key_Space)
    top, bottom, left, right = painted(canvas)
    assert 140 < top < 150 < bottom < 160
    assert 200 < left < 212
    assert 236 < right < 246
    # Not any more: Space let it go.
    press(canvas, KEY.Key_Down, KEY.Key_Down)
    assert painted(canvas) == (top, bottom, left, right)
    assert canvas.mask_layer.undo_stack.count() == 1


def test_shift_moves_by_pixels(canvas):
    canvas.set_tool(Tool.RECTANGLE)
    press(canvas, KEY.Key_Left, KEY.Key_Space)
    press(canvas, *[KEY.Key_Right] * 5, held=SHIFT)
    press(canvas, *[KEY.Key_Down] * 3, held=SHIFT)
    press(canvas, KEY.Key_Space)
    top, bottom, left, right = painted(canvas)
    assert (bottom - top + 1, right - left + 1) == (3, 5)


@pytest.mark.parametrize("tool", [Tool.BRUSH, Tool.LINE, Tool.RECTANGLE, Tool.LASSO])
def test_escape_drops_what_was_begun(canvas, tool):
    canvas.set_tool(tool)
    press(canvas, KEY.Key_Right, KEY.Key_Space, KEY.Key_Right, KEY.Key_Down, KEY.Key_Escape)
    assert painted(canvas) is None
    # The next Space begins anew.
    press(canvas, KEY.Key_Space, KEY.Key_Right, KEY.Key_Down, KEY.Key_Space)
    assert painted(canvas) is not None


def test_a_polyline_has_a_corner_for_each_space(canvas):
    canvas.set_tool(Tool.POLYLINE)
    press(canvas, KEY.Key_Right, KEY.Key_Space, *[KEY.Key_Right] * 4, KEY.Key_Space)
    press(canvas, *[KEY.Key_Down] * 4, KEY.Key_Space, KEY.Key_Return)
    top, bottom, left, right = painted(canvas)
    assert bottom - top > 48
    assert right - left > 48


def test_a_face_is_shown_by_a_box(canvas, qtbot):
    canvas.set_tool(Tool.FACE_BOX)
    press(canvas, KEY.Key_Left, KEY.Key_Space, *[KEY.Key_Right] * 3, *[KEY.Key_Down] * 4)
    with qtbot.waitSignal(canvas.box_drawn) as drawn:
        press(canvas, KEY.Key_Space)
    (box,) = drawn.args
    assert (box.width(), box.height()) == pytest.approx((36, 48))
    assert QRectF(0, 0, 400, 300).contains(box)


def test_with_the_hand_arrows_move_the_photo(canvas):
    canvas.viewport.zoom_to(4.0)
    before = canvas.viewport.transform
    press(canvas, KEY.Key_Right)
    assert canvas.viewport.transform.x < before.x
    assert canvas._input.keys.where is None


def test_the_photo_follows_a_cross_that_leaves_it(canvas):
    canvas.viewport.zoom_to(4.0)
    canvas.set_comparison(Comparison.SIDE_BY_SIDE)
    canvas.set_tool(Tool.BRUSH)
    press(canvas, *[KEY.Key_Left] * 120)
    assert canvas._input.keys.where.x() == 0
    pane = canvas.viewport.pane
    there = canvas.viewport.transform.to_view(canvas._input.keys.where)
    assert 0 <= there.x() < pane.width()


def test_a_mouse_takes_over(canvas):
    canvas.set_tool(Tool.BRUSH)
    press(canvas, KEY.Key_Right, KEY.Key_Space)
    canvas._input.move(QPointF(30, 30), Qt.KeyboardModifier.NoModifier)
    assert canvas._input.keys.where is None
    assert painted(canvas) is None
    # Space takes hold of the photo again.
    QTest.keyPress(canvas, KEY.Key_Space)
    assert canvas._input.pans
    QTest.keyRelease(canvas, KEY.Key_Space)
