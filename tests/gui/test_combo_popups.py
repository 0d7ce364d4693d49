"""The list of a combo box has one line around it, and the window's colour behind what is chosen."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.widgets.wheel_safe_inputs import WheelSafeComboBox


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
@pytest.mark.parametrize("dark", [True, False])
def test_a_list_of_choices_has_one_frame(qapp, qtbot, dark):
    theme.apply_theme(qapp, dark=dark)
    box = WheelSafeComboBox()
    qtbot.addWidget(box)
    box.addItems(["Restore", "Colour", "Fill in damage"])
    box.resize(240, 30)
    box.show()
    box.showPopup()
    picture = box.view().window().grab().toImage()
    colours = theme.colours()
    line, inside = QColor(colours.border), QColor(colours.raised)
    middle = picture.height() // 2
    for at in range(3):
        # From each side: the line once, then nothing but the list.
        wanted = line if at == 0 else inside
        assert picture.pixelColor(at, middle) == wanted
        assert picture.pixelColor(picture.width() - 1 - at, middle) == wanted
        assert picture.pixelColor(picture.width() // 2, at) == wanted
        assert picture.pixelColor(picture.width() // 2, picture.height() - 1 - at) == wanted
    first = box.view().visualRect(box.model().index(0, 0)).center()
    place = box.view().viewport().mapTo(box.view().window(), first)
    assert picture.pixelColor(picture.width() - 12, place.y()) == QColor(colours.selection)
    box.hidePopup()
