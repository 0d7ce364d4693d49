"""Shows files where they lie, in the desktop's own file manager."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices


def show_in_file_manager(files: Sequence[Path]) -> None:
    """Opens the folder of the first file, with the files marked where the system can."""
    if not files:
        return
    if sys.platform == "win32":
        QProcess.startDetached("explorer.exe", ["/select,", str(files[0])])
    elif sys.platform == "darwin":
        QProcess.startDetached("open", ["-R", *map(str, files)])
    elif not _shown_by_bus(files):
        QDesktopServices.openUrl(QUrl.fromEncoded(files[0].absolute().parent.as_uri().encode()))


def _shown_by_bus(files: Sequence[Path]) -> bool:
    """By the interface that file managers of Linux share; False where none of them has it."""
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    name = "org.freedesktop.FileManager1"
    asked = QDBusMessage.createMethodCall(name, "/org/freedesktop/FileManager1", name, "ShowItems")
    asked.setArguments([[file.absolute().as_uri() for file in files], ""])
    # Not waited for: a file manager that starts takes its time.
    known = bus.interface().isServiceRegistered(name).value()
    return bool(known) and bus.send(asked)
