"""WebP, HEIF, AVIF, GIF, BMP, JPEG 2000 and PSD whose numbers lie, and formats that the product never opens."""

from __future__ import annotations

import io
import random
import struct

from PIL import Image

from tests.hostile.made import Made, Wanted, kind, one_photo, photo
from tests.hostile.sound import huge, pixels, riff_chunk, sound, with_webp_chunks


@photo(".webp", Wanted.REFUSED)
def webp_of_gigapixels(rng: random.Random) -> bytes:
    """A canvas of 2^24 pixels a side, or a lossless picture of 16,384, around a few bytes."""
    if rng.random() < 0.5:
        body = b"WEBP" + riff_chunk(b"VP8X", struct.pack("<I", 0) + b"\xff" * 6) + sound(rng, "WEBP")[12:]
    else:
        body = b"WEBP" + riff_chunk(b"VP8L", b"\x2f" + struct.pack("<I", 0x0FFF_FFFF) + bytes(40))
    return b"RIFF" + struct.pack("<I", len(body)) + body


@photo(".webp")
def webp_wrong_lengths(rng: random.Random) -> bytes:
    webp = bytearray(
        with_webp_chunks(sound(rng, "WEBP"), (b"ICCP", b"profile"), (b"EXIF", b"II*\0"), (b"XMP ", b"<x/>"))
    )
    place = rng.choice([4, *[webp.index(name) + 4 for name in (b"VP8X", b"ICCP", b"EXIF", b"XMP ", b"VP8 ")]])
    struct.pack_into("<I", webp, place, rng.choice((0, 1, 9, huge(rng))))
    return bytes(webp)


@photo(".webp")
def webp_animated(rng: random.Random) -> bytes:
    buffer = io.BytesIO()
    frames = [Image.fromarray(pixels(rng)) for _ in range(rng.choice((2, 30)))]
    frames[0].save(buffer, "WEBP", save_all=True, append_images=frames[1:], duration=1)
    data = bytearray(buffer.getvalue())
    if rng.random() < 0.5:
        place = data.index(b"ANMF") + 8 + rng.randrange(16)
        data[place : place + 3] = b"\xff\xff\xff"
    return bytes(data)


def _box(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data) + 8) + name + data


@photo(".heic")
def heif_wrong_boxes(rng: random.Random) -> bytes:
    """Boxes that are endless, empty or larger than the file."""
    heif = bytearray(sound(rng, rng.choice(("HEIF", "AVIF"))))
    names = (
        b"ftyp",
        b"meta",
        b"hdlr",
        b"pitm",
        b"iloc",
        b"iinf",
        b"infe",
        b"iprp",
        b"ipco",
        b"ispe",
        b"ipma",
        b"mdat",
    )
    places = [heif.find(name) - 4 for name in names if heif.find(name) >= 4]
    struct.pack_into(">I", heif, rng.choice(places), rng.choice((0, 1, 4, 7, 9, huge(rng))))
    return bytes(heif)


@photo(".heic")
def heif_of_gigapixels(rng: random.Random) -> bytes:
    heif = bytearray(sound(rng, rng.choice(("HEIF", "AVIF"))))
    sides = rng.choice(((65_535, 65_535), (2**31 - 1, 1), (2**32 - 1, 2**32 - 1), (0, 0)))
    struct.pack_into(">II", heif, heif.index(b"ispe") + 8, *sides)
    return bytes(heif)


@photo(".heic")
def heif_wrong_places(rng: random.Random) -> bytes:
    """Items that lie outside, overlap the header, or are said to be there thousands of times."""
    heif = bytearray(sound(rng, rng.choice(("HEIF", "AVIF"))))
    start = heif.index(b"iloc")
    for _ in range(rng.choice((1, 2, 4))):
        struct.pack_into(">H", heif, start + rng.randrange(8, 26), rng.choice((0, 1, 0xFFFF, 0x7FFF)))
    return bytes(heif)


@photo(".heic", Wanted.REFUSED)
def heif_deep(rng: random.Random) -> bytes:
    inside = b""
    for _ in range(rng.choice((100, 5000))):
        inside = _box(rng.choice((b"meta", b"iprp", b"ipco", b"dinf")), bytes(4) + inside)
    return _box(b"ftyp", b"heic\0\0\0\0mif1heic") + inside


@photo(".heif", Wanted.REFUSED)
def heif_of_nothing(rng: random.Random) -> bytes:
    brand = rng.choice((b"heic", b"mif1", b"avif", b"msf1", b"hevc"))
    return _box(b"ftyp", brand + b"\0\0\0\0" + brand) + rng.choice((b"", _box(b"mdat", rng.randbytes(900))))


@photo(".gif")
def gif_of_gigapixels(rng: random.Random) -> bytes:
    gif = bytearray(sound(rng, "GIF"))
    struct.pack_into("<HH", gif, 6, 65_535, 65_535)
    return bytes(gif)


@photo(".gif")
def gif_of_thousands_of_frames(rng: random.Random) -> bytes:
    gif = sound(rng, "GIF")
    start = gif.index(b"\x2c", 780)
    return gif[:-1] + gif[start:-1] * rng.choice((10, 2000)) + b";"


@photo(".bmp")
def bmp_wrong_numbers(rng: random.Random) -> bytes:
    bmp = bytearray(sound(rng, "BMP"))
    place = rng.choice((10, 14, 18, 22, 28, 30, 34, 46))
    struct.pack_into("<I", bmp, place, rng.choice((0, 1, 3, 12, 40, 108, 2**31, 2**32 - 48, huge(rng))))
    return bytes(bmp)


@photo(".bmp", Wanted.REFUSED)
def bmp_of_gigapixels(rng: random.Random) -> bytes:
    """Run-length encoded, so that a few bytes fill what the header says."""
    sides = rng.choice(((60_000, 60_000), (2**31 - 1, 2**31 - 1), (100_000, 5_000)))
    header = struct.pack("<IiiHHIIiiII", 40, *sides, 1, 8, 1, 0, 0, 0, 256, 0)
    return (
        b"BM"
        + struct.pack("<IHHI", 2000, 0, 0, 14 + 40 + 1024)
        + header
        + bytes(1024)
        + b"\xff\1" * 40
        + b"\0\1"
    )


@photo(".jp2")
def jp2_of_gigapixels(rng: random.Random) -> bytes:
    jp2 = bytearray(sound(rng, "JPEG2000"))
    siz = jp2.index(b"\xff\x51")
    sides = rng.choice((60_000, 2**31 - 1, 2**32 - 1))
    struct.pack_into(">II", jp2, siz + 6, sides, sides)
    if rng.random() < 0.5:
        struct.pack_into(">II", jp2, siz + 22, *rng.choice(((1, 1), (sides, sides), (0, 0))))
    header = jp2.find(b"ihdr")
    if header > 0 and rng.random() < 0.7:
        struct.pack_into(">II", jp2, header + 4, sides, sides)
    return bytes(jp2)


@photo(".jp2")
def jp2_wrong_codestream(rng: random.Random) -> bytes:
    jp2 = bytearray(sound(rng, "JPEG2000"))
    start = jp2.index(rng.choice((b"\xff\x51", b"\xff\x52", b"\xff\x5c", b"\xff\x90")))
    jp2[start + 4 + rng.randrange(30)] = rng.choice((0, 1, 33, 64, 127, 255))
    return bytes(jp2)


@photo(".jp2")
def jp2_wrong_boxes(rng: random.Random) -> bytes:
    jp2 = bytearray(sound(rng, "JPEG2000"))
    place = jp2.index(rng.choice((b"ftyp", b"jp2h", b"ihdr", b"colr", b"jp2c"))) - 4
    struct.pack_into(">I", jp2, place, rng.choice((0, 1, 4, 9, huge(rng))))
    return bytes(jp2)


@photo(".psd", Wanted.REFUSED)
def psd_of_gigapixels(rng: random.Random) -> bytes:
    version, channels = rng.choice(((1, 3), (2, 56), (1, 65_535)))
    return b"8BPS" + struct.pack(">H6xHIIHH", version, channels, 300_000, 300_000, 8, 3) + bytes(200)


@kind
def format_never_opened(rng: random.Random) -> Made:
    """Beginnings by which Pillow knows its rarer formats; under the ending of a photo."""
    beginnings = (
        b"P6 99999999 99999999 255\n",
        b"P5\n# c\n64 48\n65535\n",
        b"Pf\n64 48\n-1.0\n",
        b"\0\0\1\0\1\0\0\0\0\0\1\0\x20\0\xff\xff\xff\x7f\x16\0\0\0",
        b"DDS |\0\0\0" + b"\xff" * 120,
        b"\x0a\x05\x01\x08" + b"\xff" * 124,
        b"SIMPLE  =                    T" + b" " * 50 + b"NAXIS   =              9999999",
        b"icns\xff\xff\xff\xff",
        b'/* XPM */\nstatic char *x[] = {\n"99999 99999 1 1",\n',
        b"#define im_width 99999\n#define im_height 99999\n",
        b"\xd7\xcd\xc6\x9a" + b"\0" * 18 + b"\1\0\x09\0",
        b"\1\0\0\0" + b"\0" * 36 + b" EMF",
        b"\x12\xaf" + b"\xff" * 126,
        b"\x59\xa6\x6a\x95" + b"\xff" * 28,
        b"\x01\xda\x01\x02\0\3\xff\xff\xff\xff\0\4" + bytes(500),
        b"\0\0\1\xb3" + b"\xff" * 8,
        b"qoif\xff\xff\xff\xff\xff\xff\xff\xff\4\0",
        b"GRIB" + bytes(3) + b"\1",
        b"\x89HDF\r\n\x1a\n" + bytes(99),
        b"BLP1" + b"\xff" * 60,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 600,
        b"FTEX" + b"\xff" * 40,
        b"\xff\x0a" + b"\xff" * 40,
        b"\0\0\0\x0cJXL \r\n\x87\n",
        b"Image type: RGB\r\nImage size (x*y): 99999*99999\r\n" + b" " * 512 + b"\x1a",
    )
    endings = (".jpg", ".png", ".tif", ".webp", ".heic", ".bmp")
    data = rng.choice(beginnings) + rng.choice((b"", rng.randbytes(2000), bytes(2000)))
    return one_photo(data, rng.choice(endings), Wanted.REFUSED)
