"""Scratches that are proposed: asked for once, shown at any sensitivity, corrected by hand."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QTimer

from pgdiff_desktop.gui.damage import MaskLayer
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.masks.scratch_map import ScratchMap
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.engine_worker import EngineWorker
from pgdiff_desktop.workers.jobs import JobFailure, ScratchJob
from pgdiff_desktop.workers.settings_store import SettingsStore

_SLIDER_DELAY_MS = 80


class ScratchController(QObject):
    """Between the damage tools and the scratch detector, for the open photo."""

    def __init__(
        self, window: MainWindow, worker: EngineWorker, settings: SettingsStore, owner: QObject
    ) -> None:
        super().__init__(owner)
        self._bar, self._notices = window.damage_bar, window.notices
        self._worker, self._settings = worker, settings
        self._photo: Path | None = None
        self._mask: MaskLayer | None = None
        self._found: ScratchMap | None = None
        self._asked: int | None = None
        self._proposing: background.Task | None = None
        self._due = QTimer(self, singleShot=True, interval=_SLIDER_DELAY_MS)
        self._due.timeout.connect(self._propose)
        self._bar.propose_requested.connect(self._on_requested)
        self._bar.sensitivity_changed.connect(self._on_sensitivity)
        worker.finished.connect(self._on_finished)
        worker.failed.connect(self._on_failed)
        worker.cancelled.connect(self._on_cancelled)

    def serve(self, photo: Path, mask: MaskLayer) -> None:
        self._photo, self._mask = photo, mask

    def forget(self) -> None:
        """Of the photo that was open."""
        if self._asked is not None:
            self._worker.cancel(self._asked)
        if self._proposing is not None:
            self._proposing.cancel()
        self._photo = self._mask = self._found = self._asked = self._proposing = None
        self._due.stop()
        self._bar.set_proposing(False)
        self._bar.set_has_proposal(False)

    def _on_requested(self) -> None:
        if self._found is not None:
            self._propose()
        elif self._photo is not None and self._asked is None:
            self._bar.set_proposing(True)
            self._asked = self._worker.submit(ScratchJob(self._photo, self._settings.current.device))

    def _on_sensitivity(self, _sensitivity: float) -> None:
        if self._found is not None:
            self._due.start()

    def _on_finished(self, number: int, result: object) -> None:
        if number != self._asked or not isinstance(result, ScratchMap):
            return
        self._asked, self._found = None, result
        self._bar.set_proposing(False)
        self._bar.set_has_proposal(True)
        self._propose()

    def _on_failed(self, number: int, failure: JobFailure) -> None:
        if number == self._asked:
            self._on_cancelled(number)
            self._notices.show_failure(failure.failure, failure.details)

    def _on_cancelled(self, number: int) -> None:
        if number == self._asked:
            self._asked = None
            self._bar.set_proposing(False)

    def _propose(self) -> None:
        if self._found is not None and self._mask is not None:
            # Two that are under way could end in any order.
            if self._proposing is not None:
                self._proposing.cancel()
            self._proposing = background.run(
                partial(self._found.damage, self._bar.sensitivity), partial(self._on_proposed, self._found)
            )

    def _on_proposed(self, found: ScratchMap, damage: np.ndarray) -> None:
        self._proposing = None
        if found is not self._found or self._mask is None:
            return
        if damage.any():
            self._mask.propose(damage)
        else:
            text = self.tr("No scratches were found at this sensitivity.")
            remedy = self.tr("Raise the sensitivity, or paint them with the brush.")
            self._notices.inform(text, remedy)
