"""What is said of faces that were restored without sampling."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pgdiff_desktop.engine.door.recipes import Recipe

ALIKE = "without sampling, all candidates of a face are alike"


def unsampled_warning(recipe: Recipe) -> str:
    """One sentence of a recipe's faces."""
    if not recipe.estimates:
        done = "colours were put on a face that has none"
    else:
        done = "it was restored without sampling"
        done += ", and colours were put on a face that has none" if recipe.colours else ""
    return f"these models do not invent a face from noise for this recipe: {done}"
