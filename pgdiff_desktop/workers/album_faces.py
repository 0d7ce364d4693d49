"""The faces of an album's photos, cut out one photo after the other in the background."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pgdiff_desktop.albums.records import FaceRecord
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.face_finder import FaceFinder
from pgdiff_desktop.workers.record_store import RecordStore
from pgdiff_desktop.workers.reference_crops import FaceLook, face_looks

# Side of the pictures, in pixels: a thousand of them take 50 MB.
SIDE = 128
# Behind the photo that is open, which uses the same threads.
_BACKGROUND = -1


class AlbumFaces(QObject):
    """Shows the faces that records know; where nobody has looked yet, only when that is wished for.

    Signals:
        found: tuple of FaceLook, the faces of one photo.
        changed: how much there is to do, and how far it is, have changed.
    """

    found = Signal(object)
    changed = Signal()

    def __init__(self, store: RecordStore, finder: FaceFinder, owner: QObject | None = None) -> None:
        super().__init__(owner)
        self._store, self._finder = store, finder
        self._photos: dict[Path, None] = {}
        # Pictures, and what of the faces they depend on.
        self._known: dict[Path, tuple[object, tuple[FaceLook, ...]]] = {}
        self._to_cut: list[Path] = []
        self._cutting: background.Task | None = None
        self._is_open = self._is_reading = False
        self._looking: Path | None = None
        self._to_look: list[Path] = []
        # Of how many photos faces were looked for since it was wished for; and those that nobody can read.
        self.looked_at = 0
        self.unreadable: list[Path] = []
        finder.found.connect(self._on_looked)
        finder.failed.connect(self._on_not_looked)

    # What there is to do

    @property
    def unlooked(self) -> list[Path]:
        """Photos in which nobody has looked for faces yet."""
        records = self._store.records
        return [
            photo
            for photo in self._photos
            if photo in records and records[photo].faces is None and photo not in self.unreadable
        ]

    @property
    def is_looking(self) -> bool:
        return self._looking is not None

    @property
    def is_under_way(self) -> bool:
        """More faces may come without anybody's doing: records are read, faces cut out, photos looked at."""
        return self._is_reading or bool(self._to_cut) or self._cutting is not None or self.is_looking

    @property
    def to_look(self) -> int:
        """How many photos were wished to be looked at, with those that were."""
        return self.looked_at + len(self._to_look) + self.is_looking

    # Wishes

    def open(self, photos: Sequence[Path]) -> None:
        """Begins to show the faces of photos; those that were cut out before come first."""
        self.close()
        self._is_open = self._is_reading = True
        self._photos = dict.fromkeys(photos)
        self._known = {photo: known for photo, known in self._known.items() if photo in self._photos}
        self.unreadable = []
        self._store.read(photos, self._on_read)

    def close(self) -> None:
        """Nothing more is shown, and nothing else begins."""
        self._is_open = self._is_reading = False
        self.stop_looking()
        self._to_cut = []
        if self._cutting is not None:
            self._cutting.cancel()
            self._cutting = None

    def look(self) -> None:
        """Looks for faces in all photos that nobody has looked at, one after the other."""
        self.looked_at = 0
        self._to_look = self.unlooked
        self._look_on()

    def stop_looking(self) -> None:
        """No other photo is begun; what is found in the one that has begun is kept."""
        self._to_look = []
        self._looking = None
        self.changed.emit()

    # What happens

    def _on_read(self) -> None:
        if not self._is_open:
            return
        self._is_reading = False
        records = self._store.records
        self._to_cut = [photo for photo in self._photos if photo in records and records[photo].faces]
        self._cut_on()

    def _cut_on(self) -> None:
        while self._to_cut and self._cutting is None:
            photo = self._to_cut.pop(0)
            faces = self._store.record(photo).faces or ()
            cut_from, looks = self._known.get(photo, (None, ()))
            if faces and cut_from == _seen(faces):
                self.found.emit(looks)
            elif faces:
                self._cutting = background.run(
                    partial(face_looks, photo, faces, SIDE),
                    partial(self._on_cut, photo, faces),
                    partial(self._on_not_cut, photo),
                    priority=_BACKGROUND,
                )
        self.changed.emit()

    def _on_cut(self, photo: Path, faces: tuple[FaceRecord, ...], looks: tuple[FaceLook, ...]) -> None:
        self._cutting = None
        self._known[photo] = (_seen(faces), looks)
        self.found.emit(looks)
        self._cut_on()

    def _on_not_cut(self, photo: Path, _error: Exception) -> None:
        self._cutting = None
        self.unreadable.append(photo)
        self._cut_on()

    def _look_on(self) -> None:
        self._looking = self._to_look.pop(0) if self._to_look else None
        if self._looking is not None:
            self._finder.find(self._looking)
        self.changed.emit()

    def _on_looked(self, photo: Path) -> None:
        if not self._is_open or photo not in self._photos:
            return
        self._to_cut.append(photo)
        self._cut_on()
        self._on_ended(photo)

    def _on_not_looked(self, photo: Path, _failure: object) -> None:
        if self._is_open and photo in self._photos:
            self.unreadable.append(photo)
            self._on_ended(photo)

    def _on_ended(self, photo: Path) -> None:
        if photo in self._to_look:
            # Somebody opened it meanwhile.
            self._to_look.remove(photo)
            self.looked_at += 1
        elif photo == self._looking:
            self.looked_at += 1
            self._look_on()
        self.changed.emit()


def _seen(faces: Sequence[FaceRecord]) -> object:
    """What of faces a picker shows; the rest of their records may change."""
    return [(face.id, face.box, face.name) for face in faces]
