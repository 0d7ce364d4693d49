"""JPEGs with structures that nobody's camera makes."""

from __future__ import annotations

import io
import random
import struct

from PIL import Image

from tests.hostile.made import Wanted, photo
from tests.hostile.sound import encoded, huge, jpeg_segment, pixels, sound, with_jpeg_segments


def _segments(jpeg: bytes) -> list[tuple[int, int, int]]:
    """(marker, start, end) of each, a scan with its entropy data."""
    found, place = [], 2
    while place < len(jpeg) - 1:
        marker = jpeg[place + 1]
        if marker == 0xD9:
            break
        end = place + 2 + struct.unpack_from(">H", jpeg, place + 2)[0]
        if marker == 0xDA:
            while not (jpeg[end] == 0xFF and jpeg[end + 1] not in (0, *range(0xD0, 0xD8))):
                end += 1
        found.append((marker, place, end))
        place = end
    return found


def _frame(jpeg: bytes) -> int:
    return next(start for marker, start, _ in _segments(jpeg) if marker in (0xC0, 0xC1, 0xC2))


def with_size(jpeg: bytes, width: int, height: int) -> bytes:
    """The same JPEG whose frame claims to be so large."""
    changed = bytearray(jpeg)
    struct.pack_into(">HH", changed, _frame(jpeg) + 5, height, width)
    return bytes(changed)


@photo(".jpg", Wanted.SAID)
def jpeg_larger_than_its_data(rng: random.Random) -> bytes:
    return with_size(sound(rng, "JPEG"), rng.choice((64, 200, 3000)), rng.choice((400, 2000, 5000)))


@photo(".jpg", Wanted.REFUSED)
def jpeg_of_four_gigapixels(rng: random.Random) -> bytes:
    return with_size(sound(rng, "JPEG", progressive=rng.random() < 0.5), 65_500, rng.choice((65_500, 65_535)))


@photo(".jpg", Wanted.REFUSED)
def jpeg_without_width(rng: random.Random) -> bytes:
    return with_size(sound(rng, "JPEG"), 0, rng.choice((0, 48)))


def jpeg_of_scans(rng: random.Random, more: int, side: int) -> bytes:
    """A few kilobytes whose every scan goes over a whole square frame; `more` scans than an encoder makes."""
    jpeg = encoded(pixels(rng), "JPEG", progressive=True)
    segments = _segments(jpeg)
    last = segments[-1][2]
    scan = next(jpeg[start:end] for marker, start, end in reversed(segments) if marker == 0xDA)
    return with_size(jpeg[:last] + scan * more + jpeg[last:], side, side)


@photo(".jpg")
def jpeg_of_hundreds_of_scans(rng: random.Random) -> bytes:
    return jpeg_of_scans(rng, rng.choice((200, 1000, 4000)), rng.choice((64, 2000, 8000)))


@photo(".jpg")
def jpeg_garbage_between_markers(rng: random.Random) -> bytes:
    jpeg = sound(rng, "JPEG")
    start = jpeg.index(b"\xff\xda") + 14
    place = rng.randrange(start, len(jpeg) - 4)
    marker = bytes((0xFF, rng.choice((0xD0, 0xD3, 0xD8, 0xD9, 0xC0, 0xC4, 0xDA, 0xDC, 0xFE, 0x01))))
    return jpeg[:place] + marker + rng.randbytes(rng.randrange(12)) + jpeg[place:]


@photo(".jpg")
def jpeg_absurd_segment_length(rng: random.Random) -> bytes:
    marker = rng.choice((0xE0, 0xE1, 0xE2, 0xED, 0xEE, 0xFE, 0xDB, 0xC4, 0xDD))
    length = rng.choice((0, 1, 2, 3, 65_535))
    return with_jpeg_segments(
        sound(rng, "JPEG"), struct.pack(">BBH", 0xFF, marker, length) + rng.randbytes(rng.randrange(40))
    )


@photo(".jpg")
def jpeg_wrong_tables(rng: random.Random) -> bytes:
    """Quantisation or Huffman tables of zeros, or of random lengths."""
    jpeg = bytearray(sound(rng, "JPEG"))
    wanted = rng.choice((0xDB, 0xC4))
    _, start, end = next(one for one in _segments(bytes(jpeg)) if one[0] == wanted)
    jpeg[start + 5 : end] = bytes(end - start - 5) if rng.random() < 0.5 else rng.randbytes(end - start - 5)
    return bytes(jpeg)


@photo(".jpg")
def jpeg_wrong_components(rng: random.Random) -> bytes:
    """Other numbers of components, sampling factors and tables than there are."""
    jpeg = bytearray(sound(rng, "JPEG"))
    frame = _frame(bytes(jpeg))
    jpeg[frame + 9 + rng.randrange(10)] = rng.choice((0, 1, 2, 4, 5, 0x44, 0x14, 0x41, 0xFF))
    return bytes(jpeg)


@photo(".jpg", Wanted.REFUSED)
def jpeg_of_12_bits(rng: random.Random) -> bytes:
    jpeg = bytearray(sound(rng, "JPEG"))
    jpeg[_frame(bytes(jpeg)) + 4] = 12
    return bytes(jpeg)


@photo(".jpg")
def jpeg_other_process(rng: random.Random) -> bytes:
    """Lossless, hierarchical and arithmetic frames around data of a plain one."""
    jpeg = bytearray(sound(rng, "JPEG"))
    jpeg[_frame(bytes(jpeg)) + 1] = rng.choice((0xC3, 0xC5, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCF))
    return bytes(jpeg)


@photo(".jpg", Wanted.OPENED)
def jpeg_cmyk(rng: random.Random) -> bytes:
    """Four inks, as CMYK or as YCCK, with Adobe's segment or without."""
    jpeg = encoded(Image.fromarray(pixels(rng)).convert("CMYK"), "JPEG")
    place = jpeg.find(b"Adobe")
    if place > 0 and rng.random() < 0.7:
        transform = rng.choice((0, 1, 2, 3, 255))
        jpeg = jpeg[: place + 11] + bytes((transform,)) + jpeg[place + 12 :]
    return jpeg


@photo(".jpg")
def jpeg_of_several_pictures(rng: random.Random) -> bytes:
    """An MPO, whose index tells the truth or does not."""
    buffer = io.BytesIO()
    others = [Image.fromarray(pixels(rng)) for _ in range(rng.choice((1, 2, 20)))]
    Image.fromarray(pixels(rng)).save(buffer, "MPO", save_all=True, append_images=others)
    data = bytearray(buffer.getvalue())
    if rng.random() < 0.8:
        start = data.index(b"MPF\0") + 4
        for _ in range(rng.choice((1, 3, 10))):
            struct.pack_into("<I", data, start + rng.randrange(8, 60), huge(rng))
    return bytes(data)


@photo(".jpg")
def jpeg_photoshop_resources(rng: random.Random) -> bytes:
    """Resources whose lengths and names lead outside, with IPTC that does the same."""
    iptc = b"".join(
        bytes((0x1C, rng.choice((1, 2, 3, 255)), rng.randrange(256)))
        + struct.pack(">H", rng.choice((4, 0x8004, 0xFFFF)))
        + b"text"
        for _ in range(rng.choice((1, 5, 300)))
    )
    block = b"".join(
        b"8BIM"
        + struct.pack(">H", rng.choice((0x0404, 0x03ED, 0x0409, 0x040F, 0x0424)))
        + bytes((rng.choice((0, 1, 255)),))
        + b"\0"
        + struct.pack(">I", rng.choice((len(iptc), 0, huge(rng))))
        + iptc
        for _ in range(rng.choice((1, 3)))
    )
    return with_jpeg_segments(sound(rng, "JPEG"), jpeg_segment(0xED, b"Photoshop 3.0\0" + block[:60_000]))


@photo(".jpg")
def jpeg_thousands_of_segments(rng: random.Random) -> bytes:
    marker = rng.choice((0xE1, 0xE2, 0xED, 0xFE, 0xDB))
    payload = rng.choice(
        (b"", b"Exif\0\0", b"ICC_PROFILE\0\1\xff", b"Photoshop 3.0\0", b"http://ns.adobe.com/xap/1.0/\0")
    )
    return with_jpeg_segments(sound(rng, "JPEG"), jpeg_segment(marker, payload) * rng.choice((1000, 20_000)))


@photo(".jpg")
def jpeg_density(rng: random.Random) -> bytes:
    jpeg = bytearray(sound(rng, "JPEG"))
    unit = rng.choice((0, 1, 2, 3, 255))
    struct.pack_into(">BHH", jpeg, 13, unit, rng.choice((0, 1, 65_535)), rng.choice((0, 1, 65_535)))
    return bytes(jpeg)
