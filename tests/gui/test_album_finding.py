"""Finding photos in an album: filters that count what they list, a search that opens nothing, folders in folders."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from pgdiff_desktop.albums.listing import ListedPhoto
from pgdiff_desktop.albums.records import PhotoState, PhotoSummary
from pgdiff_desktop.errors import ErrorCode, Failure
from pgdiff_desktop.gui.album.album_model import AlbumModel, Order, View
from pgdiff_desktop.gui.album.album_panel import AlbumPanel
from pgdiff_desktop.gui.album.filters import Filter
from pgdiff_desktop.workers.album_reading import AlbumContents

FAILURE = Failure("reference.jpg", ErrorCode.REFERENCE_WITHOUT_FACE)
OF_RECORDS = [state for state in PhotoState if state not in (PhotoState.QUEUED, PhotoState.RUNNING)]


@pytest.fixture
def panel(qtbot):
    made = AlbumPanel()
    qtbot.addWidget(made, before_close_func=lambda closed: closed.close_down())
    made.resize(340, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


def photos_in(folder, count=1, name="photo"):
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        Image.fromarray(np.full((30, 40, 3), number % 255, np.uint8)).save(folder / f"{name} {number:03}.jpg")
    return folder


def opened(panel, qtbot, *folders):
    with qtbot.waitSignal(panel.album_read):
        panel.set_folders(list(folders))


def shown(panel):
    return [panel.model.photo(row).path.name for row in range(panel.model.rowCount())]


def click(panel, qtbot, path):
    place = panel.grid.visualRect(panel.model.index(panel.model.row_of(path))).center()
    qtbot.mouseClick(panel.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)


class TestFilters:
    @pytest.mark.parametrize("seed", range(20))
    def test_whatever_happens_each_filter_counts_what_it_lists(self, qapp, seed):
        chance = random.Random(seed)
        paths = [Path(f"/album/{chance.choice(('scan', 'aunt'))} {number}.jpg") for number in range(60)]
        model = AlbumModel()
        gone = frozenset(chance.sample(paths, 5))
        summaries = {path: self.any_summary(chance) for path in chance.sample(paths, 30)}
        model.set_contents(AlbumContents(tuple(ListedPhoto(path, 1, 1) for path in paths), summaries, gone))
        for _ in range(40):
            path = chance.choice(paths)
            match chance.randrange(4):
                case 0:
                    model.set_summary(path, self.any_summary(chance))
                case 1:
                    model.set_unreadable(path, FAILURE)
                case 2:
                    queued = chance.sample(paths, 4)
                    model.set_queued(
                        dict.fromkeys(queued[:3], PhotoState.QUEUED) | {queued[3]: PhotoState.RUNNING}
                    )
                case _:
                    model.set_damaged(path, FAILURE)
            words = chance.choice(("", "scan", "aunt 1", "nobody"))
            model.show_view(View(words))
            total, counts = model.rowCount(), model.counts()
            of_states = [counts[wanted] for wanted in Filter if wanted.state is not None]
            assert sum(of_states) == total
            for wanted in Filter:
                model.show_view(View(words, wanted))
                assert model.rowCount() == counts[wanted] == model.counts()[wanted], wanted

    def any_summary(self, chance):
        failure = chance.choice((None, FAILURE))
        state = chance.choice(OF_RECORDS)
        return PhotoSummary(
            state, failure, chance.randrange(6), stamp="x" if state is PhotoState.DONE else ""
        )

    def test_what_the_list_says_is_what_is_shown_when_it_is_chosen(self, panel, qtbot, tmp_path):
        album = photos_in(tmp_path / "album", 6)
        opened(panel, qtbot, album)
        paths = panel.photos()
        panel.set_summary(paths[0], PhotoSummary(PhotoState.FAILED, FAILURE))
        panel.set_summary(paths[1], PhotoSummary(PhotoState.DONE, FAILURE, stamp="x"))
        states = panel.header.states
        qtbot.waitUntil(lambda: "(1)" in states.itemText(states.findData(Filter.FAILED)))
        assert states.itemText(states.findData(Filter.ATTEMPT_FAILED)) == "Last attempt failed (2)"
        for wanted, expected in ((Filter.FAILED, paths[:1]), (Filter.ATTEMPT_FAILED, paths[:2])):
            states.setCurrentIndex(states.findData(wanted))
            assert shown(panel) == [path.name for path in expected]

    def test_a_photo_whose_file_cannot_be_read_is_counted_when_that_is_seen(self, panel, qtbot, tmp_path):
        album = photos_in(tmp_path / "album", 2)
        (album / "photo 001.jpg").write_bytes(b"nothing")
        opened(panel, qtbot, album)
        states = panel.header.states
        qtbot.waitUntil(lambda: states.itemText(states.findData(Filter.FAILED)) == "Failed (1)")
        states.setCurrentIndex(states.findData(Filter.FAILED))
        assert shown(panel) == ["photo 001.jpg"]

    def test_a_failed_attempt_is_a_note_in_words_and_the_photo_stays_done(self, panel, qtbot, tmp_path):
        opened(panel, qtbot, photos_in(tmp_path / "album", 1))
        (photo,) = panel.photos()
        panel.set_summary(photo, PhotoSummary(PhotoState.DONE, FAILURE, stamp="x"))
        index = panel.model.index(0)
        said = index.data(Qt.ItemDataRole.ToolTipRole)
        assert "Done" in said
        assert "Last attempt failed" in said
        assert said.count("no face was found") == 1
        assert "Last attempt failed" in index.data(Qt.ItemDataRole.AccessibleTextRole)
        assert panel.model.note_on(photo) == FAILURE


class TestSearching:
    @pytest.fixture
    def searched(self, panel, qtbot, tmp_path):
        """An album that is scrolled to where a photo is open; `went_to` are the photos that were opened."""
        opened(panel, qtbot, photos_in(tmp_path / "album", 60))
        went_to = []
        panel.photo_activated.connect(went_to.append)
        click_on = panel.photos()[31]
        panel.grid.scrollTo(panel.model.index(31), panel.grid.ScrollHint.PositionAtCenter)
        click(panel, qtbot, click_on)
        qtbot.waitUntil(lambda: went_to == [click_on])
        return went_to

    def search(self, panel, qtbot, words):
        panel.header.search.setText(words)
        qtbot.waitUntil(lambda: panel.model.view.words == words)

    def test_neither_searching_nor_clearing_opens_a_photo(self, panel, qtbot, searched):
        self.search(panel, qtbot, "photo 05")
        # As by Tab: Qt makes the first photo current where none is.
        QApplication.sendEvent(panel.grid, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
        assert panel.grid.currentIndex().isValid()
        self.search(panel, qtbot, "")
        assert not panel.grid._settle.isActive()
        assert len(searched) == 1
        assert panel.grid.current_photo() == searched[0]
        assert panel.selected_photos() == searched

    def test_results_begin_at_the_top_and_clearing_leads_back_to_where_one_was(self, panel, qtbot, searched):
        before = panel.grid.verticalScrollBar().value()
        assert before > 0
        self.search(panel, qtbot, "photo")
        assert panel.grid.verticalScrollBar().value() == 0
        self.search(panel, qtbot, "photo 01")
        assert panel.grid.verticalScrollBar().value() == 0
        self.search(panel, qtbot, "")
        assert panel.grid.verticalScrollBar().value() == before

    def test_the_photo_that_is_opened_among_the_results_is_in_view_afterwards(self, panel, qtbot, searched):
        self.search(panel, qtbot, "photo 002")
        found = panel.photos()[2]
        click(panel, qtbot, found)
        qtbot.waitUntil(lambda: searched[-1] == found)
        self.search(panel, qtbot, "")
        assert panel.grid.current_photo() == found
        cell = panel.grid.visualRect(panel.model.index(2))
        assert panel.grid.viewport().rect().intersects(cell)

    @pytest.mark.parametrize("where", ["search", "grid"])
    def test_escape_clears_it(self, panel, qtbot, searched, where):
        self.search(panel, qtbot, "photo 05")
        qtbot.keyClick(panel.header.search if where == "search" else panel.grid, Qt.Key.Key_Escape)
        assert len(shown(panel)) == 60
        assert panel.header.search.text() == ""
        assert len(searched) == 1

    def test_another_album_is_not_searched_for_what_was_looked_for_here(
        self, panel, qtbot, searched, tmp_path
    ):
        self.search(panel, qtbot, "photo 05")
        panel.header.states.setCurrentIndex(panel.header.states.findData(Filter.UNTOUCHED))
        opened(panel, qtbot, photos_in(tmp_path / "other", 3, "scan"))
        assert panel.header.search.text() == ""
        assert shown(panel) == ["scan 000.jpg", "scan 001.jpg", "scan 002.jpg"]

    def test_accents_are_found_however_they_are_spelled(self, panel, qtbot, tmp_path):
        opened(panel, qtbot, photos_in(tmp_path / "album", 1, "Ju\u0308rgen"))
        self.search(panel, qtbot, "j\u00fcrgen")
        assert len(shown(panel)) == 1


class TestOrders:
    def order(self, panel, wanted):
        (action,) = (one for one in panel.header.sort.menu().actions() if one.data() == wanted.value)
        action.trigger()

    def test_by_size_date_changed_and_stars(self, panel, qtbot, tmp_path):
        import os

        album = tmp_path / "album"
        album.mkdir()
        for name, side, changed in (("a.png", 9, 3000), ("b.png", 3, 1000), ("c.png", 40, 2000)):
            noise = np.random.default_rng(side).integers(0, 255, (side, side, 3), np.uint8)
            Image.fromarray(noise).save(album / name)
            os.utime(album / name, (changed, changed))
        opened(panel, qtbot, album)
        panel.set_summary(album / "b.png", PhotoSummary(stars=5))
        panel.set_summary(album / "c.png", PhotoSummary(stars=1))
        found = {}
        for wanted in (Order.SIZE, Order.CHANGED, Order.STARS, Order.NAME):
            self.order(panel, wanted)
            found[wanted] = "".join(name[0] for name in shown(panel))
        assert found == {Order.SIZE: "bac", Order.CHANGED: "bca", Order.STARS: "bca", Order.NAME: "abc"}

    def test_the_order_is_there_at_the_next_start(self, panel, qtbot, tmp_path):
        album = photos_in(tmp_path / "album", 3)
        self.order(panel, Order.SIZE)
        panel.header.sort.menu().actions()[-1].trigger()
        again = AlbumPanel()
        qtbot.addWidget(again, before_close_func=lambda closed: closed.close_down())
        opened(again, qtbot, album)
        assert (again.model.view.order, again.model.view.reverse) == (Order.SIZE, True)

    def test_an_order_that_cannot_be_read_is_left_out(self, qtbot):
        QSettings().setValue("album/order", "nonsense")
        made = AlbumPanel()
        qtbot.addWidget(made, before_close_func=lambda closed: closed.close_down())
        assert made.model.view.order is Order.NAME


class TestFolders:
    @pytest.fixture
    def family(self, tmp_path):
        root = tmp_path / "Family"
        photos_in(root / "1962 Summer", 2, "beach")
        photos_in(root / "Wedding" / "Church", 1, "bride")
        return root

    def tree_of(self, panel):
        return {item.text(0): item.text(1) for item in panel.folders._items()}

    def open_family(self, panel, qtbot, family):
        opened(panel, qtbot, family)
        qtbot.waitUntil(lambda: panel.folders.has_choice)

    def test_a_folder_without_photos_offers_those_in_it(self, panel, qtbot, family):
        self.open_family(panel, qtbot, family)
        assert panel.empty.headline.text() == "The photos are in subfolders"
        lines = panel.empty._recent_lines
        texts = [lines.itemAt(number).widget().text() for number in range(lines.count())]
        assert texts == ["1962 Summer (2)", "Wedding (1)"]
        with qtbot.waitSignal(panel.album_read):
            qtbot.mouseClick(lines.itemAt(0).widget(), Qt.MouseButton.LeftButton)
        assert shown(panel) == ["beach 000.jpg", "beach 001.jpg"]
        assert panel.grid.isVisible()

    def test_all_of_them_together(self, panel, qtbot, family):
        self.open_family(panel, qtbot, family)
        with qtbot.waitSignal(panel.album_read):
            qtbot.mouseClick(panel.empty.together_button, Qt.MouseButton.LeftButton)
        assert shown(panel) == ["beach 000.jpg", "beach 001.jpg", "bride 000.jpg"]
        assert not panel.folders.isVisible()
        with qtbot.waitSignal(panel.album_read):
            panel.header.flat.click()
        assert shown(panel) == []
        assert panel.folders.isVisible()

    def test_the_tree_says_how_many_and_leads_there(self, panel, qtbot, family):
        photos_in(family, 1, "house")
        self.open_family(panel, qtbot, family)
        assert shown(panel) == ["house 000.jpg"]
        assert self.tree_of(panel) == {"Family": "1", "1962 Summer": "2", "Wedding": "", "Church": "1"}
        church = next(item for item in panel.folders._items() if item.text(0) == "Church")
        with qtbot.waitSignal(panel.album_read):
            panel.folders.setCurrentItem(church)
        assert shown(panel) == ["bride 000.jpg"]
        assert panel.covers(family / "1962 Summer" / "beach 000.jpg")

    def test_a_photo_in_a_folder_of_the_album_is_gone_to_there(self, panel, qtbot, family):
        photos_in(family, 1, "house")
        self.open_family(panel, qtbot, family)
        wanted = family / "Wedding" / "Church" / "bride 000.jpg"
        with qtbot.waitSignal(panel.album_read):
            panel.select(wanted)
        assert panel.grid.current_photo() == wanted
        assert panel.folders.currentItem().text(0) == "Church"

    def test_whether_they_are_together_is_there_at_the_next_start(self, panel, qtbot, family):
        panel.header.flat.setChecked(True)
        again = AlbumPanel()
        qtbot.addWidget(again, before_close_func=lambda closed: closed.close_down())
        opened(again, qtbot, family)
        assert len(shown(again)) == 3

    def test_a_photo_has_one_record_in_the_tree_and_together(self, panel, qtbot, family):
        self.open_family(panel, qtbot, family)
        photo = family / "1962 Summer" / "beach 001.jpg"
        panel.set_summary(photo, PhotoSummary(PhotoState.DONE, stars=4, stamp="x"))
        for show in (lambda: panel.show_folder(photo.parent), panel.header.flat.click):
            with qtbot.waitSignal(panel.album_read):
                show()
            assert panel.model.stars_of(photo) == 4
            assert panel.photos().count(photo) == 1
