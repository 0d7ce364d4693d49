"""Where the cells of a strip lie: in rows, a group after the other, each below its heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect

from pgdiff_desktop.gui import theme

# A picture that is narrower than this is no face that could be judged, as long as there are more than two in a row.
_NARROWEST = 150
_FEWEST = 2


@dataclass(frozen=True)
class StripLayout:
    """Attributes:
    cells: of all groups, in their order.
    headings: one a group; empty rectangles where nothing is said above.
    height: of everything.
    """

    cells: tuple[QRect, ...]
    headings: tuple[QRect, ...]
    height: int


def side_of(width: int) -> int:
    """The side of a picture in a strip."""
    columns = _columns(width)
    return max(1, (width - (columns - 1) * theme.APART) // columns)


def laid_out(groups: Sequence[int], width: int, below: int, heading: int) -> StripLayout:
    """Lays out groups of so many cells.

    Args:
        below: room for words below each picture.
        heading: height of the words above each group; 0 for none.
    """
    columns, side = _columns(width), side_of(width)
    cells: list[QRect] = []
    headings: list[QRect] = []
    top = 0
    for count in groups:
        headings.append(QRect(0, top, width if heading else 0, heading))
        top += heading
        for number in range(count):
            row, column = divmod(number, columns)
            left = column * (side + theme.APART)
            cells.append(QRect(left, top + row * (side + below + theme.APART), side, side + below))
        top += -(-count // columns) * (side + below + theme.APART)
    return StripLayout(tuple(cells), tuple(headings), max(0, top - theme.APART))


def neighbour(cells: Sequence[QRect], current: int, down: int) -> int | None:
    """The cell that is met on the way up (-1) or down (1) from one; None where there is none."""
    here = cells[current]
    rows = sorted(
        {cell.top() for cell in cells if (cell.top() - here.top()) * down > 0}, key=lambda y: y * down
    )
    if not rows:
        return None
    row = [number for number, cell in enumerate(cells) if cell.top() == rows[0]]
    return min(row, key=lambda number: abs(cells[number].left() - here.left()))


def _columns(width: int) -> int:
    return max(_FEWEST, width // _NARROWEST)
