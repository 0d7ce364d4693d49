"""What is wanted of the selected photos of the album, done: stars, views, results, files, exports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from pgdiff_desktop.albums.listing import ListedPhoto
from pgdiff_desktop.albums.record_changes import StepKind
from pgdiff_desktop.albums.records import Exported, PhotoRecord, PhotoSummary
from pgdiff_desktop.gui.album.album_panel import AlbumPanel
from pgdiff_desktop.gui.controllers.restoring_controller import RestoringController
from pgdiff_desktop.gui.widgets.file_manager import show_in_file_manager
from pgdiff_desktop.workers.export import ExportOutcome
from pgdiff_desktop.workers.photo_pyramid import Patch
from pgdiff_desktop.workers.record_store import RecordStore
from pgdiff_desktop.workers.result_thumbnails import ResultThumbnails, WantedResult


class AlbumCommands(QObject):
    """Changes the records of photos that need not be open."""

    def __init__(
        self,
        album: AlbumPanel,
        store: RecordStore,
        restoring: RestoringController,
        results: ResultThumbnails,
        owner: QObject,
    ) -> None:
        super().__init__(owner)
        self._album, self._store, self._results = album, store, results
        commands = album.commands
        commands.restore_wanted.connect(restoring.restore_photos)
        commands.reveal_wanted.connect(self._on_reveal)
        commands.stars_wanted.connect(self._on_stars)
        commands.turn_wanted.connect(self._on_turn)
        commands.removal_wanted.connect(self._on_removal)
        commands.dismissal_wanted.connect(self.dismiss_failures)
        album.results_wanted.connect(self._on_results_wanted)
        results.ready.connect(album.grid.set_result_picture)

    def dismiss_failures(self, photos: Sequence[Path]) -> None:
        """Takes the note on the last attempt off photos."""
        self._change(photos, lambda record: replace(record, failure=None))

    def on_exported(self, outcome: ExportOutcome) -> None:
        """Remembers what of a photo is in a file now; a later change makes it done again."""
        if outcome.output is not None and outcome.stamp:
            how = outcome.options
            exported = Exported(
                outcome.stamp,
                outcome.output,
                how.quality,
                how.eight_bits,
                how.longest_side,
                outcome.models,
                outcome.composed_from,
            )
            self._change([outcome.photo], lambda record: replace(record, exported=exported))

    def on_composed(self, photo: Path, stamp: str, patches: Sequence[Patch]) -> None:
        """What the canvas shows is what the thumbnail shows."""
        listed = self._album.model.listed(photo)
        if listed is not None:
            self._results.keep(WantedResult(listed, stamp), patches)

    def _on_reveal(self, photos: Sequence[Path]) -> None:
        show_in_file_manager(photos)

    def _on_stars(self, photos: Sequence[Path], stars: int) -> None:
        self._change(photos, lambda record: replace(record, stars=stars), StepKind.STARS)

    def _on_turn(self, photos: Sequence[Path], turns: int) -> None:
        self._change(photos, lambda record: replace(record, turns=(record.turns + turns) % 4), StepKind.TURN)

    def _on_removal(self, photos: Sequence[Path]) -> None:
        self._change(photos, PhotoRecord.without_result, StepKind.REMOVE_RESULT)

    def _change(
        self,
        photos: Sequence[Path],
        change: Callable[[PhotoRecord], PhotoRecord],
        step: StepKind | None = None,
    ) -> None:
        """Of photos whose sidecars may not have been read yet; each can be taken back in its photo."""
        self._store.read(photos, partial(self._change_read, photos, change, step))

    def _change_read(
        self, photos: Sequence[Path], change: Callable[[PhotoRecord], PhotoRecord], step: StepKind | None
    ) -> None:
        for photo in photos:
            self._store.change(photo, change(self._store.record(photo)), step)

    def _on_results_wanted(self, wanted: Sequence[tuple[ListedPhoto, PhotoSummary]], side: int) -> None:
        records = self._store.records
        self._results.want(
            [
                WantedResult(photo, summary.stamp, summary.exported_to, records.get(photo.path))
                for photo, summary in wanted
            ],
            side,
        )
