"""How a rectangle of a scan is moved, turned and pulled at its handles."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSizeF

from pgdiff_desktop.scans.parts import ScanPart

# Of a scan's longer side: what is smaller is no photo but a slip of the hand.
_LEAST_SHARE = 0.02
# The handle at a corner or an edge, by the side of the middle that it lies on: (-1 or 0 or 1) across and down.
Handle = tuple[int, int]
HANDLES: tuple[Handle, ...] = ((-1, -1), (0, -1), (1, -1), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0))


def least_side(scan: QSizeF) -> float:
    """How wide and high a part is at least, in pixels of the scan."""
    return max(1.0, _LEAST_SHARE * max(scan.width(), scan.height()))


def place_of(part: ScanPart, handle: Handle) -> QPointF:
    """Where a handle lies on the scan."""
    return _to_scan(part, handle[0] * part.width / 2, handle[1] * part.height / 2)


def contains(part: ScanPart, point: QPointF) -> bool:
    across, down = _in_part(part, point)
    return abs(across) <= part.width / 2 and abs(down) <= part.height / 2


def moved(part: ScanPart, by: QPointF, scan: QSizeF) -> ScanPart:
    """Its centre stays on the scan."""
    x = min(max(part.x + by.x(), 0.0), scan.width())
    y = min(max(part.y + by.y(), 0.0), scan.height())
    return replace(part, x=x, y=y)


def turned(part: ScanPart, degrees: float) -> ScanPart:
    """Turned about its centre, clockwise; the angle stays within half a turn."""
    return replace(part, angle=(part.angle + degrees + 180.0) % 360.0 - 180.0)


def turned_towards(part: ScanPart, point: QPointF) -> ScanPart:
    """Turned so that the middle of its upper edge looks at a point."""
    angle = math.degrees(math.atan2(point.x() - part.x, part.y - point.y()))
    return replace(part, angle=angle)


def pulled(part: ScanPart, handle: Handle, point: QPointF, scan: QSizeF) -> ScanPart:
    """With a handle pulled to a point; what lies opposite stays where it is."""
    least = least_side(scan)
    offsets, sides = [], []
    for side, length, there in zip(handle, (part.width, part.height), _in_part(part, point), strict=True):
        pulled_to = length if side == 0 else max(least, side * there + length / 2)
        sides.append(pulled_to)
        offsets.append(side * (pulled_to - length) / 2)
    centre = _to_scan(part, *offsets)
    return moved(replace(part, x=centre.x(), y=centre.y(), width=sides[0], height=sides[1]), QPointF(), scan)


def grown(part: ScanPart, across: float, down: float, scan: QSizeF) -> ScanPart:
    """With its right and lower edge further away, in its own directions."""
    corner = _to_scan(part, part.width / 2 + across, part.height / 2 + down)
    return pulled(part, (1, 1), corner, scan)


def upright(area: QRectF) -> ScanPart:
    area = area.normalized()
    return ScanPart(area.center().x(), area.center().y(), area.width(), area.height())


def _to_scan(part: ScanPart, across: float, down: float) -> QPointF:
    cos, sin = _direction(part)
    return QPointF(part.x + across * cos - down * sin, part.y + across * sin + down * cos)


def _in_part(part: ScanPart, point: QPointF) -> tuple[float, float]:
    """From the part's centre, to the right and down in its picture."""
    cos, sin = _direction(part)
    x, y = point.x() - part.x, point.y() - part.y
    return x * cos + y * sin, y * cos - x * sin


def _direction(part: ScanPart) -> tuple[float, float]:
    radians = math.radians(part.angle)
    return math.cos(radians), math.sin(radians)
