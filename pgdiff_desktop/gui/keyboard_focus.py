"""Whether keys are text or commands of the photo, and where the focus goes after a choice.

The rule: letters and digits are text where text is being typed, and commands of the photo everywhere else. The
commands are shortcuts of the window, which Qt keeps from fields of text, but not from lists and buttons. Number boxes
are what this file is for: they would take every key that they are given.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLineEdit, QWidget

_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape})
_EDITS = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_F2})
# Nothing else is text of a number.
_OF_NUMBERS = "0123456789+-.,"


class KeyboardFocus(QObject):
    """Watches the field of a window that has the focus.

    A number is being typed from the moment when its text is clicked, or reached by the Tab key, until Return or
    Escape; not while only its arrows are pressed. A choice that was made with the mouse, in a list that opens or in a
    number that is ended with Return, gives the focus back to where it was; with the keyboard it stays where it is.

    Args:
        fallback: gets the focus where nothing had it before.
    """

    def __init__(self, window: QWidget, fallback: QWidget) -> None:
        super().__init__(fallback)
        self._window, self._fallback = window, fallback
        self._field: QWidget | None = None
        self._before: QWidget | None = None
        self._is_by_mouse = self._is_typing = self._was_open = False
        self._give_back_due = QTimer(self, singleShot=True, interval=0)
        self._give_back_due.timeout.connect(self._give_back)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def eventFilter(self, watched: QObject, happened: QEvent) -> bool:
        if isinstance(watched, QLineEdit):
            if happened.type() == QEvent.Type.MouseButtonPress:
                self._is_typing = True
        elif isinstance(happened, QFocusEvent):
            if happened.gotFocus() and happened.reason() == Qt.FocusReason.PopupFocusReason:
                self._was_open = True
        elif isinstance(happened, QKeyEvent):
            if happened.type() == QEvent.Type.ShortcutOverride:
                return isinstance(watched, QAbstractSpinBox) and not self._is_text(happened)
            if happened.type() == QEvent.Type.KeyPress:
                self._on_key(Qt.Key(happened.key()))
        return False

    def _on_focus(self, former: QWidget | None, now: QWidget | None) -> None:
        if self._field is not None and now is not self._field:
            self._leave(self._field)
        if not isinstance(now, QComboBox | QAbstractSpinBox) or now.window() is not self._window:
            return
        if now is self._field:
            return
        self._field = now
        self._before = former if former is not None and former.window() is self._window else None
        self._is_by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        self._is_typing, self._was_open = not self._is_by_mouse, False
        now.installEventFilter(self)
        if isinstance(now, QComboBox):
            now.activated.connect(self._on_chosen)
        elif (text := now.findChild(QLineEdit)) is not None:
            text.installEventFilter(self)

    def _leave(self, field: QWidget) -> None:
        if QApplication.activePopupWidget() is not None:
            # Its list is open.
            return
        field.removeEventFilter(self)
        if isinstance(field, QComboBox):
            field.activated.disconnect(self._on_chosen)
        elif (text := field.findChild(QLineEdit)) is not None:
            text.removeEventFilter(self)
        self._field = None

    def _is_text(self, pressed: QKeyEvent) -> bool:
        """Whether a number box may keep a key: everything but letters, and digits that nobody means for it."""
        typed = pressed.text()
        if pressed.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not typed.isprintable() or not typed:
            return True
        return self._is_typing and typed in _OF_NUMBERS

    def _on_key(self, key: Qt.Key) -> None:
        # From the keyboard a combo box is stepped through: the next step needs the focus, too.
        self._was_open = False
        if key in _EDITS:
            self._is_typing = True
        elif key in _ENDS and isinstance(self._field, QAbstractSpinBox):
            self._is_typing = False
            if self._is_by_mouse:
                self._give_back_due.start()

    def _on_chosen(self) -> None:
        if self._was_open and self._is_by_mouse:
            self._give_back_due.start()

    def _give_back(self) -> None:
        before = self._before
        target = (
            before if before is not None and before.isVisible() and before.isEnabled() else self._fallback
        )
        if self._field is not None and self._field.hasFocus():
            target.setFocus(Qt.FocusReason.OtherFocusReason)
