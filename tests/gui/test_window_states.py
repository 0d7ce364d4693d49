"""The window as a desktop treats it: full screen, minimized, small, and what stands in its way."""

from __future__ import annotations

import os
import subprocess
import sys

from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtGui import QAction, QColor, QScreen

from pgdiff_desktop.gui.controllers import dialogs_controller
from pgdiff_desktop.gui.damage import Brush
from tests.gui.conftest import close_app
from tests.waiting import PATIENCE

offer_first_start = dialogs_controller.DialogsController.offer_first_start


def test_the_welcome_goes_when_a_photo_is_opened_past_it(open_app, album, qtbot, monkeypatch):
    app = open_app()
    monkeypatch.setattr(dialogs_controller.DialogsController, "offer_first_start", offer_first_start)
    qtbot.waitUntil(lambda: app.window.isVisible(), timeout=PATIENCE)
    app.dialogs.offer_first_start()
    assert app.window.first_start is not None
    app.window.album.paths_dropped.emit([album])
    qtbot.waitUntil(lambda: app.photos.is_loaded, timeout=PATIENCE)
    assert app.window.first_start is None
    assert app.window.canvas.isVisible()
    assert app.settings.current.first_start_done


def test_leaving_full_screen_brings_back_a_maximized_window(opened, qtbot):
    window, action = opened.window, opened.window.action("full_screen")
    window.showMaximized()
    action.trigger()
    qtbot.waitUntil(window.isFullScreen, timeout=PATIENCE)
    action.trigger()
    qtbot.waitUntil(lambda: not window.isFullScreen(), timeout=PATIENCE)
    assert window.isMaximized()


def test_the_command_knows_when_the_window_manager_left_full_screen(opened, qtbot):
    opened.window.action("full_screen").trigger()
    qtbot.waitUntil(opened.window.isFullScreen, timeout=PATIENCE)
    opened.window.showNormal()
    qtbot.waitUntil(lambda: not opened.window.action("full_screen").isChecked(), timeout=PATIENCE)
    opened.window.action("full_screen").trigger()
    qtbot.waitUntil(opened.window.isFullScreen, timeout=PATIENCE)


def test_a_second_start_brings_a_minimized_window_back(opened, album, qtbot):
    opened.window.showMinimized()
    qtbot.waitUntil(opened.window.isMinimized, timeout=PATIENCE)
    opened.on_paths_opened([album / "photo 2.png"])
    qtbot.waitUntil(lambda: not opened.window.isMinimized(), timeout=PATIENCE)
    qtbot.waitUntil(lambda: opened.photos.photo == album / "photo 2.png", timeout=PATIENCE)


def test_the_first_window_fits_a_small_screen(open_app, monkeypatch):
    monkeypatch.setattr(QScreen, "availableSize", lambda self: QSize(1280, 690))
    window = open_app().window
    assert window.width() <= 1280
    assert window.height() <= 690


def test_brush_and_colour_of_damage_are_there_at_the_next_start(opened, open_app):
    opened.window.canvas.set_brush(Brush(77, 0.3))
    opened.window.damage_bar.overlay_menu.set_overlay(QColor("#00ff00"), 0.7)
    close_app(opened)
    again = open_app().window
    assert (again.canvas.brush.size, again.canvas.brush.hardness) == (77, 0.3)
    assert again.damage_bar.overlay_menu.colour == QColor("#00ff00")


def test_a_layout_that_cannot_be_read_is_left_out(open_app):
    QSettings().setValue("damage tools", "[1, 2")
    QSettings().setValue("window/geometry", "nonsense")
    assert open_app().window.isVisible()


def test_dialogs_fit_a_small_screen(opened, monkeypatch):
    monkeypatch.setattr(QScreen, "availableSize", lambda self: QSize(1280, 690))
    for name in ("models", "preferences", "export", "shortcuts"):
        opened.window.action({"export": "export_photo"}.get(name, name)).trigger()
        assert opened.dialogs._open[name].height() < 660
        opened.dialogs._open[name].close()


def test_pausing_in_the_panel_and_in_the_menu_is_one_thing(opened, door, qtbot):
    panel, action = opened.window.queue, opened.window.action("pause")
    door.gate.clear()
    opened.window.action("restore_face").trigger()
    qtbot.waitUntil(panel.pause.isEnabled, timeout=PATIENCE)
    panel.pause.click()
    assert action.isChecked()
    opened.window.action("cancel_all").trigger()
    qtbot.waitUntil(lambda: not opened.queue.has_work, timeout=PATIENCE)
    panel.pause.click()
    assert not action.isChecked()
    assert not opened.queue.is_paused


def test_recent_albums_show_their_names_whole_and_open(opened, tmp_path, album, qtbot):
    folder = tmp_path / "Anna & Otto"
    folder.mkdir()
    (folder / "wedding.png").write_bytes((album / "photo 1.png").read_bytes())
    gone = tmp_path / "on a drive that was unplugged"
    opened.window.album.set_recent([folder, gone])
    menu = opened.window.action("recent").menu()
    qtbot.waitUntil(lambda: not menu.actions()[1].isEnabled(), timeout=PATIENCE)
    assert "Anna && Otto" in menu.actions()[0].text()
    assert "missing" in menu.actions()[1].text()
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: opened.photos.photo == folder / "wedding.png", timeout=PATIENCE)


def test_an_export_that_was_left_open_offers_the_photo_that_is_open_now(opened, album, qtbot):
    from pgdiff_desktop.gui.export.export_dialog import ExportDialog

    opened.window.action("export_photo").trigger()
    opened.albums.go_to(album / "photo 2.png")
    qtbot.waitUntil(lambda: opened.photos.is_loaded, timeout=PATIENCE)
    opened.window.action("export_photo").trigger()
    shown = [one for one in opened.window.findChildren(ExportDialog) if one.isVisible()]
    assert [one._choice.current for one in shown] == [album / "photo 2.png"]


def test_no_key_means_two_things(opened):
    """Qt does neither of two things that share a key."""
    keys = {}
    for action in opened.window.actions_by_name.findChildren(QAction):
        for key in action.shortcuts():
            keys.setdefault(key.toString(), []).append(action.objectName())
    assert {key: names for key, names in keys.items() if len(names) > 1} == {}
    letters = [
        key.toString()
        for action in opened.window.damage_bar.actions()
        for key in action.shortcuts()
        if action.shortcutContext() is Qt.ShortcutContext.WidgetWithChildrenShortcut
    ]
    assert not set(letters) & set(keys)
    assert len(letters) == len(set(letters))


def test_layout_is_kept_in_the_folder_that_everything_is_kept_in(tmp_path):
    """Also where somebody named one; what lies elsewhere would stay after the program and its data are gone."""
    code = (
        "from PySide6.QtCore import QSettings\n"
        "from pgdiff_desktop.gui.app import make_application\n"
        "application = make_application()\n"
        "QSettings().setValue('window/geometry', 1)\n"
    )
    environment = os.environ | {
        "PGDIFF_DESKTOP_HOME": str(tmp_path / "kept"),
        "XDG_CONFIG_HOME": str(tmp_path / "elsewhere"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    subprocess.run([sys.executable, "-c", code], env=environment, check=True)
    assert [path.suffix for path in (tmp_path / "kept").rglob("*") if path.is_file()] == [".ini"]
    assert not (tmp_path / "elsewhere").exists()
