"""The photo has its room in any window, and no word is cut, however long the language's words are."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QScreen
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QMenu,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QWidget,
)

from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.album.filters import Filter
from pgdiff_desktop.gui.canvas import Tool
from pgdiff_desktop.gui.queue.queue_delegate import ROW_HEIGHT
from pgdiff_desktop.gui.texts.translation import LANGUAGES, install_language
from pgdiff_desktop.gui.widgets.wrapping_combo_box import WrappingComboBox
from pgdiff_desktop.workers.queue_entry import QueuedFace
from tests.conftest import REPOSITORY
from tests.gui.fake_door import with_a_doubtful_place
from tests.gui.long_words import LongWords
from tests.waiting import PATIENCE

ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly


@pytest.fixture
def long_words(qapp):
    words = LongWords()
    qapp.installTranslator(words)
    yield
    qapp.removeTranslator(words)


@pytest.fixture
def open_window(open_app, album, qtbot):
    def make(width, height):
        app = open_app(album / "photo 1.png")
        qtbot.waitUntil(lambda: bool(app.photos.record and app.photos.record.faces), timeout=PATIENCE)
        app.window.resize(width, height)
        lay_out(app)
        return app

    return make


def lay_out(app):
    for _ in range(3):
        QApplication.processEvents()


def rows(app):
    """How many rows the options take."""
    bar = app.window.damage_bar
    parts = bar.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    edges = sorted((part.y(), part.geometry().bottom()) for part in parts if part.isVisible())
    found, reached = 0, -1
    for top, bottom in edges:
        found += top > reached
        reached = max(reached, bottom)
    return found


def cut(app):
    """The words of tools, options, proposal and instruction that do not fit where they are shown."""
    window = app.window
    found = []
    for part in (window.damage_bar, window.tools, window.proposal_bar, window.instruction):
        for widget in (*part.findChildren(QLabel), *part.findChildren(QAbstractButton)):
            if widget.isVisible() and widget.window() is window:
                place = QRect(widget.mapTo(part, QPoint(0, 0)), widget.size())
                icon_only = isinstance(widget, QToolButton) and widget.toolButtonStyle() == ICON_ONLY
                if not icon_only and widget.width() < widget.sizeHint().width():
                    found.append(("narrow", widget.text()))
                if not part.rect().contains(place):
                    found.append(("beyond", widget.text()))
    return found


@pytest.mark.parametrize(("width", "height", "most_rows"), [(1480, 920, 1), (1280, 800, 1), (1024, 700, 2)])
def test_the_photo_has_its_room_with_every_tool(long_words, open_window, width, height, most_rows):
    app = open_window(width, height)
    canvas = app.window.canvas
    sizes = set()
    for tool in Tool:
        canvas.set_tool(tool)
        lay_out(app)
        assert rows(app) <= most_rows, tool
        assert cut(app) == [], tool
        sizes.add(canvas.size().toTuple())
    # The photo does not move when another tool is taken.
    assert len(sizes) == 1
    ((across, down),) = sizes
    assert across >= 600
    assert down >= 500
    assert app.window.size() == QSize(width, height)


@pytest.fixture(params=LANGUAGES)
def language(qapp, request):
    install_language(qapp, request.param)
    yield request.param
    for translator in install_language(qapp, "en"):
        qapp.removeTranslator(translator)


def lines_height(box, room):
    """How high the choice of a combo box is in so many pixels."""
    wrapped = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere)
    return box.fontMetrics().boundingRect(QRect(0, 0, room, 1000), wrapped, box.currentText()).height()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize(("width", "height"), [(1024, 700), (985, 575)])
def test_every_filter_of_the_album_can_be_read_in_a_small_window(
    language, open_window, album, qtbot, width, height
):
    for name in ("first", "second"):
        (album / name).mkdir()
        (album / name / "photo.png").write_bytes((album / "photo 1.png").read_bytes())
    app = open_window(width, height)
    header = app.window.album.header
    qtbot.waitUntil(header.flat.isVisible, timeout=PATIENCE)
    box, frame = header.states, 6
    for place in range(box.count()):
        box.setCurrentIndex(place)
        lay_out(app)
        option = QStyleOptionComboBox()
        box.initStyleOption(option)
        parts, control = QStyle.SubControl, QStyle.ComplexControl.CC_ComboBox
        arrow = box.style().subControlRect(control, option, parts.SC_ComboBoxArrow, box)
        field = box.style().subControlRect(control, option, parts.SC_ComboBoxEditField, box)
        room = arrow.left() - field.left()
        assert room >= 70
        assert lines_height(box, room) <= box.height() - frame, (language, box.currentText())
        places = [one.geometry() for one in (box, header.flat, header.sort)]
        assert all(header.rect().contains(one) for one in places)
        assert not any(one.intersects(other) for one in places for other in places if one is not other)
        # Nothing matches most of them: the page that says so offers the way back.
        back = app.window.album.empty.all_button
        assert back.isVisible() == (app.window.album.model.rowCount() == 0)
        if back.isVisible():
            assert back.parentWidget().rect().contains(back.geometry())
            assert back.width() >= back.sizeHint().width()
    # In the list, too.
    box.showPopup()
    lay_out(app)
    view = box.view()
    assert view.viewport().width() >= view.sizeHintForColumn(0)
    box.hidePopup()


@pytest.mark.parametrize(("width", "height"), [(1024, 700), (985, 575)])
def test_a_queue_that_is_pulled_up_squeezes_nothing_above_the_photos(
    long_words, open_window, album, qtbot, width, height
):
    (album / "more").mkdir()
    (album / "more" / "photo.png").write_bytes((album / "photo 1.png").read_bytes())
    app = open_window(width, height)
    header = app.window.album.header
    qtbot.waitUntil(header.flat.isVisible, timeout=PATIENCE)
    app.window.queue.set_collapsed(False)
    app.window._down.setSizes([1, 2000])
    lay_out(app)
    for control in (header.title, header.search, header.states, header.flat, header.sort):
        assert control.height() >= control.minimumSizeHint().height(), control.accessibleName()
        assert header.rect().contains(control.geometry()), control.accessibleName()


def test_the_queue_unfolds_as_high_as_what_runs_and_what_is_next(open_window, album):
    app = open_window(1480, 920)
    queue, entries = app.window.queue, app.window.queue.list
    app.queue.pause()
    for expected in (1, 2, 2):
        app.queue.add(album / "photo 1.png", (QueuedFace(1, SamplingSettings()),))
        lay_out(app)
        assert entries.viewport().height() // ROW_HEIGHT == expected
    # In a window without room for them the photo goes before, and gets it all when the queue is folded.
    app.window.resize(1024, 700)
    lay_out(app)
    assert entries.viewport().height() // ROW_HEIGHT == 1
    unfolded = app.window.canvas.size()
    assert unfolded.height() >= 500
    assert unfolded.width() >= 600
    queue.set_collapsed(True)
    lay_out(app)
    assert app.window.canvas.height() == unfolded.height() + entries.height()
    app.window.resize(1480, 920)
    queue.set_collapsed(False)
    lay_out(app)
    assert entries.viewport().height() // ROW_HEIGHT == 2
    app.close()
    assert open_window(1480, 920).window.queue.list.viewport().height() // ROW_HEIGHT == 2


def test_a_queue_that_was_pulled_by_hand_keeps_its_height(open_window, album, qtbot):
    app = open_window(1480, 920)
    app.queue.pause()
    for _ in range(2):
        app.queue.add(album / "photo 1.png", (QueuedFace(1, SamplingSettings()),))
    lay_out(app)
    window, folded = app.window, app.window.canvas.height() + app.window.queue.list.height()
    handle = window._down.handle(1)
    at = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(handle, at - QPoint(0, 100))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=at)
    pulled = window.queue.height()
    assert pulled > 3 * ROW_HEIGHT
    window.queue.set_collapsed(True)
    lay_out(app)
    # Nothing is left empty between the photo and the folded queue.
    assert window.canvas.height() == folded
    window.queue.set_collapsed(False)
    lay_out(app)
    assert window.queue.height() == pulled
    # Also over a restart, which brings back what waited.
    app.close()
    assert open_window(1480, 920).window.queue.height() == pulled


def test_a_chosen_filter_is_drawn_without_losing_a_letter(open_window, qtbot):
    """Drawn in a narrow panel, in the ink of as many letters as in a wide box."""
    app = open_window(1024, 700)
    box = app.window.album.header.states
    box.setCurrentIndex(box.findData(Filter.ATTEMPT_FAILED))
    lay_out(app)
    wide = WrappingComboBox()
    qtbot.addWidget(wide)
    wide.addItem(box.currentText())
    wide.resize(400, 30)
    assert ink(box) == pytest.approx(ink(wide), rel=0.1)


def ink(box):
    """How many pixels of a combo box, left of its arrow, have another colour than its ground."""
    picture = box.grab().toImage()
    inside = picture.rect().adjusted(4, 3, -24, -3)
    ground = QColor(theme.colours().raised).rgb()
    return sum(
        picture.pixel(x, y) != ground
        for x in range(inside.left(), inside.right())
        for y in range(inside.top(), inside.bottom())
    )


def test_a_proposal_fits_into_a_small_window(long_words, open_window, qtbot):
    app = open_window(1024, 700)
    app.window.damage_bar.propose_requested.emit()
    qtbot.waitUntil(app.window.proposal_bar.isVisible, timeout=PATIENCE)
    app.window.proposal_bar.adjust.click()
    app.window.canvas.set_tool(Tool.FACE_BOX)
    lay_out(app)
    assert cut(app) == []
    bar, instruction = app.window.proposal_bar.geometry(), app.window.instruction.geometry()
    assert app.window.canvas.rect().contains(bar.united(instruction))
    assert not bar.intersects(instruction)


def test_adjusting_a_proposal_leaves_the_photo_to_be_seen_on_a_small_screen(
    long_words, open_window, door, qtbot, monkeypatch
):
    found = with_a_doubtful_place(door.scratch_probability)
    monkeypatch.setattr(door, "scratch_probability", found)
    # As many pixels as are left of 1480 x 920 at 150 %.
    app = open_window(985, 575)
    app.window.damage_bar.propose_requested.emit()
    bar, canvas = app.window.proposal_bar, app.window.canvas
    qtbot.waitUntil(bar.isVisible, timeout=PATIENCE)
    bar.adjust.click()
    lay_out(app)
    for control in (bar.certain, bar.uncertain, bar.accept, bar.discard, bar.slider, bar.doubtful):
        assert control.isVisible()
    assert cut(app) == []
    assert bar.width() * bar.height() <= 0.25 * canvas.width() * canvas.height()
    # One that says less is narrower, and stays in the middle.
    bar.adjust.click()
    lay_out(app)
    assert cut(app) == []
    assert abs(bar.geometry().center().x() - canvas.rect().center().x()) <= 1
    assert bar.width() < canvas.width() - 40


def test_panels_get_back_the_room_that_a_small_window_took(open_window, open_app, album, qtbot):
    app = open_window(1480, 920)
    wanted = (app.window.album.width(), app.window.faces.width())
    app.window.resize(1024, 700)
    lay_out(app)
    assert app.window.album.width() < wanted[0]
    assert app.window.faces.width() < wanted[1]
    app.window.resize(1480, 920)
    lay_out(app)
    assert (app.window.album.width(), app.window.faces.width()) == wanted
    # Also over a restart.
    app.window.resize(1024, 700)
    lay_out(app)
    app.close()
    again = open_window(1480, 920)
    assert (again.window.album.width(), again.window.faces.width()) == wanted


def test_the_first_window_leaves_room_for_its_title(open_app, monkeypatch):
    monkeypatch.setattr(QScreen, "availableSize", lambda self: QSize(986, 613))
    window = open_app().window
    assert window.width() <= 986
    assert window.height() <= 613 - 30
    assert window.minimumSizeHint().width() <= 986
    assert window.minimumSizeHint().height() <= 613 - 30


AT_150_PERCENT = """
import sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QToolButton
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.app import make_application
from pgdiff_desktop.gui.controllers.app_controller import AppController
from pgdiff_desktop.settings import load_settings, update_settings
from tests.gui.fake_door import FakeDoor
from tests.gui.fonts import use_font_of_tests
from tests.gui.fake_door import with_a_doubtful_place
from tests.gui.long_words import LongWords
from tests.gui.snapshot import until
application = make_application()
QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, sys.argv[2])
use_font_of_tests(application)
words = LongWords()
application.installTranslator(words)
theme.apply_theme(application, dark=False)
update_settings(first_start_done=True)
app = AppController(load_settings(), make_engine=FakeDoor)
app.show([Path(sys.argv[1])])
until(lambda: app.photos.record and app.photos.record.faces)
window, screen = app.window, app.window.screen()
print(screen.availableSize().toTuple(), window.frameGeometry().getRect(), window.canvas.size().toTuple())
room = screen.availableGeometry()
assert window.devicePixelRatioF() == 1.5
assert window.height() + 30 <= room.height() and window.width() <= room.width(), window.size()
strip = window.tools
for button in strip.findChildren(QToolButton):
    assert strip.rect().contains(button.geometry()), button.accessibleName()
app.close()
"""


def test_at_150_percent_the_window_fits_on_its_screen(album, tmp_path):
    """A screen of 1480 x 920 pixels, of which 987 x 613 are left to lay out in."""
    screen = tmp_path / "screen.json"
    screen.write_text('{"screens": [{"name": "one", "x": 0, "y": 0, "width": 1480, "height": 920}]}')
    done = subprocess.run(
        [sys.executable, "-c", AT_150_PERCENT, str(album / "photo 1.png"), str(tmp_path / "layout")],
        env=os.environ
        | {
            "QT_SCALE_FACTOR": "1.5",
            "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
            "PGDIFF_DESKTOP_HOME": str(tmp_path / "home"),
            "XDG_CONFIG_HOME": str(tmp_path / "layout"),
        },
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    assert done.stdout.startswith("(987, 613)"), done.stdout


def test_the_menu_of_a_face_stays_inside_the_window(open_window, monkeypatch):
    app = open_window(1024, 700)
    window, card = app.window, app.window.faces.cards[0]
    inside = QRect(window.mapToGlobal(QPoint(0, 0)), window.size())
    opened = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, where: opened.append(QRect(where, menu.sizeHint())))
    card.menu_button.click()
    canvas = window.canvas
    corner = canvas.mapToGlobal(QPoint(canvas.width() - 3, canvas.height() - 3))
    canvas.face_menu_requested.emit(card.record.id, corner)
    x, y, width, height = card.record.box
    middle = canvas.panes.to_view(QPointF(x + width / 2, y + height / 2)).toPoint()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, canvas.mapToGlobal(middle))
    QApplication.sendEvent(canvas, asked)
    assert len(opened) == 3
    assert all(inside.contains(place) for place in opened), opened
    # Where there is room, at the pointer.
    assert opened[2].topLeft() == canvas.mapToGlobal(middle)


def test_the_instruction_is_over_the_photo_until_the_face_is_added(open_window, qtbot):
    app = open_window(1280, 800)
    canvas, instruction = app.window.canvas, app.window.instruction
    for name in ("draw_box", "click_eyes"):
        app.window.action(name).trigger()
        assert instruction.isVisible()
        assert "both eyes" in instruction.text()
        assert canvas.hasFocus()
        qtbot.keyClick(canvas, Qt.Key.Key_Escape)
        assert not instruction.isVisible()
        assert canvas.tool is Tool.HAND
    app.window.action("draw_box").trigger()
    for point in (QPoint(60, 60), QPoint(100, 62)):
        qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.panes.to_view(point).toPoint())
    assert len(app.photos.record.faces) == 2
    assert not instruction.isVisible()
    assert canvas.tool is Tool.HAND
