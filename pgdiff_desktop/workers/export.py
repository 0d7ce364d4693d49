"""Writing restored photos: one after another, whole or not at all, and a report on each."""

from __future__ import annotations

import contextlib
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TypeVar

import numpy as np
from PySide6.QtCore import QObject, QThreadPool, Signal

from pgdiff_desktop.albums.composition import DecidedPhoto, with_hints
from pgdiff_desktop.albums.records import PhotoRecord
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.caption import Caption
from pgdiff_desktop.engine.door.choice import WriteOptions
from pgdiff_desktop.engine.door.credentials import Credentials
from pgdiff_desktop.engine.door.invented import invented_beside
from pgdiff_desktop.engine.door.sampled_from import SampledFrom
from pgdiff_desktop.errors import Cancelled, ErrorCode, Failure, OriginalWouldBeOverwritten, PhotoNotFound
from pgdiff_desktop.photos.formats import FORMATS, result_ending
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.captions import CaptionPlace, caption_of, caption_text
from pgdiff_desktop.workers.composing import write_damage, write_invented, write_result
from pgdiff_desktop.workers.export_copies import copy_photo
from pgdiff_desktop.workers.export_names import DEFAULT_TEMPLATE, OutputNames, damage_beside, stem_from
from pgdiff_desktop.workers.failures import failure_of
from pgdiff_desktop.workers.signing import check_signing

AS_IT_IS = WriteOptions()
_Outcome = TypeVar("_Outcome")
_log = logging.getLogger(__name__)
# Of a name that was free a moment ago.
_TAKEN_MEANWHILE = (ErrorCode.OUTPUT_APPEARED, ErrorCode.OUTPUT_NO_RESULT, ErrorCode.OUTPUT_RETOUCHED)


class ExportFormat(StrEnum):
    """Formats by their names in saved options; ORIGINAL is each photo's own."""

    ORIGINAL = "original"
    JPEG = "jpeg"
    PNG = "png"
    TIFF = "tiff"
    WEBP = "webp"

    @property
    def ending(self) -> str | None:
        endings = {self.JPEG: ".jpg", self.PNG: ".png", self.TIFF: ".tif", self.WEBP: ".webp"}
        return endings.get(self)


@dataclass(frozen=True)
class ExportOptions:
    """How photos are to be written.

    Attributes:
        eight_bits: scans of 16 bits a channel are rounded to 8.
        quality: of JPEG and WebP, 1 to 100; None for one that loses nothing that anybody sees.
        template: of the names, see workers/export_names.py.
        replaces_results: an earlier result of the same name gives way, unless it was changed since; otherwise the
            new one gets a number.
        keep_dates: files get the dates of the photos' files.
        longest_side: what is larger is made so many pixels wide or high; None for each photo's own size.
        copies_untouched: photos in which nothing was restored go along, byte for byte where nothing of format,
            size, depth or quality asks for more.
        with_damage: the damage of a photo is written beside its result, as NAME.damage.png.
        with_invented: what was invented is written beside its result, as NAME.invented.png.
        credentials: whose content credentials results carry; None for none.
        caption: where something can be read in restored photos; its text is made of caption_template, see
            workers/captions.py.
    """

    folder: Path
    format: ExportFormat = ExportFormat.ORIGINAL
    eight_bits: bool = False
    quality: int | None = None
    template: str = DEFAULT_TEMPLATE
    replaces_results: bool = False
    keep_dates: bool = False
    longest_side: int | None = None
    copies_untouched: bool = False
    with_damage: bool = False
    with_invented: bool = False
    credentials: Credentials | None = None
    caption: CaptionPlace = CaptionPlace.NONE
    caption_template: str = ""

    @property
    def of_untouched(self) -> ExportOptions:
        """For photos in which nothing was restored: nothing is said of what was not done."""
        return replace(self, credentials=None, caption=CaptionPlace.NONE)

    @property
    def of_writing(self) -> WriteOptions:
        """What the engine is asked for, of each file."""
        return WriteOptions(
            self.quality,
            self.eight_bits,
            self.keep_dates,
            replaces_results=self.replaces_results,
            longest_side=self.longest_side,
            with_invented=self.with_invented,
            credentials=self.credentials,
        )

    def keeps_bytes_of(self, photo: Path) -> bool:
        """Whether the file of an untouched photo is already what is asked for."""
        own = FORMATS.get(photo.suffix.lower())
        is_format = self.format is ExportFormat.ORIGINAL or own == self.format.name
        has_quality = self.quality is None or own in ("PNG", "TIFF")
        return is_format and has_quality and not self.eight_bits and self.longest_side is None


class PhotoToExport(DecidedPhoto):
    """A photo that may be written."""

    @property
    def inputs(self) -> tuple[Path, ...]:
        """Every file that was or is read for it, beside those of the album."""
        settings = [face.settings for face in self.record.faces or ()]
        styles = [one.colour_style for one in settings if isinstance(one.colour_style, Path)]
        pictures = (self.photo, self.mask, self.record.stages.hints)
        return (
            *(path for path in pictures if path is not None),
            *(face.candidate for face in self.composition.faces),
            *(reference for one in settings for reference in one.references),
            *styles,
        )


# With what the user should know of its sidecar.
_Gathered = tuple[PhotoToExport, tuple[Failure, ...]]


@dataclass(frozen=True)
class Composed:
    """A written photo; `changed_fraction` of its pixels differ from the original's.

    Attributes:
        invented: the map of what was invented, (h, w) uint8; None where it was not asked for.
        models: (role, file, SHA-256) of what took part.
        composed_from: the photo, and what was painted on it.
    """

    output: Path
    changed_fraction: float
    warnings: tuple[Failure, ...] = ()
    invented: np.ndarray | None = None
    models: tuple[tuple[str, str, str], ...] = ()
    composed_from: SampledFrom | None = None


# Writes a photo to a file that is free to be written to; polls the token.
Composer = Callable[[PhotoToExport, Path, ExportOptions, CancelToken], Composed]


class ExportState(StrEnum):
    WRITTEN = "written"
    COPIED = "copied"
    LEFT_OUT = "left out"
    FAILED = "failed"
    NOT_REACHED = "not reached"


@dataclass(frozen=True)
class ExportOutcome:
    """What came of one photo; LEFT_OUT or COPIED where nothing was restored, NOT_REACHED after a cancel.

    Attributes:
        damage, invented: the files with its damage and with what was invented; None where there is none.
        faces: how many were restored.
        names: of those that have one.
        stamp: `PhotoRecord.result_stamp` of what was written; empty where nothing was.
        options, models, composed_from: how that was written, what took part, and of what it was made.
    """

    photo: Path
    state: ExportState
    output: Path | None = None
    changed_fraction: float = 0.0
    faces: int = 0
    warnings: tuple[Failure, ...] = ()
    failure: Failure | None = None
    names: tuple[str, ...] = ()
    stamp: str = ""
    damage: Path | None = None
    invented: Path | None = None
    options: WriteOptions = AS_IT_IS
    models: tuple[tuple[str, str, str], ...] = ()
    composed_from: SampledFrom | None = None


@dataclass(frozen=True)
class ExportSummary:
    """All outcomes in the order of the photos."""

    options: ExportOptions
    outcomes: tuple[ExportOutcome, ...]
    cancelled: bool = False
    seconds: float = 0.0

    def of_state(self, state: ExportState) -> tuple[ExportOutcome, ...]:
        return tuple(one for one in self.outcomes if one.state is state)


@dataclass
class _Run:
    """One export on its way."""

    photos: tuple[Path, ...]
    options: ExportOptions
    records: Mapping[Path, PhotoRecord]
    album: tuple[Path, ...]
    token: CancelToken = field(default_factory=CancelToken)


class Exporter(QObject):
    """Exports photos on a thread of its own, one export at a time.

    Args:
        composer: what writes one photo; workers/composing.py by default.

    Signals:
        progress: how many photos are done, of how many, and the one that is next (Path).
        photo_done: ExportOutcome.
        finished: ExportSummary, whether to the end or cancelled.
    """

    progress = Signal(int, int, object)
    photo_done = Signal(object)
    finished = Signal(object)

    def __init__(self, owner: QObject | None = None, composer: Composer | None = None) -> None:
        super().__init__(owner)
        self._composer = composer or compose_photo
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._run: _Run | None = None

    @property
    def running(self) -> bool:
        return self._run is not None

    def start(
        self,
        photos: Sequence[Path],
        options: ExportOptions,
        records: Mapping[Path, PhotoRecord] | None = None,
        album: Sequence[Path] = (),
    ) -> None:
        """Begins; RuntimeError while another export runs.

        Args:
            records: newer than what the sidecars say; the others are read from their sidecars.
            album: more photos that nothing may be written over; those that are exported never are.
        """
        if self._run is not None:
            raise RuntimeError("an export is under way")
        run = self._run = _Run(tuple(photos), options, dict(records or {}), tuple(album))
        background.run(partial(self._export, run), self._on_finished, self._on_error, pool=self._pool)

    def cancel(self) -> None:
        """What is written stays; the photo that is being written becomes whole or leaves nothing."""
        if self._run is not None:
            self._run.token.cancel()

    def close(self) -> None:
        """Cancels, and returns when nothing is written any more."""
        self.cancel()
        self._pool.waitForDone()

    # On the pool's thread

    def _export(self, run: _Run) -> ExportSummary:
        began = time.monotonic()
        names = OutputNames(
            run.options.folder,
            (*run.photos, *run.album),
            replaces_results=run.options.replaces_results,
        )
        outcomes: list[ExportOutcome] = []
        attempted, cancelled = 0, False
        # All are known before the first is written, lest it be written over what a later one is made of.
        all_gathered = self._gather_all(run, names)
        if run.options.credentials is not None and any(map(_has_result, all_gathered)):
            # Known before the first is composed: what is in the way of one is in the way of all.
            check_signing(run.options.credentials)
        for number, photo in enumerate(run.photos):
            self.progress.emit(number, len(run.photos), photo)
            try:
                run.token.raise_if_cancelled()
                outcome = self._export_one(run, names, photo, all_gathered[number], attempted + 1)
            except Cancelled:
                cancelled = True
                outcomes += [ExportOutcome(one, ExportState.NOT_REACHED) for one in run.photos[number:]]
                break
            attempted += outcome.state is not ExportState.LEFT_OUT
            outcomes.append(outcome)
            self.photo_done.emit(outcome)
        else:
            self.progress.emit(len(run.photos), len(run.photos), None)
        return ExportSummary(run.options, tuple(outcomes), cancelled, time.monotonic() - began)

    def _gather_all(self, run: _Run, names: OutputNames) -> list[_Gathered | Exception]:
        """What is read for each photo, kept from being written over; what went wrong is that photo's."""
        folders: dict[Path, SidecarFolder] = {}
        found: list[_Gathered | Exception] = []
        for photo in run.photos:
            if run.token.is_cancelled:
                found += [Cancelled()] * (len(run.photos) - len(found))
                break
            try:
                folder = folders.setdefault(photo.parent, SidecarFolder(photo.parent))
                gathered = _gather(photo, folder, run.records)
            except Exception as error:
                found.append(error)
                continue
            for path in gathered[0].inputs:
                names.protect(path)
            found.append(gathered)
        return found

    def _export_one(
        self, run: _Run, names: OutputNames, photo: Path, found: _Gathered | Exception, n: int
    ) -> ExportOutcome:
        """What came of a photo; whatever goes wrong with it, the next one is not to suffer."""
        try:
            if isinstance(found, Exception):
                raise found
            gathered, notices = found
            if not gathered.has_result and not run.options.copies_untouched:
                return ExportOutcome(photo, ExportState.LEFT_OUT, warnings=notices)
            if not photo.is_file():
                raise PhotoNotFound(photo, ErrorCode.PHOTO_GONE)
            date = _date_of(photo) if "{date}" in run.options.template else None
            stem = stem_from(run.options.template, photo, n, len(run.photos), date)
            if not gathered.has_result:
                return self._copy(run, names, gathered, stem, notices)
            composed = self._write(run, names, gathered, stem, run.options)
            damage, failed = self._write_damage(run, names, gathered, composed.output)
            invented, also_failed = self._write_invented(run, names, composed)
        except Cancelled:
            raise
        except Exception as error:
            return ExportOutcome(photo, ExportState.FAILED, failure=failure_of(error, photo))
        return ExportOutcome(
            photo,
            ExportState.WRITTEN,
            composed.output,
            composed.changed_fraction,
            len(gathered.restored),
            (*notices, *composed.warnings, *failed, *also_failed),
            names=tuple(face.name for face in gathered.restored if face.name),
            stamp=gathered.record.result_stamp,
            damage=damage,
            invented=invented,
            options=run.options.of_writing,
            models=composed.models,
            composed_from=composed.composed_from,
        )

    def _copy(
        self,
        run: _Run,
        names: OutputNames,
        gathered: PhotoToExport,
        stem: str,
        notices: tuple[Failure, ...],
    ) -> ExportOutcome:
        """A photo in which nothing was restored, as its file is, or in the format that is asked for."""
        photo, options = gathered.photo, run.options
        if not options.keeps_bytes_of(photo):
            composed = self._write(run, names, gathered, stem, options.of_untouched)
            warnings = (*notices, *composed.warnings)
            return ExportOutcome(photo, ExportState.COPIED, composed.output, warnings=warnings)
        with contextlib.suppress(OSError):
            if (options.folder / f"{stem}{photo.suffix}").samefile(photo):
                # It lies where it would be copied to.
                return ExportOutcome(photo, ExportState.LEFT_OUT, warnings=notices)
        there = names.take_copy(stem, photo.suffix, photo)
        if there is not None:
            return ExportOutcome(photo, ExportState.COPIED, there, warnings=notices)

        def copy(output: Path) -> ExportOutcome:
            failures = copy_photo(
                photo,
                output,
                run.token,
                replaces_results=options.replaces_results,
                keep_dates=options.keep_dates,
            )
            return ExportOutcome(photo, ExportState.COPIED, output, warnings=(*notices, *failures))

        return self._into_free_name(run, names, stem, photo.suffix, copy)

    def _write_damage(
        self, run: _Run, names: OutputNames, gathered: PhotoToExport, result: Path
    ) -> tuple[Path | None, tuple[Failure, ...]]:
        """The file with the damage of a result, and why there is none; the result stays in any case."""
        mask = gathered.mask
        if mask is None or not run.options.with_damage:
            return None, ()
        wanted, scale = damage_beside(result), gathered.record.stages.enlarge

        def write(output: Path) -> Path:
            write_damage(mask, result, output, scale, run.options.of_writing)
            return output

        return self._write_beside(run, names, wanted, write)

    def _write_invented(
        self, run: _Run, names: OutputNames, composed: Composed
    ) -> tuple[Path | None, tuple[Failure, ...]]:
        """As `_write_damage`, with what was invented in a result."""
        invented, result = composed.invented, composed.output
        if invented is None:
            return None, ()

        def write(output: Path) -> Path:
            write_invented(invented, result, output, run.options.of_writing)
            return output

        return self._write_beside(run, names, invented_beside(result), write)

    def _write_beside(
        self, run: _Run, names: OutputNames, wanted: Path, write: Callable[[Path], Path]
    ) -> tuple[Path | None, tuple[Failure, ...]]:
        try:
            return self._into_free_name(run, names, wanted.stem, wanted.suffix, write), ()
        except Exception as error:
            return None, (failure_of(error, wanted),)

    def _write(
        self, run: _Run, names: OutputNames, gathered: PhotoToExport, stem: str, options: ExportOptions
    ) -> Composed:
        def compose(output: Path) -> Composed:
            return self._composer(gathered, output, options, run.token)

        ending = options.format.ending or result_ending(gathered.photo)
        return self._into_free_name(run, names, stem, ending, compose)

    def _into_free_name(
        self, run: _Run, names: OutputNames, stem: str, ending: str, write: Callable[[Path], _Outcome]
    ) -> _Outcome:
        """Writes into the next free name; where another program takes that meanwhile, into the one after it."""
        while True:
            try:
                return write(names.take(stem, ending))
            except OriginalWouldBeOverwritten as error:
                if run.options.replaces_results or error.failure.code not in _TAKEN_MEANWHILE:
                    raise

    # On the thread of this object

    def _on_finished(self, summary: ExportSummary) -> None:
        self._run = None
        self.finished.emit(summary)

    def _on_error(self, error: Exception) -> None:
        run = self._run
        assert run is not None
        failure = failure_of(error, run.options.folder)
        outcomes = tuple(ExportOutcome(one, ExportState.FAILED, failure=failure) for one in run.photos)
        self._on_finished(ExportSummary(run.options, outcomes))


def _date_of(photo: Path) -> str | None:
    # Loaded here, on the pool's thread: decoders are not to hold up the window.
    from pgdiff_desktop.photos.date_taken import date_taken

    taken = date_taken(photo)
    return None if taken is None else f"{taken:%Y-%m-%d}"


def _gather(photo: Path, folder: SidecarFolder, records: Mapping[Path, PhotoRecord]) -> _Gathered:
    record = records.get(photo)
    if record is None:
        record = folder.load(photo)
    mask = folder.mask_path(photo) if record.mask else None
    record = with_hints(photo, record, folder)
    return PhotoToExport(photo, record, mask, folder.candidates_folder(photo)), folder.take_notices()


def _has_result(found: _Gathered | Exception) -> bool:
    return not isinstance(found, Exception) and found[0].has_result


def compose_photo(
    gathered: PhotoToExport, output: Path, options: ExportOptions, token: CancelToken
) -> Composed:
    """The composer of the product: what was chosen, put into the photo, in the format of the output's ending."""
    writing = replace(options.of_writing, caption=_caption_of(gathered, options))
    written = write_result(gathered.composition, output, writing, token)
    return Composed(
        written.output,
        written.changed_fraction,
        written.warnings,
        written.invented,
        written.models,
        written.composed_from,
    )


def _caption_of(gathered: PhotoToExport, options: ExportOptions) -> Caption | None:
    if options.caption is CaptionPlace.NONE:
        return None
    template, photo = options.caption_template, gathered.photo
    people = [face.name for face in gathered.record.faces or () if face.name]
    taken = _date_of(photo) if "{taken}" in template else None
    return caption_of(options.caption, caption_text(template, photo, people, taken))
