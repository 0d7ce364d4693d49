"""The provenance of a file, in the window: what was done to it, and whether it is still as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel

from pgdiff_desktop.albums.composition import DecidedPhoto
from pgdiff_desktop.albums.records import Exported
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.choice import WriteOptions
from pgdiff_desktop.engine.door.credentials import Credentials, credentials_folder
from pgdiff_desktop.gui.dialogs.provenance_dialog import ProvenanceDialog
from pgdiff_desktop.gui.texts.provenance_texts import as_text, sections_of, verdict_of
from pgdiff_desktop.photos.credentials.reading import ManifestAccount, ManifestState
from pgdiff_desktop.photos.file_account import FileAccount
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.settings import Settings
from pgdiff_desktop.workers.composing import write_result
from tests.fakes import old_photo
from tests.results import make_restored_photo, restored_record

FACE = (("recipe", "restore"), ("seed", "7"), ("invented", "eyes=0.83,nose=0.10"), ("references", "ab" * 32))
RESULT = FileAccount(None, "pgdiff-desktop 1.0", "1 face", True, 0.123, faces=(FACE,), is_untouched=True)


@pytest.fixture
def open_dialog(qtbot):
    def make(path):
        dialog = ProvenanceDialog(path, Settings())
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return make


@pytest.fixture
def result(tmp_path):
    """Exported from a photo; signed where that is possible here."""

    def make(*, signed):
        photo = make_restored_photo(tmp_path / "album/a.png")
        candidates = SidecarFolder(photo.parent).candidates_folder(photo)
        composition = DecidedPhoto(photo, restored_record(), None, candidates).composition
        credentials = Credentials(credentials_folder()) if signed else None
        output = tmp_path / "result.tif"
        writing = WriteOptions(credentials=credentials)
        write_result(composition, output, writing, CancelToken())
        return output

    return make


def shown(dialog):
    return [made.text() for made in dialog._area.widget().findChildren(QLabel)]


def until_read(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog.account is not None)


def test_a_signed_result_is_said_to_hold(qtbot, open_dialog, result):
    pytest.importorskip("c2pa", reason="needs c2pa-python")
    pytest.importorskip("cryptography", reason="needs cryptography")
    dialog = open_dialog(result(signed=True))
    assert dialog.verdict.text() == "Reading…"
    until_read(qtbot, dialog)
    assert dialog.verdict.text() == "✓ Signed by you, and unchanged since."
    words = shown(dialog)
    for title in ("What was done", "Face 1", "Models", "Content credentials"):
        assert title in words
    assert any(line.startswith("Face 1 restored with the recipe restore: partly made up") for line in words)
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text().splitlines()[:2] == [str(dialog.path), dialog.verdict.text()]


def test_a_result_that_was_changed_is_said_to_be(qtbot, open_dialog, result):
    output = result(signed=False)
    dialog = open_dialog(output)
    until_read(qtbot, dialog)
    assert dialog.verdict.text() == "Written by this program, and unchanged since. It is not signed."
    whole, row = output.read_bytes(), read_photo(output).pixels[5].tobytes()
    output.write_bytes(whole.replace(row, bytes([row[0] ^ 1]) + row[1:]))
    dialog.read(output)
    until_read(qtbot, dialog)
    assert dialog.verdict.text() == "⚠ Changed after this program wrote it."


def test_a_file_that_says_nothing_and_one_that_is_no_picture(qtbot, open_dialog, tmp_path, monkeypatch):
    plain, text = tmp_path / "plain.jpg", tmp_path / "letter.jpg"
    Image.fromarray(old_photo()).save(plain)
    text.write_text("Dear Anna")
    dialog = open_dialog(None)
    assert not dialog.copy_button.isEnabled()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *arguments: (str(plain), ""))
    dialog.choose_button.click()
    until_read(qtbot, dialog)
    assert dialog.verdict.text() == "This file says nothing of where it comes from."
    dialog.read(text)
    qtbot.waitUntil(lambda: "not a picture" in dialog.verdict.text())
    assert not dialog.copy_button.isEnabled()


@pytest.mark.parametrize(
    ("state", "is_known", "words"),
    [
        (ManifestState.VALID, False, "✓ Signed, and unchanged since. Nobody here vouches for the signer."),
        (ManifestState.CHANGED, True, "⚠ Changed after it was signed."),
        (ManifestState.BROKEN, False, "⚠ Its content credentials do not hold."),
    ],
)
def test_what_credentials_come_to(qapp, state, is_known, words):
    account = replace(RESULT, manifest=ManifestAccount(state, signer="Archive", is_known=is_known))
    assert verdict_of(account).words == words
    assert words in as_text(account)


def test_faces_are_told_in_words(qapp):
    lines = dict(sections_of(RESULT))["Face 1"]
    assert lines == [
        "Recipe: Restore",
        "seed: 7",
        "Eyes: invented (83%), Nose: kept (10%)",
        f"Reference: SHA-256 {'ab' * 8}…",
    ]


def test_it_says_where_credentials_cannot_be_read(qapp):
    account = replace(RESULT, reads_credentials=False)
    ((line,),) = [lines for title, lines in sections_of(account) if title == "Content credentials"]
    assert "pgdiff-desktop[c2pa]" in line


def test_the_menu_shows_the_last_export_or_else_the_photo(opened, qtbot, album, tmp_path):
    opened.window.action("provenance").trigger()
    dialog = opened.dialogs._open["provenance"]
    assert dialog.path == album / "photo 1.png"
    until_read(qtbot, dialog)
    exported = tmp_path / "exported.png"
    Image.fromarray(old_photo()).save(exported)
    photo = opened.photos.photo
    record = opened.photos.record
    opened.store.change(photo, replace(record, exported=Exported("stamp", exported)))
    opened.window.action("provenance").trigger()
    dialog = opened.dialogs._open["provenance"]
    assert dialog.path == exported
    until_read(qtbot, dialog)
