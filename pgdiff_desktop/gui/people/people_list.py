"""The people of the album, one below the other: who it is, how many photos, and some of the faces."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from pgdiff_desktop.albums.people import FaceKey, Person
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.people.face_pictures import FacePictures
from pgdiff_desktop.gui.people.person_texts import faces_counted, person_name, photos_counted
from pgdiff_desktop.gui.widgets.picture_drawing import draw_rounded

# What is dragged from the faces of one person to another.
DRAGGED_FACES = "application/x-pgdiff-desktop-faces"
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_PERSON = Qt.ItemDataRole.UserRole
_FACE, _SMALL, _MARGIN, _GAP = 68, 26, 10, 4
_NAME_PIXELS, _COUNT_PIXELS = 13, 11
_ROUNDING = 9.0
# Of the faces beside the largest picture.
_MOST_SMALL = 12


class PeopleModel(QAbstractListModel):
    """A row for each person; those who are seen once share the last.

    Signals:
        faces_dropped: onto a person, Person.
    """

    faces_dropped = Signal(object)

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._people: tuple[Person, ...] = ()

    @property
    def people(self) -> tuple[Person, ...]:
        return self._people

    def set_people(self, people: Sequence[Person]) -> None:
        """Takes the place of everything."""
        several = [person for person in people if not person.is_seen_once]
        once = tuple(key for person in people if person.is_seen_once for key in person.faces)
        rows = (*several, Person("", once)) if once else tuple(several)
        if rows != self._people:
            self.beginResetModel()
            self._people = rows
            self.endResetModel()

    def row_like(self, person: Person | None) -> int:
        """Where somebody is shown who has most of a person's faces; the first row where nobody has any."""
        if person is None:
            return 0
        wanted = set(person.faces)
        # Who was looked at among those that are seen once stays there.
        shared = [
            (
                person.number == one.number == 0 and person.name == one.name,
                len(wanted.intersection(one.faces)),
            )
            for one in self._people
        ]
        best = max(range(len(shared)), key=lambda row: (shared[row][1] > 0, *shared[row]), default=0)
        return best if shared and shared[best][1] else 0

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._people)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self._people):
            return None
        person = self._people[index.row()]
        if role == _PERSON:
            return person
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return person_name(person)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{person_name(person)}, {counted(person)}"
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and not _are_seen_once(self._people[index.row()]):
            flags |= Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def mimeTypes(self) -> list[str]:
        return [DRAGGED_FACES]

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def dropMimeData(
        self, dragged: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        if not parent.isValid() or not dragged.hasFormat(DRAGGED_FACES):
            return False
        self.faces_dropped.emit(self._people[parent.row()])
        # The view that they come from is not to remove them: the album says who they are now.
        return False


def counted(person: Person) -> str:
    """How many photos; of those who are seen once, how many faces."""
    return faces_counted(len(person.faces)) if _are_seen_once(person) else photos_counted(len(person.photos))


def _are_seen_once(person: Person) -> bool:
    return not person.name and person.number == 0


class PeopleList(QListView):
    """Signals:
    person_shown: another person is the current one, Person; None where there is none.
    """

    person_shown = Signal(object)

    def __init__(self, pictures: FacePictures, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.people = PeopleModel(self)
        self.setModel(self.people)
        self.setItemDelegate(_PersonDelegate(pictures, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QListView.DragDropMode.DropOnly)
        # Onto somebody, not between two.
        self.setDragDropOverwriteMode(True)
        self.setAccessibleName(self.tr("People of the album"))
        self.selectionModel().currentChanged.connect(self._on_current)

    @property
    def shown(self) -> Person | None:
        person = self.currentIndex().data(_PERSON)
        return person if isinstance(person, Person) else None

    def show_people(self, people: Sequence[Person]) -> None:
        """Shows these; who was looked at stays so."""
        before, top = self.shown, self.verticalScrollBar().value()
        blocked = self.blockSignals(True)
        self.people.set_people(people)
        if self.people.rowCount():
            self.setCurrentIndex(self.people.index(self.people.row_like(before)))
        self.verticalScrollBar().setValue(top)
        self.blockSignals(blocked)
        self.person_shown.emit(self.shown)

    def show_person_of(self, key: FaceKey) -> None:
        """Makes whoever has a face the current one."""
        for row, person in enumerate(self.people.people):
            if key in person.faces:
                self.setCurrentIndex(self.people.index(row))

    def _on_current(self) -> None:
        if not self.signalsBlocked():
            self.person_shown.emit(self.shown)


class _PersonDelegate(QStyledItemDelegate):
    """A face, beside it name, number of photos, and further faces."""

    def __init__(self, pictures: FacePictures, owner: QWidget) -> None:
        super().__init__(owner)
        self._pictures = pictures
        self._name_font, self._count_font = QFont(owner.font()), QFont(owner.font())
        self._name_font.setPixelSize(_NAME_PIXELS)
        self._name_font.setWeight(QFont.Weight.DemiBold)
        self._count_font.setPixelSize(_COUNT_PIXELS)
        lines = QFontMetrics(self._name_font).height() + QFontMetrics(self._count_font).height()
        self._height = max(_FACE, lines + _GAP + _SMALL) + 2 * _MARGIN

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(2 * _FACE, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        person, cell, ratio = index.data(_PERSON), option.rect, painter.device().devicePixelRatioF()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter, cell, option.state)
        inner = cell.adjusted(_MARGIN, 0, -_MARGIN, 0)

        def seen(place: QRect) -> QRect:
            return QStyle.visualRect(option.direction, inner, place)

        face = QRect(inner.left(), 0, _FACE, _FACE)
        face.moveTop(cell.top() + (cell.height() - _FACE) // 2)
        first, *others = person.faces
        draw_rounded(painter, seen(face), self._pictures.pixmap(first, _FACE, ratio), "face")
        line = QRect(face.right() + _MARGIN, face.top(), inner.right() - face.right() - _MARGIN, 0)
        for font, text, role in (
            (self._name_font, person_name(person), "text"),
            (self._count_font, counted(person), "muted"),
        ):
            metrics = QFontMetrics(font)
            line.setHeight(metrics.height())
            painter.setFont(font)
            painter.setPen(theme.colour(role))
            elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            aligned = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
            painter.drawText(seen(line), aligned | Qt.AlignmentFlag.AlignVCenter, elided)
            line.translate(0, line.height())
        small = QRect(line.left(), line.top() + _GAP, _SMALL, _SMALL)
        for key in others[:_MOST_SMALL]:
            if small.right() > inner.right():
                break
            draw_rounded(painter, seen(small), self._pictures.pixmap(key, _SMALL, ratio), "face")
            small.translate(_SMALL + _GAP, 0)
        painter.restore()

    @staticmethod
    def _draw_ground(painter: QPainter, cell: QRect, state: QStyle.StateFlag) -> None:
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if not (selected or hovered):
            return
        painter.setPen(QPen(theme.colour("accent"), 1.5) if selected else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("selection" if selected else "raised"))
        painter.drawRoundedRect(QRectF(cell).adjusted(2, 2, -2, -2), _ROUNDING, _ROUNDING)
