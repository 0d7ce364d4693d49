"""Colour profiles that are cut, of a wrong size, or full of tables that lead outside."""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Callable

import imagecodecs
from PIL import Image

from tests.hostile.made import Made, Wanted, add, one_photo
from tests.hostile.sound import (
    HEIGHT,
    WIDTH,
    cut,
    encoded,
    flipped,
    huge,
    jpeg_segment,
    pixels,
    png_chunk,
    sound,
    with_jpeg_segments,
    with_png_chunks,
    with_webp_chunks,
)
from tests.hostile.tiff_parts import UNDEFINED, Tag, grey_page, tiff_file


def _profile(rng: random.Random) -> bytes:
    return bytes(imagecodecs.cms_profile(rng.choice(("srgb", "lab2", "xyz", "gray"))))


def icc_cut(rng: random.Random) -> bytes:
    return cut(rng, _profile(rng))


def icc_flipped(rng: random.Random) -> bytes:
    return flipped(rng, _profile(rng))


def icc_wrong_size(rng: random.Random) -> bytes:
    return struct.pack(">I", huge(rng)) + _profile(rng)[4:]


def icc_wrong_tags(rng: random.Random) -> bytes:
    """Tags whose places and sizes lead outside, or by the million."""
    profile = bytearray(_profile(rng))
    tags = struct.unpack_from(">I", profile, 128)[0]
    if rng.random() < 0.3:
        struct.pack_into(">I", profile, 128, huge(rng))
    for _ in range(3):
        struct.pack_into(">I", profile, 132 + 4 * rng.randrange(3 * tags), huge(rng))
    return bytes(profile)


def icc_of_other_colours(rng: random.Random) -> bytes:
    profile = bytearray(_profile(rng))
    profile[16:20] = rng.choice((b"CMYK", b"GRAY", b"Lab ", b"6CLR", b"\0\0\0\0", b"XYZ "))
    profile[12:16] = rng.choice((b"mntr", b"link", b"abst", b"nmcl", b"prtr"))
    return bytes(profile)


def icc_table_bomb(rng: random.Random) -> bytes:
    """A table of colours that says to have 255 steps in each of 15 directions."""
    table = (
        b"mft2"
        + bytes(4)
        + bytes((15, 3, 255, 0))
        + struct.pack(">9i", *[65536, 0, 0] * 3)
        + struct.pack(">HH", 4096, 4096)
    )
    head = bytearray(_profile(rng)[:128])
    tags = (
        struct.pack(">I", 2) + b"A2B0" + struct.pack(">II", 200, 5000) + b"wtpt" + struct.pack(">II", 156, 20)
    )
    body = bytes(head) + tags + bytes(200 - 128 - len(tags)) + table + bytes(5000)
    return struct.pack(">I", len(body)) + body[4:]


def icc_garbage(rng: random.Random) -> bytes:
    return rng.randbytes(rng.choice((1, 127, 128, 132, 60_000)))


def icc_huge(rng: random.Random) -> bytes:
    return _profile(rng) + bytes(rng.choice((200_000, 3_000_000)))


def _jpeg_segments(rng: random.Random, profile: bytes) -> list[bytes]:
    parts = [profile[start : start + 65_000] for start in range(0, len(profile), 65_000)]
    numbered = [
        jpeg_segment(0xE2, b"ICC_PROFILE\0" + bytes((number & 255, len(parts) & 255)) + part)
        for number, part in enumerate(parts, 1)
    ]
    fault = rng.choice(("none", "missing", "order", "double", "zero"))
    if fault == "missing":
        del numbered[-1]
    elif fault == "order":
        rng.shuffle(numbered)
    elif fault == "double":
        numbered *= 2
    elif fault == "zero":
        numbered.append(jpeg_segment(0xE2, b"ICC_PROFILE\0\0\0"))
    return numbered


def _in_any_picture(rng: random.Random, profile: bytes) -> Made:
    place = rng.choice(("JPEG", "PNG", "TIFF", "WEBP", "CMYK"))
    if place == "PNG":
        chunk = png_chunk(b"iCCP", b"profile\0\0" + zlib.compress(profile))
        return one_photo(with_png_chunks(sound(rng, "PNG"), chunk), ".png", Wanted.OPENED)
    if place == "TIFF":
        page = grey_page(WIDTH, HEIGHT, [pixels(rng, 1).tobytes()], t34675=Tag(UNDEFINED, profile))
        return one_photo(tiff_file(page), ".tif", Wanted.OPENED)
    if place == "WEBP":
        return one_photo(with_webp_chunks(sound(rng, "WEBP"), (b"ICCP", profile)), ".webp", Wanted.OPENED)
    mode = "CMYK" if place == "CMYK" else "RGB"
    jpeg = encoded(Image.fromarray(pixels(rng)).convert(mode), "JPEG")
    return one_photo(with_jpeg_segments(jpeg, *_jpeg_segments(rng, profile)), ".jpg", Wanted.OPENED)


def _register(make: Callable[[random.Random], bytes]) -> None:
    add(make.__name__, lambda rng: _in_any_picture(rng, make(rng)))


for _make in (
    icc_cut,
    icc_flipped,
    icc_wrong_size,
    icc_wrong_tags,
    icc_of_other_colours,
    icc_table_bomb,
    icc_garbage,
    icc_huge,
):
    _register(_make)
