"""Damage that is painted stays exactly what was painted, and every step is taken back exactly."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QUndoCommand, QUndoStack

from pgdiff_desktop.errors import MaskWrong
from pgdiff_desktop.gui.damage import Brush, MaskLayer
from pgdiff_desktop.gui.damage.mask_commands import LayerSteps, forget_oldest
from pgdiff_desktop.workers import mask_operations
from tests.waiting import PATIENCE, all_is_delivered

HARD = Brush(20, 1.0)


@pytest.fixture
def layer(qtbot):
    made = MaskLayer(700, 500)
    yield made
    made.close()


def point(x, y):
    return QPointF(x, y)


def stroke(layer, *points, brush=HARD, erase=False):
    layer.begin_stroke(points[0], brush, erase=erase)
    for there in points[1:]:
        layer.continue_stroke(there)
    layer.end_stroke()


def settled(qtbot, layer):
    """The mask when nothing is under way."""
    qtbot.waitUntil(lambda: not layer.busy)
    return layer.array().copy()


# Painting


def test_a_dab_is_a_disc_of_the_brushs_size(layer):
    stroke(layer, point(100, 90), brush=Brush(41, 1.0))

    y, x = np.mgrid[0:500, 0:700]
    distance = np.hypot(x + 0.5 - 100, y + 0.5 - 90)
    assert (layer.array()[distance < 20] == 255).all()
    assert (layer.array()[distance > 21.5] == 0).all()


def test_a_fast_stroke_leaves_no_gap(layer):
    stroke(layer, point(3, 3), point(690, 480), brush=Brush(4, 1.0))

    way = np.linspace((3, 3), (690, 480), 5000)
    assert (layer.array()[way[:, 1].astype(int), way[:, 0].astype(int)] == 255).all()


def test_a_stroke_in_pieces_is_the_stroke_at_once(layer):
    stroke(layer, point(20, 30), point(600, 430), brush=Brush(9, 0.5))
    at_once = layer.array().copy()
    layer.undo_stack.undo()
    stroke(layer, *(point(20 + 58 * n, 30 + 40 * n) for n in range(11)), brush=Brush(9, 0.5))
    assert np.abs(at_once.astype(int) - layer.array()).max() <= 2


def test_a_soft_brush_fades_and_going_over_it_again_paints_nothing_new(layer):
    soft = Brush(80, 0.25)
    stroke(layer, point(200, 200), brush=soft)
    row = layer.array()[200, 200:245].astype(int)
    assert row[0] == 255
    assert row[8] == 255
    assert 0 < row[25] < 255
    assert (np.diff(row) <= 0).all()

    once = layer.array().copy()
    stroke(layer, point(200, 200), point(200, 200), brush=soft)
    assert (layer.array() == once).all()
    assert layer.undo_stack.count() == 1


def test_a_light_touch_of_a_pen_paints_a_thin_line_that_swells(layer):
    layer.begin_stroke(point(100, 250), Brush(60, 1.0), pressure=0.0)
    layer.continue_stroke(point(600, 250), 1.0)
    layer.end_stroke()

    widths = (layer.array() > 127).sum(axis=0)
    assert 5 <= widths[102] <= 14
    assert widths[590] >= 56
    assert (np.diff(widths[110:560].astype(int)) >= -1).all()


def test_the_eraser_takes_away_only_what_it_touches(layer):
    layer.fill_rectangle(QRectF(0, 0, 700, 500))
    stroke(layer, point(350, 250), brush=Brush(100, 1.0), erase=True)
    assert layer.array()[250, 350] == 0
    assert layer.array()[250, 410] == 255
    assert (layer.array() == 0).sum() == pytest.approx(np.pi * 50**2, rel=0.05)


@pytest.mark.parametrize("there", [(-500, 100), (100, -3000), (5000, 5000), (-1, -1)])
def test_strokes_may_leave_the_photo(layer, there):
    stroke(layer, point(100, 100), point(*there), point(110, 110))
    stroke(layer, point(*there))
    assert layer.array()[100, 100] == 255


def test_a_lasso_and_a_rectangle_fill_what_they_surround(layer):
    layer.fill_polygon([point(10, 10), point(110, 10), point(110, 60)])
    layer.fill_rectangle(QRectF(310.4, 110.2, -100, 50))
    mask = layer.array()
    assert mask[20, 100] == 255
    assert mask[50, 20] == 0
    assert (mask[110:160, 211:310] == 255).all()
    layer.fill_rectangle(QRectF(-50, -50, 2000, 2000), erase=True)
    assert layer.is_empty()
    assert layer.undo_stack.count() == 3


def test_a_polyline_is_one_step(layer):
    layer.draw_line([point(10, 10), point(200, 10), point(200, 200)], HARD)
    assert layer.array()[10, 100] == 255
    assert layer.array()[100, 200] == 255
    assert layer.undo_stack.count() == 1


def test_what_changed_is_said_with_its_rectangle(layer, qtbot):
    with qtbot.waitSignal(layer.changed) as said:
        layer.begin_stroke(point(100, 100), HARD)
    rect = said.args[0]
    assert rect.contains(QRect(92, 92, 16, 16))
    assert rect.width() < 40
    with qtbot.waitSignal(layer.edited):
        layer.end_stroke()


# Taking back


def test_every_step_is_taken_back_and_done_again_exactly(layer, qtbot):
    random = np.random.default_rng(5)

    def anywhere():
        return point(*(random.uniform(-20, 720) for _ in range(2)))

    steps = [
        lambda: stroke(layer, anywhere(), anywhere(), brush=Brush(random.uniform(1, 90), random.random())),
        lambda: stroke(layer, anywhere(), anywhere(), brush=Brush(30, 0.3), erase=True),
        lambda: layer.fill_polygon([anywhere() for _ in range(5)]),
        lambda: layer.invert(),
        lambda: layer.grow(3),
        lambda: layer.shrink(2),
        lambda: layer.feather(9),
    ]
    states = [settled(qtbot, layer)]
    for n in range(28):
        steps[n % len(steps)]()
        now = settled(qtbot, layer)
        if (now != states[-1]).any():
            states.append(now)
    assert layer.undo_stack.count() == len(states) - 1

    for expected in reversed(states[:-1]):
        layer.undo_stack.undo()
        assert (layer.array() == expected).all()
    assert not layer.undo_stack.canUndo()
    for expected in states[1:]:
        layer.undo_stack.redo()
        assert (layer.array() == expected).all()
    for level, kept in enumerate(layer.levels):
        step = 2**level
        assert kept.shape == (-(-500 // step), -(-700 // step))
        for y in range(kept.shape[0] if step >= 8 else 0):
            for x in range(kept.shape[1]):
                block = layer.array()[y * step : (y + 1) * step, x * step : (x + 1) * step]
                assert kept[y, x] == block.max()


def test_a_stroke_on_a_large_scan_keeps_only_what_it_touched(qtbot):
    layer = MaskLayer(8660, 5774)
    stroke(layer, point(4000, 3000), point(4300, 3100), brush=Brush(40, 0.8))
    assert layer.undo_stack.command(0).edit.memory < 50_000


def test_the_oldest_steps_make_room_and_the_newest_still_work(layer):
    for n in range(6):
        stroke(layer, point(50 + 100 * n, 100))
    before_last = layer.array().copy()
    stroke(layer, point(300, 400), point(600, 400))
    stack = layer.undo_stack
    forget_oldest(stack, stack.command(6).edit.memory + stack.command(5).edit.memory + 10)

    stack.undo()
    assert (layer.array() == before_last).all()
    stack.undo()
    assert layer.array()[100, 550] == 0
    while stack.canUndo():
        stack.undo()
    assert layer.array()[100, 450] == 255  # too old to be taken back


def test_a_cancelled_stroke_was_never_painted(layer):
    stroke(layer, point(100, 100))
    before = layer.array().copy()
    layer.begin_stroke(point(100, 100), HARD, erase=True)
    layer.continue_stroke(point(600, 400))
    layer.cancel_stroke()
    assert (layer.array() == before).all()
    assert layer.undo_stack.count() == 1


def test_undo_while_the_button_is_held_drops_the_stroke_first(layer):
    stroke(layer, point(100, 100))
    layer.begin_stroke(point(300, 300), HARD)
    layer.continue_stroke(point(110, 110))
    layer.undo_stack.undo()
    layer.continue_stroke(point(500, 300))
    layer.end_stroke()
    assert layer.is_empty()
    layer.undo_stack.redo()
    assert (layer.array() > 0).sum() == pytest.approx(np.pi * 10**2, rel=0.1)


def test_a_large_undo_is_spread_over_several_turns_and_then_whole(qtbot, monkeypatch):
    monkeypatch.setattr("pgdiff_desktop.gui.damage.mask_pixels._TURN", 0.0)
    layer = MaskLayer(3000, 2000)
    layer.invert()
    qtbot.waitUntil(lambda: not layer.busy and len(layer._late) == 0)
    edited = []
    layer.edited.connect(lambda: edited.append(layer.is_empty()))
    layer.undo_stack.undo()
    assert layer._late
    assert not edited
    qtbot.waitUntil(lambda: edited == [True])
    assert layer.array().max() == 0
    layer.undo_stack.redo()
    # Whoever paints meanwhile paints on what it will be.
    stroke(layer, point(2900, 1900), erase=True)
    assert layer.array()[0, 0] == 255
    assert layer.array()[1900, 2900] == 0


def test_a_shared_stack_keeps_the_order_of_everything(qtbot):
    stack = QUndoStack()
    layer = MaskLayer(100, 100, LayerSteps(stack))
    stroke(layer, point(50, 50))
    stack.push(QUndoCommand("something else"))
    stroke(layer, point(20, 20))
    stack.undo()
    assert layer.array()[50, 50] == 255
    assert layer.array()[20, 20] == 0
    stack.undo()
    assert layer.array()[50, 50] == 255
    stack.undo()
    assert layer.is_empty()


# The whole mask


@pytest.fixture
def held(monkeypatch):
    """Operations on the whole mask wait until the test lets them go."""
    go = threading.Event()
    real = mask_operations.inverted

    def inverted(mask):
        assert go.wait(PATIENCE / 1000)
        return real(mask)

    monkeypatch.setattr(mask_operations, "inverted", inverted)
    yield go
    go.set()


def test_nobody_paints_into_a_mask_that_is_being_computed(layer, qtbot, held):
    stroke(layer, point(100, 100))
    layer.invert()
    assert layer.busy
    assert not layer.begin_stroke(point(300, 300), HARD)
    layer.fill_rectangle(QRectF(0, 0, 50, 50))
    held.set()
    mask = settled(qtbot, layer)
    assert mask[300, 300] == 255
    assert mask[10, 10] == 255
    assert mask[100, 100] == 0


def test_undo_drops_what_is_being_computed(layer, qtbot, held):
    stroke(layer, point(100, 100))
    layer.invert()
    with qtbot.waitSignal(layer.busy_changed) as said:
        layer.undo_stack.undo()
    assert said.args == [False]
    assert layer.is_empty()
    held.set()
    stroke(layer, point(200, 200))
    layer.grow(1)
    assert (settled(qtbot, layer) > 0).sum() < 600


def test_operations_wait_for_each_other(layer, qtbot, held):
    layer.fill_rectangle(QRectF(100, 100, 10, 10))
    layer.invert()
    layer.shrink(2)
    held.set()
    mask = settled(qtbot, layer)
    assert mask[98, 105] == 0
    assert mask[97, 105] == 255
    assert layer.undo_stack.count() == 3


def test_clearing_what_is_clear_is_no_step(layer):
    layer.clear()
    assert not layer.busy
    assert layer.undo_stack.count() == 0


def test_accepted_damage_is_added_to_what_is_painted_as_one_step(layer, qtbot):
    stroke(layer, point(50, 50))
    painted = layer.array().copy()
    proposal = np.zeros((500, 700), bool)
    proposal[200:300, 100:600] = True
    layer.add_proposal(proposal)
    assert (settled(qtbot, layer) == np.maximum(painted, proposal * np.uint8(255))).all()
    assert layer.undo_stack.count() == 2
    layer.undo_stack.undo()
    assert (layer.array() == painted).all()


# Files


def test_a_mask_goes_out_and_comes_back_in(layer, qtbot, tmp_path):
    stroke(layer, point(50, 50), point(400, 300))
    before = layer.array().copy()
    layer.export_file(tmp_path / "mask.png")
    qtbot.waitUntil((tmp_path / "mask.png").exists)
    layer.clear()
    settled(qtbot, layer)
    layer.import_file(tmp_path / "mask.png")
    assert ((settled(qtbot, layer) > 0) == (before > 127)).all()
    layer.undo_stack.undo()
    assert layer.is_empty()


@pytest.mark.parametrize("how", ["import_file", "load_file"])
def test_a_wrong_file_changes_nothing_and_says_why(layer, qtbot, tmp_path, how):
    Image.new("L", (33, 44), 255).save(tmp_path / "other.png")
    stroke(layer, point(50, 50))
    before = layer.array().copy()
    with qtbot.waitSignal(layer.failed) as said:
        getattr(layer, how)(tmp_path / "other.png")
    assert isinstance(said.args[0], MaskWrong)
    assert (settled(qtbot, layer) == before).all()
    assert layer.undo_stack.count() == 1


def test_the_saved_mask_is_loaded_without_a_step_and_without_being_saved_again(layer, qtbot, tmp_path):
    soft = np.zeros((500, 700), np.uint8)
    soft[100:200, 100:200] = 90
    Image.fromarray(soft).save(tmp_path / "mask.png")
    with qtbot.waitSignal(layer.loaded), qtbot.assertNotEmitted(layer.edited):
        layer.load_file(tmp_path / "mask.png")
    assert (layer.array() == soft).all()
    assert layer.undo_stack.count() == 0
    stroke(layer, point(400, 400))
    layer.undo_stack.undo()
    assert (layer.array() == soft).all()


def test_the_image_for_saving_is_a_copy(layer):
    image = layer.image()
    stroke(layer, point(100, 100))
    assert image.pixelColor(100, 100).red() == 0
    assert layer.image().pixelColor(100, 100).red() == 255
    assert (image.width(), image.height()) == (700, 500)


def test_a_closed_mask_delivers_nothing(layer, qtbot, held):
    layer.invert()
    layer.close()
    with qtbot.assertNotEmitted(layer.changed):
        held.set()
        qtbot.waitUntil(all_is_delivered)
    assert layer.is_empty()
