"""The albums that were open lately, and which of them are not there now."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from pgdiff_desktop.workers import background


class RecentAlbums(QObject):
    """Looks for folders in the background: a drive that sleeps is not waited for.

    Signals:
        changed: the folders, or what is known of them.
    """

    changed = Signal()

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self.folders: tuple[Path, ...] = ()
        self._missing: frozenset[Path] = frozenset()
        self._task: background.Task | None = None

    def set_folders(self, folders: Sequence[Path]) -> None:
        self.folders = tuple(folders)
        self.changed.emit()
        self.look()

    def look(self) -> None:
        """Looks again which of them are there."""
        self.close()
        if self.folders:
            self._task = background.run(partial(_missing_of, self.folders), self._on_looked)

    def is_missing(self, folder: Path) -> bool:
        return folder in self._missing

    def close(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _on_looked(self, missing: frozenset[Path]) -> None:
        self._task = None
        if missing != self._missing:
            self._missing = missing
            self.changed.emit()


def _missing_of(folders: tuple[Path, ...]) -> frozenset[Path]:
    return frozenset(folder for folder in folders if not folder.is_dir())
