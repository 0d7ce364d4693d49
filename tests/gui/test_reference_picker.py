"""References are picked by their faces: the best first, found by name, with mouse or keys."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image, ImageFilter
from PySide6.QtCore import QRectF, Qt

from pgdiff_desktop.gui.dialogs.reference_picker import ReferencePicker
from tests.waiting import PATIENCE, all_is_delivered


def picker_of(app):
    return next(one for one in app.window.findChildren(ReferencePicker) if one.isVisible())


def asked_for(app, face=None):
    app.window.faces.reference_from_album_requested.emit(face or app.photos.record.faces[0].id)
    return picker_of(app)


def looked_at(app, qtbot, count=3):
    """The picker once the faces of the other photos were found."""
    picker = asked_for(app)
    qtbot.waitUntil(picker.look.isVisible, timeout=PATIENCE)
    picker.look.click()
    qtbot.waitUntil(lambda: picker.grid.count == count, timeout=PATIENCE)
    return picker


def references_of(app):
    return app.photos.record.faces[0].settings.references


def test_nothing_is_looked_for_unasked_and_the_faces_come_when_it_is(opened, qtbot):
    picker = asked_for(opened)
    qtbot.waitUntil(picker.look.isVisible, timeout=PATIENCE)
    qtbot.waitUntil(all_is_delivered, timeout=PATIENCE)
    assert "3" in picker.look.text()
    assert picker.grid.count == 0
    assert not picker.take.isEnabled()
    picker.look.click()
    qtbot.waitUntil(lambda: picker.grid.count == 3, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not picker.look.isVisible(), timeout=PATIENCE)
    assert opened.photos.photo not in [look.photo for look in picker.grid.looks]


def test_looking_can_be_stopped_and_what_was_found_is_kept(opened, qtbot, album):
    picker = asked_for(opened)
    qtbot.waitUntil(picker.look.isVisible, timeout=PATIENCE)
    picker.look.click()
    picker.look.click()
    qtbot.waitUntil(lambda: picker.grid.count == 1, timeout=PATIENCE)
    qtbot.waitUntil(all_is_delivered, timeout=PATIENCE)
    assert picker.grid.count == 1
    assert "2" in picker.look.text()
    assert [opened.store.record(album / f"photo {n}.png").faces is None for n in (3, 4)] == [True, True]


def test_the_result_is_said_when_the_search_has_ended(opened, qtbot):
    picker = asked_for(opened)

    def says_the_end_with(count):
        words = picker._says.text()
        return words.startswith(f"{count} face") and "so far" not in words

    # Nobody knows yet what the records say.
    assert "so far" in picker._says.text()
    assert picker._empty.text() == "Looking for faces…"
    qtbot.waitUntil(picker.look.isVisible, timeout=PATIENCE)
    assert says_the_end_with(0)
    picker.look.click()
    assert "photo 1 of 3" in picker._says.text()
    # Stopped: what has begun is still finished.
    picker.look.click()
    qtbot.waitUntil(lambda: picker.grid.count == 1, timeout=PATIENCE)
    qtbot.waitUntil(lambda: says_the_end_with(1), timeout=PATIENCE)
    picker.look.click()
    qtbot.waitUntil(lambda: says_the_end_with(3), timeout=PATIENCE)
    assert not picker.look.isVisible()


def test_the_sharp_face_comes_before_the_blurred_one(opened, qtbot, album):
    for number, blur in ((2, 4), (3, 0), (4, 8)):
        photo = album / f"photo {number}.png"
        with Image.open(photo) as picture:
            picture.filter(ImageFilter.GaussianBlur(blur)).save(photo)
    picker = looked_at(opened, qtbot)
    assert [look.photo.name for look in picker.grid.looks] == ["photo 3.png", "photo 2.png", "photo 4.png"]


def test_several_faces_become_references_of_the_face_that_was_asked_for_last(opened, qtbot):
    opened.window.canvas.box_drawn.emit(QRectF(10, 10, 40, 50))
    first, second = (face.id for face in opened.photos.record.faces)
    looked_at(opened, qtbot)
    picker = asked_for(opened, second)
    qtbot.waitUntil(lambda: picker.grid.count == 3, timeout=PATIENCE)
    picker.grid.selectAll()
    assert "3" in picker.take.text()
    picker.take.click()
    qtbot.waitUntil(lambda: len(opened.photos.record.face(second).settings.references) == 3, timeout=PATIENCE)
    assert all(path.is_file() for path in opened.photos.record.face(second).settings.references)
    assert opened.photos.record.face(first).settings.references == ()


def test_a_person_is_found_by_name_and_taken_with_keys_alone(opened, qtbot, album):
    looked_at(opened, qtbot).close()
    other = album / "photo 3.png"
    face = opened.store.record(other).faces[0].id
    opened.store.change_face(other, face, lambda one: replace(one, name="Erna Müller"))
    picker = asked_for(opened)
    qtbot.waitUntil(lambda: picker.grid.count == 3, timeout=PATIENCE)
    qtbot.keyClick(picker.search, Qt.Key.Key_Down)
    assert picker.grid.chosen == picker.grid.looks[:1]
    # What is typed in the grid is searched for.
    qtbot.keyClicks(picker.grid, "e")
    qtbot.keyClicks(picker.search, "rna")
    assert [look.photo for look in picker.grid.looks] == [other]
    assert picker.grid.chosen == picker.grid.looks
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(references_of(opened)) == 1, timeout=PATIENCE)
    assert references_of(opened)[0].name.startswith("photo 3 face")


def test_escape_clears_the_search_before_it_closes(opened, qtbot):
    picker = looked_at(opened, qtbot)
    qtbot.keyClicks(picker.search, "photo 2")
    assert len(picker.grid.looks) == 1
    qtbot.keyClick(picker.search, Qt.Key.Key_Escape)
    assert picker.isVisible()
    assert len(picker.grid.looks) == 3
    qtbot.keyClick(picker.search, Qt.Key.Key_Escape)
    assert not picker.isVisible()


def test_return_takes_nothing_where_nothing_is_chosen(opened, qtbot):
    picker = asked_for(opened)
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    qtbot.keyClick(picker.grid, Qt.Key.Key_Return)
    assert picker.isVisible()
    assert references_of(opened) == ()


def test_photos_of_one_name_in_two_folders_can_both_be_picked(opened, album, tmp_path, qtbot):
    other = tmp_path / "other"
    other.mkdir()
    same = other / "photo 2.png"
    same.write_bytes((album / "photo 2.png").read_bytes())
    looked_at(opened, qtbot).close()
    photos = [*opened.window.album.photos(), same]
    face = opened.photos.record.faces[0]
    faces = opened.dialogs._album_faces
    picker = ReferencePicker(photos, opened.photos.photo, face, opened.store, faces, opened.window)
    qtbot.waitUntil(lambda: picker.grid.count == 3, timeout=PATIENCE)
    qtbot.waitUntil(lambda: len(faces.unlooked) == 1, timeout=PATIENCE)
    faces.look()
    qtbot.waitUntil(lambda: picker.grid.count == 4, timeout=PATIENCE)
    assert same in [look.photo for look in picker.grid.looks]
    picker.close()


def test_a_photo_that_cannot_be_read_is_counted_and_the_others_are_shown(opened, door, qtbot, album):
    door.broken.add("photo 3.png")
    picker = looked_at(opened, qtbot, 2)
    qtbot.waitUntil(lambda: not picker._faces.is_looking, timeout=PATIENCE)
    assert "1" in picker._says.text().partition("found")[2]
    assert "photo 3.png" in picker._says.toolTip()


def test_faces_that_are_found_again_are_shown_once(opened, qtbot, album):
    picker = looked_at(opened, qtbot)
    opened.finder.find(album / "photo 2.png")
    qtbot.waitUntil(lambda: not opened.finder.is_looking(album / "photo 2.png"), timeout=PATIENCE)
    qtbot.waitUntil(all_is_delivered, timeout=PATIENCE)
    assert picker.grid.count == 3


def test_every_face_has_a_name_for_screen_readers(opened, qtbot):
    picker = looked_at(opened, qtbot)
    spoken = [picker.grid.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]
    assert sorted(spoken) == [f"A face in photo {n}.png, 64 px wide" for n in (2, 3, 4)]
