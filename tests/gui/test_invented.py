"""What was invented is hatched over the result, and nowhere else, as long as it is true and wanted."""

from __future__ import annotations

import threading
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from pgdiff_desktop.errors import ErrorCode, PhotoUnreadable
from pgdiff_desktop.gui.canvas import Comparison
from pgdiff_desktop.gui.canvas.hatching import COLOURS, draw_invented, hatched
from pgdiff_desktop.gui.canvas.view_transform import ViewTransform
from pgdiff_desktop.gui.controllers import invented_controller
from pgdiff_desktop.workers.composing import InventedView
from tests.waiting import PATIENCE, all_is_delivered

SHARES = (("eyes", 0.83), ("nose", 0.5), ("mouth", 0.34), ("skin", 0.1), ("hair", 0.0))


@pytest.fixture
def restored(opened, qtbot, monkeypatch):
    """A restored face of which it is known that its middle is invented."""
    drawn = np.zeros((100, 80), np.uint8)
    drawn[25:75, 20:60] = 255
    ids = []

    def view(photo, record, folder, token):
        ids.extend(face.id for face in record.faces if face.chosen)
        return InventedView(drawn, {ids[-1]: SHARES})

    monkeypatch.setattr(invented_controller, "invented_view", view)
    opened.faces.restore_selected_face()
    qtbot.waitUntil(lambda: bool(opened.photos.faces.selected.chosen), timeout=PATIENCE)
    settle(opened, qtbot)
    return opened


def settle(app, qtbot):
    qtbot.waitUntil(lambda: all_is_delivered() and not app.photos.result.is_composing, timeout=PATIENCE)


def switch(app):
    return app.window.action("show_invented")


def legend(app):
    return app.window.invented_legend


def seen(app, x=80, y=100):
    """A piece of the screen around a pixel of the photo."""
    canvas = app.window.canvas
    place = canvas.panes.to_view(QPointF(x, y)).toPoint()
    image = canvas.grab(QRect(place.x() - 15, place.y() - 15, 30, 30)).toImage()
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).copy()


def test_it_is_off_at_first_and_hatches_the_face_when_it_is_wanted(restored, qtbot):
    assert not switch(restored).isChecked()
    assert legend(restored).isHidden()
    settle(restored, qtbot)
    before = seen(restored)
    switch(restored).trigger()
    qtbot.waitUntil(lambda: (seen(restored) != before).mean() > 0.3, timeout=PATIENCE)
    settle(restored, qtbot)
    said = legend(restored).accessibleDescription()
    assert said.startswith("Face 1; Eyes: invented (83%); Nose: partly invented (50%)")
    assert said.endswith("Skin: kept (10%); Hair: kept (0%)")
    corner = seen(restored, 8, 8)
    switch(restored).trigger()
    assert legend(restored).isHidden()
    assert (seen(restored) == before).all()
    assert (seen(restored, 8, 8) == corner).all()


def test_before_anything_is_restored_it_says_so_and_hatches_nothing(opened, qtbot):
    before = seen(opened)
    switch(opened).trigger()
    settle(opened, qtbot)
    assert "Nothing was restored" in legend(opened).accessibleDescription()
    assert (seen(opened) == before).all()


def test_it_goes_with_the_candidate_that_it_was_of(restored, qtbot):
    photo, record = restored.photos.photo, restored.photos.record
    switch(restored).trigger()
    qtbot.waitUntil(lambda: "Eyes" in legend(restored).accessibleDescription(), timeout=PATIENCE)
    face = record.faces[0]
    restored.store.change(photo, record.with_face(replace(face, chosen=None)))
    qtbot.waitUntil(
        lambda: "Nothing was restored" in legend(restored).accessibleDescription(), timeout=PATIENCE
    )
    assert restored.window.canvas._painting._hatched is None
    restored.store.change(photo, record)
    qtbot.waitUntil(lambda: "Eyes" in legend(restored).accessibleDescription(), timeout=PATIENCE)


def test_what_comes_late_for_another_photo_is_not_shown(restored, album, qtbot, monkeypatch):
    tokens, may_end = [], threading.Event()

    def late(photo, record, folder, token):
        tokens.append(token)
        may_end.wait(PATIENCE / 1000)
        return InventedView(np.full((20, 16), 255, np.uint8), {})

    monkeypatch.setattr(invented_controller, "invented_view", late)
    switch(restored).trigger()
    qtbot.waitUntil(lambda: bool(tokens), timeout=PATIENCE)
    assert "Working out" in legend(restored).accessibleDescription()
    restored.albums.go_to(album / "photo 2.png")
    may_end.set()
    settle(restored, qtbot)
    assert tokens[0].is_cancelled
    assert restored.window.canvas._painting._hatched is None


def test_only_the_result_is_hatched_beside_the_original(restored, qtbot):
    canvas = restored.window.canvas
    canvas.set_comparison(Comparison.SIDE_BY_SIDE)
    settle(restored, qtbot)
    before = canvas.grab().toImage()
    switch(restored).trigger()
    qtbot.waitUntil(lambda: "Eyes" in legend(restored).accessibleDescription(), timeout=PATIENCE)
    after = canvas.grab().toImage()
    left, right = (QRect(part.pane) for part in canvas.panes.parts(with_result=True))
    above = canvas.height() - legend(restored).height() - 40
    for pane, is_same in ((left, True), (right, False)):
        area = pane.intersected(QRect(0, 40, canvas.width(), above - 40))
        assert (before.copy(area) == after.copy(area)) is is_same


def test_a_file_that_cannot_be_read_is_said_and_the_switch_goes_off(restored, qtbot, monkeypatch):
    def broken(photo, record, folder, token):
        raise PhotoUnreadable(photo, ErrorCode.PHOTO_WITHOUT_PIXELS)

    monkeypatch.setattr(invented_controller, "invented_view", broken)
    switch(restored).trigger()
    qtbot.waitUntil(lambda: bool(restored.window.notices.notices), timeout=PATIENCE)
    assert not switch(restored).isChecked()
    assert legend(restored).isHidden()


def test_a_face_that_is_left_alone_is_said_to_be_as_it_is(restored, qtbot, monkeypatch):
    drawn = np.zeros((20, 16), np.uint8)
    monkeypatch.setattr(invented_controller, "invented_view", lambda *_: InventedView(drawn, {}))
    switch(restored).trigger()
    qtbot.waitUntil(
        lambda: "as it is in the photo" in legend(restored).accessibleDescription(), timeout=PATIENCE
    )


def test_hatching_is_read_without_colours_and_has_two_degrees():
    values = np.zeros((48, 144), np.uint8)
    values[:, 48:96], values[:, 96:] = 128, 255
    kept, partly, wholly = np.split(hatched(values), 3, axis=1)
    assert not kept.any()
    lines = {code for code, colour in enumerate(COLOURS) if QColor.fromRgba(colour).alpha() > 200}
    # Light and dark ones, so that one of them is seen on any photo.
    lightness = sorted(QColor.fromRgba(COLOURS[code]).lightness() for code in lines)
    assert lightness[0] < 30
    assert lightness[-1] > 200
    lined = [np.isin(shown, list(lines)).mean() for shown in (partly, wholly)]
    assert all(lines <= set(np.unique(shown)) for shown in (partly, wholly))
    assert lined[1] > 1.4 * lined[0]


def test_lines_move_with_the_photo_and_stay_as_wide_at_any_zoom():
    values = np.full((40, 50), 255, np.uint8)

    def drawn(transform, rect):
        image = QImage(rect.size(), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.translate(-rect.topLeft())
        draw_invented(painter, rect, transform, values, QSize(500, 400))
        painter.end()
        return np.frombuffer(image.constBits(), np.uint8).reshape(rect.height(), rect.width(), 4).copy()

    first = drawn(ViewTransform(1.0, 0, 0), QRect(100, 100, 60, 60))
    moved = drawn(ViewTransform(1.0, 7, -5), QRect(107, 95, 60, 60))
    np.testing.assert_array_equal(first, moved)
    zoomed = drawn(ViewTransform(3.0, 0, 0), QRect(100, 100, 60, 60))
    np.testing.assert_array_equal(first, zoomed)
    # Beside the photo there is nothing.
    assert not drawn(ViewTransform(1.0, 0, 0), QRect(-80, 0, 60, 60)).any()


def test_a_turned_photo_is_hatched_where_it_was_invented():
    values = np.zeros((40, 50), np.uint8)
    values[:10, :10] = 255
    transform = ViewTransform(1.0, 0, 0, turns=1, width=500, height=400)
    image = QImage(400, 500, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    draw_invented(painter, QRect(0, 0, 400, 500), transform, values, QSize(500, 400))
    painter.end()
    drawn = np.frombuffer(image.constBits(), np.uint8).reshape(500, 400, 4)
    # Turned to the right, what was at the top left is at the top right.
    assert drawn[:90, 310:].any()
    assert not drawn[120:].any()
    assert not drawn[:, :280].any()
