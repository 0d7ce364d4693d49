"""Scratches that are proposed: asked for once, shown at any sensitivity, corrected by hand."""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(frozen=True)
class _Proposal:
    damage: np.ndarray
    doubtful_share: float


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
        self._bar.scratches.doubtful_changed.connect(self._on_sensitivity)
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

    def _on_sensitivity(self, _changed: float | bool) -> None:
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
                partial(_proposal, self._found, self._bar.sensitivity, self._bar.scratches.with_doubtful),
                partial(self._on_proposed, self._found),
            )

    def _on_proposed(self, found: ScratchMap, proposal: _Proposal) -> None:
        self._proposing = None
        if found is not self._found or self._mask is None:
            return
        self._bar.scratches.set_doubtful_share(proposal.doubtful_share)
        self._mask.propose(proposal.damage)
        if not proposal.damage.any():
            text = self.tr("No scratches were found at this sensitivity.")
            remedy = self.tr("Raise the sensitivity, or paint them with the brush.")
            if proposal.doubtful_share and not self._bar.scratches.with_doubtful:
                remedy = self.tr("Some are doubtful: take these too, raise the sensitivity, or paint them.")
            self._notices.inform(text, remedy)


def _proposal(found: ScratchMap, sensitivity: float, with_doubtful: bool) -> _Proposal:
    """In the background: what is proposed, and how much more may be damage as well as a part of the picture."""
    damage, doubtful = found.damage(sensitivity), found.doubtful(sensitivity)
    share = float(np.count_nonzero(doubtful) / doubtful.size)
    return _Proposal(damage | doubtful if with_doubtful else damage, share)
