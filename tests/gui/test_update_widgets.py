"""A newer version is said quietly, in About and at the foot of the window, and its page is a click away."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel

from pgdiff_desktop.errors import ErrorCode, Failure
from pgdiff_desktop.gui.dialogs.help_dialogs import AboutDialog
from pgdiff_desktop.gui.preferences.update_widgets import UpdateLink, phase_words
from pgdiff_desktop.workers import update_check
from pgdiff_desktop.workers.settings_store import SettingsStore
from pgdiff_desktop.workers.update_check import UpdateCheck, UpdatePhase, UpdateState
from tests.unit.updates.server import PAGE, TRUSTING, Site, answer, serving

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def site():
    with serving(Site()) as running:
        yield running


@pytest.fixture
def opened_pages(monkeypatch):
    pages = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: pages.append(url.toString()))
    return pages


@pytest.fixture
def about(qtbot, site):
    store = SettingsStore(TRUSTING)
    updates = UpdateCheck(store, address=site.latest)
    dialog = AboutDialog(updates)
    qtbot.addWidget(dialog)
    dialog.show()
    yield dialog
    updates.close()
    store.flush()


def test_about_names_a_newer_version_and_opens_its_page(qtbot, about, opened_pages):
    row = about.updates
    assert not row.link.isVisible()
    qtbot.mouseClick(row.button, LEFT)
    qtbot.waitUntil(row.link.isVisible)
    assert row.link.text() == row.link.accessibleName() == "Version 9.1 is available"
    assert not row.words.isVisible()
    assert opened_pages == []
    qtbot.mouseClick(row.link, LEFT)
    assert opened_pages == [PAGE]


def test_about_says_that_this_is_the_newest(qtbot, about, site):
    site.body = answer("0.0.1")
    qtbot.mouseClick(about.updates.button, LEFT)
    qtbot.waitUntil(lambda: about.updates.words.text() == "This is the newest version.")
    assert not about.updates.link.isVisible()


def test_a_link_that_no_browser_should_see_is_neither_shown_nor_opened(qtbot, about, site, opened_pages):
    site.body = answer(page="javascript:alert(1)")
    qtbot.mouseClick(about.updates.button, LEFT)
    qtbot.waitUntil(lambda: "did not look like a release" in about.updates.words.text())
    assert not about.updates.link.isVisible()
    about.updates.link.click()
    assert opened_pages == []


def test_every_trouble_is_said_in_words_of_its_own():
    codes = [code for code in ErrorCode if code.startswith("update-")]
    said = [phase_words(UpdateState(UpdatePhase.FAILED, failure=Failure("a", code))) for code in codes]
    assert len(set(said)) == len(said) == 5
    assert all(words[0].isupper() and words.endswith(".") for words in said)


def test_the_window_says_at_its_foot_that_there_is_a_newer_version(open_app, qtbot, monkeypatch, site):
    app = open_app()
    link = app.window.statusBar().findChild(UpdateLink)
    app.settings.change(certificate_file=TRUSTING.certificate_file)
    monkeypatch.setattr(app.updates, "_address", site.latest)
    app._updates_due.timeout.emit()
    assert site.requests == []
    assert not link.isVisible()
    # What was put off at the start takes its room first.
    QApplication.processEvents()
    place = app.window.canvas.size()
    app.settings.change(check_for_updates=True)
    qtbot.waitUntil(link.isVisible)
    # Neither a banner, nor a photo that moves.
    assert app.window.canvas.size() == place
    assert link.sizeHint().height() <= QLabel("9").sizeHint().height()
    assert app.window.notices.notices == ()
    app.settings.change(check_for_updates=False)
    assert not link.isVisible()


def test_the_window_asks_some_time_after_its_start(open_app, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(update_check, "check_daily", lambda *_: asked.append(1))
    app = open_app()
    qtbot.waitUntil(app._updates_due.isActive)
    app.settings.change(check_for_updates=True)
    qtbot.waitUntil(lambda: app.updates.state.phase is UpdatePhase.NEWEST)
    app._updates_due.timeout.emit()
    qtbot.waitUntil(lambda: len(asked) == 2)


PAINTED = """
import sys
from PySide6.QtCore import QTimer
from pgdiff_desktop.gui.app import make_application
from pgdiff_desktop.gui.controllers.app_controller import AppController
from pgdiff_desktop.settings import Settings
from tests.gui.fake_door import FakeDoor

application = make_application()
app = AppController(Settings(check_for_updates=True, first_start_done=True), make_engine=FakeDoor)
app.window.show()
application.processEvents()
print(*sorted({"httpx", "ssl", "torch"} & set(sys.modules)))
app.close()
"""


def test_the_window_is_painted_before_the_network_is_loaded():
    done = subprocess.run([sys.executable, "-c", PAINTED], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
