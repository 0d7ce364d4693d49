"""Keys that show the original as long as they are held, wherever in the window the focus is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

_KEYS = (Qt.Key.Key_C, Qt.Key.Key_Backslash)


class HeldKeys(QObject):
    """Signals:
    held: one of the keys was pressed, or let go: bool.
    """

    held = Signal(bool)

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._down: Qt.Key | None = None
        for key in _KEYS:
            QShortcut(QKeySequence(key), owner).activated.connect(partial(self._press, key))

    def let_go(self) -> None:
        """As if the key had been released: its release goes to somebody else."""
        if self._down is not None:
            self._down = None
            self._watch(False)
            self.held.emit(False)

    def eventFilter(self, watched: QObject, happened: QEvent) -> bool:
        # Only while a key is down: a shortcut says nothing of its release.
        if isinstance(happened, QKeyEvent) and happened.type() == QEvent.Type.KeyRelease:
            if happened.key() == self._down and not happened.isAutoRepeat():
                self.let_go()
        elif happened.type() == QEvent.Type.WindowDeactivate:
            self.let_go()
        return False

    def _press(self, key: Qt.Key) -> None:
        if self._down is None:
            self._down = key
            self._watch(True)
            self.held.emit(True)

    def _watch(self, wanted: bool) -> None:
        application = QCoreApplication.instance()
        if application is not None:
            (application.installEventFilter if wanted else application.removeEventFilter)(self)
