"""The settings as the window sees them: changed at once, saved behind its back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal

from pgdiff_desktop.settings import Settings, load_settings, update_settings
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.failures import failure_of


class SettingsStore(QObject):
    """The window's one owner of the user's settings.

    Signals:
        changed: the settings, and the names of the fields that differ.
        saved: the names of fields that lie on the disk now.
        failed: they could not be saved (Failure); they hold until the window closes.
    """

    changed = Signal(object, object)
    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, settings: Settings | None = None, owner: QObject | None = None) -> None:
        super().__init__(owner)
        self._current = load_settings() if settings is None else settings
        # One after the other, so that the last change is the one that stays.
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    @property
    def current(self) -> Settings:
        return self._current

    def change(self, **changed: Any) -> None:
        """Takes new values of some fields; those that are not named are saved as they are on the disk by then."""
        differing = {name: value for name, value in changed.items() if getattr(self._current, name) != value}
        if not differing:
            return
        self._current = replace(self._current, **differing)
        background.run(partial(_save, differing), self._on_saved, self._on_error, pool=self._pool)
        self.changed.emit(self._current, frozenset(differing))

    def flush(self) -> None:
        """Returns when everything is saved."""
        self._pool.waitForDone()

    def _on_saved(self, result: tuple[Settings, frozenset[str]]) -> None:
        saved, names = result
        # What a download has remembered meanwhile.
        licences = self._current.accepted_licences | saved.accepted_licences
        hashes = {**self._current.recorded_sha256, **saved.recorded_sha256}
        self._current = replace(self._current, accepted_licences=licences, recorded_sha256=hashes)
        self.saved.emit(names)

    def _on_error(self, error: Exception) -> None:
        self.failed.emit(failure_of(error, "settings"))


def _save(changed: dict[str, Any]) -> tuple[Settings, frozenset[str]]:
    return update_settings(**changed), frozenset(changed)
