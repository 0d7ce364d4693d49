"""The window neither waits for a check nor hears of one that it did not ask for."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from pgdiff_desktop.errors import ErrorCode
from pgdiff_desktop.updates.checking import load_record
from pgdiff_desktop.updates.release import Release
from pgdiff_desktop.workers.settings_store import SettingsStore
from pgdiff_desktop.workers.update_check import UpdateCheck, UpdatePhase, UpdateState
from tests.unit.updates.server import PAGE, TRUSTING, Site, answer, serving

# In seconds; more than any of this takes.
PATIENCE = 60
FOUND = UpdateState(UpdatePhase.AVAILABLE, Release("9.1", PAGE))


@pytest.fixture
def site():
    with serving(Site()) as running:
        yield running


@pytest.fixture
def store(qapp):
    made = SettingsStore(TRUSTING)
    yield made
    made.flush()


@pytest.fixture
def updates(store, site):
    made = UpdateCheck(store, address=site.latest)
    yield made
    made.close()


def ended(updates):
    return updates.state.phase is not UpdatePhase.CHECKING


def test_off_asks_nobody(updates, site):
    updates.ask_daily()
    assert updates.state == UpdateState()
    assert site.requests == []


def test_switched_on_asks_at_once_and_then_not_again_that_day(qtbot, updates, store, site):
    store.change(check_for_updates=True)
    assert updates.state.phase is UpdatePhase.CHECKING
    qtbot.waitUntil(lambda: updates.state == FOUND)
    store.change(check_for_updates=False)
    assert updates.state == UpdateState()
    store.change(check_for_updates=True)
    qtbot.waitUntil(lambda: updates.state == FOUND)
    assert len(site.requests) == 1


def test_other_settings_ask_nobody(updates, store, site):
    store.change(theme="dark")
    assert updates.state == UpdateState()


def test_a_click_asks_where_it_is_off(qtbot, updates):
    updates.ask_now()
    qtbot.waitUntil(lambda: updates.state == FOUND)


def test_the_newest_version_is_said_to_be_so(qtbot, updates, site):
    site.body = answer("0.0.1")
    updates.ask_now()
    qtbot.waitUntil(lambda: updates.state == UpdateState(UpdatePhase.NEWEST))


def test_what_goes_wrong_is_said_on_a_click_only(qtbot, updates, store, site):
    site.status = 503
    store.change(check_for_updates=True)
    qtbot.waitUntil(lambda: ended(updates))
    assert updates.state == UpdateState()
    updates.ask_now()
    qtbot.waitUntil(lambda: ended(updates))
    assert updates.state == UpdateState(UpdatePhase.FAILED, failure=updates.state.failure)
    assert updates.state.failure.code is ErrorCode.UPDATE_SERVER


def test_a_click_while_the_daily_check_runs_hears_how_it_ends(qtbot, updates, store, site):
    site.gate.clear()
    site.status = 503
    store.change(check_for_updates=True)
    updates.ask_now()
    site.gate.set()
    qtbot.waitUntil(lambda: ended(updates))
    assert updates.state.failure.code is ErrorCode.UPDATE_SERVER
    assert len(site.requests) == 1


def test_a_release_that_is_known_stays_where_a_later_click_fails(qtbot, updates, site):
    updates.ask_now()
    qtbot.waitUntil(lambda: updates.state == FOUND)
    site.status = 503
    updates.ask_now()
    qtbot.waitUntil(lambda: updates.state.phase is UpdatePhase.FAILED)
    assert updates.state.release == FOUND.release


def test_a_server_that_says_nothing_is_given_up(qtbot, store, site):
    site.gate.clear()
    updates = UpdateCheck(store, address=site.latest, patience_ms=0)
    updates.ask_now()
    qtbot.waitUntil(lambda: ended(updates))
    assert updates.state.failure.code is ErrorCode.UPDATE_UNREACHABLE


def test_a_window_that_closes_meanwhile_hears_nothing(qapp, store, site):
    site.gate.clear()
    updates = UpdateCheck(store, address=site.latest)
    heard = []
    updates.ask_now()
    assert site.asked.wait(PATIENCE)
    updates.changed.connect(lambda: heard.append(1))
    updates.close()
    updates.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    site.gate.set()
    for one in threading.enumerate():
        if one.name == "update check":
            one.join(PATIENCE)
    qapp.processEvents()
    assert heard == []
    assert load_record().release is None


THAT_CLOSES = """
import threading
from PySide6.QtCore import QCoreApplication
from pgdiff_desktop.settings import Settings
from pgdiff_desktop.workers import update_check
from pgdiff_desktop.workers.settings_store import SettingsStore

# As a name server that is silent: no time limit of httpx reaches it.
update_check.check_now = lambda *_: threading.Event().wait()
application = QCoreApplication([])
updates = update_check.UpdateCheck(SettingsStore(Settings()))
updates.ask_now()
updates.close()
print("closed", flush=True)
"""


def test_the_program_ends_while_nothing_answers():
    done = subprocess.run(
        [sys.executable, "-c", THAT_CLOSES], capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert (done.stdout, done.stderr, done.returncode) == ("closed\n", "", 0)
