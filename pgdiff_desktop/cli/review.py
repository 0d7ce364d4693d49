"""The command `review`: a page for the family, and the answers that come back."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console

from pgdiff_desktop.albums.records import as_name
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.cli.album import photos_in
from pgdiff_desktop.cli.error_texts import error_texts
from pgdiff_desktop.cli.reporting import EXIT_FAILED, report_all
from pgdiff_desktop.cli.terminal_progress import TerminalProgress
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.door.progress import Phase, Progress
from pgdiff_desktop.errors import Failure, PGDiffError, on_one_line

if TYPE_CHECKING:
    from pgdiff_desktop.review.taking import Taken


def review_album(arguments: argparse.Namespace, token: CancelToken) -> int:
    """Writes the page for the family of an album, or takes their answers into it."""
    photos = photos_in(arguments.album, token)
    if arguments.answers:
        return _take_all(arguments.answers, photos, token, debug=arguments.debug)
    return _write_page(arguments.album, photos, Path(arguments.output), arguments.language, token)


def _write_page(album: Path, photos: Sequence[Path], folder: Path, language: str, token: CancelToken) -> int:
    from pgdiff_desktop.review.pack import make_pack, photos_for_review

    console = Console(stderr=True)
    wanted = photos_for_review(photos, {}, token)
    with TerminalProgress(console, quiet=False) as progress:

        def show(done: int, of: int, photo: Path | None) -> None:
            if photo is not None:
                progress.show(Progress(Phase.WRITING, photo, step=done, of=of))

        # Bytes that are no letters can stand in the name of a folder, but on no page.
        pack = make_pack(wanted, folder, as_name(album.resolve().name), token, show, language)
        for failure in (*pack.notices, *pack.failed):
            progress.say(error_texts.both(failure))
    words = f"{pack.photos} {'photo' if pack.photos == 1 else 'photos'}, {pack.bytes / 1e6:.1f} MB"
    print(on_one_line(f"{pack.page}: {words}"))  # noqa: T201
    return 1 if pack.failed else 0


def _take_all(files: Sequence[Path], photos: Sequence[Path], token: CancelToken, *, debug: bool) -> int:
    """Takes one file after the other; one that cannot be read does not stop the others.

    Returns:
        1 where a file could not be read, or nothing of what it says could be taken.
    """
    folders = {folder: SidecarFolder(folder) for folder in dict.fromkeys(photo.parent for photo in photos)}
    errors: list[PGDiffError] = []
    is_all_missed = False
    for file in files:
        token.raise_if_cancelled()
        try:
            taken = _take(file, photos, folders)
            is_all_missed |= bool(taken.missed) and not taken.faces
        except PGDiffError as error:
            errors.append(error)
    return report_all(errors, len(files), debug=debug) or (EXIT_FAILED if is_all_missed else 0)


def _take(file: Path, photos: Sequence[Path], folders: dict[Path, SidecarFolder]) -> Taken:
    from pgdiff_desktop.review.answers import read_answers
    from pgdiff_desktop.review.taking import fitting_photos, take_answers

    answers = read_answers(file)
    fitting = fitting_photos(answers, photos)
    records = {photo: folders[photo.parent].load(photo) for found in fitting.values() for photo in found}
    changed, taken = take_answers(answers, fitting, records)
    for photo, record in changed.items():
        folders[photo.parent].save(photo, record)
    names = f", {taken.names} named by it" if taken.names else ""
    faces = f"{taken.faces} {'face' if taken.faces == 1 else 'faces'}"
    print(on_one_line(f"{file}: {taken.by} answered for {faces}{names}"))  # noqa: T201
    notices = [failure for folder in folders.values() for failure in folder.take_notices()]
    _say([*notices, *taken.missed])
    return taken


def _say(failures: Sequence[Failure]) -> None:
    console = Console(stderr=True)
    for failure in failures:
        console.print(error_texts.both(failure), markup=False, highlight=False, soft_wrap=True)
