"""A result can be sorted where its photo is."""

from __future__ import annotations

import os
import sys

import pytest

from pgdiff_desktop.errors import ErrorCode
from pgdiff_desktop.photos.file_dates import copy_dates

# Of a scan made in 2003; nanoseconds.
SCANNED = 1_050_000_000_500_000_000


@pytest.fixture
def files(tmp_path):
    photo, result = tmp_path / "photo.jpg", tmp_path / "result.jpg"
    for path in (photo, result):
        path.write_bytes(b"")
    os.utime(photo, ns=(SCANNED, SCANNED))
    return photo, result


def test_the_last_change_is_the_photos(files):
    photo, result = files
    assert copy_dates(photo, result) == ()
    assert result.stat().st_mtime_ns == photo.stat().st_mtime_ns
    assert photo.stat().st_mtime_ns == SCANNED


@pytest.mark.skipif(
    sys.platform not in ("win32", "darwin"), reason="Linux lets nobody set when a file was made"
)
def test_the_creation_is_the_photos(files):
    photo, result = files
    result.unlink()
    result.write_bytes(b"")
    copy_dates(photo, result)

    def born(path):
        status = path.stat()
        return status.st_ctime if sys.platform == "win32" else status.st_birthtime

    assert born(result) == pytest.approx(born(photo), abs=0.001)


def test_a_photo_that_is_gone_is_said(files):
    photo, result = files
    photo.unlink()
    (failure,) = copy_dates(photo, result)
    assert failure.code is ErrorCode.OUTPUT_LOSES_DATES
    assert failure.subject == str(result)
