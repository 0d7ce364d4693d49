"""What was decided is on the disk within a second, or said not to be, and tried again."""

from __future__ import annotations

import errno
import os
import threading

import numpy as np
import pytest
from PIL import Image
from PySide6.QtGui import QImage, QPainter

from pgdiff_desktop.albums import sidecars
from pgdiff_desktop.albums.records import PhotoRecord
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.errors import ErrorCode, OutputNotWritable
from pgdiff_desktop.workers.sidecar_saver import SidecarSaver


@pytest.fixture
def saver(qtbot):
    saver = SidecarSaver(delay_ms=20, retry_delay_ms=30)
    yield saver
    saver.flush()


@pytest.fixture
def photo(tmp_path):
    return tmp_path / "a.jpg"


@pytest.fixture
def full_disk(monkeypatch):
    """Every save fails until the test frees some space."""
    state = {"full": True, "tries": 0}
    sync = os.fsync

    def maybe_full(descriptor):
        state["tries"] += 1
        if state["full"]:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", maybe_full)
    return state


def loaded(photo):
    return SidecarFolder(photo.parent).load(photo)


def mask_of(width=64, height=48, value=0):
    mask = QImage(width, height, QImage.Format.Format_Grayscale8)
    mask.fill(value)
    return mask


def test_a_record_is_saved_in_the_background(saver, photo, qtbot):
    with qtbot.waitSignal(saver.saved) as caught:
        saver.save(photo, PhotoRecord(next_face=4))
        assert saver.pending()
    assert caught.args == [photo]
    assert loaded(photo).next_face == 4
    assert not saver.pending()


def test_it_is_saved_however_often_it_changes_meanwhile(qtbot, photo):
    saver = SidecarSaver()
    changes = 0

    def change_and_look():
        nonlocal changes
        changes += 1
        saver.save(photo, PhotoRecord(next_face=changes))
        return loaded(photo).next_face > 1

    qtbot.waitUntil(change_and_look)
    assert saver.flush()


def test_the_latest_wins_and_the_others_are_not_written(saver, photo, qtbot, monkeypatch):
    written = []
    save = SidecarFolder.save
    monkeypatch.setattr(
        SidecarFolder, "save", lambda *given: (written.append(given[2].next_face), save(*given))[1]
    )
    with qtbot.waitSignal(saver.saved):
        for number in range(50):
            saver.save(photo, PhotoRecord(next_face=number))
    assert written == [49]
    assert loaded(photo).next_face == 49


def test_nothing_waits_for_the_disk(saver, photo, qtbot, monkeypatch):
    may_go_on = threading.Event()
    save = SidecarFolder.save
    monkeypatch.setattr(SidecarFolder, "save", lambda *given: (may_go_on.wait(20), save(*given))[1])
    saver.save(photo, PhotoRecord(next_face=2))
    qtbot.waitUntil(lambda: saver._is_writing)
    # The disk hangs; the window goes on, and what it says meanwhile is not lost.
    saver.save(photo, PhotoRecord(next_face=3))
    may_go_on.set()
    qtbot.waitUntil(lambda: not saver.pending())
    assert loaded(photo).next_face == 3


def test_a_save_that_fails_does_not_take_the_place_of_a_later_one(saver, photo, qtbot, monkeypatch):
    may_go_on, tries = threading.Event(), []
    save = SidecarFolder.save

    def fail_at_first(folder, photo, record):
        tries.append(record.next_face)
        if len(tries) == 1:
            may_go_on.wait(20)
            raise OutputNotWritable(photo, ErrorCode.OUTPUT_NAME)
        save(folder, photo, record)

    monkeypatch.setattr(SidecarFolder, "save", fail_at_first)
    saver.save(photo, PhotoRecord(next_face=2))
    qtbot.waitUntil(lambda: tries == [2])
    saver.save(photo, PhotoRecord(next_face=3))
    may_go_on.set()
    qtbot.waitUntil(lambda: not saver.pending())
    assert tries == [2, 3]
    assert loaded(photo).next_face == 3


def test_quitting_saves_everything_at_once(saver, photo):
    other = photo.with_name("b.jpg")
    saver.save(photo, PhotoRecord(next_face=2))
    saver.save(other, PhotoRecord(next_face=3))
    saver.save_mask(photo, mask_of(value=255))
    assert saver.flush()
    assert loaded(photo) == PhotoRecord(mask=True, next_face=2)
    assert loaded(other).next_face == 3


def test_a_full_disk_is_said_once_and_tried_until_there_is_space(saver, photo, qtbot, full_disk):
    failures = []
    saver.failed.connect(failures.append)
    saver.save(photo, PhotoRecord(next_face=2))
    saver.save(photo.with_name("b.jpg"), PhotoRecord(next_face=3))
    qtbot.waitUntil(lambda: full_disk["tries"] >= 6)
    saver.save(photo, PhotoRecord(next_face=5))
    qtbot.waitUntil(lambda: full_disk["tries"] >= 10)
    assert len(failures) == 1
    assert failures[0].code is ErrorCode.DISK_FULL
    assert saver.pending()
    assert not saver.flush()
    full_disk["full"] = False
    qtbot.waitUntil(lambda: not saver.pending())
    assert loaded(photo).next_face == 5
    assert loaded(photo.with_name("b.jpg")).next_face == 3
    # The next full disk is another one.
    full_disk["full"] = True
    saver.save(photo, PhotoRecord(next_face=7))
    qtbot.waitUntil(lambda: len(failures) == 2)


def test_a_photo_that_cannot_be_saved_does_not_keep_the_others_from_it(saver, photo, tmp_path, qtbot):
    vanished = tmp_path / "usb" / "b.jpg"
    saver.save(vanished, PhotoRecord(next_face=2))
    with qtbot.waitSignals([saver.saved, saver.failed]):
        saver.save(photo, PhotoRecord(next_face=3))
    assert loaded(photo).next_face == 3
    vanished.parent.mkdir()
    qtbot.waitUntil(lambda: not saver.pending())
    assert loaded(vanished).next_face == 2


def test_a_mask_is_saved_as_a_png_of_its_pixels(saver, photo):
    mask = mask_of(67, 31)  # rows of a QImage are padded to four bytes
    painter = QPainter(mask)
    painter.fillRect(5, 6, 20, 3, "white")
    painter.end()
    saver.save_mask(photo, mask)
    assert saver.flush()
    with Image.open(saver.folder_of(photo).mask_path(photo)) as picture:
        assert picture.mode == "L"
        pixels = np.array(picture)
    assert pixels.shape == (31, 67)
    assert (pixels[6:9, 5:25] == 255).all()
    assert np.count_nonzero(pixels) == 60


@pytest.mark.parametrize("nothing", [None, mask_of()], ids=["none", "black"])
def test_a_cleared_mask_is_removed(saver, photo, nothing):
    saver.save_mask(photo, mask_of(value=255))
    saver.flush()
    assert loaded(photo).mask
    saver.save_mask(photo, nothing)
    assert saver.flush()
    assert not loaded(photo).mask


def test_where_a_read_only_album_is_saved_is_said(saver, photo, qtbot, monkeypatch):
    monkeypatch.setattr(sidecars, "_can_be_written", lambda place: False)
    with qtbot.waitSignal(saver.notice) as caught:
        saver.save(photo, PhotoRecord(next_face=2))
    assert caught.args[0].subject == str(photo.parent)
    qtbot.waitUntil(lambda: not saver.pending())
