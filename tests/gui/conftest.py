"""A window for tests: an engine that answers at once, an album of small photos, and nothing of the user's."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from shiboken6 import isValid

from pgdiff_desktop.gui import theme
from tests.fakes import old_photo
from tests.gui.fake_door import FakeDoor
from tests.gui.fonts import use_font_of_tests
from tests.waiting import PATIENCE


@pytest.fixture(scope="session")
def qapp_args():
    return ["pgdiff-desktop"]


@pytest.fixture(scope="session", autouse=True)
def font_of_tests(qapp):
    use_font_of_tests(qapp)


@pytest.fixture(autouse=True)
def own_window_settings(tmp_path_factory, qapp):
    """Where windows keep their layout; the dark colours, as the product begins with on most desktops."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(
        QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path_factory.mktemp("layout"))
    )
    qapp.setOrganizationName("pgdiff-desktop-test")
    theme.apply_theme(qapp, dark=True)


@pytest.fixture
def album(tmp_path):
    """Four small photos in a folder of their own."""
    folder = tmp_path / "album"
    folder.mkdir()
    for number in range(1, 5):
        grey = np.clip(old_photo(200, 160).astype(int) + 5 * number, 0, 255).astype(np.uint8)
        Image.fromarray(grey).save(folder / f"photo {number}.png")
    return folder


@pytest.fixture
def door():
    return FakeDoor()


@pytest.fixture
def open_app(qtbot, door, monkeypatch):
    """Opens windows as the product does, on the fake engine; closes them in the end."""
    from pgdiff_desktop.gui.controllers import dialogs_controller
    from pgdiff_desktop.gui.controllers.app_controller import AppController
    from pgdiff_desktop.settings import load_settings

    monkeypatch.setattr(dialogs_controller.DialogsController, "offer_first_start", lambda self: None)
    opened = []

    def make(*paths):
        app = AppController(load_settings(), make_engine=lambda: door)
        opened.append(app)
        app.show(paths)
        return app

    yield make
    door.gate.set()
    for app in filter(isValid, opened):
        close_app(app)


@pytest.fixture
def opened(open_app, album, qtbot):
    """A window with the first photo of the album open and its face found."""
    app = open_app(album / "photo 1.png")
    qtbot.waitUntil(lambda: bool(app.photos.record and app.photos.record.faces), timeout=PATIENCE)
    qtbot.waitUntil(lambda: len(app.window.album.photos()) == 4, timeout=PATIENCE)
    return app


def close_app(app):
    app.close()
    app.window.deleteLater()
    app.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
