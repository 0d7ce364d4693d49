"""The tool that shows a face which was missed: by a box around it, or by its eyes."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QObject, QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from pgdiff_desktop.gui.canvas.pens import accent, draw_knob, draw_path
from pgdiff_desktop.gui.canvas.tools import Pointer, ToolHandler, ToView

# A smaller box, in pixels of the photo, is a drag that slipped; eyes as near are a double click.
_SMALLEST_BOX = 8.0
_NEAREST_EYES = 3.0


class FaceTool(ToolHandler):
    """A drag is a box from hairline to chin; two clicks are the eyes, whichever comes first.

    Args:
        by_eyes: they are what the user asked for, and are named first.
    """

    def __init__(self, owner: QObject | None = None, *, by_eyes: bool = False) -> None:
        super().__init__(owner)
        self._by_eyes = by_eyes
        self._pressed: QPointF | None = None
        self._first_eye: QPointF | None = None
        self._pointer = QPointF()
        self._is_box = False

    @property
    def is_under_way(self) -> bool:
        return self._is_box or self._first_eye is not None

    @property
    def instruction(self) -> str:
        if self._first_eye is not None:
            return self.tr("Click the other eye. Backspace takes the first one back.")
        if self._by_eyes:
            return self.tr("Click both eyes, or drag a box around the face. Esc cancels.")
        return self.tr("Drag a box around the face, or click both eyes. Esc cancels.")

    def press(self, pointer: Pointer) -> None:
        self._pressed = self._pointer = pointer.photo
        self._is_box = False

    def move(self, pointer: Pointer) -> None:
        self._pointer = pointer.photo
        if self._pressed is not None and QLineF(self._pressed, pointer.photo).length() > pointer.slip:
            self._is_box = True
            self._first_eye = None
        if self.is_under_way:
            self.preview_changed.emit()

    def release(self, pointer: Pointer) -> None:
        self.move(pointer)
        pressed, is_box = self._pressed, self._is_box
        self._pressed, self._is_box = None, False
        if is_box and pressed is not None:
            area = QRectF(pressed, pointer.photo).normalized()
            if min(area.width(), area.height()) >= _SMALLEST_BOX:
                self.box_drawn.emit(area)
        elif pressed is not None:
            self._take_eye(pressed)
        self.preview_changed.emit()

    def _take_eye(self, eye: QPointF) -> None:
        first = self._first_eye
        if first is None:
            self._first_eye = eye
        elif QLineF(first, eye).length() >= _NEAREST_EYES:
            self._first_eye = None
            self.eyes_drawn.emit(*sorted((first, eye), key=QPointF.x))

    def step_back(self) -> None:
        self.cancel()

    def cancel(self) -> None:
        self._pressed = self._first_eye = None
        self._is_box = False
        self.preview_changed.emit()

    def draw(self, painter: QPainter, to_view: ToView, zoom: float) -> None:
        if self._is_box and self._pressed is not None:
            path = QPainterPath()
            path.addRoundedRect(QRectF(to_view(self._pressed), to_view(self._pointer)).normalized(), 8, 8)
            draw_path(painter, path, accent(), 2)
        elif self._first_eye is not None:
            path = QPainterPath(to_view(self._first_eye))
            path.lineTo(to_view(self._pointer))
            draw_path(painter, path, accent(), dashed=True)
            draw_knob(painter, to_view(self._first_eye), accent())
