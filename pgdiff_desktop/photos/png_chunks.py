"""What a PNG says beside its pixels, before and behind them; decoders see only what lies before."""

from __future__ import annotations

import contextlib
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_XMP_KEYWORD = b"XML:com.adobe.xmp"
_TEXTS = frozenset({b"tEXt", b"zTXt", b"iTXt"})
# What other programs know an unpacked text may not exceed, against bombs.
_MOST_UNPACKED = 16 << 20


@dataclass
class PngMetadata:
    """Metadata of a PNG; `texts` are (chunk name, data) of all texts that are not XMP, as they lie in the file."""

    exif: bytes | None = None
    xmp: bytes | None = None
    texts: list[tuple[bytes, bytes]] = field(default_factory=list)


def read_png_metadata(path: Path) -> PngMetadata:
    """Every chunk of metadata, wherever it lies; damaged ones are left out."""
    found = PngMetadata()
    for name, data in _chunks(path):
        if name == b"eXIf":
            found.exif = data
        elif name == b"iTXt" and data.startswith(_XMP_KEYWORD + b"\0"):
            found.xmp = _international_text(data)
        else:
            found.texts.append((name, data))
    return found


def png_chunk(name: bytes, data: bytes) -> bytes:
    """A chunk as it is written: length, name, data, checksum."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def xmp_chunk(xmp: bytes) -> bytes:
    return png_chunk(b"iTXt", _XMP_KEYWORD + b"\0\0\0\0\0" + xmp)


def _chunks(path: Path) -> Iterator[tuple[bytes, bytes]]:
    """The chunks that hold metadata; pixels are stepped over."""
    with path.open("rb") as file:
        if file.read(8) != SIGNATURE:
            return
        while len(head := file.read(8)) == 8:
            length, name = struct.unpack(">I4s", head)
            if name == b"eXIf" or name in _TEXTS:
                data = file.read(length)
                if len(data) < length:
                    return
                yield name, data
                file.seek(4, 1)
            else:
                file.seek(length + 4, 1)


def _international_text(data: bytes) -> bytes | None:
    """The text of an iTXt chunk: keyword, flag, method, language, translated keyword, text."""
    with contextlib.suppress(ValueError, IndexError, zlib.error):
        compressed = data[len(_XMP_KEYWORD) + 1] == 1
        _, _, text = data[len(_XMP_KEYWORD) + 3 :].split(b"\0", 2)
        return zlib.decompressobj().decompress(text, _MOST_UNPACKED) if compressed else text
    return None
