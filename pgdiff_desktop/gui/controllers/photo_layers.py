"""What was painted in the open photo, its damage and its colours: loaded, changed, saved, and taken back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from pgdiff_desktop.gui.controllers.photo_undo import PhotoUndo
from pgdiff_desktop.gui.damage import HintLayer, MaskLayer
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.gui.notices.cause import Cause, CauseKind
from pgdiff_desktop.workers.record_store import RecordStore
from pgdiff_desktop.workers.sidecar_saver import SidecarSaver


class PhotoLayers(QObject):
    """Between the layers of paint and what is saved of them.

    Attributes:
        mask: of the open photo's damage; None while no photo is open.
        hints: of the colours that it is to have, as `mask`.
    """

    def __init__(
        self, window: MainWindow, store: RecordStore, saver: SidecarSaver, undo: PhotoUndo, owner: QObject
    ) -> None:
        super().__init__(owner)
        self._canvas, self._notices = window.canvas, window.notices
        self._store, self._saver, self._undo = store, saver, undo
        self._photo: Path | None = None
        self.mask: MaskLayer | None = None
        self.hints: HintLayer | None = None
        window.damage_bar.hints_wanted.connect(self._on_hints_wanted)

    def serve(self, photo: Path, width: int, height: int) -> MaskLayer:
        """A photo of so many pixels is open; returns its damage, which may still be loading."""
        self._photo = photo
        steps = self._undo.open(photo)
        # What the file was read with may be older than what was painted since.
        record = self._store.record(photo)
        folder = self._store.folder_of(photo)
        self.mask = MaskLayer(width, height, steps.damage)
        self.mask.edited.connect(self._on_mask_edited)
        self.hints = HintLayer(width, height, steps.colours)
        self.hints.edited.connect(self._on_hints_edited)
        for layer in (self.mask, self.hints):
            layer.failed.connect(self._on_failed)
        if record.mask:
            _load(self.mask, self._saver.latest_mask(photo), folder.mask_path(photo))
        if record.hints:
            _load(self.hints, self._saver.latest_hints(photo), folder.hints_path(photo))
        for layer in (self.mask, self.hints):
            layer.busy_changed.connect(self._on_busy)
            if not layer.is_loading:
                layer.verify_steps()
        self._on_busy()
        self._canvas.set_mask(self.mask)
        return self.mask

    def forget(self) -> None:
        """The layers are gone afterwards; what is left of an undo is saved before."""
        layers = [layer for layer in (self.mask, self.hints) if layer is not None]
        for layer in layers:
            layer.close()
        self._undo.close()
        self._canvas.set_mask(None)
        for layer in layers:
            layer.deleteLater()
        self._photo = self.mask = self.hints = None

    def _on_busy(self, _busy: bool = False) -> None:
        """Steps are taken back in what was saved, once it is here."""
        layers = (self.mask, self.hints)
        self._undo.set_ready(all(layer is not None and not layer.is_loading for layer in layers))

    def _on_failed(self, error: Exception) -> None:
        self._notices.show_error(error, Cause(CauseKind.PHOTO, self._photo, "painting"))

    def _on_mask_edited(self) -> None:
        if self._photo is None or self.mask is None:
            return
        empty = self.mask.is_empty()
        self._saver.save_mask(self._photo, None if empty else self.mask.image())
        record = self._store.record(self._photo)
        # Strokes are no part of the record: what was exported is without the new ones.
        self._store.change(self._photo, replace(record, mask=not empty, exported=None))

    def _on_hints_wanted(self, wanted: bool) -> None:
        """Tools paint colours instead of damage, or damage again."""
        self._canvas.set_mask(self.hints if wanted else self.mask)

    def _on_hints_edited(self) -> None:
        if self._photo is None or self.hints is None:
            return
        empty = self.hints.is_empty()
        self._saver.save_hints(self._photo, None if empty else self.hints.image())
        record = self._store.record(self._photo)
        stages = record.stages
        if not empty and not record.hints and stages.colour is None:
            # Whoever paints a colour wants to see it in the photo.
            stages = replace(stages, colour=True)
        self._store.change(self._photo, replace(record, hints=not empty, stages=stages, exported=None))


def _load(layer: MaskLayer, painted: QImage | None, file: Path) -> None:
    """What was painted and is not saved yet, or else what its file holds."""
    if painted is not None:
        layer.load_image(painted)
    else:
        layer.load_file(file)
