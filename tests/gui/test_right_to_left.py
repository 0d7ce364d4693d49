"""A longer language that reads from right to left: nothing is cut, all is mirrored, every text is translated."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)

from pgdiff_desktop.gui.canvas import Comparison
from pgdiff_desktop.gui.widgets.elided_label import ElidedLabel
from tests.gui.pseudo_language import OPENING, PseudoLanguage
from tests.gui.surfaces import fill_window, open_dialogs

# Names that are the same in every language, and what is no text of ours: files, addresses, numbers, what was typed.
_NO_WORDS = re.compile(
    r"photo \d\.png|\{\w+\}|pgdiff[\w-]*|PyTorch|ONNX Runtime|JPEG|PNG|TIFF|WebP"
    r"|English|Deutsch|Español|Français|日本語|한국어"
    r"|https?\S+|\S*/\S*|[\w-]+\.\w+|\b(px|MB|GB|kB|Qt|Ctrl|Shift|Alt|Tab|Space|Del|Return|PgUp|PgDown|Esc|F\d+|Up|Down)\b"
    r"|S-Lab[ \w.-]*|Apache-2.0|MIT|BSD-3-Clause|AMD EPYC|album"
    r"|Something that is to be known.|And what to do about it.|\b[A-Z]\b"
)


@pytest.fixture
def pseudo(qapp):
    translator = PseudoLanguage()
    before = QLocale()
    QLocale.setDefault(PseudoLanguage.locale)
    qapp.installTranslator(translator)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.removeTranslator(translator)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(before)


@pytest.fixture
def app(pseudo, open_app, album, qtbot):
    made = open_app()
    made.window.resize(1480, 920)
    fill_window(made, album, qtbot)
    return made


@pytest.fixture
def surfaces(app, album, qtbot):
    return {"window": app.window, **open_dialogs(app, album, qtbot)}


def visible(surface, kind):
    """Widgets of a surface that can be seen; of the window, without its dialogs."""
    for widget in surface.findChildren(kind):
        if widget.isVisibleTo(surface) and widget.window() is surface.window():
            yield widget


def is_cut(widget):
    """Whether words lack room; what is elided says so with dots."""
    if isinstance(widget, ElidedLabel) or not widget.text():
        return False
    if isinstance(widget, QLabel):
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height() + 1
        return widget.sizeHint().width() > widget.width() + 1
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return False
    return widget.fontMetrics().horizontalAdvance(widget.text().replace("&", "")) > widget.width()


def test_nothing_is_cut(surfaces):
    cut = [
        (name, type(widget).__name__, widget.text(), widget.width(), widget.sizeHint().width())
        for name, surface in surfaces.items()
        for kind in (QLabel, QPushButton, QToolButton, QCheckBox, QRadioButton)
        for widget in visible(surface, kind)
        if is_cut(widget)
    ]
    assert cut == []


def test_nothing_leaves_its_window(surfaces):
    outside = []
    for name, surface in surfaces.items():
        room = surface.rect()
        for widget in visible(surface, QWidget):
            place = QRect(widget.mapTo(surface, QPoint(0, 0)), widget.size())
            if widget.width() and (place.left() < room.left() - 1 or place.right() > room.right() + 1):
                outside.append((name, type(widget).__name__, place))
    assert outside == []


def shown_texts(surface):
    for widget in visible(surface, QLabel):
        yield re.sub(r"<[^>]*>|&\w+;", "", widget.text())
    for widget in visible(surface, QAbstractButton):
        yield from (widget.text(), widget.toolTip(), widget.accessibleName())
    for widget in visible(surface, QComboBox):
        yield from (widget.itemText(place) for place in range(widget.count()))
        yield from (widget.toolTip(), widget.accessibleName())
    for widget in visible(surface, QLineEdit):
        yield from (widget.placeholderText(), widget.toolTip(), widget.accessibleName())
    for widget in visible(surface, QGroupBox):
        yield widget.title()
    for action in surface.findChildren(QAction):
        yield action.text()
    yield surface.windowTitle()


def test_every_text_is_translated(surfaces):
    """What has no brackets never came by a translator."""
    escaped = {
        (name, text)
        for name, surface in surfaces.items()
        for text in shown_texts(surface)
        if OPENING not in text and re.search(r"[A-Za-z]{3}", _NO_WORDS.sub("", text))
    }
    assert escaped == set()


def centre(widget, window):
    return widget.mapTo(window, widget.rect().center()).x()


def test_the_window_is_mirrored(app):
    window = app.window
    album, canvas, faces = (centre(one, window) for one in (window.album, window.canvas, window.faces))
    assert faces < canvas < album
    card = window.faces.cards[0]
    assert card.mapTo(window.faces, QPoint(card.width(), 0)).x() <= window.faces.width() - 8
    queue = window.queue
    assert centre(queue.clear, window) < centre(queue.fold, window)


def test_sliders_grow_towards_the_left_and_the_photo_does_not_turn(app, qtbot):
    window = app.window
    strength = window.faces.cards[0].body.form.strength.slider
    before = strength.value()
    qtbot.keyClick(strength, Qt.Key.Key_Left)
    assert strength.value() > before
    # Original and result stay where they are in the photo: the arrow moves the line as it points.
    window.canvas.set_comparison(Comparison.SLIDER)
    share = window.canvas.panes.slider.share
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, Qt.Key.Key_Left)
    assert window.canvas.panes.slider.share < share


def test_scroll_areas_have_no_sideways_bars(surfaces):
    for name, surface in surfaces.items():
        for area in visible(surface, QAbstractScrollArea):
            if not isinstance(area, QPlainTextEdit):
                assert not area.horizontalScrollBar().isVisible(), (name, type(area).__name__)
