"""Painted colours: on the canvas, on the disk, and in what the engine is asked for."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from pgdiff_desktop.albums.composition import composition_of
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.photo_stages import PhotoStages
from pgdiff_desktop.errors import MaskWrong
from pgdiff_desktop.gui.canvas import Tool
from pgdiff_desktop.gui.damage import Brush, HintLayer
from pgdiff_desktop.workers.hint_files import encoded_hints, read_hints
from tests.waiting import PATIENCE

GREEN, RED = QColor(40, 120, 60), QColor(150, 30, 40)


@pytest.fixture
def layer(qtbot):
    made = HintLayer(120, 80)
    made.colour = GREEN
    yield made
    made.close()


@pytest.fixture
def opened(open_app, album, qtbot):
    app = open_app(album / "photo 1.png")
    qtbot.waitUntil(lambda: bool(app.photos.record and app.photos.record.faces), timeout=PATIENCE)
    return app


def stroke(layer, start, end, size=10, *, erase=False):
    layer.begin_stroke(QPointF(*start), Brush(size, 0.2), erase=erase)
    layer.continue_stroke(QPointF(*end))
    layer.end_stroke()


def painted(layer):
    """The layer as it is saved, (H, W, 4)."""
    data = encoded_hints(layer.array(), layer.image().colorTable())
    return None if data is None else rgba(data)


def rgba(data):
    from io import BytesIO

    return np.asarray(Image.open(BytesIO(data)).convert("RGBA"))


def test_a_later_colour_covers_an_earlier_one_and_undo_brings_it_back(layer):
    stroke(layer, (20, 40), (100, 40))
    layer.colour = RED
    stroke(layer, (60, 10), (60, 70))
    assert tuple(painted(layer)[40, 60]) == (150, 30, 40, 255)
    assert tuple(painted(layer)[40, 90]) == (40, 120, 60, 255)
    layer.undo_stack.undo()
    assert tuple(painted(layer)[40, 60]) == (40, 120, 60, 255)
    layer.undo_stack.redo()
    assert tuple(painted(layer)[40, 60]) == (150, 30, 40, 255)


def test_colours_are_never_mixed_at_their_edges(layer):
    stroke(layer, (20, 40), (100, 40))
    layer.colour = RED
    stroke(layer, (60, 10), (60, 70))
    layer.fill_rectangle(QRectF(5, 5, 20, 20))
    layer.fill_polygon([QPointF(70, 10), QPointF(110, 12), QPointF(90, 30)])
    colours = {tuple(pixel) for pixel in painted(layer).reshape(-1, 4)}
    assert colours == {(0, 0, 0, 0), (40, 120, 60, 255), (150, 30, 40, 255)}


def test_the_eraser_leaves_nothing_behind(layer):
    stroke(layer, (20, 40), (100, 40))
    stroke(layer, (10, 40), (110, 40), size=30, erase=True)
    assert layer.is_empty()
    assert painted(layer) is None


def test_more_colours_than_there_are_numbers_become_the_nearest(layer):
    for number in range(300):
        layer.colour = QColor(number % 256, number // 256 * 200, 0)
        assert 1 <= layer.level <= 255
    assert len(layer.colours) == 256


def test_a_file_with_many_colours_is_read_in_nearly_the_same_ones(tmp_path):
    ramp = np.zeros((64, 64, 4), np.uint8)
    ramp[..., 0], ramp[..., 1] = np.meshgrid(np.arange(64) * 4, np.arange(64) * 4)
    ramp[..., 3] = 255
    ramp[:8] = 0
    Image.fromarray(ramp).save(tmp_path / "ramp.png")
    levels, palette = read_hints(tmp_path / "ramp.png", (64, 64))
    assert not levels[:8].any()
    assert len(palette) <= 255
    shown = np.array([[(ink >> 16, ink >> 8 & 255) for ink in palette]])[0][levels[8:] - 1]
    assert np.abs(shown - ramp[8:, :, :2]).max() <= 26


def test_hints_of_another_photo_are_refused(tmp_path):
    Image.new("RGBA", (10, 10)).save(tmp_path / "hints.png")
    with pytest.raises(MaskWrong):
        read_hints(tmp_path / "hints.png", (20, 10))


def test_tools_paint_colours_and_then_damage_again(opened, qtbot):
    bar, canvas = opened.window.damage_bar, opened.window.canvas
    bar.hints.trigger()
    assert canvas.mask_layer is opened.photos.layers.hints
    assert canvas.tool is Tool.BRUSH
    assert not bar.scratches.isVisible()
    assert bar.tool_actions[Tool.ERASER].text() == "Erase colours"
    stroke(opened.photos.layers.hints, (20, 40), (80, 40))
    opened.window.action("undo").trigger()
    assert opened.photos.layers.hints.is_empty()
    bar.hints.trigger()
    assert canvas.mask_layer is opened.photos.layers.mask
    assert bar.scratches.isVisible()
    assert opened.photos.layers.mask.is_empty()


def test_the_button_of_the_card_takes_the_brush_for_colours(opened):
    opened.window.photo_card.form.paint.click()
    assert opened.window.canvas.mask_layer is opened.photos.layers.hints
    opened.window.photo_card.form.paint.click()
    assert opened.window.canvas.mask_layer is opened.photos.layers.hints


def test_painted_colours_are_saved_come_back_and_ask_for_colour(opened, album, qtbot):
    photo, folder = album / "photo 1.png", SidecarFolder(album)
    opened.window.damage_bar.hints.trigger()
    opened.window.damage_bar.hint_menu.set_colour(RED)
    stroke(opened.photos.layers.hints, (20, 40), (80, 40))
    qtbot.waitUntil(lambda: folder.load(photo).hints, timeout=PATIENCE)
    qtbot.waitUntil(lambda: folder.load(photo).stages.colour is True, timeout=PATIENCE)
    saved = np.asarray(Image.open(folder.hints_path(photo)))
    assert tuple(saved[40, 50]) == (150, 30, 40, 255)
    assert saved.shape == (200, 160, 4)
    assert not saved[100].any()

    composed = composition_of(photo, folder.load(photo), folder)
    assert composed.stages == PhotoStages(colour=True, hints=folder.hints_path(photo))

    opened.albums.go_to(album / "photo 2.png")
    qtbot.waitUntil(lambda: opened.photos.is_loaded, timeout=PATIENCE)
    assert opened.photos.layers.hints.is_empty()
    assert opened.window.canvas.mask_layer is opened.photos.layers.mask
    opened.albums.go_to(photo)
    qtbot.waitUntil(lambda: opened.photos.is_loaded, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not opened.photos.layers.hints.is_empty(), timeout=PATIENCE)
    assert tuple(painted(opened.photos.layers.hints)[40, 50]) == (150, 30, 40, 255)

    opened.photos.layers.hints.clear()
    qtbot.waitUntil(lambda: not folder.hints_path(photo).exists(), timeout=PATIENCE)


def test_a_choice_of_colour_is_not_overruled_by_painting(opened):
    opened.window.photo_card.changed.emit(PhotoStages(colour=False))
    stroke(opened.photos.layers.hints, (20, 40), (80, 40))
    assert opened.photos.record.hints
    assert opened.photos.record.stages.colour is False


def test_the_engine_is_given_the_colours_as_they_were_painted_last(opened, album, door, qtbot, monkeypatch):
    seen, sample = [], door.sample_faces

    def looking(request, *others):
        seen.append(tuple(np.asarray(Image.open(request.stages.hints))[40, 50]))
        return sample(request, *others)

    monkeypatch.setattr(door, "sample_faces", looking)
    opened.photos.layers.hints.colour = RED
    stroke(opened.photos.layers.hints, (20, 40), (80, 40))
    opened.window.action("restore_face").trigger()
    qtbot.waitUntil(lambda: bool(seen), timeout=PATIENCE)
    assert seen == [(150, 30, 40, 255)]


def test_colours_follow_the_album_and_the_record_says_what_lies_on_the_disk(tmp_path):
    from pgdiff_desktop.albums.records import PhotoRecord

    folder, photo = SidecarFolder(tmp_path), tmp_path / "photo.png"
    folder.save(photo, PhotoRecord(hints=True))
    assert not folder.load(photo).hints
    folder.save_hints(photo, b"png")
    assert folder.load(photo).hints
    assert folder.hints_path(photo).read_bytes() == b"png"
    folder.save_hints(photo, None)
    assert not folder.load(photo).hints
