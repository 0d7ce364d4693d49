"""Faces of the album's photos as references of a face."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QProgressBar, QWidget

from pgdiff_desktop.albums.records import FaceRecord
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.dialogs.reference_grid import ReferenceGrid
from pgdiff_desktop.gui.faces.picking_files import pick_photos
from pgdiff_desktop.gui.notices.notice import Notice
from pgdiff_desktop.gui.texts.sentences import sentences
from pgdiff_desktop.gui.widgets.building import DIALOG_MARGINS, button, column, label, muted_note, row
from pgdiff_desktop.gui.widgets.elided_label import ElidedLabel
from pgdiff_desktop.gui.widgets.picture_drawing import FittedPicture
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.album_faces import AlbumFaces
from pgdiff_desktop.workers.job_queue import image_of
from pgdiff_desktop.workers.record_store import RecordStore
from pgdiff_desktop.workers.reference_crops import FaceLook, face_crop, save_reference

_PREVIEW = 184
# Sharp on a screen of twice the usual density.
_PREVIEW_PIXELS = 2 * _PREVIEW


class ReferencePicker(QDialog):
    """The album's faces in a grid, the chosen one beside the face that is to be restored.

    Of a photo that is taken as a file, the largest face is used; faces of the album are cut out, so that any of
    a group can be taken.

    Signals:
        picked: the files of the references, tuple of Path; faces of the album lie beside the sidecars.
    """

    picked = Signal(object)

    def __init__(
        self,
        photos: Sequence[Path],
        photo: Path,
        face: FaceRecord,
        store: RecordStore,
        faces: AlbumFaces,
        owner: QWidget,
    ) -> None:
        super().__init__(owner)
        self.setWindowTitle(self.tr("Reference from the Album"))
        self.resize(920, 620)
        self._store, self._faces = store, faces
        self._folder = store.folder_of(photo).candidates_folder(photo)
        self._saving: list[FaceLook] = []
        self._saved: list[Path] = []

        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Find a person or a photo"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.grid = ReferenceGrid()
        self.grid.setAccessibleName(self.tr("Faces of the album"))
        self._empty = muted_note()
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._says = muted_note()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Photos that were looked at"))
        self.look = button("", self._on_look, is_default=False)
        self._file = button(
            self.tr("From a File…"),
            self._pick_file,
            tooltip=self.tr(
                "A photo from anywhere; where it shows several people, the largest face is taken"
            ),
            is_default=False,
        )
        self.take = button("", self._on_take, role="primary", is_default=True)
        cancel = button(self.tr("Cancel"), self.reject, is_default=False)

        self._wanted, self._chosen = _Preview(), _Preview()
        self._wanted.show_words(photo, face)
        beside = column(
            label(self.tr("To be restored"), "section"),
            self._wanted,
            label(self.tr("Reference"), "section"),
            self._chosen,
            1,
            spacing=theme.APART,
        )
        whole = column(self.search, (self.grid, 1), (self._empty, 1), spacing=theme.APART)
        under = row((self._says, 1), self._bar, self.look, spacing=theme.AROUND)
        buttons = row(self._file, 1, cancel, self.take, spacing=theme.APART)
        both = row((whole, 1), beside, spacing=2 * theme.AROUND)
        column((both, 1), under, buttons, owner=self, spacing=theme.AROUND, margins=DIALOG_MARGINS)

        self.search.installEventFilter(self)
        self.search.textChanged.connect(self._on_search)
        self.grid.typed.connect(self._on_typed)
        self.grid.chosen_changed.connect(self._on_chosen)
        # Return is the button's.
        self.grid.doubleClicked.connect(self._on_take)
        faces.found.connect(self._on_found)
        faces.changed.connect(self._show_progress)
        self.finished.connect(faces.close)
        background.run(
            partial(face_crop, photo, face, _PREVIEW_PIXELS), self._wanted.show_picture, self._on_error
        )
        self._on_chosen()
        faces.open([one for one in photos if one != photo])
        self._show_progress()

    # Keys

    def eventFilter(self, watched: QObject, happened: QEvent) -> bool:
        """From the search, arrows lead into the grid, and Escape clears what is searched for first."""
        if (
            watched is self.search
            and isinstance(happened, QKeyEvent)
            and happened.type() == QEvent.Type.KeyPress
        ):
            if happened.key() == Qt.Key.Key_Down:
                if not self.grid.chosen:
                    self.grid.select_first()
                self.grid.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
            if happened.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, happened)

    def _on_typed(self, text: str) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.insert(text)

    # The album

    def _on_found(self, looks: Sequence[FaceLook]) -> None:
        self.grid.add(looks)
        self._show_emptiness()

    def _on_search(self, text: str) -> None:
        self.grid.search(text)
        self._show_emptiness()

    def _on_look(self) -> None:
        if self._faces.is_looking:
            self._faces.stop_looking()
        else:
            self._faces.look()

    def _show_progress(self) -> None:
        faces, unlooked = self._faces, len(self._faces.unlooked)
        self._bar.setVisible(faces.is_looking)
        self._bar.setRange(0, max(1, faces.to_look))
        self._bar.setValue(faces.looked_at)
        self.look.setVisible(faces.is_looking or bool(unlooked))
        if faces.is_looking:
            self.look.setText(self.tr("Stop"))
            words = self.tr("Looking for faces: photo {number} of {of}").format(
                number=faces.looked_at + 1, of=faces.to_look
            )
        else:
            self.look.setText(self.tr("Look for Faces in %n Other Photo(s)", "", unlooked))
            count = self.grid.count
            words = (
                self.tr("%n face(s) found so far.", "", count)
                if faces.is_under_way
                else self.tr("%n face(s) found.", "", count)
            )
            if faces.unreadable:
                unread = self.tr("%n photo(s) could not be read.", "", len(faces.unreadable))
                words = sentences(words, unread)
        self.look.setAccessibleName(self.look.text())
        self._says.setText(words)
        self._says.setToolTip("\n".join(photo.name for photo in faces.unreadable))
        self._show_emptiness()

    def _show_emptiness(self) -> None:
        """Why the grid is empty, in its place."""
        empty = self.grid.is_empty
        self.grid.setVisible(not empty)
        self._empty.setVisible(empty)
        if self.grid.count:
            self._empty.setText(self.tr("No person and no photo is called so."))
        elif self._faces.is_under_way:
            self._empty.setText(self.tr("Looking for faces…"))
        elif self._faces.unlooked:
            self._empty.setText(self.tr("Nobody has looked for faces in the other photos of this album yet."))
        else:
            self._empty.setText(self.tr("No other photo of this album shows a face."))

    # The choice

    def _on_chosen(self) -> None:
        chosen = self.grid.chosen
        self.take.setEnabled(bool(chosen) and not self._saving)
        self.take.setText(
            self.tr("Use %n Faces", "", len(chosen)) if len(chosen) > 1 else self.tr("Use This Face")
        )
        current = self.grid.currentIndex().data(Qt.ItemDataRole.UserRole)
        shown = current if current in chosen else chosen[-1] if chosen else None
        self._chosen.show_look(shown)

    def _on_take(self) -> None:
        if self.grid.chosen and not self._saving:
            self._saving, self._saved = self.grid.chosen, []
            self._save_next()

    def _save_next(self) -> None:
        if not self._saving:
            self.picked.emit(tuple(self._saved))
            self.accept()
            return
        self.take.setEnabled(False)
        look = self._saving[0]
        others = self._store.record(look.photo).faces or ()
        background.run(
            partial(save_reference, look.photo, look.face, others, self._folder),
            self._on_saved,
            self._on_error,
        )

    def _on_saved(self, reference: Path) -> None:
        del self._saving[0]
        self._saved.append(reference)
        self._save_next()

    def _pick_file(self) -> None:
        pick_photos(self, self.tr("Photos of the same person"), self._on_picked, several=True)

    def _on_picked(self, files: list[str]) -> None:
        self.picked.emit(tuple(Path(file) for file in files))
        self.accept()

    def _on_error(self, error: Exception) -> None:
        self._saving = []
        self._on_chosen()
        self._says.setText(Notice.of_error(error).sentence)


class _Preview(QWidget):
    """A face large enough to judge it, with who and what it is."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(_PREVIEW)
        self._picture = _Picture()
        self._title = ElidedLabel(mode=Qt.TextElideMode.ElideMiddle)
        self._details = ElidedLabel(mode=Qt.TextElideMode.ElideRight)
        self._details.setProperty("role", "muted")
        self._look: FaceLook | None = None
        column(self._picture, self._title, self._details, owner=self, spacing=theme.NEAR)

    def show_picture(self, picture: np.ndarray) -> None:
        self._picture.show_picture(picture)

    def show_words(self, photo: Path, face: FaceRecord) -> None:
        self._title.set_text(face.name or photo.name)
        self._details.set_text(self.tr("{side} px wide").format(side=round(min(face.box[2:]))))

    def show_look(self, look: FaceLook | None) -> None:
        """The small picture at once, one as large as this a moment later."""
        if look is self._look and look is not None:
            return
        self._look = look
        if look is None:
            self._picture.show_picture(None)
            self._title.set_text("")
            self._details.set_text(self.tr("None chosen yet"))
            return
        self._picture.show_picture(look.picture)
        self.show_words(look.photo, look.face)
        background.run(
            partial(face_crop, look.photo, look.face, _PREVIEW_PIXELS),
            partial(self._on_crop, look),
            self._on_error,
        )

    def _on_crop(self, look: FaceLook, picture: np.ndarray) -> None:
        if look is self._look:
            self._picture.show_picture(picture)

    def _on_error(self, _error: Exception) -> None:
        """The small picture stays; using the face says what is wrong."""


class _Picture(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._picture = FittedPicture()
        self.setFixedSize(QSize(_PREVIEW, _PREVIEW))

    def show_picture(self, picture: np.ndarray | None) -> None:
        self._picture.set(QImage() if picture is None else image_of(picture))
        self.update()

    def paintEvent(self, request: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._picture.draw(painter, self.rect(), "face")
        painter.end()
