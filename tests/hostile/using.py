"""What a user's program does with an input, step by step, and what of that must never happen."""

from __future__ import annotations

import contextlib
import io
import os
import random
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from pgdiff_desktop.albums.listing import list_photos
from pgdiff_desktop.albums.session import load_session, save_session
from pgdiff_desktop.albums.sidecars import SidecarFolder
from pgdiff_desktop.cli.error_texts import error_texts
from pgdiff_desktop.engine.door.cancellation import CancelToken
from pgdiff_desktop.engine.restoring.candidate_files import read_candidate
from pgdiff_desktop.errors import ErrorCode, Failure, PGDiffError, on_one_line
from pgdiff_desktop.masks.damage_mask import read_mask
from pgdiff_desktop.photos.date_taken import date_taken
from pgdiff_desktop.photos.photo import Photo
from pgdiff_desktop.photos.reading import page_count, read_photo
from pgdiff_desktop.photos.writing import write_photo
from pgdiff_desktop.photos.xmp.names import caption_of, named_faces
from pgdiff_desktop.photos.xmp.provenance import Provenance
from pgdiff_desktop.settings import load_settings, update_settings
from pgdiff_desktop.workers.album_reading import read_album
from pgdiff_desktop.workers.hint_files import read_hints
from pgdiff_desktop.workers.mask_operations import read_saved_mask
from pgdiff_desktop.workers.photo_loading import load_photo
from pgdiff_desktop.workers.thumbnail_making import make_thumbnail
from tests.hostile.made import Made, Role
from tests.hostile.sound import HEIGHT, WIDTH

PROVENANCE = Provenance("pgdiff-desktop", "nothing done", (), (), 0.0, invented=False)
# So many photos are restored by the command line; it takes seconds.
_RESTORED = 0.015
# What external entities and links lead to; found in a result, it was read.
SECRETS = (b"root:x:0:", b"the secret beside the photo")


@dataclass
class Outcome:
    """What came of one input.

    Attributes:
        opened: its pixels, or what it holds, were read.
        refused: codes of errors of ours that were raised.
        said: codes of warnings.
        failures: (step, what must not happen).
    """

    opened: bool = False
    refused: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    failures: list[tuple[str, str]] = field(default_factory=list)

    def fail(self, step: str, what: str) -> None:
        self.failures.append((step, what))

    def warn(self, step: str, warnings: tuple[Failure, ...] | None) -> None:
        for warning in warnings or ():
            self.said.append(warning.code.value)
            self._check_words(step, warning)

    def attempt(self, step: str, do: Callable[[], Any], names: Path | None = None) -> Any:
        """What `do` returns; None where it is refused in our words. Anything else that is raised is a failure.

        Args:
            names: the file that the error must name.
        """
        try:
            return do()
        except PGDiffError as error:
            self.refused.append(error.failure.code.value)
            if error.failure.code is ErrorCode.UNEXPECTED:
                self.fail(step, f"unexpected: {error}")
            if names is not None and names.name not in error.failure.subject:
                self.fail(step, f"the error names {error.failure.subject!r} and not {names.name!r}")
            self._check_words(step, error.failure)
        except Exception as error:
            self.fail(step, _where(error))
        return None

    def _check_words(self, step: str, failure: Failure) -> None:
        try:
            line = error_texts.both(failure)
        except Exception as error:
            self.fail(step, f"no words for {failure.code}: {_where(error)}")
            return
        # Whatever a file's name or a decoder says: one line, and nothing that a terminal obeys.
        if on_one_line(line) != line:
            self.fail(step, f"control characters in what is said: {line!r}")


def _where(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "pgdiff_desktop" in frame.filename]
    places = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in (*ours[-2:], *frames[-1:])]
    return f"{type(error).__name__}: {str(error)[:200]} at {' > '.join(dict.fromkeys(places))}"


def use(made: Made, path: Path, results: Path, rng: random.Random) -> Outcome:
    """Goes through what the product does with such an input.

    Args:
        results: an empty folder, on the same disk.
    """
    outcome = Outcome()
    _USES[made.role](outcome, made, path, results, rng)
    for result in results.iterdir():
        data = result.read_bytes()
        if any(secret in data for secret in SECRETS):
            outcome.fail("writing", f"{result.suffix} holds what an entity or a link led to")
    return outcome


def _use_photo(outcome: Outcome, made: Made, path: Path, results: Path, rng: random.Random) -> None:
    outcome.attempt("listing", lambda: list_photos([path.parent]))
    outcome.attempt("album", lambda: read_album([path.parent]))
    thumbnail = outcome.attempt("thumbnail", lambda: make_thumbnail(path), path)
    if thumbnail is not None and not (
        thumbnail.ndim == 3 and thumbnail.shape[2] == 3 and thumbnail.dtype == np.uint8
    ):
        outcome.fail("thumbnail", f"{thumbnail.shape} {thumbnail.dtype}")
    outcome.attempt("date", lambda: date_taken(path))
    outcome.attempt("screen", lambda: load_photo(path), path)
    photo = outcome.attempt("reading", lambda: read_photo(path), path)
    # Where the face would be that it is given.
    is_usual = photo is None or sorted(photo.pixels.shape[:2]) == [HEIGHT, WIDTH]
    if is_usual and rng.random() < _RESTORED:
        _restore(outcome, path, results, is_read=photo is not None)
    if photo is None:
        return
    outcome.opened = True
    outcome.warn("reading", photo.warnings)
    size = photo.pixels.shape[1], photo.pixels.shape[0]
    outcome.attempt("names", lambda: named_faces(photo.metadata.xmp, size))
    outcome.attempt("caption", lambda: caption_of(photo.metadata.xmp))
    outcome.attempt("pages", lambda: page_count(path), path)
    outcome.attempt("last page", lambda: read_photo(path, page_count(path)), path)
    if (thumbnail is None) and made.role is Role.PHOTO:
        outcome.fail("thumbnail", "the photo is read, and has no thumbnail")
    if photo.pixels.size <= 3_000_000:
        _write(outcome, photo, results, rng)


def _restore(outcome: Outcome, photo: Path, results: Path, *, is_read: bool) -> None:
    """By the command line, with the starter models, where a face would be."""
    from pgdiff_desktop.cli.main import main

    output = results / "restored.png"
    # A name that begins with a dash is an option to every program.
    arguments = [
        "restore",
        f"--output={output}",
        "--face=20,8,26,30",
        "--device=cpu",
        "--quiet",
        "--",
        str(photo),
    ]
    with contextlib.redirect_stderr(io.StringIO()) as said:
        code = outcome.attempt("restore", lambda: main(arguments))
    lines = said.getvalue().splitlines()
    if (code == 0) != output.exists() or (code == 0 and lines) or (code != 0 and len(lines) != 1):
        outcome.fail("restore", f"code {code}, said {lines[:3]}, {'a' if output.exists() else 'no'} result")
    elif is_read and code != 0:
        outcome.fail("restore", f"the photo is read, and not restored: {lines}")
    elif any("unexpected" in line.lower() or on_one_line(line) != line for line in lines):
        outcome.fail("restore", f"said {lines}")


def _write(outcome: Outcome, photo: Photo, results: Path, rng: random.Random) -> None:
    endings = [".jpg", ".png", ".tif", ".webp"]
    # The slowest encoder takes its turn now and then.
    endings += [".heic"] if rng.random() < 0.1 else []
    for ending in endings:
        output = results / f"result{ending}"
        step = f"writing {ending}"
        outcome.warn(
            step,
            outcome.attempt(step, lambda to=output: write_photo(photo.pixels, photo, to, PROVENANCE), output),
        )
        if not output.exists():
            outcome.fail(step, "a photo that was read is not written")
            continue
        again = outcome.attempt(f"reading {ending} again", lambda of=output: read_photo(of))
        if again is not None and again.pixels.shape[:2] != photo.pixels.shape[:2]:
            outcome.fail(step, f"{photo.pixels.shape} became {again.pixels.shape}")


def _use_mask(outcome: Outcome, made: Made, path: Path, results: Path, rng: random.Random) -> None:
    size = WIDTH, HEIGHT
    mask = outcome.attempt("mask", lambda: read_mask(path, size), path)
    saved = outcome.attempt("saved mask", lambda: read_saved_mask(path, size), path)
    for one in (mask, saved):
        if one is not None and one.shape != (HEIGHT, WIDTH):
            outcome.fail("mask", f"of {one.shape}")
    outcome.opened = mask is not None


def _use_hints(outcome: Outcome, made: Made, path: Path, results: Path, rng: random.Random) -> None:
    hints = outcome.attempt("hints", lambda: read_hints(path, (WIDTH, HEIGHT)), path)
    outcome.opened = hints is not None


def _use_reference(outcome: Outcome, made: Made, path: Path, results: Path, rng: random.Random) -> None:
    """As the window looks at it, and as the engine reads it."""
    outcome.attempt("look", lambda: make_thumbnail(path, 128), path)
    outcome.opened = outcome.attempt("reference", lambda: read_photo(path), path) is not None


def _use_candidate(outcome: Outcome, made: Made, path: Path, results: Path, rng: random.Random) -> None:
    outcome.opened = outcome.attempt("candidate", lambda: read_candidate(path), path) is not None


def _use_sidecar(outcome: Outcome, made: Made, path: Path, results: Path, rng: random.Random) -> None:
    """Opens the album and the photo, composes what was chosen, and saves the record again."""
    # With the engine, which only this needs.
    from pgdiff_desktop.albums.composition import composition_of
    from pgdiff_desktop.workers.composing import result_patches

    outcome.attempt("album", lambda: read_album([path.parent]))
    folder = SidecarFolder(path.parent)
    record = outcome.attempt("sidecar", lambda: folder.load(path))
    if record is None:
        return
    outcome.opened = True
    outcome.warn("sidecar", folder.take_notices())
    inside = folder.candidates_folder(path)
    for face in record.faces or ():
        for candidate in face.candidates:
            if (inside / candidate.file).parent != inside:
                outcome.fail("sidecar", f"a candidate outside of its folder: {candidate.file!r}")
    if record.mask:
        outcome.attempt("saved mask", lambda: read_saved_mask(folder.mask_path(path), (WIDTH, HEIGHT)))
    if record.hints:
        outcome.attempt("hints", lambda: read_hints(folder.hints_path(path), (WIDTH, HEIGHT)))
    if len(record.faces or ()) < 10:
        outcome.attempt("composing", lambda: result_patches(composition_of(path, record, folder)))
    outcome.attempt("saving", lambda: folder.save(path, record))
    again = outcome.attempt("sidecar again", lambda: SidecarFolder(path.parent).load(path))
    if again is not None and not outcome.refused and again != record:
        outcome.fail("saving", "the record that was saved is read as another one")


def _use_settings(outcome: Outcome, made: Made, path: Path, results: Path, rng: random.Random) -> None:
    outcome.opened = outcome.attempt("settings", load_settings) is not None
    _must_be_kept(outcome, made, path)
    outcome.attempt("saving", lambda: update_settings(theme="light"))
    again = outcome.attempt("settings again", load_settings)
    if again is not None and again.theme != "light" and not outcome.refused:
        outcome.fail("saving", "what was saved is not read")


def _use_session(outcome: Outcome, made: Made, path: Path, results: Path, rng: random.Random) -> None:
    session = outcome.attempt("session", load_session)
    _must_be_kept(outcome, made, path)
    if session is not None:
        outcome.opened = True
        outcome.attempt("saving", lambda: save_session(session.with_opened((results,))))


def _use_record(outcome: Outcome, made: Made, path: Path, results: Path, rng: random.Random) -> None:
    from pgdiff_desktop.runtimes.measured_speeds import measured_speeds
    from pgdiff_desktop.updates.checking import load_record

    record = outcome.attempt("update record", load_record)
    if record is not None:
        outcome.attempt("update record", lambda: record.is_due(1e9))
    outcome.attempt("speeds", lambda: measured_speeds("prior", "cpu"))
    outcome.opened = True


def _must_be_kept(outcome: Outcome, made: Made, path: Path) -> None:
    """What cannot be read is set aside, not lost."""
    data = made.files[made.target]
    if isinstance(data, bytes) and not any(
        data == one.read_bytes() for one in path.parent.iterdir() if one.is_file()
    ):
        outcome.fail("setting aside", "what the file held is gone")


def _use_model(outcome: Outcome, made: Made, path: Path, results: Path, rng: random.Random) -> None:
    from pgdiff_desktop.engine.model_files import ModelFiles

    files = ModelFiles.of_user(load_settings())
    if made.as_role is not None:
        state = outcome.attempt("import", lambda: files.import_own(path, made.as_role), path)
        outcome.opened = state is not None
        return
    imported = outcome.attempt("import", lambda: files.import_folder(path, CancelToken()), None)
    if imported is not None:
        states, errors = imported
        outcome.opened = bool(states)
        for error in errors:
            outcome.attempt("import", lambda error=error: (_ for _ in ()).throw(error))


_USES = {
    Role.PHOTO: _use_photo,
    Role.MASK: _use_mask,
    Role.HINTS: _use_hints,
    Role.REFERENCE: _use_reference,
    Role.CANDIDATE: _use_candidate,
    Role.SIDECAR: _use_sidecar,
    Role.SETTINGS: _use_settings,
    Role.SESSION: _use_session,
    Role.RECORD: _use_record,
    Role.MODEL: _use_model,
}


def snapshot(folder: Path) -> dict[str, Any]:
    """What lies below a folder: contents of files, their times of change, and what else is there."""
    found: dict[str, Any] = {}
    for place, folders, files in os.walk(folder):
        for name in (*folders, *files):
            path = Path(place, name)
            with contextlib.suppress(OSError):
                status = path.lstat()
                held = path.read_bytes() if path.is_file() and not path.is_symlink() else status.st_mode
                found[str(path.relative_to(folder))] = (held, 0 if path.is_dir() else status.st_mtime_ns)
    return found
