"""What is this? A control says what it is for: the one that has the focus, or one that is clicked."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWhatsThis, QWidget

from pgdiff_desktop.gui.texts.mnemonics import without_mnemonic

KEY = QKeySequence.StandardKey.WhatsThis
_ASKED = (QEvent.Type.QueryWhatsThis, QEvent.Type.WhatsThis)


class Explainer(QObject):
    """Explains controls in the words that they have already: name, tip, description, and the area that they are in.

    The key explains what has the focus, in every window; `ask` lets the user click something.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        application = QApplication.instance()
        assert application is not None
        self._application = application
        key = QShortcut(KEY, window)
        key.setContext(Qt.ShortcutContext.ApplicationShortcut)
        key.activated.connect(self.explain_focused)

    def explain_focused(self) -> None:
        """Beside the control that has the focus."""
        focused = QApplication.focusWidget()
        if focused is not None:
            place = focused.mapToGlobal(QPoint(focused.width() // 2, focused.height()))
            QWhatsThis.showText(place, explanation_of(focused), focused)

    def ask(self) -> None:
        """The next click explains what it meets, and does nothing else."""
        # Only meanwhile: every event of the application passes a filter.
        self._application.installEventFilter(self)
        QWhatsThis.enterWhatsThisMode()

    def eventFilter(self, watched: QObject, happened: QEvent) -> bool:
        if happened.type() == QEvent.Type.LeaveWhatsThisMode:
            self._application.removeEventFilter(self)
        elif happened.type() in _ASKED and isinstance(happened, QHelpEvent) and isinstance(watched, QWidget):
            words = explanation_of(watched)
            happened.setAccepted(bool(words))
            if words and happened.type() == QEvent.Type.WhatsThis:
                QWhatsThis.showText(happened.globalPos(), words, watched)
            return True
        return False


def explanation_of(control: QWidget) -> str:
    """What a control is, what it does, and what the area around it is for; empty where nothing says any of it."""
    around = list(_with_parents(control))
    own = next((lines for widget in around if (lines := _lines_of(widget))), [])
    area = next((widget.whatsThis() for widget in around if widget.whatsThis()), "")
    # What is said twice, as a tip that is the name, is said once.
    paragraphs = list(dict.fromkeys(filter(None, (*own, area))))
    if not paragraphs:
        return ""
    first, *others = (line.replace("&", "&amp;").replace("<", "&lt;") for line in paragraphs)
    return "".join((f"<p><b>{first}</b></p>", *(f"<p>{other}</p>" for other in others)))


def _lines_of(widget: QWidget) -> list[str]:
    """Name, tip and description of a control itself."""
    if isinstance(widget, QLabel):
        buddy = widget.buddy()
        return [widget.text(), *([] if buddy is None else _lines_of(buddy)[1:])]
    name = widget.accessibleName()
    if not name and isinstance(widget, QAbstractButton):
        name = without_mnemonic(widget.text())
    if not name and widget.isWindow():
        name = widget.windowTitle()
    if not name:
        return []
    tip = widget.toolTip()
    # A tip that begins with the name, as "Undo (Ctrl+Z)" does, says all of it.
    return [tip if tip.startswith(name) else name, tip, widget.accessibleDescription()]


def _with_parents(control: QWidget) -> Iterator[QWidget]:
    """A control, and what it lies in, up to its window."""
    widget: QWidget | None = control
    while widget is not None:
        yield widget
        widget = None if widget.isWindow() else widget.parentWidget()
