"""What a few bytes make a decoder do, or read, is known before it is done."""

from __future__ import annotations

import random
import struct

import pytest

from pgdiff_desktop.errors import ErrorCode, PhotoUnreadable
from pgdiff_desktop.photos.opening import open_picture
from pgdiff_desktop.photos.reading import read_photo
from tests.hostile.jpegs import jpeg_of_scans
from tests.hostile.sound import sound


def test_a_progressive_jpeg_of_thousands_of_scans_is_refused_before_it_is_decoded(tmp_path):
    path = tmp_path / "scans.jpg"
    path.write_bytes(jpeg_of_scans(random.Random(1), 1000, 8000))
    with pytest.raises(PhotoUnreadable) as refused, open_picture(path):
        pass
    assert refused.value.failure.subject == str(path)


def test_a_progressive_jpeg_of_ten_scans_of_many_pixels_is_opened(tmp_path):
    path = tmp_path / "photo.jpg"
    # A megapixel scanned ten times is nothing, and forty are what a scanner makes.
    path.write_bytes(jpeg_of_scans(random.Random(1), 4, 6300))
    with open_picture(path) as picture:
        assert picture.size == (6300, 6300)


@pytest.mark.parametrize("box", [b"jP  ", b"ftyp", b"jp2h"])
@pytest.mark.parametrize("length", [4, 7, 2**31, 2**32 - 1])
def test_a_jpeg_2000_whose_boxes_leave_the_file_is_damaged(tmp_path, box, length):
    jp2 = bytearray(sound(random.Random(1), "JPEG2000"))
    struct.pack_into(">I", jp2, jp2.index(box) - 4, length)
    path = tmp_path / "photo.jp2"
    path.write_bytes(jp2)
    with pytest.raises(PhotoUnreadable) as refused:
        read_photo(path)
    assert refused.value.failure.code in (ErrorCode.PHOTO_DAMAGED, ErrorCode.PHOTO_NO_PICTURE)


def test_a_box_of_exabytes_is_damage_and_no_want_of_memory(tmp_path):
    jp2 = sound(random.Random(1), "JPEG2000")
    place = jp2.index(b"jp2h") - 4
    path = tmp_path / "photo.jp2"
    path.write_bytes(jp2[:place] + struct.pack(">I4sQ", 1, b"jp2h", 2**62) + jp2[place + 8 :])
    with pytest.raises(PhotoUnreadable):
        read_photo(path)
