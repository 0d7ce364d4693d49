"""What tests wait for: conditions and signals, never an amount of time."""

from __future__ import annotations

from functools import partialmethod

from pytestqt.qtbot import QtBot

# Milliseconds until something that never comes is given up; long, as a computer may be busy with other things.
PATIENCE = 60_000


class PatientBot(QtBot):
    """The bot of pytest-qt, which by itself gives up after five seconds."""

    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE)
    waitSignals = partialmethod(QtBot.waitSignals, timeout=PATIENCE)
    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE)
    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE)


def all_is_delivered() -> bool:
    """Whether everything that was begun in the background has ended, and its outcome has arrived."""
    from pgdiff_desktop.workers import background

    return not background._under_way
