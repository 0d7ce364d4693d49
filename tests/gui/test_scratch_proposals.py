"""Scratches are only proposed until they are accepted: seen with every tool, in no mask and in no export."""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import partial

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QThreadPool

from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.gui.canvas import Tool
from pgdiff_desktop.gui.controllers import scratch_controller
from pgdiff_desktop.gui.damage import Brush
from pgdiff_desktop.gui.notices.cause import Cause, CauseKind
from pgdiff_desktop.masks.scratch_map import ScratchMap
from tests.gui.fake_door import with_a_doubtful_place
from tests.waiting import PATIENCE, all_is_delivered


@pytest.fixture
def opened(open_app, album, qtbot, door, monkeypatch):
    """A photo with a scratch, and beside it a wide area that may be part of the picture."""
    found = with_a_doubtful_place(door.scratch_probability)
    monkeypatch.setattr(door, "scratch_probability", found)
    app = open_app(album / "photo 1.png")
    qtbot.waitUntil(lambda: bool(app.photos.record and app.photos.record.faces), timeout=PATIENCE)
    return app


def find(app, qtbot):
    app.window.damage_bar.scratches.click()
    qtbot.waitUntil(app.window.proposal_bar.isVisible, timeout=PATIENCE)
    return app.window.proposal_bar


def painted(app):
    return app.photos.layers.mask.array()


def go_to(app, qtbot, photo):
    app.albums.go_to(photo)
    qtbot.waitUntil(lambda: app.photos.photo == photo and app.photos.is_loaded, timeout=PATIENCE)


def settle(app, qtbot):
    qtbot.waitUntil(lambda: all_is_delivered() and not app.photos.layers.mask.busy, timeout=PATIENCE)


def seen(app):
    """The colours of the scratch, of the doubtful area and of the plain photo on the screen."""
    canvas = app.window.canvas
    image = canvas.grab().toImage()
    places = (QPointF(82, 100), QPointF(25, 35), QPointF(120, 150))
    return [image.pixelColor(canvas.panes.to_view(place).toPoint()).name() for place in places]


def test_a_proposal_is_no_damage_and_is_seen_with_the_hand(opened, qtbot, album):
    opened.window.action("show_faces").trigger()
    assert opened.window.canvas.tool is Tool.HAND
    before = seen(opened)
    bar = find(opened, qtbot)
    after = seen(opened)
    assert [old == new for old, new in zip(before, after, strict=True)] == [False, False, True]
    assert after[0] != after[1]
    settle(opened, qtbot)
    assert opened.photos.layers.mask.is_empty()
    assert opened.photos.layers.mask.undo_stack.count() == 0
    assert not opened.photos.record.mask
    opened.saver.flush()
    assert not SidecarFolder(album).mask_path(album / "photo 1.png").exists()
    bar.discard.click()
    assert not bar.isVisible()
    assert seen(opened) == before


def test_the_bar_says_how_much_is_proposed_and_how_much_is_doubtful(opened, qtbot):
    bar = find(opened, qtbot)
    assert bar.certain.text().startswith("1 place")
    assert "of the photo" in bar.certain.text()
    assert bar.uncertain.text().startswith("1 doubtful place")
    share = np.count_nonzero(ScratchMap.damage(opened.photos.scratches._found)) / (200 * 160)
    assert f"{100 * share:.1f}%" in bar.certain.text()


def test_accepted_damage_is_one_step_of_undo(opened, qtbot):
    mask = opened.photos.layers.mask
    mask.draw_line([QPointF(100, 180), QPointF(140, 180)], Brush(6, 1.0))
    before = painted(opened).copy()
    bar = find(opened, qtbot)
    bar.accept.click()
    assert not bar.isVisible()
    settle(opened, qtbot)
    assert painted(opened)[100, 82] == 255
    assert painted(opened)[180, 120] == 255
    assert painted(opened)[35, 25] == 0
    assert mask.undo_stack.count() == 2
    opened.window.action("undo").trigger()
    assert (painted(opened) == before).all()


def test_doubtful_places_are_taken_only_when_asked_for(opened, qtbot):
    bar = find(opened, qtbot)
    assert not bar.doubtful.isVisible()
    bar.adjust.click()
    assert bar.doubtful.isVisible()
    bar.doubtful.click()
    bar.accept.click()
    settle(opened, qtbot)
    assert painted(opened)[35, 25] == 255
    assert painted(opened)[100, 82] == 255


def test_discarding_leaves_the_damage_as_it_was_and_searching_again_costs_nothing(opened, qtbot, door):
    mask = opened.photos.layers.mask
    mask.draw_line([QPointF(100, 180), QPointF(140, 180)], Brush(6, 1.0))
    before = painted(opened).copy()
    find(opened, qtbot).discard.click()
    settle(opened, qtbot)
    assert (painted(opened) == before).all()
    assert mask.undo_stack.count() == 1
    # The network is not needed again.
    door.broken.add("photo 1.png")
    assert find(opened, qtbot).accept.isEnabled()


def test_where_nothing_is_found_more_can_be_asked_for_at_once(opened, qtbot, monkeypatch):
    nothing = np.zeros((200, 160), np.float32)
    monkeypatch.setattr(ScratchMap, "_certain", lambda self, sensitivity: nothing > 0)
    monkeypatch.setattr(ScratchMap, "_doubtful", lambda self, sensitivity: nothing > 0)
    bar = find(opened, qtbot)
    assert bar.certain.text() == "No scratches were found at this sensitivity."
    assert bar.slider.isVisible()
    assert not bar.accept.isEnabled()
    assert bar.discard.isEnabled()


def test_an_undecided_proposal_waits_while_another_photo_is_open(opened, qtbot, album, door):
    bar = find(opened, qtbot)
    bar.adjust.click()
    bar.doubtful.click()
    go_to(opened, qtbot, album / "photo 2.png")
    assert not bar.isVisible()
    door.broken.add("photo 1.png")
    go_to(opened, qtbot, album / "photo 1.png")
    qtbot.waitUntil(bar.isVisible, timeout=PATIENCE)
    assert bar.with_doubtful
    bar.accept.click()
    settle(opened, qtbot)
    assert painted(opened)[35, 25] == 255


def test_a_proposal_that_takes_too_much_memory_is_not_dropped_in_silence(opened, qtbot, album, monkeypatch):
    monkeypatch.setattr(scratch_controller, "_KEPT_MEMORY", 1000)
    find(opened, qtbot)
    go_to(opened, qtbot, album / "photo 2.png")
    assert any("photo 1.png" in one.message for one in opened.window.notices.notices)
    go_to(opened, qtbot, album / "photo 1.png")
    settle(opened, qtbot)
    assert not opened.window.proposal_bar.isVisible()


# What is undecided, at Restore and Export


def said(app):
    """What is said of undecided proposals."""
    return [one for one in app.window.notices.notices if one.cause == Cause(CauseKind.PROPOSAL)]


def banner_of(app, notice):
    return next(one for one in app.window.notices.banners if one.notice == notice)


@pytest.mark.parametrize("way", ["restore_face", "restore_photo", "restore_selected"])
def test_restoring_says_that_a_proposal_does_not_count_yet_and_offers_to_accept_it(opened, qtbot, way):
    find(opened, qtbot)
    opened.window.album.grid.selectAll()
    opened.window.action(way).trigger()
    # Nobody is held up.
    qtbot.waitUntil(lambda: bool(opened.queue.entries()), timeout=PATIENCE)
    (notice,) = said(opened)
    assert "photo 1.png" in notice.message
    assert banner_of(opened, notice).action.text() == "Accept"
    opened.window.action(way).trigger()
    assert len(said(opened)) == 1
    banner_of(opened, notice).action.click()
    assert not said(opened)
    assert not opened.window.proposal_bar.isVisible()
    settle(opened, qtbot)
    assert painted(opened)[100, 82] == 255
    opened.window.action(way).trigger()
    assert not said(opened)


def test_a_wish_for_a_photo_whose_faces_are_still_looked_for_is_answered_once(opened, qtbot, album):
    photo = album / "photo 1.png"
    find(opened, qtbot)
    record = opened.store.record(photo)
    opened.store.change(photo, replace(record, faces=None))
    opened.window.action("restore_photo").trigger()
    (notice,) = said(opened)
    opened.window.notices.dismiss(notice)
    qtbot.waitUntil(lambda: bool(opened.queue.entries()), timeout=PATIENCE)
    assert not said(opened)


def test_what_was_said_goes_with_the_proposal(opened, qtbot):
    bar = find(opened, qtbot)
    opened.window.action("restore_photo").trigger()
    assert said(opened)
    bar.discard.click()
    assert not said(opened)
    opened.window.action("restore_photo").trigger()
    assert not said(opened)


def test_the_offer_to_accept_is_never_for_another_photo(opened, qtbot, album):
    find(opened, qtbot)
    opened.window.action("restore_photo").trigger()
    assert said(opened)
    go_to(opened, qtbot, album / "photo 2.png")
    assert not said(opened)
    # What is restored now has no proposal.
    opened.restoring.restore_photo(album / "photo 2.png")
    assert not said(opened)


def test_a_proposal_that_waits_in_another_photo_is_said_and_shown(opened, qtbot, album):
    find(opened, qtbot)
    go_to(opened, qtbot, album / "photo 2.png")
    opened.window.album.grid.selectAll()
    opened.window.action("restore_selected").trigger()
    (notice,) = said(opened)
    assert "photo 1.png" in notice.message
    banner_of(opened, notice).action.click()
    qtbot.waitUntil(opened.window.proposal_bar.isVisible, timeout=PATIENCE)
    assert opened.photos.photo == album / "photo 1.png"
    assert said(opened)
    opened.window.proposal_bar.accept.click()
    assert not said(opened)


def test_nothing_is_said_where_nothing_would_become_damage(opened, qtbot, album, monkeypatch):
    nothing = np.zeros((200, 160), bool)
    monkeypatch.setattr(ScratchMap, "_certain", lambda self, sensitivity: nothing)
    bar = find(opened, qtbot)
    opened.window.action("restore_photo").trigger()
    assert not said(opened)
    # Only doubtful places, which are not taken along; and which are.
    bar.doubtful.click()
    opened.window.action("restore_photo").trigger()
    assert said(opened)
    bar.doubtful.click()
    assert not said(opened)
    go_to(opened, qtbot, album / "photo 2.png")
    opened.restoring.restore_photos([album / "photo 1.png"])
    assert not said(opened)


def test_what_is_accepted_while_the_sensitivity_changes_is_what_is_shown_then(opened, qtbot):
    bar = find(opened, qtbot)
    opened.window.action("restore_photo").trigger()
    (notice,) = said(opened)
    bar.slider.setValue(90)
    banner_of(opened, notice).action.click()
    qtbot.waitUntil(lambda: not bar.isVisible(), timeout=PATIENCE)
    settle(opened, qtbot)
    damage = opened.photos.scratches._found.damage(0.9)
    assert ((painted(opened) == 255) == damage).all()


def test_export_says_that_a_proposal_is_not_in_it_and_waits_for_one_that_is_accepted(opened, qtbot, album):
    find(opened, qtbot)
    go_to(opened, qtbot, album / "photo 2.png")
    opened.dialogs.export()
    page = opened.dialogs._open["export"].options_page
    assert not page.undecided.isVisible()
    page.scopes[2].setChecked(True)
    assert page.undecided.isVisible()
    assert "photo 1.png" in page.undecided.text()
    assert not page.accept.isVisible()
    go_to(opened, qtbot, album / "photo 1.png")
    opened.dialogs.export()
    page = opened.dialogs._open["export"].options_page
    assert page.undecided.isVisible()
    page.accept.click()
    # The damage is on its way: an export that begins now has it.
    assert opened.dialogs._is_unsaved()
    qtbot.waitUntil(lambda: not page.undecided.isVisible(), timeout=PATIENCE)
    qtbot.waitUntil(lambda: not opened.dialogs._is_unsaved(), timeout=PATIENCE)
    assert SidecarFolder(album).mask_path(album / "photo 1.png").exists()


def test_the_last_sensitivity_wins_however_long_the_others_take(opened, qtbot, monkeypatch, request):
    bar = find(opened, qtbot)
    slow, begun, make = threading.Event(), [], scratch_controller._made

    def made(found, sensitivity):
        begun.append(sensitivity)
        if len(begun) == 1:
            assert slow.wait(PATIENCE / 1000)
        return make(found, sensitivity)

    # On one core, the pool has one thread, and the second proposal waits for the first.
    pool = QThreadPool.globalInstance()
    request.addfinalizer(partial(pool.setMaxThreadCount, pool.maxThreadCount()))
    pool.setMaxThreadCount(2)
    monkeypatch.setattr(scratch_controller, "_made", made)
    shown = []
    monkeypatch.setattr(bar, "show_proposal", lambda *what, may_accept: shown.append((what, may_accept)))
    bar.slider.setValue(20)
    assert not bar.accept.isEnabled()
    qtbot.waitUntil(lambda: begun == [0.2], timeout=PATIENCE)
    bar.slider.setValue(90)
    qtbot.waitUntil(lambda: begun == [0.2, 0.9] and bool(shown), timeout=PATIENCE)
    slow.set()
    settle(opened, qtbot)
    assert len(shown) == 1
    assert shown[0][1]
