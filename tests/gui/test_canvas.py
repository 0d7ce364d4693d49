"""The canvas shows the photo's own pixels where they belong, and what is painted on it at once."""

from __future__ import annotations

import os
import subprocess
import sys

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QImage,
    QInputDevice,
    QPointingDevice,
    QPointingDeviceUniqueId,
    QTabletEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication

from pgdiff_desktop.albums.records import FaceRecord
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.canvas import CanvasView, Comparison, Tool
from pgdiff_desktop.gui.canvas.tools import PAINTING
from pgdiff_desktop.gui.damage import Brush, MaskLayer
from pgdiff_desktop.gui.damage.drawn_proposal import DrawnProposal, proposal_colours, proposal_levels

LEFT, MIDDLE = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton
NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def photo(height=900, width=1300, seed=1):
    """Noise on a slope: every pixel can be told from its neighbours."""
    noise = np.random.default_rng(seed).integers(0, 80, (height, width, 3), dtype=np.uint8)
    return noise + np.linspace(20, 170, width, dtype=np.uint8)[None, :, None]


def face(face_id, x, y, width, height, **changes):
    return FaceRecord(face_id, (x, y, width, height), ((0.0, 0.0),) * 5, 0.9, **changes)


def shown(canvas):
    """What is on the screen now, (H, W, 3); nothing is drawn for it."""
    QApplication.processEvents()
    return pixels_of(canvas.screen().grabWindow(canvas.winId()).toImage())


def pixels_of(image):
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


@pytest.fixture
def canvas(qtbot):
    made = CanvasView()
    qtbot.addWidget(made)
    made.resize(640, 480)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    if made.mask_layer is not None:
        made.mask_layer.close()
    made.close_photo()


@pytest.fixture
def open_photo(canvas, qtbot):
    """Shows a photo and waits until all its levels are there."""

    def show(pixels=None):
        pixels = photo() if pixels is None else pixels
        canvas.show_photo(pixels)
        complete(canvas, qtbot)
        return pixels

    return show


@pytest.fixture
def paintable(canvas, open_photo):
    """A photo with a mask, and the brush in hand."""
    pixels = open_photo()
    layer = MaskLayer(pixels.shape[1], pixels.shape[0])
    canvas.set_mask(layer)
    canvas.set_tool(Tool.BRUSH)
    canvas.set_brush(Brush(40, 1.0))
    return layer


def complete(canvas, qtbot):
    qtbot.waitUntil(lambda: canvas._picture._levels_task is None and canvas._picture._result_task is None)
    QApplication.processEvents()


def drag(qtbot, canvas, *places, button=LEFT, held=NONE):
    qtbot.mousePress(canvas, button, held, places[0])
    for place in places[1:]:
        qtbot.mouseMove(canvas, place)
        QApplication.processEvents()
    qtbot.mouseRelease(canvas, button, held, places[-1])


def wheel(canvas, where, notches=1, held=NONE, pixels=None, device=None):
    event = QWheelEvent(
        QPointF(where),
        canvas.mapToGlobal(QPointF(where)),
        pixels or QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
        Qt.MouseEventSource.MouseEventNotSynthesized,
        device or QPointingDevice.primaryPointingDevice(),
    )
    QApplication.sendEvent(canvas, event)


# What is shown


def test_at_100_percent_a_pixel_of_the_photo_is_a_pixel_of_the_screen(canvas, open_photo):
    pixels = open_photo()
    canvas.viewport.zoom_to(1.0)
    corner = canvas.panes.to_photo(QPointF(0, 0))
    x, y = round(corner.x()), round(corner.y())
    assert (shown(canvas) == pixels[y : y + 480, x : x + 640]).all()


def test_above_200_percent_pixels_are_squares(canvas, open_photo):
    pixels = open_photo()
    canvas.viewport.zoom_to(4)
    screen = shown(canvas)
    corner = canvas.panes.to_photo(QPointF(0, 0))
    for down, across in ((3, 7), (200, 333), (470, 630)):
        y, x = int(corner.y() + (down + 0.5) / 4), int(corner.x() + (across + 0.5) / 4)
        assert (screen[down, across] == pixels[y, x]).all()


def test_from_afar_a_pixel_of_the_screen_is_the_mean_of_what_lies_under_it(canvas, open_photo):
    rows, columns = np.mgrid[0:3200, 0:4000]
    checks = ((rows + columns) % 2 * 255).astype(np.uint8)
    open_photo(np.repeat(checks[:, :, None], 3, axis=2))
    canvas.viewport.fit()
    grey = shown(canvas)[100:380, 100:540].astype(int)
    assert np.abs(grey - 127).max() <= 3


def test_the_photo_fits_until_somebody_zooms(canvas, open_photo):
    open_photo()
    assert canvas.viewport.is_fitted
    canvas.resize(800, 300)
    assert canvas.viewport.is_fitted
    assert canvas.zoom == pytest.approx((300 - 32) / 900, abs=0.001)
    canvas.viewport.step(1)
    zoom = canvas.zoom
    canvas.resize(640, 480)
    assert canvas.zoom == zoom
    assert not canvas.viewport.is_fitted


def test_the_first_view_does_not_wait_for_the_levels(canvas, qtbot):
    pixels = np.full((3000, 4000, 3), (10, 150, 90), np.uint8)
    with qtbot.waitSignal(canvas.photo_shown):
        canvas.show_photo(pixels)
        assert canvas._picture._levels_task is not None
        assert (shown(canvas)[240, 320] == (10, 150, 90)).all()
    complete(canvas, qtbot)


def test_a_photo_that_was_left_is_not_shown_when_it_is_ready(canvas, qtbot):
    canvas.show_photo(np.full((3000, 4000, 3), 200, np.uint8))
    canvas.show_photo(np.full((300, 400, 3), 50, np.uint8))
    complete(canvas, qtbot)
    assert canvas.photo_size.width() == 400
    assert (shown(canvas)[240, 320] == 50).all()


@pytest.mark.parametrize("size", [(1, 1), (1, 4000), (3000, 2), (257, 513)])
def test_photos_of_any_shape_are_shown(canvas, open_photo, size):
    open_photo(np.full((*size, 3), (200, 40, 90), np.uint8))
    for zoom in (0.01, 0.3, 1, 3, 32):
        canvas.viewport.zoom_to(zoom)
        canvas.viewport.show_rect(QRectF(0, 0, size[1], size[0]))
        screen = shown(canvas).reshape(-1, 3)
        if min(size) * canvas.zoom >= 2:
            assert (screen == (200, 40, 90)).all(axis=1).any()


def test_without_a_photo_there_is_an_invitation_or_a_message(canvas, open_photo, qtbot):
    open_photo()
    canvas.set_mask(MaskLayer(1300, 900))
    canvas.show_photo(None)
    empty = shown(canvas)
    canvas_colour = theme.colour("canvas").getRgb()[:3]
    assert (empty[0, 0] == canvas_colour).all()
    assert (empty != canvas_colour).any()
    canvas.set_message("The photo cannot be read.")
    assert (shown(canvas) != empty).any()
    # Nothing that is done to it fails.
    for tool in Tool:
        canvas.set_tool(tool)
        drag(qtbot, canvas, QPoint(100, 100), QPoint(300, 300))
        wheel(canvas, QPoint(100, 100))
    for key in (Qt.Key.Key_F, Qt.Key.Key_Plus, Qt.Key.Key_Delete, Qt.Key.Key_Left, Qt.Key.Key_Escape):
        qtbot.keyClick(canvas, key)


def test_with_other_colours_the_whole_canvas_changes(canvas, open_photo, qapp):
    open_photo()
    shown(canvas)
    theme.apply_theme(qapp, dark=False)
    assert (shown(canvas)[2, 2] == QColor(theme.LIGHT.canvas).getRgb()[:3]).all()


def fresh(canvas, qtbot, pixels, layer):
    """What a canvas shows that has drawn nothing before."""
    other = CanvasView()
    qtbot.addWidget(other)
    other.resize(canvas.size())
    other.show_photo(pixels)
    complete(other, qtbot)
    other.set_mask(layer)
    other.set_tool(canvas.tool)
    other.set_brush(canvas.brush)
    other.viewport.transform = canvas.viewport.transform
    picture = pixels_of(other.grab().toImage())
    other.set_mask(None)
    other.close_photo()
    return picture


def test_what_is_drawn_in_parts_is_what_would_be_drawn_at_once(canvas, paintable, qtbot):
    pixels = canvas._picture.original.levels[0]
    random = np.random.default_rng(3)
    layer = paintable

    def anywhere():
        return QPoint(*(int(v) for v in random.uniform((5, 5), (635, 475))))

    actions = [
        lambda: drag(qtbot, canvas, anywhere(), anywhere(), anywhere()),
        lambda: wheel(canvas, anywhere(), notches=2),
        lambda: drag(qtbot, canvas, anywhere(), anywhere(), button=MIDDLE),
        lambda: drag(qtbot, canvas, anywhere(), anywhere()),
        lambda: layer.undo_stack.undo(),
        lambda: drag(qtbot, canvas, anywhere(), anywhere(), anywhere(), button=MIDDLE),
        lambda: wheel(canvas, anywhere(), notches=-3),
    ]
    for n in range(28):
        actions[n % len(actions)]()
        if n % 3 == 0:
            QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
            difference = np.abs(shown(canvas).astype(int) - fresh(canvas, qtbot, pixels, layer))
            # Where it was smoothed from another corner, a level may round the other way.
            assert difference.max() <= 2, n


# Zoom and pan


def test_the_wheel_zooms_at_the_pointer(canvas, open_photo):
    open_photo()
    where = QPoint(200, 300)
    before = canvas.panes.to_photo(QPointF(where))
    for _ in range(6):
        wheel(canvas, where)
    after = canvas.panes.to_photo(QPointF(where))
    assert canvas.zoom > 1
    assert abs(after.x() - before.x()) < 3
    assert abs(after.y() - before.y()) < 3
    for _ in range(80):
        wheel(canvas, where)
    assert canvas.zoom == 32


def test_two_fingers_on_a_touchpad_pan_and_with_control_zoom(canvas, open_photo):
    open_photo()
    canvas.viewport.zoom_to(1.0)
    touchpad = QPointingDevice(
        "pad",
        17,
        QInputDevice.DeviceType.TouchPad,
        QPointingDevice.PointerType.Finger,
        QInputDevice.Capability.Position | QInputDevice.Capability.PixelScroll,
        2,
        2,
    )
    before = canvas.panes.to_view(QPointF(600, 400))
    wheel(canvas, QPoint(300, 200), pixels=QPoint(30, -17), device=touchpad)
    assert canvas.zoom == 1
    assert canvas.panes.to_view(QPointF(600, 400)) - before == QPointF(30, -17)
    wheel(canvas, QPoint(300, 200), pixels=QPoint(0, 30), device=touchpad, held=CONTROL)
    assert canvas.zoom > 1


@pytest.mark.parametrize("how", ["space", "middle", "hand"])
def test_dragging_moves_the_photo_and_paints_nothing(canvas, paintable, qtbot, how):
    canvas.viewport.zoom_to(1.0)
    if how == "hand":
        canvas.set_tool(Tool.HAND)
    if how == "space":
        qtbot.keyPress(canvas, Qt.Key.Key_Space)
    under = canvas.panes.to_photo(QPointF(300, 200))
    button = MIDDLE if how == "middle" else LEFT
    drag(qtbot, canvas, QPoint(300, 200), QPoint(320, 190), QPoint(390, 150), button=button)
    assert canvas.panes.to_photo(QPointF(390, 150)) == under
    assert paintable.is_empty()
    if how == "space":
        qtbot.keyRelease(canvas, Qt.Key.Key_Space)
    if how != "hand":
        drag(qtbot, canvas, QPoint(300, 200), QPoint(320, 190))
        assert not paintable.is_empty()


def test_the_photo_cannot_be_lost(canvas, open_photo):
    open_photo()
    canvas.viewport.zoom_to(2)
    for _ in range(60):
        canvas.viewport.pan(500, 500)
    assert canvas.viewport.transform.photo_rect(canvas.photo_size).intersects(QRect(200, 200, 240, 80))
    canvas.viewport.zoom_to(0.1)
    centre = canvas.panes.to_view(QPointF(650, 450))
    assert abs(centre.x() - 320) <= 1
    assert abs(centre.y() - 240) <= 1


def test_keys_zoom_and_move(canvas, open_photo, qtbot):
    open_photo()
    qtbot.keyClick(canvas, Qt.Key.Key_1, CONTROL)
    assert canvas.zoom == 1
    with qtbot.waitSignal(canvas.zoom_changed):
        qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.zoom == 1.5
    qtbot.keyClick(canvas, Qt.Key.Key_Minus)
    qtbot.keyClick(canvas, Qt.Key.Key_Minus)
    assert canvas.zoom == pytest.approx(2 / 3)
    canvas.viewport.zoom_to(1.0)
    before = canvas.panes.to_view(QPointF(0, 0))
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.panes.to_view(QPointF(0, 0)).x() < before.x()
    qtbot.keyClick(canvas, Qt.Key.Key_F)
    assert canvas.viewport.is_fitted
    canvas.viewport.zoom_to(1.0)
    qtbot.keyClick(canvas, Qt.Key.Key_0, CONTROL)
    assert canvas.viewport.is_fitted


def test_a_face_is_brought_into_view(canvas, open_photo):
    open_photo()
    canvas.viewport.zoom_to(3)
    canvas.viewport.show_rect(QRectF(900, 700, 60, 80))
    assert canvas.panes.to_view(QPointF(930, 740)) == pytest.approx(QPointF(320, 240)) or (
        abs(canvas.panes.to_view(QPointF(930, 740)).x() - 320) < 40
    )
    seen = canvas.panes.to_view(QPointF(900, 700)), canvas.panes.to_view(QPointF(960, 780))
    assert QRectF(0, 0, 640, 480).contains(QRectF(*seen))


# Painting


def test_a_stroke_paints_where_the_pointer_is_and_is_seen_at_once(canvas, paintable, qtbot):
    canvas.set_overlay(QColor(255, 0, 0), 1.0)
    qtbot.mouseMove(canvas, QPoint(200, 200))
    before = shown(canvas)
    qtbot.mousePress(canvas, LEFT, NONE, QPoint(200, 200))
    qtbot.mouseMove(canvas, QPoint(300, 260))
    screen = shown(canvas)
    changed = (screen != before).any(axis=2)
    for share in np.linspace(0, 0.8, 9):
        x, y = round(200 + 100 * share), round(200 + 60 * share)
        assert (screen[y, x] == (255, 0, 0)).all()
    assert not changed[:150].any()
    qtbot.mouseRelease(canvas, LEFT, NONE, QPoint(300, 260))
    there = canvas.panes.to_photo(QPointF(250, 230))
    assert paintable.array()[int(there.y()), int(there.x())] == 255
    assert paintable.undo_stack.count() == 1


def test_a_stroke_repaints_nothing_but_itself(canvas, paintable, qtbot):
    class Watch(QObject):
        areas: list[int] = []  # noqa: RUF012

        def eventFilter(self, _, happened):
            if happened.type() == QEvent.Type.Paint:
                rect = happened.region().boundingRect()
                self.areas.append(rect.width() * rect.height())
            return False

    qtbot.mousePress(canvas, LEFT, NONE, QPoint(200, 200))
    QApplication.processEvents()
    watch = Watch()
    canvas.installEventFilter(watch)
    for n in range(1, 20):
        qtbot.mouseMove(canvas, QPoint(200 + 5 * n, 200))
        QApplication.processEvents()
    qtbot.mouseRelease(canvas, LEFT, NONE, QPoint(295, 200))
    assert len(watch.areas) >= 19
    assert max(watch.areas[:19]) < 60 * 60


def test_shift_paints_a_straight_line_from_the_last_stroke(canvas, paintable, qtbot):
    drag(qtbot, canvas, QPoint(100, 200), QPoint(105, 200))
    drag(qtbot, canvas, QPoint(500, 200), QPoint(500, 200), held=SHIFT)
    y = int(canvas.panes.to_photo(QPointF(300, 200)).y())
    columns = [int(canvas.panes.to_photo(QPointF(x, 200)).x()) for x in (105, 500)]
    assert (paintable.array()[y, columns[0] : columns[1]] == 255).all()


def test_every_tool_paints_and_with_alt_erases(canvas, paintable, qtbot):
    corners = [QPoint(200, 150), QPoint(400, 150), QPoint(400, 350), QPoint(201, 349)]
    alt = Qt.KeyboardModifier.AltModifier
    canvas.set_brush(Brush(60, 1.0))
    for tool in (Tool.BRUSH, Tool.LINE, Tool.LASSO, Tool.RECTANGLE, Tool.POLYLINE):
        canvas.set_tool(tool)
        painted = []
        for held in (NONE, alt):
            if tool is Tool.POLYLINE:
                for corner in corners:
                    qtbot.mouseClick(canvas, LEFT, held, corner)
                qtbot.keyClick(canvas, Qt.Key.Key_Return)
            else:
                drag(qtbot, canvas, *corners, held=held)
            painted.append(int((paintable.array() > 127).sum()))
        assert painted[0] > 1000, tool
        assert painted[1] == 0, tool
    assert paintable.undo_stack.count() == 10


def test_a_polyline_goes_back_a_corner_and_is_dropped_by_escape(canvas, paintable, qtbot):
    canvas.set_tool(Tool.POLYLINE)
    for corner in (QPoint(100, 100), QPoint(300, 100), QPoint(300, 400)):
        qtbot.mouseClick(canvas, LEFT, NONE, corner)
    qtbot.keyClick(canvas, Qt.Key.Key_Backspace)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    there = canvas.panes.to_photo(QPointF(300, 300))
    assert paintable.array()[int(there.y()), int(there.x())] == 0
    there = canvas.panes.to_photo(QPointF(200, 100))
    assert paintable.array()[int(there.y()), int(there.x())] == 255

    qtbot.mouseClick(canvas, LEFT, NONE, QPoint(100, 300))
    qtbot.mouseClick(canvas, LEFT, NONE, QPoint(300, 300))
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert paintable.undo_stack.count() == 1


def test_a_double_click_ends_a_polyline(canvas, paintable, qtbot):
    canvas.set_tool(Tool.POLYLINE)
    qtbot.mouseClick(canvas, LEFT, NONE, QPoint(100, 100))
    qtbot.mouseClick(canvas, LEFT, NONE, QPoint(300, 100))
    qtbot.mouseDClick(canvas, LEFT, NONE, QPoint(300, 100))
    assert paintable.undo_stack.count() == 1
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert paintable.undo_stack.count() == 1


def test_shift_makes_a_line_level(canvas, paintable, qtbot):
    canvas.set_tool(Tool.LINE)
    canvas.set_brush(Brush(4, 1.0))
    qtbot.mousePress(canvas, LEFT, NONE, QPoint(100, 200))
    qtbot.mouseRelease(canvas, LEFT, SHIFT, QPoint(400, 215))
    rows = np.flatnonzero(paintable.array().any(axis=1))
    assert rows[-1] - rows[0] <= 5


def test_leaving_a_tool_or_a_photo_in_the_middle_leaves_nothing_behind(canvas, paintable, qtbot):
    for leave in (lambda: canvas.set_tool(Tool.ERASER), lambda: canvas.set_mask(None)):
        canvas.set_tool(Tool.BRUSH)
        qtbot.mousePress(canvas, LEFT, NONE, QPoint(200, 200))
        leave()
        qtbot.mouseMove(canvas, QPoint(300, 300))
        qtbot.mouseRelease(canvas, LEFT, NONE, QPoint(300, 300))
        assert paintable.is_empty()
    canvas.set_mask(paintable)


def pen(canvas, kind, place, pressure, end=QPointingDevice.PointerType.Pen):
    device = QPointingDevice(
        "stylus",
        23,
        QInputDevice.DeviceType.Stylus,
        end,
        QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
        1,
        2,
        "",
        QPointingDeviceUniqueId.fromNumericId(9),
    )
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.TabletMove else LEFT
    event = QTabletEvent(
        kind,
        device,
        QPointF(place),
        canvas.mapToGlobal(QPointF(place)),
        pressure,
        0,
        0,
        0,
        0,
        0,
        NONE,
        held,
        LEFT,
    )
    QApplication.sendEvent(canvas, event)
    assert event.isAccepted()


def test_a_pen_paints_by_pressure_and_erases_with_its_other_end(canvas, paintable):
    canvas.set_brush(Brush(100, 1.0))

    def stroke(pressure, **end):
        pen(canvas, QEvent.Type.TabletPress, QPoint(150, 240), pressure, **end)
        pen(canvas, QEvent.Type.TabletMove, QPoint(450, 240), pressure, **end)
        pen(canvas, QEvent.Type.TabletRelease, QPoint(450, 240), 0.0, **end)
        return int((paintable.array()[:, 650] > 127).sum())

    light, full = stroke(0.2), stroke(1.0)
    assert 20 <= light <= 45
    assert 95 <= full <= 105
    assert stroke(1.0, end=QPointingDevice.PointerType.Eraser) == 0


def test_the_outline_of_the_brush_is_as_large_as_what_it_paints(canvas, paintable, qtbot):
    canvas.set_overlay(QColor(0, 255, 0), 1.0)
    canvas.set_brush(Brush(200, 1.0))
    qtbot.mouseMove(canvas, QPoint(320, 240))
    before = shown(canvas)
    qtbot.mouseClick(canvas, LEFT, NONE, QPoint(320, 240))
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    painted = np.flatnonzero((shown(canvas)[240] == (0, 255, 0)).all(axis=1))
    paintable.undo_stack.undo()
    without = shown(canvas)
    ring = np.flatnonzero((before != without).any(axis=2)[240])
    assert abs(ring[0] - painted[0]) <= 3
    assert abs(ring[-1] - painted[-1]) <= 3


def test_without_a_mask_nothing_can_be_painted(canvas, open_photo, qtbot):
    open_photo()
    for tool in Tool:
        canvas.set_tool(tool)
        drag(qtbot, canvas, QPoint(100, 100), QPoint(300, 300))
    assert canvas.mask_layer is None


def test_damage_can_be_hidden(canvas, paintable):
    canvas.set_overlay(QColor(255, 0, 0), 1.0)
    paintable.fill_rectangle(QRectF(0, 0, 1300, 900))
    canvas.set_tool(Tool.HAND)
    assert (shown(canvas)[240, 320] == (255, 0, 0)).all()
    canvas.set_damage_visible(False)
    assert (shown(canvas)[240, 320] != (255, 0, 0)).any()


def test_a_mask_of_another_photo_is_not_shown(canvas, open_photo):
    open_photo()
    before = shown(canvas)
    other = MaskLayer(400, 400)
    other.fill_rectangle(QRectF(0, 0, 400, 400))
    canvas.set_mask(other)
    assert (shown(canvas) == before).all()


def test_a_thin_scratch_is_seen_on_the_whole_scan(canvas, open_photo):
    open_photo(np.full((3000, 4000, 3), 90, np.uint8))
    layer = MaskLayer(4000, 3000)
    canvas.set_mask(layer)
    canvas.set_overlay(QColor(255, 0, 0), 1.0)
    layer.draw_line([QPointF(1000, 0), QPointF(1000, 3000)], Brush(1, 1.0))
    column = round(canvas.panes.to_view(QPointF(1000, 0)).x())
    red = shown(canvas)[240, column - 3 : column + 3, 0]
    assert red.max() > 150


# Comparing


@pytest.fixture
def compared(canvas, open_photo, qtbot):
    """A black photo whose result is white."""
    open_photo(np.zeros((480, 640, 3), np.uint8))
    canvas.show_result([(0, 0, np.full((480, 640, 3), 255, np.uint8))])
    complete(canvas, qtbot)
    canvas.viewport.zoom_to(1.0)
    return canvas


def brightness(canvas, x, y=300):
    return int(shown(canvas)[y, x].mean())


def test_the_result_is_shown_and_holding_a_key_shows_the_original(compared, qtbot):
    assert brightness(compared, 100) == 255
    for key in (Qt.Key.Key_C, Qt.Key.Key_Backslash):
        qtbot.keyPress(compared, key)
        assert brightness(compared, 100) == 0
        qtbot.keyRelease(compared, key)
        assert brightness(compared, 100) == 255
    qtbot.keyPress(compared, Qt.Key.Key_C)
    QApplication.sendEvent(compared, QEvent(QEvent.Type.WindowDeactivate))
    assert brightness(compared, 100) == 255


def test_the_slider_has_the_original_on_its_left_and_follows_the_pointer(compared, qtbot):
    compared.set_comparison(Comparison.SLIDER)
    assert brightness(compared, 300) == 0
    assert brightness(compared, 340) == 255
    # Taken beside its middle, it does not jump.
    drag(qtbot, compared, QPoint(326, 240), QPoint(200, 60), QPoint(126, 20))
    assert compared.panes.slider.line(compared.size()) == 120
    assert brightness(compared, 110) == 0
    assert brightness(compared, 130) == 255
    drag(qtbot, compared, QPoint(120, 240), QPoint(5000, 240))
    assert brightness(compared, 630, 100) == 0
    drag(qtbot, compared, QPoint(639, 240), QPoint(300, 240))
    qtbot.keyClick(compared, Qt.Key.Key_Left)
    assert compared.panes.slider.share == pytest.approx((300 + 1) / 640 - 0.02, abs=0.01)


def test_the_slider_is_taken_with_the_brush_in_hand_without_painting(compared, qtbot):
    layer = MaskLayer(640, 480)
    compared.set_mask(layer)
    compared.set_tool(Tool.BRUSH)
    compared.set_comparison(Comparison.SLIDER)
    drag(qtbot, compared, QPoint(320, 240), QPoint(200, 240))
    assert layer.is_empty()
    drag(qtbot, compared, QPoint(400, 240), QPoint(420, 240))
    assert not layer.is_empty()


def test_without_a_result_there_is_no_slider(canvas, open_photo):
    open_photo()
    before = shown(canvas)
    canvas.set_comparison(Comparison.SLIDER)
    assert not canvas.panes.shows_slider
    assert (shown(canvas) == before).all()


def test_side_by_side_both_panes_show_the_same_place(canvas, open_photo, qtbot):
    pixels = open_photo()
    canvas.show_result([(100, 100, 255 - pixels[100:800, 100:1200])])
    complete(canvas, qtbot)
    with qtbot.waitSignal(canvas.comparison_changed):
        canvas.set_comparison(Comparison.SIDE_BY_SIDE)
    canvas.viewport.zoom_to(1.0)
    canvas.viewport.show_rect(QRectF(600, 400, 100, 100))
    canvas.viewport.zoom_to(1.0)
    drag(qtbot, canvas, QPoint(500, 200), QPoint(470, 210))
    screen = shown(canvas)
    left, right = canvas.panes.all()
    assert left.size() == right.size()
    originals = screen[100:, : left.width()]
    results = screen[100:, right.left() :]
    assert (originals == 255 - results).all()


def test_painting_in_the_right_pane_paints_the_same_place(canvas, paintable, qtbot):
    canvas.set_comparison(Comparison.SIDE_BY_SIDE)
    right = canvas.panes.all()[1]
    expected = canvas.panes.to_photo(QPointF(100, 240))
    drag(qtbot, canvas, QPoint(right.left() + 100, 240), QPoint(right.left() + 100, 240))
    rows, columns = np.nonzero(paintable.array())
    assert columns.mean() == pytest.approx(expected.x(), abs=2)
    assert rows.mean() == pytest.approx(expected.y(), abs=2)


def test_damage_is_seen_with_every_tool_or_only_while_it_is_painted(compared, qtbot):
    layer = MaskLayer(640, 480)
    layer.fill_rectangle(QRectF(0, 0, 640, 480))
    compared.set_mask(layer)
    compared.set_overlay(QColor(255, 0, 0), 1.0)

    def is_red(x=100):
        return bool((shown(compared)[400, x] == (255, 0, 0)).all())

    for tool in Tool:
        compared.set_tool(tool)
        assert is_red(), tool
    qtbot.keyPress(compared, Qt.Key.Key_C)
    assert not is_red()
    qtbot.keyRelease(compared, Qt.Key.Key_C)
    compared.set_damage_visible(False)
    assert {tool for tool in Tool if compared.set_tool(tool) or is_red()} == PAINTING


def test_a_comparison_shows_damage_beside_the_result_not_on_it(compared):
    layer = MaskLayer(640, 480)
    layer.fill_rectangle(QRectF(0, 0, 640, 480))
    compared.set_mask(layer)
    compared.set_overlay(QColor(255, 0, 0), 1.0)
    compared.set_comparison(Comparison.SLIDER)
    assert (shown(compared)[400, 100] == (255, 0, 0)).all()
    assert (shown(compared)[400, 600] == (255, 255, 255)).all()


def test_a_proposal_is_seen_with_every_tool_in_two_colours(compared, qtbot):
    certain, doubtful = np.zeros((480, 640), bool), np.zeros((480, 640), bool)
    certain[:, :200], doubtful[:, 200:400] = True, True
    colours = proposal_colours(QColor("red"), with_doubtful=False)
    compared.set_proposal(DrawnProposal(proposal_levels(certain, doubtful), colours))
    compared.set_damage_visible(False)
    plain = shown(compared)[400, 500]
    for tool in Tool:
        compared.set_tool(tool)
        screen = shown(compared)
        assert len({tuple(screen[400, x]) for x in (100, 300, 500)}) == 3, tool
    qtbot.keyPress(compared, Qt.Key.Key_C)
    assert brightness(compared, 100) == 0
    qtbot.keyRelease(compared, Qt.Key.Key_C)
    compared.set_proposal(None)
    assert (shown(compared)[400, 100] == plain).all()


def test_of_many_results_the_last_one_stays(canvas, open_photo, qtbot):
    open_photo(np.zeros((480, 640, 3), np.uint8))
    for level in range(0, 250, 10):
        canvas.show_result([(0, 0, np.full((480, 640, 3), level, np.uint8))])
    complete(canvas, qtbot)
    assert brightness(canvas, 320) == 240
    canvas.show_result([(0, 0, np.full((480, 640, 3), 99, np.uint8))])
    canvas.show_result(None)
    complete(canvas, qtbot)
    assert not canvas.has_result
    assert brightness(canvas, 320) == 0


def test_a_result_that_comes_before_the_levels_is_shown_after_them(canvas, qtbot):
    canvas.show_photo(np.zeros((3000, 4000, 3), np.uint8))
    canvas.show_result([(0, 0, np.full((3000, 4000, 3), 77, np.uint8))])
    qtbot.waitUntil(lambda: canvas.has_result)
    assert brightness(canvas, 320) == 77


# Faces


def centre_of(canvas, x, y):
    return canvas.panes.to_view(QPointF(x, y)).toPoint()


def test_a_click_selects_the_nearest_face_and_beside_all_none(canvas, open_photo, qtbot):
    open_photo()
    canvas.set_faces((face(7, 100, 100, 600, 700), face(9, 300, 300, 100, 100)), None)
    clicked = []
    canvas.face_clicked.connect(clicked.append)
    for place in ((350, 350), (200, 600), (1200, 850)):
        qtbot.mouseClick(canvas, LEFT, NONE, centre_of(canvas, *place))
    assert clicked == [9, 7, -1]
    canvas.set_faces_visible(False)
    qtbot.mouseClick(canvas, LEFT, NONE, centre_of(canvas, 350, 350))
    assert clicked[3:] == [-1]


def test_a_drag_is_no_click_and_painting_selects_nothing(canvas, paintable, qtbot):
    canvas.set_faces((face(7, 100, 100, 600, 700),), None)
    with qtbot.assertNotEmitted(canvas.face_clicked):
        drag(qtbot, canvas, QPoint(200, 200), QPoint(200, 200))
        canvas.set_tool(Tool.HAND)
        canvas.viewport.zoom_to(1.0)
        drag(qtbot, canvas, QPoint(200, 200), QPoint(260, 230))


def test_the_chip_with_the_number_selects_too(canvas, open_photo, qtbot):
    open_photo()
    canvas.set_faces((face(3, 400, 400, 300, 300),), None)
    corner = canvas.panes.to_view(QPointF(400, 400))
    with qtbot.waitSignal(canvas.face_clicked) as said:
        qtbot.mouseClick(canvas, LEFT, NONE, (corner + QPointF(8, -14)).toPoint())
    assert said.args == [3]


def test_the_selected_face_is_drawn_in_the_accent_colour(canvas, open_photo):
    open_photo(np.full((900, 1300, 3), 128, np.uint8))
    canvas.set_faces((face(3, 400, 300, 300, 300),), None)
    accent = np.array(QColor(theme.DARK.accent).getRgb()[:3])
    edge = centre_of(canvas, 400, 450)
    around = np.s_[edge.y(), edge.x() - 3 : edge.x() + 4]
    assert (np.abs(shown(canvas)[around].astype(int) - accent).sum(axis=1) > 60).all()
    canvas.set_faces(canvas.boxes.faces, 3)
    assert (np.abs(shown(canvas)[around].astype(int) - accent).sum(axis=1) < 12).any()


def test_delete_asks_for_the_selected_face_only(canvas, open_photo, qtbot):
    open_photo()
    canvas.set_faces((face(3, 400, 300, 300, 300),), None)
    with qtbot.assertNotEmitted(canvas.face_delete_requested):
        qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    canvas.set_faces(canvas.boxes.faces, 3)
    with qtbot.waitSignal(canvas.face_delete_requested) as said:
        qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert said.args == [3]


@pytest.mark.parametrize("tool", [Tool.FACE_BOX, Tool.FACE_EYES])
def test_a_face_is_shown_by_a_drag_and_the_former_tool_comes_back(canvas, paintable, qtbot, tool):
    canvas.set_tool(tool)
    expected = QRectF(canvas.panes.to_photo(QPointF(200, 150)), canvas.panes.to_photo(QPointF(300, 280)))
    with qtbot.waitSignal(canvas.box_drawn) as said, qtbot.assertNotEmitted(canvas.eyes_drawn):
        drag(qtbot, canvas, QPoint(300, 280), QPoint(250, 200), QPoint(200, 150))
    assert said.args == [expected]
    assert canvas.tool is Tool.BRUSH
    assert paintable.is_empty()


@pytest.mark.parametrize("tool", [Tool.FACE_BOX, Tool.FACE_EYES])
def test_a_face_is_shown_by_its_eyes_from_left_to_right(canvas, open_photo, qtbot, tool):
    open_photo()
    canvas.set_tool(tool)
    right, left = QPoint(400, 210), QPoint(300, 200)
    # A hand that trembles clicks all the same.
    drag(qtbot, canvas, right, right + QPoint(1, 1))
    with qtbot.waitSignal(canvas.eyes_drawn) as said, qtbot.assertNotEmitted(canvas.box_drawn):
        qtbot.mouseClick(canvas, LEFT, NONE, left)
    assert said.args == [canvas.panes.to_photo(QPointF(left)), canvas.panes.to_photo(QPointF(right))]
    assert canvas.tool is Tool.HAND


def test_escape_drops_an_eye_and_then_the_tool(canvas, open_photo, qtbot):
    open_photo()
    canvas.set_tool(Tool.FACE_EYES)
    qtbot.mouseClick(canvas, LEFT, NONE, QPoint(400, 210))
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.tool is Tool.FACE_EYES
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert canvas.tool is Tool.HAND


def test_the_canvas_says_how_a_face_is_added(canvas, open_photo, qtbot):
    open_photo()
    said = []
    canvas.instruction_changed.connect(said.append)
    canvas.set_tool(Tool.FACE_BOX)
    assert "Drag a box" in said[-1]
    assert "click both eyes" in said[-1]
    qtbot.mouseClick(canvas, LEFT, NONE, QPoint(400, 210))
    assert "other eye" in said[-1]
    qtbot.mouseClick(canvas, LEFT, NONE, QPoint(300, 210))
    assert said[-1] == ""


def chips(canvas):
    area = QRectF(canvas.rect())
    return {one.face.id: one.chip for one in canvas.boxes._placed(canvas.panes.to_view, area, canvas.font())}


def test_a_face_out_of_view_has_no_label_and_every_label_lies_in_view(canvas, open_photo):
    open_photo()
    canvas.set_faces((face(1, 100, 100, 80, 80), face(2, 1000, 700, 80, 80)), 1)
    assert set(chips(canvas)) == {1, 2}
    canvas.viewport.zoom_to(3.0)
    canvas.viewport.show_rect(QRectF(1000, 700, 80, 80))
    assert set(chips(canvas)) == {2}
    both = shown(canvas)
    canvas.set_faces((face(2, 1000, 700, 80, 80),), 1)
    number_of_2 = chips(canvas)[2].toAlignedRect().adjusted(-2, -2, 2, 2)
    alone, hidden = shown(canvas), np.zeros(both.shape[:2], bool)
    hidden[number_of_2.top() : number_of_2.bottom(), number_of_2.left() : number_of_2.right() + 20] = True
    assert (both == alone)[~hidden].all()
    # A box that sticks out on every side.
    canvas.set_faces((face(3, 10, 10, 1280, 880),), None)
    canvas.viewport.zoom_to(2.0)
    assert QRectF(canvas.rect()).contains(chips(canvas)[3])


def test_labels_do_not_cover_one_another(canvas, open_photo):
    open_photo()
    # Heads close together, one box within another, and boxes at the same corner.
    boxes = [
        (400, 300, 90, 90),
        (404, 302, 60, 60),
        (400, 300, 30, 30),
        (430, 296, 90, 90),
        (390, 320, 50, 200),
    ]
    canvas.set_faces(tuple(face(n, *box) for n, box in enumerate(boxes, 1)), 2)
    canvas.viewport.zoom_to(1.0)
    placed = list(chips(canvas).values())
    assert len(placed) == len(boxes)
    for n, chip in enumerate(placed):
        assert not any(chip.intersects(other) for other in placed[n + 1 :])


def test_a_right_click_asks_for_the_menu_of_the_face_below_it(canvas, open_photo, qtbot):
    open_photo()
    canvas.set_faces((face(7, 600, 400, 200, 200),), None)
    asked, chosen = [], []
    canvas.face_menu_requested.connect(lambda face_id, where: asked.append((face_id, where)))
    canvas.face_clicked.connect(chosen.append)
    for place in (QPointF(700, 500), QPointF(50, 50)):
        there = canvas.panes.to_view(place).toPoint()
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(canvas, QContextMenuEvent(reason, there, canvas.mapToGlobal(there)))
    inside = canvas.mapToGlobal(canvas.panes.to_view(QPointF(700, 500)).toPoint())
    assert (asked, chosen) == ([(7, inside)], [7])


# Screens with more pixels

_AT_150_PERCENT = """
import sys
import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pgdiff_desktop.gui.canvas import CanvasView

application = QApplication(sys.argv)
pixels = np.random.default_rng(0).integers(0, 256, (900, 1300, 3), dtype=np.uint8)
canvas = CanvasView()
canvas.resize(400, 300)
canvas.show()
canvas.show_photo(pixels)
while canvas._picture._levels_task is not None:
    application.processEvents()
canvas.viewport.zoom_to(1.0)
image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
screen = rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3)
corner = canvas.panes.to_photo(QPointF(0, 0))
x, y = round(corner.x()), round(corner.y())
assert screen.shape == (450, 600, 3), screen.shape
assert (screen == pixels[y : y + 450, x : x + 600]).all()
assert abs(canvas.panes.to_view(canvas.panes.to_photo(QPointF(33, 44))).x() - 33) < 1e-6
"""


def test_at_150_percent_of_the_desktop_a_pixel_is_still_a_pixel():
    environment = os.environ | {"QT_SCALE_FACTOR": "1.5", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", _AT_150_PERCENT], env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_the_handle_of_the_slider_leaves_the_middle_of_the_photo_to_be_seen(compared):
    compared.set_comparison(Comparison.SLIDER)
    middle = shown(compared)[200:280]
    # Beside the line itself and its shadow.
    assert {int(value) for value in middle[:, 300:316].ravel()} == {0}
    assert {int(value) for value in middle[:, 325:340].ravel()} == {255}
