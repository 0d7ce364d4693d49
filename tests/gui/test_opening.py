"""While a large photo is being opened: what it will be is seen, and nothing says that none is open."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest

from pgdiff_desktop.gui.controllers import photo_controller


@pytest.fixture
def slow_disk(monkeypatch):
    """Photos are read when this is set."""
    go, load = threading.Event(), photo_controller.load_photo

    def slowly(path):
        assert go.wait(60)
        return load(path)

    monkeypatch.setattr(photo_controller, "load_photo", slowly)
    yield go
    go.set()


@pytest.fixture
def opening(open_app, album, slow_disk, qtbot):
    app = open_app(album / "photo 1.png")
    app.window.resize(1280, 800)
    qtbot.waitUntil(lambda: app.photos.is_opening)
    return app


def is_open(app):
    return app.photos.is_loaded and bool(app.photos.record.faces)


def test_the_photo_is_seen_at_once_out_of_focus(opening, album, slow_disk, qtbot):
    first = album / "photo 1.png"
    qtbot.waitUntil(lambda: opening.window.album.thumbnail(first) is not None)
    red = QImage(160, 200, QImage.Format.Format_RGB32)
    red.fill(QColor("red"))
    opening.photos.show_thumbnail(album / "photo 2.png", red)
    canvas = opening.window.canvas
    assert canvas.grab().toImage().pixelColor(canvas.width() // 2, 60).red() < 200, "that of another photo"
    opening.photos.show_thumbnail(first, red)
    seen = canvas.grab().toImage()
    assert seen.pixelColor(canvas.width() // 2, 60).red() > 150
    slow_disk.set()
    qtbot.waitUntil(lambda: is_open(opening))
    seen = canvas.grab().toImage().pixelColor(canvas.width() // 2, 60)
    assert abs(seen.red() - seen.green()) < 30, "the photo is grey"


def test_nothing_says_that_no_photo_is_open(opening, album):
    faces = opening.window.faces
    assert faces.no_photo.isHidden()
    assert not faces.opening.isHidden()
    assert "photo 1.png" in opening.window.canvas._message
    assert opening.window.album.grid.current_photo() in (None, album / "photo 1.png")
    export = opening.window.action("export_photo")
    assert not export.isEnabled()
    assert export.statusTip() == "The photo is still being opened."


def test_what_was_pressed_meanwhile_is_done_or_does_no_harm(opening, album, door, slow_disk, qtbot):
    canvas = opening.window.canvas
    canvas.setFocus()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_1, Qt.Key.Key_C, Qt.Key.Key_Space, Qt.Key.Key_Plus):
        QTest.keyClick(canvas, key)
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton)
    restore = opening.window.action("restore_photo")
    assert restore.isEnabled()
    restore.trigger()
    assert opening.photos.photo == album / "photo 1.png"
    slow_disk.set()
    qtbot.waitUntil(lambda: bool(door.sampled))
    qtbot.waitUntil(lambda: not opening.queue.has_work)
    assert {photo for photo, _, _ in door.sampled} == {album / "photo 1.png"}
    assert not np.any(opening.photos.layers.mask.array())


def test_a_photo_that_cannot_be_opened_says_so_in_place_of_its_preview(opening, album, slow_disk, qtbot):
    (album / "photo 1.png").write_bytes(b"no photo")
    slow_disk.set()
    qtbot.waitUntil(lambda: bool(opening.window.notices.notices))
    assert not opening.window.faces.no_photo.isHidden()
    assert opening.window.canvas._preview.isNull()
    assert opening.window.action("export_photo").statusTip() == ""
