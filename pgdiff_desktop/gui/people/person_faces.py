"""All faces of one person, to be dragged to somebody else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QDrag
from PySide6.QtWidgets import QListView, QWidget

from pgdiff_desktop.albums.people import FaceKey
from pgdiff_desktop.gui.people.face_pictures import FacePictures
from pgdiff_desktop.gui.people.people_list import DRAGGED_FACES
from pgdiff_desktop.gui.widgets.face_cells import LOOK, PICTURE, FaceDelegate

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_KEY = Qt.ItemDataRole.UserRole + 10


class _FacesModel(QAbstractListModel):
    """Pictures are scaled when they are drawn: an album may have thousands of people who are seen once."""

    def __init__(self, pictures: FacePictures, view: QListView) -> None:
        super().__init__(view)
        self._pictures, self._view = pictures, view
        self.faces: tuple[FaceKey, ...] = ()

    def show(self, faces: tuple[FaceKey, ...]) -> None:
        self.beginResetModel()
        self.faces = faces
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.faces)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.faces):
            return None
        key = self.faces[index.row()]
        if role == _KEY:
            return key
        if role == Qt.ItemDataRole.DecorationRole:
            return self._pictures.pixmap(key, PICTURE, self._view.devicePixelRatioF())
        look = self._pictures.look(key)
        if look is None:
            # It is cut out again, or was shown by hand a moment ago.
            return None
        if role == LOOK:
            # Who it is stands above all of them.
            return replace(look, face=replace(look.face, name=None))
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(look.photo)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self.tr("A face in {photo}, {side} px wide")
            return words.format(photo=look.photo.name, side=look.side)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled


class PersonFaces(QListView):
    """Signals:
    chosen_changed: other faces are selected now.
    menu_wanted: the context menu, at a place of the screen, QPoint.
    opened: a face was double-clicked, or Return pressed on it, as FaceKey.
    """

    chosen_changed = Signal()
    menu_wanted = Signal(QPoint)
    opened = Signal(object)

    def __init__(self, pictures: FacePictures, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._faces = _FacesModel(pictures, self)
        self.setModel(self._faces)
        delegate = FaceDelegate(self)
        self.setItemDelegate(delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setGridSize(delegate.cell)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setAccessibleName(self.tr("Faces of this person"))
        self.selectionModel().selectionChanged.connect(self.chosen_changed)
        self.activated.connect(lambda index: self.opened.emit(index.data(_KEY)))

    @property
    def faces(self) -> tuple[FaceKey, ...]:
        return self._faces.faces

    @property
    def chosen(self) -> tuple[FaceKey, ...]:
        """The selected faces, in the order in which they are shown."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self._faces.faces[row] for row in rows)

    def show_faces(self, faces: Sequence[FaceKey]) -> None:
        """Shows these; what of them was selected stays so."""
        faces = tuple(faces)
        if faces == self._faces.faces:
            return
        chosen = set(self.chosen)
        self._faces.show(faces)
        if chosen:
            self.choose(chosen)
        self.chosen_changed.emit()

    def choose(self, keys: set[FaceKey]) -> None:
        """Selects faces, as far as they are shown."""
        selection = self.selectionModel()
        for row, key in enumerate(self._faces.faces):
            if key in keys:
                selection.select(self._faces.index(row), selection.SelectionFlag.Select)

    def startDrag(self, actions: Qt.DropAction) -> None:
        dragged = QMimeData()
        dragged.setData(DRAGGED_FACES, b"")
        drag = QDrag(self)
        drag.setMimeData(dragged)
        current = self.currentIndex().data(Qt.ItemDataRole.DecorationRole)
        if current is not None:
            drag.setPixmap(current)
        drag.exec(Qt.DropAction.MoveAction)

    def contextMenuEvent(self, asked: QContextMenuEvent) -> None:
        if self.chosen:
            self.menu_wanted.emit(asked.globalPos())
