"""Help: every key is found, every licence is there, and nothing is copied that was not shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QMenuBar, QPlainTextEdit, QTabWidget

from pgdiff_desktop import __version__
from pgdiff_desktop.gui.actions import Actions
from pgdiff_desktop.gui.dialogs.help_dialogs import (
    AboutDialog,
    DiagnosticsDialog,
    ShortcutsDialog,
    open_log_folder,
)
from pgdiff_desktop.gui.texts.translation import install_language
from pgdiff_desktop.logs import log_file
from pgdiff_desktop.workers.settings_store import SettingsStore
from pgdiff_desktop.workers.update_check import UpdateCheck


@pytest.fixture
def bar(qtbot):
    made = QMenuBar()
    qtbot.addWidget(made)
    return made


def shown_lines(dialog):
    return {command.text(): keys.text() for _, command, keys in dialog._lines if command.isVisible()}


def test_every_command_with_keys_is_on_the_page(qtbot, bar):
    actions = Actions(bar)
    dialog = ShortcutsDialog(
        list(actions.menus.values()), [("Canvas", [("Show the original while held", "C")])]
    )
    qtbot.addWidget(dialog)
    dialog.show()
    lines = shown_lines(dialog)
    assert lines["Export"] == "Ctrl+E"
    assert lines["Show the original while held"] == "C"
    with_keys = [action for action in actions.findChildren(QAction) if action.shortcuts()]
    assert len(dialog._lines) == len(with_keys) + 1
    assert not any("&" in name or name.endswith("…") for name in lines)


def test_appended_letters_of_korean_menus_are_not_on_the_page(qtbot, bar, qapp):
    translators = install_language(qapp, "ko")
    try:
        dialog = ShortcutsDialog(list(Actions(bar).menus.values()))
        qtbot.addWidget(dialog)
        dialog.show()
        assert "폴더 열기" in shown_lines(dialog)
        texts = [shown.text() for shown in dialog.findChildren(QLabel)]
        assert not any("(" in text for text in texts)
    finally:
        for translator in translators:
            qapp.removeTranslator(translator)


def test_the_search_finds_commands_keys_and_menus(qtbot, bar):
    dialog = ShortcutsDialog(list(Actions(bar).menus.values()))
    qtbot.addWidget(dialog)
    dialog.show()
    everything = len(shown_lines(dialog))
    qtbot.keyClicks(dialog.search, "eXpo")
    assert shown_lines(dialog) == {"Export": "Ctrl+E"}
    dialog.search.setText("ctrl+e")
    assert "Export" in shown_lines(dialog)
    dialog.search.setText("queue")
    assert "Pause" in shown_lines(dialog)
    dialog.search.setText("no such thing")
    assert shown_lines(dialog) == {}
    assert dialog._nothing.isVisible()
    dialog.search.clear()
    assert len(shown_lines(dialog)) == everything


def test_about_holds_version_and_licences(qtbot):
    dialog = AboutDialog(UpdateCheck(SettingsStore()))
    qtbot.addWidget(dialog)
    dialog.show()
    tabs = dialog.findChild(QTabWidget)
    texts = [page.toPlainText() for page in tabs.findChildren(QPlainTextEdit)]
    assert any("Apache License" in text and "Limitation of Liability" in text for text in texts)
    assert any("independent implementation" in text for text in texts)
    assert any("LGPL-3.0" in text for text in texts)
    assert any(__version__ in label.text() for label in dialog.findChildren(QLabel))


def test_diagnostics_are_shown_before_they_are_copied(qtbot):
    dialog = DiagnosticsDialog(collect=lambda: "pgdiff-desktop 0.1\nall is well\n")
    qtbot.addWidget(dialog)
    dialog.show()
    QGuiApplication.clipboard().clear()
    assert not dialog.copy_button.isEnabled()
    qtbot.waitUntil(dialog.copy_button.isEnabled)
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert (
        QGuiApplication.clipboard().text() == dialog.text.toPlainText() == "pgdiff-desktop 0.1\nall is well\n"
    )


def test_diagnostics_that_fail_say_how(qtbot):
    def stumble():
        raise OSError("no such driver")

    dialog = DiagnosticsDialog(collect=stumble)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: "no such driver" in dialog.text.toPlainText())


def test_the_log_folder_is_made_before_it_is_opened(monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    assert open_log_folder()
    assert opened == [str(log_file().parent)]
    assert log_file().parent.is_dir()
