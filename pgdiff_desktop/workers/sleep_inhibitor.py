"""Keeps the computer awake while faces are sampled, where the desktop offers it; nothing happens where not."""

from __future__ import annotations

import logging
import sys
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, QProcess

_log = logging.getLogger(__name__)
_ES_CONTINUOUS, _ES_SYSTEM_REQUIRED = 0x80000000, 0x00000001
# Service and interface are of one name.
_DESKTOP_SERVICES = (
    ("org.freedesktop.PowerManagement.Inhibit", "/org/freedesktop/PowerManagement/Inhibit"),
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
)
_CONNECTION = "pgdiff-desktop-sleep"


class Inhibition(Protocol):
    """A way to keep a computer awake."""

    def begin(self) -> None: ...

    def end(self) -> None: ...


class SleepInhibitor(QObject):
    """Lives on the GUI thread; `set_active` may be said as often as one likes.

    Args:
        way: the platform's own by default.
    """

    def __init__(self, owner: QObject | None = None, way: Inhibition | None = None) -> None:
        super().__init__(owner)
        self._way = way or _way_of_platform()
        self._active = False

    def set_active(self, active: bool) -> None:
        if active == self._active:
            return
        self._active = active
        try:
            if active:
                self._way.begin()
            else:
                self._way.end()
        except Exception as error:  # a computer that falls asleep is no reason to stop restoring
            _log.info("sleep is not inhibited: %s", error)


def _way_of_platform() -> Inhibition:
    if QCoreApplication.instance() is None:
        return _Nothing()
    if sys.platform == "win32":
        return _OfWindows()
    if sys.platform == "darwin":
        return _OfMac()
    return _OfDesktop()


class _Nothing:
    def begin(self) -> None:
        pass

    def end(self) -> None:
        pass


class _OfWindows:
    """Belongs to the thread that says it, which therefore must live on: the GUI thread."""

    def begin(self) -> None:
        self._say(_ES_CONTINUOUS | _ES_SYSTEM_REQUIRED)

    def end(self) -> None:
        self._say(_ES_CONTINUOUS)

    @staticmethod
    def _say(flags: int) -> None:
        import ctypes

        # Not known to type checkers elsewhere.
        getattr(ctypes, "windll").kernel32.SetThreadExecutionState(flags)  # noqa: B009


class _OfMac:
    """`caffeinate` ends with us, even where we are killed."""

    def __init__(self) -> None:
        self._process = QProcess()

    def begin(self) -> None:
        self._process.start("caffeinate", ["-i", "-w", str(QCoreApplication.applicationPid())])

    def end(self) -> None:
        self._process.terminate()
        self._process.waitForFinished(1000)


class _OfDesktop:
    """Over a D-Bus connection of its own: the desktop lets go when it is closed, or when we are gone."""

    def begin(self) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage

        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _CONNECTION)
        if not bus.isConnected():
            return
        for service, path in _DESKTOP_SERVICES:
            call = QDBusMessage.createMethodCall(service, path, service, "Inhibit")
            call.setArguments([QCoreApplication.applicationName(), "Restoring faces"])
            # Nobody waits for an answer; a desktop has one of them, or none, and need not start what it has not.
            call.setAutoStartService(False)
            bus.send(call)

    def end(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        QDBusConnection.disconnectFromBus(_CONNECTION)
