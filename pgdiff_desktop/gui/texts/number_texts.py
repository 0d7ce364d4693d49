"""Numbers as the language of the window writes them."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def decimal(value: float, digits: int) -> str:
    """With so many digits behind the point, or comma."""
    return QLocale().toString(value, "f", digits)


def significant(value: float, digits: int) -> str:
    """With so many digits at most, whatever the size: 0.25, 1.5, 12."""
    return QLocale().toString(value, "g", digits)
