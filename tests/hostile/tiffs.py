"""TIFFs: bombs by every number that a page can name, loops, holes, and kinds of pixels that nobody expects."""

from __future__ import annotations

import io
import random
import struct

import imagecodecs
import numpy as np
import tifffile

from tests.hostile.jpegs import with_size
from tests.hostile.made import Wanted, photo
from tests.hostile.pngs import png_of_size
from tests.hostile.sound import HEIGHT, WIDTH, encoded, huge, pixels, sound, zlib_bomb
from tests.hostile.tiff_parts import (
    ASCII,
    BYTE,
    DOUBLE,
    LONG,
    LONG8,
    RATIONAL,
    SHORT,
    UNDEFINED,
    Page,
    Tag,
    grey_page,
    long,
    short,
    tiff_file,
)

_DEFLATE, _ZSTD, _LZMA, _JPEG, _PNG, _WEBP = 8, 50000, 34925, 7, 34933, 50001


def _grey(rng: random.Random) -> bytes:
    return pixels(rng, 1).tobytes()


def _written(made: np.ndarray, **options: object) -> bytes:
    buffer = io.BytesIO()
    tifffile.imwrite(buffer, made, **options)
    return buffer.getvalue()


def _any_file(rng: random.Random, *pages: Page) -> bytes:
    return tiff_file(*pages, order=rng.choice("<>"), big=rng.random() < 0.3)


@photo(".tif", Wanted.REFUSED)
def tiff_bomb_of_samples(rng: random.Random) -> bytes:
    samples = rng.choice((18, 255, 65_535))
    side = rng.choice((15_000, 6_000))
    page = grey_page(
        side,
        side,
        [zlib_bomb(1)],
        COMPRESSION=short(_DEFLATE),
        SAMPLES=short(samples),
        BITS=short(*[8] * samples),
    )
    return _any_file(rng, page)


@photo(".tif", Wanted.REFUSED)
def tiff_bomb_of_planes(rng: random.Random) -> bytes:
    samples = rng.choice((100, 65_535))
    page = grey_page(
        15_000,
        15_000,
        [bytes(100)] * 2,
        SAMPLES=short(samples),
        BITS=short(16),
        PLANES=short(2),
        ROWS=long(1),
    )
    return _any_file(rng, page)


@photo(".tif", Wanted.REFUSED)
def tiff_bomb_of_depth(rng: random.Random) -> bytes:
    depth = rng.choice((1000, 100_000, huge(rng) or 9999))
    tile = rng.choice((64, 4096))
    page = grey_page(
        4096, 4096, [zlib_bomb(1)], COMPRESSION=short(_DEFLATE), t32997=long(depth), t32998=long(depth),
        TILE_WIDTH=long(tile), TILE_LENGTH=long(tile), ROWS=None,
    )  # fmt: skip
    return _any_file(rng, page)


@photo(".tif", Wanted.REFUSED)
def tiff_bomb_of_tiles(rng: random.Random) -> bytes:
    side = rng.choice((50_000, 1 << 20, 2**31 - 16))
    page = grey_page(
        WIDTH, HEIGHT, [zlib_bomb(1)], COMPRESSION=short(rng.choice((1, _DEFLATE))),
        TILE_WIDTH=long(side), TILE_LENGTH=long(side), ROWS=None,
    )  # fmt: skip
    return _any_file(rng, page)


@photo(".tif", Wanted.REFUSED)
def tiff_bomb_of_sides(rng: random.Random) -> bytes:
    width, height = rng.choice(((60_000, 60_000), (2**31 - 1, 1), (1, 2**32 - 1), (2**32 - 1, 2**32 - 1)))
    return _any_file(rng, grey_page(width, height, [zlib_bomb(1)], COMPRESSION=short(_DEFLATE)))


@photo(".tif")
def tiff_bomb_in_a_strip(rng: random.Random) -> bytes:
    """A strip of a small page that unpacks to hundreds of megabytes."""
    megabytes = 400
    how = rng.choice((_DEFLATE, _ZSTD, _LZMA, 5))
    if how == _DEFLATE:
        data = zlib_bomb(megabytes)
    elif how == _ZSTD:
        data = imagecodecs.zstd_encode(bytes(megabytes << 20))
    elif how == _LZMA:
        data = imagecodecs.lzma_encode(bytes(60 << 20))
    else:
        data = imagecodecs.lzw_encode(bytes(20 << 20))
    return _any_file(rng, grey_page(WIDTH, HEIGHT, [data], COMPRESSION=short(how)))


@photo(".tif", Wanted.REFUSED)
def tiff_with_little_of_much(rng: random.Random) -> bytes:
    """Nearly as large as may be, with a strip of a few bytes."""
    how = rng.choice((1, 5, _DEFLATE, 32773))
    return _any_file(rng, grey_page(15_000, 16_000, [bytes(64)], COMPRESSION=short(how), BITS=short(16)))


@photo(".tif", Wanted.REFUSED)
def tiff_larger_picture_inside(rng: random.Random) -> bytes:
    """A JPEG, PNG or WebP in a small tile that says to be of another size than the tile."""
    width, height = rng.choice(((30_000, 30_000), (65_000, 65_000)))
    how = rng.choice((_JPEG, _PNG))
    if how == _JPEG:
        data = with_size(encoded(pixels(rng, 1), "JPEG"), width, height)
    else:
        data = png_of_size(rng, width, height)
    return _any_file(
        rng,
        grey_page(
            WIDTH,
            HEIGHT,
            [data],
            COMPRESSION=short(how),
            TILE_WIDTH=long(64),
            TILE_LENGTH=long(64),
            ROWS=None,
        ),
    )


@photo(".tif")
def tiff_other_picture_inside(rng: random.Random) -> bytes:
    """Of a size or a number of channels that the page does not say."""
    inside = pixels(rng, rng.choice((1, 3)))[: rng.choice((8, HEIGHT)), : rng.choice((8, 40, WIDTH))]
    form, how = rng.choice((("JPEG", _JPEG), ("PNG", _PNG), ("WEBP", _WEBP), ("JPEG2000", 34712)))
    return _any_file(
        rng, grey_page(WIDTH, HEIGHT, [encoded(np.ascontiguousarray(inside), form)], COMPRESSION=short(how))
    )


@photo(".tif")
def tiff_pages_in_a_loop(rng: random.Random) -> bytes:
    page = grey_page(WIDTH, HEIGHT, [_grey(rng)])
    return tiff_file(
        *[page] * rng.choice((1, 2, 9)), last=rng.choice((-1, -1, 8, 2**31)), big=rng.random() < 0.3
    )


@photo(".tif")
def tiff_directories_inside_themselves(rng: random.Random) -> bytes:
    pointer = rng.choice(("t330", "t34665", "t34853", "t40965"))
    page = grey_page(WIDTH, HEIGHT, [_grey(rng)], **{pointer: long(8 + WIDTH * HEIGHT)})
    return tiff_file(page, page)


@photo(".tif")
def tiff_of_thousands_of_pages(rng: random.Random) -> bytes:
    page = grey_page(8, 8, [bytes(64)])
    return _any_file(rng, *[page] * rng.choice((2000, 8000)))


@photo(".tif", Wanted.SAID)
def tiff_with_holes(rng: random.Random) -> bytes:
    """Strips that lie nowhere, or are empty."""
    rows = [pixels(rng, 1)[top : top + 8].tobytes() for top in range(0, HEIGHT, 8)]
    places = [8 + 512 * number for number in range(6)]
    counts = [512] * 6
    for number in rng.sample(range(6), rng.choice((1, 3))):
        if rng.random() < 0.5:
            places[number] = 0
        counts[number] = 0
    return tiff_file(
        grey_page(WIDTH, HEIGHT, rows, ROWS=long(8), OFFSETS=long(*places), COUNTS=long(*counts))
    )


@photo(".tif", Wanted.SAID)
def tiff_strips_beyond_the_end(rng: random.Random) -> bytes:
    rows = [pixels(rng, 1)[top : top + 8].tobytes() for top in range(0, HEIGHT, 8)]
    places = [8 + 512 * number for number in range(6)]
    places[rng.randrange(6)] = rng.choice((100_000, 2**31, 2**32 - 1, 2**32 - 300))
    return tiff_file(grey_page(WIDTH, HEIGHT, rows, ROWS=long(8), OFFSETS=long(*places)))


@photo(".tif", Wanted.SAID)
def tiff_with_too_few_strips(rng: random.Random) -> bytes:
    rows = [pixels(rng, 1)[top : top + 8].tobytes() for top in range(0, HEIGHT, 8)]
    return _any_file(rng, grey_page(WIDTH, HEIGHT, rows[: rng.randrange(1, 6)], ROWS=long(8)))


@photo(".tif", Wanted.SAID)
def tiff_with_short_strips(rng: random.Random) -> bytes:
    rows = [pixels(rng, 1)[top : top + 8].tobytes() for top in range(0, HEIGHT, 8)]
    number = rng.randrange(6)
    rows[number] = rows[number][: rng.choice((2, 100, 400))]
    return _any_file(rng, grey_page(WIDTH, HEIGHT, rows, ROWS=long(8)))


@photo(".tif")
def tiff_absurd_counts(rng: random.Random) -> bytes:
    """Fields that claim to hold billions of values."""
    name = rng.choice(
        ("BITS", "DESCRIPTION", "COLORMAP", "EXTRA", "FORMAT", "X_RESOLUTION", "t700", "t34675", "t33723")
    )
    kind = {"BITS": SHORT, "DESCRIPTION": ASCII, "X_RESOLUTION": RATIONAL}.get(
        name, rng.choice((BYTE, SHORT, LONG))
    )
    tag = Tag(kind, struct.pack("<I", rng.choice((8, 2**31))), count=huge(rng) or 1 << 28)
    return tiff_file(grey_page(WIDTH, HEIGHT, [_grey(rng)], **{name: tag}), big=False)


@photo(".tif", Wanted.REFUSED)
def tiff_billions_of_strips(rng: random.Random) -> bytes:
    tag = Tag(rng.choice((SHORT, LONG)), struct.pack("<I", 8), count=rng.choice((2**31, 2**30, 2**32 - 1)))
    page = grey_page(WIDTH, HEIGHT, [_grey(rng)], OFFSETS=tag, COUNTS=tag, ROWS=long(rng.choice((1, 0))))
    return tiff_file(page)


@photo(".tif")
def tiff_wrong_types(rng: random.Random) -> bytes:
    """Numbers of pages as texts, fractions and floats, and zeros where there can be none."""
    name = rng.choice(
        ("WIDTH", "LENGTH", "BITS", "COMPRESSION", "PHOTOMETRIC", "SAMPLES", "ROWS", "PLANES", "ORIENTATION")
    )
    tag = rng.choice(
        (
            Tag(ASCII, b"64\0"),
            Tag(RATIONAL, (64, 0)),
            Tag(DOUBLE, (float("nan"),)),
            Tag(DOUBLE, (float("inf"),)),
            short(0),
            Tag(UNDEFINED, b"\xff\xff\xff\xff"),
            Tag(LONG8, (2**63,)),
            Tag(99, b"\1\0\0\0", count=1),
            Tag(SHORT, b"", count=0),
        )
    )
    return _any_file(rng, grey_page(WIDTH, HEIGHT, [_grey(rng)], **{name: tag}))


@photo(".tif")
def tiff_without_a_tag(rng: random.Random) -> bytes:
    names = ("WIDTH", "LENGTH", "BITS", "COMPRESSION", "PHOTOMETRIC", "SAMPLES", "ROWS")
    return _any_file(rng, grey_page(WIDTH, HEIGHT, [_grey(rng)], **{rng.choice(names): None}))


@photo(".tif")
def tiff_any_photometric(rng: random.Random) -> bytes:
    """CIELab, LogLuv, CFA, masks, inks ... , of one to five samples."""
    samples = rng.choice((1, 2, 3, 4, 5))
    data = pixels(rng, samples).tobytes()
    page = grey_page(
        WIDTH, HEIGHT, [data], SAMPLES=short(samples), BITS=short(*[8] * samples),
        PHOTOMETRIC=short(rng.choice((0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 32803, 32844, 32845, 34892, 51177, 65535))),
    )  # fmt: skip
    return _any_file(rng, page)


@photo(".tif")
def tiff_palette(rng: random.Random) -> bytes:
    """Palettes scaled to 8 bits, off by one, too short, or not there."""
    entries = rng.choice((256, 256, 16, 2, 1))
    scale = rng.choice((1, 256, 257))
    colours = [value * scale % 65_536 for value in range(entries)] * 3
    colormap = rng.choice(
        (Tag(SHORT, colours), Tag(SHORT, colours), Tag(SHORT, colours[: entries * 2]), None)
    )
    return _any_file(rng, grey_page(WIDTH, HEIGHT, [_grey(rng)], PHOTOMETRIC=short(3), COLORMAP=colormap))


@photo(".tif")
def tiff_any_depth(rng: random.Random) -> bytes:
    """1 to 64 bits, packed, signed, float and complex."""
    bits = rng.choice((1, 2, 3, 4, 6, 7, 9, 10, 12, 14, 16, 17, 24, 32, 48, 64, 0, 128, 65_535))
    form = rng.choice((None, short(1), short(2), short(3), short(4), short(5), short(6), short(0)))
    size = min(-(-WIDTH * bits // 8) * HEIGHT, 1 << 20)
    return _any_file(rng, grey_page(WIDTH, HEIGHT, [rng.randbytes(size)], BITS=short(bits), FORMAT=form))


@photo(".tif", Wanted.REFUSED)
def tiff_of_floats(rng: random.Random) -> bytes:
    made = pixels(rng).astype(rng.choice((np.float16, np.float32, np.float64, np.complex64)))
    made[rng.randrange(HEIGHT)] = rng.choice((np.nan, np.inf, 1e38 if made.dtype != np.float16 else 1))
    return _written(made, photometric="rgb")


@photo(".tif")
def tiff_mixed_depths(rng: random.Random) -> bytes:
    bits = [rng.choice((1, 5, 6, 8, 16, 32)) for _ in range(3)]
    size = -(-WIDTH * sum(bits) // 8) * HEIGHT
    page = grey_page(
        WIDTH, HEIGHT, [rng.randbytes(size)], BITS=short(*bits), SAMPLES=short(3), PHOTOMETRIC=short(2),
        FORMAT=rng.choice((None, short(1, 3, 2))),
    )  # fmt: skip
    return _any_file(rng, page)


@photo(".tif")
def tiff_any_compression(rng: random.Random) -> bytes:
    """Every scheme that a TIFF can name, around garbage."""
    how = rng.choice(
        (2, 3, 4, 5, 6, 7, 8, 9, 10, 262, 32766, 32767, 32769, 32771, 32773, 32809, 32895, 32896, 32897, 32908,
         32909, 32946, 32947, 33003, 33004, 33005, 34661, 34676, 34677, 34712, 34713, 34715, 34718, 34719, 34720,
         34887, 34892, 34925, 34926, 34927, 34933, 50000, 50001, 50002, 52546, 65000, 65535)
    )  # fmt: skip
    data = rng.choice((rng.randbytes(600), sound(rng, "JPEG"), bytes(900), b"\xff" * 500))
    return _any_file(rng, grey_page(WIDTH, HEIGHT, [data], COMPRESSION=short(how)))


@photo(".tif")
def tiff_sound_compression(rng: random.Random) -> bytes:
    how = rng.choice(
        ("zstd", "lerc", "webp", "jpeg2000", "lzma", "lzw", "zlib", "packbits", "jpegxl", "png", "jpeg")
    )
    made = pixels(rng)
    return _written(made, photometric="rgb", compression=how, tile=rng.choice((None, (16, 16))))


@photo(".tif")
def tiff_subsampled(rng: random.Random) -> bytes:
    """YCbCr that is subsampled by numbers which are none."""
    page = grey_page(
        WIDTH, HEIGHT, [rng.randbytes(WIDTH * HEIGHT * 3)], SAMPLES=short(3), BITS=short(8, 8, 8),
        PHOTOMETRIC=short(6), COMPRESSION=short(rng.choice((1, 7))),
        t530=short(rng.choice((0, 1, 2, 3, 4, 255)), rng.choice((0, 1, 2, 3, 16))),
    )  # fmt: skip
    return _any_file(rng, page)


@photo(".tif", Wanted.OPENED)
def tiff_resolution(rng: random.Random) -> bytes:
    """Negative, endless, tiny and huge resolutions, per unit of any kind."""

    def fraction() -> Tag:
        pair = (rng.choice((0, 1, 300, 2**32 - 1)), rng.choice((0, 1, 2**32 - 1)))
        return rng.choice(
            (Tag(RATIONAL, pair), Tag(10, struct.pack("<ii", -300, 1), count=1), Tag(DOUBLE, (float("nan"),)))
        )

    unit = short(rng.choice((0, 1, 2, 3, 77)))
    page = grey_page(WIDTH, HEIGHT, [_grey(rng)], X_RESOLUTION=fraction(), Y_RESOLUTION=fraction(), UNIT=unit)
    return tiff_file(page)


@photo(".tif", Wanted.OPENED)
def tiff_orientation(rng: random.Random) -> bytes:
    tag = rng.choice(
        (short(0), short(9), short(65_535), long(6), Tag(ASCII, b"6\0"), short(6, 6), Tag(RATIONAL, (6, 0)))
    )
    return _any_file(rng, grey_page(WIDTH, HEIGHT, [_grey(rng)], ORIENTATION=tag))


@photo(".tif", Wanted.OPENED)
def tiff_metadata_garbage(rng: random.Random) -> bytes:
    code = rng.choice((270, 305, 306, 315, 700, 33432, 33723, 34377, 34675, 37724, 40091))
    data = rng.choice((rng.randbytes(3000), b"\xff\xfe\0", bytes(5000), b"<" * 2000, b"8BIM" + b"\xff" * 60))
    kind = ASCII if code in (270, 305, 306, 315, 33432) else rng.choice((BYTE, UNDEFINED, ASCII))
    return _any_file(rng, grey_page(WIDTH, HEIGHT, [_grey(rng)], **{f"t{code}": Tag(kind, data)}))


@photo(".tif")
def tiff_megabytes_of_text(rng: random.Random) -> bytes:
    text = Tag(ASCII, b"A" * rng.choice((2_000_000, 20_000_000)))
    return _any_file(
        rng, grey_page(WIDTH, HEIGHT, [_grey(rng)], **{rng.choice(("DESCRIPTION", "t315", "t700")): text})
    )


@photo(".tif")
def tiff_dialect(rng: random.Random) -> bytes:
    """Tags and texts by which readers know microscopes' and scanners' own kinds of TIFF."""
    descriptions = (
        b'<?xml version="1.0"?><OME><Image><Pixels SizeX="99999999" SizeY="99999999" SizeZ="9999"/></Image></OME>',
        b"ImageJ=1.11a\nimages=99999999\nslices=99999\nhyperstack=true\n",
        b'{"shape": [1000000, 1000000, 1000]}',
        b"Aperio Image Library v11\n|AppMag = nan|MPP = inf",
        b"SI.LINE_FORMAT_VERSION=1\nstate.x=",
        b"<MetaData><PlaneInfo>" * 500,
        b"",
    )
    code = rng.choice(
        (
            33628,
            33629,
            33630,
            33631,
            34118,
            34361,
            34412,
            34680,
            34682,
            37706,
            42112,
            50838,
            50839,
            51023,
            65420,
            65421,
            65426,
            65439,
        )
    )
    kind = rng.choice((LONG, SHORT, ASCII, UNDEFINED, RATIONAL))
    tag = Tag(kind, rng.randbytes(rng.choice((4, 64, 4000))), count=rng.choice((None, huge(rng), 1)))
    text = Tag(ASCII, rng.choice(descriptions) + b"\0")
    return tiff_file(grey_page(WIDTH, HEIGHT, [_grey(rng)], DESCRIPTION=text, **{f"t{code}": tag}))


@photo(".tif", Wanted.REFUSED)
def tiff_raw_camera(rng: random.Random) -> bytes:
    """A DNG, by its version, whose first page is a small preview or the sensor itself."""
    reduced = rng.random() < 0.5
    page = grey_page(
        WIDTH, HEIGHT, [_grey(rng)], t254=long(1 if reduced else 0), t50706=Tag(BYTE, b"\1\4\0\0"),
        PHOTOMETRIC=short(1 if reduced else 32803),
    )  # fmt: skip
    return tiff_file(page)


@photo(".tif")
def tiff_absurd_places(rng: random.Random) -> bytes:
    """Offsets of 64 bits, of directories and of strips."""
    page = grey_page(
        WIDTH, HEIGHT, [_grey(rng)], OFFSETS=Tag(LONG8, (rng.choice((2**63, 2**64 - 1, 2**40)),))
    )
    data = bytearray(tiff_file(page, big=True))
    if rng.random() < 0.5:
        struct.pack_into("<Q", data, 8, huge(rng, 64))
    return bytes(data)
