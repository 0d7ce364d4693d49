"""What a worker of a cluster does: it keeps its networks loaded, and restores one photo after the other.

It knows nothing of Ray, which makes an actor of it.
"""

from __future__ import annotations

import os
import traceback
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pgdiff_desktop.cli.outcomes import Outcome, restore_photo
from pgdiff_desktop.engine.door.album import AlbumFaces
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.identity import KnownPairs
from pgdiff_desktop.engine.door.progress import Progress
from pgdiff_desktop.engine.door.request import RestorationRequest
from pgdiff_desktop.engine.door.result import RestorationResult
from pgdiff_desktop.errors import PGDiffError
from pgdiff_desktop.process_setup import set_up_process

if TYPE_CHECKING:
    from pgdiff_desktop.cli.run_ledger import RunLedger
    from pgdiff_desktop.engine.engine import Engine


@dataclass(frozen=True)
class WorkerSetup:
    """What all workers of a run are told once.

    Attributes:
        folder: in which names of photos and results are looked up.
        output: folder of the results.
        threads: of the processor, for each worker.
        sidecar: each photo's sidecar is saved, too.
        album, known_pairs: of every request; they are large, and sent once.
    """

    folder: Path
    output: Path
    threads: int = 1
    sidecar: bool = False
    album: AlbumFaces | None = None
    known_pairs: KnownPairs | None = None


@dataclass(frozen=True)
class Answer:
    """What a worker says of a photo.

    Attributes:
        notes: what its work was done with.
    """

    outcome: Outcome
    notes: tuple[str, ...] = ()


class PhotoWorker:
    """Restores photos with an engine of its own; what is asked of it may come from several threads."""

    def __init__(self, setup: WorkerSetup) -> None:
        self._setup = setup
        self._token = CancelToken()

    def using(self) -> dict[str, Any]:
        """What its results depend on beside a request, as `made_with` tells it.

        Raises:
            OSError: the folder of the names is not there.
        """
        # Before torch is loaded.
        set_up_process()
        os.chdir(self._setup.folder)
        import torch

        from pgdiff_desktop.cli.run_ledger import made_with

        # With another number of threads sums come in another order, and round otherwise.
        torch.set_num_threads(self._setup.threads)
        return made_with(self._engine)

    def restore(self, request: RestorationRequest) -> Answer:
        """Restores a photo, unless its result is there; what is wrong with it is part of the answer.

        Raises:
            Cancelled: after `stop`.
        """
        notes: list[str] = []

        def note(progress: Progress) -> None:
            if progress.note:
                notes.append(progress.note)

        whole = replace(request, album=self._setup.album, known_pairs=self._setup.known_pairs)

        def restore() -> RestorationResult:
            return restore_photo(self._engine, whole, self._token, note, sidecar=self._setup.sidecar)

        outcome = self._ledger.once(whole, restore)
        if isinstance(outcome, PGDiffError):
            # A traceback does not travel; its words do.
            outcome.add_note("".join(traceback.format_exception(outcome)))
        return Answer(outcome, tuple(notes))

    def stop(self) -> None:
        """Ends `restore` within a step of the sampler; what it was writing is whole or not there."""
        self._token.cancel()

    @cached_property
    def _engine(self) -> Engine:
        from pgdiff_desktop.engine.engine import Engine
        from pgdiff_desktop.settings import load_settings

        return Engine.with_installed_models(load_settings())

    @cached_property
    def _ledger(self) -> RunLedger:
        from pgdiff_desktop.cli.run_ledger import RunLedger

        return RunLedger(self._setup.output, {**self.using(), "sidecar": self._setup.sidecar})
