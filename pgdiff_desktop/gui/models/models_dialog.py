"""Which models are here, where they lie, what they run on; fetching, bringing and checking them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QCloseEvent, QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QWidget,
)

from pgdiff_desktop.errors import Failure
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.models.licence_dialog import may_download
from pgdiff_desktop.gui.models.model_list import ModelList
from pgdiff_desktop.gui.texts.device_texts import device_words
from pgdiff_desktop.gui.texts.error_texts import error_texts
from pgdiff_desktop.gui.widgets.building import DIALOG_MARGINS, button, column, label, row
from pgdiff_desktop.gui.widgets.elided_label import ElidedLabel
from pgdiff_desktop.settings import Settings
from pgdiff_desktop.workers.device_facts import DeviceFacts
from pgdiff_desktop.workers.model_tasks import ModelTasks
from pgdiff_desktop.workers.settings_store import SettingsStore


class ModelsDialog(QDialog):
    """A face of `ModelTasks`; downloads go on when it is closed, and are shown when it is opened again."""

    def __init__(self, tasks: ModelTasks, store: SettingsStore, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self.setWindowTitle(self.tr("Models"))
        self.resize(840, 760)
        self.setMinimumSize(560, 420)
        self._tasks = tasks
        self._store = store
        self._shown_devices = False

        self._folder = ElidedLabel()
        self._folder.setAccessibleName(self.tr("Folder of the downloaded models"))
        self._device = label(wraps=True)
        self._device.setAccessibleName(self.tr("Device and memory"))
        self._likeness = label(self._measured_likeness(), wraps=True)
        self._likeness.setAccessibleName(self.tr("Likeness of restored faces"))
        self.list = ModelList()
        self._message = label(wraps=True)
        self._message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._message.setAccessibleName(self.tr("Result of the last action"))
        self._message.hide()
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self.tr("Working on the model files"))
        self._bar.hide()

        layout = column(owner=self, spacing=theme.AROUND, margins=DIALOG_MARGINS)
        layout.addLayout(self._facts())
        layout.addSpacing(theme.NEAR)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._message)
        layout.addWidget(self._bar)
        layout.addLayout(self._buttons())

        tasks.states_changed.connect(self._on_states)
        tasks.started.connect(self._on_started)
        tasks.progress.connect(self._on_progress)
        tasks.done.connect(self._on_ended)
        tasks.cancelled.connect(self._on_ended)
        tasks.failed.connect(self._on_failed)
        tasks.imported.connect(self._on_imported)
        tasks.verified.connect(self._on_verified)
        tasks.busy_changed.connect(self._on_busy)
        tasks.devices_found.connect(self._on_devices)
        store.changed.connect(self._on_settings)
        store.saved.connect(self._on_saved)
        self.list.download_requested.connect(self._on_download)
        self.list.cancel_requested.connect(tasks.cancel)
        self._folder.set_text(str(store.current.models))
        self._device.setText(self.tr("Checking…"))
        self._on_states(tasks.states)
        tasks.refresh()

    def showEvent(self, happened: QShowEvent) -> None:
        super().showEvent(happened)
        self._tasks.refresh()
        if not self._shown_devices:
            self._shown_devices = True
            # Device and memory are shown as soon as torch is loaded.
            self._tasks.ask_devices()

    def _facts(self) -> QGridLayout:
        facts = QGridLayout()
        facts.setHorizontalSpacing(theme.AROUND)
        facts.setVerticalSpacing(theme.APART)
        facts.setColumnStretch(1, 1)
        name = self.tr("Open the folder of the models")
        self.open_button = button(self.tr("Open"), self._on_open, name=name, icon="folder-open")
        name = self.tr("Choose another folder for the models")
        self.change_button = button(self.tr("Change…"), self._on_change_folder, name=name)
        facts.addWidget(label(self.tr("Downloaded to"), "muted"), 0, 0)
        facts.addWidget(self._folder, 0, 1)
        facts.addWidget(label(self.tr("Device"), "muted"), 1, 0)
        facts.addWidget(self._device, 1, 1)
        facts.addWidget(label(self.tr("Likeness"), "muted"), 2, 0, Qt.AlignmentFlag.AlignTop)
        facts.addWidget(self._likeness, 2, 1, 1, 3)
        facts.addWidget(self.open_button, 0, 2)
        facts.addWidget(self.change_button, 0, 3)
        return facts

    def _measured_likeness(self) -> str:
        """For whom the included models do more and less, as their card says (resources/models/README.md)."""
        return self.tr(
            "Of 120 faces that the included models had never seen, every group of people came back more alike than "
            "its photos were; women and people above 65 gained least."
        )

    def _buttons(self) -> QHBoxLayout:
        self.import_button = button(
            self.tr("Import from Folder…"),
            self._on_import,
            name=self.tr("Import models from a folder"),
            tooltip=self.tr("Import models that were downloaded on another computer"),
            icon="import",
        )
        self.verify_button = button(
            self.tr("Verify All"),
            self._on_verify,
            name=self.tr("Verify all models"),
            tooltip=self.tr("Compare size and hash of every installed model"),
        )
        self.close_button = button(self.tr("Close"), self.close, is_default=True)
        return row(self.import_button, self.verify_button, 1, self.close_button, spacing=theme.APART)

    # Wishes of the user

    @Slot(object)
    def _on_download(self, names: tuple[str, ...]) -> None:
        states = [state for state in self._tasks.states if state.name in names]
        if may_download(states, self._store, self):
            self._tasks.download(names, licences_accepted=True)
            for name in names:
                self.list.set_pending(name, self._tasks.is_pending(name))

    def _on_import(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder with model files"))
        if folder:
            self.import_from(Path(folder))

    def import_from(self, folder: Path) -> None:
        self._say("")
        self._tasks.import_folder(folder)

    def _on_verify(self) -> None:
        self._say("")
        self._tasks.verify([state.name for state in self._tasks.states])

    def _on_open(self) -> None:
        folder = self._store.current.models
        while not folder.is_dir() and folder != folder.parent:
            folder = folder.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _on_change_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for downloaded models"), str(self._store.current.models)
        )
        if chosen:
            self._store.change(model_folder=Path(chosen))

    # What happens

    @Slot(object, object)
    def _on_settings(self, settings: Settings, names: frozenset[str]) -> None:
        if "model_folder" in names:
            self._folder.set_text(str(settings.models))

    @Slot(object)
    def _on_saved(self, names: frozenset[str]) -> None:
        # The tasks read the settings where they are saved.
        if "model_folder" in names:
            self._tasks.refresh()

    @Slot(object)
    def _on_states(self, states: tuple[object, ...]) -> None:
        self.list.set_states(self._tasks.states)
        for one in self.list.rows():
            if one.is_pending != self._tasks.is_pending(one.name):
                one.set_pending(self._tasks.is_pending(one.name))

    @Slot(str)
    def _on_started(self, name: str) -> None:
        self.list.set_pending(name, True)

    @Slot(str, object, object)
    def _on_progress(self, name: str, have: int, of: int | None) -> None:
        shown = self.list.row(name)
        if shown is not None and shown.is_pending:
            shown.set_progress(have, of)

    @Slot(str)
    def _on_ended(self, name: str) -> None:
        self.list.set_pending(name, False)

    @Slot(str, object)
    def _on_failed(self, name: str, failure: Failure) -> None:
        if name:
            self.list.set_failure(name, failure)
        else:
            self._say(error_texts.both(failure))

    @Slot(object, object)
    def _on_imported(self, names: tuple[str, ...], failures: tuple[Failure, ...]) -> None:
        self._say_results(self.tr("%n model(s) imported.", "", len(names)), failures)

    @Slot(object, object)
    def _on_verified(self, names: tuple[str, ...], failures: tuple[Failure, ...]) -> None:
        for name in names:
            shown = self.list.row(name)
            if shown is not None:
                shown.set_checked()
        self._say_results(self.tr("%n model(s) verified.", "", len(names)), failures)

    @Slot(bool)
    def _on_busy(self, busy: bool) -> None:
        self._bar.setVisible(busy)
        self.import_button.setEnabled(not busy)
        self.verify_button.setEnabled(not busy)

    @Slot(object)
    def _on_devices(self, devices: tuple[DeviceFacts, ...]) -> None:
        self._device.setText(device_words(devices, self._store.current.device))

    def _say_results(self, done: str, failures: tuple[Failure, ...]) -> None:
        self._say("\n".join((done, *map(error_texts.both, failures))))

    def _say(self, text: str) -> None:
        self._message.setText(text)
        self._message.setVisible(bool(text))

    def closeEvent(self, happened: QCloseEvent) -> None:
        self._say("")
        super().closeEvent(happened)
