"""Going from photo to photo faster than the disk and the engine: nothing of one is lost, or shown at another."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage

from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.gui.damage import Brush
from pgdiff_desktop.gui.faces import face_pictures
from tests.waiting import PATIENCE


def go_to(app, photo, qtbot):
    app.albums.go_to(photo)
    qtbot.waitUntil(lambda: app.photos.photo == photo and app.photos.is_loaded, timeout=PATIENCE)


def stroke(app, y):
    assert app.photos.layers.mask.begin_stroke(QPointF(40, y), Brush(12, 1.0))
    app.photos.layers.mask.continue_stroke(QPointF(120, y))
    app.photos.layers.mask.end_stroke()


def face_of(app):
    return app.photos.record.faces[0]


def restored(app, qtbot):
    app.window.action("restore_face").trigger()
    qtbot.waitUntil(lambda: bool(face_of(app).candidates), timeout=PATIENCE)
    qtbot.waitUntil(lambda: not app.queue.has_work, timeout=PATIENCE)


def test_a_photo_that_is_left_and_opened_again_before_its_mask_is_saved_keeps_it(opened, album, qtbot):
    first = album / "photo 1.png"
    stroke(opened, 60)
    # As on a slow drive: the mask is not on the disk when the photo is opened again.
    opened.saver._due.stop()
    opened.saver._plan = lambda delay: None
    go_to(opened, album / "photo 2.png", qtbot)
    go_to(opened, first, qtbot)
    qtbot.waitUntil(lambda: not opened.photos.layers.mask.busy, timeout=PATIENCE)
    assert opened.photos.layers.mask.array()[60, 80] == 255
    stroke(opened, 120)
    assert opened.saver.flush()
    saved = np.asarray(Image.open(SidecarFolder(album).mask_path(first)))
    assert saved[60, 80] == 255
    assert saved[120, 80] == 255


def test_faces_that_wait_say_so_when_their_photo_is_opened(opened, album, door, qtbot):
    for number in (2, 3):
        opened.finder.find(album / f"photo {number}.png")
    qtbot.waitUntil(lambda: not opened.finder.is_looking(album / "photo 3.png"), timeout=PATIENCE)
    door.gate.clear()
    opened.window.action("restore_face").trigger()
    opened.restoring.restore_photo(album / "photo 2.png")
    assert len(opened.queue.entries()) == 2
    go_to(opened, album / "photo 2.png", qtbot)
    assert opened.window.faces.cards[0].sampling is not None
    go_to(opened, album / "photo 3.png", qtbot)
    assert opened.window.faces.cards[0].sampling is None


def test_the_picture_of_a_candidate_follows_the_blend_back(opened, qtbot, monkeypatch):
    restored(opened, qtbot)
    shown = []
    monkeypatch.setattr(
        face_pictures,
        "_picture",
        lambda photo, alone, face, folder: np.full((8, 8, 3), round(100 * alone.faces[0].blend), np.uint8),
    )
    monkeypatch.setattr(
        opened.window.faces,
        "set_candidate_picture",
        lambda face, file, picture: shown.append(QImage(picture).pixelColor(0, 0).red()),
    )
    for blend, seen in ((0.5, 50), (1.0, 100)):
        opened.window.faces.blend_changed.emit(face_of(opened).id, blend)
        qtbot.waitUntil(lambda seen=seen: shown[-1:] == [seen], timeout=PATIENCE)


def test_looking_for_faces_again_keeps_candidates_settings_and_choice(opened, qtbot):
    settings = SamplingSettings(strength_factor=2.0)
    opened.window.faces.settings_changed.emit(face_of(opened).id, settings)
    restored(opened, qtbot)
    before = face_of(opened)
    opened.window.action("find_faces").trigger()
    qtbot.waitUntil(lambda: not opened.finder.is_looking(opened.photos.photo), timeout=PATIENCE)
    assert opened.photos.record.faces == (before,)
    assert before.chosen
    # The panel does not go on looking either.
    qtbot.waitUntil(lambda: len(opened.window.faces.cards) == 1, timeout=PATIENCE)


def test_looking_again_in_a_photo_without_faces_comes_to_an_end(opened, door, qtbot, monkeypatch):
    find = door.find_faces
    monkeypatch.setattr(door, "find_faces", lambda *given: replace(find(*given), faces=()))
    for face in opened.photos.record.faces:
        opened.photos.faces.remove(face.id)
    qtbot.waitUntil(lambda: not opened.saver.pending(), timeout=PATIENCE)
    opened.window.action("find_faces").trigger()
    panel = opened.window.faces
    assert not panel.looking.isHidden()
    qtbot.waitUntil(lambda: not panel.none_found.isHidden(), timeout=PATIENCE)


def test_an_album_without_photos_leaves_none_of_the_album_before_open(opened, tmp_path, qtbot):
    empty = tmp_path / "nothing yet"
    empty.mkdir()
    opened.albums.open_paths([empty])
    qtbot.waitUntil(lambda: opened.photos.photo is None, timeout=PATIENCE)
    assert not opened.window.action("restore_face").isEnabled()


def test_why_a_photo_cannot_be_opened_is_gone_with_it(opened, album, qtbot):
    (album / "photo 2.png").write_bytes(b"no photo")
    opened.albums.go_to(album / "photo 2.png")
    qtbot.waitUntil(lambda: bool(opened.window.notices.notices), timeout=PATIENCE)
    assert "photo 2.png" in opened.window.notices.notices[0].message
    go_to(opened, album / "photo 3.png", qtbot)
    assert opened.window.notices.notices == ()


def test_a_photo_that_is_opened_from_the_queue_is_the_one_of_the_next_start(opened, album, qtbot):
    opened.window.queue.photo_activated.emit(album / "photo 3.png")
    qtbot.waitUntil(lambda: opened.photos.photo == album / "photo 3.png", timeout=PATIENCE)
    assert opened.albums.session.photo == album / "photo 3.png"
    assert opened.window.album.grid.current_photo() == album / "photo 3.png"


def test_a_photo_of_another_album_in_the_queue_opens_that_album(opened, album, tmp_path, qtbot):
    other = tmp_path / "other"
    other.mkdir()
    (other / "aunt.png").write_bytes((album / "photo 1.png").read_bytes())
    opened.window.queue.photo_activated.emit(other / "aunt.png")
    qtbot.waitUntil(lambda: opened.window.album.grid.current_photo() == other / "aunt.png", timeout=PATIENCE)
    assert opened.albums.session.folders == (other,)
