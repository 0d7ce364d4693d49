"""Who is in a photo: the named faces of its XMP, and names put there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from pgdiff_desktop.photos.metadata.placement import Box, Size
from pgdiff_desktop.photos.xmp.packets import XmpError, packet_of, parse
from pgdiff_desktop.photos.xmp.rdf import (
    array_of,
    descriptions,
    localized,
    new_array,
    new_description,
    new_structure,
    put_text,
    structures,
)
from pgdiff_desktop.photos.xmp.regions import Region, all_regions, written

# Two boxes are of the same face where they share so much: programs draw them with and without hair and chin.
_SAME_FACE = 0.3
_CAPTIONS = ("dc:description", "dc:title")


@dataclass(frozen=True)
class NamedFace:
    """Attributes: box: left, top, width and height in pixels of the upright photo."""

    name: str
    box: Box


def named_faces(xmp: bytes | None, size: Size) -> tuple[NamedFace, ...]:
    """The faces that a packet gives names to, each once; none of a packet that cannot be parsed.

    Args:
        xmp: made upright.
        size: of the upright photo, in pixels.
    """
    try:
        regions = list(all_regions(parse(xmp).rdf)) if xmp else []
    except XmpError:
        return ()
    found: list[NamedFace] = []
    for region in regions:
        box, name = region.box(size), " ".join(region.name.split())
        if not region.is_face or box is None or min(box[2:]) <= 0 or not name:
            continue
        if not any(name == other.name and shared_area(box, other.box) >= _SAME_FACE for other in found):
            found.append(NamedFace(name, box))
    return tuple(found)


def name_of(box: Box, faces: Sequence[NamedFace]) -> str:
    """The name of the face that lies where a box is; empty where none does."""
    best = max(faces, key=lambda face: shared_area(box, face.box), default=None)
    return best.name if best is not None and shared_area(box, best.box) >= _SAME_FACE else ""


def with_names(xmp: bytes | None, faces: Sequence[NamedFace], size: Size) -> bytes:
    """The packet with these names: of the region where a face lies, else of a region that is added (mwg-rs).

    Regions elsewhere stay as they are. An empty name takes away the one that a region has.

    Args:
        xmp: made upright; None for a new packet.
        size: of the upright photo, in pixels.
    """
    packet = packet_of(xmp)
    regions = [(region, box) for region in all_regions(packet.rdf) if (box := region.box(size)) is not None]
    for face in faces:
        # A face may have a region of each kind: none is to contradict the others.
        there: list[Region] = [
            region for region, box in regions if region.is_face and shared_area(box, face.box) >= _SAME_FACE
        ]
        for region in there:
            if region.name != face.name:
                region.rename(face.name)
        if face.name and not there:
            _add(packet.rdf, face, size)
    return packet.to_bytes()


def caption_of(xmp: bytes | None) -> str:
    """What a packet says that the photo shows: its description, else its title; empty where it says nothing."""
    try:
        nodes = list(descriptions(parse(xmp).rdf)) if xmp else []
    except XmpError:
        return ""
    for name in _CAPTIONS:
        for node in nodes:
            if text := localized(node, name):
                return text
    return ""


def shared_area(first: Box, second: Box) -> float:
    """What two boxes share, as a share of what both cover, 0 to 1."""
    across = min(first[0] + first[2], second[0] + second[2]) - max(first[0], second[0])
    down = min(first[1] + first[3], second[1] + second[3]) - max(first[1], second[1])
    both = max(across, 0.0) * max(down, 0.0)
    together = first[2] * first[3] + second[2] * second[3] - both
    return both / together if together > 0 else 0.0


def _add(rdf: etree._Element, face: NamedFace, size: Size) -> None:
    regions = next(structures(rdf, "mwg-rs:Regions"), None)
    if regions is None:
        description = new_description(rdf, "mwg-rs", "stArea", "stDim")
        regions = new_structure(description, "mwg-rs:Regions")
        dimensions = new_structure(regions, "mwg-rs:AppliedToDimensions")
        for name, text in (("w", str(size[0])), ("h", str(size[1])), ("unit", "pixel")):
            put_text(dimensions, f"stDim:{name}", text)
    array = array_of(regions, "mwg-rs:RegionList")
    if array is None:
        array = new_array(regions, "mwg-rs:RegionList", "Bag")
    region = new_structure(array, "rdf:li")
    put_text(region, "mwg-rs:Name", face.name)
    put_text(region, "mwg-rs:Type", "Face")
    area = new_structure(region, "mwg-rs:Area")
    left, top, width, height = face.box
    for name, value in (
        ("x", (left + width / 2) / size[0]),
        ("y", (top + height / 2) / size[1]),
        ("w", width / size[0]),
        ("h", height / size[1]),
    ):
        put_text(area, f"stArea:{name}", written(value))
    put_text(area, "stArea:unit", "normalized")
