"""The photo on the canvas: loaded, its faces found, its damage painted, its result shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QImage

from pgdiff_desktop.albums.face_order import in_reading_order
from pgdiff_desktop.albums.record_changes import StepKind
from pgdiff_desktop.albums.records import FaceRecord, PhotoRecord
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.photo_stages import AS_IT_IS
from pgdiff_desktop.errors import ErrorCode, Failure, PGDiffError
from pgdiff_desktop.faces.face import Face, face_from_box, face_from_eyes, landmark_at
from pgdiff_desktop.gui.canvas import Comparison
from pgdiff_desktop.gui.controllers.compared_candidates import ComparedCandidates
from pgdiff_desktop.gui.controllers.photo_undo import PhotoUndo
from pgdiff_desktop.gui.controllers.scratch_controller import ScratchController
from pgdiff_desktop.gui.damage import HintLayer, MaskLayer
from pgdiff_desktop.gui.damage.mask_commands import LayerSteps
from pgdiff_desktop.gui.faces.face_pictures import FacePictures
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.gui.notices.cause import Cause, CauseKind
from pgdiff_desktop.gui.notices.notification_area import Notice, NoticeKind
from pgdiff_desktop.gui.texts.error_texts import error_texts
from pgdiff_desktop.gui.texts.step_texts import step_name
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.composing import composition_of, forget_photo, has_result, result_patches
from pgdiff_desktop.workers.engine_worker import EngineWorker
from pgdiff_desktop.workers.face_finder import FaceFinder
from pgdiff_desktop.workers.jobs import JobFailure
from pgdiff_desktop.workers.photo_loading import LoadedPhoto, load_photo
from pgdiff_desktop.workers.record_store import RecordStore
from pgdiff_desktop.workers.settings_store import SettingsStore
from pgdiff_desktop.workers.sidecar_saver import SidecarSaver

if TYPE_CHECKING:
    from pgdiff_desktop.workers.photo_pyramid import Patch

# A slider that is dragged is followed this often; stages of the whole photo take longer than a face.
_RESULT_DELAY_MS, _STAGES_DELAY_MS = 60, 250
# What is done sooner is not worth a word.
_BUSY_DELAY_MS = 300
# What whole photos were read and made for the result is kept so long after its last change.
_KEPT_MS = 60_000

# What a photo lacks without anything being wrong with it; of the rest, its owner has to know.
_USUAL = frozenset({ErrorCode.PHOTO_FIRST_OF_SEVERAL, ErrorCode.PHOTO_CMYK})


@dataclass(frozen=True)
class _Opened:
    loaded: LoadedPhoto
    record: PhotoRecord


@dataclass(frozen=True)
class _Composed:
    """What differs from the photo in its result, and in what that is compared with; None for the photo itself."""

    result: tuple[Patch, ...]
    left: tuple[Patch, ...] | None = None


class PhotoController(QObject):
    """Shows one photo at a time, and keeps canvas and faces panel in step with its record.

    Signals:
        shown: the photo that is open now, Path; None for none.
        composed: a result as it is shown: photo (Path), stamp (PhotoRecord.result_stamp), patches.
        opening: a photo that is being read, Path; `shown` follows.
        composing_changed: the result is being made anew, and has been for a while; or not any more.
        memory_freed: something large was let go.
        undecided_changed: see `undecided`.
    """

    shown = Signal(object)
    composed = Signal(object, str, object)
    opening = Signal(object)
    composing_changed = Signal(bool)
    memory_freed = Signal()
    undecided_changed = Signal()

    def __init__(
        self,
        window: MainWindow,
        store: RecordStore,
        saver: SidecarSaver,
        finder: FaceFinder,
        worker: EngineWorker,
        settings: SettingsStore,
        undo: PhotoUndo,
        owner: QObject,
    ) -> None:
        super().__init__(owner)
        self._undo = undo
        self._window, self._canvas, self._panel = window, window.canvas, window.faces
        self._store, self._saver, self._finder = store, saver, finder
        self.photo: Path | None = None
        self.is_loaded = False
        self.pages = 1
        self.mask: MaskLayer | None = None
        self.hints: HintLayer | None = None
        # Held, so that whoever reads the file meanwhile shares its pixels.
        self._loaded: LoadedPhoto | None = None
        self._loading: background.Task | None = None
        self._composing: background.Task | None = None
        self._removed: Notice | None = None
        undo.changed.connect(self._on_undo_changed)
        self._compared: ComparedCandidates | None = None
        self._selected: int | None = None
        self._pictures = FacePictures(window.faces, store, self)
        self._scratches = ScratchController(window, worker, settings, self)
        self._scratches.undecided_changed.connect(self.undecided_changed)
        self._result_due = QTimer(self, singleShot=True, interval=_RESULT_DELAY_MS)
        self._result_due.timeout.connect(self._compose)
        self._busy_due = QTimer(self, singleShot=True, interval=_BUSY_DELAY_MS)
        self._busy_due.timeout.connect(self._on_busy)
        self._kept_until = QTimer(self, singleShot=True, interval=_KEPT_MS)
        self._kept_until.timeout.connect(self._forget_composed)
        self._stages_shown = AS_IT_IS
        self._canvas.comparison_changed.connect(self._on_comparison)
        self._canvas.face_clicked.connect(self._on_face_clicked)
        self._canvas.box_drawn.connect(self._on_box_drawn)
        self._canvas.eyes_drawn.connect(self._on_eyes_drawn)
        self._canvas.face_delete_requested.connect(self.remove_face)
        self._panel.face_selected.connect(self._on_face_selected)
        window.damage_bar.hints_wanted.connect(self._on_hints_wanted)
        store.changed.connect(self._on_record_changed)
        # The damage is filled by the mask as it lies on the disk.
        saver.saved.connect(self._on_record_changed)
        finder.found.connect(self._on_looked)
        finder.failed.connect(self._on_not_looked)

    # Opening

    def open(self, photo: Path) -> None:
        """Shows a photo; what was decided for the one before is kept."""
        if photo == self.photo and (self.is_loaded or self._loading is not None):
            return
        self.close()
        self.photo = photo
        self._canvas.set_message(self.tr("Opening {photo}…").format(photo=photo.name))
        self._panel.show_opening()
        self.show_thumbnail(photo, self._window.album.thumbnail(photo))
        self._window.show_title(photo)
        self._loading = background.run(
            partial(_open, photo, self._store), partial(self._on_opened, photo), self._on_not_opened
        )
        self.opening.emit(photo)

    def show_thumbnail(self, photo: Path, thumbnail: QImage | None) -> None:
        """Shown instead of the photo until that is read."""
        if photo == self.photo and self.is_opening and thumbnail is not None:
            self._canvas.show_preview(thumbnail)

    @property
    def is_opening(self) -> bool:
        """Whether the photo is being read, and nothing of it can be changed yet."""
        return self._loading is not None

    def close(self) -> None:
        """Nothing is open afterwards."""
        if self._loading is not None:
            self._loading.cancel()
            self._loading = None
        self._close_layers()
        self._stop_composing()
        self._result_due.stop()
        self._kept_until.stop()
        self._stages_shown = AS_IT_IS
        self._loaded = None
        if self.photo is not None:
            forget_photo(self.photo)
        self.photo, self.is_loaded, self._selected = None, False, None
        self.pages = 1
        self._compared = None
        self._scratches.forget()
        self._pictures.forget()
        self._canvas.show_result(None)
        self._canvas.show_left(None)
        self._canvas.show_photo(None)
        self._canvas.set_faces((), None)
        self._panel.set_photo_changed()
        self._panel.show_no_photo()
        # They would lie over the photos that come after.
        for kind in (CauseKind.PHOTO, CauseKind.RESULT, CauseKind.FACES):
            self._window.notices.dismiss_cause(kind)
        self._window.show_title(None)
        self.shown.emit(None)

    def _close_layers(self) -> None:
        """While the photo is still known: what is left of an undo is saved."""
        for layer in (self.mask, self.hints):
            if layer is not None:
                layer.close()
        self._undo.close()
        self._canvas.set_mask(None)
        for layer in (self.mask, self.hints):
            if layer is not None:
                layer.deleteLater()
        self.mask = self.hints = None

    def continue_with(self, former: PhotoController) -> None:
        """Takes the place of another controller, in which nothing is open any more."""
        self._scratches.continue_with(former._scratches)

    def _on_opened(self, photo: Path, opened: _Opened) -> None:
        if photo != self.photo:
            return
        self._loading = None
        self._store.add_read(photo, opened.record)
        self._loaded = opened.loaded
        pixels = opened.loaded.pixels
        height, width = pixels.shape[:2]
        self.is_loaded, self.pages = True, opened.loaded.pages
        self._canvas.set_message("")
        self._canvas.viewport.set_turns(self._store.record(photo).turns)
        self._canvas.show_photo(pixels)
        steps = self._undo.open(photo)
        self.mask = MaskLayer(width, height, steps.damage)
        self.mask.edited.connect(self._on_mask_edited)
        self.mask.failed.connect(self._on_painting_failed)
        # What the file was read with may be older than what was painted since.
        record = self._store.record(photo)
        if record.mask:
            painted = self._saver.latest_mask(photo)
            if painted is not None:
                self.mask.load_image(painted)
            else:
                self.mask.load_file(self._store.folder_of(photo).mask_path(photo))
        self.hints = self._opened_hints(photo, record, steps.colours, width, height)
        for layer in (self.mask, self.hints):
            layer.busy_changed.connect(self._on_layer_busy)
            if not layer.is_loading:
                layer.verify_steps()
        self._on_layer_busy()
        self._canvas.set_mask(self.mask)
        self._scratches.serve(photo, self.mask)
        self._pictures.serve(photo, pixels)
        self._say_what_is_missing(photo, opened.loaded.warnings)
        if record.faces is None:
            self.find_faces()
        self._show_faces()
        self._compose()
        self.shown.emit(photo)

    def _on_layer_busy(self, _busy: bool = False) -> None:
        """Steps are taken back in what was saved, once it is here."""
        layers = (self.mask, self.hints)
        self._undo.set_ready(all(layer is not None and not layer.is_loading for layer in layers))

    def _opened_hints(
        self, photo: Path, record: PhotoRecord, steps: LayerSteps, width: int, height: int
    ) -> HintLayer:
        hints = HintLayer(width, height, steps)
        hints.edited.connect(self._on_hints_edited)
        hints.failed.connect(self._on_painting_failed)
        if record.hints:
            painted = self._saver.latest_hints(photo)
            if painted is not None:
                hints.load_image(painted)
            else:
                hints.load_file(self._store.folder_of(photo).hints_path(photo))
        return hints

    def _on_not_opened(self, error: Exception) -> None:
        self._loading = None
        if self.photo is not None:
            # Why is said by the notice, and only there.
            self._canvas.set_message(self.tr("{photo} cannot be opened").format(photo=self.photo.name))
            self._window.notices.show_error(error, Cause(CauseKind.PHOTO, self.photo))
        self._panel.show_no_photo()
        self.shown.emit(None)

    def _say_what_is_missing(self, photo: Path, warnings: Sequence[Failure]) -> None:
        """What of the file is not seen; of several pictures, the others can be had."""
        for warning in warnings:
            offers_pages = warning.code is ErrorCode.PHOTO_FIRST_OF_SEVERAL and self.pages > 1
            self._window.notices.show_notice(
                Notice(
                    f"{photo.name}: {error_texts.reason(warning)}",
                    error_texts.remedy(warning),
                    kind=NoticeKind.INFORMATION if warning.code in _USUAL else NoticeKind.WARNING,
                    action="pages" if offers_pages else "",
                    action_text=self.tr("Take Out Pages…") if offers_pages else "",
                    cause=Cause(CauseKind.PHOTO, photo, warning.code.value),
                )
            )

    def _on_painting_failed(self, error: Exception) -> None:
        self._window.notices.show_error(error, Cause(CauseKind.PHOTO, self.photo, "painting"))

    # Faces

    @property
    def record(self) -> PhotoRecord | None:
        """Of the open photo."""
        return None if self.photo is None else self._store.record(self.photo)

    @property
    def faces(self) -> tuple[FaceRecord, ...]:
        """Of the open photo, in the order of their numbers."""
        return in_reading_order((self.record.faces if self.record else None) or ())

    @property
    def is_looking_for_scratches(self) -> bool:
        return self._scratches.is_looking

    @property
    def undecided(self) -> tuple[Path, ...]:
        """Photos for which damage is proposed that was neither accepted nor discarded; the open one first."""
        return self._scratches.undecided

    @property
    def is_damage_changing(self) -> bool:
        """Whether work on all of the damage is under way: what is saved is not what it will be."""
        return self._scratches.is_accepting or (self.mask is not None and self.mask.busy)

    def accept_proposal(self) -> None:
        """Makes damage of what is proposed for the open photo."""
        self._scratches.accept()

    @property
    def selected_face(self) -> FaceRecord | None:
        faces = self.faces
        return next((face for face in faces if face.id == self._selected), faces[0] if faces else None)

    def find_faces(self) -> None:
        """Looks for faces; those shown by hand stay."""
        if self.photo is not None and self.is_loaded:
            self._panel.show_looking()
            self._finder.find(self.photo)

    def remove_face(self, face_id: int) -> None:
        if self.photo is not None:
            record = self._store.record(self.photo).without_face(face_id)
            self._store.change(self.photo, record, StepKind.REMOVE_FACE)
            # Nobody was asked.
            self._removed = Notice(
                self.tr("The face was removed, with its candidates."),
                kind=NoticeKind.INFORMATION,
                action="undo",
                action_text=self.tr("Undo"),
            )
            self._window.notices.show_notice(self._removed)

    def _on_undo_changed(self) -> None:
        if self._removed is not None and self._undo.undone != step_name(StepKind.REMOVE_FACE):
            self._window.notices.dismiss(self._removed)
            self._removed = None

    def select(self, face_id: int) -> None:
        """Makes a face of the open photo the selected one."""
        self._on_face_clicked(face_id)

    def select_face(self, by: int) -> None:
        """The next or the previous face."""
        faces, selected = self.faces, self.selected_face
        if selected is not None:
            place = (faces.index(selected) + by) % len(faces)
            self._on_face_clicked(faces[place].id)

    def _on_face_clicked(self, face_id: int) -> None:
        self._selected = face_id if face_id >= 0 else None
        self._panel.select(self._selected)
        self._show_faces()

    def _on_face_selected(self, face_id: int) -> None:
        self._selected = face_id
        self._show_faces()
        face = self.selected_face
        if face is not None:
            self._canvas.viewport.show_rect(QRectF(*face.box))

    def _on_box_drawn(self, box: QRectF) -> None:
        self._add_face(lambda: face_from_box((box.x(), box.y(), box.width(), box.height())))

    def _on_eyes_drawn(self, left: QPointF, right: QPointF) -> None:
        self._add_face(lambda: face_from_eyes(landmark_at(*left.toTuple()), landmark_at(*right.toTuple())))

    def _add_face(self, show: Callable[[], Face]) -> None:
        if self.photo is None:
            return
        record = self._store.record(self.photo)
        try:
            face = show()
        except PGDiffError as error:
            self._window.notices.show_error(error)
            return
        selected = self.selected_face
        settings = replace(selected.settings, references=()) if selected else None
        self._selected = record.next_face
        self._store.change(self.photo, record.with_shown(face, settings), StepKind.ADD_FACE)
        self._panel.select(self._selected)

    def _on_looked(self, photo: Path) -> None:
        # Where nothing else was found than before, the record has not changed.
        if photo == self.photo:
            self._window.notices.dismiss_cause(CauseKind.FACES, photo)
            self._show_faces()

    def _on_not_looked(self, photo: Path, failure: JobFailure) -> None:
        if photo == self.photo:
            # Whoever wanted the photo restored says it as a failed attempt.
            if self._store.record(photo).failure != failure.failure:
                cause = Cause(CauseKind.FACES, photo)
                self._window.notices.show_failure(failure.failure, failure.details, cause)
            self._panel.set_faces(self.faces)

    def _show_faces(self) -> None:
        record = self.record
        if self.photo is None or record is None or not self.is_loaded:
            return
        selected = self.selected_face
        shown = None if selected is None else selected.id
        self._canvas.set_faces(self.faces, shown)
        if record.faces is not None or not self._finder.is_looking(self.photo):
            self._panel.set_faces(None if record.faces is None else self.faces)
        self._pictures.refresh(record)

    # Damage

    def _on_mask_edited(self) -> None:
        if self.photo is None or self.mask is None:
            return
        empty = self.mask.is_empty()
        self._saver.save_mask(self.photo, None if empty else self.mask.image())
        record = self._store.record(self.photo)
        # Strokes are no part of the record: what was exported is without the new ones.
        self._store.change(self.photo, replace(record, mask=not empty, exported=None))

    # Colours

    def _on_hints_wanted(self, wanted: bool) -> None:
        """Tools paint colours instead of damage, or damage again."""
        self._canvas.set_mask(self.hints if wanted else self.mask)

    def _on_hints_edited(self) -> None:
        if self.photo is None or self.hints is None:
            return
        empty = self.hints.is_empty()
        self._saver.save_hints(self.photo, None if empty else self.hints.image())
        record = self._store.record(self.photo)
        stages = record.stages
        if not empty and not record.hints and stages.colour is None:
            # Whoever paints a colour wants to see it in the photo.
            stages = replace(stages, colour=True)
        self._store.change(self.photo, replace(record, hints=not empty, stages=stages, exported=None))

    # Comparing candidates

    def compare(self, face_id: int, left: str | None, right: str | None) -> None:
        """Shows two candidates of a face, or its original for None, either side of the line."""
        if self.photo is None:
            return
        chosen = self._store.record(self.photo).face(face_id).chosen
        self._compared = ComparedCandidates(face_id, left, right, chosen)
        if self._canvas.comparison is Comparison.NONE:
            self._canvas.set_comparison(Comparison.SLIDER)
        self._compose()

    def _on_comparison(self, comparison: Comparison) -> None:
        if comparison is Comparison.NONE and self._compared is not None:
            self._compared = None
            self._compose()

    # The result

    def _on_record_changed(self, photo: Path) -> None:
        if photo == self.photo and self.is_loaded:
            self._canvas.viewport.set_turns(self._store.record(photo).turns)
            self._show_faces()
            as_shown = self._store.record(photo).stages == self._stages_shown
            self._result_due.start(_RESULT_DELAY_MS if as_shown else _STAGES_DELAY_MS)

    def _compose(self) -> None:
        photo, record = self.photo, self.record
        if photo is None or record is None or self._saver.painting_pending(photo):
            return
        self._stop_composing()
        self._kept_until.start()
        self._stages_shown = record.stages
        self._pictures.show_stages(record)
        if self._compared is not None and not self._compared.is_in(record):
            self._compared = None
        left, shown = (None, record) if self._compared is None else self._compared.records(record)
        names = None if self._compared is None else self._compared.names(record)
        if not has_result(shown):
            self._canvas.show_left(None)
            self._canvas.show_result(None)
            return
        token = CancelToken()
        self._busy_due.start()
        self._composing = background.run(
            partial(_composed, photo, shown, left, self._store.folder_of(photo), token),
            partial(self._on_composed, photo, shown.result_stamp, names),
            self._on_not_composed,
            token=token,
        )

    def _stop_composing(self) -> None:
        """What is under way was for wishes that have changed."""
        if self._composing is not None:
            self._composing.cancel()
        self._on_composing_ended()

    def _on_composed(
        self, photo: Path, stamp: str, names: tuple[str, str] | None, composed: _Composed
    ) -> None:
        self._on_composing_ended()
        if photo == self.photo:
            self._window.notices.dismiss_cause(CauseKind.RESULT, photo)
            self._canvas.show_left(composed.left, names)
            self._canvas.show_result(composed.result)
            if names is None:
                self.composed.emit(photo, stamp, composed.result)

    def _on_not_composed(self, error: Exception) -> None:
        self._on_composing_ended()
        self._window.notices.show_error(error, Cause(CauseKind.RESULT, self.photo))

    def _on_composing_ended(self) -> None:
        self._composing = None
        if self.photo is not None:
            self._kept_until.start()
        self._busy_due.stop()
        self.composing_changed.emit(False)

    def _forget_composed(self) -> None:
        """The photo at its full depth, and its stages: the next change makes them anew."""
        if self.photo is not None:
            forget_photo(self.photo)
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


def _open(photo: Path, store: RecordStore) -> _Opened:
    """In the background: pixels and record."""
    return _Opened(load_photo(photo), store.folder_of(photo).load(photo))
