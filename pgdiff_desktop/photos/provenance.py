"""What was done to a photo, written into its XMP packet: what was invented is said."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_IPTC_EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
_XMP_MM = "http://ns.adobe.com/xap/1.0/mm/"
_EVENT = "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"
_TIFF = "http://ns.adobe.com/tiff/1.0/"
_OWN = "urn:pgdiff-desktop:restoration:1.0/"
# Bytes by which a result of ours is known.
OWN_MARK = _OWN.encode()
_META = "adobe:ns:meta/"
_PREFIXES = {
    "x": _META,
    "rdf": _RDF,
    "Iptc4xmpExt": _IPTC_EXTENSION,
    "xmpMM": _XMP_MM,
    "stEvt": _EVENT,
    "tiff": _TIFF,
    "pgdiff": _OWN,
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
}
DIGITAL_SOURCE_TYPE = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia"


@dataclass(frozen=True)
class Provenance:
    """What was done.

    Attributes:
        photo: (stage, how) of what was done to the whole photo.
        steps: one table for each face: recipe, seed, strength, box, ...
        models: (role, file, SHA-256).
        changed_fraction: share of the photo's pixels that differ, 0 to 1.
        invented: some of them were made up by a trained model.
    """

    software: str
    summary: str
    steps: tuple[Mapping[str, str], ...]
    models: tuple[tuple[str, str, str], ...]
    changed_fraction: float
    invented: bool = True
    photo: Mapping[str, str] = field(default_factory=dict)


def merge_into_xmp(xmp: bytes | None, provenance: Provenance, *, briefly: bool = False) -> bytes:
    """The photo's XMP packet with what was done added to it; a packet that cannot be read gives way to a new one.

    Args:
        briefly: only that, and by what, the picture was made up in part; for formats with little room.
    """
    root, description = _parsed(xmp)
    for element in root.iter(f"{{{_RDF}}}Description"):
        # The pixels lie upright now, whatever the packet said of the scan.
        if f"{{{_TIFF}}}Orientation" in element.attrib:
            element.set(f"{{{_TIFF}}}Orientation", "1")
        for child in element.findall(f"{{{_TIFF}}}Orientation"):
            child.text = "1"
    if provenance.invented:
        _replace_source_type(root, description)
    ET.SubElement(description, f"{{{_OWN}}}Software").text = provenance.software
    if not briefly:
        _add_history(root, description, provenance)
        _add_account(description, provenance)
    for prefix, uri in _PREFIXES.items():
        ET.register_namespace(prefix, uri)
    body = ET.tostring(root, encoding="unicode")
    return f'<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>{body}<?xpacket end="w"?>'.encode()


def _replace_source_type(root: ET.Element, description: ET.Element) -> None:
    name = f"{{{_IPTC_EXTENSION}}}DigitalSourceType"
    for element in root.iter(f"{{{_RDF}}}Description"):
        element.attrib.pop(name, None)
        for old in element.findall(name):
            element.remove(old)
    ET.SubElement(description, name).text = DIGITAL_SOURCE_TYPE


def _parsed(xmp: bytes | None) -> tuple[ET.Element, ET.Element]:
    """The packet's root and the description that additions go into."""
    if xmp and b"<!" not in xmp.replace(b"<!--", b"").replace(b"\0", b""):
        # Declarations could make a small packet expand without end, and have no place in XMP.
        with contextlib.suppress(ET.ParseError, ValueError, LookupError):
            root = ET.fromstring(xmp.strip(b"\0 \r\n\t"))
            rdf = root if root.tag == f"{{{_RDF}}}RDF" else root.find(f"{{{_RDF}}}RDF")
            if rdf is not None:
                return root, ET.SubElement(rdf, f"{{{_RDF}}}Description", {f"{{{_RDF}}}about": ""})
    root = ET.Element(f"{{{_META}}}xmpmeta")
    rdf = ET.SubElement(root, f"{{{_RDF}}}RDF")
    return root, ET.SubElement(rdf, f"{{{_RDF}}}Description", {f"{{{_RDF}}}about": ""})


def _add_history(root: ET.Element, description: ET.Element, provenance: Provenance) -> None:
    # One history a packet: an entry behind those that are there.
    sequence = root.find(f".//{{{_XMP_MM}}}History/{{{_RDF}}}Seq")
    if sequence is None:
        sequence = _list(description, _XMP_MM, "History", "Seq")
    event = ET.SubElement(sequence, f"{{{_RDF}}}li", {f"{{{_RDF}}}parseType": "Resource"})
    for name, text in (
        ("action", "edited"),
        ("softwareAgent", provenance.software),
        ("when", datetime.now(UTC).isoformat(timespec="seconds")),
        ("parameters", provenance.summary),
    ):
        ET.SubElement(event, f"{{{_EVENT}}}{name}").text = text


def _add_account(description: ET.Element, provenance: Provenance) -> None:
    for name, text in (
        ("Summary", provenance.summary),
        ("ChangedFraction", f"{provenance.changed_fraction:.6f}"),
    ):
        ET.SubElement(description, f"{{{_OWN}}}{name}").text = text
    if provenance.photo:
        stages = _list(description, _OWN, "Photo", "Seq")
        for name, how in provenance.photo.items():
            ET.SubElement(stages, f"{{{_RDF}}}li").text = f"{name}={how}"
    faces = _list(description, _OWN, "Faces", "Seq")
    for step in provenance.steps:
        ET.SubElement(faces, f"{{{_RDF}}}li").text = "; ".join(
            f"{key}={value}" for key, value in step.items()
        )
    models = _list(description, _OWN, "Models", "Bag")
    for role, file, sha256 in provenance.models:
        ET.SubElement(models, f"{{{_RDF}}}li").text = f"{role}: {file}, SHA-256 {sha256}"


def _list(parent: ET.Element, uri: str, name: str, kind: str) -> ET.Element:
    return ET.SubElement(ET.SubElement(parent, f"{{{uri}}}{name}"), f"{{{_RDF}}}{kind}")
