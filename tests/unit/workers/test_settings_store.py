"""The window's settings: there at once, saved soon, and a failure is said."""

from __future__ import annotations

from pgdiff_desktop.errors import ErrorCode
from pgdiff_desktop.settings import accept_licence, load_settings, settings_file
from pgdiff_desktop.workers.settings_store import SettingsStore


def test_a_change_holds_at_once_and_lies_on_the_disk_soon(qtbot):
    store = SettingsStore()
    told = []
    store.changed.connect(lambda settings, names: told.append(names))
    with qtbot.waitSignal(store.saved):
        store.change(theme="dark", language="ko")
        assert store.current.theme == "dark"
    assert told == [{"theme", "language"}]
    assert load_settings() == store.current


def test_the_last_of_many_changes_is_the_saved_one(qtbot):
    store = SettingsStore()
    for megabytes in range(100, 130):
        store.change(thumbnail_cache_mb=megabytes)
    store.flush()
    assert load_settings().thumbnail_cache_mb == 129


def test_what_is_the_same_is_not_told(qtbot):
    store = SettingsStore()
    with qtbot.assertNotEmitted(store.changed):
        store.change(theme="system")
    assert not settings_file().exists()


def test_what_a_download_remembered_is_not_undone(qtbot):
    store = SettingsStore()
    accept_licence("S-Lab-1.0")
    with qtbot.waitSignal(store.saved):
        store.change(theme="dark")
    assert load_settings().accepted_licences == store.current.accepted_licences == {"S-Lab-1.0"}


def test_settings_that_cannot_be_saved_are_said_and_hold_meanwhile(qtbot, caplog):
    settings_file().parent.parent.mkdir(parents=True, exist_ok=True)
    settings_file().parent.write_text("in the way")
    store = SettingsStore()
    with qtbot.waitSignal(store.failed) as heard:
        store.change(theme="dark")
    assert "settings.json" in heard.args[0].subject
    assert heard.args[0].code is ErrorCode.OUTPUT_NOT_WRITABLE
    assert store.current.theme == "dark"
