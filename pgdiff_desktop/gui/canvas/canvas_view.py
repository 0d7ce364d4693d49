"""The canvas at which an archivist works: the surface with its tools, pointer and keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
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
from pgdiff_desktop.gui.canvas.canvas_input import CanvasInput
from pgdiff_desktop.gui.canvas.canvas_surface import CanvasSurface
from pgdiff_desktop.gui.canvas.canvas_tools import CanvasTools
from pgdiff_desktop.gui.canvas.held_keys import HeldKeys
from pgdiff_desktop.gui.canvas.tools import BRUSHING, PAINTING, SHOWING_FACES, Tool, ToView
from pgdiff_desktop.gui.damage.brush import Brush
from pgdiff_desktop.gui.damage.mask_layer import MaskLayer

# A notch of the wheel zooms by about a quarter.
_WHEEL = 1 / 120 / 3


class CanvasView(CanvasSurface):
    """Passes Qt's events on, and draws what the pointer would do.

    Signals:
        tool_changed: the Tool.
        brush_changed: the Brush.
        face_clicked: id of the face, -1 beside all of them.
        box_drawn: a face from hairline to chin, in pixels of the photo.
        eyes_drawn: a face by its eyes, the left one in the picture first.
        face_delete_requested: id of the selected face.
        face_menu_requested: id of a face that was clicked just now, and where on the screen.
        instruction_changed: what to do next with the tool, in words; empty for nothing.
    """

    tool_changed = Signal(object)
    brush_changed = Signal(object)
    face_clicked = Signal(int)
    box_drawn = Signal(QRectF)
    eyes_drawn = Signal(QPointF, QPointF)
    face_delete_requested = Signal(int)
    face_menu_requested = Signal(int, QPoint)
    instruction_changed = Signal(str)
    accessible_role = QAccessible.Role.Canvas

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleDescription(
            self.tr(
                "Arrow keys move the photo; with another tool they move a cross, and Space presses and lets go."
            )
        )
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TabletTracking)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self._tools = CanvasTools(self)
        self._tools.changed.connect(self._on_tool)
        self._tools.preview_changed.connect(self._on_preview)
        self._tools.box_drawn.connect(self.box_drawn)
        self._tools.eyes_drawn.connect(self.eyes_drawn)
        self._input = CanvasInput(self, self._tools)
        self._input.changed.connect(self._show_cursor)
        self._input.face_clicked.connect(self.face_clicked)
        self._input.face_delete_requested.connect(self.face_delete_requested)
        HeldKeys(self).held.connect(self.show_original)
        # Where the pointer is, while it is over the canvas.
        self._pointer: QPointF | None = None
        self._instruction = ""

    # Tools

    @property
    def tool(self) -> Tool:
        return self._tools.current

    def set_tool(self, tool: Tool) -> None:
        self._tools.use(tool)

    @property
    def brush(self) -> Brush:
        return self._tools.brush

    def set_brush(self, brush: Brush) -> None:
        if brush != self.brush:
            self._update_outline()
            self._tools.set_brush(brush)
            self._update_outline()
            self.brush_changed.emit(brush)

    def set_mask(self, layer: MaskLayer | None) -> None:
        self._tools.set_mask(layer)
        super().set_mask(layer)
        self._show_cursor()

    def _on_tool(self, tool: Tool) -> None:
        self._show_cursor()
        self._on_preview()
        if tool in SHOWING_FACES:
            # Whatever button it came from: Escape and Backspace belong to the tool.
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.tool_changed.emit(tool)

    def _on_preview(self) -> None:
        self.update()
        instruction = self._tools.handler.instruction
        if instruction != self._instruction:
            self._instruction = instruction
            self.instruction_changed.emit(instruction)

    @property
    def _is_painting(self) -> bool:
        return self.tool in PAINTING

    # Events

    def mousePressEvent(self, happened: QMouseEvent) -> None:
        self._press(happened)

    def mouseMoveEvent(self, happened: QMouseEvent) -> None:
        self._move_outline(happened.position())
        self._input.move(happened.position(), happened.modifiers())

    def mouseReleaseEvent(self, happened: QMouseEvent) -> None:
        self._input.release(happened.position(), happened.button(), happened.modifiers())

    def mouseDoubleClickEvent(self, happened: QMouseEvent) -> None:
        self._input.double_click(happened.position(), happened.button(), happened.modifiers())

    def tabletEvent(self, happened: QTabletEvent) -> None:
        self._input.pen_erases = happened.pointerType() == QPointingDevice.PointerType.Eraser
        pressure = happened.pressure()
        where, held = happened.position(), happened.modifiers()
        if happened.type() == QEvent.Type.TabletPress:
            self._press(happened, pressure)
        elif happened.type() == QEvent.Type.TabletRelease:
            self._input.release(where, happened.button(), held, pressure)
            self._input.pen_erases = False
        else:
            self._move_outline(where)
            self._input.move(where, held, pressure)
        # Taken, or Qt would send it again as a mouse without pressure.
        happened.accept()

    def _press(self, happened: QMouseEvent | QTabletEvent, pressure: float = 1.0) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._move_outline(happened.position())
        self._input.press(happened.position(), happened.button(), happened.modifiers(), pressure)

    def wheelEvent(self, happened: QWheelEvent) -> None:
        if self.photo_size.isEmpty():
            return
        pixels, angle = happened.pixelDelta(), happened.angleDelta()
        is_touchpad = happened.device().type() == QPointingDevice.DeviceType.TouchPad
        zooms = happened.modifiers() & Qt.KeyboardModifier.ControlModifier
        if is_touchpad and not pixels.isNull() and not zooms:
            ratio = self.devicePixelRatioF()
            self.viewport.pan(round(pixels.x() * ratio), round(pixels.y() * ratio))
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

    def _zoom_by(self, factor: float, where: QPointF) -> None:
        self._input.zoom_by(factor, where)
        self._move_outline(where)

    def keyPressEvent(self, happened: QKeyEvent) -> None:
        key, is_repeat = Qt.Key(happened.key()), happened.isAutoRepeat()
        if not self._input.press_key(key, happened.modifiers(), is_repeat=is_repeat):
            super().keyPressEvent(happened)

    def keyReleaseEvent(self, happened: QKeyEvent) -> None:
        if not happened.isAutoRepeat() and not self._input.release_key(Qt.Key(happened.key())):
            super().keyReleaseEvent(happened)

    def contextMenuEvent(self, asked: QContextMenuEvent) -> None:
        by_mouse = asked.reason() == QContextMenuEvent.Reason.Mouse
        face = self._input.face_at(QPointF(asked.pos())) if by_mouse else self.boxes.selected
        if face is not None and not self._tools.handler.is_under_way:
            self.face_clicked.emit(face)
            self.face_menu_requested.emit(face, asked.globalPos())

    def enterEvent(self, happened: QEnterEvent) -> None:
        self._move_outline(happened.position())
        self._show_cursor()

    def leaveEvent(self, happened: QEvent) -> None:
        self._update_outline()
        self._pointer = None
        self._input.leave()

    def focusOutEvent(self, happened: QFocusEvent) -> None:
        self._input.lose_focus()
        super().focusOutEvent(happened)

    # Drawing

    def _draw_over(self, painter: QPainter, to_view: ToView, area: QRectF) -> None:
        super()._draw_over(painter, to_view, area)
        zoom = self.zoom / self.devicePixelRatioF()
        self._tools.handler.draw(painter, to_view, zoom)
        self._input.keys.draw(painter, to_view)
        if self._shows_outline and self._pointer is not None:
            there = to_view(self.panes.to_photo(self._pointer))
            erases = self.tool is Tool.ERASER or self._input.pen_erases
            draw_cursor(painter, there, self.brush.size * zoom, self.brush.hardness, erases=erases)

    @property
    def _shows_outline(self) -> bool:
        """Whether the brush is seen where the pointer is."""
        slider = self.panes.slider
        return (
            self.tool in BRUSHING
            and self.mask_layer is not None
            and not self._input.pans
            and not self._input.is_panning
            and not slider.is_held
            and not slider.is_hovered
        )

    def _move_outline(self, where: QPointF) -> None:
        self._update_outline()
        self._pointer = where
        self._update_outline()

    def _update_outline(self) -> None:
        """Draws what is under the outline of the brush again."""
        if self._pointer is None or not self._shows_outline:
            return
        there = self.panes.to_photo(self._pointer)
        diameter = self.brush.size * self.zoom / self.devicePixelRatioF()
        for pane in self.panes.all():
            self.update(cursor_rect(self.panes.to_view(there, pane), diameter).toAlignedRect())

    def _show_cursor(self) -> None:
        slider = self.panes.slider
        if self.photo_size.isEmpty():
            shape = Qt.CursorShape.ArrowCursor
        elif slider.is_held or slider.is_hovered:
            shape = Qt.CursorShape.SplitHCursor
        elif self._input.is_panning:
            shape = Qt.CursorShape.ClosedHandCursor
        elif self.boxes.hovered is not None:
            shape = Qt.CursorShape.PointingHandCursor
        elif self._input.pans:
            shape = Qt.CursorShape.OpenHandCursor
        elif self._is_painting and self.mask_layer is None:
            shape = Qt.CursorShape.ForbiddenCursor
        elif self.mask_layer is not None and self.mask_layer.busy and self._is_painting:
            shape = Qt.CursorShape.WaitCursor
        elif self.tool in BRUSHING:
            shape = Qt.CursorShape.BlankCursor
        else:
            shape = Qt.CursorShape.CrossCursor
        self.setCursor(shape)
