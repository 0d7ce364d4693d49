"""The result of the open photo on the canvas: composed anew after each change, and what it is compared with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from pgdiff_desktop.albums.composition import composition_of, has_result
from pgdiff_desktop.albums.records import PhotoRecord
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.photo_stages import AS_IT_IS
from pgdiff_desktop.gui.canvas import Comparison
from pgdiff_desktop.gui.controllers.compared_candidates import ComparedCandidates
from pgdiff_desktop.gui.faces.face_pictures import FacePictures
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.gui.notices.cause import Cause, CauseKind
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.composing import forget_photo, result_patches
from pgdiff_desktop.workers.record_store import RecordStore
from pgdiff_desktop.workers.sidecar_saver import SidecarSaver

if TYPE_CHECKING:
    from pgdiff_desktop.workers.photo_pyramid import Patch

# A slider that is dragged is followed this often; stages of the whole photo take longer than a face.
_RESULT_DELAY_MS, _STAGES_DELAY_MS = 60, 250
# What is done sooner is not worth a word.
_BUSY_DELAY_MS = 300
# What whole photos were read and made for the result is kept so long after its last change.
_KEPT_MS = 60_000


@dataclass(frozen=True)
class _Composed:
    """What differs from the photo in its result, and in what that is compared with; None for the photo itself."""

    result: tuple[Patch, ...]
    left: tuple[Patch, ...] | None = None


class PhotoResult(QObject):
    """Makes the result in the background; the latest wish wins.

    Signals:
        composed: a result as it is shown: photo (Path), stamp (PhotoRecord.result_stamp), patches.
        composing_changed: the result is being made anew, and has been for a while; or not any more.
        presented: the record (PhotoRecord) whose result is on the canvas now; None while there is none, or another is
            being made.
        memory_freed: something large was let go.
    """

    composed = Signal(object, str, object)
    composing_changed = Signal(bool)
    presented = Signal(object)
    memory_freed = Signal()

    def __init__(
        self,
        window: MainWindow,
        store: RecordStore,
        saver: SidecarSaver,
        pictures: FacePictures,
        owner: QObject,
    ) -> None:
        super().__init__(owner)
        self._canvas, self._notices = window.canvas, window.notices
        self._store, self._saver, self._pictures = store, saver, pictures
        self._photo: Path | None = None
        self._compared: ComparedCandidates | None = None
        self._composing: background.Task | None = None
        self._stages_shown = AS_IT_IS
        self._due = QTimer(self, singleShot=True, interval=_RESULT_DELAY_MS)
        self._due.timeout.connect(self._compose)
        self._busy_due = QTimer(self, singleShot=True, interval=_BUSY_DELAY_MS)
        self._busy_due.timeout.connect(self._on_busy)
        self._kept_until = QTimer(self, singleShot=True, interval=_KEPT_MS)
        self._kept_until.timeout.connect(self._forget_composed)
        self._canvas.comparison_changed.connect(self._on_comparison)

    @property
    def is_composing(self) -> bool:
        """Whether the result is being made anew."""
        return self._composing is not None

    def serve(self, photo: Path) -> None:
        """A photo is open."""
        self._photo = photo
        self._compose()

    def forget(self) -> None:
        """Of the photo that was open."""
        self._stop_composing()
        self._due.stop()
        self._kept_until.stop()
        self._stages_shown = AS_IT_IS
        if self._photo is not None:
            forget_photo(self._photo)
        self._photo = self._compared = None
        self.presented.emit(None)
        self._canvas.show_result(None)
        self._canvas.show_left(None)

    def make_soon(self) -> None:
        """The record of the open photo has changed."""
        if self._photo is not None:
            as_shown = self._store.record(self._photo).stages == self._stages_shown
            self._due.start(_RESULT_DELAY_MS if as_shown else _STAGES_DELAY_MS)

    def compare(self, face_id: int, left: str | None, right: str | None) -> None:
        """Shows two candidates of a face, or its original for None, either side of the line."""
        if self._photo is None:
            return
        chosen = self._store.record(self._photo).face(face_id).chosen
        self._compared = ComparedCandidates(face_id, left, right, chosen)
        if self._canvas.comparison is Comparison.NONE:
            self._canvas.set_comparison(Comparison.SLIDER)
        self._compose()

    def _on_comparison(self, comparison: Comparison) -> None:
        if comparison is Comparison.NONE and self._compared is not None:
            self._compared = None
            self._compose()

    def _compose(self) -> None:
        photo = self._photo
        if photo is None or self._saver.painting_pending(photo):
            return
        record = self._store.record(photo)
        self._stop_composing()
        self._stages_shown = record.stages
        self._pictures.show_stages(record)
        if self._compared is not None and not self._compared.is_in(record):
            self._compared = None
        left, shown = (None, record) if self._compared is None else self._compared.records(record)
        names = None if self._compared is None else self._compared.names(record)
        if not has_result(shown):
            self._canvas.show_left(None)
            self._canvas.show_result(None)
            self.presented.emit(None)
            return
        token = CancelToken()
        self._busy_due.start()
        self._composing = background.run(
            partial(_composed, photo, shown, left, self._store.folder_of(photo), token),
            partial(self._on_composed, photo, shown, names),
            self._on_not_composed,
            token=token,
        )
        self.presented.emit(None)

    def _stop_composing(self) -> None:
        """What is under way was for wishes that have changed."""
        if self._composing is not None:
            self._composing.cancel()
        self._on_composing_ended()

    def _on_composed(
        self, photo: Path, shown: PhotoRecord, names: tuple[str, str] | None, composed: _Composed
    ) -> None:
        self._on_composing_ended()
        if photo == self._photo:
            self._notices.dismiss_cause(CauseKind.RESULT, photo)
            self._canvas.show_left(composed.left, names)
            self._canvas.show_result(composed.result)
            self.presented.emit(shown)
            if names is None:
                self.composed.emit(photo, shown.result_stamp, composed.result)

    def _on_not_composed(self, error: Exception) -> None:
        self._on_composing_ended()
        self.presented.emit(None)
        self._notices.show_error(error, Cause(CauseKind.RESULT, self._photo))

    def _on_composing_ended(self) -> None:
        self._composing = None
        if self._photo is not None:
            self._kept_until.start()
        self._busy_due.stop()
        self.composing_changed.emit(False)

    def _forget_composed(self) -> None:
        """The photo at its full depth, and its stages: the next change makes them anew."""
        if self._photo is not None:
            forget_photo(self._photo)
            self.memory_freed.emit()

    def _on_busy(self) -> None:
        self.composing_changed.emit(True)


def _composed(
    photo: Path, shown: PhotoRecord, left: PhotoRecord | None, folder: SidecarFolder, token: CancelToken
) -> _Composed:
    """In the background: what is chosen, composed, and what it is compared with."""
    result = result_patches(composition_of(photo, shown, folder), token)
    if left is None:
        return _Composed(result)
    return _Composed(result, result_patches(composition_of(photo, left, folder), token))
