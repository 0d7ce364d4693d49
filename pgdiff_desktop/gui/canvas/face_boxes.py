"""Boxes around the faces of a photo, each with its number."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QPainterPath

from pgdiff_desktop.albums.records import FaceRecord
from pgdiff_desktop.gui.canvas import pens
from pgdiff_desktop.gui.canvas.tools import ToView

_ROUND = 9.0
_APART = 4.0


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

    def at(self, point: QPointF, to_view: ToView, font: QFont) -> int | None:
        """The face at a point of the pane: by its chip, or the smallest box around the point."""
        for face, rect, text in self._placed(to_view):
            if _chip(rect, pens.chip_width(pens.chip_font(font), text)).contains(point):
                return face.id
        around = [(rect, face) for face, rect, _ in self._placed(to_view) if rect.contains(point)]
        if not around:
            return None
        return min(around, key=lambda found: found[0].width() * found[0].height())[1].id

    def draw(self, painter: QPainter, to_view: ToView) -> None:
        """The selected one last, over the others."""
        placed = self._placed(to_view)
        for face, rect, text in sorted(placed, key=lambda found: found[0].id == self.selected):
            is_selected, is_hovered = face.id == self.selected, face.id == self.hovered
            colour = pens.accent() if is_selected else pens.LIGHT
            path = QPainterPath()
            round_ = min(_ROUND, rect.width() / 4, rect.height() / 4)
            path.addRoundedRect(rect, round_, round_)
            width = 2.6 if is_selected else 2.2 if is_hovered else 1.5
            pens.draw_path(painter, path, colour, width, dashed=not face.wanted)
            chip = _chip(rect, pens.chip_width(pens.chip_font(painter.font()), text))
            if is_selected:
                pens.draw_chip(painter, chip, text, pens.accent(), pens.on_accent())
            else:
                pens.draw_chip(painter, chip, text)

    def _placed(self, to_view: ToView) -> list[tuple[FaceRecord, QRectF, str]]:
        placed: list[tuple[FaceRecord, QRectF, str]] = []
        if not self.visible:
            return placed
        for number, face in enumerate(self.faces, 1):
            x, y, width, height = face.box
            rect = QRectF(to_view(QPointF(x, y)), to_view(QPointF(x + width, y + height)))
            # A sign, not a colour alone, says that a candidate was chosen.
            text = f"{number} \N{CHECK MARK}" if face.chosen is not None else str(number)
            placed.append((face, rect, text))
        return placed


def _chip(rect: QRectF, width: float) -> QRectF:
    """Above the box, or inside where the pane ends."""
    above = rect.top() - pens.CHIP_HEIGHT - _APART
    top = above if above >= 0 else max(rect.top(), 0) + _APART
    left = max(rect.left(), _APART) if above >= 0 else max(rect.left(), 0) + _APART
    return QRectF(left, top, width, pens.CHIP_HEIGHT)
