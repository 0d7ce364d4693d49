"""How a face is sampled, as one value: what a request asks for, a sidecar keeps, and faces are grouped by."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pgdiff_desktop.engine.door.colour_styles import PUBLISHED_STYLES
from pgdiff_desktop.engine.door.presets import PRESETS
from pgdiff_desktop.engine.door.recipes import DEFAULT_RECIPE, RECIPES, Recipe
from pgdiff_desktop.errors import ErrorCode, WrongUsage

MAX_CANDIDATES = 64
# (name, value, lowest, highest) of what a caller may give.
_Range = tuple[str, float | None, float, float]


@dataclass(frozen=True)
class SamplingSettings:
    """Everything that decides what a face becomes, but for its seed.

    Attributes:
        strength_factor: what the guidance scale is multiplied by; below 1 closer to the photo, above 1 cleaner.
        preset: None for the prior's, or else the device's default.
        colour_style: number of a published style, or a colour photo; None for the colours that a colouriser sees in
            the photo, or published style 0 where there is none.
        references: photos of the same person.
        candidates: how many results are sampled of each face.
        guidance_scale: as published; None for the recipe's own.
        steps: replaces the preset's number of steps.
        identity_by_cosine, identity_on_whole_crop: how the references pull; the published program says
            squared distance on the whole crop.
        perceptual, adversarial: weights of the quality enhancement; 0 for without.
        repeat_times, repeat_start, repeat_end: the dynamic scheme's repeats and window, as shares of T.
    """

    recipe: str = DEFAULT_RECIPE
    strength_factor: float = 1.0
    preset: str | None = None
    colour_style: int | Path | None = None
    references: tuple[Path, ...] = ()
    candidates: int = 1
    guidance_scale: float | None = None
    steps: int | None = None
    identity_by_cosine: bool = False
    identity_on_whole_crop: bool = False
    perceptual: float = 0.0
    adversarial: float = 0.0
    repeat_times: int = 1
    repeat_start: float = 1.0
    repeat_end: float = 0.7

    @property
    def enhanced_recipe(self) -> Recipe:
        recipe = RECIPES[self.recipe].with_enhancement(self.perceptual, self.adversarial)
        return recipe.with_identity_by_cosine() if self.identity_by_cosine else recipe

    @property
    def has_style(self) -> bool:
        """Whether its colours are not the photo's."""
        return self.colour_style is not None

    @property
    def scale(self) -> float:
        """The guidance scale of these settings: the one that was asked for, else the recipe's, times the factor."""
        own = self.enhanced_recipe.guidance_scale if self.guidance_scale is None else self.guidance_scale
        return own * self.strength_factor

    def check(self) -> None:
        """Refuses what contradicts itself.

        Raises:
            WrongUsage: naming the option and what it takes.
        """
        check_choice("recipe", self.recipe, RECIPES)
        check_choice("preset", self.preset, PRESETS)
        if isinstance(self.colour_style, int) and not 0 <= self.colour_style < len(PUBLISHED_STYLES):
            raise WrongUsage(
                f"colour style {self.colour_style}", ErrorCode.STYLE_UNKNOWN, most=len(PUBLISHED_STYLES) - 1
            )
        check_ranges(
            ("strength", self.guidance_scale, 0, 1000),
            ("strength factor", self.strength_factor, 0, math.inf),
            ("steps", self.steps, 1, 1000),
            ("number of candidates", self.candidates, 1, MAX_CANDIDATES),
            ("perceptual weight", self.perceptual, 0, 1e9),
            ("adversarial weight", self.adversarial, 0, 1e9),
            ("number of repeats", self.repeat_times, 1, 100),
        )
        self._check_combination(RECIPES[self.recipe])

    def _check_combination(self, recipe: Recipe) -> None:
        if recipe.takes_reference and not self.references:
            raise WrongUsage(f"recipe {recipe.name}", ErrorCode.RECIPE_NEEDS_REFERENCE)
        if self.references and not recipe.takes_reference:
            raise WrongUsage(f"recipe {recipe.name}", ErrorCode.RECIPE_WITHOUT_REFERENCE)
        if (self.perceptual or self.adversarial) and not recipe.uses("smooth semantics"):
            raise WrongUsage(f"recipe {recipe.name}", ErrorCode.RECIPE_WITHOUT_ENHANCEMENT)


def check_choice(name: str, value: str | None, known: Iterable[str]) -> None:
    """Refuses a name that is not known; None is left to a default.

    Raises:
        WrongUsage: naming the option and what it takes.
    """
    names = list(known)
    if value is not None and value not in names:
        raise WrongUsage(f"{name} {value}", ErrorCode.CHOICE_UNKNOWN, choices=", ".join(names))


def check_ranges(*ranges: _Range) -> None:
    """Refuses values outside of their ranges; None is left to a default.

    Raises:
        WrongUsage: naming the first such option and what it takes.
    """
    for name, value, low, high in ranges:
        if value is not None and not low <= value <= high:  # not-a-number fails both comparisons
            raise WrongUsage(f"{name} {value}", ErrorCode.VALUE_RANGE, low=f"{low:g}", high=f"{high:g}")
