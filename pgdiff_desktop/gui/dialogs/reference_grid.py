"""The faces of an album as a grid: the best first, searched by person or file, chosen with mouse or keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.widgets.picture_drawing import draw_rounded, fitted
from pgdiff_desktop.workers.job_queue import image_of
from pgdiff_desktop.workers.reference_crops import FaceLook

_PICTURE, _MARGIN, _GAP = 104, 8, 5
_NAME_PIXELS, _FILE_PIXELS = 12, 11
_ROUNDING = 9.0
_LOOK = Qt.ItemDataRole.UserRole
_ORDER, _WORDS = _LOOK + 1, _LOOK + 2
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
        delegate = _FaceDelegate(self)
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
        return [index.data(_LOOK) for index in rows]

    @property
    def looks(self) -> list[FaceLook]:
        """All faces that the search leaves, as shown."""
        return [self._shown.index(row, 0).data(_LOOK) for row in range(self._shown.rowCount())]

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
            if self._faces.item(row).data(_LOOK).photo in photos:
                self._faces.removeRow(row)
        for look in looks:
            item = QStandardItem()
            item.setData(look, _LOOK)
            item.setData(self._order(look), _ORDER)
            item.setData(f"{look.face.name or ''}\n{look.photo.name}", _WORDS)
            picture = fitted(image_of(look.picture), QSize(_PICTURE, _PICTURE), self.devicePixelRatioF())
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


class _FaceDelegate(QStyledItemDelegate):
    """The face, under it who it is and the photo's name, and how many pixels there are of it."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._name_font, self._file_font = QFont(owner.font()), QFont(owner.font())
        self._name_font.setPixelSize(_NAME_PIXELS)
        self._file_font.setPixelSize(_FILE_PIXELS)
        lines = QFontMetrics(self._name_font).height() + QFontMetrics(self._file_font).height()
        self.cell = QSize(_PICTURE + 4 * _MARGIN, _PICTURE + _GAP + lines + 3 * _MARGIN)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return self.cell

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell: QRect = option.rect
        state: QStyle.StateFlag = option.state
        look: FaceLook = index.data(_LOOK)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, cell, state)
        area = QRect(0, 0, _PICTURE, _PICTURE)
        area.moveCenter(cell.center())
        area.moveTop(cell.top() + _MARGIN + _MARGIN // 2)
        draw_rounded(painter, area, index.data(Qt.ItemDataRole.DecorationRole))
        words = QRect(cell.left() + _MARGIN, area.bottom() + _GAP, cell.width() - 2 * _MARGIN, 0)
        pixels = self.tr("{side} px").format(side=look.side)
        if look.face.name:
            self._draw_line(
                painter, words, self._name_font, look.face.name, "text", Qt.TextElideMode.ElideRight
            )
            self._draw_line(
                painter, words, self._file_font, look.photo.name, "muted", Qt.TextElideMode.ElideMiddle
            )
        else:
            self._draw_line(
                painter, words, self._name_font, look.photo.name, "text", Qt.TextElideMode.ElideMiddle
            )
            self._draw_line(painter, words, self._file_font, pixels, "muted", Qt.TextElideMode.ElideRight)
        painter.restore()

    @staticmethod
    def _draw_ground(painter: QPainter, cell: QRect, state: QStyle.StateFlag) -> None:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        if not (selected or hovered or focused):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        if selected:
            painter.setPen(QPen(theme.colour("accent"), 1.5))
        elif focused:
            painter.setPen(QPen(theme.colour("muted"), 1, Qt.PenStyle.DotLine))
        fill = theme.colour("selection") if selected else theme.colour("raised")
        painter.setBrush(fill if selected or hovered else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(cell).adjusted(3, 3, -3, -3), _ROUNDING, _ROUNDING)

    @staticmethod
    def _draw_line(
        painter: QPainter, place: QRect, font: QFont, text: str, role: str, elide: Qt.TextElideMode
    ) -> None:
        """Draws a line, and moves the place below it."""
        metrics = QFontMetrics(font)
        place.setHeight(metrics.height())
        painter.setFont(font)
        painter.setPen(theme.colour(role))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, metrics.elidedText(text, elide, place.width()))
        place.translate(0, place.height())
