"""From the arguments to an exit code: 0 done, 1 failed, 2 wrong usage, 130 cancelled, 143 ended by SIGTERM."""

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
from pgdiff_desktop.cli.reporting import EXIT_FAILED, damaged_records_reported, report
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.errors import Cancelled, PGDiffError, Unexpected
from pgdiff_desktop.start_up import start_up

# As shells count: of a program that a signal ended.
_EXIT_BY_SIGNAL = 128
# Ctrl-C; and what ends a program at the end of a session, or with kill.
_STOPPING = (signal.SIGINT, signal.SIGTERM)


def set_up_this_process(words: Sequence[str]) -> None:
    """What a command does before anything else where the process is its own; it cannot be undone."""
    start_up(libraries_on_terminal="--debug" in words)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; every error is one line on stderr."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    debug = "--debug" in words
    # A file name may hold what a terminal's encoding, or a redirected one, does not.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    signals = StoppingSignals()
    try:
        with signals.cancelling() as token, damaged_records_reported():
            return _run(words, token)
    except (Cancelled, KeyboardInterrupt):
        print("Cancelled.", file=sys.stderr)  # noqa: T201
        return _EXIT_BY_SIGNAL + signals.first
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
    if "recipe_file" in parsed and parsed.recipe_file is not None:
        from pgdiff_desktop.cli.recipe_files import with_recipe_file

        command = parsed.command
        parsed = with_recipe_file(parsed, lambda usual: build_parser({command: usual}).parse_args(words))
    if parsed.command == "restore":
        from pgdiff_desktop.cli.restoring import restore_photos

        return restore_photos(parsed, token)
    if parsed.command == "watch":
        from pgdiff_desktop.cli.watching import watch_folder

        return watch_folder(parsed, token)
    if parsed.command == "faces":
        from pgdiff_desktop.cli.listing import list_faces

        return list_faces(parsed, token)
    if parsed.command == "models":
        from pgdiff_desktop.cli.models import run_models

        return run_models(parsed, token)
    if parsed.command == "devices":
        from pgdiff_desktop.cli.devices import list_devices

        return list_devices(parsed)
    if parsed.command == "render":
        from pgdiff_desktop.cli.render import render_sidecars

        return render_sidecars(parsed, token)
    from pgdiff_desktop.cli.bench import run_bench

    return run_bench(parsed, token)


class StoppingSignals:
    """SIGINT and SIGTERM, which end a command alike: what it was writing is whole or not there.

    Attributes:
        first: the one that came first.
    """

    def __init__(self) -> None:
        self.first: int = signal.SIGINT
        self._token = CancelToken()

    @contextmanager
    def cancelling(self) -> Iterator[CancelToken]:
        """A token that the first of them sets; a second one interrupts at once."""
        before = [signal.signal(number, self._on_signal) for number in _STOPPING]
        try:
            yield self._token
        finally:
            for number, handler in zip(_STOPPING, before, strict=True):
                signal.signal(number, handler)

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        self.first = number
        self._token.cancel()
        for one in _STOPPING:
            signal.signal(one, signal.default_int_handler)
