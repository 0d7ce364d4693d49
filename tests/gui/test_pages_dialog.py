"""The pages of a file: seen as thumbnails, chosen, and taken out as photos beside it."""

from __future__ import annotations

import hashlib

import numpy as np
import pytest
import tifffile
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from pgdiff_desktop.engine.restoring import scan_parts
from pgdiff_desktop.errors import ErrorCode, PhotoUnreadable
from pgdiff_desktop.gui.notices.notice import NoticeKind
from pgdiff_desktop.gui.scans import pages_dialog
from pgdiff_desktop.gui.scans.pages_dialog import PagesDialog
from pgdiff_desktop.photos.reading import read_photo
from tests.waiting import PATIENCE

CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


@pytest.fixture
def scan(tmp_path):
    """Three pages of other sizes and greys."""
    path = tmp_path / "album.tif"
    with tifffile.TiffWriter(path) as file:
        for page, side in enumerate((60, 80, 100), start=1):
            pixels = np.full((side, 90, 3), 50 * page, np.uint8)
            file.write(pixels, photometric="rgb", resolution=(300, 300), resolutionunit="INCH")
    return path


@pytest.fixture
def open_dialog(qtbot, scan):
    # As in the product: nobody else keeps a dialog that is shown.
    owner = QWidget()
    qtbot.addWidget(owner)

    def make():
        dialog = PagesDialog(scan, 3, owner)
        dialog.show()
        return dialog

    return make


def colour_of(dialog, page):
    """Of the middle of a page's thumbnail."""
    picture = dialog.list.item(page - 1).icon().pixmap(64, 64).toImage()
    return picture.pixelColor(picture.width() // 2, picture.height() // 2)


def test_every_page_is_shown_as_it_looks(open_dialog, qtbot):
    dialog = open_dialog()
    assert [dialog.list.item(row).text() for row in range(3)] == ["Page 1", "Page 2", "Page 3"]
    for page in (1, 2, 3):
        qtbot.waitUntil(lambda page=page: colour_of(dialog, page).red() == 50 * page, timeout=PATIENCE)


def test_checked_pages_become_photos_and_the_file_stays_as_it_was(open_dialog, scan, qtbot):
    before = hashlib.sha256(scan.read_bytes()).digest()
    (scan.parent / "album.page3.tif").write_bytes(b"somebody's")
    dialog = open_dialog()
    # The first is what the album shows anyway.
    assert dialog.chosen() == (2, 3)
    with qtbot.waitSignal(dialog.written, timeout=PATIENCE) as said:
        dialog.accept_button.click()
    files = said.args[0].files
    assert [path.name for path in files] == ["album.page2.tif", "album.page3.2.tif"]
    assert (scan.parent / "album.page3.tif").read_bytes() == b"somebody's"
    assert hashlib.sha256(scan.read_bytes()).digest() == before
    for path, page, height in zip(files, (2, 3), (80, 100), strict=True):
        photo = read_photo(path)
        assert photo.pixels.shape == (height, 90, 3)
        assert (photo.pixels == 50 * page).all()
        assert photo.metadata.dpi == pytest.approx((300, 300), abs=1)
        assert f"page={page}".encode() in path.read_bytes()
    assert not dialog.isVisible()


def test_pages_are_chosen_by_keys_and_nothing_can_be_written_of_none(open_dialog, qtbot):
    dialog = open_dialog()
    dialog.activateWindow()
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert dialog.chosen() == (1, 2, 3)
    assert "3" in dialog.accept_button.text()
    dialog.none.click()
    assert not dialog.accept_button.isEnabled()
    dialog.all.click()
    assert dialog.chosen() == (1, 2, 3)


def test_a_page_that_cannot_be_read_keeps_nobody_from_the_others(open_dialog, qtbot, monkeypatch):
    read = pages_dialog.read_small_page

    def broken(photo, page, longest, token):
        if page == 2:
            raise PhotoUnreadable(photo, ErrorCode.PHOTO_WITHOUT_PIXELS)
        return read(photo, page, longest, token)

    monkeypatch.setattr(pages_dialog, "read_small_page", broken)
    dialog = open_dialog()
    qtbot.waitUntil(lambda: colour_of(dialog, 3).red() == 150, timeout=PATIENCE)
    assert "cannot be read" in dialog.list.item(1).text()
    assert "album.tif" in dialog.list.item(1).toolTip()
    dialog.all.click()
    assert dialog.chosen() == (1, 3)


def test_half_of_the_pages_are_not_left_where_one_fails(scan, monkeypatch):
    read = scan_parts.read_photo

    def broken(photo, page):
        if page == 3:
            raise PhotoUnreadable(photo, ErrorCode.PHOTO_WITHOUT_PIXELS)
        return read(photo, page)

    monkeypatch.setattr(scan_parts, "read_photo", broken)
    with pytest.raises(PhotoUnreadable):
        scan_parts.write_pages(scan, (2, 3), scan.parent)
    assert sorted(scan.parent.iterdir()) == [scan]


def test_pages_are_offered_where_there_are_several(open_app, album, scan, qtbot):
    app = open_app(album / "photo 1.png")
    qtbot.waitUntil(lambda: app.photos.is_loaded, timeout=PATIENCE)
    assert not app.window.action("take_out_pages").isEnabled()
    app.albums.open_paths([scan])
    qtbot.waitUntil(lambda: app.photos.photo == scan and app.photos.is_loaded, timeout=PATIENCE)
    assert app.window.action("take_out_pages").isEnabled()
    (banner,) = [one for one in app.window.notices.banners if one.notice.action == "pages"]
    assert banner.notice.kind is NoticeKind.INFORMATION
    banner.action.click()
    dialog = app.dialogs._open["pages"]
    assert dialog.list.count() == 3
    dialog.accept_button.click()
    pieces = {scan.parent / f"album.page{page}.tif" for page in (2, 3)}
    qtbot.waitUntil(lambda: pieces < set(app.window.album.photos()), timeout=PATIENCE)
    qtbot.waitUntil(lambda: app.photos.photo == scan.parent / "album.page2.tif", timeout=PATIENCE)
    # What was said of the file would lie over the photos that come after.
    assert not [one for one in app.window.notices.banners if one.notice.action == "pages"]
