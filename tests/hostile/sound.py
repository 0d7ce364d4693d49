"""Sound pictures, and the little that most hostile ones are made from them with."""

from __future__ import annotations

import io
import random
import struct
import zlib
from typing import Any

import numpy as np
import pillow_heif
from PIL import Image

WIDTH, HEIGHT = 64, 48
ENDINGS = {
    "JPEG": ".jpg",
    "PNG": ".png",
    "TIFF": ".tif",
    "WEBP": ".webp",
    "HEIF": ".heic",
    "AVIF": ".avif",
    "GIF": ".gif",
    "BMP": ".bmp",
    "JPEG2000": ".jp2",
}

pillow_heif.register_heif_opener()


def pixels(rng: random.Random, channels: int = 3, dtype: Any = np.uint8) -> np.ndarray:
    """A smooth picture with some grain, (HEIGHT, WIDTH, channels), or (HEIGHT, WIDTH) for one channel."""
    grain = np.random.default_rng(rng.getrandbits(32))
    across = np.linspace(0, rng.uniform(1, 6), WIDTH)[None, :, None]
    down = np.linspace(0, rng.uniform(1, 6), HEIGHT)[:, None, None]
    waves = (
        0.5 + 0.4 * np.sin(across + down + np.arange(channels)) + grain.normal(0, 0.02, (HEIGHT, WIDTH, 1))
    )
    full = np.iinfo(dtype).max
    made = (np.clip(waves, 0, 1) * full).astype(dtype)
    return made[..., 0] if channels == 1 else made


def encoded(made: np.ndarray | Image.Image, form: str, **options: Any) -> bytes:
    buffer = io.BytesIO()
    picture = made if isinstance(made, Image.Image) else Image.fromarray(made)
    picture.save(buffer, form, **options)
    return buffer.getvalue()


def sound(rng: random.Random, form: str, **options: Any) -> bytes:
    return encoded(pixels(rng), form, **options)


def cut(rng: random.Random, data: bytes, least: float = 0.02, most: float = 0.98) -> bytes:
    return data[: int(len(data) * rng.uniform(least, most))]


def flipped(rng: random.Random, data: bytes, first: int = 0) -> bytes:
    """With bits turned over anywhere behind the first bytes."""
    damaged = bytearray(data)
    for _ in range(rng.choice((1, 2, 5, 20, 100))):
        damaged[rng.randrange(min(first, len(damaged) - 1), len(damaged))] ^= 1 << rng.randrange(8)
    return bytes(damaged)


def overwritten(rng: random.Random, data: bytes, first: int) -> bytes:
    """With garbage in place of some stretch behind the first bytes."""
    start = rng.randrange(first, max(first + 1, len(data) - 1))
    garbage = rng.randbytes(min(rng.choice((4, 30, 400)), len(data) - start))
    return data[:start] + garbage + data[start + len(garbage) :]


def huge(rng: random.Random, bits: int = 32) -> int:
    """A number that somebody may have forgotten to check."""
    top = 1 << bits
    return rng.choice((top - 1, top // 2, top // 2 - 1, top // 2 + 1, top - rng.randrange(1, 16), 0))


def zlib_bomb(megabytes: int) -> bytes:
    """Zeros that take a thousandth of their size; one packed block, over and over."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    # Adler-32 of so many zeros (RFC 1950).
    checksum = struct.pack(">HH", (megabytes << 20) % 65521, 1)
    return b"\x78\x9c" + block * megabytes + b"\3\0" + checksum


def png_chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def with_png_chunks(png: bytes, *chunks: bytes) -> bytes:
    """With chunks behind the header."""
    return png[:33] + b"".join(chunks) + png[33:]


def jpeg_segment(marker: int, payload: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(payload) + 2) + payload


def with_jpeg_segments(jpeg: bytes, *segments: bytes) -> bytes:
    """With segments behind the start of the image."""
    return jpeg[:2] + b"".join(segments) + jpeg[2:]


def riff_chunk(name: bytes, data: bytes) -> bytes:
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def with_webp_chunks(webp: bytes, *chunks: tuple[bytes, bytes]) -> bytes:
    """A plain WebP as an extended one, with an ICCP, EXIF or XMP chunk of these (name, data)."""
    flags = sum({b"ICCP": 0x20, b"EXIF": 0x08, b"XMP ": 0x04}[name] for name, _ in chunks)
    size = struct.pack("<I", WIDTH - 1)[:3] + struct.pack("<I", HEIGHT - 1)[:3]
    before = [riff_chunk(*one) for one in chunks if one[0] == b"ICCP"]
    behind = [riff_chunk(*one) for one in chunks if one[0] != b"ICCP"]
    body = b"".join(
        [b"WEBP", riff_chunk(b"VP8X", struct.pack("<I", flags) + size), *before, webp[12:], *behind]
    )
    return b"RIFF" + struct.pack("<I", len(body)) + body
