"""A TIFF out of any tags whatever, which no writer of sound files would make."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

BYTE, ASCII, SHORT, LONG, RATIONAL, UNDEFINED, DOUBLE, LONG8 = 1, 2, 3, 4, 5, 7, 12, 16
WIDTH, LENGTH, BITS, COMPRESSION, PHOTOMETRIC, DESCRIPTION, OFFSETS = 256, 257, 258, 259, 262, 270, 273
ORIENTATION, SAMPLES, ROWS, COUNTS, X_RESOLUTION, Y_RESOLUTION, PLANES, UNIT = (
    274,
    277,
    278,
    279,
    282,
    283,
    284,
    296,
)
COLORMAP, TILE_WIDTH, TILE_LENGTH, TILE_OFFSETS, TILE_COUNTS, EXTRA, FORMAT = (
    320,
    322,
    323,
    324,
    325,
    338,
    339,
)
_PACKING = {SHORT: "H", LONG: "I", LONG8: "Q", DOUBLE: "d"}


@dataclass(frozen=True)
class Tag:
    """A field; `count` is what it claims to hold, where that is another number than that of its values."""

    kind: int
    values: bytes | Sequence[float]
    count: int | None = None

    def packed(self, order: str) -> bytes:
        if isinstance(self.values, bytes):
            return self.values
        if self.kind == RATIONAL:
            return struct.pack(f"{order}{len(self.values)}I", *map(int, self.values))
        letter = _PACKING[self.kind]
        return struct.pack(f"{order}{len(self.values)}{letter}", *self.values)

    @property
    def number(self) -> int:
        if self.count is not None:
            return self.count
        return len(self.values) // 2 if self.kind == RATIONAL else len(self.values)


@dataclass(frozen=True)
class Page:
    """A directory and its strips or tiles; places and lengths of these are filled in where no tag says them."""

    tags: Mapping[int, Tag]
    blocks: Sequence[bytes] = field(default=())
    tiled: bool = False


def short(*values: int) -> Tag:
    return Tag(SHORT, values)


def long(*values: int) -> Tag:
    return Tag(LONG, values)


def grey_page(width: int, height: int, blocks: Sequence[bytes], **changed: Tag | None) -> Page:
    """A page of 8-bit grey in strips, with tags changed by their names above, or taken away by None."""
    tags: dict[int, Tag] = {
        WIDTH: long(width),
        LENGTH: long(height),
        BITS: short(8),
        COMPRESSION: short(1),
        PHOTOMETRIC: short(1),
        SAMPLES: short(1),
        ROWS: long(height),
    }
    for name, tag in changed.items():
        code = int(name[1:]) if name[0] == "t" and name[1:].isdecimal() else globals()[name]
        if tag is None:
            tags.pop(code, None)
        else:
            tags[code] = tag
    return Page(tags, blocks, tiled=TILE_WIDTH in tags)


def tiff_file(*pages: Page, order: str = "<", big: bool = False, last: int = 0) -> bytes:
    """The file; `last` is where the last page says that the next one lies, -1 for the first."""
    mark = b"II" if order == "<" else b"MM"
    data = bytearray(
        mark + struct.pack(order + ("HHHQ" if big else "HI"), *((43, 8, 0, 0) if big else (42, 0)))
    )
    place_of_next = 8 if big else 4
    first = 0
    letter, width = ("Q", 8) if big else ("I", 4)
    for page in pages:
        tags = dict(page.tags)
        places = []
        for block in page.blocks:
            places.append(len(data))
            data += block + b"\0" * (len(block) % 2)
        offsets, counts = (TILE_OFFSETS, TILE_COUNTS) if page.tiled else (OFFSETS, COUNTS)
        if places:
            tags.setdefault(offsets, Tag(LONG, places))
            tags.setdefault(counts, Tag(LONG, [len(block) for block in page.blocks]))
        fields = []
        for code, tag in sorted(tags.items()):
            packed = tag.packed(order)
            if len(packed) <= width:
                value = packed.ljust(width, b"\0")
            else:
                value = struct.pack(order + letter, len(data))
                data += packed + b"\0" * (len(packed) % 2)
            fields.append(
                struct.pack(order + "HH" + letter, code, tag.kind, tag.number & (2 ** (8 * width) - 1))
                + value
            )
        here = len(data)
        first = first or here
        struct.pack_into(order + letter, data, place_of_next, here)
        data += struct.pack(order + ("Q" if big else "H"), len(fields)) + b"".join(fields)
        place_of_next = len(data)
        data += bytes(width)
    struct.pack_into(order + letter, data, place_of_next, first if last == -1 else last)
    return bytes(data)
