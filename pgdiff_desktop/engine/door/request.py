"""A whole restoration job as plain data, checked before anything is loaded."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from pgdiff_desktop.engine.door.colour_styles import PUBLISHED_STYLES
from pgdiff_desktop.engine.door.presets import PRESETS
from pgdiff_desktop.engine.door.recipes import DEFAULT_RECIPE, RECIPES, Recipe
from pgdiff_desktop.errors import WrongUsage
from pgdiff_desktop.settings import DEVICES, PRECISIONS, RUNTIMES

AUTO = "auto"
MAX_CANDIDATES = 64


@dataclass(frozen=True)
class RestorationRequest:
    """What is to be done with one photo.

    Attributes:
        output: where the result goes; its ending decides the format. With several candidates NAME.1, NAME.2, ...
        guidance_scale: the published guidance scale; None for the recipe's own.
        preset: None for the device's default.
        steps: replaces the preset's number of steps.
        models: name of a model set, or auto.
        precision: auto for half precision where the device is faster in it and the preset allows, or full for
            float32; None for the settings'.
        runtime: who computes the networks, torch, compiled or onnx; auto for what was measured to be the fastest
            here; None for the settings'.
        seed: of the first candidate; the others count up.
        faces: numbers from 1 in the order of detection; None for all.
        boxes: faces by hand, (x, y, w, h) in pixels of the upright photo.
        eyes: faces by hand, ((x, y) left eye, (x, y) right eye) as seen in the picture.
        aligned: the photo is one aligned face.
        mask: picture of the photo's size, white = damaged.
        references: photos of the same person.
        colour_style: number of a published style, or a colour photo; None for the colours that a colouriser sees in
            the photo, or published style 0 where there is none.
        blend: 1 the result, 0 the photo.
        min_face: faces whose shorter side is less, in pixels, are left alone.
        identity_by_cosine, identity_on_whole_crop: how the references pull; the published program says
            squared distance on the whole crop.
        perceptual, adversarial: weights of the quality enhancement; 0 for without.
        repeat_times, repeat_start, repeat_end: the dynamic scheme's repeats and window, as shares of T.
    """

    photo: Path
    output: Path
    recipe: str = DEFAULT_RECIPE
    guidance_scale: float | None = None
    preset: str | None = None
    steps: int | None = None
    models: str = AUTO
    device: str = AUTO
    precision: str | None = None
    runtime: str | None = None
    seed: int = 0
    candidates: int = 1
    faces: tuple[int, ...] | None = None
    boxes: tuple[tuple[float, float, float, float], ...] = ()
    eyes: tuple[tuple[tuple[float, float], tuple[float, float]], ...] = ()
    aligned: bool = False
    mask: Path | None = None
    detect_scratches: bool = False
    references: tuple[Path, ...] = ()
    colour_style: int | Path | None = None
    blend: float = 1.0
    min_face: float = 0
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
    def scale(self) -> float:
        """The guidance scale that was asked for, else the recipe's own."""
        return self.enhanced_recipe.guidance_scale if self.guidance_scale is None else self.guidance_scale

    @property
    def by_hand(self) -> bool:
        return bool(self.boxes or self.eyes)

    def check(self) -> None:
        """Refuses what contradicts itself.

        Raises:
            WrongUsage: naming the option and what it takes.
        """
        for name, value, known in (
            ("recipe", self.recipe, RECIPES),
            ("preset", self.preset or next(iter(PRESETS)), PRESETS),
            ("device", self.device, DEVICES),
            ("precision", self.precision or AUTO, PRECISIONS),
            ("runtime", self.runtime or AUTO, RUNTIMES),
        ):
            if value not in known:
                raise WrongUsage(f"{name} {value}", reason="there is no such one", remedy=_use(known))
        if isinstance(self.colour_style, int) and not 0 <= self.colour_style < len(PUBLISHED_STYLES):
            raise WrongUsage(
                f"colour style {self.colour_style}",
                reason="there is no such style",
                remedy=f"Use 0 to {len(PUBLISHED_STYLES) - 1}, or a colour photo.",
            )
        self._check_ranges()
        self._check_combination()

    def _check_ranges(self) -> None:
        for name, value, low, high in (
            ("strength", self.guidance_scale, 0, 1000),
            ("steps", self.steps, 1, 1000),
            ("seed", self.seed, 0, 2**63 - 1),
            ("number of candidates", self.candidates, 1, MAX_CANDIDATES),
            ("blend", self.blend, 0, 1),
            ("smallest face", self.min_face, 0, math.inf),
            ("perceptual weight", self.perceptual, 0, 1e9),
            ("adversarial weight", self.adversarial, 0, 1e9),
            ("number of repeats", self.repeat_times, 1, 100),
        ):
            if value is not None and not low <= value <= high:  # not-a-number fails both comparisons
                raise WrongUsage(
                    f"{name} {value}", reason="it is out of range", remedy=f"Use {low:g} to {high:g}."
                )

    def _check_combination(self) -> None:
        recipe = RECIPES[self.recipe]
        if recipe.takes_reference and not self.references:
            raise WrongUsage(
                f"recipe {recipe.name}",
                reason="it needs a photo of the same person",
                remedy="Give one with --reference PHOTO.",
            )
        if self.references and not recipe.takes_reference:
            raise WrongUsage(
                f"recipe {recipe.name}",
                reason="it makes no use of a reference",
                remedy="Use a recipe that does, or leave --reference out.",
            )
        if recipe.only_damage and self.mask is None and not self.detect_scratches:
            raise WrongUsage(
                f"recipe {recipe.name}",
                reason="it needs to know what is damaged",
                remedy="Give a mask with --mask MASK.png, or use --detect-scratches.",
            )
        if self.mask is not None and self.detect_scratches:
            raise WrongUsage(
                "--mask and --detect-scratches",
                reason="only one of them can say what is damaged",
                remedy="Leave one of them out.",
            )
        if self.aligned and (self.by_hand or self.faces is not None):
            raise WrongUsage(
                "--aligned",
                reason="an aligned photo is one face as a whole",
                remedy="Leave --faces, --face and --eyes out.",
            )
        if (self.perceptual or self.adversarial) and not recipe.uses("smooth semantics"):
            raise WrongUsage(
                f"recipe {recipe.name}",
                reason="the quality enhancement needs the restorer's smooth semantics as its target",
                remedy="Leave --perceptual and --adversarial out.",
            )


def _use(known: Iterable[str]) -> str:
    names = list(known)
    return f"Use {', '.join(names[:-1])} or {names[-1]}."
