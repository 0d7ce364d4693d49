"""Where the keyboard is never looks like a second thing that is selected."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QWidget

from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.album import photo_delegate
from pgdiff_desktop.gui.faces.candidate_cell import CandidateCell
from pgdiff_desktop.gui.faces.card_head import CardHead
from pgdiff_desktop.gui.widgets.swatch import Swatch

State = QStyle.StateFlag


@pytest.fixture
def room(qtbot):
    """A window in which something else can have the focus."""
    made = QWidget()
    made.elsewhere = QLineEdit(made)
    made.resize(300, 300)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def changed_by_focus(room, widget):
    """The pixels that look different while a widget has the focus."""
    widget.setParent(room)
    widget.resize(120, 140)
    widget.show()
    room.elsewhere.setFocus()
    before = widget.grab().toImage()
    widget.setFocus()
    assert widget.hasFocus()
    after = widget.grab().toImage()
    places = [(x, y) for y in range(after.height()) for x in range(after.width())]
    return [QPoint(*place) for place in places if before.pixel(*place) != after.pixel(*place)]


def test_the_head_of_a_card_and_a_colour_are_underlined(room):
    head = CardHead()
    head.set_words("Face 1", "Not restored yet")
    for widget in (head, Swatch("Warm", None)):
        assert 1 <= len({place.y() for place in changed_by_focus(room, widget)}) <= 3


def test_the_focus_of_a_candidate_is_an_edge_of_the_frame_of_the_choice(room):
    cell = CandidateCell("1.png", room)
    cell.setFocusPolicy(cell.focusPolicy().StrongFocus)
    cell.setChecked(True)
    changed = changed_by_focus(room, cell)
    assert changed
    # Its corners are round.
    inside = QRect(20, 3, 80, 114), QRect(3, 20, 114, 80)
    assert not any(part.contains(place) for place in changed for part in inside)


def test_a_photo_with_the_keyboard_has_no_frame_of_a_selected_one():
    def drawn(state):
        image = QImage(100, 100, QImage.Format.Format_RGB32)
        image.fill(QColor("black"))
        painter = QPainter(image)
        photo_delegate._draw_ground(painter, QRect(0, 0, 100, 100), state)
        painter.end()
        return {image.pixelColor(x, y).name() for x in range(100) for y in range(100)}

    accent = theme.colour("accent").name()
    assert accent in drawn(State.State_Selected)
    assert accent in drawn(State.State_Selected | State.State_HasFocus)
    assert accent not in drawn(State.State_HasFocus)
    assert len(drawn(State.State_HasFocus)) > 1
