"""The pixels of a damage mask: what edits are applied to, a few milliseconds a turn, and what is drawn and saved."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from time import perf_counter

import numpy as np
from PySide6.QtCore import QObject, QRect, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from pgdiff_desktop.gui.damage.mask_edit import Piece
from pgdiff_desktop.gui.damage.mask_levels import MaskLevels

# How long the window may be held by an undo before it gets a turn, in seconds.
_TURN = 0.008


class MaskPixels(QObject):
    """A full-resolution mask, (H, W) uint8: 255 is damaged.

    Signals:
        changed: pixels in a rectangle of the photo, many times a second while painting.
        edited: one whole edit has ended, also by undo and redo: time to save.
    """

    changed = Signal(QRect)
    edited = Signal()

    def __init__(self, width: int, height: int, owner: QObject | None = None) -> None:
        super().__init__(owner)
        self._levels = MaskLevels(width, height)
        # Pieces of an undo that are still to be applied, a few a turn of the event loop.
        self._late: deque[Piece] = deque()
        self._is_edited = False
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._take_turn)

    @property
    def size(self) -> QSize:
        height, width = self._full.shape
        return QSize(width, height)

    @property
    def levels(self) -> Sequence[np.ndarray]:
        """The mask at full, half, quarter, ... size, for drawing."""
        return self._levels.levels

    def is_empty(self) -> bool:
        return self._levels.is_empty()

    def array(self) -> np.ndarray:
        """The mask itself, read-only; it changes as it is painted."""
        self._settle()
        view = self._full.view()
        view.flags.writeable = False
        return view

    def image(self) -> QImage:
        """A copy as Grayscale8, for whoever saves it."""
        full = self.array()
        height, width = full.shape
        return QImage(full.data, width, height, width, QImage.Format.Format_Grayscale8).copy()

    @property
    def _full(self) -> np.ndarray:
        return self._levels.full

    def _has_painted(self, box: QRect) -> None:
        """After pixels of the full level were changed in a box."""
        self._levels.update(box)
        self.changed.emit(box)

    def _apply(self, changes: Sequence[Piece]) -> None:
        self._late.extend(changes)
        self._take_turn()

    def _end_edit(self) -> None:
        """Emits `edited`: at once, or when the last piece of an undo is in the mask."""
        self._is_edited = True
        if not self._late:
            self._settle()

    def _settle(self) -> None:
        """Applies everything that is left."""
        self._turn.stop()
        self._apply_late(lambda: True)
        if self._is_edited:
            self._is_edited = False
            self.edited.emit()

    def _take_turn(self) -> None:
        """Applies what is left of an undo for a few milliseconds; the rest after the window had its turn."""
        until = perf_counter() + _TURN
        self._apply_late(lambda: perf_counter() < until)
        if self._late:
            self._turn.start()
        else:
            self._settle()

    def _apply_late(self, has_time: Callable[[], bool]) -> None:
        touched = QRect()
        while self._late:
            piece = self._late.popleft()
            piece.apply(self._full)
            self._levels.update(piece.box)
            touched = touched.united(piece.box)
            if not has_time():
                break
        if not touched.isEmpty():
            self.changed.emit(touched)
