"""Notices about saving, settings, folders and models: shown when something fails, gone when its cause is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject

from pgdiff_desktop.errors import Failure
from pgdiff_desktop.gui.main_window import MainWindow
from pgdiff_desktop.gui.notices.cause import Cause, CauseKind
from pgdiff_desktop.workers.model_tasks import ModelTasks
from pgdiff_desktop.workers.settings_store import SettingsStore
from pgdiff_desktop.workers.sidecar_saver import SidecarSaver


class NoticesController(QObject):
    """Between what can fail outside a photo and the notices, whichever the window shows now."""

    def __init__(
        self,
        window: MainWindow,
        saver: SidecarSaver,
        settings: SettingsStore,
        models: ModelTasks,
        owner: QObject,
    ) -> None:
        super().__init__(owner)
        self._window, self._saver = window, saver
        saver.failed.connect(self._on_not_saved)
        saver.saved.connect(self._on_saved)
        settings.failed.connect(self._on_settings_not_saved)
        settings.saved.connect(self._on_settings_saved)
        models.installed_changed.connect(self._on_models)

    def say_of_folders(self, text: str) -> None:
        """A sentence about folders of the album that could not be read."""
        self._window.notices.warn(text, cause=Cause(CauseKind.FOLDER))

    def on_missing_folders(self, missing: Sequence[Path]) -> None:
        """These of the album are not there now."""
        if not missing:
            self._window.notices.dismiss_cause(CauseKind.FOLDER)

    def _on_not_saved(self, failure: Failure) -> None:
        self._window.notices.show_failure(failure, cause=Cause(CauseKind.SAVING))

    def _on_saved(self, _photo: Path) -> None:
        # The disk has room again, or the drive is back.
        if not self._saver.pending():
            self._window.notices.dismiss_cause(CauseKind.SAVING)

    def _on_settings_not_saved(self, failure: Failure) -> None:
        self._window.notices.show_failure(failure, cause=Cause(CauseKind.SETTINGS))

    def _on_settings_saved(self, _names: frozenset[str]) -> None:
        self._window.notices.dismiss_cause(CauseKind.SETTINGS)

    def _on_models(self) -> None:
        self._window.notices.dismiss_cause(CauseKind.MODELS)
