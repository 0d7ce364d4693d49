"""What is done with photos of the album in the whole window: stars, menu, drag and drop, exports, notes, notices."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDrag, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu

from pgdiff_desktop.albums.records import Exported, PhotoState
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.errors import ErrorCode, Failure
from pgdiff_desktop.gui.album.drop_frame import files_of, paths_of
from pgdiff_desktop.gui.album.filters import Filter
from pgdiff_desktop.gui.album.state_signs import ShownState
from pgdiff_desktop.gui.controllers import album_commands
from pgdiff_desktop.workers.export import ExportOutcome, ExportState
from pgdiff_desktop.workers.jobs import JobFailure
from tests.waiting import PATIENCE

REFERENCE = Failure("/old/mother.png", ErrorCode.REFERENCE_WITHOUT_FACE)
LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def restored(app, qtbot):
    app.window.action("restore_face").trigger()
    qtbot.waitUntil(lambda: bool(app.photos.record.faces[0].candidates), timeout=PATIENCE)
    qtbot.waitUntil(lambda: not app.queue.has_work, timeout=PATIENCE)
    return app.photos.photo


def fails(app, photo, failure=REFERENCE):
    app.queue.entry_failed.emit(photo, JobFailure(failure, "Traceback"))


def said(app):
    return [notice.message for notice in app.window.notices.notices]


def choose(app, text):
    (action,) = (one for one in app.window.album.commands.menu().actions() if one.text() == text)
    action.trigger()


def drop(widget, urls, entered_only=False):
    """As a file manager does it; returns whether it was let in, and what it was told of the drop."""
    dragged = QMimeData()
    dragged.setUrls(urls)
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    entered = QDragEnterEvent(QPoint(9, 9), actions, dragged, LEFT, NO_KEYS)
    entered.ignore()
    QApplication.sendEvent(widget, entered)
    if entered_only or not entered.isAccepted():
        return entered.isAccepted(), None
    dropped = QDropEvent(QPointF(9, 9), actions, dragged, LEFT, NO_KEYS)
    dropped.setDropAction(Qt.DropAction.MoveAction)
    QApplication.sendEvent(widget, dropped)
    return True, dropped.dropAction()


def urls_of(*paths):
    return [QUrl.fromLocalFile(str(path)) for path in paths]


class TestFailedAttempts:
    def test_a_photo_that_was_done_stays_done_with_a_note_until_it_is_dismissed(self, opened, album, qtbot):
        photo = restored(opened, qtbot)
        fails(opened, photo)
        model, note = opened.window.album.model, opened.window.attempt_note
        assert model.state_of(photo) is ShownState.DONE
        assert model.note_on(photo) == REFERENCE
        assert note.isVisible()
        assert "no face was found" in note.toolTip()
        qtbot.waitUntil(lambda: SidecarFolder(album).load(photo).failure == REFERENCE, timeout=PATIENCE)
        qtbot.mouseClick(note.dismiss_button, LEFT)
        assert not note.isVisible()
        assert model.note_on(photo) is None
        assert said(opened) == []

    def test_the_next_success_takes_the_note_away(self, opened, qtbot):
        photo = restored(opened, qtbot)
        fails(opened, photo)
        opened.window.action("restore_face").trigger()
        qtbot.waitUntil(lambda: opened.store.record(photo).failure is None, timeout=PATIENCE)
        assert not opened.window.attempt_note.isVisible()

    def test_the_note_belongs_to_its_photo(self, opened, album, qtbot):
        fails(opened, opened.photos.photo)
        opened.albums.go_to(album / "photo 2.png")
        qtbot.waitUntil(lambda: opened.photos.is_loaded, timeout=PATIENCE)
        assert not opened.window.attempt_note.isVisible()

    def test_the_menu_dismisses_the_notes_of_many(self, opened, album):
        photos = [album / f"photo {number}.png" for number in (2, 3)]
        for photo in photos:
            fails(opened, photo)
        opened.window.album.grid.selectAll()
        choose(opened, "Dismiss the Failed Attempt")
        assert [opened.store.record(photo).failure for photo in photos] == [None, None]


class TestNotices:
    def test_a_reference_that_is_mended_takes_the_notice_with_it(self, opened):
        fails(opened, opened.photos.photo)
        assert said(opened) == ["/old/mother.png: no face was found in it"]
        face = opened.photos.record.faces[0]
        settings = replace(face.settings, references=(Path("/new/mother.png"),))
        opened.window.faces.settings_changed.emit(face.id, settings)
        assert said(opened) == []
        # Whether it helped is not known before the next attempt.
        assert opened.photos.record.failure == REFERENCE
        opened.window.attempt_note.why_requested.emit()
        assert said(opened) == ["/old/mother.png: no face was found in it"]

    def test_an_attempt_that_is_repeated_or_taken_out_of_the_queue_takes_it_away(
        self, opened, album, door, qtbot
    ):
        door.broken.add("photo 2.png")
        photo = album / "photo 2.png"
        opened.restoring.restore_photo(photo)
        qtbot.waitUntil(lambda: opened.store.record(photo).failure is not None, timeout=PATIENCE)
        opened.store.change(photo, replace(opened.store.record(photo), faces=opened.photos.record.faces))
        fails(opened, photo)
        door.gate.clear()
        opened.restoring.restore_photo(photo)
        qtbot.waitUntil(lambda: opened.queue.has_work, timeout=PATIENCE)
        assert said(opened) == []
        opened.queue.cancel_all()
        door.gate.set()
        qtbot.waitUntil(lambda: not opened.queue.has_work, timeout=PATIENCE)
        fails(opened, photo)
        for entry in opened.queue.entries():
            opened.queue.remove(entry.id)
        assert said(opened) == []

    def test_models_that_were_installed_take_it_away_for_all_photos(self, opened, album):
        missing = Failure("prior.pth", ErrorCode.MODEL_MISSING, {"role": "prior"})
        for number in (1, 2, 3):
            photo = album / f"photo {number}.png"
            opened.queue.entry_failed.emit(photo, JobFailure(missing, kind="model-missing"))
        assert len(said(opened)) == 1
        opened.models.installed_changed.emit()
        assert said(opened) == []

    def test_one_failure_is_one_notice_whoever_ran_into_it(self, opened, album, door, qtbot):
        door.broken.add("photo 1.png")
        opened.store.change(opened.photos.photo, replace(opened.photos.record, faces=None))
        opened.restoring.restore_photo(opened.photos.photo)
        qtbot.waitUntil(lambda: opened.photos.record.failure is not None, timeout=PATIENCE)
        assert len(said(opened)) == 1
        assert "(2" not in opened.window.notices.banners[0].message.text()

    def test_a_disk_with_room_again_and_a_drive_that_is_back(self, opened, album, qtbot):
        opened.saver.failed.emit(Failure(str(album), ErrorCode.DISK_FULL))
        opened.window.album.notice.emit("/drive: no longer there")
        assert len(said(opened)) == 2
        opened.window.album.missing_changed.emit(())
        opened.store.change(opened.photos.photo, replace(opened.photos.record, stars=1))
        qtbot.waitUntil(lambda: said(opened) == [], timeout=PATIENCE)

    def test_why_a_photo_is_not_shown_is_printed_once(self, opened, album, qtbot):
        (album / "photo 2.png").write_bytes(b"no photo")
        opened.albums.go_to(album / "photo 2.png")
        qtbot.waitUntil(lambda: bool(said(opened)), timeout=PATIENCE)
        (notice,) = opened.window.notices.notices
        assert notice.message not in opened.window.canvas._message
        assert "photo 2.png" in opened.window.canvas._message


class TestStars:
    def test_keys_and_menu_give_them_and_they_lie_on_the_disk(self, opened, album, qtbot):
        panel = opened.window.album
        panel.select(album / "photo 3.png")
        with qtbot.waitActive(opened.window):
            opened.window.activateWindow()
        qtbot.keyClick(opened.window.canvas, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda: opened.store.record(album / "photo 3.png").stars == 4, timeout=PATIENCE)
        panel.commands.star_actions[2].trigger()
        qtbot.waitUntil(lambda: SidecarFolder(album).load(album / "photo 3.png").stars == 2, timeout=PATIENCE)
        panel.header.states.setCurrentIndex(panel.header.states.findData(Filter.STARS_2))
        assert panel.model.rowCount() == 1
        qtbot.keyClick(opened.window.canvas, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
        assert opened.store.record(album / "photo 3.png").stars == 0

    def test_stars_turns_and_removed_results_are_taken_back(self, opened, album, qtbot):
        photo = restored(opened, qtbot)
        before = opened.store.record(photo)
        commands = opened.window.album.commands
        for change in (
            lambda: commands.stars_wanted.emit([photo], 3),
            lambda: commands.turn_wanted.emit([photo], 1),
            lambda: commands.removal_wanted.emit([photo]),
        ):
            was = opened.store.record(photo)
            change()
            assert opened.store.record(photo) != was
            opened.window.action("undo").trigger()
            assert opened.store.record(photo) == was
        assert opened.store.record(photo) == before
        assert opened.photos.record.faces[0].candidates

    def test_the_star_keys_are_nobody_elses(self, opened):
        keys = {
            key.toString()
            for action in opened.window.album.commands.star_actions
            for key in action.shortcuts()
        }
        others = opened.window.actions_by_name.findChildren(type(opened.window.action("quit")))
        assert len(keys) == 6
        assert not keys & {key.toString() for action in others for key in action.shortcuts()}


class TestMenu:
    def right_click(self, app, row):
        grid = app.window.album.grid
        place = grid.visualRect(app.window.album.model.index(row)).center()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, grid.viewport().mapToGlobal(place))
        QApplication.sendEvent(grid.viewport(), asked)

    def test_it_is_for_the_photo_under_the_pointer_which_is_not_opened(self, opened, album, monkeypatch):
        menus = []
        monkeypatch.setattr(QMenu, "popup", lambda menu, place: menus.append(menu))
        self.right_click(opened, 2)
        assert len(menus) == 1
        assert opened.window.album.selected_photos() == [album / "photo 3.png"]
        assert opened.photos.photo == album / "photo 1.png"
        assert not opened.window.album.grid._settle.isActive()

    def test_it_restores_and_copies_paths_and_shows_files(self, opened, album, qtbot, monkeypatch):
        shown = []
        monkeypatch.setattr(album_commands, "show_in_file_manager", shown.append)
        opened.window.album.select(album / "photo 2.png")
        choose(opened, "Copy Path")
        assert QGuiApplication.clipboard().text() == str(album / "photo 2.png")
        choose(opened, "Show in File Manager")
        assert shown == [[album / "photo 2.png"]]
        choose(opened, "Restore")
        qtbot.waitUntil(
            lambda: opened.store.record(album / "photo 2.png").state is PhotoState.DONE, timeout=PATIENCE
        )

    def test_a_removed_result_is_gone_from_photo_and_disk(self, opened, album, qtbot):
        photo = restored(opened, qtbot)
        opened.window.album.select(photo)
        choose(opened, "Remove Result")
        assert opened.photos.record.faces[0].candidates == ()
        assert opened.window.album.model.state_of(photo) is ShownState.UNTOUCHED
        qtbot.waitUntil(lambda: not opened.window.canvas.has_result, timeout=PATIENCE)
        qtbot.waitUntil(
            lambda: SidecarFolder(album).load(photo).state is PhotoState.UNTOUCHED, timeout=PATIENCE
        )

    def test_the_view_is_turned_in_canvas_and_record_and_the_file_is_not(self, opened, album, qtbot):
        photo = opened.photos.photo
        before = photo.read_bytes()
        opened.window.album.select(photo)
        canvas = opened.window.canvas
        corner = QPointF(0, 0)
        upright = canvas.panes.to_view(corner)
        choose(opened, "Rotate the View Right")
        turned = canvas.panes.to_view(corner)
        assert turned.x() > canvas.width() / 2 > upright.x()
        assert turned.y() < canvas.height() / 2
        back = canvas.panes.to_photo(canvas.panes.to_view(QPointF(30, 70)))
        assert (round(back.x()), round(back.y())) == (30, 70)
        qtbot.waitUntil(lambda: SidecarFolder(album).load(photo).turns == 1, timeout=PATIENCE)
        choose(opened, "Rotate the View Left")
        assert canvas.panes.to_view(corner) == upright
        assert photo.read_bytes() == before

    def test_an_export_of_the_menu_offers_its_photos(self, opened, album):
        from pgdiff_desktop.gui.export.export_dialog import ExportDialog

        opened.window.album.select(album / "photo 3.png")
        choose(opened, "Export…")
        (dialog,) = (one for one in opened.window.findChildren(ExportDialog) if one.isVisible())
        assert dialog._choice.current == album / "photo 3.png"


class TestExported:
    def test_an_export_is_remembered_and_a_change_makes_it_done_again(self, opened, album, tmp_path, qtbot):
        photo = restored(opened, qtbot)
        output = tmp_path / "out.png"
        stamp = opened.photos.record.result_stamp
        opened.dialogs.exporter.photo_done.emit(
            ExportOutcome(photo, ExportState.WRITTEN, output, stamp=stamp)
        )
        model = opened.window.album.model
        assert model.state_of(photo) is ShownState.EXPORTED
        qtbot.waitUntil(
            lambda: SidecarFolder(album).load(photo).exported == Exported(stamp, output), timeout=PATIENCE
        )
        opened.window.faces.blend_changed.emit(opened.photos.record.faces[0].id, 0.5)
        assert model.state_of(photo) is ShownState.DONE

    def test_a_stroke_makes_it_done_again(self, opened, qtbot):
        from pgdiff_desktop.gui.damage import Brush

        photo = restored(opened, qtbot)
        mask = opened.photos.layers.mask
        for y in (40, 120):
            mask.begin_stroke(QPointF(40, y), Brush(12, 1.0))
            mask.continue_stroke(QPointF(120, y))
            mask.end_stroke()
            assert opened.store.record(photo).exported is None
            record = opened.store.record(photo)
            exported = Exported(record.result_stamp, Path("/out.png"))
            opened.store.change(photo, replace(record, exported=exported))
            assert opened.window.album.model.state_of(photo) is ShownState.EXPORTED


class TestDragging:
    def dragged_out(self, app, monkeypatch):
        out = []
        monkeypatch.setattr(
            QDrag, "exec", lambda drag, *actions: out.append((paths_of(drag.mimeData()), actions))
        )
        app.window.album.grid.startDrag(Qt.DropAction.CopyAction)
        return out

    def test_selected_photos_leave_as_files_to_be_copied(self, opened, album, monkeypatch):
        opened.window.album.grid.selectAll()
        ((paths, actions),) = self.dragged_out(opened, monkeypatch)
        assert paths == [album / f"photo {number}.png" for number in (1, 2, 3, 4)]
        assert actions == (Qt.DropAction.CopyAction,)

    def test_an_exported_photo_leaves_as_its_result(self, opened, album, tmp_path, qtbot, monkeypatch):
        photo = restored(opened, qtbot)
        record, output = opened.photos.record, tmp_path / "out.png"
        opened.store.change(photo, replace(record, exported=Exported(record.result_stamp, output)))
        opened.window.album.select(photo)
        assert self.dragged_out(opened, monkeypatch)[0][0] == [photo]
        output.write_bytes(b"")
        assert self.dragged_out(opened, monkeypatch)[0][0] == [output]

    def test_nothing_but_a_picture_leaves_by_the_word_of_a_record(
        self, opened, album, tmp_path, qtbot, monkeypatch
    ):
        secret = tmp_path / "id_rsa"
        secret.write_bytes(b"key")
        photo, record = opened.photos.photo, opened.photos.record
        opened.store.change(photo, replace(record, exported=Exported(record.result_stamp, secret)))
        opened.window.album.select(photo)
        assert self.dragged_out(opened, monkeypatch)[0][0] == [photo]

    @pytest.mark.parametrize(
        "name",
        [
            "사진 1.png",
            "Ju\u0308rgen & 50% #1.png",
            "\u05e1\u05d1\u05ea\u05d0.png",
            "a\udcff.png",
            "\U0001f475.png",
        ],
    )
    def test_any_name_goes_out_and_comes_in(self, name):
        path = Path("/al bum") / name
        assert paths_of(files_of([path])) == [path]

    @pytest.mark.parametrize("where", ["album", "canvas", "window"])
    def test_a_photo_is_opened_wherever_it_is_dropped(self, opened, album, tmp_path, qtbot, where):
        other = tmp_path / "Tante Jürgen 사진"
        other.mkdir()
        (other / "scan ü.png").write_bytes((album / "photo 1.png").read_bytes())
        target = {"album": opened.window.album, "canvas": opened.window.canvas, "window": opened.window}[
            where
        ]
        assert drop(target, urls_of(other / "scan ü.png")) == (True, Qt.DropAction.CopyAction)
        qtbot.waitUntil(lambda: opened.photos.photo == other / "scan ü.png", timeout=PATIENCE)
        qtbot.waitUntil(lambda: opened.window.album.photos() == [other / "scan ü.png"], timeout=PATIENCE)
        assert said(opened) == []

    def test_folders_and_photos_together_are_one_album(self, opened, album, tmp_path, qtbot):
        folder, other = tmp_path / "folder", tmp_path / "other"
        for place in (folder, other):
            place.mkdir()
            (place / f"{place.name}.png").write_bytes((album / "photo 1.png").read_bytes())
        drop(opened.window.canvas, urls_of(folder, other / "other.png"))
        qtbot.waitUntil(lambda: opened.photos.photo == other / "other.png", timeout=PATIENCE)
        expected = [folder / "folder.png", other / "other.png"]
        qtbot.waitUntil(lambda: opened.window.album.photos() == expected, timeout=PATIENCE)

    def test_files_that_are_no_photos_are_named_and_the_rest_is_opened(self, opened, album, tmp_path, qtbot):
        bill = tmp_path / "bill.pdf"
        bill.write_bytes(b"")
        drop(opened.window.canvas, urls_of(bill))
        assert said(opened) == ["1 file(s) cannot be opened as photos: bill.pdf"]
        assert opened.photos.photo == album / "photo 1.png"
        drop(opened.window.canvas, urls_of(bill, album / "photo 2.png"))
        qtbot.waitUntil(lambda: opened.photos.photo == album / "photo 2.png", timeout=PATIENCE)

    def test_a_folder_without_photos_says_what_belongs_there(self, opened, tmp_path, qtbot):
        (tmp_path / "empty").mkdir()
        drop(opened.window.album, urls_of(tmp_path / "empty"))
        qtbot.waitUntil(lambda: opened.window.album.empty.isVisible(), timeout=PATIENCE)
        assert "No photos" in opened.window.album.empty.headline.text()

    def test_a_photo_of_the_album_that_is_open_leaves_the_album_as_it_is(
        self, opened, album, tmp_path, qtbot
    ):
        inner = album / "inner"
        inner.mkdir()
        (inner / "a.png").write_bytes((album / "photo 1.png").read_bytes())
        drop(opened.window.canvas, urls_of(inner / "a.png"))
        qtbot.waitUntil(lambda: opened.photos.photo == inner / "a.png", timeout=PATIENCE)
        assert opened.albums.session.folders == (album,)

    def test_pages_of_the_web_are_not_let_in(self, opened):
        assert drop(opened.window.canvas, [QUrl("https://example.org/a.jpg")]) == (False, None)
        assert not opened.window.album.header.search.acceptDrops()


class TestPictures:
    def test_a_restored_photo_shows_its_result_with_a_corner_of_the_original(self, opened, album, qtbot):
        photo = restored(opened, qtbot)
        panel = opened.window.album
        stamp = opened.photos.record.result_stamp
        qtbot.waitUntil(lambda: panel.grid.results.get((photo, stamp)) is not None, timeout=PATIENCE)
        result = panel.grid.results.get((photo, stamp)).toImage()
        original = panel.thumbnail(photo)
        assert result != original
        row = panel.model.row_of(photo)
        place = panel.grid.visualRect(panel.model.index(row))

        def drawn():
            seen = panel.grid.viewport().grab(place).toImage()
            return {seen.pixelColor(x, y).rgb() for x in range(seen.width()) for y in range(seen.height())}

        with_result = drawn()
        panel.grid.results.clear()
        assert drawn() != with_result

    def test_a_damaged_jpeg_is_marked_in_the_album(self, opened, album, qtbot):
        rng = np.random.default_rng(2)
        damaged = album / "damaged.jpg"
        Image.fromarray(rng.integers(0, 255, (200, 160, 3), np.uint8)).save(damaged, quality=90)
        data = bytearray(damaged.read_bytes())
        middle = len(data) // 2
        data[middle : middle + 300] = bytes(rng.integers(1, 250, 300, np.uint8))
        damaged.write_bytes(bytes(data))
        model = opened.window.album.model
        opened.window.album.grid.setFixedHeight(2000)
        opened.window.album.refresh()
        qtbot.waitUntil(lambda: model.row_of(damaged) is not None, timeout=PATIENCE)
        opened.window.album.grid.scrollToTop()
        qtbot.waitUntil(lambda: model.note_on(damaged) is not None, timeout=PATIENCE)
        tip = model.index(model.row_of(damaged)).data(Qt.ItemDataRole.ToolTipRole)
        assert "damaged below row" in tip
        assert model.note_on(album / "photo 1.png") is None


def test_the_faces_panel_of_another_photo_begins_at_the_top(opened, album, qtbot):
    bar = opened.window.faces._scroll.verticalScrollBar()
    opened.window.faces._scroll.setFixedHeight(150)
    qtbot.waitUntil(lambda: bar.maximum() > 0, timeout=PATIENCE)
    bar.setValue(bar.maximum())
    opened.albums.go_to(album / "photo 2.png")
    qtbot.waitUntil(lambda: bool(opened.photos.record and opened.photos.record.faces), timeout=PATIENCE)
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    assert bar.value() == 0
