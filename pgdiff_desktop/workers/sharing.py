"""Pictures of restored photos before and after, written to be shared."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import IO

import numpy as np

from pgdiff_desktop.albums.composition import AlbumPhoto, has_result, photos_where, restored_faces
from pgdiff_desktop.albums.records import PhotoRecord
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.progress import OnPhotos
from pgdiff_desktop.errors import Cancelled, ErrorCode, Failure, NothingRestored, OutputNotWritable
from pgdiff_desktop.saving.atomic_files import replacing
from pgdiff_desktop.saving.file_stamps import FileStamp
from pgdiff_desktop.workers.before_after import Pair, Words, moving_slider, side_by_side
from pgdiff_desktop.workers.composing import before_and_after
from pgdiff_desktop.workers.contact_sheet import SIDE, contact_sheet
from pgdiff_desktop.workers.export_names import OutputNames, fitting_stem
from pgdiff_desktop.workers.failures import failure_of
from pgdiff_desktop.workers.shared_marks import write_marked


class SharedKind(StrEnum):
    """By their names in saved options."""

    JPEG = "jpeg"
    PNG = "png"
    WEBP = "webp"
    GIF = "gif"
    PDF = "pdf"

    @property
    def ending(self) -> str:
        return {self.JPEG: ".jpg"}.get(self, f".{self.value}")

    @property
    def moves(self) -> bool:
        return self in (self.WEBP, self.GIF)


@dataclass(frozen=True)
class SharingOptions:
    """What is to be made.

    Attributes:
        side: of a picture of the photo, in pixels at most.
        with_names: of the people on it; and, on a contact sheet, of its file.
        title: of the contact sheet, and its name.
        paper: of the contact sheet, A4 or Letter.
        suffix: behind a photo's name in that of its file.
    """

    folder: Path
    kind: SharedKind
    words: Words = field(compare=False)
    side: int = 1600
    with_names: bool = True
    title: str = ""
    paper: str = "A4"
    suffix: str = "before and after"


@dataclass(frozen=True)
class Shared:
    """Attributes:
    files: what was written.
    photos: how many photos are in them.
    failed: photos of which there is none, and why; and what is to be known of sidecars.
    """

    files: tuple[Path, ...]
    photos: int
    failed: tuple[Failure, ...] = ()


def share(
    photos: Sequence[Path],
    records: Mapping[Path, PhotoRecord],
    options: SharingOptions,
    token: CancelToken,
    on_progress: OnPhotos,
) -> Shared:
    """Writes the files; nothing that is there already is replaced.

    Args:
        records: newer than what the sidecars say; the others are read.

    Raises:
        Cancelled: the token was set; what is written stays.
        NothingRestored: in none of the photos.
        Exception: what is wrong with the first, where nothing could be made of any of them.
        DiskFull: naming the file; OutputNotWritable, too, of a contact sheet.
    """
    wanted, folders = photos_where(has_result, photos, records, token)
    job = _Job(wanted, options, token, on_progress)
    if not wanted:
        raise NothingRestored(options.title, ErrorCode.NOTHING_RESTORED)
    names = OutputNames(options.folder, photos, replaces_results=False)
    files = job.sheet(names) if options.kind is SharedKind.PDF else job.pictures(names)
    if not files:
        raise job.errors[0][1]
    on_progress(len(job.wanted), len(job.wanted), None)
    notices = [notice for folder in folders for notice in folder.take_notices()]
    failed = [failure_of(error, photo) for photo, error in job.errors]
    return Shared(files, len(job.wanted) - len(failed), (*failed, *notices))


@dataclass
class _Job:
    """One job on its way.

    Attributes:
        wanted: photos that have a result.
        errors: those of which there is nothing, and what was wrong.
    """

    wanted: Sequence[AlbumPhoto]
    options: SharingOptions
    token: CancelToken
    on_progress: OnPhotos
    errors: list[tuple[Path, Exception]] = field(default_factory=list)

    def pictures(self, names: OutputNames) -> tuple[Path, ...]:
        """One file a photo."""
        options, files = self.options, []
        for one, pair in zip(self.wanted, self._pairs(options.side), strict=True):
            if isinstance(pair, str):
                continue
            if options.kind.moves:
                made = moving_slider(pair, options.words, options.kind.name, self.token)
            else:
                made = side_by_side(pair, options.words, options.kind.name)
            target = names.take(fitting_stem(one.photo.stem, f" {options.suffix}"), options.kind.ending)
            try:
                _write(target, partial(write_marked, made=made, kind=options.kind.name, pair=pair))
            except OutputNotWritable as error:
                # The next photo's name may do; a full disk ends it all.
                self.errors.append((one.photo, error))
                continue
            files.append(target)
        return tuple(files)

    def sheet(self, names: OutputNames) -> tuple[Path, ...]:
        """One file of all."""
        options = self.options
        faces = sum(len(restored_faces(one.record)) for one in self.wanted)
        made = contact_sheet(
            self._pairs(SIDE), len(self.wanted), options.title, options.words, faces, options.paper
        )
        if len(self.errors) == len(self.wanted):
            return ()
        target = names.take(fitting_stem(options.title or options.suffix), options.kind.ending)
        _write(target, lambda file: file.write(made))
        return (target,)

    def _shown(self, name: str) -> str:
        """Names of files are names of people."""
        return name if self.options.with_names else ""

    def _pairs(self, side: int) -> Iterator[Pair | str]:
        """Each photo when it is its turn, turned as it is looked at; what it is called where it cannot be read."""
        for number, one in enumerate(self.wanted):
            photo, record = one.photo, one.record
            self.token.raise_if_cancelled()
            self.on_progress(number, len(self.wanted), photo)
            try:
                both = before_and_after(one.composition, side, self.token)
            except Cancelled:
                raise
            except Exception as error:
                self.errors.append((photo, error))
                yield self._shown(photo.name)
                continue
            faces = restored_faces(record)
            people = tuple(face.name for face in record.faces or () if face.name)
            yield Pair(
                self._shown(photo.stem),
                people if self.options.with_names else (),
                len(faces),
                np.rot90(both.before, -record.turns),
                np.rot90(both.after, -record.turns),
                both.is_coloured,
                both.by_network,
                both.is_filled_by_network,
            )


def _write(target: Path, fill: Callable[[IO[bytes]], object]) -> None:
    with replacing(target, FileStamp.NOTHING) as file:
        fill(file)
