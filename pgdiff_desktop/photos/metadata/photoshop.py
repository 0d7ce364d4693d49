"""Photoshop's image resources (Adobe Photoshop File Formats, "Image Resource Blocks") and the IPTC among them."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterable
from typing import NamedTuple

from pgdiff_desktop.photos.metadata.density import Density

IPTC_RESOURCE, DIGEST, RESOLUTION_INFO = 0x0404, 0x0425, 0x03ED
# Thumbnails show the photo as it was; copies of EXIF and XMP beside the real ones would not change with them.
NOT_CARRIED = frozenset({0x0409, 0x040C, 0x0422, 0x0423, 0x0424})
_SIGNATURES = (b"8BIM", b"AgHg", b"DCSR", b"MeSa", b"PHUT")


class Resource(NamedTuple):
    """One resource; `name` is its Pascal string with its length, and without its padding."""

    signature: bytes
    number: int
    name: bytes
    data: bytes


def read_resources(block: bytes) -> tuple[Resource, ...]:
    """The resources of a block, as far as they are whole."""
    found = []
    at = 0
    while at + 12 <= len(block) and block[at : at + 4] in _SIGNATURES:
        (number,) = struct.unpack_from(">H", block, at + 4)
        name = block[at + 6 : at + 7 + block[at + 6]]
        start = at + 6 + len(name) + len(name) % 2
        if start + 4 > len(block):
            break
        (length,) = struct.unpack_from(">I", block, start)
        data = block[start + 4 : start + 4 + length]
        if len(data) < length:
            break
        found.append(Resource(block[at : at + 4], number, name, data))
        at = start + 4 + length + length % 2
    return tuple(found)


def packed_resources(resources: Iterable[Resource]) -> list[bytes]:
    """Each resource as it is written, padded to even bytes."""
    return [
        one.signature
        + struct.pack(">H", one.number)
        + one.name
        + b"\0" * (len(one.name) % 2)
        + struct.pack(">I", len(one.data))
        + one.data
        + b"\0" * (len(one.data) % 2)
        for one in resources
    ]


def iptc_resource(records: bytes) -> Resource:
    return Resource(b"8BIM", IPTC_RESOURCE, b"\0", records)


def split_iptc(resources: Iterable[Resource]) -> tuple[bytes | None, tuple[Resource, ...]]:
    """The IPTC records among the resources, and the others that are carried."""
    records: bytes | None = None
    others = []
    for one in resources:
        if one.number == IPTC_RESOURCE:
            records = records or one.data or None
        elif one.number not in NOT_CARRIED:
            others.append(one)
    return records, tuple(others)


def made_true(
    resources: Iterable[Resource], iptc_before: bytes | None, iptc: bytes | None, density: Density | None
) -> tuple[Resource, ...]:
    """The resources without a digest that was true of other IPTC records, and with the photo's resolution.

    Args:
        iptc_before: records that the digest was made of; iptc: those of the result.
    """
    found = []
    for one in resources:
        if one.number == DIGEST and iptc != iptc_before and one.data == _digest(iptc_before):
            continue
        found.append(_with_resolution(one, density) if one.number == RESOLUTION_INFO else one)
    return tuple(found)


def _digest(records: bytes | None) -> bytes:
    return hashlib.md5(records or b"", usedforsecurity=False).digest()


def _with_resolution(resource: Resource, density: Density | None) -> Resource:
    """ResolutionInfo: pixels an inch, across and down, as 16.16 fixed point, each followed by units of display."""
    dpi = None if density is None else density.dpi
    if dpi is None or len(resource.data) < 16 or max(dpi) >= 1 << 15:
        return resource
    before = struct.unpack_from(">I4xI", resource.data)
    if all(abs(old / 65536 - new) < 1 for old, new in zip(before, dpi, strict=True)):
        return resource
    across, down = (struct.pack(">I", round(value * 65536)) for value in dpi)
    return resource._replace(data=across + resource.data[4:8] + down + resource.data[12:])


def read_iptc(records: bytes | None) -> list[tuple[int, int, bytes]]:
    """(record, dataset, value) of IIM records (IPTC-NAA IIM 4.2), as far as they are whole."""
    found = []
    data, at = records or b"", 0
    while at + 5 <= len(data) and data[at] == 0x1C:
        record, dataset, length = struct.unpack_from(">BBH", data, at + 1)
        at += 5
        if length & 0x8000:
            width = length & 0x7FFF
            length = int.from_bytes(data[at : at + width], "big")
            at += width
        if at + length > len(data):
            break
        found.append((record, dataset, data[at : at + length]))
        at += length
    return found
