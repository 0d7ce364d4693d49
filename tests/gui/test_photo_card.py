"""The card of the whole photo: what it says, what reaches the record, the canvas and the engine."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from pgdiff_desktop.albums.records import PhotoState
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.engine.door.photo_stages import AS_IT_IS, PhotoStages
from pgdiff_desktop.errors import Cancelled, ErrorCode, PhotoUnreadable
from pgdiff_desktop.gui.controllers import photo_result
from pgdiff_desktop.gui.photo.photo_card import PhotoCard
from pgdiff_desktop.gui.texts.stage_texts import stages_words
from tests.waiting import PATIENCE


@pytest.fixture
def card(qtbot):
    made = PhotoCard()
    qtbot.addWidget(made)
    made.resize(320, 800)
    made.show_stages(AS_IT_IS)
    made.show()
    return made


@pytest.fixture
def opened(open_app, album, qtbot):
    app = open_app(album / "photo 1.png")
    qtbot.waitUntil(lambda: bool(app.photos.record and app.photos.record.faces), timeout=PATIENCE)
    return app


def test_the_folded_card_says_what_is_asked_for(card):
    assert not card.fold.is_unfolded
    assert card.fold.accessibleName() == "Photo: as it is"
    card.show_stages(PhotoStages(inverted=True, levels=0.4, colour=True))
    assert card.summary.text() == "negative · fading 40% · colour"


@pytest.mark.parametrize(
    "asked",
    [
        {"inverted": True}, {"levels": 0.5}, {"denoise": 0.5}, {"deblock": 0.5}, {"descreen": 0.5},
        {"by_network": 0.5}, {"enlarge": 2}, {"match": 0.5}, {"colour": True}, {"colour": False},
        {"saturation": 1.5},
    ],
)  # fmt: skip
def test_every_stage_is_said(card, asked):
    assert stages_words(PhotoStages(**asked)) != stages_words(AS_IT_IS)


@pytest.mark.parametrize("name", ["levels", "denoise", "deblock", "descreen", "by_network"])
def test_a_slider_asks_for_its_stage_and_its_reset_leaves_the_photo(card, qtbot, name):
    card.set_has_network(True)
    slider = card.form.sliders[name]
    with qtbot.waitSignal(card.changed) as said:
        slider.slider.setValue(60)
    assert said.args == [PhotoStages(**{name: 0.6})]
    with qtbot.waitSignal(card.changed) as said:
        slider.reset.click()
    assert said.args == [AS_IT_IS]


def test_the_share_of_a_stage_is_seen_with_its_unit_and_can_be_typed(card, qtbot):
    card.fold.click()
    levels = card.form.sliders["levels"]
    assert levels.number.text() == "0%"
    empty = levels.number.grab().toImage()
    card.show_stages(PhotoStages(levels=0.37))
    assert levels.number.text() == "37%"
    assert levels.number.grab().toImage() != empty
    said = []
    card.changed.connect(said.append)
    levels.number.selectAll()
    qtbot.keyClicks(levels.number, "75")
    # Not 7 % on the way to 75.
    assert said == []
    qtbot.keyClick(levels.number, Qt.Key.Key_Return)
    assert said == [PhotoStages(levels=0.75)]
    assert levels.slider.value() == 75


def test_the_wheel_over_a_number_scrolls_the_panel(card, qtbot):
    number = card.form.sliders["saturation"].number
    number.setFocus()
    middle = QPointF(number.rect().center())
    turned = QWheelEvent(
        middle,
        number.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(number, turned)
    assert not turned.isAccepted()
    assert card.form.stages == AS_IT_IS


def test_showing_stages_says_nothing_and_asks_for_the_same(card):
    said = []
    card.changed.connect(said.append)
    asked = PhotoStages(True, 0.1, 0.2, 0.3, 0.4, 0.5, 2, 0.6, False, 0.7)
    card.show_stages(asked)
    assert said == []
    assert card.form.stages == asked
    shown = {name: slider.slider.value() / 100 for name, slider in card.form.sliders.items()}
    assert shown == {name: getattr(asked, name) for name in shown}
    assert (card.form.negative.isChecked(), card.form.enlarge.isChecked()) == (True, True)
    assert card.form.colour.currentData() is False


def test_reset_leaves_the_whole_photo_as_it_is(card, qtbot):
    assert card.reset.isHidden()
    card.show_stages(PhotoStages(inverted=True, levels=0.4))
    with qtbot.waitSignal(card.changed) as said:
        card.reset.click()
    assert said.args == [AS_IT_IS]
    assert card.form.sliders["levels"].slider.value() == 0


def test_without_the_model_its_stages_wait_but_can_be_taken_back(card, qtbot):
    card.fold.click()
    card.set_has_network(False)
    network, enlarge = card.form.sliders["by_network"].slider, card.form.enlarge
    assert not network.isEnabled()
    assert not enlarge.isEnabled()
    with qtbot.waitSignal(card.models_requested):
        card.form.fetch.click()
    card.show_stages(PhotoStages(by_network=0.5, enlarge=2))
    assert network.isEnabled()
    assert enlarge.isEnabled()
    card.set_has_network(True)
    assert not card.form.fetch.isVisible()


def test_the_keyboard_reaches_every_input(card, qtbot):
    card.set_has_network(True)
    card.activateWindow()
    card.fold.setFocus()
    QTest.keyClick(card.fold, Qt.Key.Key_Space)
    names = []
    for _ in range(20):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        names.append(QApplication.focusWidget().accessibleName())
    wanted = ["Negative", "Fading", "Noise", "JPEG blocks", "Halftone", "Network clean-up", "Enlarge 2×"]
    wanted += ["Colour", "Saturation", "Match the photo"]
    places = [names.index(name) for name in wanted]
    assert places == sorted(places)


def test_what_is_asked_for_is_saved_and_makes_the_photo_done(opened, album, qtbot):
    opened.window.photo_card.form.sliders["denoise"].slider.setValue(30)

    def saved():
        return SidecarFolder(album).load(album / "photo 1.png")

    qtbot.waitUntil(lambda: saved().stages == PhotoStages(denoise=0.3), timeout=PATIENCE)
    assert saved().state is PhotoState.DONE
    opened.albums.go_to(album / "photo 2.png")
    qtbot.waitUntil(lambda: opened.photos.is_loaded, timeout=PATIENCE)
    assert opened.window.photo_card.form.stages == AS_IT_IS
    opened.albums.go_to(album / "photo 1.png")
    qtbot.waitUntil(lambda: opened.photos.is_loaded, timeout=PATIENCE)
    assert opened.window.photo_card.form.stages == PhotoStages(denoise=0.3)


def test_the_canvas_shows_the_latest_wish_and_the_one_before_is_cancelled(opened, qtbot, monkeypatch):
    begun, ended = [], []

    def slowly(composition, token):
        begun.append(composition.stages.levels)
        if len(begun) == 1:
            try:
                while not threading.Event().wait(0.01):
                    token.raise_if_cancelled()
            except Cancelled:
                ended.append("cancelled")
                raise
        return ((0, 0, np.full((200, 160, 3), 200, np.uint8)),)

    monkeypatch.setattr(photo_result, "result_patches", slowly)
    card = opened.window.photo_card
    card.form.sliders["levels"].slider.setValue(20)
    qtbot.waitUntil(lambda: card.summary.text() == "Updating the preview…", timeout=PATIENCE)
    card.form.sliders["levels"].slider.setValue(70)
    qtbot.waitUntil(lambda: opened.window.canvas.has_result, timeout=PATIENCE)
    assert (begun, ended) == ([0.2, 0.7], ["cancelled"])
    assert card.summary.text() == "fading 70%"
    card.reset.click()
    qtbot.waitUntil(lambda: not opened.window.canvas.has_result, timeout=PATIENCE)


def test_a_preview_that_fails_says_why(opened, qtbot, monkeypatch):
    def fails(composition, token):
        raise PhotoUnreadable(composition.photo, ErrorCode.PHOTO_WITHOUT_PIXELS)

    monkeypatch.setattr(photo_result, "result_patches", fails)
    opened.window.photo_card.form.sliders["levels"].slider.setValue(20)
    qtbot.waitUntil(lambda: bool(opened.window.notices.notices), timeout=PATIENCE)
    assert "photo 1.png" in opened.window.notices.notices[0].message
    assert opened.window.photo_card.summary.text() == "fading 20%"


def test_faces_are_looked_for_again_in_the_positive(opened, door, qtbot, monkeypatch):
    asked, find = [], door.find_faces

    def finding(photo, device, token, stages):
        asked.append(stages)
        return find(photo, device, token, stages)

    monkeypatch.setattr(door, "find_faces", finding)
    opened.window.photo_card.fold.click()
    qtbot.mouseClick(opened.window.photo_card.form.negative, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: asked == [PhotoStages(inverted=True)], timeout=PATIENCE)
    qtbot.waitUntil(lambda: bool(opened.window.faces.cards), timeout=PATIENCE)
