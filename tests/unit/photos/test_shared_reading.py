"""A photo that is looked at is in memory once, as its file is now."""

from __future__ import annotations

import gc
import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.errors import PhotoError
from pgdiff_desktop.photos import shared_reading
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.photos.shared_reading import read_shared
from pgdiff_desktop.workers.photo_loading import load_photo
from tests.fakes import old_photo


@pytest.fixture
def reads(monkeypatch):
    """The files that were read from the disk."""
    found = []
    monkeypatch.setattr(
        shared_reading, "read_photo", lambda path, page: found.append(path) or read_photo(path, page)
    )
    return found


@pytest.fixture
def photo(tmp_path):
    path = tmp_path / "photo.png"
    Image.fromarray(old_photo(60, 50)).save(path)
    return path


def test_who_reads_what_is_held_gets_the_same_pixels(photo, reads):
    first = read_shared(photo)
    assert read_shared(photo).pixels is first.pixels
    assert len(reads) == 1
    with pytest.raises(ValueError, match="read-only"):
        first.pixels[0] = 0


def test_what_nobody_holds_is_not_kept(photo, reads):
    read_shared(photo)
    gc.collect()
    read_shared(photo)
    assert len(reads) == 2


@pytest.mark.parametrize("ending", [".png", ".xmp", ".png.xmp"])
def test_what_has_changed_since_is_read_again(photo, reads, ending):
    held = read_shared(photo)
    beside = photo.with_suffix("") if ending == ".png" else photo
    if ending == ".png":
        Image.fromarray(old_photo(70, 50)).save(photo)
    elif ending == ".xmp":
        beside.with_suffix(".xmp").write_text("<x/>")
    else:
        photo.with_name(photo.name + ".xmp").write_text("<x/>")
    again = read_shared(photo)
    assert again is not held
    assert len(reads) == 2


def test_two_at_once_read_once(photo, monkeypatch):
    begun, go, reads = threading.Event(), threading.Event(), []

    def slowly(path, page):
        reads.append(path)
        begun.set()
        assert go.wait(30)
        return read_photo(path, page)

    monkeypatch.setattr(shared_reading, "read_photo", slowly)
    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(read_shared, photo)
        assert begun.wait(30)
        second = threads.submit(read_shared, photo)
        go.set()
        photos = first.result(), second.result()
    assert len(reads) == 1
    assert photos[0] is photos[1]


def test_an_error_is_everybodys_own(photo):
    photo.write_bytes(b"no photo")
    for _ in range(2):
        with pytest.raises(PhotoError):
            read_shared(photo)


def test_a_colour_photo_is_shown_from_the_pixels_that_were_read(photo):
    loaded = load_photo(photo)
    assert loaded.photo is not None
    assert loaded.pixels is loaded.photo.pixels
    assert read_shared(photo) is loaded.photo


@pytest.mark.parametrize("mode", ["L", "RGBA"])
def test_a_photo_that_is_shown_otherwise_is_not_held_beside_what_is_shown(photo, mode):
    with Image.open(photo) as picture:
        picture.convert(mode).save(photo)
    loaded = load_photo(photo)
    assert loaded.photo is None
    assert loaded.pixels.shape == (60, 50, 3)
    assert np.array_equal(loaded.pixels[..., :1], read_photo(photo).pixels[..., :1])


def test_a_name_that_has_no_room_for_xmp_is_read(tmp_path):
    path = tmp_path / ("x" * 251 + ".png")
    Image.fromarray(old_photo(20, 20)).save(path)
    assert read_shared(path).pixels.shape == (20, 20, 3)
