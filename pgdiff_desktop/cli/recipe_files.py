"""`--recipe-file`: the settings of a face and the stages of the photo, as a sidecar keeps them, for many photos."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pgdiff_desktop.albums.records import (
    FaceRecord,
    PhotoRecord,
    from_json,
    settings_from_json,
    settings_to_json,
)
from pgdiff_desktop.engine.door.photo_stages import PhotoStages
from pgdiff_desktop.engine.door.recipes import RECIPES
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.errors import ErrorCode, WrongUsage
from pgdiff_desktop.saving.strict_json import UNREADABLE, members, read_saved

VERSION = 1


@dataclass(frozen=True)
class RecipeFile:
    """How many photos are to be restored alike."""

    settings: SamplingSettings
    stages: PhotoStages

    @classmethod
    def read(cls, path: Path) -> RecipeFile:
        """A file of settings, or a photo's sidecar, of which the first face that somebody chose a result for counts.

        Files that it names relative to a folder are in its own.

        Raises:
            WrongUsage: it cannot be read, or asks for what cannot be.
        """
        try:
            saved = members(read_saved(path))
            recipe = _of_sidecar(from_json(saved)) if "faces" in saved else _of_settings(saved)
        except (FileNotFoundError, NotADirectoryError) as error:
            raise WrongUsage(path, ErrorCode.RECIPE_FILE_MISSING) from error
        except OSError as error:
            why = error.strerror or type(error).__name__
            raise WrongUsage(path, ErrorCode.RECIPE_FILE_UNREADABLE, why=why) from error
        except UNREADABLE as error:
            why = f"{error.args[0]} is missing" if isinstance(error, KeyError) else str(error)
            raise WrongUsage(path, ErrorCode.RECIPE_FILE_UNREADABLE, why=why) from error
        recipe = recipe._beside(path.parent)
        recipe.settings.check()
        recipe.stages.check()
        return recipe

    def as_defaults(self) -> dict[str, Any]:
        """What takes the place of the options' defaults, by their names in the parser."""
        asked, settings = self.stages.asked_for(), self.settings
        return {
            "recipe": settings.recipe,
            "strength": settings.guidance_scale,
            "strength_factor": settings.strength_factor,
            "preset": settings.preset,
            "steps": settings.steps,
            "candidates": settings.candidates,
            "references": list(settings.references),
            "colour_style": settings.colour_style,
            "identity": "cosine" if settings.identity_by_cosine else "squared",
            "identity_crop": "whole" if settings.identity_on_whole_crop else "aligned",
            "perceptual": settings.perceptual,
            "adversarial": settings.adversarial,
            "repeats": settings.repeat_times,
            "repeat_window": (settings.repeat_start, settings.repeat_end),
            "photo_stages": ("invert",) if self.stages.inverted else (),
            **{name: asked[name] for name in ("levels", "denoise", "deblock", "descreen") if name in asked},
            # An enlarged photo takes the network unless it is said that it does not.
            "clean_by_network": asked.get("by_network", 0.0 if self.stages.enlarge > 1 else None),
            "enlarge": self.stages.enlarge,
            "match": self.stages.match,
            "colour": {None: "recipe", True: "photo", False: "faces"}[self.stages.colour],
            "saturation": self.stages.saturation,
            "colour_hints": self.stages.hints,
        }

    def _beside(self, folder: Path) -> RecipeFile:
        settings, style, hints = self.settings, self.settings.colour_style, self.stages.hints
        # What a recipe makes no use of is left from the one before it.
        takes = settings.recipe in RECIPES and RECIPES[settings.recipe].takes_reference
        references = tuple(folder / path for path in settings.references) if takes else ()
        return RecipeFile(
            replace(
                settings,
                references=references,
                colour_style=folder / style if isinstance(style, Path) else style,
            ),
            replace(self.stages, hints=None if hints is None else folder / hints),
        )


def _of_settings(saved: Mapping[str, Any]) -> RecipeFile:
    if saved["version"] != VERSION:
        raise ValueError(f"version {saved['version']!r:.20} is not known here")
    usual, given = settings_to_json(SamplingSettings()), members(saved.get("settings", {}))
    unknown = (set(saved) - {"version", "settings", "stages"}) | (set(given) - set(usual))
    if unknown:
        raise ValueError(f"{min(unknown):.40} is not known here")
    stages = PhotoStages.from_asked_for(members(saved.get("stages", {})))
    return RecipeFile(settings_from_json({**usual, **given}), stages)


def _of_sidecar(record: PhotoRecord) -> RecipeFile:
    faces = record.faces or ()
    face = next((one for one in faces if one.chosen is not None), next(iter(faces), None))
    return RecipeFile(SamplingSettings() if face is None else _settings_of(face), record.stages)


def _settings_of(face: FaceRecord) -> SamplingSettings:
    """Those of the chosen candidate, and not what was set since."""
    chosen = next((one.settings for one in face.candidates if one.file == face.chosen), face.settings)
    # How many there were to choose from is not how many are wanted.
    return replace(chosen, candidates=1)


def with_recipe_file(
    arguments: argparse.Namespace, parse: Callable[[Mapping[str, Any]], argparse.Namespace]
) -> argparse.Namespace:
    """The arguments of a command again, with what its recipe file says where no option says otherwise.

    Args:
        arguments: as they are without the file.
        parse: parses the same words with other defaults of the command's options.
    """
    recipe = RecipeFile.read(arguments.recipe_file)
    merged = parse(recipe.as_defaults())
    # References of options are not added to those of the file, and only some recipes take any.
    if arguments.references:
        merged.references = arguments.references
    elif arguments.references_from is not None or not _takes_references(merged.recipe):
        merged.references = []
    return merged


def _takes_references(recipe: str) -> bool:
    return recipe in RECIPES and RECIPES[recipe].takes_reference
