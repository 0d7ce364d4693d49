"""What the command line says of the whole photo, as the engine takes it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from pgdiff_desktop.engine.door.photo_stages import PhotoStages
from pgdiff_desktop.engine.door.recipes import CLEAN_UP

if TYPE_CHECKING:
    from pgdiff_desktop.engine.engine import Engine
    from pgdiff_desktop.scans.parts import ScanPart

_SPLIT, _CROP, _INVERT, _LEVELS, _DAMAGE, _CLEAN, _COLOUR = STAGE_NAMES = (
    "split",
    "crop",
    "invert",
    "levels",
    "damage",
    CLEAN_UP,
    "colour",
)
# Of a stage that was named without saying how much: clearly seen, and nothing that belongs to the picture is lost.
_USUAL_LEVELS, _USUAL_CLEANING = 1.0, 0.5


def stages_of(arguments: argparse.Namespace) -> PhotoStages:
    """What is asked for of the whole photo; amounts that are given say which stages are wanted as well."""
    named = set(arguments.photo_stages)
    cleaning = _USUAL_CLEANING if _CLEAN in named or arguments.recipe == CLEAN_UP else 0.0
    return PhotoStages(
        inverted=_INVERT in named,
        levels=_given(arguments.levels, _USUAL_LEVELS if _LEVELS in named else 0.0),
        denoise=_given(arguments.denoise, cleaning),
        deblock=_given(arguments.deblock, cleaning),
        # A screen is taken off as a whole, and only where one is seen.
        descreen=_given(arguments.descreen, 1.0 if cleaning else 0.0),
        by_network=_given(arguments.clean_by_network, 1.0 if arguments.enlarge > 1 else 0.0),
        enlarge=arguments.enlarge,
        match=arguments.match,
        colour=_colour(arguments, named),
        saturation=arguments.saturation,
        hints=arguments.colour_hints,
    )


def detects_damage(arguments: argparse.Namespace) -> bool:
    """Whether damage is looked for in the whole photo; a mask that was painted says it better."""
    return arguments.detect_scratches or (_DAMAGE in arguments.photo_stages and arguments.mask is None)


def parts_of(
    arguments: argparse.Namespace, engine: Engine, photo: Path, output: Path
) -> Iterator[tuple[ScanPart | None, Path]]:
    """The photos of a scan, each with its output; the scan as a whole where it is one photo.

    Raises:
        PhotoError: the photo cannot be read.
    """
    if arguments.part is not None:
        yield arguments.part, output
        return
    parts = engine.proposed_parts(photo, arguments.page) if _SPLIT in arguments.photo_stages else ()
    if len(parts) > 1:
        for number, part in enumerate(parts, start=1):
            yield part, output.with_name(f"{output.stem}.{number}{output.suffix}")
    elif parts or _CROP in arguments.photo_stages:
        yield parts[0] if parts else engine.proposed_border(photo, arguments.page), output
    else:
        yield None, output


def _given(value: float | None, otherwise: float) -> float:
    return otherwise if value is None else value


def _colour(arguments: argparse.Namespace, named: set[str]) -> bool | None:
    if arguments.colour == "faces":
        return False
    if arguments.colour == "photo" or _COLOUR in named or arguments.colour_hints is not None:
        return True
    return None
