"""The damage mask of one photo: painted by hand, changed as a whole in the background, every step taken back."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter

import numpy as np
from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QImage, QUndoStack

from pgdiff_desktop.gui.damage import shapes
from pgdiff_desktop.gui.damage.brush import Brush, Touch, box_of, paint, pieces
from pgdiff_desktop.gui.damage.mask_commands import MaskCommand, forget_oldest
from pgdiff_desktop.gui.damage.mask_edit import Journal, MaskEdit, Piece, difference
from pgdiff_desktop.gui.damage.mask_levels import MaskLevels
from pgdiff_desktop.workers import background, mask_operations

# How long the window may be held by an undo before it gets a turn, in seconds.
_TURN = 0.008
# Shapes of more pixels than this are filled in the background.
_LARGE_SHAPE = 4_000_000


@dataclass(frozen=True)
class _Operation:
    """Work on the whole mask: `compute` runs on a thread of the pool, `take` gets its result here."""

    compute: Callable[[], object]
    take: Callable[[object], None]
    is_proposal: bool = False


@dataclass(frozen=True)
class _Proposed:
    step: MaskEdit
    since_painted: MaskEdit


class MaskLayer(QObject):
    """A full-resolution mask, (H, W) uint8: 255 is damaged.

    Signals:
        changed: pixels in a rectangle of the photo, many times a second while painting.
        edited: one whole edit has ended, also by undo and redo: time to save.
        busy_changed: work on the whole mask began or ended; nothing is painted meanwhile.
        loaded: `load_file` is done.
        exported: the file that was written, Path.
        failed: why an operation came to nothing, Exception.
    """

    changed = Signal(QRect)
    edited = Signal()
    busy_changed = Signal(bool)
    loaded = Signal()
    exported = Signal(object)
    failed = Signal(object)

    def __init__(
        self, width: int, height: int, undo_stack: QUndoStack | None = None, owner: QObject | None = None
    ) -> None:
        super().__init__(owner)
        self.undo_stack = undo_stack or QUndoStack(self)
        self._levels = MaskLevels(width, height)
        self._journal: Journal | None = None
        self._touch = Touch(0, 0, 0)
        self._brush = Brush()
        self._erases = False
        self._proposal: MaskCommand | None = None
        self._to_do: deque[_Operation] = deque()
        self._task: background.Task | None = None
        # Pieces of an undo that are still to be applied, a few a turn of the event loop.
        self._late: deque[Piece] = deque()
        self._is_edited = False
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._take_turn)

    @property
    def size(self) -> QSize:
        height, width = self._levels.full.shape
        return QSize(width, height)

    @property
    def busy(self) -> bool:
        return self._task is not None

    @property
    def levels(self) -> Sequence[np.ndarray]:
        """The mask at full, half, quarter, ... size, for drawing."""
        return self._levels.levels

    def is_empty(self) -> bool:
        return self._levels.is_empty()

    def array(self) -> np.ndarray:
        """The mask itself, read-only; it changes as it is painted."""
        self._settle()
        view = self._levels.full.view()
        view.flags.writeable = False
        return view

    def image(self) -> QImage:
        """A copy as Grayscale8, for whoever saves it."""
        full = self.array()
        height, width = full.shape
        return QImage(full.data, width, height, width, QImage.Format.Format_Grayscale8).copy()

    # Painting

    def begin_stroke(
        self, point: QPointF, brush: Brush, *, erase: bool = False, pressure: float = 1.0
    ) -> bool:
        """Sets the brush on the photo; False while the mask is busy."""
        if self.busy:
            return False
        self._settle()
        self.end_stroke()
        self._journal = Journal(self._levels.full)
        self._brush, self._erases = brush, erase
        self._touch = Touch.at(point, brush, pressure)
        self._paint_to(self._touch)
        return True

    def continue_stroke(self, point: QPointF, pressure: float = 1.0) -> None:
        if self._journal is not None:
            self._paint_to(Touch.at(point, self._brush, pressure))

    def end_stroke(self) -> None:
        """Lifts the brush: everything since it was set down is one step of undo."""
        text = self.tr("Erase") if self._erases else self.tr("Brush Stroke")
        self._end_journal(text)

    def cancel_stroke(self) -> None:
        """Lifts the brush as if it had never been set down."""
        if self._journal is not None:
            edit, self._journal = self._journal.edit(), None
            self._apply(edit.pieces)

    def draw_line(self, points: Sequence[QPointF], brush: Brush, *, erase: bool = False) -> None:
        """A straight line from each point to the next, as wide as the brush."""
        if points and self.begin_stroke(points[0], brush, erase=erase):
            for point in points[1:]:
                self.continue_stroke(point)
            self._end_journal(self.tr("Erase Line") if erase else self.tr("Line"))

    def fill_polygon(self, points: Sequence[QPointF], *, erase: bool = False) -> None:
        text = self.tr("Erase Area") if erase else self.tr("Area")
        self._fill(shapes.polygon(points), text, erase=erase)

    def fill_rectangle(self, rectangle: QRectF, *, erase: bool = False) -> None:
        text = self.tr("Erase Rectangle") if erase else self.tr("Rectangle")
        self._fill(shapes.rectangle(rectangle), text, erase=erase)

    def _fill(self, shape: shapes.Shape, text: str, *, erase: bool) -> None:
        box = shape.box.intersected(QRect(QPointF(0, 0).toPoint(), self.size))
        if box.isEmpty():
            return
        if box.width() * box.height() > _LARGE_SHAPE:
            self._change(partial(shapes.filled, shape=shape, box=box, erase=erase), text)
        elif not self.busy:
            self._settle()
            self._journal = Journal(self._levels.full)
            self._journal.remember(box)
            shapes.fill(self._levels.full, shape, box, erase=erase)
            self._has_changed(box)
            self._end_journal(text)

    def _paint_to(self, touch: Touch) -> None:
        assert self._journal is not None
        for start, end in pieces(self._touch, touch):
            box = box_of(start, end, self.size.width(), self.size.height())
            if not box.isEmpty():
                self._journal.remember(box)
                paint(self._levels.full, box, start, end, self._brush.hardness, erase=self._erases)
                self._has_changed(box)
        self._touch = touch

    def _end_journal(self, text: str) -> None:
        if self._journal is not None:
            edit, self._journal = self._journal.edit(), None
            self._push(edit, text, is_applied=True)
            self._say_edited()

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
            self._change(np.zeros_like, self.tr("Clear Damage"))

    def set_from_array(self, mask: np.ndarray, text: str = "") -> None:
        """Replaces the mask by one of the same size, of truth values or grey levels."""
        self._change(lambda _: mask_operations.as_levels(mask), text or self.tr("Replace Damage"))

    def import_file(self, path: Path) -> None:
        """Replaces the mask by a picture of the photo's size, white = damaged."""
        size = (self.size.width(), self.size.height())
        self._change(lambda _: mask_operations.read_mask_file(path, size), self.tr("Import Damage"))

    def propose(self, mask: np.ndarray) -> None:
        """Adds a proposal to what is painted; in place of the last proposal while that is the last thing done."""
        if self._to_do and self._to_do[-1].is_proposal:
            self._to_do.pop()
        self._do(_Operation(lambda: self._proposed(mask), self._take_proposal, is_proposal=True))

    def export_file(self, path: Path) -> None:
        """Writes the mask as it is now; painting may go on."""
        write = partial(mask_operations.write_mask_file, path, self.array().copy())
        background.run(write, self._on_exported, self._on_export_failed)

    def load_file(self, path: Path) -> None:
        """The mask that was saved for the photo: no step of undo, and nothing to be saved again."""
        size = (self.size.width(), self.size.height())
        full = self._levels.full
        self._do(
            _Operation(
                lambda: difference(full, mask_operations.read_saved_mask(path, size)), self._take_loaded
            )
        )

    def load_image(self, image: QImage) -> None:
        """As `load_file`, of a Grayscale8 mask that is on its way to the disk."""
        full = self._levels.full
        self._do(_Operation(lambda: difference(full, _pixels_of(image)), self._take_loaded))

    def close(self) -> None:
        """Nothing is delivered any more."""
        self._to_do.clear()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _change(self, function: Callable[[np.ndarray], np.ndarray], text: str) -> None:
        full = self._levels.full
        self._do(
            _Operation(
                lambda: difference(full, function(full)),
                lambda edit: self._take_edit(edit, text),
            )
        )

    def _do(self, operation: _Operation) -> None:
        self._to_do.append(operation)
        if self._task is None:
            self._next()
            self.busy_changed.emit(True)

    def _next(self) -> None:
        self.end_stroke()
        self._settle()
        # The mask is read on another thread without a copy: nobody paints while that is under way.
        self._task = background.run(self._to_do[0].compute, self._on_done, self._on_error)

    def _on_done(self, result: object) -> None:
        take = self._to_do.popleft().take
        self._task = None
        take(result)
        self._go_on()

    def _on_error(self, error: Exception) -> None:
        self._to_do.popleft()
        self._task = None
        self.failed.emit(error)
        self._go_on()

    def _go_on(self) -> None:
        if self._to_do:
            self._next()
        else:
            self.busy_changed.emit(False)

    def _proposed(self, mask: np.ndarray) -> _Proposed:
        now = self._levels.full
        painted = now if self._proposal is None else self._proposal.edit.applied_to(now)
        with_proposal = np.maximum(painted, mask_operations.as_levels(mask))
        return _Proposed(difference(now, with_proposal), difference(painted, with_proposal))

    def _take_edit(self, result: object, text: str) -> None:
        assert isinstance(result, MaskEdit)
        self._push(result, text)

    def _take_proposal(self, result: object) -> None:
        assert isinstance(result, _Proposed)
        former = self._proposal
        if former is None:
            self._proposal = self._push(result.step, self.tr("Propose Scratches"))
        else:
            former.edit = result.since_painted
            self._apply(result.step.pieces)
            self._say_edited()

    def _take_loaded(self, result: object) -> None:
        assert isinstance(result, MaskEdit)
        self._apply(result.pieces)
        self._settle()
        self.loaded.emit()

    def _on_exported(self, path: Path) -> None:
        self.exported.emit(path)

    def _on_export_failed(self, error: Exception) -> None:
        self.failed.emit(error)

    # Changes

    def _push(self, edit: MaskEdit, text: str, *, is_applied: bool = False) -> MaskCommand | None:
        if not edit.pieces:
            return None
        self._proposal = None
        command = MaskCommand(edit, text, self._redo_or_undo, is_applied=is_applied)
        self.undo_stack.push(command)
        forget_oldest(self.undo_stack)
        return command

    def _redo_or_undo(self, edit: MaskEdit) -> None:
        self._proposal = None
        self.cancel_stroke()
        if self.busy:
            # What is being computed is computed from a mask that is no more.
            self.close()
            self.busy_changed.emit(False)
        self._apply(edit.pieces)
        self._say_edited()

    def _apply(self, changes: Sequence[Piece]) -> None:
        self._late.extend(changes)
        self._take_turn()

    def _say_edited(self) -> None:
        """At once, or when the last piece of an undo is in the mask."""
        self._is_edited = True
        if not self._late:
            self._settle()

    def _take_turn(self) -> None:
        """Applies what is left of an undo for a few milliseconds; the rest after the window had its turn."""
        until = perf_counter() + _TURN
        self._apply_late(lambda: perf_counter() < until)
        if self._late:
            self._turn.start()
        else:
            self._settle()

    def _settle(self) -> None:
        self._turn.stop()
        self._apply_late(lambda: True)
        if self._is_edited:
            self._is_edited = False
            self.edited.emit()

    def _apply_late(self, has_time: Callable[[], bool]) -> None:
        touched = QRect()
        while self._late:
            piece = self._late.popleft()
            piece.apply(self._levels.full)
            self._levels.update(piece.box)
            touched = touched.united(piece.box)
            if not has_time():
                break
        if not touched.isEmpty():
            self.changed.emit(touched)

    def _has_changed(self, box: QRect) -> None:
        self._levels.update(box)
        self.changed.emit(box)


def _pixels_of(image: QImage) -> np.ndarray:
    height, width = image.height(), image.width()
    return np.frombuffer(image.constBits(), np.uint8).reshape(height, image.bytesPerLine())[:, :width]
