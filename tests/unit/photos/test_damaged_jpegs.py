"""JPEGs whose data are broken are opened as far as they go, and that is said; sound ones are left in peace."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.errors import ErrorCode, PhotoUnreadable
from pgdiff_desktop.photos.jpeg_damage import first_damaged_row
from pgdiff_desktop.photos.reading import read_photo
from pgdiff_desktop.workers.thumbnail_making import make_thumbnail

HEIGHT, WIDTH = 480, 400
KINDS = {
    "plain": {},
    "restarts": {"restart_marker_rows": 1},
    "restarts within rows": {"restart_marker_blocks": 7},
    "progressive": {"progressive": True},
    "not halved": {"subsampling": 0},
    "optimised": {"optimize": True},
}


def scene(channels=3, seed=0):
    """A soft picture with some grain, without edges that a person would take for damage."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    soft = np.stack([90 + x / 6, 80 + y / 8, 120 + (x + y) / 16], -1)
    grain = np.random.default_rng(seed).normal(0, 8, soft.shape)
    pixels = np.clip(soft + grain, 0, 255).astype(np.uint8)
    return pixels if channels == 3 else pixels[..., 0]


def encoded(pixels, quality=88, **options):
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "JPEG", quality=quality, **options)
    return out.getvalue()


def decoded(data):
    return np.asarray(Image.open(io.BytesIO(data))).astype(int)


def said(photo):
    return {warning.code: warning.parameters for warning in photo.warnings}


@pytest.mark.parametrize("quality", [30, 88, 100])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("channels", [1, 3])
def test_nothing_is_said_of_a_sound_one(kind, channels, quality):
    for seed in range(6):
        pixels = scene(channels, seed)[: HEIGHT - 13 * seed, : WIDTH - 7 * seed]
        if seed > 3:  # a black or white foot, such as a scanner's lid
            pixels[-70:] = 0 if seed == 4 else 255
        assert first_damaged_row(encoded(pixels, quality, **KINDS[kind])) is None


def test_nothing_is_said_of_what_cameras_leave_behind_the_picture():
    whole = encoded(scene())
    for behind in (b"\0" * 4000, b"\xff\xd8\xff\xe0 another", b"text"):
        assert first_damaged_row(whole + behind) is None
    assert first_damaged_row(whole[:-2] + b"\xff\xff\xff\xd9") is None


@pytest.mark.parametrize("share", [0.3, 0.6, 0.97])
@pytest.mark.parametrize("kind", KINDS)
def test_a_cut_one_is_opened_as_far_as_it_goes(tmp_path, kind, share):
    whole = encoded(scene(), **KINDS[kind])
    path = tmp_path / "a.jpg"
    path.write_bytes(whole[: int(len(whole) * share)])
    photo = read_photo(path)
    assert photo.pixels.shape == (HEIGHT, WIDTH, 3)
    row = said(photo)[ErrorCode.PHOTO_BROKEN_BELOW]["row"]
    assert 0 < row < HEIGHT
    if kind != "progressive":
        assert abs(row - share * HEIGHT) < 40
        # A row of units may be smoothed into the next.
        assert np.array_equal(photo.pixels[: row - 16], decoded(whole)[: row - 16])
    assert make_thumbnail(path).shape[:2] == (384, 320)


def test_a_lost_piece_is_noticed(tmp_path):
    """As where a disk gave another file's data for a sector: decoders say nothing, and go on in pink and grey."""
    noticed = 0
    for seed in range(12):
        whole = bytearray(encoded(scene(seed=seed), 88))
        place = len(whole) // 2 + 37 * seed
        whole[place : place + 512] = encoded(scene(seed=99), 70)[5000:5512]
        row = first_damaged_row(bytes(whole))
        if row is not None:
            noticed += 1
            first = int(
                np.flatnonzero(
                    np.abs(decoded(bytes(whole)) - decoded(encoded(scene(seed=seed)))).max((1, 2))
                )[0]
            )
            assert first <= row + 16 or row >= first - 16
    # One in some is in step again by chance, which no decoder sees either.
    assert noticed >= 10


def test_a_restart_marker_that_is_missing_is_noticed():
    whole = encoded(scene(), restart_marker_rows=1)
    places = [
        place for place in range(len(whole) - 1) if whole[place] == 0xFF and 0xD0 <= whole[place + 1] <= 0xD7
    ]
    lost = whole[: places[9]] + whole[places[12] :]
    row = first_damaged_row(lost)
    assert row is not None
    assert abs(row - 10 * 16) <= 16


def test_a_part_of_a_scan_that_is_lost_is_noticed_where_it_is():
    whole = encoded(scene(), restart_marker_rows=1)
    places = [
        place for place in range(len(whole) - 1) if whole[place] == 0xFF and 0xD0 <= whole[place + 1] <= 0xD7
    ]
    begin = places[14] + 2
    damaged = whole[:begin] + bytes(300) + whole[begin + 300 :]
    row = first_damaged_row(damaged)
    assert row is not None
    assert abs(row - 15 * 16) <= 16


def test_one_without_any_pixels_is_refused(tmp_path):
    whole = encoded(scene())
    path = tmp_path / "a.jpg"
    path.write_bytes(whole[: whole.index(b"\xff\xda") + 14])
    with pytest.raises(PhotoUnreadable, match=r"a\.jpg"):
        read_photo(path)
    path.write_bytes(whole[:100])
    with pytest.raises(PhotoUnreadable, match=r"a\.jpg"):
        read_photo(path)


def test_photos_of_many_cameras_and_scanners_are_sound(shared):
    photos = sorted(shared("photos", "portraits").glob("*.jpg"))[::20]
    assert photos
    assert [path.name for path in photos if first_damaged_row(path.read_bytes()) is not None] == []
