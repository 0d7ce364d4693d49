"""A whole album at once: the window stays awake, and what is in front goes first."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage

from pgdiff_desktop.albums.records import PhotoState
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.gui.damage import Brush
from pgdiff_desktop.workers.queue_entry import QueuedFace
from tests.waiting import PATIENCE


@pytest.fixture
def slow_finder(door, monkeypatch):
    """Looking for faces takes until `go` is set; `asked` are the photos that were looked at."""
    find, go, asked = door.find_faces, threading.Event(), []

    def slowly(photo, device, token, stages):
        asked.append(photo.name)
        while not go.wait(0.01):
            token.raise_if_cancelled()
        return find(photo, device, token, stages)

    monkeypatch.setattr(door, "find_faces", slowly)
    yield go, asked
    go.set()


def others(album):
    return [album / f"photo {number}.png" for number in (2, 3, 4)]


def test_sidecars_of_selected_photos_are_not_read_on_the_windows_thread(opened, album, qtbot, monkeypatch):
    readers = set()
    load = SidecarFolder.load

    def looking(self, photo):
        readers.add(threading.current_thread())
        return load(self, photo)

    monkeypatch.setattr(SidecarFolder, "load", looking)
    opened.window.album.grid.selectAll()
    opened.window.action("restore_selected").trigger()
    qtbot.waitUntil(
        lambda: [record.state for record in opened.store.records.values()] == 4 * [PhotoState.DONE],
        timeout=PATIENCE,
    )
    assert threading.main_thread() not in readers


def test_settings_are_copied_without_reading_sidecars_on_the_windows_thread(
    opened, album, qtbot, monkeypatch
):
    readers = set()
    load = SidecarFolder.load

    def looking(self, photo):
        readers.add(threading.current_thread())
        return load(self, photo)

    monkeypatch.setattr(SidecarFolder, "load", looking)
    opened.window.album.grid.selectAll()
    opened.window.action("copy_settings").trigger()
    qtbot.waitUntil(lambda: bool(opened.window.notices.notices), timeout=PATIENCE)
    assert len(readers) == 1
    assert threading.main_thread() not in readers


def test_a_photo_that_is_opened_goes_before_those_that_only_wait(opened, album, slow_finder, qtbot):
    go, asked = slow_finder
    opened.restoring.restore_photos(others(album))
    qtbot.waitUntil(lambda: asked == ["photo 2.png"], timeout=PATIENCE)
    opened.albums.go_to(album / "photo 4.png")
    qtbot.waitUntil(lambda: opened.finder.is_looking(album / "photo 4.png"), timeout=PATIENCE)
    go.set()
    qtbot.waitUntil(lambda: len(asked) == 3, timeout=PATIENCE)
    assert asked == ["photo 2.png", "photo 4.png", "photo 3.png"]


def test_photos_that_wait_for_their_faces_are_queued_to_the_eye_and_cancelled_with_the_rest(
    opened, album, door, slow_finder, qtbot
):
    go, _ = slow_finder
    opened.restoring.restore_photos(others(album))
    model = opened.window.album.model
    qtbot.waitUntil(lambda: model.counts().get(PhotoState.QUEUED) == 3, timeout=PATIENCE)
    opened.window.action("cancel_all").trigger()
    qtbot.waitUntil(lambda: not model.counts().get(PhotoState.QUEUED), timeout=PATIENCE)
    go.set()
    qtbot.waitUntil(lambda: not any(map(opened.finder.is_looking, others(album))), timeout=PATIENCE)
    assert not opened.queue.has_work
    assert not door.sampled


def test_restore_all_waits_for_faces_that_are_looked_for(opened, album, door, slow_finder, qtbot):
    go, _ = slow_finder
    photo, panel = album / "photo 2.png", opened.window.faces
    opened.albums.go_to(photo)
    qtbot.waitUntil(lambda: opened.finder.is_looking(photo), timeout=PATIENCE)
    assert not panel.cancel_waiting.isVisible()
    assert opened.window.action("restore_photo").isEnabled()
    opened.window.action("restore_photo").trigger()
    assert panel.looking.sentence.text() == "Restores when the faces are found."
    qtbot.waitUntil(lambda: opened.window.queue.summary == "1 looking for faces", timeout=PATIENCE)
    go.set()
    qtbot.waitUntil(lambda: [one[0] for one in door.sampled] == [photo], timeout=PATIENCE)


@pytest.mark.parametrize("by", ["panel", "queue"])
def test_who_changes_their_mind_while_faces_are_looked_for_restores_nothing(
    opened, album, door, slow_finder, qtbot, by
):
    go, _ = slow_finder
    photo, panel = album / "photo 2.png", opened.window.faces
    opened.albums.go_to(photo)
    qtbot.waitUntil(lambda: opened.finder.is_looking(photo), timeout=PATIENCE)
    opened.window.action("restore_photo").trigger()
    button = panel.cancel_waiting if by == "panel" else opened.window.queue.cancel_all
    qtbot.waitUntil(button.isEnabled, timeout=PATIENCE)
    button.click()
    assert not opened.restoring.is_busy
    assert not panel.cancel_waiting.isVisible()
    go.set()
    qtbot.waitUntil(lambda: bool(opened.photos.record.faces), timeout=PATIENCE)
    assert not opened.queue.entries()
    assert not door.sampled


def test_faces_that_are_looked_for_again_are_waited_for(opened, album, door, slow_finder, qtbot):
    go, _ = slow_finder
    photo = opened.photos.photo
    opened.window.action("find_faces").trigger()
    opened.window.action("restore_photo").trigger()
    assert opened.restoring.looking == (photo,)
    go.set()
    qtbot.waitUntil(lambda: [one[0] for one in door.sampled] == [photo], timeout=PATIENCE)


def test_restoring_does_not_wait_for_what_is_saved_of_other_photos(opened, album, qtbot):
    other = album / "photo 2.png"
    qtbot.waitUntil(lambda: not opened.saver.pending(), timeout=PATIENCE)
    # As while another photo is painted on without a pause, or its drive is full.
    opened.saver._plan = lambda delay: None
    opened.saver.save_mask(other, QImage(160, 200, QImage.Format.Format_Grayscale8))
    opened.window.action("restore_face").trigger()
    qtbot.waitUntil(lambda: bool(opened.photos.record.faces[0].candidates), timeout=PATIENCE)


def test_a_mask_that_is_painted_while_it_is_saved_reaches_the_engine_whole(opened, door, qtbot, monkeypatch):
    import numpy as np
    from PIL import Image

    seen = []
    sample = door.sample_faces

    def looking(request, *rest):
        seen.append(np.asarray(Image.open(request.mask)))
        return sample(request, *rest)

    monkeypatch.setattr(door, "sample_faces", looking)
    mask = opened.photos.layers.mask
    for y in (40, 120):
        mask.begin_stroke(QPointF(40, y), Brush(12, 1.0))
        mask.continue_stroke(QPointF(120, y))
        mask.end_stroke()
        opened.saver.hurry()
    opened.window.action("restore_face").trigger()
    qtbot.waitUntil(lambda: bool(seen), timeout=PATIENCE)
    assert seen[0][40, 80] == seen[0][120, 80] == 255


def test_pictures_of_photos_that_are_not_in_the_queue_are_not_kept(opened, album, door, qtbot):
    door.gate.clear()
    opened.window.action("restore_face").trigger()
    qtbot.waitUntil(lambda: opened.queue.is_running, timeout=PATIENCE)
    picture = QImage(8, 8, QImage.Format.Format_RGB888)
    for photo in (album / "photo 1.png", *others(album)):
        opened.window.queue.set_thumbnail(photo, picture)
    assert list(opened.window.queue._model._thumbnails) == [album / "photo 1.png"]


def test_a_photo_of_another_album_has_its_picture_in_the_queue(opened, album, tmp_path, qtbot):
    """As after a restart, when the queue holds what another album was left with."""
    elsewhere = tmp_path / "elsewhere" / "old.png"
    elsewhere.parent.mkdir()
    (album / "photo 3.png").rename(elsewhere)
    gone = elsewhere.with_name("gone.png")
    opened.queue.pause()
    for photo in (elsewhere, gone):
        opened.queue.add(photo, (QueuedFace(1, SamplingSettings()),))
    pictures = opened.window.queue._model._thumbnails
    qtbot.waitUntil(lambda: elsewhere in pictures, timeout=PATIENCE)
    assert max(pictures[elsewhere].size().toTuple()) == 96
    assert gone not in pictures
    opened.queue.cancel_all()


def test_a_thousand_entries_are_looked_at_once(opened, album, monkeypatch, qtbot):
    looked = []
    states = opened.queue.states
    monkeypatch.setattr(opened.queue, "states", lambda: looked.append(1) or states())
    opened.queue.pause()
    for _ in range(1000):
        opened.queue.add(album / "photo 2.png", (QueuedFace(1, SamplingSettings()),))
    model = opened.window.album.model
    qtbot.waitUntil(lambda: model.counts().get(PhotoState.QUEUED) == 1, timeout=PATIENCE)
    assert len(looked) < 10
    opened.queue.cancel_all()


def test_candidates_that_are_done_are_not_made_again_after_a_crash(opened, qtbot):
    from dataclasses import replace

    from pgdiff_desktop.albums.session import load_session

    face = opened.photos.record.faces[0]
    opened.window.faces.settings_changed.emit(face.id, replace(face.settings, candidates=2))
    photo, saved = opened.photos.photo, opened.saver
    qtbot.waitUntil(lambda: not saved.pending(), timeout=PATIENCE)
    opened.albums.save_now()
    # One candidate is there; the other is still sampled.
    from pgdiff_desktop.albums.records import Candidate

    opened.queue.candidate_sampled.emit(
        photo, face.id, Candidate("1-0000.png", 0, face.settings, "fast", 1.0)
    )
    assert opened.albums._save_due.isActive()
    assert load_session().photo == photo
