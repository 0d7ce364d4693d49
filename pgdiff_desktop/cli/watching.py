"""The command `watch`: restores what comes into a folder, one photo after the other, until it is ended."""

from __future__ import annotations

import argparse
import json
import logging
import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from pgdiff_desktop.albums.listing import natural_key
from pgdiff_desktop.cli.arrivals import Arrivals
from pgdiff_desktop.cli.outcomes import Report, restore_photo, say_report
from pgdiff_desktop.cli.outputs import folders_within, is_folder_of_results, known_name, plan_outputs
from pgdiff_desktop.cli.photo_stages import parts_of
from pgdiff_desktop.cli.reporting import describe_failure, failure_of, report
from pgdiff_desktop.cli.restoring import request_of
from pgdiff_desktop.cli.run_ledger import RunLedger, made_with
from pgdiff_desktop.cli.terminal_progress import TerminalProgress
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.errors import (
    Cancelled,
    DiskFull,
    ErrorCode,
    Failure,
    OutputNotWritable,
    PGDiffError,
    PhotoUnreadable,
    WrongUsage,
)
from pgdiff_desktop.saving.file_stamps import FileStamp
from pgdiff_desktop.settings import load_settings

if TYPE_CHECKING:
    from pgdiff_desktop.engine.door.request import RestorationRequest
    from pgdiff_desktop.engine.door.result import RestorationResult
    from pgdiff_desktop.engine.engine import Engine

# How often the folder is looked at while a photo may be whole soon, and what happens in it within, in seconds.
_GLANCE, _AT_ONCE = 1.0, 0.2
_log = logging.getLogger(__name__)


def watch_folder(arguments: argparse.Namespace, token: CancelToken) -> int:
    """Restores every photo that comes; returns never.

    Raises:
        Cancelled: the token was set, which is how a watch ends.
        WrongUsage: there is no such folder, or no folder for results.
    """
    from pgdiff_desktop.engine.engine import Engine

    folder, output = arguments.folder, Path(arguments.output)
    if not folder.is_dir():
        raise WrongUsage(folder, ErrorCode.WATCHED_MISSING)
    is_folder = is_folder_of_results(arguments.output)
    if not is_folder or os.path.realpath(output) == os.path.realpath(folder):
        raise WrongUsage(output, ErrorCode.WATCHED_OUTPUT)
    # What cannot be is said before anybody waits for it.
    request_of(arguments, folder / "photo", output / "result", load_settings(), None).check()
    engine = Engine.with_installed_models(load_settings())
    with TerminalProgress(Console(stderr=True), quiet=arguments.quiet) as progress:
        watch = Watch(arguments, engine, token, progress)
        progress.say(f"Watching {folder}; Ctrl-C ends it.")
        for now in wakes(folder, token, recursive=arguments.recursive):
            watch.look(now)
    raise Cancelled


def wakes(folder: Path, token: CancelToken, *, recursive: bool) -> Iterator[bool]:
    """Comes when something has happened in a folder (True), and at every glance (False), until the token is set."""
    import watchfiles

    with suppress(OSError, RuntimeError):
        for changes in watchfiles.watch(
            folder,
            watch_filter=None,
            debounce=round(1000 * _AT_ONCE),
            stop_event=_Ended(token),
            rust_timeout=round(1000 * _GLANCE),
            yield_on_timeout=True,
            recursive=recursive,
            ignore_permission_denied=True,
        ):
            yield bool(changes)
    if not token.is_cancelled:
        # Too many folders are watched on this computer, or this one cannot be: it is looked through as often.
        _log.info("nothing says what happens in %s; it is looked through", folder)
    while not token.is_cancelled:
        time.sleep(_GLANCE)
        yield False


class _Ended:
    """The token as watchfiles asks for it."""

    def __init__(self, token: CancelToken) -> None:
        self._token = token

    def is_set(self) -> bool:
        return self._token.is_cancelled


class Watch:
    """What is known of a watched folder, and what is done with what comes into it.

    Args:
        clock: seconds since 1970.
    """

    def __init__(
        self,
        arguments: argparse.Namespace,
        engine: Engine,
        token: CancelToken,
        progress: TerminalProgress,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._arguments = arguments
        self._engine = engine
        self._token = token
        self._progress = progress
        self._clock = clock
        self._output = Path(arguments.output)
        self._ledger = RunLedger(self._output, {**made_with(engine), "sidecar": arguments.sidecar})
        self._arrivals = Arrivals()
        self._looked_through = float("-inf")
        # Photos that could not be written, for no fault of theirs.
        self._again: list[Path] = []
        # Whose results they are: known_name of a file -> the photo.
        self._taken: dict[str, Path] = {}
        self._said: set[tuple[Path, FileStamp, str]] = set()

    def look(self, has_changed: bool) -> None:
        """Restores the photos that are whole by now; errors are said, and end nothing.

        Args:
            has_changed: something is known to have happened; otherwise the folder is looked through only where a
                photo may be whole soon, or nobody has looked for long.

        Raises:
            Cancelled: the token was set.
        """
        now = self._clock()
        is_time = now - self._looked_through >= self._arguments.every
        if not (has_changed or self._arrivals.is_waiting or is_time):
            return
        if is_time:
            self._looked_through = now
            while self._again:
                self._arrivals.forget(self._again.pop())
        whole = self._arrivals.whole(self._files(), now)
        known: list[list[RestorationRequest]] = []
        new: list[list[RestorationRequest]] = []
        for photo in whole:
            self._token.raise_if_cancelled()
            requests = self._requests_of(photo)
            # Those of earlier runs first: what they take is theirs, whoever came since.
            (known if all(map(self._is_done, requests)) else new).append(requests)
        for requests in (*known, *new):
            for request in requests:
                self._restore(request)

    def _files(self) -> dict[Path, FileStamp]:
        """All that lies in the folder but for the results, in the order that a person would count it in."""
        found: dict[Path, FileStamp] = {}
        folders = folders_within(self._arguments.folder, self._output, recursive=self._arguments.recursive)
        for folder in folders:
            with suppress(OSError):
                for path in sorted(folder.iterdir(), key=lambda path: (natural_key(path.name), path.name)):
                    with suppress(OSError):
                        found[path] = FileStamp.of(path)
        return found

    def _requests_of(self, photo: Path) -> list[RestorationRequest]:
        """What is to be made of a photo; nothing where that cannot be known, which is said."""
        try:
            place = photo.parent.relative_to(self._arguments.folder)
            (output,) = plan_outputs([photo], f"{self._output}{os.sep}", [place])
            parts = parts_of(self._arguments, self._engine, photo, output)
            settings = load_settings()
            return [request_of(self._arguments, photo, into, settings, part) for part, into in parts]
        except Exception as raised:
            self._say(photo, failure_of(photo, raised))
            return []

    def _is_done(self, request: RestorationRequest) -> bool:
        with suppress(OSError):
            return self._ledger.knows(request)
        return False

    def _restore(self, request: RestorationRequest) -> None:
        for file in request.files:
            other = self._taken.setdefault(known_name(file), request.photo)
            if other != request.photo:
                self._say(request.photo, WrongUsage(request.photo, ErrorCode.OUTPUT_TWICE, other=str(other)))
                return
        if self._is_done(request):
            return
        outcome = self._ledger.once(request, partial(self._restored, request))
        if isinstance(outcome, PGDiffError):
            self._say(request.photo, outcome)
            if isinstance(outcome, DiskFull | OutputNotWritable):
                self._again.append(request.photo)
        else:
            say_report(request.photo, outcome, self._progress)
            self._print(outcome)

    def _restored(self, request: RestorationRequest) -> RestorationResult:
        from pgdiff_desktop.photos.shared_reading import read_shared

        # Held until it is restored, and so read once.
        photo = read_shared(request.photo, request.page)
        _refuse_what_is_not_whole(request.photo, photo.warnings)
        show, sidecar = self._progress.show, self._arguments.sidecar
        return restore_photo(self._engine, request, self._token, show, sidecar=sidecar)

    def _say(self, photo: Path, error: PGDiffError) -> None:
        """Once for each state of a photo and each fault, however often it is tried."""
        try:
            stamp = FileStamp.of(photo)
        except OSError:
            stamp = FileStamp.NOTHING
        said = (photo, stamp, str(error))
        if said not in self._said:
            self._said.add(said)
            report(error, debug=self._arguments.debug)
            self._print(describe_failure(photo, error))

    def _print(self, told: Report) -> None:
        if self._arguments.json:
            print(json.dumps(told), flush=True)  # noqa: T201


def _refuse_what_is_not_whole(photo: Path, warnings: Iterable[Failure]) -> None:
    """A JPEG is read as far as it goes; here, the rest may still be on its way."""
    for failure in warnings:
        if failure.code is ErrorCode.PHOTO_BROKEN_BELOW:
            row, rows = (failure.parameters[name] for name in ("row", "rows"))
            raise PhotoUnreadable(photo, ErrorCode.PHOTO_NOT_WHOLE, row=row, rows=rows)
