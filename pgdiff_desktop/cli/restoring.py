"""The command `restore`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console

from pgdiff_desktop.albums.sidecars_of_commands import save_sidecar, with_sidecar
from pgdiff_desktop.cli.album import AlbumLook
from pgdiff_desktop.cli.notice_texts import notice_texts
from pgdiff_desktop.cli.outputs import expand_patterns, plan_outputs, refuse_clashes
from pgdiff_desktop.cli.photo_stages import detects_damage, parts_of, stages_of
from pgdiff_desktop.cli.reporting import describe_failure, failure_of, json_at_the_end, report_all
from pgdiff_desktop.cli.terminal_progress import TerminalProgress
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.credentials import Credentials
from pgdiff_desktop.engine.door.recipes import DEFAULT_RECIPE, RECIPES, sharpening_recipe
from pgdiff_desktop.engine.door.request import RestorationRequest
from pgdiff_desktop.engine.door.result import RestorationResult
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.errors import Cancelled, ErrorCode, PGDiffError, WrongUsage
from pgdiff_desktop.scans.parts import ScanPart
from pgdiff_desktop.settings import Settings, load_settings

if TYPE_CHECKING:
    from pgdiff_desktop.engine.engine import Engine


def restore_photos(arguments: argparse.Namespace, token: CancelToken) -> int:
    """Restores every photo; one that fails does not stop the others. Exit code 1 where one failed."""
    from pgdiff_desktop.engine.engine import Engine

    photos = expand_patterns(arguments.photos)
    outputs = plan_outputs(photos, arguments.output)
    settings = load_settings()
    engine = Engine.with_installed_models(settings)
    unreadable: list[tuple[Path, PGDiffError]] = []
    requests = []
    for photo, output in zip(photos, outputs, strict=True):
        token.raise_if_cancelled()
        try:
            parts = list(parts_of(arguments, engine, photo, output))
        except Exception as raised:
            unreadable.append((photo, failure_of(photo, raised)))
            continue
        requests += [_request(arguments, photo, into, settings, part) for part, into in parts]
    if arguments.sidecar:
        requests = [with_sidecar(request) for request in requests]
    for request in requests:
        request.check()
    refuse_clashes(requests, photos)
    _refuse_without_use(arguments)
    console = Console(stderr=True)
    found: list[dict[str, Any]] = []
    errors: list[PGDiffError] = []
    for photo, failed in unreadable:
        errors.append(failed)
        found.append(describe_failure(photo, failed))
    of = len(requests) + len(unreadable)
    with (
        json_at_the_end(found, wanted=arguments.json),
        TerminalProgress(console, quiet=arguments.quiet) as progress,
    ):
        if arguments.references_from is not None and requests:
            look = AlbumLook(engine, arguments.device, token, progress)
            album, known_pairs = look.at(arguments.references_from)
            requests = [replace(request, album=album, known_pairs=known_pairs) for request in requests]
        errors += _restored(engine, requests, token, progress, found)
    code = report_all(errors, of, debug=arguments.debug)
    if of > 1 and errors and not arguments.quiet:
        console.print(f"{of - len(errors)} of {of} photos restored.", highlight=False)
    return code


def _restored(
    engine: Engine,
    requests: Sequence[RestorationRequest],
    token: CancelToken,
    progress: TerminalProgress,
    found: list[dict[str, Any]],
) -> list[PGDiffError]:
    """Restores one photo after the other; returns what went wrong.

    Args:
        found: takes the JSON object of each photo.
    """
    from pgdiff_desktop.engine.looking_ahead import LookingAhead

    errors: list[PGDiffError] = []
    with LookingAhead(engine, requests, token) as ahead:
        for number, request in enumerate(requests):
            try:
                result = engine.restore(request, token, progress.show, ahead.seen(number))
                if request.kept_in is not None:
                    save_sidecar(request, result)
            except Cancelled:
                raise
            except Exception as raised:
                errors.append(failure_of(request.photo, raised))
                found.append(describe_failure(request.photo, errors[-1]))
            else:
                warnings = notice_texts(result.notices)
                found.append(result.as_json(warnings))
                _say_result(result, warnings, progress)
    return errors


def _refuse_without_use(arguments: argparse.Namespace) -> None:
    """Before an album is looked through for nothing."""
    recipe = RECIPES.get(arguments.recipe)
    if arguments.references_from is not None and (recipe is None or not recipe.only_sharpens):
        raise WrongUsage(f"recipe {arguments.recipe}", ErrorCode.RECIPE_WITHOUT_REFERENCE)


def _recipe(arguments: argparse.Namespace) -> str:
    """Of faces; with an album that of those of whom it has no other photo."""
    # A recipe of the whole photo is none of its faces.
    recipe = RECIPES.get(arguments.recipe, RECIPES[DEFAULT_RECIPE])
    if arguments.references_from is not None and recipe.takes_reference:
        recipe = sharpening_recipe(takes_reference=False)
    return recipe.name


def _request(
    arguments: argparse.Namespace, photo: Path, output: Path, settings: Settings, part: ScanPart | None
) -> RestorationRequest:
    return RestorationRequest(
        photo,
        output,
        SamplingSettings(
            recipe=_recipe(arguments),
            guidance_scale=arguments.strength,
            preset=arguments.preset,
            steps=arguments.steps,
            candidates=arguments.candidates,
            references=tuple(arguments.references),
            colour_style=arguments.colour_style,
            identity_by_cosine=arguments.identity == "cosine",
            identity_on_whole_crop=arguments.identity_crop == "whole",
            perceptual=arguments.perceptual,
            adversarial=arguments.adversarial,
            repeat_times=arguments.repeats,
            repeat_start=arguments.repeat_window[0],
            repeat_end=arguments.repeat_window[1],
        ),
        models=arguments.models,
        device=arguments.device,
        precision=arguments.precision or settings.precision,
        runtime=arguments.runtime or settings.runtime,
        memory_limit_mb=(
            settings.memory_limit_mb if arguments.memory_limit is None else arguments.memory_limit
        ),
        seed=arguments.seed,
        page=arguments.page,
        part=part,
        stages=stages_of(arguments),
        faces=arguments.faces if arguments.recipe in RECIPES else (),
        boxes=tuple(arguments.boxes),
        eyes=tuple(arguments.eyes),
        aligned=arguments.aligned,
        mask=arguments.mask,
        detect_scratches=detects_damage(arguments),
        blend=arguments.blend,
        min_face=arguments.min_face,
        keep_dates=arguments.keep_dates,
        require_identity=arguments.require_identity,
        spares_sharp=not (arguments.sharp_faces or arguments.faces or arguments.boxes or arguments.eyes),
        invented_map=arguments.invented_map,
        credentials=Credentials.by(settings) if arguments.credentials else None,
    )


def _say_result(result: RestorationResult, warnings: Sequence[str], progress: TerminalProgress) -> None:
    for warning in warnings:
        progress.say(f"{result.photo.name}: {warning}")
    count = len(result.faces)
    for candidate in result.candidates:
        progress.say(
            f"{candidate.output}: {count} {'face' if count == 1 else 'faces'}, "
            f"{100 * candidate.changed_fraction:.1f} % of pixels changed, {result.seconds:.1f} s"
        )
