"""A scan with the rectangles that are to be cut out of it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.canvas import pens
from pgdiff_desktop.gui.scans import part_shapes
from pgdiff_desktop.gui.scans.part_shapes import HANDLES, Handle
from pgdiff_desktop.scans.parts import ScanPart

# In pixels of the screen: how near to a handle is on it, how far the turning handle lies above, a step of a key.
_NEAR, _TURN_AWAY, _STEP, _LONG_STEP = 10.0, 26.0, 1.0, 10.0
_TURN_STEP = 0.2
_CHIP_AWAY = 26.0
_MARGIN = 34
_SHADE = QColor(0, 0, 0, 130)
_DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


@dataclass(frozen=True)
class _Drag:
    """What is pulled: a handle, the whole part (None), or the handle that turns it."""

    start: QPointF
    part: ScanPart
    handle: Handle | None = None
    turns: bool = False


class PartsView(QWidget):
    """Parts are moved, pulled at their handles and turned; a drag beside them draws one more.

    Signals:
        changed: another part than before, or another one is selected.
    """

    changed = Signal()
    accessible_role = QAccessible.Role.Canvas

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setMinimumSize(320, 240)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Scan"))
        self.setAccessibleDescription(
            self.tr("Arrow keys move the selected photo, with Shift they size it; [ and ] turn it.")
        )
        self.parts: list[ScanPart] = []
        self.selected = 0
        self._image = QImage()
        self._scan = QSizeF()
        self._drag: _Drag | None = None
        self._drawn: QRectF | None = None

    def show_scan(self, image: QImage, size: QSize, parts: Sequence[ScanPart]) -> None:
        """Takes a scan of that size in pixels, and a smaller picture of it."""
        self._image, self._scan = image, QSizeF(size)
        self.parts = list(parts) or [self._whole()]
        self.selected = 0
        self._say()

    def sizeHint(self) -> QSize:
        return QSize(820, 560)

    # What is done to the parts

    def add(self) -> None:
        """One more, in the middle."""
        side = 0.4
        area = QRectF(0, 0, self._scan.width() * side, self._scan.height() * side)
        area.moveCenter(QPointF(self._scan.width() / 2, self._scan.height() / 2))
        self._append(area)

    def remove(self) -> None:
        """The selected one; the last one stays."""
        if len(self.parts) > 1:
            del self.parts[self.selected]
            self.selected = min(self.selected, len(self.parts) - 1)
            self._say()

    def step(self, by: int) -> None:
        """Selects the next or the previous part."""
        if self.parts:
            self.selected = (self.selected + by) % len(self.parts)
            self._say()

    def change_selected(self, part: ScanPart) -> None:
        if self.parts and part != self.parts[self.selected]:
            self.parts[self.selected] = part
            self._say()

    def _append(self, area: QRectF) -> None:
        self.parts.append(part_shapes.upright(area))
        self.selected = len(self.parts) - 1
        self._say()

    def _whole(self) -> ScanPart:
        return part_shapes.upright(QRectF(QPointF(), self._scan))

    def _say(self) -> None:
        self.update()
        self.changed.emit()

    # Pointer

    def mousePressEvent(self, press: QMouseEvent) -> None:
        if press.button() != Qt.MouseButton.LeftButton or self._image.isNull():
            return
        where = press.position()
        self._drag = self._drag_at(where)
        if self._drag is None:
            there = self._on_scan(where)
            self._drawn = QRectF(there, there)

    def mouseMoveEvent(self, move: QMouseEvent) -> None:
        there = self._to_scan(move.position())
        if self._drawn is not None:
            self._drawn.setBottomRight(self._on_scan(move.position()))
            self.update()
        elif self._drag is not None:
            drag = self._drag
            if drag.turns:
                part = part_shapes.turned_towards(drag.part, there)
            elif drag.handle is not None:
                part = part_shapes.pulled(drag.part, drag.handle, there, self._scan)
            else:
                part = part_shapes.moved(drag.part, there - drag.start, self._scan)
            self.change_selected(part)
        else:
            self._show_cursor(move.position())

    def mouseReleaseEvent(self, release: QMouseEvent) -> None:
        drawn, self._drawn, self._drag = self._drawn, None, None
        if drawn is not None:
            area, least = drawn.normalized(), part_shapes.least_side(self._scan)
            if min(area.width(), area.height()) >= least:
                self._append(area)
            self.update()

    def _drag_at(self, where: QPointF) -> _Drag | None:
        """What a press takes hold of; a part that it lies in is selected."""
        there = self._to_scan(where)
        if self.parts:
            part = self.parts[self.selected]
            if _is_near(where, self._turning_handle(part)):
                return _Drag(there, part, turns=True)
            for handle in HANDLES:
                if _is_near(where, self._to_view(part_shapes.place_of(part, handle))):
                    return _Drag(there, part, handle)
        order = [self.selected, *range(len(self.parts))]
        for number in order:
            if number < len(self.parts) and part_shapes.contains(self.parts[number], there):
                if number != self.selected:
                    self.selected = number
                    self._say()
                return _Drag(there, self.parts[number])
        return None

    def _show_cursor(self, where: QPointF) -> None:
        shape = Qt.CursorShape.CrossCursor
        there = self._to_scan(where)
        if any(part_shapes.contains(part, there) for part in self.parts):
            shape = Qt.CursorShape.SizeAllCursor
        if self.parts:
            part = self.parts[self.selected]
            handles = [self._to_view(part_shapes.place_of(part, handle)) for handle in HANDLES]
            if any(_is_near(where, place) for place in (*handles, self._turning_handle(part))):
                shape = Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)

    # Keys

    def keyPressEvent(self, press: QKeyEvent) -> None:
        key, held = Qt.Key(press.key()), press.modifiers()
        if not self.parts:
            super().keyPressEvent(press)
        elif key in _DIRECTIONS:
            self._step_part(*_DIRECTIONS[key], held)
        elif key in (Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight):
            step = -_TURN_STEP if key == Qt.Key.Key_BracketLeft else _TURN_STEP
            self.change_selected(part_shapes.turned(self.parts[self.selected], step))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove()
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.step(1 if key == Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(press)

    def _step_part(self, across: int, down: int, held: Qt.KeyboardModifier) -> None:
        step = (_LONG_STEP if held & Qt.KeyboardModifier.ControlModifier else _STEP) / self._zoom
        part = self.parts[self.selected]
        if held & Qt.KeyboardModifier.ShiftModifier:
            self.change_selected(part_shapes.grown(part, across * step, down * step, self._scan))
        else:
            self.change_selected(part_shapes.moved(part, QPointF(across * step, down * step), self._scan))

    # Drawing

    def paintEvent(self, request: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("canvas"))
        if self._image.isNull():
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = self._area
        painter.drawImage(area, self._image)
        shapes = [self._path(part) for part in self.parts]
        shade = QPainterPath()
        shade.addRect(area)
        for shape in shapes:
            shade = shade.subtracted(shape)
        painter.fillPath(shade, _SHADE)
        for number, shape in enumerate(shapes):
            is_selected = number == self.selected
            pens.draw_path(painter, shape, pens.accent() if is_selected else pens.LIGHT, 2.0)
        if self._drawn is not None:
            path = QPainterPath()
            path.addPolygon(QPolygonF(self._corners(part_shapes.upright(self._drawn))))
            path.closeSubpath()
            pens.draw_path(painter, path, dashed=True)
        for number, part in enumerate(self.parts if len(self.parts) > 1 else ()):
            self._draw_number(painter, number, part)
        if self.parts:
            self._draw_handles(painter, self.parts[self.selected])
        if self.hasFocus():
            painter.setPen(theme.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _draw_number(self, painter: QPainter, number: int, part: ScanPart) -> None:
        text = str(number + 1)
        width = pens.chip_width(pens.chip_font(painter.font()), text)
        # Inside its upper left corner, where it covers no face.
        corner, centre = (
            self._to_view(part_shapes.place_of(part, (-1, -1))),
            self._to_view(QPointF(part.x, part.y)),
        )
        away = centre - corner
        share = min(1.0, _CHIP_AWAY / max(1.0, math.hypot(away.x(), away.y())))
        chip = QRectF(0, 0, width, pens.CHIP_HEIGHT)
        chip.moveCenter(corner + away * share)
        pens.draw_chip(painter, chip, text)

    def _draw_handles(self, painter: QPainter, part: ScanPart) -> None:
        turning = self._turning_handle(part)
        line = QPainterPath(self._to_view(part_shapes.place_of(part, (0, -1))))
        line.lineTo(turning)
        pens.draw_path(painter, line, pens.accent())
        pens.draw_knob(painter, turning, pens.accent(), 6.0)
        for handle in HANDLES:
            pens.draw_knob(painter, self._to_view(part_shapes.place_of(part, handle)), radius=5.0)

    def _path(self, part: ScanPart) -> QPainterPath:
        path = QPainterPath()
        path.addPolygon(QPolygonF(self._corners(part)))
        path.closeSubpath()
        return path

    def _corners(self, part: ScanPart) -> list[QPointF]:
        return [self._to_view(QPointF(x, y)) for x, y in part.corners()]

    def _turning_handle(self, part: ScanPart) -> QPointF:
        edge = self._to_view(part_shapes.place_of(part, (0, -1)))
        away = edge - self._to_view(QPointF(part.x, part.y))
        length = max(1.0, math.hypot(away.x(), away.y()))
        return QPointF(edge + away * (_TURN_AWAY / length))

    # Places

    @property
    def _zoom(self) -> float:
        """Pixels of the screen a pixel of the scan; the turning handles of the outermost parts have room."""
        across = max(16, self.width() - 2 * _MARGIN) / max(1.0, self._scan.width())
        return min(across, max(16, self.height() - 2 * _MARGIN) / max(1.0, self._scan.height()))

    @property
    def _area(self) -> QRectF:
        area = QRectF(QPointF(), self._scan * self._zoom)
        area.moveCenter(QRectF(self.rect()).center())
        return area

    def _to_view(self, point: QPointF) -> QPointF:
        return self._area.topLeft() + point * self._zoom

    def _to_scan(self, where: QPointF) -> QPointF:
        return (where - self._area.topLeft()) / self._zoom

    def _on_scan(self, where: QPointF) -> QPointF:
        """The nearest point of the scan."""
        there = self._to_scan(where)
        x = min(max(there.x(), 0.0), self._scan.width())
        return QPointF(x, min(max(there.y(), 0.0), self._scan.height()))


def _is_near(one: QPointF, other: QPointF) -> bool:
    away = one - other
    return math.hypot(away.x(), away.y()) <= _NEAR
