"""A face of any photo of the album as a reference: pick the photo, then the face."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, QSortFilterProxyModel, QStringListModel, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from pgdiff_desktop.albums.records import FaceRecord
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.faces.name_field import title_of
from pgdiff_desktop.gui.notices.notice import Notice
from pgdiff_desktop.gui.texts.error_texts import error_texts
from pgdiff_desktop.gui.widgets.building import column, muted_note, row
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.face_finder import FaceFinder
from pgdiff_desktop.workers.job_queue import image_of
from pgdiff_desktop.workers.jobs import JobFailure
from pgdiff_desktop.workers.record_store import RecordStore
from pgdiff_desktop.workers.reference_crops import face_crops, save_reference

_SIDE = 128


class ReferencePicker(QDialog):
    """Shows the album's photos by name, and the faces of the one that is picked.

    Signals:
        picked: the file of the reference, a crop that was saved beside the sidecars, Path.
    """

    picked = Signal(object)

    def __init__(
        self, photos: Sequence[Path], current: Path, store: RecordStore, finder: FaceFinder, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self.setWindowTitle(self.tr("Reference from the Album"))
        self.resize(760, 520)
        self._store, self._finder = store, finder
        self._photos = _by_label([photo for photo in photos if photo != current])
        self._photo: Path | None = None
        self._folder = store.folder_of(current).candidates_folder(current)

        self._filter = QLineEdit()
        self._filter.setPlaceholderText(self.tr("Find a photo"))
        self._filter.setAccessibleName(self.tr("Find a photo"))
        self._names = QListView()
        self._names.setAccessibleName(self.tr("Photos of the album"))
        self._names.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        shown = QSortFilterProxyModel(self)
        shown.setSourceModel(QStringListModel(list(self._photos), self))
        shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._names.setModel(shown)
        self._faces = QListWidget()
        self._faces.setAccessibleName(self.tr("Faces of the photo"))
        self._faces.setViewMode(QListWidget.ViewMode.IconMode)
        self._faces.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._faces.setMovement(QListWidget.Movement.Static)
        self._faces.setIconSize(QSize(_SIDE, _SIDE))
        self._faces.setSpacing(theme.APART)
        self._says = muted_note(self.tr("Pick a sharp photo of the same person."))
        buttons = QDialogButtonBox()
        self._take = buttons.addButton(self.tr("Use This Face"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._take.setProperty("role", "primary")
        self._take.setEnabled(False)

        both = row((column(self._filter, self._names), 2), (column(self._says, self._faces), 3))
        column(both, buttons, owner=self, spacing=theme.AROUND, margins=(theme.AROUND,) * 4)

        self._filter.textChanged.connect(shown.setFilterFixedString)
        self._names.selectionModel().currentChanged.connect(self._on_photo)
        self._faces.itemSelectionChanged.connect(self._on_face)
        self._faces.itemActivated.connect(self._on_take)
        buttons.accepted.connect(self._on_take)
        buttons.rejected.connect(self.reject)
        finder.found.connect(self._on_found)
        finder.failed.connect(self._on_not_found)

    def _on_photo(self) -> None:
        self._faces.clear()
        photo = self._photos.get(str(self._names.currentIndex().data()))
        self._photo = photo
        if photo is None:
            return
        if self._store.record(photo).faces is None:
            self._says.setText(self.tr("Looking for faces in {photo}…").format(photo=photo.name))
            self._finder.find(photo)
        else:
            self._on_found(photo)

    def _on_found(self, photo: Path) -> None:
        if photo != self._photo:
            return
        faces = self._store.record(photo).faces or ()
        self._says.setText(self.tr("%n face(s) in {photo}.", "", len(faces)).format(photo=photo.name))
        background.run(
            partial(face_crops, photo, faces, _SIDE), partial(self._on_crops, photo, faces), self._on_error
        )

    def _on_not_found(self, photo: Path, failure: JobFailure) -> None:
        if photo == self._photo:
            self._says.setText(error_texts.both(failure.failure))

    def _on_crops(self, photo: Path, faces: Sequence[FaceRecord], crops: Sequence[object]) -> None:
        if photo != self._photo:
            return
        # Faces that were cut out twice, as the photo was left and picked again, are shown once.
        self._faces.clear()
        for number, (face, crop) in enumerate(zip(faces, crops, strict=True), start=1):
            item = QListWidgetItem(title_of(face, number))
            picture: QImage = image_of(crop)  # type: ignore[arg-type]
            item.setIcon(QPixmap.fromImage(picture))
            item.setData(Qt.ItemDataRole.UserRole, face)
            self._faces.addItem(item)
        if self._faces.count():
            self._faces.setCurrentRow(0)

    def _on_face(self) -> None:
        self._take.setEnabled(bool(self._faces.selectedItems()))

    def _on_take(self) -> None:
        chosen = self._faces.selectedItems()
        if chosen and self._photo is not None:
            face = chosen[0].data(Qt.ItemDataRole.UserRole)
            self._take.setEnabled(False)
            background.run(
                partial(save_reference, self._photo, face, self._folder), self._on_saved, self._on_error
            )

    def _on_saved(self, reference: Path) -> None:
        self.picked.emit(reference)
        self.accept()

    def _on_error(self, error: Exception) -> None:
        self._says.setText(Notice.of_error(error).sentence)


def _by_label(photos: Sequence[Path]) -> dict[str, Path]:
    """By their names; with their folders where several folders hold a photo of the same name."""
    names = Counter(photo.name for photo in photos)
    return {photo.name if names[photo.name] == 1 else str(photo): photo for photo in photos}
