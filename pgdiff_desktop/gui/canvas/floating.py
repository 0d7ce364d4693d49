"""What lies over the canvas at its bottom, without a layout: the window can be as small with it as without it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget

from pgdiff_desktop.gui import theme

_MOVING = (QEvent.Type.Resize, QEvent.Type.ShowToParent, QEvent.Type.HideToParent, QEvent.Type.LayoutRequest)


@runtime_checkable
class Shrinking(Protocol):
    """A widget that may need less than all the width that there is, once that is known."""

    def width_within(self, room: int) -> int:
        """How wide it is where there are so many pixels."""


class FloatingColumn(QObject):
    """Places widgets above the lower edge of another one, in their order, as wide as they want and it allows."""

    def __init__(self, within: QWidget, widgets: Sequence[QWidget]) -> None:
        super().__init__(within)
        self._within, self._widgets = within, tuple(widgets)
        for watched in (within, *widgets):
            watched.installEventFilter(self)
        for widget in widgets:
            widget.setParent(within)

    def eventFilter(self, watched: QObject, happened: QEvent) -> bool:
        is_own = watched is not self._within and happened.type() == QEvent.Type.Resize
        if happened.type() in _MOVING and not is_own:
            self.place()
        return False

    def place(self) -> None:
        room = self._within.rect().adjusted(theme.AROUND, theme.AROUND, -theme.AROUND, -theme.AROUND)
        bottom = room.bottom() + 1
        for widget in reversed(self._widgets):
            if widget.isHidden():
                continue
            width = _width(widget, room.width())
            height = (
                widget.heightForWidth(width) if widget.hasHeightForWidth() else widget.sizeHint().height()
            )
            bottom -= height
            widget.setGeometry(QRect(room.left() + (room.width() - width) // 2, bottom, width, height))
            bottom -= theme.APART


def _width(widget: QWidget, room: int) -> int:
    if isinstance(widget, Shrinking):
        return min(widget.width_within(room), room)
    return min(widget.sizeHint().width(), room)


class Instruction(QLabel):
    """What to do next, in as many lines as it needs; the pointer passes through it."""

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setProperty("role", "instruction")
        self.setAccessibleName(self.tr("What to do next"))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._one_line = QSize()
        self.hide()

    def show_text(self, text: str) -> None:
        """Empty for nothing to do."""
        self.ensurePolished()
        self.setWordWrap(False)
        self.setText(text)
        self._one_line = super().sizeHint()
        self.setVisible(bool(text))

    def sizeHint(self) -> QSize:
        # Not the label's own: one that may wrap chooses a shape by itself.
        return self._one_line

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self.setWordWrap(width < self._one_line.width())
        return super().heightForWidth(width) if self.wordWrap() else self._one_line.height()
