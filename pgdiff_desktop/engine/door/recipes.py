"""Recipes as data: which properties guide a face, how strongly, and by which rule.

The only place that knows the recipes' names. A new recipe is a new entry of RECIPES; a new property is a class
in diffusion/properties.py and a line of PROPERTIES in engine/sampling/conditioning.py.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from pgdiff_desktop.faces.condition import FaceCondition


class Rule(StrEnum):
    """How the gradient moves the sample; see diffusion/guidance.py."""

    VARIANCE_SCALED = "variance-scaled"
    NORM_MATCHED = "norm-matched"
    NORM_MATCHED_PER_CHANNEL = "norm-matched per channel"


@dataclass(frozen=True)
class Recipe:
    """A named task.

    Attributes:
        properties: (name of a property, weight).
        guidance_scale: the published guidance scale by default.
        freezes_damage: no gradient on damaged pixels.
        only_damage: nothing but damaged pixels is changed.
        colours: the result's colours are invented, so the photo's tone is not put back.
        estimates: a late start begins from a clean face that the estimator makes of the photo's; else from the
            photo's face as it is. Where the recipe colours, colours are laid on it.
        may_start_late: any prior may start light damage part of the way; colour and large holes only one that
            says so itself.
        takes_reference: needs photos of the same person.
        cosine_weight: weight of identity by cosine, where that is asked for instead of identity's squared distance.
    """

    name: str
    properties: tuple[tuple[str, float], ...]
    rule: Rule
    guidance_scale: float
    freezes_damage: bool = False
    only_damage: bool = False
    colours: bool = False
    estimates: bool = True
    may_start_late: bool = False
    takes_reference: bool = False
    cosine_weight: float = 0.0

    @property
    def only_sharpens(self) -> bool:
        """Whether nothing is wanted of a face but what a sharp, undamaged one has."""
        return self.estimates and not self.only_damage and not self.colours

    @property
    def may_be_solved(self) -> bool:
        """Whether the solver knows its rule: it guides by gradients as they are, not by their direction."""
        return self.rule is Rule.VARIANCE_SCALED

    def uses(self, name: str) -> bool:
        return any(name == used for used, _ in self.properties)

    def with_enhancement(self, perceptual: float, adversarial: float) -> Recipe:
        """The same recipe with the paper's quality enhancement (PGDiff, section 3.3); weight 0 leaves one out."""
        wanted = (("perceptual", perceptual), ("adversarial", adversarial))
        added = tuple((name, weight) for name, weight in wanted if weight > 0)
        return replace(self, properties=self.properties + added)

    def with_identity_by_cosine(self) -> Recipe:
        """The same recipe with minus the cosine to the reference in the place of the squared distance."""
        by_cosine = ("identity by cosine", self.cosine_weight)
        return replace(
            self, properties=tuple(by_cosine if one[0] == "identity" else one for one in self.properties)
        )


RECIPES = {
    recipe.name: recipe
    for recipe in (
        Recipe(
            "restore",
            (("smooth semantics", 1.0),),
            Rule.VARIANCE_SCALED,
            guidance_scale=0.1,
            may_start_late=True,
        ),
        Recipe(
            "colorize",
            (("lightness", 1.0), ("colour statistics", 0.05)),
            Rule.NORM_MATCHED_PER_CHANNEL,
            guidance_scale=0.01,
            colours=True,
            estimates=False,
        ),
        Recipe(
            "inpaint",
            (("known pixels", 1.0),),
            Rule.NORM_MATCHED,
            guidance_scale=0.01,
            freezes_damage=True,
            only_damage=True,
        ),
        Recipe(
            "reference",
            (("smooth semantics", 1.0), ("identity", 25.0)),
            Rule.VARIANCE_SCALED,
            guidance_scale=0.1,
            may_start_late=True,
            takes_reference=True,
            cosine_weight=1e4,
        ),
        Recipe(
            "old-photo",
            (("restored lightness", 1.0), ("colour statistics", 0.5)),
            Rule.NORM_MATCHED_PER_CHANNEL,
            guidance_scale=0.002,
            freezes_damage=True,
            colours=True,
        ),
    )
}


def suggested_recipe(condition: FaceCondition, *, has_references: bool) -> str:
    """What suits a face that is not sharp and undamaged: no more than its condition asks for."""
    if condition.has_detail:
        return next(recipe.name for recipe in RECIPES.values() if recipe.only_damage)
    return sharpening_recipe(takes_reference=has_references).name


def sharpening_recipe(*, takes_reference: bool) -> Recipe:
    """The recipe that makes a face sharper and does nothing else."""
    return next(
        one for one in RECIPES.values() if one.only_sharpens and one.takes_reference == takes_reference
    )


# Of the whole photo: restores no face.
CLEAN_UP = "clean-up"
DEFAULT_RECIPE = next(iter(RECIPES))
