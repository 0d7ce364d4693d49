"""Recipes are explained where they are chosen: with pictures, in words, and with what they take here."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from pgdiff_desktop.engine.door.recipes import RECIPES
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.faces.recipe_box import RecipeBox
from pgdiff_desktop.gui.faces.settings_form import SettingsForm
from pgdiff_desktop.gui.texts.recipe_texts import (
    recipe_invents,
    recipe_needs,
    recipe_sentence,
    strength_words,
)
from pgdiff_desktop.resource_files import resources_folder
from pgdiff_desktop.runtimes.remembered import remember
from tests.waiting import PATIENCE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
MOST_BYTES = 30_000


def explained(box, recipe):
    """What a screen reader says of a recipe in the list, which is what is drawn."""
    return str(box.itemData(box.findData(recipe), Qt.ItemDataRole.AccessibleDescriptionRole))


@pytest.fixture
def box(qtbot):
    made = RecipeBox()
    qtbot.addWidget(made)
    made.resize(240, 30)
    made.show()
    return made


@pytest.mark.parametrize("recipe", RECIPES)
def test_every_recipe_has_a_picture_of_what_it_does(recipe):
    path = resources_folder() / "recipes" / f"{recipe}.jpg"
    assert path.stat().st_size <= MOST_BYTES
    pair = QImage(str(path))
    assert pair.width() == 2 * pair.height() > 2 * 2 * 92
    halves = (pair.copy(x, 0, pair.height(), pair.height()).constBits().tobytes() for x in (0, pair.height()))
    assert next(halves) != next(halves)


def test_every_recipe_says_what_it_does_needs_and_invents(box):
    box.showPopup()
    for recipe in RECIPES:
        for words in (recipe_sentence(recipe), recipe_needs(recipe), recipe_invents(recipe)):
            assert words
            assert words in explained(box, recipe)
    box.hidePopup()


@pytest.mark.parametrize("dark", [True, False])
def test_the_list_shows_every_recipe_whole_with_its_picture(qapp, qtbot, box, dark):
    theme.apply_theme(qapp, dark=dark)
    box.showPopup()
    shown = box.view().window().grab().toImage()
    for row in range(box.count()):
        area = box.view().visualRect(box.model().index(row, 0))
        assert box.view().viewport().rect().contains(area)
        # A face is no plain square.
        place = box.view().viewport().mapTo(box.view().window(), area.topLeft())
        colours = {
            shown.pixel(place.x() + x, place.y() + y) for x in range(30, 80, 5) for y in range(30, 80, 5)
        }
        assert len(colours) > 20
    box.hidePopup()


def test_what_a_recipe_takes_here_is_what_its_last_faces_took(box):
    box.showPopup()
    assert "not measured yet" in explained(box, "restore")
    box.hidePopup()
    remember("recipe_times", "restore automatic", [4.0, 5.0, 90.0])
    remember("recipe_times", "restore quality", [200.0])
    box.showPopup()
    assert re.search(r"\b5 s\b", explained(box, "restore"))
    assert "not measured yet" in explained(box, "colorize")
    box.hidePopup()
    box.show_preset("quality")
    box.showPopup()
    assert re.search(r"\b3 min\b", explained(box, "restore"))
    box.hidePopup()


def test_a_restored_face_is_measured(open_app, album, qtbot):
    app = open_app(album / "photo 1.png")
    qtbot.waitUntil(lambda: bool(app.photos.record and app.photos.record.faces), timeout=PATIENCE)
    app.window.action("restore_face").trigger()

    def is_measured():
        form = app.window.faces.cards[0].body.form
        form.recipe.showPopup()
        form.recipe.hidePopup()
        return "1 s" in explained(form.recipe, "restore")

    qtbot.waitUntil(is_measured, timeout=PATIENCE)


def test_a_recipe_is_chosen_with_keys(qtbot):
    form = SettingsForm()
    qtbot.addWidget(form)
    form.show()
    changed = []
    form.changed.connect(changed.append)
    form.recipe.showPopup()
    qtbot.keyClick(form.recipe.view(), Qt.Key.Key_Down)
    qtbot.keyClick(form.recipe.view(), Qt.Key.Key_Return)
    assert [settings.recipe for settings in changed] == [list(RECIPES)[1]]


@pytest.mark.parametrize(
    ("factor", "words"),
    [
        (1.0, "as the recipe has it"),
        (1.2, "a little stronger, × 1.2"),
        (2.0, "stronger, × 2"),
        (3.2, "much stronger, × 3.2"),
        (0.81, "a little weaker, × 0.81"),
        (0.5, "weaker, × 0.5"),
        (0.25, "much weaker, × 0.25"),
    ],
)
def test_strength_is_said_in_words(qapp, factor, words):
    assert strength_words(factor) == words


def test_the_preset_counts_for_the_time_that_is_said(qtbot):
    form = SettingsForm()
    qtbot.addWidget(form)
    remember("recipe_times", "restore preview", [2.0])
    form.show_settings(SamplingSettings(preset="preview"))
    form.show()
    form.recipe.showPopup()
    assert re.search(r"\b2 s\b", explained(form.recipe, "restore"))
    form.recipe.hidePopup()
