"""The damage mask of one photo: painted by hand, changed as a whole in the background, every step taken back."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QImage, QUndoStack

from pgdiff_desktop.gui.damage import shapes
from pgdiff_desktop.gui.damage.brush import Brush, Stroke
from pgdiff_desktop.gui.damage.mask_commands import LayerSteps
from pgdiff_desktop.gui.damage.mask_edit import Journal, MaskEdit, difference
from pgdiff_desktop.gui.damage.mask_pixels import MaskPixels
from pgdiff_desktop.gui.damage.whole_mask_work import WholeMaskWork
from pgdiff_desktop.workers import background, mask_operations

# Shapes of more pixels than this are filled in the background.
_LARGE_SHAPE = 4_000_000


class MaskLayer(MaskPixels):
    """Edits of a mask, each a step of undo.

    Args:
        steps: of the photo, which outlive the layer; its own where there are none.

    Attributes:
        is_loading: what was saved is not here yet: nothing can be taken back meanwhile.

    Signals:
        busy_changed: work on the whole mask began or ended; nothing is painted meanwhile.
        loaded: `load_file` is done.
        failed: why an operation came to nothing, Exception.
    """

    busy_changed = Signal(bool)
    loaded = Signal()
    failed = Signal(object)

    def __init__(
        self, width: int, height: int, steps: LayerSteps | None = None, owner: QObject | None = None
    ) -> None:
        super().__init__(width, height, owner)
        self.steps = steps or LayerSteps(QUndoStack(self))
        self.steps.open(self._redo_or_undo)
        self.is_loading = False
        self._stroke: Stroke | None = None
        self._work = WholeMaskWork(self)
        self._work.starting.connect(self._on_work_starting)
        self._work.busy_changed.connect(self.busy_changed)
        self._work.failed.connect(self._on_work_failed)

    @property
    def undo_stack(self) -> QUndoStack:
        return self.steps.stack

    @property
    def busy(self) -> bool:
        return self._work.busy

    @property
    def level(self) -> int | None:
        """What is painted; None for damage, which fades towards its edges."""
        return None

    @property
    def colours(self) -> Sequence[int] | None:
        """How each level is shown, ARGB; None for damage, whose colour the user chooses."""
        return None

    # Painting

    def begin_stroke(
        self, point: QPointF, brush: Brush, *, erase: bool = False, pressure: float = 1.0
    ) -> bool:
        """Sets the brush on the photo; False while the mask is busy."""
        if self.busy:
            return False
        self._settle()
        self.end_stroke()
        self._stroke = Stroke(self._full, brush, self._has_painted, erases=erase, level=self.level)
        self._stroke.paint_to(point, pressure)
        return True

    def continue_stroke(self, point: QPointF, pressure: float = 1.0) -> None:
        if self._stroke is not None:
            self._stroke.paint_to(point, pressure)

    def end_stroke(self) -> None:
        """Lifts the brush: everything since it was set down is one step of undo."""
        if self._stroke is not None:
            self._end_stroke(self.tr("Erase") if self._stroke.erases else self.tr("Brush Stroke"))

    def cancel_stroke(self) -> None:
        """Lifts the brush as if it had never been set down."""
        if self._stroke is not None:
            edit, self._stroke = self._stroke.edit(), None
            self._apply(edit.pieces)

    def draw_line(self, points: Sequence[QPointF], brush: Brush, *, erase: bool = False) -> None:
        """A straight line from each point to the next, as wide as the brush."""
        if points and self.begin_stroke(points[0], brush, erase=erase):
            for point in points[1:]:
                self.continue_stroke(point)
            self._end_stroke(self.tr("Erase Line") if erase else self.tr("Line"))

    def fill_polygon(self, points: Sequence[QPointF], *, erase: bool = False) -> None:
        text = self.tr("Erase Area") if erase else self.tr("Area")
        self._fill(shapes.polygon(points), text, erase=erase)

    def fill_rectangle(self, rectangle: QRectF, *, erase: bool = False) -> None:
        text = self.tr("Erase Rectangle") if erase else self.tr("Rectangle")
        self._fill(shapes.rectangle(rectangle), text, erase=erase)

    def _fill(self, shape: shapes.Shape, text: str, *, erase: bool) -> None:
        box = shape.box.intersected(QRect(QPoint(0, 0), self.size))
        if box.isEmpty():
            return
        if box.width() * box.height() > _LARGE_SHAPE:
            self._change(partial(shapes.filled, shape=shape, box=box, erase=erase, level=self.level), text)
        elif not self.busy:
            self._settle()
            journal = Journal(self._full)
            journal.remember(box)
            shapes.fill(self._full, shape, box, erase=erase, level=self.level)
            self._has_painted(box)
            self._push_applied(journal.edit(), text)

    def _end_stroke(self, text: str) -> None:
        if self._stroke is not None:
            edit, self._stroke = self._stroke.edit(), None
            self._push_applied(edit, text)

    # The whole mask

    def grow(self, pixels: int) -> None:
        self._change(partial(mask_operations.grown, pixels=pixels), self.tr("Grow Damage"))

    def shrink(self, pixels: int) -> None:
        self._change(partial(mask_operations.grown, pixels=-pixels), self.tr("Shrink Damage"))

    def feather(self, pixels: float) -> None:
        self._change(partial(mask_operations.feathered, pixels=pixels), self.tr("Feather Damage"))

    def invert(self) -> None:
        self._change(mask_operations.inverted, self.tr("Invert Damage"))

    def clear(self) -> None:
        if not self.is_empty():
            self._change(np.zeros_like, self._clear_text())

    def import_file(self, path: Path) -> None:
        """Replaces the mask by a picture of the photo's size, white = damaged."""
        size = (self.size.width(), self.size.height())
        self._change(lambda _: mask_operations.read_mask_file(path, size), self.tr("Import Damage"))

    def add_proposal(self, mask: np.ndarray) -> None:
        """Adds accepted damage, (H, W) bool, to what is painted."""
        self._change(
            lambda painted: np.maximum(painted, mask_operations.as_levels(mask)), self.tr("Accept Scratches")
        )

    def export_file(self, path: Path) -> None:
        """Writes the mask as it is now; painting may go on."""
        write = partial(mask_operations.write_mask_file, path, self.array().copy())
        background.run(write, None, self._on_export_failed)

    def load_file(self, path: Path) -> None:
        """The mask that was saved for the photo: no step of undo, and nothing to be saved again."""
        size = (self.size.width(), self.size.height())
        self._load(lambda: mask_operations.read_saved_mask(path, size))

    def load_image(self, image: QImage) -> None:
        """As `load_file`, of a Grayscale8 mask that is on its way to the disk."""
        self._load(lambda: _pixels_of(image))

    def verify_steps(self) -> None:
        """Forgets the steps that were made on another mask than this one."""
        self.steps.verify(self._look)

    def close(self) -> None:
        """Nothing is delivered any more; what was done can still be taken back in the next layer of the photo."""
        self.cancel_stroke()
        self._stop()
        # What is left of an undo is saved, too.
        self._settle()
        if not self.is_loading:
            self.steps.close(self._look)

    def _stop(self) -> None:
        self._work.cancel()

    def _look(self) -> object:
        """Equal of two masks of the same size that are the same, as good as surely."""
        size = self._full.shape
        return size, 0 if self.is_empty() else zlib.adler32(self._full.data)

    def _clear_text(self) -> str:
        return self.tr("Clear Damage")

    def _load(self, saved: Callable[[], np.ndarray]) -> None:
        full = self._full
        self.is_loading = True
        self._work.do(lambda: difference(full, saved()), self._take_loaded)

    def _change(self, function: Callable[[np.ndarray], np.ndarray], text: str) -> None:
        full = self._full
        self._work.do(lambda: difference(full, function(full)), lambda edit: self._take_edit(edit, text))

    def _on_work_starting(self) -> None:
        # Nobody paints while the mask is read on another thread.
        self.end_stroke()
        self._settle()

    def _take_edit(self, result: object, text: str) -> None:
        assert isinstance(result, MaskEdit)
        self._push(result, text)

    def _take_loaded(self, result: object) -> None:
        assert isinstance(result, MaskEdit)
        self._apply(result.pieces)
        self._settle()
        self.is_loading = False
        self.verify_steps()
        self.loaded.emit()

    def _on_work_failed(self, error: Exception) -> None:
        if self.is_loading:
            self.is_loading = False
            self.verify_steps()
        self.failed.emit(error)

    def _on_export_failed(self, error: Exception) -> None:
        self.failed.emit(error)

    # Changes

    def _push_applied(self, edit: MaskEdit, text: str) -> None:
        """As `_push`, of an edit that is in the mask already."""
        self._push(edit, text, is_applied=True)
        self._end_edit()

    def _push(self, edit: MaskEdit, text: str, *, is_applied: bool = False) -> None:
        if not edit.pieces:
            return
        self.steps.push(edit, text, is_applied=is_applied)

    def _redo_or_undo(self, edit: MaskEdit) -> None:
        self.cancel_stroke()
        if self.busy:
            # What is being computed is computed from a mask that is no more.
            self._stop()
            self.busy_changed.emit(False)
        self._apply(edit.pieces)
        self._end_edit()


def _pixels_of(image: QImage) -> np.ndarray:
    height, width = image.height(), image.width()
    return np.frombuffer(image.constBits(), np.uint8).reshape(height, image.bytesPerLine())[:, :width]
