"""What a command says of what failed, on stderr and in JSON."""

from __future__ import annotations

import json
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pgdiff_desktop.cli.error_texts import error_texts
from pgdiff_desktop.cli.parser import PROGRAM
from pgdiff_desktop.errors import Failure, PGDiffError, Unexpected
from pgdiff_desktop.saving import damaged_records

EXIT_FAILED = 1


def report(error: PGDiffError, *, debug: bool) -> None:
    """One line on stderr; before it the traceback where that was asked for."""
    if debug:
        traceback.print_exception(error)
    print(f"{PROGRAM}: {error_texts.both(error.failure)}", file=sys.stderr)  # noqa: T201


@contextmanager
def damaged_records_reported() -> Iterator[None]:
    """One line on stderr for each saved record that cannot be read; the command goes on."""

    def say(failure: Failure) -> None:
        print(f"{PROGRAM}: {error_texts.both(failure)}", file=sys.stderr)  # noqa: T201

    damaged_records.listen(say)
    try:
        yield
    finally:
        damaged_records.listen(None)


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
