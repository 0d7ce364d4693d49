"""What was restored already, photo by photo, so that a run that ended early goes on where it was.

OUT/.pgdiff-run/ab/HASH-PLACE.json is one restored photo: HASH is the SHA-256 of its file, of which `ab` are the first
two digits, so that no folder holds a million files; PLACE stands for its result, as equal photos of two names have a
result each. It is written after the result, so what it says is there was there.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from pgdiff_desktop import __version__
from pgdiff_desktop.cli.outcomes import Outcome, Report, outcome_of
from pgdiff_desktop.engine.door.result import RestorationResult
from pgdiff_desktop.errors import PGDiffError
from pgdiff_desktop.saving.atomic_files import replacing
from pgdiff_desktop.saving.file_hashes import sha256_of
from pgdiff_desktop.saving.file_stamps import FileStamp
from pgdiff_desktop.saving.strict_json import UNREADABLE, items, members, number, read_saved, text

if TYPE_CHECKING:
    from pgdiff_desktop.engine.door.request import RestorationRequest
    from pgdiff_desktop.engine.engine import Engine

FOLDER = ".pgdiff-run"
_VERSION = 1
# Of a request, what an entry is found by, and not compared with.
_KEYS = ("photo", "output")
# Where candidates are kept for a sidecar; whether they are, the ledger is told.
_PLACES = ("kept_in",)
# Where somebody's certificate lies, not what is signed.
_OF_THIS_COMPUTER = ("folder",)
# What all requests of a run share, and would be slow to tell anew for each.
_SHARED = ("album", "known_pairs")


def made_with(engine: Engine) -> dict[str, Any]:
    """What a result depends on beside its request: this version, and the models that are installed."""
    installed = [entry for entry in engine.catalog.entries if engine.store.is_installed(entry)]
    return {
        "version": __version__,
        "models": {
            entry.file: engine.store.expected_sha256(entry) or sha256_of(engine.store.path_of(entry))
            for entry in installed
        },
    }


@dataclass(frozen=True)
class _Entry:
    """A restored photo.

    Attributes:
        fingerprint: of everything that decides the result but the photo.
        files: name within the output's folder -> SHA-256 of what was written.
        report: as `restore --json` tells it.
    """

    fingerprint: str
    files: Mapping[str, str]
    report: Report


class RunLedger:
    """The restored photos of an output's folder; several processes may write to it, each for photos of its own.

    Args:
        folder: of the results.
        using: what results depend on beside their requests, as `made_with` tells it.
    """

    def __init__(self, folder: Path, using: Mapping[str, Any]) -> None:
        self._folder = folder
        self._using = using
        self._hashes: dict[tuple[Path, FileStamp], str] = {}
        self._shared: dict[str, tuple[object, str]] = {}
        self._latest: tuple[Path, FileStamp, str] | None = None

    def once(self, request: RestorationRequest, restore: Callable[[], RestorationResult]) -> Outcome:
        """What comes of a request: from an earlier run where its result is there as it was written, else anew.

        Raises:
            Cancelled: the token was set.
        """
        try:
            stamp, photo = self._photo(request)
            known = self._report_of(request, photo)
        except OSError:
            # Who reads the photo, or what else it needs, says what is wrong with it.
            return outcome_of(request.photo, restore)
        if known is not None:
            return known
        outcome = outcome_of(request.photo, restore)
        if isinstance(outcome, PGDiffError) or FileStamp.of(request.photo) != stamp:
            return outcome
        try:
            self._write(request, photo, outcome)
        except PGDiffError as error:
            return error
        return outcome

    def knows(self, request: RestorationRequest) -> bool:
        """Whether `once` would find its result.

        Raises:
            OSError: the photo cannot be read.
        """
        return self._report_of(request, self._photo(request)[1]) is not None

    def _photo(self, request: RestorationRequest) -> tuple[FileStamp, str]:
        """The photo's state and hash; of the latest, which was asked for a moment ago, it is not read again."""
        path, stamp = request.photo, FileStamp.of(request.photo)
        if self._latest is None or self._latest[:2] != (path, stamp):
            self._latest = (path, stamp, sha256_of(path))
        return stamp, self._latest[2]

    def _report_of(self, request: RestorationRequest, photo: str) -> Report | None:
        try:
            entry = _entry(read_saved(self._file_of(request, photo)))
        except (OSError, *UNREADABLE):
            # The photo is restored again, which makes it anew.
            return None
        if entry.fingerprint != self._fingerprint(request) or not self._are_as_written(entry.files):
            return None
        # It may be another photo of the same bytes, or named from elsewhere.
        told = {
            "photo": str(request.photo),
            "output": str(request.output.parent / Path(entry.report["output"]).name),
        }
        for candidate in entry.report.get("candidates", ()):
            candidate["output"] = str(request.output.parent / Path(candidate["output"]).name)
        return {**entry.report, **told}

    def _write(self, request: RestorationRequest, photo: str, report: Report) -> None:
        written = {self._name_of(path): path for path in request.files if path.exists()}
        entry = {
            "version": _VERSION,
            "fingerprint": self._fingerprint(request),
            "files": {name: sha256_of(path) for name, path in written.items()},
            "report": report,
        }
        with replacing(self._file_of(request, photo)) as file:
            file.write(json.dumps(entry, indent=1).encode() + b"\n")

    def _file_of(self, request: RestorationRequest, photo: str) -> Path:
        place = hashlib.sha256(self._name_of(request.output).encode()).hexdigest()[:12]
        return self._folder / FOLDER / photo[:2] / f"{photo}-{place}.json"

    def _name_of(self, path: Path) -> str:
        return path.relative_to(self._folder).as_posix()

    def _are_as_written(self, files: Mapping[str, str]) -> bool:
        try:
            return all(sha256_of(self._folder / name) == sha256 for name, sha256 in files.items())
        except OSError:
            return False

    def _fingerprint(self, request: RestorationRequest) -> str:
        asked = {
            field.name: _plain(getattr(request, field.name), self._hash_of)
            for field in fields(request)
            if field.name not in (*_KEYS, *_PLACES, *_SHARED)
        }
        asked |= {name: self._digest_of(name, getattr(request, name)) for name in _SHARED}
        said = json.dumps({"request": asked, **self._using}, sort_keys=True)
        return hashlib.sha256(said.encode()).hexdigest()

    def _digest_of(self, name: str, value: object) -> str:
        told = self._shared.get(name)
        if told is None or told[0] is not value:
            # An album's photos are known by what is on them.
            digest = hashlib.sha256(json.dumps(_plain(value, str), sort_keys=True).encode()).hexdigest()
            told = self._shared[name] = (value, digest)
        return told[1]

    def _hash_of(self, path: Path) -> str:
        """Of a file that many photos are restored with; read once for each state of it."""
        key = (path, FileStamp.of(path))
        if key not in self._hashes:
            self._hashes[key] = sha256_of(path)
        return self._hashes[key]


def _plain(value: Any, of_file: Callable[[Path], str]) -> Any:
    """Part of a request as JSON has it; of a file what is in it, and not where it lies."""
    if is_dataclass(value) and not isinstance(value, type):
        names = [field.name for field in fields(value) if field.name not in _OF_THIS_COMPUTER]
        return {name: _plain(getattr(value, name), of_file) for name in names}
    if isinstance(value, Path):
        return of_file(value)
    if isinstance(value, np.ndarray):
        return hashlib.sha256(np.ascontiguousarray(value).tobytes()).hexdigest()
    if isinstance(value, Mapping):
        return {str(key): _plain(one, of_file) for key, one in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(one, of_file) for one in value]
    return value if value is None or isinstance(value, bool | int | float | str) else str(value)


def _entry(saved: Any) -> _Entry:
    given = members(saved)
    if given["version"] != _VERSION:
        raise ValueError("it is of another version")
    files = {_name(name): text(sha256) for name, sha256 in members(given["files"]).items()}
    if not files:
        raise ValueError("it names no file")
    report = dict(members(given["report"]))
    for told in (report, *map(members, items(report.get("candidates", [])))):
        text(told["output"])
        number(told["changed_fraction"], 0, 1)
    for warning in items(report["warnings"]):
        text(warning)
    items(report["faces"])
    number(report["seconds"], 0, math.inf)
    return _Entry(text(given["fingerprint"]), files, report)


def _name(name: str) -> str:
    if Path(name).is_absolute() or ".." in Path(name).parts:
        raise ValueError("it names a file elsewhere")
    return name
