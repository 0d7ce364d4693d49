"""The export dialog: what is chosen is what is written, and the account of it can be read."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QSpinBox

from pgdiff_desktop.albums.records import PhotoRecord
from pgdiff_desktop.errors import ErrorCode, Failure
from pgdiff_desktop.gui.export import credentials_fields, export_dialog
from pgdiff_desktop.gui.export.export_dialog import ExportChoice, ExportDialog
from pgdiff_desktop.gui.export.export_options import ExportOptionsPage
from pgdiff_desktop.gui.export.export_table import CHANGED, NOTES, PHOTO, STATE
from pgdiff_desktop.photos.credentials.reading import read_manifest
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.xmp.photo_xmp import faces_named_in
from pgdiff_desktop.workers.captions import CaptionPlace
from pgdiff_desktop.workers.export import Composed, Exporter, ExportFormat, ExportState, compose_photo
from tests.results import BOX, hashes_of, make_photo, make_restored_photo, restored_record


@pytest.fixture
def scans(tmp_path):
    folder = tmp_path / "scans"
    folder.mkdir()
    return folder


@pytest.fixture
def photos(scans):
    restored = [make_restored_photo(scans / f"{name}.png", seed=n) for n, name in enumerate("ab")]
    return [*restored, make_photo(scans / "untouched.png")]


@pytest.fixture
def open_dialog(qtbot):
    exporters = []

    def make(choice, composer=compose_photo):
        exporters.append(Exporter(composer=composer))
        dialog = ExportDialog(exporters[-1], choice)
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    yield make
    for exporter in exporters:
        exporter.close()


def press(qtbot, button):
    assert button.isVisible()
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def until_done(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog.summary is not None)


def choice_of(photos, selected=()):
    return ExportChoice(photos[0], tuple(selected), tuple(photos))


def cells(dialog, name):
    """The row of a photo, by its name; it must be unfolded."""
    model = dialog.table.outcomes
    rows = ([model.index(row, column).data() for column in range(4)] for row in range(model.rowCount()))
    return next(row for row in rows if row[PHOTO] == name)


def first_column(dialog):
    model = dialog.table.outcomes
    return [model.index(row, PHOTO).data() for row in range(model.rowCount())]


def test_the_whole_album_is_exported_and_accounted_for(qtbot, open_dialog, photos, scans):
    before = hashes_of(scans)
    dialog = open_dialog(choice_of(photos))
    dialog.options_page.scopes[2].click()
    press(qtbot, dialog.export_button)
    until_done(qtbot, dialog)
    after = hashes_of(scans)
    assert {name: after[name] for name in before} == before
    assert sorted(set(after) - set(before)) == ["Restored/a.png", "Restored/b.png"]
    assert dialog._title.text() == "2 restored, 1 left out"
    assert first_column(dialog) == [
        "2 restored photo(s)",
        "a.png",
        "b.png",
        "1 left out: nothing was restored in them",
    ]
    assert cells(dialog, "a.png")[STATE] == "Exported"
    assert cells(dialog, "a.png")[CHANGED].endswith("%")
    dialog.table.fold(ExportState.LEFT_OUT)
    assert cells(dialog, "untouched.png")[STATE] == "Left out"
    assert "as the original" in cells(dialog, "untouched.png")[NOTES]
    assert not dialog.retry_button.isVisible()
    press(qtbot, dialog.close_button)
    assert not dialog.isVisible()


def test_what_is_exported_is_counted_before(qtbot, open_dialog, photos):
    """By records that are known, and by those that are read meanwhile."""
    records, reading = {photos[0]: restored_record()}, []
    choice = ExportChoice(
        photos[0], (), tuple(photos), records, read=lambda wanted, then: reading.append(then)
    )
    dialog = open_dialog(choice)
    page = dialog.options_page
    assert page.counts.text() == "1 restored"
    page.scopes[2].click()
    assert page.counts.text() == "Counting…"
    records |= {photos[1]: restored_record(), photos[2]: PhotoRecord()}
    reading.pop()()
    assert page.counts.text() == "2 restored, 1 left out"
    page.copies_untouched.click()
    assert page.counts.text() == "2 restored, 1 copied"


def test_untouched_photos_are_copied_and_said(qtbot, open_dialog, photos, scans):
    dialog = open_dialog(choice_of(photos))
    dialog.options_page.scopes[2].click()
    dialog.options_page.copies_untouched.click()
    press(qtbot, dialog.export_button)
    until_done(qtbot, dialog)
    assert dialog._title.text() == "2 restored, 1 copied"
    assert (scans / "Restored" / "untouched.png").read_bytes() == photos[2].read_bytes()
    dialog.table.fold(ExportState.COPIED)
    assert cells(dialog, "untouched.png")[STATE] == "Copied"


def test_a_kind_is_folded_by_mouse_and_keys_and_copied_all_the_same(qtbot, open_dialog, photos):
    dialog = open_dialog(choice_of(photos))
    dialog.options_page.scopes[2].click()
    press(qtbot, dialog.export_button)
    until_done(qtbot, dialog)
    table = dialog.table
    line = table.visualRect(table.outcomes.index(table.outcomes.row_of(ExportState.WRITTEN), PHOTO))
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=line.center())
    assert len(first_column(dialog)) == 2
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert first_column(dialog)[1] == "a.png"
    press(qtbot, dialog.copy_button)
    # Also what is folded away.
    assert len(QGuiApplication.clipboard().text().splitlines()) == 4


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_folder_is_one_for_all_languages(qtbot, open_dialog, photos, scans, language, monkeypatch):
    said = {"Restored": "복원됨"} if language == "ko" else {}
    monkeypatch.setattr(ExportOptionsPage, "tr", lambda self, text, *more: said.get(text, text))
    assert open_dialog(choice_of(photos)).options_page.options().folder == scans / "Restored"


def test_this_photo_is_what_is_exported_where_nothing_else_is_selected(qtbot, open_dialog, photos):
    dialog = open_dialog(choice_of(photos, photos[:1]))
    assert dialog.options_page.photos() == (photos[0],)
    dialog = open_dialog(choice_of(photos, photos[:2]))
    assert dialog.options_page.photos() == tuple(photos[:2])
    dialog = open_dialog(ExportChoice(None, (), tuple(photos)))
    assert dialog.options_page.photos() == tuple(photos)
    assert not dialog.options_page.scopes[0].isEnabled()


def test_the_chosen_options_make_the_file(qtbot, open_dialog, photos, tmp_path):
    dialog = open_dialog(choice_of(photos))
    page = dialog.options_page
    page.set_folder(tmp_path / "for grandma")
    page.template.selectAll()
    qtbot.keyClicks(page.template, "family ")
    press(qtbot, page.field_buttons[0])
    assert page.template.text() == "family {name}"
    page.format.setCurrentIndex(page.format.findData(ExportFormat.JPEG.value))
    assert page._example.text().endswith("family a.jpg")
    press(qtbot, dialog.export_button)
    until_done(qtbot, dialog)
    with Image.open(tmp_path / "for grandma" / "family a.jpg") as written:
        assert written.format == "JPEG"


def test_what_was_chosen_is_there_the_next_time(qtbot, open_dialog, photos, tmp_path):
    (tmp_path / "out").mkdir()
    dialog = open_dialog(choice_of(photos))
    page = dialog.options_page
    page.set_folder(tmp_path / "out")
    page.template.setText("{date} {name}")
    page.format.setCurrentIndex(page.format.findData(ExportFormat.TIFF.value))
    page.bits.setCurrentIndex(1)
    page.existing.setCurrentIndex(1)
    assert not page.options().keep_dates
    page.keep_dates.click()
    page.size_choice.setCurrentIndex(1)
    page.longest_side.setValue(1200)
    page.copies_untouched.click()
    page.with_damage.click()
    assert not page.options().with_invented
    page.with_invented.click()
    assert page.options().caption is CaptionPlace.NONE
    page.caption.place.setCurrentIndex(2)
    page.caption.template.setText("{people} {date}")
    assert page.options().credentials is None
    if page.credentials.wanted.isEnabled():
        page.credentials.wanted.click()
        assert not page.options().credentials.with_names
        page.credentials.with_names.click()
    chosen = page.options()
    assert (chosen.longest_side, chosen.copies_untouched, chosen.with_damage) == (1200, True, True)
    assert chosen.with_invented
    assert chosen.keep_dates
    assert chosen.eight_bits
    assert chosen.replaces_results
    press(qtbot, dialog.export_button)
    until_done(qtbot, dialog)
    assert open_dialog(choice_of(photos)).options_page.options() == chosen


def test_a_folder_that_is_gone_is_not_offered_again(qtbot, open_dialog, photos, tmp_path, scans):
    dialog = open_dialog(choice_of(photos))
    dialog.options_page.set_folder(tmp_path / "gone")
    assert open_dialog(choice_of(photos)).options_page.options().folder == scans / "Restored"


@pytest.mark.parametrize("template", [" ", "{title}", "{name"])
def test_captions_that_cannot_be_are_said_and_not_exported(qtbot, open_dialog, photos, template):
    dialog = open_dialog(choice_of(photos))
    caption = dialog.options_page.caption
    caption.template.setText(template)
    assert dialog.export_button.isEnabled(), "none is wanted"
    caption.place.setCurrentIndex(1)
    assert not dialog.export_button.isEnabled()
    assert caption.example.text().startswith("⚠")
    caption.template.clear()
    qtbot.mouseClick(caption.field_buttons[0], Qt.MouseButton.LeftButton)
    assert dialog.export_button.isEnabled()
    assert caption.example.text() == "For example: a"


def test_what_is_chosen_is_in_the_files(qtbot, open_dialog, photos, scans):
    pytest.importorskip("c2pa", reason="needs c2pa-python")
    pytest.importorskip("cryptography", reason="needs cryptography")
    dialog = open_dialog(choice_of(photos))
    dialog.options_page.caption.place.setCurrentIndex(1)
    dialog.options_page.credentials.wanted.click()
    press(qtbot, dialog.export_button)
    until_done(qtbot, dialog)
    output = scans / "Restored/a.png"
    with Image.open(output) as written, Image.open(photos[0]) as scan:
        assert written.height > scan.height
    assert read_manifest(output).is_valid


def test_nothing_can_be_signed_without_the_library(qtbot, open_dialog, photos, monkeypatch):
    monkeypatch.setattr(credentials_fields, "can_sign", lambda: False)
    dialog = open_dialog(choice_of(photos))
    assert not dialog.options_page.credentials.wanted.isEnabled()
    assert dialog.options_page.options().credentials is None


@pytest.mark.parametrize("template", ["", "{title}", "../{name}", "{name}/x"])
def test_names_that_cannot_be_are_said_and_not_exported(qtbot, open_dialog, photos, template):
    dialog = open_dialog(choice_of(photos))
    dialog.options_page.template.setText(template)
    assert not dialog.export_button.isEnabled()
    assert dialog.options_page._example.text().startswith("⚠")
    dialog.options_page.template.setText("{name}")
    assert dialog.export_button.isEnabled()


def test_only_what_a_format_has_can_be_chosen(qtbot, open_dialog, photos):
    dialog = open_dialog(choice_of(photos))
    page = dialog.options_page
    for kind, depth, quality in (
        (ExportFormat.JPEG, False, True),
        (ExportFormat.WEBP, False, True),
        (ExportFormat.PNG, True, False),
        (ExportFormat.TIFF, True, False),
        (ExportFormat.ORIGINAL, True, True),
    ):
        page.format.setCurrentIndex(page.format.findData(kind.value))
        assert (page.bits.isEnabled(), page.quality.isEnabled()) == (depth, quality)
    page.quality.setValue(80)
    assert page.options().quality == 80
    page.format.setCurrentIndex(page.format.findData(ExportFormat.PNG.value))
    assert page.options().quality is None


class SlowComposer:
    """Waits at every photo until the test lets it go on, or the user cancels."""

    def __init__(self):
        self.began, self.go_on = threading.Event(), threading.Event()

    def __call__(self, gathered, output, options, token):
        self.began.set()
        while not self.go_on.wait(0.005):
            token.raise_if_cancelled()
        lost = Failure.of(output, ErrorCode.OUTPUT_8_BITS, ending=".jpg")
        elsewhere = Failure.of(output.parent, ErrorCode.ALBUM_READ_ONLY, folder="/elsewhere")
        return Composed(output, 0.05, (lost, elsewhere))


def test_escape_cancels_and_the_dialog_stays_until_nothing_is_written(qtbot, open_dialog, photos):
    composer = SlowComposer()
    dialog = open_dialog(choice_of(photos, photos[:2]), composer)
    press(qtbot, dialog.export_button)
    qtbot.waitUntil(composer.began.is_set)
    qtbot.waitUntil(lambda: "1 of 2" in dialog._now.text())
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.cancel_button.isEnabled()
    until_done(qtbot, dialog)
    assert dialog.isVisible()
    assert "Cancelled" in dialog._title.text()
    assert [one.state for one in dialog.summary.outcomes] == [ExportState.NOT_REACHED] * 2
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_closing_the_window_of_a_running_export_cancels_it(qtbot, open_dialog, photos):
    composer = SlowComposer()
    dialog = open_dialog(choice_of(photos), composer)
    press(qtbot, dialog.export_button)
    qtbot.waitUntil(composer.began.is_set)
    assert not dialog.close()
    assert dialog.isVisible()
    until_done(qtbot, dialog)
    assert dialog.close()


def test_the_rest_is_exported_after_a_cancel(qtbot, open_dialog, photos):
    composer = SlowComposer()
    dialog = open_dialog(choice_of(photos, photos[:2]), composer)
    press(qtbot, dialog.export_button)
    qtbot.waitUntil(composer.began.is_set)
    press(qtbot, dialog.cancel_button)
    until_done(qtbot, dialog)
    assert dialog.retry_button.text() == "Export the Rest"
    composer.go_on.set()
    press(qtbot, dialog.retry_button)
    until_done(qtbot, dialog)
    assert [one.state for one in dialog.summary.outcomes] == [ExportState.WRITTEN] * 2


def test_a_failed_photo_says_why_and_is_tried_again_alone(qtbot, open_dialog, photos):
    sound = photos[1].read_bytes()
    photos[1].write_bytes(sound[:300])
    dialog = open_dialog(choice_of(photos, photos[:2]))
    press(qtbot, dialog.export_button)
    until_done(qtbot, dialog)
    assert dialog._title.text() == "1 restored, 1 failed"
    # What is to be seen to comes first.
    assert first_column(dialog)[:2] == ["1 failed", "b.png"]
    assert cells(dialog, "b.png")[STATE] == "Failed"
    assert "b.png" in cells(dialog, "b.png")[NOTES]
    assert dialog.retry_button.text() == "Retry Failed"
    photos[1].write_bytes(sound)
    press(qtbot, dialog.retry_button)
    until_done(qtbot, dialog)
    assert [(one.photo, one.state) for one in dialog.summary.outcomes] == [(photos[1], ExportState.WRITTEN)]


def test_the_summary_can_be_copied(qtbot, open_dialog, photos):
    composer = SlowComposer()
    composer.go_on.set()
    dialog = open_dialog(choice_of(photos), composer)
    press(qtbot, dialog.export_button)
    until_done(qtbot, dialog)
    press(qtbot, dialog.copy_button)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == "Photo\tResult\tChanged\tNotes"
    assert "a.png\tExported\t5.0%\t" in lines[1]
    assert ".jpg files hold 8 bits a channel, the photo has 16." in lines[1]
    # What is not about the photo says what it is about.
    assert ": this folder cannot be written to" in lines[1]


def test_what_a_file_lacks_is_said_in_the_summary_once_a_kind(qtbot, open_dialog, photos):
    def composer(gathered, output, options, token):
        lost = Failure.of(output, ErrorCode.OUTPUT_LOSES_CHANNEL, ending=".jpg")
        return Composed(output, 0.05, (lost,) if gathered.photo == photos[0] else ())

    dialog = open_dialog(choice_of(photos, photos[:2]), composer)
    press(qtbot, dialog.export_button)
    until_done(qtbot, dialog)
    assert cells(dialog, "a.png")[NOTES].count("infrared") == 1
    assert "infrared" not in cells(dialog, "b.png")[NOTES]
    assert "1 photo" in dialog._report.text()
    assert "warning" in dialog._report.text()


def test_who_was_restored_is_said(qtbot, open_dialog, photos, scans):
    record = restored_record()
    records = {photos[0]: record.with_face(replace(record.face(1), name="Anna"))}
    dialog = open_dialog(ExportChoice(photos[0], (), tuple(photos), records))
    press(qtbot, dialog.export_button)
    until_done(qtbot, dialog)
    assert "Anna" in cells(dialog, "a.png")[NOTES]
    photo = read_photo(scans / "Restored" / "a.png")
    (named,) = faces_named_in(photo)
    assert named.name == "Anna"
    assert named.box == pytest.approx(BOX, abs=0.1)


def test_a_name_that_was_taken_is_told(qtbot, open_dialog, photos, scans):
    make_photo(scans / "Restored" / "a.png", seed=5)
    dialog = open_dialog(choice_of(photos))
    press(qtbot, dialog.export_button)
    until_done(qtbot, dialog)
    assert "Written as a (2).png." in cells(dialog, "a.png")[NOTES]


def test_an_export_waits_for_what_is_not_on_the_disk_yet(qtbot, open_dialog, photos):
    unsaved, records = [True], {}
    dialog = open_dialog(ExportChoice(photos[0], (), tuple(photos), records, lambda: bool(unsaved)))
    press(qtbot, dialog.export_button)
    with qtbot.waitSignals([dialog._look.timeout] * 2):
        pass
    assert dialog._title.text() == "Saving your latest changes…"
    assert not dialog._exporter.running
    # What is decided meanwhile counts.
    records[photos[0]] = PhotoRecord()
    unsaved.clear()
    until_done(qtbot, dialog)
    assert [one.state for one in dialog.summary.outcomes] == [ExportState.LEFT_OUT]


def test_the_wait_can_be_cancelled(qtbot, open_dialog, photos):
    dialog = open_dialog(ExportChoice(photos[0], (), tuple(photos), {}, lambda: True))
    press(qtbot, dialog.export_button)
    press(qtbot, dialog.cancel_button)
    assert dialog.export_button.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_what_cannot_be_saved_is_not_exported_in_an_older_state(
    qtbot, open_dialog, photos, scans, monkeypatch
):
    monkeypatch.setattr(export_dialog, "_LOOKS", 2)
    dialog = open_dialog(ExportChoice(photos[0], (), tuple(photos), {}, lambda: True))
    press(qtbot, dialog.export_button)
    qtbot.waitUntil(dialog._trouble.isVisible)
    assert dialog.export_button.isVisible()
    assert not (scans / "Restored").exists()


def test_every_control_has_a_name(qtbot, open_dialog, photos):
    dialog = open_dialog(choice_of(photos))
    for kind in (QAbstractButton, QComboBox, QLineEdit, QSpinBox):
        for control in dialog.findChildren(kind):
            if control.isVisible() and not control.objectName().startswith("qt_"):
                assert control.accessibleName(), control


def test_the_choice_keeps_ten_thousand_photos_light(qtbot, open_dialog):
    photos = tuple(Path(f"/album/{n}.jpg") for n in range(10_000))
    dialog = open_dialog(ExportChoice(photos[0], photos, photos))
    assert len(dialog.options_page.photos()) == 10_000
