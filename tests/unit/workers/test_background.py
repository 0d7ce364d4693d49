"""Work off the GUI thread comes back to it, whole, once, and only to those who still want it."""

from __future__ import annotations

import threading
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThreadPool

from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.errors import Cancelled
from pgdiff_desktop.workers import background
from tests.waiting import all_is_delivered


class Listener(QObject):
    def __init__(self):
        super().__init__()
        self.done, self.errors, self.threads = [], [], []

    def on_done(self, result):
        self.done.append(result)
        self.threads.append(threading.get_ident())

    def on_error(self, error):
        self.errors.append(error)
        self.threads.append(threading.get_ident())


@pytest.fixture
def listener(qapp):
    return Listener()


def test_the_result_arrives_on_the_calling_thread(qtbot, listener):
    background.run(threading.get_ident, listener.on_done, listener.on_error)
    qtbot.waitUntil(lambda: bool(listener.done))
    assert listener.threads == [threading.get_ident()]
    assert listener.done != listener.threads


def test_an_error_arrives_on_the_calling_thread(qtbot, listener):
    background.run(partial(int, "no number"), listener.on_done, listener.on_error)
    qtbot.waitUntil(lambda: bool(listener.errors))
    assert isinstance(listener.errors[0], ValueError)
    assert listener.threads == [threading.get_ident()]
    assert not listener.done


def test_an_error_that_nobody_takes_is_not_lost(qtbot, listener):
    with qtbot.captureExceptions() as caught:
        background.run(partial(int, "no number"), listener.on_done)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ValueError


def test_what_was_cancelled_is_silent(qtbot, listener):
    go_on = threading.Event()
    running = background.run(go_on.wait, listener.on_done, listener.on_error)
    running.cancel()
    go_on.set()

    def give_up():
        raise Cancelled

    background.run(give_up, listener.on_done, listener.on_error)
    qtbot.waitUntil(all_is_delivered)
    assert not listener.done
    assert not listener.errors


def test_what_was_cancelled_before_it_began_never_runs(qtbot, listener):
    pool, go_on, ran = QThreadPool(), threading.Event(), []
    pool.setMaxThreadCount(1)
    background.run(go_on.wait, listener.on_done, pool=pool)
    background.run(partial(ran.append, 1), listener.on_done, pool=pool).cancel()
    go_on.set()
    pool.waitForDone()
    qtbot.waitUntil(all_is_delivered)
    assert not ran
    assert listener.done == [True]


def test_cancelling_all_reaches_functions_that_poll_their_token(qtbot, listener):
    token = CancelToken()

    def poll():
        while True:
            token.raise_if_cancelled()

    background.run(poll, listener.on_done, listener.on_error, token=token)
    background.cancel_all()
    qtbot.waitUntil(all_is_delivered)
    assert not listener.done
    assert not listener.errors


def test_nothing_is_delivered_to_a_widget_that_is_gone(qtbot, listener):
    go_on = threading.Event()
    background.run(go_on.wait, listener.on_done, listener.on_error)
    listener.deleteLater()
    QCoreApplication.sendPostedEvents(listener, QEvent.Type.DeferredDelete)
    go_on.set()
    qtbot.waitUntil(all_is_delivered)
    assert not listener.done


def test_a_thousand_results_arrive_once_each(qtbot, listener):
    for number in range(1000):
        background.run(partial(abs, -number), listener.on_done, listener.on_error)
    qtbot.waitUntil(lambda: len(listener.done) == 1000)
    qtbot.waitUntil(all_is_delivered)
    assert sorted(listener.done) == list(range(1000))
    assert not background._under_way
