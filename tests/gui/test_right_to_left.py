"""A longer language that reads from right to left: nothing is cut, all is mirrored, every text is translated."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QColor
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

from pgdiff_desktop.engine.door.progress import Phase, Progress
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.errors import ErrorCode, Failure
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.canvas import Comparison
from pgdiff_desktop.gui.queue.queue_delegate import ROW_HEIGHT, button_area
from pgdiff_desktop.gui.queue.queue_panel import QueuePanel
from pgdiff_desktop.gui.widgets.elided_label import ElidedLabel
from pgdiff_desktop.workers.job_queue import JobQueue
from pgdiff_desktop.workers.jobs import JobFailure
from pgdiff_desktop.workers.queue_entry import QueuedFace
from tests.gui.pseudo_language import OPENING, PseudoLanguage
from tests.gui.surfaces import fill_window, open_dialogs
from tests.hand_worker import HandWorker
from tests.waiting import PATIENCE

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


@pytest.fixture
def queued(pseudo, qtbot):
    """A queue in which one row runs, one waits and one has failed."""
    worker = HandWorker()
    queue = JobQueue(worker, lambda entry: None, SimpleNamespace(set_active=lambda active: None))
    panel = QueuePanel(queue)
    qtbot.addWidget(panel)
    panel.show()
    faces = (QueuedFace(1, SamplingSettings()),)
    entries = [queue.add(Path("/album") / name, faces) for name in ("a.jpg", "b.jpg", "c.jpg")]
    why = Failure.of(Path("/album/a.jpg"), ErrorCode.PHOTO_WITHOUT_PIXELS)
    worker.failed.emit(1, JobFailure(why))
    worker.progress.emit(2, Progress(Phase.SAMPLING, Path("/album/b.jpg"), step=1, of=2))
    # An empty one is as high as its head.
    panel.resize(1000, 320)
    qtbot.waitUntil(lambda: panel.list.viewport().height() > 3 * ROW_HEIGHT, timeout=PATIENCE)
    return SimpleNamespace(queue=queue, panel=panel, list=panel.list, entries=entries)


def row_of(queued, entry):
    model = queued.list.model()
    numbers = [model.entry(model.index(row)) for row in range(model.rowCount())]
    row = next(row for row, one in enumerate(numbers) if one is not None and one.id == entry)
    return queued.list.visualRect(model.index(row))


def differs(picture, area, ground):
    """How many pixels of an area are drawn upon."""
    return sum(
        picture.pixel(x, y) != ground
        for x in range(area.left(), area.right())
        for y in range(area.top(), area.bottom())
    )


def test_rows_of_the_queue_are_mirrored_and_so_is_where_they_are_clicked(queued, qtbot):
    failed, running, _ = queued.entries
    row = row_of(queued, failed)
    picture = queued.list.viewport().grab().toImage()
    at_right = QRect(row.right() - 61, row.center().y() - 15, 38, 30)
    at_left = QRect(row.left() + 20, row.center().y() - 15, 12, 30)
    ground = picture.pixel(row.center())
    # The picture is where one begins to read, and the button where the line ends.
    assert differs(picture, at_right, ground) > 0.9 * at_right.width() * at_right.height()
    assert 0 < differs(picture, at_left, ground) < 200
    # What is half done is filled from the right.
    bar = row_of(queued, running).bottom() - 11
    along = {x: picture.pixel(x, bar) for x in range(at_right.left() - 20)}
    done, rest = (
        [x for x, colour in along.items() if colour == QColor(wanted).rgb()]
        for wanted in (theme.colours().accent, theme.colours().border)
    )
    assert min(done) > max(rest)
    # Where the button was, nothing happens any more; where it is seen, the row goes.
    click = partial(qtbot.mouseClick, queued.list.viewport(), Qt.MouseButton.LeftButton)
    mirrored = button_area(row, 0, Qt.LayoutDirection.RightToLeft)
    assert mirrored.center().x() < row.width() // 10
    click(pos=button_area(row).center())
    assert failed in [entry.id for entry in queued.queue.entries()]
    click(pos=mirrored.center())
    assert failed not in [entry.id for entry in queued.queue.entries()]


def test_what_is_said_below_a_photo_is_read_from_the_right(app, album):
    """The sign of the state, its word, the stars."""
    photo = album / "photo 1.png"
    app.store.change(photo, replace(app.store.record(photo), stars=5))
    grid = app.window.album.grid
    cell = grid.visualRect(grid.model().index(grid.model().row_of(photo)))
    picture = grid.viewport().grab().toImage()
    stars, sign = (
        [
            x
            for x in range(cell.left(), cell.right())
            for y in range(cell.bottom() - 26, cell.bottom() - 4)
            if picture.pixel(x, y) == QColor(colour).rgb()
        ]
        for colour in (theme.colours().accent, theme.colours().success)
    )
    assert max(stars) < min(sign)


def test_photos_of_the_album_begin_at_the_right_and_are_hit_there(app, album, qtbot):
    grid = app.window.album.grid
    grid.set_cell_width(96)
    cells = [grid.visualRect(grid.model().index(row)) for row in range(2)]
    assert cells[1].right() < cells[0].left()
    assert cells[1].top() == cells[0].top()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=cells[1].center())
    qtbot.waitUntil(lambda: app.photos.photo == album / "photo 2.png", timeout=PATIENCE)


def test_candidates_begin_at_the_right(app, qtbot):
    strip = app.window.faces.cards[0].body.strip
    original, first = strip.cells[:2]
    assert first.geometry().right() < original.geometry().left()
    app.window.activateWindow()
    strip.choose(0)
    original.setFocus()
    qtbot.waitUntil(original.hasFocus, timeout=PATIENCE)
    qtbot.keyClick(original, Qt.Key.Key_Left)
    assert first.isChecked()


def test_the_crop_of_a_face_is_before_its_words(app):
    head = app.window.faces.cards[0].head
    picture = head.grab().toImage()
    ground = picture.pixel(head.width() // 2, 1)
    at_end = QRect(head.width() - 48, 4, 44, 44)
    assert differs(picture, at_end, ground) > 0.9 * 44 * 44


def test_arrows_that_lead_on_point_to_the_left(qapp, pseudo):
    def middle(name):
        """Where the ink of an icon is, across."""
        picture = theme.icon(name).pixmap(64, 64).toImage()
        inked = [x for x in range(64) for y in range(64) if picture.pixelColor(x, y).alpha() > 128]
        tips = [x for x in range(64) if picture.pixelColor(x, 32).alpha() > 128]
        return sum(inked) / len(inked), sum(tips) / len(tips)

    of_all, tip = middle("chevron-right")
    assert tip < of_all


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
