"""Asking the family from the window: the page is made, answers come back, and are said in words."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.albums.votes import LooksLike, Vote
from pgdiff_desktop.gui.export.export_options import ExportChoice
from pgdiff_desktop.gui.export.family_dialog import FamilyDialog
from pgdiff_desktop.gui.faces.card_body import CardBody
from pgdiff_desktop.gui.texts.vote_texts import votes_words
from pgdiff_desktop.saving.file_hashes import sha256_of
from tests.results import FILE, hashes_of, make_photo, make_restored_photo, restored_record
from tests.waiting import PATIENCE

VOTES = (
    Vote("Ruth", FILE, LooksLike.YES, "Her <b>smile</b>!\nYes."),
    Vote("Hans", FILE, LooksLike.YES),
    Vote("Elsa", FILE, LooksLike.NO),
    Vote("Max", FILE, LooksLike.CANNOT_TELL),
    Vote("Elsa", "", LooksLike.MOST),
)


@pytest.fixture
def scans(tmp_path):
    folder = tmp_path / "The Millers"
    make_restored_photo(folder / "a.png")
    make_photo(folder / "untouched.png")
    return folder


@pytest.fixture
def open_dialog(qtbot):
    def make(photos, **choice):
        dialog = FamilyDialog(ExportChoice(photos[0], (), tuple(photos), **choice))
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    return make


def press(qtbot, button):
    assert button.isVisible()
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_page_of_the_album_is_made(qtbot, open_dialog, scans, tmp_path):
    before = hashes_of(scans)
    dialog = open_dialog(sorted(scans.glob("*.png")))
    assert dialog.album_name.text() == "The Millers"
    assert dialog.folder_row.folder == scans / "For the family"
    assert len(dialog.scope.photos()) == 2
    dialog.folder_row.set_folder(tmp_path / "out")
    dialog.language.setCurrentIndex(dialog.language.findData("de"))
    press(qtbot, dialog.make_button)
    qtbot.waitUntil(lambda: dialog.made is not None)
    assert "Antworten speichern" in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert dialog.made.headline.startswith("The page is ready: 1 photo(s), 0.")
    assert "The Millers" in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert dialog.open_button.isVisible()
    assert hashes_of(scans) == before
    press(qtbot, dialog.close_button)
    assert not dialog.isVisible()


def test_what_is_not_saved_yet_is_waited_for(qtbot, open_dialog, scans, tmp_path):
    unsaved = [True]
    dialog = open_dialog([scans / "a.png"], unsaved=lambda: bool(unsaved))
    dialog.folder_row.set_folder(tmp_path / "out")
    press(qtbot, dialog.make_button)
    assert dialog.is_busy
    assert not dialog.making.running
    unsaved.clear()
    qtbot.waitUntil(lambda: dialog.made is not None)


def test_a_cancel_leaves_nothing(qtbot, open_dialog, scans, tmp_path):
    dialog = open_dialog([scans / "a.png"])
    dialog.folder_row.set_folder(tmp_path / "out")
    press(qtbot, dialog.make_button)
    press(qtbot, dialog.close_button)
    assert dialog.isVisible()
    assert not dialog.is_busy
    press(qtbot, dialog.close_button)
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: not dialog.making.running)
    assert not (tmp_path / "out").exists()


def test_an_album_in_which_nothing_was_restored_says_so(qtbot, open_dialog, tmp_path):
    dialog = open_dialog([make_photo(tmp_path / "a.png")])
    press(qtbot, dialog.make_button)
    qtbot.waitUntil(dialog._trouble.isVisible)
    assert "none of its photos was restored. Restore faces first." in dialog._trouble.text()
    assert dialog.make_button.isVisible()


def test_answers_are_taken_into_the_open_album(qtbot, opened, album, tmp_path, monkeypatch):
    photo = album / "photo 1.png"
    face = opened.photos.record.faces[0]
    answer = {
        "face": face.id,
        "shown": "",
        "looks_like": "yes",
        "most": None,
        "name": "Ruth",
        "comment": "Yes!",
    }
    gone = answer | {"face": 99, "comment": "Her eyes."}
    one = {"photo": photo.name, "sha256": sha256_of(photo), "faces": [answer, gone]}
    answers = {
        "format": "pgdiff-desktop answers", "version": 1, "pack": "", "by": "Elsa", "saved": 1, "photos": [one],
    }  # fmt: skip
    path, bad = tmp_path / "answers-Elsa.json", tmp_path / "holiday.json"
    path.write_text(json.dumps(answers))
    bad.write_text("{}")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path), str(bad)], ""))
    opened.window.action("import_answers").trigger()

    def notices():
        return [notice.message for notice in opened.window.notices.notices]

    qtbot.waitUntil(lambda: len(notices()) == 3, timeout=PATIENCE)
    assert "Elsa answered for 1 face(s)." in notices()
    assert "1 answer(s) of Elsa could not be taken." in notices()
    assert any("holiday.json" in said for said in notices())
    missed = next(one for one in opened.window.notices.notices if "could not be taken" in one.message)
    assert "Her eyes." in missed.whole_text
    face = opened.photos.record.faces[0]
    assert face.name == "Ruth"
    assert face.votes == (Vote("Elsa", "", LooksLike.YES, "Yes!", 1),)
    opened.saver.flush()
    assert SidecarFolder(album).load(photo).faces[0].votes == face.votes
    opened.undo.undo()
    assert opened.photos.record.faces[0].votes == ()
    assert not opened.photos.record.faces[0].name


def test_what_the_family_says_stands_at_each_picture(qtbot):
    assert votes_words(()) == ""
    record = restored_record()
    body = CardBody()
    qtbot.addWidget(body)
    body.show_face(replace(record.face(1), votes=VOTES))
    original, candidate = body.strip.cells
    assert candidate.words.startswith("2 of 3 say(s) yes · ")
    assert "Ruth: yes. “Her <b>smile</b>! Yes.”" in candidate.accessibleDescription()
    assert "Max: cannot tell" in candidate.toolTip()
    assert original.words == "1: most like the person"
    assert body.comments.text() == "Ruth: yes. “Her <b>smile</b>! Yes.”"
    assert body.comments.textFormat() is Qt.TextFormat.PlainText
    # Nothing is chosen by votes.
    body.show_face(record.face(1))
    assert body.comments.isHidden()
    assert "yes" not in candidate.words


def test_commands_wait_for_an_album(open_app, qtbot, opened):
    names = ("for_the_family", "import_answers", "before_and_after")
    assert all(opened.window.action(name).isEnabled() for name in names)
    opened.window.action("for_the_family").trigger()
    dialog = opened.dialogs._open["family"]
    assert isinstance(dialog, FamilyDialog)
    assert len(dialog.scope.photos()) == 4
