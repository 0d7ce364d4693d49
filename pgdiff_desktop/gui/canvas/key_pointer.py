"""A pointer for the keyboard: arrow keys move a cross over the photo, and Space presses the tool there."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from pgdiff_desktop.gui.canvas.canvas_surface import CanvasSurface
from pgdiff_desktop.gui.canvas.canvas_tools import CanvasTools
from pgdiff_desktop.gui.canvas.pens import accent, draw_path
from pgdiff_desktop.gui.canvas.tools import Pointer, Tool, ToView

# In pixels of the screen: a step, a step with Shift, the arms of the cross, and what stays between it and the edge.
_STEP, _FINE_STEP, _ARM, _MARGIN = 12, 1, 9, 24
# Whose points are set by clicks; with the others, Space takes hold and the next Space lets go.
_CLICKING = frozenset({Tool.POLYLINE, Tool.FACE_EYES})
DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class KeyPointer(QObject):
    """There as soon as an arrow key is pressed with a tool in hand, until the mouse moves.

    Attributes:
        where: the cross, in pixels of the photo; None while it is not shown.
    """

    def __init__(self, surface: CanvasSurface, tools: CanvasTools) -> None:
        super().__init__(surface)
        self._surface, self._tools = surface, tools
        self.where: QPointF | None = None
        self._is_down = False
        tools.changed.connect(self._on_tool)

    def press_key(self, key: Qt.Key, *, fine: bool, is_repeat: bool) -> bool:
        """Whether a key meant something to it."""
        if self._tools.current is Tool.HAND or self._surface.photo_size.isEmpty():
            return False
        if key in DIRECTIONS:
            self._move(*DIRECTIONS[key], _FINE_STEP if fine else _STEP)
        elif key == Qt.Key.Key_Space and self.where is not None:
            if not is_repeat:
                self._press(self.where)
        else:
            return False
        return True

    def let_go(self) -> None:
        """What was begun with it is dropped, or ended already."""
        self._is_down = False

    def hide(self) -> None:
        """Somebody uses the mouse, or something else than the canvas."""
        if self.where is not None:
            if self._is_down:
                self._tools.handler.cancel()
            self.where, self._is_down = None, False
            self._surface.update()

    def draw(self, painter: QPainter, to_view: ToView) -> None:
        if self.where is None:
            return
        centre, cross = to_view(self.where), QPainterPath()
        for across, down in ((_ARM, 0), (0, _ARM)):
            away = QPointF(across, down)
            cross.moveTo(centre - away)
            cross.lineTo(centre + away)
        draw_path(painter, cross, accent(), 2)

    def _move(self, across: int, down: int, step: int) -> None:
        surface = self._surface
        pixels = step * surface.devicePixelRatioF() / surface.zoom
        start = self._middle() if self.where is None else self.where
        self.where = self._on_photo(start + QPointF(across, down) * pixels)
        self._keep_in_view(self.where)
        if self._is_down or self._tools.current in _CLICKING:
            self._tools.handler.move(Pointer(self.where))
        surface.update()

    def _press(self, where: QPointF) -> None:
        handler, pointer = self._tools.handler, Pointer(where)
        if self._is_down:
            self._is_down = False
            handler.release(pointer)
            return
        self._is_down = True
        handler.press(pointer)
        if self._tools.current in _CLICKING:
            self._is_down = False
            handler.release(pointer)

    def _middle(self) -> QPointF:
        """Of what is seen of the photo."""
        viewport = self._surface.viewport
        pane = viewport.pane
        return self._on_photo(viewport.transform.to_photo(QPointF(pane.width() / 2, pane.height() / 2)))

    def _on_photo(self, point: QPointF) -> QPointF:
        """The nearest point of the photo."""
        photo = self._surface.photo_size
        return QPointF(min(max(point.x(), 0.0), photo.width()), min(max(point.y(), 0.0), photo.height()))

    def _keep_in_view(self, where: QPointF) -> None:
        """Moves the photo where the cross would leave the canvas."""
        pane = self._surface.viewport.pane
        there = self._surface.viewport.transform.to_view(where)
        across = _overlap(there.x(), pane.width())
        down = _overlap(there.y(), pane.height())
        if across or down:
            self._surface.viewport.pan(-across, -down)

    def _on_tool(self, _tool: Tool) -> None:
        # What was begun with the former one was dropped by it.
        self._is_down = False
        if self._tools.current is Tool.HAND:
            self.hide()


def _overlap(place: float, length: int) -> int:
    """How far a place lies beyond what may be used of a length."""
    return round(min(place - _MARGIN, 0.0) + max(place + _MARGIN - length, 0.0))
