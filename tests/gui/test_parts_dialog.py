"""Cutting a scanned page: what is proposed, corrected by pointer and keys, and written beside the scan."""

from __future__ import annotations

import hashlib
import math

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from pgdiff_desktop.gui.scans import part_shapes
from pgdiff_desktop.gui.scans.parts_dialog import PartsDialog
from pgdiff_desktop.scans.parts import ScanPart
from pgdiff_desktop.workers import scan_cutting
from pgdiff_desktop.workers.scan_cutting import Cut
from tests.waiting import PATIENCE

LEFT = Qt.MouseButton.LeftButton
SCAN = QSizeF(600, 400)


@pytest.fixture
def page(tmp_path):
    """A white page with two photos of noise."""
    pixels = np.full((400, 600, 3), 250, np.uint8)
    noise = np.random.default_rng(3).integers(20, 180, (400, 600, 1), dtype=np.uint8)
    for area in (np.s_[60:320, 40:250], np.s_[80:340, 330:560]):
        pixels[area] = noise[area]
    path = tmp_path / "page.png"
    Image.fromarray(pixels).save(path)
    return path


@pytest.fixture
def open_dialog(qtbot):
    # As in the product: nobody else keeps a dialog that is shown.
    owner = QWidget()
    qtbot.addWidget(owner)

    def make(photo, wanted=Cut.SPLIT):
        dialog = PartsDialog(photo, wanted, owner)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(lambda: bool(dialog.view.parts), timeout=PATIENCE)
        return dialog

    return make


def place(view, x, y):
    return view._to_view(QPointF(x, y)).toPoint()


def drag(view, start, end):
    QTest.mousePress(view, LEFT, pos=place(view, *start))
    QTest.mouseMove(view, place(view, *end))
    QTest.mouseRelease(view, LEFT, pos=place(view, *end))


def near(part, x, y, width, height, *, by=4):
    found = (part.x, part.y, part.width, part.height)
    return all(abs(a - b) <= by for a, b in zip(found, (x, y, width, height), strict=True))


def test_the_photos_of_a_page_are_proposed_and_written_beside_it(open_dialog, page, qtbot):
    before = hashlib.sha256(page.read_bytes()).digest()
    (page.parent / "page.1.png").write_bytes(b"somebody's")
    dialog = open_dialog(page)
    assert len(dialog.view.parts) == 2
    assert near(dialog.view.parts[0], 145, 190, 210, 260)
    with qtbot.waitSignal(dialog.written, timeout=PATIENCE) as said:
        dialog.accept_button.click()
    files = said.args[0].files
    assert len(files) == 2
    assert all(file.parent == page.parent and file.stem.startswith("page.") for file in files)
    assert (page.parent / "page.1.png").read_bytes() == b"somebody's"
    assert hashlib.sha256(page.read_bytes()).digest() == before
    with Image.open(files[0]) as piece:
        assert abs(piece.width - 210) <= 8
    assert not dialog.isVisible()


def test_where_nothing_is_found_the_whole_scan_is_one_photo(open_dialog, tmp_path):
    Image.new("RGB", (300, 200), (90, 90, 90)).save(tmp_path / "plain.png")
    dialog = open_dialog(tmp_path / "plain.png")
    assert dialog.view.parts == [ScanPart(150, 100, 300, 200)]
    assert "No separate photos" in dialog.says.text()
    assert not dialog.remove.isEnabled()
    QTest.keyClick(dialog.view, Qt.Key.Key_Delete)
    assert len(dialog.view.parts) == 1


def test_parts_are_moved_pulled_turned_drawn_and_removed_by_the_pointer(open_dialog, page):
    dialog = open_dialog(page)
    view = dialog.view
    view.parts = [ScanPart(150, 200, 160, 200), ScanPart(440, 200, 160, 200)]
    view.selected = 0
    drag(view, (150, 230), (170, 240))
    assert near(view.parts[0], 170, 210, 160, 200)
    drag(view, (440, 230), (450, 230))
    assert view.selected == 1
    drag(view, (530, 300), (550, 320))
    assert near(view.parts[1], 460, 210, 180, 220)
    top = part_shapes.place_of(view.parts[1], (0, -1))
    handle = view._turning_handle(view.parts[1]).toPoint()
    QTest.mousePress(view, LEFT, pos=handle)
    QTest.mouseMove(view, place(view, top.x() + 40, top.y()))
    QTest.mouseRelease(view, LEFT, pos=place(view, top.x() + 40, top.y()))
    assert abs(view.parts[1].angle - math.degrees(math.atan2(40, 110))) < 3
    drag(view, (270, 20), (340, 80))
    assert len(view.parts) == 3
    assert near(view.parts[2], 305, 50, 70, 60)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert len(view.parts) == 2


def test_everything_works_by_keys(open_dialog, page, qtbot):
    dialog = open_dialog(page)
    view = dialog.view
    view.setFocus()
    first, second = view.parts
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert view.parts[0] == first
    assert view.parts[1].x > second.x
    QTest.keyClick(view, Qt.Key.Key_BracketRight)
    assert view.parts[1].angle == pytest.approx(second.angle + 0.2)
    wide = view.parts[1].width
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.parts[1].width > wide
    dialog.turn.setValue(7.5)
    assert view.parts[1].angle == 7.5
    dialog.add.click()
    assert len(view.parts) == 3
    assert "3 " in dialog.accept_button.text()


def test_what_lies_opposite_a_handle_stays_where_it_is():
    part = ScanPart(300, 200, 120, 80, 25.0)
    for handle in part_shapes.HANDLES:
        opposite = (-handle[0], -handle[1])
        fixed = part_shapes.place_of(part, opposite)
        pulled = part_shapes.pulled(part, handle, QPointF(350, 260), SCAN)
        away = part_shapes.place_of(pulled, opposite) - fixed
        assert math.hypot(away.x(), away.y()) < 1e-6
        assert pulled.angle == 25.0
        pulled.check(600, 400)


def test_a_part_is_never_pulled_to_nothing_nor_off_the_scan():
    part = ScanPart(300, 200, 120, 80, 10.0)
    small = part_shapes.pulled(part, (1, 1), QPointF(0, 0), SCAN)
    assert small.width >= part_shapes.least_side(SCAN)
    off = part_shapes.moved(part, QPointF(9000, -9000), SCAN)
    assert (off.x, off.y) == (600, 0)
    off.check(600, 400)
    assert part_shapes.turned(ScanPart(1, 1, 1, 1, 179.0), 3.0).angle == pytest.approx(-178.0)


def test_a_scan_that_cannot_be_read_says_so(qtbot, tmp_path):
    (tmp_path / "page.png").write_bytes(b"no picture")
    dialog = PartsDialog(tmp_path / "page.png", Cut.SPLIT)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: "page.png" in dialog.says.text(), timeout=PATIENCE)
    assert not dialog.accept_button.isEnabled()


def test_closing_while_it_writes_stops_and_shows_nothing(open_dialog, page, qtbot, monkeypatch):
    tokens = []

    def waits(photo, parts, token):
        tokens.append(token)
        while True:
            token.raise_if_cancelled()

    dialog = open_dialog(page)
    monkeypatch.setattr("pgdiff_desktop.gui.scans.parts_dialog.cut_page", waits)
    dialog.accept_button.click()
    qtbot.waitUntil(lambda: bool(tokens), timeout=PATIENCE)
    dialog.reject()
    assert tokens[0].is_cancelled
    assert not dialog.isVisible()


def test_pieces_appear_in_the_album_and_the_first_is_shown(open_app, page, qtbot):
    app = open_app(page)
    qtbot.waitUntil(lambda: app.photos.is_loaded, timeout=PATIENCE)
    app.window.action("split_page").trigger()
    dialog = app.dialogs._open["parts"]
    qtbot.waitUntil(lambda: len(dialog.view.parts) == 2, timeout=PATIENCE)
    dialog.accept_button.click()
    pieces = [page.parent / f"page.{number}.png" for number in (1, 2)]
    qtbot.waitUntil(lambda: set(pieces) < set(app.window.album.photos()), timeout=PATIENCE)
    qtbot.waitUntil(lambda: app.photos.photo == pieces[0], timeout=PATIENCE)


def test_a_border_is_proposed_for_one_photo(tmp_path):
    pixels = np.full((300, 400, 3), 245, np.uint8)
    pixels[40:260, 50:350] = np.random.default_rng(3).integers(20, 180, (220, 300, 1), dtype=np.uint8)
    Image.fromarray(pixels).save(tmp_path / "bordered.png")
    (part,) = scan_cutting.read_page(tmp_path / "bordered.png", Cut.CROP).parts
    assert near(part, 200, 150, 300, 220)
