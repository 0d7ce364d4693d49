"""The photo on the canvas and what a result changes in it, made ready to be drawn in the background."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, QSize, Signal

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.photo_pyramid import (
    Patch,
    PhotoPyramid,
    first_pyramid,
    photo_pyramid,
    with_patches,
)


class Picture(QObject):
    """Attributes:
        left: what is compared with the result; None for the original.

    Signals:
    changed: the original or the result is to be drawn again.
    ready: one of them is there at every size.
    """

    changed = Signal()
    ready = Signal()

    def __init__(self, owner: QObject | None = None) -> None:
        super().__init__(owner)
        self.original: PhotoPyramid | None = None
        self.result: PhotoPyramid | None = None
        self.left: PhotoPyramid | None = None
        self._is_complete = False
        self._patches: Sequence[Patch] | None = None
        self._levels_task: background.Task | None = None
        self._left_patches: Sequence[Patch] | None = None
        self._result_task: background.Task | None = None
        self._left_task: background.Task | None = None
        self._is_result_late = False

    @property
    def size(self) -> QSize:
        return QSize() if self.original is None else QSize(self.original.width, self.original.height)

    def show(self, pixels: np.ndarray | None) -> None:
        """A rough level is there at once, the others follow; the result of the former photo is gone."""
        self.close()
        self.result = self.left = self.original = None
        self._patches = self._left_patches = None
        self._is_complete = False
        if pixels is not None:
            pixels = np.ascontiguousarray(pixels)
            self.original = first_pyramid(pixels)
            token = CancelToken()
            self._levels_task = background.run(
                partial(photo_pyramid, pixels, token), self._on_levels, token=token
            )
        self.changed.emit()

    def show_result(self, patches: Sequence[Patch] | None) -> None:
        """What changed in the photo; shown as soon as it is ready, the last one only where several come in."""
        self._patches = patches or None
        if self._patches is None:
            if self._result_task is not None:
                self._result_task.cancel()
                self._result_task = None
            self._is_result_late = False
            self.result = None
            self.changed.emit()
        elif self._is_complete:
            self._make_result()

    def show_left(self, patches: Sequence[Patch] | None) -> None:
        """What of the photo differs in the picture that the result is compared with; None for the original."""
        self._left_patches = patches
        if self._left_task is not None:
            self._left_task.cancel()
            self._left_task = None
        if patches is not None:
            self._make_left()
        elif self.left is not None:
            self.left = None
            self.changed.emit()

    def close(self) -> None:
        """Nothing is delivered any more."""
        for task in (self._levels_task, self._result_task, self._left_task):
            if task is not None:
                task.cancel()
        self._levels_task = self._result_task = self._left_task = None
        self._is_result_late = False

    def _on_levels(self, pyramid: PhotoPyramid) -> None:
        self._levels_task = None
        self.original = pyramid
        self._is_complete = True
        self.changed.emit()
        self.ready.emit()
        if self._patches is not None:
            self._make_result()
        if self._left_patches is not None:
            self._make_left()

    def _make_left(self) -> None:
        if self._is_complete and self.original is not None and self._left_patches is not None:
            self._left_task = background.run(
                partial(with_patches, self.original, self._left_patches), self._on_left
            )

    def _on_left(self, pyramid: PhotoPyramid) -> None:
        self._left_task = None
        self.left = pyramid
        self.changed.emit()

    def _make_result(self) -> None:
        if self._result_task is not None:
            self._is_result_late = True
            return
        assert self.original is not None
        assert self._patches is not None
        self._result_task = background.run(
            partial(with_patches, self.original, self._patches), self._on_result, self._on_result_failed
        )

    def _on_result(self, pyramid: PhotoPyramid) -> None:
        self._result_task = None
        self.result = pyramid
        self.changed.emit()
        self.ready.emit()
        if not self._is_result_late:
            # Its levels hold them all.
            self._patches = None
        self._make_late_result()

    def _on_result_failed(self, error: Exception) -> None:
        self._result_task = None
        self._make_late_result()
        raise error

    def _make_late_result(self) -> None:
        if self._is_result_late:
            self._is_result_late = False
            self._make_result()
