"""As much of PNG and TIFF as the smoke test needs, without any library: it must not trust what it tests."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_CHANNELS = {0: 1, 2: 3, 4: 2, 6: 4}
_BITS_PER_SAMPLE = 258


def _chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    found, place = [], len(_SIGNATURE)
    while place < len(data):
        (length,) = struct.unpack_from(">I", data, place)
        found.append((data[place + 4 : place + 8], data[place + 8 : place + 8 + length]))
        place += length + 12
    return found


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png_depth(path: Path) -> int:
    """Bits of one sample."""
    return path.read_bytes()[24]


def tiff_depth(path: Path) -> int:
    """Bits of one sample of the first page of a little-endian or big-endian TIFF."""
    data = path.read_bytes()
    order = "<" if data[:2] == b"II" else ">"
    (place,) = struct.unpack_from(order + "I", data, 4)
    (count,) = struct.unpack_from(order + "H", data, place)
    for number in range(count):
        entry = place + 2 + 12 * number
        tag, _, values = struct.unpack_from(order + "HHI", data, entry)
        if tag == _BITS_PER_SAMPLE:
            # Up to two 16-bit values lie in the entry itself, more where it points to.
            start = entry + 8 if values <= 2 else struct.unpack_from(order + "I", data, entry + 8)[0]
            depth: int = struct.unpack_from(order + "H", data, start)[0]
            return depth
    return 1


def deepen(source: Path, target: Path) -> None:
    """Writes an 8-bit PNG as one of 16 bits, with the same picture."""
    chunks = _chunks(source.read_bytes())
    width, height, _, colour = struct.unpack_from(">IIBB", chunks[0][1])
    packed = zlib.decompress(b"".join(content for kind, content in chunks if kind == b"IDAT"))
    step = _CHANNELS[colour]
    row_length = width * step
    before, rows = bytes(row_length), []
    for y in range(height):
        start = y * (row_length + 1)
        before = _unfiltered(packed[start], packed[start + 1 : start + 1 + row_length], before, step)
        deep = bytearray(2 * row_length)
        deep[0::2] = deep[1::2] = before
        rows.append(b"\0" + bytes(deep))
    header = struct.pack(">IIBBBBB", width, height, 16, colour, 0, 0, 0)
    target.write_bytes(
        _SIGNATURE
        + _chunk(b"IHDR", header)
        + _chunk(b"IDAT", zlib.compress(b"".join(rows), 1))
        + _chunk(b"IEND", b"")
    )


def _unfiltered(kind: int, row: bytes, above: bytes, step: int) -> bytes:
    """PNG specification, section 9.2."""
    if kind == 0:
        return row
    out = bytearray(row)
    for index in range(len(out)):
        left = out[index - step] if index >= step else 0
        up = above[index]
        corner = above[index - step] if index >= step else 0
        guess = (left, up, (left + up) // 2, _paeth(left, up, corner))[kind - 1]
        out[index] = (out[index] + guess) & 255
    return bytes(out)


def _paeth(left: int, up: int, corner: int) -> int:
    estimate = left + up - corner
    return min((left, up, corner), key=lambda value: abs(estimate - value))
