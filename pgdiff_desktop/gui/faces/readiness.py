"""Whether a face's settings suffice for its recipe."""

from __future__ import annotations

from pgdiff_desktop.engine.door.recipes import RECIPES, Recipe
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings

COLOURS = "colour statistics"


def is_ready(settings: SamplingSettings) -> bool:
    """False where the recipe needs a photo of the same person and there is none."""
    recipe = RECIPES.get(settings.recipe)
    return recipe is not None and (bool(settings.references) or not recipe.takes_reference)


def uses_colours(recipe: Recipe) -> bool:
    return recipe.uses(COLOURS)
