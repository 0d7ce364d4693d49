"""Keeps the computer awake while faces are sampled, where the desktop offers it; nothing happens where not."""

from __future__ import annotations

from PySide6.QtCore import QObject


class SleepInhibitor(QObject):
    """Lives on the GUI thread."""

    def set_active(self, active: bool) -> None: ...
