"""People of the album: seen when it is asked for, named, put right, and found again in the album."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu

from pgdiff_desktop.albums.people import Person
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.gui.people.face_pictures import FacePictures
from pgdiff_desktop.gui.people.people_dialog import PeopleDialog
from pgdiff_desktop.gui.people.people_list import DRAGGED_FACES, PeopleModel
from pgdiff_desktop.gui.people.person_faces import PersonFaces
from tests.waiting import PATIENCE, all_is_delivered


def dialog_of(app):
    return next(one for one in app.window.findChildren(PeopleDialog) if one.isVisible())


@pytest.fixture
def people(opened, qtbot):
    """The window of people when the faces of four photos were found; every second photo shows the same person."""
    opened.window.actions_by_name["people"].trigger()
    dialog = dialog_of(opened)
    qtbot.waitUntil(lambda: "3" in dialog.look.text(), timeout=PATIENCE)
    dialog.look.click()
    qtbot.waitUntil(lambda: numbers(dialog) == [[1, 3], [2, 4]], timeout=PATIENCE)
    return dialog


def numbers(dialog):
    """Of the photos of each person that is shown."""
    shown = dialog.list.people.people
    return sorted(sorted(int(photo.stem.split()[1]) for photo in person.photos) for person in shown)


def show(dialog, number):
    """Makes whoever is on a photo the one who is shown; returns the face."""
    face = next(
        key
        for person in dialog.list.people.people
        for key in person.faces
        if f"photo {number}" in key[0].stem
    )
    dialog.list.show_person_of(face)
    return face


def name_them(dialog, qtbot, name):
    dialog.name.selectAll()
    qtbot.keyClicks(dialog.name, name)
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)


def names_in(app, album):
    return [app.store.record(album / f"photo {number}.png").faces[0].name for number in (1, 2, 3, 4)]


def test_no_face_is_compared_before_the_people_are_asked_for(opened, qtbot, door):
    qtbot.waitUntil(all_is_delivered, timeout=PATIENCE)
    assert door.seen == []
    opened.window.album.header.people.click()
    dialog = dialog_of(opened)
    qtbot.waitUntil(lambda: len(door.seen) == 1, timeout=PATIENCE)
    # Nobody has looked for faces in the others, and nobody does unasked.
    qtbot.waitUntil(lambda: "3" in dialog.look.text(), timeout=PATIENCE)
    qtbot.waitUntil(all_is_delivered, timeout=PATIENCE)
    assert len(door.seen) == 1


def test_an_album_in_which_nobody_has_looked_says_what_to_do(open_app, album, qtbot):
    app = open_app(album)
    qtbot.waitUntil(lambda: len(app.window.album.photos()) == 4, timeout=PATIENCE)
    app.window.actions_by_name["people"].trigger()
    dialog = dialog_of(app)
    qtbot.waitUntil(dialog.look.isVisible, timeout=PATIENCE)
    qtbot.waitUntil(
        lambda: "Look for them" in dialog._empty.text() or bool(dialog._people.people), timeout=PATIENCE
    )
    assert dialog._empty.isVisible() != bool(dialog._people.people)


def test_a_person_is_named_everywhere_and_in_the_sidecars(opened, people, qtbot, album):
    show(people, 1)
    name_them(people, qtbot, "Anna")
    assert names_in(opened, album) == ["Anna", None, "Anna", None]
    opened.saver.flush()
    assert SidecarFolder(album).load(album / "photo 3.png").faces[0].name == "Anna"
    qtbot.waitUntil(lambda: any(one.name == "Anna" for one in people.list.people.people), timeout=PATIENCE)
    assert people.list.shown.name == "Anna"
    assert len(people.list.shown.photos) == 2


def test_one_name_for_two_groups_makes_them_one_person_and_undo_makes_them_two(opened, people, qtbot, album):
    for number in (1, 2):
        show(people, number)
        name_them(people, qtbot, "Anna")
    qtbot.waitUntil(lambda: numbers(people) == [[1, 2, 3, 4]], timeout=PATIENCE)
    people.undo.click()
    assert names_in(opened, album) == ["Anna", None, "Anna", None]
    qtbot.waitUntil(lambda: numbers(people) == [[1, 3], [2, 4]], timeout=PATIENCE)
    people.redo.click()
    assert names_in(opened, album) == ["Anna"] * 4


def test_a_face_that_is_dragged_to_somebody_stays_there(opened, people, qtbot):
    face = show(people, 3)
    people.grid.choose({face})
    model = people.list.people
    to = next(row for row, person in enumerate(model.people) if face not in person.faces)
    dragged = QMimeData()
    dragged.setData(DRAGGED_FACES, b"")
    assert model.flags(model.index(to)) & Qt.ItemFlag.ItemIsDropEnabled
    model.dropMimeData(dragged, Qt.DropAction.MoveAction, -1, -1, model.index(to))
    qtbot.waitUntil(lambda: numbers(people) == [[1], [2, 3, 4]], timeout=PATIENCE)
    # As well after the next start, when everybody is grouped anew.
    opened.saver.flush()
    people.close()
    opened.window.actions_by_name["people"].trigger()
    again = dialog_of(opened)
    qtbot.waitUntil(lambda: numbers(again) == [[1], [2, 3, 4]], timeout=PATIENCE)


def test_a_face_becomes_a_person_of_their_own_and_is_brought_back(people, qtbot):
    face = show(people, 1)
    people.grid.choose({face})
    people.new_person.click()
    qtbot.waitUntil(lambda: len(people._people.people) == 3, timeout=PATIENCE)
    qtbot.keyClick(people, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: numbers(people) == [[1, 3], [2, 4]], timeout=PATIENCE)


def test_faces_are_moved_by_a_menu_for_whoever_cannot_drag(people, qtbot):
    face = show(people, 1)
    people.grid.choose({face})
    menu = people._menu_of_people(people.grid.chosen)
    assert isinstance(menu, QMenu)
    new, *others = [action for action in menu.actions() if not action.isSeparator()]
    assert new.text() == "New Person"
    assert len(others) == 1
    others[0].trigger()
    qtbot.waitUntil(lambda: numbers(people) == [[1, 2, 4], [3]], timeout=PATIENCE)


def test_the_album_shows_the_photos_of_one_person_until_that_is_taken_back(opened, people, qtbot, album):
    show(people, 1)
    people.show_photos.click()
    panel = opened.window.album
    assert sorted(panel.model.photo(row).path.name for row in range(panel.model.rowCount())) == [
        "photo 1.png",
        "photo 3.png",
    ]
    assert panel.header.person.isVisible()
    # What the filters count is what they would list.
    assert sum(panel.model.counts().values()) == 2
    panel.header.person.click()
    assert panel.model.rowCount() == 4
    assert not panel.header.person.isVisible()


def test_a_photo_that_cannot_be_read_is_said_and_the_others_are_grouped(opened, qtbot, door, album):
    opened.window.actions_by_name["people"].trigger()
    dialog = dialog_of(opened)
    qtbot.waitUntil(lambda: "3" in dialog.look.text(), timeout=PATIENCE)
    qtbot.waitUntil(all_is_delivered, timeout=PATIENCE)
    door.unseen.add("photo 4.png")
    dialog.look.click()
    qtbot.waitUntil(lambda: numbers(dialog) == [[1, 3], [2]], timeout=PATIENCE)
    qtbot.waitUntil(lambda: "1 photo(s) could not be read" in dialog._says.text(), timeout=PATIENCE)
    assert "photo 4.png" in dialog._says.toolTip()


def test_whoever_is_seen_once_is_named_by_choosing_the_face(opened, people, qtbot, album):
    for number in (1, 2):
        people.grid.choose({show(people, number)})
        people.new_person.click()
        qtbot.waitUntil(lambda wanted=2 + number: len(people._people.people) == wanted, timeout=PATIENCE)
    face = show(people, 2)
    people.grid.clearSelection()
    assert not people.name.isEnabled()
    people.grid.choose({face})
    name_them(people, qtbot, "Berta")
    assert names_in(opened, album) == [None, "Berta", None, None]


def test_a_result_is_judged_by_the_persons_other_photos_and_by_what_is_known_of_the_album(
    opened, people, qtbot, door, album
):
    for number in (1, 2):
        show(people, number)
        name_them(people, qtbot, ("Anna", "Berta")[number - 1])
    qtbot.waitUntil(lambda: {one.name for one in people._people.people} == {"Anna", "Berta"})
    people.close()
    opened.restoring.restore_photo(album / "photo 1.png")
    qtbot.waitUntil(lambda: len(door.sampled) == 1, timeout=PATIENCE)
    (request,) = door.requests
    (face,) = request.faces
    # Of photo 3: who is on this photo itself is the question.
    assert [(known.judge, known.embedding[:2]) for known in face.known] == [("judge", (0.0, 1.0))]
    # Of four faces, each of whose names is known.
    assert sorted(is_same for _, _, is_same in request.known_pairs.pairs) == [False] * 4 + [True] * 2


def test_nothing_is_known_of_an_album_whose_people_nobody_asked_for(opened, qtbot, door, album):
    opened.restoring.restore_photo(album / "photo 1.png")
    qtbot.waitUntil(lambda: len(door.sampled) == 1, timeout=PATIENCE)
    (request,) = door.requests
    assert (request.faces[0].known, request.known_pairs) == ((), None)


def test_nothing_is_compared_after_the_window_is_closed(opened, people, qtbot, door):
    people.close()
    qtbot.waitUntil(all_is_delivered, timeout=PATIENCE)
    assert people._people.to_see == 0
    assert not people._people.is_under_way


def test_whoever_is_shown_is_found_again_when_the_groups_are_others():
    model = PeopleModel()
    photo_keys = [(number, 1) for number in range(6)]
    before = Person("", tuple(photo_keys[:3]), 1)
    model.set_people([Person("", tuple(photo_keys[3:]), 1), Person("Anna", tuple(photo_keys[:4]))])
    assert model.row_like(before) == 1
    assert model.row_like(None) == 0


def test_a_drop_beside_everybody_changes_nothing():
    model = PeopleModel()
    model.set_people([Person("Anna", ((1, 1),))])
    heard = []
    model.faces_dropped.connect(heard.append)
    assert not model.dropMimeData(QMimeData(), Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert heard == []


def test_a_menu_is_asked_for_by_key_too(people, qtbot, monkeypatch):
    asked = []
    people.grid.menu_wanted.disconnect()
    people.grid.menu_wanted.connect(asked.append)
    people.grid.choose({show(people, 1)})
    people.grid.contextMenuEvent(
        QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(2, 2))
    )
    assert QPoint(2, 2) in asked


def row_of_references(app):
    card = app.window.faces._card(app.photos.record.faces[0].id)
    return card.body.form.references


def test_photos_of_the_person_become_references_with_one_click_and_undo_takes_them_back(
    opened, people, qtbot
):
    face = opened.photos.record.faces[0].id
    assert opened.photos.photo.name == "photo 1.png"
    show(people, 1)
    name_them(people, qtbot, "Anna")
    opened.window.faces.settings_changed.emit(face, SamplingSettings(recipe="reference"))
    offer = row_of_references(opened).of_person
    qtbot.waitUntil(lambda: offer.text() == "Use 1 photo(s) of Anna", timeout=PATIENCE)
    offer.click()
    qtbot.waitUntil(lambda: bool(opened.photos.record.faces[0].settings.references), timeout=PATIENCE)
    (reference,) = opened.photos.record.faces[0].settings.references
    assert reference.is_file()
    assert reference.name.startswith("photo 3 face")
    opened.undo.undo()
    assert opened.photos.record.faces[0].settings.references == ()


def test_nothing_is_offered_while_nobody_knows_who_it_is(opened, qtbot):
    face = opened.photos.record.faces[0].id
    opened.window.faces.settings_changed.emit(face, SamplingSettings(recipe="reference"))
    qtbot.waitUntil(all_is_delivered, timeout=PATIENCE)
    assert row_of_references(opened).of_person.isHidden()


def test_a_face_that_is_not_cut_out_is_drawn_as_a_sign(qtbot, tmp_path):
    grid = PersonFaces(FacePictures())
    qtbot.addWidget(grid)
    grid.resize(400, 300)
    grid.show_faces([(tmp_path / "photo.png", 1)])

    # What fails while something is painted ends the test, too.
    drawn = grid.grab().toImage()

    ground = drawn.pixelColor(390, 290)
    cell = grid.visualRect(grid.model().index(0, 0))
    assert any(drawn.pixelColor(x, cell.center().y()) != ground for x in range(cell.left(), cell.right()))
