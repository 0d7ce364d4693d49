"""A day on which much goes wrong: a scan of 60 megapixels, a drive that vanishes, a disk that is full."""

from __future__ import annotations

import errno
import os

import imagecodecs
import numpy as np
import pytest
import tifffile
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.errors import ErrorCode
from pgdiff_desktop.gui.damage import Brush
from pgdiff_desktop.gui.export.export_dialog import ExportDialog
from pgdiff_desktop.saving import atomic_files
from pgdiff_desktop.workers.export import ExportState
from tests.fakes import old_photo
from tests.waiting import all_is_delivered

PROFILE = bytes(imagecodecs.cms_profile("adobergb"))
XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    b"<dc:creator><rdf:Seq><rdf:li>Oma Erna</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
)
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drop(target, *paths):
    """As a file manager does: to the widget under the pointer, and up from there until one takes it."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    actions, place = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction, QPointF(20, 20)
    while target is not None and not target.acceptDrops():
        target = target.parentWidget()
    assert target is not None, "nothing there takes files"
    entered = QDragEnterEvent(place.toPoint(), actions, mime, LEFT, NONE)
    QApplication.sendEvent(target, entered)
    assert entered.isAccepted()
    dropped = QDropEvent(place, actions, mime, LEFT, NONE)
    QApplication.sendEvent(target, dropped)
    assert dropped.isAccepted()
    # A file manager would remove what it was told had been moved.
    assert dropped.dropAction() is Qt.DropAction.CopyAction


def is_open(app, photo):
    return lambda: app.photos.photo == photo and app.photos.is_loaded and bool(app.photos.record.faces)


def stroke(app, y):
    assert app.photos.layers.mask.begin_stroke(QPointF(40, y), Brush(12, 1.0))
    app.photos.layers.mask.continue_stroke(QPointF(120, y))
    app.photos.layers.mask.end_stroke()


def start_export(app, qtbot, folder):
    """The open photo into a folder, by the menu; returns the dialog."""
    app.window.action("export_photo").trigger()
    qtbot.waitUntil(lambda: bool(app.window.findChildren(ExportDialog)))
    dialog = app.window.findChildren(ExportDialog)[-1]
    dialog.options_page.set_folder(folder)
    dialog.start()
    return dialog


def files_in(folder):
    return sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def opened(open_app, album, qtbot):
    app = open_app()
    drop(app.window.canvas, album)
    qtbot.waitUntil(is_open(app, album / "photo 1.png"))
    return app


def test_a_folder_and_photos_can_be_dropped_anywhere_on_the_window(opened, album, tmp_path, qtbot):
    assert opened.window.album.photos() == [album / f"photo {number}.png" for number in range(1, 5)]
    other = tmp_path / "other"
    other.mkdir()
    for name in ("aunt.png", "uncle.png"):
        Image.fromarray(old_photo(200, 160)).save(other / name)
    drop(opened.window.canvas, other / "uncle.png", other / "aunt.png")
    qtbot.waitUntil(is_open(opened, other / "uncle.png"))
    drop(opened.window.album, album)
    qtbot.waitUntil(is_open(opened, album / "photo 1.png"))
    assert (other / "uncle.png").is_file()


def scan_of_60_megapixels(path):
    """A TIFF of 16 bits a colour, with all that an archive's scanner and catalogue write into it."""
    path.parent.mkdir()
    pixels = np.tile(old_photo(200, 160, np.uint16), (34, 57, 1))[:6667, :9000]
    tifffile.imwrite(
        path,
        pixels,
        photometric="rgb",
        iccprofile=PROFILE,
        resolution=(1200, 1200),
        resolutionunit="inch",
        software=False,
        metadata=None,
        extratags=[(315, "s", 0, "Studio Meyer", True), (700, 1, len(XMP), XMP, True)],
    )
    return pixels


@pytest.mark.slow
def test_a_scan_of_60_megapixels_that_is_dropped_is_painted_restored_and_exported(
    opened, door, tmp_path, qtbot
):
    door.largest_face = 400
    large = tmp_path / "scans" / "large.tif"
    original = scan_of_60_megapixels(large)
    drop(opened.window.canvas, large)
    # From the first moment on: nothing says that no photo is open.
    assert opened.window.faces.no_photo.isHidden()
    qtbot.waitUntil(is_open(opened, large))
    stroke(opened, 300)
    qtbot.waitUntil(lambda: opened.window.canvas.has_result)
    opened.window.action("restore_face").trigger()
    qtbot.waitUntil(lambda: bool(opened.photos.record.faces[0].chosen))
    qtbot.waitUntil(lambda: not opened.saver.pending())
    saved = np.asarray(Image.open(SidecarFolder(large.parent).mask_path(large)))
    assert saved.shape == (6667, 9000)
    assert saved[300, 80] == 255

    dialog = start_export(opened, qtbot, tmp_path / "exported")
    qtbot.waitUntil(lambda: dialog.summary is not None)
    (outcome,) = dialog.summary.of_state(ExportState.WRITTEN)
    dialog.reject()
    with tifffile.TiffFile(outcome.output) as file:
        (page,) = file.pages
        tags = page.tags
        assert tags[315].value == "Studio Meyer"
        assert tags[34675].value == PROFILE
        assert tags[282].value == tags[283].value == (1200, 1)
        assert b"Oma Erna" in bytes(tags[700].value)
        exported = page.asarray()
    assert exported.dtype == np.uint16
    assert exported.shape == original.shape
    changed = (exported != original).any(axis=2)
    x, y, width, height = map(round, opened.photos.record.faces[0].box)
    # With what of its surroundings the face is restored in; and the stroke.
    margin = round(0.6 * max(width, height))
    face = np.s_[y - margin : y + height + margin, x - margin : x + width + margin]
    for place in (face, np.s_[300 - 12 : 300 + 13, 40 - 12 : 120 + 13]):
        assert changed[place].any()
        changed[place] = False
    assert not changed.any(), "nothing else of the photo"
    # Not to be kept with the folders of the last tests.
    outcome.output.unlink()
    large.unlink()


def test_a_drag_of_words_is_not_taken(opened):
    mime = QMimeData()
    mime.setText("no file")
    entered = QDragEnterEvent(QPoint(20, 20), Qt.DropAction.CopyAction, mime, LEFT, NONE)
    entered.ignore()
    QApplication.sendEvent(opened.window.canvas.parentWidget().parentWidget(), entered)
    assert not entered.isAccepted()


def test_what_is_done_while_a_drive_is_away_is_saved_when_it_is_back(opened, album, qtbot):
    first = album / "photo 1.png"
    qtbot.waitUntil(lambda: not opened.saver.pending())
    opened.saver._delay_ms = opened.saver._retry_delay_ms = 10
    away = album.with_name("away")
    album.rename(away)
    failed = []
    opened.saver.failed.connect(failed.append)
    stroke(opened, 60)
    qtbot.waitUntil(lambda: bool(failed))
    stroke(opened, 90)
    qtbot.waitUntil(lambda: bool(opened.window.notices.notices))
    assert [failure.code for failure in failed] == [ErrorCode.ALBUM_GONE], "said once"
    # Nothing is made where the drive was: it would hide what is saved, or be hidden by the drive.
    assert not album.exists()
    assert opened.photos.layers.mask.array()[60, 80] == 255, "the work goes on"
    away.rename(album)
    qtbot.waitUntil(lambda: not opened.saver.pending())
    saved = np.asarray(Image.open(SidecarFolder(album).mask_path(first)))
    assert saved[60, 80] == saved[90, 80] == 255


def restore_and_save(app, qtbot):
    app.window.action("restore_face").trigger()
    qtbot.waitUntil(lambda: bool(app.photos.record.faces[0].chosen))
    qtbot.waitUntil(lambda: not app.saver.pending() and all_is_delivered())


def export_again(dialog, qtbot):
    assert dialog.retry_button.isEnabled()
    dialog.retry_button.click()
    qtbot.waitUntil(lambda: dialog.summary is not None)


def test_an_export_of_a_photo_whose_drive_is_away_says_so_and_is_tried_again_when_it_is_back(
    opened, album, tmp_path, qtbot
):
    restore_and_save(opened, qtbot)
    away, folder = album.with_name("away"), tmp_path / "exported"
    album.rename(away)
    dialog = start_export(opened, qtbot, folder)
    qtbot.waitUntil(lambda: dialog.summary is not None)
    (outcome,) = dialog.summary.of_state(ExportState.FAILED)
    assert outcome.failure.code is ErrorCode.PHOTO_GONE
    assert not files_in(folder)
    assert not album.exists()
    away.rename(album)
    export_again(dialog, qtbot)
    assert [path.name for path in files_in(folder)] == ["photo 1.png"]
    dialog.reject()


def test_an_export_whose_drive_vanishes_while_it_is_written_leaves_no_result_that_looks_whole(
    opened, tmp_path, qtbot, monkeypatch
):
    restore_and_save(opened, qtbot)
    folder, away, sync = tmp_path / "exported", tmp_path / "away", os.fsync

    def vanish(descriptor):
        sync(descriptor)
        if folder.exists():
            folder.rename(away)

    with monkeypatch.context() as until_it_is_back:
        until_it_is_back.setattr(atomic_files.os, "fsync", vanish)
        dialog = start_export(opened, qtbot, folder)
        qtbot.waitUntil(lambda: dialog.summary is not None)
    (outcome,) = dialog.summary.of_state(ExportState.FAILED)
    assert outcome.failure.code is ErrorCode.OUTPUT_NOT_WRITABLE
    # What was begun there cannot be removed by anybody; no program takes it for a picture.
    assert [path.suffix for path in files_in(away)] == [".part"]
    assert not folder.exists()
    away.rename(folder)
    export_again(dialog, qtbot)
    exported = [path for path in files_in(folder) if path.suffix != ".part"]
    assert [path.name for path in exported] == ["photo 1.png"]
    dialog.reject()


@pytest.fixture
def full_disk(tmp_path, monkeypatch):
    """Whether the disk of albums and exports is full, [True]: what was written there cannot be kept."""
    full, sync = [False], os.fsync

    def fsync(descriptor):
        written = os.fstat(descriptor).st_ino
        if full[0] and any(path.stat().st_ino == written for path in tmp_path.rglob("*")):
            raise OSError(errno.ENOSPC, "No space left on device")
        sync(descriptor)

    monkeypatch.setattr(atomic_files.os, "fsync", fsync)
    return full


def test_an_export_to_a_full_disk_says_so_leaves_nothing_and_is_tried_again(
    opened, tmp_path, qtbot, full_disk
):
    restore_and_save(opened, qtbot)
    full_disk[0] = True
    folder = tmp_path / "exported"
    dialog = start_export(opened, qtbot, folder)
    qtbot.waitUntil(lambda: dialog.summary is not None)
    (outcome,) = dialog.summary.of_state(ExportState.FAILED)
    assert outcome.failure.code is ErrorCode.DISK_FULL
    assert not files_in(folder), "nothing half written"
    full_disk[0] = False
    export_again(dialog, qtbot)
    assert [path.suffix for path in files_in(folder)] == [".png"]
    dialog.reject()


def test_a_full_disk_leaves_nothing_half_written_and_is_tried_again(opened, album, qtbot, full_disk):
    first = album / "photo 1.png"
    stroke(opened, 60)
    qtbot.waitUntil(lambda: not opened.saver.pending())
    before = files_in(album)
    opened.saver._delay_ms = 10
    # Not before the folder was looked at: a try that is under way has a file there.
    opened.saver._retry_delay_ms = 600_000
    full_disk[0] = True
    failed = []
    opened.saver.failed.connect(failed.append)
    stroke(opened, 90)
    qtbot.waitUntil(lambda: bool(failed))
    assert [failure.code for failure in failed] == [ErrorCode.DISK_FULL]
    assert files_in(album) == before
    saved = np.asarray(Image.open(SidecarFolder(album).mask_path(first)))
    assert saved[60, 80] == 255, "what was saved before is whole"
    full_disk[0] = False
    opened.saver.hurry()
    qtbot.waitUntil(lambda: not opened.saver.pending())
    saved = np.asarray(Image.open(SidecarFolder(album).mask_path(first)))
    assert saved[90, 80] == 255
