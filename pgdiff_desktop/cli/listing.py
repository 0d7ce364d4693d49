"""The command `faces`."""

from __future__ import annotations

import argparse
from typing import Any

from pgdiff_desktop.cli.main import EXIT_FAILED, report
from pgdiff_desktop.cli.restoring import describe_failure, json_at_the_end
from pgdiff_desktop.engine.cancellation import CancelToken
from pgdiff_desktop.engine.result import FacesFound
from pgdiff_desktop.errors import PGDiffError


def list_faces(arguments: argparse.Namespace, token: CancelToken) -> int:
    """Prints the faces of every photo; one that fails does not stop the others."""
    from pgdiff_desktop.engine.engine import Engine

    engine = Engine.with_installed_models()
    found: list[dict[str, Any]] = []
    errors: list[PGDiffError] = []
    with json_at_the_end(found, wanted=arguments.json):
        for photo in arguments.photos:
            try:
                faces = engine.find_faces(photo, arguments.device, token)
            except PGDiffError as error:
                errors.append(error)
                found.append(describe_failure(photo, error))
                continue
            found.append(faces.as_json())
            if not arguments.json:
                _print_faces(faces)
    for failure in errors:
        report(failure, debug=arguments.debug)
    if not errors:
        return 0
    return errors[0].exit_code if len(arguments.photos) == 1 else EXIT_FAILED


def _print_faces(found: FacesFound) -> None:
    count = len(found.faces)
    print(f"{found.photo}: {count or 'no'} {'face' if count == 1 else 'faces'}")  # noqa: T201
    for number, face in enumerate(found.faces, start=1):
        x, y, width, height = (round(value) for value in face.box)
        print(f"  {number}: {width} x {height} px at {x}, {y}; score {face.score:.2f}")  # noqa: T201
