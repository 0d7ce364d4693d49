"""What the pointer does on the canvas."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QPainter

from pgdiff_desktop.gui.damage.brush import Brush
from pgdiff_desktop.gui.damage.mask_layer import MaskLayer

ToView = Callable[[QPointF], QPointF]


class Tool(StrEnum):
    """HAND moves the photo and selects faces; the others paint damage or show a face.

    Both that show a face take a box and eyes; they differ in what they name first.
    """

    HAND = "hand"
    BRUSH = "brush"
    ERASER = "eraser"
    LINE = "line"
    POLYLINE = "polyline"
    LASSO = "lasso"
    RECTANGLE = "rectangle"
    FACE_BOX = "face-box"
    FACE_EYES = "face-eyes"


# These need a mask; of them, the first ones draw with the brush.
BRUSHING = frozenset({Tool.BRUSH, Tool.ERASER, Tool.LINE, Tool.POLYLINE})
PAINTING = BRUSHING | {Tool.LASSO, Tool.RECTANGLE}
SHOWING_FACES = frozenset({Tool.FACE_BOX, Tool.FACE_EYES})


@dataclass(frozen=True)
class Pointer:
    """Where the pointer is and how.

    Attributes:
        photo: in pixels of the photo.
        pressure: of a pen, 0 to 1; 1 for a mouse.
        erases: the pen's eraser end, or Alt is held.
        straight: Shift is held: level, upright or at 45 degrees.
        slip: a press that moves no further than this is a click, in pixels of the photo.
    """

    photo: QPointF
    pressure: float = 1.0
    erases: bool = False
    straight: bool = False
    slip: float = 0.0


class ToolHandler(QObject):
    """One tool at work; this one does nothing.

    Signals:
        preview_changed: what `draw` shows is no longer true.
        box_drawn, eyes_drawn: a face was shown, in pixels of the photo; the left eye first.
    """

    preview_changed = Signal()
    box_drawn = Signal(QRectF)
    eyes_drawn = Signal(QPointF, QPointF)

    def __init__(self, owner: QObject | None = None) -> None:
        super().__init__(owner)
        self.mask: MaskLayer | None = None
        self.brush = Brush()

    @property
    def is_under_way(self) -> bool:
        """Whether something was begun that Escape would drop."""
        return False

    @property
    def instruction(self) -> str:
        """What to do next, in words on the canvas; empty where the tool explains itself."""
        return ""

    def press(self, pointer: Pointer) -> None: ...

    def move(self, pointer: Pointer) -> None:
        """The pointer has moved, with or without a button held."""

    def release(self, pointer: Pointer) -> None: ...

    def double_click(self, pointer: Pointer) -> None: ...

    def finish(self) -> None:
        """Return: what was begun is complete."""

    def step_back(self) -> None:
        """Backspace: drops the last step of what was begun."""

    def cancel(self) -> None:
        """Escape, or another tool: drops what was begun."""

    def draw(self, painter: QPainter, to_view: ToView, zoom: float) -> None:
        """Draws what will come of it.

        Args:
            to_view: from pixels of the photo to those of the painter, `zoom` of these each.
        """
