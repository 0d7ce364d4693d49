"""The records of the photos that are worked on: read once, changed here only, saved by the saver."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pgdiff_desktop.albums.record_changes import RecordStep, StepKind, change_between
from pgdiff_desktop.albums.records import FaceRecord, PhotoRecord
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.errors import Failure
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.sidecar_saver import SidecarSaver


class RecordStore(QObject):
    """Every change of a record goes through here, whichever panel or job made it.

    Signals:
        changed: the photo whose record changed, Path.
        stepped: the photo (Path) and what a user may take back (RecordStep); after `changed`.
        notice: something that the user should know of a sidecar, such as a damaged one that was set aside.
    """

    changed = Signal(object)
    stepped = Signal(object, object)
    notice = Signal(Failure)

    def __init__(self, saver: SidecarSaver, owner: QObject | None = None) -> None:
        super().__init__(owner)
        self._saver = saver
        self._records: dict[Path, PhotoRecord] = {}

    @property
    def records(self) -> Mapping[Path, PhotoRecord]:
        """Those that were read since the start."""
        return self._records

    def folder_of(self, photo: Path) -> SidecarFolder:
        """The sidecars of the photo's album."""
        return self._saver.folder_of(photo)

    def add_read(self, photo: Path, record: PhotoRecord) -> None:
        """Takes a record that was read in the background; one that is known already is newer."""
        self._records.setdefault(photo, record)
        self._pass_on_notices(photo)

    def record(self, photo: Path) -> PhotoRecord:
        """The record as it is now; its small sidecar is read here where nobody has before."""
        if photo not in self._records:
            self._records[photo] = self.folder_of(photo).load(photo)
            self._pass_on_notices(photo)
        return self._records[photo]

    def read(self, photos: Sequence[Path], then: Callable[[], None]) -> None:
        """Reads what of many photos is not known yet, in the background; then their records cost no disk."""
        unknown = [(photo, self.folder_of(photo)) for photo in photos if photo not in self._records]
        if unknown:
            background.run(partial(_read, unknown), partial(self._on_read, then))
        else:
            then()

    def _on_read(self, then: Callable[[], None], records: Mapping[Path, PhotoRecord]) -> None:
        for photo, record in records.items():
            self.add_read(photo, record)
        then()

    def change(
        self, photo: Path, record: PhotoRecord, step: StepKind | None = None, gesture: object = None
    ) -> None:
        """Takes the place of the photo's record, now here and soon on the disk.

        Args:
            step: what the user did, where that can be taken back; None for what came by itself.
            gesture: see RecordStep.
        """
        before = self.record(photo)
        if record == before:
            return
        self._records[photo] = record
        self._saver.save(photo, record, before.candidate_files - record.candidate_files)
        self.changed.emit(photo)
        if step is not None and (change := change_between(before, record)):
            self.stepped.emit(photo, RecordStep(step, change, gesture))

    def change_face(
        self,
        photo: Path,
        face_id: int,
        change: Callable[[FaceRecord], FaceRecord],
        step: StepKind | None = None,
        gesture: object = None,
    ) -> None:
        """Changes one face, as `change`; nothing happens where it was deleted meanwhile."""
        record = self.record(photo)
        if any(face.id == face_id for face in record.faces or ()):
            self.change(photo, record.with_face(change(record.face(face_id))), step, gesture)

    def _pass_on_notices(self, photo: Path) -> None:
        for notice in self.folder_of(photo).take_notices():
            self.notice.emit(notice)


def _read(unknown: Sequence[tuple[Path, SidecarFolder]]) -> dict[Path, PhotoRecord]:
    return {photo: folder.load(photo) for photo, folder in unknown}
