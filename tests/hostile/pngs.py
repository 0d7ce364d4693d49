"""PNGs: bombs in every chunk that is compressed, wrong checksums, chunks that are missing, double or too large."""

from __future__ import annotations

import random
import struct
import zlib

import imagecodecs
import numpy as np

from tests.hostile.made import Wanted, photo
from tests.hostile.sound import HEIGHT, WIDTH, pixels, png_chunk, sound, with_png_chunks, zlib_bomb

_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def _file(header: bytes, *chunks: bytes) -> bytes:
    return _SIGNATURE + png_chunk(b"IHDR", header) + b"".join(chunks) + png_chunk(b"IEND", b"")


def _header(width: int, height: int, bits: int = 8, colour: int = 2, interlaced: int = 0) -> bytes:
    return struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, interlaced)


def png_of_size(rng: random.Random, width: int, height: int) -> bytes:
    """A few rows of zeros, whatever size the header names."""
    bits, colour = rng.choice(((8, 0), (8, 2), (16, 6), (1, 0), (8, 6)))
    return _file(_header(width, height, bits, colour, rng.choice((0, 1))), png_chunk(b"IDAT", zlib_bomb(1)))


@photo(".png", Wanted.REFUSED)
def png_bomb_of_sides(rng: random.Random) -> bytes:
    sizes = ((100_000, 100_000), (2**31 - 1, 2**31 - 1), (2**31 - 1, 1), (1, 2**31 - 1), (20_000, 20_000))
    return png_of_size(rng, *rng.choice(sizes))


@photo(".png", Wanted.REFUSED)
def png_impossible_sides(rng: random.Random) -> bytes:
    return png_of_size(rng, *rng.choice(((0, 10), (10, 0), (0, 0), (2**31, 10), (10, 2**32 - 1))))


@photo(".png", Wanted.SAID)
def png_with_little_of_much(rng: random.Random) -> bytes:
    return png_of_size(rng, 15_000, 15_000)


@photo(".png")
def png_bomb_in_pixels(rng: random.Random) -> bytes:
    """More pixels than the header says, by a hundred thousand times."""
    return _file(_header(WIDTH, HEIGHT), png_chunk(b"IDAT", zlib_bomb(400)))


@photo(".png")
def png_bomb_in_profile(rng: random.Random) -> bytes:
    return with_png_chunks(sound(rng, "PNG"), png_chunk(b"iCCP", b"profile\0\0" + zlib_bomb(400)))


@photo(".png")
def png_bomb_in_text(rng: random.Random) -> bytes:
    packed = zlib_bomb(400)
    key = rng.choice((b"Comment", b"XML:com.adobe.xmp", b"Raw profile type exif", b"Raw profile type iptc"))
    if rng.random() < 0.5:
        chunk = png_chunk(b"zTXt", key + b"\0\0" + packed)
    else:
        chunk = png_chunk(b"iTXt", key + b"\0\1\0\0\0" + packed)
    return with_png_chunks(sound(rng, "PNG"), *[chunk] * rng.choice((1, 4)))


@photo(".png", Wanted.OPENED)
def png_texts_of_megabytes(rng: random.Random) -> bytes:
    chunk = png_chunk(
        rng.choice((b"tEXt", b"iTXt")), b"Comment\0" + b"\0" * 4 + b"a" * rng.choice((2_000_000, 9_000_000))
    )
    return with_png_chunks(sound(rng, "PNG"), *[chunk] * rng.choice((1, 3)))


@photo(".png", Wanted.OPENED)
def png_ten_thousand_texts(rng: random.Random) -> bytes:
    return with_png_chunks(
        sound(rng, "PNG"), png_chunk(b"tEXt", b"Key\0" + b"text" * 5) * rng.choice((1000, 10_000))
    )


@photo(".png")
def png_odd_texts(rng: random.Random) -> bytes:
    texts = (
        b"",
        b"\0",
        b"no end",
        b"key\0\0\1",
        b"key\0\1\0",
        b"key\0\0not zlib",
        b"\xff" * 90 + b"\0text",
        b"key\0\1\7xx\0yy\0zz",
    )
    chunks = [png_chunk(rng.choice((b"tEXt", b"zTXt", b"iTXt")), rng.choice(texts)) for _ in range(4)]
    return with_png_chunks(sound(rng, "PNG"), *chunks)


@photo(".png")
def png_wrong_checksums(rng: random.Random) -> bytes:
    """Of chunks that pixels need, or of others."""
    name = rng.choice((b"IHDR", b"IDAT", b"tEXt", b"iCCP", b"eXIf", b"pHYs", b"IEND"))
    png = with_png_chunks(
        sound(rng, "PNG"), png_chunk(b"tEXt", b"a\0b"), png_chunk(b"pHYs", struct.pack(">IIB", 3000, 3000, 1)),
        png_chunk(b"eXIf", b"II*\0\x08\0\0\0\0\0"), png_chunk(b"iCCP", b"p\0\0" + zlib.compress(b"profile")),
    )  # fmt: skip
    place = png.index(name)
    length = struct.unpack_from(">I", png, place - 4)[0]
    return png[: place + 4 + length] + rng.randbytes(4) + png[place + 8 + length :]


@photo(".png")
def png_chunk_lengths(rng: random.Random) -> bytes:
    name = rng.choice(
        (b"tEXt", b"iCCP", b"eXIf", b"pHYs", b"PLTE", b"tRNS", b"IDAT", b"gAMA", b"cHRM", b"abcd")
    )
    length = rng.choice((0, 1, 3, 5, 2**31 - 1, 2**32 - 1, 100_000))
    return with_png_chunks(
        sound(rng, "PNG"), struct.pack(">I", length) + name + rng.randbytes(rng.choice((0, 4, 30)))
    )


@photo(".png")
def png_order_of_chunks(rng: random.Random) -> bytes:
    """Twice, not at all, or in another order than pixels need."""
    header, pixels_of = (
        _header(WIDTH, HEIGHT),
        png_chunk(b"IDAT", zlib.compress(bytes((3 * WIDTH + 1) * HEIGHT))),
    )
    chunks = [
        pixels_of,
        png_chunk(b"IHDR", header),
        png_chunk(b"PLTE", bytes(9)),
        png_chunk(b"IEND", b""),
        b"",
    ]
    rng.shuffle(chunks)
    return _file(header, *chunks[: rng.randrange(1, 6)])


@photo(".png")
def png_palettes(rng: random.Random) -> bytes:
    """None, too short, too long, with too much transparency."""
    bits = rng.choice((1, 2, 4, 8))
    rows = zlib.compress(b"".join(b"\0" + rng.randbytes(-(-WIDTH * bits // 8)) for _ in range(HEIGHT)))
    palette = rng.choice(
        (
            b"",
            png_chunk(b"PLTE", b""),
            png_chunk(b"PLTE", bytes(3)),
            png_chunk(b"PLTE", bytes(3 * 300)),
            png_chunk(b"PLTE", bytes(10)),
        )
    )
    clear = rng.choice((b"", png_chunk(b"tRNS", bytes(300)), png_chunk(b"tRNS", b"")))
    return _file(_header(WIDTH, HEIGHT, bits, 3), palette, clear, png_chunk(b"IDAT", rows))


@photo(".png")
def png_any_header(rng: random.Random) -> bytes:
    header = struct.pack(
        ">IIBBBBB", WIDTH, HEIGHT, rng.choice((1, 2, 3, 8, 16, 32, 255)), rng.randrange(8), rng.choice((0, 0, 1)),
        rng.choice((0, 0, 1)), rng.choice((0, 1, 2)),
    )  # fmt: skip
    return _file(header, png_chunk(b"IDAT", zlib.compress(rng.randbytes(WIDTH * HEIGHT * 8))))


@photo(".png", Wanted.OPENED)
def png_of_16_bits(rng: random.Random) -> bytes:
    made = pixels(rng, rng.choice((1, 3, 4)), np.uint16)
    return bytes(imagecodecs.png_encode(np.ascontiguousarray(made)))


@photo(".png")
def png_animated(rng: random.Random) -> bytes:
    """An APNG that claims frames by the million, outside of the picture, or none."""
    frames = rng.choice((0, 1, 2, 1000, 2**31 - 1))
    control = struct.pack(
        ">IIIIIHHBB", 0, rng.choice((WIDTH, 5, 2**31 - 1)), HEIGHT, rng.choice((0, 60_000)), 0, 0, 0,
        rng.choice((0, 9)), rng.choice((0, 9)),
    )  # fmt: skip
    more = [png_chunk(b"fcTL", control), png_chunk(b"fdAT", struct.pack(">I", 1) + zlib.compress(bytes(90)))]
    return with_png_chunks(
        sound(rng, "PNG"), png_chunk(b"acTL", struct.pack(">II", frames, 0)), *more * rng.choice((0, 1, 50))
    )


@photo(".png", Wanted.OPENED)
def png_colours(rng: random.Random) -> bytes:
    """Gamma, primaries and densities of zero, and more than there can be."""
    extreme = rng.choice((0, 1, 2**31 - 1, 2**32 - 1))
    return with_png_chunks(
        sound(rng, "PNG"), png_chunk(b"gAMA", struct.pack(">I", extreme)),
        png_chunk(b"cHRM", struct.pack(">8I", *[rng.choice((0, extreme, 31_270))] * 8)),
        png_chunk(b"pHYs", struct.pack(">IIB", extreme, 1, rng.choice((0, 1, 9)))),
        png_chunk(b"sBIT", rng.randbytes(3)), png_chunk(b"tIME", rng.randbytes(7)),
        png_chunk(b"bKGD", rng.randbytes(6)),
    )  # fmt: skip
