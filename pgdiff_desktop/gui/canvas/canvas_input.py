"""What pointer and keys do on the canvas: move the photo or the line between original and result, or use a tool."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPointF, QRect, Qt, Signal

from pgdiff_desktop.gui.canvas.canvas_surface import CanvasSurface
from pgdiff_desktop.gui.canvas.canvas_tools import CanvasTools
from pgdiff_desktop.gui.canvas.key_pointer import DIRECTIONS, KeyPointer
from pgdiff_desktop.gui.canvas.tools import SHOWING_FACES, Pointer, Tool

# A press that moves no further than this is a click.
_CLICK = 4.0
_ARROW = 60
_SLIDER_STEP = 0.02
_NONE = Qt.KeyboardModifier.NoModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier


class CanvasInput(QObject):
    """Points are in pixels of the canvas.

    Attributes:
        pen_erases: a pen with its eraser end down is used.

    Signals:
        changed: a press would do something else than before.
        face_clicked: id of the face, -1 beside all of them.
        face_delete_requested: id of the selected face.
    """

    changed = Signal()
    face_clicked = Signal(int)
    face_delete_requested = Signal(int)

    def __init__(self, surface: CanvasSurface, tools: CanvasTools) -> None:
        super().__init__(surface)
        self._surface, self._tools = surface, tools
        self.keys = KeyPointer(surface, tools)
        self._slider = surface.panes.slider
        self.pen_erases = False
        self._pressed_pane: QRect | None = None
        self._pressed_at = QPointF()
        self._pan_from: QPointF | None = None
        self._is_click = False
        self._space_held = False

    @property
    def is_panning(self) -> bool:
        return self._pan_from is not None

    @property
    def pans(self) -> bool:
        """Whether a press takes hold of the photo."""
        return self._space_held or self._tools.current is Tool.HAND

    # Pointer

    def press(
        self, where: QPointF, button: Qt.MouseButton, held: Qt.KeyboardModifier, pressure: float = 1.0
    ) -> None:
        if self._surface.photo_size.isEmpty():
            return
        left = button == Qt.MouseButton.LeftButton
        if left and self._is_over_slider(where) and not self._space_held:
            self._slider.take(where, self._surface.size())
            self._surface.update()
        elif button == Qt.MouseButton.MiddleButton or (left and self.pans):
            self._pan_from = self._pressed_at = where
            self._is_click = left and not self._space_held
            self.changed.emit()
        elif left and self._pan_from is None:
            self._pressed_pane = self._surface.panes.at(where)
            self._tools.handler.press(self._pointer_at(where, held, pressure))

    def move(self, where: QPointF, held: Qt.KeyboardModifier, pressure: float = 1.0) -> None:
        self.keys.hide()
        if self._slider.is_held:
            self._drag_slider(where)
        elif self._pan_from is not None:
            self._drag_photo(where, self._pan_from)
        else:
            self._tools.handler.move(self._pointer_at(where, held, pressure))
            self._hover(where)

    def release(
        self, where: QPointF, button: Qt.MouseButton, held: Qt.KeyboardModifier, pressure: float = 1.0
    ) -> None:
        if self._slider.is_held:
            self._slider.is_held = False
            self._surface.update()
        elif self._pan_from is not None:
            self._pan_from = None
            if self._is_click:
                face = self.face_at(where)
                self.face_clicked.emit(-1 if face is None else face)
            self.changed.emit()
        elif button == Qt.MouseButton.LeftButton and self._pressed_pane is not None:
            self._tools.handler.release(self._pointer_at(where, held, pressure))
            self._pressed_pane = None

    def double_click(self, where: QPointF, button: Qt.MouseButton, held: Qt.KeyboardModifier) -> None:
        if button != Qt.MouseButton.LeftButton or self._surface.photo_size.isEmpty():
            return
        if self._tools.current is Tool.HAND and not self._is_over_slider(where):
            self._zoom_here(where)
            return
        self.press(where, button, held)
        self._tools.handler.double_click(self._pointer_at(where, held))

    def zoom_by(self, factor: float, where: QPointF) -> None:
        """Zooms with a point held still."""
        if not self._surface.photo_size.isEmpty():
            fixed = self._surface.panes.in_pane(where)
            self._surface.viewport.zoom_to(self._surface.zoom * factor, fixed)

    def leave(self) -> None:
        """The pointer has left the canvas."""
        self._surface.boxes.hovered, self._slider.is_hovered = None, False
        self._surface.update()

    def lose_focus(self) -> None:
        """Keys that are held are let go: their release would go to somebody else."""
        self.keys.hide()
        self._space_held = False
        self.changed.emit()

    def _pointer_at(self, where: QPointF, held: Qt.KeyboardModifier, pressure: float = 1.0) -> Pointer:
        return Pointer(
            photo=self._surface.panes.to_photo(where, self._pressed_pane),
            pressure=pressure,
            erases=self.pen_erases or bool(held & Qt.KeyboardModifier.AltModifier),
            straight=bool(held & Qt.KeyboardModifier.ShiftModifier),
            slip=_CLICK * self._surface.devicePixelRatioF() / self._surface.zoom,
        )

    def _drag_photo(self, where: QPointF, start: QPointF) -> None:
        away = where - self._pressed_at
        if self._is_click and away.manhattanLength() <= _CLICK:
            return
        self._is_click = False
        ratio = self._surface.devicePixelRatioF()
        way = ((where - start) * ratio).toPoint()
        self._pan_from = start + QPointF(way) / ratio
        self._surface.viewport.pan(way.x(), way.y())

    def _drag_slider(self, where: QPointF) -> None:
        size = self._surface.size()
        former = self._slider.area(size)
        self._slider.drag(where, size)
        # The words beside the line move with it.
        changed = former.united(self._slider.area(size)).adjusted(-200, 0, 200, 0)
        self._surface.update(changed.toAlignedRect())

    def _is_over_slider(self, where: QPointF) -> bool:
        return self._surface.panes.shows_slider and self._slider.is_at(where, self._surface.size())

    def face_at(self, where: QPointF) -> int | None:
        """The face at a point of the canvas."""
        panes = self._surface.panes
        pane = panes.at(where)
        to_view = partial(panes.to_view, pane=pane)
        return self._surface.boxes.at(where, to_view, panes.to_canvas(pane), self._surface.font())

    def _hover(self, where: QPointF) -> None:
        boxes = self._surface.boxes
        over_slider = self._is_over_slider(where)
        face = self.face_at(where) if self._tools.current is Tool.HAND and not over_slider else None
        if over_slider != self._slider.is_hovered or face != boxes.hovered:
            self._slider.is_hovered, boxes.hovered = over_slider, face
            self._surface.setToolTip(boxes.hovered_name)
            self.changed.emit()
            self._surface.update()

    def _zoom_here(self, where: QPointF) -> None:
        """To 100 % at a point, and back."""
        if self._surface.viewport.is_fitted:
            zoom = max(1.0, 2 * self._surface.zoom)
            self._surface.viewport.zoom_to(zoom, self._surface.panes.in_pane(where))
        else:
            self._surface.viewport.fit()

    # Keys

    def press_key(self, key: Qt.Key, held: Qt.KeyboardModifier, *, is_repeat: bool) -> bool:
        """Whether a key meant something here."""
        surface = self._surface
        plain = held & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier) == _NONE
        if held & _CONTROL and key == Qt.Key.Key_0:
            surface.viewport.fit()
        elif held & _CONTROL and key == Qt.Key.Key_1:
            surface.viewport.zoom_to(1.0)
        elif not plain:
            return False
        elif self.keys.press_key(
            key, fine=bool(held & Qt.KeyboardModifier.ShiftModifier), is_repeat=is_repeat
        ):
            pass
        elif key == Qt.Key.Key_Space:
            self._space_held = True
            self.changed.emit()
        elif key == Qt.Key.Key_F:
            surface.viewport.fit()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            surface.viewport.step(1)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            surface.viewport.step(-1)
        elif key in DIRECTIONS:
            self._arrow(*DIRECTIONS[key])
        elif self._tools.handler.is_under_way:
            return self._press_tool_key(key)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and surface.boxes.selected is not None:
            if not is_repeat:
                self.face_delete_requested.emit(surface.boxes.selected)
        elif key == Qt.Key.Key_Escape and self._tools.current in SHOWING_FACES:
            self._tools.use_former()
        else:
            return False
        return True

    def release_key(self, key: Qt.Key) -> bool:
        """Whether a key that was held meant something here."""
        if key == Qt.Key.Key_Space:
            self._space_held = False
            self.changed.emit()
        else:
            return False
        return True

    def _press_tool_key(self, key: Qt.Key) -> bool:
        if key == Qt.Key.Key_Escape:
            self.keys.let_go()
            self._tools.handler.cancel()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tools.handler.finish()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._tools.handler.step_back()
        else:
            return False
        return True

    def _arrow(self, across: int, down: int) -> None:
        """Moves the line between original and result, or the photo."""
        if self._surface.panes.shows_slider and across:
            self._slider.share = min(max(self._slider.share + across * _SLIDER_STEP, 0.0), 1.0)
            self._surface.update()
        else:
            self._surface.viewport.pan(-across * _ARROW, -down * _ARROW)
