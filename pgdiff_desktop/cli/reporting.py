"""What a command says of what failed, on stderr and in JSON."""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pgdiff_desktop.cli.parser import PROGRAM
from pgdiff_desktop.errors import PGDiffError, Unexpected

EXIT_FAILED = 1


def report(error: PGDiffError, *, debug: bool) -> None:
    """One line on stderr; before it the traceback where that was asked for."""
    if debug:
        traceback.print_exception(error)
    print(f"{PROGRAM}: {error}", file=sys.stderr)  # noqa: T201


def report_all(errors: Sequence[PGDiffError], of: int, *, debug: bool) -> int:
    """One line for each; the exit code of a command that was given so many things to do."""
    for error in errors:
        report(error, debug=debug)
    if not errors:
        return 0
    return errors[0].exit_code if of == 1 else EXIT_FAILED


def failure_of(photo: Path, error: Exception) -> PGDiffError:
    """The error itself, or, of what nobody expected, one that names the photo and keeps its cause."""
    if isinstance(error, PGDiffError):
        return error
    unexpected = Unexpected(photo, error)
    unexpected.__cause__ = error
    return unexpected


def describe_failure(photo: Path, error: PGDiffError) -> dict[str, Any]:
    """The JSON object of a photo that failed."""
    return {
        "photo": str(photo),
        "error": {"kind": error.kind, "message": error.message, "remedy": error.remedy},
    }


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
