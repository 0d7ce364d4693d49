"""Preferences: every choice holds at once, and is saved behind the window's back."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from pgdiff_desktop.build_facts import is_packaged
from pgdiff_desktop.device_names import AUTO, CUDA, MPS, kind_of
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.preferences.signing_row import SigningRow
from pgdiff_desktop.gui.preferences.update_widgets import UpdateRow
from pgdiff_desktop.gui.texts.device_texts import memory_words
from pgdiff_desktop.gui.texts.error_texts import error_texts
from pgdiff_desktop.gui.texts.translation import LANGUAGE_NAMES, SYSTEM
from pgdiff_desktop.gui.widgets.building import DIALOG_MARGINS, button, column, label, muted_note, row
from pgdiff_desktop.gui.widgets.elided_label import ElidedLabel
from pgdiff_desktop.gui.widgets.forms import add_field, new_form, new_spin_box
from pgdiff_desktop.settings import Settings
from pgdiff_desktop.workers import background
from pgdiff_desktop.workers.device_facts import DeviceFacts
from pgdiff_desktop.workers.failures import failure_of
from pgdiff_desktop.workers.model_tasks import ModelTasks
from pgdiff_desktop.workers.settings_store import SettingsStore
from pgdiff_desktop.workers.signing import check_certificate
from pgdiff_desktop.workers.update_check import UpdateCheck

_SMALLEST_CACHE, _LARGEST_CACHE = 50, 100_000
_LARGEST_MEMORY = 1_000_000
_HEIGHT, _TITLE = 1010, 60
# What can be changed here.
_SHOWN = (
    "theme",
    "language",
    "device",
    "precision",
    "runtime",
    "memory_limit_mb",
    "model_folder",
    "keep_choices",
    "credentials_certificate",
    "credentials_key",
    "thumbnail_cache_mb",
    "proxy",
    "check_for_updates",
)


class PreferencesDialog(QDialog):
    """A face of `SettingsStore`.

    Args:
        updates: checks for a newer version on a click.
        tasks: lists the devices; those that are not there cannot be chosen then.
    """

    def __init__(
        self,
        store: SettingsStore,
        updates: UpdateCheck,
        tasks: ModelTasks | None = None,
        owner: QWidget | None = None,
    ) -> None:
        super().__init__(owner)
        self.updates = UpdateRow(updates, self.tr("Check Now"), self)
        self.setWindowTitle(self.tr("Preferences"))
        self.setMinimumWidth(560)
        self._store = store
        self._checking: background.Task | None = None
        # All of it, where the screen is high enough for that and the title.
        self.resize(600, min(_HEIGHT, self.screen().availableGeometry().height() - _TITLE))
        inside = QWidget()
        sections = column(owner=inside, spacing=theme.APART, margins=DIALOG_MARGINS)
        for title, form in (
            (self.tr("Appearance"), self._appearance()),
            (self.tr("Restoring"), self._restoring()),
            (self.tr("Content credentials"), self._signing()),
            (self.tr("Disk and network"), self._disk()),
        ):
            if sections.count():
                sections.addSpacing(theme.AROUND)
            sections.addWidget(label(title, "title"))
            sections.addLayout(form)
        sections.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        column((area, 1), self._buttons(), owner=self, spacing=0)
        self._take(store.current)
        self._connect()
        store.changed.connect(self._on_changed)
        if tasks is not None:
            tasks.devices_found.connect(self._on_devices)
            tasks.ask_devices()

    # The form

    def _combo(self, *items: tuple[str, str]) -> QComboBox:
        combo = QComboBox()
        for text, value in items:
            combo.addItem(text, value)
        return combo

    def _appearance(self) -> QFormLayout:
        form = new_form()
        self.theme = self._combo(
            (self.tr("System setting"), "system"), (self.tr("Light"), "light"), (self.tr("Dark"), "dark")
        )
        self.language = self._combo(
            (self.tr("System setting"), SYSTEM), *((name, code) for code, name in LANGUAGE_NAMES.items())
        )
        add_field(form, self.tr("Theme"), self.theme)
        add_field(form, self.tr("Language"), self.language)
        return form

    def _restoring(self) -> QFormLayout:
        form = new_form()
        self.device = self._combo(
            (self.tr("Automatic"), "auto"),
            (self.tr("Processor (CPU)"), "cpu"),
            (self.tr("NVIDIA graphics card (CUDA)"), "cuda"),
            (self.tr("Apple graphics (Metal)"), "mps"),
        )
        self.precision = self._combo((self.tr("Automatic"), "auto"), (self.tr("Full, 32 bits"), "full"))
        runtimes = [
            (self.tr("Automatic"), "auto"),
            (self.tr("PyTorch"), "torch"),
            (self.tr("PyTorch, compiled"), "compiled"),
            (self.tr("ONNX Runtime"), "onnx"),
        ]
        # A packaged copy cannot compile.
        self.runtime = self._combo(*(one for one in runtimes if not (one[1] == "compiled" and is_packaged())))
        self.memory = new_spin_box(0, _LARGEST_MEMORY, 512)
        self.memory.setSuffix(self.tr(" MB"))
        self.memory.setSpecialValueText(self.tr("All available"))
        self.device_note = muted_note("")
        self.device_note.hide()
        add_field(form, self.tr("Device"), self.device, self.device_note)
        add_field(form, self.tr("Precision"), self.precision)
        add_field(
            form,
            self.tr("Runtime"),
            self.runtime,
            muted_note(
                self.tr("A runtime that does not work here is replaced by PyTorch, and a notice says so.")
            ),
        )
        self.keep_choices = QCheckBox(self.tr("Keep what I had chosen"))
        self.keep_choices.setAccessibleName(self.keep_choices.text())
        self.keep_choices.setMinimumHeight(self.memory.sizeHint().height())
        add_field(
            form,
            self.tr("New results"),
            self.keep_choices,
            muted_note(self.tr("New results are only offered; otherwise the first of each face is chosen.")),
        )
        add_field(form, self.tr("Memory limit"), self.memory)
        add_field(form, self.tr("Model folder"), self._folder_row())
        return form

    def _folder_row(self) -> QWidget:
        self.folder = ElidedLabel()
        self.folder.setAccessibleName(self.tr("Model folder"))
        self.folder_button = button(
            self.tr("Choose…"), self._on_choose_folder, name=self.tr("Choose the model folder")
        )
        self.usual_button = button(
            self.tr("Default Folder"),
            self._on_usual_folder,
            name=self.tr("Go back to the default model folder"),
        )
        box = QWidget()
        row((self.folder, 1), self.usual_button, self.folder_button, owner=box, spacing=theme.APART)
        return box

    def _disk(self) -> QFormLayout:
        form = new_form()
        self.cache = new_spin_box(_SMALLEST_CACHE, _LARGEST_CACHE, 50)
        self.cache.setSuffix(self.tr(" MB"))
        self.proxy = QLineEdit()
        self.proxy.setPlaceholderText(self.tr("System setting, or http://name:port"))
        self.proxy_fault = _fault(
            self.tr("⚠ This is not an address like http://name:port; it was not saved.")
        )
        add_field(
            form,
            self.tr("Thumbnails"),
            self.cache,
            muted_note(self.tr("The most disk space that thumbnails of your photos may take.")),
        )
        add_field(
            form,
            self.tr("Proxy"),
            self.proxy,
            self.proxy_fault,
            muted_note(
                self.tr("Used when you download models or check for updates; nothing else uses the network.")
            ),
        )
        self.check_for_updates = QCheckBox(self.tr("Check for a newer version once a day"))
        self.check_for_updates.setAccessibleName(self.check_for_updates.text())
        # As high as other fields, whose names stand beside their middle.
        self.check_for_updates.setMinimumHeight(self.proxy.sizeHint().height())
        add_field(
            form,
            self.tr("Updates"),
            self.check_for_updates,
            muted_note(
                self.tr(
                    "Only the number of the newest version is read from the project's page. Nothing about you is "
                    "sent, and nothing is installed."
                )
            ),
        )
        form.addRow("", self.updates)
        return form

    def _signing(self) -> QFormLayout:
        form = new_form()
        self.signing = SigningRow()
        self.signing_fault = _fault("")
        add_field(
            form,
            self.tr("Signed with"),
            self.signing,
            self.signing_fault,
            muted_note(
                self.tr("Used where Export is asked for content credentials. A key must have no passphrase.")
            ),
        )
        return form

    def _buttons(self) -> QHBoxLayout:
        self.defaults_button = button(self.tr("Restore Defaults"), self._on_defaults, is_default=False)
        self.close_button = button(self.tr("Close"), self.accept, is_default=True)
        margins = (2 * theme.AROUND, theme.AROUND, 2 * theme.AROUND, 2 * theme.AROUND)
        return row(self.defaults_button, 1, self.close_button, margins=margins)

    # Settings and fields

    def _connect(self) -> None:
        for combo in (self.theme, self.language, self.device, self.precision, self.runtime):
            combo.currentIndexChanged.connect(self._on_choice)
        self.memory.valueChanged.connect(self._on_memory)
        self.cache.valueChanged.connect(self._on_cache)
        self.proxy.editingFinished.connect(self._on_proxy)
        self.check_for_updates.toggled.connect(self._on_check_for_updates)
        self.keep_choices.toggled.connect(self._on_keep_choices)
        self.signing.chosen.connect(self._on_certificate)

    def _take(self, settings: Settings) -> None:
        """Shows what is set; a field that shows it already is left alone, as somebody may be typing in it."""
        if self.device.findData(settings.device) < 0:
            # One of several cards, before it is known what they are called.
            self.device.addItem(settings.device, settings.device)
        for combo, value in (
            (self.theme, settings.theme),
            (self.language, settings.language),
            (self.device, settings.device),
            (self.precision, settings.precision),
            (self.runtime, settings.runtime),
        ):
            combo.setCurrentIndex(combo.findData(value))
        self.memory.setValue(settings.memory_limit_mb or 0)
        self.cache.setValue(settings.thumbnail_cache_mb)
        self.check_for_updates.setChecked(settings.check_for_updates)
        self.keep_choices.setChecked(settings.keep_choices)
        if self.proxy.text().strip() != (settings.proxy or "") and not self.proxy_fault.isVisibleTo(self):
            self.proxy.setText(settings.proxy or "")
        self.folder.set_text(str(settings.models))
        self.usual_button.setVisible(settings.model_folder is not None)
        self.signing.show_settings(settings)

    @Slot()
    def _on_choice(self) -> None:
        self._store.change(
            theme=self.theme.currentData(),
            language=self.language.currentData(),
            device=self.device.currentData(),
            precision=self.precision.currentData(),
            runtime=self.runtime.currentData(),
        )

    @Slot(int)
    def _on_memory(self, megabytes: int) -> None:
        self._store.change(memory_limit_mb=megabytes or None)

    @Slot(int)
    def _on_cache(self, megabytes: int) -> None:
        self._store.change(thumbnail_cache_mb=megabytes)

    @Slot()
    def _on_proxy(self) -> None:
        text = self.proxy.text().strip()
        sound = not text or is_proxy(text)
        self.proxy_fault.setVisible(not sound)
        if sound:
            self._store.change(proxy=text or None)

    @Slot(bool)
    def _on_check_for_updates(self, wanted: bool) -> None:
        self._store.change(check_for_updates=wanted)

    @Slot(bool)
    def _on_keep_choices(self, wanted: bool) -> None:
        self._store.change(keep_choices=wanted)

    @Slot(object, object)
    def _on_certificate(self, certificate: Path | None, key: Path | None) -> None:
        """One's own is taken once it is known to sign: later, every export would fail."""
        if self._checking is not None:
            self._checking.cancel()
        if certificate is None or key is None:
            self._take_certificate(certificate, key)
            return
        self._checking = background.run(
            partial(check_certificate, certificate, key),
            partial(self._take_certificate, certificate, key),
            partial(self._refuse_certificate, certificate),
        )

    def _take_certificate(self, certificate: Path | None, key: Path | None, _: None = None) -> None:
        self.signing_fault.hide()
        self._store.change(credentials_certificate=certificate, credentials_key=key)

    def _refuse_certificate(self, certificate: Path, error: Exception) -> None:
        failure = failure_of(error, certificate)
        # A long path would be wider than the dialog.
        failure = replace(failure, subject=Path(failure.subject).name)
        self.signing_fault.setText(f"⚠ {error_texts.both(failure)}")
        self.signing_fault.show()

    def _on_choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for downloaded models"), str(self._store.current.models)
        )
        if chosen:
            self._store.change(model_folder=Path(chosen))

    def _on_usual_folder(self) -> None:
        self._store.change(model_folder=None)

    def _on_defaults(self) -> None:
        usual = Settings()
        self.proxy_fault.hide()
        self.signing_fault.hide()
        self._store.change(**{name: getattr(usual, name) for name in _SHOWN})

    @Slot(object, object)
    def _on_changed(self, settings: Settings, names: frozenset[str]) -> None:
        self._take(settings)

    @Slot(object)
    def _on_devices(self, devices: tuple[DeviceFacts, ...]) -> None:
        found = {device.name: device for device in devices}
        with QSignalBlocker(self.device):
            for name, device in found.items():
                if kind_of(name) == CUDA:
                    self._name_card(device)
            for place in range(self.device.count()):
                name = self.device.itemData(place)
                if name != AUTO and name not in found:
                    self._refuse(place, self.tr("No such device is available on this computer"))
                elif name != AUTO and (failure := found[name].failure) is not None:
                    self._refuse(place, error_texts.both(failure))
        failures = [device.failure for device in devices if device.failure is not None]
        self.device_note.setText("\n".join(map(error_texts.both, failures)))
        self.device_note.setVisible(bool(failures))

    def _name_card(self, card: DeviceFacts) -> None:
        """Calls a card by its name, so that several can be told apart."""
        memory = "" if card.memory is None else f", {memory_words(card.memory)}"
        place = self.device.findData(card.name)
        if place < 0:
            place = self.device.findData(MPS)
            self.device.insertItem(place, "", card.name)
        self.device.setItemText(place, f"{card.description}{memory}")

    def _refuse(self, place: int, why: str) -> None:
        self.device.setItemData(place, 0, Qt.ItemDataRole.UserRole - 1)  # not to be chosen
        self.device.setItemData(place, why, Qt.ItemDataRole.ToolTipRole)


def _fault(text: str) -> QLabel:
    """Why something was not saved; hidden until it happens."""
    made = label(text, wraps=True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setStyleSheet(f"color: {theme.colour('danger').name()}")
    made.hide()
    return made


def is_proxy(text: str) -> bool:
    """Whether a text is the address of a proxy that downloads can use."""
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
