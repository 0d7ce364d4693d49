"""The whole window by the keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pgdiff_desktop.gui.canvas import Tool
from tests.waiting import PATIENCE


@pytest.fixture
def opened(opened, qtbot):
    """As elsewhere, with the window that gets the keys."""
    opened.window.activateWindow()
    qtbot.waitUntil(opened.window.isActiveWindow, timeout=PATIENCE)
    return opened


def reached(window, key):
    """Accessible names of what Tab goes through, once around."""
    window.album.grid.setFocus()
    names = []
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget(), key)
        focused = QApplication.focusWidget()
        names.append(focused.accessibleName())
        if focused is window.album.grid:
            break
    return names


def test_tab_goes_through_the_open_card_before_the_next(opened, album, qtbot):
    opened.window.canvas.box_drawn.emit(QRectF(10, 10, 40, 50))
    # Opened again, both cards are made before the first is unfolded.
    opened.albums.go_to(album / "photo 2.png")
    opened.albums.go_to(album / "photo 1.png")
    qtbot.waitUntil(lambda: len(opened.window.faces.cards) == 2, timeout=PATIENCE)
    qtbot.waitUntil(opened.window.faces.cards[1].head.isVisible, timeout=PATIENCE)
    names = reached(opened.window, Qt.Key.Key_Tab)
    order = [
        names.index(name)
        for name in ("Face 1, Not restored yet", "Recipe", "Restore", "Face 2, Not restored yet")
    ]
    assert order == sorted(order)


def test_full_screen_has_a_key_on_every_desktop(opened):
    assert not opened.window.action("full_screen").shortcut().isEmpty()


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab], ids=["forwards", "backwards"])
def test_tab_reaches_album_tools_photo_and_faces(opened, key):
    # The options of a tool are there while it is in hand.
    opened.window.canvas.set_tool(Tool.BRUSH)
    names = reached(opened.window, key)
    for name in (
        "Search photos by name",
        "Filter by state",
        "Sort",
        "Paint damage",
        "Brush size",
        "Photo",
        "Face 1, Not restored yet",
        "Recipe",
        "Strength",
        "Restore",
        "Photos of the album",
    ):
        assert name in names
