"""The whole job by the keyboard alone: open, mark, restore, choose, export. No mouse, no call into the window."""

from __future__ import annotations

import pytest
from PIL import Image
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from pgdiff_desktop.albums.sidecars import SidecarFolder
from tests.waiting import PATIENCE

KEY = Qt.Key
CONTROL, SHIFT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.NoModifier,
)


class Hands:
    """Someone who has a keyboard and sees what has the focus."""

    def __init__(self, app, qtbot):
        self._app, self._qtbot = app, qtbot

    def press(self, key, held=NONE, times=1):
        for _ in range(times):
            QTest.keyClick(QApplication.focusWidget() or self._app.window, key, held)

    def type(self, text):
        QTest.keyClicks(QApplication.focusWidget(), text)

    def go_to(self, *names, key=KEY.Key_Tab):
        """Presses Tab until one of these has the focus."""
        for _ in range(80):
            focused = QApplication.focusWidget()
            if focused is not None and focused.accessibleName() in names:
                return
            self.press(key)
        pytest.fail(f"Tab does not reach any of {names}")

    def wait(self, condition):
        self._qtbot.waitUntil(condition, timeout=PATIENCE)

    def come_back(self):
        """To the window, as window managers do when a dialog is closed; the screen of tests has none."""
        self._app.window.activateWindow()
        self.wait(lambda: self._app.window.isActiveWindow() and QApplication.focusWidget() is not None)

    def answer_file_dialog(self, folder):
        """Types into the next dialog of files, which is open until then."""

        def look():
            dialog, focused = QApplication.activeModalWidget(), QApplication.focusWidget()
            if not isinstance(dialog, QFileDialog) or not isinstance(focused, QLineEdit):
                return
            looking.stop()
            self.type(str(folder))
            # Past the completions that it offers.
            QTest.keyClick(QApplication.activePopupWidget() or focused, KEY.Key_Return)

        looking = QTimer(self._app, interval=20)
        looking.timeout.connect(look)
        looking.start()


# Of the completions of Qt's own dialog, on a screen that is none.
@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_open_mark_restore_choose_export(open_app, album, qtbot):
    app = open_app()
    hands, photo = Hands(app, qtbot), album / "photo 1.png"
    hands.come_back()
    hands.answer_file_dialog(album)
    hands.press(KEY.Key_O, CONTROL)
    hands.wait(lambda: app.photos.photo == photo and app.photos.is_loaded)
    hands.wait(lambda: bool(app.photos.record.faces))

    hands.come_back()
    hands.go_to("Paint damage")
    hands.press(KEY.Key_Space)
    hands.go_to("Photo")
    hands.press(KEY.Key_Up, times=3)
    hands.press(KEY.Key_Space)
    hands.press(KEY.Key_Left, times=4)
    hands.press(KEY.Key_Space)
    assert not app.photos.layers.mask.is_empty()

    hands.press(KEY.Key_Return, CONTROL)
    hands.wait(lambda: len(app.photos.record.faces[0].candidates) == 1 and not app.queue.has_work)
    hands.press(KEY.Key_Return, CONTROL)
    hands.wait(lambda: len(app.photos.record.faces[0].candidates) == 2 and not app.queue.has_work)
    hands.go_to("Candidate 1, chosen", "Candidate 2, chosen")
    hands.press(KEY.Key_2)
    face = app.photos.record.faces[0]
    assert face.chosen == face.candidates[1].file
    hands.wait(
        lambda: (saved := SidecarFolder(album).load(photo)).mask and saved.faces[0].chosen == face.chosen
    )

    hands.press(KEY.Key_E, CONTROL)
    dialog = app.dialogs._open["export"]
    hands.wait(dialog.isActiveWindow)
    hands.press(KEY.Key_Return)
    hands.wait(lambda: dialog.summary is not None)
    (outcome,) = dialog.summary.outcomes
    assert outcome.output is not None, outcome
    with Image.open(outcome.output) as exported, Image.open(photo) as scan:
        assert exported.size == scan.size
        assert exported.convert("RGB").tobytes() != scan.convert("RGB").tobytes()
    hands.press(KEY.Key_Escape)
    hands.wait(lambda: "export" not in app.dialogs._open)
