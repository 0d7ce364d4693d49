"""A word through the desktop when the window is not looked at."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

# Desktops keep a message as long as they like; the sign beside the clock goes after this.
_SHOWN_MS = 10_000


class DesktopNotice(QObject):
    """Says one sentence beside the clock where the desktop can, and marks the window in the taskbar."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._sign = QSystemTrayIcon(self)
        self._sign.activated.connect(self._on_activated)
        self._sign.messageClicked.connect(self._on_activated)
        self._hide_due = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._hide_due.timeout.connect(self._sign.hide)

    def say(self, text: str) -> None:
        """Nothing is said to somebody who looks at the window already."""
        if self._window.isActiveWindow():
            return
        QApplication.alert(self._window)
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._sign.setIcon(QApplication.windowIcon())
            self._sign.show()
            self._sign.showMessage(QApplication.applicationDisplayName(), text)
            self._hide_due.start()

    def _on_activated(self, _reason: object = None) -> None:
        self._sign.hide()
        self._window.raise_()
        self._window.activateWindow()
