"""The properties of an XMP packet, for comparing one with another (ISO 16684-1, section 6)."""

from __future__ import annotations

from lxml import etree

from pgdiff_desktop.photos.xmp.namespaces import qualified
from pgdiff_desktop.photos.xmp.packets import packet_of
from pgdiff_desktop.photos.xmp.rdf import descriptions

_RDF = qualified("rdf:")


def properties_of(xmp: bytes | None) -> dict[str, list[bytes]]:
    """Values of the packet's properties by {NAMESPACE}NAME, in a form in which equal ones are equal bytes."""
    found: dict[str, list[bytes]] = {}
    for node in descriptions(packet_of(xmp).rdf):
        for name, value in node.attrib.items():
            if not str(name).startswith(_RDF):
                found.setdefault(str(name), []).append(str(value).encode())
        for child in node.iterchildren(etree.Element):
            found.setdefault(str(child.tag), []).append(_value_of(child))
    return found


def shown(name: str, xmp: bytes | None) -> str:
    """PREFIX:NAME of a property, with the prefix that the packet has for its namespace."""
    found = etree.QName(name)
    for node in packet_of(xmp).rdf.iter(etree.Element):
        for prefix, uri in node.nsmap.items():
            if uri == found.namespace and prefix:
                return f"{prefix}:{found.localname}"
    return found.localname


def _value_of(node: etree._Element) -> bytes:
    """The text of a simple property; of others their XML, without white space between elements."""
    if len(node) == 0 and not node.attrib:
        return (node.text or "").encode()
    return repr(_tree_of(node)).encode()


def _tree_of(node: etree._Element) -> tuple[object, ...]:
    text = (node.text or "").strip() if len(node) else node.text or ""
    inner = tuple(_tree_of(child) for child in node.iterchildren(etree.Element))
    return str(node.tag), tuple(sorted((str(k), str(v)) for k, v in node.attrib.items())), text, inner
