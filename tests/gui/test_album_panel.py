"""The album: what a person finds, sees, selects and drops there, with real keys and clicks."""

from __future__ import annotations

import hashlib
import os
import shutil
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QColor, QDragEnterEvent, QDropEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication

from pgdiff_desktop.albums.records import PhotoRecord, PhotoState, PhotoSummary
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.errors import ErrorCode, Failure
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.album import album_reader
from pgdiff_desktop.gui.album.album_model import Order
from pgdiff_desktop.gui.album.album_panel import AlbumPanel
from pgdiff_desktop.gui.album.photo_delegate import PhotoDelegate
from pgdiff_desktop.gui.album.picture_memory import PictureMemory
from pgdiff_desktop.gui.album.state_signs import ShownState, draw_sign, sign_icon, word_of


@pytest.fixture
def panel(qtbot):
    panel = AlbumPanel()
    qtbot.addWidget(panel, before_close_func=lambda closed: closed.close_down())
    panel.resize(340, 700)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


@pytest.fixture
def album(tmp_path):
    return photos_in(tmp_path / "album", "scan10.jpg", "scan2.jpg", "Aunt Mary.jpg", "scan1.png")


def photos_in(folder, *names):
    folder.mkdir(parents=True, exist_ok=True)
    for number, name in enumerate(names):
        pixels = np.full((60, 90, 3), (40 * number % 255, 90, 160), np.uint8)
        Image.fromarray(pixels).save(folder / name)
    return folder


def opened(panel, qtbot, *folders):
    with qtbot.waitSignal(panel.album_read):
        panel.set_folders(list(folders))
    return panel


def shown_paths(panel):
    return [panel.model.photo(row).path for row in range(panel.model.rowCount())]


def shown(panel):
    return [path.name for path in shown_paths(panel)]


def click(panel, qtbot, name, modifier=Qt.KeyboardModifier.NoModifier):
    (path,) = (path for path in shown_paths(panel) if path.name == name)
    place = panel.grid.visualRect(panel.model.index(panel.model.row_of(path))).center()
    qtbot.mouseClick(panel.grid.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def come_back(panel):
    """From the program that changed the photos."""
    panel.activateWindow()
    QApplication.sendEvent(panel, QEvent(QEvent.Type.ActivationChange))


class TestFinding:
    def test_photos_stand_in_the_order_that_a_person_counts(self, panel, qtbot, album):
        opened(panel, qtbot, album)
        assert shown(panel) == ["Aunt Mary.jpg", "scan1.png", "scan2.jpg", "scan10.jpg"]

    def test_words_are_searched_in_any_order_and_case(self, panel, qtbot, album):
        opened(panel, qtbot, album)
        qtbot.keyClicks(panel.header.search, "MARY aun")
        qtbot.waitUntil(lambda: shown(panel) == ["Aunt Mary.jpg"])
        assert "1 of" in panel.count.text()

    def test_nothing_found_says_so_and_leads_back(self, panel, qtbot, album):
        opened(panel, qtbot, album)
        qtbot.keyClicks(panel.header.search, "nobody")
        qtbot.waitUntil(panel.empty.all_button.isVisible)
        assert not panel.grid.isVisible()
        qtbot.mouseClick(panel.empty.all_button, Qt.MouseButton.LeftButton)
        assert len(shown(panel)) == 4
        assert panel.grid.isVisible()
        assert panel.header.search.text() == ""

    def test_photos_of_a_state(self, panel, qtbot, album):
        opened(panel, qtbot, album)
        panel.set_summary(album / "scan2.jpg", PhotoSummary(PhotoState.DONE))
        panel.header.states.setCurrentIndex(panel.header.states.findData(ShownState.DONE))
        assert shown(panel) == ["scan2.jpg"]
        # One that becomes done joins them by itself.
        panel.set_summary(album / "scan1.png", PhotoSummary(PhotoState.DONE))
        qtbot.waitUntil(lambda: shown(panel) == ["scan1.png", "scan2.jpg"])

    def test_sorted_by_state_and_backwards(self, panel, qtbot, album):
        opened(panel, qtbot, album)
        panel.set_summary(album / "scan10.jpg", PhotoSummary(PhotoState.FAILED))
        panel.set_summary(album / "Aunt Mary.jpg", PhotoSummary(PhotoState.DONE))
        by_name, *_, by_state, _, _, backwards = panel.header.sort.menu().actions()
        by_state.trigger()
        assert shown(panel) == ["scan10.jpg", "scan1.png", "scan2.jpg", "Aunt Mary.jpg"]
        by_name.trigger()
        backwards.trigger()
        assert shown(panel) == ["scan10.jpg", "scan2.jpg", "scan1.png", "Aunt Mary.jpg"]

    def test_sorted_by_the_date_taken_or_else_of_the_file(self, panel, qtbot, album):
        for name, year in (("scan10.jpg", 1950), ("Aunt Mary.jpg", 1930)):
            exif = Image.Exif()
            exif.get_ifd(34665)[36867] = f"{year}:05:06 00:00:00"
            with Image.open(album / name) as picture:
                picture.load()
            picture.save(album / name, exif=exif)
        old = (datetime(1999, 1, 1) - datetime(1970, 1, 1)) / timedelta(seconds=1)
        os.utime(album / "scan2.jpg", (old, old))
        opened(panel, qtbot, album)
        panel.header.sort.menu().actions()[1].trigger()
        assert panel.model.view.order is Order.DATE
        expected = ["Aunt Mary.jpg", "scan10.jpg", "scan2.jpg", "scan1.png"]
        qtbot.waitUntil(lambda: shown(panel) == expected)


class TestGoingToPhotos:
    def test_a_click_opens_a_photo(self, panel, qtbot, album):
        opened(panel, qtbot, album)
        with qtbot.waitSignal(panel.photo_activated) as caught:
            click(panel, qtbot, "scan2.jpg")
        assert caught.args == [album / "scan2.jpg"]
        assert panel.selected_photos() == [album / "scan2.jpg"]

    def test_keys_that_are_held_down_open_only_the_last(self, panel, qtbot, album):
        opened(panel, qtbot, album)
        panel.select(album / "Aunt Mary.jpg")
        went_to = []
        panel.photo_activated.connect(went_to.append)
        for _ in range(3):
            qtbot.keyClick(panel.grid, Qt.Key.Key_Right)
            QApplication.processEvents()
        qtbot.waitUntil(lambda: bool(went_to))
        assert went_to == [album / "scan10.jpg"]

    def test_return_opens_at_once(self, panel, qtbot, album):
        opened(panel, qtbot, album)
        panel.select(album / "scan1.png")
        with qtbot.waitSignal(panel.photo_activated) as caught:
            qtbot.keyClick(panel.grid, Qt.Key.Key_Return)
        assert caught.args == [album / "scan1.png"]

    def test_the_program_selects_without_opening(self, panel, qtbot, album):
        opened(panel, qtbot, album)
        with qtbot.assertNotEmitted(panel.photo_activated):
            assert panel.select(album / "scan2.jpg")
            # Opening is put off by this timer only, until no key is held down any more.
            assert not panel.grid._settle.isActive()
        assert panel.grid.current_photo() == album / "scan2.jpg"

    def test_what_is_selected_while_the_album_is_read_is_selected_then(self, panel, qtbot, album):
        with qtbot.waitSignal(panel.album_read):
            panel.set_folders([album])
            assert not panel.select(album / "scan10.jpg")
        assert panel.grid.current_photo() == album / "scan10.jpg"

    def test_a_photo_that_is_filtered_away_is_shown_when_asked_for(self, panel, qtbot, album):
        opened(panel, qtbot, album)
        panel.header.search.setText("mary")
        qtbot.waitUntil(lambda: len(shown(panel)) == 1)
        assert panel.select(album / "scan2.jpg")
        assert len(shown(panel)) == 4

    def test_next_and_previous_stop_at_the_ends(self, panel, qtbot, album):
        opened(panel, qtbot, album)
        with qtbot.waitSignal(panel.photo_activated) as caught:
            assert panel.step(1)
        assert caught.args == [album / "Aunt Mary.jpg"]
        assert not panel.step(-1)
        assert panel.step(1)
        assert panel.grid.current_photo() == album / "scan1.png"

    def test_several_are_selected_and_stay_so_when_the_order_changes(self, panel, qtbot, album):
        opened(panel, qtbot, album)
        click(panel, qtbot, "Aunt Mary.jpg")
        with qtbot.waitSignal(panel.selection_changed) as caught:
            click(panel, qtbot, "scan2.jpg", Qt.KeyboardModifier.ControlModifier)
        chosen = [album / "Aunt Mary.jpg", album / "scan2.jpg"]
        assert caught.args == [chosen]
        assert "2 selected" in panel.count.text()
        panel.header.sort.menu().actions()[-1].trigger()
        assert panel.selected_photos() == chosen[::-1]
        panel.header.search.setText("mary")
        with qtbot.waitSignal(panel.selection_changed) as caught:
            qtbot.waitUntil(lambda: len(shown(panel)) == 1)
        assert caught.args == [chosen[:1]]

    def test_the_selection_is_given_in_the_order_shown(self, panel, qtbot, album):
        opened(panel, qtbot, album)
        panel.grid.selectAll()
        assert panel.selected_photos() == panel.photos()


class TestStates:
    def test_those_of_the_sidecars_come_by_themselves(self, panel, qtbot, album):
        SidecarFolder(album).save(album / "scan1.png", PhotoRecord(failure=Failure("a", ErrorCode.MEMORY)))
        opened(panel, qtbot, album)
        assert panel.model.state_of(album / "scan1.png") is ShownState.FAILED
        assert panel.model.state_of(album / "scan2.jpg") is ShownState.UNTOUCHED

    def test_a_state_that_is_set_before_or_after_reading_counts_more(self, panel, qtbot, album):
        SidecarFolder(album).save(album / "scan1.png", PhotoRecord(failure=Failure("a", ErrorCode.MEMORY)))
        panel.set_folders([album])
        with qtbot.waitSignal(panel.album_read):
            panel.set_queued({album / "scan1.png": PhotoState.RUNNING})
        assert panel.model.state_of(album / "scan1.png") is ShownState.RUNNING
        panel.set_queued({})
        panel.set_summary(album / "scan1.png", PhotoSummary(PhotoState.DONE))
        assert panel.model.state_of(album / "scan1.png") is ShownState.DONE

    def test_a_photo_whose_file_is_gone_is_marked(self, panel, qtbot, album):
        SidecarFolder(album).save(album / "lost.jpg", PhotoRecord(failure=Failure("a", ErrorCode.MEMORY)))
        opened(panel, qtbot, album)
        assert shown(panel)[-1] == "lost.jpg"
        assert panel.model.state_of(album / "lost.jpg") is ShownState.MISSING

    def test_a_photo_that_cannot_be_read_is_marked_until_its_file_changes(self, panel, qtbot, album):
        (album / "scan2.jpg").write_bytes(b"nothing")
        opened(panel, qtbot, album)
        qtbot.waitUntil(lambda: panel.model.state_of(album / "scan2.jpg") is ShownState.FAILED)
        index = panel.model.index(panel.model.row_of(album / "scan2.jpg"))
        assert "Scan or copy it again" in index.data(Qt.ItemDataRole.ToolTipRole)
        photos_in(album, "scan2.jpg")
        come_back(panel)
        qtbot.waitUntil(lambda: panel.thumbnail(album / "scan2.jpg") is not None)
        assert panel.model.state_of(album / "scan2.jpg") is ShownState.UNTOUCHED

    def test_no_sign_is_like_another_even_without_colour(self):
        drawn = set()
        for state in ShownState:
            picture = QImage(48, 48, QImage.Format.Format_ARGB32)
            picture.fill(0)
            painter = QPainter(picture)
            draw_sign(painter, picture.rect().toRectF(), state)
            painter.end()
            assert not sign_icon(state).isNull()
            alpha = picture.convertToFormat(QImage.Format.Format_Alpha8)
            drawn.add(hashlib.sha256(bytes(alpha.constBits())).hexdigest())
        assert len(drawn) == len(ShownState) == len({word_of(state) for state in ShownState})

    def test_a_screen_reader_hears_name_and_state(self, panel, qtbot, album):
        opened(panel, qtbot, album)
        panel.set_summary(album / "Aunt Mary.jpg", PhotoSummary(PhotoState.DONE))
        cell = QAccessible.queryAccessibleInterface(panel.grid).child(0)
        assert cell.text(QAccessible.Text.Name) == "Aunt Mary.jpg, Done"


class TestPictures:
    def test_thumbnails_come_and_are_as_sharp_as_the_cell_is_large(self, panel, qtbot, album):
        opened(panel, qtbot, album)
        Image.fromarray(np.zeros((900, 600, 3), np.uint8)).save(album / "large.jpg")
        qtbot.waitUntil(lambda: panel.thumbnail(album / "large.jpg") is not None)
        small = panel.thumbnail(album / "large.jpg").height()
        panel.zoom.setValue(panel.zoom.maximum())
        qtbot.waitUntil(lambda: panel.thumbnail(album / "large.jpg").height() > small)

    def test_a_photo_that_was_scanned_again_is_shown_anew(self, panel, qtbot, album):
        opened(panel, qtbot, album)
        qtbot.waitUntil(lambda: panel.thumbnail(album / "scan2.jpg") is not None)
        Image.fromarray(np.full((60, 90, 3), 255, np.uint8)).save(album / "scan2.jpg")
        come_back(panel)

        def is_white():
            picture = panel.thumbnail(album / "scan2.jpg")
            return picture is not None and picture.pixelColor(5, 5) == QColor("white")

        qtbot.waitUntil(is_white)

    def test_what_is_drawn_is_the_photo(self, panel, qtbot, album):
        Image.fromarray(np.full((60, 90, 3), (255, 0, 255), np.uint8)).save(album / "Aunt Mary.jpg")
        opened(panel, qtbot, album)
        place = panel.grid.visualRect(panel.model.index(0))

        def is_there():
            picture = panel.grid.viewport().grab(place).toImage()
            seen = picture.pixelColor(place.width() // 2, place.height() // 3)
            return seen.red() > 200 and seen.green() < 60 and seen.blue() > 200

        qtbot.waitUntil(is_there)

    def test_memory_of_pictures_is_bounded(self, qapp):
        memory = PictureMemory(limit_bytes=10 * 40 * 40 * 4)
        picture = QImage(40, 40, QImage.Format.Format_RGB32)
        for number in range(30):
            memory.put(Path(f"/{number}"), picture, 40)
            memory.get(Path("/0"))
        assert [number for number in range(30) if memory.has(Path(f"/{number}"), 40)] == [0, *range(21, 30)]
        assert not memory.has(Path("/0"), 80)


class TestAroundTheAlbum:
    def test_without_an_album_it_invites(self, panel, qtbot):
        assert panel.empty.open_button.isVisible()
        assert not panel.header.isVisible()
        with qtbot.waitSignal(panel.open_requested):
            qtbot.mouseClick(panel.empty.open_button, Qt.MouseButton.LeftButton)

    def test_recent_albums_are_offered_and_missing_ones_marked(self, panel, qtbot, album, tmp_path):
        panel.set_recent([tmp_path / "gone", album])
        links = panel.empty._recent_lines

        def texts():
            return [links.itemAt(n).widget().text() for n in range(links.count())]

        qtbot.waitUntil(lambda: texts() == ["gone (missing)", "album"])
        assert not links.itemAt(0).widget().isEnabled()
        with qtbot.waitSignal(panel.recent_requested) as caught:
            qtbot.mouseClick(links.itemAt(1).widget(), Qt.MouseButton.LeftButton)
        assert caught.args == [album]
        panel.header.menu.aboutToShow.emit()
        gone, there = panel.header.menu.actions()[-2:]
        assert gone.text() == "gone (missing)"
        assert not gone.isEnabled()
        with qtbot.waitSignal(panel.recent_requested) as caught:
            there.trigger()
        assert caught.args == [album]

    def test_an_empty_folder_says_what_belongs_there(self, panel, qtbot, tmp_path):
        (tmp_path / "empty").mkdir()
        opened(panel, qtbot, tmp_path / "empty")
        assert panel.empty.isVisible()
        assert "JPEG" in panel.empty.hint.text()
        assert not panel.header.search.isVisible()

    def test_nothing_wrong_is_said_before_the_album_was_read(self, panel, qtbot, album):
        with qtbot.waitSignal(panel.album_read):
            panel.set_folders([album])
            assert not panel.empty.isVisible()

    def test_a_drive_that_comes_back_is_noticed(self, panel, qtbot, album, monkeypatch):
        monkeypatch.setattr(panel._reader._return, "interval", lambda: 50)
        panel._reader._return.setInterval(50)
        hidden = album.with_name("unplugged")
        album.rename(hidden)
        opened(panel, qtbot, album)
        assert str(album) in panel.empty.hint.text()
        hidden.rename(album)
        qtbot.waitUntil(lambda: len(shown(panel)) == 4)
        assert panel.grid.isVisible()

    def test_photos_that_come_and_go_are_noticed(self, panel, qtbot, album):
        opened(panel, qtbot, album)
        panel.select(album / "scan10.jpg")
        photos_in(album, "scan3.jpg")
        (album / "scan1.png").unlink()
        qtbot.waitUntil(lambda: shown(panel) == ["Aunt Mary.jpg", "scan2.jpg", "scan3.jpg", "scan10.jpg"])
        assert panel.grid.current_photo() == album / "scan10.jpg"

    def test_several_folders_are_one_album(self, panel, qtbot, album, tmp_path):
        other = photos_in(tmp_path / "other", "b.jpg")
        opened(panel, qtbot, other, album)
        assert shown(panel) == ["b.jpg", "Aunt Mary.jpg", "scan1.png", "scan2.jpg", "scan10.jpg"]
        with qtbot.waitSignal(panel.notice) as caught:
            shutil.rmtree(other)
            panel.refresh()
        assert str(other) in caught.args[0]
        assert len(shown(panel)) == 4

    def test_the_album_that_was_open_before_does_not_show_through(self, panel, qtbot, album, tmp_path):
        panel.set_folders([album])
        opened(panel, qtbot, photos_in(tmp_path / "other", "b.jpg"))
        assert shown(panel) == ["b.jpg"]
        panel.set_folders([])
        assert panel.photos() == []
        assert panel.empty.open_button.isVisible()

    def test_files_and_folders_can_be_dropped(self, panel, qtbot, album):
        dragged = QMimeData()
        dragged.setUrls([QUrl.fromLocalFile(str(album)), QUrl("https://example.org/a.jpg")])
        no_buttons, no_keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
        entered = QDragEnterEvent(QPoint(9, 9), actions, dragged, no_buttons, no_keys)
        QApplication.sendEvent(panel, entered)
        assert entered.isAccepted()
        assert panel._drop.frame.isVisible()
        dropped = QDropEvent(QPointF(9, 9), actions, dragged, no_buttons, no_keys)
        dropped.setDropAction(Qt.DropAction.MoveAction)
        with qtbot.waitSignal(panel.paths_dropped) as caught:
            QApplication.sendEvent(panel, dropped)
        assert caught.args == [[album]]
        # The file manager is not told that they were moved.
        assert dropped.dropAction() == Qt.DropAction.CopyAction
        assert not panel._drop.frame.isVisible()

    def test_other_things_cannot_be_dropped(self, panel):
        dragged = QMimeData()
        dragged.setText("words")
        entered = QDragEnterEvent(
            QPoint(9, 9),
            Qt.DropAction.CopyAction,
            dragged,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(panel, entered)
        assert not panel._drop.frame.isVisible()

    def test_originals_are_not_touched(self, panel, qtbot, album):
        before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in album.iterdir()}
        opened(panel, qtbot, album)
        qtbot.waitUntil(lambda: all(panel.thumbnail(path) is not None for path in before))
        panel.header.sort.menu().actions()[1].trigger()
        qtbot.waitUntil(lambda: panel._reader.has_dates)
        assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in album.iterdir()} == before

    def test_every_control_has_a_name(self, panel):
        for control in (panel.grid, panel.zoom, panel.header.title, panel.header.search):
            assert control.accessibleName()
        for control in (panel.header.states, panel.header.sort, panel.empty.open_button):
            assert control.accessibleName()

    @pytest.mark.parametrize("dark", [True, False])
    def test_it_follows_the_theme(self, panel, qtbot, qapp, album, dark):
        opened(panel, qtbot, album)
        theme.apply_theme(qapp, dark=dark)
        seen = panel.grid.viewport().grab().toImage().pixelColor(1, 1)
        assert seen == theme.colour("panel")


class CountingDelegate(PhotoDelegate):
    looks = 0

    def sizeHint(self, *given):
        self.looks += 1
        return super().sizeHint(*given)

    def paint(self, *given):
        self.looks += 1
        super().paint(*given)


def test_in_an_album_of_ten_thousand_photos_only_those_on_the_screen_are_looked_at(panel, qtbot, tmp_path):
    """How long that takes is measured by packaging/bench_gui_album.py."""
    folder = photos_in(tmp_path / "many", "first.jpg")
    for number in range(10_000):
        os.link(folder / "first.jpg", folder / f"scan_{number}.jpg") if number % 500 else shutil.copy(
            folder / "first.jpg", folder / f"scan_{number}.jpg"
        )
    delegate = CountingDelegate(panel.model, panel.grid.pictures, panel.grid.results)
    panel.grid.setItemDelegate(delegate)
    opened(panel, qtbot, folder)
    assert panel.model.rowCount() == 10_001
    for act in (
        lambda: None,
        lambda: panel.grid.scrollToBottom(),
        lambda: panel.grid.selectAll(),
        lambda: panel.select(folder / "scan_7777.jpg"),
        lambda: panel.header.view_changed.emit(panel.header.view()),
        lambda: panel.set_summary(folder / "scan_7777.jpg", PhotoSummary(PhotoState.DONE)),
    ):
        act()
        panel.grid.viewport().repaint()
        assert 0 < delegate.looks < 100
        delegate.looks = 0


def test_in_a_wider_panel_one_is_where_one_was(panel, qtbot, tmp_path):
    opened(panel, qtbot, photos_in(tmp_path / "album", *(f"{number}.png" for number in range(80))))
    bar = panel.grid.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum() // 2)
    first, height = panel.grid.first_visible(), bar.maximum()
    panel.resize(2 * panel.width(), panel.height())
    qtbot.waitUntil(lambda: bar.maximum() < height)
    cell = panel.grid.visualRect(panel.model.index(panel.model.row_of(first)))
    assert panel.grid.viewport().rect().intersects(cell)


@pytest.mark.parametrize("columns", [1, 2])
def test_in_a_lower_panel_the_open_photo_keeps_its_name_and_state(panel, qtbot, tmp_path, columns):
    panel.resize(170 * columns, 700)
    opened(panel, qtbot, photos_in(tmp_path / "album", *(f"{number}.png" for number in range(80))))
    grid = panel.grid
    bar, seen = grid.verticalScrollBar(), grid.viewport().rect()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    cells = (grid.visualRect(panel.model.index(row)) for row in range(80))
    lowest = max(row for row, cell in enumerate(cells) if seen.contains(cell))
    grid.go_to(panel.model.photo(lowest).path)
    panel.resize(panel.width(), panel.height() - 112)
    qtbot.waitUntil(lambda: grid.viewport().height() < seen.height())
    assert grid.viewport().rect().contains(grid.visualRect(grid.currentIndex()))
    # Who has scrolled on to look at others goes on looking at them.
    bar.setValue(bar.maximum() // 2)
    there = bar.value()
    panel.resize(panel.width(), panel.height() - 20)
    QApplication.processEvents()
    assert bar.value() == there


def test_looking_for_changes_does_not_begin_again_for_each_file(panel, qtbot, album, monkeypatch):
    opened(panel, qtbot, album)
    readings = []
    monkeypatch.setattr(
        album_reader,
        "read_album",
        lambda folders, *, flat: (readings.append(1), album_reader.AlbumContents((), {}))[1],
    )
    for number in range(30):
        panel._reader._on_folder_changed(str(album))
        assert not readings, number
    qtbot.waitUntil(lambda: bool(readings))
    assert len(readings) == 1
