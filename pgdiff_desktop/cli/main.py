"""From the arguments to an exit code: 0 done, 1 failed, 2 wrong usage, 130 cancelled."""

from __future__ import annotations

import io
import os
import signal
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import FrameType

from pgdiff_desktop.cli.parser import build_parser
from pgdiff_desktop.cli.reporting import EXIT_FAILED, report
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.errors import Cancelled, PGDiffError, Unexpected

EXIT_CANCELLED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; every error is one line on stderr."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    debug = "--debug" in words
    # A file name may hold what a terminal's encoding, or a redirected one, does not.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        with cancelled_by_interrupt() as token:
            return _run(words, token)
    except (Cancelled, KeyboardInterrupt):
        print("Cancelled.", file=sys.stderr)  # noqa: T201
        return EXIT_CANCELLED
    except BrokenPipeError:
        # Whoever read our output has gone; the interpreter must not complain about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return EXIT_FAILED
    except PGDiffError as error:
        report(error, debug=debug)
        return error.exit_code
    except Exception as error:  # a bug of ours must not look like the end of the world either
        if debug:
            traceback.print_exc()
        report(Unexpected.of("", error), debug=False)
        return EXIT_FAILED


def _run(words: list[str], token: CancelToken) -> int:
    parser = build_parser()
    parsed = parser.parse_args(words)
    if parsed.command is None:
        parser.print_help()
        return 0
    # Each command imports what it uses, so that --help is quick.
    if parsed.command == "restore":
        from pgdiff_desktop.cli.restoring import restore_photos

        return restore_photos(parsed, token)
    if parsed.command == "faces":
        from pgdiff_desktop.cli.listing import list_faces

        return list_faces(parsed, token)
    if parsed.command == "models":
        from pgdiff_desktop.cli.models import run_models

        return run_models(parsed, token)
    if parsed.command == "devices":
        from pgdiff_desktop.cli.devices import list_devices

        return list_devices(parsed)
    from pgdiff_desktop.cli.bench import run_bench

    return run_bench(parsed, token)


@contextmanager
def cancelled_by_interrupt() -> Iterator[CancelToken]:
    """A token that the first Ctrl-C sets; a second one interrupts at once."""
    token = CancelToken()

    def on_interrupt(number: int, frame: FrameType | None) -> None:
        token.cancel()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.signal(signal.SIGINT, on_interrupt)
    try:
        yield token
    finally:
        signal.signal(signal.SIGINT, before)
