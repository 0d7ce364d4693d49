"""Whatever a file declares, little is allocated before it is refused, and the refusal names it."""

from __future__ import annotations

import io
import os
import struct
import subprocess
import sys
import textwrap
import zlib
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from PIL import Image

from pgdiff_desktop.engine.restoring.candidate_files import read_candidate
from pgdiff_desktop.errors import ErrorCode, PhotoError, PhotoTooLarge, PhotoUnreadable
from pgdiff_desktop.photos import limits
from pgdiff_desktop.photos.metadata.png_chunks import png_chunk
from pgdiff_desktop.photos.reading import read_photo

REPOSITORY = Path(__file__).parents[3]
MEBIBYTE = 1 << 20
# Of a process that reads photos, and what pixels of these small files may take.
MOST_HELD = 400 * MEBIBYTE


def tiff(fields, data=b"", big=False):
    """A little-endian TIFF of one directory, fields (tag, kind, count, value or its bytes), data behind it."""
    entry = 20 if big else 12
    head = struct.pack("<2sHHHQ", b"II", 43, 8, 0, 16) if big else struct.pack("<2sHI", b"II", 42, 8)
    counter, offset = ("<Q", "<Q") if big else ("<H", "<I")
    start = len(head) + struct.calcsize(counter) + entry * len(fields) + struct.calcsize(offset)
    values, body = b"", b""
    for tag, kind, count, value in sorted(fields):
        inline = struct.calcsize(offset)
        if isinstance(value, bytes):
            place = struct.pack(offset, start + len(values))
            values += value
        else:
            place = struct.pack(offset, value)[:inline]
        body += struct.pack("<HH" + offset[1], tag, kind, count) + place
    return head + struct.pack(counter, len(fields)) + body + struct.pack(offset, 0) + values + data


def page(width=16, height=16, **other):
    """Fields of a grey page of 8 bits in one strip, which lies at its end."""
    given = {256: width, 257: height, 258: 8, 259: 1, 262: 1, 273: 0, 277: 1, 278: height, 279: 256}
    given |= {int(tag[1:]): value for tag, value in other.items()}
    return [(tag, 4, 1, value) for tag, value in given.items() if value is not None]


def png(*chunks, width=8, height=8, kind=0, depth=8):
    header = struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0)
    rows = zlib.compress(bytes(height * (1 + width)) if width * height < 1_000_000 else bytes(100))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        png_chunk(name, data) for name, data in ((b"IHDR", header), *chunks, (b"IDAT", rows), (b"IEND", b""))
    )


def jpeg(width=8, height=8):
    out = io.BytesIO()
    Image.new("L", (8, 8)).save(out, "JPEG")
    data = bytearray(out.getvalue())
    place = data.index(b"\xff\xc0")
    struct.pack_into(">HH", data, place + 5, height, width)
    return bytes(data)


def bmp(width, height):
    return b"BM" + struct.pack("<IHHIIiiHHIIiiII", 100, 0, 0, 54, 40, width, height, 1, 24, 0, 0, 0, 0, 0, 0)


def webp(width, height):
    body = b"WEBPVP8X" + struct.pack("<II", 10, 2) + (width - 1).to_bytes(3, "little")
    body += (height - 1).to_bytes(3, "little") + b"ANIM" + struct.pack("<IIH", 6, 0, 0)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def jpeg_2000(width, height):
    data = bytearray(imagecodecs.jpeg2k_encode(np.zeros((8, 8), np.uint8), level=0))
    struct.pack_into(">II", data, data.index(b"ihdr") + 4, height, width)
    place = data.index(b"\xff\x4f\xff\x51") + 8
    struct.pack_into(">II", data, place, width, height)
    struct.pack_into(">II", data, place + 16, width, height)
    return bytes(data)


def embedded(compression, data, side=16):
    """A TIFF whose one tile holds a picture of another size than it says."""
    fields = page(side, side, t259=compression, t322=side, t323=side, t273=None, t278=None, t279=None)
    fields += [(324, 4, 1, 0), (325, 4, 1, len(data))]
    whole = tiff(fields)
    fields[-2] = (324, 4, 1, len(whole))
    return tiff(fields, data)


def repeated_exif(length=60_000):
    """EXIF whose many fields all lie in the same bytes."""
    count = 4000
    body = b"II*\0\x08\0\0\0" + struct.pack("<H", count)
    body += b"".join(struct.pack("<HHII", tag, 1, length, 8) for tag in range(1000, 1000 + count))
    return (body + bytes(4)).ljust(length + 8, b"\0")


ZEROS = zlib.compress(bytes(200 * MEBIBYTE), 9)
BOMBS = {
    "samples.tif": tiff(page(40_000, 6000, t277=18, t279=10)),
    "depth.tif": tiff([*page(), (32997, 4, 1, 4_000_000_000)]),
    "depth of tiles.tif": tiff(
        [*page(t322=16, t323=16), (324, 4, 1, 8), (325, 4, 1, 8), (32998, 4, 1, 10**9)]
    ),
    "bits.tif": tiff(page(15_000, 15_000, t258=64, t277=4)),
    "tile.tif": tiff([*page(t322=60_000, t323=60_000), (324, 4, 1, 8), (325, 4, 1, 8)]),
    "strips.tif": tiff(page(200_000_000, 1, t278=1)),
    "small tiles.tif": tiff([*page(16_000, 15_000, t322=1, t323=1), (324, 4, 1, 8), (325, 4, 1, 8)]),
    "places.tif": tiff([entry for entry in page() if entry[0] != 273] + [(273, 4, 4_000_000_000, 8)]),
    "pages.tif": tiff(page(), big=True)[:-8] + struct.pack("<Q", 16),
    "jpeg.tif": embedded(7, jpeg(60_000, 60_000)),
    "png.tif": embedded(34933, png(width=100_000, height=100_000)),
    "jpeg2000.tif": embedded(34712, jpeg_2000(60_000, 60_000)),
    "exif.tif": tiff([*page(), (34665, 4, 1, 8)]),
    "repeated.tif": tiff([*page(), *((tag, 1, 60_000, 8) for tag in range(40_000, 44_000))], bytes(60_000)),
    "size.png": png(width=100_000, height=100_000),
    "wide.png": png(width=2**31 - 1, height=1),
    "deep.png": png(width=16_500, height=15_500, kind=6, depth=16),
    "profile.png": png((b"iCCP", b"a\0\0" + ZEROS)),
    "text.png": png((b"zTXt", b"a\0\0" + ZEROS)),
    "texts.png": png(*((b"zTXt", b"a\0\0" + zlib.compress(bytes(30 * MEBIBYTE), 9)),) * 5),
    "xmp.png": png((b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + ZEROS)),
    "exif.png": png((b"eXIf", repeated_exif())),
    "size.jpg": jpeg(65_000, 65_000),
    "size.bmp": bmp(60_000, 60_000),
    "size.webp": webp(1 << 24, 1 << 24),
    "size.jp2": jpeg_2000(60_000, 60_000),
}
LOOK = """
    import contextlib, pathlib, sys, warnings
    from pgdiff_desktop.colour import hints
    from pgdiff_desktop.errors import MaskWrong, PhotoError
    from pgdiff_desktop.masks.damage_mask import read_mask
    from pgdiff_desktop.photos.reading import page_count, read_photo
    from pgdiff_desktop.photos.date_taken import date_taken
    from pgdiff_desktop.workers.thumbnail_making import make_thumbnail
    from tests.memory import peak_bytes
    for name in sys.argv[1:]:
        path = pathlib.Path(name)
        for read in (read_photo, make_thumbnail, date_taken, page_count):
            with contextlib.suppress(PhotoError):
                read(path)
        for read in (read_mask, hints.read_hints):
            for size in ((16, 16), (100_000, 100_000)):
                with contextlib.suppress(MaskWrong):
                    read(path, size)
        print(path.name, peak_bytes())
"""


@pytest.fixture(scope="module")
def bombs(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bombs")
    for name, data in BOMBS.items():
        (folder / name).write_bytes(data)
    return folder


def peaks_of(paths):
    """The most that a process of its own had held after each of the files, bytes by name."""
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(LOOK), *map(str, paths)],
        capture_output=True,
        text=True,
        env=environment,
        check=True,
        cwd=REPOSITORY,
    )
    return {name: int(peak) for name, peak in (line.rsplit(" ", 1) for line in done.stdout.splitlines())}


@pytest.mark.skipif(os.name == "nt", reason="needs the peak of a process")
def test_nothing_large_is_allocated_for_what_is_only_declared(bombs):
    peaks = peaks_of(sorted(bombs.iterdir()))
    assert set(peaks) == set(BOMBS)
    assert {name: peak for name, peak in peaks.items() if peak > MOST_HELD} == {}


@pytest.mark.parametrize("name", sorted(set(BOMBS) - {"pages.tif", "exif.tif"}))
def test_it_is_refused_by_name(bombs, name):
    with pytest.raises(PhotoError, match=name):
        read_photo(bombs / name)


@pytest.mark.parametrize(
    "name", ["profile.png", "text.png", "texts.png", "xmp.png", "exif.png", "repeated.tif"]
)
def test_metadata_beyond_their_limit_are_said_to_be(bombs, name):
    with pytest.raises(PhotoTooLarge) as raised:
        read_photo(bombs / name)
    assert raised.value.failure.code == ErrorCode.PHOTO_PART_TOO_LARGE


def test_pages_in_a_circle_are_counted_once(bombs):
    from pgdiff_desktop.photos.reading import page_count

    assert page_count(bombs / "pages.tif") == 1


def test_texts_and_profiles_within_the_limits_are_read(tmp_path):
    long = b"a" * (3 * MEBIBYTE)
    path = tmp_path / "a.png"
    path.write_bytes(png((b"tEXt", b"Caption\0" + long), (b"zTXt", b"More\0\0" + zlib.compress(long))))
    photo = read_photo(path)
    assert photo.pixels.shape == (8, 8, 1)
    assert len(photo.metadata.png_texts[0][1]) == len(long) + 8


def test_a_large_text_of_another_program_is_read(shared):
    assert read_photo(shared("cases", "files") / "png_text_2MB.png").pixels.shape == (400, 320, 3)


@pytest.mark.parametrize("name", ["size.png", "deep.png", "exif.png", "size.jpg", "samples.tif", "pipe"])
def test_a_candidate_that_somebody_else_put_there_is_not_decoded(bombs, tmp_path, name):
    path = bombs / name
    if name == "pipe":
        if not hasattr(os, "mkfifo"):
            pytest.skip("needs pipes with names")
        path = tmp_path / name
        os.mkfifo(path)
    with pytest.raises(PhotoUnreadable, match=name):
        read_candidate(path)


def test_limits_count_bytes_and_turns(tmp_path):
    limits.check_size(tmp_path, 15_800, 15_800, 8)
    with pytest.raises(PhotoTooLarge) as raised:
        limits.check_size(tmp_path, 15_800, 15_800, 16)
    assert raised.value.failure.code == ErrorCode.PHOTO_TOO_MANY_BYTES
    limits.check_turned(tmp_path, limits.MOST_PIXEL_BYTES, 3)
    with pytest.raises(PhotoTooLarge):
        limits.check_turned(tmp_path, limits.MOST_PIXEL_BYTES, 6)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs what a process holds now, from /proc")
def test_memory_is_given_back_when_a_png_is_damaged(tmp_path):
    from pgdiff_desktop.photos.png_checking import PngHeader
    from pgdiff_desktop.photos.png_reading import png_pixels

    pixels = np.random.default_rng(0).integers(0, 256, (600, 600, 3), np.uint8)
    whole = bytes(imagecodecs.png_encode(pixels))
    header = PngHeader(600, 600, 8, 3)
    assert np.array_equal(png_pixels(whole, header), pixels)
    code = f"""
        import imagecodecs, numpy as np
        from pgdiff_desktop.photos.png_checking import PngHeader
        from pgdiff_desktop.photos.png_reading import png_pixels
        def held():
            with open("/proc/self/statm") as said:
                return int(said.read().split()[1]) * 4096
        pixels = np.random.default_rng(0).integers(0, 256, (600, 600, 3), np.uint8)
        cut = bytes(imagecodecs.png_encode(pixels))[:-{len(whole) // 10}]
        def fail(times):
            for _ in range(times):
                try:
                    png_pixels(cut, PngHeader(600, 600, 8, 3))
                except imagecodecs.PngError:
                    pass
        fail(20)
        before = held()
        fail(300)
        print(held() - before)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        check=True,
        cwd=REPOSITORY,
    )
    # 300 of them take 300 MB.
    assert int(done.stdout) < 30 * MEBIBYTE
