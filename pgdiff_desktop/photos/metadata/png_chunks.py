"""What a PNG says beside its pixels, before and behind them; decoders see only what lies before."""

from __future__ import annotations

import contextlib
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_XMP_KEYWORD = b"XML:com.adobe.xmp"
_TEXTS = frozenset({b"tEXt", b"zTXt", b"iTXt"})
# Chunks that say what the pixels' numbers mean (PNG, third edition, 11.3.2), but for the profile.
SCREEN_CHUNKS = frozenset({b"gAMA", b"cHRM", b"sRGB"})
COLOUR_CHUNKS = SCREEN_CHUNKS | {b"cICP", b"mDCV", b"cLLI"}
# Kept where the result's pixels are of the kind that they were made for: bits, background.
OF_PIXEL_KIND = frozenset({b"sBIT", b"bKGD"})
# When the picture was last changed, which a result was just now.
LAST_CHANGED = b"tIME"
_KEPT = COLOUR_CHUNKS | OF_PIXEL_KIND | {b"sPLT", b"oFFs", b"sTER", b"pCAL", b"sCAL", LAST_CHANGED}
# What the encoder writes anew, or what describes stored bytes that are not there any more.
_OF_STORAGE = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"hIST", b"iDOT", b"acTL", b"fcTL", b"fdAT"}
)
# What other programs know an unpacked text may not exceed, against bombs.
_MOST_UNPACKED = 16 << 20
_MOST_BYTES = 64 << 20
Chunk = tuple[bytes, bytes]


@dataclass
class PngMetadata:
    """Metadata of a PNG.

    Attributes:
        density: (across, down, unit) of its pHYs.
        texts: (chunk name, data) of all texts that are not XMP, as they lie in the file.
        chunks: the others that are carried, first those that must lie before the pixels.
        dropped: names of those that are true of the stored file alone.
    """

    exif: bytes | None = None
    xmp: bytes | None = None
    icc_profile: bytes | None = None
    density: tuple[int, int, int] | None = None
    texts: list[Chunk] = field(default_factory=list)
    chunks: list[Chunk] = field(default_factory=list)
    dropped: list[str] = field(default_factory=list)


def read_png_metadata(file: IO[bytes]) -> PngMetadata:
    """Every chunk of metadata, wherever it lies; damaged ones are left out."""
    found = PngMetadata()
    for name, data in _chunks(file):
        if name == b"eXIf":
            found.exif = data
        elif name == b"iTXt" and data.startswith(_XMP_KEYWORD + b"\0"):
            found.xmp = _international_text(data)
        elif name in _TEXTS:
            found.texts.append((name, data))
        elif name == b"iCCP":
            found.icc_profile = _profile(data)
        elif name == b"pHYs":
            if len(data) == 9:
                across, down, unit = struct.unpack(">IIB", data)
                found.density = (across, down, unit)
        elif name in _KEPT or _is_safe_to_copy(name):
            found.chunks.append((name, data))
        else:
            found.dropped.append(name.decode("ascii", "replace"))
    return found


def png_chunk(name: bytes, data: bytes) -> bytes:
    """A chunk as it is written: length, name, data, checksum."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def xmp_chunk(xmp: bytes) -> bytes:
    return png_chunk(b"iTXt", _XMP_KEYWORD + b"\0\0\0\0\0" + xmp)


def keyword_of(text: Chunk) -> str:
    """What a text is about."""
    return text[1][:80].split(b"\0")[0].decode("latin-1")


def fits_pixels(chunk: Chunk, channels: int, bits: int) -> bool:
    """Whether what a chunk says of pixels can be true of (H, W, channels) with so many bits a channel."""
    name, data = chunk
    if name == b"sBIT":
        return len(data) == channels and all(1 <= value <= bits for value in data)
    if name == b"bKGD":
        colours = 3 if channels >= 3 else 1
        return len(data) == 2 * colours and all(
            value < 1 << bits for value in struct.unpack(f">{colours}H", data)
        )
    return True


def _is_safe_to_copy(name: bytes) -> bool:
    """Unknown chunks say by their last letter whether they depend on the pixels (PNG, 5.4)."""
    return name[3:].islower() and name[:1].islower()


def _chunks(file: IO[bytes]) -> Iterator[Chunk]:
    """The chunks that hold metadata; pixels are stepped over."""
    file.seek(0)
    if file.read(8) != SIGNATURE:
        return
    total = 0
    while len(head := file.read(8)) == 8:
        length, name = struct.unpack(">I4s", head)
        if name in _OF_STORAGE:
            file.seek(length + 4, 1)
            continue
        total += length
        if total > _MOST_BYTES or not name.isalpha():
            return
        data = file.read(length)
        if len(data) < length:
            return
        yield name, data
        file.seek(4, 1)


def _profile(data: bytes) -> bytes | None:
    with contextlib.suppress(ValueError, IndexError, zlib.error):
        _, packed = data.split(b"\0", 1)
        return zlib.decompressobj().decompress(packed[1:], _MOST_UNPACKED)
    return None


def _international_text(data: bytes) -> bytes | None:
    """The text of an iTXt chunk: keyword, flag, method, language, translated keyword, text."""
    with contextlib.suppress(ValueError, IndexError, zlib.error):
        compressed = data[len(_XMP_KEYWORD) + 1] == 1
        _, _, text = data[len(_XMP_KEYWORD) + 3 :].split(b"\0", 2)
        return zlib.decompressobj().decompress(text, _MOST_UNPACKED) if compressed else text
    return None
