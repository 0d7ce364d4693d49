"""Regions of a photo that XMP speaks of, in the three ways in which programs write them.

- `mwg-rs`: Metadata Working Group, Guidelines for Handling Image Metadata 2.0, section 5.9: areas by their centre.
- `MP`: Microsoft's People Tagging: rectangles by their corner, as one text.
- `Iptc4xmpExt:ImageRegion`: IPTC Photo Metadata Standard 2019.1: rectangles, circles and polygons.

All are shares of the width and height of the pixels as they are stored, or numbers of these pixels.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from pgdiff_desktop.photos.metadata.placement import Box, Placement, Size
from pgdiff_desktop.photos.xmp.namespaces import qualified
from pgdiff_desktop.photos.xmp.rdf import (
    descriptions,
    items,
    node_of,
    put_text,
    set_text,
    structures,
    text_of,
)

_IPTC_BOX = ("Iptc4xmpExt:rbX", "Iptc4xmpExt:rbY", "Iptc4xmpExt:rbW", "Iptc4xmpExt:rbH")
_IPTC_UNIT = "Iptc4xmpExt:rbUnit"


def number_of(text: str | None) -> float | None:
    """A finite number; some programs write a comma where their user's country does."""
    try:
        value = float((text or "").replace(",", "."))
    except ValueError:
        return None
    return value if math.isfinite(value) else None


def written(value: float) -> str:
    """To a millionth, and without an exponent; no photo has pixels smaller than that."""
    text = f"{value:.6f}".rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text


def set_number(node: etree._Element, name: str, value: float) -> None:
    """Changes a number where it is another one; what is equal stays as it was written."""
    before = number_of(text_of(node, name))
    if before is not None and written(before) != written(value):
        set_text(node, name, written(value))


@dataclass(frozen=True)
class Region(ABC):
    """One region.

    Attributes:
        item: its element in the list of regions.
        node: what holds its fields.
        area: what holds the numbers, where these are fields.
    """

    item: etree._Element
    node: etree._Element
    area: etree._Element | None = None

    name_field = ""

    @property
    def is_face(self) -> bool:
        return False

    @property
    def name(self) -> str:
        """Of whom or what it shows; empty where nothing is said."""
        return text_of(self.node, self.name_field) or ""

    def rename(self, name: str) -> None:
        put_text(self.node, self.name_field, name)

    @abstractmethod
    def box(self, size: Size) -> Box | None:
        """In pixels of a picture of that size; None where it is no box, or none that can be read."""

    @abstractmethod
    def move(self, placement: Placement) -> bool:
        """Moves it with the pixels; False where its centre is not in the picture any more."""

    def _numbers(self, *fields: str) -> list[float] | None:
        """All of these fields of the area, or None."""
        if self.area is None:
            return None
        found = [number_of(text_of(self.area, field)) for field in fields]
        return None if None in found else [value for value in found if value is not None]

    def _unit(self, field: str, size: Size) -> tuple[float, float]:
        """Pixels across and down of what a one stands for."""
        unit = "" if self.area is None else text_of(self.area, field) or ""
        return (1.0, 1.0) if unit.lower() == "pixel" else (float(size[0]), float(size[1]))

    def _put(self, fields: Sequence[str], values: Sequence[float], units: Sequence[float]) -> None:
        if self.area is not None:
            for field, value, unit in zip(fields, values, units, strict=True):
                set_number(self.area, field, value / unit)


class MwgRegion(Region):
    name_field = "mwg-rs:Name"

    @property
    def is_face(self) -> bool:
        return (text_of(self.node, "mwg-rs:Type") or "Face").lower() == "face"

    def box(self, size: Size) -> Box | None:
        if (values := self._numbers("stArea:x", "stArea:y", "stArea:w", "stArea:h")) is None:
            return None
        x, y, width, height = values
        across, down = self._unit("stArea:unit", size)
        return (x - width / 2) * across, (y - height / 2) * down, width * across, height * down

    def move(self, placement: Placement) -> bool:
        box = self.box(placement.size)
        if box is None:
            # A point, or a circle, whose diameter is a share of no side that is said.
            unit = self._unit("stArea:unit", placement.size), self._unit("stArea:unit", placement.new_size)
            return self.area is None or _move_point(self.area, "stArea:x", "stArea:y", unit, placement)
        if (moved := _kept(box, placement)) is None:
            return False
        left, top, width, height = moved
        centred = left + width / 2, top + height / 2, width, height
        across, down = self._unit("stArea:unit", placement.new_size)
        self._put(("stArea:x", "stArea:y", "stArea:w", "stArea:h"), centred, (across, down, across, down))
        return True


class MicrosoftRegion(Region):
    name_field = "MPReg:PersonDisplayName"

    @property
    def is_face(self) -> bool:
        return True

    def box(self, size: Size) -> Box | None:
        parts = (text_of(self.node, "MPReg:Rectangle") or "").split(",")
        values = [value for part in parts if (value := number_of(part)) is not None]
        if len(parts) != 4 or len(values) != 4:
            return None
        left, top, width, height = values
        return left * size[0], top * size[1], width * size[0], height * size[1]

    def move(self, placement: Placement) -> bool:
        box = self.box(placement.size)
        if box is None:
            return True
        if (moved := _kept(box, placement)) is None:
            return False
        if moved != box or placement.size != placement.new_size:
            sides = (*placement.new_size, *placement.new_size)
            values = [written(value / side) for value, side in zip(moved, sides, strict=True)]
            set_text(self.node, "MPReg:Rectangle", ", ".join(values))
        return True


class IptcRegion(Region):
    name_field = "Iptc4xmpExt:Name"

    def box(self, size: Size) -> Box | None:
        if (values := self._numbers(*_IPTC_BOX)) is None:
            return None
        across, down = self._unit(_IPTC_UNIT, size)
        left, top, width, height = values
        return left * across, top * down, width * across, height * down

    def move(self, placement: Placement) -> bool:
        if self.area is None:
            return True
        unit, new_unit = (self._unit(_IPTC_UNIT, size) for size in (placement.size, placement.new_size))
        if (box := self.box(placement.size)) is not None:
            if (moved := _kept(box, placement)) is None:
                return False
            self._put(_IPTC_BOX, moved, (*new_unit, *new_unit))
            return True
        if (radius := self._numbers("Iptc4xmpExt:rbRx")) is not None:
            _, _, diameter, _ = placement.box((0.0, 0.0, 2 * radius[0] * unit[0], 0.0))
            _, _, _, turned = placement.box((0.0, 0.0, 2 * radius[0] * unit[0], 0.0))
            set_number(self.area, "Iptc4xmpExt:rbRx", max(diameter, turned) / 2 / new_unit[0])
        corners = [node_of(item) for item in items(self.area, "Iptc4xmpExt:rbVertices")] or [self.area]
        are_inside = [
            _move_point(corner, "Iptc4xmpExt:rbX", "Iptc4xmpExt:rbY", (unit, new_unit), placement)
            for corner in corners
        ]
        return any(are_inside)


def mwg_regions(node: etree._Element) -> list[MwgRegion]:
    """Those of one `mwg-rs:Regions`."""
    return [
        MwgRegion(item, node_of(item), _area_of(node_of(item), "mwg-rs:Area"))
        for item in items(node, "mwg-rs:RegionList")
    ]


def other_regions(rdf: etree._Element) -> Iterator[Region]:
    """Those that Microsoft's and IPTC's properties speak of."""
    for info in structures(rdf, "MP:RegionInfo"):
        for item in items(info, "MPRI:Regions"):
            yield MicrosoftRegion(item, node_of(item))
    for description in descriptions(rdf):
        for item in items(description, "Iptc4xmpExt:ImageRegion"):
            yield IptcRegion(item, node_of(item), _area_of(node_of(item), "Iptc4xmpExt:RegionBoundary"))


def all_regions(rdf: etree._Element) -> Iterator[Region]:
    for node in structures(rdf, "mwg-rs:Regions"):
        yield from mwg_regions(node)
    yield from other_regions(rdf)


def _area_of(node: etree._Element, name: str) -> etree._Element | None:
    area = node.find(qualified(name))
    return None if area is None else node_of(area)


def _kept(box: Box, placement: Placement) -> Box | None:
    """Where a box lies afterwards, cut to the picture where that was; None where its centre is cut off."""
    left, top, width, height = placement.box(box)
    if not placement.can_cut:
        return left, top, width, height
    across, down = placement.new_size
    if not (0 <= left + width / 2 <= across and 0 <= top + height / 2 <= down):
        return None
    right, bottom = min(left + width, across), min(top + height, down)
    left, top = max(left, 0.0), max(top, 0.0)
    return left, top, right - left, bottom - top


def _move_point(
    node: etree._Element,
    x_field: str,
    y_field: str,
    units: tuple[tuple[float, float], tuple[float, float]],
    placement: Placement,
) -> bool:
    """Moves a point; whether it is in the picture afterwards, or no point at all."""
    x, y = number_of(text_of(node, x_field)), number_of(text_of(node, y_field))
    if x is None or y is None:
        return True
    (across, down), (new_across, new_down) = units
    x, y = placement.point(x * across, y * down)
    set_number(node, x_field, x / new_across)
    set_number(node, y_field, y / new_down)
    inside = 0 <= x <= placement.new_size[0] and 0 <= y <= placement.new_size[1]
    return inside or not placement.can_cut
