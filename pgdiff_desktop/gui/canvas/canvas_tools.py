"""The tools of the canvas: the one in use, the brush that they share, and the mask that they paint."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Signal

from pgdiff_desktop.gui.canvas.face_tools import FaceTool
from pgdiff_desktop.gui.canvas.painting_tools import (
    LassoTool,
    LineTool,
    PolylineTool,
    RectangleTool,
    StrokeTool,
)
from pgdiff_desktop.gui.canvas.tools import SHOWING_FACES, Tool, ToolHandler
from pgdiff_desktop.gui.damage.brush import Brush
from pgdiff_desktop.gui.damage.mask_layer import MaskLayer


class CanvasTools(QObject):
    """One tool at a time is in use.

    Signals:
        changed: another Tool is in use.
        preview_changed: what the tool draws is no longer true.
        box_drawn, eyes_drawn: a face was shown, in pixels of the photo; the left eye first.
    """

    changed = Signal(object)
    preview_changed = Signal()
    box_drawn = Signal(QRectF)
    eyes_drawn = Signal(QPointF, QPointF)

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._handlers = {
            Tool.HAND: ToolHandler(self),
            Tool.BRUSH: StrokeTool(self),
            Tool.ERASER: StrokeTool(self, erases=True),
            Tool.LINE: LineTool(self),
            Tool.POLYLINE: PolylineTool(self),
            Tool.LASSO: LassoTool(self),
            Tool.RECTANGLE: RectangleTool(self),
            Tool.FACE_BOX: FaceTool(self),
            Tool.FACE_EYES: FaceTool(self, by_eyes=True),
        }
        for handler in self._handlers.values():
            handler.preview_changed.connect(self.preview_changed)
            handler.box_drawn.connect(self._on_box_drawn)
            handler.eyes_drawn.connect(self._on_eyes_drawn)
        self._current = self._former = Tool.HAND
        self._brush = Brush()

    @property
    def current(self) -> Tool:
        return self._current

    @property
    def handler(self) -> ToolHandler:
        """Of the tool in use."""
        return self._handlers[self._current]

    def use(self, tool: Tool) -> None:
        """Takes another tool; what was begun with the former one is dropped."""
        if tool == self._current:
            return
        self.handler.cancel()
        if self._current not in SHOWING_FACES:
            self._former = self._current
        self._current = tool
        self.changed.emit(tool)

    def use_former(self) -> None:
        """Back from a tool that shows a face to the one before it."""
        self.use(self._former)

    @property
    def brush(self) -> Brush:
        return self._brush

    def set_brush(self, brush: Brush) -> None:
        self._brush = brush
        for handler in self._handlers.values():
            handler.brush = brush

    def set_mask(self, layer: MaskLayer | None) -> None:
        """Takes the mask that is painted; what was begun on another one is dropped."""
        if layer is not self.handler.mask:
            self.handler.cancel()
        for handler in self._handlers.values():
            handler.mask = layer

    def _on_box_drawn(self, box: QRectF) -> None:
        self.use_former()
        self.box_drawn.emit(box)

    def _on_eyes_drawn(self, left: QPointF, right: QPointF) -> None:
        self.use_former()
        self.eyes_drawn.emit(left, right)
