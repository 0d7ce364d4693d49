"""What an archivist does in the window, from opening an album to what lies on the disk afterwards."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPointF, Qt

from pgdiff_desktop.albums.records import PhotoState
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.errors import ErrorCode, Failure
from pgdiff_desktop.gui.damage import Brush
from pgdiff_desktop.gui.notices.notice import NoticeKind
from pgdiff_desktop.settings import load_settings
from pgdiff_desktop.workers.queue_entry import EntryState
from tests.gui.conftest import close_app
from tests.waiting import PATIENCE


@pytest.fixture
def opened(open_app, album, qtbot):
    """A window with the first photo open and its face found."""
    app = open_app(album / "photo 1.png")
    qtbot.waitUntil(lambda: bool(app.photos.record and app.photos.record.faces), timeout=PATIENCE)
    return app


def face_of(app):
    return app.photos.record.faces[0]


def restored(app, qtbot, count=1):
    before = len(face_of(app).candidates)
    settings = replace(face_of(app).settings, candidates=count)
    app.window.faces.settings_changed.emit(face_of(app).id, settings)
    app.window.action("restore_face").trigger()
    qtbot.waitUntil(lambda: len(face_of(app).candidates) == before + count, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not app.queue.has_work, timeout=PATIENCE)


def paint(app):
    mask = app.photos.layers.mask
    mask.begin_stroke(QPointF(40, 60), Brush(12, 1.0))
    mask.continue_stroke(QPointF(120, 60))
    mask.end_stroke()


def on_disk(album, name):
    return SidecarFolder(album).load(album / name)


def test_faces_are_looked_for_when_a_photo_is_opened_the_first_time(opened, album, qtbot):
    qtbot.waitUntil(lambda: on_disk(album, "photo 1.png").faces is not None, timeout=PATIENCE)
    assert len(on_disk(album, "photo 1.png").faces) == 1


def test_an_eye_that_is_clicked_is_the_pixel_under_the_pointer(opened, qtbot):
    canvas, pixels = opened.window.canvas, ((72, 95), (88, 97))
    canvas.viewport.zoom_to(8)
    opened.window.action("click_eyes").trigger()
    for x, y in pixels:
        middle = canvas.panes.to_view(QPointF(x + 0.5, y + 0.5)).toPoint()
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=middle)
    assert opened.photos.record.faces[-1].landmarks[:2] == pixels


def test_the_first_candidate_goes_into_the_photo_and_is_shown(opened, qtbot):
    restored(opened, qtbot)
    assert face_of(opened).chosen == face_of(opened).candidates[0].file
    qtbot.waitUntil(lambda: opened.window.canvas.has_result, timeout=PATIENCE)


def test_choosing_another_candidate_loses_none_and_the_original_can_be_kept(opened, qtbot):
    restored(opened, qtbot, count=3)
    second = face_of(opened).candidates[1].file
    opened.window.faces.candidate_chosen.emit(face_of(opened).id, second)
    assert face_of(opened).chosen == second
    opened.window.faces.candidate_chosen.emit(face_of(opened).id, None)
    assert face_of(opened).chosen is None
    assert len(face_of(opened).candidates) == 3
    qtbot.waitUntil(lambda: not opened.window.canvas.has_result, timeout=PATIENCE)


def test_restoring_again_gives_new_seeds_and_keeps_the_candidates_of_before(opened, qtbot):
    restored(opened, qtbot)
    restored(opened, qtbot, count=2)
    assert len({one.seed for one in face_of(opened).candidates}) == 3


def test_what_is_painted_is_written_to_the_disk_by_itself(opened, album, qtbot):
    paint(opened)
    qtbot.waitUntil(lambda: on_disk(album, "photo 1.png").mask)
    mask = np.asarray(Image.open(SidecarFolder(album).mask_path(album / "photo 1.png")))
    assert mask[60, 80] == 255
    assert mask[150, 80] == 0


def test_undo_takes_the_mask_from_the_disk_too(opened, album, qtbot):
    paint(opened)
    qtbot.waitUntil(lambda: on_disk(album, "photo 1.png").mask, timeout=PATIENCE)
    opened.window.action("undo").trigger()
    qtbot.waitUntil(lambda: not on_disk(album, "photo 1.png").mask, timeout=PATIENCE)


def test_the_engine_is_given_the_mask_as_it_was_painted_last(opened, album, door, qtbot, monkeypatch):
    seen = []
    sample = door.sample_faces

    def looking(request, *others):
        seen.append(np.asarray(Image.open(request.mask)).max())
        return sample(request, *others)

    monkeypatch.setattr(door, "sample_faces", looking)
    paint(opened)
    restored(opened, qtbot)
    assert seen == [255]


def test_a_photo_that_cannot_be_read_says_so_and_the_others_go_on(opened, album, door, qtbot):
    door.broken.add("photo 2.png")
    photos = [album / f"photo {number}.png" for number in (2, 3)]
    for photo in photos:
        opened.restoring.restore_photo(photo)
    qtbot.waitUntil(lambda: on_disk(album, "photo 3.png").state is PhotoState.DONE, timeout=PATIENCE)
    qtbot.waitUntil(lambda: on_disk(album, "photo 2.png").state is PhotoState.FAILED, timeout=PATIENCE)
    assert "photo 2.png" in opened.window.notices.notices[0].message


@pytest.mark.slow
def test_three_corrupt_photos_among_two_hundred_stop_nobody(open_app, door, tmp_path, qtbot):
    album = tmp_path / "many"
    album.mkdir()
    small = Image.fromarray(np.full((40, 32, 3), 90, np.uint8))
    for number in range(200):
        small.save(album / f"{number:03}.png")
    corrupt = {"007.png", "100.png", "199.png"}
    for name in corrupt:
        (album / name).write_bytes((album / name).read_bytes()[:60])
    door.broken |= corrupt
    app = open_app(album)
    qtbot.waitUntil(lambda: len(app.window.album.photos()) == 200, timeout=PATIENCE)
    for photo in app.window.album.photos():
        app.restoring.restore_photo(photo)

    def states():
        return {photo.name: app.store.record(photo).state for photo in app.window.album.photos()}

    qtbot.waitUntil(
        lambda: set(states().values()) == {PhotoState.DONE, PhotoState.FAILED}, timeout=8 * PATIENCE
    )
    assert {name for name, state in states().items() if state is PhotoState.FAILED} == corrupt


def test_a_missing_model_leads_to_the_models(opened, album, qtbot):
    from pgdiff_desktop.workers.jobs import JobFailure

    opened.queue.entry_failed.emit(
        album / "photo 1.png",
        JobFailure(Failure("prior.pth", ErrorCode.MODEL_MISSING, {"role": "prior"}), kind="model-missing"),
    )
    assert opened.window.notices.notices[0].action == "models"


def test_a_new_engine_is_made_once_the_other_model_folder_is_saved(opened, tmp_path, qtbot, monkeypatch):
    folders = []
    forget = opened.engine.worker.forget_engine

    def forgetting():
        folders.append(load_settings().model_folder)
        forget()

    monkeypatch.setattr(opened.engine.worker, "forget_engine", forgetting)
    opened.settings.change(model_folder=tmp_path)
    assert folders == []
    qtbot.waitUntil(lambda: folders == [tmp_path], timeout=PATIENCE)


def test_cancelling_stops_within_a_step_and_leaves_no_candidate(opened, door, qtbot):
    door.gate.clear()
    opened.window.action("restore_face").trigger()
    qtbot.waitUntil(lambda: opened.queue.is_running, timeout=PATIENCE)
    opened.window.action("cancel_all").trigger()
    qtbot.waitUntil(lambda: not opened.queue.has_work, timeout=PATIENCE)
    assert opened.queue.entries()[0].state is EntryState.CANCELLED
    assert face_of(opened).candidates == ()


def test_the_next_start_brings_back_album_photo_mask_candidates_and_queue(
    opened, open_app, album, door, qtbot
):
    restored(opened, qtbot)
    paint(opened)
    door.gate.clear()
    opened.restoring.restore_photo(album / "photo 2.png")
    qtbot.waitUntil(lambda: opened.queue.is_running, timeout=PATIENCE)
    close_app(opened)
    door.gate.set()
    again = open_app()
    qtbot.waitUntil(lambda: again.photos.is_loaded, timeout=PATIENCE)
    assert again.photos.photo == album / "photo 1.png"
    assert len(face_of(again).candidates) == 1
    qtbot.waitUntil(lambda: not again.photos.layers.mask.is_empty(), timeout=PATIENCE)
    qtbot.waitUntil(lambda: len(again.window.album.photos()) == 4, timeout=PATIENCE)
    qtbot.waitUntil(lambda: on_disk(album, "photo 2.png").state is PhotoState.DONE, timeout=PATIENCE)


def test_a_face_that_was_missed_is_shown_by_a_box_and_a_false_one_is_removed(opened, qtbot):
    from PySide6.QtCore import QRectF

    opened.window.canvas.box_drawn.emit(QRectF(10, 10, 40, 50))
    assert [face.by_hand for face in opened.photos.record.faces] == [False, True]
    opened.window.canvas.face_delete_requested.emit(opened.photos.record.faces[0].id)
    assert [face.by_hand for face in opened.photos.record.faces] == [True]


def test_settings_are_copied_to_selected_photos_without_the_references(opened, album, qtbot):
    from pathlib import Path

    from pgdiff_desktop.albums.records import SamplingSettings

    other = album / "photo 2.png"
    opened.finder.find(other)
    qtbot.waitUntil(lambda: bool(opened.store.record(other).faces), timeout=PATIENCE)
    mine = SamplingSettings(strength_factor=2.0, candidates=4, references=(Path("mother.png"),))
    opened.window.faces.settings_changed.emit(face_of(opened).id, mine)
    assert opened.restoring.copy_settings(face_of(opened), [other]) == 1
    assert opened.store.record(other).faces[0].settings == replace(mine, references=())


def test_no_original_is_ever_written_to(opened, album, door, qtbot):
    def hashes():
        return {
            path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(album.glob("*.png"))
        }

    before = hashes()
    paint(opened)
    opened.window.damage_bar.propose_requested.emit()
    qtbot.waitUntil(opened.window.proposal_bar.isVisible, timeout=PATIENCE)
    opened.window.proposal_bar.accept.click()
    restored(opened, qtbot, count=2)
    opened.photos.layers.mask.invert()
    opened.window.faces.blend_changed.emit(face_of(opened).id, 0.5)
    opened.window.faces.remove_requested.emit(face_of(opened).id)
    for photo in sorted(album.glob("*.png")):
        opened.restoring.restore_photo(photo)
    qtbot.waitUntil(lambda: not opened.queue.has_work, timeout=PATIENCE)
    opened.window.action("next_photo").trigger()
    qtbot.waitUntil(lambda: opened.photos.photo != album / "photo 1.png", timeout=PATIENCE)
    close_app(opened)
    assert hashes() == before


def test_the_session_names_what_is_open(opened, album, own_application_folders, qtbot):
    session = own_application_folders / "data" / "session.json"
    qtbot.waitUntil(session.exists, timeout=PATIENCE)
    saved = json.loads(session.read_text())
    assert saved["folders"] == [str(album)]
    assert saved["photo"] == str(album / "photo 1.png")


def test_a_photo_whose_data_is_broken_is_opened_with_a_warning_that_stays(opened, album, qtbot):
    rng = np.random.default_rng(2)
    damaged = album / "damaged.jpg"
    Image.fromarray(rng.integers(0, 255, (200, 160, 3), np.uint8)).save(damaged, quality=90)
    data = bytearray(damaged.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 300] = bytes(rng.integers(1, 250, 300, np.uint8))
    damaged.write_bytes(bytes(data))
    opened.albums.open_paths([damaged])
    qtbot.waitUntil(lambda: opened.photos.photo == damaged and opened.photos.is_loaded, timeout=PATIENCE)
    (notice,) = [one for one in opened.window.notices.notices if "damaged below row" in one.message]
    assert notice.kind is NoticeKind.WARNING
    assert notice.remedy
    opened.albums.go_to(album / "photo 1.png")
    qtbot.waitUntil(lambda: opened.photos.photo == album / "photo 1.png", timeout=PATIENCE)
    assert notice not in opened.window.notices.notices


def test_a_name_that_is_written_lies_on_the_disk_and_over_its_face(opened, album, qtbot):
    opened.window.faces.name_changed.emit(face_of(opened).id, "Anna")
    assert face_of(opened).name == "Anna"
    qtbot.waitUntil(
        lambda: [face.name for face in on_disk(album, "photo 1.png").faces or ()] == ["Anna"],
        timeout=PATIENCE,
    )
    canvas, (x, y, width, height) = opened.window.canvas, face_of(opened).box
    middle = canvas.panes.to_view(QPointF(x + width / 2, y + height / 2)).toPoint()
    qtbot.mouseMove(canvas, middle)
    qtbot.waitUntil(lambda: canvas.toolTip() == "Anna", timeout=PATIENCE)
