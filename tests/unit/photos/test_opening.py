"""One place opens pictures, and it starts nothing, waits for nothing, and reads files only."""

from __future__ import annotations

import os
import re
import socket
import subprocess
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from PIL import EpsImagePlugin, Image

import pgdiff_desktop
from pgdiff_desktop.colour import hints
from pgdiff_desktop.errors import ErrorCode, MaskWrong, PGDiffError, PhotoError, PhotoUnreadable
from pgdiff_desktop.masks.damage_mask import decode_mask, read_mask
from pgdiff_desktop.photos.date_taken import date_taken
from pgdiff_desktop.photos.opening import PICTURE_FORMATS, open_picture
from pgdiff_desktop.photos.reading import page_count, read_photo
from pgdiff_desktop.workers import hint_files, mask_operations
from pgdiff_desktop.workers.thumbnail_making import make_thumbnail

SIZE = (64, 48)
POSTSCRIPT = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 64 48\n%%EndComments\nshowpage\n%%EOF\n"
PACKAGE = Path(pgdiff_desktop.__file__).parent
ELSEWHERE = re.compile(
    r"\bImage\.open\(|\bimread\(|\bimdecode\(|ImageFile\.Parser|QImageReader|QImage\(\w*path"
)
# Photos and references are read by the same function, and so are colour photos.
READERS = {
    "photo": read_photo,
    "pages": page_count,
    "thumbnail": make_thumbnail,
    "date": date_taken,
    "mask": lambda path: read_mask(path, SIZE),
    "mask of a sidecar": lambda path: mask_operations.read_saved_mask(path, SIZE),
    "mask from elsewhere": lambda path: mask_operations.read_mask_file(path, SIZE),
    "hints": lambda path: hints.read_hints(path, SIZE),
    "hints of a sidecar": lambda path: hint_files.read_hints(path, SIZE),
    "mask in memory": lambda path: decode_mask(path.read_bytes(), path, SIZE),
    "hints in memory": lambda path: hints.decode_hints(path.read_bytes(), path, SIZE),
}
OF_FILES = sorted(name for name in READERS if "memory" not in name)


@pytest.fixture
def trap(tmp_path, monkeypatch):
    """A Ghostscript that leaves a mark; Pillow looks for it once, and then remembers."""
    folder, mark = tmp_path / "bin", tmp_path / "started"
    folder.mkdir()
    for name in ("gs", "gswin64c", "gswin32c"):
        program = folder / name
        program.write_text(f"#!/bin/sh\necho started >> '{mark}'\nexit 1\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
    monkeypatch.setattr(EpsImagePlugin, "gs_binary", None)
    return mark


@pytest.mark.skipif(os.name == "nt", reason="the trap is a shell script")
def test_the_trap_would_snap(tmp_path, trap):
    path = tmp_path / "a.png"
    path.write_bytes(POSTSCRIPT)
    with Image.open(path) as picture, pytest.raises((OSError, ValueError, subprocess.CalledProcessError)):
        picture.load()
    assert trap.exists()


@pytest.mark.parametrize("ending", [".png", ".jpg", ".tif", ".eps"])
@pytest.mark.parametrize("reader", READERS)
def test_postscript_starts_nothing(tmp_path, trap, reader, ending):
    path = tmp_path / f"a{ending}"
    path.write_bytes(POSTSCRIPT)
    if reader == "date":
        assert date_taken(path) is None
    elif reader == "pages":
        assert page_count(path) == 1
    else:
        with pytest.raises(PGDiffError, match=path.name):
            READERS[reader](path)
    assert not trap.exists()


def test_nothing_else_opens_pictures():
    outside = [
        f"{path.relative_to(PACKAGE)}:{number}"
        for path in sorted(PACKAGE.rglob("*.py"))
        if "training" not in path.parts and path.name != "opening.py"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if ELSEWHERE.search(line)
    ]
    assert outside == []


def test_the_one_place_names_its_formats():
    opened = re.findall(r"Image\.open\(.*\)", (PACKAGE / "photos" / "opening.py").read_text(encoding="utf-8"))
    assert opened == ["Image.open(file, formats=PICTURE_FORMATS)"]
    assert not {"EPS", "PSD", "FITS", "WMF", "PDF"} & set(PICTURE_FORMATS)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
@pytest.mark.timeout(60)
@pytest.mark.parametrize("kind", ["pipe", "socket", "device", "folder", "link to a pipe"])
@pytest.mark.parametrize("reader", OF_FILES)
def test_only_files_are_opened(tmp_path, monkeypatch, reader, kind):
    # Names of sockets may not be long.
    monkeypatch.chdir(tmp_path)
    path = Path("a.png")
    listening = socket.socket(socket.AF_UNIX)
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "socket":
        listening.bind(str(path))
    elif kind == "device":
        path.symlink_to("/dev/zero")
    elif kind == "folder":
        path.mkdir()
    else:
        os.mkfifo("b")
        path.symlink_to("b")
    with listening:
        if reader == "date":
            assert date_taken(path) is None
            return
        with pytest.raises(PhotoError if reader in ("photo", "pages", "thumbnail") else MaskWrong) as raised:
            READERS[reader](path)
    if reader == "photo":
        wanted = ErrorCode.PHOTO_IS_FOLDER if kind == "folder" else ErrorCode.PHOTO_NO_FILE
        assert raised.value.failure.code == wanted


def test_an_album_with_a_mask_of_postscript_opens_and_starts_nothing(shared, trap):
    album = shared("cases", "hostile", "hostile_album")
    make_thumbnail(album / "portrait.jpg")
    mask = album / ".pgdiff" / "portrait.jpg.mask.png"
    with pytest.raises(MaskWrong):
        mask_operations.read_saved_mask(mask, (640, 800))
    with pytest.raises(PhotoUnreadable):
        read_photo(mask)
    assert not trap.exists()


def test_a_date_is_read_of_every_format_that_holds_one(tmp_path):
    exif = Image.Exif()
    exif[0x010F] = "Agfa"
    exif.get_ifd(0x8769)[0x9003] = "1931:05:17 12:00:00"
    for ending in (".jpg", ".png", ".webp", ".heic", ".avif"):
        path = tmp_path / f"a{ending}"
        Image.fromarray(np.zeros((16, 16, 3), np.uint8)).save(path, exif=exif)
        assert date_taken(path) == datetime(1931, 5, 17, 12), ending


def test_a_source_in_memory_is_opened_as_well(tmp_path):
    Image.new("L", (5, 4)).save(tmp_path / "a.png")
    with open_picture((tmp_path / "a.png").read_bytes()) as picture:
        assert picture.size == (5, 4)
