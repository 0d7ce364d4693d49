"""Tools that show a face which was missed: by a box around it, or by its eyes."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QObject, QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from pgdiff_desktop.gui.canvas.painting_tools import RectangleTool
from pgdiff_desktop.gui.canvas.pens import accent, draw_knob, draw_path
from pgdiff_desktop.gui.canvas.tools import Pointer, ToolHandler, ToView

# A smaller box, in pixels of the photo, is a click that slipped; eyes as near are a double click.
_SMALLEST_BOX = 8.0
_NEAREST_EYES = 3.0


class FaceBoxTool(RectangleTool):
    """A box from hairline to chin."""

    def take(self, area: QRectF) -> None:
        if min(area.width(), area.height()) >= _SMALLEST_BOX:
            self.box_drawn.emit(area)

    def draw(self, painter: QPainter, to_view: ToView, zoom: float) -> None:
        if self.is_under_way:
            path = QPainterPath()
            area = self.area
            path.addRoundedRect(QRectF(to_view(area.topLeft()), to_view(area.bottomRight())), 8, 8)
            draw_path(painter, path, accent(), 2)


class FaceEyesTool(ToolHandler):
    """A click on each eye; which one is first does not matter."""

    def __init__(self, owner: QObject | None = None) -> None:
        super().__init__(owner)
        self._first: QPointF | None = None
        self._pointer = QPointF()

    @property
    def is_under_way(self) -> bool:
        return self._first is not None

    def press(self, pointer: Pointer) -> None:
        if self._first is None:
            self._first = self._pointer = pointer.photo
        elif QLineF(self._first, pointer.photo).length() >= _NEAREST_EYES:
            eyes = sorted((self._first, pointer.photo), key=QPointF.x)
            self._first = None
            self.eyes_drawn.emit(*eyes)
        self.preview_changed.emit()

    def move(self, pointer: Pointer) -> None:
        self._pointer = pointer.photo
        if self._first is not None:
            self.preview_changed.emit()

    def step_back(self) -> None:
        self.cancel()

    def cancel(self) -> None:
        self._first = None
        self.preview_changed.emit()

    def draw(self, painter: QPainter, to_view: ToView, zoom: float) -> None:
        if self._first is not None:
            path = QPainterPath(to_view(self._first))
            path.lineTo(to_view(self._pointer))
            draw_path(painter, path, accent(), dashed=True)
            draw_knob(painter, to_view(self._first), accent())
