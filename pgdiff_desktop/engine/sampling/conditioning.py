"""From a recipe's data to the guidance of one batch of faces."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from pgdiff_desktop.diffusion.guidance import (
    Guidance,
    NormMatchedStep,
    RestorerView,
    UpdateRule,
    VarianceScaledShift,
    WeightedProperty,
)
from pgdiff_desktop.diffusion.properties import (
    Adversarial,
    ColourStatistics,
    Identity,
    KnownPixels,
    Lightness,
    Perceptual,
    Property,
    RestoredLightness,
    SmoothSemantics,
)
from pgdiff_desktop.engine.door.recipes import Recipe, Rule

if TYPE_CHECKING:
    from torch import Tensor

    from pgdiff_desktop.diffusion.guidance import RestorerFunction

_T = TypeVar("_T")


@dataclass(frozen=True)
class Conditioning:
    """Everything that is known about the aligned faces of one batch.

    What a recipe does not use may be None.

    Attributes:
        y: the degraded faces, (N, 3, S, S), [-1, 1].
        damage: (N, 1, S, S), 1 = damaged, 0 = known.
        colour_mean, colour_deviation: wanted colour statistics, (1 or N, 3, 1, 1).
        estimate_of: gives the clean faces that a late start of some images begins from, (len(images), 3, W, W) in
            [-1, 1], W >= S; None where it begins from the restorer's output, or from noise.
        restorer: (x_t, y, timesteps) -> (N, 3, S, S).
        embedding_of, reference_embedding: crop -> (N, D), and the references' (1 or N, D).
        embedding_scale: what the embeddings are multiplied by, so that the published weight of their distance fits.
        features_of: feature network for the perceptual property.
        discriminator: scores for the adversarial property.
    """

    y: Tensor
    damage: Tensor
    estimate_of: Callable[[range], Tensor] | None = None
    colour_mean: Tensor | None = None
    colour_deviation: Tensor | None = None
    restorer: RestorerFunction | None = None
    embedding_of: Callable[[Tensor], Tensor] | None = None
    reference_embedding: Tensor | None = None
    embedding_scale: float = 1.0
    features_of: Callable[[Tensor], tuple[Tensor, ...]] | None = None
    discriminator: Callable[[Tensor], Tensor] | None = None


def _required(value: _T | None, name: str) -> _T:
    if value is None:
        raise ValueError(f"the recipe needs {name}")
    return value


def _identity(conditioning: Conditioning, *, by_cosine: bool) -> Identity:
    return Identity(
        _required(conditioning.embedding_of, "an identity network"),
        _required(conditioning.reference_embedding, "a reference"),
        by_cosine,
        # A squared distance changes by the square of the embeddings' scale; the cosine's weight has to follow.
        conditioning.embedding_scale**2,
    )


PROPERTIES: dict[str, Callable[[Conditioning], Property]] = {
    "smooth semantics": lambda conditioning: SmoothSemantics(),
    "lightness": lambda conditioning: Lightness(conditioning.y),
    "restored lightness": lambda conditioning: RestoredLightness(1 - conditioning.damage),
    "colour statistics": lambda conditioning: ColourStatistics(
        _required(conditioning.colour_mean, "a colour style"),
        _required(conditioning.colour_deviation, "a colour style"),
    ),
    "known pixels": lambda conditioning: KnownPixels(conditioning.y, 1 - conditioning.damage),
    "identity": lambda conditioning: _identity(conditioning, by_cosine=False),
    "identity by cosine": lambda conditioning: _identity(conditioning, by_cosine=True),
    "perceptual": lambda conditioning: Perceptual(_required(conditioning.features_of, "a feature network")),
    "adversarial": lambda conditioning: Adversarial(_required(conditioning.discriminator, "a discriminator")),
}
_TARGET_IS_RESTORED = frozenset({"smooth semantics", "restored lightness", "perceptual"})


def needs_restorer(recipe: Recipe) -> bool:
    return any(name in _TARGET_IS_RESTORED for name, _ in recipe.properties)


def guidance_for(recipe: Recipe, conditioning: Conditioning, restorer_interval: int) -> Guidance:
    """The recipe's properties with the targets that these faces give them.

    Raises:
        ValueError: a value that the recipe needs is None.
    """
    view = None
    if needs_restorer(recipe):
        view = RestorerView(_required(conditioning.restorer, "a restorer"), conditioning.y, restorer_interval)
    return Guidance(
        tuple(WeightedProperty(PROPERTIES[name](conditioning), weight) for name, weight in recipe.properties),
        view,
        conditioning.damage if recipe.freezes_damage else None,
    )


def update_rule_for(rule: Rule, guidance_scale: float) -> UpdateRule:
    """The rule with the guidance scale of each step; see `preset_plans.factor_of_fewer_steps`."""
    if rule is Rule.VARIANCE_SCALED:
        return VarianceScaledShift(guidance_scale)
    return NormMatchedStep(guidance_scale, per_channel=rule is Rule.NORM_MATCHED_PER_CHANNEL)
