"""How one face is to be restored: the recipe first, less used things behind "More"."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pgdiff_desktop.engine.door.recipes import RECIPES
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.gui import theme
from pgdiff_desktop.gui.faces.colour_row import ColourRow
from pgdiff_desktop.gui.faces.more_settings import MoreSettings
from pgdiff_desktop.gui.faces.recipe_box import RecipeBox
from pgdiff_desktop.gui.faces.reference_row import ReferenceRow
from pgdiff_desktop.gui.faces.strength import StrengthSlider
from pgdiff_desktop.gui.texts.recipe_texts import recipe_sentence
from pgdiff_desktop.gui.widgets.building import column, muted_note

# The property that takes a colour style.
_COLOURS = "colour statistics"


def is_ready(settings: SamplingSettings) -> bool:
    """False where the recipe needs a photo of the same person and there is none."""
    recipe = RECIPES.get(settings.recipe)
    return recipe is not None and (bool(settings.references) or not recipe.takes_reference)


class SettingsForm(QWidget):
    """The settings of one face; colours and references only where the recipe takes them.

    Signals:
        changed: the SamplingSettings as the user wants them now.
        reference_from_album_requested, references_of_person_requested: see ReferenceRow.
    """

    changed = Signal(object)
    reference_from_album_requested = Signal()
    references_of_person_requested = Signal()

    def __init__(self, owner: QWidget | None = None) -> None:
        super().__init__(owner)
        self._settings = SamplingSettings()
        self.recipe = RecipeBox()
        self._sentence = muted_note()
        self.strength = StrengthSlider()
        self.colours = ColourRow()
        self.references = ReferenceRow()
        self.more = MoreSettings()

        top = column(self.recipe, self._sentence, spacing=theme.NEAR)
        parts = (top, self.references, self.colours, self.strength, self.more)
        column(*parts, owner=self, spacing=theme.AROUND)

        self.recipe.activated.connect(self._on_recipe)
        self.strength.changed.connect(self._on_strength)
        self.colours.changed.connect(self._on_colours)
        self.references.changed.connect(self._on_references)
        self.references.from_album_requested.connect(self.reference_from_album_requested)
        self.references.of_person_requested.connect(self.references_of_person_requested)
        self.more.changed.connect(self._on_more)
        self._show_for_recipe()

    @property
    def settings(self) -> SamplingSettings:
        return self._settings

    def show_settings(self, settings: SamplingSettings) -> None:
        """Shows settings without saying so."""
        self._settings = settings
        self.recipe.setCurrentIndex(self.recipe.findData(settings.recipe))
        self.recipe.show_preset(settings.preset)
        self.strength.show_strength(settings.strength_factor, settings.guidance_scale)
        self.colours.show_style(settings.colour_style or 0)
        self.references.show_references(settings.references)
        self.more.show_settings(settings)
        self._show_for_recipe()

    def _show_for_recipe(self) -> None:
        recipe = RECIPES.get(self._settings.recipe)
        self._sentence.setText(recipe_sentence(self._settings.recipe))
        self.colours.setVisible(recipe is not None and recipe.uses(_COLOURS))
        self.references.setVisible(recipe is not None and recipe.takes_reference)

    def _change(self, **changed: Any) -> None:
        settings = replace(self._settings, **changed)
        if settings != self._settings:
            self._settings = settings
            self._show_for_recipe()
            self.changed.emit(settings)

    def use_recipe(self, recipe: str) -> None:
        """As if the user had picked it."""
        self.recipe.setCurrentIndex(self.recipe.findData(recipe))
        self._change(recipe=recipe)

    def _on_recipe(self, index: int) -> None:
        self._change(recipe=str(self.recipe.itemData(index)))

    def _on_strength(self, factor: float) -> None:
        self._change(strength_factor=factor)

    def _on_colours(self, style: int | Path) -> None:
        self._change(colour_style=style or None)

    def _on_references(self, references: tuple[Path, ...]) -> None:
        self._change(references=references)

    def _on_more(self, preset: str | None, candidates: int) -> None:
        self.recipe.show_preset(preset)
        self._change(preset=preset, candidates=candidates)
