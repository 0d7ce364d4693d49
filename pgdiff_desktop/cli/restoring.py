"""The command `restore`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.console import Console

from pgdiff_desktop.cli.error_texts import error_texts
from pgdiff_desktop.cli.main import report_all
from pgdiff_desktop.cli.outputs import expand_patterns, plan_outputs
from pgdiff_desktop.cli.terminal_progress import TerminalProgress
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.request import RestorationRequest
from pgdiff_desktop.engine.door.result import RestorationResult
from pgdiff_desktop.errors import Cancelled, PGDiffError, Unexpected


def restore_photos(arguments: argparse.Namespace, token: CancelToken) -> int:
    """Restores every photo; one that fails does not stop the others. Exit code 1 where one failed."""
    from pgdiff_desktop.engine.engine import Engine
    from pgdiff_desktop.engine.restoring.looking_ahead import LookingAhead

    photos = expand_patterns(arguments.photos)
    outputs = plan_outputs(photos, arguments.output)
    requests = [_request(arguments, photo, output) for photo, output in zip(photos, outputs, strict=True)]
    for request in requests:
        request.check()

    engine = Engine.with_installed_models()
    console = Console(stderr=True)
    found: list[dict[str, Any]] = []
    errors: list[PGDiffError] = []
    with (
        json_at_the_end(found, wanted=arguments.json),
        TerminalProgress(console, quiet=arguments.quiet) as progress,
        LookingAhead(engine, requests, token) as ahead,
    ):
        for number, request in enumerate(requests):
            try:
                result = engine.restore(request, token, progress.show, ahead.seen(number))
            except Cancelled:
                raise
            except Exception as raised:
                error = failure_of(request.photo, raised)
            else:
                found.append({**result.as_json(), "warnings": warnings_of(result)})
                _say_result(result, progress)
                continue
            errors.append(error)
            found.append(describe_failure(request.photo, error))
    code = report_all(errors, len(requests), debug=arguments.debug)
    if len(requests) > 1 and errors and not arguments.quiet:
        console.print(f"{len(requests) - len(errors)} of {len(requests)} photos restored.", highlight=False)
    return code


def failure_of(photo: Path, error: Exception) -> PGDiffError:
    """The error itself, or, of what nobody expected, one that names the photo and keeps its cause."""
    if isinstance(error, PGDiffError):
        return error
    unexpected = Unexpected.of(photo, error)
    unexpected.__cause__ = error
    return unexpected


def describe_failure(photo: Path, error: PGDiffError) -> dict[str, Any]:
    """The JSON object of a photo that failed."""
    said = {"message": error_texts.message(error.failure), "remedy": error_texts.remedy(error.failure)}
    return {"photo": str(photo), "error": {"kind": error.kind, **said}}


@contextmanager
def json_at_the_end(found: list[dict[str, Any]], *, wanted: bool) -> Iterator[None]:
    """Prints what was found as one array, also of a job that was cancelled; nothing else goes to stdout.

    Libraries that print would break the array, so stdout is theirs no longer meanwhile.
    """
    if not wanted:
        yield
        return
    stdout, sys.stdout = sys.stdout, sys.stderr
    try:
        yield
    finally:
        sys.stdout = stdout
        json.dump(found, stdout, ensure_ascii=True, indent=2)
        stdout.write("\n")
        stdout.flush()


def _request(arguments: argparse.Namespace, photo: Path, output: Path) -> RestorationRequest:
    return RestorationRequest(
        photo=photo,
        output=output,
        recipe=arguments.recipe,
        guidance_scale=arguments.strength,
        preset=arguments.preset,
        steps=arguments.steps,
        models=arguments.models,
        device=arguments.device,
        precision=arguments.precision,
        runtime=arguments.runtime,
        seed=arguments.seed,
        candidates=arguments.candidates,
        faces=arguments.faces,
        boxes=tuple(arguments.boxes),
        eyes=tuple(arguments.eyes),
        aligned=arguments.aligned,
        mask=arguments.mask,
        detect_scratches=arguments.detect_scratches,
        references=tuple(arguments.references),
        colour_style=arguments.colour_style,
        blend=arguments.blend,
        min_face=arguments.min_face,
        identity_by_cosine=arguments.identity == "cosine",
        identity_on_whole_crop=arguments.identity_crop == "whole",
        perceptual=arguments.perceptual,
        adversarial=arguments.adversarial,
    )


def warnings_of(result: RestorationResult) -> list[str]:
    """What a user should know of a job that went well."""
    by_torch = [
        f"{error_texts.message(why)}: torch was used instead. {error_texts.remedy(why)}"
        for why in result.by_torch
    ]
    return [*result.warnings, *by_torch]


def _say_result(result: RestorationResult, progress: TerminalProgress) -> None:
    for warning in warnings_of(result):
        progress.say(f"{result.photo.name}: {warning}")
    count = len(result.faces)
    for candidate in result.candidates:
        progress.say(
            f"{candidate.output}: {count} {'face' if count == 1 else 'faces'}, "
            f"{100 * candidate.changed_fraction:.1f} % of pixels changed, {result.seconds:.1f} s"
        )
