"""Candidates say what they are, and each has a menu of its own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QMenu

from pgdiff_desktop.albums.records import Candidate, FaceRecord
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.gui.canvas import Comparison
from pgdiff_desktop.gui.controllers import face_controller
from pgdiff_desktop.gui.faces.faces_panel import FacesPanel
from pgdiff_desktop.gui.faces.strip_layout import laid_out, neighbour
from pgdiff_desktop.gui.widgets.text_lines import laid_out as text_laid_out
from pgdiff_desktop.gui.widgets.text_lines import parts_in_lines
from tests.waiting import PATIENCE

RUN = 1_700_000_000_000
STRONG = SamplingSettings("colorize", strength_factor=2.5)


def face(*runs, chosen=None, settings=None):
    """A face with one candidate of each of the runs."""
    candidates = tuple(
        Candidate(f"1-{number}.png", number, settings or SamplingSettings(), "fast", 8.25, run=run)
        for number, run in enumerate(runs, 10)
    )
    file = None if chosen is None else candidates[chosen - 1].file
    return FaceRecord(
        1, (10.0, 10.0, 80.0, 100.0), ((0.0, 0.0),) * 5, 0.9, candidates=candidates, chosen=file
    )


@pytest.fixture
def panel(qtbot):
    made = FacesPanel()
    qtbot.addWidget(made)
    made.resize(340, 1200)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def opened(open_app, album, qtbot):
    app = open_app(album / "photo 1.png")
    qtbot.waitUntil(lambda: bool(app.photos.record and app.photos.record.faces), timeout=PATIENCE)
    app.restoring.restore_faces(
        app.photos.photo,
        [replace(face_of(app), settings=SamplingSettings("restore", preset="fast", candidates=2))],
    )
    qtbot.waitUntil(lambda: len(face_of(app).candidates) == 2, timeout=PATIENCE)
    qtbot.waitUntil(lambda: not app.queue.has_work, timeout=PATIENCE)
    qtbot.waitUntil(lambda: app.window.canvas.has_result, timeout=PATIENCE)
    return app


def face_of(app):
    return app.photos.record.faces[0]


def strip_of(panel):
    return panel.cards[0].body.strip


def action(menu, *texts):
    """An action by its words, in a menu and the menus in it."""
    for text in texts:
        found = next(one for one in menu.actions() if one.text() == text)
        menu = found.menu() or menu
    return found


def menu_of(app, number):
    strip = strip_of(app.window.faces)
    return strip.menu_of(strip.cells[number])


# What they are


def test_each_candidate_says_below_it_how_it_was_made(panel):
    panel.set_faces((face(RUN, RUN),))
    cells = strip_of(panel).cells
    assert [cell.text() for cell in cells] == ["Original", "Candidate 1", "Candidate 2"]
    assert cells[2].words == "Restore · Fast · seed 11 · strength: as the recipe has it"
    assert "8.2 s" in cells[2].accessibleDescription()
    assert cells[0].words == ""
    panel.set_faces((face(RUN, settings=STRONG),))
    assert strip_of(panel).cells[1].words == "Colour · Fast · seed 10 · strength: much stronger, × 2.5"
    panel.set_faces((face(RUN, settings=replace(STRONG, guidance_scale=0.07)),))
    assert strip_of(panel).cells[1].words.endswith("strength: guidance scale 0.175")


@pytest.mark.parametrize("guidance_scale", [None, 0.07])
@pytest.mark.parametrize("factor", [1.0, 1.1, 2.5, 3.2, 0.3])
def test_a_strength_has_the_same_words_at_the_slider_and_below_the_candidate(panel, factor, guidance_scale):
    settings = replace(STRONG, strength_factor=factor, guidance_scale=guidance_scale)
    panel.set_faces((replace(face(RUN, settings=settings), settings=settings),))
    at_slider = panel.cards[0].body.form.strength.value_words
    assert at_slider
    assert strip_of(panel).cells[1].words.endswith(f"strength: {at_slider}")


def test_there_is_room_for_every_word(panel):
    panel.set_faces((face(RUN, RUN, settings=STRONG),))
    QApplication.processEvents()
    for cell in strip_of(panel).cells[1:]:
        assert cell.height() >= cell.width() + cell.words_height(cell.width())
        assert cell.words_height(60) > cell.words_height(200)


def test_a_line_of_words_ends_with_a_word_and_takes_what_fits(qapp):
    font = QFont(qapp.font())
    parts = ["Restore", "Balanced", "seed 0", "strength: as the recipe has it"]
    words = " · ".join(parts)
    for width in range(30, 500, 7):
        lines = parts_in_lines(words, " · ", font, width).split("\n")
        assert all(text_laid_out(line, font, width).lineCount() == 1 for line in lines), width
        assert not any(line.startswith("·") or line.endswith("·") for line in lines), lines
        # Nothing is lost or cut, wherever a line ends.
        letters = "".join(lines).replace(" ", "").replace("·", "")
        assert letters == "".join(parts).replace(" ", "")
    room = QFontMetrics(font).horizontalAdvance("Restore · Balanced · seed 0") + 1
    assert parts_in_lines(words, " · ", font, room).startswith("Restore · Balanced · seed 0\nstrength")


def test_below_a_candidate_no_line_ends_with_a_dot_between_parts(panel):
    panel.set_faces((face(RUN, RUN),))
    cell = strip_of(panel).cells[1]
    heights = set()
    for width in range(60, 300, 8):
        lines = cell.words_in_lines(width).split("\n")
        assert not any(line.endswith("·") for line in lines)
        heights.add((len(lines), cell.words_height(width)))
    # As high as its lines are many.
    assert len({lines for lines, _ in heights}) == len(heights) > 2


def test_candidates_lie_together_by_their_runs(panel):
    panel.set_faces((face(0, RUN, RUN, RUN + 5),))
    strip = strip_of(panel)
    assert [heading.text().split(" · ")[0] for heading in strip.headings] == [
        "Earlier results",
        "Run 2",
        "Run 3",
    ]
    QApplication.processEvents()
    tops = [cell.y() for cell in strip.cells]
    assert tops[0] == tops[1] < strip.headings[1].y() < tops[2] == tops[3] < strip.headings[2].y() < tops[4]
    panel.set_faces((face(RUN, RUN),))
    assert strip.headings == []


def test_arrows_go_where_they_point_across_groups():
    cells = laid_out((3, 1), 320, below=30, heading=20).cells
    assert [cell.left() for cell in cells] == [0, cells[1].left(), 0, 0]
    assert neighbour(cells, 1, 1) == 2
    assert neighbour(cells, 2, 1) == 3
    assert neighbour(cells, 3, -1) == 2
    assert neighbour(cells, 0, -1) is None


def test_only_what_is_chosen_has_a_frame(panel, qtbot):
    """A frame of the focus beside the frame of the choice looks like two choices."""
    panel.set_faces((face(RUN, RUN, chosen=1),))
    strip = strip_of(panel)
    strip.cells[1].setFocus()
    panel.set_faces((face(RUN, RUN, chosen=2),))
    assert strip.cells[2].hasFocus()
    assert [cell.isChecked() for cell in strip.cells] == [False, False, True]


# Its menu


def test_the_menu_key_opens_the_menu_of_the_candidate_that_has_the_focus(panel, monkeypatch):
    opened = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, where: opened.append(menu))
    panel.set_faces((face(RUN, RUN, chosen=2),))
    cell = strip_of(panel).cells[2]
    cell.setFocus()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), cell.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(cell, asked)
    (menu,) = opened
    assert [one.text() for one in menu.actions() if one.text()] == [
        "Choose",
        "Compare With",
        "Copy Settings",
        "Show File",
        "Delete Candidate",
    ]
    assert not action(menu, "Choose").isEnabled()


def test_the_menu_of_the_original_offers_what_makes_sense(opened):
    menu = menu_of(opened, 0)
    assert [one.text() for one in menu.actions()] == ["Choose", "Compare With"]
    action(menu, "Choose").trigger()
    assert face_of(opened).chosen is None


def test_a_candidate_is_deleted_from_its_menu_and_by_its_key(opened, qtbot):
    first, second = (one.file for one in face_of(opened).candidates)
    action(menu_of(opened, 1), "Delete Candidate").trigger()
    assert [one.file for one in face_of(opened).candidates] == [second]
    opened.window.action("undo").trigger()
    assert [one.file for one in face_of(opened).candidates] == [first, second]
    assert face_of(opened).chosen == first
    cell = strip_of(opened.window.faces).cells[1]
    cell.setFocus()
    qtbot.keyClick(cell, Qt.Key.Key_Delete)
    assert first not in [one.file for one in face_of(opened).candidates]


def test_settings_of_a_candidate_are_taken_for_its_face_or_for_all(opened):
    from PySide6.QtCore import QRectF

    opened.window.canvas.box_drawn.emit(QRectF(5, 5, 30, 40))
    mine = replace(STRONG, references=(Path("mother.png"),))
    for one in opened.photos.record.faces:
        opened.window.faces.settings_changed.emit(one.id, mine)
    sampled_with = face_of(opened).candidates[0].settings
    opened.photos.faces.step(1)
    action(menu_of_face(opened, face_of(opened).id), "Copy Settings", "To This Face").trigger()
    assert [one.settings for one in opened.photos.record.faces] == [sampled_with, mine]
    action(menu_of_face(opened, face_of(opened).id), "Copy Settings", "To All Faces").trigger()
    # Who is on the references of another face stays its own.
    assert opened.photos.record.faces[1].settings == replace(sampled_with, references=mine.references)


def menu_of_face(app, face_id):
    app.window.faces.select(face_id)
    card = next(card for card in app.window.faces.cards if card.record.id == face_id)
    return card.body.strip.menu_of(card.body.strip.cells[1])


def test_the_file_of_a_candidate_is_shown_where_it_lies(opened, monkeypatch):
    shown = []
    monkeypatch.setattr(face_controller, "show_in_file_manager", shown.extend)
    action(menu_of(opened, 2), "Show File").trigger()
    (path,) = shown
    assert path.is_file()
    assert path.name == face_of(opened).candidates[1].file


# Comparing


def left_of(app):
    picture = app.window.canvas._picture
    x, y, width, height = (int(value) for value in face_of(app).box)
    box = (x + width // 3, y + height // 3, x + width // 2, y + height // 2)
    return tuple(float(np.mean(one.region(0, *box))) for one in (picture.left, picture.result))


def test_any_two_candidates_are_compared_by_the_slider(opened, qtbot):
    canvas = opened.window.canvas
    action(menu_of(opened, 2), "Compare With", "Candidate 1").trigger()
    qtbot.waitUntil(lambda: canvas._picture.left is not None, timeout=PATIENCE)
    assert canvas.comparison is Comparison.SLIDER
    qtbot.waitUntil(lambda: left_of(opened)[0] != left_of(opened)[1], timeout=PATIENCE)
    left, right = left_of(opened)
    # The fake engine makes later seeds lighter.
    assert left < right
    # What is chosen has not changed, and nothing is to be taken back.
    assert face_of(opened).chosen == face_of(opened).candidates[0].file
    assert "Compare" not in opened.window.action("undo").text()
    canvas.set_comparison(Comparison.NONE)
    qtbot.waitUntil(lambda: canvas._picture.left is None, timeout=PATIENCE)


def test_a_choice_ends_the_comparison_and_shows_what_was_chosen(opened, qtbot):
    canvas = opened.window.canvas
    action(menu_of(opened, 0), "Compare With", "Candidate 2").trigger()
    qtbot.waitUntil(lambda: canvas._picture.left is not None, timeout=PATIENCE)
    action(menu_of(opened, 2), "Choose").trigger()
    qtbot.waitUntil(lambda: canvas._picture.left is None, timeout=PATIENCE)
    assert canvas.comparison is Comparison.SLIDER
    assert face_of(opened).chosen == face_of(opened).candidates[1].file
