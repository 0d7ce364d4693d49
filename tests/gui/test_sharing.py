"""Pictures before and after: they show both, say that faces were restored, and replace nothing."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.errors import Cancelled, ErrorCode, NothingRestored, OutputNotWritable
from pgdiff_desktop.gui.export.export_options import ExportChoice
from pgdiff_desktop.gui.export.sharing_dialog import SharingDialog
from pgdiff_desktop.gui.texts.sharing_texts import words_of_pictures
from pgdiff_desktop.workers import before_after, sharing
from pgdiff_desktop.workers.before_after import Pair, moving_slider, side_by_side
from pgdiff_desktop.workers.sharing import SharedKind, SharingOptions, share
from tests.results import hashes_of, make_photo, make_restored_photo

DARK, LIGHT = 40, 200


@pytest.fixture
def scans(tmp_path):
    folder = tmp_path / "The Millers"
    for number in range(7):
        make_restored_photo(folder / f"{number}.png", number)
    make_photo(folder / "untouched.png")
    return folder


@pytest.fixture
def pair(qapp):
    """A dark photo that became a light one, twice as wide as high."""
    before, after = (np.full((120, 240, 3), grey, np.uint8) for grey in (DARK, LIGHT))
    return Pair("a", ("Ruth",), 2, before, after)


def made(kind, photos, folder, **options):
    given = SharingOptions(folder, kind, words_of_pictures(), title="The Millers", **options)
    return share(photos, {}, given, CancelToken(), lambda *what: None)


def opened(data):
    return Image.open(io.BytesIO(data))


def greys(picture, row):
    return np.asarray(picture.convert("L"))[row]


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_side_by_side_shows_both(pair, kind):
    tall = replace(pair, before=np.rot90(pair.before), after=np.rot90(pair.after))
    picture = opened(side_by_side(tall, words_of_pictures(), kind))
    assert picture.format == kind
    row = greys(picture, 100)
    middle = len(row) // 2
    assert np.median(row[:middle]) == pytest.approx(DARK, abs=3)
    assert np.median(row[middle:]) == pytest.approx(LIGHT, abs=3)


def test_a_wide_photo_has_them_one_above_the_other(pair):
    picture = opened(side_by_side(pair, words_of_pictures(), "PNG"))
    assert picture.height > picture.width
    column = np.asarray(picture.convert("L"))[:, picture.width // 2]
    assert column[60] == DARK
    assert LIGHT in column[150:]
    # There are words below.
    assert column[:150].tolist().count(DARK) == 120
    assert np.asarray(picture.convert("L"))[-40:].min() < 130


@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
def test_colours_and_networks_of_the_whole_photo_are_said_whatever_room_there_is(pair, kind, monkeypatch):
    said = []
    monkeypatch.setattr(before_after, "put", lambda painter, area, words, *_, **__: said.append(words))
    all_done = replace(pair, is_coloured=True, by_network=True, people=("Ruth", "x" * 300))
    if kind == "JPEG":
        side_by_side(all_done, words_of_pictures(), kind)
        (note,) = [words for words in said if "Ruth" in words]
        assert note.index("cleaned up by a network") < note.index("Ruth")
    else:
        moving_slider(all_done, words_of_pictures(), kind, CancelToken())
        # On a line of its own.
        assert "colours invented · cleaned up by a network" in said
    assert any("colours invented" in words for words in said)


@pytest.mark.parametrize("kind", ["WEBP", "GIF"])
def test_the_slider_moves_from_one_to_the_other_without_end(pair, kind):
    picture = opened(moving_slider(pair, words_of_pictures(), kind, CancelToken()))
    assert picture.format == kind
    assert picture.info["loop"] == 0
    shares, rests = [], []
    for number in range(picture.n_frames):
        picture.seek(number)
        # Below the words in the corners.
        shares.append((greys(picture, 80) < (DARK + LIGHT) / 2).mean())
        rests.append(picture.info["duration"])
    middle = shares.index(max(shares))
    assert shares[0] == 0
    assert shares[middle] == 1
    assert sorted(shares[:middle]) == shares[:middle]
    assert shares[middle:] == sorted(shares[middle:], reverse=True)
    # Slow at the ends, and long enough to be looked at there.
    steps = np.diff(shares[: middle + 1])
    assert steps[0] < steps[len(steps) // 2]
    assert rests[0] == rests[middle] > 10 * rests[middle // 2]


def test_what_does_not_move_does_not_flicker(qapp):
    ramp = np.linspace(0, 255, 240).astype(np.uint8)
    photo = np.stack(
        [np.tile(ramp, (120, 1)), np.tile(ramp[::-1], (120, 1)), np.full((120, 240), 90, np.uint8)], 2
    )
    same = Pair("a", (), 1, photo, photo)
    picture = opened(moving_slider(same, words_of_pictures(), "GIF", CancelToken()))
    frames = []
    for number in (0, picture.n_frames // 2):
        picture.seek(number)
        # Without the words in the corners.
        frames.append(np.asarray(picture.convert("RGB"))[40:110].astype(int))
    # A shade here and there, where the words above had others around them.
    assert (frames[0] != frames[1]).mean() < 0.02


def test_a_cancel_is_heard_between_frames(pair):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        moving_slider(pair, words_of_pictures(), "WEBP", token)


def test_one_file_a_restored_photo_and_nothing_is_replaced(scans, tmp_path, qapp):
    before, photos = hashes_of(scans), sorted(scans.glob("*.png"))
    first = made(SharedKind.JPEG, photos[:2], tmp_path / "out")
    again = made(SharedKind.JPEG, photos[:2], tmp_path / "out")
    assert [path.name for path in first.files] == ["0 before and after.jpg", "1 before and after.jpg"]
    assert [path.name for path in again.files] == ["0 before and after (2).jpg", "1 before and after (2).jpg"]
    assert hashes_of(scans) == before
    untouched = [path for path in photos if path.name == "untouched.png"]
    with pytest.raises(NothingRestored):
        made(SharedKind.JPEG, untouched, tmp_path / "out")


def test_a_contact_sheet_says_names_and_numbers_its_pages(scans, tmp_path, qapp):
    pdfium = pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed")
    photo = scans / "0.png"
    folder = SidecarFolder(scans)
    record = folder.load(photo)
    folder.save(photo, record.with_face(replace(record.face(1), name="Großmutter Elise")))
    (scans / "6.png").write_bytes(b"no picture")
    shared = made(SharedKind.PDF, sorted(scans.glob("*.png")), tmp_path / "out", paper="Letter")
    assert [path.name for path in shared.files] == ["The Millers.pdf"]
    assert shared.photos == 6
    assert [failure.subject for failure in shared.failed] == [str(scans / "6.png")]
    document = pdfium.PdfDocument(shared.files[0])
    try:
        texts = [page.get_textpage().get_text_range() for page in document]
        size = document[0].get_size()
    finally:
        document.close()
    assert len(texts) == 2
    assert "The Millers" in texts[0]
    assert "Großmutter Elise" in texts[0]
    # Not every font says which digits its pictures of digits are.
    assert all(re.search(r"Page .+ of ", text) for text in texts)
    assert texts[0].count("face(s) restored with pgdiff-desktop, and partly invented") == 7
    assert ".png" in texts[1]
    assert "This photo could not be read" in texts[1]
    assert size == pytest.approx((612, 792), abs=1)


def test_without_names_a_contact_sheet_has_no_names_of_files_either(scans, tmp_path, qapp):
    pdfium = pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed")
    make_restored_photo(scans / "Ruth Miller.png")
    make_restored_photo(scans / "Hans.png").write_bytes(b"no picture")
    said = {}
    for with_names in (True, False):
        photos = sorted(scans.glob("*.png"))
        shared = made(SharedKind.PDF, photos, tmp_path / f"{with_names}", with_names=with_names)
        document = pdfium.PdfDocument(shared.files[0])
        try:
            said[with_names] = " ".join(page.get_textpage().get_text_range() for page in document)
        finally:
            document.close()
    assert "Ruth Miller" in said[True]
    assert "Hans" in said[True]
    assert "Ruth" not in said[False]
    assert "Hans" not in said[False]


@pytest.mark.parametrize("kind", [SharedKind.JPEG, SharedKind.PDF])
def test_where_nothing_can_be_made_it_is_said_why(scans, tmp_path, qtbot, kind):
    photo = scans / "0.png"
    photo.write_bytes(b"no picture")
    dialog = SharingDialog(ExportChoice(photo, (), (photo,)))
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.folder_row.set_folder(tmp_path / "out")
    dialog.kind.setCurrentIndex(dialog.kind.findData(kind.value))
    qtbot.mouseClick(dialog.make_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not dialog.is_busy)
    assert dialog.made is None
    assert "0.png" in dialog._trouble.text()
    assert not (tmp_path / "out").exists()


def test_names_fit_every_disk_and_one_that_cannot_be_written_does_not_stop_the_others(
    scans, tmp_path, qapp, monkeypatch
):
    long = scans / f"{'x' * 220}.png"
    make_restored_photo(long)
    odd = make_restored_photo(scans / "who is it?.png")
    shared = made(SharedKind.JPEG, [long, odd], tmp_path / "out")
    assert [path.name for path in shared.files] == [
        f"{'x' * 183} before and after.jpg",
        "who is it_ before and after.jpg",
    ]
    write = sharing._write

    def refuse_first(target, data):
        if target.name.startswith("0"):
            raise OutputNotWritable(target, ErrorCode.OUTPUT_NOT_WRITABLE, why="Input/output error")
        write(target, data)

    monkeypatch.setattr(sharing, "_write", refuse_first)
    shared = made(SharedKind.JPEG, [scans / "0.png", scans / "1.png"], tmp_path / "other")
    assert ([path.name for path in shared.files], shared.photos) == (["1 before and after.jpg"], 1)
    assert [failure.code for failure in shared.failed] == [ErrorCode.OUTPUT_NOT_WRITABLE]


def test_the_folder_of_one_album_is_not_offered_to_the_next_unless_it_was_chosen(
    qtbot, scans, tmp_path, monkeypatch
):
    other = make_restored_photo(tmp_path / "The Smiths" / "a.png")

    def dialog_of(photo):
        dialog = SharingDialog(ExportChoice(photo, (), ()))
        qtbot.addWidget(dialog)
        return dialog

    def made_by(dialog):
        dialog.open()
        qtbot.mouseClick(dialog.make_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: dialog.made is not None)

    made_by(dialog_of(scans / "0.png"))
    assert dialog_of(other).folder_row.folder == other.parent / "Before and after"
    dialog = dialog_of(scans / "0.png")
    (tmp_path / "Shared").mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "Shared"))
    dialog.folder_row.choose.click()
    made_by(dialog)
    assert dialog_of(other).folder_row.folder == tmp_path / "Shared"


def test_a_cancelled_contact_sheet_leaves_nothing(scans, tmp_path, qapp):
    token = CancelToken()
    options = SharingOptions(tmp_path / "out", SharedKind.PDF, words_of_pictures(), title="The Millers")
    with pytest.raises(Cancelled):
        share(sorted(scans.glob("*.png")), {}, options, token, lambda done, *_: done == 2 and token.cancel())
    assert not (tmp_path / "out").exists()


def test_from_the_dialog(qtbot, scans, tmp_path):
    photos = sorted(scans.glob("*.png"))
    dialog = SharingDialog(ExportChoice(photos[0], (), tuple(photos)))
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.scope.photos() == (photos[0],)
    assert not dialog.paper.isVisible()
    dialog.folder_row.set_folder(tmp_path / "out")
    dialog.kind.setCurrentIndex(dialog.kind.findData("png"))
    dialog.size_choice.setCurrentIndex(0)
    qtbot.mouseClick(dialog.make_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.made is not None)
    assert dialog.made.headline == "1 picture(s) are ready"
    assert not QImage(str(dialog.made.files[0])).isNull()
    # What was chosen is there the next time; a sheet is of the whole album.
    other = SharingDialog(ExportChoice(photos[0], (), tuple(photos)))
    qtbot.addWidget(other)
    assert other.kind.currentData() == "png"
    other.kind.setCurrentIndex(other.kind.findData("pdf"))
    assert len(other.scope.photos()) == len(photos)
    other.show()
    assert other.paper.isVisible()
    assert not other.size_choice.isVisible()
