"""Thumbnails: as the photo is seen, with bounded memory, the ones on the screen first."""

from __future__ import annotations

import os
import threading
import tracemalloc
from datetime import datetime

import numpy as np
import pytest
import tifffile
from PIL import Image
from PySide6.QtCore import Qt

from pgdiff_desktop.albums.listing import ListedPhoto
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.errors import Cancelled, ErrorCode, Failure, PhotoError
from pgdiff_desktop.photos.date_taken import date_taken
from pgdiff_desktop.workers import album_reading, thumbnail_making
from pgdiff_desktop.workers.album_reading import read_album, read_dates
from pgdiff_desktop.workers.thumbnail_cache import ThumbnailCache
from pgdiff_desktop.workers.thumbnail_making import make_thumbnail
from pgdiff_desktop.workers.thumbnails import Thumbnails


def listed(path):
    status = path.stat()
    return ListedPhoto(path, status.st_size, status.st_mtime_ns)


def quartered(width, height, dtype=np.uint8):
    """Red, green, blue and white quarters: whatever turns it, is seen."""
    most = np.iinfo(dtype).max
    pixels = np.zeros((height, width, 3), dtype)
    pixels[: height // 2, : width // 2, 0] = most
    pixels[: height // 2, width // 2 :, 1] = most
    pixels[height // 2 :, : width // 2, 2] = most
    pixels[height // 2 :, width // 2 :] = most
    return pixels


def corners(pixels):
    """The colours of the four quarters, as letters."""
    height, width = pixels.shape[:2]
    letters = {(1, 0, 0): "r", (0, 1, 0): "g", (0, 0, 1): "b", (1, 1, 1): "w"}
    places = [(y, x) for y in (height // 4, 3 * height // 4) for x in (width // 4, 3 * width // 4)]
    return "".join(letters[tuple((pixels[place] > 128).astype(int))] for place in places)


def saved(path, pixels, **options):
    if path.suffix == ".tif":
        tifffile.imwrite(path, pixels, photometric="rgb", **options)
    else:
        Image.fromarray(pixels).save(path, **options)
    return path


@pytest.mark.parametrize("ending", [".jpg", ".png", ".tif", ".webp", ".heic"])
def test_every_format(tmp_path, ending):
    path = saved(tmp_path / f"a{ending}", quartered(1600, 1200))
    thumbnail = make_thumbnail(path, 200)
    assert thumbnail.shape == (150, 200, 3)
    assert thumbnail.dtype == np.uint8
    assert corners(thumbnail) == "rgbw"


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"rowsperstrip": 7},
        {"rowsperstrip": 1000, "compression": "zlib"},
        {"tile": (256, 256)},
        {"planarconfig": 2},
    ],
    ids=["plain", "strips", "large strips", "tiles", "planes"],
)
def test_large_tiffs_of_16_bits_however_they_are_laid_out(tmp_path, options):
    pixels = quartered(2600, 2000, np.uint16)
    if "planarconfig" in options:
        pixels = np.moveaxis(pixels, -1, 0)
    path = saved(tmp_path / "a.tif", pixels, **options)
    thumbnail = make_thumbnail(path, 256)
    assert thumbnail.shape == (197, 256, 3)
    assert corners(thumbnail) == "rgbw"


def test_a_large_tiff_is_never_in_memory_at_once(tmp_path):
    path = saved(tmp_path / "a.tif", quartered(6000, 5000), rowsperstrip=64)
    make_thumbnail(path, 100)
    tracemalloc.start()
    try:
        make_thumbnail(path, 256)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 6000 * 5000 * 3 / 3


@pytest.mark.parametrize("ending", [".jpg", ".tif"])
@pytest.mark.parametrize(
    ("orientation", "seen"), [(1, "rgbw"), (3, "wbgr"), (6, "brwg"), (8, "gwrb"), (2, "grwb")]
)
def test_photos_stand_upright(tmp_path, orientation, seen, ending):
    path = tmp_path / f"a{ending}"
    if ending == ".jpg":
        exif = Image.Exif()
        exif[274] = orientation
        saved(path, quartered(2000, 1600), exif=exif)
    else:
        saved(path, quartered(2000, 1600), extratags=[(274, 3, 1, orientation, True)])
    thumbnail = make_thumbnail(path, 200)
    assert corners(thumbnail) == seen
    assert thumbnail.shape[:2] == ((200, 160) if orientation in (6, 8) else (160, 200))


def test_the_colour_profile_counts(tmp_path):
    imagecodecs = pytest.importorskip("imagecodecs")
    wide = imagecodecs.cms_profile("adobergb")
    pixels = np.full((300, 300, 3), (100, 200, 100), np.uint8)
    plain = make_thumbnail(saved(tmp_path / "a.png", pixels), 100)
    profiled = make_thumbnail(saved(tmp_path / "b.png", pixels, icc_profile=wide), 100)
    assert int(profiled[50, 50, 0]) < int(plain[50, 50, 0]) - 20


def test_what_is_transparent_lies_on_paper(tmp_path):
    pixels = np.zeros((100, 100, 4), np.uint8)
    pixels[:50, :, 3] = 255
    thumbnail = make_thumbnail(saved(tmp_path / "a.png", pixels), 50)
    assert thumbnail[5, 5].tolist() == [0, 0, 0]
    assert thumbnail[45, 5].tolist() == [255, 255, 255]


def test_grey_of_16_bits_is_not_black(tmp_path):
    path = tmp_path / "a.png"
    Image.fromarray(np.full((60, 80), 40000, np.uint16)).save(path)
    assert make_thumbnail(path, 50)[10, 10].tolist() == [156, 156, 156]


def test_small_photos_stay_as_they_are(tmp_path):
    assert make_thumbnail(saved(tmp_path / "a.png", quartered(20, 10)), 200).shape == (10, 20, 3)
    assert make_thumbnail(saved(tmp_path / "b.png", quartered(3000, 4)), 200).shape == (1, 200, 3)


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff\xe0 nothing", b"II*\0\x08\0\0\0", b"GIF89a"])
@pytest.mark.parametrize("ending", [".jpg", ".tif"])
def test_a_damaged_photo_is_an_error_that_names_it(tmp_path, content, ending):
    path = tmp_path / f"a{ending}"
    path.write_bytes(content)
    with pytest.raises(PhotoError, match="a" + ending):
        make_thumbnail(path)
    assert date_taken(path) is None


def dated(path, taken=None, digitized=None):
    exif = Image.Exif()
    directory = exif.get_ifd(34665)
    if taken:
        directory[36867] = taken
    if digitized:
        directory[36868] = digitized
    return saved(path, quartered(20, 20), exif=exif)


@pytest.mark.parametrize(
    ("taken", "digitized", "date"),
    [
        ("1962:07:14 10:30:00", "2020:01:01 00:00:00", datetime(1962, 7, 14, 10, 30)),
        (None, "2020:01:02 03:04:05", datetime(2020, 1, 2, 3, 4, 5)),
        ("0000:00:00 00:00:00", "2020:01:02 03:04:05", datetime(2020, 1, 2, 3, 4, 5)),
        ("1962:07:14 10:30:00\0", None, datetime(1962, 7, 14, 10, 30)),
        ("nonsense", None, None),
        (None, None, None),
    ],
)
def test_when_a_photo_was_taken(tmp_path, taken, digitized, date):
    assert date_taken(dated(tmp_path / "a.jpg", taken, digitized)) == date


def test_dates_are_read_once_as_long_as_files_do_not_change(tmp_path, monkeypatch):
    paths = [dated(tmp_path / f"{n}.jpg", f"19{n}0:01:01 00:00:00") for n in range(5, 9)]
    photos = [listed(path) for path in paths]
    found = read_dates(photos, CancelToken())
    assert found[paths[0]] == datetime(1950, 1, 1)
    asked = []
    monkeypatch.setattr("pgdiff_desktop.photos.date_taken.date_taken", lambda path: asked.append(path))
    assert read_dates(photos, CancelToken()) == found
    assert asked == []
    os.utime(paths[1], (1, 1))
    assert paths[1] not in read_dates([listed(path) for path in paths], CancelToken())
    assert asked == [paths[1]]
    for kept in album_reading._dates_file(tmp_path).parent.iterdir():
        kept.write_bytes(b'{"5.jpg": 3}')
    assert read_dates(photos, CancelToken()) == {}


def test_reading_dates_stops_when_cancelled(tmp_path):
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        read_dates([listed(dated(tmp_path / "a.jpg"))], token)


class TestCache:
    def test_a_changed_photo_gets_another_thumbnail(self, tmp_path):
        cache, path = ThumbnailCache(), saved(tmp_path / "a.png", quartered(9, 9))
        before = listed(path)
        cache.write(before, b"thumbnail")
        assert cache.read(listed(path)) == b"thumbnail"
        os.utime(path, (1, 1))
        assert cache.read(listed(path)) is None
        cache.remove(before)
        assert cache.read(before) is None

    def test_what_was_looked_at_longest_ago_goes_first(self, tmp_path):
        cache = ThumbnailCache(tmp_path / "cache", limit_bytes=1000)
        photos = [ListedPhoto(tmp_path / f"{n}.jpg", 1, n) for n in range(20)]
        for age, photo in enumerate(photos):
            cache.write(photo, b"x" * 100)
            os.utime(cache._file_of(photo), (1000 + age, 1000 + age))
        assert cache.read(photos[0]) is not None
        assert cache.shrink() <= 900
        kept = [photo for photo in photos if cache.read(photo) is not None]
        assert kept == [photos[0], *photos[-8:]]

    def test_a_folder_that_cannot_be_written_to_is_no_error(self, tmp_path):
        (tmp_path / "file").write_bytes(b"")
        cache = ThumbnailCache(tmp_path / "file")
        cache.write(ListedPhoto(tmp_path / "a.jpg", 1, 1), b"x")
        assert cache.read(ListedPhoto(tmp_path / "a.jpg", 1, 1)) is None
        assert cache.shrink() == 0


class TestInTheBackground:
    @pytest.fixture
    def thumbnails(self, qtbot, tmp_path):
        thumbnails = Thumbnails(cache=ThumbnailCache(tmp_path / "cache"))
        thumbnails._pool.setMaxThreadCount(1)
        self.ready, self.failed = {}, {}
        thumbnails.ready.connect(self.ready.__setitem__)
        thumbnails.failed.connect(self.failed.__setitem__)
        yield thumbnails
        thumbnails.close()

    @pytest.fixture
    def photos(self, tmp_path):
        return [listed(saved(tmp_path / f"{n}.png", quartered(600, 400))) for n in range(8)]

    @pytest.fixture
    def gate(self, monkeypatch):
        """Holds the thumbnail that is being made until the test lets it go; notes the order."""
        begun, may_go_on, make = [], threading.Event(), make_thumbnail

        def slowly(path):
            begun.append(path)
            may_go_on.wait(20)
            return make(path)

        monkeypatch.setattr(thumbnail_making, "make_thumbnail", slowly)
        return begun, may_go_on

    def test_they_arrive_in_the_size_that_is_shown(self, thumbnails, photos, qtbot):
        thumbnails.want(photos, 120)
        qtbot.waitUntil(lambda: len(self.ready) == len(photos))
        assert {(image.width(), image.height()) for image in self.ready.values()} == {(120, 80)}

    def test_what_was_scrolled_away_is_not_made(self, thumbnails, photos, qtbot, gate):
        begun, may_go_on = gate
        thumbnails.want(photos[:5], 120)
        qtbot.waitUntil(lambda: len(begun) == 1)
        thumbnails.want(photos[6:], 120)
        may_go_on.set()
        qtbot.waitUntil(lambda: len(self.ready) == 3)
        assert begun == [photos[0].path, photos[6].path, photos[7].path]

    def test_the_same_is_not_made_twice_at_once(self, thumbnails, photos, qtbot, gate):
        begun, may_go_on = gate
        thumbnails.want(photos[:1], 120)
        qtbot.waitUntil(lambda: len(begun) == 1)
        came = []
        thumbnails.ready.connect(lambda path, _image: came.append(path))
        thumbnails.want(photos[:2], 120)
        may_go_on.set()
        qtbot.waitUntil(lambda: photos[1].path in came)
        assert came == [photos[0].path, photos[1].path]

    def test_what_is_wanted_larger_while_it_is_made_comes_larger(self, thumbnails, photos, qtbot, gate):
        begun, may_go_on = gate
        thumbnails.want(photos[:1], 60)
        qtbot.waitUntil(lambda: len(begun) == 1)
        thumbnails.want(photos[:1], 120)
        may_go_on.set()
        qtbot.waitUntil(lambda: len(self.ready) == 1)
        assert self.ready[photos[0].path].width() == 120

    def test_what_is_wanted_again_as_soon_as_it_is_there_comes_again(self, thumbnails, photos, qtbot):
        widths = []

        def wants_more(path, image):
            widths.append(image.width())
            if len(widths) == 1:
                thumbnails.want(photos[:1], 60)

        # On the thread that made it, before that goes on.
        thumbnails.ready.connect(wants_more, Qt.ConnectionType.DirectConnection)
        thumbnails.want(photos[:1], 120)
        qtbot.waitUntil(lambda: len(widths) == 2)
        assert widths == [120, 60]

    def test_they_are_made_once_and_then_read(self, thumbnails, photos, qtbot, monkeypatch):
        thumbnails.want(photos, 120)
        qtbot.waitUntil(lambda: len(self.ready) == len(photos))
        self.ready.clear()
        monkeypatch.setattr(thumbnail_making, "make_thumbnail", None)
        thumbnails.want(photos, 90)
        qtbot.waitUntil(lambda: len(self.ready) == len(photos))
        assert {image.width() for image in self.ready.values()} == {90}
        assert not self.failed

    def test_a_damaged_one_in_the_cache_is_made_again(self, thumbnails, photos, qtbot):
        thumbnails._cache.write(photos[0], b"half a thumb")
        thumbnails.want(photos[:1], 120)
        qtbot.waitUntil(lambda: len(self.ready) == 1)
        assert thumbnails._cache.read(photos[0]) != b"half a thumb"

    def test_a_corrupt_photo_among_others_is_said(self, thumbnails, photos, qtbot):
        photos[2].path.write_bytes(b"nothing")
        thumbnails.want(photos, 120)
        qtbot.waitUntil(lambda: len(self.ready) + len(self.failed) == len(photos))
        assert list(self.failed) == [photos[2].path]
        assert "2.png" in self.failed[photos[2].path].subject


def test_an_album_is_read_with_its_states_and_what_is_gone_from_it(tmp_path):
    from pgdiff_desktop.albums.records import FaceRecord, PhotoRecord, PhotoState
    from pgdiff_desktop.albums.sidecars import SidecarFolder

    for name in ("b.jpg", "a.jpg"):
        (tmp_path / name).write_bytes(b"")
    folder = SidecarFolder(tmp_path)
    failed = PhotoRecord(failure=Failure("a", ErrorCode.MEMORY))
    folder.save(tmp_path / "a.jpg", failed)
    folder.save(tmp_path / "gone.jpg", failed)
    folder.save(tmp_path / "looked at only.jpg", PhotoRecord(faces=(FaceRecord(1, (0, 0, 1, 1), (), 1),)))
    contents = read_album([tmp_path, tmp_path / "nowhere"])
    assert [photo.path.name for photo in contents.photos] == ["a.jpg", "b.jpg", "gone.jpg"]
    states = {path: summary.state for path, summary in contents.summaries.items()}
    assert states == {tmp_path / name: PhotoState.FAILED for name in ("a.jpg", "gone.jpg")}
    assert contents.gone == {tmp_path / "gone.jpg"}
    assert contents.missing == (tmp_path / "nowhere",)


@pytest.mark.parametrize(
    ("form", "name"), [("PNG", "photo.tif"), ("WEBP", "photo.tiff"), ("TIFF", "photo.jpg")]
)
def test_a_picture_named_after_another_format_has_a_thumbnail(tmp_path, form, name):
    Image.new("RGB", (60, 40), "red").save(tmp_path / name, form)
    assert make_thumbnail(tmp_path / name).shape == (40, 60, 3)
