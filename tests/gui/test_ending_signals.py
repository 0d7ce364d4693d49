"""A window at rest ends at SIGINT and SIGTERM, in the order of every closing; what Qt says goes to the log."""

from __future__ import annotations

import logging
import os
import signal
import threading

import pytest
from PySide6.QtCore import QLoggingCategory, QTimer, qCWarning, qInstallMessageHandler

from pgdiff_desktop.gui.ending_signals import EndingSignals
from pgdiff_desktop.gui.qt_messages import send_qt_messages_to_log
from tests.waiting import PATIENCE

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals are another thing on Windows")


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_the_event_loop_from_outside(qapp, number, code):
    before = signal.getsignal(number)
    is_running = threading.Event()
    ending = EndingSignals()
    late = QTimer(singleShot=True)
    late.timeout.connect(lambda: qapp.exit(1))
    late.start(PATIENCE)
    QTimer.singleShot(0, is_running.set)

    def send():
        is_running.wait()
        os.kill(os.getpid(), number)

    sender = threading.Thread(target=send)
    sender.start()
    try:
        assert qapp.exec() == code
    finally:
        sender.join()
        ending.close()
    assert signal.getsignal(number) is before
    assert signal.set_wakeup_fd(-1) == -1


@pytest.mark.qt_no_exception_capture
@pytest.mark.qt_log_level_fail("CRITICAL")
def test_messages_of_qt_are_logged(qapp, caplog, capfd):
    send_qt_messages_to_log()
    try:
        qCWarning(QLoggingCategory("kt.test"), "a theme lacks an icon")
    finally:
        qInstallMessageHandler(None)
    assert [(record.levelno, record.getMessage()) for record in caplog.records] == [
        (logging.WARNING, "kt.test: a theme lacks an icon")
    ]
    said = capfd.readouterr()
    assert said.out + said.err == ""
