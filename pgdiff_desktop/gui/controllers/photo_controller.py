"""The photo that is open: read, shown on the canvas and given to those who look after its parts, and closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from pgdiff_desktop.albums.records import PhotoRecord
from pgdiff_desktop.errors import ErrorCode, Failure
from pgdiff_desktop.gui.controllers.photo_faces import PhotoFaces
from pgdiff_desktop.gui.controllers.photo_layers import PhotoLayers
from pgdiff_desktop.gui.controllers.photo_result import PhotoResult
from pgdiff_desktop.gui.controllers.photo_undo import PhotoUndo
from pgdiff_desktop.gui.controllers.scratch_controller import ScratchController
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.gui.notices.cause import Cause, CauseKind
from pgdiff_desktop.gui.notices.notification_area import Notice, NoticeKind
from pgdiff_desktop.gui.texts.error_texts import error_texts
from pgdiff_desktop.gui.texts.sentences import about
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.engine_worker import EngineWorker
from pgdiff_desktop.workers.face_finder import FaceFinder
from pgdiff_desktop.workers.photo_loading import LoadedPhoto, load_photo
from pgdiff_desktop.workers.record_store import RecordStore
from pgdiff_desktop.workers.settings_store import SettingsStore
from pgdiff_desktop.workers.sidecar_saver import SidecarSaver

# What a photo lacks without anything being wrong with it; of the rest, its owner has to know.
_USUAL = frozenset({ErrorCode.PHOTO_FIRST_OF_SEVERAL, ErrorCode.PHOTO_CMYK})


@dataclass(frozen=True)
class _Opened:
    loaded: LoadedPhoto
    record: PhotoRecord


class PhotoController(QObject):
    """Opens one photo at a time.

    Attributes:
        photo: the one that is open or being opened; None for none.
        is_loaded: its pixels are here.
        pages: of its file.
        layers: what was painted in it.
        faces: those in it, and which one is selected.
        result: what it looks like with all that was chosen.
        scratches: that are proposed for it.

    Signals:
        shown: the photo that is open now, Path; None for none.
        opening: a photo that is being read, Path; `shown` follows.
    """

    shown = Signal(object)
    opening = Signal(object)

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
        self._window, self._canvas, self._panel = window, window.canvas, window.faces
        self._store = store
        self.photo: Path | None = None
        # Held, so that whoever reads the file meanwhile shares its pixels.
        self._loaded: LoadedPhoto | None = None
        self._loading: background.Task | None = None
        self.layers = PhotoLayers(window, store, saver, undo, self)
        self.faces = PhotoFaces(window, store, finder, undo, self)
        self.scratches = ScratchController(window, worker, settings, self)
        self.result = PhotoResult(window, store, saver, self.faces.pictures, self)
        store.changed.connect(self._on_record_changed)
        # The damage is filled by the mask as it lies on the disk.
        saver.saved.connect(self._on_record_changed)

    @property
    def record(self) -> PhotoRecord | None:
        """Of the open photo."""
        return None if self.photo is None else self._store.record(self.photo)

    @property
    def is_loaded(self) -> bool:
        """Whether the photo is there to be seen and changed."""
        return self._loaded is not None

    @property
    def pages(self) -> int:
        """Of the photo's file."""
        return 1 if self._loaded is None else self._loaded.pages

    @property
    def is_opening(self) -> bool:
        """Whether the photo is being read, and nothing of it can be changed yet."""
        return self._loading is not None

    @property
    def is_damage_changing(self) -> bool:
        """Whether work on all of the damage is under way: what is saved is not what it will be."""
        mask = self.layers.mask
        return self.scratches.is_accepting or (mask is not None and mask.busy)

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

    def close(self) -> None:
        """Nothing is open afterwards."""
        if self._loading is not None:
            self._loading.cancel()
            self._loading = None
        self.layers.forget()
        self._loaded = None
        self.photo = None
        self.scratches.forget()
        self.result.forget()
        self._canvas.show_photo(None)
        self.faces.forget()
        self._panel.set_photo_changed()
        self._panel.show_no_photo()
        # They would lie over the photos that come after.
        for kind in (CauseKind.PHOTO, CauseKind.RESULT, CauseKind.FACES):
            self._window.notices.dismiss_cause(kind)
        self._window.show_title(None)
        self.shown.emit(None)

    def continue_with(self, former: PhotoController) -> None:
        """Takes the place of another controller, in which nothing is open any more."""
        self.scratches.continue_with(former.scratches)

    def _on_opened(self, photo: Path, opened: _Opened) -> None:
        if photo != self.photo:
            return
        self._loading = None
        self._store.add_read(photo, opened.record)
        self._loaded = opened.loaded
        pixels = opened.loaded.pixels
        height, width = pixels.shape[:2]
        self._canvas.set_message("")
        self._canvas.viewport.set_turns(self._store.record(photo).turns)
        self._canvas.show_photo(pixels)
        self.scratches.serve(photo, self.layers.serve(photo, width, height))
        self._say_what_is_missing(photo, opened.loaded.warnings)
        self.faces.serve(photo, pixels)
        self.result.serve(photo)
        self.shown.emit(photo)

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
                    about(photo.name, error_texts.reason(warning)),
                    error_texts.remedy(warning),
                    kind=NoticeKind.INFORMATION if warning.code in _USUAL else NoticeKind.WARNING,
                    action="pages" if offers_pages else "",
                    action_text=self.tr("Take Out Pages…") if offers_pages else "",
                    cause=Cause(CauseKind.PHOTO, photo, warning.code.value),
                )
            )

    def _on_record_changed(self, photo: Path) -> None:
        if photo == self.photo and self.is_loaded:
            self._canvas.viewport.set_turns(self._store.record(photo).turns)
            self.faces.show()
            self.result.make_soon()


def _open(photo: Path, store: RecordStore) -> _Opened:
    """In the background: pixels and record."""
    return _Opened(load_photo(photo), store.folder_of(photo).load(photo))
