"""Whatever changes what is kept of a photo can be taken back, in the order in which it was done."""

from __future__ import annotations

import os
import time
from dataclasses import replace

import pytest
from PIL import Image
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor

from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.gui.damage import Brush
from tests.gui.conftest import close_app
from tests.waiting import PATIENCE

OTHER = SamplingSettings(recipe="colorize", strength_factor=2.0)


def go_to(app, photo, qtbot):
    app.albums.go_to(photo)
    qtbot.waitUntil(lambda: app.photos.photo == photo and app.photos.is_loaded, timeout=PATIENCE)
    qtbot.waitUntil(lambda: bool(app.photos.record.faces), timeout=PATIENCE)


def faces(app):
    return app.photos.record.faces


def undo(app):
    app.window.action("undo").trigger()


def redo(app):
    app.window.action("redo").trigger()


def undo_text(app):
    return app.window.action("undo").text().replace("&", "")


def stroke(layer, y):
    assert layer.begin_stroke(QPointF(40, y), Brush(12, 1.0))
    layer.continue_stroke(QPointF(120, y))
    layer.end_stroke()


def restored(app, qtbot, count=1):
    """The face with some new candidates."""
    face = faces(app)[0]
    wanted = len(face.candidates) + count
    app.restoring.restore_faces(
        app.photos.photo, [replace(face, settings=replace(face.settings, candidates=count))]
    )
    qtbot.waitUntil(lambda: len(faces(app)[0].candidates) == wanted, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not app.queue.has_work, timeout=PATIENCE)


def files_of(app):
    return [one.file for one in faces(app)[0].candidates]


def on_disk(app):
    folder = app.store.folder_of(app.photos.photo).candidates_folder(app.photos.photo)
    return sorted(path.name for path in folder.glob("*.png"))


# Each kind of change


def removed(app):
    app.window.faces.remove_requested.emit(faces(app)[0].id)


def added(app):
    app.window.canvas.box_drawn.emit(QRectF(10, 10, 40, 50))


def switched(app):
    app.window.faces.wanted_changed.emit(faces(app)[0].id, False)


def named(app):
    app.window.faces.name_changed.emit(faces(app)[0].id, "Anna")


def blended(app):
    for share in (0.9, 0.6, 0.4):
        app.window.faces.blend_changed.emit(faces(app)[0].id, share)


def set_anew(app):
    app.window.faces.settings_changed.emit(faces(app)[0].id, OTHER)


def original_chosen(app):
    app.window.faces.candidate_chosen.emit(faces(app)[0].id, None)


def candidate_deleted(app):
    app.window.faces.candidate_delete_requested.emit(faces(app)[0].id, files_of(app)[0])


def applied_to_all(app):
    app.window.faces.apply_to_all_requested.emit(faces(app)[0].id)


def staged(app):
    for share in (0.2, 0.5):
        app.window.photo_card.changed.emit(replace(app.photos.record.stages, denoise=share))


KINDS = {
    "Remove Face": removed,
    "Add Face": added,
    "Switch Face On or Off": switched,
    "Name Face": named,
    "Blend": blended,
    "Change Settings": set_anew,
    "Choose Candidate": original_chosen,
    "Delete Candidate": candidate_deleted,
    "Apply to All Faces": applied_to_all,
    "Change the Photo": staged,
}


@pytest.mark.parametrize(("name", "change"), KINDS.items(), ids=KINDS)
def test_every_change_of_what_is_kept_is_one_step_with_a_name(opened, qtbot, name, change):
    restored(opened, qtbot, count=2)
    opened.window.canvas.box_drawn.emit(QRectF(100, 20, 30, 40))
    opened.store.change_face(
        opened.photos.photo, faces(opened)[0].id, lambda face: replace(face, settings=OTHER)
    )
    if change is set_anew:
        opened.store.change_face(
            opened.photos.photo, faces(opened)[0].id, lambda face: replace(face, settings=SamplingSettings())
        )
    before = opened.photos.record
    change(opened)
    after = opened.photos.record
    assert replace(after, next_face=before.next_face) != before
    assert undo_text(opened) == f"Undo {name}"
    undo(opened)
    assert replace(opened.photos.record, next_face=before.next_face) == before
    assert undo_text(opened) == "Undo Add Face"
    redo(opened)
    assert opened.photos.record == after


def test_a_face_that_is_removed_and_brought_back_has_lost_nothing(opened, qtbot):
    """It was removed without a question, with all its candidates, and for good."""
    restored(opened, qtbot, count=3)
    before, pictures = faces(opened), on_disk(opened)
    opened.window.action("remove_face").trigger()
    assert faces(opened) == ()
    assert on_disk(opened) == pictures
    undo(opened)
    assert faces(opened) == before
    qtbot.waitUntil(lambda: opened.window.canvas.has_result, timeout=PATIENCE)
    opened.saver.flush()
    assert SidecarFolder(opened.photos.photo.parent).load(opened.photos.photo).faces == before


def test_a_removed_face_is_said_with_a_way_back_as_long_as_it_is_the_last_thing_done(opened):
    def said():
        return [one.action for one in opened.window.notices.notices]

    removed(opened)
    assert said() == ["undo"]
    opened.window.notices.action_requested.emit("undo")
    assert len(faces(opened)) == 1
    assert said() == []
    removed(opened)
    stroke(opened.photos.layers.mask, 60)
    assert said() == []


def test_strokes_and_decisions_are_taken_back_in_the_order_in_which_they_were_made(opened, qtbot):
    mask, hints = opened.photos.layers.mask, opened.photos.layers.hints
    stroke(mask, 60)
    named(opened)
    hints.colour = QColor("green")
    stroke(hints, 80)
    switched(opened)
    stroke(mask, 120)
    names = []
    while opened.window.action("undo").isEnabled():
        names.append(undo_text(opened))
        undo(opened)
    assert names == [
        "Undo Brush Stroke",
        "Undo Switch Face On or Off",
        "Undo Brush Stroke",
        "Undo Name Face",
        "Undo Brush Stroke",
    ]
    assert mask.is_empty()
    assert hints.is_empty()
    for _ in range(5):
        redo(opened)
    assert not opened.window.action("redo").isEnabled()
    assert (mask.array()[60, 80], mask.array()[120, 80]) == (255, 255)
    assert faces(opened)[0].name == "Anna"


def test_a_photo_that_was_left_is_undone_further_when_it_is_opened_again(opened, album, qtbot):
    first = opened.photos.photo
    opened.photos.layers.hints.colour = QColor("red")
    stroke(opened.photos.layers.hints, 30)
    opened.photos.layers.hints.colour = QColor("blue")
    stroke(opened.photos.layers.hints, 100)
    stroke(opened.photos.layers.mask, 60)
    removed(opened)
    stroke(opened.photos.layers.mask, 120)
    go_to(opened, album / "photo 2.png", qtbot)
    assert not opened.window.action("undo").isEnabled()
    assert undo_text(opened) == "Undo"
    # The file of painted colours has them in another order.
    opened.saver.flush()
    opened.albums.go_to(first)
    qtbot.waitUntil(lambda: opened.window.action("undo").isEnabled(), timeout=PATIENCE)
    assert opened.photos.layers.mask.array()[120, 80] == 255
    undo(opened)
    assert (opened.photos.layers.mask.array()[60, 80], opened.photos.layers.mask.array()[120, 80]) == (255, 0)
    undo(opened)
    assert len(faces(opened)) == 1
    undo(opened)
    assert opened.photos.layers.mask.is_empty()
    undo(opened)
    hints = opened.photos.layers.hints
    assert (hints.array()[30, 80] > 0, hints.array()[100, 80] > 0) == (True, False)
    assert hints.image().pixelColor(80, 30) == QColor("red")
    undo(opened)
    assert hints.is_empty()


def test_a_mask_that_another_program_has_changed_is_not_undone_into_noise(opened, album, qtbot):
    first = opened.photos.photo
    named(opened)
    stroke(opened.photos.layers.mask, 60)
    go_to(opened, album / "photo 2.png", qtbot)
    opened.saver.flush()
    Image.new("L", (160, 200), 255).save(SidecarFolder(album).mask_path(first))
    opened.albums.go_to(first)
    qtbot.waitUntil(lambda: opened.window.action("undo").isEnabled(), timeout=PATIENCE)
    undo(opened)
    assert opened.photos.layers.mask.array().min() == 255
    undo(opened)
    assert faces(opened)[0].name is None


def test_an_undo_that_is_spread_over_turns_is_whole_when_the_photo_is_left(opened, album, qtbot, monkeypatch):
    from pgdiff_desktop.gui.damage import mask_pixels

    large = album / "large.png"
    Image.new("RGB", (900, 700), "grey").save(large)
    opened.albums.open_paths([large])
    qtbot.waitUntil(lambda: opened.photos.photo == large and opened.photos.is_loaded, timeout=PATIENCE)
    opened.photos.layers.mask.fill_rectangle(QRectF(0, 0, 900, 700))
    monkeypatch.setattr(mask_pixels, "_TURN", 0.0)
    undo(opened)
    assert not opened.photos.layers.mask.is_empty()
    go_to(opened, album / "photo 2.png", qtbot)
    opened.saver.flush()
    assert not SidecarFolder(album).load(large).mask


def test_a_slider_that_is_moved_later_is_a_step_of_its_own(opened, qtbot):
    steps = opened.undo.steps_of(opened.photos.photo)
    blended(opened)
    steps.end_gesture()
    opened.window.faces.blend_changed.emit(faces(opened)[0].id, 0.1)
    undo(opened)
    assert faces(opened)[0].blend == 0.4
    undo(opened)
    assert faces(opened)[0].blend == 1.0


def test_a_slider_that_comes_home_leaves_no_step(opened):
    blended(opened)
    opened.window.faces.blend_changed.emit(faces(opened)[0].id, 1.0)
    assert not opened.window.action("undo").isEnabled()


def test_settings_copied_to_other_photos_are_taken_back_there(opened, album, qtbot):
    other = album / "photo 2.png"
    opened.finder.find(other)
    qtbot.waitUntil(lambda: bool(opened.store.record(other).faces), timeout=PATIENCE)
    set_anew(opened)
    opened.restoring.copy_settings(faces(opened)[0], [other])
    assert undo_text(opened) == "Undo Change Settings"
    go_to(opened, other, qtbot)
    qtbot.waitUntil(lambda: undo_text(opened) == "Undo Copy Settings", timeout=PATIENCE)
    undo(opened)
    assert faces(opened)[0].settings == SamplingSettings()


def test_faces_that_were_looked_for_again_can_be_taken_back(opened, qtbot, monkeypatch):
    removed(opened)
    opened.window.action("find_faces").trigger()
    qtbot.waitUntil(lambda: len(faces(opened)) == 1, timeout=PATIENCE)
    assert undo_text(opened) == "Undo Look for Faces Again"
    undo(opened)
    undo(opened)
    assert len(faces(opened)) == 1


def test_faces_are_numbered_alike_on_the_cards_and_on_the_photo_as_one_reads(opened):
    opened.window.canvas.box_drawn.emit(QRectF(5, 150, 30, 40))
    opened.window.canvas.box_drawn.emit(QRectF(5, 60, 30, 40))
    canvas, panel = opened.window.canvas, opened.window.faces
    assert [face.id for face in canvas.boxes.faces] == [3, 1, 2]
    assert [(card.record.id, card.number) for card in panel.cards] == [(3, 1), (1, 2), (2, 3)]
    opened.photos.faces.step(1)
    assert opened.photos.faces.selected.id == 1


# What arrives meanwhile


def test_the_new_results_of_a_run_are_chosen_for_all_its_faces_in_one_step(opened, qtbot):
    """A second run once changed the photo only where a face was new, and left a patchwork."""
    added(opened)
    opened.window.action("restore_photo").trigger()
    qtbot.waitUntil(lambda: all(face.candidates for face in faces(opened)), timeout=PATIENCE)
    qtbot.waitUntil(lambda: not opened.queue.has_work, timeout=PATIENCE)
    old = [face.chosen for face in faces(opened)]
    assert None not in old
    opened.window.action("restore_photo").trigger()
    qtbot.waitUntil(lambda: all(len(face.candidates) == 2 for face in faces(opened)), timeout=PATIENCE)
    assert [face.chosen for face in faces(opened)] == [face.candidates[1].file for face in faces(opened)]
    assert undo_text(opened) == "Undo Choose New Results"
    undo(opened)
    assert [face.chosen for face in faces(opened)] == old
    assert all(len(face.candidates) == 2 for face in faces(opened))


def test_of_several_results_of_one_run_the_first_is_chosen(opened, qtbot):
    restored(opened, qtbot)
    restored(opened, qtbot, count=3)
    assert faces(opened)[0].chosen == files_of(opened)[1]
    assert len({one.run for one in faces(opened)[0].candidates}) == 2


def test_who_wants_to_keep_what_was_chosen_does(opened, qtbot):
    opened.settings.change(keep_choices=True)
    restored(opened, qtbot)
    assert faces(opened)[0].chosen == files_of(opened)[0]
    restored(opened, qtbot, count=2)
    assert faces(opened)[0].chosen == files_of(opened)[0]


def test_what_is_chosen_by_hand_during_a_run_wins(opened, door, qtbot):
    restored(opened, qtbot, count=2)
    door.gate.clear()
    opened.window.action("restore_face").trigger()
    qtbot.waitUntil(lambda: opened.queue.is_running, timeout=PATIENCE)
    opened.window.faces.candidate_chosen.emit(faces(opened)[0].id, files_of(opened)[1])
    door.gate.set()
    qtbot.waitUntil(lambda: len(files_of(opened)) == 3, timeout=PATIENCE)
    assert faces(opened)[0].chosen == files_of(opened)[1]


def test_results_that_arrive_do_not_end_what_can_be_done_again(opened, door, qtbot):
    restored(opened, qtbot)
    named(opened)
    undo(opened)
    restored(opened, qtbot)
    assert faces(opened)[0].chosen == files_of(opened)[1]
    redo(opened)
    assert faces(opened)[0].name == "Anna"
    assert undo_text(opened) == "Undo Choose New Results"
    undo(opened)
    assert faces(opened)[0].chosen == files_of(opened)[0]


def test_results_of_a_face_that_is_removed_meanwhile_come_back_with_it(opened, door, qtbot):
    restored(opened, qtbot)
    door.gate.clear()
    opened.window.action("restore_face").trigger()
    qtbot.waitUntil(lambda: opened.queue.is_running, timeout=PATIENCE)
    removed(opened)
    door.gate.set()
    qtbot.waitUntil(lambda: not opened.queue.has_work, timeout=PATIENCE)
    undo(opened)
    assert len(files_of(opened)) == 2
    assert sorted(files_of(opened)) == on_disk(opened)


def test_an_added_face_that_is_taken_back_and_added_again_has_its_results(opened, qtbot):
    added(opened)
    face = faces(opened)[1]
    opened.restoring.restore_faces(opened.photos.photo, [face])
    qtbot.waitUntil(lambda: bool(faces(opened)[1].candidates), timeout=PATIENCE)
    qtbot.waitUntil(lambda: not opened.queue.has_work, timeout=PATIENCE)
    after = faces(opened)
    undo(opened)
    undo(opened)
    assert len(faces(opened)) == 1
    redo(opened)
    redo(opened)
    assert faces(opened) == after


def test_the_keys_of_undo_work_wherever_no_text_is_typed(opened, qtbot):
    window = opened.window
    with qtbot.waitActive(window):
        window.activateWindow()
    card = window.faces.cards[0]
    for focus in (card.head, window.canvas, card.body.form.recipe, card.body.form.strength.slider):
        named(opened)
        focus.setFocus()
        qtbot.keyClick(focus, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert faces(opened)[0].name is None, focus
    switched(opened)
    field = card.name_field
    field.setFocus()
    qtbot.keyClicks(field, "Otto")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == ""
    assert not faces(opened)[0].wanted


# Files


def test_a_deleted_candidate_is_removed_from_the_disk_when_the_window_ends(opened, qtbot):
    restored(opened, qtbot, count=3)
    photo, folder = opened.photos.photo, opened.store.folder_of(opened.photos.photo)
    deleted, kept = files_of(opened)[0], files_of(opened)[1:]
    candidate_deleted(opened)
    assert faces(opened)[0].chosen is None
    assert len(on_disk(opened)) == 3
    close_app(opened)
    assert sorted(path.name for path in folder.candidates_folder(photo).iterdir()) == sorted(kept)
    assert [one.file for one in folder.load(photo).faces[0].candidates] == kept
    assert deleted not in kept


def test_the_next_window_sweeps_the_albums_that_it_opens(opened, open_app, qtbot):
    restored(opened, qtbot)
    photo = opened.photos.photo
    place = opened.store.folder_of(photo).candidates_folder(photo)
    left = place / "1-99-abcd.png"
    left.write_bytes(b"")
    long_ago = time.time() - 30 * 24 * 3600
    for path in place.iterdir():
        os.utime(path, (long_ago, long_ago))
    close_app(opened)
    again = open_app(photo)
    qtbot.waitUntil(lambda: not left.exists(), timeout=PATIENCE)
    qtbot.waitUntil(lambda: again.photos.is_loaded, timeout=PATIENCE)
    assert len(files_of(again)) == len(on_disk(again)) == 1


def test_what_a_killed_window_left_is_swept_later_and_nothing_that_a_record_names(opened, album, qtbot):
    restored(opened, qtbot, count=3)
    # Another process looks, as after a kill.
    folder = SidecarFolder(album)
    place = folder.candidates_folder(opened.photos.photo)
    (place / "notes.txt").write_text("somebody's own")
    long_ago = time.time() - 30 * 24 * 3600
    for path in place.iterdir():
        os.utime(path, (long_ago, long_ago))
    candidate_deleted(opened)
    opened.saver.flush()
    # It may be wanted back: what counts is when it was deleted, not when it was made.
    folder.sweep_candidates(CancelToken())
    assert len(list(place.iterdir())) == 4
    for path in place.iterdir():
        os.utime(path, (long_ago, long_ago))
    folder.sweep_candidates(CancelToken())
    assert sorted(path.name for path in place.iterdir()) == sorted((*files_of(opened), "notes.txt"))
    # A record that cannot be read may name all of them.
    record = place.parent / f"{opened.photos.photo.name}.json"
    record.write_text("{")
    folder.sweep_candidates(CancelToken())
    assert len(list(place.iterdir())) == 3
