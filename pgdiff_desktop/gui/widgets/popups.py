"""Menus that open within their window, not beyond its edge."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QMenu, QWidget


def popup_inside(menu: QMenu, where: QPoint, owner: QWidget) -> None:
    """Opens a menu at a point of the screen, or as near to it as the window of its owner reaches."""
    window = owner.window()
    room = QRect(window.mapToGlobal(QPoint(0, 0)), window.size())
    size = menu.sizeHint()
    left = min(where.x(), room.right() + 1 - size.width())
    top = min(where.y(), room.bottom() + 1 - size.height())
    menu.popup(QPoint(max(left, room.left()), max(top, room.top())))
