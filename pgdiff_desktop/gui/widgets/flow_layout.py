"""A row of widgets that goes on in a next row where the window is too narrow."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from pgdiff_desktop.gui import theme


class FlowLayout(QLayout):
    """Widgets from left to right (from right to left where that is how one reads), centred in their row."""

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._items: list[QLayoutItem] = []
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
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def one_row(self) -> int:
        """How wide all of them are in one row."""
        widths = [item.sizeHint().width() for item in self._items if not item.isEmpty()]
        margins = self.contentsMargins()
        between = self.spacing() * max(0, len(widths) - 1)
        return sum(widths) + between + margins.left() + margins.right()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Places the items where `move`; how high they are together with the margins."""
        margins = self.contentsMargins()
        inner = rect.marginsRemoved(margins)
        x, y, row = inner.left(), inner.top(), list[tuple[QLayoutItem, int]]()
        height = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if row and x + size.width() > inner.right() + 1:
                self._place_row(row, y, height, inner, move=move)
                x, y, row, height = inner.left(), y + height + self.spacing(), [], 0
            row.append((item, x))
            x += size.width() + self.spacing()
            height = max(height, size.height())
        self._place_row(row, y, height, inner, move=move)
        return y + height - rect.top() + margins.bottom()

    def _place_row(
        self, row: list[tuple[QLayoutItem, int]], y: int, height: int, inner: QRect, *, move: bool
    ) -> None:
        if not move:
            return
        owner = self.parentWidget()
        mirrored = owner is not None and owner.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for item, x in row:
            size = item.sizeHint()
            left = inner.right() + 1 - (x - inner.left()) - size.width() if mirrored else x
            item.setGeometry(QRect(QPoint(left, y + (height - size.height()) // 2), size))
