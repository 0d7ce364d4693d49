"""What XMP says of a photo's pixels, moved with them: regions, sizes, the subject's area, the orientation."""

from __future__ import annotations

from lxml import etree

from pgdiff_desktop.photos.metadata.placement import (
    Box,
    Placement,
    Size,
    cut_out,
    scaled,
    subject_area,
    upright,
)
from pgdiff_desktop.photos.xmp.namespaces import qualified
from pgdiff_desktop.photos.xmp.packets import Packet, parse
from pgdiff_desktop.photos.xmp.rdf import (
    descriptions,
    drop,
    item_text,
    items,
    node_of,
    set_item,
    set_text,
    structures,
    text_of,
)
from pgdiff_desktop.photos.xmp.regions import Region, mwg_regions, number_of, other_regions, set_number

_SIZES = (("tiff:ImageWidth", "tiff:ImageLength"), ("exif:PixelXDimension", "exif:PixelYDimension"))
_SUBJECTS = ("exif:SubjectArea", "exif:SubjectLocation")


def made_upright_xmp(xmp: bytes, orientation: int, size: Size) -> bytes:
    """The packet of a photo whose pixels were turned as its EXIF orientation says.

    Args:
        xmp: one that `xmp.read_packet` gave.
        orientation: 1 to 8; at 1 the packet comes back as it is, whatever it says itself: its pixels were not turned.
        size: width and height of the pixels as they are stored.

    Raises:
        XmpError: it cannot be parsed.
    """
    if orientation == 1:
        return xmp
    packet = parse(xmp)
    turn_upright(packet, orientation, size)
    return packet.to_bytes()


def turn_upright(packet: Packet, orientation: int, size: Size) -> None:
    """The same of a parsed packet, changed in place."""
    placement = upright(orientation, size)
    for node in descriptions(packet.rdf):
        set_text(node, "tiff:Orientation", "1")
    for regions in structures(packet.rdf, "mwg-rs:Regions"):
        if not _are_upright(regions, placement):
            _move_regions(regions, placement)
    _move_the_rest(packet, placement)


def cut_xmp(xmp: bytes, box: Box, size: Size, degrees: float = 0.0) -> bytes:
    """The packet of a part that was cut out of an upright photo; regions whose centre lies outside go.

    Args:
        box: left, top, width and height in pixels of the part before it is turned about its centre.
        size: of the upright photo, in pixels.
        degrees: clockwise, by which the part leans in the photo.

    Raises:
        XmpError: it cannot be parsed.
    """
    return _moved(xmp, cut_out(box, size, degrees))


def scaled_xmp(xmp: bytes, size: Size, new_size: Size) -> bytes:
    """The packet of an upright photo that was enlarged or made smaller.

    Raises:
        XmpError: it cannot be parsed.
    """
    return xmp if size == new_size else _moved(xmp, scaled(size, new_size))


def _moved(xmp: bytes, placement: Placement) -> bytes:
    packet = parse(xmp)
    for regions in structures(packet.rdf, "mwg-rs:Regions"):
        _move_regions(regions, placement)
    _move_the_rest(packet, placement)
    return packet.to_bytes()


def _are_upright(regions: etree._Element, placement: Placement) -> bool:
    """Whether a program wrote them for the photo as it is seen: of the size that they apply to it is said so.

    Lightroom writes that size, too, but regions of the pixels as they are stored, each with its rotation.
    """
    said = _dimensions(regions)
    if said is None or said[0] == said[1] or not placement.turns_sides:
        return False
    is_wide, is_wide_now = (side[0] > side[1] for side in (placement.size, placement.new_size))
    is_of_upright = is_wide != is_wide_now and (said[0] > said[1]) == is_wide_now
    return is_of_upright and not any(
        text_of(region.node, "mwg-rs:Rotation") is not None for region in mwg_regions(regions)
    )


def _dimensions(regions: etree._Element) -> tuple[float, float] | None:
    element = regions.find(qualified("mwg-rs:AppliedToDimensions"))
    if element is None:
        return None
    width, height = (number_of(text_of(node_of(element), f"stDim:{side}")) for side in "wh")
    return None if width is None or height is None else (width, height)


def _move_regions(regions: etree._Element, placement: Placement) -> None:
    for region in mwg_regions(regions):
        _move_or_drop(region, placement)
    element, said = regions.find(qualified("mwg-rs:AppliedToDimensions")), _dimensions(regions)
    if element is None or said is None:
        return
    # Of a picture of another size they are shares just so; Lightroom's are of the upright one already.
    is_upright = placement.turns_sides and (said[0] > said[1]) != (placement.size[0] > placement.size[1])
    width, height = said if placement.only_turns and is_upright else _sides(said, placement)
    set_number(node_of(element), "stDim:w", width)
    set_number(node_of(element), "stDim:h", height)


def _sides(said: tuple[float, float], placement: Placement) -> tuple[float, float]:
    """Width and height that are said of a picture; of a larger one that this one was made from, perhaps."""
    if placement.only_turns:
        return said[::-1] if placement.turns_sides else said
    return placement.new_size


def _move_or_drop(region: Region, placement: Placement) -> None:
    if not region.move(placement):
        parent = region.item.getparent()
        if parent is not None:
            parent.remove(region.item)


def _move_the_rest(packet: Packet, placement: Placement) -> None:
    for region in list(other_regions(packet.rdf)):
        _move_or_drop(region, placement)
    for node in descriptions(packet.rdf):
        for names in _SIZES:
            _move_size(node, names, placement)
        for name in _SUBJECTS:
            _move_subject(node, name, placement)


def _move_size(node: etree._Element, names: tuple[str, str], placement: Placement) -> None:
    width, height = (number_of(text_of(node, name)) for name in names)
    # Where one of them is not said, the other is taken for the picture's own.
    said = (width, height) if width is not None and height is not None else placement.size
    for name, value in zip(names, _sides(said, placement), strict=True):
        set_number(node, name, value)


def _move_subject(node: etree._Element, name: str, placement: Placement) -> None:
    found = items(node, name)
    values = [value for item in found if (value := number_of(item_text(item))) is not None]
    if len(values) != len(found) or len(values) not in (2, 3, 4):
        return
    moved = subject_area(values, placement)
    across, down = placement.new_size
    if placement.can_cut and not (0 <= moved[0] < across and 0 <= moved[1] < down):
        drop(node, name)
        return
    for item, value in zip(found, moved, strict=True):
        set_item(item, str(value))
