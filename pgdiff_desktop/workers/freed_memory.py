"""What one photo has freed goes back to the system before the next: allocators keep it otherwise."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from pgdiff_desktop.process_setup import give_back_freed_memory
from pgdiff_desktop.workers import background

_DELAY_MS = 1000


class FreedMemory(QObject):
    """Gives memory back a moment after work in the background; the engine's thread does so by itself."""

    def __init__(self, owner: QObject | None = None) -> None:
        super().__init__(owner)
        self._due = QTimer(self, singleShot=True, interval=_DELAY_MS)
        self._due.timeout.connect(self._give_back)

    def give_back_soon(self, *_what: object) -> None:
        """After something large was made or let go; once for several."""
        if not self._due.isActive():
            self._due.start()

    @property
    def is_due(self) -> bool:
        """Whether something is about to be given back."""
        return self._due.isActive()

    def close(self) -> None:
        self._due.stop()

    def _give_back(self) -> None:
        background.run(give_back_freed_memory, None)
