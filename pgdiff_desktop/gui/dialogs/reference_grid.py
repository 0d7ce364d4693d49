"""The faces of an album as a grid: the best first, searched by person or file, chosen with mouse or keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QSize, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QWidget

from pgdiff_desktop.gui.widgets.face_cells import LOOK, PICTURE, FaceDelegate
from pgdiff_desktop.gui.widgets.picture_drawing import fitted
from pgdiff_desktop.workers.job_queue import image_of
from pgdiff_desktop.workers.reference_crops import FaceLook

_ORDER, _WORDS = LOOK + 1, LOOK + 2
# A face that is larger than this is no better for it.
_LARGE = 256


def best_first(look: FaceLook) -> float:
    """How good a reference a face is: the larger and, above all, the sharper, the higher."""
    return min(look.side, _LARGE) * look.sharpness**2


class ReferenceGrid(QListView):
    """One cell a face, with the person's name and the photo's.

    Args:
        order: of a face; the highest come first.

    Signals:
        chosen_changed: other faces are selected now.
        typed: text that was typed here and belongs into the search, str.
    """

    chosen_changed = Signal()
    typed = Signal(str)

    def __init__(self, order: Callable[[FaceLook], float] = best_first, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._order = order
        self._faces = QStandardItemModel(self)
        shown = QSortFilterProxyModel(self)
        shown.setSourceModel(self._faces)
        shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        shown.setFilterRole(_WORDS)
        shown.setSortRole(_ORDER)
        shown.sort(0, Qt.SortOrder.DescendingOrder)
        self.setModel(shown)
        self._shown = shown
        delegate = FaceDelegate(self)
        self.setItemDelegate(delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setUniformItemSizes(True)
        self.setGridSize(delegate.cell)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)

    @property
    def chosen(self) -> list[FaceLook]:
        """The selected faces, in the order in which they are shown."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=QModelIndex.row)
        return [index.data(LOOK) for index in rows]

    @property
    def looks(self) -> list[FaceLook]:
        """All faces that the search leaves, as shown."""
        return [self._shown.index(row, 0).data(LOOK) for row in range(self._shown.rowCount())]

    @property
    def is_empty(self) -> bool:
        """Whether the search leaves none."""
        return self._shown.rowCount() == 0

    @property
    def count(self) -> int:
        """Of all faces, whatever is searched for."""
        return self._faces.rowCount()

    def add(self, looks: Sequence[FaceLook]) -> None:
        """Takes the faces of a photo, in the place of those it had before."""
        photos = {look.photo for look in looks}
        for row in reversed(range(self._faces.rowCount())):
            if self._faces.item(row).data(LOOK).photo in photos:
                self._faces.removeRow(row)
        for look in looks:
            item = QStandardItem()
            item.setData(look, LOOK)
            item.setData(self._order(look), _ORDER)
            item.setData(f"{look.face.name or ''}\n{look.photo.name}", _WORDS)
            picture = fitted(image_of(look.picture), QSize(PICTURE, PICTURE), self.devicePixelRatioF())
            item.setData(picture, Qt.ItemDataRole.DecorationRole)
            item.setData(str(look.photo), Qt.ItemDataRole.ToolTipRole)
            item.setData(self._spoken(look), Qt.ItemDataRole.AccessibleTextRole)
            self._faces.appendRow(item)

    def search(self, text: str) -> None:
        """Leaves faces whose person or photo is called so; the best of them is selected where none was."""
        self._shown.setFilterFixedString(text.strip())
        if text.strip() and not self.selectionModel().hasSelection():
            self.select_first()

    def select_first(self) -> None:
        if self._shown.rowCount():
            self.setCurrentIndex(self._shown.index(0, 0))

    def keyPressEvent(self, press: QKeyEvent) -> None:
        text = press.text()
        control = press.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if text.strip() and text.isprintable() and not control:
            self.typed.emit(text)
        else:
            super().keyPressEvent(press)

    def _spoken(self, look: FaceLook) -> str:
        if look.face.name:
            words = self.tr("{person} in {photo}, {side} px wide")
        else:
            words = self.tr("A face in {photo}, {side} px wide")
        return words.format(person=look.face.name, photo=look.photo.name, side=look.side)
