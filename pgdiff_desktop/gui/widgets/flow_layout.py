"""A row of widgets that goes on in a next row where the window is too narrow."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

from pgdiff_desktop.gui import theme


class FlowLayout(QLayout):
    """Widgets from left to right (from right to left where that is how one reads), centred in their row.

    A single row has all of the height that there is.

    Args:
        between_rows: as far as the widgets of a row from one another, where nothing else is said.
    """

    def __init__(self, owner: QWidget | None = None, between_rows: int | None = None) -> None:
        super().__init__(owner)
        self._items: list[QLayoutItem] = []
        self._between_rows = between_rows
        self.setSpacing(theme.APART)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        rows = self._rows(width - margins.left() - margins.right())
        return sum(map(_height, rows)) + self._below(len(rows) - 1) + margins.top() + margins.bottom()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        top, rows = inner.top(), self._rows(inner.width())
        for row in rows:
            # Centred in its row, and the row in the bar, it would be rounded twice, and move with what is beside it.
            height = max(_height(row), inner.height()) if len(rows) == 1 else _height(row)
            self._place(row, QRect(inner.left(), top, inner.width(), height))
            top += height + self._below(1)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def width_within(self, room: int) -> int:
        """How wide the widest row is where there are so many pixels."""
        margins = self.contentsMargins()
        beside = margins.left() + margins.right()
        return max(map(self._width, self._rows(room - beside)), default=0) + beside

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _rows(self, room: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        for item in self._items:
            if item.isEmpty():
                continue
            if rows and self._width([*rows[-1], item]) <= room:
                rows[-1].append(item)
            else:
                rows.append([item])
        return rows

    def _width(self, row: list[QLayoutItem]) -> int:
        return sum(item.sizeHint().width() for item in row) + self.spacing() * (len(row) - 1)

    def _below(self, rows: int) -> int:
        return max(0, rows) * (self.spacing() if self._between_rows is None else self._between_rows)

    def _place(self, row: list[QLayoutItem], area: QRect) -> None:
        owner = self.parentWidget()
        direction = Qt.LayoutDirection.LeftToRight if owner is None else owner.layoutDirection()
        left = area.left()
        for item in row:
            size = item.sizeHint()
            place = QRect(QPoint(left, area.top() + (area.height() - size.height()) // 2), size)
            item.setGeometry(QStyle.visualRect(direction, area, place))
            left += size.width() + self.spacing()


def _height(row: list[QLayoutItem]) -> int:
    return max(item.sizeHint().height() for item in row)
