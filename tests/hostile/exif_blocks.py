"""EXIF whose directories loop, lead outside, or claim more than there is; in JPEG, PNG, WebP and TIFF's own place."""

from __future__ import annotations

import random
import struct
from collections.abc import Callable

from tests.hostile.made import Made, Wanted, add, one_photo
from tests.hostile.sound import (
    huge,
    jpeg_segment,
    png_chunk,
    sound,
    with_jpeg_segments,
    with_png_chunks,
    with_webp_chunks,
)

_EXIF_IFD, _GPS_IFD, _INTEROP_IFD, _MAKER_NOTE, _SUB_IFDS = 0x8769, 0x8825, 0xA005, 0x927C, 0x014A
_Field = tuple[int, int, int, int]


def block(order: str, *directories: tuple[int, list[_Field], int], size: int = 0) -> bytes:
    """EXIF of directories at given places: (offset, fields of (tag, type, count, value), offset of the next)."""
    data = bytearray(max(size, 8))
    data[:8] = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", directories[0][0])
    for offset, fields, behind in directories:
        packed = struct.pack(order + "H", len(fields) & 0xFFFF)
        packed += b"".join(struct.pack(order + "HHII", *field) for field in fields)
        packed += struct.pack(order + "I", behind)
        data.extend(bytes(max(0, offset + len(packed) - len(data))))
        data[offset : offset + len(packed)] = packed
    return bytes(data)


def _order(rng: random.Random) -> str:
    return rng.choice("<>")


def exif_loop(rng: random.Random) -> bytes:
    pointer = rng.choice((_EXIF_IFD, _GPS_IFD, _INTEROP_IFD, _SUB_IFDS))
    return block(_order(rng), (8, [(pointer, 4, 1, 8), (_EXIF_IFD, 4, 1, 8)], rng.choice((8, 0))))


def exif_circle(rng: random.Random) -> bytes:
    return block(
        _order(rng),
        (8, [(_EXIF_IFD, 4, 1, 100)], 100),
        (100, [(_INTEROP_IFD, 4, 1, 8), (_GPS_IFD, 4, 1, 100)], 8),
    )


def exif_outside(rng: random.Random) -> bytes:
    fields = [(rng.choice((0x010E, 0x0112, 0x011A, _EXIF_IFD)), kind, 1, huge(rng)) for kind in (2, 3, 5, 4)]
    return block(_order(rng), (rng.choice((8, huge(rng) % 5000)), fields, huge(rng)), size=16)


def exif_absurd_counts(rng: random.Random) -> bytes:
    fields = [
        (tag, rng.choice((0, 1, 2, 3, 5, 7, 12, 13, 99, 65_535)), huge(rng), rng.choice((8, 26, huge(rng))))
        for tag in (0x010E, 0x010F, 0x0112, 0x0132, 0x8298, 0x9C9B)
    ]
    return block(_order(rng), (8, fields, 0), size=300)


def exif_65535_entries(rng: random.Random) -> bytes:
    order = _order(rng)
    data = bytearray(block(order, (8, [(0x0112, 3, 1, 1)], 0), size=rng.choice((200, 60_000))))
    struct.pack_into(order + "H", data, 8, 65_535)
    return bytes(data)


def exif_odd_orientation(rng: random.Random) -> bytes:
    order = _order(rng)
    kind, value = rng.choice(((3, 0), (3, 9), (3, 255), (4, 6), (2, 54), (5, 8), (1, 3), (3, 65_535), (8, 6)))
    return block(
        order, (8, [(0x0112, kind, rng.choice((0, 1, 2)), value << 16 if order == ">" else value)], 0)
    )


def exif_thumbnail(rng: random.Random) -> bytes:
    thumbnail = [(0x0103, 3, 1, 6), (0x0201, 4, 1, rng.choice((8, huge(rng)))), (0x0202, 4, 1, huge(rng))]
    return block(_order(rng), (8, [(0x0112, 3, 1, 1)], 40), (40, thumbnail, rng.choice((0, 8, 40))))


def exif_maker_note(rng: random.Random) -> bytes:
    order = _order(rng)
    data = block(
        order, (8, [(_EXIF_IFD, 4, 1, 60)], 0), (60, [(_MAKER_NOTE, 7, rng.choice((8, 900, 60_000)), 100)], 0)
    )
    makers = (b"Nikon\0\2\0\0\0II*\0", b"OLYMPUS\0II", b"FUJIFILM", b"Apple iOS\0", b"\0\0")
    return data + rng.choice(makers) + rng.randbytes(1000)


def exif_rationals(rng: random.Random) -> bytes:
    fields = [(tag, rng.choice((5, 10)), 1, 120) for tag in (0x011A, 0x011B, 0x829A, 0x9201)]
    values = struct.pack("<II", rng.choice((0, 1, 0xFFFFFFFF)), rng.choice((0, 0, 1, 0xFFFFFFFF)))
    return block("<", (8, [*fields, (0x0128, 3, 1, rng.choice((0, 1, 2, 3, 9)))], 0), size=120) + values


def exif_texts(rng: random.Random) -> bytes:
    """Texts without an end, of control characters, and of no encoding; dates that are none."""
    texts = (
        b"\x1b]0;owned\x07" * 4,
        b"\xff\xfe\xfd" * 30,
        b"9999:99:99 99:99:99",
        b"A" * 3000,
        b"0000:00:00",
    )
    text = rng.choice(texts)
    fields = [(tag, 2, len(text), 400) for tag in (0x010E, 0x010F, 0x0132, 0x9003, 0x9C9B)]
    return block("<", (8, [*fields, (_EXIF_IFD, 4, 1, 8)], 0), size=400) + text


def exif_deep(rng: random.Random) -> bytes:
    """Directories that each point to the next, thousands of them."""
    count = rng.choice((500, 3000))
    steps = [(8 + 18 * number, [(_EXIF_IFD, 4, 1, 26 + 18 * number)], 0) for number in range(count)]
    return block("<", *steps)[:60_000]


def exif_garbage(rng: random.Random) -> bytes:
    start = rng.choice((b"II*\0\x08\0\0\0", b"MM\0*\0\0\0\x08", b"II+\0\x08\0\0\0", b"II*\0", b""))
    return start + rng.randbytes(rng.choice((0, 1, 3, 40, 5000)))


def _in_any_picture(rng: random.Random, exif: bytes) -> Made:
    form = rng.choice(("JPEG", "JPEG", "PNG", "WEBP"))
    if form == "JPEG":
        data = with_jpeg_segments(sound(rng, form), jpeg_segment(0xE1, b"Exif\0\0" + exif[:65_000]))
        return one_photo(data, ".jpg", Wanted.OPENED)
    if form == "PNG":
        data = with_png_chunks(sound(rng, form), png_chunk(b"eXIf", rng.choice((b"", b"Exif\0\0")) + exif))
        return one_photo(data, ".png", Wanted.OPENED)
    return one_photo(with_webp_chunks(sound(rng, form), (b"EXIF", exif)), ".webp", Wanted.OPENED)


def _register(make: Callable[[random.Random], bytes]) -> None:
    add(make.__name__, lambda rng: _in_any_picture(rng, make(rng)))


for _make in (
    exif_loop,
    exif_circle,
    exif_outside,
    exif_absurd_counts,
    exif_65535_entries,
    exif_odd_orientation,
    exif_thumbnail,
    exif_maker_note,
    exif_rationals,
    exif_texts,
    exif_deep,
    exif_garbage,
):
    _register(_make)
