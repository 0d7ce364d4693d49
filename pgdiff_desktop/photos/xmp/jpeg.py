"""XMP in the segments of a JPEG, which hold 64 KB each: a main packet, and the rest of it in extended parts.

XMP specification part 3, section 1.1.3.1.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from lxml import etree

from pgdiff_desktop.photos.xmp.namespaces import qualified
from pgdiff_desktop.photos.xmp.packets import MOST_BYTES, Packet, XmpError, new_packet, parse, without_note
from pgdiff_desktop.photos.xmp.rdf import descriptions, drop_qualified, new_description, put_text, text_of

_MAIN, _EXTENSION = b"http://ns.adobe.com/xap/1.0/\0", b"http://ns.adobe.com/xmp/extension/\0"
# The specification's numbers: of a packet's bytes in one segment, and of an extended part's.
_MOST_MAIN, _MOST_PART = 65_502, 65_400
_GUID_LENGTH = 32
_NOTE = "xmpNote:HasExtendedXMP"
# By these a result is known, and they are what programs look at first.
_STAY = {qualified(name) for name in ("pgdiff:Software", "pgdiff:FileHash", "Iptc4xmpExt:DigitalSourceType")}
_NOTE_LENGTH = 300
_APP1, _START_OF_SCAN, _END_OF_IMAGE = 0xE1, 0xDA, 0xD9


def xmp_segments(packet: bytes) -> list[bytes]:
    """What the APP1 segments of a JPEG hold for a packet of any length: the main packet, then its extended parts.

    Raises:
        XmpError: it is longer than a segment, and cannot be parsed.
    """
    if len(packet) <= _MOST_MAIN:
        return [_MAIN + packet]
    main, extended = _split(packet)
    text = etree.tostring(extended.root, encoding="utf-8")
    guid = hashlib.md5(text, usedforsecurity=False).hexdigest().upper()
    put_text(new_description(main.rdf, "xmpNote"), _NOTE, guid)
    parts = [
        _EXTENSION + guid.encode() + struct.pack(">II", len(text), start) + text[start : start + _MOST_PART]
        for start in range(0, len(text), _MOST_PART)
    ]
    return [_MAIN + main.to_bytes(), *parts]


def read_segments(source: Path | bytes) -> bytes | None:
    """The packet of a JPEG, its extended parts merged into it; None where it has none.

    Where parts are missing or damaged the main packet comes back, with its note of them left in
    (see `xmp.read_packet`).
    """
    main: bytes | None = None
    parts: dict[bytes, dict[int, bytes]] = {}
    lengths: dict[bytes, int] = {}
    held = 0
    with BytesIO(source) if isinstance(source, bytes) else source.open("rb") as file:
        for segment in _app1_segments(file):
            if segment.startswith(_MAIN) and main is None:
                main = segment[len(_MAIN) :]
            elif segment.startswith(_EXTENSION) and len(segment) >= len(_EXTENSION) + _GUID_LENGTH + 8:
                body = segment[len(_EXTENSION) :]
                guid = body[:_GUID_LENGTH].upper()
                length, start = struct.unpack_from(">II", body, _GUID_LENGTH)
                held += len(body)
                if held > MOST_BYTES:
                    break
                lengths[guid] = length
                parts.setdefault(guid, {})[start] = body[_GUID_LENGTH + 8 :]
    if main is None or not parts:
        return main
    return _merged(main, {guid: _joined(found, lengths[guid]) for guid, found in parts.items()})


def _app1_segments(file: IO[bytes]) -> Iterator[bytes]:
    """Those before the pixels."""
    if file.read(2) != b"\xff\xd8":
        return
    while len(head := file.read(2)) == 2 and head[0] == 0xFF:
        # Any number of fill bytes may stand before a marker.
        while head[1] == 0xFF and (following := file.read(1)):
            head = b"\xff" + following
        if head[1] in (_START_OF_SCAN, _END_OF_IMAGE) or len(size := file.read(2)) < 2:
            return
        length = struct.unpack(">H", size)[0] - 2
        if head[1] == _APP1:
            yield file.read(max(length, 0))
        else:
            file.seek(max(length, 0), 1)


def _joined(parts: dict[int, bytes], length: int) -> bytes | None:
    """The extended packet of its parts, which may come in any order; None where one is missing."""
    if sum(map(len, parts.values())) != length:
        return None
    return b"".join(parts[start] for start in sorted(parts))


def _merged(main: bytes, extended: dict[bytes, bytes | None]) -> bytes:
    """The main packet with the properties of the extended one that it names."""
    try:
        packet = parse(main)
        guid = next((found for node in descriptions(packet.rdf) if (found := text_of(node, _NOTE))), "")
        text = extended.get(guid.strip().upper().encode())
        if text is None:
            return main
        more = parse(text)
    except XmpError:
        return main
    without_note(packet)
    known = {name for node in descriptions(packet.rdf) for name in _properties(node)}
    for node in list(descriptions(more.rdf)):
        for name in known & _properties(node):
            # Each property stands once in a packet; the main one is what every program reads.
            drop_qualified(node, name)
        packet.rdf.append(node)
    return packet.to_bytes()


def _properties(node: etree._Element) -> set[str]:
    names = {str(child.tag) for child in node.iterchildren(etree.Element)}
    names |= {str(name) for name in node.attrib}
    # Of a prefix that is declared nowhere no other element can be made.
    return {name for name in names if name.startswith("{")} - {qualified("rdf:about")}


def _split(packet: bytes) -> tuple[Packet, Packet]:
    """Two packets of one: its longest properties go to the second, until the first fits into a segment."""
    main, extended = parse(packet), new_packet()
    places: dict[etree._Element, etree._Element] = {}
    room = _room(main)
    for length, node, name in sorted(_movable(main), key=lambda found: found[0], reverse=True):
        if room >= 0:
            break
        if node not in places:
            places[node] = _like(node, extended)
        _move(node, places[node], name)
        room += length
        if room >= 0:
            room = _room(main)
    if room < 0:
        # Not its properties are long, but what lies between them.
        main, extended = new_packet(), parse(packet)
        kept = new_description(main.rdf, "pgdiff", "Iptc4xmpExt")
        for node in list(descriptions(extended.rdf)):
            for name in _properties(node) & _STAY:
                _move(node, kept, name)
    return main, extended


def _like(node: etree._Element, packet: Packet) -> etree._Element:
    """A description in another packet, about the same, with the same prefixes."""
    about = {qualified("rdf:about"): node.get(qualified("rdf:about"), "")}
    # The stubs know no namespace without a prefix.
    nsmap: Any = node.nsmap
    return etree.SubElement(packet.rdf, qualified("rdf:Description"), about, nsmap)


def _room(main: Packet) -> int:
    """Bytes that a segment has left beside the packet and its note of the other one; below 0: it does not fit."""
    return _MOST_MAIN - _NOTE_LENGTH - len(main.to_bytes())


def _move(node: etree._Element, to: etree._Element, name: str) -> None:
    if (value := node.get(name)) is not None:
        to.set(name, value)
        del node.attrib[name]
    for child in list(node.iterchildren(name)):
        to.append(child)


def _movable(main: Packet) -> Iterator[tuple[int, etree._Element, str]]:
    """(bytes at least, node, name) of every property that may stand in an extended part."""
    for node in descriptions(main.rdf):
        for name in _properties(node) - _STAY:
            value = node.get(name)
            if value is not None:
                yield len(value.encode()), node, name
            for child in node.iterchildren(name):
                yield _length_of(child), node, name


def _length_of(element: etree._Element) -> int:
    return len(etree.tostring(element, encoding="utf-8", with_tail=False))
