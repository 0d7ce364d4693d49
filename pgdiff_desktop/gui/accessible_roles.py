"""What screen readers are told that widgets are which Qt knows as areas only."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


@cache
def install() -> None:
    """From now on, a widget whose class has an `accessible_role` is said to have it; once is enough."""
    QAccessible.installFactory(_made)


def _made(_class_name: str, described: QObject) -> QAccessibleInterface | None:
    role = getattr(described, "accessible_role", None)
    if isinstance(described, QWidget) and isinstance(role, QAccessible.Role):
        return QAccessibleWidget(described, role, described.accessibleName())
    return None
