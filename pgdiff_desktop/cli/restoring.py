"""The command `restore`."""

from __future__ import annotations

import argparse
from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.console import Console

from pgdiff_desktop.albums.sidecars_of_commands import refuse_without_sidecar
from pgdiff_desktop.cli.album import AlbumLook
from pgdiff_desktop.cli.outcomes import Outcome, outcome_of, restore_photo, take_outcomes
from pgdiff_desktop.cli.outputs import (
    expand_folders,
    expand_patterns,
    folder_of_results,
    plan_outputs,
    refuse_clashes,
)
from pgdiff_desktop.cli.parser import PROGRAM
from pgdiff_desktop.cli.photo_stages import detects_damage, parts_of, stages_of
from pgdiff_desktop.cli.reporting import describe_failure, failure_of, json_at_the_end, report_all
from pgdiff_desktop.cli.terminal_progress import TerminalProgress
from pgdiff_desktop.device_names import CUDA, kind_of
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.credentials import Credentials
from pgdiff_desktop.engine.door.recipes import DEFAULT_RECIPE, RECIPES, sharpening_recipe
from pgdiff_desktop.engine.door.request import RestorationRequest
from pgdiff_desktop.engine.door.result import RestorationResult
from pgdiff_desktop.engine.door.sampling_settings import SamplingSettings
from pgdiff_desktop.errors import ErrorCode, PGDiffError, WrongUsage
from pgdiff_desktop.scans.parts import ScanPart
from pgdiff_desktop.settings import Settings, load_settings

if TYPE_CHECKING:
    from pgdiff_desktop.engine.engine import Engine


def restore_photos(arguments: argparse.Namespace, token: CancelToken) -> int:
    """Restores every photo; one that fails does not stop the others. Exit code 1 where one failed."""
    from pgdiff_desktop.engine.engine import Engine

    named = expand_patterns(arguments.photos)
    placed = expand_folders(named, Path(arguments.output), recursive=arguments.recursive)
    photos = [photo for photo, _ in placed]
    outputs = plan_outputs(photos, arguments.output, [place for _, place in placed])
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
        requests += [request_of(arguments, photo, into, settings, part) for part, into in parts]
    if arguments.sidecar:
        for request in requests:
            refuse_without_sidecar(request)
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
        restored = _by_workers if arguments.cluster and requests else _one_after_the_other
        with closing(restored(arguments, engine, requests, token, progress)) as outcomes:
            errors += take_outcomes(outcomes, [request.photo for request in requests], progress, found)
    code = report_all(errors, of, debug=arguments.debug)
    if of > 1 and errors and not arguments.quiet:
        console.print(f"{of - len(errors)} of {of} photos restored.", highlight=False)
    return code


def _one_after_the_other(
    arguments: argparse.Namespace,
    engine: Engine,
    requests: Sequence[RestorationRequest],
    token: CancelToken,
    progress: TerminalProgress,
) -> Generator[tuple[int, Outcome], None, None]:
    """What comes of each request, with its number."""
    from pgdiff_desktop.engine.looking_ahead import LookingAhead

    with LookingAhead(engine, requests, token) as ahead:
        for number, request in enumerate(requests):

            def restore(number: int = number, request: RestorationRequest = request) -> RestorationResult:
                seen, sidecar = ahead.seen(number), arguments.sidecar
                return restore_photo(engine, request, token, progress.show, seen, sidecar=sidecar)

            yield number, outcome_of(request.photo, restore)


def _by_workers(
    arguments: argparse.Namespace,
    engine: Engine,
    requests: Sequence[RestorationRequest],
    token: CancelToken,
    progress: TerminalProgress,
) -> Generator[tuple[int, Outcome], None, None]:
    """As `_one_after_the_other`, of as many at once as there are devices, without those that are done."""
    from pgdiff_desktop.cli.cluster import ClusterOptions, restored_by_workers
    from pgdiff_desktop.cli.cluster_worker import WorkerSetup
    from pgdiff_desktop.cli.run_ledger import made_with

    first = requests[0]
    setup = WorkerSetup(
        folder=Path.cwd(),
        output=folder_of_results(arguments.output),
        album=first.album,
        known_pairs=first.known_pairs,
        sidecar=arguments.sidecar,
    )
    options = ClusterOptions(arguments.cluster, arguments.workers, arguments.device)
    small = [replace(request, album=None, known_pairs=None) for request in requests]
    return restored_by_workers(small, setup, made_with(engine), options, token, progress)


def _refuse_without_use(arguments: argparse.Namespace) -> None:
    """Before an album is looked through for nothing, and before a Ray is started.

    Raises:
        WrongUsage: an option is of no use with another.
    """
    if arguments.cluster and kind_of(arguments.device) == CUDA != arguments.device:
        why = f"each worker of a cluster has a card of its own: use cuda instead of {arguments.device}"
        raise WrongUsage("--device", ErrorCode.ARGUMENTS, message=why, program=f"{PROGRAM} restore")
    if arguments.workers is not None and not arguments.cluster:
        why = "--workers are those of a --cluster"
        raise WrongUsage("--workers", ErrorCode.ARGUMENTS, message=why, program=f"{PROGRAM} restore")
    if arguments.sidecar and arguments.references_from is not None:
        raise WrongUsage("--sidecar", ErrorCode.SIDECAR_WITH_ALBUM)
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


def request_of(
    arguments: argparse.Namespace, photo: Path, output: Path, settings: Settings, part: ScanPart | None
) -> RestorationRequest:
    return RestorationRequest(
        photo,
        output,
        SamplingSettings(
            recipe=_recipe(arguments),
            strength_factor=arguments.strength_factor,
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
