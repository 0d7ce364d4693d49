"""The panel of faces: what it says of the user's wishes, and what it must never disturb or lose."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTranslator, QUrl
from PySide6.QtGui import QColor, QDropEvent, QImage, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QComboBox, QPushButton

from pgdiff_desktop.albums.records import Candidate, FaceRecord
from pgdiff_desktop.engine.door.presets import PRESETS
from pgdiff_desktop.engine.door.recipes import RECIPES
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.gui.faces.card_head import CardHead
from pgdiff_desktop.gui.faces.faces_panel import FacesPanel
from pgdiff_desktop.gui.faces.file_looks import FileState
from pgdiff_desktop.gui.faces.settings_form import is_ready
from pgdiff_desktop.gui.faces.strength import step_of, strength_of
from pgdiff_desktop.gui.texts.recipe_texts import preset_name, preset_sentence, recipe_name, recipe_sentence

WITH_REFERENCE = next(recipe.name for recipe in RECIPES.values() if recipe.takes_reference)
WITH_COLOURS = next(recipe.name for recipe in RECIPES.values() if recipe.uses("colour statistics"))
SIGNALS = (
    "face_selected",
    "wanted_changed",
    "name_changed",
    "settings_changed",
    "blend_changed",
    "candidate_chosen",
    "restore_requested",
    "cancel_requested",
    "restore_all_requested",
    "apply_to_all_requested",
    "copy_to_selected_requested",
    "remove_requested",
    "reference_from_album_requested",
    "look_for_faces_requested",
    "draw_box_requested",
    "click_eyes_requested",
)


def candidate(file, settings=None):
    return Candidate(file, 7, settings or SamplingSettings(), "fast", 8.25)


def face(face_id, candidates=0, chosen=None, **fields):
    files = [f"{face_id}-{number}.png" for number in range(1, candidates + 1)]
    return FaceRecord(
        face_id,
        (10.0, 10.0, 80.0, 100.0),
        ((0.0, 0.0),) * 5,
        0.99,
        candidates=tuple(candidate(file) for file in files),
        chosen=None if chosen is None else files[chosen - 1],
        **fields,
    )


def picture(colour, side=64):
    made = QImage(side, side, QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    return made


class Heard(list):
    """Every signal of a panel, in order."""

    def listen(self, panel):
        for name in SIGNALS:
            getattr(panel, name).connect(lambda *said, name=name: self.append((name, *said)))
        return self

    def of(self, name):
        return [said[1:] for said in self if said[0] == name]


@pytest.fixture
def panel(qtbot):
    made = FacesPanel()
    qtbot.addWidget(made)
    made.resize(340, 900)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def heard(panel):
    return Heard().listen(panel)


def press(qtbot, widget, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(widget, key, modifiers)


def body(panel, number=0):
    return panel.cards[number].body


# What is shown while there is no face


def test_without_a_photo_nothing_can_be_asked_for(panel):
    assert panel.no_photo.isVisible()
    assert not any(button.isEnabled() for button in (panel.draw_box, panel.click_eyes, panel.look_again))


def test_where_no_face_is_found_it_can_be_shown_by_hand(panel, heard, qtbot):
    panel.show_looking()
    assert panel.looking.isVisible()
    panel.set_faces(())
    assert panel.none_found.isVisible()
    for button in panel.none_found.buttons:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.look_again, Qt.MouseButton.LeftButton)
    assert heard == [("draw_box_requested",), ("click_eyes_requested",), ("look_for_faces_requested",)]


def test_where_nobody_has_looked_it_offers_to_look(panel, heard, qtbot):
    panel.set_faces(None)
    qtbot.mouseClick(panel.not_looked.buttons[0], Qt.MouseButton.LeftButton)
    assert heard == [("look_for_faces_requested",)]


# Showing records


def test_showing_a_record_says_nothing(panel, heard):
    panel.set_faces((face(1, 2, 1, blend=0.3), face(2)))
    settings = SamplingSettings(WITH_COLOURS, 1.37, "quality", Path("colours.jpg"), (), 4)
    panel.set_faces((face(1, 3, 2, blend=0.6, settings=settings), face(2, wanted=False)))
    panel.select(2)
    panel.set_sampling(1, 3, 10, 2.0, picture("red"))
    panel.clear_sampling()
    panel.set_faces((face(2),))
    assert heard == []


def test_only_the_open_card_has_a_body(panel):
    """A school class is opened at once."""
    panel.set_faces(tuple(face(number) for number in range(1, 41)))
    assert [card.body is not None for card in panel.cards].count(True) == 1


def test_a_changed_record_keeps_card_focus_and_fold(panel, qtbot):
    panel.set_faces((face(1), face(2)))
    card = panel.cards[0]
    card.body.form.more.fold.set_unfolded(True)
    slider = card.body.form.strength.slider
    slider.setFocus()
    panel.set_faces((face(1, 2), face(2)))
    assert panel.cards[0] is card
    assert slider.hasFocus()
    assert card.body.form.more.fold.is_unfolded
    assert len(card.body.strip.cells) == 3


def test_faces_are_numbered_by_their_place(panel):
    """As on the canvas, also after one was deleted."""
    panel.set_faces((face(1), face(2), face(3)))
    panel.select(2)
    panel.set_faces((face(1), face(3)))
    assert [card.head.text() for card in panel.cards] == ["Face 1", "Face 2"]
    assert panel.cards[0].is_open


def test_another_photo_shows_no_picture_of_the_one_before(panel):
    panel.set_faces((face(1, 1),))
    panel.set_candidate_picture(1, "1-1.png", picture("red"))
    panel.set_sampling(1, 1, 2, 3.0, picture("red"))
    panel.set_photo_changed()
    panel.set_faces((face(1, 1),))
    strip = body(panel).strip
    assert all(cell.picture.isNull() for cell in strip.cells)
    assert strip.sampling is None


# Settings


def test_strength_doubles_in_ten_steps_and_keeps_what_lies_between(panel, heard, qtbot):
    assert [strength_of(step) for step in (-20, -10, 0, 10, 20)] == [0.25, 0.5, 1.0, 2.0, 4.0]
    assert [step_of(strength) for strength in (0.01, 0.25, 1.0, 4.0, 100.0)] == [-20, -20, 0, 20, 20]
    panel.set_faces((face(1, settings=SamplingSettings(strength_factor=1.37, preset="fast")),))
    form = body(panel).form
    form.recipe.activated.emit(form.recipe.findData(WITH_COLOURS))
    assert heard.of("settings_changed")[-1][1].strength_factor == 1.37
    press(qtbot, form.strength.slider, Qt.Key.Key_Right)
    changed = heard.of("settings_changed")[-1][1]
    assert changed.strength_factor == pytest.approx(2 ** (6 / 10))
    assert changed.preset == "fast"


def test_strength_is_said_once_when_a_drag_ends_and_never_disturbed(panel, heard, qtbot):
    panel.set_faces((face(1),))
    slider = body(panel).form.strength.slider
    middle = slider.rect().center()
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=middle)
    for x in (20, 40, 60):
        qtbot.mouseMove(slider, middle + QPoint(x, 0))
    dragged = slider.value()
    assert dragged > 3
    assert heard == []
    panel.set_faces((face(1, 1),))
    assert slider.value() == dragged
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=middle + QPoint(60, 0))
    assert heard.of("settings_changed") == [(1, SamplingSettings(strength_factor=strength_of(dragged)))]


def test_strength_goes_home_by_double_click_and_by_button(panel, heard, qtbot):
    panel.set_faces((face(1, settings=SamplingSettings(strength_factor=4.0)),))
    strength = body(panel).form.strength
    qtbot.mouseDClick(strength.slider, Qt.MouseButton.LeftButton, pos=QPoint(30, 10))
    assert heard.of("settings_changed")[-1][1].strength_factor == 1.0
    panel.set_faces((face(1, settings=SamplingSettings(strength_factor=0.5)),))
    reset = strength.findChild(type(panel.draw_box))
    assert reset.isVisible()
    press(qtbot, reset, Qt.Key.Key_Space)
    assert heard.of("settings_changed")[-1][1].strength_factor == 1.0
    panel.set_faces((face(1),))
    assert not reset.isVisible()


def test_the_wheel_scrolls_and_changes_nothing(panel, heard):
    panel.set_faces((face(1, 1, 1),))
    form = body(panel).form
    form.more.fold.set_unfolded(True)
    inputs = (
        form.recipe,
        form.strength.slider,
        form.more.preset,
        form.more.candidates,
        body(panel).blend.slider,
    )
    for one in inputs:
        place = QPointF(one.rect().center())
        turned = QWheelEvent(
            place,
            one.mapToGlobal(place),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(one, turned)
    assert heard == []


def test_colours_and_references_only_where_the_recipe_takes_them(panel):
    for name, recipe in RECIPES.items():
        panel.set_faces((face(1, settings=SamplingSettings(name)),))
        form = body(panel).form
        assert form.colours.isVisible() == recipe.uses("colour statistics")
        assert form.references.isVisible() == recipe.takes_reference


def test_a_colour_style_is_chosen_and_marked(panel, heard, qtbot):
    panel.set_faces((face(1, settings=SamplingSettings(WITH_COLOURS)),))
    colours = body(panel).form.colours
    qtbot.mouseClick(colours.swatches[2], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(colours.swatches[2], Qt.MouseButton.LeftButton)
    assert [said[1].colour_style for said in heard.of("settings_changed")] == [2]
    assert [swatch.isChecked() for swatch in colours.swatches] == [False, False, True, False]


def test_a_recipe_that_needs_a_reference_waits_for_one(panel, heard, qtbot, tmp_path):
    wished = SamplingSettings(WITH_REFERENCE)
    assert not is_ready(wished)
    panel.set_faces((face(1, settings=wished),))
    assert not body(panel).restore.isEnabled()
    photo = tmp_path / "grandmother.png"
    picture("blue", 300).save(str(photo))
    drop(body(panel).form.references, photo, tmp_path / "notes.txt", photo)
    assert heard.of("settings_changed") == [(1, replace(wished, references=(photo,)))]
    assert body(panel).restore.isEnabled()
    chip = body(panel).form.references.chips[0]
    qtbot.waitUntil(lambda: not chip._picture.picture.isNull())
    assert chip.state is FileState.FINE
    qtbot.mouseClick(chip.remove, Qt.MouseButton.LeftButton)
    assert heard.of("settings_changed")[-1] == (1, wished)
    assert not body(panel).restore.isEnabled()


def drop(widget, *files):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    widget.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )


def test_a_reference_that_is_no_use_is_marked_in_words(panel, qtbot, tmp_path):
    gone, broken = tmp_path / "gone.jpg", tmp_path / "broken.jpg"
    broken.write_bytes(b"no photo")
    panel.set_faces((face(1, settings=SamplingSettings(WITH_REFERENCE, references=(gone, broken))),))
    chips = body(panel).form.references.chips
    qtbot.waitUntil(lambda: all(chip.state is not FileState.FINE for chip in chips))
    assert [chip.accessibleName() for chip in chips] == [
        "gone.jpg is missing",
        "broken.jpg cannot be read",
    ]


def test_what_is_folded_away_is_said_beside_the_fold(panel, heard, qtbot):
    panel.set_faces((face(1, settings=SamplingSettings(preset="quality", candidates=3)),))
    more = body(panel).form.more
    assert not more.preset.isVisible()
    assert "Quality" in more._summary.text()
    assert "3" in more._summary.text()
    press(qtbot, more.fold, Qt.Key.Key_Space)
    assert more.preset.isVisible()
    press(qtbot, more.candidates, Qt.Key.Key_Down)
    assert heard.of("settings_changed")[-1][1].candidates == 4


# Choosing


def test_keys_choose_among_candidates_and_lose_none(panel, heard, qtbot):
    panel.set_faces((face(1, 3),))
    strip = body(panel).strip
    strip.cells[0].setFocus()
    assert strip.cells[0].hasFocus()
    files = [None, "1-1.png", "1-2.png", "1-3.png"]
    assert [cell.file for cell in strip.cells] == files
    for key, wanted in (
        (Qt.Key.Key_2, 2),
        (Qt.Key.Key_Right, 3),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_End, 3),
        (Qt.Key.Key_9, 3),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_0, 0),
    ):
        press(qtbot, QApplication.focusWidget(), key)
        assert [cell.isChecked() for cell in strip.cells].index(True) == wanted
        assert strip.cells[wanted].hasFocus()
    assert heard.of("candidate_chosen") == [(1, files[n]) for n in (2, 3, 1, 0, 3, 0, 2, 0)]
    assert [cell.file for cell in strip.cells] == files


def test_digits_choose_from_anywhere_in_the_card(panel, heard, qtbot):
    panel.set_faces((face(1, 2),))
    body(panel).restore.setFocus()
    press(qtbot, body(panel).restore, Qt.Key.Key_1)
    press(qtbot, panel.cards[0].head, Qt.Key.Key_2)
    press(qtbot, panel.cards[0].head, Qt.Key.Key_7)
    assert heard.of("candidate_chosen") == [(1, "1-1.png"), (1, "1-2.png")]


def test_the_choice_is_marked_for_eyes_and_screen_readers(panel, qtbot):
    panel.set_faces((face(1, 2, 2),))
    cells = body(panel).strip.cells
    assert [cell.isChecked() for cell in cells] == [False, False, True]
    assert cells[2].accessibleName() == "Candidate 2, chosen"
    assert panel.cards[0].head.status == "Candidate 2 of 2"
    panel.set_faces((face(1, 2),))
    assert cells[2].accessibleName() == "Candidate 2"
    assert cells[0].accessibleName() == "Original, chosen"
    assert panel.cards[0].head.status == "Original kept"


def test_pictures_may_come_before_their_candidate_and_their_card(panel):
    panel.set_candidate_picture(2, "2-1.png", picture("green"))
    panel.set_candidate_picture(2, None, picture("grey"))
    panel.set_faces((face(1), face(2)))
    panel.set_faces((face(1), face(2, 1)))
    panel.select(2)
    cells = body(panel, 1).strip.cells
    assert [cell.picture.pixelColor(0, 0) for cell in cells] == [QColor("grey"), QColor("green")]


def test_blend_is_said_while_it_moves_and_only_for_a_candidate(panel, heard, qtbot):
    panel.set_faces((face(1, 1),))
    blend = body(panel).blend
    assert not blend.isVisible()
    panel.set_faces((face(1, 1, 1, blend=0.5),))
    assert blend.isVisible()
    assert blend.slider.value() == 50
    QApplication.processEvents()
    qtbot.mousePress(blend.slider, Qt.MouseButton.LeftButton, pos=blend.slider.rect().center())
    qtbot.mouseMove(blend.slider, blend.slider.rect().center() + QPoint(40, 0))
    assert heard.of("blend_changed")
    assert 0.5 < heard.of("blend_changed")[-1][1] < 1
    qtbot.mouseRelease(blend.slider, Qt.MouseButton.LeftButton)


# Sampling


def test_sampling_shows_preview_and_time_and_can_be_stopped(panel, heard, qtbot):
    panel.set_faces((face(1), face(2)))
    restore = body(panel).restore
    press(qtbot, restore, Qt.Key.Key_Space)
    panel.set_sampling(1, 0, 0, None, None)
    assert panel.cards[0].head.status == "Waiting…"
    panel.set_sampling(1, 30, 100, 12.4, picture("red"))
    panel.set_sampling(1, 31, 100, 12.1, None)
    strip = body(panel).strip
    assert strip.isVisible()
    assert strip.cells[0].file is None
    assert strip.sampling.words == "12 s left"
    assert strip.sampling.preview.pixelColor(0, 0) == QColor("red")
    assert panel.cards[0].head.status == "12 s left"
    assert restore.text() == "Stop"
    press(qtbot, restore, Qt.Key.Key_Space)
    panel.set_sampling(1, 32, 100, 11.9, None)
    assert restore.text() == "Stopping…"
    assert not restore.isEnabled()
    panel.clear_sampling(1)
    assert strip.sampling is None
    assert restore.text() == "Restore"
    assert restore.isEnabled()
    assert heard == [("restore_requested", 1), ("cancel_requested", 1)]


def test_sampling_of_a_closed_card_is_seen_on_its_head_and_kept_for_its_body(panel):
    panel.set_faces((face(1), face(2)))
    panel.set_sampling(2, 5, 10, 200.0, picture("red"))
    assert panel.cards[1].head.status == "3 min left"
    panel.select(2)
    assert body(panel, 1).strip.sampling.preview.pixelColor(0, 0) == QColor("red")


# Cards


def test_keyboard_goes_from_card_to_card_and_opens_them(panel, heard, qtbot):
    panel.set_faces((face(1), face(2), face(3)))
    panel.cards[0].head.setFocus()
    press(qtbot, panel.cards[0].head, Qt.Key.Key_Down)
    assert panel.cards[1].is_open
    assert panel.cards[1].head.hasFocus()
    panel.cards[2].head.setFocus()
    press(qtbot, panel.cards[2].head, Qt.Key.Key_Return)
    assert [card.is_open for card in panel.cards] == [False, False, True]
    press(qtbot, panel.cards[2].head, Qt.Key.Key_Delete)
    assert heard == [("face_selected", 2), ("face_selected", 3), ("remove_requested", 3)]


def test_a_click_on_the_open_card_says_nothing(panel, heard, qtbot):
    panel.set_faces((face(1), face(2)))
    qtbot.mouseClick(panel.cards[0].head, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.cards[1].head, Qt.MouseButton.LeftButton)
    assert heard == [("face_selected", 2)]


def test_a_face_that_is_left_as_it_is_shows_its_head_only(panel, heard, qtbot):
    panel.set_faces((face(1, 2, 1), face(2)))
    qtbot.mouseClick(panel.cards[0].switch, Qt.MouseButton.LeftButton)
    assert heard == [("wanted_changed", 1, False)]
    panel.set_faces((face(1, 2, 1, wanted=False), face(2)))
    assert not body(panel).isVisible()
    assert panel.cards[0].head.status == "Left as it is"
    press(qtbot, panel.cards[0].head, Qt.Key.Key_2)
    assert heard.of("candidate_chosen") == []


def test_menu_of_a_card(panel, heard):
    panel.set_faces((face(1), face(2)))
    menu = panel.cards[1].menu()
    for action in menu.actions():
        action.trigger()
    menu.close()
    assert heard == [
        ("apply_to_all_requested", 2),
        ("copy_to_selected_requested", 2),
        ("remove_requested", 2),
    ]


def test_all_wanted_faces_are_restored_by_one_button(panel, heard, qtbot):
    panel.set_faces((face(1),))
    assert not panel.restore_all.isVisible()
    panel.set_faces((face(1), face(2), face(3, wanted=False)))
    assert panel.restore_all.text().startswith("Restore 2")
    qtbot.mouseClick(panel.restore_all, Qt.MouseButton.LeftButton)
    assert heard == [("restore_all_requested",)]
    panel.set_sampling(1, 0, 0, None, None)
    panel.set_sampling(2, 0, 0, None, None)
    assert not panel.restore_all.isEnabled()


# For everybody


def test_every_control_has_a_name_and_can_be_reached_by_tab(panel, qtbot):
    panel.set_faces(
        (face(1, 2, 1, settings=SamplingSettings(WITH_COLOURS, strength_factor=2.0)), face(2, wanted=False))
    )
    body(panel).form.more.fold.set_unfolded(True)
    QApplication.processEvents()
    controls = [
        one
        for kind in (QAbstractButton, QAbstractSlider, QComboBox)
        for one in panel.findChildren(kind)
        if one.isVisible() and "scrollbar" not in one.objectName() and type(one).__name__ != "QScrollBar"
    ]
    nameless = [one for one in controls if not (one.accessibleName() or getattr(one, "text", str)())]
    assert not nameless
    panel.draw_box.setFocus()
    reached = []
    for _ in range(len(controls) + 5):
        reached.append(QApplication.focusWidget())
        press(qtbot, QApplication.focusWidget(), Qt.Key.Key_Tab)
    # The candidates and the swatches that are not chosen are reached by arrows and clicks as one group.
    chosen_cell = body(panel).strip.cells[1]
    assert chosen_cell in reached
    others = {*body(panel).strip.cells} - {chosen_cell}
    assert [one for one in controls if one not in reached and one not in others] == []


class LongWords(QTranslator):
    """Every text twice as long, as the longest languages have it."""

    def translate(self, context, text, disambiguation=None, n=-1):
        return f"{text} {text}".replace("%n", str(n))

    def isEmpty(self):
        return False


def fits(button):
    return button.fontMetrics().horizontalAdvance(button.text()) <= button.width() - 4


@pytest.mark.parametrize("recipe", RECIPES)
@pytest.mark.parametrize(("width", "strength"), [(300, 1.0), (340, 2.0)])
def test_long_words_never_push_anything_out_of_the_panel(qtbot, recipe, width, strength):
    translator = LongWords()
    QApplication.installTranslator(translator)
    try:
        panel = FacesPanel()
        qtbot.addWidget(panel)
        panel.resize(width, 700)
        references = (Path("/nowhere/" + "long name " * 12 + ".jpg"),)
        settings = SamplingSettings(recipe, strength, "quality", references[0], references, 4)
        panel.set_faces((face(1, 4, 1, blend=0.5, settings=settings), face(2)))
        body(panel).form.more.fold.set_unfolded(True)
        panel.show()
        qtbot.waitExposed(panel)
        QApplication.processEvents()
        content = panel._scroll.widget()
        assert panel.width() == width
        assert content.width() <= panel._scroll.viewport().width()
        card = panel.cards[0]
        assert card.geometry().right() < content.width()
        for one in card.findChildren(QAbstractButton):
            if one.isVisible():
                assert one.mapTo(card, QPoint(one.width(), 0)).x() <= card.width(), one.accessibleName()
        for button in body(panel).form.references.findChildren(QPushButton):
            assert not button.isVisible() or fits(button), button.text()
    finally:
        QApplication.removeTranslator(translator)


def test_every_recipe_and_preset_has_words(qapp):
    for name in RECIPES:
        assert recipe_name(name) != name
        assert recipe_sentence(name)
    for name in (None, *PRESETS):
        assert preset_name(name) not in ("", name)
        assert preset_sentence(name)


# Names


def test_a_name_is_the_title_and_is_said_when_it_is_entered(panel, heard, qtbot):
    panel.set_faces((face(1), face(2, name="Anna")))
    first, second = panel.cards
    assert first.head.text() == "Face 1"
    assert second.head.text() == "Anna"
    assert "Anna" in second.head.toolTip()
    assert "Anna" in second.head.accessibleName()
    field = first.name_field
    assert field.placeholderText() == "Name"
    assert field.accessibleName()
    assert field.isVisible()
    qtbot.keyClicks(field, "  Grandma  Bertha 2")
    assert not heard.of("name_changed")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert heard.of("name_changed") == [(1, "Grandma Bertha 2")]
    # A digit in a name chooses no candidate.
    assert not heard.of("candidate_chosen")
    panel.set_faces((face(1, name="Grandma Bertha 2"), face(2, name="Anna")))
    assert first.head.text() == "Grandma Bertha 2"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert len(heard.of("name_changed")) == 1


def test_escape_brings_the_name_before_back(panel, heard, qtbot):
    panel.set_faces((face(1, name="Anna"),))
    field = panel.cards[0].name_field
    field.selectAll()
    qtbot.keyClicks(field, "Hanna")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "Anna"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not heard.of("name_changed")


def test_what_is_being_written_survives_other_changes_of_the_face(panel, qtbot):
    panel.set_faces((face(1, name="Anna"),))
    field = panel.cards[0].name_field
    field.setText("Anna M")
    panel.set_faces((face(1, 2, 1, name="Anna"),))
    assert field.text() == "Anna M"


def test_a_face_that_is_left_as_it_is_can_be_named_and_tab_goes_on_to_its_settings(panel, qtbot):
    panel.set_faces((face(1, wanted=False), face(2)))
    assert panel.cards[0].name_field.isVisible()
    panel.select(2)
    card = panel.cards[1]
    assert not panel.cards[0].name_field.isVisible()
    assert card.menu_button.nextInFocusChain() is card.name_field
    assert card.body.isAncestorOf(card.name_field.nextInFocusChain())


def test_the_state_of_a_face_is_said_below_its_crop_in_a_narrow_panel(qtbot):
    head = CardHead()
    qtbot.addWidget(head)
    head.set_words("Face 1", "Candidate 12 of 12, chosen before")
    head.show()
    head.resize(400, head.height())
    beside = head.height()
    wide = head.grab().toImage()
    head.resize(120, beside)
    below = head.grab().toImage()
    assert head.height() > beside
    ground = below.pixel(119, head.height() - 1)

    def words(picture, top):
        return sum(
            picture.pixel(x, y) != ground
            for x in range(picture.width())
            for y in range(top, picture.height())
        )

    assert words(below, beside) > 0.8 * words(wide.copy(64, 0, 336, beside), beside // 2)
    head.resize(400, head.height())
    assert head.height() == beside
