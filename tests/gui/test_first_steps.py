"""The first steps are there with their pictures, from the help and where no album is open, without a mouse."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from pgdiff_desktop.gui.dialogs.first_steps import FirstStepsDialog, first_steps, picture_file
from pgdiff_desktop.resource_files import resources_folder
from tests.waiting import PATIENCE

MOST_BYTES = 40_000


def dialog_of(app):
    return next(one for one in app.window.findChildren(FirstStepsDialog) if one.isVisible())


def test_every_step_has_a_picture_of_the_tour():
    for step in first_steps():
        file = picture_file(step)
        assert not QImage(str(file)).isNull()
        assert file.stat().st_size <= MOST_BYTES
        # They are copies of the tour's, which `make tour` makes anew.
        assert (resources_folder() / "tour" / f"{step.picture}.png").is_file()


def test_keys_that_steps_name_do_what_they_say(open_app):
    app = open_app()
    words = " ".join(step.text for step in first_steps())
    assert "(Ctrl+Return)" in words
    assert app.window.action("restore_face").shortcut().toString() == "Ctrl+Return"
    named = {step.title for step in first_steps()}
    assert len(named) == 6
    assert re.search(r"hold C\b", words)


def test_they_open_from_the_help_and_from_the_empty_album(open_app, qtbot):
    app = open_app()
    app.window.action("first_steps").trigger()
    dialog_of(app).close()
    button = app.window.album.empty.steps_button
    qtbot.waitUntil(button.isVisible, timeout=PATIENCE)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert dialog_of(app).isVisible()


def test_tab_reads_step_after_step_and_keeps_it_in_view(open_app, qtbot):
    app = open_app()
    app.window.action("first_steps").trigger()
    dialog = dialog_of(app)
    dialog.resize(700, 420)
    dialog.steps[0].setFocus()
    for step, words in zip(dialog.steps, first_steps(), strict=True):
        assert dialog.focusWidget() is step
        assert words.title in step.accessibleName()
        assert step.accessibleDescription() == words.text
        top = step.mapTo(dialog.area.viewport(), step.rect().topLeft()).y()
        assert 0 <= top < dialog.area.viewport().height()
        qtbot.keyClick(step, Qt.Key.Key_Tab)


def test_no_step_is_cut_where_the_dialog_is_narrow(open_app):
    app = open_app()
    app.window.action("first_steps").trigger()
    dialog = dialog_of(app)
    dialog.resize(640, 500)
    for step in dialog.steps:
        assert step.width() <= dialog.area.viewport().width()
        assert step.height() >= step.layout().minimumHeightForWidth(step.width())
