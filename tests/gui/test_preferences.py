"""Preferences hold at once and after the next start; what makes no sense is said and not saved."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFileDialog, QLineEdit, QSpinBox

from pgdiff_desktop.errors import ErrorCode, Failure
from pgdiff_desktop.gui.preferences.preferences_dialog import PreferencesDialog, is_proxy
from pgdiff_desktop.photos.credentials.signing import signing_identity
from pgdiff_desktop.settings import Settings, load_settings
from pgdiff_desktop.workers import model_tasks
from pgdiff_desktop.workers.device_facts import DeviceFacts
from pgdiff_desktop.workers.model_tasks import ModelTasks
from pgdiff_desktop.workers.settings_store import SettingsStore
from pgdiff_desktop.workers.update_check import UpdateCheck, UpdatePhase


@pytest.fixture
def store():
    made = SettingsStore()
    yield made
    made.flush()


@pytest.fixture
def updates(store):
    """Asks where nothing listens."""
    made = UpdateCheck(store, address="https://127.0.0.1:9/latest")
    yield made
    made.close()


@pytest.fixture
def dialog(qtbot, store, updates):
    made = PreferencesDialog(store, updates)
    qtbot.addWidget(made)
    made.show()
    return made


def choose(combo, value):
    combo.setCurrentIndex(combo.findData(value))


def saved(store):
    store.flush()
    return load_settings()


def test_every_choice_holds_at_once_and_after_the_next_start(dialog, store):
    told = []
    store.changed.connect(lambda settings, names: told.append(names))
    choose(dialog.theme, "light")
    assert told == [{"theme"}]
    assert store.current.theme == "light"
    choose(dialog.device, "cpu")
    choose(dialog.precision, "full")
    choose(dialog.runtime, "onnx")
    dialog.memory.setValue(4096)
    dialog.cache.setValue(900)
    settings = saved(store)
    assert (settings.theme, settings.device) == ("light", "cpu")
    assert (settings.precision, settings.runtime) == ("full", "onnx")
    assert (settings.memory_limit_mb, settings.thumbnail_cache_mb) == (4096, 900)


def test_it_shows_what_is_set(qtbot, store, updates):
    store.change(theme="dark", language="ko", device="cuda", memory_limit_mb=2048, proxy="http://a:1")
    made = PreferencesDialog(store, updates)
    qtbot.addWidget(made)
    assert [one.currentData() for one in (made.theme, made.language, made.device)] == ["dark", "ko", "cuda"]
    assert made.memory.value() == 2048
    assert made.proxy.text() == "http://a:1"
    assert saved(store).language == "ko"


def test_no_limit_is_no_number(dialog, store):
    dialog.memory.setValue(512)
    dialog.memory.setValue(0)
    assert dialog.memory.text() == "All available"
    assert saved(store).memory_limit_mb is None


def test_a_proxy_that_is_none_is_said_and_not_saved(qtbot, dialog, store):
    qtbot.keyClicks(dialog.proxy, "http://proxy:8080")
    dialog.proxy.editingFinished.emit()
    assert saved(store).proxy == "http://proxy:8080"
    dialog.proxy.selectAll()
    qtbot.keyClicks(dialog.proxy, "proxy")
    dialog.proxy.editingFinished.emit()
    assert dialog.proxy_fault.isVisible()
    assert saved(store).proxy == "http://proxy:8080"
    dialog.proxy.clear()
    dialog.proxy.editingFinished.emit()
    assert not dialog.proxy_fault.isVisible()
    assert saved(store).proxy is None


@pytest.mark.parametrize(
    ("text", "sound"),
    [
        ("http://proxy:8080", True),
        ("https://me:secret@proxy.example.org", True),
        ("http://[::1]:3128", True),
        ("proxy:8080", False),
        ("ftp://proxy", False),
        ("http://", False),
        ("http://proxy:port", False),
        ("http://proxy:99999", False),
        ("http://[::1", False),
    ],
)
def test_addresses_of_proxies(text, sound):
    assert is_proxy(text) is sound


def test_the_model_folder_is_chosen_and_given_back(qtbot, dialog, store, tmp_path, monkeypatch):
    usual = dialog.folder.text()
    assert not dialog.usual_button.isVisible()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    qtbot.mouseClick(dialog.folder_button, Qt.MouseButton.LeftButton)
    assert saved(store).model_folder == tmp_path
    assert dialog.folder.text() == str(tmp_path)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    qtbot.mouseClick(dialog.folder_button, Qt.MouseButton.LeftButton)
    assert saved(store).model_folder == tmp_path
    qtbot.mouseClick(dialog.usual_button, Qt.MouseButton.LeftButton)
    assert saved(store).model_folder is None
    assert dialog.folder.text() == usual


def test_ones_own_certificate_is_chosen_with_its_key_and_given_back(
    qtbot, dialog, store, tmp_path, monkeypatch
):
    pytest.importorskip("c2pa", reason="needs c2pa-python")
    pytest.importorskip("cryptography", reason="needs cryptography")
    signing_identity(tmp_path)
    certificate, key = tmp_path / "certificate.pem", tmp_path / "private-key.pem"
    answers = [(str(certificate), ""), ("", ""), (str(certificate), ""), (str(key), "")]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *arguments: answers.pop(0))
    dialog.signing.choose_button.click()
    assert store.current.credentials_certificate is None, "the key was not chosen"
    dialog.signing.choose_button.click()
    qtbot.waitUntil(lambda: store.current.credentials_certificate == certificate)
    assert store.current.credentials_key == key
    assert dialog.signing.certificate.text() == str(certificate)
    dialog.signing.usual_button.click()
    assert (store.current.credentials_certificate, store.current.credentials_key) == (None, None)


def test_what_cannot_sign_is_said_at_once_and_not_saved(qtbot, dialog, store, tmp_path, monkeypatch):
    """Not on the day of the export, of each photo."""
    pytest.importorskip("c2pa", reason="needs c2pa-python")
    pytest.importorskip("cryptography", reason="needs cryptography")
    for name in ("a", "b"):
        signing_identity(tmp_path / name)
    answers = [str(tmp_path / "a/certificate.pem"), str(tmp_path / "b/private-key.pem")]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *arguments: (answers.pop(0), ""))
    dialog.signing.choose_button.click()
    qtbot.waitUntil(dialog.signing_fault.isVisible)
    assert "does not belong to the certificate" in dialog.signing_fault.text()
    assert store.current.credentials_certificate is None
    answers = [str(tmp_path / "b" / name) for name in ("certificate.pem", "private-key.pem")]
    dialog.signing.choose_button.click()
    qtbot.waitUntil(lambda: store.current.credentials_certificate is not None)
    assert not dialog.signing_fault.isVisible()


def test_defaults_come_back_and_licences_stay(qtbot, dialog, store):
    store.change(
        theme="dark", proxy="http://a:1", accepted_licences=frozenset({"S-Lab-1.0"}), first_start_done=True
    )
    choose(dialog.device, "cpu")
    qtbot.mouseClick(dialog.defaults_button, Qt.MouseButton.LeftButton)
    assert saved(store) == Settings(accepted_licences=frozenset({"S-Lab-1.0"}), first_start_done=True)
    assert dialog.theme.currentData() == "system"
    assert dialog.proxy.text() == ""


def test_devices_that_are_not_there_cannot_be_chosen(qtbot, store, updates, monkeypatch):
    monkeypatch.setattr(model_tasks, "device_facts", lambda: (DeviceFacts("cpu", "A processor", None),))
    tasks = ModelTasks(lambda: None)
    made = PreferencesDialog(store, updates, tasks)
    qtbot.addWidget(made)

    def enabled(device):
        model = made.device.model()
        return bool(model.flags(model.index(made.device.findData(device), 0)) & Qt.ItemFlag.ItemIsEnabled)

    qtbot.waitUntil(lambda: not enabled("cuda"))
    assert not enabled("mps")
    assert enabled("auto")
    assert enabled("cpu")
    tasks.close()


def test_cards_are_told_apart_by_name_and_memory(qtbot, store, updates, monkeypatch):
    store.change(device="cuda:1")
    too_old = Failure.of("NVIDIA Tesla K40", ErrorCode.DEVICE_OTHER_BUILD, capability="sm_35", built="sm_75")
    found = (
        DeviceFacts("cuda", "NVIDIA GeForce RTX 3060", 12_000_000_000),
        DeviceFacts("cuda:1", "NVIDIA RTX A2000", 6_000_000_000),
        DeviceFacts("cpu", "A processor", None),
        DeviceFacts("cuda:2", "NVIDIA Tesla K40", 12_000_000_000, failure=too_old),
    )
    monkeypatch.setattr(model_tasks, "device_facts", lambda: found)
    tasks = ModelTasks(lambda: None)
    made = PreferencesDialog(store, updates, tasks)
    qtbot.addWidget(made)
    # What is set is kept before the cards are known, and after.
    assert made.device.currentData() == "cuda:1"
    qtbot.waitUntil(lambda: made.device.count() == 6)
    assert made.device.currentData() == store.current.device == "cuda:1"
    shown = {made.device.itemData(place): made.device.itemText(place) for place in range(6)}
    assert shown["cuda"] == "NVIDIA GeForce RTX 3060, 12 GB"
    assert shown["cuda:1"] == "NVIDIA RTX A2000, 6.0 GB"
    assert shown["cpu"] == "Processor (CPU)"
    # One that cannot be used says why, in view.
    model = made.device.model()
    unusable = model.index(made.device.findData("cuda:2"), 0)
    assert not model.flags(unusable) & Qt.ItemFlag.ItemIsEnabled
    assert "NVIDIA Tesla K40: this card (sm_35) needs another build" in made.device_note.text()
    assert made.device_note.isVisibleTo(made)
    choose(made.device, "cuda")
    assert saved(store).device == "cuda"
    tasks.close()


def test_nobody_looks_for_updates_unless_it_is_switched_on(qtbot, dialog, store, updates):
    assert not dialog.check_for_updates.isChecked()
    assert updates.state.phase is UpdatePhase.NOT_CHECKED
    dialog.check_for_updates.click()
    assert saved(store).check_for_updates
    assert updates.state.phase is UpdatePhase.CHECKING
    qtbot.mouseClick(dialog.defaults_button, Qt.MouseButton.LeftButton)
    assert not dialog.check_for_updates.isChecked()
    assert not saved(store).check_for_updates


def test_what_was_chosen_is_kept_only_by_who_wants_it(qtbot, dialog, store):
    assert not dialog.keep_choices.isChecked()
    dialog.keep_choices.click()
    assert saved(store).keep_choices
    qtbot.mouseClick(dialog.defaults_button, Qt.MouseButton.LeftButton)
    assert not dialog.keep_choices.isChecked()
    assert not saved(store).keep_choices


def test_a_check_on_a_click_that_fails_says_why_in_the_dialog(qtbot, dialog, updates):
    assert not dialog.updates.words.isVisible()
    qtbot.mouseClick(dialog.updates.button, Qt.MouseButton.LeftButton)
    assert dialog.updates.words.text() == "Checking…"
    qtbot.waitUntil(lambda: updates.state.phase is UpdatePhase.FAILED)
    assert dialog.updates.words.isVisible()
    assert "could not be reached" in dialog.updates.words.text()


def test_every_control_has_a_name(dialog):
    for kind in (QAbstractButton, QComboBox, QLineEdit, QSpinBox):
        for control in dialog.findChildren(kind):
            if control.isVisible() and not control.objectName().startswith("qt_"):
                assert control.accessibleName(), control
    assert Path(dialog.folder.text()).name == "models"
