"""Draws the main window with a photo, a restored face and something in the queue; always the same way.

python -m tests.gui.snapshot ALBUM THEME LANGUAGE PICTURE
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.app import make_application
from pgdiff_desktop.gui.controllers.app_controller import AppController
from pgdiff_desktop.gui.texts.translation import install_language
from pgdiff_desktop.settings import load_settings, update_settings
from tests.gui.fake_door import FakeDoor
from tests.gui.fonts import use_font_of_tests
from tests.waiting import all_is_delivered

# High enough that nothing scrolls in the faces panel: a bar that is just needed comes and goes.
WIDTH, HEIGHT = 1280, 1040


def main(album: str, wanted_theme: str, language: str, picture: str) -> int:
    application = make_application()
    use_font_of_tests(application)
    install_language(application, language)
    theme.apply_theme(application, dark=wanted_theme == "dark")
    update_settings(first_start_done=True)
    door = FakeDoor()
    app = AppController(load_settings(), make_engine=lambda: door)
    app.window.resize(WIDTH, HEIGHT)
    # The first of the album: the grid, which keeps the open photo in view, need not scroll to it.
    app.show([Path(album) / "faded.jpg"])
    until(lambda: app.photos.record and app.photos.record.faces)
    until(lambda: all(app.window.album.thumbnail(path) for path in app.window.album.photos()))
    app.window.action("restore_face").trigger()
    until(lambda: app.photos.record.faces[0].candidates and not app.queue.has_work)
    until(lambda: app.window.canvas.has_result)
    until(lambda: nothing_is_due(app))
    app.window.grab().save(picture)
    app.close()
    return 0


def nothing_is_due(app: AppController) -> bool:
    """Nothing is on its way to the window any more, and nothing was put off for less than a few seconds."""
    put_off = (timer for timer in app.findChildren(QTimer) if timer.isSingleShot() and timer.isActive())
    is_soon = any(timer.interval() < app._updates_due.interval() for timer in put_off)
    return all_is_delivered() and not app.saver.pending() and not is_soon


def until(condition) -> None:
    for _ in range(1500):
        if condition():
            return
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()
    raise AssertionError("the window did not come to rest")


if __name__ == "__main__":
    raise SystemExit(main(*sys.argv[1:]))
