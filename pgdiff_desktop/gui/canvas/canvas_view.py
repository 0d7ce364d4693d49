"""The canvas at which an archivist works: the surface, moved, compared and painted on with pointer and keys."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPointingDevice,
    QTabletEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QPinchGesture, QWidget

from pgdiff_desktop.gui.canvas.brush_cursor import cursor_rect, draw_cursor
from pgdiff_desktop.gui.canvas.canvas_surface import CanvasSurface
from pgdiff_desktop.gui.canvas.face_tools import FaceBoxTool, FaceEyesTool
from pgdiff_desktop.gui.canvas.painting_tools import (
    LassoTool,
    LineTool,
    PolylineTool,
    RectangleTool,
    StrokeTool,
)
from pgdiff_desktop.gui.canvas.tools import (
    BRUSHING,
    PAINTING,
    SHOWING_FACES,
    Pointer,
    Tool,
    ToolHandler,
    ToView,
)
from pgdiff_desktop.gui.damage.brush import Brush
from pgdiff_desktop.gui.damage.mask_layer import MaskLayer

# A press that moves no further than this is a click.
_CLICK = 4.0
# A notch of the wheel zooms by about a quarter.
_WHEEL = 1 / 120 / 3
_ARROW = 60
_SLIDER_STEP = 0.02
_NONE = Qt.KeyboardModifier.NoModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier


class CanvasView(CanvasSurface):
    """Signals:
    tool_changed: the Tool.
    brush_changed: the Brush.
    face_clicked: id of the face, -1 beside all of them.
    box_drawn: a face from hairline to chin, in pixels of the photo.
    eyes_drawn: a face by its eyes, the left one in the picture first.
    face_delete_requested: id of the selected face.
    """

    tool_changed = Signal(object)
    brush_changed = Signal(object)
    face_clicked = Signal(int)
    box_drawn = Signal(QRectF)
    eyes_drawn = Signal(QPointF, QPointF)
    face_delete_requested = Signal(int)

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TabletTracking)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self._handlers = {
            Tool.HAND: ToolHandler(self),
            Tool.BRUSH: StrokeTool(self),
            Tool.ERASER: StrokeTool(self, erases=True),
            Tool.LINE: LineTool(self),
            Tool.POLYLINE: PolylineTool(self),
            Tool.LASSO: LassoTool(self),
            Tool.RECTANGLE: RectangleTool(self),
            Tool.FACE_BOX: FaceBoxTool(self),
            Tool.FACE_EYES: FaceEyesTool(self),
        }
        for handler in self._handlers.values():
            handler.preview_changed.connect(self.update)
            handler.box_drawn.connect(self._on_box_drawn)
            handler.eyes_drawn.connect(self._on_eyes_drawn)
        self._tool = self._former_tool = Tool.HAND
        self._brush = Brush()
        # Where the pointer is, while it is over the canvas.
        self._pointer: QPointF | None = None
        self._pressed_pane: QRect | None = None
        self._pressed_at = QPointF()
        self._pan_from: QPointF | None = None
        self._is_click = False
        self._space_held = False
        self._pen_erases = False

    # Tools

    @property
    def tool(self) -> Tool:
        return self._tool

    def set_tool(self, tool: Tool) -> None:
        if tool == self._tool:
            return
        self._handler.cancel()
        if self._tool not in SHOWING_FACES:
            self._former_tool = self._tool
        self._tool = tool
        self._show_cursor()
        self.update()
        self.tool_changed.emit(tool)

    @property
    def brush(self) -> Brush:
        return self._brush

    def set_brush(self, brush: Brush) -> None:
        if brush != self._brush:
            self._update_cursor()
            self._brush = brush
            for handler in self._handlers.values():
                handler.brush = brush
            self._update_cursor()
            self.brush_changed.emit(brush)

    def set_mask(self, layer: MaskLayer | None) -> None:
        if layer is not self.mask_layer:
            self._handler.cancel()
        for handler in self._handlers.values():
            handler.mask = layer
        super().set_mask(layer)
        self._show_cursor()

    @property
    def _is_painting(self) -> bool:
        return self._tool in PAINTING

    @property
    def _handler(self) -> ToolHandler:
        return self._handlers[self._tool]

    def _on_box_drawn(self, box: QRectF) -> None:
        self.set_tool(self._former_tool)
        self.box_drawn.emit(box)

    def _on_eyes_drawn(self, left: QPointF, right: QPointF) -> None:
        self.set_tool(self._former_tool)
        self.eyes_drawn.emit(left, right)

    # Mouse

    def mousePressEvent(self, happened: QMouseEvent) -> None:
        self._press(happened.position(), happened.button(), happened.modifiers())

    def mouseMoveEvent(self, happened: QMouseEvent) -> None:
        self._move(happened.position(), happened.modifiers())

    def mouseReleaseEvent(self, happened: QMouseEvent) -> None:
        self._release(happened.position(), happened.button(), happened.modifiers())

    def mouseDoubleClickEvent(self, happened: QMouseEvent) -> None:
        if happened.button() != Qt.MouseButton.LeftButton or self.photo_size.isEmpty():
            return
        if self._tool is Tool.HAND and not self._is_over_slider(happened.position()):
            self._zoom_here(happened.position())
            return
        self._press(happened.position(), happened.button(), happened.modifiers())
        self._handler.double_click(self._pointer_at(happened.position(), happened.modifiers()))

    def tabletEvent(self, happened: QTabletEvent) -> None:
        self._pen_erases = happened.pointerType() == QPointingDevice.PointerType.Eraser
        pressure = happened.pressure()
        where, held = happened.position(), happened.modifiers()
        if happened.type() == QEvent.Type.TabletPress:
            self._press(where, happened.button(), held, pressure)
        elif happened.type() == QEvent.Type.TabletRelease:
            self._release(where, happened.button(), held, pressure)
            self._pen_erases = False
        else:
            self._move(where, held, pressure)
        # Taken, or Qt would send it again as a mouse without pressure.
        happened.accept()

    def _press(
        self,
        where: QPointF,
        button: Qt.MouseButton,
        held: Qt.KeyboardModifier,
        pressure: float = 1.0,
    ) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._move_cursor(where)
        if self.photo_size.isEmpty():
            return
        left = button == Qt.MouseButton.LeftButton
        if left and self._is_over_slider(where) and not self._space_held:
            self._slider.take(where, self.size())
            self.update()
        elif button == Qt.MouseButton.MiddleButton or (left and self._pans):
            self._pan_from = self._pressed_at = where
            self._is_click = left and not self._space_held
            self._show_cursor()
        elif left and self._pan_from is None:
            self._pressed_pane = self.pane_at(where)
            self._handler.press(self._pointer_at(where, held, pressure))

    def _move(self, where: QPointF, held: Qt.KeyboardModifier, pressure: float = 1.0) -> None:
        self._move_cursor(where)
        if self._slider.is_held:
            self._drag_slider(where)
        elif self._pan_from is not None:
            self._drag_photo(where)
        else:
            self._handler.move(self._pointer_at(where, held, pressure))
            self._hover(where)

    def _release(
        self,
        where: QPointF,
        button: Qt.MouseButton,
        held: Qt.KeyboardModifier,
        pressure: float = 1.0,
    ) -> None:
        if self._slider.is_held:
            self._slider.is_held = False
            self.update()
        elif self._pan_from is not None:
            self._pan_from = None
            if self._is_click:
                self._click(where)
            self._show_cursor()
        elif button == Qt.MouseButton.LeftButton and self._pressed_pane is not None:
            self._handler.release(self._pointer_at(where, held, pressure))
            self._pressed_pane = None

    def _click(self, where: QPointF) -> None:
        face = self._face_at(where)
        self.face_clicked.emit(-1 if face is None else face)

    @property
    def _pans(self) -> bool:
        return self._space_held or self._tool is Tool.HAND

    def _pointer_at(self, where: QPointF, held: Qt.KeyboardModifier, pressure: float = 1.0) -> Pointer:
        return Pointer(
            photo=self.to_photo(where, self._pressed_pane),
            pressure=pressure,
            erases=self._pen_erases or bool(held & Qt.KeyboardModifier.AltModifier),
            straight=bool(held & Qt.KeyboardModifier.ShiftModifier),
        )

    def _drag_photo(self, where: QPointF) -> None:
        assert self._pan_from is not None
        away = where - self._pressed_at
        if self._is_click and away.manhattanLength() <= _CLICK:
            return
        self._is_click = False
        way = ((where - self._pan_from) * self.devicePixelRatioF()).toPoint()
        self._pan_from += QPointF(way) / self.devicePixelRatioF()
        self._view.pan(way.x(), way.y())

    def _drag_slider(self, where: QPointF) -> None:
        former = self._slider.area(self.size())
        self._slider.drag(where, self.size())
        # The words beside the line move with it.
        changed = former.united(self._slider.area(self.size())).adjusted(-200, 0, 200, 0)
        self.update(changed.toAlignedRect())

    def _is_over_slider(self, where: QPointF) -> bool:
        return self.shows_slider and self._slider.is_at(where, self.size())

    def _face_at(self, where: QPointF) -> int | None:
        if not self._faces_visible:
            return None
        return self._boxes.at(where, partial(self.to_view, pane=self.pane_at(where)), self.font())

    def _hover(self, where: QPointF) -> None:
        over_slider = self._is_over_slider(where)
        face = self._face_at(where) if self._tool is Tool.HAND and not over_slider else None
        if over_slider != self._slider.is_hovered or face != self._boxes.hovered:
            self._slider.is_hovered, self._boxes.hovered = over_slider, face
            self._show_cursor()
            self.update()

    # Wheel, pinch, keys

    def wheelEvent(self, happened: QWheelEvent) -> None:
        if self.photo_size.isEmpty():
            return
        pixels, angle = happened.pixelDelta(), happened.angleDelta()
        is_touchpad = happened.device().type() == QPointingDevice.DeviceType.TouchPad
        if is_touchpad and not pixels.isNull() and not happened.modifiers() & _CONTROL:
            ratio = self.devicePixelRatioF()
            self._view.pan(round(pixels.x() * ratio), round(pixels.y() * ratio))
        elif turned := angle.y() or angle.x():
            self._zoom_by(2 ** (turned * _WHEEL), happened.position())
        happened.accept()

    def event(self, happened: QEvent) -> bool:
        if isinstance(happened, QNativeGestureEvent):
            if happened.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._zoom_by(1 + happened.value(), happened.position())
                return True
        elif isinstance(happened, QGestureEvent):
            pinch = happened.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                self._zoom_by(pinch.scaleFactor(), QPointF(self.mapFromGlobal(pinch.centerPoint().toPoint())))
                return True
        return super().event(happened)

    def keyPressEvent(self, happened: QKeyEvent) -> None:
        if not self._take_key(Qt.Key(happened.key()), happened.modifiers(), happened.isAutoRepeat()):
            super().keyPressEvent(happened)

    def keyReleaseEvent(self, happened: QKeyEvent) -> None:
        if happened.isAutoRepeat():
            return
        if happened.key() == Qt.Key.Key_Space:
            self._space_held = False
            self._show_cursor()
        elif happened.key() in (Qt.Key.Key_C, Qt.Key.Key_Backslash):
            self.show_original(False)
        else:
            super().keyReleaseEvent(happened)

    def _take_key(self, key: Qt.Key, held: Qt.KeyboardModifier, is_repeat: bool) -> bool:
        """Whether a key meant something here."""
        plain = held & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier) == _NONE
        if held & _CONTROL and key == Qt.Key.Key_0:
            self.fit()
        elif held & _CONTROL and key == Qt.Key.Key_1:
            self.actual_size()
        elif not plain:
            return False
        elif key == Qt.Key.Key_Space:
            self._space_held = True
            self._show_cursor()
        elif key in (Qt.Key.Key_C, Qt.Key.Key_Backslash):
            self.show_original(True)
        elif key == Qt.Key.Key_F:
            self.fit()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.zoom_out()
        elif key in _DIRECTIONS:
            self._arrow(*_DIRECTIONS[key])
        elif self._handler.is_under_way:
            return self._take_tool_key(key)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._boxes.selected is not None:
            if not is_repeat:
                self.face_delete_requested.emit(self._boxes.selected)
        elif key == Qt.Key.Key_Escape and self._tool in SHOWING_FACES:
            self.set_tool(self._former_tool)
        else:
            return False
        return True

    def _take_tool_key(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Escape:
            self._handler.cancel()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._handler.finish()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._handler.step_back()
        else:
            return False
        return True

    def _arrow(self, across: int, down: int) -> None:
        """Moves the line between original and result, or the photo."""
        if self.shows_slider and across:
            self._slider.share = min(max(self._slider.share + across * _SLIDER_STEP, 0.0), 1.0)
            self.update()
        else:
            self._view.pan(-across * _ARROW, -down * _ARROW)

    def _zoom_here(self, where: QPointF) -> None:
        """To 100 % at a point, and back."""
        if self.is_fitted:
            self._view.zoom_to(max(1.0, 2 * self.zoom), self._in_pane(where))
        else:
            self.fit()

    def _zoom_by(self, factor: float, where: QPointF) -> None:
        if not self.photo_size.isEmpty():
            self._view.zoom_to(self.zoom * factor, self._in_pane(where))
            self._move_cursor(where)

    def _in_pane(self, where: QPointF) -> QPointF:
        return where * self.devicePixelRatioF() - QPointF(self.pane_at(where).topLeft())

    # Cursor

    def enterEvent(self, happened: QEnterEvent) -> None:
        self._move_cursor(happened.position())
        self._show_cursor()

    def leaveEvent(self, happened: QEvent) -> None:
        self._update_cursor()
        self._pointer = None
        self._boxes.hovered, self._slider.is_hovered = None, False
        self.update()

    def focusOutEvent(self, happened: QFocusEvent) -> None:
        # Their release would go to somebody else.
        self._space_held = False
        self.show_original(False)
        self._show_cursor()
        super().focusOutEvent(happened)

    def _draw_over(self, painter: QPainter, to_view: ToView) -> None:
        super()._draw_over(painter, to_view)
        zoom = self.zoom / self.devicePixelRatioF()
        self._handler.draw(painter, to_view, zoom)
        if self._shows_brush and self._pointer is not None:
            there = to_view(self.to_photo(self._pointer))
            erases = self._tool is Tool.ERASER or self._pen_erases
            draw_cursor(painter, there, self._brush.size * zoom, self._brush.hardness, erases=erases)

    @property
    def _shows_brush(self) -> bool:
        return (
            self._tool in BRUSHING
            and self.mask_layer is not None
            and not self._pans
            and self._pan_from is None
            and not self._slider.is_held
            and not self._slider.is_hovered
        )

    def _move_cursor(self, where: QPointF) -> None:
        self._update_cursor()
        self._pointer = where
        self._update_cursor()

    def _update_cursor(self) -> None:
        """Draws what is under the outline of the brush again."""
        if self._pointer is None or not self._shows_brush:
            return
        there = self.to_photo(self._pointer)
        diameter = self._brush.size * self.zoom / self.devicePixelRatioF()
        for pane in self.panes():
            self.update(cursor_rect(self.to_view(there, pane), diameter).toAlignedRect())

    def _show_cursor(self) -> None:
        if self.photo_size.isEmpty():
            shape = Qt.CursorShape.ArrowCursor
        elif self._slider.is_held or self._slider.is_hovered:
            shape = Qt.CursorShape.SplitHCursor
        elif self._pan_from is not None:
            shape = Qt.CursorShape.ClosedHandCursor
        elif self._boxes.hovered is not None:
            shape = Qt.CursorShape.PointingHandCursor
        elif self._pans:
            shape = Qt.CursorShape.OpenHandCursor
        elif self._tool in PAINTING and self.mask_layer is None:
            shape = Qt.CursorShape.ForbiddenCursor
        elif self.mask_layer is not None and self.mask_layer.busy and self._tool in PAINTING:
            shape = Qt.CursorShape.WaitCursor
        elif self._tool in BRUSHING:
            shape = Qt.CursorShape.BlankCursor
        else:
            shape = Qt.CursorShape.CrossCursor
        self.setCursor(shape)


_DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
