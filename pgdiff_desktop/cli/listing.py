"""The command `faces`."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from pgdiff_desktop.cli.notice_texts import notice_texts
from pgdiff_desktop.cli.outputs import expand_patterns
from pgdiff_desktop.cli.reporting import describe_failure, failure_of, json_at_the_end, report_all
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.result import FacesFound
from pgdiff_desktop.errors import Cancelled, PGDiffError, on_one_line
from pgdiff_desktop.settings import load_settings


def list_faces(arguments: argparse.Namespace, token: CancelToken) -> int:
    """Prints the faces of every photo; one that fails does not stop the others."""
    from pgdiff_desktop.engine.engine import Engine
    from pgdiff_desktop.engine.sampling.model_choice import choose_models

    photos = expand_patterns(arguments.photos)
    engine = Engine.with_installed_models(load_settings())
    choose_models(engine.catalog, engine.store, arguments.models)
    found: list[dict[str, Any]] = []
    errors: list[PGDiffError] = []
    with json_at_the_end(found, wanted=arguments.json):
        for photo in photos:
            try:
                faces = engine.find_faces(photo, arguments.device, token, page=arguments.page)
            except Cancelled:
                raise
            except Exception as error:
                failure = failure_of(photo, error)
                errors.append(failure)
                found.append(describe_failure(photo, failure))
                continue
            found.append(faces.as_json())
            for warning in notice_texts(faces.notices):
                print(on_one_line(f"{photo.name}: {warning}"), file=sys.stderr)  # noqa: T201
            if not arguments.json:
                _print_faces(faces)
    return report_all(errors, len(photos), debug=arguments.debug)


def _print_faces(found: FacesFound) -> None:
    count = len(found.faces)
    print(f"{on_one_line(str(found.photo))}: {count or 'no'} {'face' if count == 1 else 'faces'}")  # noqa: T201
    for number, face in enumerate(found.faces, start=1):
        x, y, width, height = (round(value) for value in face.box)
        print(f"  {number}: {width} x {height} px at {x}, {y}; score {face.score:.2f}")  # noqa: T201
