"""Boxes around the faces of a photo, each with its number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QPainter, QPainterPath

from pgdiff_desktop.albums.records import FaceRecord
from pgdiff_desktop.gui.canvas import pens
from pgdiff_desktop.gui.canvas.tools import ToView

_ROUND = 9.0
_APART = 4.0
# So many places along a box are tried.
_ALONG = 12


@dataclass(frozen=True)
class _Placed:
    """A face in view: its box and its chip in pixels of the pane, and what the chip says."""

    face: FaceRecord
    box: QRectF
    chip: QRectF
    text: str


class FaceBoxes:
    """The faces of the photo that is shown; a number is a face's place among them, from 1.

    Attributes:
        selected, hovered: ids.
        visible: no face is drawn or found otherwise.
    """

    def __init__(self) -> None:
        self.faces: tuple[FaceRecord, ...] = ()
        self.selected: int | None = None
        self.hovered: int | None = None
        self.visible = True

    @property
    def hovered_name(self) -> str:
        """Who the face under the pointer is; empty where there is none, or nobody said it."""
        return next((face.name or "" for face in self.faces if face.id == self.hovered), "")

    def at(self, point: QPointF, to_view: ToView, area: QRectF, font: QFont) -> int | None:
        """The face at a point of the pane: by its chip, or the smallest box around the point."""
        placed = self._placed(to_view, area, font)
        for one in placed:
            if one.chip.contains(point):
                return one.face.id
        around = [one for one in placed if one.box.contains(point)]
        if not around:
            return None
        return min(around, key=lambda one: one.box.width() * one.box.height()).face.id

    def draw(self, painter: QPainter, to_view: ToView, area: QRectF) -> None:
        """Those that are in view, the selected one last, over the others.

        Args:
            area: the pane, in the painter's pixels.
        """
        for one in reversed(self._placed(to_view, area, painter.font())):
            is_selected, is_hovered = one.face.id == self.selected, one.face.id == self.hovered
            colour = pens.accent() if is_selected else pens.LIGHT
            path = QPainterPath()
            round_ = min(_ROUND, one.box.width() / 4, one.box.height() / 4)
            path.addRoundedRect(one.box, round_, round_)
            width = 2.6 if is_selected else 2.2 if is_hovered else 1.5
            pens.draw_path(painter, path, colour, width, dashed=not one.face.wanted)
            if is_selected:
                pens.draw_chip(painter, one.chip, one.text, pens.accent(), pens.on_accent())
            else:
                pens.draw_chip(painter, one.chip, one.text)

    def _placed(self, to_view: ToView, area: QRectF, font: QFont) -> list[_Placed]:
        """The faces in view, the selected one first: its chip has the first choice of a place."""
        if not self.visible:
            return []
        numbered = sorted(enumerate(self.faces, 1), key=lambda one: one[1].id != self.selected)
        placed: list[_Placed] = []
        for number, face in numbered:
            x, y, width, height = face.box
            box = QRectF(to_view(QPointF(x, y)), to_view(QPointF(x + width, y + height))).normalized()
            if not box.intersects(area):
                continue
            # A sign, not a colour alone, says that a candidate was chosen.
            text = f"{number} \N{CHECK MARK}" if face.chosen is not None else str(number)
            size = QSizeF(pens.chip_width(pens.chip_font(font), text), pens.CHIP_HEIGHT)
            chip = _free_place(box, size, area, [one.chip for one in placed])
            placed.append(_Placed(face, box, chip, text))
        return placed


def _free_place(box: QRectF, size: QSizeF, area: QRectF, taken: Sequence[QRectF]) -> QRectF:
    """Where a chip goes: above its box, or the next best place in view that no other chip has."""
    seen = box.intersected(area)
    right = max(seen.left(), seen.right() - size.width())
    above, below = box.top() - size.height() - _APART, box.bottom() + _APART
    inside = QPointF(seen.left() + _APART, seen.top() + _APART)
    corners = [
        QPointF(max(box.left(), area.left() + _APART), above),
        inside,
        QPointF(right, above),
        QPointF(seen.left(), below),
        QPointF(right, below),
        QPointF(box.left() - size.width() - _APART, seen.top()),
        QPointF(box.right() + _APART, seen.top()),
        # Along its box, where all of these are taken.
        *(inside + QPointF(0, step * (size.height() + _APART)) for step in range(1, _ALONG)),
    ]
    places = [place for corner in corners if area.contains(place := QRectF(corner, size))]
    free = (place for place in places if not any(place.intersects(other) for other in taken))
    return next(free, places[0] if places else QRectF(inside, size))
