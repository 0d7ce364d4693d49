"""Tools that paint damage: strokes, lines and areas."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from pgdiff_desktop.gui.canvas.pens import HALO, LIGHT, draw_knob, draw_path
from pgdiff_desktop.gui.canvas.tools import Pointer, ToolHandler, ToView


class StrokeTool(ToolHandler):
    """Brush and eraser; Shift paints a straight line from where the last stroke ended."""

    def __init__(self, owner: QObject | None = None, *, erases: bool = False) -> None:
        super().__init__(owner)
        self._erases = erases
        self._is_down = False
        self._last: QPointF | None = None

    @property
    def is_under_way(self) -> bool:
        return self._is_down

    def press(self, pointer: Pointer) -> None:
        if self.mask is None:
            return
        erase = self._erases or pointer.erases
        start = self._last if pointer.straight and self._last is not None else pointer.photo
        self._is_down = self.mask.begin_stroke(start, self.brush, erase=erase, pressure=pointer.pressure)
        if self._is_down and start != pointer.photo:
            self.mask.continue_stroke(pointer.photo, pointer.pressure)

    def move(self, pointer: Pointer) -> None:
        if self._is_down and self.mask is not None:
            self.mask.continue_stroke(pointer.photo, pointer.pressure)

    def release(self, pointer: Pointer) -> None:
        if self._is_down and self.mask is not None:
            self._is_down = False
            self._last = pointer.photo
            self.mask.end_stroke()

    def cancel(self) -> None:
        self._last = None
        if self._is_down and self.mask is not None:
            self._is_down = False
            self.mask.cancel_stroke()


class PointsTool(ToolHandler):
    """Gathers points of the photo, to paint or to erase; under way as soon as it has one."""

    def __init__(self, owner: QObject | None = None) -> None:
        super().__init__(owner)
        self._points: list[QPointF] = []
        self._erases = False

    @property
    def is_under_way(self) -> bool:
        return bool(self._points)


class LineTool(PointsTool):
    """A straight line as wide as the brush, from where the button is pressed to where it is let go."""

    def press(self, pointer: Pointer) -> None:
        self._erases = pointer.erases
        self._points = [pointer.photo, pointer.photo]
        self.preview_changed.emit()

    def move(self, pointer: Pointer) -> None:
        if self._points:
            self._points[1] = _towards(self._points[0], pointer)
            self.preview_changed.emit()

    def release(self, pointer: Pointer) -> None:
        if self._points:
            self.move(pointer)
            points, self._points = self._points, []
            if self.mask is not None:
                self.mask.draw_line(points, self.brush, erase=self._erases)
            self.preview_changed.emit()

    def cancel(self) -> None:
        self._points = []
        self.preview_changed.emit()

    def draw(self, painter: QPainter, to_view: ToView, zoom: float) -> None:
        _draw_line(painter, [to_view(point) for point in self._points], self.brush.size * zoom)


class PolylineTool(ToolHandler):
    """A line of several pieces, for a fold: a click a corner, a double click or Return ends it."""

    def __init__(self, owner: QObject | None = None) -> None:
        super().__init__(owner)
        self._points: list[QPointF] = []
        self._next: QPointF | None = None
        self._erases = False

    @property
    def is_under_way(self) -> bool:
        return bool(self._points)

    def press(self, pointer: Pointer) -> None:
        if not self._points:
            self._erases = pointer.erases
            self._points.append(pointer.photo)
        else:
            self._points.append(_towards(self._points[-1], pointer))
        self._next = None
        self.preview_changed.emit()

    def move(self, pointer: Pointer) -> None:
        if self._points:
            self._next = _towards(self._points[-1], pointer)
            self.preview_changed.emit()

    def double_click(self, pointer: Pointer) -> None:
        # Its first click has set the last corner already.
        self.finish()

    def finish(self) -> None:
        points, self._points, self._next = self._points, [], None
        if points and self.mask is not None:
            self.mask.draw_line(points, self.brush, erase=self._erases)
        self.preview_changed.emit()

    def step_back(self) -> None:
        if self._points:
            self._points.pop()
            self.preview_changed.emit()

    def cancel(self) -> None:
        self._points, self._next = [], None
        self.preview_changed.emit()

    def draw(self, painter: QPainter, to_view: ToView, zoom: float) -> None:
        points = [to_view(point) for point in self._points]
        ahead = [to_view(self._next)] if self._next is not None and points else []
        _draw_line(painter, points + ahead, self.brush.size * zoom)
        for point in points:
            draw_knob(painter, point)


class LassoTool(PointsTool):
    """The area that the pointer goes around."""

    def press(self, pointer: Pointer) -> None:
        self._erases = pointer.erases
        self._points = [pointer.photo]

    def move(self, pointer: Pointer) -> None:
        if self._points:
            self._points.append(pointer.photo)
            self.preview_changed.emit()

    def release(self, pointer: Pointer) -> None:
        points, self._points = self._points, []
        if len(points) > 2 and self.mask is not None:
            self.mask.fill_polygon(points, erase=self._erases)
        self.preview_changed.emit()

    def cancel(self) -> None:
        self._points = []
        self.preview_changed.emit()

    def draw(self, painter: QPainter, to_view: ToView, zoom: float) -> None:
        if len(self._points) > 1:
            path = QPainterPath()
            path.addPolygon(QPolygonF([to_view(point) for point in self._points]))
            draw_path(painter, path, dashed=True)


class RectangleTool(ToolHandler):
    """A rectangle from corner to corner; Shift makes it a square."""

    def __init__(self, owner: QObject | None = None) -> None:
        super().__init__(owner)
        self._start: QPointF | None = None
        self._end = QPointF()
        self._erases = False

    @property
    def is_under_way(self) -> bool:
        return self._start is not None

    @property
    def area(self) -> QRectF:
        return QRectF() if self._start is None else QRectF(self._start, self._end).normalized()

    def press(self, pointer: Pointer) -> None:
        self._erases = pointer.erases
        self._start = self._end = pointer.photo
        self.preview_changed.emit()

    def move(self, pointer: Pointer) -> None:
        if self._start is not None:
            self._end = _square(self._start, pointer.photo) if pointer.straight else pointer.photo
            self.preview_changed.emit()

    def release(self, pointer: Pointer) -> None:
        self.move(pointer)
        area, self._start = self.area, None
        if not area.isEmpty() and self.mask is not None:
            self.mask.fill_rectangle(area, erase=self._erases)
        self.preview_changed.emit()

    def cancel(self) -> None:
        self._start = None
        self.preview_changed.emit()

    def draw(self, painter: QPainter, to_view: ToView, zoom: float) -> None:
        if self._start is not None:
            path = QPainterPath()
            path.addRect(QRectF(to_view(self._start), to_view(self._end)).normalized())
            draw_path(painter, path, dashed=True)


def _towards(start: QPointF, pointer: Pointer) -> QPointF:
    """Where a line from a point ends: at the pointer, or in the nearest of eight directions."""
    if not pointer.straight:
        return pointer.photo
    way = pointer.photo - start
    eighth = math.pi / 4
    angle = round(math.atan2(way.y(), way.x()) / eighth) * eighth
    length = way.x() * math.cos(angle) + way.y() * math.sin(angle)
    return start + QPointF(math.cos(angle) * length, math.sin(angle) * length)


def _square(start: QPointF, end: QPointF) -> QPointF:
    across, down = end.x() - start.x(), end.y() - start.y()
    side = max(abs(across), abs(down))
    return start + QPointF(math.copysign(side, across), math.copysign(side, down))


def _draw_line(painter: QPainter, points: Sequence[QPointF], width: float) -> None:
    """As wide as it will be, and its middle."""
    if len(points) < 2:
        return
    path = QPainterPath()
    path.addPolygon(QPolygonF(list(points)))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    wide = QColor(LIGHT)
    wide.setAlpha(90)
    pen = QPen(wide, max(width, 1))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPath(path)
    painter.setPen(QPen(HALO, 1))
    painter.drawPath(path)
    painter.restore()
