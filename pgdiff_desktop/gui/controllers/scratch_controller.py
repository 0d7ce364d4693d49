"""Scratches that are proposed: looked for once, shown at any sensitivity, damage only when they are accepted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from pgdiff_desktop.gui.damage import MaskLayer
from pgdiff_desktop.gui.damage.drawn_proposal import (
    DrawnProposal,
    doubtful_colour,
    proposal_colours,
    proposal_levels,
)
from pgdiff_desktop.gui.damage.proposal_bar import DEFAULT_SENSITIVITY
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.gui.notices.cause import Cause, CauseKind
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.engine_worker import EngineWorker
from pgdiff_desktop.workers.jobs import JobFailure, ScratchJob
from pgdiff_desktop.workers.settings_store import SettingsStore

if TYPE_CHECKING:
    # It loads OpenCV, and the window is to be up before.
    from pgdiff_desktop.masks.scratch_map import ScratchMap, ScratchProposal

_SLIDER_DELAY_MS = 80
# Of proposals that wait in other photos, in bytes.
_KEPT_MEMORY = 64 << 20


@dataclass(frozen=True)
class _Pending:
    """A proposal of which nothing was decided yet, and how it is shown.

    Attributes:
        takes_any: whether anything would become damage, as far as is known.
    """

    found: ScratchMap
    sensitivity: float = DEFAULT_SENSITIVITY
    with_doubtful: bool = False
    takes_any: bool = True


@dataclass(frozen=True)
class _Made:
    proposal: ScratchProposal
    levels: Sequence[np.ndarray]


class ScratchController(QObject):
    """Between the window and the scratch detector, for the open photo.

    A proposal is in no mask until it is accepted. It waits while other photos are open, and is gone when the program
    ends: making it again takes a moment.

    Signals:
        undecided_changed: see `undecided`.
    """

    undecided_changed = Signal()

    def __init__(
        self, window: MainWindow, worker: EngineWorker, settings: SettingsStore, owner: QObject
    ) -> None:
        super().__init__(owner)
        self._canvas, self._tools, self._bar = window.canvas, window.damage_bar, window.proposal_bar
        self._notices = window.notices
        self._worker, self._settings = worker, settings
        self._photo: Path | None = None
        self._mask: MaskLayer | None = None
        # What was found in the open photo, kept after a decision, too; `_pending` while there is none.
        self._found: ScratchMap | None = None
        self._pending: _Pending | None = None
        self._shown: _Made | None = None
        self._waiting: dict[Path, _Pending] = {}
        self._asked: int | None = None
        self._making: background.Task | None = None
        self._is_accepting = False
        self._due = QTimer(self, singleShot=True, interval=_SLIDER_DELAY_MS)
        self._due.timeout.connect(self._make)
        self._tools.propose_requested.connect(self._on_requested)
        self._tools.overlay_menu.changed.connect(self._draw)
        self._bar.changed.connect(self._on_changed)
        self._bar.accepted.connect(self.accept)
        self._bar.discarded.connect(self._drop)
        worker.finished.connect(self._on_finished)
        worker.failed.connect(self._on_failed)
        worker.cancelled.connect(self._on_cancelled)

    @property
    def is_looking(self) -> bool:
        """Whether the detector looks at the open photo now."""
        return self._asked is not None

    @property
    def is_accepting(self) -> bool:
        """Whether what is proposed becomes damage as soon as it is known."""
        return self._is_accepting

    @property
    def undecided(self) -> tuple[Path, ...]:
        """Photos for which damage is proposed that was neither accepted nor discarded; the open one first."""
        is_open = self._photo is not None and self._pending is not None and self._takes_any(self._pending)
        waiting = (photo for photo, pending in self._waiting.items() if pending.takes_any)
        return (*((self._photo,) if is_open and self._photo is not None else ()), *waiting)

    def _takes_any(self, pending: _Pending) -> bool:
        if self._shown is None:
            return pending.takes_any
        proposal = self._shown.proposal
        return bool(proposal.places or (pending.with_doubtful and proposal.doubtful_places))

    def serve(self, photo: Path, mask: MaskLayer) -> None:
        """A photo is open; what was proposed for it before is shown again."""
        self._photo, self._mask = photo, mask
        waited = self._waiting.pop(photo, None)
        # The file may be another one by now.
        if waited is not None and waited.found.size == mask.size.toTuple():
            self._found = waited.found
            self._show(waited)

    def forget(self) -> None:
        """Of the photo that was open; what is undecided waits until it is open again."""
        if self._asked is not None:
            self._worker.cancel(self._asked)
        if self._photo is not None and self._pending is not None:
            self._keep(self._photo, replace(self._pending, takes_any=self._takes_any(self._pending)))
        self._drop()
        self._photo = self._mask = self._found = self._asked = None
        self._tools.set_proposing(False)

    def continue_with(self, former: ScratchController) -> None:
        """Takes over what is undecided in another controller, whose place it takes."""
        self._waiting = former._waiting

    def _keep(self, photo: Path, pending: _Pending) -> None:
        self._waiting[photo] = pending
        left = _KEPT_MEMORY
        dropped = []
        for other, one in reversed(self._waiting.items()):
            left -= one.found.memory
            if left < 0:
                dropped.append(other)
        for other in dropped:
            del self._waiting[other]
            text = self.tr("The damage that was proposed for {photo} was not kept.").format(photo=other.name)
            self._notices.inform(text, self.tr("Open the photo and find scratches again."))

    # Looking

    def _on_requested(self) -> None:
        if self._found is not None:
            self._show(self._pending or _Pending(self._found))
        elif self._photo is not None and self._asked is None:
            self._tools.set_proposing(True)
            self._asked = self._worker.submit(ScratchJob(self._photo, self._settings.current.device))

    def _on_finished(self, number: int, result: object) -> None:
        if number != self._asked:
            return
        # Here by now, with the result.
        from pgdiff_desktop.masks.scratch_map import ScratchMap

        assert isinstance(result, ScratchMap)
        self._asked, self._found = None, result
        self._tools.set_proposing(False)
        self._show(_Pending(result))

    def _on_failed(self, number: int, failure: JobFailure) -> None:
        if number == self._asked:
            self._on_cancelled(number)
            cause = Cause(CauseKind.PHOTO, self._photo, "scratches")
            self._notices.show_failure(failure.failure, failure.details, cause)

    def _on_cancelled(self, number: int) -> None:
        if number == self._asked:
            self._asked = None
            self._tools.set_proposing(False)

    # Showing

    def _show(self, pending: _Pending) -> None:
        self._pending = pending
        self._bar.set_sensitivity(pending.sensitivity, with_doubtful=pending.with_doubtful)
        self._make()

    def _on_changed(self) -> None:
        if self._pending is None:
            return
        wanted = replace(
            self._pending, sensitivity=self._bar.sensitivity, with_doubtful=self._bar.with_doubtful
        )
        is_other = wanted.sensitivity != self._pending.sensitivity
        self._pending = wanted
        if is_other:
            # What is seen is not what would be accepted.
            self._bar.accept.setEnabled(False)
            self._due.start()
        else:
            self._draw()

    def _make(self) -> None:
        if self._pending is None:
            return
        # Two that are under way could end in any order.
        if self._making is not None:
            self._making.cancel()
        self._making = background.run(
            partial(_made, self._pending.found, self._pending.sensitivity),
            partial(self._on_made, self._pending.found),
        )

    def _on_made(self, found: ScratchMap, made: _Made) -> None:
        self._making = None
        if self._pending is not None and found is self._pending.found:
            self._shown = made
            self._draw()
            if self._is_accepting:
                self.accept()

    def _draw(self, *_overlay: object) -> None:
        if self._pending is None or self._shown is None:
            return
        colour, is_making = self._tools.overlay_menu.colour, self._making is not None or self._due.isActive()
        colours = proposal_colours(colour, with_doubtful=self._pending.with_doubtful)
        self._canvas.set_proposal(DrawnProposal(self._shown.levels, colours))
        self._bar.show_proposal(self._shown.proposal, doubtful_colour(colour), may_accept=not is_making)
        self.undecided_changed.emit()

    # Deciding

    def accept(self) -> None:
        """Makes damage of what is proposed for the open photo; as soon as that is known, where it changes."""
        if self._due.isActive():
            self._due.stop()
            self._make()
        self._is_accepting = self._making is not None
        if self._is_accepting:
            return
        if self._pending is None or self._shown is None or self._mask is None:
            return
        if self._takes_any(self._pending):
            accepted = self._shown.proposal.accepted(with_doubtful=self._pending.with_doubtful)
            self._mask.add_proposal(accepted)
            self._drop()

    def _drop(self) -> None:
        """Nothing is proposed any more."""
        self._due.stop()
        if self._making is not None:
            self._making.cancel()
        self._making = self._pending = self._shown = None
        self._is_accepting = False
        self._canvas.set_proposal(None)
        self._bar.hide()
        self.undecided_changed.emit()


def _made(found: ScratchMap, sensitivity: float) -> _Made:
    """In the background: what is proposed, and how it is drawn at any zoom."""
    proposal = found.proposal(sensitivity)
    return _Made(proposal, proposal_levels(proposal.damage, proposal.doubtful))
