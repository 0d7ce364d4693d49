"""XMP as the XML that it is: parsed with repair and within limits, written with the packet's own words around it.

XMP specification part 1 (ISO 16684-1), section 7: a packet is RDF in XML, between two processing instructions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from pgdiff_desktop.errors import ErrorCode, Failure
from pgdiff_desktop.photos.xmp.namespaces import declared, qualified
from pgdiff_desktop.photos.xmp.rdf import descriptions, drop
from pgdiff_desktop.photos.xmp.repair import decoded, mended

# Photoshop has left histories of megabytes; more than this is no description of a photo.
MOST_BYTES = 16 << 20
# Each element or attribute takes some 150 bytes of memory, however few it has in the file.
_MOST_PARTS = 400_000
_DEEPEST = 100
_MOST_PADDING = 2048
_OPENING = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
_CLOSING = '<?xpacket end="w"?>'
_AROUND = "\ufeff\0 \t\r\n"
_ROOT = re.compile(r"<((?:[A-Za-z_][\w.-]{0,63}:)?(?:xmpmeta|xapmeta|RDF))(?=[\s/>])")
_BEFORE = re.compile(r"<\?xpacket\s+begin=(['\"]).?\1([^>?]{0,200}\?>\s*)$", re.DOTALL)
_DECLARED = re.compile(r"<\?xml\s[^>]{0,200}\?>\s*")
_BEHIND = re.compile(r"(\s*)(<\?xpacket\s+end=['\"][rw]['\"]\s*\?>)")


class XmpError(ValueError):
    """These bytes are not taken as XMP; `code` says why."""

    def __init__(self, code: ErrorCode) -> None:
        super().__init__(str(code))
        self.code = code


@dataclass(frozen=True)
class Packet:
    """A parsed packet, whose tree may be changed in place.

    Attributes:
        root: `x:xmpmeta` or `rdf:RDF`; rdf: the latter.
        opening, closing: the packet's own words around it, empty where it has none.
        is_sound: it says what it said before; otherwise something was lost or guessed in repair.
        is_plain: nothing of it had to be changed for it to be embedded.
    """

    root: etree._Element
    rdf: etree._Element
    opening: str = ""
    closing: str = ""
    is_sound: bool = True
    is_plain: bool = True

    def to_bytes(self) -> bytes:
        """The packet in UTF-8, as it is embedded or a file of its own."""
        return ((self.opening or _OPENING) + _text_of(self.root) + (self.closing or _CLOSING)).encode()


def new_packet() -> Packet:
    root = etree.Element(qualified("x:xmpmeta"), nsmap=declared("x"))
    return Packet(root, etree.SubElement(root, qualified("rdf:RDF"), nsmap=declared("rdf")))


def packet_of(xmp: bytes | None) -> Packet:
    """The parsed packet; a new one where there is none, or none that can be read."""
    try:
        return parse(xmp) if xmp else new_packet()
    except XmpError:
        return new_packet()


def read_packet(path: Path, xmp: bytes | None) -> tuple[bytes | None, tuple[Failure, ...]]:
    """A packet that can be embedded and changed, from the bytes of a file, and what had to be said of it.

    Sound packets in UTF-8 come back byte for byte; others repaired; None for what cannot be taken as XMP.
    """
    if not xmp or not xmp.strip(_AROUND.encode()):
        return None, ()
    try:
        packet = parse(xmp)
    except XmpError as error:
        return None, (Failure.of(path, error.code),)
    said = [] if packet.is_sound else [Failure.of(path, ErrorCode.PHOTO_XMP_REPAIRED)]
    lacks_parts = without_note(packet)
    if lacks_parts:
        # Where its extended parts were found they were merged, and the note of them went.
        said.append(Failure.of(path, ErrorCode.PHOTO_XMP_INCOMPLETE))
    is_as_it_was = packet.is_plain and packet.is_sound and not lacks_parts
    return xmp if is_as_it_was else packet.to_bytes(), tuple(said)


def without_note(packet: Packet) -> bool:
    """Takes out the packet's note that there is more of it in extended parts; whether there was one."""
    noted = [node for node in descriptions(packet.rdf) if drop(node, "xmpNote:HasExtendedXMP")]
    return bool(noted)


def parse(xmp: bytes) -> Packet:
    """Parses a packet; mends it where it is not well-formed.

    Raises:
        XmpError: it is too large, nested too deep, or no RDF can be made out in it.
    """
    if len(xmp) > MOST_BYTES:
        raise XmpError(ErrorCode.PHOTO_XMP_TOO_LARGE)
    text, is_utf8, all_decoded = decoded(xmp)
    if text.count("&") > _MOST_PARTS:
        raise XmpError(ErrorCode.PHOTO_XMP_TOO_LARGE)
    found = _ROOT.search(text)
    if found is None:
        raise XmpError(ErrorCode.PHOTO_XMP_BROKEN)
    root, end, is_sound = _parsed_root(text, found.start(), found[1])
    rdf = root if root.tag == qualified("rdf:RDF") else root.find(qualified("rdf:RDF"))
    if rdf is None:
        raise XmpError(ErrorCode.PHOTO_XMP_BROKEN)
    before, behind = text[: found.start()], text[end:]
    declaration = _DECLARED.search(before)
    if declaration is not None:
        before = before[: declaration.start()] + before[declaration.end() :]
    opening, closing = _BEFORE.search(before), _BEHIND.match(behind)
    if opening is not None:
        before = before[: opening.start()]
    if closing is not None:
        behind = behind[closing.end() :]
    is_bare = not before.strip(_AROUND) and not behind.strip(_AROUND)
    return Packet(
        root,
        rdf,
        opening="" if opening is None else f"<?xpacket begin={opening[1]}\ufeff{opening[1]}{opening[2]}",
        closing="" if closing is None else closing[1][:_MOST_PADDING] + closing[2],
        is_sound=is_sound and all_decoded,
        is_plain=is_utf8 and is_bare and declaration is None,
    )


def _text_of(root: etree._Element) -> str:
    return etree.tostring(root, encoding="unicode", with_tail=False)


def _parsed_root(text: str, start: int, name: str) -> tuple[etree._Element, int, bool]:
    """The root element, where it ends in the text, and whether nothing had to be mended."""
    closing = f"</{name}"
    # The first end: a shorter packet may have been written over a longer one. The last: the words may be quoted.
    places = dict.fromkeys((text.find(closing, start), text.rfind(closing, start)))
    ends = [_behind(text, place) for place in places]
    for end in ends:
        _check_limits(mended(text[start:end]))
        root = _parsed(text[start:end])
        if root is not None:
            return root, end, True
    for end in ends:
        body = text[start:end]
        better = mended(body)
        root = _parsed(better, any_names=True)
        if root is not None:
            return root, end, better == body
    # Whatever follows the root's own end is passed over.
    root = _recovered(mended(text[start : ends[-1]]))
    if root is None:
        raise XmpError(ErrorCode.PHOTO_XMP_BROKEN)
    return root, ends[-1], False


def _behind(text: str, place: int) -> int:
    end = text.find(">", place) if place >= 0 else -1
    return len(text) if end < 0 else end + 1


def _parser(*, recover: bool, target: _Limits | None = None) -> etree.XMLParser:
    """Loads nothing and expands nothing, whatever a packet declares."""
    return etree.XMLParser(
        target=target,  # type: ignore[arg-type]  # only what is counted is asked of it
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        strip_cdata=False,
    )


def _parsed(body: str, *, any_names: bool = False) -> etree._Element | None:
    """The tree of a well-formed body.

    Args:
        any_names: prefixes need not be declared, nor namespaces be valid; such names are kept as they are.
    """
    parser = _parser(recover=False)
    try:
        return etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, UnicodeError):
        # The error's own log holds those of earlier parsers, too.
        errors = [entry for entry in parser.error_log if entry.level > etree.ErrorLevels.WARNING]
        names_alone = all(entry.domain == etree.ErrorDomains.NAMESPACE for entry in errors)
        return _recovered(body) if any_names and names_alone else None


def _recovered(body: str) -> etree._Element | None:
    """What can be made of a body that is not well-formed."""
    try:
        return etree.fromstring(body, _parser(recover=True))
    except (etree.XMLSyntaxError, UnicodeError):
        return None


class _Limits:
    """Counts what a parser meets, before a tree is made of it."""

    def __init__(self) -> None:
        self._depth = self._parts = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._parts += 1 + len(attributes)
        if self._depth > _DEEPEST or self._parts > _MOST_PARTS:
            raise XmpError(ErrorCode.PHOTO_XMP_TOO_LARGE)

    def end(self, tag: str) -> None:
        self._depth -= 1

    def close(self) -> None:
        return None


def _check_limits(body: str) -> None:
    """Refuses a body that is nested too deep, or of too many parts, whether it is well-formed or not."""
    try:
        etree.fromstring(body, _parser(recover=True, target=_Limits()))
    except etree.XMLSyntaxError:
        return
    except UnicodeError as error:
        # Of numbers of characters that are none, which lxml cannot hand over.
        raise XmpError(ErrorCode.PHOTO_XMP_BROKEN) from error
